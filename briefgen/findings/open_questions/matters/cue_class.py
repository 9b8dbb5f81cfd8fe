"""A class of cues: one way of saying that something is open, with the sentence that proves it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefgen.model import QuestionCategory


@dataclass(frozen=True, eq=False)
class CueClass:
    """A row of a table: the words that leave something open, and of which category that is.

    A cue alone proves nothing: what it is worth beside place, syntax and the rest of the article is
    fitted (`openness_weights.py`).
    """

    name: str
    category: QuestionCategory
    words: str
    """A regular expression for running text, in which a blank stands for any white space and a
    straight apostrophe for both."""
    example: str
    """A sentence in which it is found."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is looked for, whole words only, in a text with straight apostrophes."""
        words = re.sub(r"\s+", r"\\s+", self.words.strip())
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


NOT = r"(?:not|n't|never|neither|no longer)"
"""A word that denies the verb after it."""
FILL = r"(?:[\w'-]+ ){0,3}?"
"""Up to three words between two that belong together."""
