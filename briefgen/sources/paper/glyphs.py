"""Read the characters of a page with their places, and put them into runs: a stretch of type on one
baseline.

pdfium gives the characters in the order in which the file draws them, with the blanks it takes to
stand between words.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any, NamedTuple

from briefgen.sources.paper.pieces import Frame
from briefgen.sources.text.decoding import whole_characters
from briefgen.sources.text.note_marks import ANCHOR, CLOSE, OPEN

_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00ad": "-", "\u2010": "-", OPEN: "\ufffd", ANCHOR: "\ufffd", CLOSE: "\ufffd",
}  # fmt: skip
"""Letters that some faces draw as one; hyphens, which a file of print names by what drew them; and
codes that are no characters."""
_FAR = 0.8
"""A blank this many times as wide as the type is high parts two runs: a column, or a stretched
line."""
_NEAR = 0.95
"""A character that begins within this many heights of the one before stands in its run: less than
the blank that parts two, and the narrowest letter."""
_BOLD = 600
_ASLANT = 0.1
"""Share of the letters that may be set aslant: a watermark, a stamp. More are a page that was
scanned awry."""
_THIN = 3.0
"""Points: what is drawn no thicker is a line."""
_TURN = math.pi / 2
_SLANT = 0.06
"""Radians by which a line of type may lean: scans do, watermarks do by far more."""

Box = tuple[float, float, float, float]


class Run(NamedTuple):
    """A stretch of type on one baseline."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    baseline: float
    is_bold: bool
    blank_before: bool
    blank_after: bool


class Drawn(NamedTuple):
    """What is drawn on a page beside its type."""

    frames: tuple[Frame, ...]
    rules: tuple[Frame, ...]
    pictures: tuple[Frame, ...]


def read_runs(page: Any, bounds: Frame) -> tuple[list[Run], int, bool]:
    """Return the runs of a text page that are set the way most of it is, in the order in which they
    are drawn, the quarter turns it is set by, and whether others are set aslant over it.

    Args:
        page: what pdfium makes of the text of a page.
        bounds: left, bottom, right and top of the page; what is drawn outside is not printed.
    """
    reader = _RunReader(page)
    reader.read()
    letters: Counter[int] = Counter()
    for turn, run in reader.runs:
        letters[turn] += len(run.text)
    if not letters:
        return [], 0, False
    usual = max(letters, key=lambda turn: (letters[turn], turn == 0))
    if usual < 0:
        return [], 0, True
    is_crossed = letters[-1] > _ASLANT * letters.total()
    left, bottom, right, top = turned_frame(bounds, usual)
    inside = [
        run
        for turn, run in reader.runs
        if turn == usual
        and left - 1 <= (run.left + run.right) / 2 <= right + 1
        and bottom - 1 <= run.baseline <= top + 1
    ]
    return inside, max(0, usual), is_crossed


