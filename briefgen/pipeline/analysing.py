"""From articles to findings: one after the other, in several processes, and apart where an article
is long.

    short article ──▶ this process, or one of the pool
    long article  ──▶ a process that is killed when it takes too much time or memory

One bad article never stops the others: it gives an error in its place.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from briefgen.errors import (
    AnalysisFault,
    AnalysisTooGreedy,
    ArticleTooLong,
    BriefgenError,
    NoSentence,
    fault_of,
)
from briefgen.language import DEFAULT_MODEL
from briefgen.language.sentence_encoder import IF_INSTALLED, NONE
from briefgen.model import Article, Findings
from briefgen.pipeline.pool import nobody_waits, pool_of, processes_for
from briefgen.system.isolation import Kept, Limits

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

PARALLEL_FROM = 40
"""Articles from which a second process pays for its start: two seconds to import and load the
language pipeline, against a quarter of a second for an article."""
LONGEST = 1_000_000
"""Characters of the longest article that is analysed: a thick novel, which takes some 45 s."""
WATCHED_FROM = 100_000
"""Characters from which an article is analysed in a process that can be killed. A shorter one takes
5 s."""
JUDGED_BELOW = 100_000
"""Characters of an article that the sentence encoder judges: a longer one is a book, and would take
as long again as all else."""
PATIENCE = 600.0
"""Seconds for one article by the clock, which a busy machine may need for what takes a tenth of
them."""
_LIMITS = Limits(memory=1_500_000_000, result=500_000_000, cpu=60.0)
"""Bytes of address space: the longest article takes 0.7 GB of it, and 0.45 GB of memory. Seconds of
CPU count without
the start of the process."""

Work = tuple[Article, str, int | None, str]
"""An article, the name of the language pipeline, the key points it may have, and the name of the
sentence encoder."""


def analyse(
    article: Article,
    *,
    model: str = DEFAULT_MODEL,
    points: int | None = None,
    encoder: str = IF_INSTALLED,
) -> Findings:
    """Find everything in one article; the sentence encoder judges none that is a book.

    Raises:
        LanguageError: the pipeline is missing, or the text is not in its language, holds no
            sentence, or takes too much time or memory.
    """
    length = _length(article)
    if length > LONGEST:
        raise ArticleTooLong(article.path, size=f"{length:,}", limit=f"{LONGEST:,}")
    return (
        _analyse_here(article, model, points, encoder)
        if length < WATCHED_FROM
        else _analyse_apart(article, model, points, encoder)
    )


def _length(article: Article) -> int:
    return len(article.body) if article.body else len(article.text)


def _analyse_here(article: Article, model: str, points: int | None, encoder: str) -> Findings:
    from briefgen.findings import find_all
    from briefgen.language.pipeline import read
    from briefgen.language.sentence_encoder.judging import encoder_for, judge

    reading = read(article, model)
    if _length(article) < JUDGED_BELOW:
        judge(reading, encoder_for(encoder))
    if not any(token.pos in {"VERB", "AUX"} for token in reading.tokens):
        raise NoSentence(article.path)  # a caption, a list of names, a table: nothing is said
    return find_all(reading, points=points)


_analysing = Kept(_LIMITS)
atexit.register(_analysing.end)


def _analyse_apart(article: Article, model: str, points: int | None, encoder: str) -> Findings:
    try:
        reply = _analysing.ask(
            "briefgen.pipeline.analysing:analyse_task",
            article,
            model,
            points,
            encoder,
            patience=PATIENCE,
        )
    except OSError as reason:
        raise AnalysisTooGreedy(article.path, limit="this machine has processes for") from reason
    if reply.excess is not None:
        limit = (
            f"{_LIMITS.cpu:g} seconds" if reply.excess == "time" else "the memory for one article"
        )
        raise AnalysisTooGreedy(article.path, limit=limit)
    reply.raise_error(article.path)
    if reply.defect is not None:
        raise AnalysisFault(article.path, **reply.defect)
    return msgspec.convert(reply.result, Findings)


def analyse_task(article: object, model: str, points: int | None, encoder: str) -> Findings:
    """Analyse an article in this process, for another one."""
    return _analyse_here(msgspec.convert(article, Article), model, points, encoder)


def analyse_all(
    articles: Sequence[Article],
    *,
    model: str = DEFAULT_MODEL,
    points: int | None = None,
    encoder: str = IF_INSTALLED,
    jobs: int | None = None,
    executor: Executor | None = None,
    done: Callable[[], None] = lambda: None,
) -> Iterator[Findings | BriefgenError]:
    """Yield the findings of each article in order, or the error that stopped it.

    Args:
        articles: what to analyse.
        model: package name of the language pipeline.
        points: key points an article may have; by its length when None.
        encoder: package name of the sentence encoder; "none" for the rules alone.
        jobs: processes; when None, one for each core from `PARALLEL_FROM` articles on.
        executor: any executor to run on instead, one that reaches other machines included.
        done: called when an article is finished, whichever it is, from any thread.

    Raises:
        PipelineMissing, EncoderMissing: before anything is analysed.
    """
    from briefgen.language.loading import require
    from briefgen.language.sentence_encoder.judging import encoder_for

    require(model)
    if encoder_for(encoder) is None:
        encoder = NONE  # looked for once
    work = [(article, model, points, encoder) for article in articles]
    if executor is not None:
        yield from _in_order(executor, work, done)
    elif (processes := processes_for(jobs, len(work), worth_it_from=PARALLEL_FROM)) == 1:
        yield from _one_by_one(work, done)
    else:
        yield from _in_processes(processes, work, done)


def _one_by_one(
    work: Iterable[Work], done: Callable[[], None]
) -> Iterator[Findings | BriefgenError]:
    for item in work:
        outcome = attempt(item)
        done()
        yield outcome


def _in_processes(
    processes: int, work: Sequence[Work], done: Callable[[], None]
) -> Iterator[Findings | BriefgenError]:
    with pool_of(processes, _drop_long_article) as pool:
        yield from _in_order(pool, work, done)


def _drop_long_article() -> None:
    _analysing.kill()


def _in_order(
    executor: Executor, work: Sequence[Work], done: Callable[[], None]
) -> Iterator[Findings | BriefgenError]:
    """Hand everything to an executor; yield what comes back in the order of the articles.

    Should its processes die (the system kills those that take the most memory), what is missing is
    analysed by processes for one article each, of which only that of the culprit dies again.
    """
    from concurrent.futures import BrokenExecutor

    waiting = [_handed(executor, item, done) for item in work]
    for item, future in zip(work, waiting, strict=True):
        try:
            outcome = future.result()
        except BrokenExecutor:
            outcome = _attempt_apart(item)
            done()
        except Exception as unexpected:  # what came back could not be read
            outcome = fault_of(unexpected, AnalysisFault, item[0].path)
            done()
        yield outcome


def _handed(
    executor: Executor, item: Work, done: Callable[[], None]
) -> Future[Findings | BriefgenError]:
    """Hand an article to an executor; one whose processes have died gives a future of that."""
    from concurrent.futures import BrokenExecutor, Future

    try:
        future = executor.submit(attempt, item)
    except BrokenExecutor as dead:
        future = Future()
        future.set_exception(dead)
    future.add_done_callback(
        lambda future: None if future.cancelled() or future.exception() else done()
    )
    return future


def attempt(work: Work) -> Findings | BriefgenError:
    """Return the findings of an article, or the error that stopped it, whatever that is."""
    if nobody_waits():
        return fault_of(InterruptedError(), AnalysisFault, work[0].path)  # nobody reads it
    return _outcome_of(analyse, work)


def _attempt_apart(work: Work) -> Findings | BriefgenError:
    return _outcome_of(
        lambda article, *, model, points, encoder: _analyse_apart(article, model, points, encoder),
        work,
    )


def _outcome_of(analyse: Callable[..., Findings], work: Work) -> Findings | BriefgenError:
    article, model, points, encoder = work
    try:
        return analyse(article, model=model, points=points, encoder=encoder)
    except BriefgenError as error:
        return error
    except MemoryError:
        return AnalysisTooGreedy(article.path, limit="the memory there is")
    except Exception as unexpected:
        return fault_of(unexpected, AnalysisFault, article.path)
