"""Texts that leave the page or lie on each other, and what is printed where a value is not
there."""

from __future__ import annotations

import pytest

from briefgen.checking.page_layouts import find_empty, look

PAGE = (
    "@page { size: 200mm 100mm; margin: 20mm } html { font: 12pt/16pt 'Source Serif Pro', serif } p"
    " { margin: 0 }"
)

BAD = [
    (
        '<p style="margin-left: 190mm; white-space: nowrap">far too wide</p>',
        "the text of 'p' leaves the page.",
    ),
    (
        '<p class="a" style="position: absolute; left: -60mm; width: 20mm">lost</p>',
        "the text of 'p.a' leaves the page.",
    ),
    (
        '<p style="width: 170mm; text-align: right">a little too wide</p>',
        "the text of 'p' runs into the right margin.",
    ),
    ('<p style="margin-left: -15mm">b</p>', "the text of 'p' runs into the left margin."),
    (
        '<p style="position: relative; top: -10mm">b</p>',
        "the text of 'p' runs into the upper margin.",
    ),
    (
        '<p style="position: relative; top: 57mm">b</p>',
        "the text of 'p' runs into the lower margin.",
    ),
    ('<h2 style="height: 2mm; margin: 0">a</h2><p>b</p>', "the text of 'h2' lies on that of 'p'."),
    ('<p style="width: 10mm" class="x">averyveryverylongword</p>', None),
    (
        (
            '<div style="position: absolute; width: 10mm" class="x">averyveryverylongword</div><p'
            ' style="margin-left: 12mm">y</p>'
        ),
        "the text of 'div.x' lies on that of 'p'.",
    ),
]

GOOD = [
    "<p>" + "A plain text that goes on for some lines. " * 20 + "</p>",
    "<h1>Title</h1><p>Text</p><ul><li>Item</li></ul>",
    '<p style="text-indent: -.42em">“Hanging”</p>',
    '<h2 style="float: left; width: 30mm">beside</h2><p>text</p>',
    (
        '<h2 style="position: absolute; left: -18mm; width: 15mm; margin: 0; font-size: 8pt">in the'
        " margin</h2><p>text</p>"
    ),
    '<p style="line-height: 10pt">' + "Close lines. " * 40 + "</p>",
    "<p>x<sup>2</sup> and <sub>3</sub> " * 30 + "</p>",
    '<p style="transform: rotate(-30deg); margin-left: 100mm">turned</p>',
    '<p style="visibility: hidden; margin-left: 190mm">unseen</p>',
    "<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>",
]


def look_at(body: str) -> tuple[str, ...]:
    from weasyprint import HTML

    return look(HTML(string=f"<html><style>{PAGE}</style><body>{body}</body></html>").render())


@pytest.mark.parametrize(("body", "sentence"), BAD)
def test_a_text_in_the_wrong_place_is_found(body: str, sentence: str | None) -> None:
    assert look_at(body) == (() if sentence is None else (sentence,))


@pytest.mark.parametrize("body", GOOD)
def test_a_text_in_its_place_is_not(body: str) -> None:
    assert look_at(body) == ()


def test_heads_and_feet_stand_in_the_margin() -> None:
    assert (
        look_at(
            "<style>@page { @top-left { content: 'Head' } @bottom-right { content: 'Page '"
            " counter(page) } }</style><p>x</p>"
        )
        == ()
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From: None", ("None",)),
        ("a () b", ("()",)),
        ("a [] b", ("[]",)),
        ("{{ title }}", ("{{",)),
        ("<p><bdi></bdi></p>", ("<bdi></bdi>",)),
        ("Undefined", ("Undefined",)),
        ("None-the-less range() [S1](#s1) (a) x[] call()", ()),
        ("nonetheless, undefined", ()),
    ],
)
def test_what_is_printed_for_nothing_is_found(text: str, found: tuple[str, ...]) -> None:
    assert find_empty(text, []) == found


def test_what_the_template_says_itself_is_no_sign() -> None:
    assert find_empty("Recommendation: None", ["Recommendation: None"]) == ()
