"""Decide what a name names: a person, an organisation, a place or a group.

The recogniser errs on single mentions, and seldom on most mentions of one name: every mention of a
form votes. What stands beside the name weighs more than a label: a title, an office, "who", an age,
"a software company".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from briefgen.findings.actors.bodies import BARE_BODIES, BODY_NOUNS
from briefgen.findings.actors.memory import acts, governor_of_mention, speaks
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_phrases import office_with_complement
from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.name_words import (
    ACTORS_IN_DEED_ALONE,
    EVENTS,
    FACILITIES,
    NAMING_LABELS,
    PARTICLES,
    PERSONS_PARTICLES,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    QUOTES,
    RULES,
    STORMS_AND_SHIPS,
    SUFFIXES,
    THINGS,
    WORKS,
)
from briefgen.language.english.nicknames import is_given_name
from briefgen.language.english.person_nouns import BODIES_TOO, TITLES, calling_of, office_of
from briefgen.language.english.place_names import is_state
from briefgen.language.reading import Token
from briefgen.model import ActorKind

KIND_OF_LABEL: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}

Vote = tuple[ActorKind, int]

LABEL = 2
"""Votes of one label."""
TITLE = 5
"""A courtesy title or an office in capitals right before the name settles it against two wrong
labels."""
SIGN = 5
"""Other signs, an age or an apposition: enough for a name that the recogniser missed, and to
outvote two labels."""

_PEOPLES = ("ans", "crats", "ists", "ites", "ese", "ers")
"""Ends of plurals that name peoples and parties: "Estonians", "Centrists"."""

_WATERS_AND_HILLS = frozenset("river lake mount cape gulf strait isle loch".split())
"""First words of a place's name: "River Sallow". "Bay", "Fort" and "Port" open names of bodies as
well."""

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

_CALLED_SO = BODY_NOUNS | frozenset(BARE_BODIES)

_PLACING = frozenset("in near across outside throughout within around".split())
_LEADING = frozenset("to from at into via through".split())

_CHAMBERS = frozenset(
    "congress parliament senate commons lords labour labor house bundestag knesset".split()
)
"""Bodies that one sits in."""

# On a tie the kind the recogniser errs to least often stands first.
_ORDER: tuple[ActorKind, ...] = ("person", "place", "group", "organisation")


def kind_of_form(
    mentions: list[NameMention], tokens: list[Token], in_lower_case: frozenset[str] = frozenset()
) -> ActorKind | None:
    """Let every mention of one form of a name vote; return None where only a capital speaks for it,
    or too little does.

    Args:
        mentions: all of one form, in order.
        tokens: those of the article.
        in_lower_case: the words that the article has in lower case.
    """
    words = [word.lower() for word in mentions[0].words]
    signs = [vote for mention in mentions for sign in SIGNS for vote in sign(mention, tokens)]
    votes = _votes(mentions, words, signs)
    others = sum(mention.label == "OTHER" for mention in mentions)
    if mentions[0].label == "ORG" and words[-1] in _CALLED_SO and mentions[0].words[-1].islower():
        return "organisation"  # Danish government, police
    if not votes or (2 * others > len(mentions) and not signs):
        return None
    best = max(_ORDER, key=lambda kind: votes[kind])
    if _is_no_actor(best, mentions, words, tokens):
        return None
    if votes[best] < SIGN and not any(mention.label in NAMING_LABELS for mention in mentions):
        return None
    if best == "person" and len(words) == 1:
        best = _kind_of_one_word(mentions, tokens, bool(signs))
    if signs or (best != "person" and len(words) == 1 and votes[best] < votes["person"]):
        return best
    if _is_common_word(mentions, in_lower_case) or (
        best == "person" and _is_no_person(mentions, tokens)
    ):
        return None
    if len(mentions) == 1:
        doubtful = (
            _is_doubtful_person(mentions[0], tokens)
            if best == "person"
            else _opens_a_quotation(mentions[0], tokens)
        )
        return None if doubtful else best
    return best


def _is_no_actor(
    kind: ActorKind, mentions: list[NameMention], words: list[str], tokens: list[Token]
) -> bool:
    """Tell what acts in no story, or in this one does nothing, from what acts."""
    if _acts_in_no_story(kind, words) or _is_a_work(mentions, tokens):
        return True
    if kind == "person":
        return _is_a_bare_label(mentions, tokens)
    return kind == "organisation" and _does_nothing(mentions, words, tokens)


def _is_a_work(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell a film, a book or a song: "the sitcom Dora Sutton", "On Cinema"."""
    return any(
        (mention.offices is None or mention.title in {"mister", "lady", "miss"})
        and _names_a_work(mention, tokens)
        for mention in mentions
    )


