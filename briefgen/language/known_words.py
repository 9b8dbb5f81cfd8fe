"""The words of general English that a pipeline's lemmatizer knows, by which a name is told from
plain words in capitals."""

from __future__ import annotations

import functools
from typing import Any

from briefgen.language.loading import load

_INDEX = "lemma_index"
"""spaCy's table of the lemmas there are: nouns, verbs, adjectives and adverbs."""


@functools.cache
def vocabulary(model: str) -> frozenset[str]:
    """Return the lemmas in lower case that a pipeline knows, once per process; none where its
    lemmatizer has no table of them."""
    pipeline = load(model)
    lookups: Any = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or _INDEX not in lookups:
        return frozenset()
    return frozenset(word for words in lookups.get_table(_INDEX).values() for word in words)
