"""Parameters of a pack: typed, with defaults and allowed values; `params.accent` in a template,
`var(--accent)` in a style sheet."""

from __future__ import annotations

import base64
import pathlib
import re
from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

from briefgen.errors import PackTooGreedy, ParameterWrong
from briefgen.rendering.packs.colour import mixed, readable_on

Type = Literal["colour", "text", "number", "length", "flag", "choice", "file"]
Value = str | int | float | bool

LARGEST_FILE = 16_000_000
"""Bytes of a file that is put into a page: a face with every Chinese character has ten million."""
KINDS = {
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ttf": "font/ttf",
    ".otf": "font/otf", ".woff": "font/woff", ".woff2": "font/woff2", ".css": "text/css",
    ".txt": "text/plain",
}  # fmt: skip
"""What a page can hold, by the ending of its name; the system's own list differs from machine to
machine."""
NAME = re.compile(r"[a-z][a-z0-9_]*")
WHITE = "#ffffff"
DARK_PAPER = "#14181b"
"""The background of the page in a browser that asks for a dark one, as the style sheet of the
built-in pack has it."""
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_LENGTH = re.compile(r"-?\d{1,6}(?:\.\d{1,4})?(?:mm|cm|in|pt|pc|px|em|rem|ch|ex|%|vw|vh)|0")
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,6})?")
_FLAGS = {
    "true": True,
    "yes": True,
    "on": True,
    "1": True,
    "false": False,
    "no": False,
    "off": False,
    "0": False,
}

TAKES: Mapping[Type, str] = {
    "colour": "a colour such as #12355b",
    "text": "any text",
    "number": "a number such as 3 or 1.5",
    "length": "a length such as 12mm, 9pt or 1.5em",
    "flag": "true or false",
    "choice": "one of its choices",
    "file": "a file of the pack, or one named on the command line",
}
"""What a parameter of each type takes, in words."""


class Parameter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack lets its users set."""

    name: str
    type: Type
    default: Value
    """Of the type; "" for no text and no file."""
    choices: tuple[str, ...] = ()
    """Of a choice."""
    help: str = ""
    """One sentence."""

    @property
    def takes(self) -> str:
        """What it takes, in words."""
        return ", ".join(self.choices) if self.type == "choice" else TAKES[self.type]


def value_of(
    parameter: Parameter, given: Value, folder: pathlib.Path, where: str, *, within: bool = True
) -> Value:
    """Return the value a template sees for what was given.

    A file becomes an address that holds the file itself. ``folder`` is where its name begins; it
    may leave that folder only
    where it was named on the command line (``within`` false).

    Raises:
        ParameterWrong: it is no value of this type; ``where`` says where it was given.
    """
    text = str(given).lower() if isinstance(given, bool) else str(given)
    if parameter.type == "text" and isinstance(given, str):
        return " ".join(given.split())
    if parameter.type == "colour" and _HEX.fullmatch(text):
        return (
            text.lower()
            if len(text) == 7
            else "#" + "".join(digit * 2 for digit in text[1:].lower())
        )
    if parameter.type == "length" and _LENGTH.fullmatch(text):
        return text
    if parameter.type == "number" and not isinstance(given, bool) and _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    if parameter.type == "flag" and text.lower() in _FLAGS:
        return _FLAGS[text.lower()]
    if parameter.type == "choice" and text in parameter.choices:
        return text
    if parameter.type == "file" and (
        not text or (address := _address_of(text, folder, within=within))
    ):
        return address if text else ""
    raise ParameterWrong(where, name=parameter.name, value=text, takes=parameter.takes)


def _address_of(name: str, folder: pathlib.Path, *, within: bool) -> str:
    if name.startswith("data:"):
        return name
    try:
        path = (folder / name).resolve()
        if within and not path.is_relative_to(folder.resolve()):
            return ""
        return data_address(path) if path.is_file() else ""
    except (OSError, ValueError):
        return ""


def data_address(path: pathlib.Path) -> str:
    """Return an address that holds the file itself, as a page that is one file needs it.

    Raises:
        PackTooGreedy: the file is larger than any logo or face.
    """
    kind = KINDS.get(path.suffix.lower(), "application/octet-stream")
    if path.stat().st_size > LARGEST_FILE:
        raise PackTooGreedy(path.name, limit=f"{LARGEST_FILE // 1_000_000} MB in one file")
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def custom_properties(values: Mapping[str, tuple[Parameter, Value]], css: str) -> str:
    """Return the parameters as custom properties, to stand before a style sheet.

    A colour gives four: itself, the same made light enough to be read on a dark page, a tint of it
    for a background, and a rule. A text or a file, which may be long, is there only where the style
    sheet speaks of it.
    """
    lines = []
    for name, (parameter, value) in values.items():
        property_name = "--" + name.replace("_", "-")
        if parameter.type in ("text", "file") and f"var({property_name}" not in css:
            continue
        lines.append(f"{property_name}: {_css_value(parameter, value)}")
        if parameter.type == "colour":
            lines.append(f"{property_name}-on-dark: {readable_on(DARK_PAPER, str(value))}")
            lines.append(f"{property_name}-tint: {mixed(str(value), WHITE, 0.925)}")
            lines.append(f"{property_name}-rule: {mixed(str(value), WHITE, 0.7)}")
    return f":root {{ {'; '.join(lines)} }}\n" if lines else ""


def _css_value(parameter: Parameter, value: Value) -> str:
    if parameter.type == "text":
        return css_string(str(value))
    if parameter.type == "file":
        return f"url({css_string(str(value))})" if value else "none"
    return str(int(value)) if isinstance(value, bool) else str(value)


def css_string(text: str) -> str:
    """Write a text as a string of a style sheet: nothing in it can end the string or the style
    element."""
    return (
        '"'
        + "".join(c if c.isalnum() or c in " .,;:/+=-_()#%?!" else f"\\{ord(c):x} " for c in text)
        + '"'
    )


def parameter_of(name: str, table: Mapping[str, object], where: str) -> Parameter:
    """Return the parameter that a table of pack.toml declares.

    Raises:
        ParameterWrong: the name or the table cannot be one.
    """
    if not NAME.fullmatch(name):
        raise ParameterWrong(
            where, name=name, value=name, takes="a name of small letters, digits and _"
        )
    kind = table.get("type", "text")
    if kind not in get_args(Type):
        raise ParameterWrong(
            where, name=name, value=kind, takes=f"one of these types: {', '.join(get_args(Type))}"
        )
    nothing: dict[str, Value] = {"number": 0, "flag": False, "colour": "#000000", "length": "0"}
    no_value = nothing.get(str(kind), "")
    try:
        return msgspec.convert(
            {"default": no_value, **table, "name": name, "type": kind}, Parameter
        )
    except msgspec.ValidationError as error:
        reason = str(error).rstrip(".")
        raise ParameterWrong(
            where, name=name, value=reason, takes="type, default, choices and help"
        ) from error
