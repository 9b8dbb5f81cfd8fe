"""What the finisher mends in the tags of a page, on pages of a few lines."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.rendering import Standard
from briefgen.rendering.pdf.tag_tree import Structure, StructureMismatch
from briefgen.rendering.pdf.tagging import Finisher


class Tagged:
    """The tags of a small page after the finisher."""

    def __init__(self, body: str, css: str = "", standard: Standard = "modern") -> None:
        from weasyprint import CSS, HTML

        document = HTML(string=f'<html lang="en"><title>x</title><body>{body}').render(
            stylesheets=[CSS(string=css)]
        )
        self.document = document

        def finish(document: Any, pdf: Any) -> None:
            Finisher(standard)(document, pdf)
            self.pdf = pdf

        document.write_pdf(finisher=finish, pdf_tags=True, pdf_version="2.0")
        self.elements = [
            item
            for item in self.pdf.objects
            if isinstance(item, dict) and item.get("Type") == "/StructElem"
        ]

    def of_kind(self, kind: str) -> list[Any]:
        return [element for element in self.elements if element["S"] == kind]

    def at(self, reference: bytes) -> Any:
        number = int(reference.split()[0])
        return next(item for item in self.pdf.objects if getattr(item, "number", None) == number)


def test_bookmarks_point_at_their_headings_and_not_at_the_next_one() -> None:
    css = "h2 { bookmark-level: 2 } h2.hidden { bookmark-level: none }"
    page = Tagged("<h1>One</h1><h2 class=hidden>Two</h2><p>x</p><h2>Three</h2>", css)
    bookmarks = [
        item
        for item in page.pdf.objects
        if isinstance(item, dict) and "Title" in item and "Dest" in item
    ]
    targets = [page.at(bookmark["Dest"][0]) for bookmark in bookmarks]
    assert [target["S"] for target in targets] == ["/H1", "/H2"]
    assert targets[1] is page.of_kind("/H2")[1]


def test_a_heading_split_over_two_pages_is_found_by_its_box() -> None:
    css = (
        "@page { size: 100px 60px; margin: 5px } h1 { font-size: 20px; orphans: 1; widows: 1;"
        " margin: 0 } h2 { margin: 0 }"
    )
    page = Tagged("<h1>One two three four five six</h1><h2>Seven</h2>", css)
    assert len(page.of_kind("/H1")) > 1
    last = [
        item
        for item in page.pdf.objects
        if isinstance(item, dict) and "Title" in item and "Dest" in item
    ][-1]
    assert page.at(last["Dest"][0])["S"] == "/H2"


def test_named_destinations_point_at_elements() -> None:
    page = Tagged('<a href="#there">go</a><section><p>x</p><p id="there">y</p></section>')
    names = page.pdf.catalog["Names"]["Dests"]["Names"]
    assert names[0].string == "there"
    assert page.at(names[1][0]) is page.of_kind("/P")[1]


def test_links_are_described_in_words() -> None:
    page = Tagged(
        '<p><a href="https://a.example/" title="The report">here</a> <a'
        ' href="https://b.example/">the\n other</a></p>'
    )
    links = [
        item
        for item in page.pdf.objects
        if isinstance(item, dict) and item.get("Subtype") == "/Link"
    ]
    assert [link["Contents"].string for link in links] == ["The report", "the other"]
    assert {link["F"] for link in links} == {4}


def test_header_cells_say_what_they_head() -> None:
    page = Tagged("<table><thead><tr><th>a<th>b</thead><tr><th scope=row>c<td>d</table>")
    assert [cell["A"]["Scope"] for cell in page.of_kind("/TH")] == ["/Column", "/Column", "/Row"]


@pytest.mark.parametrize(
    ("markup", "numbering"), [("<ol><li>x</ol>", "/Decimal"), ("<ul><li>x</ul>", "/Disc")]
)
def test_lists_say_how_they_are_numbered(markup: str, numbering: str) -> None:
    assert [items["A"]["ListNumbering"] for items in Tagged(markup).of_kind("/L")] == [numbering]


def test_paragraphs_of_an_item_stand_in_its_body() -> None:
    page = Tagged("<ol><li><p>x</p><p>y</p></ol>")
    (item,) = page.of_kind("/LI")
    kids = [page.at(kid) for kid in item["K"]]
    assert [kid["S"] for kid in kids] == ["/Lbl", "/LBody"]
    assert [page.at(kid)["S"] for kid in kids[1]["K"]] == ["/P", "/P"]


def test_running_heads_are_set_aside() -> None:
    page = Tagged("<p>text</p>", "@page { @top-left { content: 'OFFICIAL' } }")
    stream = page.at(page.at(page.pdf.page_references[0])["Contents"]).stream
    marks = [stream[at - 2] for at, operator in enumerate(stream) if operator == b"BDC"]
    assert "/Artifact" in marks


def test_figures_are_measured_from_the_foot_of_the_page_in_points() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>A line</title><rect'
        ' width="40" height="20"/></svg>'
    )
    page = Tagged(
        svg, "@page { size: 400px 200px; margin: 10px } body { margin: 0 } svg { display: block }"
    )
    (figure,) = page.of_kind("/Figure")
    assert [float(corner) for corner in figure["A"]["BBox"]] == [7.5, 127.5, 37.5, 142.5]
    assert figure["Alt"].string == "A line"


def test_a_change_in_the_order_of_tags_is_noticed() -> None:
    page = Tagged("<h1>One</h1><p>x</p>")
    first = page.of_kind("/H1")[0]
    first["S"] = "/Quote"
    with pytest.raises(StructureMismatch):
        Structure(page.document, page.pdf)
