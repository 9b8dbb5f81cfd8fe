"""What holds for every text: exact offsets, order, no failure, time in proportion to length."""

from __future__ import annotations

import pathlib
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.findings import find_all
from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.language.reading import Reading

MARKS = ", . ? : -- \" “ ” ' ‘ ’ '' [ ) … « »".split()
WORDS = (
    "said Smith he told that bridge is old adding as who and called it Minister was quoted"
    " SMITH: Q:".split()
)
PIECES = st.sampled_from([*WORDS, *MARKS, "\n", "according to", "on X"])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES, min_size=1, max_size=60))
def test_any_text_gives_exact_ordered_quotations(
    make_reading: Callable[..., Reading], words: list[str]
) -> None:
    reading = make_reading("Well " + " ".join(words))
    quotes = find_quotes(reading, find_actors(reading))
    assert [quote.id for quote in quotes] == [f"Q{n}" for n in range(1, len(quotes) + 1)]
    assert [quote.span.start for quote in quotes] == sorted(quote.span.start for quote in quotes)
    for quote in quotes:
        assert reading.article.passage(quote.span) == quote.text
        assert quote.text.strip()
        assert quote.sentence.covers(quote.span)
        assert all(quote.span.covers(part) for part in quote.parts)
        assert quote.kind == "indirect" or quote.parts


def test_no_character_is_quoted_twice_by_one_speaker(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        '"We agree," said Ilse Brandt. "We do." She added that it was "time". Brandt called it "a'
        ' start".'
    )
    quotes = find_quotes(reading, find_actors(reading))
    assert all(
        not one.span.overlaps(two.span) for one in quotes for two in quotes if one is not two
    )


@pytest.mark.timing
def test_time_grows_with_the_length_and_no_faster(make_reading: Callable[..., Reading]) -> None:
    once = (
        '"The dyke is old," said Ilse Brandt. She called it "weak". The mayor said it would hold.'
        ' "We cannot wait.\n"We will not."\n'
    )
    short, long = make_reading(once * 40), make_reading(once * 320)
    took = []
    for reading in (short, long):
        cast = find_actors(reading)
        start = time.process_time()
        find_quotes(reading, cast)
        took.append(time.process_time() - start)
    assert took[1] < 8 * 4 * max(took[0], 0.005)


SEED = pathlib.Path(__file__).parents[3].parent / "shared" / "seeds" / "nato-arctic-security.txt"
OWN = """ARL: Harbour chief Marta Olsen and Danish envoy Ilse Brandt agreed Friday the alliance should do more for the coast.
"We're working together to keep the whole coast safe," Olsen wrote on X after meeting Brandt in Arl.
Brandt -- who was to travel north on Friday -- said "we agree that the alliance should do more".
"The coast is a matter for the entire alliance," she wrote on X.
Brandt on Thursday said that members agreed on the need for a "permanent presence" on the coast.
That could include parts of the planned "Golden Gate" radar system.
The alliance also said that members would stop rivals gaining a "foothold" there.
"""


@pytest.mark.parametrize(
    "text",
    (
        [pytest.param(SEED.read_text(encoding="utf-8"), id="seed")]
        if SEED.exists()
        else [pytest.param(OWN, id="own")]
    ),
)
def test_a_wire_story_gives_its_five_quotations(
    text: str, make_reading: Callable[..., Reading]
) -> None:
    quotes = [quote for quote in find_all(make_reading(text)).quotes if quote.parts]
    spoken = [(quote.kind, quote.via) for quote in quotes]
    assert spoken == [
        ("direct", "on X"),
        ("direct", None),
        ("direct", "on X"),
        ("mixed", None),
        ("mixed", None),
    ]
    fragments = [text[part.start : part.end] for quote in quotes[3:] for part in quote.parts]
    assert fragments == ["permanent presence", "foothold"]
    assert all(quote.speaker is not None for quote in quotes)


def test_the_projects_own_wire_story_gives_the_same(make_reading: Callable[..., Reading]) -> None:
    test_a_wire_story_gives_its_five_quotations(OWN, make_reading)
