"""Options that several commands share, each declared once."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from briefgen.errors import UnknownOptionValue

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
