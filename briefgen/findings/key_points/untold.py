"""Sentences that are no point wherever they stand, by class, each with an example."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.findings.intervals import Cover
from briefgen.findings.key_points.candidates import KeyPointCandidate
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


UNTOLD: tuple[UntoldClass, ...] = (
    UntoldClass("question", _is_question, "Will the council of Lund raise the tax this year?"),
    UntoldClass("label", _is_labelled, "A: The council of Lund will raise the tax this year."),
    UntoldClass("page title", _is_page_title, "Council of Lund raises harbour tax | The Lund Post"),
    UntoldClass(
        "announcement", _announces, "Here’s what the owners of the ships had to say about the tax."
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
