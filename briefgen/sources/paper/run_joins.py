"""Put runs of type together to pieces of lines: what is raised becomes a mark, what is lowered
stays in its word, a large first letter joins the word it begins."""

from __future__ import annotations

import bisect
import math
import re
from collections import Counter
from collections.abc import Sequence

from briefgen.sources.paper.glyphs import Run
from briefgen.sources.paper.pieces import Piece, usual_size
from briefgen.sources.text.note_marks import CLOSE, OPEN

_NEAR = 0.6
"""Two runs this many times as far apart as the type is high, or less, may be of one line."""
_WORD_SPACE = 0.15
"""A blank of this share of the type's height parts two words."""
_LIFT = (0.12, 0.85)
"""Shares of the type's height by which what is raised stands above the line."""
_DROP = (-0.5, -0.05)
_LEVEL = 0.04
_LONGEST_MARK = 8
_SMALLER = 0.9
_DROP_CAP = 1.7
"""How many times as high as the text a first letter is that reaches down into it."""
_CAP = re.compile(r"[\"“‘'«]?\w{1,2}|[\"“‘'«]")
_ONE_LETTER_WORDS = frozenset("AIO")


def join_runs(runs: Sequence[Run]) -> list[Piece]:
    """Return the pieces of a page's lines, from the top; a file may draw them in any order."""
    usual = usual_size(runs)
    caps = [run for run in runs if run.size > _DROP_CAP * usual and _CAP.fullmatch(run.text)]
    lines = _on_one_baseline([run for run in runs if run not in caps])
    marks = {
        run
        for line in lines
        for run in line
        if len(run.text) <= _LONGEST_MARK
        and (run.size < _SMALLER * usual or (len(line) == 1 and len(run.text) <= 4))
    }
    homes = [[run for run in line if run not in marks] for line in lines]
    homes = [line for line in homes if line]
    alone: list[list[Run]] = []
    for mark in sorted(marks, key=lambda run: run.left):
        home = _home_of(mark, homes)
        if home is None:
            alone.append([mark])
        else:
            home.append(mark)
    strays = _on_one_baseline([run for line in alone for run in line])
    joined = [run for line in [*homes, *strays] for run in _joined(line)]
    return _with_first_letters(
        [_piece(run) for run in joined], [_piece(cap) for cap in caps], usual
    )


def _on_one_baseline(runs: Sequence[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.baseline):
        if lines and lines[-1][0].baseline - run.baseline < _LEVEL * run.size:
            lines[-1].append(run)
        else:
            lines.append([run])
    return lines


def _home_of(mark: Run, lines: list[list[Run]]) -> list[Run] | None:
    """Return the line that a small run is raised or lowered in, or stands in: that which it stands
    nearest to."""
    first = bisect.bisect_left(
        lines, -mark.baseline - 2 * mark.size, key=lambda line: -line[0].baseline
    )
    best: tuple[float, list[Run]] | None = None
    for line in lines[first:]:
        lift = mark.baseline - line[0].baseline
        if lift > 2 * mark.size:
            break
        gaps = [
            min(abs(mark.left - run.right), abs(run.left - mark.right))
            for run in line
            if run.size * _DROP[0] < lift < run.size * _LIFT[1]
            and min(mark.left - run.right, run.left - mark.right, key=abs) > -0.35 * run.size
        ]
        near = min(gaps, default=math.inf)
        if near < _NEAR * mark.size and (best is None or near < best[0]):
            best = near, line
    return best[1] if best else None


def _joined(line: list[Run]) -> list[Run]:
    """Return the runs of a line, those that stand close to each other as one."""
    joined: list[Run] = []
    for run in sorted(line, key=lambda run: run.left):
        together = _together(joined[-1], run) if joined else None
        if together is None:
            joined.append(run)
        else:
            joined[-1] = together
    return joined


def _piece(run: Run) -> Piece:
    return Piece(
        run.text, run.left, run.bottom, run.right, run.top, run.size, run.baseline, run.is_bold
    )


def _together(before: Run, after: Run) -> Run | None:
    """Return two runs that follow each other as one, None where they do not stand in one line."""
    em = max(before.size, after.size)
    gap = after.left - before.right
    if not -0.35 * em < gap < _NEAR * em:
        return None
    lift = (after.baseline - before.baseline) / em
    has_blank = before.blank_after or after.blank_before or gap > _WORD_SPACE * em
    blank = " " if has_blank else ""
    if abs(lift) < 0.05:
        if has_blank and min(before.size, after.size) < 0.8 * em:
            return None  # other type beside the line, not small capitals in it
        larger = before if before.size >= after.size else after
        return _extended(before, after, before.text + blank + after.text, larger)
    is_smaller = after.size < _SMALLER * before.size
    if _LIFT[0] < lift < _LIFT[1] and (is_smaller or lift > 0.2):
        return _extended(before, after, f"{before.text}{OPEN}{after.text}{CLOSE}", before)
    if is_smaller and _DROP[0] < lift < _DROP[1]:
        return _extended(before, after, before.text + after.text, before)
    begins_raised = before.size < _SMALLER * after.size and _LIFT[0] < -lift < _LIFT[1]
    if begins_raised and len(before.text) <= 4:
        return _extended(before, after, f"{OPEN}{before.text}{CLOSE}{blank}{after.text}", after)
    return None


def _extended(before: Run, after: Run, text: str, main: Run) -> Run:
    return main._replace(
        text=text,
        left=min(before.left, after.left),
        right=max(before.right, after.right),
        is_bold=before.is_bold and after.is_bold,
        blank_before=before.blank_before,
        blank_after=after.blank_after,
    )


def _with_first_letters(pieces: list[Piece], caps: list[Piece], usual: float) -> list[Piece]:
    """Join large first letters to the lines they begin; others stand by themselves."""
    for cap in caps:
        beside = [piece for piece in pieces if _stands_beside(cap, piece, usual)]
        first = max(beside, key=lambda piece: piece.baseline, default=None)
        if first is None or first.baseline < _first_line(cap, usual) - 0.6 * usual:
            pieces = [cap, *pieces]
            continue
        words = Counter(
            word.lower() for piece in pieces for word in re.findall(r"[^\W\d_]+", piece.text)
        )
        text = cap.text + _blank_behind(cap.text, first.text, words) + first.text
        pieces = [
            piece._replace(text=text, left=cap.left)
            if piece is first
            else piece._replace(left=cap.left)
            if piece in beside
            else piece
            for piece in pieces
        ]
    return pieces


def _stands_beside(cap: Piece, piece: Piece, usual: float) -> bool:
    """Tell whether a line of the text begins to the right of a large letter, at its height."""
    return (
        piece.size < 1.4 * usual
        and cap.left - 1 <= piece.left < cap.right + 1.6 * usual
        and cap.baseline - 0.3 * usual <= piece.baseline <= _first_line(cap, usual) + 0.6 * usual
    )


def _first_line(cap: Piece, usual: float) -> float:
    """Return where the line stands that a large letter begins: their heads are level, and the head
    of a capital is half as high above its baseline as its type is."""
    return cap.baseline + 0.5 * (cap.size - usual)


def _blank_behind(letter: str, rest: str, words: Counter[str]) -> str:
    """Return a blank where a large letter is a word of its own, by the words that the page writes
    elsewhere."""
    match = re.match(r"[^\W\d_]+", rest)
    if match is None or letter[-1:] not in _ONE_LETTER_WORDS:
        return ""
    word = match[0].lower()
    is_word = words[word] > 1 and words[letter[-1:].lower() + word] == 0
    return " " if is_word else ""
