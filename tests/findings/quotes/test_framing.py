"""A content that says nothing, or something else, without the words that report it is to be printed
in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.findings.quotes.framing import DISTANT, OPENING
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Reading

WITHIN: dict[str, str | None] = {
    # What is said stands by itself.
    "The mayor said that the dyke was safe.": None,
    "The mayor said there was “no danger”.": None,
    "The mayor warned that the dyke would break.": None,
    "According to the mayor, the dyke is safe.": None,
    "The mayor said that in March the dyke had broken.": None,
    "“The dyke is safe,” the mayor claimed.": None,
    "The dyke, the mayor said, is safe.": None,
    # The verb says what the speaker does with it.
    "The director denied that he knew of the leak.": "denied that he knew of the leak",
    "The director claimed that the dyke was safe.": "claimed that the dyke was safe",
    "The union demanded that the dyke be mended.": "demanded that the dyke be mended",
    "The union asked whether the dyke was safe.": "asked whether the dyke was safe",
    "The dyke was “a disgrace”, Hale claimed.": "The dyke was “a disgrace”, Hale claimed.",
    # It is no statement without the verb.
    "The mayor called the plan “a folly”.": "called the plan “a folly”",
    "The mayor has repeatedly called the plan “a folly”.": (
        "has repeatedly called the plan “a folly”"
    ),
    "The mayor will propose a new timetable.": "will propose a new timetable",
    "The mayor promised on Friday in the town hall to mend the dyke.": (
        "promised on Friday in the town hall to mend the dyke"
    ),
    "The mayor took to the radio to warn of further floods.": (
        "took to the radio to warn of further floods"
    ),
    "The union accused the board of neglect.": "accused the board of neglect",
    "The board wanted her to stay. The mayor has said that she will not.": (
        "has said that she will not"
    ),
    "The mayor urged people to understand that the dyke is old.": (
        "urged people to understand that the dyke is old"
    ),
}


@pytest.mark.parametrize(("text", "expected"), WITHIN.items())
def test_a_content_is_read_in_the_words_it_needs(
    text: str, expected: str | None, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    quotes = find_quotes(reading, find_actors(reading))
    assert quotes
    assert {
        reading.article.passage(quote.within) if quote.within else None for quote in quotes
    } == {expected}
    assert all(quote.within.covers(quote.span) for quote in quotes if quote.within)


@pytest.mark.parametrize(("wanted", "text"), DISTANT)
def test_a_distant_verb_is_printed(
    wanted: str, text: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    (quote,) = find_quotes(reading, find_actors(reading))
    assert quote.within is not None
    assert quote.cue is not None
    cue = next(token for token in reading.tokens if token.start == quote.cue.start)
    assert verb_class(cue) == wanted
    assert quote.within.start == cue.start


@pytest.mark.parametrize(("tag", "text"), OPENING)
def test_a_content_that_opens_so_is_no_statement(
    tag: str, text: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    (quote,) = find_quotes(reading, find_actors(reading))
    assert quote.within is not None
    inside = reading.tokens_between(quote.within.start, quote.within.end)
    assert tag in {token.tag for token in inside[1:3]}
