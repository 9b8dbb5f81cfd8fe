"""The files in an outbox, as other programs open them."""

from __future__ import annotations

import json
import mailbox
import os
import pathlib
import shutil
import subprocess

import pytest

from briefgen.pipeline.sending.distributing import send
from briefgen.pipeline.sending.ways_out import Outbox
from tests.delivery.conftest import Save, asking, list_of

LIST = """
[[recipient]]
name = "Ministère “des Eaux”, Bureau 3"
address = "eaux@ministere.example"
clearance = ["TLP:AMBER"]
wants = ["html", "docx"]
language = "fr"
"""
TITLE = "Die Mauer – “wer zahlt?” 壁"
SUBJECT = f"[TLP:AMBER] {TITLE}"


@pytest.fixture
def file(save: Save, tmp_path: pathlib.Path) -> pathlib.Path:
    """A message in an outbox."""
    outbox = str(tmp_path / "outbox")
    send(asking(save("TLP:AMBER", title=TITLE), list_of(LIST)), outbox, Outbox(outbox))
    (found,) = pathlib.Path(outbox).iterdir()
    return found


def there(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not installed: apt install {program} (mu: maildir-utils)")
    return path


def run(*command: str | pathlib.Path, **told: str) -> str:
    done = subprocess.run(
        command,
        env={**os.environ, "LC_ALL": "C.UTF-8", **told},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return done.stdout.decode("utf-8")


def test_mu(file: pathlib.Path, tmp_path: pathlib.Path) -> None:
    mu = there("mu")
    lines = run(mu, "view", "--nocolor", file).replace("\r", "").split("\n")
    assert f"Subject: {SUBJECT}" in lines
    assert any(line.startswith("To: ") and "eaux@ministere.example" in line for line in lines)
    assert "Pour Ministère “des Eaux”, Bureau 3" in lines
    parts = tmp_path / "parts"
    parts.mkdir()
    run(mu, "extract", "--save-attachments", f"--target-dir={parts}", file)
    # Beside these it saves the page of the message itself.
    saved = {path.suffix: path.stat().st_size for path in parts.glob("die-mauer-*")}
    assert sorted(saved) == [".docx", ".html"]
    assert min(saved.values()) > 1000


def test_notmuch(file: pathlib.Path, tmp_path: pathlib.Path) -> None:
    notmuch = there("notmuch")
    settings = tmp_path / "notmuch-config"
    settings.write_text(f"[database]\npath={file.parent}\n")
    told = {"NOTMUCH_CONFIG": str(settings), "HOME": str(tmp_path)}
    run(notmuch, "new", "--quiet", **told)
    shown = json.loads(run(notmuch, "show", "--format=json", "*", **told))
    headers = shown[0][0][0]["headers"]
    assert headers["Subject"] == SUBJECT
    assert "eaux@ministere.example" in headers["To"]
    assert "Ministère “des Eaux”, Bureau 3" in headers["To"]


def test_mutt(file: pathlib.Path, tmp_path: pathlib.Path) -> None:
    mutt, terminal = there("mutt"), there("script")
    box = mailbox.mbox(str(tmp_path / "box"))
    box.add(file.read_bytes())
    box.close()
    command = "<pipe-message>cat > shown<enter><exit>"
    settings = tmp_path / "muttrc"
    settings.write_text(
        f'set pipe_decode=yes\nset folder="{tmp_path}"\nset wait_key=no\nset sleep_time=0\n'
        f'set charset="utf-8"\nset quit=yes\npush "{command}"\n'
    )
    subprocess.run(
        [terminal, "-qec", f"{mutt} -n -R -F {settings} -f {tmp_path / 'box'}", "/dev/null"],
        env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm", "HOME": str(tmp_path)},
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    shown = (tmp_path / "shown").read_text(encoding="utf-8")
    assert f"Subject: {SUBJECT}" in shown
    assert "Pour Ministère “des Eaux”, Bureau 3" in shown


def test_pythons_own(file: pathlib.Path) -> None:
    import email
    import email.policy

    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert message["subject"] == SUBJECT
    assert message["to"].addresses[0].display_name == "Ministère “des Eaux”, Bureau 3"
    assert not [part.defects for part in message.walk() if part.defects]
    forms = [part.get_content_type() for part in message.iter_attachments()]
    assert forms == [
        "text/html",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
