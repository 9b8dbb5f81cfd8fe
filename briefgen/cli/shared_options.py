"""Options that several commands share, each declared once."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.errors import SourceMissing, UnknownOptionValue
from briefgen.system.files import read_bytes, readable

if TYPE_CHECKING:
    from briefgen.delivery.markings import Scheme
    from briefgen.delivery.recipient_list import RecipientList

SAVED = "output/sources"
"""Folder for pages that are fetched, where no other is named."""
FORMATS = ("md", "html", "pdf", "json", "docx")
PAPERS = ("a4", "letter")
STANDARDS = ("modern", "compatible")

Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCES...", help="Files, folders, or - for standard input."),
]
Model = Annotated[str, typer.Option("--model", help="Package name of the language pipeline.")]
Encoder = Annotated[
    str,
    typer.Option(
        "--encoder",
        help="Package name of the sentence encoder; none for the rules alone, auto for the default"
        " one if it is installed.",
    ),
]
Points = Annotated[
    int | None,
    typer.Option(
        "--points", min=1, max=20, help="Key points at the most; 3 to 7 by length if left out."
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, help="Processes; one for each core from 40 articles on if left out."
    ),
]
PrintingJobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        help="Processes; one for each core from 40 articles, or 20 PDFs, on if left out.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print a machine-readable report to standard output.")
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="PATTERN",
        help="Pass over files and folders of this name or path, such as drafts or *.eml; may be"
        " repeated.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="Only articles of this day or a later one."),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Only articles of this day or an earlier one."),
]
Output = Annotated[
    str,
    typer.Option(
        "--output", "-o", help="Folder for the briefs; - writes one format to standard output."
    ),
]
Template = Annotated[
    str, typer.Option("--template", "-t", help="Template pack: a name or a folder.")
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME=VALUE", help="A parameter of the template pack; may be repeated."
    ),
]
To = Annotated[str, typer.Option("--to", help="Formats, with commas: md, html, pdf, json, docx.")]
Paper = Annotated[str, typer.Option("--paper", help="a4 or letter.")]
Standard = Annotated[
    str,
    typer.Option("--pdf", help="modern (PDF/A-4f, PDF/UA-2) or compatible (PDF/A-3a, PDF/UA-1)."),
]
AllowNet = Annotated[
    bool, typer.Option("--allow-net", help="Fetch the web addresses named, and save the pages.")
]
EVIDENCE = ("full", "cited", "none")
Evidence = Annotated[
    str | None,
    typer.Option(
        "--evidence",
        metavar="full|cited|none",
        help="What goes out of the sources: all of them, the passages cited, or their hashes"
        " alone; as much as the brief has if left out.",
    ),
]
Notes = Annotated[
    str | None, typer.Option("--notes", help="Markdown file with the analyst's own notes.")
]
Title = Annotated[
    str | None, typer.Option("--title", help="Title of the brief, instead of its own.")
]
Marking = Annotated[
    str | None, typer.Option("--marking", help='Handling marking, such as "OFFICIAL".')
]
Audience = Annotated[str | None, typer.Option("--audience", help="For whom the brief is.")]
Author = Annotated[str | None, typer.Option("--author", help="From whom it is.")]
Date = Annotated[
    str | None,
    typer.Option("--date", help="ISO date of the brief; that of the latest source if left out."),
]
Recommendation = Annotated[
    str | None,
    typer.Option(
        "--recommendation",
        metavar="TEXT",
        help="What you recommend, in Markdown, printed as yours.",
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Write over files that were changed since briefgen wrote them."),
]

Outbox = Annotated[
    str,
    typer.Option("--outbox", help="Folder for messages that are to be sent; its ledger is beside."),
]
Recipients = Annotated[
    str, typer.Option("--recipients", metavar="LIST", help="The list: TOML or CSV.")
]
ListArgument = Annotated[str, typer.Argument(metavar="LIST", help="The list: TOML or CSV.")]
Schemes = Annotated[
    str | None, typer.Option("--schemes", help="TOML file with marking schemes of your own.")
]


def schemes_of(path: str | None) -> tuple[Scheme, ...]:
    """Return the schemes of markings: those built in, and those of a file.

    Raises:
        SourceError, SchemesBroken: the file cannot be used.
    """
    from briefgen.delivery.markings import BUILT_IN, read_schemes

    return BUILT_IN if path is None else read_schemes(read_bytes(path), readable(path))


def recipients_of(
    path: str, schemes: tuple[Scheme, ...], *, may_lack: bool = False
) -> RecipientList:
    """Return a list of recipients; an empty one where there is no file and none is needed.

    Raises:
        SourceError, RecipientsBroken: the file cannot be used.
    """
    from briefgen.delivery.recipient_list import RecipientList, read_recipients
    from briefgen.rendering.labels import languages

    try:
        data = read_bytes(path)
    except SourceMissing:
        if may_lack:
            return RecipientList(())
        raise
    return read_recipients(data, readable(path), schemes=schemes, languages=tuple(languages()))


def formats_of(value: str) -> list[str]:
    """Return the formats named, each once, in the order named.

    Raises:
        UnknownOptionValue: one of them does not exist.
    """
    named = [part.strip().lower() for part in value.split(",") if part.strip()]
    for part in named or [value]:
        one_of("--to", part, FORMATS)
    return list(dict.fromkeys(named))


def params_of(values: list[str] | None) -> dict[str, str]:
    """Return the parameters that `--set` names.

    Raises:
        UnknownOptionValue: one of them has no "=".
    """
    params = {}
    for value in values or []:
        name, equals, text = value.partition("=")
        if not equals or not name.strip():
            raise UnknownOptionValue(
                option="--set", value=value, choices="a name and a value, such as accent=#12355b"
            )
        params[name.strip().replace("-", "_")] = text.strip()
    return params


def one_of(option: str, value: str, choices: tuple[str, ...]) -> str:
    """Return the value if it is one of the choices.

    Raises:
        UnknownOptionValue: it is not.
    """
    if value not in choices:
        raise UnknownOptionValue(option=option, value=value, choices=", ".join(choices))
    return value


def days_between(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Return the first and the last day that are asked for.

    Raises:
        UnknownOptionValue: one is no ISO date, or the last is before the first.
    """
    first, last = iso_date(since, "--from"), iso_date(until, "--until")
    if first is not None and last is not None and last < first:
        raise UnknownOptionValue(option="--until", value=last, choices=f"a day from {first} on")
    return first, last


def iso_date(value: str | None, option: str = "--date") -> str | None:
    """Return an ISO date if it is one.

    Raises:
        UnknownOptionValue: it is not.
    """
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise UnknownOptionValue(
            option=option, value=value, choices="a date such as 2026-01-23"
        ) from None
