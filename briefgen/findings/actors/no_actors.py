"""Tell what no name of a person or a body is: works, species, rules, storms, words that only their
place sets a capital on."""

from __future__ import annotations

from itertools import pairwise

from briefgen.findings.actors.memory import acts, governor_of_mention, speaks
from briefgen.findings.actors.named_things import is_a_work, names_a_make, names_a_ship
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import (
    ACTORS_IN_DEED_ALONE,
    EVENTS,
    PARTICLES,
    PLACE_ENDINGS,
    QUOTES,
    RULES,
    STORMS_AND_SHIPS,
    SUFFIXES,
    THINGS,
    WORKS,
)
from briefgen.language.english.person_nouns import office_of
from briefgen.language.reading import Token
from briefgen.model import ActorKind

_PLACING = frozenset("in near across outside throughout within around".split())


_LEADING = frozenset("to from at into via through".split())


def is_no_actor(
    kind: ActorKind, mentions: list[NameMention], words: list[str], tokens: list[Token]
) -> bool:
    """Tell what acts in no story, or in this one does nothing, from what acts."""
    if _acts_in_no_story(kind, words) or is_a_work(mentions, tokens):
        return True
    if any(names_a_ship(mention, tokens) for mention in mentions):
        return True
    if len(words) > 1 and names_a_make(mentions, tokens):
        return True
    if kind == "person":
        return _is_a_bare_label(mentions, tokens)
    return kind == "organisation" and (
        _is_no_bodys_form(mentions[0].words)
        or _is_one_of_many(mentions, tokens)
        or _does_nothing(mentions, words, tokens)
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


def stands_as_a_place(mentions: list[NameMention]) -> bool:
    """Tell a town from a person by what stands before it everywhere: "outside Denholm … to
    Denholm", "in Van Orre"."""
    words = mentions[0].words
    if len(words) > 1 and opens_as_given_name(words[0]):
        return False
    before = [_preposition_of(mention) for mention in mentions]
    leading = _LEADING | {"on", "at"} if words[-1].lower() in _ROADS else _LEADING
    placing = _PLACING | {"on", "at"} if words[-1].lower() in _ROADS else _PLACING
    return all(word in placing or word in leading for word in before) and any(
        word in placing for word in before
    )


_ROADS = frozenset("lane street road avenue square bay beach drive boulevard hill".split())
"""Last words of what one is on or at."""
_TRUSTING = frozenset(
    "confidence trust faith believe invest interest role belief change difference".split()
)


def _preposition_of(mention: NameMention) -> str:
    """Return the word that a mention is the complement of, in lower case; none for a person's."""
    head = mention.head
    while (
        head.dep in {"conj", "appos"} and head.head.tag in {"NNP", "NN"} and head.head is not head
    ):
        head = head.head
    if head.dep != "pobj" or mention.title or mention.offices:
        return ""
    if len(mention.words) > 1 and head.head.head.lemma in _TRUSTING:
        return ""
    return head.head.lower


_STORMS = frozenset("tropical hurricane typhoon cyclone uss hms".split())
"""Of them those that no person's name begins with."""


def _acts_in_no_story(kind: ActorKind, words: list[str]) -> bool:
    """Tell laws, feasts, storms and ships, and bodies of no name ("Non-Governmental
    Organisations"), from what acts."""
    if len(words) == 1:
        return words[0] in {"covid-19", "sars-cov-2"}
    first = words[0].replace(".", "")
    if first in STORMS_AND_SHIPS and (kind != "person" or len(words) == 2 or first in _STORMS):
        return True
    if "act" in words and words[-1] in {"no", "number"}:
        return True
    if kind == "organisation":
        # Conditions | of Travel, Prize | in Letters; not: the House of Commons
        noun = next((one for one, two in pairwise(words) if two in {"of", "in", "for"}), words[-1])
        if noun in RULES or noun in _GIVEN or _counts(words):
            return True
        if "of" in words and words[-1] in _HONOURS:
            return True  # Legion of Honour
        if "of" in words and office_of(words[words.index("of") - 1]) is not None:
            return True  # Chief Executive of Norland
        if len(words) > 2 and words[-1] in _ACADEMIC:
            return True  # Royal Academy Research Fellow
        return (words[-1] in THINGS and words[-1] not in PLACE_ENDINGS) or words[-1] in {
            "organisations",
            "organizations",
        }
    return kind == "person" and words[-1] in THINGS and (len(words) > 3 or words[-2] in SUFFIXES)


_HONOURS = frozenset({"honour", "honor", "merit", "freedom", "valour", "valor"})
_ACADEMIC = frozenset({"fellow", "professor", "lecturer", "laureate", "scholar"})
"""Last words of what a person is."""
_GIVEN = frozenset("prize award medal cup championship".split())
"""What is given or won, at the end of a name or before "in" and "for"."""


def _counts(words: list[str]) -> bool:
    """Tell a flight, an aircraft or a road by its number: "Orre Air Flight 610", "Bell 206"."""
    return words[-1].isdigit() and (len(words[-1]) > 2 or "flight" in words or "route" in words)


def _is_one_of_many(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell a make from a body: "a Beechwood Sierra" everywhere, which nobody's name stands after
    "a"."""
    return all(
        mention.first > 0
        and tokens[mention.first - 1].lower in {"a", "an"}
        and mention.head.index == mention.last
        and mention.head.dep not in {"compound", "nmod", "amod", "poss"}
        and not speaks(mention.head)
        for mention in mentions
    )


def _is_no_bodys_form(words: tuple[str, ...]) -> bool:
    """Tell words in lower case and several of a kind from a body's name: "pro-Harbour", "el mandato
    del pueblo", "Associates of Falk"."""
    if words[0][0].islower() and words[0].isalpha() is False and len(words) == 1:
        return "-" in words[0] and words[0].partition("-")[0] in {"pro", "anti", "non", "ex"}
    if len(words) > 2 and words[0] in {"el", "la", "los", "las", "le", "les", "il", "der", "die"}:
        return not any(word[0].isupper() for word in words)
    return len(words) > 2 and words[1] == "of" and words[0].lower() in _SEVERAL


_SEVERAL = frozenset(
    "associates allies supporters relatives residents members followers critics opponents friends"
    " colleagues leaders officials employees students parents victims survivors".split()
)
"""Plurals whose "of" takes whom they belong to."""


def is_common_word(mentions: list[NameMention], in_lower_case: frozenset[str]) -> bool:
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


def is_no_person(mentions: list[NameMention], tokens: list[Token]) -> bool:
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
    if len(words) in {2, 3} and all(_stands_after_the(mention, tokens) for mention in mentions):
        return True  # the Mandy Voss
    return len(words) == 1 and all(
        mention.first
        and tokens[mention.first - 1].lower in {"the", "a", "an"}
        and mention.head.index <= mention.last
        and mention.head.dep not in {"compound", "poss", "nmod"}
        for mention in mentions
    )


def _stands_after_the(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "the Mandy Voss was cleared" from "the Ada Voss campaign" and "the late Ada Voss"."""
    return (
        mention.first > 0
        and tokens[mention.first - 1].lower == "the"
        and mention.head.index == mention.last
        and mention.head.dep not in {"compound", "poss", "nmod", "amod"}
    )


def opens_a_quotation(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell whether one word in capitals opens a quotation, where any word would be capital:
    "Certainty matters"."""
    return (
        len(mention.words) == 1
        and mention.first > 0
        and mention.label == "ORG"
        and tokens[mention.first - 1].text in QUOTES
    )


def is_doubtful_person(mention: NameMention, tokens: list[Token]) -> bool:
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
