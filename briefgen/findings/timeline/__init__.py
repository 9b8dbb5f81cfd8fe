"""Find what happened or is to happen, and when, in the words of the source.

phrases that say when (`day_phrases`) ──▶ the verb each belongs to ──▶ behind or ahead
(`phrase_tense`) ──▶ the day (`calendar_days`) ──▶ the statement that tells it (`statements`) ──▶
the ten that matter most

What stands between quotation marks is speech and tells of no event; what hangs on a condition has
not happened. What somebody only claims is told with who claims it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.findings.actors import Cast
from briefgen.findings.timeline.belonging import (
    contradicts,
    has_genitive,
    is_imagined,
    is_of_a_noun,
    is_of_a_source,
    is_of_something_else,
    lies_before_a_present,
    tells_no_event,
)
from briefgen.findings.timeline.calendar_days import resolve
from briefgen.findings.timeline.comments import (
    is_comment,
    is_count,
    is_of_a_consequence,
    is_of_a_counter,
    is_of_a_relation,
    is_of_a_subject,
    is_status,
)
from briefgen.findings.timeline.day_phrases import DayPhrase, find_day_phrases
from briefgen.findings.timeline.introductions import is_unknown_thing, says_not_what
from briefgen.findings.timeline.lead_news import (
    announces_news,
    is_news,
    is_reported_by_nobody,
    lead_of,
)
from briefgen.findings.timeline.phrase_tense import direction_of_phrase
from briefgen.findings.timeline.statements import (
    Statement,
    find_statement,
    print_statement,
)
from briefgen.findings.timeline.weighing import WORTH_TELLING, is_term, is_vague, worth_of
from briefgen.language.english.event_words import DETAINING, RESCHEDULING, SETTING
from briefgen.language.grammar import (
    direction_of,
    is_unasserted,
    reporting_verb_over,
    subject_of,
    verb_over,
)
from briefgen.language.reading import Reading, Sentence, Token
from briefgen.model import Event

__all__ = ["find_events"]

MOST_EVENTS = 10
"""Lines of a timeline that is taken in at one look."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LOOSE = frozenset("than about around nearly almost over some roughly approximately".split())


@dataclass(frozen=True, slots=True)
class _Candidate:
    statement: Statement
    said: str
    when: str | None
    worth: float

    @property
    def start(self) -> int:
        return self.statement.first

    @property
    def end(self) -> int:
        return self.statement.end


def find_events(reading: Reading, cast: Cast) -> tuple[Event, ...]:
    """Return the events of an article that matter most, in the order of the text; at most ten.

    Args:
        reading: the article as parsed; days are counted from its `published`, and left open where
            it has none.
        cast: its actors.
    """
    candidates: list[_Candidate] = []
    lead = lead_of(reading)
    for sentence in reading.sentences:
        for candidate in _dated(reading, cast, sentence, lead):
            if candidate.worth >= WORTH_TELLING and not any(
                _same(candidate, other) for other in candidates[-6:]
            ):
                candidates.append(candidate)
    best = sorted(range(len(candidates)), key=lambda i: (-candidates[i].worth, i))
    chosen: list[tuple[_Candidate, str]] = []
    for i in best:
        text = print_statement(reading, cast, candidates[i].statement)
        # what is cut to be printed may lose the day
        told = any(text == other for _, other in chosen)
        if len(chosen) < MOST_EVENTS and not told and _folded(candidates[i].said) in _folded(text):
            chosen.append((candidates[i], text))
    chosen.sort(key=lambda one: (one[0].start, one[0].end))
    return tuple(
        Event(
            id=f"E{number}",
            when=candidate.when,
            said=candidate.said,
            text=text,
            evidence=(reading.article.span(candidate.start, candidate.end),),
        )
        for number, (candidate, text) in enumerate(chosen, 1)
    )


def _folded(words: str) -> str:
    """Return words as they are compared: without capitals, marks and what stands in round
    brackets."""
    plain = _IN_BRACKETS.sub("", words.lower())
    return "".join(character for character in plain if character.isalnum())


def _same(one: _Candidate, other: _Candidate) -> bool:
    """Tell whether two candidates are one event told twice over in the same words."""
    return (
        one.start < other.end
        and other.start < one.end
        and (one.when == other.when or (one.start, one.end) == (other.start, other.end))
    )


