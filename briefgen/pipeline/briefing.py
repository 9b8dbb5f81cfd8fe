"""From sources to briefs that hold: the main job, for a script as for the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefgen.errors import (
    BriefgenError,
    BriefUnproved,
    CompositionFault,
    ItemLeftOut,
    ProgramFault,
    fault_of,
)
from briefgen.model import Article, Brief, Findings
from briefgen.pipeline.analysing import analyse_all
from briefgen.pipeline.choice import PassedOver
from briefgen.pipeline.gathering import gather
from briefgen.pipeline.options import Grouping, Options

if TYPE_CHECKING:
    from briefgen.briefs import Group

Source = str | os.PathLike[str] | Article
"""A file, a folder, a pattern, a list, an address on the web or ``-``; or an article that was read
before."""


@dataclass(frozen=True, slots=True)
class Made:
    """The briefs that were made, and what stood in the way of others. Iterating over it gives the
    briefs."""

    briefs: tuple[Brief, ...]
    errors: tuple[BriefgenError, ...]
    """What could not be read, analysed or composed; everything else was."""
    left_out: tuple[ItemLeftOut, ...]
    """Items that could not be proved against their sources, and are in no brief."""

    def __iter__(self) -> Iterator[Brief]:
        return iter(self.briefs)

    def __len__(self) -> int:
        return len(self.briefs)


class Watch:
    """Is told of each step while briefs are made; by itself it does nothing with it. Derive from it
    to show what goes on."""

    def failed(self, error: BriefgenError) -> None:
        """Take note of what could not be read, analysed or composed, or of an item that was left
        out."""

    def repeated(self, path: str, first: str) -> None:
        """Take note of an article that repeats another one and is left out."""

    def passed_over(self, path: str, reason: PassedOver) -> None:
        """Take note of an article that is not taken, for its name or its day."""

    def mended(self, path: str, characters: int) -> None:
        """Take note of an article with characters that were decoded wrongly before it was saved,
        and are mended in it."""

    def analysing(self, articles: int) -> AbstractContextManager[Callable[[], None]]:
        """Give what is called whenever one of so many articles is analysed, from any thread;
        entered before the first, left after all."""
        del articles
        return nullcontext(lambda: None)

    def composing(self, briefs: int) -> None:
        """Take note of how many briefs there are to be."""

    def grouped(self, group: Group) -> None:
        """Take note of why some articles go into one brief, before it is made."""

    def made(self, brief: Brief) -> None:
        """Take a brief that holds, as soon as it is made."""


def make_briefs(
    sources: Source | Sequence[Source],
    options: Options | None = None,
    *,
    watch: Watch | None = None,
) -> Made:
    """Read sources, analyse them and make briefs of them, each of which is proved. What stops one
    of them does not stop the others.

    Args:
        sources: what to read, or articles that were read before.
        options: how; the defaults when None.
        watch: is told of each step.

    Raises:
        NothingToDo: no source is named.
        PipelineMissing: the language pipeline is not installed.
    """
    options, watch = options or Options(), watch or Watch()
    errors: list[BriefgenError] = []
    left_out: list[ItemLeftOut] = []
    briefs: list[Brief] = []

    def fail(error: BriefgenError) -> None:
        errors.append(error)
        watch.failed(error)

    findings = list(analyse_sources(sources, options, watch, fail))
    groups, fault = group_by(options.groups, findings)
    if fault is not None:
        fail(fault)
    watch.composing(len(groups))
    for group in groups:
        if len(group.findings) > 1:
            watch.grouped(group)
        brief, fault, unproved = make_brief(group.findings, **options.heading)
        for item in unproved:
            left_out.append(item)
            watch.failed(item)
        if fault is not None:
            fail(fault)
        if brief is not None:
            briefs.append(brief)
            watch.made(brief)
    return Made(tuple(briefs), tuple(errors), tuple(left_out))


def analyse_sources(
    sources: Source | Sequence[Source],
    options: Options,
    watch: Watch,
    fail: Callable[[BriefgenError], None],
) -> Iterator[Findings]:
    """Read sources and yield the findings of each article, in order; what fails is told, and the
    others go on.

    Raises:
        NothingToDo: no source is named.
        PipelineMissing: the language pipeline is not installed.
    """
    articles = list(_articles_of(sources, options, watch, fail))
    if not articles:
        return
    with watch.analysing(len(articles)) as done:
        for outcome in analyse_all(
            articles,
            model=options.model,
            points=options.points,
            encoder=options.encoder,
            jobs=options.jobs,
            done=done,
        ):
            if isinstance(outcome, BriefgenError):
                fail(outcome)
            else:
                yield outcome


def _articles_of(
    sources: Source | Sequence[Source],
    options: Options,
    watch: Watch,
    fail: Callable[[BriefgenError], None],
) -> Iterator[Article]:
    from briefgen.sources import with_id

    given = [sources] if isinstance(sources, str | os.PathLike | Article) else list(sources)
    articles = [source for source in given if isinstance(source, Article)]
    named = [os.fspath(source) for source in given if not isinstance(source, Article)]
    if named or not articles:
        gathered = gather(named, saved_to=options.saved_to, choice=options.choice)
        for error in gathered.errors:
            fail(error)
        for path, first in gathered.duplicates:
            watch.repeated(path, first)
        for path, reason in gathered.passed_over:
            watch.passed_over(path, reason)
        for article in gathered.articles:
            if article.mended:
                watch.mended(article.path, article.mended)
        articles += gathered.articles
    yield from (with_id(article, f"S{number}") for number, article in enumerate(articles, 1))


def group_by(
    grouping: Grouping, findings: Sequence[Findings]
) -> tuple[list[Group], ProgramFault | None]:
    """Put together what goes into one brief; where the matters cannot be told apart for a fault of
    the program, each article goes alone."""
    from briefgen.briefs import Group, explain_groups

    alone = [Group.asked_for((found,)) for found in findings]
    if grouping == "each" or len(findings) < 2:
        return alone, None
    if grouping == "one":
        return [Group.asked_for(tuple(findings))], None
    try:
        return explain_groups(findings), None
    except Exception as unexpected:
        return alone, fault_of(
            unexpected, CompositionFault, f"{len(findings)} articles, which have a brief each"
        )


def make_brief(
    findings: Sequence[Findings], **options: Any
) -> tuple[Brief | None, ProgramFault | None, tuple[ItemLeftOut, ...]]:
    """Compose a brief and prove it; return it or why there is none, and what could not be proved
    and was left out.

    ``options`` are those of `briefgen.compose`.
    """
    from briefgen.briefs import compose, prove

    where = _named(findings)
    try:
        brief, left_out, problems = prove(compose(findings, **options))
    except Exception as unexpected:
        return None, fault_of(unexpected, CompositionFault, where), ()
    if problems:
        return (
            None,
            BriefUnproved(where, item=problems[0].item, reason=problems[0].sentence.rstrip(".")),
            (),
        )
    return (
        brief,
        None,
        tuple(
            ItemLeftOut(where, item=problem.item, reason=problem.sentence.rstrip("."))
            for problem in left_out
        ),
    )


def _named(findings: Sequence[Findings]) -> str:
    """Name the articles of a brief in a few words."""
    first = findings[0].source.path
    others = len(findings) - 1
    return f"{first} and {others} other{'' if others == 1 else 's'}" if others else first
