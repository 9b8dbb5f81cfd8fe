"""The shortcuts give the pages that the libraries give by themselves, to the byte."""

from __future__ import annotations

import gc
import importlib.metadata
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from briefgen import samples
from briefgen.errors import RenderingError
from briefgen.rendering import render
from briefgen.rendering.pdf.engine import load_weasyprint
from briefgen.rendering.pdf.faces import font_faces

load_weasyprint()  # before anything imports WeasyPrint itself

import weasyprint  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

from briefgen.rendering.pdf.shortcuts import known_styles, taking  # noqa: E402
from briefgen.rendering.pdf.shortcuts.replacing import Replaced  # noqa: E402

BASE = """
@page { size: A5; margin: 20mm 15mm; @top-left { content: string(head) }
  @bottom-right { content: counter(page) " of " counter(pages) } }
@page :first { @top-left { content: none } }
html { font: 10pt/14pt "Source Serif Pro", serif } h2 { string-set: head content() }
"""
PAGES = {
    "first letters and lines": """
      <style>p::first-letter { font-size: 3em; color: red } p::first-line { font-weight: 600;
      text-transform: uppercase }</style>
      <p>A paragraph of several words that goes on over the end of its first line.<p>Another
      one.""",
    "inherited where it usually is not": """
      <style>table { border-collapse: collapse; padding: 5mm } tr, td { padding: inherit;
      margin: 3mm } td div { padding: inherit; display: inherit }</style>
      <div style="padding: 1cm"><table><tr><td>a<div>b</div><td>c</table></div>""",
    "lengths of the page": """
      <style>:root { --wide: 40vw } p { width: 50vw; margin-left: 10vh } b { padding-left: 5vmin }
      i { display: inline-block; width: var(--wide) }</style>
      <p>One <b>two</b> <i>three</i><p style="width: 12vw">four five six seven""",
    "justified": """<style>p { text-align: justify; hyphens: auto } html { hyphens: auto }</style>
      <p>Responsibilities notwithstanding, internationalisation of administrative communication
      remains characteristically underappreciated in several organisations of considerable size.""",
    "spaced": """<style>p { letter-spacing: 2px; word-spacing: 5px } b { letter-spacing: 0 }</style>
      <p>Words <b>further</b> apart than they usually are, over more than a line of this page.""",
    "lines that end": """<p>one<br>two&shy;three<pre>four
      five\tsix</pre><p style="white-space: pre-line">seven
      eight &#8232; nine<p style="white-space: nowrap">A line that is never broken, wherever it may
      end, so that it runs over the margin of the page and on""",
    "cut off": """<style>p { text-overflow: ellipsis; overflow: hidden; width: 3cm; white-space:
      nowrap } div { width: 4cm; line-clamp: 2 }</style><p>More than there is room for<div>More than
      there is room for on two lines of this box, which end in a sign</div>""",
    "broken anywhere": """<style>p { width: 2cm; overflow-wrap: anywhere } q { overflow-wrap:
      break-word }</style><p>https://example.org/a-long-address/without-a-blank<p><q>Unbreakable
      incomprehensibilities</q>""",
    "decorated": """<style>u { text-decoration-thickness: 2px; text-underline-offset: 3px }</style>
      <p><u>under <b>both</b></u> <s>through</s> <span style="text-decoration: overline wavy">over
      </span> <a href="#there">there</a> x<sup>2</sup> H<sub>2</sub>O""",
    "placed": """<style>.a { position: absolute; top: 1cm; right: 0 } .r { position: relative; left:
      10% } .f { float: left; width: 30%; margin: 1em } .x { position: fixed; bottom: 0 }</style>
      <p class=f>floats<p class=r>moved<p class=a>above<p class=x>on each page<p>in the flow<ul>
      <li>an item<li style="list-style-position:
      inside">another</ul><ol><li>first<li>second</ol>""",
    "noted below": """<style>.n { float: footnote } p { margin: 1em 0 }</style>
      <p>Text<span class=n>A note below.</span> and more<span class=n>Another.</span>.""",
    "running heads": """<style>.run { position: running(side) } @page { @top-right { content:
      element(side) } } h2 { break-before: page } .c::after { content: leader('.')
      target-counter(attr(href), page) }</style><p class=run>Aside</p><p><a class=c href="#there">To
      </a><h2>One</h2><p>x<h2 id=there>Two</h2><p>y""",
    "boxes": """<style>.b { border: 1px dotted #900; border-radius: 4px; padding: 2% 5px;
      background:
      linear-gradient(#fff, #ddd); box-sizing: border-box; width: 50%; min-width: 3cm; max-width:
      80%; height: 2cm; opacity: .5 } td { border: 1pt solid; vertical-align: middle }</style>
      <div class=b>box</div><table><caption>What</caption><tr><th scope=row>a<td
      rowspan=2>b<tr><th>c
      </table><table style="border-collapse: collapse"><col style="background: #eee"><tr><td>a<td>b
      </table>""",
    "grids and columns": """<style>.g { display: grid; grid-template-columns: 1fr 2fr } .f {
      display:
      flex; gap: 5mm } .c { columns: 2; column-rule: 1px solid }</style><div class=g><p>a<p>b<p>c
      </div><div class=f><p>d<p>e</div><div class=c><p>One two three four five six seven eight nine
      ten.<p>And on.</div>""",
    "generated": """<style>q { quotes: "«" "»" } p { counter-increment: n } p::before { content:
      counter(n) ". "; color: green } p::after { content: " " attr(class) } li::marker { color: red
      }</style><p class=x>a <q>b</q><p class=y>c<ul><li>d</ul>""",
    "of no face": """<p>Grüße, &#xfb01;n, Ελλάδα, Москва, &#x5e9;&#x5dc;&#x5d5;&#x5dd;,
      &#x645;&#x631;&#x62d;&#x628;&#x627;, &#x65e5;&#x672c;, &#x1f30a;, e&#x301;""",
    "numbers": """<p style="font-variant: small-caps tabular-nums">Small 0123<p style="font-feature-
      settings: 'onum'">Old 0123<p lang=de>Deutsch<p lang=fr>Français<p style="font-size:
      0">none""",
    "drawn": """<svg width=100 height=50 viewBox="0 0 100 50"><title>t</title><rect width=20
      height=20 fill=red /><text x=10 y=40 font-size=12>words</text></svg>""",
    "hidden": """<p style="visibility: hidden">unseen<p style="display: none">none<p id=there>seen
      <p style="page: wide">named""",
    "parts": "".join(
        f"<h2 id=p{number}>Part {number}</h2><p>{'Words. ' * 60}" for number in range(9)
    ),
}
"""A little of all that a style sheet may ask for."""


