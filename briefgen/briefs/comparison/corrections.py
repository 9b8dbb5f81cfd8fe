"""Read what a source corrects, and find which passages of which sources are withdrawn by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from briefgen.briefs.comparison.contradiction import set_against, shared_topic
from briefgen.briefs.comparison.figures import number_of
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import content_stems
from briefgen.model import Disagreement, Findings, Span, Supersession

_NOTE = re.compile(
    r"^\W*(?:correction|corrects|corrected|clarification|editor[’']s note)\b"
    r"[^.]{0,40}[:.—–-]"
    r"|\b(?:an|the) (?:earlier|previous|original) version of (?:this|the|our) "
    r"(?:article|story|report|page|post|headline)\b"
    r"|\bthis (?:article|story|report) has been (?:corrected|amended)\b",
    re.IGNORECASE,
)
"""How a paragraph begins, or what it says, that corrects the article it stands in: "Correction: An
earlier version of this article misstated …"."""
_TITLE = re.compile(r"^\s*(?:correction|corrected|update|updated)\s*[:–—-]\s+", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?!\w)|\b[a-z]+\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|instead of|rather than) ((?:[A-Z][\w’'-]+ ?)+)")
"""The name that a note takes back: "The driver is Ada Falk, not Ida Falk"."""
SAME_STATEMENT = 0.35
"""Cosine of a withdrawn sentence and the one that takes its place; the note has named what
differs, so they need be less alike than two that are set against each other."""
SHARED = 3
"""Content words that both share."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What one source takes back."""

    source: str
    note: SourceSentence
    numbers: frozenset[float]
    """Numbers of the note that stand nowhere else in its article."""
    names: frozenset[str]
    """Names that the note takes back."""

    def takes_back(self, text: str) -> bool:
        """Tell whether a text of another source says what is taken back."""
        return bool(self.numbers & numbers_of(text)) or any(
            re.search(rf"\b{re.escape(name)}\b", text) for name in self.names
        )


def numbers_of(text: str) -> frozenset[float]:
    """Return the numbers of a text, in figures or words.

    Examples:
        >>> sorted(numbers_of("It was seven, not 1,900."))
        [7.0, 1900.0]
    """
    values = (number_of(match.group()) for match in _NUMBER.finditer(text))
    return frozenset(value for value in values if value is not None)


def without_mark(headline: str) -> str:
    """Return a headline without the word that marks it as a correction.

    Examples:
        >>> without_mark("Correction: Fire kills seven")
        'Fire kills seven'
    """
    return _TITLE.sub("", headline) or headline


def read_corrections(matter: Matter) -> list[Correction]:
    """Return what the sources take back, in their order."""
    return [
        correction for found in matter.findings if (correction := _read(matter, found)) is not None
    ]


def _read(matter: Matter, found: Findings) -> Correction | None:
    own = [p for p in matter.passages if p.span.source == found.source.id]
    paragraphs = [p for p in found.paragraphs if _NOTE.search(found.source.words(p))]
    notes = [p for p in own if _NOTE.search(p.text) or any(n.covers(p.span) for n in paragraphs)]
    notes = [note for note in notes if not _is_title(found, note)]
    if not notes:
        return None
    body = " ".join(p.text for p in own if p not in notes)
    told = " ".join(note.text for note in notes)
    names = {match.group(1).strip() for match in _NOT.finditer(told)}
    correction = Correction(
        found.source.id,
        notes[0],
        numbers_of(told) - numbers_of(body),
        frozenset(name for name in names if name not in body),
    )
    return correction if correction.numbers or correction.names else None


def _is_title(found: Findings, passage: SourceSentence) -> bool:
    return found.headline is not None and any(
        span.overlaps(passage.span) for span in found.headline.evidence
    )


def withdrawn_passages(
    matter: Matter, corrections: list[Correction]
) -> Iterator[tuple[SourceSentence, SourceSentence, Correction]]:
    """Yield each sentence of another source that a correction takes back, and what the correcting
    source says in its place."""
    for correction in corrections:
        for passage in matter.passages:
            if passage.span.source == correction.source or not correction.takes_back(passage.text):
                continue
            if _is_later(matter, passage.span.source, correction.source):
                continue
            nearest = matter.nearest(
                matter.weights.vector(passage.text), without=passage.span.source
            )
            value, instead = nearest.get(correction.source, (0.0, correction.note))
            shared = set(content_stems(passage.text)) & set(content_stems(instead.text))
            if value >= SAME_STATEMENT and len(shared) >= SHARED:
                yield passage, instead, correction


def _is_later(matter: Matter, one: str, other: str) -> bool:
    published = {found.source.id: found.source.published or "" for found in matter.findings}
    return bool(published[one] and published[other] and published[one] > published[other])


def corrected(matter: Matter) -> Iterator[Disagreement]:
    """Yield what was told and is taken back, beside what takes its place."""
    published = {found.source.id: found.source.published for found in matter.findings}
    for correction in read_corrections(matter):
        pairs = list(withdrawn_passages(matter, [correction]))
        if not pairs:
            continue
        taken = list(dict.fromkeys(passage for passage, _, _ in pairs))
        instead = list(dict.fromkeys([*(other for _, other, _ in pairs), correction.note]))
        # a sentence tells a reader more than the headline above it
        topics = [shared_topic(passage.text, other.text) for passage, other, _ in pairs]
        yield set_against(
            "figure" if correction.numbers & numbers_of(taken[0].text) else "name",
            max(topics, key=len),
            taken,
            instead,
            superseded=Supersession(
                side=0, by=correction.source, on=published[correction.source], why="correction"
            ),
        )


def without_withdrawn(matter: Matter) -> Matter:
    """Return a matter of which nothing that a source has taken back heads anything: no key point,
    no event, no position and no headline of the others says it. The sentences stay, to be set
    beside what takes their place."""
    corrections = read_corrections(matter)
    if not corrections:
        return matter
    taken = [passage.span for passage, _, _ in withdrawn_passages(matter, corrections)]

    def stands(spans: Sequence[Span]) -> bool:
        return not any(spans[0].overlaps(span) for span in taken)

    return Matter(
        [
            msgspec.structs.replace(
                found,
                key_points=tuple(point for point in found.key_points if stands(point.evidence)),
                events=tuple(event for event in found.events if stands(event.evidence)),
                positions=tuple(held for held in found.positions if stands(held.evidence)),
                headline=None if _is_withdrawn(matter, found, corrections) else found.headline,
            )
            for found in matter.findings
        ]
    )


def _is_withdrawn(matter: Matter, found: Findings, corrections: list[Correction]) -> bool:
    """Tell whether another source takes back what an article's headline says."""
    return found.headline is not None and any(
        correction.source != found.source.id
        and correction.takes_back(found.headline.text)
        and not _is_later(matter, found.source.id, correction.source)
        for correction in corrections
    )
