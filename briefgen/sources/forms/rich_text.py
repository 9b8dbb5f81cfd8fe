"""Read Rich Text: its paragraphs, what is raised told from the line, what is hidden left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefgen.errors import DocumentBroken, SourceTooLarge
from briefgen.model import Article
from briefgen.sources.forms.office import OfficeParagraph, make_article, one_line
from briefgen.sources.text.decoding import whole_characters
from briefgen.sources.text.note_marks import CLOSE, OPEN

_BINARY = re.compile(r"[0-9a-fA-F\r\n]{400,}")
"""A picture in hexadecimal: no prose runs so long without a blank."""
_LARGEST = 4_000_000
"""Characters without pictures: formatting codes are several times the words."""
_TITLE = re.compile(r"\{\\title ([^{}]{1,400})\}")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<value>-?\d{1,10})?[ ]?|(?P<hex>\\'[0-9a-f]{2})"
    r"|(?P<sign>\\[^a-z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.IGNORECASE,
)
_OPEN, _CLOSE = (f"{{\\uc1\\u{ord(sign) - 0x10000}?}}" for sign in (OPEN, CLOSE))
_PLAIN = frozenset({"plain", "nosupersub", "sub"})
_SETS_ASIDE = re.compile(r"\\(?:super|up\d|v(?![a-z])|deleted|dn\d)")


class _State(NamedTuple):
    raised: bool = False
    hidden: bool = False


def read_rtf(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of Rich Text.

    Raises:
        DocumentBroken: it is cut off.
        SourceTooLarge: it has more text than an article.
        SourceEmpty: it holds no text.
    """
    import striprtf.striprtf

    rtf_to_text: Callable[..., str] = striprtf.striprtf.rtf_to_text

    code = _BINARY.sub("", data.decode("cp1252", "replace"))
    if len(code) > _LARGEST:
        raise SourceTooLarge(path, size=f"{len(code) / 1e6:.1f}", limit=_LARGEST // 1_000_000)
    braces = [sign for sign in _BRACES.findall(code) if sign in "{}"]
    if braces.count("{") > braces.count("}") and "\\bin" not in code:
        raise DocumentBroken(path)
    try:
        text = whole_characters(rtf_to_text(_with_signs(code), errors="replace"))
        title = _TITLE.search(code)
        declared = (
            whole_characters(rtf_to_text("{\\rtf1\\ansi " + title[1] + "}", errors="replace"))
            if title
            else ""
        )
    except (ValueError, LookupError, OverflowError) as mistake:
        raise DocumentBroken(path) from mistake
    paragraphs = [
        OfficeParagraph(one_line(line), "") for line in text.split("\n") if "|" not in line
    ]
    return make_article(paragraphs, declared, "RTF", path=path, id=id, sha256=sha256)


def _with_signs(code: str) -> str:
    """Return the code with each run of raised text between signs, and hidden text taken out."""
    if _SETS_ASIDE.search(code) is None or "\\bin" in code:
        return code
    pieces: list[str] = []
    states = [_State()]
    for token in _TOKEN.finditer(code):
        state = states[-1]
        if token["brace"] == "{":
            states.append(state)
        elif token["brace"] and len(states) > 1:
            states.pop()
        elif token["word"]:
            states[-1] = _after(state, token["word"], token["value"])
        if state.hidden and (token["text"] or token["hex"] or token["word"] == "u"):
            continue
        is_shown = token["text"] or token["hex"]
        pieces.append(f"{_OPEN}{token[0]}{_CLOSE}" if state.raised and is_shown else token[0])
    return "".join(pieces)


def _after(state: _State, word: str, value: str | None) -> _State:
    """Return whether text is raised or hidden behind a control word."""
    is_on = value != "0"
    if word == "super" or (word == "up" and value is not None):
        return state._replace(raised=is_on)
    if word in {"v", "deleted"}:
        return state._replace(hidden=is_on)
    if word == "plain":
        return _State()
    return state._replace(raised=False) if word in _PLAIN else state
