"""A mail server as it is told of: where it is, how safe the way to it must be, who we are there,
and how fast and how patient to be."""

from __future__ import annotations

import ssl
from typing import Literal

import msgspec

Security = Literal["starttls", "tls", "none"]
SUBMISSION, SUBMISSION_TLS = 587, 465


class Secret:
    """A password: it is shown nowhere, whatever prints it."""

    def __init__(self, value: str) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> tuple[object, ...]:
        """Refuse: it is not to be written anywhere."""
        raise TypeError("a secret stays where it is")


class Server(msgspec.Struct, frozen=True, kw_only=True):
    """A server, and how to speak to it."""

    host: str
    port: int
    security: Security = "starttls"
    user: str = ""
    """Empty for a server that asks for none."""
    password: Secret = Secret("")
    domain: str
    """By which we greet it: the sender's."""
    context: ssl.SSLContext | None = None
    """Whose certificates are trusted; the system's, and those of SSL_CERT_FILE, if left out."""


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """How fast, and how patient."""

    per_minute: int = 60
    """Messages in a minute; 0 for as fast as it goes."""
    attempts: int = 4
    """How often a message is tried in a run, where it is refused for now."""
    first_wait: float = 5.0
    """Seconds before the second attempt; twice that before the third, and so on."""
    longest_wait: float = 300.0
    timeout: float = 60.0
    """Seconds for which an answer is waited for. RFC 5321 asks for minutes, up to ten behind the
    last dot; a shorter wait makes a slow answer an uncertain one."""
    last_timeout: float = 600.0
    """Seconds behind the last dot."""
    last_look: float = 0.05
    """Seconds for which a server may say, before the last dot, that it is gone: what it says later
    makes the message an uncertain one."""
