"""Sending by SMTP, against a server with TLS and a password: what it takes is known, and what it
does not take is tried again or told."""

from __future__ import annotations

import pathlib
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from briefgen.errors import ServerRefuses, ServerUnreachable
from briefgen.pipeline.sending.mail_server import Pace, Secret, Server
from briefgen.pipeline.sending.smtp import SmtpWay
from briefgen.pipeline.sending.ways_out import Outcome, Parcel
from tests.delivery.mail_server import PASSWORD, USER, MailServer, client_context, running

ADDRESS = "desk@ministry.example"
MESSAGE = b"Message-ID: <1@desk.example>\r\nSubject: x\r\n\r\n.dot\r\n..dots\r\n.\r\nend\r\n"


@pytest.fixture(scope="module")
def running_server() -> Iterator[MailServer]:
    with running() as server:
        yield server


@pytest.fixture
def server(running_server: MailServer) -> MailServer:
    running_server.script.clear()
    running_server.taken.clear()
    running_server.messages.clear()
    return running_server


@pytest.fixture
def parcel(tmp_path: pathlib.Path) -> Parcel:
    return parcel_for(ADDRESS, tmp_path)


def parcel_for(address: str, folder: pathlib.Path) -> Parcel:
    path = folder / "m.eml"
    path.write_bytes(MESSAGE)
    return Parcel(
        message_id="<1@desk.example>",
        sender="briefs@desk.example",
        address=address,
        recipient=address,
        name="Ministry",
        title="The wall",
        number=1,
        message=path,
    )


class Waits(list[float]):
    """A clock that is moved on by who waits."""

    def clock(self) -> float:
        return sum(self)

    def sleep(self, seconds: float) -> None:
        self.append(seconds)


def way_to(port: int, waits: Waits | None = None, *, look: float = 0, **other: Any) -> SmtpWay:
    usual = {"host": "localhost", "user": USER, "password": Secret(PASSWORD)}
    told = {**usual, "context": client_context(), **other}
    waits = Waits() if waits is None else waits
    server = Server(port=port, domain="desk.example", **told)
    pace = Pace(per_minute=0, attempts=3, first_wait=5, timeout=10, last_timeout=10, last_look=look)
    return SmtpWay(server, pace, sleep=waits.sleep, clock=waits.clock)


def intents() -> tuple[list[str], Callable[[], None]]:
    found: list[str] = []
    return found, lambda: found.append("intent")


def test_a_message_arrives_to_the_byte(server: MailServer, parcel: Parcel) -> None:
    way = way_to(server.port)
    told, intend = intents()
    assert way.send(parcel, intend) == Outcome("sent", "250 taken")
    assert way.send(parcel, intend).state == "sent"
    way.close()
    assert server.messages == [MESSAGE, MESSAGE]
    assert told == ["intent", "intent"]
    assert server.logins[-1:] == [True]


@pytest.mark.parametrize(
    ("script", "state", "said", "taken", "intended"),
    [
        (["450 rcpt"], "sent", "250", 1, 1),
        (["451 data", "450 rcpt"], "sent", "250", 1, 2),
        (["450 rcpt"] * 3, "deferred", "450", 0, 0),
        (["550 rcpt"], "refused", "550 no such luck", 0, 0),
        (["554 data"], "refused", "554 not this one", 0, 1),
        (["drop in data"], "sent", "250", 1, 1),
        (["drop in data"] * 3, "deferred", "", 0, 0),
        (["take and drop"], "uncertain", "no answer behind the last line", 1, 1),
    ],
)
def test_what_a_server_does_and_what_is_made_of_it(
    server: MailServer,
    parcel: Parcel,
    script: list[str],
    state: str,
    said: str,
    taken: int,
    intended: int,
) -> None:
    server.script[ADDRESS] = list(script)
    # Long enough for a server that breaks off to have done so, however busy the machine.
    way = way_to(server.port, look=1.0 if "drop in data" in script else 0)
    told, intend = intents()
    outcome = way.send(parcel, intend)
    way.close()
    assert (outcome.state, len(server.taken)) == (state, taken)
    assert said in outcome.said
    assert len(told) == intended


