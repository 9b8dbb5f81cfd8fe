"""Loading a pipeline: quicker than spaCy does it, and the same to the byte."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from briefgen.errors import PipelineMissing
from briefgen.language import DEFAULT_MODEL
from briefgen.language.loading import UNITS, choose_lemma, load, require
from briefgen.language.reading import Reading


def test_it_is_the_pipeline_that_spacy_loads() -> None:
    ours = load.__wrapped__(DEFAULT_MODEL)
    import spacy  # now, without its command line

    theirs = spacy.load(DEFAULT_MODEL)
    for unit in UNITS:  # the one thing in which it differs
        theirs.tokenizer.add_special_case(f"{unit}.", [{"ORTH": unit}, {"ORTH": "."}])
    assert ours.pipe_names == theirs.pipe_names
    assert ours.meta == theirs.meta
    assert ours.tokenizer.to_bytes() == theirs.tokenizer.to_bytes()
    assert ours.vocab.to_bytes() == theirs.vocab.to_bytes()
    for name in ours.pipe_names:
        if name != "lemmatizer":
            assert ours.get_pipe(name).to_bytes() == theirs.get_pipe(name).to_bytes(), name


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


def test_the_lemmatizer_knows_the_words_that_spacys_knows() -> None:
    ours = load.__wrapped__(DEFAULT_MODEL).get_pipe("lemmatizer").lookups
    import spacy

    theirs = spacy.load(DEFAULT_MODEL).get_pipe("lemmatizer").lookups
    assert ours.tables == theirs.tables
    for name in theirs.tables:
        known, wanted = ours.get_table(name), theirs.get_table(name)
        assert known.keys() == wanted.keys()
        assert all(list(known[key]) == list(wanted[key]) for key in wanted), name


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
