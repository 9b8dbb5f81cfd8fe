"""What a pipeline's networks compute with: products by the library that numpy was built on, and two
steps in fewer passes over the numbers, to the bit what thinc makes of them.

thinc multiplies with blis, numpy with OpenBLAS, which takes a third of the time for the sizes that
occur here. It is used with one thread: with several, OpenBLAS takes three times the CPU that blis
does, and threads share the work out differently from machine to machine. What either gives differs
in the last digits of some numbers, as it does from one processor to the next; and the last digits
of a row may depend on the rows beside it. So the vectors that are remembered for a whole process
are not made here (`word_vectors.py`): an article's findings depend on the article alone.
"""

from __future__ import annotations

import ctypes
import functools
import importlib
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

_PREFIXES = ("scipy_openblas", "openblas")
_ENDINGS = ("64_", "")
"""What numpy's wheels call the functions of OpenBLAS, by release."""


class Threads:
    """How many threads a library multiplies with: one while any of ours does, then as before."""

    def __init__(self, count: Callable[[], int], choose: Callable[[int], None]) -> None:
        self._count, self._choose = count, choose
        self._lock = threading.Lock()
        self._inside = self._before = 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """Have the library use one thread inside the block."""
        with self._lock:
            if not self._inside:
                self._before = self._count()
                self._choose(1)
            self._inside += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if not self._inside:
                    self._choose(self._before)


@functools.cache
def threads_of_numpy() -> Threads | None:
    """Return the threads of numpy's OpenBLAS; None where numpy was built on another library or
    names the functions in a way that is not known."""
    try:
        built = importlib.import_module("numpy._core._multiarray_umath").__file__
        library = ctypes.CDLL(built)  # its functions are found behind those of the extension
    except (ImportError, OSError, TypeError):
        return None
    for prefix in _PREFIXES:
        for ending in _ENDINGS:
            count = getattr(library, f"{prefix}_get_num_threads{ending}", None)
            choose = getattr(library, f"{prefix}_set_num_threads{ending}", None)
            if count is not None and choose is not None:
                return Threads(count, choose)
    return None


def compute_by_numpy(layers: Iterable[Any]) -> None:
    """Have layers of thinc compute with numpy's library, where it can be held to one thread.

    Args:
        layers: those that give a gradient to nobody: they are used, not trained.
    """
    threads = threads_of_numpy()
    if threads is None:
        return
    operations = None
    for layer in layers:
        operations = operations or _operations(threads, layer.ops)
        layer.ops = operations
        if layer.name == "layernorm":
            layer._func = normalize


def normalize(layer: Any, x: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    """Run a layer that evens out vectors; thinc takes the mean and the distances from it twice.

    Args:
        layer: with its scale ``G`` and its shift ``b``.
        x: words × width.
        is_train: never true: the layer is used, not trained.
    """
    del is_train
    away = x - x.mean(axis=1, keepdims=True)
    variance = (away * away).sum(axis=1, keepdims=True) / x.shape[1] + 1e-08
    away *= variance ** (-1.0 / 2.0)
    away *= layer.get_param("G")
    away += layer.get_param("b")
    return away, _no_gradient


def _no_gradient(_: Any) -> Any:
    raise TypeError("a network that is used teaches nothing")


def _operations(threads: Threads, theirs: Any) -> Any:
    np = theirs.xp
    whole: Any = type(theirs)

    class Operations(whole):  # type: ignore[misc]
        """What layers compute with: as thinc does, but for products and the greatest of pieces."""

        def gemm(
            self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False
        ) -> Any:
            with threads.one():
                return np.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)

        def maxout(self, pieces: Any) -> tuple[Any, None]:
            """Return the greatest of the pieces, words × width × pieces; which of them it is, only
            a network that learns asks."""
            return functools.reduce(np.maximum, np.moveaxis(pieces, 2, 0)), None

    return Operations()
