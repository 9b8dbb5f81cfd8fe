"""Questions that somebody in the source asks in earnest."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.findings.open_questions.asking import polar
from briefgen.findings.open_questions.indirect import of_wh_clause
from briefgen.findings.open_questions.marks import Unaskable
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.findings.open_questions.wording import FIRST_PERSON, SECOND_PERSON
from briefgen.language.grammar import WH_TAGS, clause_of, dependent_clauses
from briefgen.language.reading import Sentence, Token

FEWEST_WORDS = 5
""" "Really?", "Why not?", "And then what?" ask nothing that stands alone."""
_AUXILIARIES = frozenset("will would can could should shall may might must is are was were do does did has have had isn't".split())


def find_asked(sentence: Sentence, source: Source) -> Iterator[Candidate]:
    """Find a sentence that is a question, from its interrogative word or auxiliary to its mark."""
    marks = [token for token in sentence.tokens if token.text == "?"]
    if len(marks) != 1:
        return
    mark = marks[0]
    tokens = [token for token in sentence.tokens if token.index < mark.index]
    begin = next((i for i, token in enumerate(tokens) if _opens(token, i, tokens)), None)
    if begin is None:
        return
    asked = tokens[begin:]
    if (
        len(asked) < FEWEST_WORDS
        or not any(token.tag in {"MD", "VBD", "VBP", "VBZ"} for token in asked)
        or any(token.lower in SECOND_PERSON | FIRST_PERSON or token.text in {":", ";"} for token in asked)
        or _is_rhetorical(asked)
    ):
        return
    try:
        question = source.wording.sentence(asked)
    except Unaskable:
        return
    cue = asked[0]
    yield Candidate("explicit_question", question, cue, asked[0].start, mark.end, "asked")


def _opens(token: Token, place: int, tokens: list[Token]) -> bool:
    """Tell whether a question begins here: at the sentence's head, after a mark, or after "but", "so" and the like."""
    if token.tag not in WH_TAGS and token.lower not in _AUXILIARIES:
        return False
    before = tokens[:place]
    return all(other.pos in {"PUNCT", "CCONJ", "INTJ"} or other.lower in {"so", "then", "now", "well"} for other in before) or (
        tokens[place - 1].text in {":", "“", '"', "--", "–", "—"}
    )


def _is_rhetorical(asked: list[Token]) -> bool:
    """Tell a question nobody expects an answer to: "who knows", "who cares", "isn't it"."""
    lemmas = {token.lemma.lower() for token in asked[:4]}
    return bool(lemmas & {"know", "care", "imagine", "wonder"} and asked[0].lower in {"who", "can", "could"}) or asked[-1].lower in {
        "right",
        "no",
        "not",
        "ok",
    }


def find_wondered(token: Token, source: Source) -> Iterator[Candidate]:
    """Find a reported question: "asked who would pay", "questioned whether the levy was legal", "wants to know why"."""
    if token.pos != "VERB" or token.lemma not in {"ask", "wonder", "question", "inquire", "enquire", "query"}:
        return
    if any(other.text == "?" for other in token.sentence.tokens):
        return
    for kind, verb in dependent_clauses(token):
        if verb.dep == "advcl":
            continue
        if kind == "wh" and clause_of(verb).is_finite:
            yield from source.candidate("explicit_question", f"wondered: {token.lemma}", token, of_wh_clause, verb, source.wording)
        elif kind == "whether" and clause_of(verb).is_finite:
            yield from source.candidate(
                "explicit_question", f"wondered: {token.lemma}", token, polar, clause_of(verb), source.wording, "settled"
            )
