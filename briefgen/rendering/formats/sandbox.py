"""Render packs that are not ours in a process of its own, within limits of time, memory and output.

Jinja's sandbox keeps a template from the program, but bounds neither time nor memory, and a style
sheet can ask for a million pages.
"""

from __future__ import annotations

import atexit
import warnings
from typing import Any

import msgspec

from briefgen.errors import PackTooGreedy, RenderingFault
from briefgen.rendering.packs import Pack
from briefgen.system.isolation import Excess, Kept, Limits, Reply

PATIENCE = {"md": 30.0, "html": 30.0, "pdf": 150.0, "docx": 60.0}
"""Seconds, the start of the process among them. Forty sources take 0.4 s as a page and 7 s as PDF
on a slow machine."""
LIMITS = Limits(memory=3_000_000_000, result=200_000_000)
"""A PDF of forty sources takes a third of the memory, and a hundredth of the bytes."""

_rendering = Kept(LIMITS)
atexit.register(lambda: _rendering.end())


def call_in_sandbox(task: str, *arguments: Any, patience: float, pack: str) -> Any:
    """Run a function of this program ("briefgen.room.module:function") in the other process and
    return its result.

    Arguments and result are what msgpack knows. ``pack`` is who an error names.

    Raises:
        PackTooGreedy: it took more time or memory than it may, or gave too much.
        RenderingFault: it raised what is no error of a user's.
        BriefgenError: as the function does.
    """
    reply = _rendering.ask(task, *arguments, patience=patience)
    warn_of_names(reply)
    if reply.excess is not None:
        raise PackTooGreedy(pack, limit=in_words(reply.excess, patience))
    reply.raise_error()
    if reply.defect is not None:
        raise RenderingFault(pack, **reply.defect)
    return reply.result


def drop() -> None:
    """End what the other process does, from any thread; who waits for it gets an error."""
    _rendering.kill()


def warn_of_names(reply: Reply) -> None:
    """Warn here of fields that templates there named as they were called before."""
    for category, sentence in reply.warnings:
        if category == "FieldRenamed":
            from briefgen.rendering.templating.environment import FieldRenamed

            warnings.warn(sentence, FieldRenamed, stacklevel=3)


def in_words(excess: Excess, patience: float) -> str:
    """Return the limit that was passed."""
    return {
        "time": f"{patience:g} seconds",
        "memory": f"{LIMITS.memory / 1_000_000_000:g} GB of memory",
        # The layout goes down into elements inside elements.
        "depth": "some hundred elements inside each other",
        "size": f"{LIMITS.result // 1_000_000} MB for a brief",
    }[excess]


def render_in_sandbox(brief: bytes, to: str, pack: Pack, *, paper: str, pdf: str) -> bytes:
    """Render a brief, given as its JSON, with a pack that is not ours.

    Raises:
        PackTooGreedy: the pack takes more than a brief needs.
        RenderingError: as `render` does.
    """
    arguments = (brief, to, str(pack.folder), pack.source, pack.given, paper, pdf)
    result: bytes = call_in_sandbox(
        "briefgen.rendering.formats.sandbox:render_task",
        *arguments,
        patience=PATIENCE[to],
        pack=pack.name,
    )
    return result


def render_task(
    brief: bytes,
    to: Any,
    folder: str,
    source: Any,
    given: list[tuple[str, str]],
    paper: Any,
    pdf: Any,
) -> bytes:
    """Render a brief in this process, for another one."""
    import pathlib

    from briefgen.rendering.brief_file import decode_brief
    from briefgen.rendering.formats.dispatch import render_here
    from briefgen.rendering.packs import load_pack

    pack = msgspec.structs.replace(
        load_pack(pathlib.Path(folder), source), given=tuple((name, value) for name, value in given)
    )
    return render_here(decode_brief(brief), to, pack, paper=paper, pdf=pdf)
