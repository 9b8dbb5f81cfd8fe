"""Load the words of a language and those that a pack puts in their place, and say them."""

from __future__ import annotations

import functools
import pathlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import SimpleNamespace

from briefgen.rendering.labels.plurals import FORMS, form_of
from briefgen.rendering.labels.typography import printable

HERE = pathlib.Path(__file__).parent
SOURCES = "en"
"""The language of what sources say, and of all that is found in them."""
LANGUAGE = "language."
"""How the keys begin that describe the language itself; no pack changes them."""
_PLACE = re.compile(r"\{([a-z]+)\}")
MONTHS = (
    "january february march april may june july august september october november december".split()
)


class Plural(dict[str, str]):
    """The forms of a label with a count, by their names in CLDR: "one", "other"."""


Label = str | Plural


class Group(SimpleNamespace):
    """The labels of one group, as templates name them: `labels.heading.key_points`."""


class Labels:
    """The program's own words on a page, in one language."""

    def __init__(
        self, lang: str, texts: Mapping[str, str], own: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.lang = lang
        """Name of the catalogue: "de"."""
        self.own = own
        """What a pack says in the place of the catalogue: key and words."""
        self._texts = {**texts, **dict(own)}
        self._conditions = {
            form: self._texts[key]
            for form in FORMS
            if (key := f"{LANGUAGE}plural.{form}") in self._texts
        }
        self._labels = _forms_together(self._texts)
        self._groups = _groups_of(self._labels)

    def __getattr__(self, name: str) -> Group:
        """Return the labels of a group."""
        try:
            return self.__dict__["_groups"][name]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(name) from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Labels) and (self.lang, self.own) == (other.lang, other.own)

    def __hash__(self) -> int:
        return hash((self.lang, self.own))

    @property
    def tag(self) -> str:
        """The language of a page, as HTML and PDF name it."""
        return self._texts["language.tag"]

    @property
    def word_tag(self) -> str:
        """The language of a Word document."""
        return self._texts["language.word"]

    @property
    def is_of_sources(self) -> bool:
        """Whether the page is in the language that its sources have."""
        return self.lang == SOURCES

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, January first."""
        return tuple(self._texts[f"month.{name}"] for name in MONTHS)

    @property
    def groups(self) -> dict[str, Group]:
        """All labels, as templates see them."""
        return self._groups

    def __contains__(self, key: str) -> bool:
        return key in self._labels

    def number(self, number: int) -> str:
        """Write a whole number with the mark that the language has between groups of three
        digits."""
        return f"{number:,}".replace(",", self._texts["language.thousands"])

    def day(self, number: int) -> str:
        """Write the day of a month."""
        return self._texts["language.first"] if number == 1 else str(number)

    def say(self, key: str, **values: object) -> str:
        """Return a label with something put into each of its places; a number of things, ``count``,
        decides on its form.

        >>> english().say("count.source", count=3)
        '3 sources'
        """
        return self.fill(self._labels[key], values, str)

    def fill(self, label: Label, values: Mapping[str, object], put: Callable[[object], str]) -> str:
        """Put values into the places of a label; ``put`` makes a text of each that is no number.

        Raises:
            ValueError: a place of the label is given nothing.
        """
        if isinstance(label, Plural):
            count = values.get("count")
            label = label[form_of(count, self._conditions) if isinstance(count, int) else "other"]

        def put_in(match: re.Match[str]) -> str:
            if match[1] not in values:
                raise ValueError(f"this label has {match[0]}, and it is given no {match[1]!r}")
            value = values[match[1]]
            return self.number(value) if isinstance(value, int) else put(value)

        return _PLACE.sub(put_in, label)


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages that there is a catalogue of."""
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


@functools.cache
def texts_of(lang: str) -> dict[str, str]:
    """Return the texts of a language by their keys ("heading.key_points", "count.source.one"), as
    they stand in its file."""
    table = tomllib.loads((HERE / f"{lang}.toml").read_text(encoding="utf-8"))
    return dict(flatten(table))


