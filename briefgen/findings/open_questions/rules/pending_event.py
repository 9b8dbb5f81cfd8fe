"""Inquiries, proceedings and talks whose outcome the source does not know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.findings.open_questions.asking.interrogatives import about, definite
from briefgen.findings.open_questions.asking.phrases import phrase
from briefgen.findings.open_questions.asking.punctuation import Piece
from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.rules.openings import WILL, are_or_is
from briefgen.findings.open_questions.rules.rule import NOUN, VERB, OpenMatter, QuestionRule
from briefgen.findings.open_questions.rules.unknown import is_going_on, is_probed
from briefgen.language.english import openness
from briefgen.language.grammar import clause_of, is_passive, own_subject
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory

_MISHAPS = openness.words(
    "accident crash collision fire blaze explosion blast collapse derailment sinking capsizing leak"
    " spill outage shooting stabbing attack death killing outbreak poisoning incident tragedy"
    " disaster possibility"
)
"""What an inquiry wants to explain, and not to decide about. "Police are investigating the
blaze." """
_REVIEWS = openness.words("investigation review consideration scrutiny")
"""What a matter is under while it is looked into."""
_NOUNS_OF_INQUIRY = {"review": "review", "examine": "examination", "assess": "assessment"}
"""What one speaks of where a thing is being reviewed, and so on; the other verbs make an
investigation."""
_NOUNS_OF_REVIEW = {"scrutiny": "investigation", "consideration": "review"}
"""What of those can find anything; the others do so under their own name."""
_GOING_ON = openness.words("continue go")
"""Verbs of what is not at its end: "talks are continuing", "are still going on"."""
_NOT_PAST = frozenset({"VBZ", "VBP", "VBG", "VB"})
"""Tags of a verb by which a matter gets to those who decide it, now or later."""


