"""The statement that tells an event: a subject and a finite verb, in words that stand alone.

A noun with a date ("the 2016 election") or a participle ("Launched in June") tells no event by
itself. What a relative clause adds about somebody is told of them: "Lady Quill […] left the
government in 2022".
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings.actors import Cast
from briefgen.findings.printing import print_passage
from briefgen.findings.printing.referents import in_brackets
from briefgen.findings.relative_clauses import is_told_by_another, tell_of_noun
from briefgen.findings.standing_alone import stands_alone
from briefgen.findings.timeline.introductions import full_name_of, without_connective
from briefgen.findings.timeline.lead_news import is_reported_by_nobody
from briefgen.language.english.event_words import REPORTED_CIRCUMSTANCE
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import (
    clause_bounds,
    is_asked,
    is_finite,
    is_hypothetical,
    own_subject,
    subject_of,
    verb_over,
    with_limits,
)
from briefgen.language.reading import Reading, Token

_NOT_STATED = frozenset("ccomp xcomp csubj csubjpass pcomp acl".split())
BEFALLING = frozenset(
    """
    accident attack avalanche blast blaze bombing collision crash cyclone earthquake explosion fire
    flood hurricane landslide outbreak pileup quake raid riot shooting stabbing storm
    """.split()
)
"""Nouns of what befalls people, which a lead may date instead of what came of it."""
_JOINING_LIMITS = frozenset({"but", "yet", "only", "except"})
"""Words that join what takes back, or limits, what stands before them."""
_DASHES = frozenset({"–", "—", "-", "--"})
_LONGEST_LABEL = 4
"""Words of a label before a colon: "Driving the news:", "A:"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage that tells an event."""

    start: int
    end: int
    """Offsets of what is told."""
    teller: Token
    """The finite verb that it rests on."""
    subject: tuple[int, int] | None = None
    """Offsets of the noun that a relative clause tells of; the passage is then the clause."""

    @property
    def first(self) -> int:
        """Offset of the first character, the noun's included."""
        return self.subject[0] if self.subject else self.start


def find_statement(
    reading: Reading,
    cast: Cast,
    verb: Token,
    anchor: Token,
    phrase: tuple[int, int],
    *,
    in_lead: bool = False,
) -> Statement | None:
    """Return the statement that tells when a verb's event was; None where none stands alone.

    Args:
        reading: the article.
        cast: its actors.
        verb: the verb that a day belongs to.
        anchor: the word of the day's phrase that hangs on another.
        phrase: offsets of the phrase, all of which the statement must hold.
        in_lead: whether it stands in the lead, where "a fire that began on Friday killed …" tells
            the news.
    """
    teller = _teller(verb) or (_befalling(verb) if in_lead else None)
    if teller is None or not _is_stated(teller):
        return None
    if teller.dep == "relcl":
        if is_told_by_another(teller):
            return None
        told = tell_of_noun(reading, cast, teller, anchor, phrase[1])
        found = None if told is None else Statement(*told[1], teller, told[0])
    elif _inside_a_noun(teller):
        return None
    else:
        start, end = _bounds(reading, teller, anchor, phrase)
        start = without_connective(reading, _after_label(reading, start, end), end)
        found = Statement(start, end, teller)
    if found is None or not (found.start <= phrase[0] and phrase[1] <= found.end):
        return None
    subject = subject_of(teller)
    if is_reported_by_nobody(teller):
        reported = next(child for child in teller.children if child.dep == "ccomp")
        subject = subject_of(reported)
    bounds = found.first, found.end
    return found if stands_alone(reading, cast, teller.sentence, bounds, subject) else None


def print_statement(reading: Reading, cast: Cast, statement: Statement) -> str:
    """Print a statement, a noun before its relative clause with the sign of what is left out."""
    if statement.subject is None:
        text = print_passage(reading, cast, statement.start, statement.end).text
        named = full_name_of(cast, statement.teller)
        if named is not None and named[1] not in text and text.startswith(f"{named[0].text} "):
            return in_brackets(named[1]) + text[len(named[0].text) :]
        return text
    noun = print_passage(reading, cast, *statement.subject).text
    return f"{noun} […] {' '.join(reading.text(statement.start, statement.end).split())}"


