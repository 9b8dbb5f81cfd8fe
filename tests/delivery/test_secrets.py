"""A password is nowhere but where the user put it: no log, no error, no ledger, no list of
processes."""

from __future__ import annotations

import base64
import os
import pathlib
import subprocess
import sys
import time
import types
from collections.abc import Iterator
from typing import Any

import pytest

from briefgen.errors import SendingUnready
from briefgen.pipeline.sending import secrets_kept
from briefgen.pipeline.sending.secrets_kept import copy_passwords, smtp_password
from tests.delivery.conftest import Save
from tests.delivery.mail_server import AUTHORITY, PASSWORD, USER, MailServer, running

WRONG = "wrong-secret-of-mine"
FORMS = (
    lambda word: word,
    lambda word: base64.b64encode(word.encode()).decode(),
    lambda word: base64.b64encode(f"\0{USER}\0{word}".encode()).decode(),
)
"""How a password stands in a message, or on the wire."""


class Talking(MailServer):
    """A server that says back what it was told."""

    async def handle_RCPT(self, *told: Any) -> str:
        del told
        return f"550 {PASSWORD} {FORMS[1](PASSWORD)} {FORMS[2](PASSWORD)} is your password"


@pytest.fixture
def command(save: Save, tmp_path: pathlib.Path) -> list[str]:
    (tmp_path / "ca.pem").write_bytes(AUTHORITY.cert_pem.bytes())
    (tmp_path / "recipients.csv").write_text(
        "name,address,clearance,wants\nOffice,office@x.example,TLP:AMBER,html\n"
    )
    return [
        *(sys.executable, "-P", "-m", "briefgen", "distribute", save(), "--to", "all", "--send"),
        *("--recipients", "recipients.csv", "--from", "briefs@desk.example", "--debug"),
        *("--smtp-user", USER, "--rate", "0", "--attempts", "1"),
    ]


def processes() -> Iterator[str]:
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield path.read_bytes().decode("utf-8", "replace")
        except OSError:
            continue


@pytest.mark.parametrize(
    ("password", "says", "code"), [(PASSWORD, "sent", 0), (WRONG, "E607", 1), (PASSWORD, "550", 1)]
)
def test_a_password_is_seen_nowhere(
    command: list[str], tmp_path: pathlib.Path, password: str, says: str, code: int
) -> None:
    environment = {
        **os.environ,
        secrets_kept.VARIABLE: password,
        "SSL_CERT_FILE": str(tmp_path / "ca.pem"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    kind = Talking if says == "550" else MailServer
    with running(kind=kind) as server:
        sender = subprocess.Popen(
            [*command, "--smtp", f"localhost:{server.port}"],
            env=environment,
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        listed = ""
        while sender.poll() is None:
            listed += "\n".join(processes())
            time.sleep(0.05)
        out, err = sender.communicate()
    assert sender.returncode == code, err
    assert says.encode() in out + err
    assert "distribute" in listed or not pathlib.Path("/proc/self").exists()
    everything = {"output": out + err, "processes": listed.encode()}
    everything |= {str(path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(name.endswith("ledger.sqlite") for name in everything)
    for form in FORMS:
        for name, data in everything.items():
            assert form(password).encode() not in data, name


def test_a_password_is_of_the_environment_or_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {("briefgen", "desk@mail.example"): "of the keyring"}
    keyring = types.SimpleNamespace(get_password=lambda service, name: kept.get((service, name)))
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    variable = {secrets_kept.VARIABLE: "of the environment"}
    assert smtp_password("desk", "mail.example", variable).value == "of the environment"
    assert smtp_password("desk", "mail.example", {}).value == "of the keyring"
    with pytest.raises(SendingUnready, match="there is no password for desk at other"):
        smtp_password("desk", "other.example", {})


def test_a_keyring_that_is_locked_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(service: str, name: str) -> str:
        raise RuntimeError("the secret word is xyzzy")

    monkeypatch.setitem(sys.modules, "keyring", types.SimpleNamespace(get_password=locked))
    with pytest.raises(SendingUnready) as caught:
        smtp_password("desk", "mail.example", {})
    assert "xyzzy" not in str(caught.value)


def test_passwords_of_copies(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "passwords.toml"
    path.write_text('"Desk@Ministry.example" = "opens it"\n')
    path.chmod(0o600)
    password_of = copy_passwords(str(path))
    assert password_of(types.SimpleNamespace(recipient="desk@ministry.example")) == "opens it"
    assert password_of(types.SimpleNamespace(recipient="other@ministry.example")) is None


@pytest.mark.parametrize(
    ("text", "mode", "reason"),
    [
        ('"a@b.example" = "xyzzy"', 0o644, "others may read these passwords"),
        ('"a@b.example" = "xyzzy', 0o600, "this is no list of passwords"),
        ('"a@b.example" = ["xyzzy"]', 0o600, "this is no list of passwords"),
    ],
)
def test_passwords_that_are_not_taken_are_not_said(
    tmp_path: pathlib.Path, text: str, mode: int, reason: str
) -> None:
    path = tmp_path / "passwords.toml"
    path.write_text(text)
    path.chmod(mode)
    with pytest.raises(SendingUnready) as caught:
        copy_passwords(str(path))
    assert reason in str(caught.value)
    assert "xyzzy" not in str(caught.value)
