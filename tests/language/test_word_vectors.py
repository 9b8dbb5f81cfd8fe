"""Vectors that are remembered are those that are computed, bit by bit."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from briefgen.language import DEFAULT_MODEL
from briefgen.language.loading import load
from briefgen.language.word_vectors import _WordVectors

NETWORKS: dict[str, Callable[[Any], Any]] = {
    "tagger and parser": lambda pipeline: pipeline.get_pipe("tok2vec").model,
    "names": lambda pipeline: pipeline.get_pipe("ner").model.get_ref("tok2vec").layers[0],
}
TEXTS = (
    "Tove Halden, the minister of ports, said the lock would cost £40m.",
    "The lock would cost less, said the ministry. Halden had said so, too.",
    "Naïve, 3.5 % — “so” it goes… http://ports.example/a?b=1",
    "x",
    "  ",
    "HALDEN: We will not pay. We will not.",
)


@pytest.fixture(params=NETWORKS)
def remembered(request: pytest.FixtureRequest) -> tuple[Any, _WordVectors]:
    """An embedding as it is, and a memory of it that is empty."""
    embedding = NETWORKS[request.param](load.__wrapped__(DEFAULT_MODEL)).get_ref("embed")
    assert isinstance(embedding._func, _WordVectors)
    embedding._func = embedding._func._whole
    return embedding, _WordVectors(embedding)


def test_each_word_has_the_vector_that_is_computed(
    remembered: tuple[Any, _WordVectors],
) -> None:
    embedding, memory = remembered
    make = load(DEFAULT_MODEL).make_doc
    shuffled = random.Random(0)
    words = [word for text in TEXTS for word in text.split()]
    rows = [" ".join(shuffled.choices(words, k=length)) for length in [*range(1, 40), 200, 999]]
    for docs in ([make(text) for text in TEXTS], *([make(row)] for row in rows)):
        want = embedding.predict(docs)
        got, _ = memory(embedding, docs, False)
        assert [len(vectors) for vectors in got] == [len(doc) for doc in docs]
        assert all(np.array_equal(one, other) for one, other in zip(got, want, strict=True))


def test_a_memory_that_is_full_begins_anew(
    remembered: tuple[Any, _WordVectors], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.language.word_vectors.WIDEST", 5)
    embedding, memory = remembered
    for text in (*TEXTS, *TEXTS):
        doc = load(DEFAULT_MODEL).make_doc(text)
        assert np.array_equal(memory(embedding, [doc], False)[0][0], embedding.predict([doc])[0])
    assert len(memory._rows) < 30


def test_a_network_that_learns_remembers_nothing(remembered: tuple[Any, _WordVectors]) -> None:
    embedding, memory = remembered
    doc = load(DEFAULT_MODEL).make_doc(TEXTS[0])
    vectors, learn_from = memory(embedding, [doc], True)
    assert vectors[0].shape == embedding.predict([doc])[0].shape
    assert learn_from(vectors) is not None  # its own gradient, and no error
    assert not memory._rows
