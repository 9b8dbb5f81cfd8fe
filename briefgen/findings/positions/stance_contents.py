"""What a stance is about: what the verb takes, with its purpose, its condition and its time."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.language.english.reporting import verb_class
from briefgen.language.english.stance_verbs import (
    DELIBERATE,
    FRAMES,
    GIFTS_OF,
    LIGHT_VERBS,
    NOUN_FRAMES,
    OBJECTS,
    Frame,
)
from briefgen.language.grammar import (
    agent_of,
    clause_bounds,
    is_finite,
    is_plural,
    is_to_infinitive,
    own_subject,
    phrase_end,
    reporting_verb_over,
)
from briefgen.language.reading import Reading, Token
from briefgen.model import Stance

_PARTICLES = frozenset({"off", "away", "down", "out", "up", "back"})
"""Words that, right after a verb, make it another one ("backed off"), whatever the parser calls
them."""
_TURNED = frozenset("reject oppose rule exclude deny".split())
"""What people refuse to do without rejecting it: "refused to rule out a vote"."""
VIEWS = frozenset("position stance view belief opinion attitude rhetoric policy".split())
"""What one opposes for years without refusing anything: "opposed the senator's position"."""
_EMPTY = frozenset(
    (
        "comment say answer elaborate respond speculate discuss disclose speak give provide specify"
        " name identify confirm reveal"
    ).split()
)
"""What people decline to do without taking a stance: "declined to comment"."""

_FRAMES_OF: dict[str, list[Frame]] = {}
for _frame in FRAMES:
    _FRAMES_OF.setdefault(_frame.verb, []).append(_frame)


def stance_of(reading: Reading, verb: Token) -> tuple[Stance, int, int] | None:
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
                and not (
                    frame.stance == "claimed"
                    and kind == "infinitive"
                    and _is_short(reading, *bounds)
                )
                and not (kind == "clause" and frame.stance == "planned" and _of_another(verb))
            ):
                return _turned(frame, verb), *bounds
    if lemma in LIGHT_VERBS:
        return _noun_stance(reading, verb)
    if lemma in DELIBERATE and _is_planned(verb):
        _, end = clause_bounds(reading, verb)
        end = min(end, _end_of_acts(reading, verb))
        start = reading.tokens[verb.index].start
        return (
            ("planned", start, end) if end > verb.end and _says_what(reading, start, end) else None
        )
    return None


def _is_short(reading: Reading, start: int, end: int) -> bool:
    """Tell a claim of hardly a word: "claims to hope"."""
    return len(reading.text(start, end).split()) <= 2


def _of_another(verb: Token) -> bool:
    """Tell "pledged that the firm would stay" from "pledged that he would stay": a plan is that of
    whoever is to act."""
    clause = next((child for child in verb.children if child.dep == "ccomp"), None)
    subject = own_subject(clause) if clause is not None else None
    return subject is not None and subject.pos != "PRON"


def _turned(frame: Frame, verb: Token) -> Stance:
    """Tell a demand from a claim: "insisted that the port close" and "… be closed" against
    "insisted that the port was closed"."""
    clause = next((child for child in verb.children if child.dep == "ccomp"), None)
    if clause is None or frame.verb != "insist":
        return frame.stance
    auxiliaries = [child.lower for child in clause.dependents("aux", "auxpass")]
    subject = own_subject(clause)
    one = subject is not None and subject.tag in {"NN", "NNP"} and not is_plural(subject)
    # "the budget include", which taggers take for a plural
    bare = not auxiliaries and (clause.tag == "VB" or (clause.tag == "VBP" and one))
    bare = bare or auxiliaries[:1] == ["be"]
    return "demanded" if bare else frame.stance


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
        return _object_taken(reading, verb, after, kind)
    return _preposition_taken(reading, after, kind)


def _clause_taken(reading: Reading, verb: Token) -> tuple[int, int] | None:
    """agreed (that) the port should close"""
    clauses = (
        child
        for child in verb.children
        if child.dep == "ccomp" and (child.index > verb.index or verb_class(verb) != "demand")
    )
    clause = next((child for child in clauses if child.pos in {"VERB", "AUX"}), None)
    if clause is None or not _is_statement(clause):
        return None
    between = reading.tokens[clause.right + 1 : verb.index]
    if any(token.text in {";", ":"} or is_finite(token) for token in between):
        return None  # another clause stands between what is said and who says it
    return clause_bounds(reading, clause)


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
    if any(other.dep == "dobj" and other.index < child.index for other in after):
        return None  # "sought a week to close the port"
    return reading.tokens[child.left].start, _end_of_acts(reading, child)


def _end_of_acts(reading: Reading, infinitive: Token) -> int:
    """Return where an infinitive ends, without a verb with a tense that the parser joined to it:
    "urged both sides to return and offered help"."""
    for child in infinitive.dependents("conj"):
        modal = any(word.tag == "MD" for word in child.dependents("aux"))
        tense = child.tag in {"VBD", "VBZ", "VBP", "VBN"} and not child.dependents("aux", "auxpass")
        if modal or tense:
            last = child.left - 1
            while last > infinitive.index and reading.tokens[last].pos in {"CCONJ", "PUNCT"}:
                last -= 1
            return reading.tokens[last].end
    return phrase_end(reading, infinitive)


def _noun_taken(after: Sequence[Token]) -> Token | None:
    return next((child for child in after if child.dep == "dobj" and child.pos != "PRON"), None)


def _person_with_infinitive(
    reading: Reading, verb: Token, after: Sequence[Token]
) -> tuple[int, int] | None:
    """urged ministers to close the port"""
    clauses = (child for child in after if child.dep in {"xcomp", "ccomp", "advcl"})
    infinitive = next((child for child in clauses if is_to_infinitive(child)), None)
    if infinitive is None:
        return None
    persons = [child for child in after if child.dep in {"dobj", "dative"}]
    persons += infinitive.dependents("nsubj", "nsubjpass")
    persons = [person for person in persons if verb.index < person.index < infinitive.index]
    if not persons:
        return None  # "drivers urged to leave": they urge nobody
    return reading.tokens[persons[0].left].start, _end_of_acts(reading, infinitive)


def _object_taken(
    reading: Reading, verb: Token, after: Sequence[Token], kind: str
) -> tuple[int, int] | None:
    """backed the plan; offered a grant"""
    found = _noun_taken(after)
    # "denied any wrongdoing" is a denial, "did it accept any offer" no agreement
    nothing = {"no", "little"} if verb.lemma.lower() == "deny" else {"no", "any", "little"}
    if found is None or any(child.lower in nothing for child in found.children):
        return None
    if found.entity in {"PERCENT", "MONEY", "CARDINAL", "QUANTITY"}:
        return None  # "approved 71 per cent of all applications"
    if verb.lemma.lower() == "oppose" and found.lemma.lower() in VIEWS:
        return None
    if found.lemma.lower() in {"rest", "remainder", "others"}:
        return None  # of what, the sentences before say
    is_name = found.entity == "PERSON" or (found.pos == "PROPN" and found.left == found.right)
    if is_name or found.tag in {"WDT", "WP", "DT"}:
        return None
    fitting = OBJECTS.get(GIFTS_OF if kind == "gift" else verb.lemma.lower())
    if fitting is not None and found.lemma.lower() not in fitting:
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
        # "called for the port to be closed" is about the port, "agreed to close" to close it
        first = clause.left + (kind != "to")
        return reading.tokens[first].start, phrase_end(reading, clause)
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
    bare = target.pos == "PROPN" and target.left == target.index
    if kind == "for" and (target.entity == "PERSON" or bare):
        return None  # "called the race for Berg"
    fitting = OBJECTS.get(preposition.head.lemma.lower())
    if fitting is not None and target.dep == "pobj" and target.lemma.lower() not in fitting:
        return None  # "had them committed to jail"
    end = max(phrase_end(reading, target), _infinitive_end(reading, after, preposition))
    # "warned against a levy" is no warning of a levy
    first = preposition.index if kind == "against" else target.left
    return reading.tokens[first].start, end


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
