"""Write the trained encoder as a package: one ONNX file with weights of 8 bits, the pieces of
words, and what they are.

    python -m bench.encoder.export WEIGHTS.pt BASE_FOLDER SETS.jsonl …

Prints how far the weights of 8 bits are from those of 32 on the sentences of some articles, and in
how many texts the program's own pieces of words are others than those of `tokenizers`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy
import onnx
import torch
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from bench.encoder.network import CATEGORIES, Encoder
from briefgen.language.sentence_encoder.windows import windows_of
from briefgen.language.sentence_encoder.wordpiece import WordPieces

PACKAGE = Path(__file__).parents[2] / "models/en/briefgen_encoder_en"
VERSION = "1.0"
INPUTS = ("ids", "mask", "segment", "own")


def export(encoder: Encoder, path: Path) -> None:
    """Write the encoder with weights of 32 bits."""
    encoder.eval()
    example = (
        torch.ones(2, 32, dtype=torch.long),
        torch.ones(2, 32),
        torch.ones(2, 32, dtype=torch.long),
        torch.ones(2, 3, 32),
    )
    axes = {name: {0: "windows", 1: "tokens"} for name in INPUTS[:3]}
    axes |= {"own": {0: "windows", 1: "sentences", 2: "tokens"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            encoder,
            example,
            str(path),
            input_names=list(INPUTS),
            output_names=["judged"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def shorten(path: Path, target: Path) -> None:
    """Write weights of 8 bits, a scale for each column of a product."""
    heads = [
        node.name
        for node in onnx.load(path).graph.node
        if node.name.startswith(("/heads", "/focus"))
    ]
    quantize_dynamic(
        path,
        target,
        per_channel=True,
        reduce_range=True,  # without it processors that have no VNNI cut sums off at 16 bits
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=heads,
        extra_options={"MatMulConstBOnly": True},
    )


def texts_of(paths: Sequence[Path]) -> list[tuple[str, list[str]]]:
    """Return title and paragraphs of the articles of some sets."""
    found = []
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            title, *rest = [part for part in json.loads(line)["text"].split("\n") if part.strip()]
            found.append((title, rest))
    return found


def compared(
    whole: Path, short: Path, tokenizer: Tokenizer, texts: list[tuple[str, list[str]]]
) -> str:
    """Return how far the two nets are apart, in log-odds."""
    nets = [
        InferenceSession(str(path), providers=["CPUExecutionProvider"]) for path in (whole, short)
    ]
    apart = []
    for title, rest in texts:
        ids = [one.ids for one in tokenizer.encode_batch([title, *rest], add_special_tokens=False)]
        for window in windows_of(ids[0], ids[1:]):
            count = len(window.ids)
            own = numpy.zeros((1, len(window.places), count), numpy.float32)
            for row, (_, begin, end) in enumerate(window.places):
                own[0, row, begin:end] = 1
            given = {
                "ids": numpy.array([window.ids]),
                "mask": numpy.ones((1, count), numpy.float32),
                "segment": (numpy.arange(count) >= window.title_end).astype(numpy.int64)[None],
                "own": own,
            }
            one, other = (net.run(None, given)[0][0] for net in nets)
            apart.append(numpy.abs(one - other)[:, :3])
    every = numpy.concatenate(apart)
    return (
        f"8 bits from 32: {every.mean():.3f} on the mean, {numpy.quantile(every, 0.99):.3f} for 99"
        f" in 100, {every.max():.3f} at most, over {len(every)} passages"
    )


def main() -> None:
    """Export, shorten, compare and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("sets", type=Path, nargs="+")
    given = parser.parse_args()
    encoder = Encoder()
    encoder.load_state_dict(torch.load(given.weights, weights_only=True))
    tokenizer = Tokenizer.from_file(str(given.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    texts = texts_of(given.sets)
    vocabulary = (given.base / "vocab.txt").read_text("utf-8").rstrip("\n")
    (PACKAGE / "vocab.txt").write_text(vocabulary, "utf-8")
    pieces = WordPieces(vocabulary.split("\n"))
    every = [text for title, rest in texts for text in (title, *rest)]
    others = sum(
        pieces.numbers(text) != tokenizer.encode(text, add_special_tokens=False).ids
        for text in every
    )
    print(f"other pieces in {others} of {len(every)} texts")
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        export(encoder, whole)
        shorten(whole, PACKAGE / "encoder.onnx")
        print(compared(whole, PACKAGE / "encoder.onnx", tokenizer, texts))
    meta = {"name": PACKAGE.name, "version": VERSION, "format": 1, "categories": CATEGORIES}
    (PACKAGE / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