def test_one_who_is_refused_stops_nobody(server: MailServer, tmp_path: pathlib.Path) -> None:
    server.script["a@x.example"] = ["550 rcpt"]
    way = way_to(server.port)
    states = [
        way.send(parcel_for(address, tmp_path), lambda: None).state
        for address in ("a@x.example", "b@x.example")
    ]
    way.close()
    assert states == ["refused", "sent"]
    assert server.received() == {"b@x.example": 1}


def test_waits_double(server: MailServer, parcel: Parcel) -> None:
    server.script[ADDRESS] = ["450 rcpt"] * 2
    waits = Waits()
    way = way_to(server.port, waits)
    way.send(parcel, lambda: None)
    way.close()
    assert waits == [5, 10]


def test_no_more_than_so_many_in_a_minute(server: MailServer, parcel: Parcel) -> None:
    waits = Waits()
    base = way_to(server.port)
    way = SmtpWay(base._server, Pace(per_minute=20), sleep=waits.sleep, clock=waits.clock)
    for _ in range(3):
        way.send(parcel, lambda: None)
    way.close()
    assert waits == [3, 3]


def test_a_quoted_address_is_sent_to_as_it_is(server: MailServer, tmp_path: pathlib.Path) -> None:
    way = way_to(server.port)
    assert way.send(parcel_for('"two words"@x.example', tmp_path), lambda: None).state == "sent"
    way.close()
    assert server.received() == {'"two words"@x.example': 1}


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"password": Secret("wrong-secret")}, "does not take the user and the password (535)"),
        ({"password": Secret("geheim-ü")}, "letters beyond ASCII"),
        ({"context": ssl.create_default_context()}, "no safe connection: "),
        ({"host": "127.0.0.1"}, "no safe connection: IP address mismatch"),
    ],
)
def test_a_server_that_nothing_can_be_sent_by(
    server: MailServer, parcel: Parcel, told: dict[str, Any], reason: str
) -> None:
    server.logins.clear()
    way = way_to(server.port, **told)
    with pytest.raises(ServerRefuses) as caught:
        way.send(parcel, lambda: None)
    way.close()
    assert reason in str(caught.value)
    assert "secret" not in str(caught.value)
    assert server.taken == []
    # One wrong password is said once: accounts are locked for more.
    assert len(server.logins) == (1 if "535" in reason else 0)


def test_nothing_is_sent_without_encryption_unless_told(parcel: Parcel) -> None:
    with running(security="none") as plain:
        way = way_to(plain.port, user="", password=Secret(""))
        with pytest.raises(ServerRefuses, match="it offers no encryption"):
            way.send(parcel, lambda: None)
        way.close()
        assert plain.taken == []
        way = way_to(plain.port, user="", password=Secret(""), security="none")
        assert way.send(parcel, lambda: None).state == "sent"
        way.close()


def test_tls_from_the_first_byte(parcel: Parcel) -> None:
    with running(security="tls") as server:
        way = way_to(server.port, user="", security="tls")
        assert way.send(parcel, lambda: None).state == "sent"
        way.close()


def test_a_message_larger_than_the_server_takes_is_not_begun(parcel: Parcel) -> None:
    with running(size=40) as server:
        way = way_to(server.port)
        told, intend = intents()
        outcome = way.send(parcel, intend)
        way.close()
        assert (outcome.state, told) == ("refused", [])
        assert "40 bytes at most" in outcome.said


def test_no_server_at_all(parcel: Parcel) -> None:
    with running() as server:
        port = server.port
    waits = Waits()
    with pytest.raises(ServerUnreachable, match="connection refused"):
        way_to(port, waits).send(parcel, lambda: None)
    assert waits == [5, 10]


def test_who_is_interrupted_inside_a_message_leaves_none_behind(
    server: MailServer, parcel: Parcel
) -> None:
    way = way_to(server.port)

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        way.send(parcel, interrupt)
    way.close()
    assert server.taken == []


def test_a_secret_is_shown_nowhere() -> None:
    secret = Secret("wrong-secret")
    server = Server(host="h", port=1, password=secret, domain="d")
    for shown in (repr(secret), str(secret), repr(server), f"{server}"):
        assert "wrong-secret" not in shown
    with pytest.raises(TypeError, match="stays where it is"):
        secret.__reduce__()
