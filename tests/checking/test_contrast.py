"""The contrast of every text with what it stands on, as it was laid out."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.checking.contrast import Pale, measure
from briefgen.checking.screens import Scheme, computed, holds, lay_out_screen, resolve


def lay_out(body: str, style: str = "") -> Any:
    from weasyprint import HTML

    return HTML(string=f"<html><style>{style}</style><body>{body}</body></html>").render()


BAD = [
    ('<p style="color: #777">x</p>', "", Pale("p", "#777777", "#ffffff", 4.47, 4.5)),
    (
        '<p class="pale lead">x</p>',
        ".pale { color: #777 }",
        Pale("p.pale.lead", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        '<div class="box"><p><b>x</b></p></div>',
        "b { color: #777 }",
        Pale("div.box b", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        '<p style="color: #959595; font-size: 18pt">x</p>',
        "",
        Pale("p", "#959595", "#ffffff", 2.99, 3.0),
    ),
    (
        '<p style="color: #777; font-size: 17pt">x</p>',
        "",
        Pale("p", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        '<p style="color: #777; font: bold 13pt serif">x</p>',
        "",
        Pale("p", "#777777", "#ffffff", 4.47, 4.5),
    ),
    ('<p style="color: rgb(0 0 0 / .5)">x</p>', "", Pale("p", "#808080", "#ffffff", 3.94, 4.5)),
    ('<p style="opacity: .5">x</p>', "", Pale("p", "#808080", "#ffffff", 3.94, 4.5)),
    (
        '<div style="background: #333"><p>x</p></div>',
        "",
        Pale("p", "#000000", "#333333", 1.66, 4.5),
    ),
    ("<p>x</p>", "html { background: #333 }", Pale("p", "#000000", "#333333", 1.66, 4.5)),
    ("<p>x</p>", "body { background: #333 }", Pale("p", "#000000", "#333333", 1.66, 4.5)),
    ("<p>x</p>", "p { background: rgb(0 0 0 / .8) }", Pale("p", "#000000", "#333333", 1.66, 4.5)),
    (
        "<table><tr><td>x</td></tr></table>",
        "tr { background: #333 }",
        Pale("td", "#000000", "#333333", 1.66, 4.5),
    ),
    (
        "<ul><li>x</li></ul>",
        "li::marker { color: #777 }",
        Pale("li::marker", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        '<p class="a">x</p>',
        ".a::before { content: 'y'; color: #777 }",
        Pale("p.a::before", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        "<p>x</p>",
        "@page { @top-left { content: 'y'; color: #777 } }",
        Pale("@top-left", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        "<p>x</p>",
        "@page { @top-left { content: 'y'; background: #333 } }",
        Pale("@top-left", "#000000", "#333333", 1.66, 4.5),
    ),
    (
        (
            '<svg class="drawn" xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g'
            ' fill="#777"><text y="5">x</text></g></svg>'
        ),
        "",
        Pale("svg.drawn text", "#777777", "#ffffff", 4.47, 4.5),
    ),
    (
        (
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="5" fill="red"'
            ' style="fill: #777">x</text></svg>'
        ),
        "",
        Pale("svg text", "#777777", "#ffffff", 4.47, 4.5),
    ),
]

GOOD = [
    ("<p>x</p>", ""),
    ('<p style="color: #767676">x</p>', ""),
    ('<p style="color: #949494; font-size: 18pt">x</p>', ""),
    ('<p style="color: #949494; font: bold 14pt serif">x</p>', ""),
    ('<div style="background: #000"><p style="color: #fff">x</p></div>', ""),
    (
        (
            '<div style="background: #000; color: #fff"><p style="background: #fff; color:'
            ' #000">x</p></div>'
        ),
        "",
    ),
    ('<p style="color: #fff; visibility: hidden">x</p>', ""),
    ('<p style="color: #fff; display: none">x</p>', ""),
    ('<p style="color: #fff"> </p>', ""),
    ('<p style="color: #fff; background: linear-gradient(#000, #333)">x</p>', ""),
    ("<p>x</p>", "html { background: #222; color: #eee }"),
    ("<table><tr><td>x</td></tr></table>", "table { background: #333; color: #fff }"),
    ("<p>x</p>", "@page { @top-left { content: 'y'; background: #333; color: #fff } }"),
    (
        (
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="5"'
            ' fill="#333">x</text><circle r="2" fill="#eee"/></svg>'
        ),
        "",
    ),
]


@pytest.mark.parametrize(("body", "style", "found"), BAD)
def test_a_pale_text_is_found(body: str, style: str, found: Pale) -> None:
    assert measure(lay_out(body, style)) == (found,)


@pytest.mark.parametrize(("body", "style"), GOOD)
def test_a_text_that_can_be_read_is_not(body: str, style: str) -> None:
    assert measure(lay_out(body, style)) == ()


def test_a_place_is_told_once() -> None:
    assert len(measure(lay_out('<p class="a">x</p>' * 200, ".a { color: #777 }"))) == 1


def test_the_sentence_names_place_colours_and_ratio() -> None:
    sentence = (
        "'p.who' is read badly: #777777 on #ffffff has a contrast of 4.47, and text of its size"
        " needs 4.5."
    )
    assert Pale("p.who", "#777777", "#ffffff", 4.47, 4.5).sentence == sentence


QUERIES = [
    ("", "light", True),
    ("screen", "light", True),
    ("print", "light", False),
    ("print, screen", "light", True),
    ("(prefers-color-scheme: dark)", "dark", True),
    ("(prefers-color-scheme: dark)", "light", False),
    ("(prefers-color-scheme: light)", "light", True),
    ("not (prefers-color-scheme: dark)", "light", True),
    ("screen and (prefers-color-scheme: dark)", "dark", True),
    ("print and (prefers-color-scheme: dark)", "dark", False),
    ("(min-width: 46rem)", "light", True),
    ("(max-width: 30rem)", "light", False),
    ("(width >= 600px)", "light", True),
    ("(width < 600px)", "light", False),
    ("only screen and (min-width: 600px) and (max-width: 2000px)", "light", True),
    ("not print", "light", True),
    ("not screen", "light", False),
    ("(prefers-reduced-motion: no-preference)", "light", True),
    ("(prefers-reduced-motion: reduce)", "light", False),
    ("(prefers-contrast: more)", "light", False),
    ("(something-new: 3)", "light", False),
]


@pytest.mark.parametrize(("query", "scheme", "so"), QUERIES)
def test_a_media_query_is_answered(query: str, scheme: Scheme, so: bool) -> None:
    assert holds(query, scheme) is so


@pytest.mark.parametrize(
    ("function", "arguments", "length"),
    [
        ("clamp", "1.6rem, 1.1rem + 2.2vw, 2.3rem", "36.8px"),
        ("min", "100vw, 640px", "640px"),
        ("max", "1rem, 20px", "20px"),
        ("clamp", "1em, 2em, 3em", None),
    ],
)
def test_a_length_is_worked_out(function: str, arguments: str, length: str | None) -> None:
    assert computed(function, arguments) == length


SHEET = """
:root { --ink: #222; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #444; --paper: #111 } }
html { background: var(--paper); color: var(--ink) }
"""


def page(style: str, body: str = "<p>x</p>") -> str:
    return f"<!DOCTYPE html><html><head><style>{style}</style></head><body>{body}</body></html>"


def on_screen(
    style: str, scheme: Scheme, body: str = "<p>x</p>", *, pointed_at: bool = False
) -> tuple[Pale, ...]:
    return measure(lay_out_screen(page(style, body), scheme, pointed_at=pointed_at))


def test_a_dark_window_has_the_colours_of_its_query() -> None:
    assert on_screen(SHEET, "light") == ()
    assert on_screen(SHEET, "dark") == (Pale("p", "#444444", "#111111", 1.93, 4.5),)


def test_what_is_for_print_is_left_out() -> None:
    assert on_screen("@media print { p { color: #eee } }", "light") == ()


def test_light_dark_gives_one_side() -> None:
    style = (
        "html { color-scheme: light dark; background: light-dark(#fff, #111); color:"
        " light-dark(#111, #333) }"
    )
    assert on_screen(style, "light") == ()
    assert [pale.colour for pale in on_screen(style, "dark")] == ["#333333"]


def test_a_page_that_can_be_dark_is_dark_where_it_sets_nothing() -> None:
    assert on_screen(":root { color-scheme: light dark } p { color: #222 }", "dark") == (
        Pale("p", "#222222", "#121212", 1.17, 4.5),
    )
    assert on_screen("p { color: #222 }", "dark") == ()


def test_what_shows_when_pointed_at_is_looked_at() -> None:
    style = (
        "a { color: #00c } a:hover { color: #ccc } .note { display: none } p:focus-within > .note {"
        " display: block; color: #ddd }"
    )
    body = '<p><a href="#x">y</a><span class="note">z</span></p>'
    assert on_screen(style, "light", body) == ()
    assert [pale.where for pale in on_screen(style, "light", body, pointed_at=True)] == [
        "a",
        "span.note",
    ]


def test_a_drawing_has_the_colours_of_the_style_sheet() -> None:
    drawing = (
        '<svg class="drawn"><circle r="3" fill="#eee"/><text'
        ' fill="#444">x</text><title>t</title></svg>'
    )
    assert on_screen("", "light", drawing) == ()
    assert [pale.colour for pale in on_screen(".drawn text { fill: #ccc }", "light", drawing)] == [
        "#cccccc"
    ]
    assert (
        on_screen(
            "html { background: #111; color: #eee } .drawn text { fill: #ccc }", "dark", drawing
        )
        == ()
    )


def test_a_state_alone_becomes_everything() -> None:
    assert (
        resolve(
            ":focus-visible, p :hover, a:hover b { color: red }", "light", pointed_at=True
        ).replace(" ", "")
        == "*,p*,ab{color:red}"
    )
