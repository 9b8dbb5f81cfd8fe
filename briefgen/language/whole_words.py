"""Tell whether words stand in a text: to the character, runs of blanks as one, and never a part of
a longer word."""

from __future__ import annotations

import re

_PHRASE = re.compile(r"[“\"]([^“”\"]+)[”\"]")


def folded(text: str) -> str:
    """Make every run of blanks one blank."""
    return " ".join(text.split())


def find_words(passage: str, piece: str, offset: int = 0) -> int:
    """Return where a piece stands in a passage as whole words, from an offset on, or -1; an empty
    piece stands nowhere.

    Examples:
        >>> find_words("the sport in the port", "port"), find_words("the sport", "port")
        (17, -1)
    """
    found = passage.find(piece, offset) if piece else -1
    while found >= 0:
        if stands_whole(passage, found, found + len(piece)):
            return found
        found = passage.find(piece, found + 1)
    return -1


def stands_whole(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` neither begins nor ends within a word."""
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not cut_before and not cut_after


def phrases_in_marks(question: str) -> list[str]:
    """Return what a question has between double quotation marks, without the marks that end the
    question or its clause.

    Examples:
        >>> phrases_in_marks('Who pays for the "fresh start?"')
        ['fresh start']
    """
    return [folded(phrase).rstrip("?.,") for phrase in _PHRASE.findall(question)]
