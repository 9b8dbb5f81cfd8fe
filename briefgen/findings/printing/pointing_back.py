"""Which words of a statement mean something told before it: printed alone, "They must stop it"
tells nobody who must stop what.

The tables name the words and what explains each within the statement; everything else is taken to
be understood. What the headline and the lead tell is known to the reader of a brief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.findings.actors import Cast
from briefgen.findings.printing.referents import SUREST
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import is_person_noun
from briefgen.language.grammar import is_finite, is_to_infinitive, verb_over
from briefgen.language.reading import Reading, Token

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "person"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "person"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "several"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
}
"""Pronoun -> what must stand before it in the statement: "The engineers say they were told"."""

OPENING: tuple[tuple[str, str], ...] = (
    ("but", "But the wall still leaks."),
    ("so", "So the wall must go."),
    ("and", "And the wall leaks."),
    ("or", "Or the town could wait."),
    ("nor", "Nor was the council asked."),
    ("because", "Because the wall leaks."),
    ("however", "However, the wall leaks."),
    ("therefore", "Therefore the wall must go."),
    ("thus", "Thus the town pays twice."),
    ("hence", "Hence the town pays twice."),
    ("otherwise", "Otherwise the town pays twice."),
    ("instead", "Instead the town pays twice."),
    ("yet", "Yet the town pays twice."),
    ("also", "Also, the town pays twice."),
    ("then", "Then the town paid twice."),
    ("yes", "Yes, the town paid twice."),
    ("no", "No, the town never paid."),
    ("likewise", "Likewise, the town never paid."),
)
"""Words that tie a statement to the one before it; an example."""

HERE_AND_NOW = frozenset(
    """
    day week weekend month year decade century hour morning afternoon evening night season
    spring summer autumn fall winter term time moment minute juncture
    country nation city town village state county island continent world planet region area
    community place house chamber parliament congress court government administration council
    job office position post role
    """.split()
)
"""Nouns behind "this" that mean what is around the speaker: this year, this town."""

OF_THE_NEWS = frozenset(
    """
    decision ruling verdict judgment judgement sentence tragedy attack disaster crisis incident
    agreement deal move announcement outcome result law bill measure vote election campaign race
    crime mistake accident crash collision storm fire shooting killing case war conflict plan
    project proposal policy strike
    """.split()
)
"""Nouns behind "this" that mean what the news is about, whatever the headline calls it."""

_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_KINDS = frozenset({"kind", "sort", "type", "way", "thing", "stuff"})
"""Nouns behind "this" that mean nothing without what was told before."""
_WITH_CLAUSE = frozenset({"be", "become", "seem", "appear", "feel", "look", "sound", "remain"})
_COSTING = frozenset({"take", "make", "cost", "help", "hurt", "matter", "happen", "turn"})
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "xcomp", "acl"})
_OBJECTS = frozenset({"dobj", "pobj", "dative", "attr", "nsubj", "nsubjpass", "conj", "appos"})
_DATED = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_PEOPLE = frozenset(
    """
    someone somebody anyone anybody everyone everybody nobody one people person kid child parent
    family man woman who whoever
    """.split()
)
_VAGUE = frozenset(
    """
    way lot bit thing time day point reason sort kind something question problem answer truth fact
    idea matter
    """.split()
)
_YES_AND_NO = frozenset({"yes", "no"})


@dataclass(frozen=True, slots=True)
class Known:
    """What the reader of a brief knows before any statement of it: the headline and the lead."""

    nouns: frozenset[str]
    """Their nouns, in the singular."""
    actors: frozenset[str]
    """Identifiers of the actors that the headline, or the lead as its subject, names."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The name printed beside a statement in the reporter's words."""

    actor: str | None
    """Its identifier, where it is known who it is."""
    is_person: bool


def known_from_the_head(reading: Reading, cast: Cast) -> Known:
    """Return what the headline and the first sentence below it tell."""
    head = reading.paragraphs[0].sentences[:2] if reading.paragraphs else []
    lead = next(
        (
            paragraph.sentences[:1]
            for paragraph in reading.paragraphs[1:]
            if len(paragraph.sentences) and paragraph.end - paragraph.start > 60
        ),
        [],
    )
    nouns: set[str] = set()
    actors: set[str] = set()
    for sentence in [*head, *lead]:
        for token in sentence.tokens:
            if token.pos in {"NOUN", "PROPN"}:
                nouns.add(token.lemma.lower())
            actor = cast.actor_of(token)
            if actor is not None and (sentence in head or token.dep in {"nsubj", "nsubjpass"}):
                actors.add(actor.id)
    return Known(frozenset(nouns), frozenset(actors))