def _names_a_work(mention: NameMention, tokens: list[Token]) -> bool:
    first = mention.offices[0] if mention.offices else mention.first
    if mention.words[0].lower() in WORKS and len(mention.words) > 2:
        return True
    if not first:
        return False
    before, head = tokens[first - 1], mention.head
    if before.sentence is not head.sentence:
        return False
    if before.lower in WORKS:
        return before.head is head or head.head is before or before.head is head.head
    return (
        len(mention.words) == 1
        and before.tag == "IN"
        and before.text.istitle()
        and before is not before.sentence.tokens[0]
        and tokens[first - 2].text.isalpha()
    )


def _does_nothing(mentions: list[NameMention], words: list[str], tokens: list[Token]) -> bool:
    """Tell "Northern League places" and "bound for Lumio World" from a league that fines a club,
    and "its annual Camp Lumio event", "Larus argentatus" from any body."""
    if len(words) == 1:
        return all(_begins_a_species(mention, tokens) for mention in mentions)
    following = [tokens[mention.last + 1] for mention in mentions if mention.last + 1 < len(tokens)]
    if following and all(
        token.lower in EVENTS or (token.lower in WORKS and token.head.lower in EVENTS)
        for token in following
    ):
        return True
    return words[-1] in ACTORS_IN_DEED_ALONE and not any(
        speaks(mention.head)
        or (mention.head.dep in {"nsubj", "agent"} and acts(mention.head))
        or (mention.head.dep == "pobj" and mention.head.head.lower == "by")
        for mention in mentions
    )


_LATIN = ("us", "um", "ii", "ae", "is", "ensis", "ata", "ica", "ana", "ora", "osa", "aea", "ens")
"""Ends of the second word of a species."""


