"""Loading a pipeline: quicker than spaCy does it, and the same to the byte."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import PipelineMissing
from briefgen.language import DEFAULT_MODEL
from briefgen.language.loading import UNITS, choose_lemma, load, require
from briefgen.language.reading import Reading

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def theirs() -> Any:
    """The pipeline as spaCy loads it, with the one thing in which ours differs."""
    load(DEFAULT_MODEL)
    import spacy  # now, without its command line

    pipeline = spacy.load(DEFAULT_MODEL)
    for unit in UNITS:
        pipeline.tokenizer.add_special_case(f"{unit}.", [{"ORTH": unit}, {"ORTH": "."}])
    return pipeline


def test_it_is_the_pipeline_that_spacy_loads(theirs: Any) -> None:
    ours = load.__wrapped__(DEFAULT_MODEL)
    of_parts = {"components", "disabled"}  # what is disabled is not loaded
    assert ours.pipe_names == theirs.pipe_names
    assert {name: said for name, said in ours.meta.items() if name not in of_parts} == {
        name: said for name, said in theirs.meta.items() if name not in of_parts
    }
    assert ours.tokenizer.to_bytes(exclude=["vocab"]) == theirs.tokenizer.to_bytes(
        exclude=["vocab"]
    )
    assert ours.vocab.lookups.to_bytes() == theirs.vocab.lookups.to_bytes()
    assert ours.vocab.vectors.shape == theirs.vocab.vectors.shape == (0, 0)
    for name in ours.pipe_names:
        if name != "lemmatizer":
            parts = [
                pipeline.get_pipe(name).to_bytes(exclude=["vocab"]) for pipeline in (ours, theirs)
            ]
            assert parts[0] == parts[1], name


def test_it_reads_as_the_pipeline_that_spacy_loads(theirs: Any) -> None:
    ours = load.__wrapped__(DEFAULT_MODEL)
    theirs.get_pipe("lemmatizer").lemmatize = ours.get_pipe("lemmatizer").lemmatize
    for path in sorted(SEEDS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            told = [
                [
                    (
                        token.text,
                        token.norm_,
                        token.shape_,
                        token.tag_,
                        token.pos_,
                        str(token.morph),
                        token.dep_,
                        token.lemma_,
                        token.ent_type_,
                        token.ent_iob_,
                        token.head.i,
                        token.is_space,
                        token.is_sent_start,
                    )
                    for token in pipeline(line)
                ]
                for pipeline in (ours, theirs)
            ]
            assert told[0] == told[1], line


def test_every_label_has_its_letters(theirs: Any) -> None:
    strings = load.__wrapped__(DEFAULT_MODEL).vocab.strings
    for name, component in theirs.pipeline:
        for label in getattr(component, "labels", ()):
            assert label in strings, (name, label)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The costs rose to £40m. The union disagreed.", 2),
        ("The lock cost $3.2m. Unions want more.", 2),
        ("The pipe is 300m. Nobody swam.", 2),
        ("It weighs 20t. The crane lifts 30t.", 2),
        ("The costs rose to £40m, the union said.", 1),
        ("The meeting begins at 5 p.m. on Monday.", 1),
        ("J. B. Tannar left in May.", 1),
    ],
)
def test_a_unit_before_a_stop_ends_its_sentence(
    text: str, sentences: int, make_reading: Callable[..., Reading]
) -> None:
    assert len(make_reading(text).sentences) == sentences


def test_the_lemmatizer_knows_the_words_that_spacys_knows(theirs: Any) -> None:
    ours = load.__wrapped__(DEFAULT_MODEL).get_pipe("lemmatizer").lookups
    lookups = theirs.get_pipe("lemmatizer").lookups
    assert ours.tables == lookups.tables
    for name in lookups.tables:
        known, wanted = ours.get_table(name), lookups.get_table(name)
        assert known.keys() == wanted.keys()
        assert all(list(known[key]) == list(wanted[key]) for key in wanted), name


def test_what_spacy_seldom_uses_is_loaded_when_it_is_asked_for() -> None:
    script = (
        "import sys\n"
        "from briefgen.language import DEFAULT_MODEL\n"
        "from briefgen.language.loading import load\n"
        "vocab = load(DEFAULT_MODEL).vocab\n"
        "seldom = ('spacy.schemas', 'packaging.requirements', 'tqdm', 'langcodes.data_dicts')\n"
        "print(*[name in sys.modules for name in seldom])\n"
        "from spacy.matcher import Matcher, PhraseMatcher\n"
        "try:\n"
        "    Matcher(vocab, validate=True).add('A', [[{'LIKE': 1}]])\n"
        "except ValueError as wrong:\n"
        "    print('E012' in str(wrong) or type(wrong).__name__)\n"
        "try:\n"
        "    PhraseMatcher(vocab, attr='NONE')\n"
        "except ValueError as wrong:\n"
        "    print('E152' in str(wrong))\n"
        "print(len(PhraseMatcher(vocab, attr='LOWER')))\n"
        "from spacy.util import get_lang_class, is_compatible_version\n"
        "print(get_lang_class('eng').__name__, is_compatible_version('3.8.1', '>=3.8,<3.9'))\n"
        "import tqdm, spacy.schemas\n"
        "print(callable(tqdm.tqdm), isinstance(spacy.schemas.ConfigSchema, type))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split("\n")[:-1] == [
        "False False False False",
        "MatchPatternError",
        "True",
        "0",
        "English True",
        "True True",
    ], done.stderr


def test_spacys_command_line_is_loaded_when_it_is_asked_for() -> None:
    script = (
        "import sys\n"
        "from briefgen.language import DEFAULT_MODEL\n"
        "from briefgen.language.loading import load\n"
        "load(DEFAULT_MODEL)\n"
        "print('spacy.cli' in sys.modules)\n"
        "import spacy\n"
        "print('spacy_version' in spacy.info(silent=True))\n"
        "import spacy.cli\n"
        "print(callable(spacy.cli.app))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split() == ["False", "True", "True"], done.stderr


def test_a_spacy_that_is_there_already_is_taken_as_it_is() -> None:
    script = (
        "import spacy, spacy.cli\n"
        "before = spacy.info\n"
        "from briefgen.language import DEFAULT_MODEL\n"
        "from briefgen.language.loading import load\n"
        "print(load(DEFAULT_MODEL).lang, spacy.info is before)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split() == ["en", "True"], done.stderr


@pytest.mark.parametrize("name", ["no_such_pipeline", "json", "../en", ""])
def test_a_pipeline_that_is_missing_is_told(name: str) -> None:
    with pytest.raises(PipelineMissing):
        require(name)


@pytest.mark.parametrize(
    ("forms", "made", "exceptions", "lemma"),
    [
        (("ride", "rid"), ("ride", "rid"), (), "rid"),
        (("singe", "sing"), ("singe", "sing"), (), "sing"),
        (("well", "good"), (), ("good", "well"), "well"),
        (("put", "putt"), ("putt", "putte"), ("put",), "put"),
        (("instal", "install"), ("installe", "install"), ("install",), "install"),
        (("relaunche", "relaunch"), ("relaunche", "relaunch"), (), "relaunche"),
    ],
)
def test_a_lemma_is_chosen_whatever_the_order(
    forms: tuple[str, ...], made: tuple[str, ...], exceptions: tuple[str, ...], lemma: str
) -> None:
    known = {"ride", "rid", "singe", "sing", "putt", "install"}
    for order in (forms, forms[::-1]) if set(made) & known or exceptions else (forms,):
        assert choose_lemma(order, made, known, exceptions) == lemma


@pytest.mark.parametrize("before", ["packaging.requirements", "tqdm", "langcodes"])
def test_what_another_program_has_imported_is_left_alone(before: str) -> None:
    code = (
        f"import importlib, sys; there = importlib.import_module({before!r})\n"
        "from briefgen.language.importing import import_spacy\n"
        "import_spacy()\n"
        f"assert sys.modules[{before!r}] is there\n"
        "assert 'spacy.cli' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