def pointing_back(
    cast: Cast, words: Sequence[Token], known: Known, own: Beside | None = None
) -> list[Token]:
    """Return the words of a statement that mean something told before it.

    Args:
        cast: who its pronouns are.
        words: the statement, in order.
        known: what its reader knows.
        own: whose name is printed beside it, and who may be its "he"; null where the words are the
            speaker's own, in which "he" is somebody else.
    """
    found = []
    for place, word in enumerate(words):
        before = words[:place]
        if _is_filled_in(words, place):
            continue
        if (not place and _ties(words)) or (
            word.lower in PRONOUNS
            and word.pos == "PRON"
            and not _is_explained(cast, word, before, known, own)
        ):
            found.append(word)
        elif word.lower in {*_DEMONSTRATIVES, "such"} and word.tag not in {"IN", "WDT"}:
            if not _is_pointed_out(word, words, before, known):
                found.append(word)
        elif (
            _is_one_of_what(word, words, before)
            or (
                word.lower == "there"
                and word.dep in {"advmod", "pobj", "pcomp"}
                and not any(_is_place(w) for w in before)
            )
            or (word.lower == "so" and before and before[-1].lemma.lower() == "do")
        ):
            found.append(word)
    return found


def _is_filled_in(words: Sequence[Token], place: int) -> bool:
    """Tell whether a word stands in square brackets, or before them: the source fills in what is
    meant ("It [the wall] leaks")."""
    after = words[place + 1] if place + 1 < len(words) else None
    if after is not None and after.text == "[":
        return True
    brackets = [word.text for word in words[:place] if word.text in {"[", "]"}]
    return bool(brackets) and brackets[-1] == "["


def _ties(words: Sequence[Token]) -> bool:
    """Tell whether a statement opens on a word that ties it to the one before."""
    opening = next((word for word in words if word.text[:1].isalnum()), None)
    if opening is None or opening.lower not in _OPENINGS:
        return False
    place = list(words).index(opening)
    after = words[place + 1] if place + 1 < len(words) else None
    if opening.lower in _YES_AND_NO:
        return after is None or after.pos == "PUNCT"
    if opening.lower in {"so", "then"} and after is not None:  # "So many walls leak."
        return after.pos not in {"ADJ", "ADV"} or opening.lower == "then"
    return not (opening.lower == "because" and any(word.text == "," for word in words))


def _is_explained(
    cast: Cast, pronoun: Token, before: Sequence[Token], known: Known, own: Beside | None
) -> bool:
    actor = cast.actor_of(pronoun)
    sure = actor is not None and cast.confidence_of(pronoun) >= SUREST
    beside = own.actor if own is not None else None
    if actor is not None and sure and (actor.id in known.actors or actor.id == beside):
        return True
    means = PRONOUNS[pronoun.lower]
    if own is not None and actor is None and not any(_is_somebody(cast, word) for word in before):
        if own.is_person and means == "person":
            return True
        if not own.is_person and (means == "several" or pronoun.lower == "its"):
            return True
    if means == "person":
        return any(_is_somebody(cast, word) for word in before)
    if means == "several":
        return any(_are_several(cast, word) for word in before)
    return (pronoun.lower == "it" and _is_empty(pronoun)) or any(
        _is_thing(cast, word, pronoun) for word in before
    )


def _is_somebody(cast: Cast, word: Token) -> bool:
    actor = cast.actor_of(word)
    named = word.pos == "PROPN" and (
        word.entity == "PERSON" or (actor is not None and actor.kind == "person")
    )
    return named or word.lemma.lower() in _PEOPLE or (word.tag == "NN" and is_person_noun(word))


def _are_several(cast: Cast, word: Token) -> bool:
    actor = cast.actor_of(word)
    return (
        (
            word.tag in {"NNS", "NNPS"}
            and word.entity not in _DATED
            and word.lemma.lower() not in _VAGUE
        )
        or word.lemma.lower() in _PEOPLE
        or (word.pos in {"NOUN", "PROPN"} and group_noun(word.lower) is not None)
        or (word.pos == "PROPN" and actor is not None and actor.kind in {"organisation", "group"})
        or word.entity in {"GPE", "NORP"}
        or (
            word.pos in {"NOUN", "PROPN"}
            and any(child.dep == "conj" and child.index > word.index for child in word.children)
        )
    )


def _is_thing(cast: Cast, word: Token, pronoun: Token) -> bool:
    """Tell whether an "it" can mean a word before it: a single thing, which does not do to itself
    what the verb says."""
    if word.tag not in {"NN", "NNP", "VBG"} or word.dep not in _OBJECTS:
        return False
    if word.entity in _DATED or word.lemma.lower() in _VAGUE | _PEOPLE:
        return False
    actor = cast.actor_of(word)
    if word.entity == "PERSON" or (actor is not None and actor.kind == "person"):
        return False
    if word.tag == "NN" and is_person_noun(word) and group_noun(word.lower) is None:
        return False
    verb = verb_over(pronoun)
    return pronoun.tag == "PRP$" or verb is None or verb_over(word) is not verb


