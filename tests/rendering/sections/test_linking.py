"""What a pack does not print is not linked to, cites nothing, and is known to be left out."""

from __future__ import annotations

import pathlib
import re

import msgspec
import pytest

from briefgen.model import Brief
from briefgen.rendering import To, render, render_here
from briefgen.rendering.labels import Labels
from briefgen.rendering.packs import find_pack
from briefgen.rendering.pdf.proof import check_pages
from briefgen.rendering.sections import linking, preparing
from briefgen.rendering.sections.section_table import SECTIONS
from briefgen.rendering.view import passages


@pytest.fixture
def short(pack_folder: pathlib.Path) -> str:
    """A pack that prints two sections of the built-in one, and no annex."""
    manifest = (pack_folder / "pack.toml").read_text(encoding="utf-8")
    (pack_folder / "pack.toml").write_text(
        f'{manifest}extends = "brief"\nsections = ["open_questions", "key_points"]\n',
        encoding="utf-8",
    )
    return str(pack_folder)


def test_sections_stand_in_the_order_of_the_pack(typical: Brief, short: str) -> None:
    assert re.findall(
        "^## (?:<a.*</a>)?(.*)$", render(typical, "md", template=short).decode(), re.MULTILINE
    ) == [
        "Open questions",
        "Key points",
    ]
    assert re.findall("<h2>(.*)</h2>", render(typical, "html", template=short).decode()) == [
        "Open questions",
        "Key points",
    ]


@pytest.mark.parametrize("to", ["md", "html"])
def test_every_link_leads_somewhere(typical: Brief, short: str, to: To) -> None:
    for template in ("brief", short):
        text = render(typical, to, template=template).decode()
        ends = set(re.findall(r'\bid="([^"]+)"', text))
        links = set(re.findall(r'href="#([^"]+)"' if to == "html" else r"\]\(#([^)]+)\)", text))
        assert links <= ends
    assert "S1¶1" in text


def test_without_an_annex_references_lead_to_the_sources(
    typical: Brief, pack_folder: pathlib.Path, short: str
) -> None:
    manifest = (pack_folder / "pack.toml").read_text(encoding="utf-8")
    (pack_folder / "pack.toml").write_text(
        manifest.replace('"key_points"]', '"key_points", "sources"]'), encoding="utf-8"
    )
    assert "[S1¶1](#source-s1)" in render(typical, "md", template=short).decode()


def test_paragraphs_of_what_is_not_printed_are_not_in_the_annex(
    typical: Brief, pack_folder: pathlib.Path, short: str
) -> None:
    manifest = (pack_folder / "pack.toml").read_text(encoding="utf-8")
    (pack_folder / "pack.toml").write_text(
        manifest.replace('["open_questions", "key_points"]', '["open_questions", "annex"]'),
        encoding="utf-8",
    )
    text = render(typical, "md", template=short).decode()
    cited = re.findall(r"cited in \[(\w+)", text)
    assert set(cited) == {"question"}
    assert re.findall(r"^.*\*\*(S\d¶\d)\*\*", text, re.MULTILINE) == [
        "S1¶3",
        "S1¶6",
        "S2¶4",
        "S3¶1",
    ]


def test_a_pdf_says_what_its_pack_leaves_out(typical: Brief, short: str) -> None:
    printed = check_pages(render(typical, "pdf", template=short))
    assert printed.missing == ()
    assert printed.left_out > 20
    assert printed.checked >= 7
    assert check_pages(render(typical, "pdf")).left_out == 0


@pytest.mark.parametrize("to", ["md", "html", "pdf", "docx"])
def test_a_brief_is_prepared_once_though_its_pack_leaves_items_out(
    typical: Brief, short: str, to: To, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[Brief] = []

    class Counted(passages.Annex):
        def __init__(self, brief: Brief, labels: Labels | None = None) -> None:
            prepared.append(brief)
            super().__init__(brief, labels)

    monkeypatch.setattr(preparing, "Annex", Counted)
    render_here(typical, to, find_pack(short))
    assert prepared == [typical]


def test_what_is_not_printed_is_nobodys_reference(typical: Brief) -> None:
    view = preparing.View(typical)
    assert view.only(frozenset(linking.anchors_of(view.everything, SECTIONS))) == view.everything
    context = view.only(frozenset({"k3", "e2", "source-s1"}))
    assert [
        [citation.target for citation in point.citations] for point in context.key_points[2:3]
    ] == [["source-s1", ""]]
    assert [link.target for link in context.key_points[0].disputed] == [""]
    named = [
        (paragraph.label, link.label, link.target)
        for source in context.annex
        for paragraph in source.paragraphs
        for link in paragraph.cited_by
    ]
    assert named == [
        ("S1¶1", "timeline", "e2"),
        ("S1¶3", "point 3", "k3"),
        ("S2¶2", "point 3", "k3"),
    ]
    assert [source.id for source in context.cited_sources] == ["S1", "S2"]
    # Wherever a source is seen, it is the same.
    assert context.claims[0].cells[0].source is context.sources[0]


def test_an_id_in_the_words_of_an_article_is_none(typical: Brief, short: str) -> None:
    title = 'How <a id="source-s1"></a> and id=source-s2 came to be'
    text = render(msgspec.structs.replace(typical, title=title), "md", template=short).decode()
    assert "](#source-s" not in text
