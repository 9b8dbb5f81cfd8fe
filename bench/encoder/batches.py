"""Windows of many articles, in batches of one length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from bench.encoder.labels import Read
from bench.encoder.network import CATEGORIES
from briefgen.language.sentence_encoder.windows import SIZE, Window, windows_of

MULTIPLE = 16
"""Windows are filled up to a multiple of so many tokens."""


@dataclass(slots=True)
class Piece:
    """A window of an article."""

    article: int
    window: Window


@dataclass(slots=True)
class Batch:
    """Tensors of some windows; `spots` name article and sentence of each row that counts."""

    inputs: tuple[torch.Tensor, ...]
    spots: list[tuple[int, int]]
    flat: torch.Tensor
    """Where the rows that count stand among the outputs."""


Ids = tuple[list[int], list[list[int]]]
"""The tokens of a title, and those of each sentence."""


def token_ids(tokenizer: Tokenizer, articles: Sequence[Read]) -> list[Ids]:
    """Return the token ids of each article's title and sentences."""
    found = []
    for article in articles:
        texts = [article.title, *(article.text[s.start : s.end] for s in article.sentences)]
        title, *sentences = [
            one.ids for one in tokenizer.encode_batch(texts, add_special_tokens=False)
        ]
        found.append((title, sentences))
    return found


def pieces_of(ids: Sequence[Ids], chance: random.Random | None = None) -> list[Piece]:
    """Return the windows of all articles; with a chance, of sizes that vary by article."""
    return [
        Piece(number, window)
        for number, (title, sentences) in enumerate(ids)
        for window in windows_of(
            title, sentences, SIZE if chance is None else chance.choice((128, 160, 192, 224, 256))
        )
    ]


def batches(
    pieces: Sequence[Piece], tokens: int, chance: random.Random | None
) -> Iterator[list[Piece]]:
    """Yield windows of about one length, some `tokens` of them together."""
    order = sorted(
        pieces, key=lambda one: len(one.window.ids) + (chance.random() * 24 if chance else 0)
    )
    groups: list[list[Piece]] = []
    for piece in order:
        if not groups or (len(groups[-1]) + 1) * len(piece.window.ids) > tokens:
            groups.append([])
        groups[-1].append(piece)
    if chance:
        chance.shuffle(groups)
    yield from groups


def tensors(group: Sequence[Piece]) -> Batch:
    """Fill up windows to one length."""
    length = -(-max(len(one.window.ids) for one in group) // MULTIPLE) * MULTIPLE
    most = max(len(one.window.places) for one in group)
    ids = torch.zeros(len(group), length, dtype=torch.long)
    mask, segment = (
        torch.zeros(len(group), length),
        torch.ones(len(group), length, dtype=torch.long),
    )
    own = torch.zeros(len(group), most, length)
    spots, flat = [], []
    for n, piece in enumerate(group):
        window = piece.window
        ids[n, : len(window.ids)] = torch.tensor(window.ids)
        mask[n, : len(window.ids)] = 1
        segment[n, : window.title_end] = 0
        for m, (number, begin, end) in enumerate(window.places):
            own[n, m, begin:end] = 1
            spots.append((piece.article, number))
            flat.append(n * most + m)
    return Batch((ids, mask, segment, own), spots, torch.tensor(flat))


def targets(
    articles: Sequence[Read], batch: Batch
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return what is to be learnt [rows, 3]; the number of the category or -1 [rows]; 1 where the
    row is a sentence and no heading [rows]."""
    rows = [articles[a].sentences[s] for a, s in batch.spots]
    wanted = torch.tensor([[one.open, one.point, one.news] for one in rows])
    category = torch.tensor(
        [CATEGORIES.index(one.category) if one.category else -1 for one in rows]
    )
    return wanted, category, torch.tensor([float(not one.heading) for one in rows])
