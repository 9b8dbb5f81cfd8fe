"""Walk an article and let every rule look at every word that can be a cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.findings.open_questions import cues
from briefgen.findings.open_questions.approvals import find_approvals
from briefgen.findings.open_questions.asked import find_asked, find_wondered
from briefgen.findings.open_questions.claims import find_claims
from briefgen.findings.open_questions.disputes import find_disputes
from briefgen.findings.open_questions.pending import find_pending
from briefgen.findings.open_questions.promised import find_in_marks, find_vague
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.findings.open_questions.undecided import find_undecided
from briefgen.findings.open_questions.under_way import find_under_way
from briefgen.findings.open_questions.unknown import find_unknown
from briefgen.findings.open_questions.withheld import find_evasive, find_unanswered, find_withheld, find_withheld_part
from briefgen.language.reading import Sentence, Token

RULES: tuple[Callable[[Token, Source], Iterator[Candidate]], ...] = (
    find_withheld,
    find_evasive,
    find_unknown,
    find_claims,
    find_disputes,
    find_undecided,
    find_pending,
    find_approvals,
    find_under_way,
    find_vague,
    find_wondered,
    find_unanswered,
    find_withheld_part,
)


_CONTENT = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
CUE_WORDS = frozenset().union(*(table for table in vars(cues).values() if isinstance(table, frozenset))) | frozenset(
    """
    wonder make rule leave threaten see await undecided appear seem speculate fear think worry agree way judge press inquire enquire query
    believe suspect debate review investigation consideration scrutiny need plea take hold wait have give look
    """.split()
)
"""Lemmas that some rule looks at: the tables' and those the rules name themselves. Nine words in ten are none of them."""


def can_be_a_cue(token: Token) -> bool:
    """Tell whether any rule can begin at this word: by its lemma, by an auxiliary of possibility, or by "is to" and "has yet to"."""
    if token.lemma.lower() in CUE_WORDS or token.lower in CUE_WORDS:
        return True
    if token.dep in {"xcomp", "ccomp"} and token.head.lemma in {"have", "be", "remain"}:
        return True
    return any(
        (child.dep == "aux" and child.lower in cues.POSSIBLE_MODALS) or (child.dep == "mark" and child.lower == "unless")
        for child in token.children
    )


CAPITALS = 0.7
"""Share of longer words with a capital from which a line is a heading; prose with many names stays below."""


def is_heading(sentence: Sentence) -> bool:
    """Tell a heading: a paragraph of one sentence without an end mark. Its clipped grammar makes no question."""
    last = sentence.tokens[-1]
    if len(sentence.paragraph.sentences) == 1 and last.pos != "PUNCT" and last.text[-1:].isalnum():
        return True
    words = [token for token in sentence.tokens[1:] if token.text.isalpha() and len(token.text) > 3]
    return len(words) > 3 and sum(token.text[:1].isupper() for token in words) > CAPITALS * len(words)


def find_candidates(source: Source) -> list[Candidate]:
    """Return every question that a rule can build, in the order of the article."""
    found: list[Candidate] = []
    for sentence in source.reading.sentences:
        if is_heading(sentence):
            continue
        found.extend(find_asked(sentence, source))
        for token in sentence.tokens:
            if token.pos == "PUNCT":
                found.extend(find_in_marks(token, source))
            elif token.lower == "whether":
                found.extend(find_unknown(token, source))
            elif token.pos in _CONTENT and can_be_a_cue(token):
                for rule in RULES:
                    found.extend(rule(token, source))
    return found
