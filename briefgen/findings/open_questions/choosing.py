"""Choose among the candidates: what the story turns on first, one question for each unknown, and
few."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.findings.intervals import Stretches
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.certainty import is_certain
from briefgen.findings.open_questions.context import (
    QuestionCandidate,
    QuestionContext,
    is_opinion,
    stem_of,
)
from briefgen.findings.open_questions.matters.openness_score import OpenSentence, weigh_sentences
from briefgen.findings.open_questions.own_words import own_words
from briefgen.language.grammar import own_subject
from briefgen.language.reading import Sentence
from briefgen.model import KeyPoint, OpenQuestion, QuestionCategory, Speaker

MOST = 5
"""Questions printed for one article at most: a reader asks no more of one matter."""
LEAST = -0.75
"""Log-odds from which an open matter is printed: a third."""
LEAST_UNASKED = -0.4
"""Log-odds from which it is printed where nothing asks and the source's own words stand."""
LEAST_JOINED = -1.0
"""The same where the encoder has judged: at this bar as much of what is printed is right as by the
rules alone at theirs, and half as much again is found (docs/open-questions.md)."""
LEAST_UNASKED_JOINED = -0.9
"""The same for the source's own words."""
CORE = 0.0
"""Log-odds from which the story turns on it."""
PLAIN = 0.3
"""Strength of a rule from which its question is asked; below, the source's own words stand."""
EARLY = 0.1
"""What standing at the very beginning adds: news puts first what matters."""
CENTRAL = 0.4
"""What it adds to speak of nothing but what the article is about."""
KEY_POINT = 0.2
"""What it adds to stand in a passage that is a key point."""
FEWEST_WORDS = 4
"""Fewer words seldom make a question that stands alone."""
OPINION = -0.6
"""What is taken off in an opinion piece, where a question is a figure of speech and a possibility
an argument."""
ASKER = 0.9
"""How sure it is that the subject of "asked" asks: the parse finds subjects of short clauses about
nine times in ten."""
MAY_FOLLOW = frozenset({"could", "may", "might", "would"})
"""Auxiliaries of what would come of it: "That could allow the fleet to double"."""
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
    """Return the likeliest open matters, at most five, each as the question that a rule asks where
    its English is certain and in the source's own words where it is not; those that ask one thing
    are joined."""
    weights = _weights(context)
    opinion = is_opinion(context)
    for candidate in candidates:
        _score(candidate, context, weights, key_points, opinion)
    weighed = weigh_sentences(context, candidates, key_points)
    ranked = sorted(weighed, key=lambda one: (-one.score, one.sentence.start))
    article = context.reading.article
    return tuple(
        OpenQuestion(
            id=f"O{number}",
            question=matter.question,
            category=matter.category,
            evidence=tuple(article.span(start, end) for start, end in matter.passages.in_order),
            asked_by=asker(matter.candidate, context) if matter.candidate is not None else None,
            core=matter.weighed.score >= CORE,
            score=matter.weighed.score,
            reasons=matter.weighed.reasons,
        )
        for number, matter in enumerate(_join_twins(ranked, context), 1)
    )


@dataclass(slots=True)
class Matter:
    """An open sentence as it is printed."""

    weighed: OpenSentence
    question: str
    category: QuestionCategory
    candidate: QuestionCandidate | None
    """What asks; None where the source's own words are printed."""
    passages: Stretches

    def take_in(self, other: Matter, *, fuller: bool) -> None:
        """Add the passages of another that asks the same, and its question where that names more of
        what both ask."""
        first, second = self, other
        if fuller and self.candidate is not None and other.candidate is not None:
            first, second = other, self
        passages = Stretches()
        for start, end in (*first.passages.in_order, *second.passages.in_order):
            passages.add(start, end)
        self.passages = passages
        self.question, self.category = first.question, first.category
        self.candidate = first.candidate


def _join_twins(ranked: Sequence[OpenSentence], context: QuestionContext) -> list[Matter]:
    """Return the likeliest, with the passages of all that ask the same as one of them."""
    kept: list[Matter] = []
    contents: list[set[str]] = []
    for weighed in ranked:
        if not kept and weighed.score < LEAST:
            break  # nor is any of the rest printed, and there is none that it could add to
        matter = _as_printed(weighed, context)
        if matter is None:
            continue
        content = _content(matter.question)
        twin = next(
            (
                other
                for other, words in zip(kept, contents, strict=True)
                if _ask_the_same(matter, other, content, words)
            ),
            None,
        )
        if twin is not None:
            twin.take_in(matter, fuller=len(content) > len(contents[kept.index(twin)]))
            contents[kept.index(twin)] |= content
        # what is kept no longer may still add its passage to one that is
        elif weighed.score >= _least(matter, context) and len(kept) < MOST:
            kept.append(matter)
            contents.append(content)
    _add_what_may_follow(kept, ranked)
    return kept


def _add_what_may_follow(kept: Sequence[Matter], ranked: Sequence[OpenSentence]) -> None:
    """Add to each matter the sentence after it that says what it would lead to: "That could allow
    the fleet to double" is open as long as the matter is, and says nothing without it."""
    printed = {matter.weighed.sentence.index: matter for matter in kept}
    for weighed in ranked:
        sentence = weighed.sentence
        matter = printed.get(sentence.index - 1)
        if matter is not None and sentence.index not in printed and _follows(sentence):
            matter.passages.add(sentence.start, sentence.end)


def _follows(sentence: Sentence) -> bool:
    subject = own_subject(sentence.root)
    return (
        subject is not None
        and subject.lower in {"this", "that"}
        and any(aux.lower in MAY_FOLLOW for aux in sentence.root.dependents("aux"))
    )


def _least(matter: Matter, context: QuestionContext) -> float:
    asked = matter.candidate is not None
    if context.reading.judged:
        return LEAST_JOINED if asked else LEAST_UNASKED_JOINED
    return LEAST if asked else LEAST_UNASKED


def _as_printed(weighed: OpenSentence, context: QuestionContext) -> Matter | None:
    """Return a sentence as a question or in its own words; None where neither stands alone."""
    best = max(
        (one for one in weighed.candidates if one.strength >= PLAIN and is_certain(one, context)),
        key=lambda one: (one.score, -one.start),
        default=None,
    )
    passages = Stretches()
    if best is not None:
        passages.add(best.start, best.end)
        return Matter(weighed, best.question, best.category, best, passages)
    told = own_words(weighed.sentence, context)
    if told is None:
        return None
    category = max(weighed.candidates, key=lambda one: one.strength, default=None)
    named = category.category if category is not None else weighed.category
    if named is None:
        return None
    passages.add(told.passage.start, told.passage.end)
    return Matter(weighed, told.text, named, None, passages)


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


def _ask_the_same(one: Matter, other: Matter, first: set[str], second: set[str]) -> bool:
    """Tell whether two matters are one, by the content words of each."""
    shared = len(first & second) / max(1, min(len(first), len(second)))
    overlap = one.weighed.sentence is other.weighed.sentence
    return shared >= (SAME if overlap else 0.7)
