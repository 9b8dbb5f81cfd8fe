"""Claims against sources: which source says it, which contradicts it and in which words, and in
which nothing of it was found.

A claim is a key point, or a disagreement that no key point states. Where a key point is a side of a
disagreement, the sources of the
other sides contradict it, and those of its own side agree with it on what is disputed, if they are
not among those that say it. What a brief knows of a source is what it cites of it: that nothing was
found is not that the source is silent, and the words say so. A source that carries another's text,
or says it word for word, repeats the claim and does not confirm it (see
briefs/comparison/corroboration.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from briefgen.model import Brief, Span
from briefgen.rendering.labels import Labels
from briefgen.rendering.view.items import Disagreement, Point
from briefgen.rendering.view.passages import Citation, SourceEntry
from briefgen.rendering.view.quotations import Quotation

SAYS, REPEATS, AGREES, CONTRADICTS, NOTHING = (
    "says_so",
    "repeats_it",
    "agrees",
    "contradicts",
    "not_found",
)
SIGNS = {SAYS: "●", REPEATS: "○", AGREES: "=", CONTRADICTS: "≠", NOTHING: "–"}
"""Key and sign of what a source says to a claim: its words are for the ear and for print without
colour, the sign is for the eye."""


class Cell(msgspec.Struct, frozen=True):
    """What one source says to a claim."""

    source: SourceEntry
    """Which source."""
    says: str
    """In words: "says so", "repeats it", "agrees", "contradicts", "not found"."""
    sign: str
    """"●", "○", "=", "≠", "–"."""
    words: str | None
    """The source's own words, where it agrees or contradicts."""
    citations: tuple[Citation, ...]
    """The paragraphs in which it says so, for the filters `cite` and `cited`."""
    verdict: str
    """The same as a key, to choose by: "says_so", "repeats_it", "agrees", "contradicts",
    "not_found"."""


class Claim(msgspec.Struct, frozen=True):
    """A claim, and what each source says to it."""

    anchor: str
    """The id of the key point ("k1") or of the disagreement ("d1")."""
    text: str
    """The key point as it is printed; of a disagreement, what the first side says."""
    topic: str | None
    """What a disagreement is about; null for a key point."""
    claimed_by: str | None
    """Whose claim it is, where it is one and the text does not say so."""
    confirmations: int
    """How many sources say it independently of each other."""
    alone: bool
    """One source only says it, of several; copies count once."""
    cells: tuple[Cell, ...]
    """One for each source, in the order of the sources."""
    saying: tuple[Cell, ...]
    """Those of the sources that say so, repeat it or agree."""
    contradicting: tuple[Cell, ...]
    """Those of the sources that contradict."""
    not_found: tuple[str, ...]
    """The ids of the other sources, runs of three and more as "S5–S40"."""


class Voices(msgspec.Struct, frozen=True):
    """Who is quoted in one source."""

    source: SourceEntry
    """Which source."""
    quoted: tuple[Quotation, ...]
    """In their words."""
    partly_quoted: tuple[Quotation, ...]
    """Reported speech with a few of their words in it."""
    reported: tuple[Quotation, ...]
    """Paraphrase: the reporter's words."""


def compare(
    brief: Brief,
    sources: Sequence[SourceEntry],
    points: Sequence[Point],
    disagreements: Sequence[Disagreement],
    labels: Labels,
) -> tuple[Claim, ...]:
    """Return the claims of a brief: its key points in their order, then the disagreements of which
    no key point states a side."""
    claims, stated = [], set()
    for key_point, point in zip(brief.key_points, points, strict=True):
        against: list[Citation] = []
        alike: list[Citation] = []
        for number, contradiction in enumerate(brief.disagreements):
            on = [_share(key_point.evidence, side.evidence) for side in contradiction.sides]
            if any(on):
                stated.add(number)
            # A point that rests on both sides, as one that tells of the dispute does, is
            # contradicted by neither.
            if sum(on) == 1:
                for side, own in zip(disagreements[number].sides, on, strict=True):
                    (alike if own else against).extend(side.citations)
        says = {
            SAYS: _by_source(point.citations, key_point.origins),
            REPEATS: _by_source(point.citations),
            AGREES: _by_source(alike),
            CONTRADICTS: _by_source(against),
        }
        claims.append(
            _claim(
                point.anchor,
                point.text,
                None,
                point.claimed_by,
                len(key_point.origins),
                sources,
                says,
                labels,
            )
        )
    for number, disagreement in enumerate(disagreements):
        if number not in stated:
            first, *others = disagreement.sides
            says = {
                SAYS: _by_source(first.citations),
                CONTRADICTS: _by_source(c for side in others for c in side.citations),
            }
            claims.append(
                _claim(
                    disagreement.anchor,
                    first.text,
                    disagreement.topic,
                    None,
                    len(says[SAYS]),
                    sources,
                    says,
                    labels,
                )
            )
    return tuple(claims)


