"""The library as its docs describe it: one call for the main job, and each step by itself."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import briefgen
from briefgen.errors import NothingToDo, SourceEmpty, UnknownOptionValue

MARROW = (
    'The council of Marrow agreed on Tuesday to close the old bridge. "The bridge is not safe,"'
    " said Ann Lee, the mayor. Repairs cost £4m.\n"
)
KELBY = (
    'Doctors in Kelby will strike on Friday over pay. "We have waited for two years," said Tom'
    " Reed, who leads the union.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.txt", MARROW), ("b.txt", KELBY), ("c.txt", MARROW), ("empty.txt", " ")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_main_job_is_one_call(folder: Path) -> None:
    made = briefgen.make_briefs(folder, briefgen.Options(grouping="each", marking="OFFICIAL"))
    assert [brief.sources[0].path for brief in made] == [
        str(folder / "a.txt"),
        str(folder / "b.txt"),
    ]
    assert {brief.marking for brief in made} == {"OFFICIAL"}
    assert [type(error) for error in made.errors] == [SourceEmpty]
    assert (len(made), made.left_out) == (2, ())


def test_a_watch_is_told_of_each_step(folder: Path) -> None:
    told: list[str] = []

    class Told(briefgen.Watch):
        def failed(self, error: briefgen.BriefgenError) -> None:
            told.append(f"failed {error.code}")

        def repeated(self, path: str, first: str) -> None:
            told.append(f"{Path(path).name} repeats {Path(first).name}")

        @contextlib.contextmanager
        def analysing(self, articles: int) -> Iterator[Callable[[], None]]:
            told.append(f"analysing {articles}")
            yield lambda: told.append("one")
            told.append("analysed")

        def composing(self, briefs: int) -> None:
            told.append(f"composing {briefs}")

        def made(self, brief: briefgen.Brief) -> None:
            told.append(f"made of {len(brief.sources)}")

    briefgen.make_briefs([folder], briefgen.Options(title="All of it"), watch=Told())
    assert told == [
        "failed E102",
        "c.txt repeats a.txt",
        "analysing 2",
        "one",
        "one",
        "analysed",
        "composing 1",
        "made of 2",
    ]


def test_articles_that_were_read_before_are_sources_too(folder: Path) -> None:
    text = briefgen.read_text(
        KELBY,
        title="Doctors to strike",
        outlet="Kelby Post",
        published="2026-03-01",
        authors=["Ada Finch"],
    )
    made = briefgen.make_briefs([text, folder / "a.txt"], briefgen.Options(grouping="one"))
    (brief,) = made
    assert [(source.id, source.path, source.title) for source in brief.sources] == [
        ("S1", "text", "Doctors to strike"),
        ("S2", str(folder / "a.txt"), None),
    ]
    first = brief.sources[0]
    assert (first.outlet, first.published, first.authors, brief.date) == (
        "Kelby Post",
        "2026-03-01",
        ("Ada Finch",),
        "2026-03-01",
    )
    assert briefgen.make_briefs(text).briefs[0].sources == (first,)


def test_a_text_says_of_itself_what_it_is_not_given() -> None:
    article = briefgen.read_text("Council closes bridge\n\nBy Ada Finch\n\n" + MARROW)
    assert (article.title, article.authors, article.path) == (
        "Council closes bridge",
        ("Ada Finch",),
        "text",
    )
    with pytest.raises(SourceEmpty):
        briefgen.read_text("  ")
    with pytest.raises(ValueError, match="yesterday"):
        briefgen.read_text(MARROW, published="yesterday")


def test_a_brief_is_loaded_from_what_was_written(tmp_path: Path) -> None:
    (brief,) = briefgen.make_briefs(briefgen.read_text(MARROW))
    for form in ("json", "pdf"):
        data = briefgen.render(brief, to=form)
        (tmp_path / f"brief.{form}").write_bytes(data)
        assert briefgen.load(data) == briefgen.load(tmp_path / f"brief.{form}") == brief
    with pytest.raises(briefgen.BriefError, match="E401"):
        briefgen.load(b"{}")


@pytest.mark.parametrize(
    "options",
    [{"date": "tomorrow"}, {"points": 0}, {"points": 21}, {"title": "x", "grouping": "each"}],
    ids=str,
)
def test_options_that_cannot_be_are_refused_where_they_are_made(options: dict[str, object]) -> None:
    with pytest.raises(UnknownOptionValue, match="E001"):
        briefgen.Options(**options)  # type: ignore[arg-type]


def test_a_date_that_is_none_is_refused_by_compose() -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        briefgen.compose([briefgen.analyse(briefgen.read_text(MARROW))], date="tomorrow")


def test_nothing_named_is_nothing_to_do() -> None:
    with pytest.raises(NothingToDo):
        briefgen.make_briefs([])


def test_what_is_public_is_what_is_listed() -> None:
    assert dir(briefgen) == sorted([*briefgen.__all__, "__version__"])
    assert briefgen.__all__ == sorted(briefgen.__all__)
    assert all(getattr(briefgen, name).__doc__ for name in briefgen.__all__)


def test_a_notebook_shows_what_a_brief_says_first_and_no_markup_of_an_article() -> None:
    (brief,) = briefgen.make_briefs(
        briefgen.read_text("<b>Council</b> closes bridge & road\n\n" + MARROW)
    )
    shown = brief._repr_html_()
    assert shown.startswith("<h3>&lt;b&gt;Council&lt;/b&gt; closes bridge &amp; road</h3>")
    assert "<li>" in shown
    assert shown.endswith("</ol><p><small>1 source, 1 quotation, 0 open questions</small></p>")
