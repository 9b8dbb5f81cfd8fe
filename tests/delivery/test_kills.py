"""A sender that is killed, against a server that keeps its own record: everybody gets a brief
exactly once, or is told to be uncertain."""

from __future__ import annotations

import os
import pathlib
import random
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest

from briefgen.pipeline.sending.ledger_file import Copy, reading
from briefgen.pipeline.sending.mail_server import Pace, Secret, Server
from briefgen.pipeline.sending.smtp import SmtpWay
from tests.delivery.conftest import Save, asking, list_of_many
from tests.delivery.mail_server import (
    AUTHORITY,
    PASSWORD,
    USER,
    MailServer,
    client_context,
    running,
)

FAULTS = ["450 rcpt", "451 data", "drop in data", "take and drop"]
"""What a server does once to some of the recipients."""


def lines(outbox: str) -> dict[str, Copy]:
    with reading(outbox) as ledger:
        assert ledger is not None
        return {copy.address: copy for copy in ledger.copies()}


def agree(server: MailServer, copies: dict[str, Copy], since: int = 0) -> Counter[str]:
    """Hold the ledger against the server's own record; return how many have which state."""
    taken = Counter(address for address, _ in server.taken[since:])
    identifiers = dict(server.taken[since:])
    assert not {address: times for address, times in taken.items() if times > 1}
    for address, copy in copies.items():
        if copy.state == "sent":
            assert taken[address] == 1, address
        elif copy.state != "uncertain":
            assert taken[address] == 0, (address, copy.state)
        if taken[address]:
            assert identifiers[address] == copy.message_id
    assert set(taken) <= set(copies)
    return Counter(copy.state for copy in copies.values())


def test_two_hundred_recipients_and_a_server_with_every_fault(
    save: Save, tmp_path: pathlib.Path
) -> None:
    from briefgen.pipeline.sending.distributing import send

    outbox = str(tmp_path / "outbox")
    with running() as server:
        for n in range(1, 201, 10):
            server.script[f"office{n}@x.example"] = [FAULTS[n // 10 % len(FAULTS)]]
        server.script["office200@x.example"] = ["550 rcpt"]
        server.script["office199@x.example"] = ["554 data"]
        server.script["office198@x.example"] = ["450 rcpt"] * 4
        told = Server(
            host="localhost",
            port=server.port,
            user=USER,
            password=Secret(PASSWORD),
            domain="desk.example",
            context=client_context(),
        )
        pace = Pace(per_minute=0, attempts=4, first_wait=0, timeout=30, last_look=0.02)
        asked = asking(save(), list_of_many(200))
        for _ in range(2):  # what was put off is asked by the second run, and nothing else
            send(asked, outbox, SmtpWay(told, pace))
        copies = lines(outbox)
        counted = agree(server, copies)
    assert copies["office200@x.example"].state == copies["office199@x.example"].state == "refused"
    uncertain = {address for address, copy in copies.items() if copy.state == "uncertain"}
    died = {f"office{n}@x.example" for n in range(31, 201, 40)}
    broken = {f"office{n}@x.example" for n in range(21, 201, 40)}
    # Where it broke off in the middle, it may have been seen too late, and then nobody has it.
    assert died <= uncertain <= died | broken
    assert set(server.received()) >= died
    assert counted["sent"] == 198 - len(uncertain)
    assert len(copies) == 200


def killed_runs(save: Save, folder: pathlib.Path, *, kills: int, recipients: int, seed: int) -> int:
    """Send to so many, with a sender that is killed again and again until it has sent everything;
    return how often it was killed."""
    chance = random.Random(seed)
    outbox = str(folder / f"outbox{seed}")
    (folder / "ca.pem").write_bytes(AUTHORITY.cert_pem.bytes())
    listed = folder / "list.csv"
    rows = (f"Office {n},office{n}@x.example,TLP:AMBER,html" for n in range(1, recipients + 1))
    listed.write_text("\n".join(["name,address,clearance,wants", *rows]), encoding="utf-8")
    environment = {
        **os.environ,
        "BRIEFGEN_SMTP_PASSWORD": PASSWORD,
        "SSL_CERT_FILE": str(folder / "ca.pem"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = 0
    with running() as server:
        command = [sys.executable, "-P", "-m", "briefgen", "distribute", save()]
        command += ["--to", "all", "--send", "--recipients", str(listed), "--outbox", outbox]
        command += ["--from", "briefs@desk.example", "--at", "2026-03-01", "--quiet"]
        command += ["--smtp", f"localhost:{server.port}", "--smtp-user", USER, "--rate", "0"]
        for number in range(kills):
            had = len(server.taken)
            sender = subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
            # Some before anything is sent, most while it is.
            patience = time.monotonic() + (chance.uniform(0, 1) if number % 8 == 0 else 60)
            wanted = had + chance.randint(0, max(1, 2 * recipients // max(kills, 10)))
            while (
                len(server.taken) < wanted and time.monotonic() < patience and sender.poll() is None
            ):
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.08))
            sender.send_signal(signal.SIGKILL)
            _, said = sender.communicate()
            if sender.returncode != -signal.SIGKILL:
                # It has sent everything: nothing but what is uncertain is left to be said.
                assert all(b"may have arrived" in line for line in said.splitlines()), said
                break
            done += 1
        last = subprocess.run(command, env=environment, capture_output=True, check=False)
        copies = lines(outbox)
        counted = agree(server, copies)
    assert set(counted) <= {"sent", "uncertain"}
    assert counted.total() == recipients
    assert counted["uncertain"] <= done
    assert last.returncode == (1 if counted["uncertain"] else 0), last.stderr
    print(f"{done} kills, {dict(counted)}")
    return done


def test_a_sender_that_is_killed_goes_on(save: Save, tmp_path: pathlib.Path) -> None:
    assert killed_runs(save, tmp_path, kills=8, recipients=24, seed=1) >= 4


@pytest.mark.long
def test_a_sender_that_is_killed_a_hundred_times(save: Save, tmp_path: pathlib.Path) -> None:
    kills, seed = 0, 100
    while kills < 100:
        kills += killed_runs(save, tmp_path, kills=20, recipients=200, seed=seed)
        seed += 1
