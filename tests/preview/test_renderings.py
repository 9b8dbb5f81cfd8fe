"""Each brief is rendered once for each version of the files, and what is superseded is rendered
anew."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from briefgen.preview.jobs import Failed, Form, Job, Outcome, Rendered
from briefgen.preview.renderings import KEPT, Renderings

WaitFor = Callable[[Callable[[], object]], None]


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
            return Rendered(f"{job.brief} {job.version}".encode(), 0.0) if self.before() else None

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
    assert made.ask("typical", "html").outcome == Rendered(b"typical 2", 0.0)
    assert desk.jobs == [
        Job("typical", "html", 1),
        Job("typical", "md", 1),
        Job("typical", "html", 2),
    ]


def test_without_watching_it_is_rendered_at_each_request() -> None:
    desk = Process()
    made = renderings(desk, watching=False)
    assert [made.ask("typical", "html").outcome for _ in range(3)] == [
        Rendered(f"typical {version}".encode(), 0.0) for version in (2, 3, 4)
    ]


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
    assert made.ask("typical", "html").outcome == Rendered(b"typical 3", 0.0)


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


class Asking:
    """Asks in threads, in order: each has asked before the next one does."""

    def __init__(self, made: Renderings) -> None:
        self.made = made
        self.threads: list[threading.Thread] = []
        self.outcomes: dict[str, Outcome] = {}

    def ask(self, brief: str, page: str, wait_for: WaitFor) -> None:
        def ask() -> None:
            self.outcomes[f"{brief} for {page}"] = self.made.ask(brief, "pdf", page).outcome

        count = len(self.threads)
        self.threads.append(threading.Thread(target=ask))
        self.threads[-1].start()
        wait_for(lambda: len(self.made._requests) > count)

    def join(self) -> None:
        for thread in self.threads:
            thread.join(30)


def test_what_a_page_passed_over_is_not_rendered(wait_for: WaitFor) -> None:
    press = Process()
    go_on = threading.Event()
    press.before = lambda: go_on.wait(30)
    made = renderings(press)
    asking = Asking(made)
    for brief, page in (("typical", "1"), ("huge", "2"), ("hostile", "2"), ("minimal", "2")):
        asking.ask(brief, page, wait_for)
        wait_for(lambda: press.jobs)
    assert press.superseded == 0
    go_on.set()
    asking.join()
    assert [job.brief for job in press.jobs] == ["typical", "minimal"]
    assert (
        asking.outcomes["huge for 2"]
        == asking.outcomes["hostile for 2"]
        == Failed("Nobody waits for it.")
    )
    # What was not rendered for one is not kept for another.
    assert made.ask("huge", "pdf", "3").outcome == Rendered(b"huge 1", 0.0)


@pytest.mark.parametrize(
    ("others", "superseded"),
    [([], 1), ([("huge", "2")], 0), ([("huge", "2"), ("minimal", "2")], 1)],
)
def test_what_runs_is_given_up_when_nobody_waits_for_it(
    others: list[tuple[str, str]], superseded: int, wait_for: WaitFor
) -> None:
    press = Process()
    go_on = threading.Event()
    press.before = lambda: go_on.wait(30)
    asking = Asking(renderings(press))
    for brief, page in (("huge", "1"), *others, ("typical", "1")):
        asking.ask(brief, page, wait_for)
        wait_for(lambda: press.jobs)
    assert press.superseded == superseded
    go_on.set()
    asking.join()


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
