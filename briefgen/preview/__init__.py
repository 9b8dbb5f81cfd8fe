"""The preview: a local page that shows what a template pack makes of a brief, and follows while the
pack is edited."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.errors import BriefgenError, PortTaken, TemplateMissing
from briefgen.model import Brief
from briefgen.preview.jobs import Subject
from briefgen.preview.renderings import Renderings
from briefgen.preview.sample_briefs import choices
from briefgen.preview.server import About, PreviewServer
from briefgen.preview.server_events import Events, Saved
from briefgen.preview.warm import WarmProcess
from briefgen.preview.watching import FolderWatch
from briefgen.rendering import Paper, encode_brief
from briefgen.rendering.packs import candidates, find_pack
from briefgen.rendering.packs.pack import ON_COMMAND_LINE
from briefgen.system.files import is_folder, reason_of

__all__ = ["PreviewServer", "open_preview"]


@contextlib.contextmanager
def open_preview(
    template: str,
    *,
    brief: Brief | None = None,
    params: Mapping[str, str] | None = None,
    paper: Paper = "a4",
    port: int = 0,
    watching: bool = False,
) -> Iterator[PreviewServer]:
    """Open the preview of a pack: call ``serve_forever`` on what is given, and leave the context to
    end it.

    Args:
        template: name or folder of the pack.
        brief: a brief of the user's own, offered beside the samples.
        params: values of the pack's parameters, by name.
        paper: of the PDF.
        port: to listen on; any that is free for 0.
        watching: follow the files of the pack, and of those it rests on that do not come with the
            program.

    Raises:
        TemplateMissing: there is no such pack.
        UnknownParameter, ParameterWrong: a parameter cannot be set so.
        PortTaken: the system does not let the preview listen on the port.
    """
    name = _name_of(template, params or {})
    own = encode_brief(brief) if brief is not None else None
    subject = Subject(
        template=template, name=name, paper=paper, params=dict(params or {}), brief=own
    )
    about = About(
        pack=name, briefs=choices(brief.title if brief is not None else None), watching=watching
    )
    events = Events()
    with contextlib.ExitStack() as ends:
        desk, press = WarmProcess("desk", subject), WarmProcess("press", subject)
        ends.callback(press.close)
        ends.callback(desk.close)
        renderings = Renderings({"html": desk, "md": desk, "pdf": press}, watching=watching)
        try:
            server = PreviewServer(port, secrets.token_urlsafe(16), about, renderings, events)
        except (OSError, OverflowError) as reason:
            raise PortTaken(port=port, reason=reason_of(reason)) from reason
        ends.callback(server.server_close)
        ends.callback(events.close)
        if watching:

            def announce(files: tuple[str, ...]) -> None:
                events.announce(Saved(renderings.supersede(), files))

            ends.callback(FolderWatch(_Folders(template), announce).close)
        yield server


def _name_of(template: str, params: Mapping[str, str]) -> str:
    """Return the name of a pack, or of its folder where the pack is broken: that can be mended
    while the page is open.

    Raises:
        TemplateMissing: there is no such pack.
        UnknownParameter, ParameterWrong: a parameter cannot be set so.
    """
    try:
        return find_pack(template, params).name
    except BriefgenError as error:
        if isinstance(error, TemplateMissing) or error.where == ON_COMMAND_LINE:
            raise
        return Path(template).name


class _Folders:
    """The folders to watch: of the pack, and of those it rests on that do not come with the
    program."""

    def __init__(self, template: str) -> None:
        self._template = template
        named = (
            [Path(template)]
            if is_folder(template)
            else [found.folder for found in candidates(template)]
        )
        self._last = tuple(folder.resolve() for folder in named[:1])

    def __call__(self) -> tuple[Path, ...]:
        """Return them as they are now, or as they were where the pack is broken."""
        with contextlib.suppress(BriefgenError):
            pack = find_pack(self._template)
            self._last = tuple(
                link.folder for link in pack.chain if link is pack or link.source != "built-in"
            )
        return self._last
