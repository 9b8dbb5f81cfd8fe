"""Cut a long quotation at the end of a sentence, and show that it was cut."""

from __future__ import annotations

import re

LONGEST = 60
"""Words of a quotation in the brief; the annex has the whole paragraph. About five lines of
print."""
AT_MOST = 90
"""Words a first sentence may have before it is cut in its middle."""
CUT = " […]"

# A full stop after an initial, a title or a number is no end: the word before it must have three
# letters, or the mark be another one.
_SENTENCE_END = re.compile(r"(?:(?<=\w{3})\.|[!?…])[\"”’')]*(?=\s)")
_WORD = re.compile(r"\S+")


def shorten(text: str) -> tuple[str, bool]:
    """Return at most `LONGEST` words of a passage, ended where a sentence ends, and whether
    anything was left out."""
    words = [match.end() for match in _WORD.finditer(text)]
    if len(words) <= LONGEST:
        return text, False
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    within = [end for end in ends if end <= words[LONGEST - 1]]
    beyond = [
        end
        for end in ends
        if words[LONGEST - 1] < end <= words[min(AT_MOST, len(words)) - 1] and end < len(text)
    ]
    if within:
        cut = within[-1]
    elif beyond:
        cut = beyond[0]
    elif len(words) <= AT_MOST:
        return text, False
    else:
        cut = words[LONGEST - 1]
    return text[:cut], True


def short_title(title: str, longest: int = 44, most_words: int = 6) -> str:
    """Return a title for the head of a page: so many characters and words at most, ended at a word.

    Six words, as a longer head is taken for a line of the text by programs that check a PDF's
    reading order.
    """
    head = " ".join(title.split(" ")[:most_words])
    if len(head) > longest:
        head = head[: longest - 1]
        head = head[: head.rfind(" ")] if " " in head else head
    return title if head == title else f"{head.rstrip(',;:–-')}…"
