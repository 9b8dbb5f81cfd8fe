"""Tell which names in full may be one person's: initials, short forms, middle names and accents
make no other person; other given names, and "Jr." against none, do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.briefs.comparison.vocabulary import without_accents
from briefgen.language.english.nicknames import may_be_short_for, related_given_names

_SUFFIX = re.compile(r"^(?:jr|sr|junior|senior|ii|iii|iv)\.?$")
_NICKNAME = re.compile(r"[\"“‘(][^\"”’)]*[\"”’)]")
"""What stands in marks inside a name: "Pavel “The Bull” Orlik"."""


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's name in full, folded: lower case, no accents, no nickname."""

    given: tuple[str, ...]
    surname: str
    suffix: str
    """"jr", "iii" or empty."""


def read_full_name(name: str) -> FullName | None:
    """Return the parts of a name in full; None for a single word.

    Examples:
        >>> read_full_name("J. B. Ruíz, Jr.")
        FullName(given=('j', 'b'), surname='ruiz', suffix='jr')
    """
    words = without_accents(_NICKNAME.sub(" ", name)).replace(".", ". ").split()
    words = [word.strip(",").casefold().rstrip(".") for word in words]
    words = [word for word in words if word]
    suffix = words.pop() if words and _SUFFIX.match(words[-1]) else ""
    return FullName(tuple(words[:-1]), words[-1], suffix) if len(words) > 1 else None


def may_be_one_person(one: FullName, other: FullName) -> bool:
    """Tell whether two names in full can be one person's.

    The given names of the shorter must be found in the longer, in order, the first of them first;
    before it only an initial may stand ("Michael Orne", "K. Michael Orne").
    """
    if one.surname != other.surname or one.suffix != other.suffix:
        return False
    shorter, longer = sorted((one.given, other.given), key=len)
    before = 1 if len(longer) > len(shorter) and len(longer[0]) == 1 < len(longer) else 0
    return any(_are_in_order(shorter, longer[skipped:]) for skipped in range(before + 1))


def _are_in_order(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    if not _is_same_given(shorter[0], longer[0]):
        return False
    rest: Iterator[str] = iter(longer[1:])
    return all(any(_is_same_given(name, other) for other in rest) for name in shorter[1:])


def _is_same_given(one: str, other: str) -> bool:
    """Tell whether two given names are equal, an initial or a short form of each other."""
    shorter, longer = sorted((one, other), key=len)
    return (
        one == other
        or (len(shorter) == 1 and longer.startswith(shorter))
        or may_be_short_for(one, other)
    )


def join_persons(
    names: Sequence[tuple[int, str]],
    join: Callable[[int, int], None],
    root: Callable[[int], int],
) -> None:
    """Join the names in full of several articles that can only be one person's.

    Nobody is joined where a name may be that of two who are not each other ("J. Thorne" beside John
    and Jane), nor with somebody whom one article tells apart.

    Args:
        names: of each person the place of the article, and the name.
        join: joins two persons, by their places in `names`.
        root: the person that stands for all who are joined with one.
    """
    bearers: dict[str, dict[FullName, list[int]]] = {}
    for place, (_, name) in enumerate(names):
        full = read_full_name(name)
        if full is not None:
            bearers.setdefault(full.surname, {}).setdefault(full, []).append(place)
    for of_surname in bearers.values():
        for group in _compatible(list(of_surname)):
            places = [place for full in group for place in of_surname[full]]
            persons = {(names[place][0], root(place)) for place in places}
            if len(persons) == len({article for article, _ in persons}):
                for place in places[1:]:
                    join(places[0], place)


def _compatible(names: Sequence[FullName]) -> Iterator[list[FullName]]:
    """Yield the names that belong together, where each of them may be any other's."""
    near = _Neighbours(names)
    waiting = dict.fromkeys(names)
    for first in names:
        if first not in waiting:
            continue
        del waiting[first]
        group = [first]
        for one in group:
            for other in near.of(one):
                if other in waiting and may_be_one_person(one, other):
                    del waiting[other]
                    group.append(other)
        if all(may_be_one_person(one, other) for one in group for other in group):
            yield group


class _Neighbours:
    """The names of one surname by their first given names: of a thousand only those need be
    compared that begin alike."""

    def __init__(self, names: Sequence[FullName]) -> None:
        self._place = {name: place for place, name in enumerate(names)}
        self._beginning: dict[str, list[FullName]] = {}
        self._with_letter: dict[str, list[FullName]] = {}
        for name in names:
            for given in _beginnings(name):
                self._beginning.setdefault(given, []).append(name)
                self._with_letter.setdefault(given[0], []).append(name)

    def of(self, name: FullName) -> list[FullName]:
        """Return the names that may be one person's with this one, and some others, in order."""
        found: set[FullName] = set()
        for given in _beginnings(name):
            if len(given) == 1:
                found.update(self._with_letter[given])
                continue
            for alike in (given, given[0], *related_given_names(given)):
                found.update(self._beginning.get(alike, ()))
        return sorted(found, key=self._place.__getitem__)


def _beginnings(name: FullName) -> tuple[str, ...]:
    """Return the given names that another may begin with: the first, and the one after an
    initial."""
    return name.given[: 2 if len(name.given[0]) == 1 else 1]
