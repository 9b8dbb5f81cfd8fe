"""Bring the open questions of several articles together: each asked once, and told where a later
source answers it."""

from __future__ import annotations

import re

import msgspec

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.same_said import denies
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine, words_of
from briefgen.model import OpenQuestion, Span

MOST_QUESTIONS = 5
SAME_QUESTION = 0.6
"""Cosine from which two questions ask one thing. They are short and built alike, so the bar stands
higher than for sentences."""
SAME_WORDS = 0.9
"""Cosine from which two questions are one whatever their categories: one source has it undecided,
another has nobody say."""
SAME_PASSAGE = 0.5
"""Cosine from which what a source says in its own words leaves open what another's does: of whole
clauses, which are longer than questions and not built alike."""
BY_SOURCE = 0.5
"""What each further source that leaves a question open adds to its score: two of them outweigh any
one sign that a score is made of."""
ANSWERED = 0.6
"""Share of a question's content, by weight, that a sentence of a later source must hold to answer
it."""

_ANSWERABLE = frozenset({"pending_event", "undecided"})
"""Questions whether a thing will happen: a later source that reports it as done answers them. What
was undisclosed or disputed is
seldom settled by a sentence that holds the same words, so those are left standing."""
_TOLD_LATER = frozenset({"unknown", "undisclosed"})
"""Questions what a thing is: a later source answers them that says what it is, in so many words."""
_FEWEST_ASKED = 2
"""Words of content that such a question must have, for a sentence to be known by them."""
_FEWEST_NEW = 2
"""Words of content that an answer has besides."""
_SAYS_WHAT = frozenset("is was are were cost costs amounts amounted named".split())
"""Verbs that say what a thing is: "The cause was a faulty heater"."""
_SEEKING = frozenset(
    """
    investigate investigates investigated investigating investigation determine determining probe
    probing examine examining examined seek seeks sought search searching ask asks asked unclear
    unknown uncertain question questions whether wonder mystery still
    """.split()
)
"""Words of those who do not know either: "The cause is under investigation"."""
_NOT_YET = frozenset(
    """
    will would could may might can should shall plan plans planned planning expect expected expects
    consider considers considering propose proposes proposed if whether hope hopes hoped intend
    intends likely unlikely possible possibly due set must call called calls urge urged urges want
    wants ask asked asks demand demanded threaten threatened warn warned yet delay delayed postponed
    unless before
    """.split()
)
"""Words that leave it open whether the thing has happened; so does "is to"."""
_IS_TO = re.compile(r"\b(?:is|are|was|were|be) to\b", re.IGNORECASE)

CHANGES: dict[str, re.Pattern[str]] = {
    "rise": re.compile(
        r"\b(?:go(?:es|ing)?"
        r" up|ris(?:e|es|ing)|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|climb(?:s|ing)?)\b",
        re.IGNORECASE,
    ),
    "fall": re.compile(
        r"\b(?:(?:go|goes|going|come|comes|coming)"
        r" down|fall(?:s|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)"
        r"|cut(?:s|ting)?|lower(?:s|ed|ing))\b",
        re.IGNORECASE,
    ),
}
"""Words for one change of a thing, by the one that stands for all: "Will fees go up?" asks what
"Will there be a rise in fees?" does."""


def choose_questions(matter: Matter) -> list[OpenQuestion]:
    """Return the open questions of a matter, those the story turns on first, at most five."""
    asked = [question for found in matter.findings for question in found.open_questions]
    asked.sort(key=lambda question: (not question.core, -question.score))
    joined: list[OpenQuestion] = []
    vectors: list[Vector] = []
    for question in asked:
        vector = matter.weights.vector(_plainly(question.question))
        same = next(
            (
                i
                for i, other in enumerate(vectors)
                if _ask_the_same(matter, question, vector, joined[i], other)
            ),
            None,
        )
        if same is None:
            joined.append(question)
            vectors.append(vector)
        else:
            first, second = joined[same], question
            if _is_asked(second) and not _is_asked(first):
                first, second = second, first
            evidence = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
            joined[same] = msgspec.structs.replace(
                first,
                evidence=evidence,
                core=first.core or second.core,
                score=max(first.score, second.score),
            )
    joined.sort(
        key=lambda question: (
            not question.core,
            -question.score - BY_SOURCE * (_sources(matter, question) - 1),
        )
    )
    return [_with_answers(matter, question) for question in joined[:MOST_QUESTIONS]]


