"""How much a dated statement matters to the story."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.timeline.day_phrases import DayPhrase
from briefgen.language.english.event_words import DECISIVE_VERBS, EVENT_NOUNS, RESCHEDULING, STATES
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import ARRANGED, direction_of, subject_of
from briefgen.language.reading import Token

WORTH_TELLING = 2.0
"""Least worth of an event. A decisive verb is enough, and so are an actor who acts and a second
sign."""
BOTH: dict[str, tuple[str, str]] = {
    "fire": ("The board fired its director on Friday.", "Hale fired back on Friday."),
    "shoot": ("A gunman shot three guards on Friday.", "Hale shot back on Friday."),
}
"""Verbs of speech that tell of a deed too: an example of each."""
_REPORTING = frozenset({"speech", "claim", "belief", "question"})


def worth_of(cast: Cast, verb: Token, words: DayPhrase) -> float:
    """Weigh an event.

    Each sign counts one, a decisive verb two, so that it needs no other: an actor, a verb of
    something done, a step to come. Speech takes one away, but where it tells of something decisive.
    """
    subject = subject_of(verb)
    actor = cast.actor_of(subject) if subject is not None else None
    lemma = verb.lemma.lower()
    finds = lemma == "find" and bool(verb.dependents("ccomp"))  # a report: "found that …"
    decisive = (
        (lemma in DECISIVE_VERBS and not finds and (lemma not in BOTH or _is_done(verb)))
        or _is_appointment(verb, subject)
        or _is_moved(lemma, words)
        or is_term(verb, words)
    )
    reports = verb_class(verb) in _REPORTING and not decisive and not _is_done(verb)
    tells = any(
        child.dep == "ccomp" and child.lemma.lower() in DECISIVE_VERBS for child in verb.children
    )
    ahead = words.is_deadline or direction_of(verb) == "ahead"
    return (
        (2.0 if decisive else 0.0)
        + (1.0 if actor is not None else 0.0)
        + (1.0 if not reports and not decisive and lemma not in STATES else 0.0)
        + (1.0 if ahead else 0.0)
        + (0.5 if "year" in words.parts or "day" in words.parts else 0.0)
        - (1.0 if reports else 0.0)
        + (2.0 if reports and tells else 0.0)
        - (3.0 if is_vague(verb, words) else 0.0)
    )


def _is_done(verb: Token) -> bool:
    """Tell what is done to somebody from what is said: "shot a guard", not "shot back"."""
    back = any(child.lower == "back" for child in verb.children)
    return verb.lemma.lower() in BOTH and not back and bool(verb.dependents("dobj", "nsubjpass"))


def _is_appointment(verb: Token, subject: Token | None) -> bool:
    """Tell "the hearing is on Friday", "the next round of talks is due on 3 May"."""
    if subject is None:
        return False
    nouns = [subject, *(w for of in subject.dependents("prep") for w in of.dependents("pobj"))]
    if not any(noun.lemma.lower() in EVENT_NOUNS or noun.lower in EVENT_NOUNS for noun in nouns):
        return False
    goes_on = verb.lemma.lower() in {"continue", "resume", "conclude"}
    return verb.lemma.lower() == "be" or verb.lemma.lower() in ARRANGED or goes_on


def is_term(verb: Token, words: DayPhrase) -> bool:
    """Tell "has until Friday to appeal" and "gave the firm until Monday to answer"."""
    acts = any(
        word.tag == "VB" and word.index > verb.index and any(c.lower == "to" for c in word.children)
        for word in verb.sentence.tokens
    )
    return words.is_deadline and verb.lemma.lower() in {"have", "give"} and acts


def _is_moved(lemma: str, words: DayPhrase) -> bool:
    """Tell "was put off to Friday" and "moved to Monday"."""
    return lemma in RESCHEDULING and words.lead in {"to", "until", "till"}


def is_vague(verb: Token, words: DayPhrase) -> bool:
    """Tell phrases that place a thing nowhere: "for the second time in five years", "imports power
    in winter", "trains are left overnight"."""
    first = next(iter(verb.dependents("aux", "auxpass")), verb)
    perfect = first is not verb and first.lower in {"has", "have"}
    present = first.tag in {"VBZ", "VBP"} and not perfect
    if words.name == "overnight":
        return present
    loose = (words.name == "season" and "year" not in words.parts) or (
        words.name == "in so much time" and "time" not in words.parts
    )
    return loose and (present or direction_of(verb) != "ahead")
