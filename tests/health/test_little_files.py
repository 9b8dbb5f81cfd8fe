"""A tiny article of every form, and each is read as what it is."""

from __future__ import annotations

from typing import get_args

import pytest

from briefgen.health.installed import MODULES
from briefgen.health.little_files import SENTENCE, LittleFile, little_files
from briefgen.model import Article, Form
from briefgen.sources import SUFFIXES, read_articles

FILES = list(little_files())


def test_there_is_one_of_every_form_and_of_no_name_two() -> None:
    assert {file.form for file in FILES} == set(get_args(Form))
    assert len({file.reader for file in FILES}) == len(FILES)


def test_each_is_small_and_the_same_every_time() -> None:
    assert list(little_files()) == FILES
    assert max(len(file.data) for file in FILES) < 4000


@pytest.mark.parametrize("file", FILES, ids=[file.reader for file in FILES])
def test_each_is_read_as_what_it_is(file: LittleFile) -> None:
    (article,) = read_articles(file.data, path=file.name)
    assert isinstance(article, Article)
    assert article.form == file.form
    assert SENTENCE in article.text


def test_the_libraries_named_are_those_that_are_declared() -> None:
    assert {name for file in FILES for name in file.libraries} <= MODULES.keys()


def test_names_are_those_that_a_walk_picks_up() -> None:
    assert {f".{file.name.partition('.')[2]}" for file in FILES} - set(SUFFIXES) == {".json"}
