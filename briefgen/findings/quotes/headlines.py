"""Headlines: "Name: claim", "Claim - Name", and fragments that the text below quotes with their
speaker."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention
from briefgen.findings.quotes.quoted_passages import Item, QuotedPassage, TextLine
from briefgen.findings.quotes.surroundings import DASHES
from briefgen.language.grammar import is_finite
from briefgen.language.reading import Reading, Token

LONGEST = 25
"""Words of the longest headline; a first paragraph with more is a lead."""

SOURCES = frozenset(
    """
    poll survey study report review audit inquiry watchdog minister ministers police officials
    official experts expert sources source lawyer court judge family union spokesman spokeswoman
    government analysts analyst scientists charity mp mps
    """.split()
)
"""Nouns that name who speaks in a headline: Poll: Voters want change. Tax to rise - minister."""


RUBRICS = frozenset(
    "q&a watch live video analysis opinion explainer explained exclusive breaking editorial"
    " interview profile photos".split()
)
"""Words that stand before a headline's colon and name no speaker."""


def headline_lines(lines: list[TextLine]) -> list[TextLine]:
    """Return the lines of an article's headline: a short first paragraph that others follow."""
    if not lines or lines[-1].paragraph is lines[0].paragraph:
        return []
    first = [line for line in lines[:4] if line.paragraph is lines[0].paragraph]
    words = sum(
        len(item.tokens) if isinstance(item, QuotedPassage) else 1
        for line in first
        for item in line.items
    )
    return first if words <= LONGEST else []


def labelled_headline(reading: Reading, line: TextLine, cast: Cast) -> Attribution | None:
    """Smith: Bridge is safe / Bridge is safe - Smith"""
    names = {
        word
        for actor in cast.actors
        if actor.kind in {"person", "organisation"}
        for word in (actor.name.split()[-1], actor.name)
    }
    items = line.items
    for k, item in enumerate(items[:8]):
        if isinstance(item, Token) and item.text == ":" and k and k + 1 < len(items):
            right = items[k + 1 :]
            if _names_source(reading, items[:k], names) and not _has_report(right):
                return _labelled(items[:k], item, right)
            break
    for k in range(len(items) - 1, max(0, len(items) - 6), -1):
        item = items[k]
        if (
            isinstance(item, Token)
            and item.text in DASHES
            and k + 1 < len(items)
            and item.start > 0
            and reading.characters(item.start - 1, item.start) == " "
        ):
            if _names_source(reading, items[k + 1 :], names):
                return _labelled(items[k + 1 :], item, items[:k])
            break
    return None


def _names_source(reading: Reading, part: list[Item], names: set[str]) -> bool:
    words = [item for item in part if isinstance(item, Token) and item.text[:1].isalnum()]
    if (
        not words
        or len(words) > 5
        or any(isinstance(item, QuotedPassage) or is_finite(item) for item in part)
    ):
        return False
    if words[0].lower in RUBRICS:
        return False
    return (
        words[-1].lower in SOURCES
        or words[-1].text in names
        or reading.text(words[0].start, words[-1].end) in names
    )


def _has_report(part: list[Item]) -> bool:
    return any(
        isinstance(item, Token) and item.lower in {"says", "say", "said", "warns", "claims"}
        for item in part
    )


def _labelled(part: list[Item], mark: Token, content: list[Item]) -> Attribution | None:
    words = [item for item in part if isinstance(item, Token) and item.text[:1].isalnum()]
    while content and isinstance(content[-1], Token) and not content[-1].text[:1].isalnum():
        content = content[:-1]
    if not content:
        return None
    mention = SpeakerMention(words[-1], words[0].index, words[-1].index)
    return Attribution(
        "headline",
        [(content[0].start, content[-1].end)],
        mention,
        (mark.start, mark.end),
        mark.index,
    )


def echoed(
    passage: QuotedPassage, line: TextLine, found: list[Attribution], reading: Reading, cast: Cast
) -> Attribution | None:
    """Minister 'not aware' of report: the text below tells whose words these are."""
    wanted = _plain(passage.text)
    for other in found:
        if other.mention is None or not other.pieces or other.pieces[0][0] <= passage.end:
            continue
        if any(wanted in _plain(reading.text(start, end)) for start, end in other.pieces):
            mention = _named_here(line, other.mention, cast) or other.mention
            return Attribution("echo", [(passage.start, passage.end)], mention, None)
    return None


def _plain(text: str) -> str:
    return " " + " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split()) + " "


def _named_here(line: TextLine, mention: SpeakerMention, cast: Cast) -> SpeakerMention | None:
    """Return the speaker's name in the headline itself."""
    actor = cast.actor_of(mention.head)
    name = actor.name.split()[-1] if actor is not None else mention.head.text
    token = next(
        (word for word in line.words if word.text == name and word.text[:1].isupper()), None
    )
    return SpeakerMention(token, token.index, token.index) if token is not None else None