def _teller(verb: Token) -> Token | None:
    """Climb from an infinitive, a gerund or a participle to the finite verb that tells who does it:
    "agreed to meet on Friday" is told from "agreed"."""
    while not _has_tense(verb):
        if verb.dep in {"acl", "amod", "compound", "csubj", "nsubj", "ROOT", "parataxis"}:
            return None
        governor = verb_over(verb.head) if verb.head is not verb else None
        if governor is None or governor is verb:
            return None
        if not _shares(verb, governor):
            return None
        verb = governor
    return verb


def _befalling(verb: Token) -> Token | None:
    """Return the verb that tells what came of something that takes place: "A fire started on Friday
    killed three"."""
    noun = verb.head
    if verb.dep != "acl" or noun.dep != "nsubj" or not _has_tense(noun.head):
        return None
    return noun.head if noun.lemma.lower() in BEFALLING else None


def _has_tense(verb: Token) -> bool:
    """Tell whether a verb has a tense; a participle with a subject and no auxiliary is a past that
    the tagger took for one ("The bridge opened in March")."""
    slip = (
        verb.tag == "VBN"
        and not verb.dependents("aux", "auxpass")
        and any(child.index < verb.index for child in verb.dependents("nsubj"))
    )
    return slip or is_finite(verb)


def _shares(verb: Token, governor: Token) -> bool:
    """Tell whether what a verb without a tense says is said with the verb over it, not of a noun
    between them ("a plan to close the port on Friday")."""
    if verb.dep == "conj" and verb.head is governor:
        return True
    place = verb
    while place.head is not governor:
        place = place.head
        if place.pos in {"NOUN", "PROPN", "PRON"} and place.dep not in {"nsubj", "nsubjpass"}:
            return place.dep == "dobj" and governor.lemma in {"have", "make", "take", "give"}
        if place.head is place:
            return False
    return True


def _is_stated(teller: Token) -> bool:
    if is_asked(teller):
        return False
    clause = teller
    while clause.dep == "conj" and clause.head is not clause:
        clause = clause.head
    if clause.dep == "advcl":
        own = own_subject(teller)
        if own is not None and own.pos == "PRON" and own.tag != "EX":
            return False  # "When he did not come on Monday, …": who, the main clause tells
        opening = {
            child.lower
            for child in clause.children
            if child.dep in {"mark", "advmod"} and child.index < clause.index
        }
        return bool(opening & REPORTED_CIRCUMSTANCE) and not is_hypothetical(clause.head)
    return not is_hypothetical(teller)


def _inside_a_noun(verb: Token) -> bool:
    """Tell whether a clause hangs on a noun: "the fact that the port closed", "the day that it
    closed"."""
    place = verb
    while place.head is not place:
        if place.dep in {"relcl", "acl"}:
            return True
        place = place.head
        if place.pos not in {"VERB", "AUX", "ADP", "SCONJ"}:
            return place.dep not in {"ROOT", "conj", "ccomp", "advcl", "attr", "acomp"}
    return False


def _bounds(
    reading: Reading, teller: Token, anchor: Token, phrase: tuple[int, int]
) -> tuple[int, int]:
    """Return the bounds of the clause, with whoever reports it and under what conditions."""
    start, end = clause_bounds(reading, teller, anchor)
    if start <= phrase[0] <= end + 1:
        end = max(end, phrase[1])  # "the day after tomorrow", of which the end looks like a cut
    own = own_subject(teller)
    if own is not None and own.index < teller.index:
        start = min(start, reading.tokens[own.left].start)
    clause = teller
    while own is None and clause.dep == "conj" and clause.head.pos in {"VERB", "AUX"}:
        clause = clause.head  # told with the verb before it, and what stands before that
        start = min(start, clause_bounds(reading, clause, anchor)[0])
        own = own_subject(clause)
        if clause.left < clause.index and own is not None and clause.dep == "ROOT":
            start = min(start, reading.tokens[clause.left].start)
    while clause.head is not clause:
        governor = clause.head
        reports = clause.dep in _NOT_STATED and (
            governor.pos in {"VERB", "AUX"} or verb_class(governor) is not None
        )
        if reports:
            over = _finite_over(governor)
            if over is None:
                break
            first, last = clause_bounds(reading, over, anchor)
            start, end, clause = min(first, start), max(last, end), over
            continue
        if clause.dep not in {"conj", "advcl", "prep", "parataxis"}:
            break
        clause = governor
    start, end = _limited(reading, teller, start, end)
    start, end = _between_semicolons(reading, teller, start, end)
    end = _before_another_day(reading, teller, phrase[1], end)
    end = _with_what_is_joined(reading, teller, end)
    return _with_closing_mark(reading, teller, start, end)


