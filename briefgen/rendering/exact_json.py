"""Decode JSON that a person may have typed in: what does not fit is named with its line and column,
a name that is not known with the nearest one that is."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

Value = TypeVar("Value")
Path = tuple[str | int, ...]

_BYTE = re.compile(r"\s*\(byte (\d+)\)$")
_AT = re.compile(r" - at `(?:key in )?(\$[^`]*)`$")
_STEP = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+)\]")
_BLANK = re.compile(r"[ \t\n\r]*")
_SCALAR = re.compile(r"[^\s,\]}]+")


class Misfit(ValueError):
    """What does not fit, with its line and column where they are known."""


def decode_exactly(data: bytes, kind: type[Value], *, tolerant: bool = False) -> Value:
    """Decode JSON into a struct.

    Args:
        data: UTF-8.
        kind: the struct.
        tolerant: pass over fields that the struct does not have.

    Raises:
        Misfit: this is not JSON, has a value of another kind, or a field that is not known.
    """
    try:
        value = msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Misfit(_placed(data, str(error).rstrip("."), kind, tolerant)) from error
    if not tolerant:
        for path, name, known in _strangers(_loaded(data), inspect.type_info(kind), ()):
            raise Misfit(_stranger(data, path, name, known))
    return value


def _placed(data: bytes, reason: str, kind: type[Any], tolerant: bool) -> str:
    """Return why something was refused, with line and column instead of bytes and paths."""
    if found := _BYTE.search(reason):
        line, column = _line_and_column(data, int(found[1]))
        return f"line {line}, column {column}: {reason[: found.start()]}"
    # A field that is missing may be there under a name that nobody knows.
    if "field" in reason and not tolerant:
        for path, name, known in _strangers(_loaded(data), inspect.type_info(kind), ()):
            return _stranger(data, path, name, known)
    if found := _AT.search(reason):
        steps = tuple(
            name or int(number) for name, number in _STEP.findall(found[1].removeprefix("$"))
        )
        if (at := _place_of(data, steps)) is not None:
            line, column = _line_and_column(data, at)
            return f"line {line}, column {column}: {reason}"
    return reason


def _stranger(data: bytes, path: Path, name: str, known: tuple[str, ...]) -> str:
    at = _place_of(data, (*path, name), of_key=True)
    where = "line {}, column {}: ".format(*_line_and_column(data, at)) if at is not None else ""
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]!r}" if near else ""
    return f"{where}there is no field {name!r} here{hint}"


def _loaded(data: bytes) -> Any:
    """Return JSON as plain values; nothing where it is none."""
    try:
        return msgspec.json.decode(data)
    except msgspec.DecodeError:
        return None


def _strangers(
    value: Any, kind: inspect.Type, path: Path
) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Give each field that its struct does not have: where, its name, and the names that are
    known."""
    match kind:
        case inspect.StructType() if isinstance(value, dict):
            fields = {field.encode_name: field.type for field in kind.fields}
            tag = {kind.tag_field} if kind.tag_field else set()
            for name, inner in value.items():
                if name in fields:
                    yield from _strangers(inner, fields[name], (*path, name))
                elif name not in tag:
                    yield path, name, tuple(fields)
        case inspect.VarTupleType() | inspect.ListType() if isinstance(value, list):
            if _is_plain(kind.item_type):
                return
            for number, inner in enumerate(value):
                yield from _strangers(inner, kind.item_type, (*path, number))
        case inspect.UnionType():
            if (chosen := _chosen(value, kind)) is not None:
                yield from _strangers(value, chosen, path)


def _is_plain(kind: inspect.Type) -> bool:
    return not isinstance(
        kind,
        inspect.StructType | inspect.UnionType | inspect.VarTupleType | inspect.ListType,
    )


def _chosen(value: Any, kind: inspect.UnionType) -> inspect.Type | None:
    """Return which of several kinds a value has."""
    for one in kind.types:
        if isinstance(one, inspect.StructType) and isinstance(value, dict):
            if one.tag_field is None or value.get(one.tag_field) == one.tag:
                return one
        elif isinstance(one, inspect.VarTupleType | inspect.ListType) and isinstance(value, list):
            return one
    return None


def _line_and_column(data: bytes, at: int) -> tuple[int, int]:
    """Return line and column, from 1, of a byte; columns count characters."""
    before = data[:at].decode("utf-8", "replace")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _place_of(data: bytes, path: Path, *, of_key: bool = False) -> int | None:
    """Return the byte at which the value at a path begins, or the key that names it."""
    text = data.decode("utf-8", "replace")
    try:
        at = _walk(text, path, of_key)
    except (ValueError, IndexError):
        return None
    return None if at is None else len(text[:at].encode())


def _walk(text: str, path: Path, of_key: bool) -> int | None:
    at = _skip(text, 0)
    for depth, step in enumerate(path):
        for name, key, value in _members(text, at):
            if name == step:
                at = key if of_key and depth == len(path) - 1 else value
                break
        else:
            return None
    return at


def _members(text: str, at: int) -> Iterator[tuple[str | int, int, int]]:
    """Give the members of an object or a list: name or number, where the key begins, where the
    value does."""
    is_object = text[at] == "{"
    number, at = 0, _skip(text, at + 1)
    while text[at] not in "]}":
        name: str | int = number
        key = at
        if is_object:
            name, at = scanstring(text, at + 1)
            at = _skip(text, _skip(text, at) + 1)
        yield name, key, at
        at = _skip(text, _end_of(text, at))
        if text[at] == ",":
            at = _skip(text, at + 1)
        number += 1


def _end_of(text: str, at: int) -> int:
    """Return where a value ends, however deep it is."""
    depth = 0
    while True:
        if text[at] == '"':
            at = scanstring(text, at + 1)[1]
        elif text[at] in "{[":
            depth, at = depth + 1, at + 1
        elif text[at] in "}]":
            depth, at = depth - 1, at + 1
        elif text[at] in ",: \t\n\r":
            at += 1
            continue
        else:
            scalar = _SCALAR.match(text, at)
            at = scalar.end() if scalar else at + 1
        if depth == 0:
            return at


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
