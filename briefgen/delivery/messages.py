"""A message as it goes over the wire: MIME, UTF-8 names, and the same bytes for the same words.

multipart/mixed
├── multipart/alternative
│   ├── text/plain
│   └── text/html
└── application/pdf, …
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime

import msgspec

from briefgen.delivery.header_lines import mailbox_line, text_line, word_line

MIME_TYPES = {
    "pdf": ("application", "pdf"),
    "html": ("text", "html"),
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
_POLICY = SMTP.clone(max_line_length=76, cte_type="7bit")


class Attachment(msgspec.Struct, frozen=True):
    """A file in a message."""

    name: str
    """Letters, digits, hyphens and one dot."""
    data: bytes
    form: str
    """"pdf", "docx", "html"."""


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """Who sends what to whom."""

    sender: tuple[str, str]
    """Name, which may be empty, and address."""
    recipient: tuple[str, str]
    """Name and address."""
    message_id: str
    """With its angle brackets."""
    at: datetime
    """When it is sent."""
    list_id: str
    """Such as "briefs.desk.example", without brackets."""
    answers: str = ""
    """Message-ID of the message that this one corrects or withdraws; empty where there is none."""


def message_id_of(
    *, brief: str, kind: str, recipient: str, number: int, attempt: int, domain: str
) -> str:
    """Return the Message-ID of a copy: the same for the same copy, so that a message that is sent
    once more can be told for what it is.

    Args:
        brief: digest of the brief.
        kind: "issue", "correction", "recall".
        recipient: key of the recipient, which cannot be read in what is returned.
        number: of the copy.
        attempt: how often the brief was sent to this recipient on purpose, from 1.
        domain: of the sender.
    """
    told = "\0".join((brief, kind, recipient, str(number), str(attempt)))
    digest = hashlib.sha256(told.encode()).hexdigest()[:32]
    return f"<{digest}.{number}.{attempt}@{domain}>"


def make_message(
    envelope: Envelope, subject: str, text: str, page: str, attachments: Sequence[Attachment] = ()
) -> bytes:
    """Write a message, its lines ended as the wire has them.

    Whatever the words are: none of them ends a header or begins another.
    """
    message = EmailMessage(_POLICY)
    message.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
    message.add_alternative(page, subtype="html", charset="utf-8", cte="quoted-printable")
    for attachment in attachments:
        main, sub = MIME_TYPES[attachment.form]
        message.add_attachment(
            attachment.data, maintype=main, subtype=sub, filename=attachment.name, cte="base64"
        )
    _part_the_same_way(message, envelope.message_id)
    return _head(envelope, subject).encode("ascii") + message.as_bytes()


def _head(envelope: Envelope, subject: str) -> str:
    """Write the lines that stand before those of MIME. They are not left to the library, which
    folds a name that needs quotation marks and encoding without the marks, in some releases so that
    it becomes another address."""
    lines = [
        mailbox_line("From", *envelope.sender),
        mailbox_line("To", *envelope.recipient),
        text_line("Subject", subject),
        word_line("Date", format_datetime(envelope.at)),
        word_line("Message-ID", envelope.message_id),
        word_line("List-ID", f"<{envelope.list_id}>"),
        word_line("Auto-Submitted", "auto-generated"),
    ]
    if envelope.answers:
        lines += [word_line(name, envelope.answers) for name in ("In-Reply-To", "References")]
    return "".join(lines)


def _part_the_same_way(message: MIMEPart, message_id: str) -> None:
    """Give each part of parts its boundary: the library's are random. "=_" is in no line of base64
    or quoted-printable, so that no content looks like one."""
    digest = hashlib.sha256(message_id.encode()).hexdigest()[:24]
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{digest}_{number}")
