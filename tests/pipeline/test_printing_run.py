"""Briefs are rendered in several processes, and come back in order, the same to the byte."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from typing import Any

import msgspec
import pytest

from briefgen.errors import PackTooGreedy, RenderingError
from briefgen.model import Brief
from briefgen.pipeline import printing_run as module
from briefgen.pipeline.printing_run import Printed, PrintingRun, print_brief, printing_run
from briefgen.rendering import render

LAYOUT = {"template": "brief", "params": {}, "paper": "a4", "pdf": "modern"}


def titled(brief: Brief, number: int) -> Brief:
    return msgspec.structs.replace(brief, title=f"Brief {number}")


def rendered_in(run: PrintingRun, briefs: list[Brief]) -> list[tuple[int, tuple[Printed, ...]]]:
    found: list[tuple[int, tuple[Printed, ...]]] = []
    for number, brief in enumerate(briefs):
        paths = {"pdf": f"{number}.pdf", "md": f"{number}.md"}
        found += run.take(number, brief, paths, LAYOUT)
    return found + list(run.rest())


def test_two_processes_give_what_one_gives_in_order(
    minimal: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PRINTED_APART_FROM", 2)
    briefs = [titled(minimal, number) for number in range(5)]
    with printing_run(len(briefs), ["pdf", "md"], 2) as run:
        assert run._submit is not None
        found = rendered_in(run, briefs)
    assert [number for number, _ in found] == [0, 1, 2, 3, 4]
    for number, (pdf, md) in found:
        assert (pdf.path, md.path) == (f"{number}.pdf", f"{number}.md")
        assert pdf.data == render(briefs[number], "pdf")
        assert md.data == render(briefs[number], "md")
        assert pdf.error is md.error is None
        assert pdf.unproved == ()


@pytest.mark.parametrize(
    ("briefs", "formats", "jobs"), [(19, ["pdf"], 2), (500, ["md", "html"], 2), (100, ["pdf"], 1)]
)
def test_few_briefs_and_quick_formats_stay_here(
    briefs: int, formats: list[str], jobs: int | None
) -> None:
    with printing_run(briefs, formats, jobs) as run:
        assert run._submit is None


def test_what_stops_a_format_stands_in_its_place(
    minimal: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_brief: Brief, to: str, **_layout: Any) -> bytes:
        if to == "md":
            raise PackTooGreedy("acme", limit="much")
        if to == "html":
            raise ZeroDivisionError
        if to == "docx":
            raise OSError(28, "No space left on device")
        return b"{}"

    monkeypatch.setattr("briefgen.rendering.render", refuse)
    paths = {form: f"a.{form}" for form in ("md", "html", "docx", "json")}
    found = print_brief(minimal, paths, {})
    assert [each.data for each in found] == [None, None, None, b"{}"]
    assert [type(each.error).__name__ for each in found] == [
        "PackTooGreedy",
        "RenderingFault",
        "TemporaryNotWritable",
        "NoneType",
    ]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_process_that_dies_loses_nothing(minimal: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PRINTED_APART_FROM", 2)
    briefs = [titled(minimal, number) for number in range(4)]
    with printing_run(len(briefs), ["md"], 2) as here, printing_run(4, ["pdf"], 2) as run:
        assert here._submit is None
        assert run._submit is not None
        dying = run._submit(os.kill, os.getpid(), 0)
        dying.result()
        run._submit(_die)
        found = rendered_in(run, briefs)
    assert [rendered[1].data for _, rendered in found] == [render(each, "md") for each in briefs]


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_nobody_waits_for_is_not_rendered(
    minimal: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of the two processes may be at a piece; those that wait are dropped, and both end."""
    monkeypatch.setattr(module, "PRINTED_APART_FROM", 2)
    waiting: list[Any] = []

    def interrupted() -> None:
        with printing_run(40, ["pdf"], 2) as run:
            assert run._submit is not None
            work = (minimal, {"pdf": "a.pdf"}, LAYOUT)
            waiting.extend(run._submit(module._print_for_another, *work) for _ in range(40))
            waiting[0].result()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    deadline = time.monotonic() + 10
    while multiprocessing.active_children():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    rendered = [each for each in waiting if not each.cancelled() and each.result()]
    assert 1 <= len(rendered) < 10


def test_an_error_of_a_pack_comes_back(minimal: Brief) -> None:
    (only,) = print_brief(minimal, {"pdf": "a.pdf"}, {**LAYOUT, "template": "no-such-pack"})
    assert only.data is None
    assert isinstance(only.error, RenderingError)
