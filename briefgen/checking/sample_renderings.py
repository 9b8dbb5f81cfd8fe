"""Render a sample brief with a pack, in every format, and look at what comes out.

What the templates name wrongly was found before; it is left out here, so that one mistake does not
hide the next.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from jinja2 import nodes

from briefgen import samples
from briefgen.checking import accessibility, contrast, page_layouts, screens
from briefgen.checking.field_names import TemplateReading
from briefgen.checking.report import AS, Finding, words_of
from briefgen.checking.style_rules import PRINT, SCREEN
from briefgen.checking.tolerant_rendering import STANDS_FOR, mended
from briefgen.errors import BriefgenError, TooManyPages
from briefgen.model import Brief
from briefgen.rendering import render_here
from briefgen.rendering.formats import html, markdown, pdf
from briefgen.rendering.packs import Pack
from briefgen.rendering.pdf.engine import load_weasyprint
from briefgen.rendering.templating.environment import PackEnvironment

LONG = frozenset(("huge", "hostile"))
"""Samples that a pack with a limit of pages may refuse: to be refused is what the limit is for."""
LITERAL = frozenset(("minimal", "typical", "huge"))
"""Samples whose own words look like nothing that is empty."""
COLOURED = "typical"
"""The sample whose page on the screen is looked at for its colours: it has something in every
section."""
STANDARDS: tuple[pdf.Standard, ...] = ("modern", "compatible")


class Tried(NamedTuple):
    """What came of one sample."""

    findings: tuple[Finding, ...]
    rendered: tuple[str, ...]
    """"typical.html", "typical.pdf (modern)", …"""
    files: tuple[tuple[str, bytes], ...]
    """The PDFs, by their standard."""


def try_sample(
    pack: Pack,
    name: str,
    readings: Mapping[str, TemplateReading],
    known: Iterable[Finding],
    paper: pdf.Paper,
) -> Tried:
    """Render one sample in every format of a pack. ``known`` is what was found in its files, and is
    not told again."""
    return _Trial(pack, name, readings, known, paper).run()


class _Trial:
    def __init__(
        self,
        pack: Pack,
        name: str,
        readings: Mapping[str, TemplateReading],
        known: Iterable[Finding],
        paper: pdf.Paper,
    ) -> None:
        self._pack, self._name, self._paper = pack, name, paper
        self._brief: Brief = samples.ALL[name]()
        self._known = {
            place
            for finding in known
            if finding.weight == "error"
            for place in (finding.place, _without_line(finding))
        }
        self._words = [text for reading in readings.values() for text in _written(reading)]
        self._whole = all(_can_be_mended(reading) for reading in readings.values())
        self._findings: list[Finding] = []
        self._rendered: list[str] = []
        self._files: list[tuple[str, bytes]] = []

    def run(self) -> Tried:
        """Render every format of the pack, and look at each."""
        steps: dict[str, Callable[[], None]] = {
            "md": self._markdown,
            "html": self._page,
            "pdf": self._pdf,
            "docx": self._word,
        }
        for form in self._pack.formats:
            steps[form]()
        return Tried(tuple(self._findings), tuple(self._rendered), tuple(self._files))

    def _say(self, place: str, check: str, sentence: str, *, remark: bool = False) -> None:
        self._findings.append(
            Finding(place, sentence, check, "remark" if remark else "error", (self._name,))
        )

    def _place(self, form: str) -> str:
        return f"{self._pack.name}{AS}{form}"

    def _sheet(self, file: str, form: str) -> str:
        """Return the style sheet of the pack that a fault can be mended in; the format where the
        pack has none of its own."""
        return f"{self._pack.name}/{file}" if self._pack.has(file) else self._place(form)

    def _refused(self, error: Exception, form: str) -> None:
        """Take up an error of rendering, unless the templates' own reading has told it."""
        if not isinstance(error, BriefgenError):
            self._say(
                self._place(form),
                "layout",
                f"this cannot be laid out or tagged ({type(error).__name__}: {error}).",
            )
        elif error.where not in self._known:
            sentence = words_of(error)
            remark = isinstance(error, TooManyPages) and self._name in LONG
            place = error.where if error.where not in ("", self._pack.name) else self._place(form)
            self._say(place, error.code, sentence, remark=remark)

    def _written(self, write: Callable[[], Any], form: str) -> Any:
        """Return what is written; where the pack stops it, what is written without the faults in
        its templates, or nothing."""
        try:
            return write()
        except Exception as error:
            self._refused(error, form)
        if not self._whole:
            return None
        with mended(self._environments()), contextlib.suppress(Exception):
            return write()
        return None

    def _environments(self) -> list[PackEnvironment]:
        return [
            markdown._environment(self._pack),
            html._environment(self._pack, "screen"),
            html._environment(self._pack, "print"),
        ]

    def _empty(self, text: str, form: str) -> None:
        for sign in page_layouts.find_empty(text, self._words) if self._name in LITERAL else ():
            self._say(
                self._place(form),
                "empty",
                f"{sign!r} is printed: a value is printed that is not there, or is a list.",
            )

    def _listen(self, page: str, form: str) -> None:
        for sentence in accessibility.listen(page, on_paper=form == "PDF"):
            # What a name that is not there would have said is not known.
            if f"#{STANDS_FOR}," not in sentence and f"'{STANDS_FOR}'" not in sentence:
                self._say(self._place(form), "accessibility", sentence)

    def _markdown(self) -> None:
        text = self._written(lambda: markdown.render_markdown(self._brief, self._pack), "Markdown")
        if text is not None:
            self._rendered.append(f"{self._name}.md")
            self._empty(text, "Markdown")

    def _page(self) -> None:
        page = self._written(lambda: html.render_html(self._brief, self._pack), "HTML")
        if page is None:
            return
        self._rendered.append(f"{self._name}.html")
        self._empty(screens.without_styles(page), "HTML")
        self._listen(page, "HTML")
        if self._name == COLOURED:
            self._colours_of_screen(page)

    def _colours_of_screen(self, page: str) -> None:
        load_weasyprint()
        press = pdf._press(self._pack, self._paper)
        loading = {
            "url_fetcher": pdf._fetcher(self._pack),
            "base_url": self._pack.folder.as_uri() + "/",
            "font_config": press.font_configuration,
        }
        for scheme in screens.SCHEMES:
            told: set[str] = set()
            for pointed_at in (False, True):
                document = screens.lay_out_screen(page, scheme, pointed_at=pointed_at, **loading)
                for pale in contrast.measure(document):
                    if pale.where not in told:
                        told.add(pale.where)
                        how = f"in a {scheme} window{', pointed at,' if pointed_at else ''}"
                        self._say(self._sheet(SCREEN, "HTML"), "contrast", f"{how} {pale.sentence}")
            pdf._fetcher(self._pack).refused.clear()

    def _pdf(self) -> None:
        page = self._written(lambda: pdf.printed_page(self._brief, self._pack), "PDF")
        if page is None:
            return
        self._empty(screens.without_styles(page.text), "PDF")
        self._listen(page.text, "PDF")
        try:
            laid = pdf.Laid(pdf.lay_out(page.text, self._pack, self._paper), page)
        except Exception as error:
            self._refused(error, "PDF")
            return
        self._look_at(laid.document)
        for standard in STANDARDS:
            try:
                written = pdf.write_pdf(
                    laid, self._brief, self._pack, paper=self._paper, standard=standard
                )
            except Exception as error:
                self._refused(error, "PDF")
                return
            self._files.append((standard, written))
            self._rendered.append(f"{self._name}.pdf ({standard})")

    def _look_at(self, document: Any) -> None:
        try:
            pdf.check_length(document, self._pack)
        except TooManyPages as error:
            self._refused(error, "PDF")
        place = self._sheet(PRINT, "PDF")
        for pale in contrast.measure(document):
            self._say(place, "contrast", pale.sentence)
        for sentence in page_layouts.look(document):
            self._say(place, "pages", sentence)

    def _word(self) -> None:
        if (
            self._written(
                lambda: render_here(self._brief, "docx", self._pack, paper=self._paper), "Word"
            )
            is not None
        ):
            self._rendered.append(f"{self._name}.docx")


def _without_line(finding: Finding) -> str:
    """Return the place by which rendering knows a fault that it can give no line."""
    return (
        finding.place.rpartition(":")[0] if finding.check in ("section", "file") else finding.place
    )


def _written(reading: TemplateReading) -> Iterator[str]:
    """Give the texts that are written out in the templates."""
    for file in reading.files:
        yield from (node.data for node in file.tree.find_all(nodes.TemplateData))
        yield from (
            str(node.value)
            for node in file.tree.find_all(nodes.Const)
            if isinstance(node.value, str)
        )


def _can_be_mended(reading: TemplateReading) -> bool:
    """Tell whether a page can be rendered without what is wrong: not where a file cannot be read,
    or what it extends is not there."""
    return reading.whole and not any(finding.check == "syntax" for finding in reading.findings)