def _limited(reading: Reading, teller: Token, start: int, end: int) -> tuple[int, int]:
    """Take in what limits the clause, but not the word that joins the clause itself to another."""
    first, last = with_limits(reading, start, end)
    joins = any(child.start == first < start for child in teller.dependents("mark", "advmod"))
    return start if joins else first, last


def _before_another_day(reading: Reading, teller: Token, least: int, end: int) -> int:
    """Leave off what is joined to the verb and has a day of its own: "opened in 2021 and closed in
    2024"."""
    for joined in teller.dependents("conj"):
        if _limits(reading, teller, joined):
            continue
        dated = any(token.entity == "DATE" for token in reading.subtree(joined))
        if joined.start > least and dated and reading.tokens[joined.left].start < end:
            last = joined.left - 1
            while last > teller.index and reading.tokens[last].pos in {"CCONJ", "PUNCT"}:
                last -= 1
            return max(least, reading.tokens[last].end)
    return end


def _with_what_is_joined(reading: Reading, teller: Token, end: int) -> int:
    """Take in what is joined to the verb and turns or limits what it says: "meets in May and then
    not again until October", "lapsed in May but was renewed"."""
    for joined in teller.dependents("conj"):
        last = reading.tokens[joined.right]
        between = reading.tokens_between(end, last.end)
        if not _limits(reading, teller, joined) or last.end <= end or not between:
            continue
        if between[0].index <= joined.left and all(
            word.pos in {"CCONJ", "PUNCT"} or word.dep == "cc"
            for word in between
            if word.index < joined.left
        ):
            end = last.end
    return end


def _limits(reading: Reading, teller: Token, joined: Token) -> bool:
    """Tell whether a verb without a subject of its own that is joined to another limits it."""
    if own_subject(joined) is not None:
        return False
    tie = {word.lower for word in reading.tokens[teller.index + 1 : joined.index]}
    words = {word.lower for word in teller.dependents("cc") if word.index < joined.index}
    denied = bool(joined.dependents("neg")) and "not" in tie | {"n't"}
    return denied or bool(words & _JOINING_LIMITS)


def _between_semicolons(reading: Reading, teller: Token, start: int, end: int) -> tuple[int, int]:
    """Leave off what a semicolon divides from the clause."""
    subject = own_subject(teller)
    # without a subject of its own the clause cannot stand behind its semicolon
    begins = subject.left if subject is not None else -1
    tokens = reading.tokens_between(start, end)
    for place, token in enumerate(tokens[:-1]):
        if token.text == ";" and token.index < min(begins, teller.index):
            start = tokens[place + 1].start
        elif token.text == ";" and token.index > teller.index and place:
            return start, tokens[place - 1].end
    return start, end


def _with_closing_mark(reading: Reading, verb: Token, start: int, end: int) -> tuple[int, int]:
    """Take in the mark that closes a quotation that ends with the statement."""
    for piece in reading.quoted_in(verb.sentence.paragraph):
        if start <= piece.start < end < piece.end and end >= piece.inner_end - 1:
            return start, piece.end
    return start, end


def _finite_over(verb: Token) -> Token | None:
    """Return the finite verb that a verb hangs on, itself if it is one."""
    while not _has_tense(verb):
        governor = verb_over(verb.head) if verb.head is not verb else None
        if governor is None or governor is verb:
            return None
        verb = governor
    return verb


def _after_label(reading: Reading, start: int, end: int) -> int:
    """Return where a statement begins behind a label and a colon ("Driving the news: …", "A: …") or
    a bullet."""
    tokens = [token for token in reading.tokens_between(start, end) if token.pos != "SPACE"]
    for place, token in enumerate(tokens[: _LONGEST_LABEL + 1]):
        if token.text == ":" and place + 1 < len(tokens):
            return tokens[place + 1].start
        apart = place > 0 and tokens[place - 1].end < token.start  # not "54-year-old"
        if (
            token.text in _DASHES
            and tokens[0].text[:1].isdigit()
            and apart
            and place + 1 < len(tokens)
        ):
            return tokens[place + 1].start  # "19:58 – The speaker …"
        if token.text in {"•", "·", "*", "▪", "-"} and place == 0 and len(tokens) > 1:
            return tokens[1].start
        if is_finite(token) and token.pos in {"VERB", "AUX"}:
            break
    return start
