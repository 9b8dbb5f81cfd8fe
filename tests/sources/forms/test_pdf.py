"""A PDF gives its paragraphs in reading order; what cannot be read says why."""

# ruff: noqa: E501 (a paragraph reads better on one line)

from __future__ import annotations

import itertools
import textwrap
import time
from pathlib import Path

import msgspec
import pytest

from briefgen import pipeline
from briefgen.briefs import compose
from briefgen.errors import SourceError
from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article
from briefgen.rendering import decode_brief, encode_brief, render
from briefgen.sources import read_article

Piece = tuple[float, float, float, str]
"""Left, bottom and height in points, and the text."""

BODY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, after a storm had broken it in three places and flooded the "
    "harbour.",
    "“We were lucky that nobody died,” said Helen Garrick, the mayor, who had asked for the money for years and been told that it was not there.",
    "Tomas Adeyemi, who holds the finance brief, declined to say what the wall would cost. He said that borrowing would cover most of it.",
    "The full council is to vote in March. It is not known whether the government’s grant will have been confirmed by the time it meets.",
)


def pdf_of(pages: list[list[Piece]], *, title: str = "", trailer: str = "") -> bytes:
    """Write a PDF: every piece of text at its place, in Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    objects.append(f"<< /Title ({title}) >>".encode("cp1252"))
    numbers = []
    for pieces in pages:
        stream = "\n".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, size, text in pieces
        ).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        numbers.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(numbers),
        b" ".join(b"%d 0 R" % number for number in numbers),
    )
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end.encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def column(
    paragraphs: tuple[str, ...],
    *,
    left: float = 60,
    top: float = 740,
    width: int = 88,
    leading: float = 14,
    space: float = 8,
) -> list[Piece]:
    """Set paragraphs in a column of so many characters."""
    pieces, y = [], top
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, width, break_on_hyphens=False):
            pieces.append((left, y, 10.0, line))
            y -= leading
        y -= space
    return pieces


def read(data: bytes) -> Article:
    return read_article(data, path="a.pdf", id="S1")


def paragraphs(data: bytes) -> list[str]:
    return read(data).text.strip().split("\n\n")


def rows(pieces: list[Piece]) -> list[Piece]:
    """Draw line by line over the whole page, as some programs do."""
    return sorted(pieces, key=lambda piece: (-piece[1], piece[0]))


TWO_COLUMNS = column(BODY[:2], width=44) + column(BODY[2:], left=320, width=44)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([column(BODY)], BODY),
        ([column(BODY, space=0)], BODY),  # no space between paragraphs: the short line tells
        ([column(BODY, leading=22, space=12)], BODY),  # double spacing
        ([TWO_COLUMNS], BODY),
        ([rows(TWO_COLUMNS)], BODY),
        ([[*TWO_COLUMNS[::-1]]], BODY),  # drawn from the end
        ([column(BODY[:2]), column(BODY[2:])], BODY),
        # a paragraph over two pages
        ([column((BODY[0],))[:1], column((BODY[0],))[1:] + column(BODY[1:], top=600)], BODY),
    ],
)
def test_paragraphs_come_in_reading_order(
    pages: list[list[Piece]], expected: tuple[str, ...]
) -> None:
    assert paragraphs(pdf_of(pages)) == list(expected)


def test_three_columns_under_a_headline() -> None:
    pieces = [(60.0, 780.0, 20.0, "Wall to rise at Marlow Bay")]
    for i, paragraph in enumerate(BODY[:3]):
        pieces += column((paragraph,), left=60 + 170 * i, width=26)
    article = read(pdf_of([rows(pieces)]))
    assert article.title == "Wall to rise at Marlow Bay"
    assert article.text.strip().split("\n\n") == list(BODY[:3])


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            (60.0, 800.0, 8.0, "Ministry of Ports"),
            *column(BODY),
            (280.0, 40.0, 8.0, f"Page {number} of 3"),
            (500.0, 40.0, 8.0, f"{number}"),
        ]
        for number in (1, 2, 3)
    ]
    assert paragraphs(pdf_of(pages)) == list(BODY) * 3


def test_hyphens_of_typesetting_go_and_those_of_the_writer_stay() -> None:
    lines = (
        "The extraordi-", "nary council of Marlow Bay has a well-known mayor, and her well-", "known plan is to raise the sea wall. The co-",
    )  # fmt: skip
    pieces = [(60.0, 740.0 - 14 * i, 10.0, line) for i, line in enumerate(lines[:3])] + [
        (60.0, 698.0, 10.0, "operation of the harbour is asked for.")
    ]
    assert paragraphs(pdf_of([pieces])) == [
        "The extraordinary council of Marlow Bay has a well-known mayor, and her well-known plan is to raise the sea wall. The cooperation of the "
        "harbour is asked for."
    ]


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ("Wall to rise", "Wall to rise"),
        ("Microsoft Word - wall3.doc", None),
        ("wall_final.pdf", None),
        ("", None),
        ("Untitled", None),
    ],
)
def test_a_declared_title_is_taken_unless_a_program_made_it(
    declared: str, title: str | None
) -> None:
    assert read(pdf_of([column(BODY)], title=declared)).title == title


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("4 March 2031", "2031-03-04"),
        ("Tuesday, March 4, 2031", "2031-03-04"),
        ("Date: 4 March 2031", "2031-03-04"),
        ("The wall fell on 4 March 2031", None),
        ("March 2031", None),
    ],
)
def test_a_date_on_a_line_of_its_own_is_that_of_publication(
    line: str, published: str | None
) -> None:
    assert read(pdf_of([[(60.0, 780.0, 10.0, line), *column(BODY)]])).published == published


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf_of([[]]), "E111"),
        (pdf_of([[(280.0, 40.0, 8.0, "Scan 17")]] * 4), "E111"),
        (pdf_of([column(BODY)])[:300], "E112"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "E112"),
        (b"%PDF-", "E112"),
        (pdf_of([column(BODY)] * 201), "E113"),
        (
            pdf_of(
                [column(BODY)],
                trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<01><01>]",
            ),
            "E110",
        ),
        (b"%PDF-1.7" + b"a" * 25_000_000, "E106"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == code


def test_a_pdf_is_told_by_its_bytes() -> None:
    article = read_article(b"\r\n" + pdf_of([column(BODY)]), path="a.txt", id="S1")
    assert (article.form, article.language) == ("PDF", "en")


def test_wide_blanks_of_justified_lines_are_no_columns() -> None:
    lines = [
        (
            60.0,
            740.0 - 14 * i,
            10.0,
            f"Line {i} of the council's plan for the harbour at Marlow Bay",
        )
        for i in range(0, 12, 2)
    ]
    gaps = [
        piece
        for i in range(1, 12, 2)
        for piece in (
            (60.0, 740.0 - 14 * i, 10.0, f"which is {i}"),
            (190.0, 740.0 - 14 * i, 10.0, "times as long"),
        )
    ]
    words = paragraphs(pdf_of([[*lines, *gaps]]))[0].split()
    assert (
        words[:16]
        == "Line 0 of the council's plan for the harbour at Marlow Bay which is 1 times".split()
    )


@pytest.mark.parametrize(("pieces", "code"), [(9_000, None), (31_000, "E114")])
@pytest.mark.timing
def test_a_page_of_many_pieces_ends_soon(pieces: int, code: str | None) -> None:
    data = pdf_of([[(i % 50 * 11.0, 800 - i // 50 * 1.2, 4.0, "wall") for i in range(pieces)]])
    started = time.process_time()
    if code is None:
        assert read(data).text.count("wall") == pieces
    else:
        with pytest.raises(SourceError, match=code):
            read(data)
    assert time.process_time() - started < 5


def test_every_finding_stands_in_the_text() -> None:
    article = read(pdf_of([TWO_COLUMNS]))
    findings = find_all(parse(article))
    assert "We were lucky that nobody died" in [quote.text for quote in findings.quotes]
    assert [article.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]
    assert [article.passage(span) for span in findings.paragraphs] == list(BODY)


def pages_of(data: bytes) -> list[str]:
    """Cut the text where the pages begin."""
    article = read(data)
    assert isinstance(article.pages, tuple)
    return [
        article.text[start:end].strip()
        for start, end in itertools.pairwise([*article.pages, len(article.text)])
    ]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([column(BODY)], ["\n\n".join(BODY)]),
        ([column(BODY[:2]), column(BODY[2:])], ["\n\n".join(BODY[:2]), "\n\n".join(BODY[2:])]),
        # a title page
        (
            [[(60.0, 780.0, 20.0, "Wall to rise at Marlow Bay")], column(BODY)],
            ["", "\n\n".join(BODY)],
        ),
        # pages of pictures
        (
            [column(BODY[:2]), [], column(BODY[2:]), []],
            ["\n\n".join(BODY[:2]), "", "\n\n".join(BODY[2:]), ""],
        ),
        ([TWO_COLUMNS, column(BODY)], ["\n\n".join(BODY)] * 2),
    ],
)
def test_where_each_page_begins(pages: list[list[Piece]], expected: list[str]) -> None:
    assert pages_of(pdf_of(pages)) == expected


def test_a_paragraph_over_two_pages_stands_on_both() -> None:
    lines = column((BODY[0],))
    article = read(pdf_of([lines[:1], lines[1:] + column(BODY[1:], top=600)]))
    assert isinstance(article.pages, tuple)
    assert article.text[article.pages[1] :].startswith(lines[1][3])
    assert article.pages_of(article.span(0, 10)) == (1, 1)
    assert article.pages_of(article.span(0, len(BODY[0]))) == (1, 2)
    assert article.pages_of(article.span(article.pages[1], len(BODY[0]))) == (2, 2)


def test_a_form_without_pages_has_none() -> None:
    article = read_article(BODY[0].encode(), path="a.txt", id="S1")
    assert article.pages_of(article.span(0, 10)) is None
    assert b"pages" not in msgspec.json.encode(article)


def test_a_reference_to_a_pdf_gives_the_page(tmp_path: Path) -> None:
    data = pdf_of([column(BODY[:2]), column(BODY[2:])])
    (tmp_path / "wall.pdf").write_bytes(data)
    brief = compose([find_all(parse(article)) for article in pipeline.read(tmp_path / "wall.pdf")])
    assert pipeline.verify_against(brief, tmp_path) == []
    assert pipeline.verify_against(decode_brief(encode_brief(brief)), tmp_path) == []
    markdown = render(brief, to="md").decode()
    assert "[S1¶2, p. 1](#s1-p2)" in markdown
    assert "[S1¶4, p. 2](#s1-p4)" in markdown
    assert "**S1¶4, p. 2** The full council" in markdown
    assert (
        "S1¶4 means source 1, paragraph 4, and p. 3 that this stands on page 3 of the file."
        in markdown
    )
    assert (
        'aria-label="S1¶4, p. 2, source S1, paragraph 4, page 2"'
        in render(brief, to="html").decode()
    )
    moved = msgspec.structs.replace(
        brief, sources=(msgspec.structs.replace(brief.sources[0], pages=(0, 5)),)
    )
    assert [problem.code for problem in pipeline.verify_against(moved, tmp_path)] == ["file-text"]
    bare = msgspec.structs.replace(
        brief, sources=(msgspec.structs.replace(brief.sources[0], pages=msgspec.UNSET),)
    )
    assert pipeline.verify_against(bare, tmp_path) == []


def test_pages_that_are_pictures_are_told() -> None:
    picture = "q 500 0 0 800 20 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    data = pdf_of([column(BODY), []])
    old = b"<< /Length 0 >>\nstream\n\nendstream"
    new = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(picture), picture.encode("latin-1"))
    assert old in data
    article = read(data.replace(old, new))
    assert [(doubt.page, doubt.problem) for doubt in article.doubts or ()] == [(2, "picture")]


@pytest.mark.parametrize(
    ("pieces", "doubtful"),
    [
        (column(BODY), False),
        (TWO_COLUMNS, False),
        # printed over each other
        (column(BODY) + column(BODY[::-1], left=75), True),
        # a paragraph that begins in the midst of a sentence
        (column((BODY[0], "and nobody asked the mayor why it was so.", BODY[2])), True),
    ],
)
def test_a_doubtful_order_is_told(pieces: list[Piece], doubtful: bool) -> None:
    assert bool(read(pdf_of([pieces])).doubts) == doubtful


def test_hyphens_of_several_kinds_are_one() -> None:
    lines = [(60.0, 700.0, 10.0, "A well-known plan is"), (60.0, 686.0, 10.0, "the well-")]
    more = [(60.0, 672.0, 10.0, "known one, and the self-"), (60.0, 658.0, 10.0, "imposed limit.")]
    assert paragraphs(pdf_of([[*lines, *more]])) == [
        "A well-known plan is the well-known one, and the self-imposed limit."
    ]
