"""Train the encoder.

    python -m bench.encoder.train --news SET.jsonl --cuts FOLDER --base FOLDER --out FOLDER
        [--fold N]

`--cuts` holds the sentences of each set as `bench/encoder/cuts.py` wrote them; `--base` holds
`model.safetensors` and `tokenizer.json`. Of the news, only the Wikinews articles of the build half
are learnt from, and the articles written for the project. With `--fold`, a third of the articles is
left out. What the encoder says of what it has not learnt from is written beside the weights.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from bench.encoder.batches import batches, pieces_of, targets, tensors, token_ids
from bench.encoder.labels import Read, read_set
from bench.encoder.network import Encoder

BASE = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the base model."""
ARTICLES = Path(__file__).parent / "articles"
TRUNK_RATE, HEAD_RATE = 8e-5, 1e-3
EPOCHS = 2
FOLDS = 3
SEED = 0
THREADS = 1
"""Two are hardly quicker, and two folds can be trained beside each other."""
WARM_UP = 0.1
"""Share of the steps in which the rate rises."""
DECAY = 0.01
LOSSES = (1.0, 0.5, 0.3)
"""Weights of: left open, key point, the news."""
CATEGORY_LOSS = 0.3
TOKENS = 768
"""Tokens of a batch: some twenty sentences."""


def trained(
    articles: Sequence[Read],
    tokenizer: Tokenizer,
    base: Path,
    unseen: Sequence[Read],
) -> Encoder:
    """Return an encoder that has seen each article `EPOCHS` times."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    encoder = Encoder()
    encoder.load_base(base)
    ids = token_ids(tokenizer, articles)
    plan = [list(batches(pieces_of(ids, chance), TOKENS, chance)) for _ in range(EPOCHS)]
    steps = sum(map(len, plan))
    heads = [*encoder.heads.parameters(), *encoder.focus.parameters()]
    held = {id(one) for one in heads}
    trunk = [one for one in encoder.parameters() if id(one) not in held]
    optimiser = torch.optim.AdamW(
        [{"params": trunk, "lr": TRUNK_RATE}, {"params": heads, "lr": HEAD_RATE}],
        weight_decay=DECAY,
        fused=True,
    )

    def pace(step: int) -> float:
        first = WARM_UP * steps
        if step < first:
            return step / first
        return 0.5 * (1 + math.cos(math.pi * (step - first) / (steps - first)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, pace)
    began, done = time.time(), 0
    for epoch, groups in enumerate(plan, 1):
        encoder.train()
        total = 0.0
        for group in groups:
            batch = tensors(group)
            with torch.autocast("cpu", torch.bfloat16):
                raw = encoder(*batch.inputs).flatten(0, 1)[batch.flat]
            loss = loss_of(raw.float(), *targets(articles, batch))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trunk, 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            done += 1
            if done % 50 == 0:
                print(f"{done}/{steps} {loss.item():.3f} {time.time() - began:.0f} s", flush=True)
        print(
            f"epoch {epoch}: loss {total / len(groups):.4f}, {time.time() - began:.0f} s",
            flush=True,
        )
        if unseen:
            report(unseen, scores_of(encoder, tokenizer, unseen))
    return encoder


def loss_of(
    raw: torch.Tensor, wanted: torch.Tensor, category: torch.Tensor, counts: torch.Tensor
) -> torch.Tensor:
    """Return the mean loss of a batch's sentences."""
    each = functional.binary_cross_entropy_with_logits(raw[:, :3], wanted, reduction="none")
    loss = (each * torch.tensor(LOSSES) * counts[:, None]).sum() / counts.sum().clamp(min=1)
    known = (category >= 0) & (counts > 0)
    if known.any():
        loss = (
            loss
            + CATEGORY_LOSS
            * functional.cross_entropy(raw[known, 3:], category[known], reduction="sum")
            / counts.sum()
            * 5
        )
    return loss


