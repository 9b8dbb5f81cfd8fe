"""The sentence encoder: whether one is used, and that it tells a plain case."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator

from briefgen.health.trial import TriedPart, Unfit
from briefgen.language import DEFAULT_MODEL
from briefgen.language.sentence_encoder import IF_INSTALLED, NONE

_REMEDY = (
    "Briefs are made by the rules alone. To have the encoder, install onnxruntime<1.29 and the"
    " folder models/en of briefgen's repository with pip in this environment."
)
_OPEN = "The ministry declined to say who would pay for the bridge."
_SETTLED = "The bridge is 40 metres long."


def encoder_parts(encoder: str) -> Iterator[TriedPart]:
    """Give the encoder of this name; none is needed unless it is named."""
    yield TriedPart(
        "sentence encoder",
        functools.partial(_judge, encoder),
        _REMEDY if encoder == IF_INSTALLED else "",
        encoder not in {IF_INSTALLED, NONE},
    )


def _judge(encoder: str) -> str:
    from briefgen.language.pipeline import read
    from briefgen.language.sentence_encoder.judging import encoder_for, judge, load
    from briefgen.model import Article

    name = encoder_for(encoder)
    if name is None:
        if encoder == NONE:
            return "none: the rules alone"
        raise Unfit("not installed: the rules alone")
    text = f"Bridge to be built\n\n{_OPEN} {_SETTLED}"
    article = Article(
        id="S1", path="a.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text
    )
    reading = read(article, DEFAULT_MODEL)
    judge(reading, name)
    _, is_open, settled = reading.judged
    if is_open.left_open <= settled.left_open:
        raise Unfit(f"{name} judges a plain case wrongly: {is_open} {settled}")
    return load(name).name
