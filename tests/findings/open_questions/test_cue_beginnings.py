"""Cues looked for where they can stand are those that are there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.findings.open_questions.matters.cue_beginnings import CueFinder, beginnings
from briefgen.findings.open_questions.matters.cue_class import CueClass
from briefgen.findings.open_questions.matters.measures import CUES

FINDER = CueFinder(CUES)
WORDS = sorted(
    {word for cue in CUES for word in re.findall(r"[a-z]+", f"{cue.words} {cue.example}".lower())}
)
"""Words that cues are made of, and pieces of words."""
BETWEEN = [*"    -'é_1\n\u00a0", "  ", ", ", "’s ", "? ", ". ", ""]


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("whether", {"whether "}),
        ("fil(?:e|ed|ing)", {"fil"}),
        ("(?:declin|refus)(?:e|ed) to tell", {"declin", "refus"}),
        ("(?:could|may) (?:be|have)", {"could ", "may "}),
        ("(?:is|was)(?: not|n't) told", {"is", "was"}),
        ("(?:a|an)?swer", {""}),
        ("rumou?rs|critici[sz]ed", {"rumo", "critici"}),
        ("will(?: not)?|'ll|won't", {"will", " ll ", "won t "}),
        ("(?:(?:do|did)(?: not|n't)|never) say", {"do", "did", "never "}),
        ("peer.reviewed|under ?way", {"peer", "under"}),
        (r"\S*(?<=\?)|\w+ly|[a-z]ing", {""}),
        ("(?:the )?end", {""}),
        ("(a|b)c", {""}),
    ],
)
def test_what_an_expression_begins_with(words: str, begins: set[str]) -> None:
    assert beginnings(words) == begins


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), max_size=12))
def test_every_cue_that_stands_in_a_text_is_found(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + between for word, between in pieces)
    for written in (text, text.upper(), text.replace("i", "ı").replace("s", "ſ")):
        assert FINDER.find(written) == [cue for cue in CUES if cue.pattern.search(written)]


def test_a_text_is_searched_for_what_it_may_hold_alone() -> None:
    row = CueClass("row", "unknown", "unclear|too early", "It is unclear.")
    assert FINDER._places("Anna Berg opened a bridge on a hill near Lund.") == {
        place for place, cue in enumerate(CUES) if cue.name == "asked outright"
    }
    assert CueFinder([row])._places("It came too early.") == {0}
    assert CueFinder([row])._places("Unclean is what it was, and late too.") == {0}  # by "uncle"
    assert CueFinder([row])._places("It came too late.") == set()
