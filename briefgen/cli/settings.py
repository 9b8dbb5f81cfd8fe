"""Settings: `briefgen.toml`, or `[tool.briefgen]` in `pyproject.toml`, of the working folder. The
command line wins over both.

template = "brief"            for every command that has the option
[generate]
marking = "OFFICIAL"          for one command
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from briefgen.errors import SettingsBroken, SourceError, SourceMissing
from briefgen.system.files import read_bytes

_ANALYSIS = frozenset("model encoder points jobs quiet".split())
_HEADING = frozenset("title marking audience author date notes recommendation".split())
_LAYOUT = frozenset("output template set to paper pdf evidence".split())
_LISTS = frozenset("recipients schemes outbox".split())
_SENDING = frozenset(
    "unmarked require-sign-off from list-id folders smtp smtp-security smtp-user rate attempts site"
    " site-address copy-in-foot passwords sign largest template set paper pdf evidence"
    " quiet".split()
)
COMMANDS: dict[str, frozenset[str]] = {
    "generate": _ANALYSIS | _HEADING | _LAYOUT | {"each", "one"},
    "extract": _ANALYSIS,
    "edit": frozenset({"by", "quiet"}),
    "render": _LAYOUT | _HEADING | {"points", "quiet"},
    "verify": frozenset({"sources"}),
    "distribute": _LISTS | _SENDING,
    "whose": frozenset({"outbox"}),
    "recipients": frozenset({"recipients", "schemes"}),
    "ledger": frozenset({"outbox"}),
}
"""Options that a settings file may give, by command."""
_NAMES = {"set": "set_", "from": "from_"}
"""What the program calls an option whose own name Python keeps for itself."""
_WITHIN = {"recipients": ("check",), "ledger": ("show", "export")}
"""Commands that have commands in them: each of these has the options."""


def read_settings(folder: Path = Path()) -> dict[str, Any]:
    """Return the defaults for each command that the working folder's settings give.

    Raises:
        SettingsBroken: a file is not TOML, or names an option that does not exist.
    """
    for name, path_of_table in (("briefgen.toml", ()), ("pyproject.toml", ("tool", "briefgen"))):
        try:
            table: Any = tomllib.loads(read_bytes(str(folder / name)).decode("utf-8"))
        except SourceMissing:
            continue
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, SourceError) as reason:
            if path_of_table:
                continue  # a broken pyproject.toml is not ours to complain of
            raise SettingsBroken(name, reason=_said(reason), command="generate --help") from reason
        for key in path_of_table:
            table = table.get(key, {}) if isinstance(table, dict) else {}
        if table:
            return _by_command(name, table)
    return {}


def _said(reason: Exception) -> str:
    if isinstance(reason, RecursionError):
        return "its lists are nested too deeply"
    return (
        reason.problem.format(**reason.details)
        if isinstance(reason, SourceError)
        else str(reason).rstrip(".")
    )


def _by_command(name: str, table: dict[str, Any]) -> dict[str, Any]:
    shared = {key: value for key, value in table.items() if not isinstance(value, dict)}
    known = frozenset().union(*COMMANDS.values())
    for key in shared:
        if key not in known:
            raise _unknown(name, key, known, "generate")
    defaults: dict[str, Any] = {
        command: {key: value for key, value in shared.items() if key in options}
        for command, options in COMMANDS.items()
    }
    for command, own in table.items():
        if not isinstance(own, dict):
            continue
        if command not in COMMANDS:
            raise _unknown(name, command, frozenset(COMMANDS), "generate")
        for key, value in own.items():
            if key not in COMMANDS[command]:
                raise _unknown(name, key, COMMANDS[command], command)
            defaults[command][key] = value
    named = {
        command: {
            _NAMES.get(key, key.replace("-", "_")): _as_option(key, value)
            for key, value in own.items()
        }
        for command, own in defaults.items()
    }
    return {
        command: dict.fromkeys(_WITHIN[command], own) if command in _WITHIN else own
        for command, own in named.items()
    }


def _as_option(key: str, value: Any) -> Any:
    """Write a list as the command line writes it, and a date as text."""
    if key == "set":
        return [str(item) for item in value] if isinstance(value, list) else [str(value)]
    if isinstance(value, list):
        return ",".join(str(item) for item in value)
    return value if isinstance(value, bool | int) else str(value)


def _unknown(name: str, key: str, known: frozenset[str], command: str) -> SettingsBroken:
    import difflib

    near = difflib.get_close_matches(key, sorted(known), n=1)
    hint = f", did you mean {near[0]!r}?" if near else ""
    return SettingsBroken(
        name, reason=f"there is no setting {key!r}{hint}".rstrip("?"), command=command
    )
