"""What stands beside a name, or is its form, and says what it names: a title, an office, "who", an
age, "a software company"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.findings.actors.body_signs import SIGNS_OF_BODIES
from briefgen.findings.actors.kind_votes import LABEL, SIGN, TITLE, Vote
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.place_signs import SIGNS_OF_PLACES
from briefgen.findings.actors.role_phrases import office_with_complement
from briefgen.findings.actors.speaking_signs import SIGNS_OF_WHO_SPEAKS
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.name_words import (
    ACTORS_IN_DEED_ALONE,
    FACILITIES,
    PERSONS_PARTICLES,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    THINGS,
)
from briefgen.language.english.person_nouns import (
    BODIES_TOO,
    TITLES,
    calling_of,
    is_person_noun,
    office_of,
)
from briefgen.language.reading import Token

_PEOPLES = ("ans", "crats", "ists", "ites", "ese", "ers")
"""Ends of plurals that name peoples and parties: "Estonians", "Centrists"."""


HELD_BY_BODIES = frozenset(
    """
    users user customers customer subscribers shares shareholders employees staff ceo app apps
    website spokesperson spokeswoman spokesman executive executives community platform
    """.split()
)


def takes_its(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "Lumio announced its results", with nothing between that "its" could mean."""
    if mention.head.dep != "nsubj":
        return False
    for token in tokens[mention.last + 1 : mention.head.sentence.tokens[-1].index]:
        if token.lower == "its":
            return True
        if token.tag in {"NN", "NNP", "PRP"} and token.entity not in {"DATE", "TIME"}:
            if token.index + 1 < len(tokens) and tokens[token.index + 1].lower == "of":
                continue
            return False
        if token.text in {";", ":"} or token.lower in {"that", "which", "and", "but"}:
            return False
    return False


