"""Each pack that comes with the program, and a tiny brief in each format; the PDF twice, in two
processes."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable, Iterator

from briefgen.errors import PangoMissing
from briefgen.health.installed import wanted
from briefgen.health.systems import install_packages, install_pango
from briefgen.health.trial import TriedPart, Unfit, problem_of

_PATIENCE = 60.0
"""Seconds for the other process: sixty times what it takes."""
_MEMORY, _RESULT = 3_000_000_000, 10_000_000
"""Bytes that it may take, and give."""


def format_parts() -> Iterator[TriedPart]:
    """Give the packs, and each format."""
    from briefgen.rendering.packs import built_in_packs

    again = "Install briefgen again, and report it if that does not help."
    for name in built_in_packs():
        yield TriedPart(f"template pack {name}", functools.partial(_pack, name), again)
    formats: tuple[tuple[str, Callable[[], str], tuple[str, ...]], ...] = (
        ("md", _markdown, ("jinja2", "markdown-it-py")),
        ("html", _html, ("jinja2", "markdown-it-py")),
        ("json", _json, ("msgspec",)),
        ("docx", _docx, ("python-docx", "lxml")),
        ("pdf", _pdf, ("weasyprint", "pydyf", "pypdfium2")),
    )
    for name, look, libraries in formats:
        yield TriedPart(f"format {name}", look, install_packages(*map(wanted, libraries)))


def _pack(name: str) -> str:
    from briefgen.rendering.packs import find_pack

    return ", ".join(pack.name for pack in find_pack(f"builtin:{name}").chain)


def _tiny(form: str) -> bytes:
    from briefgen.rendering import render
    from briefgen.samples import minimal

    return render(minimal(), form, template="builtin:brief")  # type: ignore[arg-type]


def _title() -> str:
    from briefgen.samples import minimal

    return minimal().title


def _markdown() -> str:
    return _that_says(_title(), _tiny("md").decode())


def _html() -> str:
    return _that_says(_title(), _tiny("html").decode())


def _json() -> str:
    from briefgen.rendering import decode_brief
    from briefgen.samples import minimal

    if decode_brief(_tiny("json")) != minimal():
        raise Unfit("the brief that was read again is another")
    return "written and read again"


def _docx() -> str:
    with zipfile.ZipFile(io.BytesIO(_tiny("docx"))) as archive:
        return _that_says(_title(), archive.read("word/document.xml").decode())


def _that_says(words: str, written: str) -> str:
    if words not in written:
        raise Unfit("the title of the brief is not in it")
    return "written"


def _pdf() -> str:
    from briefgen.rendering import decode_brief
    from briefgen.rendering.pdf.embedded_files import read_attachment
    from briefgen.samples import minimal
    from briefgen.system.isolation import Kept, Limits

    other = Kept(Limits(_MEMORY, _RESULT), quiet=True)
    try:
        reply = other.ask("briefgen.health.formats:pdf_task", patience=_PATIENCE)
    finally:
        other.end()
    try:
        reply.raise_error()
    except PangoMissing as missing:
        raise Unfit(problem_of(missing), install_pango()) from missing
    if reply.defect is not None:
        raise Unfit(f"{reply.defect['kind']}: {reply.defect['trace'].strip().splitlines()[-1]}")
    if reply.excess is not None:
        raise Unfit("the process that writes it ends without a word, or takes longer than a minute")
    pdf = _tiny("pdf")
    if decode_brief(read_attachment(pdf)) != minimal():
        raise Unfit("the brief inside it is another")
    if pdf != reply.result:
        raise Unfit(
            "two processes write the same brief with different bytes",
            f"Install all libraries that set type. {install_pango()}",
        )
    return "written in two processes, the same to the byte"


def pdf_task() -> bytes:
    """Write the tiny brief as PDF in this process, for another one."""
    return _tiny("pdf")
