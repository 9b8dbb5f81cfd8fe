"""How what a brief says stands among its sources, in words."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from briefgen.model import Disagreement, Side, Span, Supersession
from briefgen.rendering.labels import english, labels_of
from briefgen.rendering.view.standing_words import (
    accounts_in_words,
    source_in_words,
    standing_in_words,
)
from tests.briefs.conftest import Maker

A, B = Span("S1", 0, 4), Span("S2", 0, 4)


@pytest.mark.parametrize(
    ("evidence", "origins", "words"),
    [
        ((A,), ("S1",), "only S1"),
        ((A, B), ("S1", "S2"), "2 sources"),
        ((A, B), ("S1",), "2 sources, 1 independent"),
        ((A,), (), None),
    ],
)
def test_how_many_sources_say_it(
    evidence: tuple[Span, ...], origins: tuple[str, ...], words: str | None
) -> None:
    brief = compose([Maker("Rain fell.").findings(), Maker("Snow fell.", "S2").findings()])
    assert standing_in_words(brief, evidence, origins, english()) == words


def test_one_source_needs_no_word() -> None:
    brief = compose([Maker("Rain fell.").findings()])
    assert standing_in_words(brief, (A,), ("S1",), english()) is None


def test_what_takes_the_place_of_what() -> None:
    sides = (
        Side(text="nine", evidence=(A,), sources=("S1",)),
        Side(text="seven", evidence=(B,), sources=("S2",)),
    )
    stands = Disagreement(topic="dead", sides=sides, kind="figure")
    assert accounts_in_words(stands, english()) is None
    withdrawn = Disagreement(
        topic="dead",
        sides=sides,
        kind="figure",
        superseded=Supersession(side=0, by="S2", on="2027-03-12", why="correction"),
    )
    assert accounts_in_words(withdrawn, english()) == (
        "S2, 12 March 2027, corrects S1: what S1 says no longer stands"
    )
    assert accounts_in_words(withdrawn, labels_of("de")) == (
        "S2, 12. März 2027, berichtigt S1: Was S1 sagt, gilt nicht mehr"
    )
    wording = Disagreement(topic="dead", sides=sides, kind="wording")
    assert accounts_in_words(wording, english()) == "one utterance in two wordings"


def test_what_a_source_is_beside_the_others() -> None:
    source = Maker("Rain fell.", "S2", copy_of="S1", leans_on=("S3",)).article
    assert source_in_words(source, english()) == "copy of S1; names S3 as its source"
    assert source_in_words(Maker("Rain fell.").article, english()) is None
