"""SMTP, with the standard library: encrypted unless told otherwise, and sure of what was taken.

A server takes a message when it has read the line with a dot that ends it. What is before that line
can be sent again whatever happens; what happens behind it without an answer is uncertain. So the
intent is written between the two:

    MAIL FROM, RCPT TO, DATA, the message ──▶ intent, on the disk ──▶ "." ──▶ answer ──▶ result

A server that has no peace with us (no encryption, a wrong password, a sender it does not take) ends
the run: it is the same for everybody. One that refuses a recipient refuses that one alone.
"""

from __future__ import annotations

import base64
import select
import smtplib
import ssl
import time
from collections.abc import Callable
from typing import Any

from briefgen.errors import ServerRefuses, ServerUnreachable
from briefgen.errors.printing import one_line
from briefgen.pipeline.sending.mail_server import Pace, Server
from briefgen.pipeline.sending.ways_out import Outcome, Parcel

_PIECE = 65_536
"""Bytes that are handed to the system at once."""
_LONGEST_SAID = 200
"""Characters of a server's answer that are kept."""
_TOO_LARGE, _LEAVING, _FOR_GOOD = 552, 421, 500
"""Codes of answers: too large, the server ends, and the first of those that stay as they are."""


class _Refusal(Exception):
    """The server does not take what it was told."""

    def __init__(self, code: int, said: bytes) -> None:
        super().__init__(code)
        self.code, self.said = code, said

    @property
    def is_for_good(self) -> bool:
        """Whether asking again would not help."""
        return self.code >= _FOR_GOOD


