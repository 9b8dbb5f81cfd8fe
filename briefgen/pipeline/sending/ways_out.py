"""What every way out is, and the two that are folders: messages that any mail program opens, and
one folder for each recipient."""

from __future__ import annotations

import contextlib
import email
import email.policy
import hashlib
import os
import shutil
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Literal, Protocol

import msgspec

from briefgen.errors import OutputNotWritable
from briefgen.system.files import name_for, readable, reason_of, write_whole

_DIGITS = 16
"""Of the digest that tells two names of files apart: two of a million messages share one in 10**8
outboxes."""


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """A message that is ready to go."""

    message_id: str
    sender: str
    """Address."""
    address: str
    recipient: str
    """Key of the recipient."""
    name: str
    title: str
    """Of the brief."""
    number: int
    """Of the copy."""
    message: Path
    """Where the message waits."""

    def read(self) -> bytes:
        """Return the message, its lines ended by CRLF."""
        return self.message.read_bytes()


class Outcome(msgspec.Struct, frozen=True):
    """What came of a message."""

    state: Literal["sent", "refused", "deferred", "uncertain"]
    """Taken; refused for good; not taken, and it may be tried again; nobody knows."""
    said: str = ""
    """By the way out, in one line."""


class WayOut(Protocol):
    """A way out. One message after the other; `close` at the end."""

    name: str
    """By which the ledger calls it."""

    def arrived(self, message_id: str) -> bool | None:
        """Tell what became of a message that a killed run was sending: null where nobody can."""

    def send(self, parcel: Parcel, intend: Callable[[], None]) -> Outcome:
        """Send a message; call ``intend`` just before it cannot be taken back.

        Raises:
            DeliveryError: no message can go out this way now.
        """

    def close(self) -> None:
        """End."""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


class Outbox:
    """A folder of `.eml` files: nothing has to be set up."""

    name = "outbox"

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    def arrived(self, message_id: str) -> bool:
        """Tell whether the file is there: it is written whole or not at all."""
        return any(self._folder.glob(f"*-{_digest(message_id)}.eml"))

    def send(self, parcel: Parcel, intend: Callable[[], None]) -> Outcome:
        """Write the file."""
        title, name = name_for(parcel.title), name_for(parcel.name)
        file = f"{title}-{parcel.number:03}-{name}-{_digest(parcel.message_id)}.eml"
        intend()
        write_whole(self._folder / file, parcel.read())
        return Outcome("sent", file)

    def close(self) -> None:
        """Nothing is open."""


class Folders:
    """A folder for each recipient, and in it one for each brief, with the cover note and the
    files."""

    name = "folders"

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    def arrived(self, message_id: str) -> bool:
        """Tell whether the folder is there: it takes its place whole."""
        return any(self._folder.glob(f"*/*-{_digest(message_id)}"))

    def send(self, parcel: Parcel, intend: Callable[[], None]) -> Outcome:
        """Write the folder.

        Raises:
            OutputNotWritable: the system refuses.
        """
        of_recipient = f"{name_for(parcel.name)}-{_digest(parcel.recipient)}"
        of_brief = f"{name_for(parcel.title)}-{parcel.number:03}-{_digest(parcel.message_id)}"
        place = self._folder / of_recipient / of_brief
        part = place.with_name(f".{of_brief}.part")
        message = email.message_from_bytes(parcel.read(), policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        try:
            # What a killed run has begun.
            shutil.rmtree(part, ignore_errors=True)
            for name, data in _files_of(message):
                write_whole(part / name, data)
            intend()
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(place)
            os.replace(part, place)
        except OSError as reason:
            raise OutputNotWritable(readable(str(place)), reason=reason_of(reason)) from reason
        return Outcome("sent", f"{of_recipient}/{of_brief}")

    def close(self) -> None:
        """Nothing is open."""


def _files_of(message: EmailMessage) -> list[tuple[str, bytes]]:
    note = message.get_body(("plain",))
    assert note is not None
    text = str(note.get_content()).replace("\r\n", "\n")
    files = [("cover-note.txt", text.encode("utf-8"))]
    for part in message.iter_attachments():
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        # The name is the program's own: see `make_message`.
        files.append((Path(part.get_filename() or "brief").name, data))
    return files
