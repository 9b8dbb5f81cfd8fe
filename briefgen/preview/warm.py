"""A process that is kept warm: what is slow to load is loaded once, and a rendering that nobody waits for any more is given up."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import BinaryIO, Literal

import msgspec

from briefgen.preview.jobs import Failed, Job, Made, Outcome, Subject, read_message, write_message

Work = Literal["desk", "press"]
"""The desk renders HTML and Markdown, the press PDF: a page of either kind is there long before the PDF's, and must not wait for it."""

PATIENCE = {"desk": 20.0, "press": 90.0}
"""Seconds that a rendering may take. The largest sample takes 0.2 and 8 on a slow machine."""
GRACE = {"desk": 0.25, "press": 1.0}
"""Seconds that a rendering may go on after its files have changed. To kill the process costs as much, as another must load; so the newest
files wait at most twice as long as they had to, and a rendering that is almost done costs no start."""


class _Gone:
    """Put among the answers of a process when it has ended."""


class _Wake:
    """Put among the answers of a process when its deadline has changed."""


class WarmProcess:
    """One process, one job at a time."""

    def __init__(self, work: Work, subject: Subject, *, patience: float | None = None, grace: float | None = None) -> None:
        self.work = work
        self.subject = subject
        self.patience = PATIENCE[work] if patience is None else patience
        self.grace = GRACE[work] if grace is None else grace
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._deadline: float | None = None
        self._superseded = False
        self._closed = False
        self._start()

    def render(self, job_now: Callable[[], Job | None]) -> Outcome | None:
        """Return the outcome of a job, or None where it was superseded, the preview has ended, or there is nothing to do any more.

        The job is asked for when its turn has come, so that it names the newest files.
        """
        with self._turn:
            with self._state:
                if self._closed:
                    return None
                self._deadline, self._superseded = time.monotonic() + self.patience, False
            job = job_now()
            if job is None:
                with self._state:
                    self._deadline = None
                return None
            answer: bytes | _Gone | None
            try:
                write_message(self._to, job)
                answer = self._wait()
            except OSError:  # it has died since the last job
                answer = _Gone()
            with self._state:
                self._deadline = None
                if isinstance(answer, bytes):
                    return _outcome(answer)
                self._end()
                if self._closed:
                    return None
                self._start()
                if self._superseded:
                    return None
            if answer is None:
                return Failed(f"The {self.work} was stopped: the rendering took longer than {self.patience:g} seconds.")
            return Failed(f"The {self.work} died of the rendering. It may have taken more memory than there is.")

    def supersede(self) -> None:
        """Let the job that runs go on for the grace, and no longer."""
        with self._state:
            if self._deadline is not None:
                self._deadline, self._superseded = min(self._deadline, time.monotonic() + self.grace), True
                self._answers.put(_Wake())

    @property
    def closed(self) -> bool:
        """Whether the process has been ended for good."""
        return self._closed

    def close(self) -> None:
        """End the process; a job that runs ends with it."""
        with self._state:
            self._closed = True
            self._end()

    def _wait(self) -> bytes | _Gone | None:
        """Return the next answer, that there will be none, or None where the deadline has passed."""
        while True:
            with self._state:
                left = (self._deadline or 0.0) - time.monotonic()
            try:
                answer = self._answers.get(timeout=max(0.0, left))
            except queue.Empty:
                return None
            if not isinstance(answer, _Wake):
                return answer

    def _start(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place)}
        command = [sys.executable, "-P", "-c", "from briefgen.preview.worker import main; main()", self.work]
        # In a session of its own: an interrupt at the terminal is the preview's to answer.
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, start_new_session=True)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._answers: queue.SimpleQueue[bytes | _Gone | _Wake] = queue.SimpleQueue()
        threading.Thread(target=_collect, args=(self._process, self._answers), daemon=True).start()
        with contextlib.suppress(OSError):  # it has died already, which the first job will find
            write_message(self._to, self.subject)

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError):
            self._to.close()


def _outcome(answer: bytes) -> Outcome:
    outcome: Outcome = msgspec.msgpack.decode(answer, type=Made | Failed)
    return outcome


def _collect(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes | _Gone | _Wake]) -> None:
    assert process.stdout is not None
    with process.stdout as stream:
        while (answer := read_message(stream)) is not None:  # type: ignore[arg-type]
            answers.put(answer)
    answers.put(_Gone())
