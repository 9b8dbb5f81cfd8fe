"""Find where each actor stands: agreed, demanded, offered, rejected, planned, floated, denied,
claimed or warned, and what about.

A position is a finite verb of the table in `stance_verbs` with a subject that is certain
(`stance_holders`) and with what the verb takes, whole (`stance_contents`). Left out, because nobody
took the stance: what is denied ("did not agree"), possible ("may reject"), asked for ("was told to
reject"), put under a condition, asked ("how the council will negotiate"), or said to be so by
somebody who only claims it; and what reads as no clause: half a quotation, a "that" told before.
Precision comes before recall.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefgen.findings.actors import Cast
from briefgen.findings.intervals import Holders
from briefgen.findings.positions.readable import is_readable
from briefgen.findings.positions.stance_contents import stance_of
from briefgen.findings.positions.stance_holders import holders_of
from briefgen.findings.printing import print_passage
from briefgen.findings.standing_alone import is_told
from briefgen.language.english.loaded_words import is_loaded
from briefgen.language.english.openness import HEARSAY_ADVERBS
from briefgen.language.english.reporting import verb_class
from briefgen.language.english.stance_verbs import FORMERLY
from briefgen.language.grammar import (
    agent_of,
    introduced_by,
    is_finite,
    is_infinitive,
    is_limit,
    is_negated,
    is_passive,
    is_unasserted,
    modality_of,
    reporting_verb_over,
    subject_of,
    with_limits,
)
from briefgen.language.reading import Reading, Sentence, Token
from briefgen.model import Position, Quote, Stance

__all__ = ["find_positions"]

_MARKS = re.compile(r"^\[[^\w\s…]\]|\[[^\w\s…]\]$")
_CAPITAL = re.compile(r"([\"“‘'«]?)\[(\w)\](?=[\w\s])")
_ASCRIBED = frozenset({"denied", "claimed"})
"""Stances, beside a refusal, that an opponent puts in somebody's mouth."""
SPEAKING_FOR = frozenset(
    """
    spokesman spokeswoman spokesperson lawyer attorney solicitor barrister representative aide
    adviser advisor agent office statement source official document paper letter filing report
    """.split()
)
"""Who may tell a stance for somebody: "a lawyer said Brandt denied the charge"."""
_TRYING = frozenset({"seek", "look"})
INQUIRING = frozenset(
    "determine establish find know learn see understand clarify identify ascertain".split()
)
"""Infinitives of an inquiry, which is no plan: "is seeking to establish the cause"."""
_ASKED = frozenset("ccomp pcomp csubj csubjpass advcl relcl acl".split())


def find_positions(
    reading: Reading, cast: Cast, quotes: Sequence[Quote] = ()
) -> tuple[Position, ...]:
    """Return where the actors of an article stand, in the order of the text.

    Args:
        reading: the article as parsed.
        cast: its actors; a subject that names none is given in the words of the source, and left
            out if it is an unresolved pronoun.
        quotes: its quotations; "we agree" in one of them is the speaker's position.
    """
    found: list[Position] = []
    speeches = Holders((quote.span.start, quote.span.end, quote) for quote in quotes)
    for sentence in reading.sentences:
        if not is_told(reading, sentence):
            continue
        quoted = reading.quoted_stretches(sentence.paragraph)
        for verb in sentence.tokens:
            if verb.pos != "VERB":
                continue
            found.extend(_positions_of(reading, cast, sentence, verb, quoted, speeches))
    return tuple(found)


def _positions_of(
    reading: Reading,
    cast: Cast,
    sentence: Sentence,
    verb: Token,
    quoted: list[tuple[int, int]],
    speeches: Holders[Quote],
) -> list[Position]:
    """Return the stance of one verb under each of those who take it."""
    matched = stance_of(reading, verb)
    if matched is None or not _is_taken(verb) or _is_no_stance(reading, verb):
        return []
    stance, start, end = matched
    if stance == "claimed" and _is_wished(verb):
        stance = "demanded"
    if not any(character.isalnum() for character in reading.text(start, end)):
        return []  # a mark that the tagger took for a noun
    inside = any(first <= verb.start < last for first, last in quoted)
    if agent_of(verb) is None:
        start, end = _whole(reading, verb, stance, start, end)
    if inside and stance == "planned" and start == verb.start and not verb.dependents("dobj"):
        return []  # "We will open in May": of what, only the speech says
    if inside:
        subject, holders = None, _speakers(verb, speeches)
    else:
        subject, holders = holders_of(reading, cast, verb)
    if _is_told_by_another(cast, verb, subject, stance):
        return []
    if not holders or not is_readable(reading, cast, sentence, (start, end), subject, inside):
        return []
    text = _printed(reading, cast, verb, stance, start, end)
    if is_loaded(text) or text.count("(") != text.count(")") or any(map(is_loaded, holders)):
        return []
    evidence = (reading.article.span(start, end),)
    return [
        Position(actor=holder, stance=stance, text=text, evidence=evidence) for holder in holders
    ]


