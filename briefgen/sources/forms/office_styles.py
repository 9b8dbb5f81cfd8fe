"""Tell what a word processor raises, hides or makes lead to a note: it says so beside the words or
in a style that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import lxml.etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"

_TO_NOTE = re.compile(r"#?_?(?:sd)?(?:ftn|edn|fn|footnote|endnote|note)(?!.*ref)", re.IGNORECASE)
"""Where a link to a note leads: bookmarks as Word and LibreOffice name them, and converters after
them."""
_OFF = frozenset({"0", "false", "off", "none"})


class OfficeStyles(NamedTuple):
    """The names of the styles of a document that set words apart from the line."""

    raised: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()


def word_styles(styles: lxml.etree._Element) -> OfficeStyles:
    """Return the styles of a Word document that raise or hide words."""
    raised, hidden = set(), set()
    for style in styles.iter(f"{W}style"):
        look, name = style.find(f"{W}rPr"), str(style.get(f"{W}styleId"))
        if look is not None and _is_raised(look):
            raised.add(name)
        if look is not None and _is_hidden(look):
            hidden.add(name)
    return OfficeStyles(frozenset(raised), frozenset(hidden))


def open_document_styles(parts: Iterable[lxml.etree._Element]) -> OfficeStyles:
    """Return the styles of an OpenDocument text that raise or hide words, of all its parts."""
    raised, hidden = set(), set()
    for part in parts:
        for style in part.iter(f"{_STYLE}style"):
            for look in style.iter(f"{_STYLE}text-properties"):
                name = str(style.get(f"{_STYLE}name"))
                place = str(look.get(f"{_STYLE}text-position") or "").split()
                if place and (place[0] == "super" or place[0].rstrip("%").isdigit()):
                    raised.update({name} if place[0] != "0%" else set())
                if look.get(f"{_TEXT}display") == "none":
                    hidden.add(name)
    return OfficeStyles(frozenset(raised), frozenset(hidden))


def is_raised(element: lxml.etree._Element, styles: OfficeStyles) -> bool:
    """Tell whether a run of Word or a span of OpenDocument is raised."""
    if element.tag == f"{W}r":
        look = element.find(f"{W}rPr")
        return look is not None and (_is_raised(look) or _style_of(look) in styles.raised)
    return str(element.get(f"{_TEXT}style-name")) in styles.raised


def is_hidden(element: lxml.etree._Element, styles: OfficeStyles) -> bool:
    """Tell whether a run or a span is not printed."""
    if element.tag == f"{W}r":
        look = element.find(f"{W}rPr")
        return look is not None and (_is_hidden(look) or _style_of(look) in styles.hidden)
    return str(element.get(f"{_TEXT}style-name")) in styles.hidden


def leads_to_note(element: lxml.etree._Element) -> bool:
    """Tell whether a link leads to a note."""
    target = element.get(f"{W}anchor") or element.get(_HREF)
    return target is not None and _TO_NOTE.match(str(target)) is not None


def _style_of(look: lxml.etree._Element) -> str:
    style = look.find(f"{W}rStyle")
    return str(style.get(f"{W}val")) if style is not None else ""


def _is_raised(look: lxml.etree._Element) -> bool:
    """Tell whether properties raise words: as such, or by two points and more and in smaller
    type."""
    place, lift, size = (look.find(f"{W}{name}") for name in ("vertAlign", "position", "sz"))
    if place is not None:
        return place.get(f"{W}val") == "superscript"
    value = str(lift.get(f"{W}val")) if lift is not None else ""
    return size is not None and value.isdigit() and int(value) >= 4


def _is_hidden(look: lxml.etree._Element) -> bool:
    vanish = look.find(f"{W}vanish")
    return vanish is not None and str(vanish.get(f"{W}val")) not in _OFF
