"""Each brief is rendered once for each version of the files, and what is superseded is rendered anew."""

from __future__ import annotations

import threading
from collections.abc import Callable

from briefgen.preview.jobs import Failed, Form, Job, Made, Outcome
from briefgen.preview.renderings import KEPT, Renderings


class Process:
    """Stands for a process: counts its jobs, and can be held up, superseded and closed."""

    def __init__(self) -> None:
        self.closed = False
        self.jobs: list[Job] = []
        self.superseded = 0
        self.before: Callable[[], bool] = lambda: True
        self._turn = threading.Lock()

    def render(self, job_now: Callable[[], Job | None]) -> Outcome | None:
        with self._turn:
            job = job_now()
            if job is None:
                return None
            self.jobs.append(job)
            return Made(f"{job.brief} {job.version}".encode(), 0.0) if self.before() else None

    def supersede(self) -> None:
        self.superseded += 1


def renderings(desk: Process, press: Process | None = None, *, watching: bool = True) -> Renderings:
    return Renderings({"html": desk, "md": desk, "pdf": press or desk}, watching=watching)  # type: ignore[dict-item]


def test_a_brief_is_rendered_once_for_each_form_and_version() -> None:
    desk = Process()
    made = renderings(desk)
    forms: list[Form] = ["html", "md", "html", "md"]
    assert [made.ask("typical", to).number for to in forms] == [1, 2, 1, 2]
    made.supersede()
    assert made.ask("typical", "html").outcome == Made(b"typical 2", 0.0)
    assert desk.jobs == [Job("typical", "html", 1), Job("typical", "md", 1), Job("typical", "html", 2)]


def test_without_watching_it_is_rendered_at_each_request() -> None:
    desk = Process()
    made = renderings(desk, watching=False)
    assert [made.ask("typical", "html").outcome for _ in range(3)] == [Made(f"typical {version}".encode(), 0.0) for version in (2, 3, 4)]


def test_a_save_supersedes_what_runs_in_every_process() -> None:
    desk, press = Process(), Process()
    assert renderings(desk, press).supersede() == 2
    assert (desk.superseded, press.superseded) == (1, 1)


def test_what_was_superseded_is_rendered_of_the_newest_files() -> None:
    desk = Process()
    made = renderings(desk)
    tries = iter([False, False, True])

    def save_meanwhile() -> bool:
        done = next(tries)
        if not done:
            made.supersede()
        return done

    desk.before = save_meanwhile
    assert made.ask("typical", "html").outcome == Made(b"typical 3", 0.0)


def test_two_who_wait_for_the_same_get_the_same() -> None:
    desk = Process()
    made = renderings(desk)
    both = threading.Barrier(2)

    def ask() -> None:
        both.wait()
        numbers.append(made.ask("typical", "html").number)

    numbers: list[int] = []
    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (numbers, len(desk.jobs)) == ([1, 1], 1)


def test_the_last_ones_are_kept() -> None:
    made = renderings(Process(), watching=False)
    for _ in range(KEPT + 1):
        made.ask("typical", "html")
    assert made.find(1) is None
    assert made.find(2) is not None


def test_after_the_end_nothing_is_rendered() -> None:
    desk = Process()
    desk.closed = True
    assert renderings(desk).ask("typical", "html").outcome == Failed("The preview has ended.")
