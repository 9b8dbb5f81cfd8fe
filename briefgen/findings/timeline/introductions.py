"""Whether a reader of one line knows the thing that it is about: by a name, by what stands with it,
or because it takes place on that day. A thing that the article brought in elsewhere, and that is
only called "the plan" here, is unknown to whoever has not read on from there."""

from __future__ import annotations

import re

from briefgen.findings.actors import Cast
from briefgen.language.english.event_words import EVENT_NOUNS
from briefgen.language.english.group_nouns import ORGANISATION_NOUNS
from briefgen.language.english.person_nouns import PERSON_NOUNS
from briefgen.language.grammar import SUBJECTS, agent_of, is_passive, own_subject
from briefgen.language.reading import Reading, Token

_TELLING = frozenset("prep relcl acl poss nmod appos".split())
"""What stands with a noun and says which one is meant."""
_AGAIN = frozenset("new latest first last next similar same final further separate other".split())
"""Words that set a thing beside others of its kind, which the line does not tell."""
_LIKE = frozenset({"similar", "other", "further", "same"})
"""Those that need no "the" for it: "Similar fights broke out last year"."""
_PLACES = frozenset("city country county district nation province region state town".split())
"""Nouns of places that act: "the state extended the order"."""
LEAVING = frozenset("leave quit join enter follow".split())
"""Verbs that say nothing without what is left or joined: "The firm left four years ago"."""
CONNECTIVES = re.compile(
    r"(?:on|in) an? (?:similar|related|separate|lighter|different|more \w+) (?:note|vein|front|move"
    r"|development|matter|step)[,:]? *|(?:per|under|as part of) th(?:e|at|is) \w+, *"
    r"|(?:in addition|by contrast|as a result|for (?:its|his|her|their) part|at the same time"
    r"|to that end|likewise|similarly|separately|elsewhere|then|also|instead|apart from that"
    r"|in turn|for now|not least),? +",
    re.IGNORECASE,
)
"""What opens a sentence and ties it to the one before: "On a related note, the board …", "Per the
request, …", "Also on Friday, …"."""


def without_connective(reading: Reading, start: int, least: int) -> int:
    """Return where a statement begins behind words that tie it to another; `least` is where it must
    have begun."""
    tie = CONNECTIVES.match(reading.characters(start, least))
    return start + tie.end() if tie is not None else start


def is_unknown_thing(reading: Reading, cast: Cast, teller: Token, in_lead: bool) -> bool:
    """Tell a subject that is a thing, called by a common noun alone, and brought in elsewhere: "The
    new plan will start this summer"; "A new policy was adopted in 2022"."""
    subject = own_subject(teller)
    if subject is None or subject.pos != "NOUN" or in_lead:
        return False
    if cast.actor_of(subject) is not None:
        return False
    determiners = {child.lower for child in subject.dependents("det")}
    again = any(child.lower in _AGAIN for child in subject.dependents("amod"))
    if determiners & {"a", "an", "another"}:
        return is_passive(teller) and _is_just_one(subject, teller, again)
    if _is_known_by_itself(subject):
        return False
    if not determiners and any(child.lower in _LIKE for child in subject.dependents("amod")):
        return True
    return "the" in determiners and _is_only_repeated(reading, subject, again)


def _is_just_one(subject: Token, teller: Token, again: bool) -> bool:
    """Tell "a new policy was adopted" and "a clerk was suspended" from "a law on noise was
    adopted" and "a man was held in Brenn"."""
    if _is_told_which(subject) or agent_of(teller) is not None:
        return False
    return again or (_is_bare(subject) and not _is_placed(teller))


def _is_only_repeated(reading: Reading, subject: Token, again: bool) -> bool:
    """Tell "the plan" and "the new plan" of which the article told before, and its title does
    not."""
    if not (_is_bare(subject) or again):
        return False
    title = (reading.article.title or "").lower().split()
    lemma = subject.lemma.lower()
    titled = any(word.strip(",.:;'’\"()").removesuffix("s") == lemma for word in title)
    return (again or not titled) and _is_told_before(reading, subject)


def _is_known_by_itself(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    if lemma in PERSON_NOUNS | ORGANISATION_NOUNS | EVENT_NOUNS | _PLACES:
        return True
    return _is_told_which(noun)


def _is_told_which(noun: Token) -> bool:
    return any(child.dep in _TELLING for child in noun.children)


def _is_placed(teller: Token) -> bool:
    """Tell whether a verb says where or of what: "A man was held in Brenn on Friday"."""
    return any(
        child.entity not in {"DATE", "TIME"}
        for preposition in teller.dependents("prep")
        for child in preposition.dependents("pobj")
    )


def _is_bare(noun: Token) -> bool:
    return not any(child.dep in {"compound", "amod"} for child in noun.children)


def _is_told_before(reading: Reading, noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return any(
        token.lemma.lower() == lemma and token.pos in {"NOUN", "PROPN"}
        for token in reading.tokens[: noun.sentence.tokens[0].index]
    )


def says_not_what(teller: Token) -> bool:
    """Tell a verb that lacks what it needs: "left four years ago", "had lanes closed"."""
    caused = [child for child in teller.dependents(*SUBJECTS) if child.index < teller.index]
    has = any(child.lower in {"had", "has", "have"} for child in teller.dependents("aux"))
    under = teller.dep == "ccomp" and teller.head.lemma.lower() == "have"
    had = under or (len(caused) > 1 and has)
    if had and caused and _names_no_thing(caused[-1]):
        return True
    if teller.lemma.lower() not in LEAVING or is_passive(teller):
        return False
    return not any(
        child.dep in {"dobj", "xcomp", "ccomp", "oprd"}
        or (child.dep == "advcl" and child.tag == "VB")
        or (child.dep == "prep" and child.lower in {"for", "from", "with", "to", "into", "as"})
        for child in teller.children
    )


def _names_no_thing(noun: Token) -> bool:
    return noun.tag == "NNS" and not noun.children


def full_name_of(cast: Cast, teller: Token) -> tuple[Token, str] | None:
    """Return a subject that is called by the given name alone, with the full name of whom it means;
    None where it is called otherwise, or may mean several."""
    subject = own_subject(teller)
    if subject is None or subject.pos != "PROPN" or subject.left != subject.index:
        return None
    found = {
        actor.name
        for actor in cast.actors
        if actor.kind == "person"
        and len(actor.name.split()) > 1
        and actor.name.split()[0] == subject.text
    }
    own = cast.actor_of(subject)
    known = own is None or own.name in found
    return (subject, found.pop()) if known and len(found) == 1 else None