def _whole(reading: Reading, verb: Token, stance: Stance, start: int, end: int) -> tuple[int, int]:
    """Return what a stance is about with its condition, its purpose and its time, and with the mark
    that closes a quotation at its end."""
    tokens = reading.tokens_between(start, end)
    # "denied four counts of misconduct in office": what of, the parser may hang on "denied"
    more = stance == "denied" or any(map(is_infinitive, tokens)) or tokens[0].tag == "VBG"
    first, last = with_limits(reading, start, end, contrast=True, of=verb, phrases=more)
    first = first if first > verb.start else start
    for piece in reading.quoted_in(verb.sentence.paragraph):
        if piece.start <= first <= piece.inner_start and last > piece.inner_start:
            first = min(first, piece.start)
        if first <= piece.start < last < piece.end and last >= piece.inner_end - 1:
            last = piece.end
    return first, last


def _printed(
    reading: Reading, cast: Cast, verb: Token, stance: Stance, start: int, end: int
) -> str:
    """Print what a stance is about: it goes on with the stance, so its first letter stays small, no
    quotation mark is put before it, and "will close the port" is planned "[to] close the port"."""
    text = _MARKS.sub("", print_passage(reading, cast, start, end).text)
    if _CAPITAL.match(text):
        text = _CAPITAL.sub(lambda capital: capital[1] + capital[2].lower(), text, count=1)
    return f"[to] {text}" if stance == "planned" and start == verb.start else text


def _is_taken(verb: Token) -> bool:
    """Tell whether somebody took the stance, rather than might, was asked to, did not, or is only
    claimed to have."""
    modality = modality_of(verb)
    if is_negated(verb) or is_unasserted(verb) or modality in {"possible", "required"}:
        return False
    if (
        not is_finite(verb)
        or (is_passive(verb) and agent_of(verb) is None)
        or verb.dep in {"amod", "csubj"}
    ):
        return False
    if _hangs_on_a_condition(verb) or _is_what_is_asked(verb):
        return False
    if any(child.lower in HEARSAY_ADVERBS for child in verb.children):
        return False
    report = reporting_verb_over(verb)
    if report is None:
        return modality != "conditional"
    return verb_class(report) in {"speech", None} and not is_negated(report)


def _is_no_stance(reading: Reading, verb: Token) -> bool:
    """Tell an attempt or an inquiry from a plan ("sought to find out who knew"), money from
    agreement ("supported the fair financially"), what somebody held once ("initially denied it"),
    and what is told only of when it was ("the last time the board ordered …")."""
    lemma = verb.lemma.lower()
    wished = [child.lemma.lower() for child in verb.dependents("xcomp")]
    if lemma in _TRYING and (verb.tag == "VBD" or INQUIRING & set(wished)):
        return True
    if lemma in {"support", "back"} and any(
        child.lower in {"financially", "materially", "technically"} for child in verb.children
    ):
        return True
    if any(child.lower in FORMERLY for child in verb.children):
        return True
    subject = subject_of(verb)
    before = reading.tokens[subject.left - 1] if subject is not None and subject.left else None
    return (
        before is not None
        and before.lemma.lower() == "time"
        and any(child.lower in {"last", "first", "only", "next"} for child in before.children)
    )


def _is_wished(verb: Token) -> bool:
    """Tell "insists that the budget include the wall" from "insists that it includes it"."""
    if verb.lemma.lower() != "insist":
        return False
    for clause in verb.dependents("ccomp"):
        subject = subject_of(clause)
        helped = bool(clause.dependents("aux"))
        if subject is not None and subject.tag in {"NN", "NNP"} and not helped:
            return clause.lower == clause.lemma.lower() and clause.tag in {"VB", "VBP"}
    return False


def _is_told_by_another(cast: Cast, verb: Token, holder: Token | None, stance: Stance) -> bool:
    """Tell a denial, a refusal or a claim that only somebody else ascribes: "Berg said that leaders
    deny any talks". Whoever speaks for the holder may tell it."""
    report = reporting_verb_over(verb)
    teller = subject_of(report) if report is not None else None
    if (
        holder is None
        or teller is None
        or not (stance in _ASCRIBED or verb.lemma.lower() == "refuse")
    ):
        return False
    own = cast.actor_of(teller)
    if teller is holder or (own is not None and own is cast.actor_of(holder)):
        return False
    if holder.tag == "PRP" or teller.lemma.lower() in SPEAKING_FOR:
        return False
    return not any(word.lemma.lower() in SPEAKING_FOR for word in teller.children)


def _hangs_on_a_condition(verb: Token) -> bool:
    """Tell whether a condition stands before the stance, so that what follows does not hold it: "If
    they want it, I will send it"."""
    return any(
        child.dep == "advcl" and child.index < verb.index and is_limit(child)
        for child in verb.children
    )


def _is_what_is_asked(verb: Token) -> bool:
    """Tell "questions over how Norland will negotiate": a clause of which something is asked."""
    for clause in (verb, *verb.ancestors()):
        if clause.pos in {"VERB", "AUX"} and clause.dep in _ASKED:
            opening = introduced_by(clause)
            if opening == "whether" or (opening == "wh" and clause.dep not in {"relcl", "advcl"}):
                return True
    return False


def _speakers(verb: Token, speeches: Holders[Quote]) -> list[str]:
    """Return who takes a stance in a quotation: its speaker, if the subject is "I" or "we"."""
    subject = subject_of(verb)
    if subject is None or subject.lower not in {"i", "we"}:
        return []
    holding = speeches.over(verb.start, verb.end)
    named = (
        quote.speaker.name
        for quote in holding
        if quote.speaker is not None and not quote.speaker.anonymous
    )
    return list(itertools.islice(named, 1))
