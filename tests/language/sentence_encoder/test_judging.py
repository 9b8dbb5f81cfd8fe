"""The encoder tells an open sentence from a settled one, says the same each time, and may be
missing."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import EncoderMissing
from briefgen.language.reading import Reading
from briefgen.language.sentence_encoder import DEFAULT_ENCODER, IF_INSTALLED, NONE
from briefgen.language.sentence_encoder.judging import (
    Encoder,
    encoder_for,
    is_installed,
    judge,
    load,
)

Maker = Callable[..., Reading]
TEXT = (
    "Harbour bridge to be widened\n\nThe council of Lund voted on Monday to widen the bridge."
    " It declined to say who would pay for the work. The bridge was built in 1931."
)
needs_encoder = pytest.mark.skipif(
    not is_installed(DEFAULT_ENCODER), reason="the sentence encoder is not installed"
)


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """No encoder can be found."""
    monkeypatch.setattr("briefgen.language.sentence_encoder.judging._folder", lambda _: None)


@needs_encoder
def test_it_tells_what_is_open_and_what_is_news(make_reading: Maker) -> None:
    reading = make_reading(TEXT)
    judge(reading, DEFAULT_ENCODER)
    _, news, is_open, settled = reading.judged
    assert is_open.left_open > 0 > settled.left_open
    assert is_open.category == "undisclosed"
    assert news.news > max(is_open.news, settled.news)
    assert reading.model.endswith(f", {load(DEFAULT_ENCODER).name}")


@needs_encoder
def test_it_says_the_same_each_time_it_is_loaded(make_reading: Maker) -> None:
    reading = make_reading(TEXT)
    judge(reading, DEFAULT_ENCODER)
    texts = [reading.text(one.start, one.end) for one in reading.sentences]
    folder = Path(importlib.import_module(DEFAULT_ENCODER).__path__[0])
    assert Encoder(folder).judged(texts[0], texts) == reading.judged


def test_without_an_encoder_nothing_is_judged(make_reading: Maker, without: None) -> None:
    reading = make_reading(TEXT)
    model = reading.model
    assert encoder_for(IF_INSTALLED) is None
    judge(reading, encoder_for(IF_INSTALLED))
    assert (reading.judged, reading.model) == ((), model)


def test_none_is_none_whatever_is_installed() -> None:
    assert encoder_for(NONE) is None


@pytest.mark.parametrize("name", [DEFAULT_ENCODER, "no_such_encoder", "../encoder"])
def test_an_encoder_that_is_named_and_missing_is_an_error(name: str, without: None) -> None:
    with pytest.raises(EncoderMissing, match=r"^E206 .*--encoder"):
        encoder_for(name)


def test_another_language_is_not_judged(make_reading: Maker) -> None:
    reading = make_reading(TEXT)
    reading.model = "de_core_news_sm 3.8.0"
    judge(reading, DEFAULT_ENCODER)
    assert reading.judged == ()


@pytest.mark.parametrize(
    ("version", "is_run"), [("1.20.1", True), ("1.28.0", True), ("1.29.0", False), ("2.0", False)]
)
def test_a_runtime_that_tells_its_maker_how_it_is_used_is_not_run(
    monkeypatch: pytest.MonkeyPatch, version: str, is_run: bool
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: True)
    monkeypatch.setattr("importlib.metadata.version", lambda _: version)
    monkeypatch.setattr(
        "briefgen.language.sentence_encoder.judging._folder", lambda _: Path("encoder")
    )
    assert is_installed(DEFAULT_ENCODER) is is_run


@needs_encoder
def test_the_runtime_that_is_installed_knows_no_collector_of_its_maker() -> None:
    folder = Path(importlib.import_module("onnxruntime").__path__[0])
    libraries = [file for file in (folder / "capi").iterdir() if ".so" in file.name]
    libraries += [*(folder / "capi").glob("*.pyd"), *(folder / "capi").glob("*.dll")]
    assert libraries
    assert [file.name for file in libraries if b"events.data." in file.read_bytes()] == []
