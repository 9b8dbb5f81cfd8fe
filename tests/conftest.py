"""What the tests of every room share: a sentence becomes an article, and an article is read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from briefgen.language.pipeline import read
from briefgen.language.reading import Reading
from briefgen.model import Article


def article_of(text: str, **details: object) -> Article:
    """Make an article of a literal text."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(**{"id": "S1", "path": "a.txt", "sha256": sha256, "text": text, **details})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    return article_of


@pytest.fixture(scope="session")
def make_reading() -> Callable[..., Reading]:
    """Read a literal text; the pipeline is loaded once for the whole run."""

    def make(text: str, **details: object) -> Reading:
        return read(article_of(text, **details))

    return make
