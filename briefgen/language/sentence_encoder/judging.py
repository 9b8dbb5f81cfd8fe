"""Have the encoder judge the sentences of an article."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any, get_args

from briefgen.errors import EncoderMissing
from briefgen.language.reading import Judgement, Reading
from briefgen.language.sentence_encoder import DEFAULT_ENCODER, IF_INSTALLED, NONE
from briefgen.language.sentence_encoder.windows import Window, windows_of
from briefgen.language.sentence_encoder.wordpiece import WordPieces
from briefgen.model import QuestionCategory

FORMAT = 1
"""Of the package's files and what they give; another would be read wrongly."""
_DIGITS = 2
"""Of a log-odds: what is beyond them is the rounding of the weights."""
_LANGUAGE = "en_"
"""Beginning of the names of pipelines whose language the encoder reads."""
_RUNTIME = "onnxruntime"
_TELLS_FROM = (1, 29)
"""Release of the runtime from which it tells its maker how it is used, over the network: it is not
imported."""


def encoder_for(name: str) -> str | None:
    """Return the package of the encoder that is meant, None for none.

    Raises:
        EncoderMissing: it is named and not installed, or what runs it is not.
    """
    if name == NONE:
        return None
    if name == IF_INSTALLED:
        return DEFAULT_ENCODER if is_installed(DEFAULT_ENCODER) else None
    if not is_installed(name):
        raise EncoderMissing(name=name)
    return name


def is_installed(name: str) -> bool:
    """Tell whether an encoder and what runs it are there."""
    from importlib.util import find_spec

    return (
        name.isidentifier()
        and find_spec(_RUNTIME) is not None
        and _keeps_to_itself()
        and _folder(name) is not None
    )


def _keeps_to_itself() -> bool:
    """Tell whether the runtime that is installed opens no connection."""
    from importlib.metadata import version

    major, minor = version(_RUNTIME).split(".")[:2]
    return (int(major), int(minor)) < _TELLS_FROM


def judge(reading: Reading, encoder: str | None) -> None:
    """Judge the sentences of a reading, if it is in the encoder's language.

    Raises:
        EncoderMissing: it cannot be loaded.
    """
    if encoder is None or not reading.model.startswith(_LANGUAGE) or not reading.sentences:
        return
    loaded = load(encoder)
    article = reading.article
    texts = [reading.text(one.start, one.end) for one in reading.sentences]
    title = article.title or texts[0]
    reading.judged = loaded.judged(title, texts)
    reading.model = f"{reading.model}, {loaded.name}"


@functools.cache
def load(name: str) -> Encoder:
    """Load an encoder by its package name, once per process.

    Raises:
        EncoderMissing: no such package is installed, or it cannot be run.
    """
    folder = _folder(name)
    if folder is None:
        raise EncoderMissing(name=name)
    try:
        return Encoder(folder)
    except Exception as reason:  # what runs it raises errors of its own
        raise EncoderMissing(name=name) from reason


class Encoder:
    """A network of one file, run in one thread, and the pieces of words that it reads."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        if meta["format"] != FORMAT or tuple(meta["categories"]) != get_args(QuestionCategory):
            raise ValueError(f"an encoder of format {meta['format']}")
        self.name = f"{meta['name']} {meta['version']}"
        pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self._pieces = WordPieces(pieces)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def judged(self, title: str, sentences: list[str]) -> tuple[Judgement, ...]:
        """Return what each sentence is worth. Windows are read one by one: what one gives does not
        depend on the others, and none is filled up."""
        numbers = [self._pieces.numbers(text) for text in sentences]
        found: dict[int, Judgement] = {}
        for window in windows_of(self._pieces.numbers(title), numbers):
            for (sentence, _, _), row in zip(window.places, self._run(window), strict=True):
                found[sentence] = judgement_of(row)
        return tuple(found[sentence] for sentence in range(len(sentences)))

    def _run(self, window: Window) -> Any:
        import numpy

        count = len(window.ids)
        segment = numpy.ones((1, count), numpy.int64)
        segment[0, : window.title_end] = 0
        own = numpy.zeros((1, len(window.places), count), numpy.float32)
        for row, (_, begin, end) in enumerate(window.places):
            own[0, row, begin:end] = 1
        given = {
            "ids": numpy.array([window.ids], numpy.int64),
            "mask": numpy.ones((1, count), numpy.float32),
            "segment": segment,
            "own": own,
        }
        return self._session.run(None, given)[0][0]


def judgement_of(row: Any) -> Judgement:
    """Return what a row of the encoder's output means."""
    left_open, point, news, *categories = (round(float(value), _DIGITS) for value in row)
    best = max(range(len(categories)), key=lambda number: (categories[number], -number))
    return Judgement(left_open, point, news, get_args(QuestionCategory)[best])


def _folder(name: str) -> Path | None:
    from importlib.util import find_spec

    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    return folder if (folder / "encoder.onnx").is_file() else None