@pytest.fixture(autouse=True)
def _taken() -> Iterator[None]:
    """Leave the shortcuts as they were found."""
    yield
    taking.take()


def set_page(html: str) -> Callable[[], bytes]:
    """Return what sets a page, with a style sheet that is made once."""
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=font_faces() + BASE, font_config=fonts)
    page = f"<html lang=en><title>t</title>{html}"
    return lambda: bytes(
        weasyprint.HTML(string=page).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_tags=True, pdf_identifier=b"x"
        )
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_the_same(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "weasyprint")
    taking.leave()
    write = set_page(PAGES[name])
    alone = write()
    said = [record.getMessage() for record in caplog.records]
    caplog.clear()
    taking.take()
    write = set_page(PAGES[name])
    assert write() == alone
    assert [record.getMessage() for record in caplog.records] == said
    assert write() == alone, "the second document differs"


def test_pages_that_share_a_style_sheet_leave_each_other_alone() -> None:
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=font_faces() + BASE, font_config=fonts)

    def write(html: str) -> bytes:
        page = weasyprint.HTML(string=f"<html lang=en><title>t</title>{html}")
        return bytes(page.write_pdf(stylesheets=[style], font_config=fonts, pdf_tags=True))

    together = [write(html) for html in (*PAGES.values(), *reversed(PAGES.values()))]
    taking.leave()
    alone = [write(html) for html in PAGES.values()]
    assert together == alone + alone[::-1]


PACKS = ("brief", "compare", "full", "in-focus", "lines", "ministerial-note")


@pytest.mark.parametrize(
    ("pack", "standard"), [*((pack, "modern") for pack in PACKS), ("brief", "compatible")]
)
@pytest.mark.parametrize("name", ["minimal", "typical", "hostile"])
def test_a_brief_is_the_same_in_every_pack(name: str, pack: str, standard: Any) -> None:
    sample = samples.ALL[name]()

    def write() -> bytes | str:
        try:
            return render(sample, "pdf", template=pack, pdf=standard)
        except RenderingError as refused:
            return str(refused)

    taken = write()
    taking.leave()
    assert write() == taken


def test_other_releases_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    taking.leave()
    monkeypatch.setitem(taking.WRITTEN_FOR, "weasyprint", "70.1")
    assert not taking.take()
    assert not [each for each in taking.SHORTCUTS if found(each) is each.ours]


def test_the_releases_here_are_those_they_were_written_for() -> None:
    assert taking.take()
    assert [each for each in taking.SHORTCUTS if found(each) is not each.ours] == []
    for name, release in taking.WRITTEN_FOR.items():
        assert importlib.metadata.version(name) == release


def test_nobody_else_has_what_they_stand_in_for() -> None:
    taking.take()
    theirs = {id(each.theirs): each.name for each in taking.SHORTCUTS}
    left = [
        f"{module}.{name}"
        for module, content in list(sys.modules.items())
        if module.split(".")[0] in ("weasyprint", "pydyf", "tinyhtml5")
        for name, value in vars(content).items()
        if id(value) in theirs
    ]
    assert left == []


def found(shortcut: Replaced) -> Any:
    return vars(shortcut.place)[shortcut.name]


def test_what_is_known_goes_with_its_faces() -> None:
    known_styles._tables.clear()
    write = set_page(PAGES["boxes"])
    write()
    assert len(known_styles._tables) == 1
    del write
    gc.collect()
    assert len(known_styles._tables) == 0
