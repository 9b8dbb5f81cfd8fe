"""The sample articles are read as their authors meant, and hold what they promise."""

from __future__ import annotations

import pathlib

import pytest

from briefgen.model import Article
from briefgen.sources import picks_up, read_article

SEEDS = pathlib.Path(__file__).parents[2] / "seeds"
NAMES = sorted(path.name for path in SEEDS.iterdir() if picks_up(path.name))
QUOTED = (
    (
        "We’re working together to ensure that the whole of NATO is safe and secure and will build"
        " on our cooperation to enhance deterrence and defence in the Arctic"
    ),
    "we agree that NATO should increase its engagement in the Arctic",
    "Defence and security in the Arctic are matters for the entire alliance",
    "permanent presence",
    "foothold",
)


def read(name: str) -> Article:
    return read_article((SEEDS / name).read_bytes(), path=name, id="S1")


def test_there_are_six() -> None:
    assert len(NAMES) == 6


@pytest.mark.parametrize(
    ("name", "form", "outlet", "authors", "published"),
    [
        (
            "arctic-security-analysis.md",
            "markdown",
            "The Meridian Review",
            ("Clara Whitcombe",),
            None,
        ),
        ("arctic-security-web.html", "web page", "Northern Ledger", ("Peter Halloran",), None),
        ("arctic-security-wire.txt", "text", None, (), None),
        (
            "flood-defence-analysis.md",
            "markdown",
            "The Coastal Review",
            ("Nadia Farrow",),
            "2026-03-12",
        ),
        ("flood-defence-web.html", "web page", "Wexmouth Courier", ("Owen Lisle",), "2026-03-11"),
        ("flood-defence-wire.txt", "text", "Estuary Press", (), "2026-03-10"),
    ],
)
def test_each_is_read_with_its_details(
    name: str, form: str, outlet: str | None, authors: tuple[str, ...], published: str | None
) -> None:
    article = read(name)
    assert (article.form, article.outlet, article.authors, article.published) == (
        form,
        outlet,
        authors,
        published,
    )
    assert article.language == "en"
    assert article.title
    assert (
        250
        <= len(article.passage(article.body).split() if article.body else article.text.split())
        <= 500
    )


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".html")])
def test_what_stands_around_the_article_is_gone(name: str) -> None:
    text = read(name).text.lower()
    assert not [
        word
        for word in (
            "cookie",
            "sign up",
            "subscribe",
            "photograph:",
            "picture:",
            "rights reserved",
            "most read",
        )
        if word in text
    ]


def test_the_arctic_articles_quote_real_people_to_the_letter() -> None:
    texts = [read(name).text.replace("’", "'") for name in NAMES if name.startswith("arctic")]
    for quoted in QUOTED:
        assert any(quoted.replace("’", "'") in text for text in texts), quoted


def test_the_flood_articles_contradict_each_other_on_the_cost_and_on_the_report() -> None:
    wire, analysis, web = (
        read(f"flood-defence-{name}").text for name in ("wire.txt", "analysis.md", "web.html")
    )
    assert "£48 million" in wire
    assert "£61 million" in analysis
    assert "£61 million" in web
    assert "The mayor agreed to publish the report" in wire
    assert "She agreed on Tuesday to publish the engineers' report" in analysis
    assert "refused on Tuesday to publish the engineers’ report" in web
    for shared in ("£22 million", "1,140 homes", "two miles", "September", "November 2024"):
        assert all(shared in text for text in (wire, analysis, web)), shared
