"""Articles are passed over by their names and by their days."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import UnknownOptionValue
from briefgen.model import Article
from briefgen.pipeline import Choice, Options, gather


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("drafts", "news/drafts/a.txt", True),
        ("drafts/", "news/drafts/a.txt", True),
        ("*.eml", "news/a.eml", True),
        ("a.txt", "news/a.txt", True),
        ("news/*.txt", "in/news/a.txt", True),
        ("./news/a.txt", "news/a.txt", True),
        ("news/**", "in/news/deep/a.txt", True),
        ("dump.csv#3", "dump.csv#3", True),
        ("dump.csv#*", "in/dump.csv#3", True),
        ("draft", "news/drafts/a.txt", False),
        ("*.eml", "news/a.eml.txt", False),
        ("news/*.txt", "news.txt", False),
        ("DRAFTS", "drafts/a.txt", False),
        ("dump.csv#3", "dump.csv#31", False),
    ],
)
def test_a_pattern_is_one_of_a_name_or_a_path(pattern: str, path: str, fits: bool) -> None:
    assert Choice(exclude=("x", pattern)).excludes(path) is fits


@pytest.mark.parametrize(
    ("published", "since", "until", "reason"),
    [
        ("2031-03-04", None, None, None),
        (None, None, None, None),
        ("2031-03-04", "2031-03-04", "2031-03-04", None),
        ("2031-03-03", "2031-03-04", None, "earlier"),
        ("2031-03-05", None, "2031-03-04", "later"),
        (None, "2031-03-04", None, "no date"),
        (None, None, "2031-03-04", "no date"),
    ],
)
def test_a_day_is_in_range_or_not_and_none_is_not_guessed(
    published: str | None, since: str | None, until: str | None, reason: str | None
) -> None:
    article = Article(id="S1", path="a.txt", sha256="0", text="It fell.\n", published=published)
    assert Choice(since=since, until=until).passes_over(article) == reason


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    rows = "".join(
        f"Wall {n},2031-03-0{n},The wall fell for the {n}th time.\n" for n in range(1, 5)
    )
    (tmp_path / "dump.csv").write_text(f"title,date,text\n{rows}", encoding="utf-8")
    return tmp_path / "dump.csv"


@pytest.mark.parametrize(
    ("named", "titles", "codes"),
    [
        (["{}#3"], ["Wall 3"], []),
        (["{}#3", "{}#1", "{}#3"], ["Wall 3", "Wall 1"], []),
        (["{}#2", "{}"], ["Wall 2", "Wall 1", "Wall 3", "Wall 4"], []),
        (["{}#9", "{}#1"], ["Wall 1"], ["E139"]),
        (["{}#0"], [], ["E139"]),
        (["no.csv#1"], [], ["E101"]),
    ],
)
def test_an_entry_of_a_file_is_named_by_its_number(
    dump: Path, named: list[str], titles: list[str], codes: list[str]
) -> None:
    gathered = gather([name.format(dump) for name in named])
    assert [article.title for article in gathered.articles] == titles
    assert [error.code for error in gathered.errors] == codes
    assert gathered.duplicates == []


def test_a_file_whose_name_ends_in_a_number_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The wall fell.\n", encoding="utf-8")
    (tmp_path / "a.txt#1").write_text("The pier fell.\n", encoding="utf-8")
    (article,) = gather([str(tmp_path / "a.txt#1")]).articles
    assert article.text == "The pier fell.\n"


def test_what_is_passed_over_is_told_and_nothing_left_is_an_error(dump: Path) -> None:
    gathered = gather([str(dump)], choice=Choice(since="2031-03-03", exclude=("*#4",)))
    assert [article.title for article in gathered.articles] == ["Wall 3"]
    assert [(path.rpartition("#")[2], why) for path, why in gathered.passed_over] == [
        ("1", "earlier"),
        ("2", "earlier"),
        ("4", "excluded"),
    ]
    gathered = gather([str(dump)], choice=Choice(until="2030-01-01"))
    assert [error.code for error in gathered.errors] == ["E138"]


@pytest.mark.parametrize("option", ["since", "until"])
def test_a_day_of_the_options_is_an_iso_date(option: str) -> None:
    with pytest.raises(UnknownOptionValue):
        Options(**{option: "yesterday"})  # type: ignore[arg-type]
