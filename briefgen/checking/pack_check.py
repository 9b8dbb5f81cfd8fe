"""Check a pack whole: its files as they stand, then what four sample briefs become with it.

A pack that does not come with the program is checked as it is rendered: in a process of its own,
within limits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

import msgspec

from briefgen import samples
from briefgen.checking.ejected import check_ejected
from briefgen.checking.field_names import TemplateReading, read_templates
from briefgen.checking.report import Finding, Report, gather, words_of
from briefgen.checking.style_rules import check_styles
from briefgen.checking.unused_blocks import check_blocks
from briefgen.checking.value_types import Item, Kind
from briefgen.checking.verapdf import check_standards, has_verapdf
from briefgen.errors import PackTooGreedy
from briefgen.rendering.packs import Pack, load_pack
from briefgen.rendering.packs.pack import MAIL_PAGE, MAIL_TEXT, MARKDOWN, PAGE
from briefgen.rendering.view.cover_note import CoverNote

PATIENCE = 200.0
"""Seconds for one sample in every format, the start of the process among them; forty sources take
20 on a slow machine."""
_TASK = "briefgen.checking.pack_check:check_task"
_CALLED = {"md": "Markdown", "html": "HTML", "pdf": "PDF", "docx": "Word"}
FILES = "files"
"""The name of the part of a check that reads the pack's own files; the others are those of the
samples."""


class _Part(NamedTuple):
    """What one part of a check has found."""

    findings: tuple[Finding, ...] = ()
    rendered: tuple[str, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    stopped: bool = False
    """It went beyond the limits of time or memory; the next part would again."""


def check_pack(
    pack: Pack, *, paper: str = "a4", done: Callable[[str], None] | None = None
) -> Report:
    """Check a pack; ``done`` is told the name of each part when it has ended: "files", then each
    sample.

    Raises:
        PangoMissing: the system library that sets type is not installed.
    """
    findings: list[Finding] = []
    rendered: list[str] = []
    notes: list[str] = []
    files: list[tuple[str, str, bytes]] = []
    wanted = has_verapdf()
    for name in (FILES, *samples.ALL):
        part = _check_part(pack, name, paper, files=wanted)
        findings += part.findings
        rendered += part.rendered
        files += ((name, standard, data) for standard, data in part.files)
        if done is not None:
            done(name)
        if part.stopped:
            notes.append(
                f"The other samples were not rendered: the pack went beyond its limits at {name}."
            )
            break
    if missing := [
        form for form in pack.formats if not any(f".{form}" in name for name in rendered)
    ]:
        notes.append(
            "Not rendered, until the errors are mended:"
            f" {', '.join(_CALLED[form] for form in missing)}."
        )
    if wanted:
        findings += check_standards(pack.name, files)
    elif "pdf" in pack.formats:
        notes.append("veraPDF was not run: there is no program named verapdf on the path.")
    return Report(pack.name, gather(findings), tuple(rendered), tuple(notes))


def _check_part(pack: Pack, name: str, paper: str, *, files: bool) -> _Part:
    if pack.is_ours:
        return _check_here(pack, name, paper, files=files)
    from briefgen.rendering.formats.sandbox import call_in_sandbox

    arguments = (str(pack.folder), pack.source, pack.given, name, paper, files)
    try:
        result = call_in_sandbox(_TASK, *arguments, patience=PATIENCE, pack=pack.name)
    except PackTooGreedy as error:
        seen = () if name == FILES else (name,)
        return _Part(
            (Finding(error.where or pack.name, words_of(error), error.code, samples=seen),),
            stopped=True,
        )
    return msgspec.convert(result, _Part)


def check_task(
    folder: str, source: Any, given: list[tuple[str, str]], name: str, paper: str, files: bool
) -> Any:
    """Do one part of a check in this process, for another one; return what msgpack knows."""
    import pathlib

    pack = msgspec.structs.replace(
        load_pack(pathlib.Path(folder), source), given=tuple((key, value) for key, value in given)
    )
    return msgspec.to_builtins(_check_here(pack, name, paper, files=files), builtin_types=(bytes,))


def _check_here(pack: Pack, name: str, paper: str, *, files: bool) -> _Part:
    readings = read_pack(pack)
    found = tuple(check_files(pack, readings))
    if name == FILES:
        return _Part(found)
    from briefgen.checking.sample_renderings import try_sample

    tried = try_sample(pack, name, readings, found, cast(Any, paper))
    return _Part(tried.findings, tried.rendered, tried.files if files else ())


def check_files(pack: Pack, readings: dict[str, TemplateReading]) -> Iterator[Finding]:
    """Check the files of a pack without rendering anything."""
    for reading in readings.values():
        yield from reading.findings
    yield from check_blocks(pack, readings)
    yield from check_ejected(pack)
    yield from check_styles(pack)


def read_pack(pack: Pack) -> dict[str, TemplateReading]:
    """Read each template of a pack that one of its formats needs, or its messages; by the name of
    its file."""
    from briefgen.rendering.formats.html import _environment as page_environment
    from briefgen.rendering.formats.markdown import _environment as markdown_environment
    from briefgen.rendering.formats.message_words import _environment as message_environment

    found: dict[str, TemplateReading] = {}
    if pack.holder(PAGE) and {"html", "pdf"} & set(pack.formats):
        found[PAGE] = read_templates(page_environment(pack, "screen"), PAGE)
    if pack.holder(MARKDOWN) and ("md" in pack.formats or not pack.holder(PAGE)):
        found[MARKDOWN] = read_templates(markdown_environment(pack), MARKDOWN)
    for file in (MAIL_TEXT, MAIL_PAGE):
        if pack.holder(file):
            seen: dict[str, Kind] = {"mail": Item(CoverNote)}
            found[file] = read_templates(message_environment(pack), file, seen)
    return found
