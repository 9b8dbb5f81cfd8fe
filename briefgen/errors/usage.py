"""E0xx: The command was given wrongly."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class UsageError(BriefgenError):
    """The command was given wrongly."""

    exit_code = 2


class UnknownOptionValue(UsageError):
    """An option has a value it does not take."""

    code = "E001"
    problem = "{option} does not take {value!r}"
    remedy = "It takes: {choices}."


class NothingToDo(UsageError):
    """No source was named."""

    code = "E002"
    problem = "no source was named"
    remedy = "Name files, folders, or - for standard input."


class WrongUsage(UsageError):
    """The command line cannot be understood."""

    code = "E003"
    problem = "{reason}"
    remedy = "`briefgen {command}--help` shows how."


class SettingsBroken(UsageError):
    """A settings file cannot be used."""

    code = "E004"
    problem = "{reason}"
    remedy = "Settings are the long options of `briefgen {command}`, without the dashes."


class PortTaken(UsageError):
    """The system does not let the preview, or the review, listen on a port."""

    code = "E005"
    problem = "nothing can listen on port {port} ({reason})"
    remedy = "Choose another with --port, or leave it out for any that is free."
