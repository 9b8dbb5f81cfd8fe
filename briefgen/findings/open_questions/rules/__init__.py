"""The rules that find what is left open, as data: one rule, one name, one row.

A table for each category, in the order in which its rules are tried at a word: of two questions
that score the same, the earlier rule's stands first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from briefgen.findings.open_questions.rules.approvals import APPROVALS
from briefgen.findings.open_questions.rules.disputed import DISPUTED
from briefgen.findings.open_questions.rules.explicit_question import ASKED
from briefgen.findings.open_questions.rules.foreseen import FORESEEN
from briefgen.findings.open_questions.rules.pending_event import PENDING
from briefgen.findings.open_questions.rules.rule import CONTENT, QuestionRule
from briefgen.findings.open_questions.rules.supposed import SUPPOSED
from briefgen.findings.open_questions.rules.unconfirmed_claim import CLAIMED
from briefgen.findings.open_questions.rules.undecided import CHOICES
from briefgen.findings.open_questions.rules.under_way import UNDER_WAY, UNSETTLED
from briefgen.findings.open_questions.rules.undisclosed import WITHHELD
from briefgen.findings.open_questions.rules.unknown import UNKNOWN
from briefgen.findings.open_questions.rules.vague_commitment import PROMISED
from briefgen.findings.open_questions.rules.wishes import WISHES
from briefgen.language.english import openness
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory

TABLES: Mapping[QuestionCategory, tuple[QuestionRule, ...]] = {
    "undisclosed": WITHHELD,
    "unknown": (*UNKNOWN, *SUPPOSED),
    "unconfirmed_claim": CLAIMED,
    "disputed": DISPUTED,
    "undecided": (*CHOICES, *WISHES, *UNSETTLED),
    "pending_event": (*PENDING, *FORESEEN, *APPROVALS, *UNDER_WAY),
    "vague_commitment": PROMISED,
    "explicit_question": ASKED,
}
RULES: tuple[QuestionRule, ...] = tuple(chain.from_iterable(TABLES.values()))

CUE_WORDS = frozenset().union(
    *(table for table in vars(openness).values() if isinstance(table, frozenset)),
    *(rule.lemmas | rule.forms for rule in RULES if rule.pos & CONTENT),
)
"""Words that some rule begins at, and those of all tables of cues. Nine words in ten are none of
them."""
_MARKS = frozenset().union(*(rule.forms for rule in RULES if not rule.pos & CONTENT))
"""Forms that are cues and no content: "whether", question marks and quotation marks."""


@lru_cache(maxsize=4096)
def _rules_for(pos: str, lemma: str, form: str) -> tuple[QuestionRule, ...]:
    """Return the rules that may begin at a word, in order."""
    return tuple(
        rule
        for rule in RULES
        if (not rule.pos or pos in rule.pos)
        and (lemma in rule.lemmas or form in rule.forms or not (rule.lemmas or rule.forms))
    )


def rules_at(token: Token) -> tuple[QuestionRule, ...]:
    """Return the rules that look at a word; none for nine words in ten."""
    if token.lower in _MARKS or (token.pos in CONTENT and can_be_a_cue(token)):
        return _rules_for(token.pos, token.lemma.lower(), token.lower)
    return ()


def can_be_a_cue(token: Token) -> bool:
    """Tell whether any rule can begin at this word: by its lemma, by an auxiliary of possibility,
    or by "is to" and "has yet to"."""
    if token.lemma.lower() in CUE_WORDS or token.lower in CUE_WORDS:
        return True
    if token.dep in {"xcomp", "ccomp"} and token.head.lemma in {"have", "be", "remain"}:
        return True
    return any(
        (child.dep == "aux" and child.lower in openness.POSSIBLE_MODALS)
        or (child.dep == "mark" and child.lower == "unless")
        for child in token.children
    )
