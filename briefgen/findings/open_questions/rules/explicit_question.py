"""Questions that somebody in the source asks in earnest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.indirect import of_wh_clause
from briefgen.findings.open_questions.asking.interrogatives import polar
from briefgen.findings.open_questions.asking.question_words import FIRST_PERSON, SECOND_PERSON
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.rule import ANY, VERB, OpenMatter, QuestionRule
from briefgen.language.english import openness
from briefgen.language.grammar import WH_TAGS, clause_of, dependent_clauses
from briefgen.language.reading import Token

FEWEST_WORDS = 5
""" "Really?", "Why not?", "And then what?" ask nothing that stands alone."""
_AUXILIARIES = frozenset(
    "will would can could should shall may might must is are was were do does did has have had"
    " isn't".split()
)
"""Words that open a question which is answered by yes or no."""
_BEFORE_A_QUESTION = frozenset({"so", "then", "now", "well"})
"""Words that may stand before a question and do not belong to it, as conjunctions do."""
_ADDRESSED = frozenset({"who", "can", "could"})
"""Openings of a question that nobody is expected to answer: "who knows", "can you imagine"."""
_NOT_ASKED = frozenset({"know", "care", "imagine", "wonder"})
"""What such a question goes on with."""
_TAGS = frozenset({"right", "no", "not", "ok"})
"""Ends of a statement with a question mark: "isn't that right?"."""


def _asked(mark: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """Find a sentence that is a question, from its interrogative word or auxiliary to its mark."""
    if sum(token.text == "?" for token in mark.sentence.tokens) != 1:
        return
    tokens = [token for token in mark.sentence.tokens if token.index < mark.index]
    begin = next(
        (place for place, token in enumerate(tokens) if _opens(token, place, tokens)), None
    )
    asked = tokens[begin:] if begin is not None else []
    if len(asked) >= FEWEST_WORDS and _stands_alone(asked) and not _is_rhetorical(asked):
        yield OpenMatter(
            partial(context.wording.sentence, asked), cue=asked[0], span=(asked[0].start, mark.end)
        )


def _opens(token: Token, place: int, tokens: list[Token]) -> bool:
    """Tell whether a question begins here: at the sentence's head, after a mark, or after "but",
    "so" and the like."""
    if token.tag not in WH_TAGS and token.lower not in _AUXILIARIES:
        return False
    before = tokens[:place]
    return all(
        other.pos in {"PUNCT", "CCONJ", "INTJ"} or other.lower in _BEFORE_A_QUESTION
        for other in before
    ) or (tokens[place - 1].text in {":", "“", '"', "--", "–", "—"})


def _stands_alone(asked: list[Token]) -> bool:
    """Tell a question with a verb that is put to nobody in particular."""
    if not any(token.tag in {"MD", "VBD", "VBP", "VBZ"} for token in asked):
        return False
    return not any(
        token.lower in SECOND_PERSON | FIRST_PERSON or token.text in {":", ";"} for token in asked
    )


def _is_rhetorical(asked: list[Token]) -> bool:
    """Tell a question nobody expects an answer to: "who knows", "who cares", "isn't it"."""
    lemmas = {token.lemma.lower() for token in asked[:4]}
    return bool(lemmas & _NOT_ASKED and asked[0].lower in _ADDRESSED) or asked[-1].lower in _TAGS


def _wondered(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """Find a reported question: "asked who would pay", "questioned whether the levy was legal"."""
    if any(other.text == "?" for other in verb.sentence.tokens):
        return
    for kind, inner in dependent_clauses(verb):
        clause = clause_of(inner)
        if inner.dep == "advcl" or not clause.is_finite:
            continue
        if kind == "wh":
            yield OpenMatter(partial(of_wh_clause, inner, context.wording), verb.lemma)
        elif kind == "whether":
            yield OpenMatter(partial(polar, clause, context.wording, "settled"), verb.lemma)


ASKED = (
    QuestionRule(
        name="asked",
        category="explicit_question",
        forms=frozenset({"?"}),
        pos=ANY,
        in_condition=None,
        find=_asked,
        strength=0.95,
        figure_of_speech=True,
        example="But who will rebuild the harbour?",
        question="Who will rebuild the harbour?",
    ),
    QuestionRule(
        name="wondered",
        category="explicit_question",
        lemmas=openness.words("ask wonder question inquire enquire query"),
        pos=VERB,
        in_condition=None,
        find=_wondered,
        strength=0.8,
        figure_of_speech=True,
        example="Critics questioned whether the levy was legal.",
        question="Was the levy legal?",
    ),
)
"""Asked by somebody, in words or as reported."""
