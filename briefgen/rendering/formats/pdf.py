"""PDF out: the page for paper, laid out by WeasyPrint, tagged, finished to its standards, with the
brief inside."""

from __future__ import annotations

import atexit
import contextlib
import functools
import importlib.resources
import pathlib
import re
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from briefgen.errors import TooManyPages
from briefgen.model import Brief
from briefgen.rendering.formats.html import page_of
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.stylesheets import style_of
from briefgen.rendering.pdf.embedded_files import attach
from briefgen.rendering.pdf.engine import load_weasyprint, undisturbed
from briefgen.rendering.pdf.faces import FACES, font_faces, font_file
from briefgen.rendering.pdf.overlength import words_beyond
from briefgen.rendering.pdf.proof import Pages
from briefgen.rendering.sections.linking import Written, render_linked
from briefgen.rendering.templating.page_safety import check_style, checked
from briefgen.rendering.view.traffic_light import labelled
from briefgen.system import temporary

if TYPE_CHECKING:
    from briefgen.rendering.pdf.page_resources import PackFetcher

Paper = Literal["a4", "letter"]
Standard = Literal["modern", "compatible"]
PAPERS = {"a4": "A4", "letter": "letter"}
# WeasyPrint lays these out as any other element, and isolates nothing: without them a page is made
# 5 % faster.
_ISOLATION = re.compile("</?bdi>")
COLOURS = "srgb"
VARIANTS = {"modern": "pdf/a-4f", "compatible": "pdf/a-3a"}


class Laid(NamedTuple):
    """A brief on its pages, before they are written."""

    document: Any
    """WeasyPrint's document."""
    page: Written


def render_pdf(brief: Brief, pack: Pack, *, paper: Paper, standard: Standard) -> bytes:
    """Write a brief as PDF.

    Raises:
        PangoMissing: the system library that sets type is not installed.
        FetchBlocked: the page asks for something outside its pack; nothing was fetched.
        PageUnsafe: the page of a pack that is not ours would run something, or leads to a file.
        TemplateBroken: the pack cannot be rendered.
        TooManyPages: the brief is longer than the pack allows.
    """
    page = printed_page(brief, pack)
    with undisturbed():
        laid = Laid(lay_out(page.text, pack, paper), page)
        check_length(laid.document, pack)
        return write_pdf(laid, brief, pack, paper=paper, standard=standard)


def printed_page(brief: Brief, pack: Pack) -> Written:
    """Write a brief as a page for paper.

    Raises:
        TemplateBroken: the pack cannot be rendered.
        PageUnsafe: the page of a pack that is not ours would run something, or leads to a file.
    """
    page = render_linked(brief, pack, lambda context: page_of(context, pack, "print"))
    if not pack.is_ours:
        checked(page.text, pack.name, "print")
    return page


def lay_out(html: str, pack: Pack, paper: Paper) -> Any:
    """Lay a page out for paper; return WeasyPrint's document.

    Raises:
        PangoMissing: the system library that sets type is not installed.
        FetchBlocked: the page asks for something outside its pack; nothing was fetched.
    """
    load_weasyprint()
    from weasyprint import HTML

    fetcher = _fetcher(pack)
    fetcher.refused.clear()
    with _loud(fetcher):
        press = _press(pack, paper)
        text = _ISOLATION.sub("", press.glyphs.put_into_words(html, pack.labels))
        page = HTML(string=text, base_url=pack.folder.as_uri() + "/", url_fetcher=fetcher)
        return page.render(
            font_config=press.font_configuration,
            color_profiles=dict(press.colours),
            stylesheets=[press.style],
            output_intent=COLOURS,
        )


def check_length(document: Any, pack: Pack) -> None:
    """Stop where a brief has more pages than its pack allows.

    Raises:
        TooManyPages: it has.
    """
    if pack.max_pages and len(document.pages) > pack.max_pages:
        words = words_beyond(document.pages, pack.max_pages)
        raise TooManyPages(
            pack.name, pages=len(document.pages), allowed=pack.max_pages, words=words
        )


