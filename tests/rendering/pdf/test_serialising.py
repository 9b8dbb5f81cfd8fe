"""Objects of a PDF are written once, to the same bytes."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pydyf
import pytest

from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.pdf import serialising


@pytest.mark.parametrize("standard", ["modern", "compatible"])
def test_the_file_is_the_same_to_the_byte(
    sample: Brief, standard: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = render(sample, "pdf", pdf=standard)
    monkeypatch.setattr(serialising, "serialise", lambda _pdf: None)
    assert render(sample, "pdf", pdf=standard) == once


def test_no_stream_is_compressed_twice(minimal: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    written: Counter[int] = Counter()
    kept = []
    data = pydyf.Stream.data

    def counted(stream: pydyf.Stream) -> bytes:
        kept.append(stream)
        written[id(stream)] += 1
        return bytes(data.fget(stream))

    monkeypatch.setattr(pydyf.Stream, "data", property(counted))
    render(minimal, "pdf")
    # The two that pydyf makes at the very end, of all dictionaries and of the cross references, are
    # its own.
    assert sorted(written.values())[:-2] == [1] * (len(written) - 2)
    assert len(written) > 5
