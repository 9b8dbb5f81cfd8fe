"""A list of recipients: TOML for those who write it, CSV for those who have it in a spreadsheet.

What is wrong with one entry is a fault of that entry; the others stand. Nothing in an entry is ever
a path, a header or a formula.
"""

from __future__ import annotations

import csv
import difflib
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from briefgen.delivery.mail_addresses import AddressWrong, key_of, read_address
from briefgen.delivery.markings import Clearance, Scheme, nearest_label, read_clearance
from briefgen.errors import RecipientsBroken

EVERYBODY = "all"
"""The name by which `--to` means the whole list; no group can have it."""
FORMATS = ("pdf", "docx", "html")
PAPERS = ("a4", "letter")
FIELDS = tuple("name address organisation groups clearance language paper wants pack".split())
"""Of an entry, and the columns of CSV."""
_SEVERAL = ("groups", "clearance", "wants")
_BETWEEN = re.compile(r"\s*[;,|]\s*")
_PACK = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._-]*")
"""The name of a pack, and no path: a list may come from elsewhere."""
LONGEST_NAME = 200
"""Characters of a name: of ministries that have long ones, the longest has ninety."""


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may be sent briefs."""

    name: str
    address: str
    """As a message carries it where it is one, else as it was written."""
    place: str
    """Where it stands: "recipients.csv:7", "recipients.toml: recipient 7"."""
    organisation: str = ""
    groups: tuple[str, ...] = ()
    clearance: Clearance = Clearance()
    language: str = ""
    """Of the cover note; that of the pack where it is empty."""
    paper: str = ""
    """"a4" or "letter"; that of the command where it is empty."""
    wants: tuple[str, ...] = ("pdf",)
    """What is attached: "pdf", "docx", "html"."""
    pack: str = ""
    """The template pack; that of the command where it is empty."""
    faults: tuple[str, ...] = ()
    """Why nothing can be sent there, in words."""

    @property
    def key(self) -> str:
        """What tells a person apart: the address, in small letters."""
        return key_of(self.address)


class RecipientList(msgspec.Struct, frozen=True):
    """Everybody who is on a list."""

    recipients: tuple[Recipient, ...]
    groups: tuple[str, ...] | None = None
    """Those there are, where the list says so."""

    def known_groups(self) -> tuple[str, ...]:
        """Return the groups that the list names, or else those that its entries do."""
        if self.groups is not None:
            return self.groups
        found = (group for recipient in self.recipients for group in recipient.groups)
        return tuple(dict.fromkeys(found))


def read_recipients(
    data: bytes, where: str, *, schemes: Sequence[Scheme], languages: Sequence[str]
) -> RecipientList:
    """Read a list: TOML, or CSV where the name ends in ".csv".

    Args:
        data: the file.
        where: its name, for places and errors.
        schemes: whose labels are clearances.
        languages: in which a cover note can be had.

    Raises:
        RecipientsBroken: it is no such file.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise RecipientsBroken(where, reason="it is not UTF-8") from reason
    if where.lower().endswith(".csv"):
        entries, groups = list(_rows(text, where)), None
    else:
        entries, groups = _tables(text, where)
    read = (_recipient(place, entry, schemes, languages) for place, entry in entries)
    return RecipientList(tuple(read), groups)


def _tables(
    text: str, where: str
) -> tuple[list[tuple[str, dict[str, Any]]], tuple[str, ...] | None]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as reason:
        raise RecipientsBroken(where, reason=str(reason).rstrip(".")) from reason
    _known(table, ("groups", "recipient"), where)
    entries, groups = table.get("recipient", []), table.get("groups")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RecipientsBroken(where, reason="an entry begins with [[recipient]]")
    if groups is not None and not _are_words(groups):
        raise RecipientsBroken(where, reason="groups is no list of names")
    if groups is not None and EVERYBODY in groups:
        raise RecipientsBroken(where, reason=f"no group can be called {EVERYBODY!r}")
    placed = [(f"{where}: recipient {n}", entry) for n, entry in enumerate(entries, 1)]
    for place, entry in placed:
        _known(entry, FIELDS, place)
    return placed, None if groups is None else tuple(groups)


