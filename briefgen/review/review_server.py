"""Serve the review page to a browser on this machine, and to nothing else (see
preview/loopback.py).

GET  /TOKEN/                     the page; review.js and review.css beside it
GET  /TOKEN/about                the briefs of the run, the packs, who reviews: JSON
GET  /TOKEN/events               which brief was changed, as it is changed: server-sent events
GET  /TOKEN/brief/N              what the page shows of a brief
GET  /TOKEN/brief/N/sources      its sources
GET  /TOKEN/brief/N/unprinted    what was found and is not printed
GET  /TOKEN/brief/N/page/PACK    the page that a pack makes of it
POST /TOKEN/brief/N/edits        change it: {"version", "entries"}, {"version", "undo"} or "redo"

A change names the version it was made on. It is written whole to the disk before it is answered;
where somebody else has changed the brief meanwhile it is refused (409), with what is there now.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

import msgspec

from briefgen.errors import BriefgenError, EditImpossible, EditsNewer
from briefgen.model import Article, Brief, Findings
from briefgen.preview.loopback import FRAME_POLICY, LoopbackHandler, LoopbackServer
from briefgen.preview.server_events import Events, Saved
from briefgen.rendering import render
from briefgen.review.beside import Beside, Opened
from briefgen.review.carried_passages import NotThere, carry
from briefgen.review.edits import Edits, Entry, Passage
from briefgen.review.page_state import sources_of, state_of
from briefgen.review.unprinted import candidates_of

PATIENCE = 15.0
"""Seconds after which a silent stream of events says that it is still there."""
LONGEST = 2_000_000
"""Bytes of a change that is read: a passage may be a megabyte."""
LOOKING = 0.5
"""Seconds between two looks at what other commands have changed."""

_OWN = Path(__file__).parent
_FILES = {
    "": ("review.html", "text/html; charset=utf-8"),
    "review.js": ("review.js", "text/javascript; charset=utf-8"),
    "review.css": ("review.css", "text/css; charset=utf-8"),
    **{
        f"{name}.js": (f"{name}.js", "text/javascript; charset=utf-8")
        for name in ("source_panel", "item_list", "review_dialogs")
    },
}
_BRIEF = re.compile(r"brief/([0-9]{1,6})(?:/(sources|unprinted|edits|page/([a-z0-9-]{1,60})))?")

Analyse = Callable[[Article], Findings]


class Posted(msgspec.Struct, forbid_unknown_fields=True):
    """What a page asks to be changed."""

    version: str
    entries: tuple[Entry, ...] = ()
    undo: bool = False
    redo: bool = False


class Reviewed:
    """The briefs of a run, and what was looked up of them."""

    def __init__(
        self,
        paths: Sequence[str],
        *,
        packs: Sequence[str],
        template: str,
        by: str | None,
        at: str | None,
        analyse: Analyse,
    ) -> None:
        self.briefs = [Beside(path) for path in paths]
        self.packs, self.template, self.by, self.at = list(packs), template, by, at
        self._analyse = analyse
        self._findings: dict[tuple[int, str], tuple[Findings, ...]] = {}
        self._analysing = threading.Lock()

    def about(self) -> dict[str, Any]:
        """Return what there is to review, and how far that is."""
        return {
            "briefs": [self._progress(beside) for beside in self.briefs],
            "packs": self.packs,
            "template": self.template,
            "by": self.by,
            "at": self.at,
        }

    def _progress(self, beside: Beside) -> dict[str, Any]:
        try:
            state = state_of(beside.open())
        except BriefgenError as error:
            return {"title": Path(beside.path).name, "error": str(error)}
        return {
            "title": state.head["title"],
            "file": Path(beside.path).name,
            "reviewed": state.reviewed,
            "total": state.total,
            "signed_off": state.signed_off,
        }

    def unprinted(self, number: int) -> list[dict[str, Any]]:
        """Analyse the sources that a brief carries again, once; return what is not printed of
        them."""
        opened = self.briefs[number].open()
        applied = opened.applied
        which = (number, opened.edits.brief)
        with self._analysing:
            if which not in self._findings:
                self._findings[which] = tuple(map(self._analyse, opened.made.sources))
        return [
            msgspec.to_builtins(candidate)
            for candidate in candidates_of(applied.brief, self._findings[which], applied.left_out)
        ]


class ReviewServer(LoopbackServer):
    """Answers the page's requests."""

    def __init__(self, port: int, token: str, reviewed: Reviewed) -> None:
        # First what is closed where the port is taken.
        self.events = Events()
        self._over = threading.Event()
        super().__init__(port, token, _Handler)
        self.reviewed = reviewed
        self.origins = {f"http://{host}" for host in self.hosts}
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def _look(self) -> None:
        """Tell the pages what other commands, or other pages, have changed."""
        seen: dict[str, tuple[int, int] | None] = {}
        while not self._over.wait(LOOKING):
            for number, beside in enumerate(self.reviewed.briefs):
                now = _stamp(beside.edits_path)
                if seen.setdefault(beside.path, now) != now:
                    seen[beside.path] = now
                    self.events.announce(Saved(number))

    def server_close(self) -> None:
        """End it, and send everybody home."""
        self._over.set()
        self.events.close()
        super().server_close()


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


