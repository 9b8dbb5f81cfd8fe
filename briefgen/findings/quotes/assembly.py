"""Make quotes of attributions: exact spans, kinds, parts, speakers."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from briefgen.findings.actors import Cast
from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.channels import via_of
from briefgen.findings.quotes.framing import within_of
from briefgen.findings.quotes.limited import is_clipped
from briefgen.findings.quotes.quoted_passages import QuotedPassage
from briefgen.findings.quotes.speakers import speaker_of
from briefgen.language.reading import Reading
from briefgen.model import Quote, QuoteKind, Span

WHOLLY = 0.9
"""Share of a content's letters and figures between marks from which it is direct: a "that" or an
"and" before it changes nothing."""

WORD_FOR_WORD = frozenset({"transcript", "post"})
"""Rules of layouts whose contents are the speaker's words though no marks stand around them."""

_ARTICLES = frozenset({"a", "an", "the", "of", "as"})
"""The reporter's words before a quotation that a reader does not miss."""

_TRAILING = ",;:-–—*_ \t\u00a0"

Piece = tuple[int, int, int]
"""Start, end, and the place of its attribution."""


def assemble(
    reading: Reading, cast: Cast, attributions: list[Attribution], passages: list[QuotedPassage]
) -> tuple[Quote, ...]:
    """Turn attributions into quotes, in the order of the text."""
    text = reading.article.text
    pieces = _joined(
        text, sorted((start, end, n) for n, a in enumerate(attributions) for start, end in a.pieces)
    )
    starts = [passage.start for passage in passages]
    quotes: list[Quote] = []
    last_of: dict[int, str] = {}
    for number, (start, whole_end, n) in enumerate(pieces):
        end = start + len(text[start:whole_end].rstrip(_TRAILING))
        parts = _parts(passages, starts, start, end)
        if not any(c.isalnum() for c in text[start:end]):
            continue
        attribution = attributions[n]
        kind = _kind(text, start, end, parts, attribution)
        if (
            kind == "direct"
            and len(parts) == 1
            and parts[0] != (start, end)
            and attribution.rule not in WORD_FOR_WORD
        ):
            if _words(text[start : parts[0][0]]) <= _ARTICLES:
                start, end = parts[0]
            else:
                kind = "mixed"  # that "we agree": the conjunction is the reporter's
        if kind != "direct":
            end = start + len(text[start:end].rstrip(_TRAILING))
        if kind == "mixed":
            start, end = _with_marks(passages, starts, start, end)
        within = within_of(reading, attribution, kind, start, end)
        following = pieces[number + 1][0] if number + 1 < len(pieces) else None
        quote = Quote(
            id=f"Q{len(quotes) + 1}",
            text=text[start:end],
            kind=kind,
            span=reading.article.span(start, end),
            parts=tuple(reading.article.span(x, y) for x, y in parts),
            speaker=speaker_of(reading, cast, attribution.mention, attribution.confidence)
            if attribution.mention
            else None,
            cue=reading.article.span(*attribution.cue) if attribution.cue else None,
            sentence=_sentence(reading, start, end),
            within=reading.article.span(*within) if within else None,
            via=via_of(reading, attribution),
            clipped=is_clipped(reading, end, following),
            continues=last_of.get(n),
        )
        last_of[n] = quote.id
        quotes.append(quote)
    return tuple(quotes)


def _words(text: str) -> set[str]:
    return {"".join(c for c in word if c.isalnum()) for word in text.lower().split()} - {""}


def _joined(text: str, pieces: list[Piece]) -> list[Piece]:
    """Join the pieces of one attribution between which no word stands: a quotation over several
    paragraphs is one."""
    joined: list[Piece] = []
    for start, end, n in pieces:
        if (
            joined
            and joined[-1][2] == n
            and (start < joined[-1][1] or not any(c.isalnum() for c in text[joined[-1][1] : start]))
        ):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]), n)
        else:
            joined.append((start, end, n))
    return joined


def _parts(
    passages: list[QuotedPassage], starts: list[int], start: int, end: int
) -> list[tuple[int, int]]:
    parts = []
    at = max(0, bisect_right(starts, start) - 1)
    while at < len(passages) and passages[at].start < end:
        first, last = max(passages[at].start, start), min(passages[at].end, end)
        if first < last:
            parts.append((first, last))
        at += 1
    return parts


def _with_marks(
    passages: list[QuotedPassage], starts: list[int], start: int, end: int
) -> tuple[int, int]:
    """Let a mixed quotation keep both marks of the words quoted at its edges: the plan was "a
    folly"."""
    at = max(0, bisect_right(starts, end - 1) - 1)
    first = max(0, bisect_right(starts, start) - 1)
    if at < len(passages) and start < passages[at].start < end <= passages[at].end:
        end = passages[at].quoted.end
    if first < len(passages) and passages[first].start == start and passages[first].end < end:
        start = passages[first].quoted.start
    return start, end


def _kind(
    text: str, start: int, end: int, parts: list[tuple[int, int]], attribution: Attribution
) -> QuoteKind:
    total = sum(c.isalnum() for c in text[start:end])
    inside = sum(c.isalnum() for first, last in parts for c in text[first:last])
    whole = all(not any(c.isalnum() for c in text[one[1] : two[0]]) for one, two in pairwise(parts))
    if (inside >= WHOLLY * total and whole) or attribution.rule in WORD_FOR_WORD:
        return "direct"
    return "mixed" if inside else "indirect"


def _sentence(reading: Reading, start: int, end: int) -> Span:
    first, last = reading.sentence_at(start), reading.sentence_at(end - 1)
    return reading.article.span(
        min(start, first.start if first else start), max(end, last.end if last else end)
    )
