"""Run a function of this program in a process of its own, which is killed when it takes too long
and kept when it does not.

    this process  ── task, arguments ──▶  the other one     started for the first task of its kind,
                  ◀── reply ───────────                     killed when one takes too long, then new

C code heeds neither signal nor patience, and templates of others bound neither time nor memory.
Messages are msgpack over the standard streams: eight bytes of length, then the message. A string
that UTF-8 cannot hold (a file name that is no text, half of a character) goes its way as an
extension of msgpack's, and arrives as it was.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from typing import IO, Any, Literal

import msgspec

from briefgen import errors
from briefgen.errors import BriefgenError
from briefgen.system import temporary

_LAST_SECONDS = 1.0
"""That a process has to end by itself when nobody waits for it any more."""

Excess = Literal["time", "memory", "depth", "size"]
"""What a task took too much of; its depth is that of things inside things, its size that of its
result."""


class Limits(msgspec.Struct, frozen=True):
    """What a process may take."""

    memory: int
    """Bytes of address space, where the system can limit it."""
    result: int
    """Bytes of a reply."""
    cpu: float = 0.0
    """Seconds of CPU for one task, where the system can count them; 0 for any. A busy machine takes
    longer, and is no reason to stop."""


class Reply(msgspec.Struct):
    """What a task came to: a result, or one of the three below it."""

    result: Any = None
    """What msgpack makes of what the function returned."""
    error: tuple[str, str, dict[str, Any]] | None = None
    """Kind, place and details of an error that a user can mend."""
    excess: Excess | None = None
    """What it took too much of."""
    defect: dict[str, Any] | None = None
    """Kind, place and traceback of any other exception, as `errors.description_of` gives them."""
    warnings: tuple[tuple[str, str], ...] = ()
    """Name of the category and words of each warning."""

    def raise_error(self, where: str = "") -> None:
        """Raise the error that a user can mend, if there is one; ``where`` is its place if it has
        none of its own."""
        if self.error is not None:
            kind, place, details = self.error
            found: BriefgenError = getattr(errors, kind)(place or where, **details)
            raise found


class Worker:
    """A process that does what it is asked, one task after the other."""

    def __init__(self, limits: Limits, *, quiet: bool = False) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(place for place in sys.path if place),
            "PYTHONIOENCODING": "utf-8",
        }
        command = [
            sys.executable,
            "-P",
            "-c",
            (
                f"from briefgen.system.isolation import serve; serve({limits.memory},"
                f" {limits.result}, {limits.cpu})"
            ),
        ]
        self._out_of_time = False
        # What a process that is killed leaves behind goes with this folder.
        self._room = tempfile.mkdtemp(prefix="worker-", dir=temporary.folder())
        environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._room)
        try:
            # In a session of its own: an interrupt at the terminal is for who waits here, and
            # reaches the process as the end of its work.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL if quiet else None,
                env=environment,
                start_new_session=True,
            )
        except BaseException:
            shutil.rmtree(self._room, ignore_errors=True)
            raise

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End what it does, from any thread; who waits for it gets an excess."""
        self._process.kill()

    def _used_its_time(self) -> bool:
        """Tell whether the process, which has ended, was ended by the timer of its CPU."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(_LAST_SECONDS) == -getattr(signal, "SIGPROF", 0)
        return False

    def _give_up(self) -> None:
        self._out_of_time = True
        self.kill()

    def stop(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.wait()
        self.forget()
        shutil.rmtree(self._room, ignore_errors=True)

    def forget(self) -> None:
        """Close the way to it, and leave it alone."""
        for stream in (self._process.stdin, self._process.stdout):
            # A request that the process has not read cannot be pushed through any more.
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()

    def ask(self, task: str, arguments: tuple[Any, ...], patience: float) -> Reply:
        """Return the reply of a task; the process is gone after an excess of time or memory.
        ``patience`` is in seconds."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        self._out_of_time = False
        watch = threading.Timer(patience, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            _send(process.stdin, _encoded((task, arguments)))
            data = _receive(process.stdout)
        except OSError:
            data = None
        finally:
            watch.cancel()
        if data is None:
            return Reply(excess="time" if self._out_of_time or self._used_its_time() else "memory")
        return msgspec.convert(msgspec.msgpack.decode(data, ext_hook=_unpacked), Reply)


class Kept:
    """A worker that is started for the first task and kept for the next; several threads take
    turns, and a fork has its own.

    ``quiet``: what its libraries print is not shown.
    """

    def __init__(self, limits: Limits, *, quiet: bool = False) -> None:
        self._limits, self._quiet = limits, quiet
        self._turn = threading.Lock()
        self._worker: Worker | None = None
        self._owner = 0

    def ask(self, task: str, *arguments: Any, patience: float) -> Reply:
        """Return the reply of a task ("briefgen.room.module:function"); arguments and result are
        what msgpack knows.

        Raises:
            OSError: no process can be started.
        """
        with self._turn:
            worker = self._running()
            try:
                reply = worker.ask(task, arguments, patience)
            except BaseException:
                # Interrupted: the reply that is still to come would be taken for that to the next
                # task.
                self._end()
                raise
            if reply.excess is not None:
                # What was taken is not given back to the system, and would be missing to the next.
                self._end()
            return reply

    def kill(self) -> None:
        """End what the process does, from any thread; who waits for it gets an excess."""
        worker = self._worker
        if worker is not None:
            worker.kill()

    def end(self) -> None:
        """End the process, if there is one."""
        with self._turn:
            self._end()

    def _running(self) -> Worker:
        if self._worker is None or self._owner != os.getpid() or not self._worker.is_alive:
            self._end()
            self._worker, self._owner = Worker(self._limits, quiet=self._quiet), os.getpid()
        return self._worker

    def _end(self) -> None:
        """Stop the worker, unless it is one of before a fork and belongs to another process."""
        worker, self._worker = self._worker, None
        if worker is not None:
            if self._owner == os.getpid():
                worker.stop()
            else:
                worker.forget()


def serve(memory: int, result: int, cpu: float) -> None:
    """Do what standard input asks for until it ends, with so many bytes of memory, of each reply,
    and seconds of CPU for each task."""
    _limit_memory(memory)
    requests = sys.stdin.buffer
    # Whatever else is printed must not get between the messages.
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    while (data := waiting.get()) is not None:
        with _within(cpu):
            reply = _done(
                *msgspec.msgpack.decode(data, type=tuple[str, tuple[Any, ...]], ext_hook=_unpacked)
            )
            try:
                encoded = _encoded(reply)
            except Exception as defect:  # a result that no message can hold
                encoded = _encoded(Reply(defect=errors.description_of(defect)))
        _send(replies, encoded if len(encoded) <= result else _encoded(Reply(excess="size")))


@contextlib.contextmanager
def _within(cpu: float) -> Iterator[None]:
    """Let the system end this process once so many seconds of CPU are used; it needs no help of the
    code that uses them."""
    if not cpu or not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, cpu)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _listen(stream: IO[bytes], waiting: queue.SimpleQueue[bytes | None]) -> None:
    """Pass requests on, and end the process with who asks, however busy a task keeps it."""
    while (data := _receive(stream)) is not None:
        waiting.put(data)
    waiting.put(None)
    time.sleep(_LAST_SECONDS)
    os._exit(0)


