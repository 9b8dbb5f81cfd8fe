"""Which encoder is used is said; that none is there is a note, unless it was named."""

from __future__ import annotations

import pytest

from briefgen.health.sentence_encoder import encoder_parts
from briefgen.language.sentence_encoder import DEFAULT_ENCODER, IF_INSTALLED, NONE
from briefgen.language.sentence_encoder.judging import is_installed

WHERE = "briefgen.language.sentence_encoder.judging._folder"


def test_none_is_found_to_be_none() -> None:
    (check,) = (part.check() for part in encoder_parts(NONE))
    assert (check.ok, check.found, check.remedy) == (True, "none: the rules alone", "")


def test_one_that_is_missing_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WHERE, lambda _: None)
    (check,) = (part.check() for part in encoder_parts(IF_INSTALLED))
    assert (check.ok, check.needed) == (False, False)
    assert check.found == "not installed: the rules alone"
    assert "models/en" in check.remedy


def test_one_that_is_named_and_missing_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WHERE, lambda _: None)
    (check,) = (part.check() for part in encoder_parts(DEFAULT_ENCODER))
    assert (check.ok, check.needed) == (False, True)
    assert "--encoder" in check.remedy


@pytest.mark.skipif(not is_installed(DEFAULT_ENCODER), reason="the encoder is not installed")
def test_one_that_is_there_is_tried() -> None:
    (check,) = (part.check() for part in encoder_parts(IF_INSTALLED))
    assert check.ok
    assert check.found.startswith(f"{DEFAULT_ENCODER} ")
