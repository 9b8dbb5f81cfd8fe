"""Style sheets: what cannot be read, what is not set, what is not there, what the PDF passes
over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.checking.style_rules import check_styles
from briefgen.rendering.packs import built_in_packs, find_pack

UNREADABLE = "this cannot be read as CSS: look for a colon, semicolon or brace too many or too few."
BAD = [
    (
        "style.css",
        "p {\n color: var(--acent) }",
        "style.css:2: there is no custom property '--acent'. Did you mean '--accent'?",
    ),
    (
        "style.css",
        "/* a\n b */\np { color: var(--acent) }",
        "style.css:3: there is no custom property '--acent'. Did you mean '--accent'?",
    ),
    (
        "style.css",
        "p { background: url(lgo.png) }",
        "style.css:1: 'lgo.png' is not a file of the pack. Did you mean 'logo.png'?",
    ),
    (
        "style.css",
        "p { color: red }\n} h1 { }",
        f"style.css:2: {UNREADABLE}",
    ),
    (
        "style.css",
        "@media screen {\n p { color red }\n}",
        f"style.css:2: {UNREADABLE}",
    ),
    (
        "print.css",
        "p {\n colr: red }",
        "print.css:2: remark: the PDF does without 'colr: red': unknown property.",
    ),
    (
        "print.css",
        "p { color: 3px }",
        "print.css:1: remark: the PDF does without 'color: 3px': invalid value.",
    ),
]

GOOD = [
    (
        "style.css",
        "p { color: var(--accent); background: url('logo.png'); margin: var(--gap, 3px) }",
    ),
    (
        "style.css",
        (
            ":root { --mine: red } p { color: var(--mine); fill: var(--accent-tint); border-color:"
            " var(--ink) }"
        ),
    ),
    (
        "style.css",
        (
            "/* var(--no) url(no.png) */ p { background: url(data:,x) } .a:hover > b { display:"
            " grid; text-wrap: balance }"
        ),
    ),
    (
        "style.css",
        (
            "@media (min-width: 30rem) { p { color: red } } @supports (display: grid) { p {"
            " display: grid } }"
        ),
    ),
    (
        "print.css",
        "@page { margin: 20mm } p { color: var(--accent); string-set: head content(text) }",
    ),
    ("print.css", ""),
]


@pytest.mark.parametrize(("file", "css", "said"), BAD)
def test_a_fault_is_found(write: Callable[..., str], file: str, css: str, said: str) -> None:
    found = list(check_styles(find_pack(write({file: css, "logo.png": "x"}))))
    assert [finding.line for finding in found] == [f"acme/{said}"]


@pytest.mark.parametrize(("file", "css"), GOOD)
def test_a_good_style_sheet_gives_nothing(write: Callable[..., str], file: str, css: str) -> None:
    assert list(check_styles(find_pack(write({file: css, "logo.png": "x"})))) == []


@pytest.mark.parametrize("name", built_in_packs())
def test_the_built_in_packs_give_nothing(name: str) -> None:
    assert list(check_styles(find_pack(f"builtin:{name}"))) == []
