"""Events reach all who listen, in order, and nobody else."""

from __future__ import annotations

from briefgen.preview.server_events import Events, Saved


def test_an_event_reaches_all_who_listen_in_order() -> None:
    events = Events()
    with events.listening(60) as one, events.listening(60) as two:
        events.announce(Saved(2, ("acme/a.css",)))
        events.announce(Saved(3))
        for listener in (one, two):
            assert [next(listener), next(listener)] == [Saved(2, ("acme/a.css",)), Saved(3)]


def test_silence_is_told() -> None:
    with Events().listening(0.001) as events:
        assert [next(events), next(events)] == [None, None]


def test_the_end_is_the_end_of_listening() -> None:
    events = Events()
    with events.listening(60) as listener:
        events.close()
        assert list(listener) == []
    with events.listening(60) as late:
        assert list(late) == []


def test_who_leaves_is_forgotten() -> None:
    events = Events()
    with events.listening(60):
        pass
    events.announce(Saved(2))
    assert events._listening == []
