"""Blocks of a pack that print nothing, or in one format only; sections that are no blocks; files
that nothing uses."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping

from jinja2 import nodes

from briefgen.checking.field_names import TemplateReading
from briefgen.checking.report import Finding
from briefgen.checking.template_files import File, constant_names
from briefgen.rendering.formats.html import MARKDOWN_PAGE
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.manifest import FILE, did_you_mean
from briefgen.rendering.packs.pack import MAIL_PAGE, MAIL_TEXT, MARKDOWN, PAGE

_OWN = "0:"
"""How the place of a file of the pack itself begins on its shelf."""
_PRINTED_AS = {
    PAGE: ("HTML and PDF", "Markdown prints"),
    MARKDOWN: ("Markdown", "HTML and PDF print"),
}

_USED_BY_THE_PROGRAM = (
    *(PAGE, MARKDOWN, MARKDOWN_PAGE.partition("/")[2]),
    *(MAIL_TEXT, MAIL_PAGE),
)


def check_blocks(pack: Pack, readings: Mapping[str, TemplateReading]) -> Iterator[Finding]:
    """Check the blocks of each template of a pack; ``readings`` has one for each, by the name of
    its file."""
    for reading in readings.values():
        yield from _blocks_nobody_prints(pack, reading)
        yield from _text_nobody_prints(reading)
    yield from _sections_without_block(pack, readings)
    yield from _rewritten_once(readings)
    yield from _unused_files(pack, readings)


def _blocks_nobody_prints(pack: Pack, reading: TemplateReading) -> Iterator[Finding]:
    if not reading.whole:
        return
    # What `sections` leaves out is left out on purpose.
    printable = {name for link in pack.chain for name in link.manifest.sections or ()}
    called = {
        node.attr
        for file in reading.files
        for node in file.tree.find_all(nodes.Getattr)
        if _is_self(node.node)
    }
    for place, file in enumerate(reading.chain[:-1]):
        above = reading.chain[place + 1 :]
        known = [name for other in above for name in other.blocks]
        for name, block in file.blocks.items():
            if name in known or name in file.inside or name in printable or name in called:
                continue
            what = (
                f"{name!r} is no block of {above[0].said}, so that nothing prints it."
                f" {did_you_mean(name, known, 'There are the blocks')}"
            )
            yield Finding(f"{file.said}:{block.lineno}", what.rstrip(), "block")


def _is_self(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "self"


def _text_nobody_prints(reading: TemplateReading) -> Iterator[Finding]:
    """Remark on text beside the blocks of a file that extends another: Jinja drops it without a
    word."""
    for file in reading.chain:
        if file.extends is None:
            continue
        for node in file.tree.body:
            printed = node.nodes if isinstance(node, nodes.Output) else []
            words = printed[0] if printed else None
            is_blank = isinstance(words, nodes.TemplateData) and not words.data.strip()
            if words is None or (len(printed) == 1 and is_blank):
                continue
            blank = (
                len(words.data) - len(words.data.lstrip())
                if isinstance(words, nodes.TemplateData)
                else 0
            )
            line = words.lineno + (
                words.data.count("\n", 0, blank) if isinstance(words, nodes.TemplateData) else 0
            )
            what = (
                "this stands outside the blocks of a file that extends another, so that nothing"
                " prints it."
            )
            yield Finding(f"{file.said}:{line}", what, "block", "remark")
            break


def _sections_without_block(
    pack: Pack, readings: Mapping[str, TemplateReading]
) -> Iterator[Finding]:
    holder = next((link for link in pack.chain if link.manifest.sections is not None), None)
    used = {
        file: reading
        for file, reading in readings.items()
        if reading.whole and _names_sections(reading)
    }
    if holder is None or not used:
        return
    for name in pack.sections:
        without = [file for file, reading in used.items() if name not in reading.blocks]
        if not without:
            continue
        where = (
            "no template has"
            if len(without) == len(used)
            else f"{' and '.join(without)} does not have"
        )
        known = list(dict.fromkeys(block for reading in used.values() for block in reading.blocks))
        what = (
            f"'sections' names {name!r}, and {where} a block of this name."
            f" {did_you_mean(name, known, 'There are the blocks')}"
        )
        yield Finding(_place_of_section(holder, name), what, "section")


def _names_sections(reading: TemplateReading) -> bool:
    return any(
        node.name == "sections" for file in reading.files for node in file.tree.find_all(nodes.Name)
    )


def _place_of_section(pack: Pack, name: str) -> str:
    lines = pack.text(FILE).split("\n")
    found = re.compile(rf"""["']{re.escape(name)}["']""")
    return next(
        (
            f"{pack.name}/{FILE}:{number}"
            for number, line in enumerate(lines, 1)
            if found.search(line)
        ),
        f"{pack.name}/{FILE}",
    )


def _rewritten_once(readings: Mapping[str, TemplateReading]) -> Iterator[Finding]:
    """Remark on blocks that the pack rewrites for one format, while the other has the block of its
    parent."""
    if PAGE not in readings or MARKDOWN not in readings:
        return
    for file, other in ((PAGE, MARKDOWN), (MARKDOWN, PAGE)):
        own, beside = readings[file], readings[other]
        for name, holders in own.blocks.items():
            first = holders[0]
            theirs = beside.blocks.get(name, ())
            if (
                not first.place.startswith(_OWN)
                or len(holders) < 2
                or not theirs
                or theirs[0].place.startswith(_OWN)
            ):
                continue
            rewritten, printed = _PRINTED_AS[file]
            what = (
                f"the block {name!r} is rewritten for {rewritten} only; {printed} it as before."
                f" Rewrite it in {other}, too."
            )
            yield Finding(f"{first.said}:{first.blocks[name].lineno}", what, "one-format", "remark")


def _unused_files(pack: Pack, readings: Mapping[str, TemplateReading]) -> Iterator[Finding]:
    """Remark on templates of the pack that nothing uses, unless a file to be used is worked out
    while rendering."""
    files = {file.place: file for reading in readings.values() for file in reading.files}
    if (
        not readings
        or any(_works_out_a_name(file) for file in files.values())
        or not all(reading.whole for reading in readings.values())
    ):
        return
    parents = [
        path.relative_to(link.folder).as_posix()
        for link in pack.chain[1:]
        for path in sorted(link.folder.rglob("*.j2"))
    ]
    for path in sorted(pack.folder.rglob("*.j2")):
        name = path.relative_to(pack.folder).as_posix()
        if f"{_OWN}{name}" in files or name in _USED_BY_THE_PROGRAM:
            continue
        near = difflib.get_close_matches(name, parents, n=1, cutoff=0.8)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        yield Finding(
            f"{pack.name}/{name}", f"no template uses this file.{hint}", "unused", "remark"
        )


def _works_out_a_name(file: File) -> bool:
    names = [
        constant_names(node.template)
        for node in file.tree.find_all(
            (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
        )
        if isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends))
    ]
    return not all(names)
