"""Plain text keeps every character; what its head says of it is noted."""

from __future__ import annotations

import pytest

from briefgen.sources.forms.plain import read_plain

LEAD = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, at a cost that"
    " nobody would name."
)


@pytest.mark.parametrize(
    ("head", "title", "authors"),
    [
        ("Marlow Bay to raise its sea wall\n\n", "Marlow Bay to raise its sea wall", ()),
        ("\n\nMarlow Bay to raise its sea wall\n\n", "Marlow Bay to raise its sea wall", ()),
        (
            "'Nobody will pay': a town and its wall\n\n",
            "'Nobody will pay': a town and its wall",
            (),
        ),
        ("Who pays for the wall?\nMARLOW BAY: ", "Who pays for the wall?", ()),
        ("Wall to rise at Marlow\nBy Ann Lee\n\n", "Wall to rise at Marlow", ("Ann Lee",)),
        (
            "Wall to rise at Marlow\n\nBy Ann Lee and Tom de Vries\n\n",
            "Wall to rise at Marlow",
            ("Ann Lee", "Tom de Vries"),
        ),
        ("By Ann Lee\n\n", None, ("Ann Lee",)),
        ("By Tuesday the wall had gone.\n\n", None, ()),  # a sentence
        ("By the time it ended\n\n", "By the time it ended", ()),
        ("The wall is to rise.\n\n", None, ()),
        ("The wall is to rise\n", None, ()),  # a line of verse or of a hard-wrapped text
        ("MARLOW BAY -- ", None, ()),
        ("- one\n\n", None, ()),
        ("Wall rises\n\n", None, ()),  # two words are as often a section's name
        ("", None, ()),
    ],
)
def test_a_headline_and_a_byline_are_noted(
    head: str, title: str | None, authors: tuple[str, ...]
) -> None:
    article = read_plain(head + LEAD, path="a.txt", id="S1", sha256="")
    assert (article.title, article.authors, article.body) == (title, authors, None)


@pytest.mark.parametrize(
    ("head", "outlet", "published"),
    [
        ("MARLOW BAY, March 10, 2031 (Estuary Press) - ", "Estuary Press", "2031-03-10"),
        ("MARLOW BAY, March 10 (Estuary Press) - ", "Estuary Press", None),
        ("MARLOW BAY (EP) -- ", "EP", None),
        ("(EP) -- ", "EP", None),
        ("Wall to rise at Marlow\n\n(EP) -- ", "EP", None),
        ("MARLOW BAY: ", None, None),
        ("Smith (Labour) won. ", None, None),
    ],
)
def test_the_agency_of_a_dateline_is_the_outlet(
    head: str, outlet: str | None, published: str | None
) -> None:
    article = read_plain(head + LEAD, path="a.txt", id="S1", sha256="")
    assert (article.outlet, article.published) == (outlet, published)