def write_pdf(laid: Laid, brief: Brief, pack: Pack, *, paper: Paper, standard: Standard) -> bytes:
    """Write pages that were laid out.

    A marking with a TLP label is written at the head and the foot of each page, whatever the pack
    has there.

    Raises:
        FetchBlocked: they ask for something outside their pack; nothing was fetched.
        CharacterWithoutGlyph: no built-in face has a character of such a marking.
    """
    from briefgen.rendering.pdf.serialising import serialise
    from briefgen.rendering.pdf.stamping import marking_lines, stamped
    from briefgen.rendering.pdf.tagging import Finisher

    def finish(document: Any, objects: Any) -> None:
        Finisher(standard)(document, objects)
        serialise(objects)

    fetcher = _fetcher(pack)
    label = labelled(laid.page.context.marking)
    pages = Pages.of(
        laid.page.everything,
        pack,
        paper,
        laid.page.text,
        heads_of(laid.document),
        marks=(label.text,) if label else (),
    )
    with _loud(fetcher):
        pdf: bytes = laid.document.write_pdf(
            finisher=finish,
            pdf_variant=VARIANTS[standard],
            pdf_version="2.0" if standard == "modern" else "1.7",
            pdf_identifier=True,
            pdf_tags=True,
            # The profile is there already: by its usual name it would be read again, from a file
            # that is never closed.
            output_intent="loaded",
            attachments=attach(brief, pages, fetcher, pack.labels),
        )
    return stamped(pdf, marking_lines(*label)) if label else pdf


@contextlib.contextmanager
def _loud(fetcher: PackFetcher) -> Iterator[None]:
    """Stop after all where something was refused: some callers of the fetcher swallow even a fatal
    error."""
    from weasyprint.urls import FatalURLFetchingError

    try:
        yield
    except FatalURLFetchingError as error:
        fetcher.check()
        raise RuntimeError(f"refused, but not by the pack's fetcher: {error}") from error
    fetcher.check()


def heads_of(document: Any) -> list[str]:
    """Return what was laid out in the margins of pages."""
    margins = (box for page in document.pages for box in page._page_box.children if _is_margin(box))
    return [text for box in margins if (text := _text_of(box).strip())]


def _is_margin(box: Any) -> bool:
    return type(box).__name__ == "MarginBox"


def _text_of(box: Any) -> str:
    """Return the text of a box that was laid out, its lines parted by blanks."""
    if (text := getattr(box, "text", None)) is not None:
        return str(text)
    between = (
        " " if type(box).__name__ in ("BlockBox", "TableBox", "TableRowBox", "TableCellBox") else ""
    )
    return between.join(map(_text_of, getattr(box, "children", ())))


@functools.lru_cache(maxsize=16)
def _fetcher(pack: Pack) -> PackFetcher:
    from briefgen.rendering.pdf.page_resources import PackFetcher

    return PackFetcher(pack, frozenset(font_file(face).resolve() for face in FACES))


@functools.lru_cache(maxsize=16)
def _press(pack: Pack, paper: str) -> PdfPress:
    """Load the faces and the style sheet of a pack; the largest part of a first page, and the same
    for every later one."""
    return PdfPress(pack, paper, _fetcher(pack))


# WeasyPrint's faces must be let go before the interpreter shuts down: their destructor needs
# modules that are gone by then.
atexit.register(_press.cache_clear)


class Colours:
    """The colour profile that PDF/A asks a file to name, with the attributes that WeasyPrint looks
    for.

    Its own class writes the profile anew for every file, the second time with other bytes than the
    first.
    """

    name = "sRGB2014"
    components = ("r", "g", "b")

    def __init__(self) -> None:
        self.content = (importlib.resources.files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
        self.pdf_reference: bytes | None = None


class PdfPress:
    """What is loaded once for a pack and a paper: faces, colours, style sheet."""

    def __init__(self, pack: Pack, paper: str, fetcher: PackFetcher) -> None:
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        from briefgen.rendering.pdf.missing_glyphs import Glyphs

        self.font_configuration: Any = FontConfiguration()
        # It would make a folder of its own, which a killed process leaves behind.
        self.font_configuration._folder = pathlib.Path(
            tempfile.mkdtemp(prefix="faces-", dir=temporary.folder())
        )
        style = style_of(pack, "print.css")
        if not pack.is_ours:
            check_style(style, f"{pack.name}/print.css", "print")
        self.style: Any = CSS(
            string=f"{font_faces()}\n@page {{ size: {PAPERS[paper]} {pack.orientation} }}\n{style}",
            base_url=pack.folder.as_uri() + "/",
            url_fetcher=fetcher,
            font_config=self.font_configuration,
        )
        self.colours = {COLOURS: Colours()}
        # After the style sheet, which brings the faces.
        self.glyphs = Glyphs(self.font_configuration.font_map)
