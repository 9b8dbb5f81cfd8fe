"""A mail server on this machine, with TLS and a password, that does to each recipient what a test
says, and keeps its own record of what it took."""

from __future__ import annotations

import asyncio
import contextlib
import email
import logging
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "desk", "correct-horse-battery-5"
AUTHORITY = trustme.CA()
Act = str
"""What the server does to one attempt: "take", "450 rcpt", "550 rcpt", "451 data", "554 data",
"drop in data", "take and drop", "421 mail"."""


class _Protocol(SMTP):
    """aiosmtpd, with a connection that can break inside a message."""

    script: Callable[[str], Act]

    async def smtp_DATA(self, arg: str) -> None:
        """Break where the script says so; else do as usual."""
        assert self.envelope is not None
        address = self.envelope.rcpt_tos[0] if self.envelope.rcpt_tos else ""
        if address and self.event_handler.acts.get(address) == "drop in data":
            del self.event_handler.acts[address]
            await self.push("354 Go on")
            await self._reader.readuntil(b"\r\n")
            self.transport.abort()  # type: ignore[union-attr]
            return
        await super().smtp_DATA(arg)


class MailServer:
    """What was told to do, and what was done."""

    def __init__(self) -> None:
        self.script: dict[str, list[Act]] = {}
        """By address: what is done to one attempt after the other; then all is taken."""
        self.acts: dict[str, Act] = {}
        self.taken: list[tuple[str, str]] = []
        """Address and Message-ID of every message that was taken, in order."""
        self.messages: list[bytes] = []
        self.logins: list[bool] = []
        self.port = 0

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, name: str, replies: list[str]
    ) -> list[str]:
        session.host_name = name
        return replies

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        waiting = self.script.get(address, [])
        act = waiting.pop(0) if waiting else "take"
        code, _, where = act.partition(" ")
        if where == "rcpt":
            return f"{code} no such luck"
        if act != "take":
            self.acts[address] = act
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        address = envelope.rcpt_tos[0]
        act = self.acts.pop(address, "take")
        code, _, where = act.partition(" ")
        if where == "data":
            return f"{code} not this one"
        assert isinstance(envelope.content, bytes)
        message = email.message_from_bytes(envelope.content)
        self.taken.append((address, message["message-id"]))
        self.messages.append(envelope.content)
        if act == "take and drop":
            server.transport.abort()  # type: ignore[union-attr]
        return "250 taken"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        """Take the one user and the one password."""
        assert isinstance(data, LoginPassword)
        right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        self.logins.append(right)
        return AuthResult(success=right, handled=False)

    def received(self) -> dict[str, int]:
        """Return how often each address was sent something."""
        counted: dict[str, int] = {}
        for address, _ in self.taken:
            counted[address] = counted.get(address, 0) + 1
        return counted


def client_context() -> ssl.SSLContext:
    """Return what trusts the server."""
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


@contextlib.contextmanager
def running(
    *, security: str = "starttls", size: int = 20_000_000, kind: type[MailServer] = MailServer
) -> Iterator[MailServer]:
    """Run a server until the context is left: with a password where it begins in the clear, as
    aiosmtpd asks for none over what is encrypted from the first byte."""
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    server = kind()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("localhost").configure_cert(context)
    loop = asyncio.new_event_loop()

    def protocol() -> _Protocol:
        return _Protocol(
            server,
            hostname="localhost",
            tls_context=context if security == "starttls" else None,
            require_starttls=security == "starttls",
            authenticator=server.authenticate,
            auth_required=security == "starttls",
            auth_require_tls=True,
            data_size_limit=size,
            loop=loop,
        )

    async def listen() -> asyncio.Server:
        return await loop.create_server(
            protocol, "127.0.0.1", 0, ssl=context if security == "tls" else None
        )

    listening = loop.run_until_complete(listen())
    server.port = listening.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:

        async def end() -> None:
            listening.close()
            tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
