"""Choose between what was found on a page and what the page declares to be its text.

Many publishers write the text of an article into JSON-LD for search engines. Where a page shows a
part of it (the rest is built by a script, or behind a wall), that is the better reading; where it
shows all, the declared text tells what follows the article's end.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from briefgen.sources.web.measuring import SENTENCE_ENDS

_SHORTEST = 200
"""Letters of a declared text that counts: others are a summary."""
_COVERED = 0.85
"""Share of the declared letters that the found paragraphs must hold to be the same text."""
_TAIL = 0.3
"""Share of the found letters that may follow the declared end; more is a text that was declared in
part."""
_ENDING = 30
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure)\b[^<>]{0,500}>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]{0,1000}>", re.I)
_SIGNS = re.compile(r"[\W_]+")


def declared_paragraphs(body: str | None) -> list[str]:
    """Return the paragraphs of a declared text, markup taken out; none where it is a summary."""
    if not body:
        return []
    text = html.unescape(body)
    if "&lt;" in text or "&amp;" in text:
        text = html.unescape(text)
    text = _TAG.sub("", _BLOCK.sub("\n", text))
    lines = [line for part in text.split("\n") if (line := " ".join(part.split()))]
    return lines if sum(map(len, lines)) >= _SHORTEST else []


def choose(found: Sequence[str], declared: Sequence[str]) -> list[str]:
    """Return the paragraphs found, cut where the declared text ends, or the declared ones where the
    page shows less."""
    if not declared:
        return list(found)
    whole = _folded(" ".join(declared))
    folded = [_folded(line) for line in found]
    held = [bool(line) and line in whole for line in folded]
    covered = sum(len(line) for line, is_held in zip(folded, held, strict=True) if is_held)
    if covered >= _COVERED * len(whole):
        if len(declared) > len(found) and all(held):
            return list(declared)
        last = max(number for number, is_held in enumerate(held) if is_held)
        after = sum(map(len, folded[last + 1 :]))
        if after <= _TAIL * covered and _ends_there(declared[-1], found[last]):
            return list(found[: last + 1])
        return list(found)
    if sum(map(len, folded)) <= len(whole) and (
        covered >= 0.6 * sum(map(len, folded)) or sum(map(len, folded)) <= 0.3 * len(whole)
    ):
        return _with_breaks(list(declared), found)
    return list(found)


def _ends_there(declared: str, shown: str) -> bool:
    """Tell whether the declared text ends as the paragraph does, and was not cut off there."""
    return (
        declared.endswith(SENTENCE_ENDS)
        and not declared.endswith(("…", "..."))
        and _folded(shown).endswith(_folded(declared)[-_ENDING:])
    )


def _with_breaks(declared: list[str], found: Sequence[str]) -> list[str]:
    """Part the declared text where the page does: it is often one line."""
    parted = []
    for line in declared:
        rest = line
        for shown in found:
            at = rest.find(shown)
            if at >= 0:
                parted += [rest[:at].strip(), shown]
                rest = rest[at + len(shown) :].strip()
        parted.append(rest)
    return [line for line in parted if line]


def _folded(text: str) -> str:
    return _SIGNS.sub("", text).casefold()
