"""Read a pack's style sheets: rules that cannot be read, custom properties and files that are not
there, what the PDF does not know."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterator
from typing import Any

from briefgen.checking.report import Finding
from briefgen.errors import BriefgenError
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.packs.stylesheets import style_of
from briefgen.rendering.pdf.engine import load_weasyprint

SCREEN, PRINT = "style.css", "print.css"
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_SET = re.compile(r"(?<![\w-])(--[\w-]+)\s*:")
_USED = re.compile(r"\bvar\(\s*(--[\w-]+)\s*\)")
_URL = re.compile(r"""\burl\(\s*["']?([^"')]*)["']?\s*\)""", re.IGNORECASE)
_IGNORED = re.compile(r"Ignored `(.*)` at (\d+):\d+, (.*?)\.?$", re.DOTALL)


def check_styles(pack: Pack) -> Iterator[Finding]:
    """Check the style sheets of a pack itself; those of the packs it rests on are theirs to
    check."""
    for file in (SCREEN, PRINT):
        try:
            text, whole = pack.text(file), style_of(pack, file)
        except BriefgenError:
            continue  # it is said when the pack is rendered, where it stands in the way
        if text.strip():
            # What is taken out leaves its lines behind, so that those that follow keep their
            # numbers.
            bare = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
            yield from _unreadable(f"{pack.name}/{file}", text)
            yield from _unset(
                f"{pack.name}/{file}", bare, tuple(dict.fromkeys(_SET.findall(whole)))
            )
            yield from _files(pack, file, bare)
    yield from _unknown_to_the_pdf(pack)


def _unreadable(place: str, text: str) -> Iterator[Finding]:
    import tinycss2

    def errors(nodes: list[Any]) -> Iterator[Any]:
        for node in nodes:
            if node.type == "error":
                yield node
            elif node.type == "qualified-rule":
                yield from (token for token in node.prelude if token.type == "error")
                yield from errors(
                    tinycss2.parse_blocks_contents(
                        node.content, skip_comments=True, skip_whitespace=True
                    )
                )
            elif (
                node.type == "at-rule"
                and node.content is not None
                and node.lower_at_keyword in ("media", "supports", "layer")
            ):
                yield from errors(
                    tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                )

    for error in errors(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)):
        yield Finding(
            f"{place}:{error.source_line}",
            "this cannot be read as CSS: look for a colon, semicolon or brace too many or too few.",
            "style",
        )


def _unset(place: str, text: str, known: tuple[str, ...]) -> Iterator[Finding]:
    for used in _USED.finditer(text):
        if used[1] not in known:
            hint = did_you_mean(used[1], known, "There are")
            yield Finding(
                _at(place, text, used.start()),
                f"there is no custom property {used[1]!r}. {hint}".rstrip(),
                "parameter",
            )


def _files(pack: Pack, file: str, text: str) -> Iterator[Finding]:
    for used in _URL.finditer(text):
        address = used[1].strip()
        if (
            address
            and not address.lower().startswith(("data:", "#"))
            and pack.path(address) is None
        ):
            yield Finding(
                _at(f"{pack.name}/{file}", text, used.start()), missing_file(pack, address), "file"
            )


def missing_file(pack: Pack, name: str) -> str:
    """Say that a file is not there, and which there is that is near."""
    names = [
        path.relative_to(pack.folder).as_posix()
        for path in sorted(pack.folder.rglob("*"))
        if path.is_file()
    ]
    hint = did_you_mean(name, names)
    meant = hint if hint.startswith("Did you mean") else ""
    return f"{name!r} is not a file of the pack. {meant}".rstrip()


def _at(place: str, text: str, start: int) -> str:
    return f"{place}:{text.count(chr(10), 0, start) + 1}"


def _unknown_to_the_pdf(pack: Pack) -> Iterator[Finding]:
    """Remark on what WeasyPrint passes over in the style sheet for paper."""
    try:
        text = pack.text(PRINT)
    except BriefgenError:
        return
    if not text.strip():
        return
    load_weasyprint()
    from weasyprint import CSS

    with _overheard() as said:
        CSS(string=text, base_url=None, url_fetcher=_nothing)
    for message in said:
        if match := _IGNORED.match(message):
            what, line, why = " ".join(match[1].split())[:60], match[2], match[3]
            yield Finding(
                f"{pack.name}/{PRINT}:{line}",
                f"the PDF does without {what!r}: {why}.",
                "style",
                "remark",
            )


def _nothing(url: str) -> Any:
    """Fetch nothing: what is missing is found elsewhere."""
    raise ValueError(url)


@contextlib.contextmanager
def _overheard() -> Iterator[list[str]]:
    """Give what WeasyPrint's log says meanwhile."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    log, ear = logging.getLogger("weasyprint"), Ear(logging.WARNING)
    log.addHandler(ear)
    try:
        yield said
    finally:
        log.removeHandler(ear)