def _plainly(question: str) -> str:
    """Return a question with one word for each change, for comparison only."""
    for word, others in CHANGES.items():
        question = others.sub(word, question)
    return question


def _is_asked(question: OpenQuestion) -> bool:
    """Tell a question from a passage that stands in its source's own words."""
    return question.question.endswith("?")


def _sources(matter: Matter, question: OpenQuestion) -> int:
    """Count the independent sources that leave a question open."""
    return len({matter.first_copy[span.source] for span in question.evidence})


def _ask_the_same(
    matter: Matter, one: OpenQuestion, vector: Vector, other: OpenQuestion, other_vector: Vector
) -> bool:
    if any(span.overlaps(rival) for span in one.evidence for rival in other.evidence):
        return cosine(vector, other_vector) >= SAME_QUESTION
    if not (_is_asked(one) and _is_asked(other)):
        return any(
            cosine(*(matter.weights.vector(matter.text(each)) for each in (span, rival)))
            >= SAME_PASSAGE
            for span in one.evidence
            for rival in other.evidence
        )
    same_kind = one.category == other.category
    # The wording of a question is the tool's own and follows its category: where that differs, the
    # evidence must be alike too.
    if cosine(vector, other_vector) < SAME_QUESTION:
        return False
    if cosine(vector, other_vector) >= SAME_WORDS:
        return True
    first, second = (
        matter.weights.vector(matter.text(one.evidence[0])),
        matter.weights.vector(matter.text(other.evidence[0])),
    )
    return same_kind or cosine(first, second) >= SAME_QUESTION / 2


def _with_answers(matter: Matter, question: OpenQuestion) -> OpenQuestion:
    """Add the sentences of later sources that report as done what the question asks about."""
    if question.category not in _ANSWERABLE | _TOLD_LATER:
        return question
    dates = {found.source.id: found.source.published for found in matter.findings}
    asked_on = [dates[span.source] for span in question.evidence]
    latest = max((date for date in asked_on if date), default=None)
    if latest is None or None in asked_on:
        return question
    answers: list[Span] = []
    vector = matter.weights.vector(question.question)
    nearest = matter.nearest(vector, without=question.evidence[0].source)
    for found in matter.findings:
        published = found.source.published
        if published and published > latest and found.source.id in nearest:
            passage = nearest[found.source.id][1]
            if _answers(matter, question.question, passage) and (
                question.category in _ANSWERABLE or _tells(question.question, passage)
            ):
                answers.append(passage.span)
    return (
        msgspec.structs.replace(question, answered_by=(*question.answered_by, *answers))
        if answers
        else question
    )


def _tells(question: str, passage: SourceSentence) -> bool:
    """Tell whether a sentence says what was not known: the thing asked about, what it is, and
    something new; not that somebody looks for it."""
    words = words_of(passage.text)
    asked = set(content_stems(question))
    new = [word for word in content_stems(passage.text) if word not in asked]
    if len(asked) < _FEWEST_ASKED or len(new) < _FEWEST_NEW or _SEEKING & set(words):
        return False
    named = [number for number, word in enumerate(words) if set(content_stems(word)) & asked]
    said = [number for number, word in enumerate(words) if word in _SAYS_WHAT]
    return any(named[0] < place for place in said) if named else False


def _answers(matter: Matter, question: str, passage: SourceSentence) -> bool:
    wanted = dict.fromkeys(content_stems(question))
    held = set(content_stems(passage.text))
    total = sum(matter.weights.of(word) for word in wanted)
    covered = sum(matter.weights.of(word) for word in wanted if word in held)
    done = (
        not _NOT_YET & set(words_of(passage.text))
        and not _IS_TO.search(passage.text)
        and not denies(passage.text)
    )
    return done and covered >= ANSWERED * total
