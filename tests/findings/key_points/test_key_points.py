"""Which sentences are key points, in which order, and whose claims they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings import find_all
from briefgen.language.reading import Reading

NEWS = """Council approves harbour tax

The council of Lund approved a harbour tax of 40 million kronor on Monday, after ship owners dropped a lawsuit.
It was a sunny day and children were feeding the gulls.
“I love the sea,” said Per Holm, a visitor.
Anna Berg, the mayor, said the tax would pay for a new breakwater by 2031.
The ship owners' union warned that the tax could cost the town four hundred jobs unless it is capped.
Click here to subscribe to our newsletter for more about the harbour and the council.
"""


def test_decisions_come_before_colour(make_reading: Callable[..., Reading]) -> None:
    points = find_all(make_reading(NEWS)).key_points
    assert sorted(point.text.split()[0] for point in points[:3]) == ["Anna", "The", "The"]
    assert not any(
        "gulls" in point.text or "newsletter" in point.text or "love" in point.text
        for point in points[:3]
    )


def test_every_point_says_why_it_ranks(make_reading: Callable[..., Reading]) -> None:
    for point in find_all(make_reading(NEWS)).key_points:
        assert point.reasons
        assert abs(sum(reason.weight for reason in point.reasons) - point.score) < 0.02


def test_the_first_evidence_is_the_passage_printed(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(NEWS)
    for point in find_all(reading).key_points:
        assert reading.article.passage(point.evidence[0]) == point.text


def test_a_limit_holds(make_reading: Callable[..., Reading]) -> None:
    from briefgen.findings.actors import find_actors
    from briefgen.findings.key_points import find_key_points

    reading = make_reading(NEWS)
    assert len(find_key_points(reading, find_actors(reading), (), limit=2)) == 2


def points_of(reading: Reading) -> list[str]:
    return [point.text for point in find_all(reading).key_points]


def test_a_sentence_that_leans_on_the_point_before_it_is_its_evidence(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading(
        "The council of Lund approved a harbour tax of 40 million kronor on Monday.\nThat could"
        " cost the town four hundred jobs, the ship owners said.\nAnna Berg, the mayor, will sign"
        " the tax into law on Friday."
    )
    first = find_all(reading).key_points[0]
    assert [reading.article.passage(span).split()[0] for span in first.evidence] == ["The", "That"]
    assert not any(text.startswith("That") for text in points_of(reading))


def test_two_points_never_say_the_same(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "The council of Lund approved a harbour tax on Monday.\nAnna Berg, the mayor, will sign it"
        " on Friday.\nThe council of Lund approved the harbour tax of 40 million kronor on Monday."
    )
    points = find_all(reading).key_points
    assert sum("approved" in point.text for point in points) == 1
    told = next(point for point in points if "approved" in point.text)
    assert len(told.evidence) == 2


def test_somebodys_words_without_a_name_are_told_with_it_or_not_at_all(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading(
        "The council of Lund approved a harbour tax on Monday.\n“We will sue the council over the"
        " harbour tax,” said Per Holm, a ship owner. “The tax will close nine yards in Lund by"
        " May.”\n“The council approved a tax that will ruin the harbour of Lund.”"
    )
    for text in points_of(reading):
        if "nine yards" in text:
            assert text.startswith("[Per Holm:]")
        assert not text.startswith("“The council approved")


def test_the_number_of_points_follows_the_length(make_reading: Callable[..., Reading]) -> None:
    short = "The council of Lund approved a harbour tax on Monday.\n"
    names = ["Berg", "Holm", "Lind", "Falk", "Dahl", "Ek", "Ros", "Alm", "Gran", "Hult"]
    long = short + "".join(
        f"Minister {name} promised the {place} a new {thing} by 203{i} after the {event} in the"
        f" {where}.\n"
        for i, (name, place, thing, event, where) in enumerate(
            zip(
                names,
                """
                harbour valley island school prison hospital station market airport village
                """.split(),
                "bridge road ferry roof wall ward track hall runway well".split(),
                "flood fire storm strike riot outbreak crash theft fog drought".split(),
                "north south east west capital spring autumn winter summer hills".split(),
                strict=True,
            )
        )
    )
    assert len(find_all(make_reading(short)).key_points) == 1
    assert len(find_all(make_reading(long)).key_points) == 4


@pytest.mark.parametrize("mark", ["“", "‘", "'"])
def test_a_quotation_left_open_is_no_point_without_a_name(
    mark: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(
        f"The council of Lund approved a harbour tax on Monday.\n{mark}The harbour tax will close"
        " nine yards in Lund by May.\nThe mayor will sign the harbour tax in Lund on Friday."
    )
    assert not any("nine yards" in text for text in points_of(reading))


@pytest.mark.parametrize("mark", ["’", "'"])
def test_the_end_of_a_quotation_is_no_point_without_a_name(
    mark: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(
        "The council of Lund approved a harbour tax on Monday.\nThe harbour tax will close nine"
        f" yards in Lund by May.{mark}\nThe mayor will sign the harbour tax in Lund on Friday."
    )
    assert not any("nine yards" in text for text in points_of(reading))
