"""Find where one source says again what another says, and join it: the evidence of both, and each
independent source once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefgen.briefs.comparison.figures import read_figures, same_amount
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.vocabulary import content_stems, cosine, words_of
from briefgen.model import KeyPoint, Span

SAME_POINT = 0.5
"""Cosine of the weighted words from which two sentences of different sources make the same point,
if their figures and their negations agree as well. Half of what they say, by weight, is then in the
same words, which two reporters of one fact reach and two facts of one story seldom do: a point
wrongly called corroborated misleads more than one that stands alone."""
SHARED_WORDS = 4
"""Content words that the two must share besides: short sentences reach any cosine by a name and a
verb."""
BESIDE_NAMES = 3
"""How many of them must be no names: two sentences about one person or firm share its name, its
office and a month, and tell two things."""

_NEGATIONS = frozenset(
    "not no never neither nor none without cannot failed fails refused refuses denied denies"
    " rejected rejects".split()
)


def say_the_same(matter: Matter, one: str, other: str) -> bool:
    """Tell whether two passages make the same point: alike in words, in figures and in what they
    deny."""
    first, second = matter.weights.vector(one), matter.weights.vector(other)
    shared = first.keys() & second.keys()
    if cosine(first, second) < SAME_POINT or len(shared) < SHARED_WORDS:
        return False
    if len(shared & (_without_names(one) | _without_names(other))) < BESIDE_NAMES:
        return False
    return denies(one) == denies(other) and _figures_agree(one, other)


def denies(text: str) -> bool:
    """Tell whether a passage holds a word that turns its sense round."""
    return any(word in _NEGATIONS or word.endswith("n't") for word in words_of(text))


def _without_names(text: str) -> set[str]:
    """Return the stems of the words of a text that do not begin with a capital."""
    return set(
        content_stems(
            " ".join(word for word in text.split() if not word.lstrip("\"'“‘(")[:1].isupper())
        )
    )


def _figures_agree(one: str, other: str) -> bool:
    others = read_figures(other)
    for figure in read_figures(one):
        rivals = [rival for rival in others if rival.unit == figure.unit]
        if rivals and not any(same_amount(figure, rival) for rival in rivals):
            return False
    return True


def join_points(matter: Matter, points: Sequence[KeyPoint]) -> list[KeyPoint]:
    """Join the key points that make the same point, and add the sentences of other sources that do.

    The first of each group, in the order given, is the one that is printed. Its evidence holds the
    passages of all; its origins name each independent source once: not a source that carries
    another's text, and not one whose sentence is word for word another's.
    """
    joined: list[KeyPoint] = []
    for point in points:
        text = matter.text(point.evidence[0])
        if any(_is_made(matter, text, point, earlier) for earlier in joined):
            continue
        evidence = dict.fromkeys(point.evidence)
        source = point.evidence[0].source
        nearest = matter.nearest(matter.weights.vector(text), without=source)
        for other in sorted(nearest, key=_number):
            passage = nearest[other][1]
            if say_the_same(matter, text, passage.text) and not any(
                span.overlaps(passage.span) for span in evidence
            ):
                evidence[passage.span] = None
        spans = tuple(evidence)
        joined.append(
            msgspec.structs.replace(
                point, evidence=spans, origins=independent_sources(matter, spans, point.origins)
            )
        )
    return joined


def _is_made(matter: Matter, text: str, point: KeyPoint, earlier: KeyPoint) -> bool:
    """Tell whether an earlier point already makes this one, here or in another source."""
    if any(span.overlaps(point.evidence[0]) for span in earlier.evidence):
        return True
    return say_the_same(matter, text, matter.text(earlier.evidence[0]))


def independent_sources(
    matter: Matter, evidence: Sequence[Span], origins: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the sources that say it each in its own words, in their order.

    Sources that carry one text count as one: the first of them whose passage is among the evidence
    stands for all.
    """
    texts = {matter.first_copy.get(source, source) for source in origins}
    seen = {" ".join(words_of(matter.text(span))) for span in evidence if span.source in texts}
    for span in evidence:
        wording = " ".join(words_of(matter.text(span)))
        first = matter.first_copy[span.source]
        if first not in texts and wording not in seen:
            texts.add(first)
        seen.add(wording)
    named: dict[str, str] = {}
    for source in sorted({span.source for span in evidence}, key=_number):
        named.setdefault(matter.first_copy[source], source)
    return tuple(sorted((named.get(first, first) for first in texts), key=_number))


def _number(source: str) -> tuple[int, str]:
    """Order "S2" before "S10"."""
    return (int(source[1:]), source) if source[1:].isdigit() else (0, source)
