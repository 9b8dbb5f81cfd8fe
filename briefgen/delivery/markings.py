"""Markings: how a brief must be handled, as a place in a scheme and not as words.

A scheme is a list of labels in order. TLP 2.0 is built in as FIRST defines it
(https://www.first.org/tlp/), the labels of the United Kingdom too; others stand in a file. The
marking of a brief is read against all schemes. What has no place in any is kept as it was written,
and a marking with such a part in it may be sent to nobody: nothing is guessed.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from briefgen.errors import SchemesBroken

BLACK = "#000000"
"""What TLP labels stand on."""
_BETWEEN = re.compile(r"\s*(?://|[;,|\n])\s*")
"""What stands between the parts of a marking: "OFFICIAL-SENSITIVE // TLP:AMBER"."""
_JOINT = " // "
_NEAR = 0.6
"""How alike two labels are for one to be proposed: difflib's own default."""


class Scheme(msgspec.Struct, frozen=True):
    """Labels in order."""

    name: str
    """Such as "tlp"."""
    levels: tuple[tuple[str, ...], ...]
    """From what most may see to what fewest may; labels of one level have the same place."""
    public: int = -1
    """Place of the highest level that anybody may see, from 0; -1 where there is none."""
    colours: tuple[str, ...] = ()
    """Of each level, as "#RRGGBB"; empty where the scheme has none."""


class Level(msgspec.Struct, frozen=True):
    """A label and its place."""

    scheme: str
    label: str
    """As the scheme writes it."""
    place: int
    """From 0; what is higher, fewer may see."""
    public: bool
    """Anybody may see it."""
    colour: str | None = None
    """Of the letters, as "#RRGGBB"."""


class Marking(msgspec.Struct, frozen=True):
    """How a brief must be handled."""

    levels: tuple[Level, ...]
    """In the order written; of several schemes where it names several."""
    unplaced: tuple[str, ...] = ()
    """Its parts that have no place in any scheme, as written."""

    @property
    def text(self) -> str:
        """What is printed: each label as its scheme writes it."""
        return _JOINT.join([*(level.label for level in self.levels), *self.unplaced])

    @property
    def is_placed(self) -> bool:
        """Whether every part of it has a place, so that it can be told who may see it."""
        return bool(self.levels) and not self.unplaced

    @property
    def is_public(self) -> bool:
        """Whether anybody may see it."""
        return self.is_placed and all(level.public for level in self.levels)

    @property
    def colour(self) -> str | None:
        """Colour of the letters, of the highest level that has one; null where none has."""
        coloured = [level for level in self.levels if level.colour]
        return max(coloured, key=lambda level: level.place).colour if coloured else None

    @property
    def background(self) -> str | None:
        """What coloured letters stand on; null where they have no colour."""
        return BLACK if self.colour else None


class Clearance(msgspec.Struct, frozen=True):
    """Up to which levels somebody may be sent what is marked."""

    levels: tuple[Level, ...] = ()
    unplaced: tuple[str, ...] = ()
    """What was written and has no place; it clears for nothing."""

    def covers(self, marking: Marking) -> bool:
        """Tell whether what is marked so may be sent: every part of the marking has a place, and is
        public or not above what is cleared in its own scheme."""
        return marking.is_placed and all(self._covers_level(level) for level in marking.levels)

    def _covers_level(self, level: Level) -> bool:
        return level.public or any(
            own.scheme == level.scheme and own.place >= level.place for own in self.levels
        )


TLP = Scheme(
    name="tlp",
    levels=(("TLP:CLEAR",), ("TLP:GREEN",), ("TLP:AMBER",), ("TLP:AMBER+STRICT",), ("TLP:RED",)),
    public=0,
    colours=("#FFFFFF", "#33FF00", "#FFC000", "#FFC000", "#FF2B2B"),
)
"""The Traffic Light Protocol 2.0: labels in capitals and without blanks, coloured on black."""
UK = Scheme(
    name="uk", levels=(("OFFICIAL",), ("OFFICIAL-SENSITIVE",), ("SECRET",), ("TOP SECRET",))
)
"""The United Kingdom's classifications. None is public: OFFICIAL is what the state works with."""
BUILT_IN = (TLP, UK)


def read_marking(text: str | None, schemes: Sequence[Scheme] = BUILT_IN) -> Marking | None:
    """Read a brief's marking; capitals and small letters count alike, nothing else is forgiven.

    Args:
        text: parts with "//", ";", "," or "|" between them.
        schemes: whose labels count.

    Returns:
        the marking, with what has no place in it; None where there is none at all.
    """
    parts = _parts(text)
    if not parts:
        return None
    levels, unplaced = _placed(parts, schemes)
    return Marking(levels, unplaced)


