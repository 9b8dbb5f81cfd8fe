"""What is dated and yet no event: a comment, a forecast, a count, what a noun's own time tells."""

from __future__ import annotations

from briefgen.language.english.event_words import DECISIVE_VERBS, EVENT_NOUNS
from briefgen.language.english.group_nouns import ORGANISATION_NOUNS
from briefgen.language.english.person_nouns import PERSON_NOUNS
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import SUBJECTS, own_subject, reporting_verb_over, subject_of
from briefgen.language.reading import Token

CHANCES = frozenset(
    "chance risk likelihood odds prospect probability pressure hope fear case scope".split()
)
"""What a forecast speaks of: "raises the risk of a strike this year"."""
RELATIONS = frozenset(
    "follow mark mirror reflect resemble echo recall represent precede contrast".split()
)
"""Verbs that only set one thing beside another, whose day is the other's: "The ban follows a ruling
in January"."""
FORECASTING = frozenset("predict forecast reckon estimate anticipate expect".split())
"""Verbs of who only reckons with a thing: "predicted that the storm would pass on Friday"."""
SHOWING = frozenset("show indicate suggest imply reflect mean".split())
"""Verbs of what figures say: "said that readings taken in May showed a rise"."""
_READY = frozenset("able unable due set ready likely free willing certain sure".split())
_OPINIONS = frozenset({"should", "could", "might", "may", "ought", "must"})
_FIRST_COUNT = 10
"""The least number that is a count rather than who acted: "Three ministers have resigned"."""


def is_comment(verb: Token, teller: Token) -> bool:
    """Tell what somebody reckons: "said the surge should ease the fears in May", "said the ruling
    raises the risk of a strike this year", "would rather lose the fee"."""
    told = verb
    while told.dep == "xcomp" and told.head is not told and told.head.pos in {"VERB", "AUX"}:
        told = told.head
    said = [told, *(child for child in teller.children if child.dep == "ccomp")]
    return any(_is_reckoned(clause) for clause in said if clause.pos in {"VERB", "AUX"})


def _is_reckoned(clause: Token) -> bool:
    report = reporting_verb_over(clause)
    if report is None or subject_of(report) is None or report.lemma.lower() in DECISIVE_VERBS:
        return False
    if report.lemma.lower() in FORECASTING:
        return True
    if verb_class(report) not in {"speech", "claim", "belief"}:
        return False
    if clause.lemma.lower() in SHOWING and bool(clause.dependents("dobj", "ccomp")):
        return True
    modals = {child.lower for child in clause.dependents("aux")}
    if modals & _OPINIONS and clause.lemma.lower() not in EVENT_NOUNS:
        by_rule = "must" in modals and bool(clause.dependents("auxpass"))
        return not by_rule
    rather = any(child.lower == "rather" for child in clause.children)
    return (rather and bool(modals & {"would", "'d", "’d"})) or any(
        child.lemma.lower() in CHANCES for child in clause.dependents("dobj")
    )


def is_count(teller: Token) -> bool:
    """Tell how many there are so far, which is no step: "291 patients have recovered"."""
    subject = own_subject(teller)
    present = any(child.lower in {"has", "have"} for child in teller.dependents("aux"))
    if subject is None or not present:
        return False
    return any(_is_many(child) for child in subject.dependents("nummod"))


def _is_many(number: Token) -> bool:
    digits = number.text.replace(",", "").replace(".", "")
    return digits.isdecimal() and int(digits) >= _FIRST_COUNT


def is_of_a_subject(verb: Token, anchor: Token) -> bool:
    """Tell a time that belongs to the subject before its verb: "the surge in May eases the fears";
    not where the subject takes place then ("a fire on Friday killed …")."""
    if anchor.index > verb.index:
        return False
    for place in (anchor, *anchor.ancestors()):
        if place is verb:
            return False
        if place.dep in SUBJECTS and place is not anchor:
            acts = place.pos == "PROPN" or place.lemma.lower() in PERSON_NOUNS | ORGANISATION_NOUNS
            return not acts and verb.lemma.lower() not in DECISIVE_VERBS
    return False


def is_of_a_relation(verb: Token, anchor: Token) -> bool:
    """Tell a time of what something only follows: "The ban follows a ruling in January"."""
    if verb.lemma.lower() not in RELATIONS:
        return False
    return any(child.index < anchor.index for child in verb.dependents("dobj"))


def is_status(verb: Token, teller: Token) -> bool:
    """Tell what somebody is, with a day of what else they did: "She was alone in having sat in both
    houses, in 1972"; not "is due to open in May"."""
    if teller.lemma.lower() != "be" or verb is teller or verb.dep == "conj":
        return False
    return any(child.lemma.lower() not in _READY for child in teller.dependents("acomp"))


def is_of_a_consequence(teller: Token, anchor: Token) -> bool:
    """Tell a time of what followed, or of what it was for: "A gunman shot at shoppers, with the
    toll rising on Monday"; "won a prize for finding the comet in 1995"."""
    for place in anchor.ancestors():
        if place is teller:
            return False
        led = place.head.lower in {"with", "for"} and place.head.index > teller.index
        if place.dep == "pcomp" and led:
            return True
        if place.lower == "with" and place.dep == "prep" and place.index > teller.index:
            return any(child.dep == "pcomp" for child in place.children)
    return False


def is_of_a_counter(anchor: Token) -> bool:
    """Tell the time at which somebody counted: "According to the office late today, …"."""
    return any(place.lower == "according" for place in anchor.ancestors())
