"""What every built-in pack keeps: links lead somewhere, hostile words stay words, Markdown says
what HTML says."""

from __future__ import annotations

import html
import pathlib
import re

import pytest

from briefgen.model import Brief, Event, KeyPoint
from briefgen.rendering import To, render
from briefgen.rendering.packs import built_in_packs, find_pack
from briefgen.rendering.view.commonmark import html_of_markdown

_TAG = re.compile("<[^>]*>")


@pytest.fixture(params=[name for name in built_in_packs() if name != "brief"])
def pack(request: pytest.FixtureRequest) -> str:
    """Each built-in pack but the one that the other tests are about."""
    return f"builtin:{request.param}"


def test_every_link_leads_somewhere(sample: Brief, pack: str) -> None:
    links: dict[To, str] = {"md": r"\]\(#([^)]+)\)", "html": 'href="#([^"]+)"'}
    for to, link in links.items():
        text = render(sample, to, template=pack).decode()
        ends = re.findall(r'(?<!\\)<\w[^<>]*?\sid="([^"]+)"', text)
        assert set(re.findall(link, text)) <= set(ends)
        assert len(ends) == len(set(ends))


def plain(page: str) -> str:
    return _TAG.sub("", page.partition("<body")[2] or page)


def test_hostile_words_stay_words(hostile: Brief, pack: str) -> None:
    page = render(hostile, "html", template=pack).decode()
    read = html_of_markdown(render(hostile, "md", template=pack).decode())
    for text in (page, read):
        assert not re.search(r"<(?:script|img|b id|code|del|iframe)\b", text)
        # What {{ 7 * 7 }} comes to, unless it is a number of a paragraph or of a page.
        assert not re.search(
            r"(?<![\w.#–])49(?![\w.,:–])",
            re.sub(
                r"\d{5,}|&#\d+;|[0-9a-f]{12,64}|(?:A|paragraphs?(?:\s|&nbsp;))\d+", "", plain(text)
            ),
        )


def test_markdown_prints_the_items_of_the_page(typical: Brief, pack: str) -> None:
    told: list[KeyPoint | Event] = [*typical.key_points, *typical.events]

    def items(text: str) -> set[str]:
        words = re.sub(r"\s+", " ", html.unescape(_TAG.sub(" ", text)))
        return {item.text for item in told if item.text.strip(".") in words}

    page = re.sub(
        r'<span class="peek">.*?</span>',
        "",
        render(typical, "html", template=pack).decode(),
        flags=re.DOTALL,
    )
    assert items(page.replace("\u00a0", " ")) == items(
        html_of_markdown(render(typical, "md", template=pack).decode())
    )


def test_a_house_may_rewrite_a_block_and_add_a_section(
    typical: Brief, pack: str, pack_folder: pathlib.Path
) -> None:
    sections = (*find_pack(pack).sections, "made")
    manifest = (pack_folder / "pack.toml").read_text(encoding="utf-8")
    (pack_folder / "pack.toml").write_text(
        f'{manifest}extends = "{pack}"\nsections = {list(sections)}\n', encoding="utf-8"
    )
    template = (
        '{% extends "parent:brief.md.j2" %}\n{% block bottom_line %}\nRewritten.\n{% endblock %}\n'
    )
    (pack_folder / "brief.md.j2").write_text(template, encoding="utf-8")
    text = render(typical, "md", template=str(pack_folder)).decode()
    assert "Rewritten." in text
    assert re.search(r"^## .*How this was made$", text, re.MULTILINE)
