"""The sections of a brief as Word paragraphs and tables, in the order of the other formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefgen.rendering.labels import Labels
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.items import Disagreement, Event, Line, Point
from briefgen.rendering.view.passages import BackLink, Citation, Paragraph, SourceEntry
from briefgen.rendering.view.quotations import Quotation
from briefgen.rendering.word.runs import Pieces, Run, TableCell

if TYPE_CHECKING:
    from briefgen.rendering.word.elements import Writer

MOST_COLUMNS = 3
"""Accounts that stand side by side; more stand below each other, as they would be too narrow to
read."""


def cite(citations: tuple[Citation, ...]) -> list[Run | str]:
    """Return references, each a link to its paragraph that shows the passage when it is pointed at,
    with a blank before each."""
    pieces: list[Run | str] = []
    for citation in citations:
        tip = f"{citation.place_in_source}: {citation.passage}"
        pieces += [" ", Run(citation.label, "Reference", target=citation.target or None, tip=tip)]
    return pieces


def said(words: str, style: str | None = None) -> Run:
    """Return words of a source, or found in it."""
    return Run(words, style, of_source=True)


def together(labels: Labels, *pieces: Run | str) -> list[Run | str]:
    """Return pieces of one look that stand side by side: as one, where the document is in the
    language of its sources."""
    if not labels.is_of_sources:
        return [piece for piece in pieces if piece != ""]
    looks = {piece.style for piece in pieces if isinstance(piece, Run)}
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    return [Run(text, next(iter(looks), None))]


def write_list(heading: str, items: Iterable[Any], writer: Writer) -> None:
    """Write a section that is a plain list: the text of each item and its references."""
    items = tuple(items)
    if items:
        writer.heading(heading, 1)
    for item in items:
        writer.paragraph(
            [said(item.text), *cite(item.citations)], "List Bullet", anchor=item.anchor
        )


def write_masthead(context: Context, writer: Writer) -> None:
    """Write title, marking, date, number of sources, for whom and from whom."""
    writer.heading(said(context.title), 0)
    line: list[Run | str] = [Run(context.marking, "Marking"), " · "] if context.marking else []
    writer.paragraph(
        [*line, f"{context.date} · " if context.date else "", context.source_count], "Subtitle"
    )
    for key, name in (("page.audience", context.audience), ("page.author", context.author)):
        if name:
            writer.paragraph([context.labels.say(key, name=name)], "Subtitle")


def write_bottom_line(context: Context, writer: Writer) -> None:
    """Write two or three sentences, each on its own line."""
    if context.bottom_line:
        writer.heading(context.labels.say("heading.bottom_line"), 1, anchor="bottom-line")
        for line in context.bottom_line:
            writer.paragraph(_point(line, context.labels), "Bottom Line")


def write_key_points(context: Context, writer: Writer) -> None:
    """Write the key points that the bottom line does not say as a list, by their own numbers."""
    if not context.further_points:
        return
    labels = context.labels
    writer.heading(labels.say("heading.key_points"), 1)
    if context.said_points:
        numbers = ", ".join(str(point.number) for point in context.said_points)
        words = labels.say(
            "note.points_said",
            count=len(context.said_points),
            numbers=numbers,
            heading=labels.say("heading.bottom_line"),
        )
        writer.paragraph([Run(words, "Category")], "Normal")
    for point in context.further_points:
        writer.numbered(_point(point, labels), "Key Point", point.number, anchor=point.anchor)


def _point(point: Point | Line, labels: Labels) -> list[Run | str]:
    """Return a key point, or a sentence of the bottom line, with whose claim it is, its references
    and whether it is disputed."""
    claim = " " + labels.say("note.claim", name=point.claimed_by) if point.claimed_by else ""
    disputed = (
        [Run(" [", "Category"), *_back(point.disputed), Run("]", "Category")]
        if point.disputed
        else []
    )
    return [
        *together(labels, said(point.text), claim),
        *cite(point.citations),
        *_in_brackets(point.standing),
        *disputed,
    ]


def _in_brackets(words: str | None) -> list[Run | str]:
    """Return the program's words on an item, behind it."""
    return [Run(f" ({words})", "Category")] if words else []


