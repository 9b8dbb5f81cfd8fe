"""How the words of a source are set: what every editor changes in silence, and nothing else.

A source on a news wire has straight quotation marks and two hyphens for a dash. A printed page has
real ones. The change is made only where it is certain, for a whole passage or not at all, and it
never touches a letter: `fold` takes it back, so that a printed passage can be compared with its
source. The JSON of a brief always holds the exact characters.
"""

from __future__ import annotations

import re

# White space a page cannot show differs from the no-break spaces, which an editor has put on
# purpose.
_BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
# Nothing a page can print: control characters, halves of surrogate pairs, non-characters. They
# would break XML and PDF alike.
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_DASH = re.compile(r"(?<=\S) ---? (?=\S)")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_SINGLE_MARK = re.compile(r"'")
_DOUBLE_MARK = re.compile(r'"')
_BEFORE_OPENING = frozenset(" ([–—‘'\u00a0")
_AFTER_CLOSING = frozenset(" )].,;:!?–—’'…\u00a0")

_MEASURES = (
    "thousand million billion trillion percent km kg January February March April May June July"
    " August September October November December"
).split()
# One digit at least before it, and a whole word after: "£48 million", "24 March"; "may 24 march" is
# left alone.
_MEASURED = re.compile(rf"(?<=\d) (?=(?:{'|'.join(_MEASURES)}|per cent)\b)")

SHORTEST_QUOTED = 3
"""Characters between single marks below which they are more likely to stand for letters left
out."""

_FOLDED = str.maketrans(
    {"“": '"', "”": '"', "’": "'", "‘": "'", "—": "–", "\u00a0": " ", "\u202f": " ", "\u00ad": None}
)


def printable(text: str) -> str:
    """Join the lines of a passage and replace what no page can print by U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", _BLANKS.sub(" ", text).strip())


def set_type(text: str) -> str:
    """Return a passage as it is printed: one line, real dashes, apostrophes and quotation marks
    where that is certain."""
    text = _DASH.sub(" – ", printable(text))
    text = _APOSTROPHE.sub("’", text)
    text = _set_single_marks(text) if "'" in text else text
    return _pair_marks(text) if '"' in text else text


def keep_figures(page: str, months: tuple[str, ...] = ()) -> str:
    """Return a page on which a figure and its unit, or a day and its month, never stand on two
    lines.

    ``months`` are the names of the months in the language of the page, where that is not the
    language of its sources.
    """
    page = _MEASURED.sub("\u00a0", page)
    return (
        re.sub(
            rf"(?:(?<=\d)|(?<=\d\.)|(?<=1er)) (?=(?:{'|'.join(map(re.escape, months))})\b)",
            "\u00a0",
            page,
        )
        if months
        else page
    )


def begin(text: str) -> str:
    """Return words that open a line with a capital letter, unless the first of them has one
    elsewhere ("iCouncil")."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() and len(text[:1].upper()) == 1 else text


def _set_single_marks(text: str) -> str:
    """Turn straight single marks into an opening one, or into the sign that is both apostrophe and
    closing mark.

    A mark at the start of a word opens only if another can close it; where one may stand for
    letters left out ("'n'", "'90s") or for
    feet, all stay as they are.
    """
    places = [match.start() for match in _SINGLE_MARK.finditer(text)]
    kinds: dict[int, str] = {}
    for place in places:
        before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
        if before in _BEFORE_OPENING or before in '"“':
            kinds[place] = "‘"
        elif not before.isdigit() and (after in _AFTER_CLOSING or after in '"”'):
            kinds[place] = "’"
        else:
            return text
    closing: int | None = None
    for place in reversed(places):
        if kinds[place] == "’":
            closing = place
        elif closing is None or closing - place <= SHORTEST_QUOTED or text[place + 1].isdigit():
            return text
    pieces = _SINGLE_MARK.split(text)
    return pieces[0] + "".join(
        kinds[place] + piece for place, piece in zip(places, pieces[1:], strict=True)
    )


def _pair_marks(text: str) -> str:
    """Turn straight double marks into pairs, unless one of them does not stand as prose would have
    it."""
    pieces: list[str] = []
    last, opening = 0, True
    for match in _DOUBLE_MARK.finditer(text):
        place = match.start()
        before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
        fits = (
            before in _BEFORE_OPENING and after != " "
            if opening
            else before != " " and after in _AFTER_CLOSING
        )
        if not fits:
            return text
        pieces += [text[last:place], "“" if opening else "”"]
        last, opening = place + 1, not opening
    # A passage that ends inside a quotation keeps its straight marks: which one is missing cannot
    # be known.
    return "".join(pieces) + text[last:] if opening else text


def fold(text: str) -> str:
    """Return what two settings of the same words share, for comparison only: no blanks, straight
    marks, one kind of dash."""
    return re.sub(r"\s+", "", text.translate(_FOLDED)).replace("---", "–").replace("--", "–")
