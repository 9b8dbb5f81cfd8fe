"""Join the names of persons: first name and surname, nickname, initial, title with surname.

Mette Lindqvist … Lindqvist … Ms. Lindqvist         one person
Bill Harrow … Ada Harrow … Mr. Harrow               two: title, first name, who was last
President Harrow … his wife, Ada Harrow             two, though only one is named in full
Lincoln (a place) … Dora Lincoln                    never one
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.spellings import bare_name, differ_by_a_letter, sound, sounds_like
from briefgen.language.english.name_words import PARTICLES
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token
from briefgen.model import ActorKind

_PLACING = frozenset({"in", "near", "across", "outside", "throughout", "within"})
_LEADING_TO = frozenset({"at", "from", "to", "into", "around", "via"})
_MOVING = frozenset(
    """
    go travel fly move return come drive head send walk ride sail march flee arrive back trip visit
    road route flight train way journey bring carry take ship deport bus
    """.split()
)
"""Words whose "to" and "from" take a place: "gave to Lincoln" is a person's."""
_NAMESAKES = 8
"""Persons of one first name among whom a misspelt surname is looked for."""


def make_persons(
    forms: dict[str, list[NameMention]], kinds: dict[str, ActorKind | None]
) -> list[ActorDraft]:
    """Make a figure of each person named with two words or more; longer and shorter forms of one
    name come together."""
    persons: list[ActorDraft] = []
    # by surname and another word of the name, or its initial and a stop
    alike: dict[tuple[str, str], list[ActorDraft]] = defaultdict(list)
    by_first: dict[str, list[ActorDraft]] = defaultdict(list)
    # by two words that follow each other
    by_pair: dict[tuple[str, str], list[ActorDraft]] = defaultdict(list)
    names = [
        key
        for key, kind in kinds.items()
        if kind == "person" and len(bare_name(forms[key][0].words)) > 1
    ]
    for key in sorted(
        names, key=lambda key: (-len(bare_name(forms[key][0].words)), forms[key][0].first)
    ):
        bare = bare_name(forms[key][0].words)
        first, initial = bare[0], bare[0][:1]
        near = [
            *alike[bare[-1], first],
            *alike[bare[-1], f"~{sound(first)}"],
            *(alike[bare[-1], f"{initial}."] if first == initial else alike[bare[-1], initial]),
        ]
        same = [
            figure for figure in dict.fromkeys(near) if _one_person(bare, bare_name(figure.words))
        ]
        if not same:
            same = [
                figure
                for figure in by_pair[bare[0], bare[1]]
                if _runs_in(bare, bare_name(figure.words))
            ]
        if len(same) == 1:
            same[0].mentions = sorted(
                [*same[0].mentions, *forms[key]], key=lambda mention: mention.first
            )
            if same[0] not in by_first[first] and len(by_first[first]) < _NAMESAKES:
                by_first[first].append(same[0])
            continue
        misspelt = [
            figure
            for figure in by_first[first]
            if not same and differ_by_a_letter(bare[-1], bare_name(figure.words)[-1])
        ]
        if len(misspelt) == 1:
            misspelt[0].mentions.extend(forms[key])
            continue
        figure = ActorDraft("person", forms[key][0].words, list(forms[key]))
        persons.append(figure)
        if len(by_first[first]) < _NAMESAKES:
            by_first[first].append(figure)
        for word in dict.fromkeys((*bare[:-1], f"{initial}.", f"~{sound(first)}")):
            alike[bare[-1], word].append(figure)
        for pair in dict.fromkeys(pairwise(bare)):
            by_pair[pair].append(figure)
    return persons


def _one_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether two names with one surname can be one person's: the first name equal,
    abbreviated, or a nickname inside the longer.

    Examples:
        >>> _one_person(("j", "hallam"), ("joan", "hallam"))
        True
        >>> _one_person(("bob", "hallam"), ("robert", "bob", "hallam"))
        True
        >>> _one_person(("bill", "hallam"), ("ada", "hallam"))
        False
    """
    if short[0] == long[0] or short[0] in long[:-1] or sounds_like(short[0], long[0]):
        return True
    return (len(short[0]) == 1 and long[0].startswith(short[0])) or (
        len(long[0]) == 1 and short[0].startswith(long[0])
    )


def _runs_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether the short name stands in the long one, word after word: "Thi Lan" in "Nguyen Thi
    Lan"."""
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def find_bearers(persons: list[ActorDraft]) -> dict[str, list[ActorDraft]]:
    """Return who bears each single word of a name; surnames stand before other words."""
    bearers: dict[str, list[ActorDraft]] = defaultdict(list)
    for figure in persons:
        spelt = {bare_name(m.words)[-1]: None for m in figure.mentions if len(m.words) > 1}
        for surname in {bare_name(figure.words)[-1]: None, **spelt}:
            bearers[surname].append(figure)
    surnames = set(bearers)
    for figure in persons:
        for word in dict.fromkeys(bare_name(figure.words)[:-1]):
            if word not in surnames and len(word) > 1 and word not in PARTICLES:
                bearers[word].append(figure)
    return dict(bearers)


def make_lone_persons(
    forms: dict[str, list[NameMention]],
    kinds: dict[str, ActorKind | None],
    bearers: dict[str, list[ActorDraft]],
    bodies: dict[str, ActorDraft],
) -> list[ActorDraft]:
    """Make a figure of each person whom the article only ever names with one word."""
    lone = []
    alike: dict[str, list[str]] = defaultdict(list)
    for surname in bearers:
        alike[surname[:1]].append(surname)
    for key, found in forms.items():
        if (
            kinds[key] == "person"
            and len(bare_name(found[0].words)) == 1
            and bare_name(found[0].words)[0] not in bearers
            and key not in bodies
        ):
            word = bare_name(found[0].words)[0]
            meant = [other for other in alike[word[:1]] if _may_be_misspelt(word, other, found)]
            if (
                len(meant) == 1
                and len(bearers[meant[0]]) == 1
                and not any(mention.title or mention.offices for mention in found)
            ):
                bearers[word] = bearers[meant[0]]  # "Hallem" beside Ada Hallam
                continue
            figure = ActorDraft("person", found[0].words, list(found))
            bearers[bare_name(found[0].words)[0]] = [figure]
            lone.append(figure)
    return lone


def _may_be_misspelt(word: str, other: str, found: list[NameMention]) -> bool:
    """Tell "Hallem" beside Ada Hallam, and "Hansen said" beside Nathan Hanzan: where it speaks, a
    letter of the same sound more may differ."""
    if differ_by_a_letter(word, other):
        return True
    return any(speaks(mention.head) for mention in found) and differ_by_a_letter(
        sound(word), sound(other)
    )


def names_a_place(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "in Lincoln" from "Lincoln said" where a person bears the name too."""
    preposition = mention.head.head
    if mention.head.dep != "pobj" or mention.title or verb_class(preposition.head) is not None:
        return False
    if mention.last + 1 < len(tokens) and tokens[mention.last + 1].tag == "POS":
        return False
    if mention.label in {"GPE", "LOC", "FAC"}:
        return preposition.lower in _PLACING or (
            preposition.lower in _LEADING_TO and preposition.head.lemma in _MOVING
        )
    return mention.label != "PERSON" and preposition.lower in _PLACING
