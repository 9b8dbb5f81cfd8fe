"""Analysis within limits: a long article goes to a process that can be killed, and whatever one
article raises stays with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import msgspec
import pytest

from briefgen import pipeline
from briefgen.errors import (
    AnalysisFault,
    AnalysisTooGreedy,
    ArticleTooLong,
    BriefgenError,
    NoSentence,
)
from briefgen.model import Article
from briefgen.pipeline import analysing
from briefgen.system.isolation import Kept, Limits

PROSE = (
    'The council of Marrow agreed on Tuesday to close the old bridge. "It is not safe," said Ann'
    " Lee, the mayor. Repairs cost £4m.\n"
)


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Limits], None]]:
    """Analyse every article apart, within the limits given."""
    started: list[Kept] = []

    def within(limits: Limits) -> None:
        started.append(Kept(limits, quiet=True))
        monkeypatch.setattr(analysing, "WATCHED_FROM", 0)
        monkeypatch.setattr(analysing, "_LIMITS", limits)
        monkeypatch.setattr(analysing, "_analysing", started[-1])

    yield within
    for kept in started:
        kept.end()


def test_an_article_analysed_apart_has_the_findings_it_has_here(
    make_article: Callable[..., Article], apart: Callable[..., None]
) -> None:
    article = make_article(PROSE * 20, published="2026-03-01")
    here = pipeline.analyse(article)
    apart(analysing._LIMITS)
    assert pipeline.analyse(article) == here
    assert here.quotes


def test_errors_come_back_from_there(
    make_article: Callable[..., Article], apart: Callable[..., None]
) -> None:
    apart(analysing._LIMITS)
    with pytest.raises(NoSentence, match=r"E203 a\.txt"):
        pipeline.analyse(make_article("1234 5678"))


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        pytest.param(
            Limits(memory=1_500_000_000, result=500_000_000, cpu=0.05),
            "0.05 seconds",
            marks=pytest.mark.timing,
        ),
        (Limits(memory=150_000_000, result=500_000_000), "the memory for one article"),
        (Limits(memory=1_500_000_000, result=10), "the memory for one article"),
    ],
)
def test_what_takes_too_much_is_refused_in_one_line(
    limits: Limits, said: str, make_article: Callable[..., Article], apart: Callable[..., None]
) -> None:
    apart(limits)
    with pytest.raises(AnalysisTooGreedy) as refusal:
        pipeline.analyse(make_article(PROSE))
    assert (
        str(refusal.value)
        == f"E204 a.txt: analysing the article takes more than {said}. Cut it into single articles,"
        " or leave it out."
    )


def test_what_is_far_longer_than_an_article_is_refused_at_once(
    make_article: Callable[..., Article],
) -> None:
    with pytest.raises(ArticleTooLong, match=r"E205 a\.txt: the article has 1,000,001 characters"):
        pipeline.analyse(make_article("x" * 1_000_001))


def test_whatever_an_article_raises_stays_with_it(
    make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen import findings

    find_all = findings.find_all

    def poisoned(reading: Any, **options: Any) -> Any:
        if "RecursionError" in reading.article.text:
            return poisoned(reading, **options)
        for kind in (KeyError, MemoryError):
            if kind.__name__ in reading.article.text:
                raise kind("a clause that nobody foresaw")
        return find_all(reading, **options)

    monkeypatch.setattr(findings, "find_all", poisoned)
    texts = (
        PROSE,
        f"KeyError. {PROSE}",
        f"MemoryError. {PROSE}",
        f"RecursionError. {PROSE}",
        PROSE,
    )
    outcomes = list(pipeline.analyse_all([make_article(text) for text in texts]))
    assert [getattr(outcome, "code", None) for outcome in outcomes] == [
        None,
        "E902",
        "E204",
        "E902",
        None,
    ]
    fault = outcomes[1]
    assert isinstance(fault, AnalysisFault)
    assert str(fault).startswith(
        "E902 a.txt: not analysed for a fault of briefgen: KeyError at pipeline/analysing.py:"
    )
    assert "a clause that nobody foresaw" not in str(fault)
    assert "a clause that nobody foresaw" in fault.details["trace"]


class Dying(Executor):
    """An executor whose process dies with one of its articles, as one does that the system kills;
    what was handed to it is lost."""

    def __init__(self, refuses: bool) -> None:
        self.refuses, self.dead = refuses, False

    def submit(self, call: Callable[..., Any], /, *given: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        (work,) = given
        self.dead = self.dead or "kill" in work[0].text
        if self.dead and self.refuses:
            raise BrokenProcessPool("a process in the pool was terminated abruptly")
        if self.dead:
            future.set_exception(BrokenProcessPool("a process in the pool was terminated abruptly"))
        else:
            future.set_result(call(work, **options))
        return future


@pytest.mark.parametrize("refuses", [False, True])
def test_articles_of_a_pool_that_died_are_analysed_one_by_one(
    refuses: bool, make_article: Callable[..., Article]
) -> None:
    articles = [make_article(text) for text in (PROSE, f"The storm may kill. {PROSE}", PROSE)]
    done: list[None] = []
    outcomes = list(
        pipeline.analyse_all(articles, executor=Dying(refuses), done=lambda: done.append(None))
    )
    assert outcomes == [pipeline.analyse(article) for article in articles]
    assert len(done) == 3


class Garbling(Executor):
    """An executor from which nothing comes back whole."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(EOFError("ran out of input"))
        return future


def test_what_comes_back_unreadable_is_a_fault_in_its_place(
    make_article: Callable[..., Article],
) -> None:
    (outcome,) = pipeline.analyse_all([make_article(PROSE)], executor=Garbling())
    assert isinstance(outcome, BriefgenError)
    assert outcome.code == "E902"


def test_a_long_line_is_parsed_in_pieces_of_bounded_size(
    make_reading: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.language import pipeline as parsing

    text = "The council met on Tuesday and said no to it. " * 200
    whole = make_reading(text)
    monkeypatch.setattr(parsing, "BATCH", 1_000)
    cut = make_reading(text)
    assert [(token.start, token.text, token.dep) for token in cut.tokens] == [
        (token.start, token.text, token.dep) for token in whole.tokens
    ]
    pieces = ["One two, three."] * 500
    assert [len(batch) for batch in parsing._batches(pieces)] == [200, 200, 100]
    assert [len(batch) for batch in parsing._batches(["$" * 1_500, "y", "z"])] == [1, 2]
    assert [len(batch) for batch in parsing._batches(["_" * 600, "!" * 600])] == [1, 1]
    assert (
        max(len(sentence.tokens) for sentence in make_reading("word " * 50_000).sentences) <= 4_000
    )


def test_a_language_pipeline_that_is_missing_is_told_before_work(
    make_article: Callable[..., Article],
) -> None:
    article = msgspec.structs.replace(make_article(PROSE), language="en")
    with pytest.raises(BriefgenError, match="E201"):
        next(pipeline.analyse_all([article], model="xx_none"))
