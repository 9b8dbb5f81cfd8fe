"""Decide what a name names: a person, an organisation, a place or a group.

The recogniser errs on single mentions, and seldom on most mentions of one name: every mention of a
form votes. What stands beside the name weighs more than a label: a title, an office, "who", an age,
"a software company".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from briefgen.findings.actors.memory import governor_of_mention, speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.name_words import NAMING_LABELS, PLACE_NOUNS, QUOTES, THINGS
from briefgen.language.english.person_nouns import TITLES, office_of
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
    "mayor city town village county port borough district province island suburb resident".split()
)
"""Nouns whose "of" takes a place: "the mayor of Wexmouth"."""

_TRUSTED = frozenset(
    "confidence trust faith belief believe trust invest investment stake share role interest vote"
    " place seat".split()
)
"""Words that take what is trusted or joined after "in", and no place."""

_CHAMBERS = frozenset(
    "congress parliament senate commons lords labour labor house bundestag knesset".split()
)
"""Bodies that one sits in."""

# On a tie the kind the recogniser errs to least often stands first.
_ORDER: tuple[ActorKind, ...] = ("person", "place", "group", "organisation")


def kind_of_form(mentions: list[NameMention], tokens: list[Token]) -> ActorKind | None:
    """Let every mention of one form of a name vote; return None where only a capital speaks for it,
    or too little does.

    Args:
        mentions: all of one form, in order.
        tokens: those of the article.
    """
    words = [word.lower() for word in mentions[0].words]
    signs = [vote for mention in mentions for sign in SIGNS for vote in sign(mention, tokens)]
    votes = _votes(mentions, words, signs)
    others = sum(mention.label == "OTHER" for mention in mentions)
    if not votes or (2 * others > len(mentions) and not signs):
        return None
    best = max(_ORDER, key=lambda kind: votes[kind])
    if best == "organisation" and len(words) > 1 and words[-1] in THINGS:
        return None
    if votes[best] < SIGN and not any(mention.label in NAMING_LABELS for mention in mentions):
        return None
    if not signs and len(mentions) == 1:
        doubtful = (
            _is_doubtful_person(mentions[0], tokens)
            if best == "person"
            else _opens_a_quotation(mentions[0], tokens)
        )
        return None if doubtful else best
    return best


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
        return tokens[mention.last].tag in {"NNPS", "NNS"}
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
    if len(words) > 1 and (words[-1] in NAME_ENDINGS or words[0] in NAME_ENDINGS or "&" in words):
        # "Harbour Ministry" is no person's name, whatever the recogniser says, unless a title
        # stands before it.
        votes["organisation"] += SIGN * len(mentions)
    if (
        len(words) == 1
        and words[0].upper() == mentions[0].words[0]
        and len(words[0]) <= 5
        and not votes["place"]
    ):
        votes["organisation"] += len(mentions)
    return votes


def _title_before(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Chancellor Hall"."""
    if mention.title or mention.offices:
        yield "person", TITLE


def _noun_before(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "broadcaster Kanal Nord", "spokesman Falk"."""
    before = tokens[mention.first - 1] if mention.first else None
    if (
        before is None
        or before.tag != "NN"
        or before.dep != "compound"
        or before.sentence is not mention.head.sentence
    ):
        return
    if group_noun(before.text):
        yield "organisation", SIGN
    elif office_of(before.text):
        yield "person", SIGN


def _plural_before(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "the consultants Calder Voss": several people under one name."""
    before, head = tokens[mention.first - 1] if mention.first else None, mention.head
    if (
        before is not None
        and before.tag == "NNS"
        and (before.head is head or head.head is before)
        and _is_one(head)
    ):
        yield "organisation", SIGN


def _form_of_a_place(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "River Sallow"."""
    if (
        len(mention.words) > 1
        and mention.words[0].lower() in _WATERS_AND_HILLS
        and mention.label != "PERSON"
    ):
        yield "place", SIGN


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
    """ "the mayor, Ada Hall"."""
    head = mention.head
    if head.dep == "appos" and head.head.tag == "NN" and office_of(head.head.text):
        yield "person", SIGN


def _described(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Hall, a lawyer", "Voss is a software company", "Wexmouth, a port"."""
    head = mention.head
    described = head.dependents("appos")
    if head.dep == "nsubj" and head.head.lemma in {"be", "become", "remain"}:
        described = [*described, *head.head.dependents("attr")]
    for noun in described:
        if noun.tag not in {"NN", "NNP"} or noun.index <= mention.last:
            continue
        office = office_of(noun.text)
        if office:
            # States are called allies, members and producers too.
            certain = office in TITLES or mention.label not in {"GPE", "LOC", "FAC"}
            yield "person", SIGN if certain else 1
        elif group_noun(noun.text):
            yield "organisation", SIGN
        elif noun.lower in PLACE_NOUNS:
            yield "place", SIGN


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
        mention.label == "ORG"
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
    _part_of_a_place,
    _place_of_an_event,
    _campaign_after,
    _who_or_age_after,
    _beside_an_office,
    _described,
    _form_of_a_people,
    _person_in_clause,
)
"""What stands beside a mention, or is its form, and says what it names: each gives its votes."""
