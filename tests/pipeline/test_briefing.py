"""A brief is proved before anybody is given it, and a fault in making one stays with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

import briefgen
from briefgen import briefs, pipeline
from briefgen.briefs import Group
from briefgen.model import Article, Findings

PROSE = (
    "The council of Marrow agreed on Tuesday to close the old bridge. "
    '"The bridge is no longer safe,"'
    " said Ann Lee, the mayor. Repairs cost £4m.\n"
)
OTHER = (
    'Doctors in Kelby will strike on Friday over pay. "We have waited for two years," said Tom'
    " Reed, who leads the union.\n"
)


@pytest.fixture
def found(make_article: Callable[..., Article]) -> list[Findings]:
    return [
        pipeline.analyse(make_article(PROSE, id="S1")),
        pipeline.analyse(make_article(OTHER, id="S2", path="b.txt")),
    ]


def test_a_brief_comes_proved(found: list[Findings]) -> None:
    brief, fault, left_out = pipeline.make_brief(found[:1], marking="OFFICIAL")
    assert brief is not None
    assert (brief.marking, fault, left_out) == ("OFFICIAL", None, ())
    assert briefgen.verify(brief) == []


def test_an_item_that_does_not_hold_is_left_out_and_named(
    found: list[Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = briefs.compose

    def careless(group: Any, **options: Any) -> Any:
        brief = compose(group, **options)
        first, *rest = brief.quotes
        return msgspec.structs.replace(
            brief, quotes=(msgspec.structs.replace(first, text="It is safe"), *rest)
        )

    monkeypatch.setattr(briefs, "compose", careless)
    brief, _, left_out = pipeline.make_brief(found[:1])
    assert brief is not None
    assert "It is safe" not in [quote.text for quote in brief.quotes]
    assert briefgen.verify(brief) == []
    assert [str(item) for item in left_out] == [
        "E905 a.txt: Q1 could not be proved and is left out (it is not what stands in S1 at 66-94)."
        " Please report it with the article: this is a fault of briefgen."
    ]


def test_a_brief_that_cannot_be_proved_is_not_given(
    found: list[Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = briefs.compose
    monkeypatch.setattr(
        briefs,
        "compose",
        lambda group, **options: msgspec.structs.replace(
            compose(group, **options), schema="briefgen/0"
        ),
    )
    brief, fault, _ = pipeline.make_brief(found)
    assert brief is None
    assert str(fault).startswith(
        "E906 a.txt and 1 other: the brief could not be proved and is not written (brief: the brief"
        " has the schema"
    )


def test_a_fault_in_composing_stays_with_its_brief(
    found: list[Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(group: Any, **options: Any) -> Any:
        raise IndexError("no such clause")

    monkeypatch.setattr(briefs, "compose", broken)
    brief, fault, _ = pipeline.make_brief(found[1:])
    assert brief is None
    assert str(fault).startswith(
        "E903 b.txt: no brief composed for a fault of briefgen: IndexError at pipeline/briefing.py:"
    )


def test_articles_that_cannot_be_told_apart_have_a_brief_each(
    found: list[Findings], monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = [Group.asked_for((found[0],)), Group.asked_for((found[1],))]
    assert pipeline.group_by("event", found) == (apart, None)
    assert pipeline.group_by("one", found) == ([Group.asked_for(tuple(found))], None)
    assert pipeline.group_by("each", []) == ([], None)

    def broken(found: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr(briefs, "explain_groups", broken)
    groups, fault = pipeline.group_by("event", found)
    assert groups == apart
    assert fault is not None
    assert str(fault).startswith(
        "E903 2 articles, which have a brief each: no brief composed for a fault"
    )