def _dated(
    reading: Reading, cast: Cast, sentence: Sentence, lead: frozenset[int]
) -> Iterator[_Candidate]:
    """Yield the events of a sentence that say when."""
    in_lead = sentence.index in lead
    quoted = reading.quoted_stretches(sentence.paragraph)
    for words in find_day_phrases(reading.characters(sentence.start, sentence.end)):
        start, end = sentence.start + words.start, sentence.start + words.end
        tokens = reading.tokens_between(start, end)
        if not tokens or not words.tells_day or tells_no_event(reading, tokens, words):
            continue
        anchor = next(
            (token for token in tokens if token.head not in tokens or token.head is token),
            tokens[-1],
        )
        verb = verb_over(anchor)
        if verb is None or _within(verb, quoted) or _within(tokens[0], quoted):
            continue
        if is_unasserted(verb) or contradicts(verb, words) or _is_of_another(verb, anchor, words):
            continue
        phrase = tokens[0].start, tokens[-1].end
        found = find_statement(reading, cast, verb, anchor, phrase, in_lead=in_lead)
        if found is None or not _is_of_its_teller(cast, verb, anchor, found, in_lead):
            continue
        when = None
        if not _is_loose(reading, tokens[0]):
            direction = direction_of_phrase(verb, anchor, words)
            when = resolve(words, reading.article.published, direction)
        unknown = is_unknown_thing(reading, cast, found.teller, in_lead)
        if unknown or lies_before_a_present(verb, when, reading.article.published):
            continue
        if when is None and (_ended(verb, words) or _is_required(verb)):
            continue
        worth = max(worth_of(cast, verb, words), worth_of(cast, found.teller, words))
        worth += 1.0 if sentence.index == 0 else 0.0
        if is_news(sentence, lead, found.teller) and not is_vague(verb, words):
            worth += WORTH_TELLING
        yield _Candidate(found, _said(reading, tokens), when, worth)


def _is_of_another(verb: Token, anchor: Token, words: DayPhrase) -> bool:
    """Tell whether a day is that of a noun, of who counted, or of what the event only follows."""
    if words.name == "month" and words.lead == "for" and verb.lemma.lower() not in SETTING:
        return True  # "approved the budget for May"
    return is_of_a_noun(anchor, words) or is_of_a_counter(anchor) or is_of_a_relation(verb, anchor)


def _is_of_its_teller(
    cast: Cast, verb: Token, anchor: Token, found: Statement, in_lead: bool
) -> bool:
    """Tell whether the day is that of what the statement tells, whether something is done on it,
    and whether it is known who did it."""
    teller = found.teller
    if is_imagined(teller) or is_of_something_else(verb, teller, anchor) or says_not_what(teller):
        return False
    if is_comment(verb, teller) or is_count(teller) or is_status(verb, teller):
        return False
    if is_of_a_subject(verb, anchor) or is_of_a_consequence(teller, anchor):
        return False
    if in_lead and announces_news(teller):
        return is_reported_by_nobody(teller) or not _has_unknown_subject(cast, teller)
    return not is_of_a_source(teller, anchor) and not _has_unknown_subject(cast, teller)


def _said(reading: Reading, tokens: list[Token]) -> str:
    """Return the source's words for a time, with the noun of "at Friday's meeting"."""
    end = tokens[-1].end
    if tokens[-1].dep == "poss" or has_genitive(reading, tokens[-1]):
        end = tokens[-1].head.end
    return " ".join(reading.text(tokens[0].start, end).split())


def _is_required(verb: Token) -> bool:
    """Tell what a law asks of anybody at any time: "that a vacancy be filled within 60 days"."""
    auxiliaries = verb.dependents("aux", "auxpass")
    bare = verb.tag == "VB" and not auxiliaries
    return verb.dep == "ccomp" and (
        bare or any(child.text == "be" and child.tag == "VB" for child in auxiliaries[:1])
    )


def _ended(verb: Token, words: DayPhrase) -> bool:
    """Tell a state that ended nobody knows when ("lived there until May") from a day that was set
    ("was adjourned until 4 May")."""
    return (
        words.lead in {"until", "till", "through"}
        and _is_past(verb)
        and verb.lemma.lower() not in RESCHEDULING | DETAINING
        and not is_term(verb, words)
    )


def _is_past(verb: Token) -> bool:
    return direction_of(verb) == "past" and not verb.dependents("aux")


def _within(token: Token, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in stretches)


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
    earlier = reading.tokens[first.index - 2].lower if first.index > 1 else ""
    return before in _LOOSE and earlier not in {"later", "earlier"}