def write_said(context: Context, writer: Writer) -> None:
    """Write quotations with their speaker below, then what is quoted in part or only reported,
    behind its speaker."""
    if not (context.quoted or context.partly_quoted or context.reported):
        return
    labels = context.labels
    writer.heading(labels.say("heading.said"), 1)
    for quotation in context.quoted:
        writer.paragraph(
            together(labels, said(quotation.text), _condition(quotation, labels)),
            "Quote",
            anchor=quotation.anchor,
        )
        speaker = together(labels, "— ", *speaker_of(quotation, labels))
        writer.paragraph([*speaker, *cite(quotation.citations)], "Speaker")
    for key, quotations in (
        ("heading.partly_quoted", context.partly_quoted),
        ("heading.reported", context.reported),
    ):
        if quotations:
            writer.heading(labels.say(key), 2)
        for quotation in quotations:
            speaker = together(labels, *speaker_of(quotation, labels, "Strong"))
            text = together(
                labels, f"{labels.mark.colon} ", said(quotation.text), _condition(quotation, labels)
            )
            writer.paragraph(
                [*speaker, *text, *cite(quotation.citations)],
                "List Bullet",
                anchor=quotation.anchor,
            )


def _condition(quotation: Quotation, labels: Labels) -> str:
    return " " + labels.say("note.clipped") if quotation.clipped else ""


def speaker_of(quotation: Quotation, labels: Labels, style: str | None = None) -> list[Run]:
    """Return who said it, in what role and where: "Ines Dahlgren, Mayor, on X"."""
    name = (
        said(quotation.speaker, style)
        if quotation.speaker
        else Run(labels.say("note.speaker_not_named"), style)
    )
    unnamed = [Run(" " + labels.say("note.unnamed"), style)] if quotation.anonymous else []
    return [
        name,
        *unnamed,
        *(said(f", {part}", style) for part in (quotation.role, quotation.via) if part),
    ]


def write_disagreements(context: Context, writer: Writer) -> None:
    """Write what the sources contradict each other on, their accounts side by side."""
    if not context.disagreements:
        return
    labels = context.labels
    heading, column = labels.say("heading.disagreements"), labels.column
    writer.heading(heading, 1)
    if context.most_sides <= MOST_COLUMNS:
        accounts = (column.one_account, *[column.another_account] * (context.most_sides - 1))
        header = [column.matter, *accounts[: context.most_sides]]
    else:
        header = [column.matter, column.accounts]
    words = labels.say("alternative.disagreements", heading=heading)
    rows = (_row_of(disagreement, len(header) - 1) for disagreement in context.disagreements)
    writer.table(header, [2, *[3] * (len(header) - 1)], rows, heading, words)


def _row_of(disagreement: Disagreement, columns: int) -> list[TableCell]:
    accounts: list[Pieces] = [
        [said(side.text), *cite(side.citations)] for side in disagreement.sides
    ]
    first = TableCell(
        [[said(disagreement.topic), *_in_brackets(disagreement.note)]], disagreement.anchor
    )
    if len(accounts) > columns:
        return [first, TableCell(accounts)]
    return [
        first,
        *(TableCell([account]) for account in accounts),
        *[TableCell([[]])] * (columns - len(accounts)),
    ]


def write_open_questions(context: Context, writer: Writer) -> None:
    """Write the open questions as a numbered list, each with its category."""
    labels = context.labels
    if context.open_questions:
        writer.heading(labels.say("heading.open_questions"), 1)
    for question in context.open_questions:
        category = question.category
        if question.asked_by:
            category = labels.say("note.asked_by", category=category, name=question.asked_by)
        answers = _compare(question.answers, labels) if question.answers else []
        pieces = [
            said(question.text),
            Run(f" ({category})", "Category"),
            *cite(question.citations),
            *answers,
        ]
        writer.paragraph(pieces, "Open Question", anchor=question.anchor)


def _compare(answers: tuple[Citation, ...], labels: Labels) -> list[Run | str]:
    """Return the references to answers with the words around them, which differ from language to
    language."""
    before, _, after = labels.say("note.compare", references="\0").partition("\0")
    return [
        f"{labels.mark.semicolon} {before}".rstrip(" "),
        *cite(answers),
        *([after] if after else []),
    ]


def write_actors(context: Context, writer: Writer) -> None:
    """Write the actors of each kind on one line."""
    if context.actors:
        writer.heading(context.labels.say("heading.actors"), 1)
    mark = context.labels.mark
    for group in context.actors:
        pieces: list[Run | str] = [f"{group.kind}{mark.colon} "]
        for at, actor in enumerate(group.actors):
            role = said(f", {actor.role}" if actor.role else "")
            between = f"{mark.semicolon} " if at + 1 < len(group.actors) else ""
            pieces += [said(actor.name, "Strong"), *together(context.labels, role, between)]
        writer.paragraph(pieces, "List Bullet")


