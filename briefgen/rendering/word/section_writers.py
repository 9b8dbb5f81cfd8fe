"""The sections of a brief as Word paragraphs and tables, in the order of the other formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefgen.rendering.context import Context
from briefgen.rendering.items import Disagreement
from briefgen.rendering.passages import BackLink, Citation, Paragraph, SourceEntry
from briefgen.rendering.quotations import Quotation
from briefgen.rendering.word.pieces import Cell, Piece, Pieces

if TYPE_CHECKING:
    from briefgen.rendering.word.writing import Writer

CONDITION = " [the sentence goes on with a condition]"
MOST_COLUMNS = 3
"""Accounts that stand side by side; more stand below each other, as they would be too narrow to read."""


def cite(citations: tuple[Citation, ...]) -> list[Piece | str]:
    """Return references, each a link to its paragraph that shows the passage when it is pointed at, with a blank before each."""
    pieces: list[Piece | str] = []
    for citation in citations:
        tip = f"{citation.place.removeprefix('source ')}: {citation.passage}"
        pieces += [" ", Piece(citation.label, "Reference", target=citation.target or None, tip=tip)]
    return pieces


def write_list(heading: str, items: Iterable[Any], writer: Writer) -> None:
    """Write a section that is a plain list: the text of each item and its references."""
    items = tuple(items)
    if items:
        writer.heading(heading, 1)
    for item in items:
        writer.paragraph([item.text, *cite(item.citations)], "List Bullet", anchor=item.anchor)


def write_masthead(context: Context, writer: Writer) -> None:
    """Write title, marking, date, number of sources, for whom and from whom."""
    writer.heading(context.title, 0)
    line: list[Piece | str] = [Piece(context.marking, "Marking"), " · "] if context.marking else []
    writer.paragraph([*line, f"{context.date} · " if context.date else "", context.source_count], "Subtitle")
    for word, name in (("For", context.audience), ("From", context.author)):
        if name:
            writer.paragraph([f"{word}: {name}"], "Subtitle")


def write_bottom_line(context: Context, writer: Writer) -> None:
    """Write two or three sentences, each on its own line."""
    if context.bottom_line:
        writer.heading("Bottom line", 1, anchor="bottom-line")
        for line in context.bottom_line:
            writer.paragraph([line.text, *cite(line.citations)], "Bottom Line")


def write_key_points(context: Context, writer: Writer) -> None:
    """Write the key points as a numbered list."""
    if context.key_points:
        writer.heading("Key points", 1)
        for point in context.key_points:
            claim = f" [claim: {point.claimed_by}]" if point.claimed_by else ""
            disputed = [Piece(" [", "Category"), *_back(point.disputed), Piece("]", "Category")] if point.disputed else []
            writer.paragraph([point.text + claim, *cite(point.citations), *disputed], "Key Point", anchor=point.anchor)


def write_said(context: Context, writer: Writer) -> None:
    """Write quotations with their speaker below, then what is quoted in part or only reported, behind its speaker."""
    if not (context.quoted or context.partly_quoted or context.reported):
        return
    writer.heading("What was said", 1)
    for quotation in context.quoted:
        writer.paragraph([quotation.text + (CONDITION if quotation.clipped else "")], "Quote", anchor=quotation.anchor)
        writer.paragraph([f"— {speaker_of(quotation)}", *cite(quotation.citations)], "Speaker")
    for heading, quotations in (("Partly quoted", context.partly_quoted), ("As reported, not quoted", context.reported)):
        if quotations:
            writer.heading(heading, 2)
        for quotation in quotations:
            text = f": {quotation.text}{CONDITION if quotation.clipped else ''}"
            pieces = [Piece(speaker_of(quotation), "Strong"), text, *cite(quotation.citations)]
            writer.paragraph(pieces, "List Bullet", anchor=quotation.anchor)


def speaker_of(quotation: Quotation) -> str:
    """Return who said it, in what role and where: "Ines Dahlgren, Mayor, on X"."""
    name = (quotation.speaker or "[speaker not named]") + (" [unnamed in the source]" if quotation.anonymous else "")
    return ", ".join(part for part in (name, quotation.role, quotation.via) if part)


def write_disagreements(context: Context, writer: Writer) -> None:
    """Write what the sources contradict each other on, their accounts side by side."""
    if not context.disagreements:
        return
    writer.heading("Where sources disagree", 1)
    if context.most_sides <= MOST_COLUMNS:
        header = ["Matter", *("One account", *["Another account"] * (context.most_sides - 1))[: context.most_sides]]
    else:
        header = ["Matter", "Accounts"]
    rows = (_row_of(disagreement, len(header) - 1) for disagreement in context.disagreements)
    writer.table(header, [2, *[3] * (len(header) - 1)], rows, "Where sources disagree: each row is a matter and the accounts of it")


def _row_of(disagreement: Disagreement, columns: int) -> list[Cell]:
    accounts: list[Pieces] = [[side.text, *cite(side.citations)] for side in disagreement.sides]
    first = Cell([[disagreement.topic]], disagreement.anchor)
    if len(accounts) > columns:
        return [first, Cell(accounts)]
    return [first, *(Cell([account]) for account in accounts), *[Cell([[]])] * (columns - len(accounts))]


def write_open_questions(context: Context, writer: Writer) -> None:
    """Write the open questions as a numbered list, each with its category."""
    if context.open_questions:
        writer.heading("Open questions", 1)
    for question in context.open_questions:
        category = f" ({question.category}{f', asked by {question.asked_by}' if question.asked_by else ''})"
        answers: list[Piece | str] = ["; compare", *cite(question.answers)] if question.answers else []
        pieces = [question.text, Piece(category, "Category"), *cite(question.citations), *answers]
        writer.paragraph(pieces, "Open Question", anchor=question.anchor)


def write_actors(context: Context, writer: Writer) -> None:
    """Write the actors of each kind on one line."""
    if context.actors:
        writer.heading("Actors", 1)
    for group in context.actors:
        pieces: list[Piece | str] = [f"{group.kind}: "]
        for at, actor in enumerate(group.actors):
            rest = (f", {actor.role}" if actor.role else "") + ("; " if at + 1 < len(group.actors) else "")
            pieces += [Piece(actor.name, "Strong"), rest]
        writer.paragraph(pieces, "List Bullet")


def write_timeline(context: Context, writer: Writer) -> None:
    """Write what happened and is to happen, a row for each event."""
    if context.timeline:
        writer.heading("Timeline", 1)
        rows = ([Cell([[event.when]]), Cell([[event.text, *cite(event.citations)]], event.anchor)] for event in context.timeline)
        writer.table(["When", "What"], [1, 3], rows, "Timeline: each row is an event and its date")


def write_positions(context: Context, writer: Writer) -> None:
    """Write who stands where and plans what, a row for each stance."""
    if not context.stands:
        return
    heading = "Positions and next steps" if context.positions and context.next_steps else "Positions" if context.positions else "Next steps"
    writer.heading(heading, 1)
    rows = (
        [Cell([[stand.actor]]), Cell([[position.stance]]), Cell([[position.text, *cite(position.citations)]], position.anchor)]
        for stand in context.stands
        for position in stand.positions
    )
    writer.table(["Who", "Stance", "On what"], [3, 2, 7], rows, f"{heading}: each row is an actor, a stance and what it is about")


def write_notes_of_author(context: Context, writer: Writer) -> None:
    """Write the analyst's own Markdown."""
    if context.notes:
        # Only notes need the reader of Markdown, and Jinja with it.
        from briefgen.rendering.word.notes import write_notes

        writer.heading("Notes by the author", 1)
        write_notes(context.notes, writer)