@torch.no_grad()  # type: ignore[untyped-decorator]
def scores_of(
    encoder: Encoder, tokenizer: Tokenizer, articles: Sequence[Read]
) -> list[list[list[float]]]:
    """Return the outputs for each sentence of each article."""
    encoder.eval()
    found: list[list[list[float]]] = [[[] for _ in one.sentences] for one in articles]
    for group in batches(pieces_of(token_ids(tokenizer, articles)), 2048, None):
        batch = tensors(group)
        raw = encoder(*batch.inputs).flatten(0, 1)[batch.flat]
        for (article, sentence), row in zip(batch.spots, raw.tolist(), strict=True):
            found[article][sentence] = row
    return found


def report(articles: Sequence[Read], scores: Sequence[Sequence[Sequence[float]]]) -> None:
    """Print, for each set, precision at recall of open sentences, at most five an article, and how
    well key points and the news are told."""
    for kind in sorted({one.set for one in articles}):
        own = [(a, s) for a, s in zip(articles, scores, strict=True) if a.set == kind]
        ranked, wanted, points, news = [], 0, [], 0
        for article, rows in own:
            places = [i for i, one in enumerate(article.sentences) if not one.heading]
            best = sorted(places, key=lambda i: -rows[i][0])[:5]
            ranked += [(rows[i][0], article.sentences[i].open) for i in best]
            wanted += sum(int(article.sentences[i].open) for i in places)
            top = sorted(places, key=lambda i: -rows[i][1])[:5]
            ideal = sum(sorted((article.sentences[i].point for i in places), reverse=True)[:5])
            if ideal:
                points.append(sum(article.sentences[i].point for i in top) / ideal)
            news += article.sentences[max(places, key=lambda i: rows[i][2])].news > 0
        ranked.sort(reverse=True)
        told, hits, bars = [], 0, [0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6]
        for n, (_, hit) in enumerate(ranked, 1):
            hits += int(hit)
            while bars and hits >= bars[0] * wanted:
                told.append(f"{100 * hits / n:.0f}@{100 * bars.pop(0):.0f}")
        share = 100 * sum(points) / max(1, len(points))
        print(
            f"  {kind} ({len(own)}): precision at recall {' '.join(told)};"
            f" points {share:.1f}, news {100 * news / len(own):.1f}",
            flush=True,
        )


def main() -> None:
    """Train, and write weights and what they say of what was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("news", "cuts", "base", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--fold", type=int)
    given = parser.parse_args()
    torch.set_num_threads(THREADS)
    base = given.base / "model.safetensors"
    if hashlib.sha256(base.read_bytes()).hexdigest() != BASE:
        parser.error("another base model")
    tokenizer = Tokenizer.from_file(str(given.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    news = list(read_set(given.news, given.cuts / "news.jsonl", "news", "build"))
    modern = [one for one in news if one.set != "wikinews"]
    learnt = [one for one in news if one.set == "wikinews"]
    for name in ("written", "annotated"):
        learnt += read_set(ARTICLES / f"{name}.jsonl", given.cuts / f"{name}.jsonl", name)
    out: list[Read] = []
    if given.fold is not None:
        part = random.Random(7).sample(range(len(learnt)), len(learnt))
        inside = {i for n, i in enumerate(part) if n % FOLDS == given.fold}
        out = [one for i, one in enumerate(learnt) if i in inside]
        learnt = [one for i, one in enumerate(learnt) if i not in inside]
    unseen = [*out, *modern]
    encoder = trained(learnt, tokenizer, base, unseen)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(encoder.state_dict(), given.out / "weights.pt")
    scores = scores_of(encoder, tokenizer, unseen)
    lines = [
        json.dumps({"id": one.id, "scores": [[round(v, 4) for v in row] for row in rows]})
        for one, rows in zip(unseen, scores, strict=True)
    ]
    (given.out / "unseen.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main()