def _done(task: str, arguments: tuple[Any, ...]) -> Reply:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("once")
        reply = _reply_to(task, arguments)
    reply.warnings = tuple((warning.category.__name__, str(warning.message)) for warning in caught)
    return reply


def _reply_to(task: str, arguments: tuple[Any, ...]) -> Reply:
    module, _, function = task.partition(":")
    try:
        return Reply(result=getattr(importlib.import_module(module), function)(*arguments))
    except BriefgenError as error:
        return Reply(error=(type(error).__name__, error.where, error.details))
    except MemoryError:
        return Reply(excess="memory")
    except RecursionError:
        return Reply(excess="depth")
    except Exception as defect:
        return Reply(defect=errors.description_of(defect))


_NO_TEXT = 1
"""The extension that is a string as UTF-8 with halves of surrogate pairs in it."""


def _encoded(message: Any) -> bytes:
    try:
        return msgspec.msgpack.encode(message)
    except UnicodeEncodeError:
        return msgspec.msgpack.encode(_packed(msgspec.to_builtins(message, builtin_types=(bytes,))))


def _packed(value: Any) -> Any:
    """Return a value with each string that UTF-8 cannot hold as an extension; keys, which are the
    program's own, are shown as escapes."""
    if isinstance(value, str):
        return (
            value
            if value.isascii()
            else msgspec.msgpack.Ext(_NO_TEXT, value.encode("utf-8", "surrogatepass"))
        )
    if isinstance(value, dict):
        return {_key(key): _packed(part) for key, part in value.items()}
    return [_packed(part) for part in value] if isinstance(value, list | tuple) else value


def _key(key: Any) -> Any:
    return key.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(key, str) else key


def _unpacked(code: int, data: memoryview) -> str:  # noqa: ARG001 - there is but one
    return bytes(data).decode("utf-8", "surrogatepass")


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    """Return the next message, or null at the end of the stream."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    length = int.from_bytes(head, "big")
    data = stream.read(length)
    return data if len(data) == length else None


def _limit_memory(most: int) -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (ImportError, ValueError, OSError):
        pass  # Windows has no such limit; elsewhere a lower one may stand already
