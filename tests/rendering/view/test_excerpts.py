"""A quotation stands in its paragraph, its words marked, and in what is around a paragraph that has
little else."""

from __future__ import annotations

from types import ModuleType

import msgspec
import pytest

from briefgen.model import Brief, Span
from briefgen.rendering.formats.html import marked as marked_in_html
from briefgen.rendering.formats.markdown import marked as marked_in_markdown
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.commonmark import html_of_markdown
from briefgen.rendering.view.excerpts import Piece
from briefgen.samples import building


def brief_of(
    samples: ModuleType, minimal: Brief, text: str, *words: str, **details: object
) -> Brief:
    """Return a brief of one source, a paragraph a line, in which some words are quoted."""
    sources = building.Sources(building.article("S1", text))
    quotes = tuple(
        sources.quote(number, "direct", "S1", said, None) for number, said in enumerate(words, 1)
    )
    return msgspec.structs.replace(
        minimal, sources=sources.articles, paragraphs=sources.paragraphs(), quotes=quotes, **details
    )


def test_the_words_are_marked_in_the_whole_paragraph(samples: ModuleType, minimal: Brief) -> None:
    text = (
        'The pilot was asked about the fog that had closed the strait since noon -- twice. "We'
        ' turned back," she said. Nobody was hurt.'
    )
    (excerpt,) = build_context(brief_of(samples, minimal, text, "We turned back,")).excerpts
    assert [
        (paragraph.label, paragraph.before, paragraph.after) for paragraph in excerpt.paragraphs
    ] == [("S1¶1", None, None)]
    assert excerpt.paragraphs[0].pieces == (
        Piece(
            "The pilot was asked about the fog that had closed the strait since noon – twice. “",
            False,
        ),
        Piece("We turned back,", True),
        Piece("” she said. Nobody was hurt.", False),
    )


def test_a_paragraph_that_is_all_quotation_stands_with_its_neighbours(
    samples: ModuleType, minimal: Brief
) -> None:
    long = " ".join(f"Boat {n} came home." for n in range(1, 31))
    text = f'{long}\n"We turned back," she said.\nThe ferry sails again on Monday.'
    (paragraph,) = (
        build_context(brief_of(samples, minimal, text, "We turned back,")).excerpts[0].paragraphs
    )
    assert paragraph.before == "[…] " + " ".join(f"Boat {n} came home." for n in range(16, 31))
    assert paragraph.after == "The ferry sails again on Monday."


def test_a_quotation_over_two_paragraphs_stands_in_both(
    samples: ModuleType, minimal: Brief
) -> None:
    text = 'She read a statement. "We turned back.\n"The fog was thick," she said.'
    brief = brief_of(samples, minimal, text, 'We turned back.\n"The fog was thick,')
    paragraphs = build_context(brief).excerpts[0].paragraphs
    assert [
        [piece.text for piece in paragraph.pieces if piece.marked] for paragraph in paragraphs
    ] == [
        ["We turned back."],
        ["“The fog was thick,"],
    ]


def test_markup_of_a_source_does_not_shift_the_mark(samples: ModuleType, minimal: Brief) -> None:
    text = "The **harbour** master said **we turned back** and no more."
    marks = tuple(Span("S1", at, at + 2) for at in (4, 13, 28, 44))
    source = building.article("S1", text, marks=marks)
    sources = building.Sources(source)
    quote = sources.quote(1, "direct", "S1", "we turned back", None)
    brief = msgspec.structs.replace(
        minimal, sources=(source,), paragraphs=sources.paragraphs(), quotes=(quote,)
    )
    assert build_context(brief).excerpts[0].paragraphs[0].pieces == (
        Piece("The harbour master said ", False),
        Piece("we turned back", True),
        Piece(" and no more.", False),
    )


def test_without_paragraphs_the_sentence_is_the_context(typical: Brief) -> None:
    excerpt = build_context(msgspec.structs.replace(typical, paragraphs=())).excerpts[2]
    assert excerpt.quotation.number == 4
    assert [(paragraph.label, paragraph.pieces) for paragraph in excerpt.paragraphs] == [
        ("S2", (Piece("Fishermen did not build the streets that flood,", True),))
    ]


def test_every_mark_is_the_words_quoted(sample: Brief) -> None:
    for excerpt in build_context(sample).excerpts:
        for paragraph in excerpt.paragraphs:
            assert sum(piece.marked for piece in paragraph.pieces) == 1


@pytest.mark.parametrize(
    ("pieces", "bold"),
    [
        ((("said “", False), ("stop", True), ("” and", False)), "said “**stop**” and"),
        ((("said ", False), ("*stop*", True), (" and", False)), "said **\\*stop\\*** and"),
        ((("said “", False), ("“stop!”", True), ("” and", False)), "said “**“stop!”**” and"),
        ((("un", False), ("(stop)", True), ("able", False)), "un(stop)able"),
        ((("a [b]", False), ("stop", True), ("(c)", False)), "a \\[b\\]**stop**(c)"),
    ],
)
def test_marked_words_are_bold_where_markdown_reads_them_so(
    pieces: tuple[tuple[str, bool], ...], bold: str
) -> None:
    made = tuple(Piece(text, marked) for text, marked in pieces)
    assert marked_in_markdown(made) == bold
    shown = str(html_of_markdown(f"> {bold}"))
    assert "".join(text for text, _ in pieces) in shown.replace("<strong>", "").replace(
        "</strong>", ""
    )
    assert ("<strong>" in shown) == ("**" in bold)


def test_marked_words_are_marked_in_html() -> None:
    assert marked_in_html((Piece("a <", False), Piece("b>", True))) == "a &lt;<mark>b&gt;</mark>"
