"""The table of forms: every form of the model has a row, and every row a reader."""

from __future__ import annotations

from typing import get_args

import pytest

from briefgen.errors import WireBroken
from briefgen.model import Form
from briefgen.sources.forms.every_form import (
    BYTES_FORMS,
    SUFFIXES,
    TEXT_FORMS,
    BytesForm,
    TextForm,
    form_of_bytes,
    form_of_text,
    reader_of,
)


def test_every_form_of_the_model_has_a_row_and_only_those() -> None:
    rows = [row.form for row in BYTES_FORMS] + [row.form for row in TEXT_FORMS]
    assert len(rows) == len(set(rows))
    assert set(rows) == {*get_args(Form), "mailbox"}


@pytest.mark.parametrize("row", [*BYTES_FORMS, *TEXT_FORMS], ids=lambda row: row.form)
def test_the_reader_of_a_row_is_there(row: BytesForm | TextForm) -> None:
    assert reader_of(row).__name__ == row.reader.partition(":")[2]


def test_what_a_walk_picks_up_is_sorted_and_in_small_letters() -> None:
    assert list(SUFFIXES) == sorted(suffix.lower() for suffix in SUFFIXES)
    assert ".json" not in SUFFIXES


@pytest.mark.parametrize(
    ("text", "path", "form"),
    [
        ("<!doctype html><html><body><p>The wall.</p>", "a.txt", "web page"),
        ("<div><p>The wall.</p></div>", "a.html", "web page"),
        ("<div><p>The wall.</p></div>", "a.txt", "text"),
        ("<?xml version='1.0'?><rss version='2.0'></rss>", "a.xml", "feed"),
        ("<nitf></nitf>", "a.xml", "NITF"),
        ("<newsItem></newsItem>", "a.xml", "NewsML-G2"),
        ("---\ntitle: Wall\n---\nThe wall.", "a.txt", "markdown"),
        ("The wall.", "a.md", "markdown"),
        ("The wall.", "a.txt", "text"),
    ],
)
def test_what_a_text_begins_with_counts_before_its_name(text: str, path: str, form: str) -> None:
    assert form_of_text(text, path).form == form


def test_xml_of_another_kind_is_refused() -> None:
    with pytest.raises(WireBroken, match="XML of another kind"):
        form_of_text("<?xml version='1.0'?><invoice/>", "a.xml")


@pytest.mark.parametrize(
    ("data", "form"), [(b"junk %PDF-1.7", "PDF"), (rb"{\rtf1 Wall}", "RTF"), (b"The wall.", None)]
)
def test_what_bytes_tell(data: bytes, form: str | None) -> None:
    row = form_of_bytes(data, "a.txt")
    assert (row.form if row else None) == form