def _share(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(span.overlaps(against) for span in one for against in other)


def _by_source(
    citations: Iterable[Citation], among: Sequence[str] | None = None
) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        if among is None or citation.source in among:
            found.setdefault(citation.source, []).append(citation)
    return found


def _claim(
    anchor: str,
    text: str,
    topic: str | None,
    claimed_by: str | None,
    confirmations: int,
    sources: Sequence[SourceEntry],
    says: dict[str, dict[str, list[Citation]]],
    labels: Labels,
) -> Claim:
    if not says[SAYS] and REPEATS in says:
        # Nobody else is cited whom it could repeat.
        says = {**says, SAYS: says[REPEATS]}
    cells = tuple(_cell(source, says, labels) for source in sources)
    contradicting = tuple(cell for cell in cells if cell.verdict == CONTRADICTS)
    agree = any(cell.verdict == AGREES for cell in cells)
    return Claim(
        anchor=anchor,
        text=text,
        topic=topic,
        claimed_by=claimed_by,
        confirmations=confirmations,
        alone=confirmations == 1 and len(sources) > 1 and not agree,
        cells=cells,
        saying=tuple(cell for cell in cells if cell.verdict in (SAYS, REPEATS, AGREES)),
        contradicting=contradicting,
        not_found=_runs(
            [
                (number, cell.source.id)
                for number, cell in enumerate(cells)
                if cell.verdict == NOTHING
            ]
        ),
    )


def _cell(source: SourceEntry, says: dict[str, dict[str, list[Citation]]], labels: Labels) -> Cell:
    for what in (SAYS, CONTRADICTS, REPEATS, AGREES):
        citations = says.get(what, {}).get(source.id, [])
        if citations:
            words = (
                citations[0].passage.split(" […] ")[0] if what in (AGREES, CONTRADICTS) else None
            )
            shown = tuple(citations[:1] if words else citations)
            return Cell(source, labels.say(f"verdict.{what}"), SIGNS[what], words, shown, what)
    return Cell(source, labels.say(f"verdict.{NOTHING}"), SIGNS[NOTHING], None, (), NOTHING)


def _runs(numbered: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """Write ids in short: three and more that follow each other as the first and the last."""
    runs: list[list[tuple[int, str]]] = []
    for number, name in numbered:
        if runs and runs[-1][-1][0] == number - 1:
            runs[-1].append((number, name))
        else:
            runs.append([(number, name)])
    return tuple(
        piece
        for run in runs
        for piece in ([f"{run[0][1]}–{run[-1][1]}"] if len(run) > 2 else [name for _, name in run])
    )


def by_source(
    sources: Sequence[SourceEntry], quotations: Sequence[Quotation]
) -> tuple[Voices, ...]:
    """Return the quotations of each source that has any; one that stands in two belongs to the
    first."""
    found: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        if quotation.citations:
            found.setdefault(quotation.citations[0].source, []).append(quotation)
    return tuple(
        Voices(
            source=source,
            quoted=tuple(
                said for said in found[source.id] if not said.paraphrase and not said.partly
            ),
            partly_quoted=tuple(said for said in found[source.id] if said.partly),
            reported=tuple(said for said in found[source.id] if said.paraphrase),
        )
        for source in sources
        if source.id in found
    )
