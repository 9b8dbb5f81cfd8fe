"""What every attribution rule returns: a content, who said it, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings.quotes.mentions import SpeakerMention
from briefgen.findings.quotes.quoted_passages import QuotedPassage
from briefgen.language.reading import Token

CONFIDENCE: dict[str, float] = {
    "transcript": 0.95,  # the layout names the speaker
    "post": 0.95,
    "signature": 0.95,
    "speaker, then verb": 0.95,  # "We agree," Smith said: speaker and verb stand beside the marks
    "verb, then speaker": 0.95,
    "according to": 0.9,
    "aside": 0.9,
    "content clause": 0.9,  # one relation of the tree, the parser's surest
    "carried over": 0.85,  # another report names the speaker
    "headline": 0.85,
    "speaker and verb before": 0.85,  # the subject may stand far from its verb
    "colon above": 0.8,
    "cleft": 0.8,
    "complement": 0.8,
    "naming": 0.75,  # quoted words often hang inside another's report
    "governed fragment": 0.7,
    "noun": 0.7,
    "label before a colon": 0.7,
    "echo": 0.7,  # the words are attributed elsewhere in the article
    "subject before a colon": 0.6,  # no word of speech at all
    "words of": 0.6,
    "following fragment": 0.5,  # against the tree
    "marks alone": 0.3,  # another language, whose words of speech are not known
    "acting before": 0.3,  # only somebody's action points to the speaker
}
"""How sure a rule's speaker is. The steps follow how much of the attribution is spelled out beside
the words; their order is that of the rules' shares of right speakers on the development
articles."""


@dataclass(eq=False, slots=True)
class Attribution:
    """One act of speech as the source reports it."""

    rule: str
    """Name of the rule that found it: a key of `CONFIDENCE`."""
    pieces: list[tuple[int, int]]
    """Offsets of what was said; an interrupted content has several."""
    mention: SpeakerMention | None
    """Who said it, as named at this place."""
    cue: tuple[int, int] | None
    """Offsets of the words that report."""
    cue_index: int | None = None
    """Index of the token that heads the cue."""
    confidence: float = 0.0
    """0..1, by the rule."""
    firm: bool = False
    """Whether it stands against a report of somebody else that holds it."""

    def __post_init__(self) -> None:
        self.confidence = self.confidence or CONFIDENCE[self.rule]


def by_verb(
    rule: str,
    passage: QuotedPassage,
    mention: SpeakerMention | None,
    verb: Token,
    *,
    start: int | None = None,
    confidence: float = 0.0,
) -> Attribution:
    """Attribute a quoted passage by the verb beside it.

    Args:
        rule: a key of `CONFIDENCE`.
        passage: what stands between the marks.
        mention: who says it, or None.
        verb: the word that reports.
        start: offset at which the content begins, where the reporter's words before the passage
            belong to it.
        confidence: instead of the rule's.
    """
    content = (passage.start if start is None else start, passage.end)
    return Attribution(rule, [content], mention, (verb.start, verb.end), verb.index, confidence)
