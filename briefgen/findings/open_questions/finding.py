"""Walk an article and let every rule look at every word that can be its cue."""

from __future__ import annotations

from collections.abc import Collection

from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.findings.open_questions.rules import rules_at
from briefgen.language.grammar import is_hypothetical, is_negated
from briefgen.language.reading import Sentence, Token

CAPITALS = 0.7
"""Share of longer words with a capital from which a line is a heading; prose with many names stays
below."""


def is_heading(sentence: Sentence) -> bool:
    """Tell a heading: a paragraph of one sentence without an end mark. Its clipped grammar makes no
    question."""
    last = sentence.tokens[-1]
    if len(sentence.paragraph.sentences) == 1 and last.pos != "PUNCT" and last.text[-1:].isalnum():
        return True
    words = [token for token in sentence.tokens[1:] if token.text.isalpha() and len(token.text) > 3]
    return len(words) > 3 and sum(token.text[:1].isupper() for token in words) > CAPITALS * len(
        words
    )


def find_candidates(context: QuestionContext, off: Collection[str] = ()) -> list[QuestionCandidate]:
    """Return every question that a rule can build, in the order of the article; rules whose names
    are in ``off`` are left out."""
    return [
        candidate
        for sentence in context.reading.sentences
        if not is_heading(sentence)
        for token in sentence.tokens
        for candidate in _candidates_at(token, context, off)
    ]


def _candidates_at(
    token: Token, context: QuestionContext, off: Collection[str]
) -> list[QuestionCandidate]:
    """Return the questions that come of one word, in the order of the rules."""
    rules = rules_at(token)
    if not rules:
        return []
    negated, in_condition = is_negated(token), is_hypothetical(token)
    found: list[QuestionCandidate] = []
    asked: set[str] = set()
    for rule in rules:
        if rule.name not in off and rule.unless not in asked and rule.holds(negated, in_condition):
            new = rule.ask_about(token, context)
            if new:
                found += new
                asked.add(rule.name)
    return found
