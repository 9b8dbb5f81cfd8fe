"""Tell which body an abbreviation stands for, where another article gives its name in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefgen.model import Actor

_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{3,7}")
"""Capitals, with full stops from two on: "U.N.", "HSLB"."""
_JOINING = frozenset("of the and for in on to at & a an de la du des".split())


def letters_of(name: str) -> str | None:
    """Return the letters of an abbreviation; None for any other name.

    Examples:
        >>> letters_of("H.S.L.B."), letters_of("HSLB"), letters_of("Hull")
        ('HSLB', 'HSLB', None)
    """
    return name.replace(".", "") if _ABBREVIATION.fullmatch(name) else None


def initials_of(name: str) -> str:
    """Return the first letters of the words of a name that have a capital; joining words count
    nothing.

    Examples:
        >>> initials_of("Harbour Safety and Licensing Board")
        'HSLB'
    """
    words = [word for word in re.split(r"[\s-]+", name) if word.lower() not in _JOINING]
    return "".join(word[0] for word in words) if all(word[:1].isupper() for word in words) else ""


def join_abbreviations(
    entries: Sequence[tuple[int, Actor]],
    join: Callable[[int, int], None],
    root: Callable[[int], int],
) -> None:
    """Join an abbreviation with its other spellings, and with the one body of another article whose
    initials it is.

    Where two bodies have these initials, neither is joined.
    """
    spelt: dict[str, list[int]] = {}
    full: dict[str, list[int]] = {}
    for place, (_, actor) in enumerate(entries):
        if actor.kind == "person":
            continue
        letters = letters_of(actor.name)
        if letters is not None:
            spelt.setdefault(letters, []).append(place)
        elif " " in actor.name.strip():
            full.setdefault(initials_of(actor.name.removeprefix("The ")), []).append(place)
    for letters, places in spelt.items():
        bodies = [
            place
            for place in full.get(letters, ())
            if any(entries[place][0] != entries[other][0] for other in places)
        ]
        if len({root(place) for place in bodies}) == 1:
            places = [*places, *bodies]
        first = places[0]
        for place in places[1:]:
            if entries[place][0] != entries[first][0] or root(place) == root(first):
                join(first, place)
