"""Pages of a PDF as pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from briefgen import samples
from briefgen.preview.page_pictures import PagePicture, draw_page, page_sizes
from briefgen.rendering import render


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(samples.minimal(), "pdf", paper="letter")


def test_each_page_has_its_size(pdf: bytes) -> None:
    assert page_sizes(pdf) == [PagePicture(612.0, 792.0)]


def test_a_page_is_a_picture_of_twice_its_points(pdf: bytes) -> None:
    png = draw_page(pdf, 1)
    assert png is not None
    assert Image.open(io.BytesIO(png)).size == (1224, 1584)


@pytest.mark.parametrize("number", [0, 2, 99999])
def test_a_page_that_is_not_there_is_none(pdf: bytes, number: int) -> None:
    assert draw_page(pdf, number) is None
