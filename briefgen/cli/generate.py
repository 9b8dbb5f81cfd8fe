"""`briefgen generate`: articles in, briefs out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

from briefgen import pipeline
from briefgen.cli import options
from briefgen.cli.analysing import analyse_sources
from briefgen.cli.terminal import Interrupted, complain, name_files, say
from briefgen.cli.writing import Press, formats_asked
from briefgen.errors import BriefgenError, UnknownOptionValue
from briefgen.language import DEFAULT_MODEL
from briefgen.model import Brief, Findings
from briefgen.system.files import STANDARD_INPUT, name_for, read_bytes


def generate(
    sources: options.Sources = None,
    output: options.Output = "output",
    template: options.Template = "brief",
    set_: options.Set = None,
    to: options.To = "md,html,pdf,json",
    paper: options.Paper = "a4",
    pdf: options.Standard = "modern",
    title: Annotated[str | None, typer.Option("--title", help="Title of the brief; all sources go into one.")] = None,
    marking: Annotated[str | None, typer.Option("--marking", help='Handling marking, such as "OFFICIAL".')] = None,
    audience: Annotated[str | None, typer.Option("--audience", help="For whom the brief is.")] = None,
    author: Annotated[str | None, typer.Option("--author", help="From whom it is.")] = None,
    date: Annotated[str | None, typer.Option("--date", help="ISO date of the brief; that of the latest source if left out.")] = None,
    notes: options.Notes = None,
    each: Annotated[bool, typer.Option("--each", help="One brief for each article.")] = False,
    one: Annotated[bool, typer.Option("--one", help="One brief of all articles, whatever they are about.")] = False,
    points: options.Points = None,
    model: options.Model = DEFAULT_MODEL,
    jobs: options.Jobs = None,
    allow_net: options.AllowNet = False,
    quiet: options.Quiet = False,
    as_json: options.AsJson = False,
) -> int:
    """Make briefs of news articles: one for each matter that the sources are about, or --each article, or --one of all."""
    params = options.params_of(set_)
    formats = formats_asked(to, paper=paper, pdf=pdf, output=output, template=template, params=params)
    if each and (one or title):
        raise UnknownOptionValue(option="--each", value="together with --one or --title", choices="neither of them")
    heading: dict[str, Any] = {"title": title, "marking": marking, "audience": audience, "author": author, "date": options.iso_date(date)}
    heading["notes"] = read_bytes(notes).decode("utf-8", "replace") if notes else None
    saved_to = None
    if allow_net:
        saved_to = Path(options.SAVED) if output == STANDARD_INPUT else Path(output, "sources")
    analysed = analyse_sources(sources or [], model=model, points=points, jobs=jobs, quiet=quiet, saved_to=saved_to)
    heading |= {"points": points, "settings": _settings(template=template, paper=paper, pdf=pdf, points=points)}
    press = Press(formats, output, template=template, params=params, paper=paper, pdf=pdf)
    grouping: pipeline.Grouping = "each" if each else "one" if one or title or output == STANDARD_INPUT else "event"
    groups, fault = pipeline.group_by(grouping, analysed.findings)
    if fault is not None:
        complain(fault)
    made = _make_briefs(groups, press, heading, quiet=quiet or output == STANDARD_INPUT, names=not as_json)
    errors = [*analysed.errors, *([fault] if fault else []), *made.errors, *press.errors]
    if as_json and output != STANDARD_INPUT:
        report = {"briefs": made.report, "errors": [{"code": error.code, "message": str(error)} for error in errors]}
        print(json.dumps(report, ensure_ascii=True, indent=2))
    return 1 if errors else 0


@dataclass(slots=True)
class _Made:
    report: list[dict[str, Any]] = field(default_factory=list)
    errors: list[BriefgenError] = field(default_factory=list)


def _make_briefs(groups: Sequence[list[Findings]], press: Press, heading: Mapping[str, Any], *, quiet: bool, names: bool) -> _Made:
    """Compose, prove and write a brief of each group; what stops one of them is said, and the next is made."""
    made = _Made()
    taken: set[str] = set()
    try:
        for group in groups:
            outcome = pipeline.make_brief(group, **heading)
            for item in outcome.left_out:
                complain(item)
            if outcome.fault is not None:
                complain(outcome.fault)
                made.errors.append(outcome.fault)
            if outcome.brief is None:
                continue
            brief = outcome.brief
            paths = press.write(brief, _name(brief, taken))
            if paths and not quiet:
                say(f"{brief.title}: {_count(brief)}")
            made.report.append({"title": brief.title, "sources": [article.path for article in brief.sources], "files": paths})
            if not quiet and names:
                name_files(paths)
    except KeyboardInterrupt:
        whole = sum(1 for brief in made.report if brief["files"])
        raise Interrupted(f"{whole} of {len(groups)} briefs are written, whole; {len(groups) - whole} are not") from None
    press.say_what_is_missing()
    return made


def _settings(**given: Any) -> dict[str, str]:
    """Return the options that differ from the defaults: they are printed under "how this was made"."""
    usual = {"template": "brief", "paper": "a4", "pdf": "modern", "points": None}
    return {name: str(value) for name, value in given.items() if value != usual[name]}


def _name(brief: Brief, taken: set[str]) -> str:
    """Name a brief of one article after its file, one of many after its title; number what would clash."""
    only = brief.sources[0].path if len(brief.sources) == 1 else None
    wanted = name_for(Path(only).stem if only and only != STANDARD_INPUT else brief.title)
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _count(brief: Brief) -> str:
    from briefgen.briefs.parts import told_counts

    parts = [(len(brief.sources), "source"), *told_counts(brief)]
    return ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts if number)
