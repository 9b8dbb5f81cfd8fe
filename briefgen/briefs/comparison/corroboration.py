"""Find where one source says again what another says, and join it: the evidence of both, and each
independent source once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.same_said import likelihood, say_one_thing
from briefgen.briefs.comparison.vocabulary import words_of
from briefgen.model import KeyPoint, Span

LOOKED_AT = 3
"""Sentences of another source that are looked at for the same point, the nearest first."""
MOST_SENTENCES = 2
"""Of them that are taken: a headline and its lead say one thing."""
AGAIN = 0.6
"""Likelihood from which a second sentence of one source is taken."""


def say_the_same(matter: Matter, one: str, other: str) -> bool:
    """Tell whether two passages make the same point (see `same_said`)."""
    return say_one_thing(matter.weights, one, other)


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
        spans = with_others(matter, point.evidence)
        joined.append(
            msgspec.structs.replace(
                point, evidence=spans, origins=independent_sources(matter, spans, point.origins)
            )
        )
    return joined


def with_others(matter: Matter, evidence: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the passages of an item and, of each other source, the sentences that say the same as
    the first of them, two at most."""
    text = matter.text(evidence[0])
    found = dict.fromkeys(evidence)
    nearest = matter.nearest_few(
        matter.weights.vector(text), without=evidence[0].source, few=LOOKED_AT
    )
    for other in sorted(nearest, key=_number):
        saying = sorted(
            (-likelihood(matter.weights, text, passage.text), passage.span)
            for _, passage in nearest[other]
            if not any(span.overlaps(passage.span) for span in found)
            and say_the_same(matter, text, passage.text)
        )
        found.update(
            (span, None)
            for place, (value, span) in enumerate(saying)
            if place == 0 or (place < MOST_SENTENCES and -value >= AGAIN)
        )
    return tuple(found)


def _is_made(matter: Matter, text: str, point: KeyPoint, earlier: KeyPoint) -> bool:
    """Tell whether an earlier point already makes this one, here or in another source."""
    if any(span.overlaps(point.evidence[0]) for span in earlier.evidence):
        return True
    return say_the_same(matter, text, matter.text(earlier.evidence[0]))


def independent_sources(
    matter: Matter, evidence: Sequence[Span], origins: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the sources that say it each in its own words, in their order.

    Sources that carry one text count as one: the original stands for all where its passage is among
    the evidence, else the first of them. A source that names another of them as its own is no
    further one.
    """
    told = {span.source for span in evidence}
    texts = {matter.first_copy.get(source, source) for source in origins}
    seen = {" ".join(words_of(matter.text(span))) for span in evidence if span.source in texts}
    for span in evidence:
        wording = " ".join(words_of(matter.text(span)))
        first = matter.first_copy[span.source]
        if first not in texts and wording not in seen and not _has_it_from(matter, span, told):
            texts.add(first)
        seen.add(wording)
    named: dict[str, str] = {}
    for source in sorted({span.source for span in evidence}, key=_number):
        first = matter.first_copy[source]
        named.setdefault(first, first if first in told else source)
    return tuple(sorted((named.get(first, first) for first in texts), key=_number))


def _has_it_from(matter: Matter, span: Span, told: set[str]) -> bool:
    """Tell whether a passage names one of the other sources that tell it as its own."""
    return any(
        passage.span.overlaps(span) and named & (told - {span.source})
        for passage, named in matter.leaning.items()
    )


def _number(source: str) -> tuple[int, str]:
    """Order "S2" before "S10"."""
    return (int(source[1:]), source) if source[1:].isdigit() else (0, source)
