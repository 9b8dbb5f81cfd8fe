"""Read an e-mail, or a page that a browser saved as one (MHTML).

The newest message is the article: what it quotes from older ones, and the signature under it, are
cut off its end. The canonical text is the beginning of the plain-text part, as decoded; where the
HTML is the fuller part, it is read as a web page. A newsletter is several articles.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.message
import email.utils
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from briefgen.errors import MailBroken, PageWithoutArticle, SourceEmpty, SourceError
from briefgen.model import Article
from briefgen.sources.forms.newsletter import (
    Item,
    is_newsletter,
    items_of_blocks,
    items_of_text,
)
from briefgen.sources.forms.recognition import MAIL_BEGINS
from briefgen.sources.text.dates import iso_date
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
_FULLER = 2
"""How many times as much as the plain part the other must hold to be read instead: what a program
wrote as plain text is the same text."""
_MARKUP_OF_TEXT = 3
"""Characters of HTML for a letter of the plain part below which it cannot hold twice as much."""
_INNER_HEADER = re.compile(
    r"[^\n]{0,200}\n\s{0,20}(?:[ \t>]{0,20}\*?[A-Z][\w-]{1,20}\*?:\*?[^\n]{0,500}\n){1,8}",
    re.IGNORECASE,
)
"""The lines after the mark of a forwarded message that say from whom, when and what."""
_NAME = re.compile(r"[^\W\d_][\w .’'-]{1,80}")
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


def read_letter(
    data: bytes, *, path: str, id: str, sha256: str
) -> Article | Iterable[Article | SourceError]:
    """Make an article of a mail, or one of each item of a newsletter.

    Raises:
        MailBroken, SourceEmpty, PageWithoutArticle: as `read_mail` does.
    """
    parts = _parts(data, path)
    if found := _items(parts, path):
        return [
            _with_details(
                Article(id=id, path=f"{path}#{number}", sha256=sha256, text=item.text),
                parts,
                title=item.headline,
                sends=True,
            )
            for number, item in enumerate(found, 1)
        ]
    return _mail(parts, path=path, id=id, sha256=sha256)


def read_mail(data: bytes, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a mail, or of a page saved as MHTML.

    Raises:
        MailBroken: its parts cannot be told apart.
        SourceEmpty: it holds no text.
        PageWithoutArticle: it holds only HTML without running text.
    """
    return _mail(_parts(data, path), path=path, id=id, sha256=sha256)


class _Parts(NamedTuple):
    """What a mail holds."""

    message: email.message.Message
    plain: str
    page: str


def _parts(data: bytes, path: str) -> _Parts:
    if len(_BOUNDARY.findall(data)) > _MOST_NESTED:
        raise MailBroken(path)
    try:
        message = email.message_from_bytes(data)
        parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False)]
    except (RecursionError, email.errors.MessageError) as mistake:
        raise MailBroken(path) from mistake
    return _Parts(
        message,
        _first(parts, "text/plain", path) or "",
        _first(parts, "text/html", path) or "",
    )


def _items(parts: _Parts, path: str) -> list[Item]:
    """Return the items of a newsletter; none of any other mail."""
    if parts.message.get("Snapshot-Content-Location") or not is_newsletter(
        parts.message, parts.plain + parts.page
    ):
        return []
    forwarded = _forwarded_header(parts.plain)
    if found := items_of_text(parts.plain[forwarded.end() :] if forwarded else parts.plain):
        return found
    if not parts.page:
        return []
    from briefgen.sources.web.letter import lines_of_letter

    try:
        return items_of_blocks(lines_of_letter(parts.page, path=path))
    except SourceError:
        return []


def _mail(parts: _Parts, *, path: str, id: str, sha256: str) -> Article:
    saved_at = parts.message.get("Snapshot-Content-Location")
    newest = _newest(parts.plain)
    page = _shown(parts, newest, path=path, id=id, sha256=sha256)
    if page is not None and saved_at:
        return msgspec.structs.replace(page, url=page.url or str(saved_at).strip())
    if page is None and not newest.strip():
        raise SourceEmpty(path)
    article = page or Article(id=id, path=path, sha256=sha256, text=newest)
    return _with_details(article, parts, title=None, sends=False)


def _shown(parts: _Parts, newest: str, *, path: str, id: str, sha256: str) -> Article | None:
    """Return the article of the HTML part where that is the fuller of the two; None where the plain
    part is."""
    letters = _letters(newest)
    if not parts.page or (
        letters >= _SHORT
        and (newest != parts.plain or len(parts.page) < _MARKUP_OF_TEXT * letters)
        and not parts.message.get("Snapshot-Content-Location")
    ):
        return None
    from briefgen.sources.web.page import read_page

    try:
        article = read_page(parts.page, path=path, id=id, sha256=sha256)
    except PageWithoutArticle:
        if letters:
            return None
        raise
    least = letters if letters < _SHORT else _FULLER * letters
    return article if _letters(article.text) > least else None


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _with_details(article: Article, parts: _Parts, *, title: str | None, sends: bool) -> Article:
    """Return the article with what the header says of it: of a message that is forwarded, the
    header within it; a newsletter's sender is its outlet."""
    subject = _PREFIX.sub("", _header(parts.message, "Subject"), count=1)
    inner = _forwarded_header(parts.plain)
    if inner is not None:
        sender = _names(_field(inner[0], "From|Von|De"))
        published = iso_date(_field(inner[0], "Date|Sent|Datum|Gesendet"))
    elif _FORWARDED.search(article.text):
        sender, published = (), None
    else:
        sender, published = _sender(parts.message), _day(parts.message)
    header = None if sends else _forwarded_header(article.text)
    return msgspec.structs.replace(
        article,
        form="e-mail",
        body=article.span(header.end(), len(article.text)) if header else article.body,
        title=title if sends else subject or article.title,
        outlet=sender[0] if sends and sender else article.outlet,
        authors=() if sends else sender,
        published=published,
    )


def _forwarded_header(text: str) -> re.Match[str] | None:
    """Return the header of the message that is forwarded."""
    begins = _FORWARDED.search(text)
    return _INNER_HEADER.match(text, begins.end()) if begins else None


def _field(header: str, names: str) -> str:
    found = re.search(
        rf"^[ \t>*]*(?:{names})\*?:\*?[ \t]*(.+)$", header, re.MULTILINE | re.IGNORECASE
    )
    return found[1].strip() if found else ""


def _names(sender: str) -> tuple[str, ...]:
    name = email.utils.parseaddr(sender[:_LONGEST_SENDER])[0].strip()
    if not name and _NAME.fullmatch(sender):
        name = sender
    return (name,) if name and "@" not in name else ()


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
    return _names(_header(message, "From"))


def _day(message: email.message.Message) -> str | None:
    """Return the day of the Date field, as the sender's clock had it."""
    try:
        return email.utils.parsedate_to_datetime(str(message.get("Date") or "")).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