def _begins_a_species(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "Larus" in "Larus argentatus": the tagger knows no English word in the second."""
    following = tokens[mention.last + 1 : mention.last + 2]
    return (
        bool(following)
        and mention.label in {"ORG", "PERSON", "OTHER", ""}
        and mention.words[0].lower().endswith(_GENERA)
        and following[0].text.islower()
        and len(following[0].text) > 6
        and following[0].text.endswith(_LATIN)
    )


_GENERA = ("a", "us", "is", "um", "es", "ys", "on", "ops", "ax", "ix")
"""Ends of the first word of a species."""


def _kind_of_one_word(mentions: list[NameMention], tokens: list[Token], signs: bool) -> ActorKind:
    """Return what a word labelled as a person's names by how it stands."""
    if _stands_as_a_place(mentions):
        return "place"
    return "organisation" if not signs and _stands_as_a_body(mentions, tokens) else "person"


def _stands_as_a_body(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell a company of one word from a person: it has users and shares, and "its" takes it up."""
    return any(
        (mention.head.dep == "compound" and mention.head.head.lower in _HELD_BY_BODIES)
        or _takes_its(mention, tokens)
        for mention in mentions
    )


_HELD_BY_BODIES = frozenset(
    """
    users user customers customer subscribers shares shareholders employees staff ceo app apps
    website spokesperson spokeswoman spokesman executive executives community platform
    """.split()
)


def _takes_its(mention: NameMention, tokens: list[Token]) -> bool:
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


def _is_a_bare_label(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell "(suspect Profile)": one word that only a noun in lower case makes a person, in
    brackets."""
    mention = mentions[0]
    if len(mentions) > 1 or len(mention.words) > 1 or mention.title:
        return False
    venue = mention.head.head
    if mention.head.dep == "poss" and venue.text.istitle():
        return venue.lower in ACTORS_IN_DEED_ALONE  # Falk's Royal Theatre
    around = tokens[max(0, mention.first - 2) : mention.last + 2]
    return not mention.label and around[0].text == "(" and around[-1].text == ")"


def _stands_as_a_place(mentions: list[NameMention]) -> bool:
    """Tell a town from a person by what stands before it everywhere: "outside Denholm … to
    Denholm"."""
    before = [
        mention.head.head.lower if mention.head.dep == "pobj" and not mention.title else ""
        for mention in mentions
    ]
    return all(word in _PLACING or word in _LEADING for word in before) and any(
        word in _PLACING for word in before
    )


def _acts_in_no_story(kind: ActorKind, words: list[str]) -> bool:
    """Tell laws, feasts, storms and ships, and bodies of no name ("Non-Governmental
    Organisations"), from what acts."""
    if len(words) == 1:
        return False
    if words[0] in STORMS_AND_SHIPS and (kind != "person" or len(words) == 2):
        return True
    if kind == "organisation":
        # Conditions | of Travel; not: the House of Commons
        noun = next((one for one, two in pairwise(words) if two == "of"), words[-1])
        if noun in RULES:
            return True
        return (words[-1] in THINGS and words[-1] not in PLACE_ENDINGS) or words[-1] in {
            "organisations",
            "organizations",
        }
    return kind == "person" and words[-1] in THINGS and (len(words) > 3 or words[-2] in SUFFIXES)


def _is_common_word(mentions: list[NameMention], in_lower_case: frozenset[str]) -> bool:
    """Tell a word that its place alone sets a capital on: the article has it in lower case too
    ("Grant is cut … the grant")."""
    words = mentions[0].words
    return (
        len(words) == 1
        and len(mentions) <= 2
        and words[0].lower() in in_lower_case
        and not words[0].isupper()
        and all(mention.label in {"PERSON", "ORG", "OTHER", ""} for mention in mentions)
        and words[0].lower() not in NAME_ENDINGS
    )


def _is_no_person(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell "the Fulmar", "SARS-CoV-2" and "First Family and Staff" from a person's name, whatever
    the label."""
    words = mentions[0].words
    if any(character.isdigit() for character in "".join(words)):
        return True
    if len(words) == 2 and words[1].islower() and words[1] not in PARTICLES:
        return True  # Larus argentatus
    if {"and", "&", "the"} & {word for word in words[1:] if word.islower()}:
        return not any(tokens[i].text in QUOTES for i in mentions[0].indices)
    if len(words) == 1 and all(_opens_a_headline(mention, tokens) for mention in mentions):
        return True
    return len(words) == 1 and all(
        mention.first
        and tokens[mention.first - 1].lower in {"the", "a", "an"}
        and mention.head.index <= mention.last
        and mention.head.dep not in {"compound", "poss", "nmod"}
        for mention in mentions
    )


def _opens_a_quotation(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell whether one word in capitals opens a quotation, where any word would be capital:
    "Certainty matters"."""
    return (
        len(mention.words) == 1
        and mention.first > 0
        and mention.label == "ORG"
        and tokens[mention.first - 1].text in QUOTES
    )


def _is_doubtful_person(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell a label on a word or a plural that occurs once and does nothing from a person's name."""
    if len(mention.words) > 1:
        particle = any(word.lower() in PARTICLES for word in mention.words[1:-1])
        return tokens[mention.last].tag in {"NNPS", "NNS"} and not particle
    return governor_of_mention(mention.head).dep not in {
        "nsubj",
        "nsubjpass",
        "poss",
        "agent",
    } and not speaks(mention.head)


def _votes(mentions: list[NameMention], words: list[str], signs: list[Vote]) -> Counter[ActorKind]:
    """Count what the labels, the signs and the form itself say."""
    votes: Counter[ActorKind] = Counter()
    for mention in mentions:
        if mention.label in KIND_OF_LABEL:
            votes[KIND_OF_LABEL[mention.label]] += LABEL
    for kind, weight in signs:
        votes[kind] += weight
    if len(words) > 1 and (
        words[-1] in NAME_ENDINGS
        or words[0] in NAME_ENDINGS
        or "&" in words
        or _has_body_inside(words)
    ):
        # "Harbour Ministry" is no person's name, whatever the recogniser says, unless a title
        # stands before it.
        votes["organisation"] += SIGN * len(mentions)
    if is_state(tuple(words)) or (len(words) > 1 and words[-1] in FACILITIES):
        votes["place"] += SIGN * len(mentions)
    if len(words) == 1 and len(words[0]) > 6 and words[0].endswith(_BODIES_IN_ONE_WORD):
        votes["organisation"] += SIGN * len(mentions)
    if (
        len(words) == 1
        and words[0].upper() == mentions[0].words[0]
        and len(words[0]) <= 5
        and not votes["place"]
    ):
        votes["organisation"] += len(mentions)
    return votes


_BODIES_IN_ONE_WORD = ("news", "media", "corp")
"""Ends of names in one word: "Fensnews"."""


def _opens_a_headline(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "Bill for tunnel": a word whose capital is the sentence's, with a complement."""
    following = tokens[mention.last + 1 : mention.last + 3]
    return (
        mention.first == mention.head.sentence.tokens[0].index
        and len(following) == 2
        and following[0].lower in {"for", "of", "on", "over"}
        and following[0].head is mention.head
        and following[1].text.islower()
    )


def _has_body_inside(words: list[str]) -> bool:
    """Tell "District Court for the Fens"."""
    return any(word in NAME_ENDINGS and after in {"of", "for"} for word, after in pairwise(words))


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


def _form_of_a_place(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "River Sallow"."""
    if (
        len(mention.words) > 1
        and mention.words[0].lower() in _WATERS_AND_HILLS
        and mention.label != "PERSON"
    ):
        yield "place", SIGN


def _wrote_with_others(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Yan et al. (2004) found …"."""
    if len(mention.words) == 1 and any(tokens[i].lower == "et" for i in mention.indices):
        yield "person", SIGN


def _part_of_a_place(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "the mayor of Wexmouth"."""
    preposition = mention.head.head
    if (
        mention.head.dep == "pobj"
        and preposition.lower == "of"
        and preposition.head.lemma in _HEADS_OF_PLACES
        and mention.label != "PERSON"
    ):
        yield "place", SIGN


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


def _place_of_an_event(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "people in Wexmouth"."""
    if _is_where(mention):
        yield "place", LABEL + 1


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
        and (after[1].lower == "who" or _is_age(after[1], after[2]))
    ):
        yield "person", SIGN


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
        and is_given_name(mention.words[0])
        and mention.head.dep in {"nsubj", "conj", "poss", "dobj", "nsubjpass", "pobj"}
        and mention.words[1].lower() not in NAME_ENDINGS | PLACE_ENDINGS | THINGS
        and mention.words[1].lower() not in FACILITIES | ACTORS_IN_DEED_ALONE
        and mention.words[1].istitle()
        and not (mention.first and tokens[mention.first - 1].lower in {"the", "a", "an"})
        and not _takes_its(mention, tokens)
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


def _ends_as_a_place(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Fens Bridge"; who sits there, where it speaks: "Downing Street said"."""
    if (
        len(mention.words) > 1
        and mention.words[-1].lower() in PLACE_ENDINGS
        and mention.label in {"ORG", "", "GPE", "FAC", "LOC"}
    ):
        yield "organisation" if speaks(mention.head) else "place", SIGN


def _form_of_a_people(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Estonians"."""
    if (
        len(mention.words) == 1
        and tokens[mention.last].tag == "NNPS"
        and mention.words[0].endswith(_PEOPLES)
    ):
        yield "group", SIGN


def _is_where(mention: NameMention) -> bool:
    """Tell "people in Wexmouth" from "faith in Labour", "cuts in NHS budgets" and "a vote in
    Congress"."""
    word = mention.words[-1]
    preposition = mention.head.head
    return (
        (mention.label == "ORG" or (mention.label == "PERSON" and len(mention.words) == 1))
        and mention.head.dep == "pobj"
        and preposition.lower == "in"
        and preposition.head.lemma not in _TRUSTED
        and not word.isupper()
        and word.lower() not in _CHAMBERS
        and group_noun(word) is None
    )


def _is_one(head: Token) -> bool:
    """Tell a name that stands alone from one of a list ("the ministers Falk and Hall")."""
    return head.dep != "conj" and not any(child.dep in {"conj", "cc"} for child in head.children)


def _is_age(number: Token, mark: Token) -> bool:
    return number.text.isdigit() and len(number.text) == 2 and mark.text in {",", "."}


def _person_in_clause(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """Read the clause: a name without label that speaks, one joined to a person's name, one that
    "she" takes up at once."""
    if not 2 <= len(mention.words) <= 3 or mention.label not in {"", "GPE", "ORG"}:
        return
    if mention.words[-1].lower() in PLACE_ENDINGS | NAME_ENDINGS:
        return
    if tokens[mention.first - 1].lower in {"the", "a", "an"} and mention.first:
        return
    head = mention.head
    joined = (
        head.dep == "conj"
        and head.head.entity == "PERSON"
        and head.head.dep == "nsubj"
        and mention.label != "ORG"
    )
    if (not mention.label and speaks(head)) or joined or _is_taken_up(head, tokens):
        yield "person", SIGN


def _is_taken_up(head: Token, tokens: list[Token]) -> bool:
    following = head.sentence.tokens[-1].index + 1
    return (
        head.dep == "nsubj"
        and following < len(tokens)
        and tokens[following].lower in {"he", "she"}
        and tokens[following].dep == "nsubj"
    )


SIGNS: tuple[Callable[[NameMention, list[Token]], Iterator[Vote]], ...] = (
    _title_before,
    _noun_before,
    _plural_before,
    _form_of_a_place,
    _wrote_with_others,
    _part_of_a_place,
    _body_of_a_person,
    _place_of_an_event,
    _campaign_after,
    _who_or_age_after,
    _beside_an_office,
    _described,
    _given_name_first,
    _particle_inside,
    _is_of_an_age,
    _ends_as_a_place,
    _form_of_a_people,
    _person_in_clause,
)
"""What stands beside a mention, or is its form, and says what it names: each gives its votes."""
