"""Posts of a network as a saved page prints them: the words, and below them who posted them.

I will not resign. The wall will be built. #Wexby
— Ada Price (@adaprice) March 10, 2027
"""

from __future__ import annotations

import re

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention
from briefgen.language.reading import Paragraph, Reading

_SIGNED = re.compile(
    r"[—–-]{1,2}\s*(?P<name>[^\n()@—–]{2,60}?)\s*\(@\w{2,30}\)"
    r"\s*(?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}|\d{4}-\d\d-\d\d)?\s*$"
)
"""A dash, a name, the account's handle in brackets, and the day perhaps, at a paragraph's end."""
_TAIL = re.compile(r"(?:\s*(?:#\w+|https?://\S+|pic\.twitter\.com/\S+|\[\.\.\.\]))+\s*$")
"""Hashtags and addresses at the end of a post: no words of a sentence."""


def posts(reading: Reading) -> list[Attribution]:
    """Return the posts that a paragraph signs: the paragraph's own words before the dash, else the
    paragraph above."""
    text = reading.article.text
    found = []
    for number, paragraph in enumerate(reading.paragraphs):
        match = _signature(text, paragraph)
        if match is None:
            continue
        start, end = paragraph.start, match.start()
        if not text[start:end].strip():
            above = reading.paragraphs[number - 1] if number else None
            if above is None or _is_signed(text, above):
                continue
            start, end = above.start, above.end
        mention = _mention(reading, match.start("name"), match.end("name"))
        content = _without_tail(text, start, end)
        if mention is not None and content is not None:
            signed = (match.start(), match.end())
            found.append(Attribution("post", [content], mention, signed))
    return found


def _signature(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    return _SIGNED.search(text, paragraph.start, paragraph.end)


def _is_signed(text: str, paragraph: Paragraph) -> bool:
    return _signature(text, paragraph) is not None


def _mention(reading: Reading, start: int, end: int) -> SpeakerMention | None:
    tokens = [token for token in reading.tokens_between(start, end) if token.text[:1].isalnum()]
    if not tokens:
        return None
    return SpeakerMention(tokens[-1], tokens[0].index, tokens[-1].index)


def _without_tail(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the words of a post stand, without the hashtags and addresses at their end."""
    words = _TAIL.sub("", text[start:end]).rstrip()
    begin = start + len(words) - len(words.lstrip())
    return (begin, start + len(words)) if any(c.isalpha() for c in words) else None
