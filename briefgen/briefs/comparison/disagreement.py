"""Find where the sources contradict each other: on a figure, on a stance, or on whether a thing is
so.

Precision comes first: a contradiction that is none costs a reader more than one that is missed. Two
passages contradict only where their words show that they speak of one thing, and nothing in them
shows that they speak of two (other places, other years, "annual" here and
not there), and neither source knows what the other says.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefgen.briefs.comparison.contradiction import (
    set_against,
    shared_topic,
    sizes_differ,
    times_or_places_differ,
)
from briefgen.briefs.comparison.corrections import corrected
from briefgen.briefs.comparison.costs import costs_apart
from briefgen.briefs.comparison.figures_apart import figures_apart
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.names_apart import names_apart
from briefgen.briefs.comparison.same_said import denies
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.times_apart import times_apart
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine, words_of
from briefgen.briefs.comparison.worded_twice import wordings_apart
from briefgen.model import Disagreement, Position, Stance, Supersession

SAME_CLAIM = 0.75
"""Cosine, negations left out, from which two sentences say the same thing, once so and once not so.
A single other word may make both true, so the bar is far above that for corroboration."""
SAME_MATTER = 0.3
"""Cosine of what two opposed stances of one actor are about, from which it is one thing; the act
itself must be the same word besides."""
SHARED_AROUND = 3
"""Content words that two opposed stances or claims share at least."""
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
    found = [*corrected(matter)]
    if len(matter.findings) > 1:
        for find in FINDERS:
            found += find(matter)
    chosen: list[Disagreement] = []
    for disagreement in found:
        same = next((i for i, other in enumerate(chosen) if _is_one(disagreement, other)), None)
        if same is None:
            chosen.append(disagreement)
        else:
            chosen[same] = _with_evidence(chosen[same], disagreement)
    chosen.sort(key=lambda disagreement: disagreement.kind == "wording")
    return tuple(_in_time(matter, each) for each in chosen[:MOST_DISAGREEMENTS])


def _is_one(one: Disagreement, other: Disagreement) -> bool:
    """Tell whether two disagreements set the same sentences against each other, or one sentence, of
    the same kind, against others: a reader is told once."""
    meeting = [
        any(a.overlaps(b) for side in other.sides for a in side.evidence for b in mine.evidence[:1])
        for mine in one.sides
    ]
    alike = one.kind == other.kind and (one.kind in _TOLD_ONCE or one.topic == other.topic)
    return all(meeting) or (any(meeting) and alike)


_TOLD_ONCE = frozenset({"day", "name", "wording"})
"""Kinds in which one sentence says one thing; of figures it may hold several."""


def _with_evidence(one: Disagreement, other: Disagreement) -> Disagreement:
    """Add to the sides of one disagreement the sources of the like sides of another."""
    sides = list(one.sides)
    spans = [span for side in sides for span in side.evidence]
    if len(sides) == len(other.sides) == 2:
        for place in (0, 1):
            own, against = other.sides[place], other.sides[1 - place]
            shared = [i for i, side in enumerate(sides) if own.evidence[0] in side.evidence]
            new = [span for span in against.evidence if span not in spans]
            if shared and new:
                side = sides[1 - shared[0]]
                if not set(against.sources) & set(own.sources):
                    sides[1 - shared[0]] = msgspec.structs.replace(
                        side,
                        evidence=(*side.evidence, *new),
                        sources=tuple(
                            sorted({*side.sources, *against.sources}, key=lambda s: (len(s), s))
                        ),
                    )
                break
    return msgspec.structs.replace(one, sides=tuple(sides))


def _in_time(matter: Matter, disagreement: Disagreement) -> Disagreement:
    """Say which of two sides a later source has taken the place of: one all of whose sources came
    out before those of the other."""
    if disagreement.superseded is not msgspec.UNSET or disagreement.kind == "wording":
        return disagreement
    published = {found.source.id: found.source.published for found in matter.findings}
    told = [
        [(published[source] or "", source) for source in side.sources]
        for side in disagreement.sides
    ]
    if len(told) != 2 or not all(day for side in told for day, _ in side):
        return disagreement
    for earlier, later in ((0, 1), (1, 0)):
        if max(told[earlier])[0] < min(told[later])[0]:
            on, by = min(told[later])
            superseded = Supersession(side=earlier, by=by, on=on, why="later")
            return msgspec.structs.replace(disagreement, superseded=superseded)
    return disagreement


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
            "claim",
            topic,
            *([_sentence_of(matter, position) for position in side] for side in sides),
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
                    and not sizes_differ(passage.text, other.text)
                    and not times_or_places_differ(matter, passage, other)
                ):
                    first, second = sorted(
                        (other, passage), key=lambda p: (len(p.span.source), p.span)
                    )
                    yield set_against(
                        "polarity", shared_topic(first.text, second.text), [first], [second]
                    )


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


FINDERS = (
    costs_apart,
    figures_apart,
    _stances_apart,
    _claims_apart,
    times_apart,
    names_apart,
    wordings_apart,
)
"""What finds disagreements, in the order in which they are printed."""
