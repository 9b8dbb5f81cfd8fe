"""Which key points and quotations are printed."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from briefgen.briefs.composition.selection import number_of_points
from briefgen.model import Brief
from tests.briefs.conftest import Maker

SENTENCES = (
    "The council approved the flood barrier at Holm Quay.",
    "Rain fell on the hills above the town all night.",
    "The school band played in the square before noon.",
    "A ferry from the islands came in late with mail.",
    "Two shops on the corner have stood empty since spring.",
    "Bakers in the old market raised the price of bread.",
    "An owl nested in the tower of the chapel.",
    "The library lent nine thousand novels to readers.",
)


@pytest.mark.parametrize(("sources", "points"), [(1, 5), (2, 6), (3, 7), (50, 7)])
def test_the_number_of_key_points(sources: int, points: int) -> None:
    assert number_of_points(sources) == points


def test_one_article_gives_five_at_most_in_its_order(make_findings: type[Maker]) -> None:
    maker = make_findings("\n".join(SENTENCES))
    for sentence in SENTENCES:
        maker.point(sentence)
    assert [point.text for point in compose([maker.findings()]).key_points] == list(SENTENCES[:5])
    assert [point.text for point in compose([maker.findings()], points=7).key_points] == list(
        SENTENCES[:7]
    )


def test_what_all_sources_tell_comes_before_what_one_tells(make_findings: type[Maker]) -> None:
    makers = []
    for number in range(3):
        own = SENTENCES[1 + number]
        maker = make_findings(
            f"{own}\nThe flood barrier at Holm Quay was approved by the council{' today' * number}."
        )
        makers.append(
            maker.point(own).point(
                f"The flood barrier at Holm Quay was approved by the council{' today' * number}."
            )
        )
    brief = compose([maker.findings() for maker in makers])
    assert brief.key_points[0].text.startswith(
        "The flood barrier at Holm Quay was approved by the council"
    )
    assert brief.key_points[0].origins == ("S1", "S2", "S3")
    assert len(brief.key_points) == 4


def quotes_of(brief: Brief) -> list[str]:
    return [quote.text for quote in brief.quotes]


def test_words_of_the_speaker_come_before_paraphrase(make_findings: type[Maker]) -> None:
    maker = make_findings(
        'Ada Thorne said the wall would hold.\n"The wall will hold for a hundred years," said Ada'
        ' Thorne.\n"Nobody has shown us the sums for the upkeep," said Ben Okafor.'
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("the wall would hold", "Ada Thorne", "indirect")
    maker.quote("The wall will hold for a hundred years,", "Ada Thorne")
    maker.quote("Nobody has shown us the sums for the upkeep,", "Ben Okafor")
    assert quotes_of(compose([maker.findings()])) == [
        "The wall will hold for a hundred years,",
        "Nobody has shown us the sums for the upkeep,",
    ]


def test_paraphrase_fills_up_where_there_is_little_else(make_findings: type[Maker]) -> None:
    maker = make_findings(
        "Ada Thorne said the wall would hold for a century. Ben Okafor said nobody had seen the"
        " sums for it."
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("the wall would hold for a century", "Ada Thorne", "indirect").quote(
        "nobody had seen the sums for it", "Ben Okafor", "indirect"
    )
    assert len(compose([maker.findings()]).quotes) == 2


def test_what_they_say_is_nobodys_and_is_left_out(make_findings: type[Maker]) -> None:
    maker = make_findings(
        'They said the wall would hold. Ben Okafor said nobody had seen the sums for it. "The sums'
        ' exist," they said.'
    )
    maker.actor("Ben Okafor").quote("the wall would hold", "They", "indirect").quote(
        "nobody had seen the sums for it", "Ben Okafor", "indirect"
    )
    maker.quote("The sums exist,", "they")
    assert quotes_of(compose([maker.findings()])) == ["nobody had seen the sums for it"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        # too few words of the speaker's own
        ('Ben Okafor called the plan a "farce".', 'the plan a "farce"', "mixed"),
        # too short to tell anything
        ("Ben Okafor said it would hold.", "it would hold", "indirect"),
        # it opens on somebody told before
        ("Ben Okafor said they had not seen the sums.", "they had not seen the sums", "indirect"),
    ],
)
def test_a_scrap_of_what_is_told_is_not_printed(
    text: str, words: str, kind: str, make_findings: type[Maker]
) -> None:
    maker = make_findings(text).actor("Ben Okafor").quote(words, "Ben Okafor", kind)
    assert quotes_of(compose([maker.findings()])) == []


def test_a_quotation_that_breaks_off_is_not_shown(make_findings: type[Maker]) -> None:
    maker = make_findings(
        '"The wall will hold for now, but the men who built it…" said Ada Thorne.'
    )
    maker.actor("Ada Thorne")
    maker.quote("The wall will hold for now, but the men who built it…", "Ada Thorne")
    assert quotes_of(compose([maker.findings()])) == []


def test_what_a_paper_or_a_thing_says_is_not_shown(make_findings: type[Maker]) -> None:
    maker = make_findings('"The wall is sixty years old and leaks," wrote the Arl Post on Monday.')
    maker.actor("Arl Post", "organisation").quote(
        "The wall is sixty years old and leaks,", "Arl Post"
    )
    assert quotes_of(compose([maker.findings()])) == []


def test_everybodys_best_comes_before_anybodys_second(make_findings: type[Maker]) -> None:
    lines = [f'"{sentence[:-1]} for now," said Ada Thorne.' for sentence in SENTENCES[:6]]
    lines.append('"The sums do not add up at all," said Ben Okafor.')
    maker = make_findings("\n".join(lines)).actor("Ada Thorne").actor("Ben Okafor")
    for line in lines:
        maker.quote(line.split('"')[1], line.split(" said ")[1][:-1])
    names = [quote.speaker.name for quote in compose([maker.findings()]).quotes if quote.speaker]
    assert names.count("Ben Okafor") == 1


@pytest.mark.parametrize(
    "opening",
    [
        "They knew of it",
        "That is a lie",
        "These walls leak",
        "He’s never been here",
        "But the wall leaks",
    ],
)
def test_a_quotation_that_opens_on_something_told_before_gives_way(
    opening: str, make_findings: type[Maker]
) -> None:
    lines = [f'"{sentence[:-1]} for now," said Ada Thorne.' for sentence in SENTENCES[:3]]
    first = f'"{opening} and nobody says so," said Ada Thorne.'
    maker = make_findings("\n".join([first, *lines])).actor("Ada Thorne")
    for line in (first, *lines):
        maker.quote(line.split('"')[1], "Ada Thorne")
    printed = quotes_of(compose([maker.findings()]))
    assert not any(text.startswith(opening) for text in printed)
    assert len(printed) == 3


def test_a_fragment_gives_way_to_a_whole_statement_but_not_within_its_sentence(
    make_findings: type[Maker],
) -> None:
    maker = make_findings(
        '"The wall will hold for a hundred years," said Ada Thorne. It was "good news", she said.\n'
        'Ben Okafor called for "a permanent fund for the upkeep" of the wall.'
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("The wall will hold for a hundred years,", "Ada Thorne").quote(
        "good news", "Ada Thorne"
    )
    maker.quote('"a permanent fund for the upkeep" of the wall', "Ben Okafor", "mixed")
    assert quotes_of(compose([maker.findings()])) == [
        "The wall will hold for a hundred years,",
        '"a permanent fund for the upkeep" of the wall',
    ]


def test_at_most_six_and_three_of_one_speaker(make_findings: type[Maker]) -> None:
    lines = [
        f'"{sentence[:-1]} for {word} reasons," said {name}.'
        for sentence, word, name in zip(
            SENTENCES, "abcdefgh", ["Ada Thorne"] * 5 + ["Ben Okafor"] * 3, strict=True
        )
    ]
    maker = make_findings("\n".join(lines)).actor("Ada Thorne").actor("Ben Okafor")
    for line in lines:
        maker.quote(line.split('"')[1], line.split(" said ")[1][:-1])
    brief = compose([maker.findings()])
    names = [quote.speaker.name for quote in brief.quotes if quote.speaker]
    assert names == ["Ada Thorne"] * 3 + ["Ben Okafor"] * 3


def test_a_quotation_that_its_speaker_interrupts_is_printed_whole(
    make_findings: type[Maker],
) -> None:
    maker = make_findings(
        '"The wall will hold for a hundred years," said Ada Thorne, "and the town will stand behind'
        ' it."'
    )
    maker.actor("Ada Thorne").quote("The wall will hold for a hundred years,", "Ada Thorne")
    maker.quote("and the town will stand behind it.", "Ada Thorne", continues="Q1")
    brief = compose([maker.findings()])
    assert [(quote.id, quote.continues) for quote in brief.quotes] == [("Q1", None), ("Q2", "Q1")]


def test_a_statement_that_two_sources_carry_is_printed_once(barrier: list[Maker]) -> None:
    brief = compose([maker.findings() for maker in barrier])
    assert quotes_of(brief) == [
        "We have waited ten winters for this,",
        "Nobody has shown us the sums,",
    ]
