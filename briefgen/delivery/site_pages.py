"""The pages of a site of issued briefs, and its Atom feed: values in, files out.

Only what anybody may see is ever given to this module; what was withdrawn keeps its place, so that
a link and a reader of the feed are told.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Sequence

import msgspec

_FILTER = """
const box = document.getElementById("search");
const folded = text => text.normalize("NFKD").toLowerCase();
box.parentElement.hidden = false;
box.addEventListener("input", () => {
  const words = folded(box.value).split(/\\s+/);
  for (const item of document.querySelectorAll("li")) {
    const title = folded(item.querySelector(".title").textContent);
    item.hidden = !words.every(word => title.includes(word));
  }
});
"""
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    f" script-src 'sha256-{base64.b64encode(hashlib.sha256(_FILTER.encode()).digest()).decode()}'"
)
"""The one script of the index, and nothing else."""
_STYLE = (
    "body{font-family:sans-serif;line-height:1.5;max-width:45em;margin:2em auto;padding:0 1em}"
    "time{color:#555}li{margin:.6em 0}"
)
ATOM = "http://www.w3.org/2005/Atom"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A brief on a site."""

    digest: str
    title: str
    issued: str
    """ISO 8601, with the time."""
    updated: str
    summary: str = ""
    """What it says first."""
    pdf: str = ""
    """Name of the PDF beside the page; empty where it is withdrawn."""
    is_withdrawn: bool = False
    successor: str = ""
    """Digest of what stands in its place."""

    @property
    def folder(self) -> str:
        """Where its files are, below the site."""
        return folder_of(self.digest)


def folder_of(digest: str) -> str:
    """Return where the files of a brief are, below the site."""
    return f"briefs/{digest[:16]}"


def index_page(title: str, entries: Sequence[Entry]) -> str:
    """Write the index: the latest first, with a search in the titles."""
    rows = "\n".join(_row(entry) for entry in entries)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)}</title>
<link rel="alternate" type="application/atom+xml" href="feed.atom" title="{html.escape(title)}">
<style>{_STYLE}</style>
</head>
<body>
<h1>{html.escape(title)}</h1>
<p hidden><label for="search">Search by title</label> <input id="search" type="search"></p>
<ul>
{rows}
</ul>
<p><a href="feed.atom">Feed</a></p>
<script>{_FILTER}</script>
</body>
</html>
"""


def _row(entry: Entry) -> str:
    said = "withdrawn" if entry.is_withdrawn and not entry.successor else ""
    said = "replaced" if entry.successor else said
    return (
        f'<li><a class="title" href="{entry.folder}/">{html.escape(entry.title)}</a>'
        f' <time datetime="{html.escape(entry.issued)}">{html.escape(entry.issued[:10])}</time>'
        f"{f' ({said})' if said else ''}</li>"
    )


def withdrawn_page(entry: Entry) -> str:
    """Write what stands in the place of a brief that is withdrawn."""
    said = "This brief is withdrawn."
    if entry.successor:
        there = f"../../{folder_of(entry.successor)}/"
        said = f'This brief is replaced by <a href="{there}">a later one</a>.'
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>{html.escape(entry.title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{html.escape(entry.title)}</h1>
<p>{said}</p>
<p><a href="../../">All briefs</a></p>
</body>
</html>
"""


def atom_feed(title: str, address: str, author: str, entries: Sequence[Entry]) -> bytes:
    """Write the feed: RFC 4287. An entry keeps its identifier whatever becomes of the brief.

    Args:
        title: of the site.
        address: of the site, with a slash at its end.
        author: whose briefs they are.
        entries: the latest first.
    """
    import lxml.etree as etree

    namespaces: dict[str | None, str] = {None: ATOM}
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap=namespaces)  # type: ignore[arg-type]

    def put(parent: etree._Element, name: str, text: str = "", **attributes: str) -> None:
        element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        if text:
            element.text = printable(text)

    put(feed, "id", address)
    put(feed, "title", title)
    put(feed, "updated", max((entry.updated for entry in entries), default="1970-01-01T00:00:00Z"))
    put(feed, "link", rel="self", href=f"{address}feed.atom")
    put(feed, "link", rel="alternate", href=address)
    person = etree.SubElement(feed, f"{{{ATOM}}}author")
    put(person, "name", author)
    for entry in entries:
        item = etree.SubElement(feed, f"{{{ATOM}}}entry")
        put(item, "id", f"{address}{entry.folder}/")
        put(item, "title", f"Withdrawn: {entry.title}" if entry.is_withdrawn else entry.title)
        put(item, "published", entry.issued)
        put(item, "updated", entry.updated)
        put(item, "link", rel="alternate", href=f"{address}{entry.folder}/")
        if entry.pdf:
            there = f"{address}{entry.folder}/{entry.pdf}"
            put(item, "link", rel="enclosure", type="application/pdf", href=there)
        put(item, "summary", entry.summary or entry.title)
    data: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return data


def printable(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(letter if _is_in_xml(letter) else "\ufffd" for letter in text)


def _is_in_xml(letter: str) -> bool:
    if letter < " ":
        return letter in "\t\n"
    return not ("\ud800" <= letter <= "\udfff" or letter in "\ufffe\uffff")
