"""Every error there is, and the page that lists them."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


def every_error() -> list[type[BriefgenError]]:
    """Return the concrete errors, in the order of their codes."""
    found: list[type[BriefgenError]] = []
    waiting: list[type[BriefgenError]] = [BriefgenError]
    while waiting:
        kind = waiting.pop()
        children = kind.__subclasses__()
        waiting.extend(children)
        if not children and kind.code != "E000":
            found.append(kind)
    return sorted(found, key=lambda kind: kind.code)


def error_table() -> str:
    """Return every error as a Markdown page: docs/errors.md is this text."""
    lines = [
        "# Errors",
        "",
        (
            "One line each: code, place, what is wrong, what to do. The codes never change their"
            " meaning."
        ),
        "Words in braces are filled in.",
        "",
        "| code | exit | what is wrong | what to do |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {kind.code} | {kind.exit_code} | {kind.problem} | {kind.remedy} |"
        for kind in every_error()
    ]
    return "\n".join(lines) + "\n"
