"""Choose among the candidates: what the story turns on first, one question for each unknown, and
few."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.findings.intervals import Stretches
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.question_words import FIRST_PERSON, SECOND_PERSON
from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.language.grammar import own_subject
from briefgen.model import KeyPoint, OpenQuestion, Reason, Speaker

MOST = 7
"""Questions printed for one article at most: a page holds no more beside the rest of the brief."""
BAR = 0.6
"""Score from which a question is printed."""
CORE = 1.0
"""Score from which the story turns on it."""
EARLY = 0.1
"""What standing at the very beginning adds: news puts first what matters."""
CENTRAL = 0.4
"""What it adds to speak of nothing but what the article is about."""
KEY_POINT = 0.2
"""What it adds to stand in a passage that is a key point."""
ADDED = -0.12
"""What is taken off where a question adds to one before it ("Will the port close as well?"): the
first is the one to ask. Key points that lean on the sentence before them lose about as much."""
ADDS = re.compile(r"\b(?:as well|too)\?$")
FEWEST_WORDS = 4
"""Fewer words seldom make a question that stands alone."""
OPINION = -0.6
"""What is taken off in an opinion piece, where a question is a figure of speech and a possibility
an argument."""
PERSONAL = 0.15
"""Words for the writer or the reader outside quotation marks, for each sentence, from which an
article is an opinion piece: reports have next to none."""
ASKER = 0.9
"""How sure it is that the subject of "asked" asks: the parse finds subjects of short clauses about
nine times in ten."""
SAME = 0.5
"""Share of the shorter question's content words that two questions have in common when they ask one
thing."""

_OF_ANY_QUESTION = frozenset(
    "what will would the did does how when which who was were are and for that with has have claims"
    " about".split()
)
"""Words that say how a question asks, and not what about."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


def choose(
    candidates: Sequence[QuestionCandidate],
    context: QuestionContext,
    key_points: Sequence[KeyPoint],
) -> tuple[OpenQuestion, ...]:
    """Rank the candidates, join those that ask one thing, and return at most seven as open
    questions."""
    weights = _weights(context)
    opinion = is_opinion(context)
    for candidate in candidates:
        _score(candidate, context, weights, key_points, opinion)
    chosen = _join_twins(
        sorted(candidates, key=lambda candidate: (-candidate.score, candidate.start))
    )
    article = context.reading.article
    return tuple(
        OpenQuestion(
            id=f"O{number}",
            question=candidate.question,
            category=candidate.category,
            evidence=tuple(article.span(start, end) for start, end in candidate.spans),
            asked_by=asker(candidate, context),
            core=candidate.score >= CORE,
            score=round(candidate.score, 3),
            reasons=tuple(
                Reason(rule=rule, weight=round(weight, 3)) for rule, weight in candidate.reasons
            ),
        )
        for number, candidate in enumerate(chosen, 1)
    )


def _join_twins(ranked: Sequence[QuestionCandidate]) -> list[QuestionCandidate]:
    """Return the best candidates, at most seven, with the passages of all that ask the same as one
    of them."""
    kept: list[QuestionCandidate] = []
    contents: list[set[str]] = []
    passages: list[Stretches] = []
    for candidate in ranked:
        content = _content(candidate.question)
        twin = next(
            (
                i
                for i, other in enumerate(kept)
                if _ask_the_same(candidate, other, content, contents[i])
            ),
            None,
        )
        if twin is not None:
            passages[twin].add(candidate.start, candidate.end)
        # what is kept no longer may still add its passage to one that is
        elif candidate.score >= BAR and len(kept) < MOST:
            kept.append(candidate)
            contents.append(content)
            passages.append(Stretches())
            passages[-1].add(candidate.start, candidate.end)
    for candidate, added in zip(kept, passages, strict=True):
        candidate.spans = added.in_order
    return kept


def _score(
    candidate: QuestionCandidate,
    context: QuestionContext,
    weights: dict[str, float],
    key_points: Sequence[KeyPoint],
    opinion: bool,
) -> None:
    """Add up how plainly the matter is open and how near it is to what the article is about."""
    reasons = [(candidate.rule, candidate.strength)]
    length = max(1, len(context.reading.article.text))
    reasons.append(("stands early", EARLY * (1 - candidate.start / length)))
    content = _content(candidate.question)
    central = sum(weights.get(word, 0.0) for word in content) / max(3, len(content))
    reasons.append(("is what the article is about", CENTRAL * central))
    if any(
        span.start < candidate.end and candidate.start < span.end
        for point in key_points
        for span in point.evidence
    ):
        reasons.append(("stands in a key point", KEY_POINT))
    if opinion and candidate.figure_of_speech:
        reasons.append(("in an opinion piece", OPINION))
    if len(candidate.question.split()) < FEWEST_WORDS:
        reasons.append(("says little", -0.5))
    if ADDS.search(candidate.question):
        reasons.append(("adds to another", ADDED))
    candidate.reasons = reasons
    candidate.score = sum(weight for _, weight in reasons)


def _weights(context: QuestionContext) -> dict[str, float]:
    """Return how much each content word counts: 1 for those of the first two paragraphs or said
    most often, less for the rest."""
    counts = Counter(
        stem_of(token.text)
        for token in context.reading.tokens
        if token.pos in {"NOUN", "PROPN", "VERB"} and len(token.text) > 2
    )
    lead = {
        stem_of(token.text)
        for sentence in context.reading.sentences[:4]
        for token in sentence.tokens
    }
    return {
        word: min(1.0, count / 5) * 0.6 + (0.4 if word in lead else 0.0)
        for word, count in counts.items()
    }


def _content(question: str) -> set[str]:
    return {stem_of(word) for word in _WORD.findall(question)} - _OF_ANY_QUESTION


def asker(candidate: QuestionCandidate, context: QuestionContext) -> Speaker | None:
    """Return who asks a question that somebody in the source asks: the speaker of the quotation, or
    the subject of "asked"."""
    if candidate.category != "explicit_question":
        return None
    for quote in context.quotes:
        if (
            quote.kind != "indirect"
            and quote.speaker is not None
            and quote.span.start <= candidate.cue.start < quote.span.end
        ):
            return quote.speaker
    who = own_subject(candidate.cue) if candidate.rule.startswith("wondered") else None
    if who is None:
        return None
    actor = context.cast.actor_of(who)
    words = [token for token in phrase(who, context.reading, 2) if token.tag != "POS"] or [who]
    mention = context.reading.article.span(words[0].start, words[-1].end)
    name = actor.name if actor is not None else context.reading.text(mention.start, mention.end)
    return Speaker(
        name=name,
        actor=actor.id if actor is not None else None,
        role=None,
        mention=mention,
        confidence=ASKER,
    )


def is_opinion(context: QuestionContext) -> bool:
    """Tell an opinion piece by the writer who says "I", "we" and "you"."""
    personal = sum(
        token.lower in FIRST_PERSON | SECOND_PERSON
        and token.tag in {"PRP", "PRP$"}
        and not context.wording.is_quoted(token)
        for token in context.reading.tokens
    )
    return personal > PERSONAL * len(context.reading.sentences)


def stem_of(word: str) -> str:
    """Return the head of a word, near enough a stem to count with."""
    return word.lower()[:6]


def _ask_the_same(
    one: QuestionCandidate, other: QuestionCandidate, first: set[str], second: set[str]
) -> bool:
    """Tell whether two candidates ask one thing, by the content words of each."""
    shared = len(first & second) / max(1, min(len(first), len(second)))
    overlap = one.start < other.end and other.start < one.end
    return shared >= (SAME if overlap else 0.7)