class _Handler(LoopbackHandler):
    server: ReviewServer

    def do_GET(self) -> None:
        """Answer one question."""
        what = self.asked()
        if what is None:
            return None
        if what in _FILES:
            file, kind = _FILES[what]
            return self.answer((_OWN / file).read_bytes(), kind)
        if what == "about":
            return self.answer_json(self.server.reviewed.about())
        if what == "events":
            return self._stream()
        asked = _BRIEF.fullmatch(what)
        beside = self._beside(asked)
        if asked is None or beside is None or asked[2] == "edits":
            return self.refuse(HTTPStatus.NOT_FOUND)
        try:
            return self._tell(int(asked[1]), beside, asked[2], asked[3])
        except BriefgenError as error:
            return self.answer_json({"error": str(error)}, HTTPStatus.UNPROCESSABLE_ENTITY)

    def do_POST(self) -> None:
        """Make one change."""
        what = self.asked()
        if what is None:
            return None
        # What has no origin comes from no page; a form of another cannot send JSON.
        if self.headers.get("Origin") not in self.server.origins:
            return self.refuse(HTTPStatus.FORBIDDEN)
        if self.headers.get("Content-Type") != "application/json":
            return self.refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        asked = _BRIEF.fullmatch(what)
        beside = self._beside(asked)
        if asked is None or beside is None or asked[2] != "edits":
            return self.refuse(HTTPStatus.NOT_FOUND)
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or len(length) > 8 or int(length) > LONGEST:
            self.close_connection = True
            return self.refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        try:
            posted = msgspec.json.decode(self.rfile.read(int(length)), type=Posted)
        except (msgspec.DecodeError, UnicodeDecodeError) as reason:
            return self.answer_json({"error": str(reason)}, HTTPStatus.BAD_REQUEST)
        return self._change(beside, posted)

    def _beside(self, asked: re.Match[str] | None) -> Beside | None:
        briefs = self.server.reviewed.briefs
        return briefs[int(asked[1])] if asked is not None and int(asked[1]) < len(briefs) else None

    def _tell(self, number: int, beside: Beside, what: str | None, pack: str | None) -> None:
        reviewed = self.server.reviewed
        if what is None:
            return self.answer_json(state_of(beside.open()))
        if what == "sources":
            return self.answer_json(sources_of(beside.open().made))
        if what == "unprinted":
            return self.answer_json(reviewed.unprinted(number))
        if pack not in reviewed.packs:
            return self.refuse(HTTPStatus.NOT_FOUND)
        page = render(beside.open().applied.brief, "html", template=pack)
        return self.answer(page, "text/html; charset=utf-8", FRAME_POLICY)

    def _change(self, beside: Beside, posted: Posted) -> None:
        def change(opened: Opened) -> Edits:
            edits = opened.edits
            if posted.undo:
                edits = edits.undo()
            if posted.redo:
                edits = edits.redo()
            entries = tuple(_with_words(opened.made, entry) for entry in posted.entries)
            return edits.with_entries(*entries) if entries else edits

        try:
            opened = beside.change(change, version=posted.version)
        except EditsNewer as error:
            now = state_of(beside.open())
            return self.answer_json({"error": str(error), "state": now}, HTTPStatus.CONFLICT)
        except EditImpossible as error:
            # On the page there is no command to look with.
            said = f"This cannot be done: {error.details['reason']}."
            return self.answer_json({"error": said}, HTTPStatus.UNPROCESSABLE_ENTITY)
        except BriefgenError as error:
            return self.answer_json({"error": str(error)}, HTTPStatus.UNPROCESSABLE_ENTITY)
        return self.answer_json(state_of(opened))

    def _stream(self) -> None:
        with self.server.events.listening(PATIENCE) as events:
            self.begin("text/event-stream; charset=utf-8", None)
            self.wfile.write(b": listening\n\n")
            for event in events:
                self.wfile.write(_told(event))


def _told(event: Saved | None) -> bytes:
    if event is None:
        return b": still here\n\n"
    return b"event: changed\ndata: %d\n\n" % event.version


def _with_words(brief: Brief, entry: Entry) -> Entry:
    """Take the words of a passage from the source itself: the page names its place."""
    passage = getattr(entry, "passage", None)
    if not isinstance(passage, Passage):
        return entry
    try:
        carried = carry(brief, brief.source(passage.source).span(passage.start, passage.end))
    except (KeyError, ValueError, NotThere):
        return entry
    return msgspec.structs.replace(entry, passage=carried)
