"""What a pipeline's networks make of a word by itself, remembered.

A network first turns each word into a vector of its own, by its form, its ends and its shape, and
then looks at the words beside it. The first step is a third of the work, and gives the same numbers
for the same word, bit by bit, whatever it is computed with: so it is done once for each word.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

WIDEST = 40_000
"""Words remembered before the table begins anew: 16 MB for each network, and more words than a
thousand articles have."""


def remember_words(network: Any) -> Any:
    """Have the network of a component remember the vector of each word; return the layer that
    makes them.

    Args:
        network: a `spacy.Tok2Vec`, whose first layer sees words one by one.
    """
    embedding = network.get_ref("embed")
    embedding._func = _WordVectors(embedding)
    return embedding


class _WordVectors:
    """The vectors of words, by the features that the network sees of each."""

    def __init__(self, embedding: Any) -> None:
        self._whole = embedding._func
        self._features, *self._layers = embedding.layers
        self._rows: dict[bytes, int] = {}
        self._numpy = np = embedding.ops.xp
        self._vectors = np.empty((1_000, embedding.get_dim("nO")), dtype="float32")
        self._lock = threading.Lock()

    def __call__(self, embedding: Any, docs: Sequence[Any], is_train: bool) -> tuple[Any, Any]:
        """Run the layers, as a layer of thinc is called."""
        if is_train or not docs:
            found: tuple[Any, Any] = self._whole(embedding, docs, is_train)
            return found
        np = self._numpy
        features = self._features.predict(docs)
        seen = np.vstack(features)
        row = np.dtype((np.void, seen.shape[1] * seen.itemsize))
        keys: list[bytes] = seen.view(row).ravel().tolist()
        with self._lock:
            if not self._rows.keys() >= set(keys):
                self._learn(keys, seen)
            vectors = self._vectors[[self._rows[key] for key in keys]]
        return np.split(vectors, np.cumsum([len(words) for words in features])[:-1]), _no_gradient

    def _learn(self, keys: Sequence[bytes], seen: Any) -> None:
        """Compute the vectors of words that are new."""
        if len(self._rows) > WIDEST:
            self._rows.clear()
        new = {key: place for place, key in enumerate(keys) if key not in self._rows}
        made: Any = [seen[list(new.values())]]
        for layer in self._layers:
            made = layer.predict(made)
        first, last = len(self._rows), len(self._rows) + len(new)
        if last > len(self._vectors):
            self._vectors = self._numpy.resize(self._vectors, (2 * last, self._vectors.shape[1]))
        self._vectors[first:last] = made[0]
        self._rows.update(zip(new, range(first, last), strict=True))


def _no_gradient(_: Any) -> Any:
    raise TypeError("vectors that are remembered teach nothing")
