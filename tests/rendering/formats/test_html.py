"""The brief as one page: it asks for nothing, holds no script, and shows a passage where it is
cited."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser

import pytest

from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.formats.html import back
from briefgen.rendering.labels.typography import set_type
from briefgen.rendering.view.passages import BackLink

FETCHING = {
    "src",
    "srcset",
    "poster",
    "data",
    "action",
    "formaction",
    "background",
    "ping",
    "manifest",
}


class Page(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_page_asks_for_nothing(sample: Brief) -> None:
    page = Page(render(sample, "html").decode())
    names = {tag for tag, _ in page.tags}
    assert not names & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "audio",
        "video",
    }
    assert not FETCHING & {name for _, attributes in page.tags for name in attributes}
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    policy = next(
        attributes
        for tag, attributes in page.tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert (policy["content"] or "").startswith("default-src 'none'; ")


def test_hostile_words_are_literal(hostile: Brief, hostile_words: str) -> None:
    assert set_type(hostile_words) in Page(render(hostile, "html").decode()).text


def test_links_lead_to_passages_or_to_the_web(sample: Brief) -> None:
    page = Page(render(sample, "html").decode())
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.tags:
        if tag == "a":
            href = attributes["href"] or ""
            assert (
                href.removeprefix("#") in ids
                if href.startswith("#")
                else href.startswith(("http://", "https://"))
            )


def test_a_reference_holds_its_passage(typical: Brief) -> None:
    page = render(typical, "html").decode()
    assert (
        '<a class="cite" href="#s2-p2" aria-label="S2¶2, source S2, paragraph 2">S2¶2</a><span'
        ' class="peek"><b>S2¶2</b> Residents’ leader Oyvind Mar rejected the harbour levy.</span>'
        in page
    )


@pytest.mark.parametrize(
    ("label", "printed"),
    [
        ("quotation 4", "quotation\u00a04"),
        ("bottom line", "bottom line"),
        ("sources disagree", "sources disagree"),
    ],
)
def test_an_item_and_its_number_stay_on_one_line(label: str, printed: str) -> None:
    assert back((BackLink(label, "q4"),)) == f'<a href="#q4">{printed}</a>'
    assert back((BackLink(label, ""),)) == printed


def test_headings_stand_in_order(sample: Brief) -> None:
    levels = [
        int(tag[1])
        for tag, _ in Page(render(sample, "html").decode()).tags
        if re.fullmatch("h[1-6]", tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_landmarks_and_a_way_past_them(typical: Brief) -> None:
    page = render(typical, "html").decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">\n')
    for part in (
        '<a class="skip" href="#brief">',
        '<header class="masthead">',
        '<nav class="contents" aria-label="Contents">',
        '<main id="brief">',
    ):
        assert part in page


def test_an_empty_section_is_left_out(minimal: Brief) -> None:
    page = render(minimal, "html").decode()
    assert re.findall(r"<h2>(.*?)</h2>", page) == ["Sources", "How this was made"]
    assert "None" not in page
