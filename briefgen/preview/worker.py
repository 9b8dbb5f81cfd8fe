"""The process that renders for the preview: it loads what a first rendering takes, waits for jobs, and ends with the preview."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
import traceback
from typing import BinaryIO

import msgspec

from briefgen.errors import BriefgenError
from briefgen.preview.briefs import brief_named
from briefgen.preview.jobs import Failed, Job, Made, Outcome, Subject, read_message, write_message


def main() -> None:
    """Render what standard input asks for, one job after the other, and write each outcome to standard output."""
    incoming, outgoing = _own_streams()
    messages: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    first = read_message(incoming)
    if first is None:
        return
    subject = msgspec.msgpack.decode(first, type=Subject)
    threading.Thread(target=_listen, args=(incoming, messages), daemon=True).start()
    _load(sys.argv[1])
    version = 0
    while True:
        job = msgspec.msgpack.decode(messages.get(), type=Job)
        if job.version != version:
            forget()
            version = job.version
        write_message(outgoing, carry_out(job, subject))


def carry_out(job: Job, subject: Subject) -> Outcome:
    """Render one brief; what is wrong with the pack is an outcome like another."""
    from briefgen.rendering import render

    began = time.perf_counter()
    try:
        data = render(brief_named(job.brief, subject.brief), job.to, template=subject.template, paper=subject.paper)
    except BriefgenError as error:
        return Failed(str(error))
    except Exception as error:
        # A defect of the program, not of the pack: the terminal shows where.
        traceback.print_exc()
        return Failed(f"The program itself failed: {type(error).__name__}: {' '.join(str(error).split())}. The terminal shows where.")
    return Made(data, time.perf_counter() - began)


def forget() -> None:
    """Forget every pack, template and style sheet that was read."""
    from briefgen.rendering import html, markdown, pdf
    from briefgen.rendering.packs import load_pack

    load_pack.cache_clear()
    for module in (html, markdown, pdf):
        for name in ("_environment", "_sheet", "_fetcher", "_press"):
            if hasattr(module, name):
                getattr(module, name).cache_clear()


def _load(work: str) -> None:
    """Import ahead of the first job what it will need. What is missing is said when the job comes."""
    from briefgen.rendering import html, markdown, samples  # noqa: F401

    if work == "press":
        from briefgen.rendering.pdf import load_weasyprint

        try:
            load_weasyprint()
        except BriefgenError:
            return


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes to the preview for messages alone: whatever else is printed goes to the terminal."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return incoming, outgoing


def _listen(incoming: BinaryIO, messages: queue.SimpleQueue[bytes]) -> None:
    """Pass messages on, and end the process with the preview, however busy a template keeps it."""
    while (message := read_message(incoming)) is not None:
        messages.put(message)
    os._exit(0)
