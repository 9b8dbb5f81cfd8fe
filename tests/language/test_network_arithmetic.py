"""Networks that multiply with numpy's library read as they do with thinc's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from thinc.api import LayerNorm, Linear, NumpyOps

from briefgen.language import DEFAULT_MODEL, network_arithmetic
from briefgen.language.loading import load
from briefgen.language.network_arithmetic import (
    Threads,
    _operations,
    compute_by_numpy,
    normalize,
    threads_of_numpy,
)

SEEDS = Path(__file__).parents[2] / "seeds"


class Library:
    """A library that is told how many threads it may use."""

    def __init__(self) -> None:
        self.threads = 8

    def count(self) -> int:
        return self.threads

    def choose(self, number: int) -> None:
        self.threads = number


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def threads(library: Library) -> Threads:
    return Threads(library.count, library.choose)


def test_one_thread_inside_and_as_many_as_before_outside(
    library: Library, threads: Threads
) -> None:
    with threads.one():
        assert library.threads == 1
        with threads.one():
            assert library.threads == 1
        assert library.threads == 1
    assert library.threads == 8
    library.threads = 3
    with threads.one():
        assert library.threads == 1
    assert library.threads == 3


def test_as_many_threads_as_before_behind_an_error(library: Library, threads: Threads) -> None:
    with pytest.raises(ZeroDivisionError), threads.one():
        _ = 1 / 0
    assert library.threads == 8


@pytest.mark.parametrize("rows", [1, 2, 7, 300])
def test_products_and_greatest_pieces_are_those_of_thinc(threads: Threads, rows: int) -> None:
    theirs = NumpyOps()
    ours = _operations(threads, theirs)
    some = np.random.default_rng(rows)
    x = some.normal(size=(rows, 96)).astype("float32")
    y = some.normal(size=(96, 64)).astype("float32")
    for arguments, options in (
        ((x, y), {}),
        ((x, y.T.copy()), {"trans2": True}),
        ((x.T.copy(), y), {"trans1": True}),
    ):
        want = theirs.gemm(*arguments, **options)
        assert np.allclose(ours.gemm(*arguments, **options), want, rtol=1e-4, atol=1e-4)
        out = np.empty((rows, 64), dtype="float32")
        ours.gemm(*arguments, **options, out=out)
        assert np.allclose(out, want, rtol=1e-4, atol=1e-4)
    pieces = some.normal(size=(rows, 96, 3)).astype("float32")
    assert np.array_equal(ours.maxout(pieces)[0], theirs.maxout(pieces)[0])


@pytest.mark.parametrize("rows", [1, 7, 300])
def test_vectors_are_evened_out_as_thinc_does_it(rows: int) -> None:
    some = np.random.default_rng(rows)
    layer = LayerNorm(96).initialize()
    for name in ("G", "b"):
        layer.set_param(name, some.normal(size=96).astype("float32"))
    x = some.normal(size=(rows, 96), scale=3).astype("float32")
    before = x.copy()
    found, learn_from = normalize(layer, x, False)
    assert np.array_equal(found, layer.predict(x))
    assert np.array_equal(x, before)
    with pytest.raises(TypeError, match="teaches nothing"):
        learn_from(found)


def test_each_library_reads_the_samples_alike() -> None:
    if threads_of_numpy() is None:
        pytest.skip("numpy was not built on OpenBLAS")
    texts = [
        paragraph
        for path in sorted(SEEDS.glob("*.txt"))[:3]
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    ]
    pipeline = load.__wrapped__(DEFAULT_MODEL)
    ours = [_said(doc) for doc in pipeline.pipe(texts)]
    changed = 0
    for name in ("tok2vec", "tagger", "parser", "ner"):
        for layer in pipeline.get_pipe(name).model.walk():
            changed += type(layer.ops) is not NumpyOps
            layer.ops = NumpyOps()
    assert changed > 40  # those of the vectors that are remembered are not
    assert [_said(doc) for doc in pipeline.pipe(texts)] == ours


def _said(doc: Any) -> list[tuple[Any, ...]]:
    return [(t.text, t.tag_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.lemma_) for t in doc]


def test_the_vectors_that_are_remembered_are_made_as_ever() -> None:
    pipeline = load(DEFAULT_MODEL)
    for network in (
        pipeline.get_pipe("tok2vec").model,
        pipeline.get_pipe("ner").model.get_ref("tok2vec").layers[0],
    ):
        assert {type(layer.ops) for layer in network.get_ref("embed").walk()} == {NumpyOps}


def test_without_that_library_everything_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_arithmetic, "threads_of_numpy", lambda: None)
    layer = Linear(2, 2)
    before = layer.ops
    compute_by_numpy([layer])
    assert layer.ops is before


def test_no_library_is_found_in_a_numpy_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_arithmetic, "_PREFIXES", ("some_other_library",))
    assert threads_of_numpy.__wrapped__() is None
    monkeypatch.setattr("ctypes.CDLL", _refuse)
    assert threads_of_numpy.__wrapped__() is None


def _refuse(_: object) -> None:
    raise OSError("no such library")
