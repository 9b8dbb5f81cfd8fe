"""Choose among the candidates: what the story turns on first, one question for each unknown, and few."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.findings.holders import Stretches
from briefgen.findings.open_questions.phrases import phrase
from briefgen.findings.open_questions.source import Candidate, Source
from briefgen.findings.open_questions.wording import FIRST_PERSON, SECOND_PERSON
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
"""What is taken off where a question adds to one before it ("Will the port close as well?"): the first is the one to ask. Key points that
lean on the sentence before them lose about as much."""
ADDS = re.compile(r"\b(?:as well|too)\?$")
FEWEST_WORDS = 4
"""Fewer words seldom make a question that stands alone."""
OPINION = -0.6
"""What is taken off in an opinion piece, where a question is a figure of speech and a possibility an argument."""
RHETORICAL = frozenset(
    [*"asked wondered possible unless promised urged expected announced claim".split(), "needs to", "called for", "may have"]
)
"""Rules whose cues an opinion piece uses as figures of speech."""
PERSONAL = 0.15
"""Words for the writer or the reader outside quotation marks, for each sentence, from which an article is an opinion piece: reports have
next to none."""
ASKER = 0.9
"""How sure it is that the subject of "asked" asks: the parse finds subjects of short clauses about nine times in ten."""
SAME = 0.5
"""Share of the shorter question's content words that two questions have in common when they ask one thing."""

