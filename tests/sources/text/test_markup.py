"""Markup is listed beside the text: the text stays as it is in the file, and a reader is shown
words."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from briefgen.language.pipeline import read as parse
from briefgen.model import Article
from briefgen.sources import read_article
from briefgen.sources.text.markup import _BLOCK_RULES, _INLINE_RULES, find_marks


def shown(text: str) -> str:
    for start, end in reversed(find_marks(text)):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule, _, example in (*_BLOCK_RULES, *_INLINE_RULES)]
)
def test_every_rule_finds_its_example(rule: str, example: str) -> None:
    assert find_marks(example), rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The wall is **never** safe.", "The wall is never safe."),
        ("The wall is ***never*** *quite* safe.", "The wall is never quite safe."),
        ("The _wall_ is __never__ safe.", "The wall is never safe."),
        ("He said **“never”**.", "He said “never”."),
        ("The [wall](https://herald.example/wall_of_stone) rises.", "The wall rises."),
        ("The [wall](https://herald.example/a_(b) 'Title') rises.", "The wall rises."),
        ("The [wall][1] rises.\n\n[1]: https://herald.example", "The wall rises.\n\n"),
        ("![The old wall](wall.jpg)\nIt rises.", "\nIt rises."),
        ("## What was said ##\n\nIt rises.", "What was said\n\nIt rises."),
        ("> “Nobody will pay.”\n> > It rises.", "“Nobody will pay.”\nIt rises."),
        ("- a wall\n* a barrier\n1. a pump\n- [x] a gate", "a wall\na barrier\na pump\na gate"),
        ("It rises.\n\n---\n\n***\n\nIt falls.", "It rises.\n\n\n\n\n\nIt falls."),
        ("```\nwall = 1\n```\nIt rises.", "\nIt rises."),
        ("| a | b |\n|---|---|\n| 1 | 2 |\nIt rises.", "\n\n\nIt rises."),
        (r"It is \*not\* bold.", "It is *not* bold."),
        ("The wall[^1] rises.<br>Twice.", "The wall rises.Twice."),
        ("<!-- to be checked -->It rises.", "It rises."),
        ("See <https://herald.example>.", "See https://herald.example."),
        # what only looks like markup
        ("It cost 3 * 4 pounds, or 5 < 6 > 4.", "It cost 3 * 4 pounds, or 5 < 6 > 4."),
        ("The file sea_wall_plan is lost.", "The file sea_wall_plan is lost."),
        ("“[The wall] is safe,” he said [sic].", "“[The wall] is safe,” he said [sic]."),
        ("It rose -- slowly - in 2031. It is #1.", "It rose -- slowly - in 2031. It is #1."),
        ("It was the wall's year: 1951 (or so).", "It was the wall's year: 1951 (or so)."),
    ],
)
def test_what_is_left_is_what_a_reader_sees(text: str, words: str) -> None:
    assert shown(text) == words


def article(text: str) -> Article:
    return read_article(text.encode(), path="a.md", id="S1")


def test_the_parser_reads_words_and_their_places_are_those_of_the_file() -> None:
    text = (
        "---\ntitle: A\n---\n## The wall\n\n- He said it was **tight** in the [first"
        " year](https://a.example), and __left__.\n\n| a |\n"
    )
    source = article(text)
    reading = parse(source)
    assert source.text == text
    assert [
        token.text for token in reading.sentences[1].tokens
    ] == "He said it was tight in the first year , and left .".split()
    assert all(text[token.start : token.end] == token.text for token in reading.tokens)
    sentence = reading.sentences[1]
    span = source.span(sentence.start, sentence.end)
    assert (
        source.passage(span)
        == "He said it was **tight** in the [first year](https://a.example), and __left__."
    )
    assert source.words(span) == "He said it was tight in the first year, and left."
    assert len(reading.paragraphs) == 2


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 1, ""), (0, 4, "ab"), (1, 5, "ab"), (2, 4, "ab"), (3, 9, "b c"), (4, 7, " "), (7, 9, "c")],
)
def test_a_span_may_begin_or_end_inside_a_mark(
    start: int, end: int, words: str, make_article: Callable[..., Article]
) -> None:
    text = "**ab** _c_"
    source = make_article(text)
    source = make_article(text, marks=tuple(source.span(*mark) for mark in find_marks(text)))
    assert source.words(source.span(start, end)) == words


@pytest.mark.parametrize(
    "hostile",
    [
        "*",
        "[",
        "](",
        "`",
        "<!--",
        "_a",
        "[a](",
        "> ",
        "# ",
        "\\",
        "![",
        "- ",
        "|",
        "```\n",
        "<a ",
        "* *",
    ],
)
@pytest.mark.timing
def test_hostile_markup_takes_no_time(hostile: str) -> None:
    started = time.process_time()
    find_marks(hostile * (400_000 // len(hostile)))
    assert time.process_time() - started < 8
