"""Find what happened or is to happen, and when, in the words of the source.

An event is a clause with words that say when ("Ministers signed the accord on Wednesday"), or a
noun for an event with its year or day
("a 1951 pact", "Monday's vote"). What somebody only claims is told together with who claims it.
What stands between quotation marks is speech and tells of no event; what hangs on a condition has
not happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.findings.actors import Cast
from briefgen.findings.printing import print_passage
from briefgen.findings.times import TimeWords, find_time_words, resolve
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import (
    Direction,
    clause_bounds,
    direction_of,
    is_unasserted,
    reporting_verb_over,
    subject_of,
    verb_over,
)
from briefgen.language.reading import Reading, Sentence, Token
from briefgen.model import Event

MOST_EVENTS = 10
"""Lines of a timeline that is taken in at one look."""
LONGEST = 45
"""Words of an event with who reports it; one that is longer is told without a report that only
neutrally repeats it."""
WORTH_TELLING = 2.0
"""Least worth of an event; see `_worth`. A decisive verb is enough, and so are an actor who acts
and a second sign."""

DECISIVE: dict[str, str] = {
    "meetings": "meet host convene gather visit travel attend arrive hold",
    "decisions": (
        "agree decide sign approve adopt pass reject vote ratify veto endorse order ban lift"
        " suspend cancel postpone delay extend"
    ),
    "offices": (
        "elect appoint resign nominate dismiss sack step win lose defeat swear quit replace retire"
    ),
    "law": (
        "rule sentence charge convict arrest sue indict acquit investigate raid fine overturn file"
        " plead jail"
    ),
    "acts": (
        "launch open close start begin end introduce publish release withdraw deploy send seize"
        " invade attack strike kill die cut raise impose announce unveil propose block halt expire"
        " take become enter leave join break negotiate threaten buy sell"
    ),
}
"""Verbs of things that belong in a timeline, by kind: "Ministers met on Wednesday"; "The council
approved the budget in May"; "She resigned last week"; "The court ruled on Friday"; "The port opens
on 1 June"."""
_DECISIVE = frozenset(verb for verbs in DECISIVE.values() for verb in verbs.split())

EVENT_NOUNS = frozenset(
    """
    treaty pact law act accord agreement deal election vote referendum summit war invasion crisis
    ruling constitution convention resolution reform bill attack coup merger strike flood storm
    earthquake fire ceasefire truce armistice revolution uprising protest conference census budget
    verdict trial hearing meeting talks decision inauguration debate pandemic outbreak explosion
    bombing crash collapse disaster famine drought occupation annexation partition genocide massacre
    siege surge ban embargo protocol charter declaration
    """.split()
)
"""Nouns of things that happen or are made at a time: "a 1951 pact", "the 2019 flood"."""