def write_sources(context: Context, writer: Writer) -> None:
    """Write the list of sources."""
    writer.heading("Sources", 1)
    for source in context.sources:
        writer.paragraph([Piece(source.id, "Strong"), " ", *_source(source)], "Source", anchor=source.anchor)


def _source(source: SourceEntry) -> Pieces:
    rest = [part for part in (source.authors, source.date, source.url if not source.link else None) if part]
    return [
        f"{source.outlet}, " if source.outlet else "",
        Piece(source.name, "Hyperlink", address=source.link, tip=source.url) if source.link else source.name,
        "".join(f", {part}" for part in (*rest, f"SHA-256 {source.short_hash}")),
    ]


def write_making(context: Context, writer: Writer) -> None:
    """Write how the brief was made."""
    writer.heading("How this was made", 1)
    for line in context.made:
        writer.paragraph([line], "Small Print")


def write_annex(context: Context, writer: Writer) -> None:
    """Write the paragraphs that are cited, each with links back to the items that cite it."""
    if context.annex:
        writer.heading("Annex: the passages cited", 1)
    for source in context.annex:
        writer.heading(f"{source.id} {source.name}", 2)
        for paragraph in source.paragraphs:
            if not paragraph.follows:
                writer.paragraph(["[…]"], "Passage")
            writer.paragraph(_passage(paragraph), "Passage", anchor=paragraph.anchor)
        if not source.ends:
            writer.paragraph(["[…]"], "Passage")


def _passage(paragraph: Paragraph) -> Pieces:
    return [
        Piece(paragraph.label, "Strong"),
        f" {paragraph.text} ",
        Piece("(cited in ", "Category"),
        *_back(paragraph.cited_by),
        Piece(")", "Category"),
    ]


def _back(links: tuple[BackLink, ...]) -> list[Piece | str]:
    pieces: list[Piece | str] = []
    for link in links:
        pieces += [Piece(", ", "Category")] if pieces else []
        pieces.append(Piece(link.label, "Reference", target=link.target or None))
    return pieces
