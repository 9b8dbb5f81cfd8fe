"""A process that is kept warm: what is slow to load is loaded once, and a rendering that nobody
waits for any more is given up."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Literal

from briefgen.errors import BriefgenError, FormatMissing, PackTooGreedy
from briefgen.errors.printing import lines_of_text
from briefgen.preview.jobs import Failed, Job, Outcome, Rendered, Subject
from briefgen.rendering.formats.sandbox import LIMITS, in_words, warn_of_names
from briefgen.system.isolation import Reply, Worker

Work = Literal["desk", "press"]
"""The desk renders HTML and Markdown, the press PDF: a page of either kind is there long before the
PDF's, and must not wait for it."""

PATIENCE = {"desk": 20.0, "press": 120.0}
"""Seconds that a rendering may take. The largest sample takes 0.4 and 7 on a slow machine."""
GRACE = {"desk": 0.25, "press": 1.0}
"""Seconds that a rendering may go on after its files have changed. To kill the process costs as
much, as another must load; so the newest files wait at most twice as long as they had to, and a
rendering that is almost done costs no start."""
_TASKS = "briefgen.preview.rendering_worker"


class WarmProcess:
    """One process, one job at a time."""

    def __init__(
        self,
        work: Work,
        subject: Subject,
        *,
        patience: float | None = None,
        grace: float | None = None,
    ) -> None:
        self.work = work
        self.subject = subject
        self.patience = PATIENCE[work] if patience is None else patience
        self.grace = GRACE[work] if grace is None else grace
        self.closed = False
        """Whether the preview has ended."""
        self.busy = False
        """Whether a job is being done."""
        self._superseded: threading.Timer | None = None
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._start()

    def render(self, job_now: Callable[[], Job | None]) -> Outcome | None:
        """Return the outcome of a job, or None where it was superseded, the preview has ended, or
        there is nothing to do any more.

        The job is asked for when its turn has come, so that it names the newest files.
        """
        with self._turn:
            with self._state:
                if self.closed:
                    return None
                self.busy = True
            job = job_now()
            reply = self._ask(job) if job is not None else Reply()
            with self._state:
                self.busy = False
                superseded, self._superseded = self._superseded, None
                if superseded is not None:
                    superseded.cancel()
                if job is None or self.closed:
                    return None
                if reply.excess is None:
                    return _outcome(reply)
                self._worker.stop()
                self._start()
                greedy = PackTooGreedy(
                    self.subject.name, limit=in_words(reply.excess, self.patience)
                )
                return None if superseded is not None else Failed(str(greedy))

    def supersede(self) -> None:
        """Let the job that runs go on for the grace, and no longer."""
        with self._state:
            if self.busy and self._superseded is None:
                self._superseded = threading.Timer(self.grace, self._give_up)
                self._superseded.daemon = True
                self._superseded.start()

    def close(self) -> None:
        """End the process; a job that runs ends with it."""
        with self._state:
            self.closed = True
            self._worker.kill()
        with self._turn:
            self._worker.stop()

    def _ask(self, job: Job) -> Reply:
        subject = self.subject
        arguments = (
            subject.template,
            subject.params,
            subject.paper,
            subject.brief,
            job.brief,
            job.to,
        )
        return self._worker.ask(f"{_TASKS}:render_task", arguments, self.patience)

    def _give_up(self) -> None:
        with self._state:
            # The job may have ended while the timer was on its way, and another have begun.
            if self._superseded is threading.current_thread():
                self._worker.kill()

    def _start(self) -> None:
        self._worker = Worker(LIMITS)
        threading.Thread(target=self._load, daemon=True).start()

    def _load(self) -> None:
        with self._turn:
            if not self.closed:
                self._worker.ask(f"{_TASKS}:load_task", (self.work,), self.patience)


def _outcome(reply: Reply) -> Outcome:
    warn_of_names(reply)
    try:
        reply.raise_error()
    except BriefgenError as error:
        return Failed(str(error), absent=isinstance(error, FormatMissing))
    if reply.defect is not None:
        print(lines_of_text(reply.defect["trace"]), file=sys.stderr)
        return Failed(
            f"The program itself failed ({reply.defect['kind']}). The terminal shows where."
        )
    return Rendered(*reply.result)
