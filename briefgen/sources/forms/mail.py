"""Read an e-mail, or a page that a browser saved as one (MHTML).

The newest message is the article: what it quotes from older ones, and the signature under it, are
cut off its end. The canonical text is the beginning of the plain-text part, as decoded; where there
is only HTML, it is read as a web page.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.message
import email.utils
import re
from collections.abc import Iterator

import msgspec

from briefgen.errors import MailBroken, SourceEmpty, SourceError
from briefgen.model import Article
from briefgen.sources.forms.recognition import MAIL_BEGINS
from briefgen.sources.text.decoding import decode

_ENDS = (
    (re.compile(r"^-- ?$", re.M), "--"),
    (re.compile(r"^-{2,} ?Original Message ?-{2,}", re.M | re.I), "-----Original Message-----"),
    (
        re.compile(r"^On [^\n]{5,200}(?:\n[^\n]{1,100})?wrote:[ \t]*$", re.M),
        "On Tue, 4 Mar 2031 at 10:12, Ann Lee <ann@a.example> wrote:",
    ),
    (
        re.compile(r"^_{10,80}[ \t]*\n(?=\*?From:)", re.M),
        "________________________________\nFrom: Ann Lee",
    ),
    (
        re.compile(r"^\*?From:\*? [^\n]+\n\*?(?:Sent|Date):\*? ", re.M),
        "From: Ann Lee\nSent: Tuesday",
    ),
    (re.compile(r"^Sent from my [A-Z][^\n]{2,30}$", re.M), "Sent from my Telephone"),
)
"""What ends a message, each with an example; a message forwarded as a whole is not cut, for it is
what was to be read."""
_FORWARDED = re.compile(r"^-{2,} ?Forwarded message ?-{2,}|^Begin forwarded message:", re.M | re.I)
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg)\s?:\s*)+", re.IGNORECASE)
_SHORT = 200
"""Letters below which the plain part of a message that also has HTML is a stub ("View this message
in your browser")."""
_MOST_PARTS = 500
_BOUNDARY = re.compile(rb"boundary=", re.IGNORECASE)
_MOST_NESTED = 100
"""Multipart bodies in a mail: forwarded ten times it has thirty. The parser tries each line against
all of them."""


_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LAST_BLANK = re.compile(rb"\r?\n\r?\n\Z")
"""The blank line between a message and the next, which belongs to neither."""
_MOST_MESSAGES = 20_000


def read_mailbox(data: bytes, *, path: str, sha256: str) -> Iterator[Article | SourceError]:
    """Yield the message of each mail in the order of the file, or what is wrong with it."""
    starts = [found.span() for found in MAIL_BEGINS.finditer(data)][:_MOST_MESSAGES]
    ends = [*(start for start, _ in starts[1:]), len(data)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
        try:
            message = _LAST_BLANK.sub(b"\n", _ESCAPED.sub(rb"\1", data[start:end]))
            yield read_mail(message, path=f"{path}#{number}", id="S1", sha256=sha256)
        except SourceError as error:
            yield error


def read_mail(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a mail, or of a page saved as MHTML.

    Raises:
        MailBroken: its parts cannot be told apart.
        SourceEmpty: it holds no text.
        PageWithoutArticle: it holds only HTML without running text.
    """
    if len(_BOUNDARY.findall(data)) > _MOST_NESTED:
        raise MailBroken(path)
    try:
        message = email.message_from_bytes(data)
        parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False)]
    except (RecursionError, email.errors.MessageError) as mistake:
        raise MailBroken(path) from mistake
    plain, page = _first(parts, "text/plain", path), _first(parts, "text/html", path)
    saved_at = message.get("Snapshot-Content-Location")
    if page and (saved_at or sum(character.isalpha() for character in plain or "") < _SHORT):
        from briefgen.sources.web.page import read_page

        article = read_page(page, path=path, id=id, sha256=sha256)
        if saved_at:
            return msgspec.structs.replace(article, url=article.url or str(saved_at).strip())
    else:
        text = _newest(plain or "")
        if not text.strip():
            raise SourceEmpty(path)
        article = Article(id=id, path=path, sha256=sha256, text=text)
    subject = _header(message, "Subject")
    forwarded = _FORWARDED.search(article.text) is not None
    return msgspec.structs.replace(
        article,
        form="e-mail",
        title=_PREFIX.sub("", subject, count=1) or None if subject else article.title,
        authors=() if forwarded else _sender(message),
        published=None if forwarded else _day(message),
    )


def _first(parts: list[email.message.Message], kind: str, path: str) -> str | None:
    """Return the text of the first part of this kind that is no attachment."""
    for part in parts:
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return _text(payload, part.get_content_charset(), path)
    return None


def _text(payload: bytes, charset: str | None, path: str) -> str:
    """Decode a part: as it declares where that is an encoding beyond the ladder's, else by the
    ladder."""
    if charset and not charset.lower().startswith("utf"):
        declared = f'<meta charset="{charset}">'.encode("ascii", "ignore")
        return decode(declared + payload, where=path).removeprefix(declared.decode())
    return decode(payload, where=path)


def _newest(text: str) -> str:
    """Cut what the message quotes and its signature; a message that only forwards another stays
    whole."""
    if _FORWARDED.search(text):
        return text
    starts = [found.start() for pattern, _ in _ENDS if (found := pattern.search(text))]
    end = min((start for start in starts if text[:start].strip()), default=len(text))
    lines = text[:end].rstrip().split("\n")
    while len(lines) > 1 and (lines[-1].startswith(">") or not lines[-1].strip()):
        lines.pop()
    kept = "\n".join(lines)
    return text if kept.startswith(">") or kept == text.rstrip() else kept + "\n"


def _header(message: email.message.Message, name: str) -> str:
    """Return a field in one line, its encoded words read."""
    try:
        value = str(
            email.header.make_header(email.header.decode_header(str(message.get(name) or "")))
        )
    except (LookupError, UnicodeError, ValueError, email.errors.MessageError):
        value = str(message.get(name) or "")
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())


_LONGEST_SENDER = 300
"""Characters of a sender that are read: the standard library goes one call deeper for each
bracket."""


def _sender(message: email.message.Message) -> tuple[str, ...]:
    name = email.utils.parseaddr(_header(message, "From")[:_LONGEST_SENDER])[0]
    return (name,) if name and "@" not in name else ()


def _day(message: email.message.Message) -> str | None:
    """Return the day of the Date field, as the sender's clock had it."""
    try:
        return email.utils.parsedate_to_datetime(str(message.get("Date") or "")).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
