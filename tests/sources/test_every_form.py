"""Eight files or more of every form are read, or refused, exactly as their table says."""

from __future__ import annotations

import time
from collections import Counter
from typing import get_args

import pytest

from briefgen.errors import SourceError
from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article, Form
from briefgen.sources import read_article, read_articles, read_guarded

from .files_of_every_form import DAY, FILES, TEXT, TITLE, File
from .test_offsets import spans_of


@pytest.mark.parametrize(
    "file", FILES, ids=[f"{file.form}-{file.name}-{i}" for i, file in enumerate(FILES)]
)
@pytest.mark.timing
def test_a_file_gives_exactly_this(file: File) -> None:
    data = file.data if isinstance(file.data, bytes) else file.data()
    started = time.process_time()
    try:
        found = read_articles(data, path=file.name)[0]
    except SourceError as error:
        found = error
    assert time.process_time() - started < 20
    if isinstance(found, SourceError):
        assert found.code == file.gives, str(found)
        return
    assert isinstance(file.gives, dict), "it is read"
    expected = {"title": TITLE, "published": DAY, "text": TEXT, **file.gives}
    assert {name: getattr(found, name) for name in expected} == expected
    assert found.form == {"mailbox": "e-mail", "MHTML": "web page"}.get(file.form, file.form)


def test_no_form_has_fewer_than_eight_files_nor_fewer_than_two_that_are_refused() -> None:
    forms = [*get_args(Form), "mailbox", "MHTML"]
    counted = Counter(file.form for file in FILES)
    assert {form: counted[form] for form in forms if counted[form] < 8} == {}
    refused = Counter(file.form for file in FILES if isinstance(file.gives, str))
    assert [
        form for form in forms if refused[form] < (1 if form in {"wire copy", "transcript"} else 2)
    ] == []
    assert sorted(counted) == sorted(forms)


@pytest.mark.parametrize("form", [*get_args(Form), "mailbox", "MHTML"])
def test_each_finding_stands_in_the_text_and_the_file_gives_it_again(form: str) -> None:
    file = next(file for file in FILES if file.form == form and isinstance(file.data, bytes))
    assert isinstance(file.data, bytes)
    (article,) = read_articles(file.data, path=file.name)
    assert isinstance(article, Article)
    findings = find_all(parse(article))
    assert findings.quotes
    assert [article.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]
    spans = spans_of(findings)
    assert len(spans) > 10
    assert [span for span in spans if not article.passage(span).strip()] == []
    assert read_article(file.data, path=article.path, id=article.id) == article


def test_the_reading_process_gives_the_same_of_one_file_of_each_form() -> None:
    for form in [*get_args(Form), "mailbox", "MHTML"]:
        file = next(file for file in FILES if file.form == form and isinstance(file.data, bytes))
        assert isinstance(file.data, bytes)
        here, there = (
            read_articles(file.data, path=file.name),
            read_guarded(file.data, path=file.name),
        )
        assert isinstance(here[0], Article)
        assert here == there
