"""No template of ours holds a word that is printed: all of them are labels."""

from __future__ import annotations

import pathlib
import re

import jinja2
import pytest
from jinja2 import nodes

ROOT = pathlib.Path(__file__).parents[3] / "templates"
TEMPLATES = sorted(ROOT.rglob("*.j2"))
ATTRIBUTE = re.compile(r"""(?:alt|title|aria-label|content)="([^"]*[A-Za-z]{2}[^"]*)\"""")
ALLOWED = {"SHA"}
"""Names that no language has a word of its own for."""
IN_HEAD = {"text/css", "width=device-width, initial-scale=1"}


def named(path: pathlib.Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(source: str) -> str:
    """Return the text of a template as it is printed, each expression as a sign that is no
    letter."""
    tree = jinja2.Environment().parse(source)
    pieces: list[str] = []
    for output in tree.find_all(nodes.Output):
        pieces += [
            node.data if isinstance(node, nodes.TemplateData) else "\u2423" for node in output.nodes
        ]
    return "".join(pieces)


def words_of(source: str) -> list[str]:
    """Return the words that stand between tags, and those in attributes that are read out."""
    text = text_of(source)
    said = [words for words in ATTRIBUTE.findall(text) if words not in IN_HEAD]
    # Tags, entities and the ends of links in Markdown are no words.
    bare = re.sub(r"<[^<>]*>|&[a-z]+;|\]\([^)]*\)", " ", text)
    return [*said, *(word for word in re.findall(r"[A-Za-z]{2,}", bare) if word not in ALLOWED)]


def texts_in_expressions(source: str) -> list[str]:
    """Return the texts written in expressions that look like words for people: with a blank in
    them, or a capital letter first."""
    tree = jinja2.Environment().parse(source)
    found = [node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str)]
    return [text for text in found if re.search(r"[A-Za-z]{2} |^[A-Z][a-z]", text)]


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_no_word_stands_in_a_template(path: pathlib.Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert words_of(source) == []
    assert texts_in_expressions(source) == []


def test_a_word_in_a_template_would_be_found() -> None:
    page = '<h2 class="x">Key points</h2>{{ x }} <img alt="A logo"> {% if y %}[no date]{% endif %}'
    assert words_of(page) == ["A logo", "Key", "points", "no", "date"]
    assert texts_in_expressions(
        '{{ "See the brief" if x else "Logo" }}{% include "partials/point.html.j2" %}'
    ) == ["See the brief", "Logo"]


def test_no_style_sheet_prints_a_word() -> None:
    sheets = [path.read_text(encoding="utf-8") for path in ROOT.rglob("*.css")]
    assert len(sheets) > 10
    contents = [content for sheet in sheets for content in re.findall(r"content: *([^;}]*)", sheet)]
    assert len(contents) > 10
    assert [
        text
        for content in contents
        for text in re.findall('"([^"]*)"', content)
        if re.search("[A-Za-z]{2}", text)
    ] == []
