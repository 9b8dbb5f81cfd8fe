"""A function in a process of its own: what it gives, what it may take, and that nothing it does is
taken for its reply."""

from __future__ import annotations

import os
import signal
import time
import warnings
from collections.abc import Iterator

import pytest

from briefgen.errors import SourceMissing
from briefgen.system import isolation
from briefgen.system.isolation import Kept, Limits

HERE = __name__.rpartition(".")[2]
LIMITS = Limits(memory=2_000_000_000, result=100_000)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """A process that can import the tasks below."""
    monkeypatch.syspath_prepend(os.path.dirname(__file__))
    kept = Kept(LIMITS)
    yield kept
    kept.end()


def double(number: int) -> int:
    return 2 * number


def sleep() -> None:
    time.sleep(60)


def rest() -> str:
    time.sleep(0.7)
    return "rested"


def spin() -> None:
    while True:
        pass


def devour() -> int:
    return len("x" * 10_000_000_000)


def swell() -> str:
    return "x" * 200_000


def dive(depth: int = 0) -> int:
    return dive(depth + 1)


def fail() -> None:
    raise KeyError("nothing")


def miss() -> None:
    raise SourceMissing("notes.txt")


def echo(said: list[str]) -> dict[str, list[str]]:
    return {"said": said}


def miss_this(name: str) -> None:
    raise SourceMissing(name, of=name)


def swear(name: str) -> None:
    raise KeyError(name)


def tangle() -> object:
    return {1: 2**70}


def die() -> None:
    os._exit(3)


def warn() -> str:
    warnings.warn("this is old", DeprecationWarning, stacklevel=1)
    return "done"


def shout() -> str:
    os.write(1, b"noise")
    print("more noise")
    return "said"


def test_a_function_gives_its_result_and_its_process_is_kept(kept: Kept) -> None:
    assert [kept.ask(f"{HERE}:double", number, patience=30).result for number in (1, 2)] == [2, 4]
    worker = kept._worker
    assert kept.ask(f"{HERE}:double", 3, patience=30).result == 6
    assert kept._worker is worker


@pytest.mark.parametrize(
    ("task", "patience", "excess"),
    [
        pytest.param("sleep", 0.5, "time", marks=pytest.mark.timing),
        ("devour", 30, "memory"),
        ("swell", 30, "size"),
        ("dive", 30, "depth"),
        ("die", 30, "memory"),
    ],
)
def test_what_takes_too_much_is_stopped_and_the_next_is_done(
    kept: Kept, task: str, patience: float, excess: str
) -> None:
    assert kept.ask(f"{HERE}:{task}", patience=patience).excess == excess
    assert kept.ask(f"{HERE}:double", 4, patience=30).result == 8


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
@pytest.mark.timing
def test_the_seconds_of_a_processor_are_counted_for_each_task_and_not_those_it_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(os.path.dirname(__file__))
    kept = Kept(Limits(memory=2_000_000_000, result=100_000, cpu=0.5))
    try:
        assert kept.ask(f"{HERE}:rest", patience=30).result == "rested"
        assert kept.ask(f"{HERE}:spin", patience=30).excess == "time"
        assert kept.ask(f"{HERE}:double", 4, patience=30).result == 8
    finally:
        kept.end()


def test_errors_come_back_as_they_were(kept: Kept) -> None:
    reply = kept.ask(f"{HERE}:miss", patience=30)
    with pytest.raises(SourceMissing, match=r"E101 notes\.txt: there is no such file"):
        reply.raise_error()
    defect = kept.ask(f"{HERE}:fail", patience=30).defect or {}
    assert defect["kind"] == "KeyError"
    assert 'raise KeyError("nothing")' in defect["trace"]


def test_warnings_come_back_with_their_category(kept: Kept) -> None:
    reply = kept.ask(f"{HERE}:warn", patience=30)
    assert (reply.result, reply.warnings) == ("done", (("DeprecationWarning", "this is old"),))


@pytest.mark.parametrize(
    "name",
    ["inv\udcff.txt", "half \ud83d", "\ude00\ud83d", "\0\x1b\u2028\uffff", "\U0001f600é", ""],
)
def test_any_string_survives_the_way_there_and_back(kept: Kept, name: str) -> None:
    assert kept.ask(f"{HERE}:echo", [name, "plain"], patience=30).result == {
        "said": [name, "plain"]
    }
    assert kept.ask(f"{HERE}:miss_this", name, patience=30).error == (
        "SourceMissing",
        name,
        {"of": name},
    )
    assert (kept.ask(f"{HERE}:swear", name, patience=30).defect or {})["kind"] == "KeyError"


def test_a_result_that_no_message_holds_is_a_defect(kept: Kept) -> None:
    assert (kept.ask(f"{HERE}:tangle", patience=30).defect or {})["kind"] == "OverflowError"
    assert kept.ask(f"{HERE}:double", 4, patience=30).result == 8


def test_what_a_function_prints_is_no_reply(kept: Kept) -> None:
    assert kept.ask(f"{HERE}:shout", patience=30).result == "said"


def test_a_reply_that_was_not_waited_for_is_never_taken_for_another(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    kept.ask(f"{HERE}:double", 1, patience=30)
    with monkeypatch.context() as patched:
        patched.setattr(isolation, "_receive", interrupt)
        with pytest.raises(KeyboardInterrupt):
            kept.ask(f"{HERE}:double", 2, patience=30)
    assert kept.ask(f"{HERE}:double", 3, patience=30).result == 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_fork_starts_its_own_process(kept: Kept) -> None:
    kept.ask(f"{HERE}:double", 1, patience=30)
    first = kept._worker
    assert first is not None
    kept._owner = os.getpid() + 1  # as it looks from a child
    assert kept.ask(f"{HERE}:double", 2, patience=30).result == 4
    assert kept._worker is not first
    assert first._process.wait() == 0  # its input has ended
    first.stop()


def test_a_process_that_is_killed_leaves_nothing_behind(kept: Kept) -> None:
    kept.ask(f"{HERE}:double", 1, patience=30)
    assert kept._worker is not None
    room = kept._worker._room
    assert os.path.isdir(room)
    kept.end()
    assert not os.path.exists(room)
