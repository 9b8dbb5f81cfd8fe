"""How pages are composed, measured on their boxes: nothing in the margins, nothing on top of
another, no heading left at the foot."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from weasyprint import HTML

from briefgen.rendering.formats.html import keep_references
from briefgen.rendering.formats.pdf import PAPERS, lay_out, printed_page
from briefgen.rendering.packs import built_in_packs, find_pack

HANGING = 7.0
"""CSS pixels that an opening quotation mark may stand to the left of its column."""
HEADINGS = {"h1", "h2", "h3"}
PAGE = 0
"""What words stand in that stand in no column."""


class Words(NamedTuple):
    """Words that were set on one line, in CSS pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    column: int
    """The column that holds the line, or PAGE."""
    heads: bool
    """Whether what follows must stand on the same page: a heading, or the sign after one that words
    were left out."""


@pytest.fixture(scope="module", params=itertools.product(built_in_packs(), PAPERS), ids="-".join)
def pages(
    request: pytest.FixtureRequest, samples: ModuleType
) -> list[tuple[str, Any, list[Words]]]:
    """Every page of a pack on a paper, of a brief as they usually are, one of forty sources and one
    of hostile words."""
    pack = find_pack(f"builtin:{request.param[0]}")
    found = []
    for name in ("typical", "huge", "hostile"):
        document = lay_out(printed_page(samples.ALL[name](), pack)[0], pack, request.param[1])
        for number, page in enumerate(document.pages, 1):
            found.append((f"{name}, page {number}", page._page_box, list(words_of(page._page_box))))
    return found


def words_of(page: Any) -> Iterator[Words]:
    """Yield what is set on a page, without what stands in its margins."""
    body = next(child for child in page.children if type(child).__name__ != "MarginBox")
    before: list[str] = []

    def walk(box: Any, column: int, heads: bool) -> Iterator[Words]:
        column = id(box) if getattr(box, "is_column", False) else column
        tag, element = box.element_tag, getattr(box, "element", None)
        if type(box).__name__ == "BlockBox" and element is not None:
            left_out = element.get("class") == "gap" and before[-1:] == ["h3"]
            heads = heads or tag in HEADINGS or left_out
            before.append(tag)
        if text := getattr(box, "text", "").strip():
            yield Words(
                text,
                box.position_x,
                box.position_y,
                box.position_x + box.width,
                box.position_y + box.height,
                column,
                heads,
            )
        for child in getattr(box, "children", ()):
            yield from walk(child, column, heads)

    return walk(body, PAGE, False)


def test_all_words_stand_inside_the_margins(pages: list[tuple[str, Any, list[Words]]]) -> None:
    for where, page, words in pages:
        left, right = page.content_box_x() - HANGING, page.content_box_x() + page.width + 0.5
        top, bottom = page.content_box_y() - 0.5, page.content_box_y() + page.height + 0.5
        outside = [
            one.text
            for one in words
            if one.left < left or one.right > right or one.top < top or one.bottom > bottom
        ]
        assert not outside, where


def above(ordered: list[Words], foot: float) -> Iterator[Words]:
    return itertools.takewhile(lambda words: words.top < foot, ordered)


def test_no_words_stand_on_top_of_others(pages: list[tuple[str, Any, list[Words]]]) -> None:
    for where, _, words in pages:
        ordered = sorted(words, key=lambda one: one.top)
        for place, one in enumerate(ordered):
            for other in above(ordered[place + 1 :], one.bottom):
                across = min(one.right, other.right) - max(one.left, other.left)
                down = min(one.bottom, other.bottom) - other.top
                assert across < 1 or down < 0.5 * min(
                    one.bottom - one.top, other.bottom - other.top
                ), f"{where}: {one.text}, {other.text}"


def test_no_heading_is_left_at_the_foot(pages: list[tuple[str, Any, list[Words]]]) -> None:
    for where, _, words in pages:
        columns = {one.column for one in words} - {PAGE}
        for inside in (
            words,
            *([one for one in words if one.column == column] for column in columns),
        ):
            lowest = max(one.bottom for one in inside)
            last = [one for one in inside if one.bottom > lowest - 8]
            assert not all(one.heads for one in last), f"{where}: {last[-1].text}"


def test_columns_begin_on_one_line(pages: list[tuple[str, Any, list[Words]]]) -> None:
    for where, page, words in pages:
        columns = [
            list(inside) for _, inside in itertools.groupby(words, key=lambda one: one.column)
        ]
        for one, other in itertools.pairwise(columns):
            if (
                page.content_box_x() + page.width / 2 < min(two.left for two in other)
                and max(two.right for two in one) < other[0].left
            ):
                assert abs(one[0].top - other[0].top) < 4, (
                    f"{where}: {one[0].text}, {other[0].text}"
                )


BEFORE = "Ruth Pallister, leader of the opposition Civic Alliance, accused the mayor of hiding it."


@pytest.mark.parametrize(
    "after",
    [
        ' <a class="cite" href="#s1-p4">S1¶4</a> <a class="cite" href="#s1-p4">S1¶5</a>',
        '<span class="category"> not disclosed</span> <a class="cite" href="#s1-p4">S1¶4</a>',
        '<span class="back">&nbsp;<a>quotation 4</a></span>',
    ],
)
def test_no_line_ends_after_its_first_word(after: str) -> None:
    style = (
        '.cite { white-space: nowrap } .category::before { content: "\\a0–" } .back::before {'
        ' content: " ←" }'
    )
    page = keep_references(f"<p>{BEFORE}{after}</p>")
    for width in range(420, 660, 1):
        document = HTML(
            string=f"<style>p {{ width: {width}px; font-size: 14px }} {style}</style>{page}"
        ).render()
        first = next(
            box
            for box in document.pages[0]._page_box.descendants()
            if type(box).__name__ == "LineBox"
        )
        assert first.width > width * 0.7, (
            f"{width} px: {''.join(box.text for box in first.descendants() if hasattr(box, 'text'))}"
        )


def test_a_long_word_is_not_kept_with_its_reference() -> None:
    reference = '<a class="cite" href="#s1-p1">S1¶1</a>'
    assert (
        keep_references(f"word {reference} {reference}")
        == f'word<a class="cite" href="#s1-p1">\u00a0S1¶1</a> {reference}'
    )
    assert keep_references(f"{'w' * 25} {reference}") == f"{'w' * 25} {reference}"
