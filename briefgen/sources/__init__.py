"""Bytes become articles: one reader for each form, and the only room that knows file formats."""

from briefgen.sources.forms.every_form import SUFFIXES, picks_up
from briefgen.sources.isolated_reader import read_guarded, read_one_guarded
from briefgen.sources.reader import read_article, read_articles, read_string, with_id
from briefgen.sources.text.language_detection import name_of_language

__all__ = [
    "SUFFIXES",
    "name_of_language",
    "picks_up",
    "read_article",
    "read_articles",
    "read_guarded",
    "read_one_guarded",
    "read_string",
    "with_id",
]
