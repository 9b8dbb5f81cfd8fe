"""Passwords: from the environment, a keyring or a file of the user's; never from the command line,
and never to a log, an error or the ledger."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

from briefgen.errors import SendingUnready
from briefgen.pipeline.sending.mail_server import Secret
from briefgen.system.files import read_bytes, readable

VARIABLE = "BRIEFGEN_SMTP_PASSWORD"
SIGNING_VARIABLE = "BRIEFGEN_SIGNING_PASSPHRASE"
SERVICE = "briefgen"
"""By which a keyring knows what is kept for this program."""


def smtp_password(user: str, host: str, environment: Mapping[str, str] = os.environ) -> Secret:
    """Return the password for a server: of the environment, or else of the keyring, where one is
    installed.

    Raises:
        SendingUnready: there is none.
    """
    if told := environment.get(VARIABLE):
        return Secret(told)
    if kept := _of_keyring(f"{user}@{host}"):
        return Secret(kept)
    raise SendingUnready(
        reason=f"there is no password for {user} at {host}",
        todo=f"Put it into the environment as {VARIABLE}, or into the keyring:"
        f" `keyring set {SERVICE} {user}@{host}`.",
    )


def signing_passphrase(path: str, environment: Mapping[str, str] = os.environ) -> Secret | None:
    """Return what a file of keys opens with: of the environment, or else of the keyring, by the
    file's name; null for one that opens without."""
    told = environment.get(SIGNING_VARIABLE) or _of_keyring(os.path.basename(path))
    return Secret(told) if told else None


def _of_keyring(name: str) -> str | None:
    import importlib

    try:
        keyring: Any = importlib.import_module("keyring")
        kept = keyring.get_password(SERVICE, name)
    except Exception:
        # Not installed, locked, or without a back end: its reasons may hold what is not to be said.
        return None
    return str(kept) if kept else None


def copy_passwords(path: str) -> Callable[[Any], str | None]:
    """Read what the copies of recipients are opened with: TOML, a line `"address" = "password"` for
    each. Whoever is not in it gets a copy that is not encrypted.

    Raises:
        SourceError: the file cannot be read.
        SendingUnready: others may read it too, or it is no such file.
    """
    where = readable(path)
    data = read_bytes(path)
    if os.name == "posix" and os.stat(path).st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise SendingUnready(
            where, reason="others may read these passwords", todo=f"Say `chmod 600 {where}`."
        )
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        # Not its words: they quote the line.
        table = {"": None}
    if not all(isinstance(word, str) and word for word in table.values()):
        raise SendingUnready(
            where,
            reason="this is no list of passwords",
            todo='Each line is "address" = "password".',
        )
    known = {address.lower(): password for address, password in table.items()}

    def password_of(copy: Any) -> str | None:
        return known.get(copy.recipient)

    return password_of
