"""Open XML that comes from outside: entities are not resolved, nothing is fetched, and what is cut
off is an error."""

from __future__ import annotations

import re

import lxml.etree

from briefgen.errors import WireBroken

_DECLARED = re.compile(r"<\?xml[^>]{0,300}\?>")
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)


def parse_xml(text: str, *, path: str) -> lxml.etree._Element:
    """Return the root of the tree; a document type is read over, an entity of the document's own is
    an error.

    Raises:
        WireBroken: it is no XML, cut off, nested too deeply, or declares entities.
    """
    if _ENTITY.search(text):
        raise WireBroken(path, reason="it declares entities")
    parser = lxml.etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return lxml.etree.fromstring(
            _DECLARED.sub("", text, count=1).strip().encode("utf-8", "replace"), parser
        )
    except (lxml.etree.XMLSyntaxError, ValueError) as mistake:
        reason = str(getattr(mistake, "msg", None) or mistake).split("\n")[0]
        raise WireBroken(
            path, reason=re.sub(r", line \d+, column \d+.*", "", reason)[:120]
        ) from mistake


def name_of(element: lxml.etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: lxml.etree._Element, *names: str) -> list[lxml.etree._Element]:
    """Return the children of these names, whatever their namespace."""
    return [child for child in element if name_of(child) in names]


def first(element: lxml.etree._Element, *path: str) -> lxml.etree._Element | None:
    """Return the first element that the names lead to, each a descendant of the one before."""
    found: lxml.etree._Element | None = element
    for name in path:
        found = (
            next(
                (below for below in found.iter() if name_of(below) == name and below is not found),
                None,
            )
            if found is not None
            else None
        )
    return found


def words(element: lxml.etree._Element | None) -> str | None:
    """Return the text of an element in one line; None where there is none."""
    return (
        " ".join("".join(map(str, element.itertext())).split()) or None
        if element is not None
        else None
    )