def _rows(text: str, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    head = text.split("\n", 1)[0]
    # What spreadsheets write where the comma is the sign of decimals.
    between = ";" if ";" in head and "," not in head else ","
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        columns = [column.strip() for column in next(lines, [])]
        _known(columns, FIELDS, where)
        if len(set(columns)) < len(columns) or not {"name", "address"} <= set(columns):
            raise RecipientsBroken(where, reason="its first line needs name and address, each once")
        for cells in lines:
            place = f"{where}:{lines.line_num}"
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(columns):
                raise RecipientsBroken(
                    place, reason=f"there are {len(cells)} cells under {len(columns)} columns"
                )
            yield place, _of_cells(dict(zip(columns, cells, strict=True)))
    except csv.Error as reason:
        raise RecipientsBroken(f"{where}:{lines.line_num}", reason=str(reason)) from reason


def _of_cells(cells: Mapping[str, str]) -> dict[str, Any]:
    """Return an entry; an empty cell says nothing."""
    filled = {column: cell.strip() for column, cell in cells.items() if cell.strip()}
    return {
        column: [part for part in _BETWEEN.split(cell) if part] if column in _SEVERAL else cell
        for column, cell in filled.items()
    }


def _known(names: Iterable[str], known: Sequence[str], where: str) -> None:
    for name in names:
        if name not in known:
            raise RecipientsBroken(where, reason=f"there is no {name!r} here{meant(name, known)}")


def meant(word: str, known: Iterable[str]) -> str:
    """Return ", did you mean 'X'?", or nothing where no word is near."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return f", did you mean {near[0]!r}?" if near else ""


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)


def _recipient(
    place: str, entry: Mapping[str, Any], schemes: Sequence[Scheme], languages: Sequence[str]
) -> Recipient:
    faults = []
    words = {
        field: entry.get(field, "")
        for field in ("name", "address", "organisation", "language", "paper", "pack")
    }
    lists = {field: entry.get(field, []) for field in _SEVERAL}
    for field, value in words.items():
        if not isinstance(value, str):
            faults.append(f"{field} is no text")
            words[field] = ""
    for field, value in lists.items():
        if value and not _are_words(value):
            faults.append(f"{field} is no list of texts")
            lists[field] = []
    faults += _faults_of_words(words, languages)
    for wanted in lists["wants"]:
        if wanted not in FORMATS:
            faults.append(f"wants {wanted!r}, which is none of {', '.join(FORMATS)}")
    address = words["address"].strip()
    try:
        address = read_address(address)
    except AddressWrong as reason:
        faults.insert(0, f"{address!r} is no address: {reason}" if address else "it has no address")
    return Recipient(
        name=words["name"].strip(),
        address=address,
        place=place,
        organisation=words["organisation"].strip(),
        groups=tuple(dict.fromkeys(lists["groups"])),
        clearance=read_clearance(lists["clearance"], schemes),
        language=words["language"],
        paper=words["paper"],
        wants=tuple(dict.fromkeys(lists["wants"])) or ("pdf",),
        pack=words["pack"],
        faults=tuple(faults),
    )


def _faults_of_words(words: Mapping[str, str], languages: Sequence[str]) -> Iterator[str]:
    name = words["name"].strip()
    if not name:
        yield "it has no name"
    for field in ("name", "organisation"):
        if not words[field].isprintable():
            yield f"its {field} has characters in it that are no letters"
    if words["pack"] and not _PACK.fullmatch(words["pack"]):
        yield f"{words['pack']!r} is no name of a pack"
    if len(name) > LONGEST_NAME:
        yield f"its name has more than {LONGEST_NAME} characters"
    if words["language"] and words["language"] not in languages:
        yield f"language {words['language']!r} is none of {', '.join(languages)}"
    if words["paper"] and words["paper"] not in PAPERS:
        yield f"paper {words['paper']!r} is none of {', '.join(PAPERS)}"


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a list, at one place."""

    place: str
    sentence: str


def check_recipients(
    listed: RecipientList, schemes: Sequence[Scheme], packs: Sequence[str] = ()
) -> tuple[Problem, ...]:
    """Return all that is wrong with a list, in its order: faults, duplicates, groups and markings
    that are not known, packs that are not there.

    Args:
        listed: the list.
        schemes: whose labels are clearances.
        packs: names of packs there are; a folder is not looked for here.
    """
    first: dict[str, Recipient] = {}
    found = []
    for recipient in listed.recipients:
        said = list(recipient.faults)
        if not recipient.faults and (earlier := first.setdefault(recipient.key, recipient)) != (
            recipient
        ):
            said.append(f"{recipient.address} is a duplicate of {earlier.place}")
        said += _unknown_groups(recipient, listed)
        for label in recipient.clearance.unplaced:
            near = nearest_label(label, schemes)
            hint = f", did you mean {near!r}?" if near else ""
            said.append(f"{label!r} has no place in any scheme, and clears for nothing{hint}")
        if _PACK.fullmatch(recipient.pack) and recipient.pack not in packs:
            said.append(f"there is no pack {recipient.pack!r}{meant(recipient.pack, packs)}")
        found += [Problem(recipient.place, sentence) for sentence in said]
    return tuple(found)


def _unknown_groups(recipient: Recipient, listed: RecipientList) -> Iterator[str]:
    """Say which groups the list does not name; where it names none, those that nobody else is in
    and that look like one that others are in."""
    counted: dict[str, int] = {}
    for other in listed.recipients:
        for group in other.groups:
            counted[group] = counted.get(group, 0) + 1
    for group in recipient.groups:
        if group == EVERYBODY:
            yield f"no group can be called {EVERYBODY!r}"
        elif listed.groups is not None and group not in listed.groups:
            yield f"there is no group {group!r}{meant(group, listed.groups)}"
        elif listed.groups is None and counted[group] == 1:
            others = [name for name, members in counted.items() if members > 1]
            if hint := meant(group, others):
                yield f"nobody else is in the group {group!r}{hint}"
