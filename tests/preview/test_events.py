"""Events reach all who listen, in order, and nobody else."""

from __future__ import annotations

from briefgen.preview.events import Events, Saved


def test_an_event_reaches_all_who_listen_in_order() -> None:
    events = Events()
    listening = [events.listen(0.001) for _ in range(3)]
    assert [next(listener) for listener in listening] == [None, None, None]
    events.announce(Saved(2, ("acme/a.css",)))
    events.announce(Saved(3))
    for listener in listening:
        assert [next(listener), next(listener)] == [Saved(2, ("acme/a.css",)), Saved(3)]


def test_the_end_is_the_end_of_listening() -> None:
    events = Events()
    listener = events.listen(0.001)
    next(listener)
    events.close()
    assert list(listener) == []
    assert list(events.listen(0.001)) == []


def test_who_leaves_is_forgotten() -> None:
    events = Events()
    listener = events.listen(0.001)
    next(listener)
    listener.close()  # type: ignore[attr-defined]
    events.announce(Saved(2))
    assert events._listening == []
