"""The library as a script uses it, and the pipeline with more than one process."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

import briefgen
from briefgen import pipeline
from briefgen.errors import BriefgenError, OtherLanguage, PipelineMissing, SourceMissing

SEEDS = Path(__file__).parent.parent.parent / "seeds"
PROSE = (
    b'The council agreed on Tuesday to close the bridge. "It is not safe," said Ann Lee, the'
    b" mayor.\n"
)


def test_the_five_functions_make_a_brief() -> None:
    article = briefgen.read(PROSE)[0]
    findings = briefgen.analyse(article)
    brief = briefgen.compose([findings])
    assert briefgen.verify(brief) == []
    assert briefgen.render(brief, to="md").decode().startswith("# ")


def test_an_article_comes_from_a_path_bytes_or_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(PROSE)
    articles = briefgen.read(path, PROSE, io.BytesIO(PROSE))
    assert [article.id for article in articles] == ["S1", "S2", "S3"]
    assert len({article.text for article in articles}) == 1
    with pytest.raises(SourceMissing):
        briefgen.read(tmp_path / "no.txt")


def test_every_public_name_is_there() -> None:
    assert all(getattr(briefgen, name) is not None for name in briefgen.__all__)
    with pytest.raises(AttributeError):
        briefgen.no_such_name  # noqa: B018


def test_processes_threads_and_one_after_the_other_find_the_same() -> None:
    articles = pipeline.gather([str(SEEDS)]).articles
    one = list(pipeline.analyse_all(articles, jobs=1))
    with ThreadPoolExecutor(1) as executor:
        assert list(pipeline.analyse_all(articles, executor=executor)) == one
    done: list[int] = []
    assert list(pipeline.analyse_all(articles, jobs=2, done=lambda: done.append(1))) == one
    assert len(done) == len(articles) == 6


def test_one_bad_article_is_an_error_in_its_place() -> None:
    good = briefgen.read(PROSE)[0]
    foreign = msgspec.structs.replace(good, language="fr")
    first, second = pipeline.analyse_all([foreign, good])
    assert isinstance(first, OtherLanguage)
    assert not isinstance(second, BriefgenError)


def test_a_missing_pipeline_is_told_before_anything_is_read() -> None:
    for name in ("xx_no_such_model", "msgspec", "no such name", "briefgen.model"):
        with pytest.raises(PipelineMissing, match="E201"):
            list(pipeline.analyse_all(briefgen.read(PROSE), model=name))
