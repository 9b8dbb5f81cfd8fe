"""`briefgen sources`: what would be read, before a brief is made of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from briefgen import pipeline
from briefgen.cli import shared_options
from briefgen.cli.terminal import cell, complain, print_result, say
from briefgen.errors.printing import one_line
from briefgen.model import Article
from briefgen.system.files import find_left_out

_EXPECTED = "en"
"""The language of the default pipeline."""
_WIDEST = 60
"""Characters of a title or an outlet in the list; the JSON has them whole. A path is never cut: it
is what `generate` takes."""
_MOST_NAMED = 10
"""Files left out that are named; the JSON names them all."""
_DOUBTS = {
    "order": "lines may be read in a wrong order: compare quotations with the file,",
    "picture": "a picture, of which no text is read:",
}
"""What is doubtful of a page of print, before its number."""


def sources(
    sources: shared_options.Sources = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a machine-readable report.")
    ] = False,
    allow_net: Annotated[
        bool, typer.Option("--allow-net", help="Fetch the addresses named, and save the pages.")
    ] = False,
    save: Annotated[
        str, typer.Option("--save", help="Folder for pages that are fetched.")
    ] = shared_options.SAVED,
    exclude: shared_options.Exclude = None,
    since: shared_options.Since = None,
    until: shared_options.Until = None,
    preview: Annotated[
        int, typer.Option("--preview", min=0, metavar="N", help="Print the first N words of each.")
    ] = 0,
    quiet: shared_options.Quiet = False,
) -> int:
    """Print what would be read: form, date, outlet, words, language, problems, path and title of
    each article; and what cannot be read."""
    from briefgen.sources import picks_up

    first, last = shared_options.days_between(since, until)
    choice = pipeline.Choice(exclude=tuple(exclude or ()), since=first, until=last)
    gathered = pipeline.gather(
        sources or [], saved_to=Path(save) if allow_net else None, choice=choice
    )
    report = [_described(article, preview) for article in gathered.articles]
    left_out = [
        path for path in find_left_out(sources or [], picks_up) if not choice.excludes(path)
    ]
    if as_json:
        found = {
            "articles": report,
            "duplicates": [
                {"path": repeated, "same_as": first} for repeated, first in gathered.duplicates
            ],
            "passed_over": [
                {"path": path, "reason": reason} for path, reason in gathered.passed_over
            ],
            "left_out": left_out,
            "errors": [
                {"code": error.code, "path": error.where, "message": str(error)}
                for error in gathered.errors
            ],
        }
        print(json.dumps(found, ensure_ascii=True, indent=2))
    else:
        print_result(_table(report))
        for error in gathered.errors:
            complain(error)
        for repeated, first in gathered.duplicates:
            say(f"{repeated} is the same as {first} and is left out")
        if left_out and not quiet:
            others = (
                f" and {len(left_out) - _MOST_NAMED} more" if len(left_out) > _MOST_NAMED else ""
            )
            say(
                "no articles by their names, read only where you name them:"
                f" {', '.join(map(_cell, left_out[:_MOST_NAMED]))}{others}"
            )
        if not quiet and any(line["language"] not in {None, _EXPECTED} for line in report):
            say(f"not {_EXPECTED}: name a pipeline for the language with --model")
        if not quiet:
            words = sum(line["words"] for line in report)
            passed_over = len(gathered.passed_over)
            say(
                f"{len(report)} article{'' if len(report) == 1 else 's'}, {words} words"
                f"{f'; {passed_over} passed over' if passed_over else ''}"
                f"{_failed(len(gathered.errors))}"
            )
    return 1 if gathered.errors else 0


def _failed(errors: int) -> str:
    return f"; {errors} cannot be read" if errors else ""


def _described(article: Article, preview: int) -> dict[str, Any]:
    body = article.passage(article.body) if article.body else article.text
    from briefgen.sources import name_of_language

    problems = []
    if article.language is not None and article.language != _EXPECTED:
        problems.append(
            f"the text seems to be {name_of_language(article.language)}: name a pipeline for it"
            " with --model"
        )
    if article.mended:
        problems.append(
            f"{article.mended} characters were decoded wrongly before it was saved, and are mended"
        )
    if article.published is None:
        problems.append("no date of publication is given")
    problems += _doubts(article)
    return {
        "id": article.id,
        "path": article.path,
        "form": article.form,
        "date": article.published,
        "outlet": article.outlet,
        "words": len(body.split()),
        "language": article.language,
        "title": article.title,
        "mended": article.mended or 0,
        "problems": problems,
        **({"preview": " ".join(body.split()[:preview])} if preview else {}),
    }


def _doubts(article: Article) -> list[str]:
    """Return what is doubtful of the pages of an article, one sentence each kind."""
    found = []
    for problem, said in _DOUBTS.items():
        pages = [str(doubt.page) for doubt in article.doubts or () if doubt.problem == problem]
        if pages:
            found.append(f"{said} {'page' if len(pages) == 1 else 'pages'} {', '.join(pages)}")
    return found


def _table(report: Sequence[dict[str, Any]]) -> str:
    """Set the articles in columns with a head, as wide as what stands in them; under an article,
    its first words where they are asked for."""
    if not report:
        return ""
    names = ("id", "form", "date", "words", "language", "problems", "outlet", "path", "title")
    rows = [list(names), *(_row(line) for line in report)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(names) - 1)]
    lines = []
    for row, preview in zip(rows, ["", *(line.get("preview", "") for line in report)], strict=True):
        cells = [
            text.rjust(width) if name == "words" else text.ljust(width)
            for name, text, width in zip(names, row[:-1], widths, strict=False)
        ]
        lines.append("  ".join([*cells, row[-1]]).rstrip())
        lines += [f"      {cell(preview)}"] if preview else []
    return "".join(f"{line}\n" for line in lines)


def _row(line: dict[str, Any]) -> list[str]:
    return [
        *(_cell(line[name]) for name in ("id", "form", "date", "words", "language")),
        _problems(line),
        _cell(line["outlet"]),
        one_line(line["path"]),
        _cell(line["title"]),
    ]


def _problems(line: dict[str, Any]) -> str:
    """Return in a few words what is wrong with an article."""
    found = []
    if line["language"] not in {None, _EXPECTED}:
        found.append(f"not {_EXPECTED}")
    if line["mended"]:
        found.append(f"{line['mended']} characters mended")
    if line["date"] is None:
        found.append("no date")
    return ", ".join(found) or "-"


def _cell(value: object) -> str:
    return cell(value if value is not None else "-", _WIDEST)
