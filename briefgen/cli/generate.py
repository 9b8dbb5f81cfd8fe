"""`briefgen generate`: articles in, briefs out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from briefgen import pipeline
from briefgen.cli import shared_options
from briefgen.cli.telling import Told
from briefgen.cli.terminal import cell, complain, name_files, say
from briefgen.cli.writing import Press, formats_asked
from briefgen.errors import BriefgenError, UnknownOptionValue
from briefgen.language import DEFAULT_MODEL
from briefgen.language.sentence_encoder import IF_INSTALLED
from briefgen.model import Brief
from briefgen.pipeline.printing_run import Printed, PrintingRun
from briefgen.system.files import STANDARD_INPUT, edits_path, is_file, name_for, read_bytes

if TYPE_CHECKING:
    from briefgen.review.beside import Opened

if TYPE_CHECKING:
    from briefgen.briefs import Group

_WIDEST = 160
"""Characters of a title that are said at the terminal."""


def generate(
    sources: shared_options.Sources = None,
    output: shared_options.Output = "output",
    template: shared_options.Template = "brief",
    set_: shared_options.Set = None,
    to: shared_options.To = "md,html,pdf,json",
    paper: shared_options.Paper = "a4",
    pdf: shared_options.Standard = "modern",
    evidence: shared_options.Evidence = None,
    title: Annotated[
        str | None, typer.Option("--title", help="Title of the brief; all sources go into one.")
    ] = None,
    marking: shared_options.Marking = None,
    audience: shared_options.Audience = None,
    author: shared_options.Author = None,
    date: shared_options.Date = None,
    notes: shared_options.Notes = None,
    recommendation: shared_options.Recommendation = None,
    exclude: shared_options.Exclude = None,
    since: shared_options.Since = None,
    until: shared_options.Until = None,
    each: Annotated[bool, typer.Option("--each", help="One brief for each article.")] = False,
    one: Annotated[
        bool, typer.Option("--one", help="One brief of all articles, whatever they are about.")
    ] = False,
    points: shared_options.Points = None,
    model: shared_options.Model = DEFAULT_MODEL,
    encoder: shared_options.Encoder = IF_INSTALLED,
    jobs: shared_options.PrintingJobs = None,
    allow_net: shared_options.AllowNet = False,
    force: shared_options.Force = False,
    quiet: shared_options.Quiet = False,
    as_json: shared_options.AsJson = False,
) -> int:
    """Make briefs of news articles: one for each matter that the sources are about, or --each
    article, or --one of all."""
    params = shared_options.params_of(set_)
    formats = formats_asked(
        to,
        paper=paper,
        pdf=pdf,
        output=output,
        template=template,
        params=params,
        evidence=evidence,
    )
    if each and (one or title):
        raise UnknownOptionValue(
            option="--each", value="together with --one or --title", choices="neither of them"
        )
    first, last = shared_options.days_between(since, until)
    saved_to = None
    if allow_net:
        saved_to = (
            Path(shared_options.SAVED) if output == STANDARD_INPUT else Path(output, "sources")
        )
    asked = pipeline.Options(
        grouping="each" if each else "one" if one or output == STANDARD_INPUT else "event",
        title=title,
        marking=marking,
        audience=audience,
        author=author,
        date=shared_options.iso_date(date),
        notes=read_bytes(notes).decode("utf-8", "replace") if notes else None,
        recommendation=recommendation,
        points=points,
        model=model,
        encoder=encoder,
        jobs=jobs,
        exclude=tuple(exclude or ()),
        since=first,
        until=last,
        saved_to=saved_to,
        settings=_settings(
            template=template,
            paper=paper,
            pdf=pdf,
            exclude=", ".join(exclude or ()),
            **{"from": first or "", "until": last or ""},
        ),
    )
    writing = _Writing(
        Press(
            formats,
            output,
            force=force,
            template=template,
            params=params,
            paper=paper,
            pdf=pdf,
            evidence=evidence,
        ),
        output,
        quiet,
        as_json,
        jobs=jobs,
        force=force,
    )
    with writing.until_interrupted(), writing.printed_in_order():
        made = pipeline.make_briefs(sources or [], asked, watch=writing)
    writing.press.say_what_is_missing()
    errors = [*made.errors, *writing.press.errors]
    if as_json and output != STANDARD_INPUT:
        report = {
            "briefs": writing.report,
            "errors": [{"code": error.code, "message": str(error)} for error in errors],
        }
        print(json.dumps(report, ensure_ascii=True, indent=2))
    return 1 if errors else 0


class _Edited(NamedTuple):
    """A brief, and what a person has changed in it."""

    brief: Brief
    path: str
    """Of its JSON, beside which its edits stand."""
    opened: Opened | None
    """The edits; None where there are none."""


class _Writing(Told):
    """Writes each brief as soon as it is made, and says so."""

    def __init__(
        self,
        press: Press,
        output: str,
        quiet: bool,
        as_json: bool,
        *,
        jobs: int | None,
        force: bool,
    ) -> None:
        super().__init__(quiet=quiet)
        self.press = press
        self._output = output
        self._jobs = jobs
        self._force = force
        self._run: PrintingRun | None = None
        self._ending = ExitStack()
        """What ends the run, well or not."""
        self.report: list[dict[str, Any]] = []
        """What was written, for ``--json``."""
        self._groups: dict[tuple[str, ...], dict[str, Any]] = {}
        """Why the articles of these paths go into one brief."""
        self._says = not quiet and output != STANDARD_INPUT
        self._names_files = self._says and not as_json
        self._taken: set[str] = set()
        self._briefs: int | None = None

    @contextmanager
    def printed_in_order(self) -> Iterator[None]:
        """Write what is rendered while briefs are made, and then the rest."""
        with self._ending:
            yield
            if self._run is not None:
                for brief, rendered in self._run.rest():
                    self._write(brief, rendered)

    def composing(self, briefs: int) -> None:
        """Count them, and get ready to render so many."""
        self._briefs = briefs
        self._run = self._ending.enter_context(self.press.run(briefs, self._jobs))

    def grouped(self, group: Group) -> None:
        """Keep the reason for the report, and say where a reader is to look whether it holds."""
        paths = tuple(found.source.path for found in group.findings)
        if group.likeness is None:
            return  # the user said so
        self._groups[paths] = {
            "shared": list(group.shared),
            "least_likeness": group.likeness,
            "gap_days": group.gap_days,
        }
        if group.widest_gap is not None and not self._quiet:
            one, other = (cell(found.source.path, _WIDEST) for found in group.widest_gap)
            what = ", ".join(group.shared)
            say(f"{group.gap_days} days lie between {one} and {other}, in one brief for: {what}")

    def made(self, brief: Brief) -> None:
        """Have a brief rendered in all formats, and write those that are."""
        assert self._run is not None
        name = _name(brief, self._taken)
        try:
            edited = self._edited(brief, name)
        except BriefgenError as error:
            self.press.refuse(error)
            self.report.append(
                {
                    "title": brief.title,
                    "sources": [article.path for article in brief.sources],
                    "files": [],
                }
            )
            return
        handed = self.press.hand(
            self._run,
            (edited.brief, edited),
            edited.brief,
            name,
            brief if edited.opened is not None else None,
        )
        for told, rendered in handed:
            self._write(told, rendered)

    def _edited(self, brief: Brief, name: str) -> _Edited:
        """Return a brief with what a person has changed in the one whose place it takes.

        Raises:
            BriefError: what stands beside that are no edits of it.
        """
        path = str(Path(self._output, f"{name}.json"))
        if self._output == STANDARD_INPUT or not is_file(edits_path(path)):
            return _Edited(brief, path, None)
        from briefgen.review.beside import take_along

        opened = take_along(path, brief, force=self._force)
        if opened is None:
            return _Edited(brief, path, None)
        return _Edited(opened.applied.brief, path, opened)

    def _write(self, told: tuple[Brief, _Edited], rendered: tuple[Printed, ...]) -> None:
        brief, edited = told
        paths = self.press.put(rendered)
        if paths and edited.opened is not None:
            from briefgen.review.beside import settle_beside

            settle_beside(edited.path, edited.opened)
            for gone in edited.opened.applied.gone:
                complain(
                    f"{edits_path(edited.path)}: edit {gone.number} no longer applies:"
                    f" {gone.reason}"
                )
        if paths and self._says:
            say(f"{cell(brief.title, _WIDEST)}: {_count(brief)}")
        self.report.append(
            {
                "title": brief.title,
                "sources": [article.path for article in brief.sources],
                "files": paths,
            }
        )
        grouped = self._groups.get(tuple(article.path for article in brief.sources))
        if grouped is not None:
            self.report[-1]["grouped"] = grouped
        if self._names_files:
            name_files(paths)

    def so_far(self) -> str:
        """Return in words what was written."""
        if self._briefs is None:
            return super().so_far()
        whole = sum(1 for brief in self.report if brief["files"])
        return (
            f"{whole} of {self._briefs} briefs are written, whole; {self._briefs - whole} are not"
        )


def _settings(**given: Any) -> dict[str, str]:
    """Return the options that differ from the defaults: they are printed under "how this was
    made"."""
    usual = {"template": "brief", "paper": "a4", "pdf": "modern"}
    return {name: str(value) for name, value in given.items() if value != usual.get(name, "")}


def _name(brief: Brief, taken: set[str]) -> str:
    """Name a brief of one article after its file, one of many after its title; number what would
    clash."""
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
    return ", ".join(
        f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts if number
    )
