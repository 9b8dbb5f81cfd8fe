"""A warm process renders, says what is wrong, is not held up by what nobody waits for, and does not
outlive the preview."""

from __future__ import annotations

import os
import pathlib
import sys
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from briefgen import samples
from briefgen.preview.jobs import Failed, Form, Job, Outcome, Rendered, Subject
from briefgen.preview.sample_briefs import OWN
from briefgen.preview.warm import WarmProcess, Work
from briefgen.rendering import encode_brief

if TYPE_CHECKING:
    from tests.preview.conftest import EditedPack

ENDLESS = "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}"

Start = Callable[..., WarmProcess]


@pytest.fixture
def start(pack: EditedPack) -> Iterator[Start]:
    started: list[WarmProcess] = []

    def start_one(work: Work = "desk", brief: bytes | None = None, **times: float) -> WarmProcess:
        started.append(
            WarmProcess(work, Subject(template=str(pack.folder), name="acme", brief=brief), **times)
        )
        return started[-1]

    yield start_one
    for process in started:
        process.close()


def html_of(
    process: WarmProcess, version: int = 1, brief: str = "typical", to: Form = "html"
) -> Outcome | None:
    return process.render(lambda: Job(brief, to, version))


def test_it_renders_what_was_saved(start: Start, pack: EditedPack) -> None:
    desk = start()
    for version, room in enumerate(("one", "two", "three"), start=1):
        pack.name_room(room)
        made = html_of(desk, version)
        assert isinstance(made, Rendered)
        assert f"Room {room}<".encode() in made.data


def test_a_mistake_is_its_one_line_and_goes_when_it_is_mended(
    start: Start, pack: EditedPack
) -> None:
    desk = start()
    pack.write("brief.html.j2", "one\ntwo\n{{ titel }}\n")
    wrong = html_of(desk)
    assert isinstance(wrong, Failed)
    assert (
        wrong.sentence == "E305 acme/brief.html.j2:3: 'titel' is not defined. Did you mean 'title'?"
    )
    pack.name_room("two")
    assert isinstance(html_of(desk, 2), Rendered)


def test_a_manifest_is_read_again(start: Start, pack: EditedPack) -> None:
    desk = start()
    manifest = (pack.folder / "pack.toml").read_text(encoding="utf-8")
    pack.write("pack.toml", "name = ")
    wrong = html_of(desk)
    assert isinstance(wrong, Failed)
    assert "acme/pack.toml" in wrong.sentence
    pack.write("pack.toml", manifest)
    assert isinstance(html_of(desk, 2), Rendered)


def test_the_press_prints(start: Start) -> None:
    made = html_of(start("press"), to="pdf")
    assert isinstance(made, Rendered)
    assert made.data.startswith(b"%PDF-2.0")


def test_a_brief_of_the_users_own_is_shown(start: Start) -> None:
    made = html_of(start(brief=encode_brief(samples.minimal())), brief=OWN)
    assert isinstance(made, Rendered)
    assert samples.minimal().title.encode() in made.data


def test_what_is_superseded_is_given_up(
    start: Start, pack: EditedPack, wait_for: Callable[[Callable[[], object]], None]
) -> None:
    pack.write("brief.html.j2", ENDLESS)
    desk = start(patience=600, grace=0.05)
    outcomes: list[Outcome | None] = []
    asking = threading.Thread(target=lambda: outcomes.append(html_of(desk)))
    asking.start()
    wait_for(lambda: desk.busy)
    desk.supersede()
    asking.join(30)
    assert outcomes == [None]
    pack.name_room("two")
    made = html_of(desk, 2)
    assert isinstance(made, Rendered)
    assert b"Room two<" in made.data


def test_what_is_almost_done_is_not_given_up(start: Start) -> None:
    desk = start(grace=600)
    outcomes: list[Outcome | None] = []
    asking = threading.Thread(target=lambda: outcomes.append(html_of(desk)))
    asking.start()
    desk.supersede()
    asking.join(30)
    assert isinstance(outcomes[0], Rendered)


@pytest.mark.timing
def test_what_takes_too_long_is_stopped(start: Start, pack: EditedPack) -> None:
    pack.write("brief.html.j2", ENDLESS)
    desk = start(patience=0.5)
    wrong = html_of(desk)
    assert isinstance(wrong, Failed)
    assert wrong.sentence.startswith("E306 acme: the pack takes more than 0.5 seconds.")
    desk.patience = 600
    pack.name_room("two")
    assert isinstance(html_of(desk, 2), Rendered)


def test_a_process_that_died_is_replaced(start: Start) -> None:
    desk = start()
    desk._worker.kill()
    assert isinstance(html_of(desk), Failed)
    assert isinstance(html_of(desk), Rendered)


@pytest.mark.parametrize("ending", ["closed", "killed"])
def test_a_process_leaves_nothing_behind(
    start: Start,
    ending: str,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = tmp_path_factory.mktemp("room")
    monkeypatch.setattr("tempfile.tempdir", str(room))
    monkeypatch.setattr("briefgen.system.temporary._run", None)
    press = start("press")
    assert isinstance(html_of(press, to="pdf"), Rendered)
    assert list(room.rglob("faces-*"))
    if ending == "killed":
        press._worker.kill()
    press.close()
    (own,) = room.iterdir()
    assert list(own.iterdir()) == []


def test_who_waits_when_the_preview_ends_gets_nothing(
    start: Start, pack: EditedPack, wait_for: Callable[[Callable[[], object]], None]
) -> None:
    pack.write("brief.html.j2", ENDLESS)
    desk = start(patience=600)
    outcomes: list[Outcome | None] = []
    asking = threading.Thread(target=lambda: outcomes.append(html_of(desk)))
    asking.start()
    wait_for(lambda: desk.busy)
    desk.close()
    asking.join(30)
    assert outcomes == [None]
    assert html_of(desk) is None


def seconds_used_by(process: int) -> float:
    """Return the seconds that a process has computed."""
    return sum(
        int(ticks)
        for ticks in pathlib.Path(f"/proc/{process}/stat")
        .read_text()
        .rpartition(")")[2]
        .split()[11:13]
    ) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(
    sys.platform != "linux", reason="what a process has computed is read from /proc"
)
@pytest.mark.timing
def test_a_process_does_not_outlive_the_preview_however_busy(
    start: Start, pack: EditedPack, wait_for: Callable[[Callable[[], object]], None]
) -> None:
    desk = start(patience=600)
    assert isinstance(html_of(desk), Rendered)
    process = desk._worker._process
    before = seconds_used_by(process.pid)
    pack.write("brief.html.j2", ENDLESS)
    asking = threading.Thread(target=lambda: html_of(desk))
    asking.start()
    wait_for(lambda: seconds_used_by(process.pid) > before + 0.3)
    assert process.stdin is not None
    process.stdin.close()  # as the system does when the preview is killed
    assert process.wait(30) == 0
    asking.join(30)


@pytest.mark.skipif(sys.platform == "win32", reason="sessions are of POSIX")
def test_an_interrupt_at_the_terminal_is_not_the_processes(start: Start) -> None:
    desk = start()
    assert os.getpgid(desk._worker._process.pid) != os.getpgid(0)