@functools.lru_cache(maxsize=32)
def labels_of(lang: str, own: tuple[tuple[str, str], ...] = ()) -> Labels:
    """Return the labels of a language; ``own`` are keys and words that a pack has in the place of
    some."""
    return Labels(lang, texts_of(lang), own)


def english() -> Labels:
    """Return the labels that a page has where nothing else is said."""
    return labels_of(SOURCES)


def flatten(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    """Give what stands in tables inside tables by one key each: "count.source.one".

    Raises:
        TypeError: something in it is no text; its key is what the error says.
    """
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from flatten(value, f"{before}{name}.")
        elif isinstance(value, str):
            yield before + name, value
        else:
            raise TypeError(before + name)


class LabelWrong(ValueError):
    """A pack's own words cannot be a label; what is wrong, the key, and the keys that it may have
    been meant to be."""

    def __init__(self, reason: str, key: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason, self.key, self.known = reason, key, known


def own_labels(table: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Check what a pack says in [labels] and return it by key; what stands below a language
    ("de.heading.made") is of that alone.

    Raises:
        LabelWrong: there is no such label, or the words lack a place that it has.
    """
    try:
        given = list(flatten(table))
    except TypeError as error:
        raise LabelWrong(
            f"the label {str(error)!r} is a text, in quotation marks", str(error)
        ) from None
    return tuple((key, _checked(key, _on_one_line(words))) for key, words in given)


def _on_one_line(words: str) -> str:
    """Return words as they can be printed; no-break spaces at their ends, as French has them before
    a colon, stay."""
    bare = words.strip("\u00a0\u202f")
    before, _, after = words.partition(bare) if bare else ("", "", "")
    return before + printable(bare) + after


def of_language(
    labels: Iterable[tuple[str, str]], lang: str, own_lang: str
) -> Iterator[tuple[str, str]]:
    """Give those of a pack's labels that a page in a language has; ``own_lang`` is the language the
    pack itself is in."""
    for key, words in labels:
        first, _, rest = key.partition(".")
        if first in languages():
            if first == lang:
                yield rest, words
        elif own_lang == lang:
            yield key, words


def _checked(key: str, words: str) -> str:
    first, _, rest = key.partition(".")
    wanted = rest if first in languages() else key
    known = {
        known: text
        for lang in languages()
        for known, text in texts_of(lang).items()
        if not known.startswith(LANGUAGE)
    }
    if wanted not in known:
        raise LabelWrong(f"there is no label {key!r}", wanted, tuple(known))
    if not words:
        raise LabelWrong(f"the label {key!r} has no words", wanted)
    if odd := _places(words) ^ _places(known[wanted]):
        fault = "lacks" if odd <= _places(known[wanted]) else "has no place for"
        if not (odd == {"count"} and _is_form(wanted)):
            raise LabelWrong(
                f"the label {key!r} {fault} {', '.join(f'{{{place}}}' for place in sorted(odd))}",
                wanted,
            )
    return words


def _is_form(key: str) -> bool:
    """Tell whether a key names one form of a label with a count, such as that for 1, which may say
    it in words."""
    return key.rpartition(".")[2] in FORMS[:-1]


def _places(words: str) -> set[str]:
    return set(_PLACE.findall(words))


def _forms_together(texts: Mapping[str, str]) -> dict[str, Label]:
    """Return the labels by key, the forms of a count as one."""
    found: dict[str, Label] = {}
    for key, words in texts.items():
        head, _, last = key.rpartition(".")
        if last in FORMS and f"{head}.other" in texts:
            forms = found.setdefault(head, Plural())
            assert isinstance(forms, Plural)
            forms[last] = words
        else:
            found[key] = words
    return found


def _groups_of(labels: Mapping[str, Label]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for key, label in labels.items():
        group, _, name = key.partition(".")
        if not key.startswith(LANGUAGE):
            setattr(groups.setdefault(group, Group()), name, label)
    return groups
