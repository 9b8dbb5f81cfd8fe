"""Find where each actor stands: agreed, demanded, offered, rejected, planned, floated, denied,
claimed or warned, and what about.

A position is a finite verb of the table in `stances` with a subject and with what the verb takes.
Left out, because nobody took the stance: what is denied ("did not agree"), possible ("may reject"),
asked for ("was told to reject"), put under a condition, or said to be so by somebody who only
claims it. Precision comes before recall.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefgen.findings.actors import Cast
from briefgen.findings.intervals import Holders
from briefgen.findings.printing import print_passage
from briefgen.language.english.reporting import verb_class
from briefgen.language.english.stance_verbs import (
    ACTING,
    ACTING_ENDINGS,
    DELIBERATE,
    FRAMES,
    GIFTS,
    LIGHT_VERBS,
    NOUN_FRAMES,
    Frame,
)
from briefgen.language.grammar import (
    agent_of,
    clause_bounds,
    is_finite,
    is_negated,
    is_passive,
    is_to_infinitive,
    is_unasserted,
    joined_to,
    modality_of,
    own_subject,
    phrase_end,
    reporting_verb_over,
    subject_of,
)
from briefgen.language.reading import Reading, Token
from briefgen.model import Position, Quote, Stance

LONGEST_NAME = 9
"""Words of an actor without a name ("officials familiar with the talks on the port") that a table
can hold; longer ones are cut to less."""
_MARKS = re.compile(r"^\[[^\w\s…]\]|\[[^\w\s…]\]$")
_CAPITAL = re.compile(r"\[\w\](?=[\w\s])")
_NO_ACTOR = frozenset(
    "it this that these those there one some many most all others who which what they he she we i"
    " you nobody none".split()
)
_PARTICLES = frozenset({"off", "away", "down", "out", "up", "back"})
"""Words that, right after a verb, make it another one ("backed off"), whatever the parser calls
them."""
_TURNED = frozenset("reject oppose rule exclude deny".split())
"""What people refuse to do without rejecting it: "refused to rule out a vote"."""
_EMPTY = frozenset("comment say answer elaborate respond speculate discuss disclose speak".split())
"""What people decline to do without taking a stance: "declined to comment"."""

_FRAMES_OF: dict[str, list[Frame]] = {}
for _frame in FRAMES:
    _FRAMES_OF.setdefault(_frame.verb, []).append(_frame)


def find_positions(
    reading: Reading, cast: Cast, quotes: Sequence[Quote] = ()
) -> tuple[Position, ...]:
    """Return where the actors of an article stand, in the order of the text.

    Args:
        reading: the article as parsed.
        cast: its actors; a subject that names none is given in the words of the source, and left
            out if it is an unresolved pronoun. quotes: its quotations; "we agree" in one of them is
            the speaker's position.
    """
    found: list[Position] = []
    speeches = Holders((quote.span.start, quote.span.end, quote) for quote in quotes)
    for sentence in reading.sentences:
        quoted = reading.quoted_stretches(sentence.paragraph)
        for verb in sentence.tokens:
            if verb.pos != "VERB":
                continue
            matched = _stance(reading, verb)
            if matched is None or not _is_taken(verb):
                continue
            stance, start, end = matched
            if not any(character.isalnum() for character in reading.text(start, end)):
                continue  # a mark that the tagger took for a noun
            inside = any(first <= verb.start < last for first, last in quoted)
            for actor in _speakers(verb, speeches) if inside else _actors(reading, cast, verb):
                found.append(
                    Position(
                        actor=actor,
                        stance=stance,
                        text=_printed(reading, cast, start, end),
                        evidence=(reading.article.span(start, end),),
                    )
                )
    return tuple(found)


def _printed(reading: Reading, cast: Cast, start: int, end: int) -> str:
    """Print what a stance is about: it goes on with the stance, so its first letter stays small and
    no quotation mark is put before it."""
    text = _MARKS.sub("", print_passage(reading, cast, start, end).text)
    return text[1].lower() + text[3:] if _CAPITAL.match(text) else text


def _stance(reading: Reading, verb: Token) -> tuple[Stance, int, int] | None:
    """Return the stance a verb takes and the offsets of what it is about."""
    following = reading.tokens[verb.index + 1] if verb.index + 1 < len(reading.tokens) else verb
    particle = next((child.lower for child in verb.children if child.dep == "prt"), "")
    if following.lower in _PARTICLES:
        particle = following.lower
    lemma = verb.lemma.lower()
    for frame in _FRAMES_OF.get(f"{lemma} {particle}".strip(), ()):
        if agent_of(verb) is not None:
            patient = own_subject(verb)
            if "object" not in frame.takes or patient is None or patient.pos == "PRON":
                continue
            return frame.stance, reading.tokens[patient.left].start, phrase_end(reading, patient)
        for kind in frame.takes:
            bounds = _complement(reading, verb, kind)
            if (
                bounds is not None
                and not bounds[0] <= verb.start < bounds[1]
                and _says_what(reading, *bounds)
            ):
                return _turned(frame, verb), *bounds
    if lemma in LIGHT_VERBS:
        return _noun_stance(reading, verb)
    if lemma in DELIBERATE and _is_planned(verb):
        _, end = clause_bounds(reading, verb)
        start = reading.tokens[verb.index].start
        return (
            ("planned", start, end) if end > verb.end and _says_what(reading, start, end) else None
        )
    return None


def _turned(frame: Frame, verb: Token) -> Stance:
    """Tell a demand from a claim: "insisted that the port close" against "insisted that the port
    was closed"."""
    clause = next((child for child in verb.children if child.dep == "ccomp"), None)
    bare = (
        clause is not None
        and clause.tag == "VB"
        and not any(child.dep == "aux" for child in clause.children)
    )
    return "demanded" if frame.verb == "insist" and bare else frame.stance


