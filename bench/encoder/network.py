"""The encoder: six layers of a BERT, and heads that judge each sentence of a window."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from briefgen.model import QuestionCategory

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
CATEGORIES = get_args(QuestionCategory)
OUTPUTS = 3 + len(CATEGORIES)
"""Log-odds of: left open, key point, the news; then a value for each category."""


class Layer(nn.Module):  # type: ignore[misc]
    """Attention and a feed-forward net, each followed by a norm of the sum."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """x: [n, tokens, width]; hidden: [n, 1, 1, tokens], very small where nothing stands."""
        n, tokens, _ = x.shape
        query, key, value = (
            part(x).view(n, tokens, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        share = torch.softmax(query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + hidden, -1)
        seen = (share @ value).transpose(1, 2).reshape(n, tokens, WIDTH)
        x = self.first_norm(x + self.dropout(self.joined(seen)))
        return self.second_norm(x + self.dropout(self.narrow(functional.gelu(self.wide(x)))))


class Encoder(nn.Module):  # type: ignore[misc]
    """Token ids, segments and sentences' places to log-odds for each sentence."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.focus = nn.Linear(WIDTH, 1)
        self.heads = nn.Linear(3 * WIDTH, OUTPUTS)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)
        nn.init.zeros_(self.focus.weight)
        with torch.no_grad():
            self.heads.bias[:3] = -2.0

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, segment: torch.Tensor, own: torch.Tensor
    ) -> torch.Tensor:
        """ids, mask, segment: [n, tokens]; own: [n, sentences, tokens], 1 where a token is the
        sentence's. Returns [n, sentences, OUTPUTS]."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(place)[None] + self.segments(segment)
        x = self.dropout(self.norm(x))
        hidden = (1 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        mean = own @ x / own.sum(-1, keepdim=True).clamp(min=1)
        weight = torch.softmax(self.focus(x).transpose(1, 2) + (1 - own) * -1e4, -1)
        whole = x[:, :1].expand(-1, own.shape[1], -1)
        return self.heads(self.dropout(torch.cat([mean, weight @ x, whole], -1)))

    def load_base(self, path: Path) -> None:
        """Take over the layers of the base model."""
        base = load_file(path)
        names = {
            "embeddings.word_embeddings": "words",
            "embeddings.position_embeddings": "positions",
            "embeddings.token_type_embeddings": "segments",
            "embeddings.LayerNorm": "norm",
        }
        inside = {
            "attention.self.query": "query",
            "attention.self.key": "key",
            "attention.self.value": "value",
            "attention.output.dense": "joined",
            "attention.output.LayerNorm": "first_norm",
            "intermediate.dense": "wide",
            "output.dense": "narrow",
            "output.LayerNorm": "second_norm",
        }
        for number in range(LAYERS):
            for theirs, ours in inside.items():
                names[f"encoder.layer.{number}.{theirs}"] = f"layers.{number}.{ours}"
        own = dict(self.named_parameters())
        for theirs, ours in names.items():
            for kind in ("weight", "bias"):
                if f"{theirs}.{kind}" in base:
                    own[f"{ours}.{kind}"].data.copy_(base[f"{theirs}.{kind}"])