def _under_investigation(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The regulator is investigating the merger"."""
    subject = own_subject(verb)
    if subject is None or is_passive(verb) or not is_probed(verb) or not is_going_on(verb):
        return
    into = (
        [prep for prep in verb.dependents("prep") if prep.lower == "into"]
        if verb.lemma == "look"
        else []
    )
    things = verb.dependents("dobj") or [
        thing for prep in into for thing in prep.dependents("pobj")
    ]
    if things:
        yield OpenMatter(
            partial(_conclude_about, subject, things[0], context), category=_sought(things[0])
        )


def _sought(thing: Token) -> QuestionCategory:
    """Return what an inquiry into a thing leaves open: how a mishap came about is not known, what
    will be done about anything else is still to come."""
    return "unknown" if thing.lemma.lower() in _MISHAPS else "pending_event"


def _conclude_about(who: Token, thing: Token, context: QuestionContext) -> str:
    named: list[Piece] = list(phrase(who, context.reading, 2))
    return context.wording.sentence(
        [
            "what",
            "will",
            *named,
            "conclude",
            "about",
            *definite(phrase(thing, context.reading, 2), thing),
        ]
    )


def _being_investigated(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The crash is being investigated"; where a cause is, what it is, is the question."""
    subject = own_subject(verb)
    if (
        subject is None
        or subject.lemma in openness.CAUSES | openness.FACTS
        or not is_passive(verb)
        or not is_probed(verb)
    ):
        return
    if any(child.lower == "being" for child in verb.children):
        yield OpenMatter(
            partial(_find_of, _NOUNS_OF_INQUIRY.get(verb.lemma, "investigation"), subject, context),
            category=_sought(subject),
        )


def _find_of(noun: str, subject: Token, context: QuestionContext) -> str:
    return about(
        subject,
        context.wording,
        opening=["what", "will", "the", noun, "of"],
        closing=["find"],
        known=False,
    )


def _under_review(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The licence is under review": what will the review of it find?"""
    if noun.dep != "pobj" or noun.head.lower != "under":
        return
    verb = noun.head.head
    subject = (
        own_subject(verb)
        if verb.pos in {"VERB", "AUX"} and verb.lemma in {"be", "remain", "come"}
        else None
    )
    if subject is None:
        return
    if subject.lemma in openness.CAUSES:
        yield OpenMatter(
            partial(about, subject, context.wording, opening=["what", are_or_is(subject)]),
            category="unknown",
        )
    else:
        yield OpenMatter(
            partial(_find_of, _NOUNS_OF_REVIEW.get(noun.lemma, noun.lemma), subject, context)
        )


def _handed_over(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The judges sent the case back to the lower court", "the bill now goes to the senate": how
    will it decide?"""
    of_itself = verb.lemma in openness.PASSING_ON
    if of_itself and verb.tag not in _NOT_PAST:
        return
    things = verb.dependents("nsubj" if of_itself else "nsubjpass" if is_passive(verb) else "dobj")
    if things and things[0].lemma in openness.MATTERS:
        voted = of_itself and things[0].lemma in openness.VOTED_ON
        for body in _receivers_of(verb):
            matter = phrase(things[0], context.reading, 3)
            deciding: list[Piece] = (
                ["vote", "on", *definite(matter, things[0])] if voted else ["decide", *matter]
            )
            words: list[Piece] = ["how", "will", *phrase(body, context.reading, 2), *deciding]
            yield OpenMatter(partial(context.wording.sentence, words))


def _receivers_of(verb: Token) -> list[Token]:
    """Return the bodies that a matter goes to, "back to" among them."""
    waiting = list(verb.children)
    bodies = []
    for child in waiting:
        if child.dep == "advmod":
            waiting.extend(child.children)
        if child.dep == "prep" and child.lower == "to":
            bodies += [
                body for body in child.dependents("pobj") if body.lemma.lower() in openness.BODIES
            ]
    return bodies


def _pending(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The appeal is pending", "an inquiry into the collapse is under way", "talks are
    continuing"."""
    verb = _verb_of_pending(cue)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None:
        return
    if (
        verb.lemma.lower() not in _GOING_ON
        or subject.lemma.lower() not in openness.PROBES
        or subject.dependents("prep", "poss")
    ):
        yield from _outcome(subject, verb, context)  # an inquiry into what?


def _verb_of_pending(cue: Token) -> Token | None:
    """Return the verb whose subject is pending."""
    if (
        cue.lower in openness.PENDING
        and cue.dep in {"acomp", "oprd", "advmod", "attr"}
        and cue.head.lemma in {"be", "remain"}
    ):
        return cue.head
    if (
        cue.lower in openness.PENDING
        and cue.tag == "VBG"
        and any(child.lemma == "be" for child in cue.dependents("aux"))
    ):
        return cue
    if (
        cue.lower == "way"
        and cue.dep == "pobj"
        and cue.head.lower == "under"
        and cue.head.head.lemma in {"be", "get"}
    ):
        return cue.head.head
    if cue.pos == "VERB" and cue.lemma.lower() in _GOING_ON and cue.tag in {"VBG", "VBZ", "VBP"}:
        on = cue.lemma == "continue" or any(
            child.dep == "prt" and child.lower == "on" for child in cue.children
        )
        return (
            cue if on and not cue.dependents("xcomp", "dobj") and clause_of(cue).is_finite else None
        )
    return None


def _outcome(thing: Token, cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """Ask what an inquiry will conclude, what a decision will be, what will come of a
    proceeding."""
    lemma = thing.lemma.lower()
    if thing.pos != "NOUN":
        return
    if lemma in openness.PROBES:
        yield OpenMatter(
            partial(about, thing, context.wording, opening=["what", "will"], closing=["conclude"]),
            cue=cue,
        )
    elif lemma in openness.DECISIONS and thing.dependents("prep", "poss", "acl"):
        yield OpenMatter(
            partial(about, thing, context.wording, opening=["what", "will"], closing=["be"]),
            cue=cue,
        )
    elif lemma in openness.OUTCOMES:
        yield OpenMatter(
            partial(
                about,
                thing,
                context.wording,
                opening=["what", "will", "be", "the", "outcome", "of"],
            ),
            cue=cue,
        )


def _awaited(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The company is awaiting a decision on its licence", "is waiting for it"."""
    things = verb.dependents("dobj") if verb.lemma.lower() == "await" else []
    if verb.lemma.lower() == "wait" and verb.tag == "VBG":
        preps = [prep for prep in verb.dependents("prep") if prep.lower in {"for", "on"}]
        things = [thing for prep in preps for thing in prep.dependents("pobj")]
    for thing in things:
        yield from _outcome(thing, verb, context)


def _scheduled(cue: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The trial is scheduled for March": with what outcome?"""
    subject = own_subject(cue) or (own_subject(cue.head) if cue.pos != "VERB" else None)
    when = any(child.dep in {"prep", "agent", "npadvmod"} for child in cue.children)
    if subject is not None and when and (cue.tag in {"VBN", "VBD"} or cue.pos == "ADJ"):
        yield from _outcome(subject, cue, context)


def _to_take_place(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "Talks between the two will resume on Monday": with what outcome?"""
    subject = own_subject(verb)
    takes = verb.lemma != "take" or any(child.lower == "place" for child in verb.children)
    held = verb.lemma != "hold" or is_passive(verb)
    if (
        subject is not None
        and takes
        and held
        and any(child.lower in WILL for child in verb.dependents("aux"))
    ):
        yield from _outcome(subject, verb, context)


def _coming(noun: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "faces a hearing next week", "the coming vote": with what outcome?"""
    soon = any(child.dep == "amod" and child.lower in openness.COMING for child in noun.children)
    times = [
        child for child in noun.children if child.dep in {"npadvmod", "nmod"}
    ] + noun.head.dependents("npadvmod")
    later = any(
        time.lemma in openness.CALENDAR
        and any(child.lower in {"next", "later"} for child in time.children)
        for time in times
    )
    if (
        (soon or later)
        and noun.dep in {"dobj", "pobj", "nsubj", "nsubjpass"}
        and not noun.dependents("poss")
    ):
        time = (
            [token for one in times for token in phrase(one, context.reading)]
            if later and not soon
            else []
        )
        opening = ["what", "will", "be", "the", "outcome", "of"]
        closing = [token for token in time if token.index > noun.right]
        yield OpenMatter(partial(about, noun, context.wording, opening=opening, closing=closing))


def _appealed(verb: Token, context: QuestionContext) -> Iterator[OpenMatter]:
    """ "The owners have appealed against the ruling": will they succeed?"""
    clause = clause_of(verb)
    subject = own_subject(verb)
    if subject is None or is_passive(verb) or not clause.is_finite or clause.is_modal:
        return
    against = [prep for prep in verb.dependents("prep") if prep.lower == "against"]
    things = [thing for prep in against for thing in prep.dependents("pobj")] or verb.dependents(
        "dobj"
    )
    if things and things[0].lemma in openness.DECISIONS:
        yield OpenMatter(partial(_succeed, subject, things[0], context))


def _succeed(who: Token, ruling: Token, context: QuestionContext) -> str:
    named: list[Piece] = list(phrase(who, context.reading, 2))
    return context.wording.sentence(
        [
            "will",
            *named,
            "succeed",
            "in",
            "appealing",
            "against",
            *phrase(ruling, context.reading, 2),
        ]
    )


PENDING = (
    QuestionRule(
        name="under investigation",
        category="pending_event",
        also="unknown",
        lemmas=openness.PROBING | {"look"},
        pos=VERB,
        negated=False,
        find=_under_investigation,
        strength=1.0,
        example="The regulator is investigating the merger.",
        question="What will the regulator conclude about the merger?",
    ),
    QuestionRule(
        name="being investigated",
        category="pending_event",
        also="unknown",
        lemmas=openness.PROBING | {"look"},
        pos=VERB,
        negated=False,
        find=_being_investigated,
        strength=1.0,
        example="The merger is being investigated.",
        question="What will the investigation of the merger find?",
    ),
    QuestionRule(
        name="under review",
        category="pending_event",
        also="unknown",
        lemmas=_REVIEWS,
        negated=False,
        find=_under_review,
        strength=1.0,
        example="The licence is under review.",
        question="What will the review of the licence find?",
    ),
    QuestionRule(
        name="pending",
        category="pending_event",
        lemmas=_GOING_ON,
        forms=openness.PENDING | {"way"},
        negated=False,
        find=_pending,
        strength=1.0,
        example="The appeal is pending.",
        question="What will be the outcome of the appeal?",
    ),
    QuestionRule(
        name="awaited",
        category="pending_event",
        lemmas=openness.words("await wait"),
        pos=VERB,
        negated=False,
        find=_awaited,
        strength=1.0,
        example="The club awaits the outcome of the appeal.",
        question="What will the outcome of the appeal be?",
    ),
    QuestionRule(
        name="scheduled",
        category="pending_event",
        lemmas=openness.EXPECTED,
        negated=False,
        find=_scheduled,
        strength=0.9,
        example="The trial is scheduled for March.",
        question="What will be the outcome of the trial?",
    ),
    QuestionRule(
        name="to take place",
        category="pending_event",
        lemmas=openness.TAKING_PLACE,
        pos=VERB,
        negated=False,
        find=_to_take_place,
        strength=0.8,
        example="Talks will resume on Monday.",
        question="What will be the outcome of the talks?",
    ),
    QuestionRule(
        name="coming",
        category="pending_event",
        lemmas=openness.OUTCOMES,
        pos=NOUN,
        negated=False,
        find=_coming,
        strength=0.8,
        example="The coming vote divides the party.",
        question="What will be the outcome of the coming vote?",
    ),
    QuestionRule(
        name="handed over",
        category="pending_event",
        lemmas=openness.HANDING_OVER | openness.PASSING_ON,
        pos=VERB,
        negated=False,
        find=_handed_over,
        strength=1.0,
        example="The bill now goes to the senate.",
        question="How will the senate vote on the bill?",
    ),
    QuestionRule(
        name="appealed",
        category="pending_event",
        lemmas=openness.words("appeal"),
        pos=VERB,
        negated=False,
        find=_appealed,
        strength=0.9,
        example="The owners have appealed against the ruling.",
        question="Will the owners succeed in appealing against the ruling?",
    ),
)
"""Begun, or set for a day, and without an outcome."""