def _says_what(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a passage can be understood alone: "to renegotiate it" cannot, "to resign"
    can."""
    kinds = {token.pos for token in reading.tokens_between(start, end)} - {"SPACE"}
    return bool(kinds & {"NOUN", "PROPN", "NUM"}) or (bool(kinds) and not kinds & {"PRON", "DET"})


def _complement(reading: Reading, verb: Token, kind: str) -> tuple[int, int] | None:
    """Return the offsets of what a verb takes, of one kind; None where it does not take it here."""
    after = [child for child in verb.children if child.index > verb.index]
    if kind == "clause":
        return _clause_taken(reading, verb)
    if kind in {"infinitive", "gerund"}:
        return _verb_taken(reading, verb, after, kind)
    if kind == "person":
        return _person_with_infinitive(reading, verb, after)
    if kind in {"object", "gift"}:
        return _object_taken(reading, after, kind)
    return _preposition_taken(reading, after, kind)


def _clause_taken(reading: Reading, verb: Token) -> tuple[int, int] | None:
    """agreed (that) the port should close"""
    clauses = (child for child in verb.children if child.dep == "ccomp")
    clause = next((child for child in clauses if child.pos in {"VERB", "AUX"}), None)
    return clause_bounds(reading, clause) if clause is not None and _is_statement(clause) else None


def _verb_taken(
    reading: Reading, verb: Token, after: Sequence[Token], kind: str
) -> tuple[int, int] | None:
    """agreed to close the port; floated closing the port"""
    for child in after:
        if child.dep not in {"xcomp", "advcl", "ccomp", "pcomp"}:
            continue
        if is_to_infinitive(child) if kind == "infinitive" else child.tag == "VBG":
            break
    else:
        return None
    lemma = child.lemma.lower()
    turned = lemma in _TURNED and verb.lemma.lower() in {"refuse", "decline"}
    if not _follows(reading, verb, child) or lemma in _EMPTY or turned:
        return None
    return reading.tokens[child.left].start, phrase_end(reading, child)


def _noun_taken(after: Sequence[Token]) -> Token | None:
    return next((child for child in after if child.dep == "dobj" and child.pos != "PRON"), None)


def _person_with_infinitive(
    reading: Reading, verb: Token, after: Sequence[Token]
) -> tuple[int, int] | None:
    """urged ministers to close the port"""
    clauses = (child for child in after if child.dep in {"xcomp", "ccomp", "advcl"})
    infinitive = next((child for child in clauses if is_to_infinitive(child)), None)
    if infinitive is None or infinitive.index <= verb.index + 1:
        return None  # "urged to leave, The Post reports"
    person = _noun_taken(after)
    first = person if person is not None and person.index < infinitive.index else infinitive
    return reading.tokens[first.left].start, phrase_end(reading, infinitive)


def _object_taken(reading: Reading, after: Sequence[Token], kind: str) -> tuple[int, int] | None:
    """backed the plan; offered a grant"""
    found = _noun_taken(after)
    if found is None or any(child.lower in {"no", "any", "little"} for child in found.children):
        return None
    is_name = found.entity == "PERSON" or (found.pos == "PROPN" and found.left == found.right)
    if is_name or found.tag in {"WDT", "WP", "DT"}:
        return None
    if kind == "gift" and found.lemma.lower() not in GIFTS:
        return None
    return reading.tokens[found.left].start, phrase_end(reading, found)


def _preposition_taken(
    reading: Reading, after: Sequence[Token], kind: str
) -> tuple[int, int] | None:
    """agreed on the plan; called on ministers to act; called for the port to be closed"""
    infinitives = (child for child in after if is_to_infinitive(child))
    clause = next(
        (child for child in infinitives if reading.tokens[child.left].lower == kind), None
    )
    if clause is not None:
        return reading.tokens[clause.left + 1].start, phrase_end(reading, clause)
    preposition = next(
        (child for child in after if child.dep in {"prep", "dative"} and child.lower == kind), None
    )
    if preposition is None:
        return None
    target = next((child for child in preposition.children if child.dep in {"pobj", "pcomp"}), None)
    if target is None or target.entity in {"DATE", "TIME"}:
        return None
    if target.pos == "PRON" and not target.children:
        return None
    end = max(phrase_end(reading, target), _infinitive_end(reading, after, preposition))
    return reading.tokens[target.left].start, end


def _infinitive_end(reading: Reading, after: Sequence[Token], preposition: Token) -> int:
    """Return where an infinitive ends that follows a preposition's object: "called on ministers to
    act"."""
    following = next(
        (
            child
            for child in after
            if child.left == preposition.right + 1 and is_to_infinitive(child)
        ),
        None,
    )
    return phrase_end(reading, following) if following is not None else 0


def _is_statement(clause: Token) -> bool:
    """Tell a statement from an indirect question ("agreed who should pay"), and from one whose
    subject the parser lost."""
    asked = any(
        child.tag in {"WP", "WRB", "WDT"} or child.lower in {"if", "whether"}
        for child in clause.children
    )
    lost = is_finite(clause) and own_subject(clause) is None
    return not (asked or lost)


def _follows(reading: Reading, verb: Token, head: Token) -> bool:
    """Tell whether an infinitive or gerund comes right after its verb, but for adverbs and words
    that say when."""
    between = reading.tokens[verb.index + 1 : head.left]
    return all(
        token.pos in {"ADV", "ADP"} or token.entity in {"DATE", "TIME"} or token.dep == "prt"
        for token in between
    )


def _noun_stance(reading: Reading, verb: Token) -> tuple[Stance, int, int] | None:
    noun = next(
        (
            child
            for child in verb.children
            if child.dep == "dobj" and child.lemma.lower() in NOUN_FRAMES
        ),
        None,
    )
    if noun is None:
        return None
    candidates = [*noun.children, *(child for child in verb.children if child.index > noun.index)]
    content = next(
        (
            child
            for child in candidates
            if child.dep in {"acl", "xcomp", "advcl"} and is_to_infinitive(child)
        ),
        None,
    )
    if content is None:
        return None
    return (
        NOUN_FRAMES[noun.lemma.lower()][0],
        reading.tokens[content.left].start,
        phrase_end(reading, content),
    )


def _is_planned(verb: Token) -> bool:
    """Tell whether a deliberate act lies ahead: "will", or "would" in reported speech."""
    modals = {child.lower for child in verb.children if child.dep == "aux"}
    if (
        verb.tag != "VB"
        or "have" in modals
        or any(child.dep == "auxpass" for child in verb.children)
    ):
        return False
    report = reporting_verb_over(verb)
    if modals & {"would", "'d", "’d"}:
        return report is not None and report.tag in {"VBD", "VBN"}
    return bool(modals & {"will", "'ll", "’ll"})


def _is_taken(verb: Token) -> bool:
    """Tell whether somebody took the stance, rather than might, was asked to, did not, or is only
    claimed to have."""
    if is_negated(verb) or is_unasserted(verb) or modality_of(verb) in {"possible", "required"}:
        return False
    if (
        not is_finite(verb)
        or (is_passive(verb) and agent_of(verb) is None)
        or verb.dep in {"amod", "csubj"}
    ):
        return False
    report = reporting_verb_over(verb)
    return report is None or (verb_class(report) in {"speech", None} and not is_negated(report))


def _actors(reading: Reading, cast: Cast, verb: Token) -> list[str]:
    """Return the names of the subjects of a verb, each of several that are joined by "and"."""
    subject = agent_of(verb) or subject_of(verb)
    if subject is None:
        return []
    names: list[str] = []
    for head in (subject, *joined_to(subject)):
        actor = cast.actor_of(head)
        name = actor.name if actor is not None else _words(reading, head)
        if name and name not in names:
            names.append(name)
    return names


def _words(reading: Reading, head: Token) -> str | None:
    """Return the source's words for an actor without a name, None for a pronoun or a thing that has
    no words of its own."""
    if head.lower in _NO_ACTOR or head.pos not in {"NOUN", "PROPN"}:
        return None
    lemma = head.lemma.lower()
    if head.pos == "NOUN" and lemma not in ACTING and not lemma.endswith(ACTING_ENDINGS):
        return None
    first = reading.tokens[head.left]
    last = head
    for token in reading.tokens[head.index + 1 : head.right + 1]:
        if token.pos == "PUNCT" or token.dep in {"cc", "relcl"} or token.tag in {"WP", "WDT"}:
            break
        last = token
    words = reading.text(first.start, last.end).split()
    return " ".join(
        words if len(words) <= LONGEST_NAME else reading.text(first.start, head.end).split()
    )


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
