"""Find where two sources give one utterance in two wordings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.briefs.comparison.contradiction import set_against, shared_topic
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import FUNCTION_WORDS
from briefgen.model import Disagreement, Quote, Span

FEWEST = 6
"""Words in which two wordings must agree: fewer are a turn of phrase that a speaker repeats."""
SAME_UTTERANCE = 0.6
"""Share of the words, between the first and the last that both have, in which they agree."""
_TOPIC = 3
"""Words in a row that the sentences share, by which a reader knows the utterance."""
_RUN = 2
"""Words in a row from which they count as the same: single ones are chance."""
_TOKEN = re.compile(r"[^\W_]+|\.\.\.|…|[\[(]")
_FULL_STOPS = re.compile(r"\b(?:[a-z]\.){2,}")
"""An abbreviation with full stops, which another source writes without."""
_SLIGHT = FUNCTION_WORDS | frozenset("ll re ve s d m t oh uh um er yes well".split())
"""Words that make no other wording: one reporter hears them or spells them out."""
_OMITTED = frozenset({"...", "…", "[", "("})
"""Signs by which a source says that it left out or put in a word."""


@dataclass(frozen=True, slots=True)
class _Uttered:
    """Words between quotation marks."""

    words: tuple[str, ...]
    speaker: str
    sentence: SourceSentence


def wordings_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield where two sources quote one utterance of one speaker in other words."""
    uttered = [
        each
        for found in matter.findings
        if found.source.id in matter.independent
        for quote in found.quotes
        for each in _uttered(matter, quote)
    ]
    for number, one in enumerate(uttered):
        for other in uttered[number + 1 :]:
            if (
                one.speaker == other.speaker
                and one.sentence.span.source != other.sentence.span.source
                and are_two_wordings(one.words, other.words)
            ):
                topic = shared_topic(one.sentence.text, other.sentence.text)
                if len(topic.split()) >= _TOPIC:
                    yield set_against("wording", topic, [one.sentence], [other.sentence])


def _uttered(matter: Matter, quote: Quote) -> Iterator[_Uttered]:
    speaker = quote.speaker
    if speaker is None or speaker.actor is None or quote.kind == "indirect":
        return
    for part in quote.parts or (quote.span,):
        text = _FULL_STOPS.sub(lambda m: m.group().replace(".", ""), matter.text(part).lower())
        words = tuple(_TOKEN.findall(text))
        if len(words) >= FEWEST:
            yield _Uttered(words, speaker.actor, _sentence_of(matter, quote.sentence, part))


def _sentence_of(matter: Matter, sentence: Span, part: Span) -> SourceSentence:
    covering = [p for p in matter.passages if p.span.covers(part)]
    return covering[0] if covering else SourceSentence(sentence, matter.text(sentence))


def are_two_wordings(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two utterances are one in other words: the same at both ends of what they share,
    and another word, that a source does not mark, between.

    Examples:
        >>> first = "we will build the wall by next may"
        >>> second = "we will build the dyke by next may"
        >>> are_two_wordings(tuple(first.split()), tuple(second.split()))
        True
        >>> are_two_wordings(tuple(first.split()), tuple(first.split()))
        False
    """
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    runs = [block for block in matcher.get_matching_blocks() if block.size >= _RUN]
    if not runs:
        return False
    first, last = runs[0], runs[-1]
    here = one[first.a : last.a + last.size]
    there = other[first.b : last.b + last.size]
    same = sum(run.size for run in runs)
    if same < FEWEST or same < SAME_UTTERANCE * max(len(here), len(there)):
        return False
    changed = [
        (here[i - first.a : j - first.a], there[k - first.b : m - first.b])
        for operation, i, j, k, m in matcher.get_opcodes()
        if operation != "equal"
        and i >= first.a
        and j <= last.a + last.size
        and k >= first.b
        and m <= last.b + last.size
    ]
    marked = any(_OMITTED & {*mine, *yours} for mine, yours in changed)
    told = any((set(mine) ^ set(yours)) - _SLIGHT for mine, yours in changed)
    return told and not marked
