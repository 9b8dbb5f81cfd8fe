"""Find the words that say when, each by its whole phrase: "the day before yesterday", "Friday
week", "from Monday to Wednesday".

A phrase is read whole or not at all: of "the Friday before the storm" the Friday alone would be
another day. What day a phrase means is the matter of `calendar_days`.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from briefgen.findings.timeline.phrase_patterns import CUES, NO_DAY, PATTERNS

_CUES = tuple((cue, re.compile(pattern)) for cue, pattern in CUES.items())
_WHOLE = {name: rf"(?<![\w-])(?<!\d[,.]){pattern}" for name, _, pattern, _ in PATTERNS}
_CUE_OF = {name: cue for name, cue, _, _ in PATTERNS}

_OPENS = frozenset(
    (
        "on by late early last next this from until till since before after every each the that"
        " then and but only just through between coming starting beginning over during at of in to"
        " for come"
    ).split()
)
"""Words that stand before a weekday with a capital and are no part of a name."""
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]*)\s+$")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class DayPhrase:
    """Words that say when."""

    name: str
    """Of the pattern."""
    start: int
    end: int
    """Offsets in the text that was read."""
    parts: dict[str, str]
    """What the pattern caught: day, month, year, weekday, …"""

    @property
    def lead(self) -> str:
        """The word that leads the phrase, in small letters: "on", "by"; empty where there is
        none."""
        return " ".join(self.parts.get("lead", "").lower().split())

    @property
    def tells_day(self) -> bool:
        """Whether the phrase can place a thing in time at all: "every Tuesday" and "two days
        later" cannot."""
        return self.name not in NO_DAY

    @property
    def is_deadline(self) -> bool:
        """Whether the words set a limit ("by Friday")."""
        return self.lead in {"by", "until", "till", "before"}


def find_day_phrases(text: str) -> list[DayPhrase]:
    """Return the words that say when, in order, none inside another."""
    cues = {cue for cue, pattern in _CUES if pattern.search(text)}
    if not cues:
        return []
    found: list[DayPhrase] = []
    taken = bytearray(len(text))
    for name in (name for name, cue in _CUE_OF.items() if cue in cues):
        for match in _pattern(name).finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\x01" * (end - start)
            if not _is_a_name(text, match):
                parts = {key: value for key, value in match.groupdict().items() if value}
                found.append(DayPhrase(name, start, end, parts))
    return sorted(found, key=lambda words: words.start)


@functools.cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compile a pattern when a text first holds its cue: to compile all takes 0.03 seconds."""
    return re.compile(_WHOLE[name])


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell a day of a name of its own ("Good Friday", "Bloody Sunday", "Sheffield Wednesday") from
    a weekday: a word with a capital stands right before it."""
    if "weekday" not in match.re.groupindex or match.start("weekday") < 0:
        return False
    start = match.start("weekday")
    before = _WORD_BEFORE.search(text[max(0, start - _LONGEST_WORD) : start])
    return before is not None and before.group(1).lower() not in _OPENS
