"""What the pages of a pack have room for, as `[page]` of its pack.toml says it: lines, and who gets
how many of them.

[page]
width = 76                                    # characters in a line of text
lines = 52                                    # of all pages together
[page.taken.masthead]                         # what is printed anyway, and the lines it takes
always = 2
title = { lines = 1.6, width = 50 }           # 1.6 for each line of 50 characters
marking = 1.5                                 # where there is one
[page.lists]                                  # least and most of each list, first served first
points = [3, 7]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

Setting = float | bool | tuple[float, ...]
LISTS = (
    "points", "questions", "unknown", "pending", "speech", "voices", "disagreements", "positions",
    "dates", "steps", "past", "people",
)  # fmt: skip
"""What can be chosen from; `rendering/view/page_plan.py` says what each is."""
PARTS = (
    "always", "title", "marking", "audience", "author", "date", "logo", "organisation",
    "bottom_line", "notes", "advice", "no_advice", "remarks", "unconfirmed", "unnamed", "dispute",
    "more_disputes",
)  # fmt: skip
"""What can take lines of its own."""
OF_A_PART = ("always", "lines", "width")


class PagePart(msgspec.Struct, frozen=True):
    """Lines that a part of a page takes, where it is there."""

    always: float = 0
    """However long it is."""
    lines: float = 0
    """For each line of it."""
    width: float = 76
    """Characters in such a line."""


class Budget(msgspec.Struct, frozen=True, kw_only=True):
    """What the pages of a pack have room for."""

    width: float
    """Characters in a line of text."""
    lines: float
    """Lines of all pages together. Choose them for the lower paper, and carefully: what does not
    fit makes one page more."""
    least: float = 0
    """Lines that are for the lists in any case, so that long notes leave what matters in its place:
    it is they that are too long then."""
    names_sources: bool = False
    """The page names the sources that its items cite, in one paragraph of small print."""
    counts_bottom_line: bool = False
    """The bottom line stands among the lists, in lines of their width."""
    disputes: float = 0
    """Disagreements that are named beside the lists, with their words where these are short."""
    taken: tuple[tuple[str, tuple[tuple[str, PagePart], ...]], ...] = ()
    """Lines that other sections take: for each its parts."""
    lists: tuple[tuple[str, int, int], ...] = ()
    """Name, least and most of each list, in the order in which they are served."""


class PageWrong(ValueError):
    """A setting of [page] cannot be one: what is wrong, the key, and what it may have been meant to
    be."""

    def __init__(self, reason: str, key: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason, self.key, self.known = reason, key, known


_PLAIN: Mapping[str, type] = {
    "width": float, "lines": float, "least": float, "names_sources": bool,
    "counts_bottom_line": bool, "disputes": float,
}  # fmt: skip


def page_settings(table: Mapping[str, object]) -> tuple[tuple[str, Setting], ...]:
    """Check what a pack says in [page] and return it by key ("taken.masthead.title.lines"); a pack
    that extends it adds or replaces keys.

    Raises:
        PageWrong: it cannot be said there.
    """
    return tuple(_settings(table))


def _settings(table: Mapping[str, object]) -> Iterator[tuple[str, Setting]]:
    for name, value in table.items():
        if name == "lists":
            yield from (
                (f"lists.{key}", _least_and_most(key, entry))
                for key, entry in _table(name, value).items()
            )
        elif name == "taken":
            for section, parts in _table(name, value).items():
                for key, entry in _table(f"taken.{section}", parts).items():
                    yield from _part(
                        f"taken.{section}.{_known(key, PARTS, 'takes no lines')}", entry
                    )
        else:
            _known(name, (*_PLAIN, "lists", "taken"), "is no setting of [page]")
            yield name, _of_type(name, value, _PLAIN[name])


def _part(key: str, entry: object) -> Iterator[tuple[str, Setting]]:
    if isinstance(entry, Mapping):
        for name, value in entry.items():
            yield (
                f"{key}.{_known(name, OF_A_PART, 'says nothing of a part')}",
                _of_type(key, value, float),
            )
    else:
        yield f"{key}.always", _of_type(key, entry, float)


def _table(name: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise PageWrong(f"'page.{name}' is a table", name)
    return value


def _known(name: str, known: tuple[str, ...], otherwise: str) -> str:
    if name not in known:
        raise PageWrong(f"{name!r} {otherwise}", name, known)
    return name


def _of_type(name: str, value: object, kind: type) -> Setting:
    if kind is bool and isinstance(value, bool):
        return value
    if (
        kind is float
        and isinstance(value, int | float)
        and not isinstance(value, bool)
        and 0 <= value < 100_000
    ):
        return value
    raise PageWrong(
        f"'page.{name}' is"
        f" {'true or false' if kind is bool else 'a number of lines or characters'}",
        name.rpartition(".")[2],
    )


def _least_and_most(name: str, entry: object) -> tuple[float, ...]:
    _known(name, LISTS, "is no list of a page")
    match entry:
        case [int(least), int(most)] if 0 <= least <= most and not isinstance(entry[0], bool):
            return least, most
    raise PageWrong(
        f"'page.lists.{name}' is the least and the most that is taken of it: [1, 3]", name
    )


def budget_of(settings: Iterable[tuple[str, Setting]]) -> Budget | None:
    """Return the budget that the settings of a chain of packs make, the outermost last; nothing
    where there are none.

    Raises:
        PageWrong: width or lines are not said.
    """
    # A list whose numbers a child changes stays in its place.
    said = dict(settings)
    if not said:
        return None
    for needed in ("width", "lines"):
        if not said.get(needed):
            raise PageWrong(f"[page] does not say its {needed}", needed)
    plain = {key: value for key, value in said.items() if "." not in key}
    parts: dict[str, dict[str, dict[str, Setting]]] = {}
    for key, value in said.items():
        match key.split("."):
            case ["taken", section, part, of]:
                parts.setdefault(section, {}).setdefault(part, {})[of] = value
    taken = {
        section: tuple((part, msgspec.convert(of, PagePart)) for part, of in found.items())
        for section, found in parts.items()
    }
    lists = [
        (key.partition(".")[2], *map(int, value))
        for key, value in said.items()
        if isinstance(value, tuple)
    ]
    return msgspec.convert({**plain, "taken": tuple(taken.items()), "lists": lists}, Budget)
