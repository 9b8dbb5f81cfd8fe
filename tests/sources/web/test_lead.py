"""The lead that a page sets apart under its headline is the first paragraph of its text, unless the
text says the same."""

from __future__ import annotations

import time

import lxml.html
import pytest

from briefgen.sources import read_article
from briefgen.sources.web.lead import _NAMES, find_leads

LEAD = "After a storm had broken it in three places, Marlow Bay will raise its sea wall by a metre."
STORY = (
    (
        "“We were lucky that nobody died,” said Helen Garrick, the mayor, who had asked for the"
        " money for years."
    ),
    (
        "Tomas Adeyemi, who holds the finance brief, declined to say what the work would cost, or"
        " who was to pay for it."
    ),
    (
        "The full council is to vote in March. It is not known whether the grant will have come by"
        " the time it meets."
    ),
)
TEXT = "".join(f"<p>{line}</p>" for line in STORY)


def lines_of(head: str, body: str = f"<div class='article__body'>{TEXT}</div>") -> list[str]:
    page = f"<html><body><article><header>{head}</header>{body}</article></body></html>"
    return read_article(page.encode(), path="a.html", id="S1").text.strip().split("\n\n")


@pytest.mark.parametrize("name", sorted(_NAMES))
@pytest.mark.parametrize("element", ["p class='article__{}'", "div class='{}'", "h2 id='story-{}'"])
def test_a_lead_by_any_of_its_names_comes_first(name: str, element: str) -> None:
    tag = element.split()[0]
    assert lines_of(f"<h1>Wall to rise</h1><{element.format(name)}>{LEAD}</{tag}>") == [
        LEAD,
        *STORY,
    ]


@pytest.mark.parametrize(
    "head",
    [
        f"<p class='lead'>{LEAD}</p><h1>Wall to rise</h1>",  # over the headline
        "<h1>Wall to rise</h1><p class='lead'>The wall is to rise.</p>",  # too short
        f"<h1>Wall to rise</h1><p class='lead'>{LEAD[:-1]}</p>",  # no sentence
        f"<h1>Wall to rise</h1><p class='lead'>{STORY[1]}</p>",  # the text has it
        (
            "<h1>Wall to rise</h1><p class='lead'>Helen Garrick said that nobody died, and Tomas"
            " Adeyemi declined to say who was to pay.</p>"
        ),
        f"<h1>Wall to rise</h1><div class='lead'>{'<b></b>' * 30}{LEAD}</div>",
    ],
)
def test_what_is_no_lead_or_says_nothing_new_is_left_out(head: str) -> None:
    assert lines_of(head) == list(STORY)


def test_a_lead_of_another_story_is_left_out() -> None:
    other = f"<div class='teaser'><a href='/1'><h3>Other</h3></a><p class='lead'>{LEAD}</p></div>"
    assert lines_of(
        "<h1>Wall to rise</h1>", f"<div class='article__body'>{TEXT}</div>{other}"
    ) == list(STORY)


@pytest.mark.timing
def test_nested_leads_take_no_time() -> None:
    tree = lxml.html.document_fromstring(
        "<html><body><h1>a</h1>" + "<div class='lead'>word " * 50_000 + "</body></html>"
    )
    started = time.process_time()
    find_leads(tree)
    assert time.process_time() - started < 5