STRENGTH: dict[str, float] = {
    # The source says in so many words that the matter is open.
    "not said": 1.0,
    "not disclosed": 1.0,
    "thing not disclosed": 0.9,
    "document not released": 1.0,
    "part not released": 1.0,
    "not named": 0.9,
    "asked and not answered": 1.0,
    "details not given": 1.0,
    "no details": 1.0,
    "vague": 1.0,
    "unclear": 1.0,
    "not known": 1.0,
    "not established": 1.0,
    "not found out": 0.9,
    "too early to say": 1.0,
    "remains to be seen": 1.0,
    "not clear that": 1.0,
    "whether": 0.7,
    "faces questions": 0.9,
    "open noun": 0.9,
    "not decided": 1.0,
    "has yet to": 1.0,
    # Parties set their word against each other, or a claim stands without proof.
    "denied that": 1.0,
    "denied doing": 1.0,
    "part denied": 1.0,
    "claim denied": 1.0,
    "called false": 1.0,
    "parties differ": 1.0,
    "accused": 1.0,
    "claim": 0.8,
    "claim noun": 0.8,
    "adverb": 0.9,
    "said of": 0.8,
    "not verified": 1.0,
    "not confirmed": 1.0,
    "no evidence": 1.0,
    "appears": 0.8,
    "may have": 0.7,
    "believed": 0.5,
    # Something is to come.
    "pending": 1.0,
    "awaited": 1.0,
    "scheduled": 0.9,
    "to take place": 0.8,
    "coming": 0.8,
    "appealed": 0.9,
    "announced": 0.7,
    "announced reform": 0.7,
    "is to": 0.7,
    "under investigation": 1.0,
    "being investigated": 1.0,
    "under review": 1.0,
    "inquiry under way": 1.0,
    "proceeding pending": 1.0,
    "handed over": 1.0,
    "expected to rule": 1.0,
    "to be ruled on": 0.8,
    "to be decided": 1.0,
    "to be negotiated": 1.0,
    "foreseen": 0.8,
    "expected": 0.6,
    "deadline": 0.9,
    "no date": 1.0,
    "in talks": 0.8,
    "spoken of": 0.7,
    "being worked out": 1.0,
    "to be approved": 0.9,
    "if approved": 0.7,
    # Somebody may do something, or is to.
    "considered": 0.9,
    "thing considered": 0.7,
    "could allow": 0.6,
    "unless": 0.9,
    "willing: ready": 0.5,
    "willing": 0.8,
    "not ruled out": 0.9,
    "demanded": 0.7,
    "inquiry demanded": 0.8,
    "faces calls": 0.8,
    "urged: ask": 0.4,
    "urged": 0.7,
    "possible: could": 0.45,
    "possible": 0.6,
    "promised": 0.8,
    "intended": 0.8,
    "unspecified measures": 0.9,
    "called for": 0.8,
    "in marks": 0.9,
    "in own words": 0.8,
    "needs to": 0.6,
    "threatened": 0.9,
    # Somebody asks.
    "asked": 0.95,
    "wondered": 0.8,
}
"""How plainly each rule's cue says that a matter is open. Set by hand in steps of a tenth: a cue that says it in so many words stands at
1; one that leaves it to be understood lower; one that most often is mere politeness or forecast lowest."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


def choose(candidates: Sequence[Candidate], source: Source, key_points: Sequence[KeyPoint]) -> tuple[OpenQuestion, ...]:
    """Rank the candidates, join those that ask one thing, and return at most seven as open questions."""
    weights = _weights(source)
    opinion = is_opinion(source)
    for candidate in candidates:
        _score(candidate, source, weights, key_points, opinion)
    chosen = _join_twins(sorted(candidates, key=lambda candidate: (-candidate.score, candidate.start)))
    article = source.reading.article
    return tuple(
        OpenQuestion(
            id=f"O{number}",
            question=candidate.question,
            category=candidate.category,
            evidence=tuple(article.span(start, end) for start, end in candidate.spans),
            asked_by=asker(candidate, source),
            core=candidate.score >= CORE,
            score=round(candidate.score, 3),
            reasons=tuple(Reason(rule=rule, weight=round(weight, 3)) for rule, weight in candidate.reasons),
        )
        for number, candidate in enumerate(chosen, 1)
    )


def _join_twins(ranked: Sequence[Candidate]) -> list[Candidate]:
    """Return the best candidates, at most seven, with the passages of all that ask the same as one of them."""
    kept: list[Candidate] = []
    contents: list[set[str]] = []
    passages: list[Stretches] = []
    for candidate in ranked:
        content = _content(candidate.question)
        twin = next((i for i, other in enumerate(kept) if _ask_the_same(candidate, other, content, contents[i])), None)
        if twin is not None:
            passages[twin].add(candidate.start, candidate.end)
        elif candidate.score >= BAR and len(kept) < MOST:  # what is kept no longer may still add its passage to one that is
            kept.append(candidate)
            contents.append(content)
            passages.append(Stretches())
            passages[-1].add(candidate.start, candidate.end)
    for candidate, added in zip(kept, passages, strict=True):
        candidate.spans = added.in_order
    return kept


def _score(candidate: Candidate, source: Source, weights: dict[str, float], key_points: Sequence[KeyPoint], opinion: bool) -> None:
    """Add up how plainly the matter is open and how near it is to what the article is about."""
    name = candidate.rule.split(":")[0]
    reasons = [(candidate.rule, STRENGTH.get(candidate.rule, STRENGTH.get(name, 0.0)))]
    length = max(1, len(source.reading.article.text))
    reasons.append(("stands early", EARLY * (1 - candidate.start / length)))
    content = _content(candidate.question)
    central = sum(weights.get(word, 0.0) for word in content) / max(3, len(content))
    reasons.append(("is what the article is about", CENTRAL * central))
    if any(span.start < candidate.end and candidate.start < span.end for point in key_points for span in point.evidence):
        reasons.append(("stands in a key point", KEY_POINT))
    if opinion and name in RHETORICAL:
        reasons.append(("in an opinion piece", OPINION))
    if len(candidate.question.split()) < FEWEST_WORDS:
        reasons.append(("says little", -0.5))
    if ADDS.search(candidate.question):
        reasons.append(("adds to another", ADDED))
    candidate.reasons = reasons
    candidate.score = sum(weight for _, weight in reasons)


def _weights(source: Source) -> dict[str, float]:
    """Return how much each content word counts: 1 for those of the first two paragraphs or said most often, less for the rest."""
    counts = Counter(
        stem_of(token.text) for token in source.reading.tokens if token.pos in {"NOUN", "PROPN", "VERB"} and len(token.text) > 2
    )
    lead = {stem_of(token.text) for sentence in source.reading.sentences[:4] for token in sentence.tokens}
    return {word: min(1.0, count / 5) * 0.6 + (0.4 if word in lead else 0.0) for word, count in counts.items()}


def _content(question: str) -> set[str]:
    return {stem_of(word) for word in _WORD.findall(question)} - {
        "what",
        "will",
        "would",
        "the",
        "did",
        "does",
        "how",
        "when",
        "which",
        "who",
        "was",
        "were",
        "are",
        "and",
        "for",
        "that",
        "with",
        "has",
        "have",
        "claims",
        "about",
    }


def asker(candidate: Candidate, source: Source) -> Speaker | None:
    """Return who asks a question that somebody in the source asks: the speaker of the quotation, or the subject of "asked"."""
    if candidate.category != "explicit_question":
        return None
    for quote in source.quotes:
        if quote.kind != "indirect" and quote.speaker is not None and quote.span.start <= candidate.cue.start < quote.span.end:
            return quote.speaker
    who = own_subject(candidate.cue) if candidate.rule.startswith("wondered") else None
    if who is None:
        return None
    actor = source.cast.actor_of(who)
    words = [token for token in phrase(who, source.reading, 2) if token.tag != "POS"] or [who]
    mention = source.reading.article.span(words[0].start, words[-1].end)
    name = actor.name if actor is not None else source.reading.text(mention.start, mention.end)
    return Speaker(name=name, actor=actor.id if actor is not None else None, role=None, mention=mention, confidence=ASKER)


def is_opinion(source: Source) -> bool:
    """Tell an opinion piece by the writer who says "I", "we" and "you"."""
    personal = sum(
        token.lower in FIRST_PERSON | SECOND_PERSON and token.tag in {"PRP", "PRP$"} and not source.wording.is_quoted(token)
        for token in source.reading.tokens
    )
    return personal > PERSONAL * len(source.reading.sentences)


def stem_of(word: str) -> str:
    """Return the head of a word, near enough a stem to count with."""
    return word.lower()[:6]


def _ask_the_same(one: Candidate, other: Candidate, first: set[str], second: set[str]) -> bool:
    """Tell whether two candidates ask one thing, by the content words of each."""
    shared = len(first & second) / max(1, min(len(first), len(second)))
    overlap = one.start < other.end and other.start < one.end
    return shared >= (SAME if overlap else 0.7)