class _RunReader:
    """Goes through the characters of a page once.

    The calls into pdfium are what reading costs. Where a character begins is asked of each; the box
    around it only where a run begins, ends or may be parted.
    """

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as raw

        self.runs: list[tuple[int, Run]] = []
        """Each with the quarter turns it is set by; -1 for what is set aslant."""
        self._page = page.raw
        self._count = page.count_chars()
        self._raw = raw
        self._signs: list[str] = []
        self._first = self._last = 0
        self._turn = 0
        self._box: Box = (0.0, 0.0, 0.0, 0.0)
        self._baseline = 0.0
        self._blank = self._blank_before = False
        self._rect = raw.FS_RECTF()
        self._to_rect = ctypes.byref(self._rect)

    def read(self) -> None:
        """Fill the list of runs."""
        page, unicode_of = self._page, self._raw.FPDFText_GetUnicode
        origin_of = self._raw.FPDFText_GetCharOrigin
        x, y = ctypes.c_double(), ctypes.c_double()
        to_x, to_y = ctypes.byref(x), ctypes.byref(y)
        signs = self._signs
        seen_x, seen_y, near = math.nan, math.nan, 0.0
        for i in range(self._count):
            code = unicode_of(page, i)
            if code == 32 or code == 160:
                self._blank = True
                continue
            if code == 13 or code == 10:
                self._end()
                continue
            origin_of(page, i, to_x, to_y)
            at_x, at_y = x.value, y.value
            if signs and at_y == seen_y and seen_x <= at_x < seen_x + near:
                if self._blank:
                    signs.append(" ")
                    self._blank = False
            else:
                box = self._box_of(i)
                if box[0] >= box[2] and box[1] >= box[3]:
                    continue  # a mark without a width of its own
                self._place(i, box, (at_x, at_y))
                near = _NEAR * (self._box[3] - self._box[1]) if self._turn == 0 else 0.0
            signs.append(chr(code) if 32 < code < 0x2000 and code != 0xAD else character_of(code))
            self._last, seen_x, seen_y = i, at_x, at_y
        self._end()

    def _place(self, i: int, box: Box, origin: tuple[float, float]) -> None:
        """Begin a run with a character, or go on with the last one where it stands in its line."""
        turn = self._turn_of(i)
        upright = _turned(box, turn) if turn > 0 else box
        baseline = _turned((*origin, *origin), turn)[1] if turn > 0 else origin[1]
        if self._signs:
            self._reach()
            if turn != self._turn or self._is_apart(upright, baseline):
                self._end()
        if not self._signs:
            self._box, self._baseline, self._first, self._turn = upright, baseline, i, turn
            self._blank_before = self._blank
        elif self._blank:
            self._signs.append(" ")
        self._blank = False

    def _box_of(self, i: int) -> Box:
        self._raw.FPDFText_GetLooseCharBox(self._page, i, self._to_rect)
        rect = self._rect
        return rect.left, rect.bottom, rect.right, rect.top

    def _reach(self) -> None:
        """Stretch the box of the run to its last character."""
        box = self._box_of(self._last)
        left, bottom, right, top = _turned(box, self._turn) if self._turn > 0 else box
        mine = self._box
        self._box = (
            min(mine[0], left), min(mine[1], bottom), max(mine[2], right), max(mine[3], top)
        )  # fmt: skip

    def _is_apart(self, box: Box, baseline: float) -> bool:
        """Tell whether a character stands on another line, far off, or is of another size."""
        size, height = self._box[3] - self._box[1], box[3] - box[1]
        em = max(size, height, 6.0)
        return (
            abs(baseline - self._baseline) > 0.04 * em
            or box[0] - self._box[2] > _FAR * em
            or box[2] < self._box[2] - 2 * em
            or abs(height - size) > 0.15 * em
        )

    def _end(self) -> None:
        if self._signs:
            self._reach()
            text = whole_characters("".join(self._signs)).strip()
            if text:
                left, bottom, right, top = self._box
                weight = self._raw.FPDFText_GetFontWeight(self._page, self._first)
                run = Run(
                    text, left, bottom, right, top, top - bottom, self._baseline,
                    weight >= _BOLD, self._blank_before, self._blank,
                )  # fmt: skip
                self.runs.append((self._turn, run))
        self._signs.clear()
        self._blank = False

    def _turn_of(self, i: int) -> int:
        """Return the quarter turns a character is set by, -1 where it leans."""
        angle = self._raw.FPDFText_GetCharAngle(self._page, i)
        turns = round(angle / _TURN)
        return turns % 4 if abs(angle - turns * _TURN) < _SLANT else -1


def _turned(box: Box, turns: int) -> Box:
    """Return a rectangle turned so that type set by quarter turns against the clock stands
    upright."""
    left, bottom, right, top = box
    if turns == 1:
        return bottom, -right, top, -left
    if turns == 2:
        return -right, -top, -left, -bottom
    return -top, left, -bottom, right


def turned_frame(frame: Frame, turns: int) -> Frame:
    """Return a frame turned as the type on its page is."""
    return Frame(*_turned(frame, turns)) if turns > 0 else frame


def character_of(code: int) -> str:
    """Return the character of a code as pdfium gives it: 2 is a hyphen at the end of a line, other
    controls stand for no character.

    Where the system's characters have 16 bits, the two halves of one beyond them come one after the
    other.
    """
    if code == 2:
        return "-"
    if code in {0xFFFE, 0xFFFF} or not 0 < code <= 0x10FFFF:
        return "\ufffd"
    return _LIGATURES.get(chr(code), chr(code)) if code >= 0x20 else " "


def read_drawn(page: Any) -> Drawn:
    """Return the rectangles, lines and pictures of a page."""
    import pypdfium2.raw as raw

    edges = [ctypes.c_float() for _ in range(4)]
    to_edges = [ctypes.byref(edge) for edge in edges]
    frames, rules, pictures = [], [], []
    for i in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, i)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind not in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM}:
            continue
        if not raw.FPDFPageObj_GetBounds(drawn, *to_edges):
            continue
        frame = Frame(*(edge.value for edge in edges))
        width, height = frame.right - frame.left, frame.top - frame.bottom
        if kind != raw.FPDF_PAGEOBJ_PATH:
            pictures.append(frame)
        elif min(width, height) <= _THIN:
            rules.append(frame)
        else:
            frames.append(frame)
    return Drawn(tuple(frames), tuple(rules), tuple(pictures))
