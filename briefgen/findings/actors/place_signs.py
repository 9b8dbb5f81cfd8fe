"""What stands beside a name, or is its form, and says that it names a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.findings.actors.kind_votes import LABEL, SIGN, Vote
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.name_words import PLACE_ENDINGS, PLACE_NOUNS
from briefgen.language.english.person_nouns import is_person_noun
from briefgen.language.reading import Token

_WATERS_AND_HILLS = frozenset(
    "river lake mount cape gulf strait isle loch lac lago laguna rio río".split()
)
"""First words of a place's name: "River Sallow". "Bay", "Fort" and "Port" open names of bodies as
well."""

_FOREIGN_WATERS = frozenset("lac lago laguna loch rio río".split())
"""Of them those that no English name of a person begins with."""

_HEADS_OF_PLACES = frozenset(
    "mayor city town village county port borough district province island suburb resident diocese"
    " archdiocese municipality bishop archbishop".split()
)
"""Nouns whose "of" takes a place: "the mayor of Wexmouth"."""

_TRUSTED = frozenset(
    "confidence trust faith belief believe trust invest investment stake share role interest vote"
    " place seat".split()
)
"""Words that take what is trusted or joined after "in", and no place."""

_SEATS = frozenset({"seat", "constituency", "riding", "ward", "precinct", "borough"})
"""What a name with such an apposition stands for in an election."""

_PRINTED = frozenset({"publish", "appear", "print", "publication", "report"})
"""Words whose "in" takes what is read, and no place."""

_CHAMBERS = frozenset(
    "congress parliament senate commons lords labour labor house bundestag knesset".split()
)
"""Bodies that one sits in."""

_NOUNS_AFTER = PLACE_NOUNS - frozenset("country capital state nation kingdom republic".split()) | {
    "area",
    "volcano",
    "refinery",
    "archipelago",
    "governorate",
    "prefecture",
    "neighborhood",
    "foothills",
    "basin",
}
"""Nouns that a place's name narrows: "the Sallow district"."""

_OF_PLACES = frozenset("mayor airport outskirts suburbs streets harbour harbor mayoralty".split())
"""What no person has: "Wexmouth's mayor"."""


def _form_of_a_place(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "River Sallow"."""
    if (
        len(mention.words) > 1
        and mention.words[0].lower() in _WATERS_AND_HILLS
        and (mention.label != "PERSON" or mention.words[0].lower() in _FOREIGN_WATERS)
    ):
        yield "place", SIGN


def _part_of_a_place(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "the mayor of Wexmouth"."""
    preposition = mention.head.head
    if (
        mention.head.dep == "pobj"
        and preposition.lower == "of"
        and preposition.head.lemma in _HEADS_OF_PLACES
        and (mention.label != "PERSON" or _names_no_person(mention, tokens))
    ):
        yield "place", SIGN


def _place_of_an_event(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "people in Wexmouth"."""
    if _is_where(mention):
        yield "place", LABEL + 1


def _where_somebody_is_from(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "a delegate from Wexmouth"."""
    preposition = mention.head.head
    if (
        len(mention.words) == 1
        and mention.head.dep == "pobj"
        and preposition.lower == "from"
        and preposition.head.tag in {"NN", "NNS"}
        and is_person_noun(preposition.head)
        and mention.label in {"PERSON", "ORG", ""}
        and not mention.words[0].isupper()
    ):
        yield "place", LABEL + 1


def _listed_with_places(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "engines from Wexmouth, Brenn and Blaenau Orre"."""
    head = mention.head
    while head.dep == "conj" and head.head is not head:
        head = head.head
    if (
        head is not mention.head
        and mention.label in {"PERSON", "ORG", ""}
        and head.dep == "pobj"
        and head.entity in {"GPE", "LOC"}
        and head.head.lower in {"in", "near", "from", "to", "across", "between"}
        and _names_no_person(mention, tokens)
        and not mention.words[-1].isupper()
        and group_noun(mention.words[-1]) is None
    ):
        yield "place", LABEL + 1


def _is_a_seat(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "a by-election in Fens Lakeshore, a seat that …"."""
    if any(noun.lower in _SEATS for noun in mention.head.dependents("appos")):
        yield "place", SIGN


def _ends_as_a_place(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Fens Bridge"; who sits there, where it speaks: "Downing Street said"."""
    if (
        len(mention.words) > 1
        and mention.words[-1].lower() in PLACE_ENDINGS
        and mention.label in {"ORG", "", "GPE", "FAC", "LOC"}
    ):
        yield "organisation" if speaks(mention.head) else "place", SIGN


def _place_noun_after(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "the Sallow district", "the Orre volcano"."""
    after = tokens[mention.last + 1 : mention.last + 2]
    if (
        after
        and after[0].lower in _NOUNS_AFTER
        and after[0].tag == "NN"
        and mention.head.dep in {"compound", "poss", "nmod"}
        and mention.head.head is after[0]
        and _names_no_person(mention, tokens)
    ):
        yield "place", 2 * SIGN


def _place_noun_before(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "the party town Van Orre", "the village Sallow"."""
    before = tokens[mention.first - 1] if mention.first else None
    if (
        before is not None
        and before.lower in PLACE_NOUNS
        and before.tag == "NN"
        and before.sentence is mention.head.sentence
        and (before.dep == "compound" or mention.head.head is before)
        and _names_no_person(mention, tokens)
    ):
        yield "place", 2 * SIGN


def _has_what_places_have(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Wexmouth's mayor"."""
    head = mention.head
    if head.dep == "poss" and (head.head.lower in _OF_PLACES) and _names_no_person(mention, tokens):
        yield "place", SIGN


def _names_no_person(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell a name that may be a place's from one with a title or a given name: "the district of
    Ada Hallam"."""
    goes_on = tokens[mention.last + 1 : mention.last + 2]
    return (
        not mention.title
        and not mention.offices
        and not (len(mention.words) > 1 and opens_as_given_name(mention.words[0]))
        and not (goes_on and goes_on[0].tag == "NNP")
    )


def _is_where(mention: NameMention) -> bool:
    """Tell "people in Wexmouth" from "faith in Labour", "cuts in NHS budgets" and "a vote in
    Congress"."""
    word = mention.words[-1]
    preposition = mention.head.head
    return (
        (
            mention.label == "ORG"
            or (
                mention.label == "PERSON"
                and (len(mention.words) == 1 or not opens_as_given_name(mention.words[0]))
            )
        )
        and mention.head.dep == "pobj"
        and preposition.lower == "in"
        and preposition.head.lemma not in _TRUSTED | _PRINTED
        and not word.isupper()
        and word.lower() not in _CHAMBERS
        and group_noun(word) is None
    )


SIGNS_OF_PLACES: tuple[Callable[[NameMention, list[Token]], Iterator[Vote]], ...] = (
    _form_of_a_place,
    _part_of_a_place,
    _place_of_an_event,
    _where_somebody_is_from,
    _listed_with_places,
    _is_a_seat,
    _ends_as_a_place,
    _place_noun_after,
    _place_noun_before,
    _has_what_places_have,
)
"""What stands beside a mention, or is its form, and says that it names a place."""