class SmtpWay:
    """A server that takes messages; the connection is kept from one to the next."""

    def __init__(
        self,
        server: Server,
        pace: Pace | None = None,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = f"smtp {server.host}:{server.port}"
        self._server, self._pace = server, pace or Pace()
        self._sleep, self._clock = sleep, clock
        self._connection: smtplib.SMTP | None = None
        self._last: float | None = None

    def arrived(self, message_id: str) -> None:
        """Tell nothing: a server is not asked what it has."""
        del message_id

    def send(self, parcel: Parcel, intend: Callable[[], None]) -> Outcome:
        """Send a message; where the server refuses it for now, or is gone before it has it whole,
        again after a while.

        Raises:
            ServerUnreachable: there is no connection, again and again.
            ServerRefuses: it is there and takes nothing from us.
        """
        outcome = Outcome("deferred")
        unreachable: Exception | None = None
        for attempt in range(self._pace.attempts):
            if attempt:
                wait = self._pace.first_wait * 2 ** (attempt - 1)
                self._sleep(min(wait, self._pace.longest_wait))
            self._keep_pace()
            try:
                connection = self._connected()
                unreachable = None
            except (OSError, smtplib.SMTPException, _Refusal) as reason:
                self._drop()
                unreachable = reason
                continue
            outcome = self._try(connection, parcel, intend)
            if outcome.state != "deferred":
                return outcome
        if unreachable is not None:
            raise ServerUnreachable(self.name, reason=self._reason_of(unreachable)) from unreachable
        return outcome

    def _keep_pace(self) -> None:
        if self._pace.per_minute and self._last is not None:
            wait = self._last + 60 / self._pace.per_minute - self._clock()
            if wait > 0:
                self._sleep(wait)
        self._last = self._clock()

    def _connected(self) -> smtplib.SMTP:
        """Return the connection, a new one if there is none.

        Raises:
            OSError, SMTPException, _Refusal: there is none now.
            ServerRefuses: there will be none.
        """
        if self._connection is None:
            try:
                self._connection = self._open()
            except BaseException:
                self._drop()
                raise
        return self._connection

    def _open(self) -> smtplib.SMTP:
        try:
            return self._greeted()
        except ssl.SSLError as reason:
            said = getattr(reason, "verify_message", "") or reason.reason or "it speaks no TLS"
            raise self._refuses(f"no safe connection: {said}") from reason
        except smtplib.SMTPNotSupportedError as reason:
            if self._server.security == "starttls" and "STARTTLS" in str(reason):
                said = "it offers no encryption, and --smtp-security none was not given"
                raise self._refuses(said) from None
            raise self._refuses("it has no way to log in that we know") from None
        except UnicodeError:
            # Not its words: they could hold the password.
            raise self._refuses("the user or the password has letters beyond ASCII") from None
        except smtplib.SMTPAuthenticationError as reason:
            # Nor these: some servers say back what they were told.
            if reason.smtp_code < _FOR_GOOD:
                raise _Refusal(reason.smtp_code, b"it cannot check the password now") from None
            said = f"it does not take the user and the password ({reason.smtp_code})"
            raise self._refuses(said) from None
        except smtplib.SMTPResponseException as reason:
            told = reason.smtp_error
            words = told if isinstance(told, bytes) else str(told).encode()
            if reason.smtp_code >= _FOR_GOOD:
                raise self._refuses(self._said(reason.smtp_code, words)) from None
            raise _Refusal(reason.smtp_code, words) from None

    def _refuses(self, said: str) -> ServerRefuses:
        return ServerRefuses(self.name, reason=said)

    def _greeted(self) -> smtplib.SMTP:
        server = self._server
        context = server.context or ssl.create_default_context()
        connection: smtplib.SMTP
        if server.security == "tls":
            connection = smtplib.SMTP_SSL(
                local_hostname=server.domain, timeout=self._pace.timeout, context=context
            )
        else:
            connection = smtplib.SMTP(local_hostname=server.domain, timeout=self._pace.timeout)
        # Before anything is said: whatever fails below, it is closed.
        self._connection = connection
        connection._host = server.host  # type: ignore[attr-defined]  # whose certificate it must be
        code, said = connection.connect(server.host, server.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, said)
        connection.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            connection.starttls(context=context)
            connection.ehlo_or_helo_if_needed()
        if server.user:
            self._log_in(connection)
        return connection

    def _log_in(self, connection: smtplib.SMTP) -> None:
        """Log in once: the library tries every way there is with a wrong password, and accounts are
        locked for that."""
        offered = connection.esmtp_features.get("auth", "").upper().split()
        ways: dict[str, Any] = {
            "PLAIN": connection.auth_plain,
            "LOGIN": connection.auth_login,
            "CRAM-MD5": connection.auth_cram_md5,
        }
        way = next((name for name in ways if name in offered), None)
        if way is None:
            raise smtplib.SMTPNotSupportedError("AUTH")
        connection.user, connection.password = self._server.user, self._server.password.value
        try:
            connection.auth(way, ways[way])
        finally:
            connection.password = ""

    def _try(self, connection: smtplib.SMTP, parcel: Parcel, intend: Callable[[], None]) -> Outcome:
        is_intended = False

        def intended() -> None:
            nonlocal is_intended
            intend()
            is_intended = True

        try:
            return Outcome("sent", self._said(*self._tell(connection, parcel, intended)))
        except _Refusal as refusal:
            self._reset(refusal)
            said = self._said(refusal.code, refusal.said)
            return Outcome("refused" if refusal.is_for_good else "deferred", said)
        except (OSError, smtplib.SMTPException) as reason:
            self._drop()
            said = self._reason_of(reason)
            if is_intended:
                return Outcome("uncertain", f"no answer behind the last line: {said}")
            return Outcome("deferred", said)
        except BaseException:
            # Inside a message a word of leave would be more of the message.
            self._drop()
            raise

    def _tell(
        self, connection: smtplib.SMTP, parcel: Parcel, intend: Callable[[], None]
    ) -> tuple[int, bytes]:
        """Say all of a message; return what the server answers when it takes it."""
        message = _with_dots(parcel.read())
        sized = connection.has_extn("size")
        told = connection.esmtp_features.get("size", "") if sized else ""
        limit = int(told) if told.isdecimal() else 0
        if limit and len(message) > limit:
            raise _Refusal(_TOO_LARGE, f"it takes {limit} bytes at most".encode())
        options = [f"SIZE={len(message)}"] if sized else []
        code, said = connection.mail(parcel.sender, options)
        if code >= _FOR_GOOD and code != _TOO_LARGE:
            raise self._refuses(f"it does not take the sender: {self._said(code, said)}")
        _must_be(250, code, said)
        code, said = connection.rcpt(parcel.address)
        if code not in (250, 251):
            raise _Refusal(code, said)
        _must_be(354, *connection.docmd("DATA"))
        for start in range(0, len(message), _PIECE):
            # In pieces, as a timeout is for all that is sent at once.
            connection.send(message[start : start + _PIECE])
        self._look(connection)
        intend()
        if connection.sock is not None:
            connection.sock.settimeout(self._pace.last_timeout)
        connection.send(b".\r\n")
        code, said = connection.getreply()
        if connection.sock is not None:
            connection.sock.settimeout(self._pace.timeout)
        _must_be(250, code, said)
        return code, said

    def _look(self, connection: smtplib.SMTP) -> None:
        """Stop where the server has something to say, or has gone, though the message is not
        ended."""
        sock = connection.sock
        if sock is None or not select.select([sock], [], [], self._pace.last_look)[0]:
            return
        sock.settimeout(max(self._pace.last_look, 0.05))
        try:
            code, said = connection.getreply()
        except TimeoutError:
            # What was there was TLS's own.
            sock.settimeout(self._pace.timeout)
            return
        self._drop()
        raise _Refusal(code if code >= 400 else _LEAVING, said)

    def _reset(self, refusal: _Refusal) -> None:
        """Have the server forget what was begun, or leave it."""
        if refusal.code == _LEAVING or self._connection is None:
            self._drop()
            return
        try:
            _must_be(250, *self._connection.rset())
        except (OSError, smtplib.SMTPException, _Refusal):
            self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _said(self, code: int, said: bytes) -> str:
        words = f"{code} {said.decode('utf-8', 'replace')}"
        return self._without_secrets(" ".join(words.split()))

    def _reason_of(self, reason: Exception) -> str:
        if isinstance(reason, _Refusal):
            return self._said(reason.code, reason.said)
        if isinstance(reason, TimeoutError):
            return "it does not answer"
        if isinstance(reason, smtplib.SMTPServerDisconnected):
            return "it closed the connection"
        words = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
        return self._without_secrets(words).lower()

    def _without_secrets(self, words: str) -> str:
        """Return what a server said without a password that it may have said back."""
        secret = self._server.password.value
        if secret:
            user = self._server.user
            forms = [secret.encode(), f"\0{user}\0{secret}".encode(), f"{user}\0{secret}".encode()]
            for form in forms:
                words = words.replace(base64.b64encode(form).decode(), "…")
            words = words.replace(secret, "…")
        return one_line(words)[:_LONGEST_SAID].strip()

    def close(self) -> None:
        """Take leave."""
        if self._connection is not None:
            try:
                self._connection.quit()
            except (OSError, smtplib.SMTPException):
                self._drop()
            self._connection = None


def _must_be(wanted: int, code: int, said: bytes) -> None:
    if code != wanted:
        raise _Refusal(code, said)


def _with_dots(message: bytes) -> bytes:
    """Return a message as the wire has it: lines that begin with a dot have another, and the last
    one is ended."""
    message = message if message.endswith(b"\r\n") else message + b"\r\n"
    message = message.replace(b"\r\n.", b"\r\n..")
    return b"." + message if message.startswith(b".") else message
