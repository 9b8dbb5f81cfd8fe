"""The lines at the head of a message: RFC 5322, with what is not ASCII in the encoded words of RFC
2047. Whatever goes in, one header comes out, in ASCII."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from briefgen.delivery.mail_addresses import clean

WIDEST = 76
"""Characters of a line: RFC 2047 allows no more where it holds an encoded word."""
_OCTETS = 39
"""Of a text in one encoded word, which is 12 characters and four thirds of them: 64 at most, so
that the first stands beside the header's name."""
_LONGEST_WORD = 60
"""Characters of a word that is not encoded, so that every line can be folded."""
_END = "\r\n"


def word_line(name: str, value: str) -> str:
    """Write a header whose value the program has made, in one line.

    Raises:
        ValueError: it is not printable ASCII, and was not made by it.
    """
    if not value.isascii() or not value.isprintable():
        raise ValueError(f"{value!r} is no value of {name}")
    return f"{name}: {value}{_END}"


def text_line(name: str, text: str) -> str:
    """Write a header of any text, such as a subject."""
    return _folded(name, _words(clean(text)))


def mailbox_line(name: str, person: str, address: str) -> str:
    """Write a header with one person's address, and with the name if there is one."""
    person = clean(person)
    if not person:
        return word_line(name, address)
    shown = person.replace("\\", "\\\\").replace('"', '\\"')
    if person.isascii() and "=?" not in person and len(shown) <= _LONGEST_WORD:
        return _folded(name, [f'"{shown}"', f"<{address}>"])
    return _folded(name, [*_encoded(person), f"<{address}>"])


def _words(text: str) -> list[str]:
    """Return a text as words to be folded between: as they are where all of them are plain."""
    words = text.split(" ")
    is_plain = text.isascii() and "=?" not in text
    if is_plain and all(len(word) <= _LONGEST_WORD for word in words):
        return words
    return list(_encoded(text))


def _encoded(text: str) -> Iterator[str]:
    """Yield a text as encoded words, none of which ends inside a character; beside a blank where
    that can be, as some readers print the joint as another blank. Each but the last has a number of
    octets that is a multiple of three: behind one that ends in "=" some read no further."""
    while _octets(text) > _OCTETS:
        ends = [end for end in range(1, _OCTETS + 1) if 0 < _octets(text[:end]) <= _OCTETS]
        whole = [end for end in ends if _octets(text[:end]) % 3 == 0] or ends
        beside = [end for end in whole if " " in text[end - 1 : end + 1]]
        end = max(beside or whole)
        yield _encoded_word(text[:end])
        text = text[end:]
    if text:
        yield _encoded_word(text)


def _octets(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _encoded_word(text: str) -> str:
    return f"=?utf-8?b?{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}?="


def _folded(name: str, words: list[str]) -> str:
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > WIDEST and lines[-1] != f"{name}:":
            lines.append("")
        lines[-1] += f" {word}"
    return _END.join(lines) + _END
