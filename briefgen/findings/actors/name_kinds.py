"""Decide what a name names: a person, an organisation, a place or a group.

The recogniser errs on single mentions, and seldom on most mentions of one name: every mention of a
form votes. What stands beside the name weighs more than a label: a title, an office, "who", an age,
"a software company".
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from briefgen.findings.actors.bodies import BARE_BODIES, BODY_NOUNS
from briefgen.findings.actors.kind_signs import HELD_BY_BODIES, SIGNS, takes_its
from briefgen.findings.actors.kind_votes import LABEL, SIGN, Vote
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.no_actors import (
    is_common_word,
    is_doubtful_person,
    is_no_actor,
    is_no_person,
    opens_a_quotation,
    stands_as_a_place,
)
from briefgen.findings.actors.plain_words import (
    has_no_persons_form,
    is_a_plain_plural,
    is_a_team,
    is_an_account,
    is_an_office_alone,
    is_of_the_family,
    reads_as_plain_words,
)
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import (
    FACILITIES,
    NAMING_LABELS,
)
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


_CALLED_SO = BODY_NOUNS | frozenset(BARE_BODIES)


# On a tie the kind the recogniser errs to least often stands first.
_ORDER: tuple[ActorKind, ...] = ("person", "place", "group", "organisation")


def kind_of_form(
    mentions: list[NameMention],
    tokens: list[Token],
    in_lower_case: frozenset[str] = frozenset(),
    vocabulary: frozenset[str] = frozenset(),
) -> ActorKind | None:
    """Let every mention of one form of a name vote; return None where only a capital speaks for it,
    or too little does.

    Args:
        mentions: all of one form, in order.
        tokens: those of the article.
        in_lower_case: the words that the article has in lower case.
        vocabulary: lemmas of general English in lower case.
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
    if (
        is_no_actor(best, mentions, words, tokens)
        or is_an_account(mentions[0].words, tokens, mentions)
        or (votes[best] < SIGN and not any(mention.label in NAMING_LABELS for mention in mentions))
    ):
        return None
    if best == "person":
        best = _kind_of_a_person(mentions, tokens, any(kind != "place" for kind, _ in signs))
        if best == "person" and _is_no_person_after_all(mentions, tokens, vocabulary, signs):
            return None
    if signs or (best != "person" and len(words) == 1 and votes[best] < votes["person"]):
        return best
    if best in {"person", "organisation"} and is_a_plain_plural(mentions, tokens, vocabulary):
        return None
    return None if _is_doubtful(best, mentions, tokens, in_lower_case) else best


def _is_doubtful(
    kind: ActorKind,
    mentions: list[NameMention],
    tokens: list[Token],
    in_lower_case: frozenset[str],
) -> bool:
    """Tell a name for which a label alone speaks, and speaks too little."""
    if is_common_word(mentions, in_lower_case):
        return True
    if kind == "person" and is_no_person(mentions, tokens):
        return True
    if len(mentions) > 1:
        return False
    if kind == "person":
        return is_doubtful_person(mentions[0], tokens)
    return opens_a_quotation(mentions[0], tokens)


def _kind_of_a_person(mentions: list[NameMention], tokens: list[Token], signs: bool) -> ActorKind:
    """Return what a name labelled as a person's names by how it stands."""
    if (len(mentions[0].words) == 1 or not signs) and stands_as_a_place(mentions):
        return "place"
    if len(mentions[0].words) > 1:
        return "organisation" if is_a_team(mentions, tokens) else "person"
    return "organisation" if not signs and _stands_as_a_body(mentions, tokens) else "person"


def _is_no_person_after_all(
    mentions: list[NameMention],
    tokens: list[Token],
    vocabulary: frozenset[str],
    signs: list[Vote],
) -> bool:
    """Tell what has a person's label, and the form of something else."""
    if any(mention.title or mention.offices for mention in mentions):
        return False
    return (
        has_no_persons_form(mentions, tokens)
        or is_an_office_alone(mentions, tokens)
        or is_of_the_family(mentions, tokens)
        or is_an_account(mentions[0].words, tokens, mentions)
        or (not signs and reads_as_plain_words(mentions, tokens, vocabulary))
    )


def _stands_as_a_body(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell a company of one word from a person: it has users and shares, and "its" takes it up."""
    return any(
        (mention.head.dep == "compound" and mention.head.head.lower in HELD_BY_BODIES)
        or takes_its(mention, tokens)
        for mention in mentions
    )


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
    if is_state(tuple(words)):
        votes["place"] += 2 * SIGN * len(mentions)
    elif len(words) > 1 and words[-1] in FACILITIES:
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


def _has_body_inside(words: list[str]) -> bool:
    """Tell "District Court for the Fens"."""
    return any(word in NAME_ENDINGS and after in {"of", "for"} for word, after in pairwise(words))