def read_clearance(labels: Iterable[str], schemes: Sequence[Scheme] = BUILT_IN) -> Clearance:
    """Read up to which levels somebody is cleared. Of several levels in one scheme the highest
    counts, as each is said to be allowed."""
    levels, unplaced = _placed([part for label in labels for part in _parts(label)], schemes)
    return Clearance(levels, unplaced)


def nearest_label(text: str, schemes: Sequence[Scheme] = BUILT_IN) -> str | None:
    """Return the label that was probably meant; None where none is near."""
    known = {
        _folded(label): label for scheme in schemes for level in scheme.levels for label in level
    }
    wanted = _folded(text)
    if wanted in _OLD_NAMES and _folded(_OLD_NAMES[wanted]) in known:
        return _OLD_NAMES[wanted]
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=_NEAR)
    return known[near[0]] if near else None


_OLD_NAMES = {"tlp:white": "TLP:CLEAR"}
"""Of TLP 1.0. It is proposed and not taken: a marking says what it says."""


def _parts(text: str | None) -> list[str]:
    return [part for part in _BETWEEN.split((text or "").strip()) if part]


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())


def _placed(
    parts: Iterable[str], schemes: Sequence[Scheme]
) -> tuple[tuple[Level, ...], tuple[str, ...]]:
    known = _labels(schemes)
    found: dict[Level, None] = {}
    unplaced: dict[str, None] = {}
    for part in parts:
        level = known.get(_folded(part))
        if level is None:
            unplaced[part] = None
        else:
            found[level] = None
    return tuple(found), tuple(unplaced)


def _labels(schemes: Sequence[Scheme]) -> dict[str, Level]:
    return {
        _folded(label): Level(
            scheme.name,
            label,
            place,
            place <= scheme.public,
            scheme.colours[place] if scheme.colours else None,
        )
        for scheme in schemes
        for place, labels in enumerate(scheme.levels)
        for label in labels
    }


def read_schemes(data: bytes, where: str) -> tuple[Scheme, ...]:
    """Read a file of schemes; they stand beside those built in, or in the place of the one of their
    name.

    [schemes.house]
    levels = ["PUBLIC", "INTERNAL", ["BOARD ONLY", "BOARD AND AUDIT"]]   # most may see the first
    public = "PUBLIC"               # the highest that anybody may see; none where this is left out

    Args:
        data: the file, TOML.
        where: its name, for errors.

    Raises:
        SchemesBroken: it is no TOML, or says what no scheme can.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as reason:
        raise SchemesBroken(where, reason=str(reason).rstrip(".")) from reason
    given = table.get("schemes")
    if not isinstance(given, dict) or set(table) != {"schemes"}:
        raise SchemesBroken(where, reason="it has other things in it than [schemes.NAME]")
    own = {name: _scheme(name, told, where) for name, told in given.items()}
    if TLP.name in own:
        raise SchemesBroken(where, reason="tlp is FIRST's, and cannot be another scheme's name")
    schemes = tuple({**{scheme.name: scheme for scheme in BUILT_IN}, **own}.values())
    _each_label_once(schemes, where)
    return tuple(scheme for scheme in schemes if scheme.levels)


def _scheme(name: str, told: Any, where: str) -> Scheme:
    if not isinstance(told, Mapping) or not set(told) <= {"levels", "public"}:
        raise SchemesBroken(where, reason=f"{name!r} has other things in it than levels and public")
    levels = told.get("levels")
    if not isinstance(levels, list):
        raise SchemesBroken(where, reason=f"{name!r} has no list of levels")
    rows = tuple(_level_labels(name, level, where) for level in levels)
    public = told.get("public")
    if public is None:
        return Scheme(name, rows)
    for place, labels in enumerate(rows):
        if public in labels:
            return Scheme(name, rows, place)
    raise SchemesBroken(where, reason=f"{public!r} is public in {name!r}, and no level of it")


def _level_labels(name: str, level: Any, where: str) -> tuple[str, ...]:
    labels = level if isinstance(level, list) else [level]
    for label in labels:
        if not isinstance(label, str) or _parts(label) != [label] or not label.isprintable():
            raise SchemesBroken(where, reason=f"{label!r} in {name!r} is no label")
    return tuple(labels)


def _each_label_once(schemes: Iterable[Scheme], where: str) -> None:
    seen: dict[str, str] = {}
    for scheme in schemes:
        for label in (label for level in scheme.levels for label in level):
            if _folded(label) in seen:
                raise SchemesBroken(
                    where,
                    reason=f"{label!r} is in {seen[_folded(label)]!r} and in {scheme.name!r}, so"
                    " that its place cannot be told",
                )
            seen[_folded(label)] = scheme.name
