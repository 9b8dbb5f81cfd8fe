"""Find the figures that two sources give differently for one quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.briefs.comparison.contradiction import (
    cut_differently,
    set_against,
    shared_topic,
    sizes_differ,
    times_or_places_differ,
    years_of,
)
from briefgen.briefs.comparison.figures import Figure, read_figures, same_amount
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentence_pieces import piece_around
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine
from briefgen.model import Disagreement

SAME_QUANTITY = 0.4
"""Cosine of the words around two figures of one unit from which they are of one quantity."""
SHARED_AROUND = 3
"""Content words that must stand around both."""
SHARED_IN_ALL = 5
"""Content words that two sentences must share where the pieces around the figures share no name and
no year."""
BESIDE_NAMES = 2
"""How many of those in the pieces must be no names."""
FIGURES_OF_A_UNIT = 25
"""Figures of one unit read in one source; a source with more is a statistical table, which
sentences do not contradict."""
MOST_IN_A_SENTENCE = 3
"""Figures of a unit in one sentence; more are a list, of which no telling what is whose."""
_CAPITAL = re.compile(r"(?<=\s)[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A figure in its sentence."""

    passage: SourceSentence
    figure: Figure
    piece: str
    """The piece of the sentence that holds it."""
    vector: Vector
    """What stands around it in the sentence, numbers and unit left out."""
    near: Vector
    """The same of the piece."""
    alone: bool
    """No other figure of the unit stands in the sentence."""


def figures_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield the figures that two sources give differently for the same quantity, where neither has
    the other's too."""
    by_unit: dict[str, list[_Quantity]] = {}
    values: dict[tuple[str, str], list[Figure]] = {}
    for passage in matter.passages:
        source = passage.span.source
        figures = read_figures(passage.text)
        for figure in figures:
            known = values.setdefault((source, figure.unit), [])
            known.append(figure)
            quantity = _quantity(matter, passage, figure, figures)
            if (
                source in matter.independent
                and quantity is not None
                and len(known) <= FIGURES_OF_A_UNIT
            ):
                by_unit.setdefault(figure.unit, []).append(quantity)
    for unit, quantities in by_unit.items():
        for number, one in enumerate(quantities):
            for other in quantities[number + 1 :]:
                here, there = one.passage.span.source, other.passage.span.source
                if (
                    here != there
                    and not same_amount(one.figure, other.figure)
                    and _same_quantity(matter, one, other)
                    and not _is_among(other.figure, values[here, unit])
                    and not _is_among(one.figure, values[there, unit])
                ):
                    topic = _topic(one, other)
                    yield set_against("figure", topic, [one.passage], [other.passage])


def _is_among(figure: Figure, known: list[Figure]) -> bool:
    return any(same_amount(other, figure) for other in known)


def _quantity(
    matter: Matter, passage: SourceSentence, figure: Figure, figures: list[Figure]
) -> _Quantity | None:
    """Return a figure with its surroundings; None where its piece holds another of its unit."""
    at = figure.start + passage.text[figure.start].isspace()
    first, last = piece_around(passage.text, at, at + 1)
    same = [other for other in figures if other.unit == figure.unit]
    if sum(first <= other.start < last for other in same) > 1 or len(same) > MOST_IN_A_SENTENCE:
        return None
    piece = passage.text[first:last]
    return _Quantity(
        passage,
        figure,
        piece,
        _around(matter, passage.text, figure.unit),
        _around(matter, piece, figure.unit),
        len(same) == 1,
    )


def _around(matter: Matter, text: str, unit: str) -> Vector:
    return matter.weights.vector_of(
        word for word in content_stems(text) if word != unit and not word[0].isdigit()
    )


def _topic(one: _Quantity, other: _Quantity) -> str:
    """Look for the topic before the figure, where the thing counted mostly stands."""
    first, second = one.passage.text, other.passage.text
    topic = shared_topic(first[: one.figure.start], second) or shared_topic(
        second[: other.figure.start], first
    )
    return topic or shared_topic(first, second)


def _same_quantity(matter: Matter, one: _Quantity, other: _Quantity) -> bool:
    shared = one.vector.keys() & other.vector.keys()
    whole = (
        one.alone
        and other.alone
        and len(shared) >= SHARED_AROUND
        and cosine(one.vector, other.vector) >= SAME_QUANTITY
        and not sizes_differ(one.passage.text, other.passage.text)
        and not times_or_places_differ(matter, one.passage, other.passage)
    )
    return whole or _same_in_pieces(one, other, len(shared))


def _same_in_pieces(one: _Quantity, other: _Quantity, shared_in_all: int) -> bool:
    """Tell whether the pieces around two figures speak of one quantity, whatever else the sentences
    tell."""
    shared = one.near.keys() & other.near.keys()
    years, its_years = years_of(one.passage.text), years_of(other.passage.text)
    if cut_differently(one.piece, other.piece) or (years and its_years and years != its_years):
        return False
    years &= years_of(one.piece) & years_of(other.piece)
    names = _names(one.piece) & _names(other.piece)
    if (
        len(shared) + len(years) >= SHARED_AROUND
        and len(shared - names) >= BESIDE_NAMES
        and (names or years)
    ):
        return cosine(one.near, other.near) >= SAME_QUANTITY / 2 + 0.1
    return (
        one.alone
        and other.alone
        and len(shared) >= SHARED_AROUND - 1
        and shared_in_all >= SHARED_IN_ALL
        and cosine(one.near, other.near) >= SAME_QUANTITY
    )


def _names(piece: str) -> set[str]:
    return {stem for name in _CAPITAL.findall(piece) for stem in content_stems(name)}