ANNOUNCING = frozenset("announce propose plan schedule set call expect discuss await".split())
"""Verbs whose object has a time of its own: "announced a vote on Friday" does not say when it was
announced."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    said: str
    when: str | None
    worth: float


def find_events(reading: Reading, cast: Cast) -> tuple[Event, ...]:
    """Return the events of an article that matter most, in the order of the text; at most ten.

    Args:
        reading: the article as parsed; days are counted from its `published`, and left open where
            it has none.
        cast: its actors.
    """
    candidates: list[_Candidate] = []
    for sentence in reading.sentences:
        for candidate in (
            *_dated_clauses(reading, cast, sentence),
            *_dated_nouns(reading, sentence),
        ):
            if candidate.worth >= WORTH_TELLING and not any(
                _same(candidate, other) for other in candidates[-6:]
            ):
                candidates.append(candidate)
    best = sorted(range(len(candidates)), key=lambda i: (-candidates[i].worth, i))[:MOST_EVENTS]
    chosen = sorted(
        (candidates[i] for i in best), key=lambda candidate: (candidate.start, candidate.end)
    )
    return tuple(
        Event(
            id=f"E{number}",
            when=candidate.when,
            said=candidate.said,
            text=print_passage(reading, cast, candidate.start, candidate.end).text,
            evidence=(reading.article.span(candidate.start, candidate.end),),
        )
        for number, candidate in enumerate(chosen, 1)
    )


def _same(one: _Candidate, other: _Candidate) -> bool:
    """Tell whether two candidates are one event told twice over in the same words."""
    return (
        one.start < other.end
        and other.start < one.end
        and (one.when == other.when or (one.start, one.end) == (other.start, other.end))
    )


def _dated_clauses(reading: Reading, cast: Cast, sentence: Sentence) -> Iterator[_Candidate]:
    """Yield the clauses of a sentence that say when."""
    quoted = reading.quoted_stretches(sentence.paragraph)
    for words in find_time_words(reading.characters(sentence.start, sentence.end)):
        tokens = reading.tokens_between(sentence.start + words.start, sentence.start + words.end)
        if not tokens or _tells_no_event(tokens, words):
            continue
        anchor = next(
            (token for token in tokens if token.head not in tokens or token.head is token),
            tokens[-1],
        )
        verb = verb_over(anchor)
        if (
            verb is None
            or is_unasserted(verb)
            or _within(verb, quoted)
            or _within(tokens[0], quoted)
        ):
            continue
        teller = _teller(verb)
        if _has_unknown_subject(cast, teller):
            continue
        start, end = _told(reading, teller, anchor)
        if start <= tokens[0].start and tokens[-1].end <= end:
            if verb_class(teller) == "speech" and any(
                first < end and start < last for first, last in quoted
            ):
                continue
            said = " ".join(reading.text(tokens[0].start, tokens[-1].end).split())
            when = (
                None
                if _is_loose(reading, tokens[0])
                else resolve(words, reading.article.published, _direction(verb, anchor))
            )
            worth = max(_worth(cast, verb, words), _worth(cast, teller, words)) + (
                1.0 if sentence.index == 0 else 0.0
            )
            yield _Candidate(start, end, said, when, worth)


def _within(token: Token, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in stretches)


def _tells_no_event(tokens: list[Token], words: TimeWords) -> bool:
    """Tell times that belong to a name ("Friday Group"), to a state that lasts ("since 2019"), to a
    thing ("Friday's paper")."""
    last = tokens[-1]
    if words.parts.get("lead", "").lower() == "since":
        return True
    noun = tokens[0].head
    if words.parts.get("lead", "").lower() == "of" and (
        noun.lemma.lower() not in EVENT_NOUNS or noun.tag.startswith("NNP")
    ):
        return True  # "the Fisheries Act of 2015", "as of Friday"
    if last.entity in {"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC"} or (
        last.dep == "compound" and last.head.tag.startswith("NNP")
    ):
        return True
    happening = last.head.lemma.lower() in EVENT_NOUNS
    if last.dep == "poss":
        return not (happening and last.head.dep in {"dobj", "nsubj", "nsubjpass"})
    outside = next((token for token in tokens if token.head not in tokens), last)
    # "a Sept. 11 memorial"
    within_name = outside.dep in {"nmod", "compound", "nummod"} and "month" in words.parts
    return within_name and outside.head.lemma.lower() not in EVENT_NOUNS


def _has_unknown_subject(cast: Cast, teller: Token) -> bool:
    """Tell whether nobody can know who did it: a pronoun that was left open, and no report that
    would say whom it may mean."""
    subject = subject_of(teller)
    if (
        subject is None
        or subject.pos != "PRON"
        or subject.tag in {"WP", "WDT", "EX"}
        or cast.actor_of(subject) is not None
    ):
        return False
    report = reporting_verb_over(teller)
    return report is None or subject_of(report) is None


def _is_loose(reading: Reading, first: Token) -> bool:
    """Tell whether the words before a time make it uncertain ("more than 20 years ago", "about
    three days ago")."""
    before = reading.tokens[first.index - 1].lower if first.index else ""
    return before in {
        "than",
        "about",
        "around",
        "nearly",
        "almost",
        "over",
        "some",
        "roughly",
        "approximately",
    }


def _teller(verb: Token) -> Token:
    """Climb from an infinitive or a gerund to the verb that tells who does it: "agreed to meet on
    Friday" is told from "agreed"."""
    while verb.head is not verb:
        governor = verb_over(verb.head)
        bare = verb.tag in {"VB", "VBG"} and not any(
            child.dep in {"nsubj", "nsubjpass"} for child in verb.children
        )
        # "a call for ministers to meet"
        bare = bare or any(child.tag == "TO" for child in verb.children)
        modal = any(child.tag == "MD" for child in verb.children)
        if governor is None or governor is verb or not bare or modal or verb.dep == "relcl":
            break
        if verb.dep == "conj" and any(child.tag == "MD" for child in governor.children):
            break
        verb = governor
    return verb


def _told(reading: Reading, teller: Token, anchor: Token) -> tuple[int, int]:
    """Return the bounds of what is printed: the clause, with who reports it if it is a reported one
    and not too long."""
    start, end = clause_bounds(reading, teller, anchor)
    report = reporting_verb_over(teller)
    if report is None or subject_of(report) is None:
        return start, end
    first, last = clause_bounds(reading, report, anchor)
    first, last = min(first, start), max(last, end)
    neutral = verb_class(report) == "speech"
    return (
        (start, end)
        if neutral and len(reading.text(first, last).split()) > LONGEST
        else (first, last)
    )


def _direction(verb: Token, anchor: Token) -> Direction | None:
    """Tell whether the time lies behind or ahead; open where it belongs to a thing and not to what
    is done with it."""
    if anchor.dep in {"poss", "compound", "nmod", "amod"}:
        return None  # "a Friday meeting was cancelled": no telling which Friday
    if verb.lemma.lower() in ANNOUNCING and any(
        child.dep == "dobj" and child.index < anchor.index for child in verb.children
    ):
        return None
    return direction_of(verb)


def _worth(cast: Cast, verb: Token, words: TimeWords) -> float:
    """Weigh an event.

    Each sign counts one, a decisive verb two, so that it needs no other. Speech takes one away, but
    where it tells of something decisive, and a participle that hangs on a thing ("a poll released
    in May") takes two.
    """
    subject = subject_of(verb)
    actor = cast.actor_of(subject) if subject is not None else None
    decisive = verb.lemma.lower() in _DECISIVE
    reports = verb_class(verb) in {"speech", "claim", "belief", "question"} and not decisive
    tells = any(
        child.dep == "ccomp" and child.lemma.lower() in _DECISIVE for child in verb.children
    )
    return (
        (2.0 if decisive else 0.0)
        + (1.0 if actor is not None else 0.0)
        + (1.0 if words.is_deadline or direction_of(verb) == "ahead" else 0.0)
        + (0.5 if "year" in words.parts or "day" in words.parts else 0.0)
        - (1.0 if reports else 0.0)
        - (2.0 if verb.dep == "acl" and verb.head.lemma.lower() not in EVENT_NOUNS else 0.0)
        + (2.0 if reports and tells else 0.0)
    )


def _dated_nouns(reading: Reading, sentence: Sentence) -> Iterator[_Candidate]:
    """Yield the nouns for events that bear a year: "a 1951 pact governing force deployments"."""
    quoted = reading.quoted_stretches(sentence.paragraph)
    for token in sentence.tokens:
        noun = token.head
        named = (
            noun.lemma.lower() in EVENT_NOUNS
            and noun.pos in {"NOUN", "PROPN"}
            and token.index < noun.index
        )
        if (
            _YEAR.fullmatch(token.text)
            and named
            and token.dep in {"nummod", "compound", "nmod", "amod"}
            and not _within(token, quoted)
        ):
            last = _noun_phrase_end(reading, noun)
            yield _Candidate(token.start, last.end, token.text, token.text, WORTH_TELLING)


def _noun_phrase_end(reading: Reading, noun: Token) -> Token:
    """Return the last token of a noun's phrase, before any aside and anything coordinated with
    it."""
    for token in reading.tokens[noun.index + 1 : noun.right + 1]:
        if (
            token.pos == "PUNCT"
            or token.tag in {"WDT", "WP", "WRB"}
            or (token.dep == "cc" and token.head is noun)
        ):
            return reading.tokens[token.index - 1]
    return reading.tokens[noun.right]
