"""Processes beside this one that do the same work, and end when nobody waits for it any more."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.synchronize import Event

_UNHEEDED = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""What a terminal or a service manager sends to every process; the parent alone deals with it."""
_stop: Event | None = None
"""Set for a process of the pool once nobody wants its results."""
_given_up: list[Event] = []
"""Of pools whose results nobody wants: a process that is still starting asks the system for its
event, which would be gone as soon as nothing here held it."""


def processes_for(jobs: int | None, pieces: int, *, worth_it_from: int) -> int:
    """Return how many processes pieces of work are given to: ``jobs``, or one for each core where
    there are enough pieces that starting them pays; never more than pieces."""
    if jobs is None:
        jobs = (
            len(os.sched_getaffinity(0))
            if hasattr(os, "sched_getaffinity")
            else os.cpu_count() or 1
        )
        jobs = jobs if pieces >= worth_it_from else 1
    return max(1, min(jobs, pieces))


@contextmanager
def pool_of(processes: int, drop: Callable[[], None]) -> Iterator[Executor]:
    """Give a pool of processes; ``drop`` is what ends a long piece of work in each of them, from
    another thread."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    class Pool(ProcessPoolExecutor):
        def submit(self, *work: Any, **options: Any) -> Future[Any]:
            with _held_back():  # It starts a process where there are too few.
                future = super().submit(*work, **options)
            # Where one dies the executor ends the others by a signal that they do not heed, and
            # waits for them: for ever, if one of them waits for a lock that the dead one holds.
            for process in list((self._processes or {}).values()):
                process.terminate = process.kill  # type: ignore[method-assign]
            return future

    context = multiprocessing.get_context("spawn")
    stop = context.Event()
    with Pool(
        processes, mp_context=context, initializer=_work_until, initargs=(stop, drop)
    ) as pool:
        try:
            yield pool
        except BaseException:
            # Interrupted, or nobody wants the rest. No process is killed: one that is while it
            # hands a result over leaves whoever reads that waiting for ever. Each ends with the
            # piece it is at, and a long one is dropped.
            stop.set()
            _given_up.append(stop)
            pool.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _held_back() -> Iterator[None]:
    """Hold signals back from this thread and from the processes it starts, which would else end
    with a traceback where one comes while they import what they need."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _UNHEEDED)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def nobody_waits() -> bool:
    """Tell whether this is a process of a pool whose results nobody wants any more."""
    return _stop is not None and _stop.is_set()


def _work_until(stop: Event, drop: Callable[[], None]) -> None:
    """Let a process of the pool heed this and no signal."""
    global _stop
    _stop = stop
    for number in _UNHEEDED:
        signal.signal(number, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _UNHEEDED)
    threading.Thread(target=_drop_when, args=(stop, drop), daemon=True).start()


def _drop_when(stop: Event, drop: Callable[[], None]) -> None:
    stop.wait()
    drop()
