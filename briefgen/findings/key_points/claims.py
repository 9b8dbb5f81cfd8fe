"""Whose claim a key point is, and whether the passage says so itself."""

from __future__ import annotations

from briefgen.findings.intervals import Cover
from briefgen.findings.key_points.candidates import KeyPointCandidate
from briefgen.model import Quote, Span

LEAST_SHARE = 0.3
"""Share of a passage that somebody's words must fill for the passage to be theirs; below it stands
a phrase that the reporter quotes."""

ALL_QUOTED = 0.85
"""Share of the words between quotation marks above which no room is left for the speaker."""

_OPENING = frozenset({"“", "‘", '"', "'", "``", "«", "„"})
_CLOSING = frozenset({"”", '"', "''", "»"})


def claim_on(passage: Span, quotes: tuple[Quote, ...]) -> Quote | None:
    """Return the quotation that makes a passage somebody's claim, or None where the reporter
    speaks.

    Where one person reports another ("Berg said the mayor had called it “absurd”"), the claim is
    whose words of saying come first.
    """
    found = [
        (quote.cue.start if quote.cue else quote.span.start, quote, shared)
        for quote in quotes
        if quote.speaker is not None and (shared := _shared(quote.span, passage)) > 0
    ]
    if sum(shared for _, _, shared in found) <= LEAST_SHARE * len(passage):
        return None
    return min(found, key=lambda item: item[0])[1]


def _shared(one: Span, other: Span) -> int:
    return (
        min(one.end, other.end) - max(one.start, other.start) if one.source == other.source else 0
    )


def missing_speaker(claim: Quote, passage: Span) -> str | None:
    """Return the name to print before a passage that does not itself name its speaker; None where
    it does."""
    if claim.speaker is None:
        return None
    mention = claim.speaker.mention
    if (mention is not None and passage.covers(mention)) or (
        claim.cue is not None and passage.covers(claim.cue)
    ):
        return None
    return claim.speaker.name


def said_by_somebody(quotes: tuple[Quote, ...]) -> Cover:
    """Return what of an article is speech whose speaker is known."""
    return Cover(
        (quote.span.start, quote.span.end) for quote in quotes if quote.speaker is not None
    )


def is_nobodys_claim(candidate: KeyPointCandidate, said: Cover) -> bool:
    """Tell whether a sentence is all quotation and nobody is known to have said it: alone it would
    be read as the paper's own.

    Args:
        candidate: the sentence.
        said: what is speech whose speaker is known.
    """
    if candidate.quoted_share < ALL_QUOTED and not _is_left_open(candidate):
        return False
    return not said.meets(candidate.start, candidate.end)


def _is_left_open(candidate: KeyPointCandidate) -> bool:
    """Tell whether a sentence begins with a mark that it never closes, or ends with one that it
    never opened: its words are somebody's."""
    first, *inner, last = candidate.tokens
    if first.text in _OPENING and not any(
        token.text in _CLOSING or token.tag == "''" for token in (*inner, last)
    ):
        return True
    ends = last.text in _CLOSING or (last.tag == "''" and last.text in {"'", "’"})
    return ends and not any(token.text in _OPENING for token in (first, *inner))
