"""Load a spaCy pipeline, quickly and exactly as spaCy loads it.

What is left out is work whose result nobody uses: the check of a configuration that was checked
when the package was made; the tokenizer's tables of the bare language, which those of the package
then replace; a component that is disabled; the letters of words that no table refers to, as a word
brings its own; and what no component asks of a word.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.errors import PipelineMissing
from briefgen.language import DEFAULT_MODEL
from briefgen.language.importing import import_spacy, without_checks

_TOKENIZER = "spacy.Tokenizer.v1"
_UNFILLED = "briefgen.Tokenizer.v1"
_ASKED = frozenset({"LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE", "LANG"})
"""What the components ask of a word: whether it is like an address or a number, and twelve more
things that spaCy finds out of each new word, none of them asks."""


@functools.cache
def load(name: str) -> Any:
    """Load a spaCy pipeline by its package name, once per process.

    Raises:
        PipelineMissing: no such package is installed. Nothing is ever downloaded.
    """
    folder = require(name)
    # The pipeline's objects live as long as the process: the collector need not look through them
    # while they are made, nor again for each article.
    collecting = gc.isenabled()
    gc.disable()
    try:
        spacy = import_spacy()
        if name == DEFAULT_MODEL:
            with without_checks():
                pipeline = _load_from(spacy, folder)
        else:
            pipeline = spacy.load(name)  # by the package's own code, which may register its parts
        _choose_lemmas(pipeline)
        _part_units_from_stops(pipeline)
        gc.freeze()
    finally:
        if collecting:
            gc.enable()
    return pipeline


def require(name: str) -> Path:
    """Make sure that a pipeline is installed, without loading it, and return its package's folder.

    Raises:
        PipelineMissing: no package of this name carries a spaCy pipeline.
    """
    from importlib.util import find_spec

    if not name.isidentifier() or (spec := find_spec(name)) is None or spec.origin is None:
        raise PipelineMissing(name=name)
    folder = Path(spec.origin).parent
    if not (folder / "meta.json").is_file():
        raise PipelineMissing(name=name)
    return folder


def _load_from(spacy: ModuleType, package: Path) -> Any:
    """Load the pipeline of a package as its own ``load()`` does."""
    from spacy import util
    from spacy.attrs import IDS

    from briefgen.language.network_arithmetic import compute_by_numpy
    from briefgen.language.word_vectors import remember_words

    meta = util.get_model_meta(package)
    folder = package / f"{meta['lang']}_{meta['name']}-{meta['version']}"
    config = util.load_config(folder / "config.cfg")
    left_out = config["nlp"]["disabled"]
    config["nlp"]["pipeline"] = [name for name in config["nlp"]["pipeline"] if name not in left_out]
    if config["nlp"]["tokenizer"] == {"@tokenizers": _TOKENIZER}:
        spacy.registry.tokenizers(_UNFILLED, func=_unfilled)
        config["nlp"]["tokenizer"] = {"@tokenizers": _UNFILLED}
    pipeline = util.load_model_from_config(config, meta=meta, validate=False)
    getters = pipeline.vocab.lex_attr_getters
    for attribute in getters.keys() - {IDS[name] for name in _ASKED}:
        del getters[attribute]
    pipeline.vocab.from_disk(folder / "vocab", exclude=["strings", "vectors"])
    pipeline.from_disk(folder, exclude=["config", "vocab"])
    for _, component in pipeline.pipeline:
        for label in getattr(component, "labels", ()):
            pipeline.vocab.strings.add(label)
    # the network that tagger and parser share, and that which finds names
    networks = (
        pipeline.get_pipe("tok2vec").model,
        pipeline.get_pipe("ner").model.get_ref("tok2vec").layers[0],
    )
    remembered = {layer.id for network in networks for layer in remember_words(network).walk()}
    models = [getattr(component, "model", None) for _, component in pipeline.pipeline]
    layers = [layer for model in models if model is not None for layer in model.walk()]
    compute_by_numpy(layer for layer in layers if layer.id not in remembered)
    return pipeline


UNITS = "bghklmt"
"""Letters that stand for millions, metres and the like: in "rose to £40m. The union" the stop ends
the sentence. spaCy's English takes "m." for a word, as it does an initial."""


def _part_units_from_stops(pipeline: Any) -> None:
    if pipeline.lang == "en":
        for unit in UNITS:
            pipeline.tokenizer.add_special_case(f"{unit}.", [{"ORTH": unit}, {"ORTH": "."}])


def _choose_lemmas(pipeline: Any) -> None:
    """Have the rules of English lemmas choose alike in every release of spaCy: where rules lead to
    several words, 3.8.8 turned their order round. As later releases do, the last one counts."""
    if pipeline.lang != "en" or "lemmatizer" not in pipeline.pipe_names:
        return
    lemmatizer = pipeline.get_pipe("lemmatizer")
    if lemmatizer.mode != "rule":
        return
    rules, index, exceptions = (
        lemmatizer.lookups.get_table(f"lemma_{name}", {}) for name in ("rules", "index", "exc")
    )
    # spaCy keeps the words it knows as lists, and looks through one of 40,000 for each form.
    for part_of_speech, words in list(index.items()):
        index[part_of_speech] = dict.fromkeys(words)

    def lemmatize(token: Any) -> list[str]:
        forms = lemmatizer.rule_lemmatize(token)
        if len(forms) == 1:
            return [forms[0]]
        part, word = token.pos_.lower(), token.lower_
        made = [
            word.removesuffix(old) + new for old, new in rules.get(part, ()) if word.endswith(old)
        ]
        return [
            choose_lemma(forms, made, index.get(part, {}), exceptions.get(part, {}).get(word, ()))
        ]

    lemmatizer.lemmatize = lemmatize


def choose_lemma(
    forms: Sequence[str], made: Sequence[str], known: Collection[str], exceptions: Sequence[str]
) -> str:
    """Return one of several lemmas, whatever their order.

    Args:
        forms: all that may be the lemma.
        made: what the rules make of the word, in the order of the rules.
        known: the words of the language.
        exceptions: the word's own, where it is irregular; they count before what rules make.
    """
    words = [form for form in made if form in known]
    odd = [form for form in made if form and not form.isalpha() and form not in known]
    irregular = [form for form in exceptions if form not in words and form not in odd]
    chosen = irregular[-1:] or words[-1:] or odd[:1] or forms[:1]
    return chosen[0]


def _unfilled() -> Callable[[Any], Any]:
    """Return what makes a tokenizer without tables, to be filled from the package, whose special
    cases were checked when it was made."""
    from spacy.tokenizer import Tokenizer

    class Filled(Tokenizer):  # type: ignore[misc]
        def _validate_special_case(self, chunk: str, substrings: Any) -> None: ...

    return lambda pipeline: Filled(pipeline.vocab)
