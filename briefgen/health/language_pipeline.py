"""The language pipeline: it loads, it is made for the spaCy that is here, and it parses a
sentence."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
from collections.abc import Iterator

from briefgen.health.installed import is_within, wanted
from briefgen.health.little_files import SENTENCE
from briefgen.health.systems import install_packages
from briefgen.health.trial import TriedPart, Unfit
from briefgen.language import DEFAULT_MODEL


def language_parts(model: str) -> Iterator[TriedPart]:
    """Give the pipeline of this name."""
    packages = ["spacy"]
    if model == DEFAULT_MODEL:
        packages.append(DEFAULT_MODEL.replace("_", "-"))
    yield TriedPart(
        "language pipeline",
        functools.partial(_parse, model),
        install_packages(*map(wanted, packages)),
    )


def _parse(model: str) -> str:
    from briefgen.language.loading import load
    from briefgen.language.pipeline import read
    from briefgen.model import Article

    meta = load(model).meta
    spacy = importlib.metadata.version("spacy")
    if not is_within(spacy, meta["spacy_version"]):
        raise Unfit(f"{model} is made for spaCy {meta['spacy_version']}, and {spacy} is installed")
    article = Article(
        id="S1", path="a.txt", sha256=hashlib.sha256(SENTENCE.encode()).hexdigest(), text=SENTENCE
    )
    reading = read(article, model)
    if meta["lang"] == "en":
        found = [(token.text, token.dep, token.head.text) for token in reading.tokens[1:3]]
        if found != [("council", "nsubj", "voted"), ("voted", "ROOT", "voted")]:
            raise Unfit(f"{model} parses a plain sentence wrongly: {found}")
    return reading.model
