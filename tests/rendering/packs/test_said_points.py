"""What the bottom line says is not printed again: the key points go on from it by their numbers."""

from __future__ import annotations

import io
import pathlib
import re
from typing import Any

import docx
import msgspec
import pytest
from docx.oxml.ns import qn

from briefgen.model import Brief, Speaker, Statement
from briefgen.rendering import To, render
from briefgen.rendering.labels.typography import set_type
from briefgen.rendering.pdf.proof import check_pages

PACKS = ("brief", "full", "lines", "in-focus", "ministerial-note")


@pytest.fixture
def telling(typical: Brief) -> Brief:
    """A brief whose bottom line says its first two key points."""
    return _telling(typical, 2)


def _telling(brief: Brief, count: int) -> Brief:
    return msgspec.structs.replace(
        brief,
        bottom_line=tuple(
            Statement(text=point.text, evidence=point.evidence)
            for point in brief.key_points[:count]
        ),
    )


def points_in(page: str, to: To) -> str:
    """Return the section of the key points."""
    if to == "html":
        return page.split('id="key-points"')[1].split("</section>")[0]
    heading = r"^##+ (?:<a[^>]*></a>)?(?:Key points|What the sources say)$"
    return re.split(heading, page, flags=re.MULTILINE)[1].split("\n#")[0]


@pytest.mark.parametrize("template", PACKS)
@pytest.mark.parametrize("to", ["md", "html"])
def test_no_point_is_printed_twice(telling: Brief, template: str, to: To) -> None:
    page = render(telling, to, template=template).decode()
    told = points_in(page, to)
    assert 'id="k3"' in told
    assert 'id="k1"' not in told
    for point in telling.key_points[:2]:
        words = " ".join(set_type(point.text).split()[3:6])
        assert words not in told
        assert words in page


@pytest.mark.parametrize("template", PACKS)
def test_every_link_leads_somewhere(telling: Brief, template: str) -> None:
    page = render(telling, "html", template=template).decode()
    ends = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ends
    assert "k1" not in ends
    assert "k2" not in ends


@pytest.mark.parametrize("template", ["brief", "lines"])
def test_the_list_goes_on_by_the_numbers_of_the_points(telling: Brief, template: str) -> None:
    heading = {"brief": "Bottom line", "lines": "Top line"}[template]
    page = render(telling, "html", template=template).decode()
    assert f"Points 1, 2: {heading}" in page
    assert re.findall(r'<li id="k(\d+)" value="(\d+)">', page)[0] == ("3", "3")
    written = render(telling, "md", template=template).decode()
    assert f"*Points 1, 2: {heading}*" in written
    assert re.search(r'^3\. <a id="k3"></a>', written, re.MULTILINE)


def test_one_point_is_one_point(typical: Brief) -> None:
    page = render(_telling(typical, 1), "html").decode()
    assert "Point 1: Bottom line" in page
    assert 'value="2"' in page


@pytest.mark.parametrize("template", PACKS)
def test_where_the_bottom_line_says_everything_there_is_no_empty_list(
    typical: Brief, template: str
) -> None:
    count = len(typical.key_points)
    page = render(_telling(typical, count), "html", template=template).decode()
    assert 'id="key-points"' not in page
    assert 'href="#key-points"' not in page
    assert 'id="bottom-line"' in page


@pytest.mark.parametrize("template", PACKS)
def test_the_pages_of_a_pdf_hold(telling: Brief, template: str) -> None:
    assert check_pages(render(telling, "pdf", template=template)).missing == ()


def test_the_annex_leads_back_to_the_bottom_line(telling: Brief) -> None:
    annex = render(telling, "md").decode().split("## Annex")[1]
    assert "](#bottom-line)" in annex
    assert "point 1]" not in annex
    assert "point 3]" in annex


def test_paragraphs_are_numbered_without_a_gap(telling: Brief) -> None:
    page = render(telling, "html", template="full").decode()
    numbers = [int(n) for n in re.findall(r'<span class="number">(\d+)\.</span>', page)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_pack_without_a_bottom_line_prints_every_point(
    telling: Brief, pack_folder: pathlib.Path
) -> None:
    (pack_folder / "pack.toml").write_text(
        (pack_folder / "pack.toml").read_text(encoding="utf-8")
        + 'extends = "brief"\nsections = ["key_points", "annex"]\n',
        encoding="utf-8",
    )
    page = render(telling, "html", template=str(pack_folder)).decode()
    assert re.findall(r'<li id="k(\d+)" value="(\d+)">', page)[0] == ("1", "1")
    assert "Points 1, 2" not in page


def test_whose_claim_it_is_stands_in_the_bottom_line(telling: Brief) -> None:
    first = msgspec.structs.replace(
        telling.key_points[0], speaker=Speaker(name="Tove Arnesen", confidence=0.9)
    )
    brief = msgspec.structs.replace(telling, key_points=(first, *telling.key_points[1:]))
    bottom = render(brief, "html").decode().split('id="bottom-line"')[1].split("</section>")[0]
    assert "[claim: " in bottom
    assert "Tove Arnesen" in bottom


def test_word_numbers_them_alike(telling: Brief) -> None:
    document: Any = docx.Document(io.BytesIO(render(telling, "docx")))
    written = [p for p in document.paragraphs if p.style.name == "Key Point"]
    assert not any(p.text.startswith(telling.key_points[0].text[:30]) for p in written)
    lists = {p._p.pPr.numPr.numId.val for p in written}
    assert len(lists) == 1
    numbering = document.part.numbering_part.element.num_having_numId(lists.pop())
    assert numbering.find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "3"
    assert "Points 1, 2: Bottom line" in [p.text for p in document.paragraphs]
