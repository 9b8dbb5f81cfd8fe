"""The address of a person: the addr-spec of RFC 5321 and 5322, without comments, folding and what
is obsolete; its domain may be written in any script.

It is read here and not by `email.headerregistry`, which forgives what no server takes (a blank, two
dots, a label that ends in a hyphen). `idna` writes the domain for the wire by the rules of today:
the standard library's codec has those of 2003, by which "straße.example" is another domain.
"""

from __future__ import annotations

import ipaddress
import re
from email.utils import parseaddr

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(
    rf"""{_ATOM}(?:\.{_ATOM})*|"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*\"""", re.ASCII
)
"""The part before the "@"."""
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?", re.ASCII)
LONGEST_LOCAL, LONGEST_DOMAIN, LONGEST = 64, 253, 254
"""Octets that a server takes: RFC 5321, section 4.5.3.1, with the path's brackets taken off."""

_JOINERS = "\u200c\u200d"
"""They change nothing but how letters of Persian, of Hindi and of emoji join."""


class AddressWrong(ValueError):
    """No server takes an address; the words say why."""


def read_address(text: str) -> str:
    """Return an address as it goes into a message: its domain in ASCII.

    Raises:
        AddressWrong: it is none.

    Examples:
        >>> read_address("Desk@Müller.example")
        'Desk@xn--mller-kva.example'
    """
    local, at, domain = text.rpartition("@")
    if not at:
        raise AddressWrong("it has no @")
    if not local.isascii():
        raise AddressWrong("before the @ it has letters that not every server takes")
    if not _LOCAL.fullmatch(local):
        raise AddressWrong(f"{local!r} cannot stand before an @")
    if len(local) > LONGEST_LOCAL:
        raise AddressWrong(f"it has more than {LONGEST_LOCAL} characters before the @")
    domain = _domain(domain)
    if len(local) + 1 + len(domain) > LONGEST:
        raise AddressWrong(f"it has more than {LONGEST} characters")
    return f"{local}@{domain}"


def _domain(domain: str) -> str:
    if domain.startswith("[") and domain.endswith("]"):
        return f"[{_literal(domain[1:-1])}]"
    if not domain.isascii():
        domain = _in_ascii(domain)
    labels = domain.split(".")
    if not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdigit():
        raise AddressWrong(f"{domain!r} is no name of a domain")
    if len(domain) > LONGEST_DOMAIN:
        raise AddressWrong(f"its domain has more than {LONGEST_DOMAIN} characters")
    return domain


def _literal(inside: str) -> str:
    tag, colon, address = inside.partition(":")
    try:
        if colon and tag.lower() == "ipv6":
            return f"IPv6:{ipaddress.IPv6Address(address)}"
        return str(ipaddress.IPv4Address(inside))
    except ValueError:
        raise AddressWrong(f"[{inside}] is no address of a machine") from None


def _in_ascii(domain: str) -> str:
    import idna

    try:
        return idna.encode(domain, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise AddressWrong(f"{domain!r} is no name of a domain") from None


def key_of(address: str) -> str:
    """Return what tells a person apart: two addresses that differ in capitals are one person's.

    Args:
        address: as `read_address` gives it.
    """
    return address.lower()


def clean(text: str) -> str:
    """Return a text for one line of a header: blanks made one, and nothing in it that ends a line,
    moves a cursor or turns words round."""
    joined = " ".join(text.split())
    return "".join(letter for letter in joined if letter.isprintable() or letter in _JOINERS)


def read_mailbox(text: str) -> tuple[str, str]:
    """Return the name and the address of "Policy desk <briefs@desk.example>", or of an address
    alone.

    Raises:
        AddressWrong: it is neither.
    """
    name, _ = parseaddr(text)
    inside = re.fullmatch(r"\s*(?:.*<([^<>]*)>|([^<>\s]+))\s*", text, re.DOTALL)
    if inside is None:
        raise AddressWrong("it is neither an address nor a name and an address in < >")
    return (clean(name) if inside[1] is not None else ""), read_address(
        inside[1] or inside[2] or ""
    )
