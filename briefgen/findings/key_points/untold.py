"""Sentences that are no point wherever they stand, by class, each with an example."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.findings.intervals import Cover
from briefgen.findings.key_points.candidates import KeyPointCandidate
from briefgen.findings.printing.pointing_back import HERE_AND_NOW, OF_THE_NEWS
from briefgen.language.grammar import own_subject
from briefgen.language.reading import Token

_SELF = frozenset({"i", "me", "my", "myself", "mine"})
_LABEL = re.compile(
    r"[QA]\s*[:.]\s|(?:question|answer|read more|more|watch|listen|see also)\s*:", re.I
)
_PAGE_TITLE = re.compile(r"\s[|•·]\s")
_ANNOUNCED = re.compile(
    r"(?:but |so |and )?(?:here|below)(?:[’']s| is| are)\s"
    r"(?:what|how|why|where|who|everything|all|some|a (?:look|list|guide)|the|\w+ things)\b",
    re.IGNORECASE,
)
"""What only says that something follows on the page."""
_OF_ANOTHER_DAY = re.compile(
    r"(?:on |in |by |at )?(?:the|that) (?:previous|following|same|next|preceding) "
    r"(?:day|night|morning|afternoon|evening|week|weekend|month|year)\b|"
    r"(?:a|one|two|three|four|five|several|some|\d{1,2}) (?:hour|day|week|month|year)s? "
    r"(?:earlier|later|afterwards)\b",
    re.IGNORECASE,
)
"""Openings that count from a day told before."""
_OF_ANOTHER_MATTER = re.compile(
    r"(?:during|in|at|after|before|by|since|on|under|to|for|despite|because of) "
    r"(?:that|this|those|these|such) (\w+)",
    re.IGNORECASE,
)
_UNTIL = frozenset({"if", "when", "once", "unless", "until", "while", "as", "though", "although"})


@dataclass(frozen=True, slots=True)
class UntoldClass:
    """A class of sentences that are no point."""

    name: str
    holds: Callable[[KeyPointCandidate, str], bool]
    """Takes the sentence and its text."""
    example: str


def _is_question(_: KeyPointCandidate, text: str) -> bool:
    return text.rstrip("\"'”’)] ").endswith("?")


def _is_labelled(_: KeyPointCandidate, text: str) -> bool:
    return _LABEL.match(text) is not None


def _is_page_title(_: KeyPointCandidate, text: str) -> bool:
    return _PAGE_TITLE.search(text) is not None


def _announces(_: KeyPointCandidate, text: str) -> bool:
    return _ANNOUNCED.match(text) is not None


def _opens_without_subject(c: KeyPointCandidate, _: str) -> bool:
    """A conjunction and a bare participle: who is meant, the reader must guess."""
    first, second = c.words[0], c.words[1]
    return first.lower in _UNTIL and second.tag == "VBN" and own_subject(second) is None


def _goes_on(_: KeyPointCandidate, text: str) -> bool:
    """What is announced stands in the lines below."""
    return text.rstrip().endswith(":")


def _is_of_another_day(_: KeyPointCandidate, text: str) -> bool:
    return _OF_ANOTHER_DAY.match(text) is not None


def _is_of_another_matter(_: KeyPointCandidate, text: str) -> bool:
    """ "During that meeting": which one, the reader of a point has not read."""
    found = _OF_ANOTHER_MATTER.match(text)
    return found is not None and found[1].lower() not in HERE_AND_NOW | OF_THE_NEWS


UNTOLD: tuple[UntoldClass, ...] = (
    UntoldClass("question", _is_question, "Will the council of Lund raise the tax this year?"),
    UntoldClass("label", _is_labelled, "A: The council of Lund will raise the tax this year."),
    UntoldClass("page title", _is_page_title, "Council of Lund raises harbour tax | The Lund Post"),
    UntoldClass(
        "announcement", _announces, "Here’s what the owners of the ships had to say about the tax."
    ),
    UntoldClass(
        "list below", _goes_on, "The council of Lund will not stop the owners of the ships from:"
    ),
    UntoldClass(
        "another day",
        _is_of_another_day,
        "The previous day, the council of Lund had raised the tax on ships.",
    ),
    UntoldClass(
        "another matter",
        _is_of_another_matter,
        "During that meeting, the council of Lund raised the tax on ships.",
    ),
    UntoldClass(
        "no subject",
        _opens_without_subject,
        "If approved by the council, the tax could bring forty million kronor a year.",
    ),
)


def is_untold(candidate: KeyPointCandidate, text: str, said: Cover) -> bool:
    """Tell whether a sentence is no point.

    Args:
        candidate: the sentence.
        text: its words.
        said: what is speech whose speaker is known. An "I" outside it is nobody's.
    """
    if any(untold.holds(candidate, text) for untold in UNTOLD):
        return True
    return _speaks_of_self(candidate.reporter) and not said.meets(candidate.start, candidate.end)


def _speaks_of_self(words: list[Token]) -> bool:
    """Tell the writer's "I" from a numeral ("World War I")."""
    return any(
        word.lower in _SELF and word.pos == "PRON" and (before is None or before.pos != "PROPN")
        for before, word in zip([None, *words], words, strict=False)
    )
