"""Find where the sources contradict each other: on a figure, on a stance, or on whether a thing is
so.

Precision comes first: a contradiction that is none costs a reader more than one that is missed. Two
passages contradict only where their words show that they speak of one thing, and nothing in them
shows that they speak of two (other places, other years, "annual" here and
not there), and neither source knows what the other says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from briefgen.briefs.comparison.contradiction import (
    set_against,
    shared_topic,
    sizes_differ,
    times_or_places_differ,
)
from briefgen.briefs.comparison.corroboration import denies
from briefgen.briefs.comparison.costs import costs_apart
from briefgen.briefs.comparison.figures import Figure, read_figures, same_amount
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine, words_of
from briefgen.model import Disagreement, Position, Span, Stance

SAME_QUANTITY = 0.4
"""Cosine of the words around two figures of one unit from which they are of one quantity."""
SHARED_AROUND = 3
"""Content words that must stand around both."""
SAME_CLAIM = 0.75
"""Cosine, negations left out, from which two sentences say the same thing, once so and once not so.
A single other word may make both true, so the bar is far above that for corroboration."""
SAME_MATTER = 0.3
"""Cosine of what two opposed stances of one actor are about, from which it is one thing; the act
itself must be the same word besides."""
FIGURES_OF_A_UNIT = 25
"""Figures of one unit read in one source; a source with more is a statistical table, which
sentences do not contradict."""
MOST_DISAGREEMENTS = 5

_OPPOSED: frozenset[frozenset[Stance]] = frozenset(
    frozenset(pair)
    for pair in (
        ("agreed", "rejected"),
        ("planned", "rejected"),
        ("offered", "rejected"),
        ("claimed", "denied"),
        ("agreed", "denied"),
    )
)
_OPEN = frozenset("if whether would could may might can should unless will".split())
"""Where one sentence has one of these and the other has not, one of them does not say that the
thing is so."""


def find_disagreements(matter: Matter) -> tuple[Disagreement, ...]:
    """Return the matters on which independent sources contradict each other, those on figures
    first; at most five."""
    if len(matter.independent) < 2:
        return ()
    found = [
        *costs_apart(matter),
        *_figures_apart(matter),
        *_stances_apart(matter),
        *_claims_apart(matter),
    ]
    chosen: list[Disagreement] = []
    used: list[Span] = []
    for disagreement in found:
        printed = [side.evidence[0] for side in disagreement.sides]
        # One headline can stand on a side of two disagreements; the same pair of sentences makes
        # only one.
        if not all(any(span.overlaps(other) for other in used) for span in printed):
            chosen.append(disagreement)
            used += printed
    return tuple(chosen[:MOST_DISAGREEMENTS])


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A figure in its sentence."""

    passage: SourceSentence
    figure: Figure
    vector: Vector
    """What stands around it, numbers and unit left out."""


def _figures_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield the figures that two sources give differently for the same quantity."""
    by_unit: dict[str, list[_Quantity]] = {}
    values: dict[tuple[str, str], list[Figure]] = {}
    for passage in matter.passages:
        source = passage.span.source
        figures = read_figures(passage.text)
        for figure in figures:
            known = values.setdefault((source, figure.unit), [])
            known.append(figure)
            alone = sum(other.unit == figure.unit for other in figures) == 1
            if source in matter.independent and alone and len(known) <= FIGURES_OF_A_UNIT:
                by_unit.setdefault(figure.unit, []).append(
                    _Quantity(passage, figure, _around(matter, passage.text, figure.unit))
                )
    for unit in by_unit:
        quantities = by_unit[unit]
        for number, one in enumerate(quantities):
            for other in quantities[number + 1 :]:
                if one.passage.span.source != other.passage.span.source and _same_quantity(
                    matter, one, other
                ):
                    here, there = one.passage.span.source, other.passage.span.source
                    told = any(same_amount(figure, other.figure) for figure in values[here, unit])
                    told = told or any(
                        same_amount(figure, one.figure) for figure in values[there, unit]
                    )
                    if not told:
                        yield set_against(
                            _topic_of_figures(one, other), [one.passage], [other.passage]
                        )


def _topic_of_figures(one: _Quantity, other: _Quantity) -> str:
    """Look for the topic before the figure, where the thing counted mostly stands."""
    first, second = one.passage.text, other.passage.text
    topic = shared_topic(first[: one.figure.start], second) or shared_topic(
        second[: other.figure.start], first
    )
    return topic or shared_topic(first, second)


def _around(matter: Matter, text: str, unit: str) -> Vector:
    return matter.weights.vector_of(
        word for word in content_stems(text) if word != unit and not word[0].isdigit()
    )


def _same_quantity(matter: Matter, one: _Quantity, other: _Quantity) -> bool:
    if (
        same_amount(one.figure, other.figure)
        or len(one.vector.keys() & other.vector.keys()) < SHARED_AROUND
    ):
        return False
    return cosine(one.vector, other.vector) >= SAME_QUANTITY and not _speak_of_two(
        matter, one.passage, other.passage
    )


def _speak_of_two(matter: Matter, one: SourceSentence, other: SourceSentence) -> bool:
    return sizes_differ(one.text, other.text) or times_or_places_differ(matter, one, other)


def _stances_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield where one source has an actor agree to what another has the same actor reject, or one
    claims what another denies."""
    held = [
        msgspec.structs.replace(position, actor=matter.person_meant(position.actor))
        for found in matter.findings
        if found.source.id in matter.independent
        for position in found.positions
    ]
    paired: set[int] = set()
    for number, one in enumerate(held):
        against = [
            i for i, other in enumerate(held) if i not in paired and _opposed(matter, one, other)
        ]
        if number in paired or not against:
            continue
        other = held[against[0]]
        alike = [
            i
            for i, third in enumerate(held)
            if i not in paired and third.stance == one.stance and _opposed(matter, third, other)
        ]
        if {_source(held[i]) for i in alike} & {_source(held[i]) for i in against}:
            continue  # a source that tells of both tells of a change
        paired |= {*alike, *against}
        sides = sorted(
            ([held[i] for i in alike], [held[i] for i in against]),
            key=lambda side: held.index(side[0]),
        )
        topic = shared_topic(sides[0][0].text, sides[1][0].text)
        yield set_against(
            topic, *([_sentence_of(matter, position) for position in side] for side in sides)
        )