def _title_before(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Chancellor Hall"."""
    if mention.title or mention.offices:
        yield "person", TITLE


def _noun_before(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "broadcaster Kanal Nord", "spokesman Falk"."""
    before = tokens[mention.first - 1] if mention.first else None
    if before is None or before.sentence is not mention.head.sentence:
        return
    if before.tag not in {"NN", "NNS"} and not (before.tag == "NNP" and before.text.islower()):
        return
    start = before.sentence.tokens[0].index
    if (
        before.tag in {"NN", "NNS"}
        and len(mention.words) > 1
        and office_with_complement(tokens, before.index, start) is not None
    ):
        yield "person", SIGN  # minister of mines Tom Weld
        return
    if before.tag == "NNS":
        return
    if tokens[before.index - 1].text == "-" and tokens[before.index - 2].lower == "co":
        yield "person", SIGN  # co-developer Jin Wan
        return
    head = mention.head
    beside = before.head is head or head.head is before or before.head is head.head
    if (
        before.lower == "executive"
        and len(mention.words) in {2, 3}
        and not any(word.lower() in NAME_ENDINGS for word in mention.words)
    ):
        yield "person", SIGN
        return
    if group_noun(before.text) and (
        before.dep == "compound" or (len(mention.words) == 1 and beside and not mention.title)
    ):
        yield "organisation", SIGN
    elif (before.dep == "compound" and office_of(before.text)) or (
        _governs(before, mention)
        and before.lower not in BODIES_TOO
        and calling_of(before.text) is not None
    ):
        yield "person", SIGN


def _governs(noun: Token, mention: NameMention) -> bool:
    """Tell whether the noun right before a name is its head or its attribute: "his daughter Ada
    Hall"."""
    head = mention.head
    return (
        len(mention.words) > 1
        and not any(word.lower() in NAME_ENDINGS for word in mention.words)
        and (noun.head is head or (head.head is noun and head.dep in {"appos", "nmod"}))
    )


def _plural_before(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "the consultants Calder Voss" are one body; "officers Jan Falk and Bo Hall" two persons."""
    before, head = tokens[mention.first - 1] if mention.first else None, mention.head
    if before is None or before.tag != "NNS" or not (before.head is head or head.head is before):
        return
    if _is_one(head):
        yield "organisation", SIGN
    elif len(mention.words) > 1 and calling_of(before.lower.removesuffix("s")) is not None:
        yield "person", SIGN


def _wrote_with_others(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Yan et al. (2004) found …"."""
    if len(mention.words) == 1 and any(tokens[i].lower == "et" for i in mention.indices):
        yield "person", SIGN


def _body_of_a_person(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Ada Hall of Pearl Tide": no person is another's."""
    before = tokens[mention.first - 2 : mention.first] if mention.first > 1 else []
    if (
        mention.label == "PERSON"
        and len(mention.words) > 1
        and before
        and before[1].text == "of"
        and before[0].entity == "PERSON"
        and before[1].head.entity == "PERSON"
    ):
        yield "organisation", SIGN


def _campaign_after(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "the Hallam campaign"."""
    after = tokens[mention.last + 1 : mention.last + 2]
    if after and after[0].lower == "campaign" and mention.label in {"PERSON", "ORG", ""}:
        yield "person", SIGN


def _who_or_age_after(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Hall, who …", "Hall, 54, …"."""
    after = tokens[mention.last + 1 : mention.last + 4]
    if (
        len(after) == 3
        and after[0].text == ","
        and (
            (after[1].lower == "who" and not _is_from_there(mention)) or _is_age(after[1], after[2])
        )
    ):
        yield "person", SIGN


def _is_from_there(mention: NameMention) -> bool:
    """Tell "a delegate from Epe, who spoke": the delegate did."""
    preposition = mention.head.head
    return (
        len(mention.words) == 1
        and mention.head.dep == "pobj"
        and preposition.lower == "from"
        and is_person_noun(preposition.head)
    )


def _beside_an_office(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "the mayor, Ada Hall"; "the mill's owner, Calder Voss" may be a company."""
    head = mention.head
    if head.dep != "appos" or head.head.tag != "NN" or head.head.index > mention.first:
        return
    if office_of(head.head.text) or (
        len(mention.words) in {2, 3} and calling_of(head.head.text) is not None
    ):
        yield "person", 1 if head.head.lower in BODIES_TOO else SIGN


def _is_of_the_next(noun: Token, tokens: list[Token]) -> bool:
    """Tell "told Fens Press, the president of the union, Ada Hall, said": the office is hers."""
    after = tokens[noun.right + 1 : noun.right + 3]
    return len(after) == 2 and after[0].text == "," and after[1].entity == "PERSON"


def _described(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Hall, a lawyer", "Voss is a software company", "Wexmouth, a port"."""
    head = mention.head
    described = head.dependents("appos")
    if head.dep == "nsubj" and head.head.lemma in {"be", "become", "remain"}:
        described = [*described, *head.head.dependents("attr")]
    for noun in described:
        if noun.tag not in {"NN", "NNP"} or noun.index <= mention.last:
            continue
        office = office_of(noun.text)
        if office is None and noun.tag == "NN" and len(mention.words) in {2, 3}:
            office = calling_of(noun.text)
        if office:
            # States are called allies, members and producers too, companies makers and owners.
            body_too = noun.lower in BODIES_TOO and (
                mention.label == "ORG" or mention.words[-1].lower() in NAME_ENDINGS
            )
            placed = mention.label in {"GPE", "LOC", "FAC"} and (
                len(mention.words) < 2
                or noun.lower in BODIES_TOO
                or mention.words[-1].lower() in PLACE_NOUNS | PLACE_ENDINGS
            )
            certain = (office in TITLES or not (placed or body_too)) and not (
                mention.label == "ORG" and _is_of_the_next(noun, tokens)
            )
            yield "person", SIGN if certain else 1
        elif group_noun(noun.text):
            yield "organisation", SIGN if len(mention.words) > 1 else 3 * SIGN
        elif noun.lower in PLACE_NOUNS:
            yield "place", SIGN


def _given_name_first(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Alfie Weld also played", where the label alone says otherwise."""
    if (
        mention.label == "ORG"
        and len(mention.words) == 2
        and opens_as_given_name(mention.words[0])
        and mention.head.dep in {"nsubj", "conj", "poss", "dobj", "nsubjpass", "pobj"}
        and mention.words[1].lower() not in NAME_ENDINGS | PLACE_ENDINGS | THINGS
        and mention.words[1].lower() not in FACILITIES | ACTORS_IN_DEED_ALONE
        and mention.words[1].istitle()
        and not (mention.first and tokens[mention.first - 1].lower in {"the", "a", "an"})
        and not takes_its(mention, tokens)
    ):
        yield "person", LABEL + 1


def _particle_inside(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Caitlín Ní Bhriain"."""
    if mention.label != "PERSON" and any(
        word.lower() in PERSONS_PARTICLES for word in mention.words[:-1]
    ):
        yield "person", SIGN


def _is_of_an_age(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Ada Hall is 40"."""
    verb = mention.head.head
    if mention.head.dep == "nsubj" and verb.lemma == "be" and mention.label in {"ORG", "GPE", ""}:
        for child in verb.dependents("attr", "acomp"):
            if child.tag == "CD" and child.text.isdigit() and len(child.text) == 2:
                yield "person", SIGN


def _form_of_a_people(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Estonians", "American Samoans"."""
    if (
        len(mention.words) <= 2
        and (len(mention.words) == 1 or mention.label in {"ORG", "NORP"})
        and tokens[mention.last].tag == "NNPS"
        and mention.words[0].endswith(_PEOPLES)
    ):
        yield "group", SIGN


def _is_one(head: Token) -> bool:
    """Tell a name that stands alone from one of a list ("the ministers Falk and Hall")."""
    return head.dep != "conj" and not any(child.dep in {"conj", "cc"} for child in head.children)


def _is_age(number: Token, mark: Token) -> bool:
    return number.text.isdigit() and len(number.text) == 2 and mark.text in {",", "."}


SIGNS: tuple[Callable[[NameMention, list[Token]], Iterator[Vote]], ...] = (
    _title_before,
    _noun_before,
    _plural_before,
    _wrote_with_others,
    _body_of_a_person,
    _campaign_after,
    _who_or_age_after,
    _beside_an_office,
    _described,
    _given_name_first,
    _particle_inside,
    _is_of_an_age,
    _form_of_a_people,
    *SIGNS_OF_WHO_SPEAKS,
    *SIGNS_OF_PLACES,
    *SIGNS_OF_BODIES,
)
"""What stands beside a mention, or is its form, and says what it names: each gives its votes."""
