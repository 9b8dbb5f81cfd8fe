"""Tell every page that is open what has happened."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator

import msgspec


class Saved(msgspec.Struct, frozen=True):
    """Files were saved."""

    version: int
    """Of the files, since the preview began."""
    files: tuple[str, ...] = ()
    """Which, as "acme/style.css"."""


class Events:
    """Passes each event on to all who listen."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listening: list[queue.SimpleQueue[Saved | None]] = []
        self._closed = False

    def announce(self, event: Saved) -> None:
        """Tell everybody who listens now."""
        with self._lock:
            for waiting in self._listening:
                waiting.put(event)

    def close(self) -> None:
        """Send everybody home."""
        with self._lock:
            self._closed = True
            for waiting in self._listening:
                waiting.put(None)

    @contextlib.contextmanager
    def listening(self, patience: float) -> Iterator[Iterator[Saved | None]]:
        """Give each event from now on, and None whenever nothing has happened for the patience, in
        seconds."""
        waiting: queue.SimpleQueue[Saved | None] = queue.SimpleQueue()
        with self._lock:
            self._listening.append(waiting)
            if self._closed:
                waiting.put(None)
        try:
            yield _told(waiting, patience)
        finally:
            with self._lock:
                self._listening.remove(waiting)


def _told(waiting: queue.SimpleQueue[Saved | None], patience: float) -> Iterator[Saved | None]:
    while True:
        try:
            event = waiting.get(timeout=patience)
        except queue.Empty:
            yield None
            continue
        if event is None:
            return
        yield event
