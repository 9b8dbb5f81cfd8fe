"""What is supposed of the past, and not known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.interrogatives import polar
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.rule import VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import clause_of
from briefgen.language.reading import Token


def _may_have(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The ledger may have been destroyed": was it?"""
    auxiliaries = {child.lower for child in verb.dependents("aux")}
    if (
        "have" in auxiliaries
        and auxiliaries & openness.POSSIBLE_MODALS
        and clause_of(verb).is_finite
    ):
        yield OpenMatter(partial(polar, clause_of(verb), context.wording, "past"))


SUPPOSED = (
    QuestionRule(
        name="may have",
        category="unknown",
        pos=VERB,
        find=_may_have,
        strength=0.7,
        figure_of_speech=True,
        example="The ledger may have been destroyed.",
        question="Was the ledger destroyed?",
    ),
)
"""Held possible, by whoever tells it."""
