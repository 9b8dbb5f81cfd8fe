"""Serve the preview to a browser on this machine, and to nothing else.

GET /TOKEN/                      the page; page.js and page.css beside it
GET /TOKEN/about                 the pack, the briefs to choose from, the version of the files: JSON
GET /TOKEN/events                what was saved, as it is saved: server-sent events
GET /TOKEN/render/FORM/BRIEF     render a brief: JSON with the number of the rendering, or the error
GET /TOKEN/render/FORM/BRIEF/PAGE    the same for a numbered page, instead of what it asked before
GET /TOKEN/made/NUMBER/brief.html, brief.pdf, brief.md, 1.png, 2.png, ...

The address holds a secret, and the Host header must name this machine: another page in the same
browser can neither guess the one nor, by a name that it lets point here, forge the other. Nothing
is read from the disk but the page's own three files, and no path comes from a request.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

import msgspec

from briefgen.preview.jobs import FORMS, Rendered
from briefgen.preview.loopback import FRAME_POLICY, LoopbackHandler, LoopbackServer
from briefgen.preview.page_pictures import draw_page, page_sizes
from briefgen.preview.renderings import Renderings
from briefgen.preview.server_events import Events

PATIENCE = 15.0
"""Seconds after which a silent stream of events says that it is still there, and finds out whether
anybody listens."""
_OWN = Path(__file__).parent
_FILES = {
    "": ("page.html", "text/html; charset=utf-8"),
    "page.js": ("page.js", "text/javascript; charset=utf-8"),
    "page.css": ("page.css", "text/css; charset=utf-8"),
}
_KINDS = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "md": "text/plain; charset=utf-8",
}
_RENDER = re.compile(r"render/([a-z]{2,4})/([a-z]{1,20})(?:/([0-9]{1,20}))?")
_MADE = re.compile(r"made/([0-9]{1,9})/(?:brief\.(html|pdf|md)|([0-9]{1,5})\.png)")


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says of what it shows."""

    pack: str
    briefs: Mapping[str, str]
    """What the chooser offers, by name."""
    watching: bool


class PreviewServer(LoopbackServer):
    """Answers the page's requests; each in a thread of its own, so that events and a slow PDF keep
    nothing waiting."""

    def __init__(
        self, port: int, token: str, about: About, renderings: Renderings, events: Events
    ) -> None:
        super().__init__(port, token, _Handler)
        self.about = about
        self.renderings = renderings
        self.events = events


class _Handler(LoopbackHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer one request."""
        what = self.asked()
        if what is None:
            return None
        if what in _FILES:
            file, kind = _FILES[what]
            return self.answer((_OWN / file).read_bytes(), kind)
        if what == "about":
            return self.answer_json(
                {
                    **msgspec.structs.asdict(self.server.about),
                    "version": self.server.renderings.version,
                }
            )
        if what == "events":
            return self._stream()
        if (
            (asked := _RENDER.fullmatch(what))
            and asked[1] in FORMS
            and asked[2] in self.server.about.briefs
        ):
            return self._render(asked[1], asked[2], asked[3] or "")
        if asked := _MADE.fullmatch(what):
            return self._give(int(asked[1]), asked[2], asked[3])
        return self.refuse(HTTPStatus.NOT_FOUND)

    def _render(self, form: Any, brief: str, page: str) -> None:
        rendering = self.server.renderings.ask(brief, form, page)
        answer: dict[str, Any] = {"number": rendering.number, "version": rendering.version}
        if isinstance(rendering.outcome, Rendered):
            answer["seconds"] = round(rendering.outcome.seconds, 3)
            if form == "pdf":
                answer["pages"] = page_sizes(rendering.outcome.data)
        else:
            answer["absent" if rendering.outcome.absent else "error"] = rendering.outcome.sentence
        self.answer_json(answer)

    def _give(self, number: int, form: str | None, page: str | None) -> None:
        """Answer with what was rendered, or with a page of it."""
        rendering = self.server.renderings.find(number)
        if (
            rendering is None
            or not isinstance(rendering.outcome, Rendered)
            or rendering.to != (form or "pdf")
        ):
            return self.refuse(HTTPStatus.NOT_FOUND)
        if form is not None:
            return self.answer(
                rendering.outcome.data, _KINDS[form], FRAME_POLICY if form != "pdf" else None
            )
        png = draw_page(rendering.outcome.data, int(page or 0))
        return (
            self.answer(png, "image/png") if png is not None else self.refuse(HTTPStatus.NOT_FOUND)
        )

    def _stream(self) -> None:
        # Listening comes first: who reads the version after the head of this answer hears of every
        # later one.
        with self.server.events.listening(PATIENCE) as events:
            self.begin("text/event-stream; charset=utf-8", None)
            self.wfile.write(b": listening\n\n")
            for event in events:
                data = (
                    b": still here\n\n"
                    if event is None
                    else b"event: saved\ndata: " + msgspec.json.encode(event) + b"\n\n"
                )
                self.wfile.write(data)
