"""What has been rendered for the preview, of which state of the pack's files, and what must be rendered again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping

import msgspec

from briefgen.preview.jobs import Failed, Form, Job, Outcome
from briefgen.preview.warm import WarmProcess

KEPT = 24
"""Renderings that are kept: every form of every brief, twice over, so that a page that is just being loaded does not lose its own."""


class Rendering(msgspec.Struct, frozen=True):
    """One brief in one form."""

    number: int
    """From 1, a new one each time."""
    brief: str
    to: Form
    version: int
    """Of the files it was made from."""
    outcome: Outcome


class Renderings:
    """Renders each brief in each form once for each version of the files."""

    def __init__(self, processes: Mapping[Form, WarmProcess], *, watching: bool) -> None:
        self._processes = processes
        self._watching = watching
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, Rendering] = OrderedDict()
        self._count = 0
        self.version = 1

    def renew(self) -> int:
        """Begin a new version of the files and return its number."""
        with self._lock:
            self.version += 1
            return self.version

    def supersede(self) -> int:
        """Take it that the files have changed: begin a new version, and give up what is being rendered of the last."""
        version = self.renew()
        for process in dict.fromkeys(self._processes.values()):
            process.supersede()
        return version

    def ask(self, brief: str, to: Form) -> Rendering:
        """Return a brief in a form, made of the newest files. Without watching nobody tells what has changed: it is made anew."""
        process = self._processes[to]
        begun: list[Job] = []

        def job_now() -> Job | None:
            # Two pages may have waited for the same.
            if self._watching and self._made(brief, to):
                return None
            begun.append(Job(brief, to, self.version if self._watching else self.renew()))
            return begun[-1]

        while not process.closed:
            if self._watching and (found := self._made(brief, to)):
                return found
            outcome = process.render(job_now)
            if outcome is not None:
                return self._keep(begun[-1], outcome)
        return self._keep(Job(brief, to, self.version), Failed("The preview has ended."))

    def find(self, number: int) -> Rendering | None:
        """Return a rendering by its number, if it is still kept."""
        with self._lock:
            return self._kept.get(number)

    def _made(self, brief: str, to: Form) -> Rendering | None:
        with self._lock:
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
