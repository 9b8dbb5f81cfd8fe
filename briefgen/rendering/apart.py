"""Render packs that are not ours in a process of its own, within limits of time, memory and output; it is kept for the next one.

Jinja's sandbox keeps a template from the program, but bounds neither time nor memory, and a style sheet can ask for a million pages. The
process speaks msgpack over its standard streams: eight bytes of length, then the message.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from typing import IO, Any

import msgspec

from briefgen import errors
from briefgen.errors import BriefgenError, PackTooGreedy
from briefgen.rendering.packs import Pack

PATIENCE = {"md": 30.0, "html": 30.0, "pdf": 150.0, "docx": 60.0}
"""Seconds, the start of the process among them. Forty sources take 0.4 s as a page and 7 s as PDF on a slow machine."""
MOST_MEMORY = 3_000_000_000
"""Bytes of address space, where the system can limit it. A PDF of forty sources takes a third of it."""
MOST_BYTES = 200_000_000
"""Of a result."""
_LAST_SECONDS = 1.0
"""That a process has to end by itself when nobody waits for it any more."""


class _Reply(msgspec.Struct):
    result: Any = None
    error: tuple[str, str, dict[str, Any]] | None = None
    """Kind, place and details of an error that a user can mend."""
    defect: str | None = None
    """The traceback of any other."""
    renamed: tuple[str, ...] = ()
    """Warnings of fields that templates name as they were called before."""


class Worker:
    """A process that does what it is asked, one task after the other."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place), "PYTHONIOENCODING": "utf-8"}
        limits = f"memory={MOST_MEMORY}, result={MOST_BYTES}"
        command = [sys.executable, "-P", "-c", f"from briefgen.rendering.apart import serve; serve({limits})"]
        self.out_of_time = False
        """Whether it was killed when the patience was at its end."""
        # What a process that is killed leaves behind, WeasyPrint's copies of the faces among it, goes with this folder.
        self._room = tempfile.mkdtemp(prefix="briefgen-")
        environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._room)
        # In a session of its own: an interrupt at the terminal is for who waits here, and reaches the process as the end of its work.
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, start_new_session=True)

    def kill(self) -> None:
        """End what it does, from any thread; who waits for it gets nothing."""
        self._process.kill()

    def _give_up(self) -> None:
        self.out_of_time = True
        self.kill()

    def is_alive(self) -> bool:
        """Tell whether it can be asked again."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                # A request that the process has not read cannot be pushed through any more.
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        shutil.rmtree(self._room, ignore_errors=True)

    def ask(self, task: str, arguments: tuple[Any, ...], patience: float) -> _Reply | None:
        """Return what a task gives; null where the process died, or was killed when the patience, in seconds, was at its end."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        self.out_of_time = False
        watch = threading.Timer(patience, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            _send(process.stdin, msgspec.msgpack.encode((task, arguments)))
            data = _receive(process.stdout)
        except OSError:
            data = None
        finally:
            watch.cancel()
        return None if data is None else msgspec.msgpack.decode(data, type=_Reply)


_lock = threading.Lock()
_worker: Worker | None = None


def call_apart(task: str, *arguments: Any, patience: float, pack: str) -> Any:
    """Run a function of this program ("briefgen.room.module:function") in the other process and return its result.

    Arguments and result are what msgpack knows. ``pack`` is who an error names.

    Raises:
        PackTooGreedy: it took more time or memory than it may, or gave too much.
        BriefgenError: as the function does.
    """
    global _worker
    with _lock:
        if _worker is None or not _worker.is_alive():
            _worker = Worker()
        reply = _worker.ask(task, arguments, patience)
        if reply is None:
            limit = f"{patience:g} seconds" if _worker.out_of_time else _memory_in_words()
            _worker.stop()
            _worker = None
            raise PackTooGreedy(pack, limit=limit)
        if reply.error is not None and reply.error[0] == PackTooGreedy.__name__:
            # What it took is not given back to the system, and would be missing to the next.
            _worker.stop()
            _worker = None
    if reply.renamed:
        import warnings

        from briefgen.rendering.templating import FieldRenamed

        for sentence in reply.renamed:
            warnings.warn(sentence, FieldRenamed, stacklevel=2)
    if reply.error is not None:
        kind, where, details = reply.error
        error: BriefgenError = getattr(errors, kind)(where or (pack if kind == PackTooGreedy.__name__ else ""), **details)
        raise error
    if reply.defect is not None:
        raise RuntimeError(f"in the process that renders packs:\n{reply.defect}")
    return reply.result


@atexit.register
def stop_worker() -> None:
    """End the process, if there is one."""
    global _worker
    with _lock:
        if _worker is not None:
            _worker.stop()
            _worker = None


def _memory_in_words() -> str:
    return f"{MOST_MEMORY / 1_000_000_000:g} GB of memory"


def render_apart(brief: bytes, to: str, pack: Pack, *, paper: str, pdf: str) -> bytes:
    """Render a brief, given as its JSON, with a pack that is not ours.

    Raises:
        PackTooGreedy: the pack takes more than a brief needs.
        RenderingError: as `render` does.
    """
    arguments = (brief, to, str(pack.folder), pack.source, pack.given, paper, pdf)
    result: bytes = call_apart("briefgen.rendering.apart:render_task", *arguments, patience=PATIENCE[to], pack=pack.name)
    return result


def render_task(brief: bytes, to: Any, folder: str, source: Any, given: list[tuple[str, str]], paper: Any, pdf: Any) -> bytes:
    """Render a brief in this process, for another one."""
    import pathlib

    from briefgen.rendering import render_here
    from briefgen.rendering.brief_file import decode_brief
    from briefgen.rendering.packs import load_pack

    pack = msgspec.structs.replace(load_pack(pathlib.Path(folder), source), given=tuple((name, value) for name, value in given))
    return render_here(decode_brief(brief), to, pack, paper=paper, pdf=pdf)


def serve(memory: int = MOST_MEMORY, result: int = MOST_BYTES) -> None:
    """Do what standard input asks for until it ends, with so many bytes of memory and so many of each result."""
    _limit_memory(memory)
    requests = sys.stdin.buffer
    # Whatever else is printed must not get between the messages.
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    while (data := waiting.get()) is not None:
        reply = _done(*msgspec.msgpack.decode(data, type=tuple[str, tuple[Any, ...]]))
        encoded = msgspec.msgpack.encode(reply)
        if len(encoded) > result:
            encoded = msgspec.msgpack.encode(_refusal(PackTooGreedy(limit=f"{result // 1_000_000} MB for a brief")))
        _send(replies, encoded)


def _listen(stream: IO[bytes], waiting: queue.SimpleQueue[bytes | None]) -> None:
    """Pass requests on, and end the process with who asks, however busy a template keeps it."""
    while (data := _receive(stream)) is not None:
        waiting.put(data)
    waiting.put(None)
    time.sleep(_LAST_SECONDS)
    os._exit(0)


def _done(task: str, arguments: tuple[Any, ...]) -> _Reply:
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("once")
        reply = _reply_to(task, arguments)
    reply.renamed = tuple(str(warning.message) for warning in caught if warning.category.__name__ == "FieldRenamed")
    return reply


def _reply_to(task: str, arguments: tuple[Any, ...]) -> _Reply:
    module, _, function = task.partition(":")
    try:
        return _Reply(result=getattr(importlib.import_module(module), function)(*arguments))
    except BriefgenError as error:
        return _refusal(error)
    except MemoryError:
        return _refusal(PackTooGreedy(limit=_memory_in_words()))
    except RecursionError:
        # The layout goes down into elements inside elements.
        return _refusal(PackTooGreedy(limit="some hundred elements inside each other"))
    except Exception:
        return _Reply(defect=traceback.format_exc())


def _refusal(error: BriefgenError) -> _Reply:
    return _Reply(error=(type(error).__name__, error.where, error.details))


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
