"""Whose words a brief prints: somebody whom its reader can tell."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from tests.briefs.conftest import Maker

WORDS = "The wall will hold for a hundred years,"

UNKNOWN = (
    "he",
    "itself Wexby Water",  # half a phrase
    "Minority Leader",  # an office without its holder
    "the young engineer",  # whom the source names elsewhere, perhaps
    "Early opponent",
    "this person",
    "a spokesman",  # whose?
    "E.V.",  # whoever asks, in an interview
    "the pervert",  # the paper's word for him
    "One of these groups",
    "Monday",
    "ada_price88",
    "@adaprice",
    "a Wexby user",
    "A tweet sent from the account",
    "a statement",  # whose?
    "the brochure",  # nobody answers for it
    "A sign at the gate",
    "the plaque",
    "Harbour Act No",
    "Ada Thorne and Ben Okafor",  # nobody speaks in chorus
)
KNOWN = (
    "Ada Thorne",
    "The head of the dyke board",
    "a police spokesman",
    "residents of Holm Quay",
    "The court",
    "The council’s statement",
)


def shown(maker: Maker) -> int:
    return len(compose([maker.findings()]).quotes)


@pytest.mark.parametrize("name", UNKNOWN)
def test_who_cannot_be_told_is_not_quoted(name: str, make_findings: type[Maker]) -> None:
    assert not shown(make_findings(f'"{WORDS}" said {name}.').quote(WORDS, name))


@pytest.mark.parametrize("name", KNOWN)
def test_who_can_be_told_is_quoted(name: str, make_findings: type[Maker]) -> None:
    assert shown(make_findings(f'"{WORDS}" said {name}.').quote(WORDS, name))


@pytest.mark.parametrize(
    ("headline", "is_shown"), [("Court stops the port", True), ("Judges stop the port", False)]
)
def test_a_bare_noun_is_known_from_the_headline(
    headline: str, is_shown: bool, make_findings: type[Maker]
) -> None:
    text = f'{headline}\nThe works began in May.\n"{WORDS}" said the court.'
    maker = make_findings(text).titled(headline).quote(WORDS, "the court")
    assert bool(shown(maker)) is is_shown


def test_two_can_write_the_same_words(make_findings: type[Maker]) -> None:
    name = "Ada Thorne and Ben Okafor"
    maker = make_findings(f'"{WORDS}" {name} said in a joint statement.')
    assert shown(maker.quote(WORDS, name, via="in a joint statement"))


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        # Two of a surname, named as often: it may be either.
        (f'Ada Thorne met Ben Thorne. "{WORDS}" Thorne said.', False),
        # One of them is whom the article is about.
        (f'Ada Thorne met Ben Thorne. Ada leads the council. "{WORDS}" Thorne said.', True),
        # The name is given in full.
        (f'Ben Thorne listened. "{WORDS}" Ada Thorne said.', True),
    ],
)
def test_a_surname_that_two_have_tells_nobody(
    text: str, is_shown: bool, make_findings: type[Maker]
) -> None:
    maker = make_findings(text)
    ada = "Ada Thorne" in text.split('"')[2]
    maker.actor("Ada Thorne", also=("Ada leads",) if "Ada leads" in text else ())
    maker.actor("Ben Thorne")
    mention = maker.span("Ada Thorne said" if ada else '" Thorne said')
    start = mention.start if ada else mention.start + 2
    at = type(mention)(mention.source, start, mention.end - len(" said"))
    maker.quote(WORDS, "Ada Thorne", mention=at)
    assert bool(shown(maker)) is is_shown
