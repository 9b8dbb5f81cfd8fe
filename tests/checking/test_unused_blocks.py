"""Blocks that print nothing, sections that are no blocks, files that nothing uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.checking.pack_check import read_pack
from briefgen.checking.unused_blocks import check_blocks
from briefgen.rendering.packs import built_in_packs, find_pack

CHILD = '{% extends "parent:brief.html.j2" %}\n'
CHILD_MD = '{% extends "parent:brief.md.j2" %}\n'
BOTH = {
    "brief.html.j2": CHILD + "{% block made %}x{% endblock %}",
    "brief.md.j2": CHILD_MD + "{% block made %}x{% endblock %}",
}


def lines(template: str) -> list[str]:
    pack = find_pack(template)
    return [finding.line for finding in check_blocks(pack, read_pack(pack))]


CORRECT: list[tuple[dict[str, str], str]] = [
    (BOTH, ""),
    ({}, 'sections = ["key_points", "made"]\n'),
    (
        {name: text.replace("made", "handling") for name, text in BOTH.items()},
        'sections = ["key_points", "handling"]\n',
    ),
    (
        {
            "brief.html.j2": (
                CHILD + "{% block main %}{% block mine %}x{% endblock %}{% endblock %}"
            ),
            "brief.md.j2": CHILD_MD + "{% block main %}x{% endblock %}",
        },
        "",
    ),
    (
        {
            "brief.html.j2": (
                CHILD + "{% block mine %}x{% endblock %}{% block masthead %}{{ self.mine() }}{%"
                " endblock %}"
            )
        },
        'formats = ["html"]\n',
    ),
    (
        {
            "brief.html.j2": (
                CHILD + "{# a word #}\n{% set x = 1 %}\n{% macro m() %}y{% endmacro %}\n"
            )
        },
        "",
    ),
    ({"partials/speaker.html.j2": "{{ quotation.speaker }}"}, ""),
    ({"brief.html.j2": CHILD + "{% block contents %}{% endblock %}"}, ""),
    (
        {
            "partials/odd.html.j2": "x",
            **{
                name: text + "{% block foot %}{% include name %}{% endblock %}"
                for name, text in BOTH.items()
            },
        },
        "",
    ),
]


@pytest.mark.parametrize(("files", "manifest"), CORRECT)
def test_a_correct_pack_gives_nothing(
    write: Callable[..., str], files: dict[str, str], manifest: str
) -> None:
    assert lines(write(files, 'extends = "builtin:brief"\n' + manifest)) == []


@pytest.mark.parametrize("name", built_in_packs())
def test_the_built_in_packs_give_nothing(name: str) -> None:
    assert [line for line in lines(f"builtin:{name}") if ": remark: " not in line] == []


def test_a_block_that_no_parent_has_is_never_printed(write: Callable[..., str]) -> None:
    path = write({"brief.html.j2": CHILD + "{% block key_pionts %}x{% endblock %}"})
    assert lines(path) == [
        "acme/brief.html.j2:2: 'key_pionts' is no block of brief/brief.html.j2, so that nothing"
        " prints it. Did you mean 'key_points'?"
    ]


def test_a_section_that_is_no_block(write: Callable[..., str]) -> None:
    path = write(
        {}, 'extends = "builtin:brief"\nsections = [\n  "key_points",\n  "qoutes_said",\n]\n'
    )
    assert lines(path)[0].startswith(
        "acme/pack.toml:7: 'sections' names 'qoutes_said', and no template has a block of this"
        " name."
    )


def test_a_section_that_one_template_lacks(write: Callable[..., str]) -> None:
    files = {"brief.html.j2": CHILD + "{% block handling %}x{% endblock %}"}
    found = lines(
        write(files, 'extends = "builtin:brief"\nsections = ["key_points", "handling"]\n')
    )
    assert found[0].startswith(
        "acme/pack.toml:5: 'sections' names 'handling', and brief.md.j2 does not have a block of"
        " this name."
    )


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        (
            "brief.html.j2",
            CHILD,
            "for HTML and PDF only; Markdown prints it as before. Rewrite it in brief.md.j2, too.",
        ),
        (
            "brief.md.j2",
            CHILD_MD,
            "for Markdown only; HTML and PDF print it as before. Rewrite it in brief.html.j2, too.",
        ),
    ],
)
def test_a_block_rewritten_for_one_format_is_a_remark(
    write: Callable[..., str], file: str, text: str, words: str
) -> None:
    path = write({file: text + "{% block made %}x{% endblock %}"})
    assert lines(path) == [f"acme/{file}:2: remark: the block 'made' is rewritten {words}"]


def test_text_outside_of_blocks_is_a_remark(write: Callable[..., str]) -> None:
    path = write({"brief.html.j2": CHILD + "\n\n<p>Hello</p>\n"})
    assert lines(path) == [
        "acme/brief.html.j2:4: remark: this stands outside the blocks of a file that extends"
        " another, so that nothing prints it."
    ]


def test_a_file_that_nothing_uses_is_a_remark(write: Callable[..., str]) -> None:
    path = write({"partials/speeker.html.j2": "x", "partials/other.j2": "y"})
    assert lines(path) == [
        "acme/partials/other.j2: remark: no template uses this file.",
        (
            "acme/partials/speeker.html.j2: remark: no template uses this file. Did you mean"
            " 'partials/speaker.html.j2'?"
        ),
    ]
