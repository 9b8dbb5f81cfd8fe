"""What is measured of a sentence that may leave something open: every measure is ours and has a
name."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from briefgen.findings.open_questions.asking.question_words import FIRST_PERSON, SECOND_PERSON
from briefgen.findings.open_questions.context import (
    QuestionCandidate,
    QuestionContext,
    is_opinion,
    stem_of,
)
from briefgen.findings.open_questions.finding import is_heading
from briefgen.findings.open_questions.matters.coming_cues import STILL_TO_COME
from briefgen.findings.open_questions.matters.cue_beginnings import CueFinder
from briefgen.findings.open_questions.matters.cue_class import CueClass
from briefgen.findings.open_questions.matters.told_cues import TOLD
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Sentence, Token
from briefgen.model import KeyPoint

CUES: tuple[CueClass, ...] = (*TOLD, *STILL_TO_COME)
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_AGO = re.compile(
    r"\b(?:ago|last (?:year|month|week)|earlier|previous(?:ly)?|former(?:ly)?|since|once|in the"
    r" past|years before)\b",
    re.IGNORECASE,
)
_COUNTERFACTUAL = re.compile(
    r"\b(?:would|could|should|might|will) (?:not |\w+ly )?have\b|\bhad it not\b|\bas if\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:forecast|outlook|expects?|projected|analysts?|economists?|per cent|percent|growth)\b|%",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"\b(?:was|were|has|have|been) (?:\w+ )?(?:found|confirmed|convicted|approved|passed|"
    r"resolved|settled|cleared|signed|completed|concluded|killed|sentenced|elected)\b",
    re.IGNORECASE,
)
BY_ENCODER = "encoder: left open"
"""The log-odds that the sentence encoder gives."""
LOOK_AHEAD = 60
"""Sentences within which an article answers what it has left open."""
_SHORT = 6
_LONG = 40


def cues_in(text: str) -> list[CueClass]:
    """Return the classes of cues that stand in a text, in the order of their tables."""
    return _cue_finder().find(text.replace("’", "'").replace("‘", "'"))


@functools.cache
def _cue_finder() -> CueFinder:
    return CueFinder(CUES)


class ArticleMeasures:
    """What is measured once for an article, and of each of its sentences then."""

    def __init__(self, context: QuestionContext, key_points: Sequence[KeyPoint]) -> None:
        self.context = context
        reading = context.reading
        self.sentences = reading.sentences
        self.cues = [cues_in(reading.text(s.start, s.end)) for s in self.sentences]
        self.stems = [_stems(s.tokens) for s in self.sentences]
        self.opinion = is_opinion(context)
        self.judged = reading.judged
        self.points = [span for point in key_points for span in point.evidence]
        title = reading.article.title
        first = self.stems[0] if self.stems else frozenset()
        words = re.findall(r"\w{3,}", title) if title else []
        self.title = frozenset(stem_of(word) for word in words) or first
        self.lead = frozenset().union(*self.stems[1:4]) if len(self.stems) > 1 else first
        counts: dict[str, int] = {}
        for stems in self.stems:
            for stem in stems:
                counts[stem] = counts.get(stem, 0) + 1
        self.counts = counts
        self.asked = sum(
            reading.text(s.start, s.end).rstrip(" \"”’'").endswith("?") for s in self.sentences
        )

    def of(self, sentence: Sentence, candidates: Sequence[QuestionCandidate]) -> dict[str, float]:
        """Return the measures of a sentence by name, those that are 0 left out."""
        index = sentence.index
        text = self.context.reading.text(sentence.start, sentence.end)
        cues = self.cues[index]
        measures: dict[str, float] = {f"cue: {cue.name}": 1.0 for cue in cues}
        for candidate in candidates:
            measures[f"rule: {rule_of(candidate)}"] = 1.0
        measures["a rule asks"] = float(bool(candidates))
        measures["plainest rule"] = max((c.strength for c in candidates), default=0.0)
        measures["cues"] = math.log1p(len(cues))
        categories = {cue.category for cue in cues}
        measures["cues of two categories"] = float(len(categories) > 1)
        measures.update(self._of_place(sentence))
        measures.update(self._of_words(sentence, text))
        measures.update(self._of_speech(sentence, text))
        if self.judged:
            measures[BY_ENCODER] = self.judged[index].left_open
        return {name: value for name, value in measures.items() if value}

    def _of_place(self, sentence: Sentence) -> dict[str, float]:
        index, number = sentence.index, len(self.sentences)
        return {
            "place": index / max(1, number - 1),
            "among the first three": float(index < 4),
            "among the last two": float(index >= number - 2),
            "in a key point": float(
                any(p.start < sentence.end and sentence.start < p.end for p in self.points)
            ),
            "heading": float(is_heading(sentence)),
            "first of the paragraph": float(sentence is sentence.paragraph.sentences[0]),
            "length of the article": math.log(number + 1) - 3,
        }

    def _of_words(self, sentence: Sentence, text: str) -> dict[str, float]:
        stems = self.stems[sentence.index]
        words = sum(token.pos not in {"PUNCT", "SPACE"} for token in sentence.tokens)
        size = max(3, len(stems))
        verb = sentence.root
        return {
            "length": math.log1p(words) - 3,
            "short": float(words < _SHORT),
            "long": float(words > _LONG),
            "share of title words": len(stems & self.title) / max(3, len(self.title)),
            "words of the title": len(stems & self.title) / size,
            "words of the lead": len(stems & self.lead) / size,
            "words of the article": sum(min(5, self.counts[s] - 1) for s in stems) / size / 5,
            "answered later": self._answered_later(sentence),
            "a year": float(bool(_YEAR.search(text))),
            "told of the past": float(bool(_AGO.search(text))),
            "past perfect": float(
                any(t.lower in {"had", "'d", "’d"} and t.dep == "aux" for t in sentence.tokens)
            ),
            "past tense": float(verb.tag == "VBD"),
            "present tense": float(verb.tag in {"VBZ", "VBP"}),
            "counterfactual": float(bool(_COUNTERFACTUAL.search(text))),
            "forecast": float(bool(_FORECAST.search(text))),
            "settled": float(bool(_SETTLED.search(text))),
            "negated": float(any(token.dep == "neg" for token in sentence.tokens)),
            "numbers": float(sum(t.tag == "CD" for t in sentence.tokens) > 1),
            "no verb": float(not any(t.pos in {"VERB", "AUX"} for t in sentence.tokens)),
        }

    def _of_speech(self, sentence: Sentence, text: str) -> dict[str, float]:
        wording = self.context.wording
        tokens = sentence.tokens
        quoted = sum(wording.is_quoted(token) for token in tokens) / max(1, len(tokens))
        asks = text.rstrip(" \"”’')").endswith("?")
        return {
            "quoted": quoted,
            "all quoted": float(quoted > 0.9),
            "reported": float(any(verb_class(t) for t in tokens if t.pos == "VERB")),
            "first person": float(any(t.lower in FIRST_PERSON for t in tokens)),
            "second person": float(any(t.lower in SECOND_PERSON for t in tokens)),
            "opinion piece": float(self.opinion),
            "question": float(asks),
            "question by itself": float(asks and len(sentence.paragraph.sentences) == 1),
            "many questions": float(self.asked > 3),
        }

    def _answered_later(self, sentence: Sentence) -> float:
        """Return the largest share of a sentence's rarer words that a later one without a cue
        holds."""
        own = self.stems[sentence.index]
        if not own:
            return 0.0
        return max(
            (
                len(own & self.stems[later]) / max(4, len(own))
                for later in range(
                    sentence.index + 1, min(len(self.sentences), sentence.index + LOOK_AHEAD)
                )
                if not self.cues[later]
            ),
            default=0.0,
        )


def rule_of(candidate: QuestionCandidate) -> str:
    """Return the name of the rule that found a candidate, without what is told beside it."""
    return candidate.rule.partition(":")[0]


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        stem_of(token.text) for token in tokens if token.pos in _CONTENT and len(token.text) > 2
    )
