"""Join the lines of a paragraph: a hyphen at the end of one goes where typesetting put it, and
stays where the writer did."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefgen.sources.text.english_words import is_english_word

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HYPHENS = ("-", "\u2010")
_FIRST = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST_PARTS = frozenset(
    """
    self half well vice quasi semi two three five eight nine twenty thirty forty fifty sixty seventy
    eighty ninety anti non pre post cross ex
    """.split()
)
"""Words that stand before a hyphen more often than they begin a word that is cut: "self-" at the
end of a line is the writer's where what follows is a word, and both together are none."""
_SMALL_WORDS = frozenset("of the to and in on up by or a at".split())
_LINKS = frozenset({"and", "or", "to", "und", "et", "y", "o"})
"""What follows a hyphen that stands for a word left out: "two- and three-year"."""


def words_of(lines: Iterable[str]) -> Counter[str]:
    """Count the words that lines hold whole, in small letters: neither half of one that a hyphen
    parts is a word."""
    words: Counter[str] = Counter()
    is_cut = False
    for line in lines:
        found = _WORD.findall(line)
        begins = 1 if is_cut and found else 0
        is_cut = line.rstrip().endswith(_HYPHENS)
        words.update(
            word.lower().replace("\u2010", "-")
            for word in found[begins : len(found) - 1 if is_cut else None]
        )
    return words


def join(before: str, after: str, words: Counter[str]) -> str:
    """Return two lines as one.

    Args:
        before, after: the lines.
        words: those of the document, which tell a compound from a word that was cut.
    """
    before, after = before.rstrip(), " ".join(after.split())
    if not before or not after:
        return before or after
    last = before[-1]
    if last in "-\u2010" and before[-2:-1].isalnum():
        return _joined_at_hyphen(before, after, words)
    is_dash = last in "—–/" and before[-2:-1] not in {" ", "", "—", "–"}
    if is_dash or (after[0] == "—" and after[1:2].isalnum() and last.isalnum()):
        return before + after
    return f"{before} {after}"


def _joined_at_hyphen(before: str, after: str, words: Counter[str]) -> str:
    last = _LAST.search(before[:-1])
    first = _FIRST.match(after)
    if last is None or first is None or not after[0].islower():
        return before + after
    head, tail = last[0].lower(), first[0].lower()
    if tail in _LINKS and not is_english_word(head + tail):
        return f"{before} {after}"
    if words[head + tail]:
        return before[:-1] + after
    if words[f"{head}-{tail}"] or _is_compound(before, after, head, tail):
        return before + after
    return before[:-1] + after


def _is_compound(before: str, after: str, head: str, tail: str) -> bool:
    """Tell whether two halves are words by themselves that are none together; a name that begins
    with a capital is cut, and no half of a word that is cut has one letter."""
    if len(head) == 1:
        return True
    if (
        tail in _SMALL_WORDS and after[len(tail) : len(tail) + 1] == "-"
    ):  # "state-" of "-of-the-art"
        return True
    has_hyphen = before[: -1 - len(head)].endswith(_HYPHENS)
    if has_hyphen and head in _SMALL_WORDS:  # "state-of-the-"
        return True
    if head in _FIRST_PARTS and is_english_word(tail) and not is_english_word(head + tail):
        return True
    if before[-1 - len(head)].isupper() or is_english_word(head + tail):
        return False
    return is_english_word(head) and is_english_word(tail)
