"""Set passages of different sources against each other, and tell what both speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import (
    FUNCTION_WORDS,
    content_stems,
    opens_with_pronoun,
    stem,
    words_of,
)
from briefgen.model import Disagreement, DisagreementKind, Side, Supersession

_SIZES = frozenset(
    stem(word)
    for word in """
    annual annually yearly monthly weekly daily average extra additional further previous previously
    earlier original originally initial initially first second third fourth quarter half double
    already increase increased rise rose risen fall fell fallen cut reduced reduction record
    estimate forecast minimum maximum maximal capped per each
    """.split()
)
"""Words that cut a quantity to another size: where one passage has one and the other has not, both
figures may be true."""
_TIMES = frozenset(
    stem(word)
    for word in """
    next last ago since until january february march april june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
"""Words that put a thing at another time."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TOKEN = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def sizes_differ(one: str, other: str) -> bool:
    """Tell whether two passages cut what they count to another size or year, so that both can be
    true."""
    words, others = ({stem(word) for word in words_of(text)} for text in (one, other))
    return bool(_SIZES & (words ^ others)) or set(_YEAR.findall(one)) != set(_YEAR.findall(other))


def times_or_places_differ(matter: Matter, one: SourceSentence, other: SourceSentence) -> bool:
    """Tell whether two passages name other times, or each a place that the other does not."""
    words, others = ({stem(word) for word in words_of(passage.text)} for passage in (one, other))
    places, other_places = _places(matter, one), _places(matter, other)
    return bool(_TIMES & (words ^ others)) or (
        bool(places - other_places) and bool(other_places - places)
    )


def _places(matter: Matter, passage: SourceSentence) -> set[str]:
    named = set()
    for found in matter.findings:
        if found.source.id == passage.span.source:
            for actor in found.actors:
                if actor.kind == "place" and any(
                    passage.span.covers(mention) for mention in actor.mentions
                ):
                    named |= set(content_stems(actor.name))
    return named


def cut_differently(one: str, other: str) -> bool:
    """Tell whether two pieces of sentences cut what they count to another size; both may have it by
    the year."""
    words, others = ({stem(word) for word in words_of(text)} for text in (one, other))
    return bool(_SIZES & (words ^ others))


def years_of(text: str) -> set[str]:
    """Return the years that a text names."""
    return set(_YEAR.findall(text))


def set_against(
    kind: DisagreementKind,
    topic: str,
    *sides: Sequence[SourceSentence],
    superseded: Supersession | msgspec.UnsetType = msgspec.UNSET,
) -> Disagreement:
    """Make a disagreement of the passages of each side; the first that is a sentence, no headline,
    and names who acts, is printed.

    Args:
        kind: in what they differ.
        topic: what both speak of, in the words of a passage.
        sides: the passages of each side, in the order of the sources.
        superseded: which side no longer stands.
    """
    return Disagreement(
        topic=topic,
        sides=tuple(_side(sorted(side, key=_is_poor)) for side in sides),
        kind=kind,
        superseded=superseded,
    )


def _side(passages: Sequence[SourceSentence]) -> Side:
    return Side(
        text=" ".join(passages[0].text.split()),
        evidence=tuple(dict.fromkeys(passage.span for passage in passages)),
        sources=tuple(
            sorted(
                {passage.span.source for passage in passages},
                key=lambda source: (len(source), source),
            )
        ),
    )


def _is_poor(passage: SourceSentence) -> tuple[bool, bool]:
    return opens_with_pronoun(passage.text), _is_headline(passage)


def _is_headline(passage: SourceSentence) -> bool:
    return not passage.text.rstrip("\"'”’)").endswith((".", "!", "?"))


def shared_topic(one: str, other: str) -> str:
    """Return the longest run of words of the one passage that says nothing the other does not: what
    both speak of."""
    shared = set(content_stems(other))
    best: tuple[int, int, int] = (0, 0, 0)
    run: list[re.Match[str]] = []
    for match in [*_TOKEN.finditer(one), None]:
        if match is not None and _belongs(match.group(), shared):
            run.append(match)
            continue
        while run and run[0].group().lower() in FUNCTION_WORDS:
            run = run[1:]
        while run and run[-1].group().lower() in FUNCTION_WORDS:
            run = run[:-1]
        content = sum(part.group().lower() not in FUNCTION_WORDS for part in run)
        if run and content > best[0]:
            best = (content, run[0].start(), run[-1].end())
        run = []
    return " ".join(one[best[1] : best[2]].split())


def _belongs(word: str, shared: set[str]) -> bool:
    if word.lower() in FUNCTION_WORDS:
        return True
    stems = content_stems(word)
    return bool(stems) and all(part in shared and not part[0].isdigit() for part in stems)
