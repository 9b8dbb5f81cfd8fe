"""Whatever a source says comes back literal from Markdown and from HTML."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefgen.rendering.labels.typography import printable
from briefgen.rendering.templating.escaping import escape_markdown
from briefgen.rendering.view.commonmark import html_of_markdown

READERS = [MarkdownIt("commonmark").enable("table"), MarkdownIt("gfm-like", {"linkify": False})]


def text_of(page: str) -> str:
    """Return the text of a page that has no element but those of the frame."""
    assert set(re.findall(r"</?(\w+)", page)) <= {
        "p",
        "li",
        "ul",
        "ol",
        "a",
        "blockquote",
        "strong",
        "h2",
    }
    return html.unescape(re.sub(r"<[^<>]*>", "", page)).strip()


FRAMES = [
    ("{}", "{}"),
    ("- {}", "{}"),
    ("> {}", "{}"),
    ("## {}", "{}"),
    ("1. {} [S1¶1](#s1-p1)", "{} S1¶1"),
    ("[S1](#s1){}", "S1{}"),
    ("{}[S1](#s1)", "{}S1"),
    ("**{}** more", "{} more"),
    ("[{}](#there)", "{}"),
]
"""Where a template puts a value, and what a reader must see."""


def shown(frame: str, value: str, reader: MarkdownIt) -> str:
    return text_of(reader.render(frame.format(escape_markdown(value))))


@pytest.mark.parametrize(("frame", "seen"), FRAMES)
@pytest.mark.parametrize("reader", READERS, ids=["commonmark", "gfm"])
def test_hostile_words_are_literal_in_markdown(
    hostile_words: str, frame: str, seen: str, reader: MarkdownIt
) -> None:
    assert shown(frame, hostile_words, reader) == seen.format(printable(hostile_words)).strip()


def test_hostile_words_are_literal_in_a_table(hostile_words: str) -> None:
    table = f"| Who | What |\n| --- | --- |\n| {escape_markdown(hostile_words)} | end |\n"
    cells = re.findall(r"<td>(.*?)</td>", READERS[0].render(table), re.DOTALL)
    assert [html.unescape(cell) for cell in cells] == [printable(hostile_words), "end"]


MARKS = st.text(alphabet=st.sampled_from(list("ab1 \\`*_{}[]()#+-.!|<>~&;:=^\"'\n$/")), max_size=12)


@given(MARKS | st.text(max_size=20), st.sampled_from(FRAMES[:-2]), st.sampled_from(READERS))
def test_any_text_is_literal_in_markdown(
    value: str, frame: tuple[str, str], reader: MarkdownIt
) -> None:
    assert shown(frame[0], value, reader) == frame[1].format(printable(value)).strip()


def test_a_readable_sentence_is_left_as_it_is() -> None:
    sentence = (
        "[Frederiksen] said (on Tuesday) that snake_case costs 5 - 6 crowns; AT and T’s share – 3.5"
        " % – is #1 […] here."
    )
    assert escape_markdown(sentence) == sentence


def test_what_is_markdown_already_is_not_escaped_again() -> None:
    once = escape_markdown("*a*")
    assert escape_markdown(once) == once == r"\*a\*"


def test_only_the_programs_own_targets_are_read_as_html() -> None:
    page = html_of_markdown('<a id="k1"></a>one <b>two</b> <a id="k2" onclick="x"></a>')
    assert (
        page == '<p><a id="k1"></a>one &lt;b&gt;two&lt;/b&gt; &lt;a id=&quot;k2&quot;'
        " onclick=&quot;x&quot;&gt;&lt;/a&gt;</p>\n"
    )
