"""Choose what a page has room for: of each list the best first, nothing twice, by lines that are
estimated from the number of characters.

A pack of one page cannot print everything. It selects and never rewrites: an item is printed whole
or not at all, and the pack says how many more the full brief has. The estimate knows no face and no
paper, so that every format prints the same items.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from briefgen.rendering.labels.typography import fold
from briefgen.rendering.view.items import Event
from briefgen.rendering.view.passages import SourceEntry

Item = TypeVar("Item")

GAP = 0.3
"""Lines between two items: 4 pt of 13 pt."""
OPENING = 0.8
"""Lines that a list takes before its first item: 10 pt of 13 pt for the air and the rule above
it."""
SMALL = 0.8
"""Height of a line of small print, in lines of text: 10.5 pt of 13 pt."""
SMALL_WIDTH = 1.3
"""Characters on a line of small print for each on a line of text: 8 pt of a narrow face for 10
pt."""
BETWEEN = 3
"""Characters between two references or two sources: blanks and a mark."""
_SILENT = frozenset({"anchor", "date", "target", "category_key", "stance_key", "kind_key"})
"""Fields that are not printed as they are."""
_LINE_OF_ITS_OWN = frozenset({"speaker", "role", "via"})


def not_in(items: Sequence[Item], others: Iterable[object]) -> tuple[Item, ...]:
    """Return the items whose words do not stand, as they are, in one of the others: what a page has
    said it need not say again."""
    said = [fold(str(getattr(other, "text", other))) for other in others]
    return tuple(item for item in items if not any(_core(item) in text for text in said))


def _core(item: object) -> str:
    return fold(str(getattr(item, "text", item))).rstrip(".")


def ahead(events: Sequence[Event], date: str | None) -> tuple[Event, ...]:
    """Return the events that are to happen on a day or after it; nothing where the day is not
    known.

    ``date`` is an ISO date. A month or a year that has begun may lie behind as well as ahead: it is
    left out.
    """
    if not date:
        return ()
    return tuple(
        event for event in events if event.date and _is_ahead(event.date.rpartition("/")[2], date)
    )


def _is_ahead(end: str, date: str) -> bool:
    return end >= date if len(end) >= len(date) else end > date[: len(end)]


def lines_of(item: object, wide: int) -> float:
    """Estimate the lines that an item takes, of so many characters each, its references and the gap
    behind it included.

    Of a text each line counts for itself, as those of the author's Markdown may be items of a list.
    """
    if isinstance(item, str):
        return sum(math.ceil(len(line) / wide) for line in item.split("\n")) + GAP * item.count(
            "\n"
        )
    own: list[str] = []
    apart: list[str] = []
    references = 0
    for name in getattr(item, "__struct_fields__", ()):
        value = getattr(item, name)
        if isinstance(value, str) and name not in _SILENT:
            (apart if name in _LINE_OF_ITS_OWN else own).append(value)
        elif name == "sides":
            own += [side.text for side in value]
            references += sum(_width_of_references(side.citations) for side in value)
        elif name in ("citations", "answers"):
            references += _width_of_references(value)
    width = len(" ".join(own)) + (0 if apart else references)
    beside = len(", ".join(apart)) + references if apart else 0
    return math.ceil(width / wide) + math.ceil(beside / wide) + GAP


def _width_of_references(citations: Iterable[Any]) -> int:
    return sum(len(citation.label) + 1 for citation in citations)


def fit(
    lines: float,
    wide: int,
    lists: Sequence[tuple[Sequence[Any], int, int]],
    always: Sequence[Any] = (),
    sources: Sequence[SourceEntry] = (),
) -> tuple[tuple[Any, ...], ...]:
    """Choose from some lists what so many lines of so many characters have room for; return one
    tuple for each list, in its order.

    Each list comes with the least and the most that is taken of it. First every list is served up
    to its least, in turn as they stand; then each gets one more, and again, until nothing fits any
    longer. An item that does not fit is passed over. ``always`` are items that are printed anyway.
    ``sources`` are those of the brief, where the page names the ones that its items cite, in one
    paragraph of small print.
    """
    page = _Page(lines, wide, sources)
    for item in always:
        page.put(item)
    taken: list[list[int]] = [[] for _ in lists]
    waiting = [list(range(len(items))) for items, _, _ in lists]

    def serve(number: int) -> bool:
        while waiting[number]:
            index = waiting[number].pop(0)
            item = lists[number][0][index]
            opening = 0 if taken[number] else OPENING
            if page.has_room_for(item, opening):
                page.put(item, opening)
                taken[number].append(index)
                return True
        return False

    for number, (_, least, _) in enumerate(lists):
        while len(taken[number]) < least and serve(number):
            pass
    served = True
    while served:
        served = False
        for number, (_, _, most) in enumerate(lists):
            if len(taken[number]) < most and serve(number):
                served = True
    return tuple(
        tuple(items[index] for index in sorted(indices))
        for (items, _, _), indices in zip(lists, taken, strict=True)
    )


class _Page:
    """What has been put on a page."""

    def __init__(self, lines: float, wide: int, sources: Sequence[SourceEntry]) -> None:
        self._lines, self._wide = lines, wide
        self._widths = {source.id: _width_of_source(source) for source in sources}
        self._used = 0.0
        self._cited: set[str] = set()

    def put(self, item: object, opening: float = 0) -> None:
        self._used += lines_of(item, self._wide) + opening
        self._cited |= _sources_of(item)

    def has_room_for(self, item: object, opening: float) -> bool:
        small = sum(self._widths.get(source, 0) for source in self._cited | _sources_of(item))
        needed = (
            self._used
            + opening
            + lines_of(item, self._wide)
            + SMALL * math.ceil(small / (SMALL_WIDTH * self._wide))
        )
        return needed <= self._lines


def _width_of_source(source: SourceEntry) -> int:
    return len(f"{source.id} {source.outlet or source.name} {source.date or ''}") + BETWEEN


def _sources_of(item: Any) -> set[str]:
    holders = getattr(item, "sides", None) or (item,)
    citations = [
        citation
        for holder in holders
        for name in ("citations", "answers")
        for citation in getattr(holder, name, ())
    ]
    return {citation.source for citation in citations}