def _source(position: Position) -> str:
    return position.evidence[0].source


def _sentence_of(matter: Matter, position: Position) -> SourceSentence:
    """Return the sentence a position stands in: what it is about does not say which way it goes."""
    span = position.evidence[0]
    return next(
        (p for p in matter.passages if p.span.covers(span)), SourceSentence(span, matter.text(span))
    )


def _opposed(matter: Matter, one: Position, other: Position) -> bool:
    pair = frozenset((one.stance, other.stance))
    if (
        _source(one) == _source(other)
        or pair not in _OPPOSED
        or (one.actor != other.actor and pair != {"claimed", "denied"})
    ):
        return False
    first, second = content_stems(one.text), content_stems(other.text)
    if not first or first[0] not in second or len(set(first) & set(second)) < SHARED_AROUND:
        return False
    return cosine(matter.weights.vector_of(first), matter.weights.vector_of(second)) >= SAME_MATTER


def _claims_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield the sentences that say of one thing that it is so, and in another source that it is
    not."""
    for passage in matter.passages:
        source = passage.span.source
        if source not in matter.independent or not denies(passage.text):
            continue
        vector = _asserted(matter, passage.text)
        nearest = matter.nearest(vector, without=source)
        for other_source in matter.independent:
            # The negation itself weighs little: what is far from alike with it is not alike enough
            # without it.
            if (
                other_source in nearest
                and nearest[other_source][0] >= SAME_CLAIM / 2
                and not denies(nearest[other_source][1].text)
            ):
                other = nearest[other_source][1]
                rival = _asserted(matter, other.text)
                enough = (
                    cosine(vector, rival) >= SAME_CLAIM
                    and len(vector.keys() & rival.keys()) > SHARED_AROUND
                )
                about = _what_is_denied(passage.text) <= rival.keys()
                if (
                    enough
                    and about
                    and _is_open(passage) == _is_open(other)
                    and not _speak_of_two(matter, passage, other)
                ):
                    first, second = sorted(
                        (other, passage), key=lambda p: (len(p.span.source), p.span)
                    )
                    yield set_against(shared_topic(first.text, second.text), [first], [second])


def _what_is_denied(text: str) -> set[str]:
    """Return the first content word after each negation: "has offered £22 million but has not
    confirmed it" denies the confirming."""
    words = words_of(text)
    found: set[str] = set()
    for number, word in enumerate(words):
        if denies(word):
            found.update(
                [stem for following in words[number + 1 :] for stem in content_stems(following)][:1]
            )
    return found


def _asserted(matter: Matter, text: str) -> Vector:
    """Return the vector of what a sentence says, without the words that deny it."""
    return matter.weights.vector_of(word for word in content_stems(text) if not denies(word))


def _is_open(passage: SourceSentence) -> frozenset[str]:
    return _OPEN & set(words_of(passage.text))
