"""The first lines of a text give its title, its day and its agency, and nothing is guessed."""

from __future__ import annotations

import pytest

from briefgen.sources import read_article
from briefgen.sources.forms.head_lines import _NO_TITLES, _RELEASED, find_filing, is_no_title

TITLE = "Wall to rise by a metre"
LEAD = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, at a cost that"
    " nobody would name."
)


def read(text: str) -> tuple[str | None, str | None, str | None, tuple[str, ...]]:
    article = read_article(text.encode(), path="a.txt", id="S1")
    return article.title, article.published, article.outlet, article.authors


@pytest.mark.parametrize("example", [example for _, _, example in _NO_TITLES])
def test_every_line_that_is_no_title(example: str) -> None:
    assert is_no_title(example)
    assert read(f"{example}\n\n{LEAD}\n")[0] is None
    assert read(f"{example}\n\n{TITLE}\n\n{LEAD}\n")[0] == TITLE


@pytest.mark.parametrize("example", [example for _, _, example in _RELEASED])
def test_every_line_that_gives_the_day(example: str) -> None:
    assert find_filing([example]) == (None, "2027-03-09")
    assert read(f"{TITLE}\n{example}\n\n{LEAD}\n")[1] == "2027-03-09"
    assert read(f"{example}\n\n{TITLE}\n\n{LEAD}\n")[:2] == (TITLE, "2027-03-09")


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("Port Callow, 9 March 2027 – ", "2027-03-09"),
        ("PORT CALLOW, March 9, 2027 - ", "2027-03-09"),
        ("PORT CALLOW, Norland, March 9, 2027 -- ", "2027-03-09"),
        ("Marlow Bay (9 March 2027) – ", "2027-03-09"),
        ("MARLOW BAY, Tuesday, March 9, 2027 (EP) — ", "2027-03-09"),
        ("St. Ives, 2027-03-09 — ", "2027-03-09"),
        # no year, no place, no dash, another way of reading
        ("PORT CALLOW, March 9 - ", None),
        ("On 9 March 2027 - ", None),
        ("The old wall, 9 March 2027 - ", None),
        ("Budget Day, 9 March 2027: ", None),
        ("Port Callow, 03/04/2027 – ", None),
        ("The wall of Port Callow fell on 9 March 2027. ", None),
    ],
)
def test_the_day_of_a_dateline(dateline: str, day: str | None) -> None:
    assert read(f"{TITLE}\n\n{dateline}{LEAD}\n")[1] == day


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 9 March 2027",
        "Embargoed until 9 March 2027",
        "9 March",
        "The storm of 9 March 2027",
        "9 March 2027 and what came of it",
        "Published by the port in 2027",
    ],
)
def test_a_line_that_gives_no_day(line: str) -> None:
    assert read(f"{TITLE}\n\n{line}\n\n{LEAD}\n")[1] is None


@pytest.mark.parametrize(
    "title",
    [
        "News of the wall reaches Osk",
        "Word of the wall spreads",
        "Wall-to-wall rain in Marlow",
        "The Herald is sold to its readers",
        "UN-led talks on the wall fail",
        "Statement on wall is withdrawn",
        "Budget Day, 9 March 2027",
        "Date is set for vote on wall",
        "From harbour to hill: a walk on Osk in 2031",
        "Embargo on grain is lifted after 10 days",
        "Contact with ferry is lost at 10:12",
    ],
)
def test_a_title_that_looks_like_none_is_one(title: str) -> None:
    assert read(f"{title}\n\n{LEAD}\n")[0] == title


def test_a_byline_with_a_day_gives_both() -> None:
    assert read(f"{TITLE}\nBy Ann Lee, 9 March 2027\n\n{LEAD}\n") == (
        TITLE,
        "2027-03-09",
        None,
        ("Ann Lee",),
    )
    assert read(f"News\n\n{TITLE}\n\nBy Ann Lee\n9 March 2027\n\n{LEAD}\n") == (
        TITLE,
        "2027-03-09",
        None,
        ("Ann Lee",),
    )
