"""What a pipeline's attribute ruler and lemmatizer say of a word, remembered.

Both look at a word alone: its form, its tag, its role. What they said of "votes" as VBZ and ROOT
they will say of every other, so each such word is shown to them once in a process. Where a rule for
several words in a row could hold in a paragraph, they are given the whole paragraph, as spaCy does.
The result is theirs to the letter (tests/language/test_word_table.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

WIDEST = 300_000
"""Words remembered before the table begins anew: some 60 MB, and the words of 5,000 articles."""
_COMPONENTS = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]
_LEFT_OUT = ["attribute_ruler", "lemmatizer"]
_TOLD = ("LOWER", "DEP")
"""What of a word a paragraph is searched for."""


class WordForm(NamedTuple):
    """What is said of a word: as spaCy's strings."""

    tag: str
    pos: str
    dep: str
    lemma: str


class WordTable:
    """The words of one pipeline, by form, tag and role."""

    def __init__(self, pipeline: Any) -> None:
        self._ruler, self._lemmatizer = map(pipeline.get_pipe, _LEFT_OUT)
        self._vocab = pipeline.vocab
        self._signs = self._signs_of_rows()
        self._known: dict[tuple[int, int, int], WordForm] = {}

    def forms(self, doc: Any) -> list[WordForm]:
        """Return what is said of each word of a paragraph that was tagged and parsed."""
        keys = [tuple(row) for row in doc.to_array(["ORTH", "TAG", "DEP"]).tolist()]
        seen = {*doc.to_array("LOWER").tolist(), *(key[2] for key in keys)}
        if self._signs is None or not seen.isdisjoint(self._signs):
            return forms_of(self._lemmatizer(self._ruler(doc)))
        new = {key for key in keys if key not in self._known}
        if new:
            if len(self._known) > WIDEST:
                self._known, new = {}, set(keys)
            self._learn(sorted(new))
        return [self._known[key] for key in keys]

    def _signs_of_rows(self) -> set[int] | None:
        """Return for each rule for several words the forms or roles that one of them must have, of
        which there are the fewest: without any of these, none of the rules can hold. None where a
        rule names no form or role."""
        signs: set[int] = set()
        for rule in self._ruler.patterns:
            for words in (words for words in rule["patterns"] if len(words) > 1):
                named = [_named(word[name]) for word in words for name in word if name in _TOLD]
                fewest = min((names for names in named if names), key=len, default=None)
                if fewest is None:
                    return None
                signs.update(self._vocab.strings[name] for name in fewest)
        return signs

    def _learn(self, keys: Sequence[tuple[int, int, int]]) -> None:
        """Show words to the ruler and the lemmatizer, all in one row: no rule for several words can
        hold in it, as none of its words has a sign of one."""
        from spacy.tokens import Doc

        doc = Doc(self._vocab, words=[self._vocab.strings[key[0]] for key in keys])
        columns = doc.to_array(["TAG", "DEP"])
        columns[:] = [key[1:] for key in keys]
        doc.from_array(["TAG", "DEP"], columns)
        said = forms_of(self._lemmatizer(self._ruler(doc)))
        self._known.update(zip(keys, said, strict=True))


def table_of(pipeline: Any) -> WordTable | None:
    """Return a table for a pipeline whose ruler and lemmatizer look at words alone; None for any
    other."""
    if pipeline.lang != "en" or pipeline.pipe_names != _COMPONENTS:
        return None
    lemmatizer = pipeline.get_pipe("lemmatizer")
    return WordTable(pipeline) if lemmatizer.mode == "rule" and not lemmatizer.overwrite else None


def parse(pipeline: Any, table: WordTable | None, texts: Iterable[str]) -> Iterable[Any]:
    """Tag and parse paragraphs; without what the table knows, where there is one."""
    found: Iterable[Any] = pipeline.pipe(texts, disable=_LEFT_OUT if table else [])
    return found


def forms_of(doc: Any) -> list[WordForm]:
    """Return what is said of each word of a paragraph that the whole pipeline has seen."""
    return [WordForm(token.tag_, token.pos_, token.dep_, token.lemma_) for token in doc]


def _named(asked: Any) -> list[str]:
    """Return the forms or roles that a rule names one by one; none where it tells otherwise."""
    if isinstance(asked, str):
        return [asked]
    return list(asked["IN"]) if isinstance(asked, dict) and asked.keys() == {"IN"} else []
