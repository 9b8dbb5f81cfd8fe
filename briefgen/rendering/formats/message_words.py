"""A message out: the subject and the cover note of a brief, as plain text and as HTML, in the words
of a pack.

mail.txt.j2     the subject in the first line, the text behind an empty one
mail.html.j2    the same text as a page
"""

from __future__ import annotations

import functools
import html
from collections.abc import Sequence
from typing import Any

import msgspec

from briefgen.errors import TemplateBroken
from briefgen.errors.printing import lines_of_text
from briefgen.model import Brief
from briefgen.rendering.brief_file import encode_brief
from briefgen.rendering.formats.html import isolated, of_source
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import MAIL_PAGE, MAIL_TEXT
from briefgen.rendering.sections.linking import context_of
from briefgen.rendering.templating.environment import (
    Filter,
    PackEnvironment,
    make_environment,
    render_template,
)
from briefgen.rendering.templating.page_safety import checked
from briefgen.rendering.view import commonmark
from briefgen.rendering.view.cover_note import CoverNote

PATIENCE = 60.0
"""Seconds for all messages of a pack and a language that is not ours; two hundred take one."""
LONGEST_SUBJECT = 240
"""Characters; most mail programs show eighty."""


class Written(msgspec.Struct, frozen=True):
    """The words of one message."""

    subject: str
    text: str
    html: str


def render_mail(brief: Brief, pack: Pack, notes: Sequence[CoverNote]) -> list[Written]:
    """Write the message of each note, in the language of the pack.

    Raises:
        TemplateBroken, UnknownField: a template cannot be rendered, or its first line is empty.
        PageUnsafe: the page of a pack that is not ours runs a script, or asks for something.
        PackTooGreedy: the pack takes more time or memory than messages need.
    """
    if pack.is_ours:
        return _render_here(brief, pack, notes)
    from briefgen.rendering.formats.sandbox import call_in_sandbox

    arguments = (encode_brief(brief), str(pack.folder), pack.source, pack.given)
    result = call_in_sandbox(
        "briefgen.rendering.formats.message_words:render_task",
        *arguments,
        [msgspec.to_builtins(note) for note in notes],
        patience=PATIENCE,
        pack=pack.name,
    )
    return msgspec.convert(result, list[Written])


def render_task(
    brief: bytes, folder: str, source: Any, given: list[tuple[str, str]], notes: list[Any]
) -> Any:
    """Write messages in this process, for another one; return what msgpack knows."""
    import pathlib

    from briefgen.rendering.brief_file import decode_brief
    from briefgen.rendering.packs import load_pack

    pack = msgspec.structs.replace(
        load_pack(pathlib.Path(folder), source), given=tuple((key, value) for key, value in given)
    )
    read = [msgspec.convert(note, CoverNote) for note in notes]
    return msgspec.to_builtins(_render_here(decode_brief(brief), pack, read))


def _render_here(brief: Brief, pack: Pack, notes: Sequence[CoverNote]) -> list[Written]:
    context = context_of(brief, pack)
    environment = _environment(pack)
    found = []
    for note in notes:
        page = render_template(environment, MAIL_PAGE, context, mail=note)
        if not pack.is_ours:
            checked(page, pack.name, "screen")
        # Each value was escaped as HTML where it entered the text: what is read back is the text.
        text = html.unescape(render_template(environment, MAIL_TEXT, context, mail=note))
        subject, _, body = lines_of_text(text).strip("\n").partition("\n")
        if not subject.strip() or body[:1] not in ("", "\n"):
            raise TemplateBroken(
                f"{pack.name}/{MAIL_TEXT}",
                reason="its first line is the subject, and has an empty line behind it",
            )
        subject = " ".join(subject.split())
        if len(subject) > LONGEST_SUBJECT:
            subject = f"{subject[: LONGEST_SUBJECT - 1]}…"
        found.append(Written(subject, _lines(body), page.strip() + "\n"))
    return found


def _lines(text: str) -> str:
    """Return a text with at most one empty line in a row, and one line end at its end."""
    lines = [line.rstrip() for line in text.strip().split("\n")]
    kept = [line for line, before in zip(lines, ["x", *lines], strict=False) if line or before]
    return "\n".join(kept) + "\n"


@functools.lru_cache(maxsize=16)
def _environment(pack: Pack) -> PackEnvironment:
    filters: dict[str, Filter] = {
        "of_source": of_source,
        "isolated": isolated,
        "md": commonmark.html_of_notes,
    }
    return make_environment(pack, filters)
