"""What goes over the wire, as other programs read it."""

from __future__ import annotations

import datetime
import email
import email.policy
from email.message import EmailMessage

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.delivery.header_lines import WIDEST, mailbox_line, text_line, word_line
from briefgen.delivery.mail_addresses import clean
from briefgen.delivery.messages import Attachment, Envelope, make_message, message_id_of

ENVELOPE = Envelope(
    sender=("Policy desk", "briefs@desk.example"),
    recipient=("Ministère des “Affaires”", "chef@ministere.example"),
    message_id="<0123.3.1@desk.example>",
    at=datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC),
    list_id="briefs.desk.example",
)
PDF = Attachment("brief-copy-3.pdf", b"%PDF-1.7\n\x00\xff\r\n.\r\n", "pdf")
WHOLE = """\
From: "Policy desk" <briefs@desk.example>
To: =?utf-8?b?TWluaXN0w6hyZSBkZXMg4oCcQWZmYWlyZXPigJ0=?=
 <chef@ministere.example>
Subject: [TLP:AMBER] The wall
Date: Sun, 01 Mar 2026 09:30:00 +0000
Message-ID: <0123.3.1@desk.example>
List-ID: <briefs.desk.example>
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_ef1b_0"
"""


def parsed(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    return message


def test_a_message_to_the_character() -> None:
    data = make_message(ENVELOPE, "[TLP:AMBER] The wall", "Wörter.\n", "<p>Wörter.</p>\n", [PDF])
    head = data.partition(b"\r\n\r\n")[0].decode("ascii").replace("\r\n", "\n") + "\n"
    boundary = head.partition('boundary="')[2].partition('"')[0]
    assert head == WHOLE.replace("=_ef1b_0", boundary)
    message = parsed(data)
    assert message["to"].addresses[0].display_name == "Ministère des “Affaires”"
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    attached = next(iter(message.iter_attachments()))
    assert attached.get_filename() == "brief-copy-3.pdf"
    assert attached.get_content() == PDF.data
    assert message.get_body(("plain",)).get_content() == "Wörter.\r\n"  # type: ignore[union-attr]
    assert message.get_body(("html",)).get_content() == "<p>Wörter.</p>\r\n"  # type: ignore[union-attr]


def test_a_message_is_the_same_every_time() -> None:
    first, second = (make_message(ENVELOPE, "S", "t", "<p>", [PDF]) for _ in range(2))
    assert first == second


def test_a_message_that_answers_one_says_so() -> None:
    answer = msgspec.structs.replace(ENVELOPE, answers="<0000.1.1@desk.example>")
    message = parsed(make_message(answer, "S", "t", "p"))
    assert message["in-reply-to"] == message["references"] == "<0000.1.1@desk.example>"


HOSTILE = [
    "line\r\nBcc: victim@elsewhere.example",
    "line\nX-Evil: 1\n\nbody",
    "a\x00b\x1b[31mc",
    "=?utf-8?q?Bcc=3A_x?=",
    'A" <evil@elsewhere.example>, "B',
    "é <evil@elsewhere.example>, é",
    "evil@elsewhere.example,",
    "\u2028Bcc: x\u2029y\x85Bcc: z",
    "\u202egnp.exe",
    "(comment) [group]: a@b.example;",
    "x" * 3000,
    "Ω" * 1000,
    "\\",
    'ends with "',
    "half \ud800 of a character",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_header_or_an_address(text: str) -> None:
    hostile = msgspec.structs.replace(
        ENVELOPE, sender=(text, "briefs@desk.example"), recipient=(text, "chef@ministere.example")
    )
    data = make_message(hostile, text, "t\n", "p\n")
    head = data.partition(b"\r\n\r\n")[0]
    names = [line.split(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"]
    assert names == [
        *(b"From", b"To", b"Subject", b"Date", b"Message-ID", b"List-ID", b"Auto-Submitted"),
        *(b"MIME-Version", b"Content-Type"),
    ]
    message = parsed(data)
    assert [address.addr_spec for address in message["to"].addresses] == ["chef@ministere.example"]
    assert [address.addr_spec for address in message["from"].addresses] == ["briefs@desk.example"]


@given(st.text(max_size=200))
@example("0" * 12 + "¡" * 14)
def test_a_subject_comes_back_as_it_was_cleaned(text: str) -> None:
    line = text_line("Subject", text)
    assert line.isascii()
    assert all(len(piece) <= WIDEST for piece in line.split("\r\n"))
    read = email.message_from_string(line + "\r\n", policy=email.policy.default)
    assert set(read.keys()) == {"Subject"}
    expected = clean(text).encode("utf-8", "replace").decode()
    assert "".join(str(read["subject"]).split()) == "".join(expected.split())


@given(st.text(max_size=120))
def test_a_name_never_changes_the_address(name: str) -> None:
    read = email.message_from_string(
        mailbox_line("To", name, "a@b.example") + "\r\n", policy=email.policy.default
    )
    assert [address.addr_spec for address in read["to"].addresses] == ["a@b.example"]
    expected = clean(name).encode("utf-8", "replace").decode()
    shown = read["to"].addresses[0].display_name
    assert "".join(shown.split()) == "".join(expected.split())


def test_a_value_of_the_program_is_printable() -> None:
    with pytest.raises(ValueError, match="no value of Date"):
        word_line("Date", "x\r\nBcc: y")


def test_a_message_id_tells_one_copy_and_not_for_whom_it_is() -> None:
    told: dict[str, str | int] = {
        "brief": "ab" * 32,
        "kind": "issue",
        "recipient": "chef@ministere.example",
        "number": 3,
        "attempt": 1,
        "domain": "desk.example",
    }
    first = message_id_of(**told)  # type: ignore[arg-type]
    assert first == message_id_of(**told)  # type: ignore[arg-type]
    assert "chef" not in first
    others = {"brief": "cd", "kind": "recall", "recipient": "x@y", "number": 4, "attempt": 2}
    made = {message_id_of(**{**told, name: other}) for name, other in others.items()}  # type: ignore[arg-type]
    assert len(made | {first}) == len(others) + 1


@given(st.text(max_size=200))
@example("[TLP:AMBER] Die Mauer – “wer zahlt?” 壁")
def test_no_encoded_word_but_the_last_ends_in_padding(text: str) -> None:
    """Behind one that does some mail programs read no further."""
    *before, _ = text_line("Subject", text).split("?=")
    assert [word for word in before[:-1] if word.endswith("=")] == []
