"""What each source says a thing costs, and where they say differently.

A cost is told in two ways: with a word for it ("the scheme will cost £61 million", "a bill of
£61m") or as a measure of the thing
("a £48 million flood defence scheme"). Only the piece of the sentence between two commas that holds
the figure is read, and only one with a single sum of money; a grant towards it, a share of it or so
much a year is no cost of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.briefs.comparison.contradiction import set_against, shared_topic, sizes_differ
from briefgen.briefs.comparison.figures import Figure, read_figures, same_amount
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import content_stems
from briefgen.model import Disagreement

_CURRENCIES = frozenset({"pound", "dollar", "euro", "yen"})
_COST = re.compile(r"\b(?:cost(?:s|ing)?|price(?:d)?|bill|worth|budget(?:ed)?)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:\s+[\w'’-]+){0,3}\s+(?:scheme|plan|project|programme|program|package|contract|deal|upgrade|development)\b",
    re.IGNORECASE,
)
_NOT_THE_WHOLE = re.compile(
    r"\b(?:grants?|loans?|fund(?:s|ing|ed)?|offer(?:s|ed)?|towards|contribut\w+|shares?|of which|of"
    r" it|extra|saves?|saving|savings|fines?|"
    r"fined|tax(?:es)?|year(?:ly)?|month(?:ly)?|annual(?:ly)?|each|per|borrow\w*|raised|donat\w+)\b",
    re.IGNORECASE,
)
SHARED = 2
"""Words of the things that cost so much that must be the same for them to be one thing, unless the
sums are equal."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one source says one thing costs."""

    passage: SourceSentence
    figure: Figure
    piece: str
    """The words between two commas around the figure."""
    around: str
    """The same with a nought in the place of the sum."""
    things: frozenset[str]
    """Stems of the words around the figure."""

    @property
    def source(self) -> str:
        """The source that says it."""
        return self.passage.span.source


def costs_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield each thing that two or more independent sources give another cost."""
    sums: dict[str, list[Figure]] = {}
    for passage in matter.passages:
        sums.setdefault(passage.span.source, []).extend(read_figures(passage.text))
    groups = _same_things(
        [
            cost
            for passage in matter.passages
            if passage.span.source in matter.independent
            for cost in find_costs(passage)
        ]
    )
    for group in groups:
        sides: list[list[Cost]] = []
        for cost in group:
            side = next((side for side in sides if same_amount(side[0].figure, cost.figure)), None)
            if side is None:
                sides.append([cost])
            else:
                side.append(cost)
        told = [{cost.source for cost in side} for side in sides]
        if len(sides) != 2 or told[0] & told[1]:
            continue
        one, other = sides[0][0], sides[1][0]
        if not _knows(sums, told[0], other) and not _knows(sums, told[1], one):
            pairs = [
                (first, second)
                for first in sides[0]
                for second in sides[1]
                if not sizes_differ(first.piece, second.piece)
            ]
            topics = [shared_topic(first.around, second.around) for first, second in pairs]
            if any(topics):
                yield set_against(
                    "figure",
                    max(topics, key=len),
                    *([cost.passage for cost in side] for side in sides),
                )


def _knows(sums: dict[str, list[Figure]], sources: set[str], cost: Cost) -> bool:
    """Tell whether one of some sources gives the other's sum anywhere: it knows of both, and does
    not contradict it."""
    known = (figure for source in sorted(sources) for figure in sums[source])
    return any(
        figure.unit == cost.figure.unit and same_amount(figure, cost.figure) for figure in known
    )


def find_costs(passage: SourceSentence) -> list[Cost]:
    """Return the costs that a sentence tells.

    Examples:
        >>> from briefgen.model import Span
        >>> text = "The wall, they said, will cost £61 million."
        >>> [cost.figure.value for cost in find_costs(Passage(Span("S1", 0, len(text)), text))]
        []
        >>> text = "They said the wall will cost £61 million."
        >>> [cost.figure.value for cost in find_costs(Passage(Span("S1", 0, len(text)), text))]
        [61000000.0]
    """
    found = []
    for piece in _pieces(passage.text):
        figures = [figure for figure in read_figures(piece) if figure.unit in _CURRENCIES]
        if len(figures) != 1 or _NOT_THE_WHOLE.search(piece):
            continue
        figure = figures[0]
        measured = _MEASURED.match(piece, _end_of_sum(piece, figure))
        if _COST.search(piece) or measured:
            rest = piece[: figure.start] + " 0 " + piece[_end_of_sum(piece, figure) :]
            things = frozenset(
                word for word in content_stems(_COST.sub(" ", rest)) if not word[0].isdigit()
            )
            if things:
                found.append(Cost(passage, figure, piece, rest, things))
    return found


def _end_of_sum(piece: str, figure: Figure) -> int:
    """Return where the sum of money ends: before the noun that a figure takes along."""
    match = re.match(
        r"[^\d]{0,4}[\d.,]*\d(?:[\s-]?(?:thousand|million|billion|trillion|mn|bn|tn|m|k)\b)?",
        piece[figure.start :],
        re.IGNORECASE,
    )
    return figure.start + match.end() if match else figure.end


def _pieces(text: str) -> list[str]:
    """Cut a sentence at its commas, semicolons, colons and dashes, but not inside a number."""
    return [piece for piece in re.split(r"[,;:]\s|\s[-–—]+\s|\s(?=and\s)", text) if piece.strip()]


def _same_things(costs: list[Cost]) -> list[list[Cost]]:
    """Put the costs of one thing together."""
    groups: list[list[Cost]] = []
    for cost in costs:
        near = [group for group in groups if any(_same_thing(cost, other) for other in group)]
        for group in near[1:]:
            near[0].extend(group)
            groups.remove(group)
        if near:
            near[0].append(cost)
        else:
            groups.append([cost])
    return groups


def _same_thing(one: Cost, other: Cost) -> bool:
    if one.figure.unit != other.figure.unit:
        return False
    return len(one.things & other.things) >= SHARED or one.figure.value == other.figure.value