def write_timeline(context: Context, writer: Writer) -> None:
    """Write what happened and is to happen, a row for each event."""
    if context.timeline:
        labels = context.labels
        heading = labels.say("heading.timeline")
        writer.heading(heading, 1)
        words = labels.say("alternative.events", heading=heading)
        writer.table(
            [labels.column.when, labels.column.what],
            [1, 3],
            map(_row_of_event, context.timeline),
            heading,
            words,
        )


def _row_of_event(event: Event) -> list[TableCell]:
    # A date is the program's own words; what else is said of when is the source's.
    when = event.when if event.date else said(event.when)
    return [
        TableCell([[when]]),
        TableCell(
            [[said(event.text), *cite(event.citations), *_in_brackets(event.standing)]],
            event.anchor,
        ),
    ]


def write_positions(context: Context, writer: Writer) -> None:
    """Write who stands where and plans what, a row for each stance."""
    if not context.stands:
        return
    labels = context.labels
    heading = labels.say(f"heading.{context.positions_heading}")
    writer.heading(heading, 1)
    rows = (
        [
            TableCell([[said(stand.actor)]]),
            TableCell([[position.stance]]),
            TableCell([[said(position.text), *cite(position.citations)]], position.anchor),
        ]
        for stand in context.stands
        for position in stand.positions
    )
    header = [labels.column.who, labels.column.stance, labels.column.on_what]
    writer.table(
        header, [3, 2, 7], rows, heading, labels.say("alternative.positions", heading=heading)
    )


def write_notes_of_author(context: Context, writer: Writer) -> None:
    """Write the analyst's own Markdown."""
    if context.notes:
        # Only notes need the reader of Markdown, and Jinja with it.
        from briefgen.rendering.word.notes import write_notes

        writer.heading(context.labels.say("heading.notes"), 1)
        write_notes(context.notes, context.labels.say("alternative.notes"), writer)


def write_sources(context: Context, writer: Writer) -> None:
    """Write the list of sources."""
    writer.heading(context.labels.say("heading.sources"), 1)
    for source in context.sources:
        writer.paragraph(
            [Run(source.id, "Strong"), " ", *_source(source)], "Source", anchor=source.anchor
        )


def _source(source: SourceEntry) -> Pieces:
    rest = [
        part
        for part in (source.authors, source.date, source.url if not source.link else None)
        if part
    ]
    return [
        f"{source.outlet}, " if source.outlet else "",
        Run(source.name, "Hyperlink", address=source.link, tip=source.url, of_source=True)
        if source.link
        else said(source.name),
        "".join(
            f", {part}" for part in (*rest, f"SHA-256 {source.short_hash}", source.standing) if part
        ),
    ]


def write_making(context: Context, writer: Writer) -> None:
    """Write how the brief was made."""
    writer.heading(context.labels.say("heading.made"), 1)
    for line in context.made:
        writer.paragraph([line], "Small Print")


def write_annex(context: Context, writer: Writer) -> None:
    """Write the paragraphs that are cited, each with links back to the items that cite it."""
    if context.annex:
        writer.heading(context.labels.say("heading.annex"), 1)
    for source in context.annex:
        writer.heading(said(f"{source.id} {source.name}"), 2)
        for paragraph in source.paragraphs:
            if not paragraph.follows:
                writer.paragraph(["[…]"], "Passage")
            writer.paragraph(
                _passage(paragraph, context.labels), "Passage", anchor=paragraph.anchor
            )
        if not source.ends:
            writer.paragraph(["[…]"], "Passage")


def _passage(paragraph: Paragraph, labels: Labels) -> Pieces:
    before, _, after = labels.say("note.cited_in", references="\0").partition("\0")
    return [
        Run(paragraph.label, "Strong"),
        said(f" {paragraph.text} "),
        Run(before, "Category"),
        *_back(paragraph.cited_by),
        Run(after, "Category"),
    ]


def _back(links: tuple[BackLink, ...]) -> list[Run | str]:
    pieces: list[Run | str] = []
    for link in links:
        pieces += [Run(", ", "Category")] if pieces else []
        pieces.append(Run(link.label, "Reference", target=link.target or None))
    return pieces
