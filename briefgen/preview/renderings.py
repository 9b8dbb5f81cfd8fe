"""What has been rendered for the preview, of which state of the pack's files, and what must be
rendered again."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from briefgen.preview.jobs import Failed, Form, Job, Outcome
from briefgen.preview.warm import WarmProcess

KEPT = 24
"""Renderings that are kept: every form of every brief, twice over, so that a page that is just
being loaded does not lose its own."""


class Rendering(msgspec.Struct, frozen=True):
    """One brief in one form."""

    number: int
    """From 1, a new one each time; 0 for what was not rendered."""
    brief: str
    to: Form
    version: int
    """Of the files it was made from."""
    outcome: Outcome


@dataclass(eq=False, slots=True)
class _Request:
    """A page waits for a brief in a form."""

    brief: str
    to: Form
    page: str
    """Which page asks; each asks for itself where this is empty."""
    wanted: bool = True


class Renderings:
    """Renders each brief in each form once for each version of the files."""

    def __init__(self, processes: Mapping[Form, WarmProcess], *, watching: bool) -> None:
        self._processes = processes
        self._watching = watching
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, Rendering] = OrderedDict()
        self._count = 0
        self._requests: list[_Request] = []
        self._running: dict[WarmProcess, _Request] = {}
        self.version = 1

    def supersede(self) -> int:
        """Take it that the files have changed: begin a new version, and give up what is being
        rendered of the last."""
        with self._lock:
            self.version += 1
            version = self.version
        for process in dict.fromkeys(self._processes.values()):
            process.supersede()
        return version

    def ask(self, brief: str, to: Form, page: str = "") -> Rendering:
        """Return a brief in a form, made of the newest files. Without watching nobody tells what
        has changed: it is made anew.

        A page that asks again for a form waits no more for what it asked before: it has chosen
        another brief, or has heard of a save.
        """
        process = self._processes[to]
        request = _Request(brief, to, page)
        begun: list[Job] = []

        def job_now() -> Job | None:
            with self._lock:
                # Two pages may have waited for the same; and this one may wait no more.
                if not request.wanted or (self._watching and self._made(brief, to)):
                    return None
                if not self._watching:
                    self.version += 1
                begun.append(Job(brief, to, self.version))
                self._running[process] = request
                return begun[-1]

        with self._asked(request):
            while request.wanted and not process.closed:
                with self._lock:
                    if self._watching and (found := self._made(brief, to)):
                        return found
                outcome = process.render(job_now)
                if outcome is not None:
                    return self._keep(begun[-1], outcome)
        return Rendering(
            0,
            brief,
            to,
            self.version,
            Failed("The preview has ended." if process.closed else "Nobody waits for it."),
        )

    @contextlib.contextmanager
    def _asked(self, request: _Request) -> Iterator[None]:
        """Know of a request while it is waited for; what runs although nobody waits for it any more
        is given up."""
        process = self._processes[request.to]
        with self._lock:
            for other in self._requests:
                if request.page and (other.page, other.to) == (request.page, request.to):
                    other.wanted = False
            self._requests.append(request)
            running = self._running.get(process)
            wanted = running is None or any(
                other.wanted and (other.brief, other.to) == (running.brief, running.to)
                for other in self._requests
            )
        if not wanted:
            process.supersede()
        try:
            yield
        finally:
            with self._lock:
                self._requests.remove(request)
                if self._running.get(process) is request:
                    del self._running[process]

    def find(self, number: int) -> Rendering | None:
        """Return a rendering by its number, if it is still kept."""
        with self._lock:
            return self._kept.get(number)

    def _made(self, brief: str, to: Form) -> Rendering | None:
        """Return what is kept of the newest files; the lock is held."""
        for rendering in self._kept.values():
            if (rendering.brief, rendering.to, rendering.version) == (brief, to, self.version):
                return rendering
        return None

    def _keep(self, job: Job, outcome: Outcome) -> Rendering:
        with self._lock:
            self._count += 1
            rendering = Rendering(self._count, job.brief, job.to, job.version, outcome)
            self._kept[rendering.number] = rendering
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return rendering
