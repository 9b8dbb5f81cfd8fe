"""The newest message of a mail is the article."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources import read_article, read_articles
from briefgen.sources.forms.mail import _ENDS, _newest

BODY = (
    "The council of Marlow Bay will raise the sea wall by a metre, it announced on"
    " Tuesday.\n\n“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café"
    " by the harbour.\n\nThe vote of the full council is due in March. Whether the government’s"
    " grant will have come by then is not known.\n"
)
PAGE = (
    "<html><body><article>"
    + "".join(f"<p>{line}</p>" for line in BODY.strip().split("\n\n"))
    + "</article></body></html>"
)


def mail(
    body: str = BODY, *, charset: str = "utf-8", encoding: str = "quoted-printable", **fields: str
) -> EmailMessage:
    message = EmailMessage()
    said = {
        "From": "Marlow Bay Press Office <press@marlow.example>",
        "Subject": "Wall to rise",
        "Date": "Tue, 04 Mar 2031 23:30:00 -0500",
    }
    for name, value in {
        **said,
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }.items():
        message[name] = value
    message.set_content(body, charset=charset, cte=encoding)
    return message


def read(message: EmailMessage | bytes, path: str = "a.eml") -> Article:
    return read_article(
        message if isinstance(message, bytes) else message.as_bytes(), path=path, id="S1"
    )


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "quoted-printable"),
        ("utf-8", "base64"),
        ("utf-8", "8bit"),
        ("cp1252", "quoted-printable"),
        ("cp1252", "base64"),
    ],
)
def test_a_plain_mail_is_read_to_the_character(charset: str, encoding: str) -> None:
    article = read(mail(charset=charset, encoding=encoding))
    assert (article.text, article.form, article.language) == (BODY, "e-mail", "en")
    assert (article.title, article.authors, article.published) == (
        "Wall to rise",
        ("Marlow Bay Press Office",),
        "2031-03-04",
    )


def test_a_mail_is_told_by_its_header_and_not_by_its_name() -> None:
    assert read(mail(), "a.txt").form == "e-mail"
    assert read(b"From: a dog\nSubject: bones\n\n" + BODY.encode(), "a.txt").form == "text"
    assert read(b"From: a dog\nSubject: bones\n\n" + BODY.encode(), "a.eml").form == "e-mail"
    assert read(BODY.encode(), "a.eml").form == "text"


@pytest.mark.parametrize(
    "end", [*(example for _, example in _ENDS), "> Who pays?\n>\n> And when?\n"]
)
def test_what_follows_the_message_is_cut(end: str) -> None:
    assert _newest(f"{BODY}\n{end}\n") == BODY
    assert read(mail(f"{BODY}\n{end}\n")).text == BODY


@pytest.mark.parametrize(
    "text",
    [
        "She said:\n> Nobody will pay.\n\nThat was in March.\n",  # a quotation inside the message
        "The Board -- as it is called -- met.\n--- \nIt rose.\n",
        "On Tuesday she wrote: nobody will pay.\n",
        "> Only what is quoted.\n> And nothing else.\n",
    ],
)
def test_what_belongs_to_the_message_stays(text: str) -> None:
    assert _newest(text) == text


def test_a_forwarded_message_stays_whole_and_its_own_header_counts() -> None:
    text = (
        "For you.\n\n---------- Forwarded message ---------\nFrom: Ann Lee\nDate: 1 March"
        f" 2031\n\n{BODY}\n-- \nAnn\n"
    )
    article = read(mail(text, Subject="Fwd: Re: Wall to rise"))
    assert (article.text, article.title, article.authors, article.published) == (
        text,
        "Wall to rise",
        ("Ann Lee",),
        "2031-03-01",
    )
    assert article.body is not None
    assert article.passage(article.body).strip().startswith("The council of Marlow Bay")
    article = read(mail(f"Begin forwarded message:\n\n{BODY}"))
    assert (article.authors, article.published) == ((), None)


@pytest.mark.parametrize(
    ("fields", "detail", "value"),
    [
        ({"Subject": "Re: AW: The wall"}, "title", "The wall"),
        ({"Subject": "=?utf-8?q?The_wall_at_S=C3=A3o?="}, "title", "The wall at São"),
        ({"Subject": ""}, "title", None),
        ({"From": "press@marlow.example"}, "authors", ()),
        ({"From": '"Lee, Ann" <ann@marlow.example>'}, "authors", ("Lee, Ann",)),
        ({"Date": "some day"}, "published", None),
        ({"Date": "Tue, 04 Mar 99999999999999999999 23:30:00 -0500"}, "published", None),
        ({"Date": "Tue, 04 Mar 2031 23:30:00 -99999999999999999999"}, "published", None),
    ],
)
def test_details_come_from_the_header(fields: dict[str, str], detail: str, value: object) -> None:
    data = mail(**{name: "X" for name in fields if name != "Date"}).as_bytes()
    for name, said in fields.items():
        lines = data.split(b"\n", 12)
        data = b"\n".join(
            f"{name}: {said}".encode() if line.startswith(f"{name}:".encode()) else line
            for line in lines
        )
    assert getattr(read(data), detail) == value


def test_html_is_read_as_a_page_where_the_plain_part_is_a_stub() -> None:
    message = mail("View this message in your browser.")
    message.add_alternative(PAGE, subtype="html")
    article = read(message)
    assert (article.text, article.form, article.title) == (BODY, "e-mail", "Wall to rise")
    message = mail(BODY)
    message.add_alternative("<p>Something else that is shown.</p>", subtype="html")
    assert read(message).text == BODY


def test_an_attachment_is_not_the_message() -> None:
    message = mail()
    message.add_attachment("Another text.", filename="a.txt")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    assert read(message).text == BODY


def test_a_page_saved_as_mhtml_is_a_web_page() -> None:
    data = (
        "From: <Saved by Browser>\nSnapshot-Content-Location:"
        " https://herald.example/wall\nSubject: Wall to rise\nMIME-Version: 1.0\nContent-Type:"
        ' multipart/related; type="text/html"; boundary="----b"\n\n------b\nContent-Type:'
        f" text/html; charset=utf-8\n\n{PAGE}\n------b\nContent-Type:"
        " image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------b--\n"
    )
    article = read(data.encode(), "a.mhtml")
    assert (article.form, article.url, article.text) == (
        "web page",
        "https://herald.example/wall",
        BODY,
    )


def nested(depth: int) -> bytes:
    head = "From: a@b.example\nMIME-Version: 1.0\n"
    return (
        head
        + "".join(
            f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(depth)
        )
        + "\nText."
    ).encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (mail("").as_bytes(), "E102"),
        (
            (
                b"From: a@b.example\nMIME-Version: 1.0\nContent-Type:"
                b" image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="
            ),
            "E102",
        ),
        (b"From: a@b.example\nMIME-Version: 1.0\n", "E102"),
        (nested(5000), "E115"),
        (b"From: a@b.example\nMIME-Version: 1.0\n\n" + b"a" * 25_000_000, "E106"),
        (b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html></html>", "E109"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "hostile", [">\n", "> a\n", "On a\n", "-- \nx", "_" * 10 + "\n", "From: a\n", "\n", " "]
)
@pytest.mark.timing
def test_hostile_messages_take_no_time(hostile: str) -> None:
    started = time.process_time()
    _newest("Text.\n" + hostile * (300_000 // len(hostile)) + "end")
    assert time.process_time() - started < 5


def test_a_sender_of_many_brackets_is_none() -> None:
    mail = (
        f"From: {'(' * 5000} Ann Lee <ann@a.example>\nTo: b@a.example\nSubject: Quay\n\nThe board"
        " met on Tuesday.\n"
    )
    (article,) = read_articles(mail.encode(), path="a.eml")
    assert isinstance(article, Article)
    assert article.authors == ()
