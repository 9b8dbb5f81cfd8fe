"""Transcripts and interviews printed without quotation marks: each paragraph begins with its
speaker's label."""

from __future__ import annotations

import re

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention
from briefgen.language.reading import Paragraph, Reading

_CAPITALS = re.compile(r"(?:[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]*){0,4}):\s+(?=\S)")
_NAME = re.compile(r"(?:[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]*){0,4}):\s+(?=\S)")
_QUESTION = re.compile(r"([QA]):\s+(?=\S)")
_SIDES = frozenset({"Q", "A"})

FEWEST = 3
"""Labelled paragraphs from which a text is a transcript: one or two may be a list or a headline."""

RUBRICS = frozenset(
    "update note watch read more live photos video correction breaking related opinion analysis"
    " exclusive editor".split()
)
"""Words that head a paragraph before a colon and name no speaker."""


def transcript_turns(reading: Reading) -> list[Attribution]:
    """SMITH: The bridge is safe. / Q: Is it safe? A: It is."""
    text = reading.article.text
    found: list[tuple[Paragraph, int]] = []
    for pattern in (_CAPITALS, _QUESTION, _NAME):
        found = [(p, label) for p in reading.paragraphs if (label := _label(text, p, pattern))]
        names = [text[p.start : label] for p, label in found]
        asked_and_answered = pattern is _QUESTION and len(set(names)) == len(_SIDES)
        if asked_and_answered or (len(found) >= FEWEST and 1 < len(set(names)) < len(names)):
            break
    else:
        return []
    known: dict[str, SpeakerMention] = {}
    for p, label in found:
        words = [
            token
            for token in reading.tokens_between(p.start, label)
            if token.text != ":" and not token.text.isspace()
        ]
        if words:
            known.setdefault(
                text[p.start : label].rstrip(": "),
                SpeakerMention(words[-1], words[0].index, words[-1].index),
            )
    return [_turn(reading, p, label, known) for p, label in found if label < p.end]


def _label(text: str, paragraph: Paragraph, pattern: re.Pattern[str]) -> int:
    """Return where the content begins behind a label, or 0."""
    match = pattern.match(text, paragraph.start, paragraph.end)
    if match is None or match.group().split()[0].rstrip(":").lower() in RUBRICS:
        return 0
    return match.end()


def _turn(
    reading: Reading, paragraph: Paragraph, begin: int, known: dict[str, SpeakerMention]
) -> Attribution:
    """Make one turn; a label that a dateline swallowed is known from the speaker's other turns."""
    text = reading.article.text
    label = text[paragraph.start : begin].rstrip(": ")
    colon = text.index(":", paragraph.start)
    mention = None if label in _SIDES else known.get(label)
    return Attribution("transcript", [(begin, paragraph.end)], mention, (colon, colon + 1), None)