def _is_empty(it: Token) -> bool:
    """Tell whether "it" stands for a clause to come, or for nothing: "It is hard to say", "It takes
    years to build a wall", "She made it clear that …"."""
    if it.dep == "expl":
        return True
    head = it.head
    following = [word for word in it.sentence.tokens if word.index > it.index][:2]
    if len(following) == 2 and head.lemma == "be" and following[1].lower == "with":
        return True  # "It is with sorrow that …"
    if len(following) == 2 and following[0].pos == "ADJ" and following[1].lower in {"to", "that"}:
        return True
    if it.dep not in {"nsubj", "nsubjpass"}:
        return False
    said = head.lemma.lower()
    if said not in _WITH_CLAUSE | _COSTING and not any(
        child.dep == "auxpass" for child in head.children
    ):
        return False
    places = [head, *head.dependents("acomp", "attr", "oprd", "dobj", "prep")]
    return any(
        child.index > it.index
        and (
            (child.dep in _CLAUSES and (child.dep != "acl" or is_to_infinitive(child)))
            or (child.dep == "advcl" and is_to_infinitive(child))
            or (child.dep == "relcl" and place.lemma.lower() in {"time", "day"})
        )
        for place in places
        for child in place.children
    )


def _is_pointed_out(
    word: Token, words: Sequence[Token], before: Sequence[Token], known: Known
) -> bool:
    """Tell whether the statement itself, or what its reader knows, says what "this" or "such a
    plan" means."""
    last = words[-1].index
    if word.lower == "such":
        noun = word.head
        if word.dep not in {"amod", "predet", "det"} or noun.pos not in {"NOUN", "PROPN"}:
            return True  # "such as"
        following = next((w for w in words if w.index == noun.index + 1), None)
        completed = following is not None and following.lower in {"as", "that"}
        return completed or any(w.lemma.lower() == noun.lemma.lower() for w in before)
    # "This underlines that …", of which the parser makes a noun.
    is_verb = word.head.tag == "NNS" and word.lower in {"this", "that"}
    if is_verb and word.dep == "det":
        return False
    if word.dep in {"det", "predet", "quantmod", "amod"} and word.head.index > word.index:
        return _is_noun_known(word.head, last, before, known)
    if word.dep in {"advmod", "mark"}:
        return True  # "that bad"
    if any(
        child.dep in {"relcl", "prep", "acl"} and child.index <= last for child in word.children
    ):
        return word.lower in {"those", "that"}
    over: set[int] = set()
    clause = word
    while clause.dep != "conj" and clause.head is not clause:  # "The plan failed, and that …"
        clause = clause.head
        over.add(clause.index)
    return any(is_finite(w) and w.index not in over and w.dep != "aux" for w in before)


def _is_noun_known(noun: Token, last: int, before: Sequence[Token], known: Known) -> bool:
    lemma = noun.lemma.lower()
    if lemma in HERE_AND_NOW or noun.entity in {"DATE", "TIME"}:
        return True
    if noun.tag == "NN" and lemma in OF_THE_NEWS:
        return True
    if any(child.dep in {"relcl", "acl"} and child.index <= last for child in noun.children):
        return True
    if lemma in _KINDS:
        return False
    return lemma in known.nouns or any(w.lemma.lower() == lemma for w in before)


def _is_one_of_what(word: Token, words: Sequence[Token], before: Sequence[Token]) -> bool:
    """Tell "You lose one every year" and "The first one is the best", of which nobody knows one
    what."""
    if word.lower not in {"one", "ones"} or word.pos == "PROPN":
        return False
    last = words[-1].index
    if any(
        child.dep in {"prep", "relcl", "acl"} and child.index <= last for child in word.children
    ):
        return False
    pointed = any(child.lower in {"the", "this", "that"} for child in word.children)
    stands_for = word.dep in {"dobj", "pobj", "attr"} or (pointed and word.dep == "nsubj")
    return stands_for and not any(w.pos == "NOUN" and w.entity not in _DATED for w in before)


def _is_place(word: Token) -> bool:
    led_to = word.dep == "pobj" and word.head.lower in {"in", "at", "to", "on", "from", "near"}
    return (
        word.entity in {"GPE", "LOC", "FAC"}
        or (word.pos == "PROPN" and led_to)
        or word.lemma.lower() in HERE_AND_NOW
    )


_OPENINGS = frozenset(word for word, _ in OPENING)
