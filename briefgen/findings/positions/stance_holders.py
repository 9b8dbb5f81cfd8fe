"""Who takes a stance: a subject that the grammar leaves no doubt of, named or in words that a
reader understands."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.printing.referents import SUREST
from briefgen.findings.relative_clauses import noun_meant
from briefgen.language.english.group_nouns import ORGANISATION_NOUNS
from briefgen.language.english.reporting import verb_class
from briefgen.language.english.stance_verbs import (
    ACTING,
    ACTING_ENDINGS,
    NOBODY_KNOWN,
    NOT_ACTING,
)
from briefgen.language.grammar import (
    agent_of,
    is_finite,
    joined_to,
    own_subject,
    reporting_verb_over,
    subject_of,
    verb_over,
)
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor

LONGEST_NAME = 9
"""Words of an actor without a name ("officials familiar with the talks on the port") that a table
can hold; longer ones are cut to less."""
_NO_ACTOR = frozenset(
    "it this that these those there one some many most all others who which what they he she we i"
    " you nobody none".split()
)
_MARKS_OF_A_PAGE = frozenset("[]{}<>|•#*_@/\\")
_RELATIVES = frozenset({"who", "which"})


def holders_of(reading: Reading, cast: Cast, verb: Token) -> tuple[Token | None, list[str]]:
    """Return the subject of a stance and the names of those who take it, each of several that are
    joined by "and"; nobody where it is not certain who they are.

    Args:
        reading: the article.
        cast: its actors; a subject that names none is given in the words of the source.
        verb: the verb of the stance.
    """
    subject = agent_of(verb) or _certain_subject(cast, verb)
    if subject is None:
        return None, []
    names: list[str] = []
    for head in (subject, *joined_to(subject)):
        name = _name(reading, cast, head)
        name = clean_name(name) if name is not None else None
        if name is None:
            return None, []
        if name not in names:
            names.append(name)
    return subject, names


def clean_name(name: str) -> str | None:
    """Return a name without half a bracket at its end, None where no name is left or a mark of the
    page stands in it.

    Examples:
        >>> clean_name("Ana Berg (R")
        'Ana Berg'
    """
    if name.count("(") != name.count(")"):
        name = name.partition("(")[0] if "(" in name else ""
    name = name.strip(" ,;:–—-")
    return name if name and not set(name) & _MARKS_OF_A_PAGE else None


def _certain_subject(cast: Cast, verb: Token) -> Token | None:
    """Return a verb's subject: its own, for "who" behind a comma the one it stands for, for a verb
    joined to another the one that both have."""
    own = own_subject(verb)
    if own is None:
        return _of_a_conjunct(cast, verb) if verb.dep == "conj" else None
    if own.lower not in _RELATIVES | {"that"}:
        return own
    sentence = verb.sentence.tokens
    place = own.index - sentence[0].index
    set_off = place > 0 and sentence[place - 1].text in {",", "–", "—", "--"}
    return noun_meant(cast, verb, own) if set_off and own.lower in _RELATIVES else None


def _of_a_conjunct(cast: Cast, verb: Token) -> Token | None:
    """Return the subject of a verb that "and" or "but" joins to another.

    In "He admitted that the company is building a port but insisted …" the parser may join the last
    verb to either of the others; its tense tells to which it belongs, or nothing does.
    """
    first = verb.head
    while first.dep == "conj" and own_subject(first) is None and first.head is not first:
        first = first.head
    if first.pos not in {"VERB", "AUX"}:
        return None
    candidates = [first, *(other for other in _reporters(first) if other.index < verb.index)]
    if len(candidates) > 1:
        own = _tense(verb)
        candidates = [other for other in candidates if own & _tense(other)]
    if len(candidates) != 1 or own_subject(candidates[0]) is None:
        return None
    return _certain_subject(cast, candidates[0])


def _reporters(verb: Token) -> list[Token]:
    """Return the verbs with a tense under which a clause stands: "he admitted that …"."""
    found: list[Token] = []
    while verb.dep in {"ccomp", "xcomp", "advcl", "pcomp", "relcl", "acl"}:
        governor = verb_over(verb.head) if verb.head is not verb else None
        if governor is None or governor is verb:
            break
        if is_finite(governor) and (verb_class(governor) is not None or verb.dep != "ccomp"):
            found.append(governor)
        verb = governor
    return found


def _tense(verb: Token) -> frozenset[str]:
    """Return what carries the tense of a verb: its modal, else past or present; a participle, which
    taggers take a past for, may share the auxiliary before it."""
    auxiliaries = verb.dependents("aux", "auxpass")
    if auxiliaries:
        first = auxiliaries[0]
        if first.tag == "MD":
            return frozenset({first.lower})
        kind = "past" if first.tag == "VBD" else "present"
        perfect = first.lower in {"has", "have", "had", "'ve", "’ve"}
        return frozenset({kind, "participle"} if perfect else {kind})
    if verb.tag in {"VBD", "VBN"}:
        return frozenset({"past", "participle"})
    return frozenset({"present"} if verb.tag in {"VBZ", "VBP"} else {"bare"})


def _name(reading: Reading, cast: Cast, head: Token) -> str | None:
    """Return what to call a holder, or None where a reader would not know who that is."""
    actor = cast.actor_of(head)
    if actor is None or cast.confidence_of(head) < SUREST:
        return _words(reading, head)
    body = head.lower in {"he", "she"} and actor.kind != "person"
    if head.pos == "PRON" and (body or _has_a_rival(cast, head, actor.id)):
        return None
    return actor.name


def _has_a_rival(cast: Cast, pronoun: Token, meant: str) -> bool:
    """Tell whether somebody else is named before a pronoun in its sentence, whom it may mean as
    well; not where whoever is meant says so himself ("Berg said he rejected the plan")."""
    verb = verb_over(pronoun)
    report = reporting_verb_over(verb) if verb is not None else None
    teller = subject_of(report) if report is not None else None
    if teller is not None and (actor := cast.actor_of(teller)) is not None and actor.id == meant:
        return False
    for token in pronoun.sentence.tokens:
        if token.index >= pronoun.index:
            return False
        actor = cast.actor_of(token) if token.pos == "PROPN" else None
        if token.entity == "PERSON" and actor is None:
            return True
        if actor is not None and actor.id != meant and may_be_a_person(actor):
            return True
    return False


def may_be_a_person(actor: Actor) -> bool:
    """Tell whether a name may be a person's, whatever the parser took it for: two words or more,
    none of them a noun for a body."""
    if actor.kind == "person":
        return True
    words = actor.name.lower().split()
    return actor.kind == "organisation" and len(words) > 1 and not ORGANISATION_NOUNS & set(words)


def _words(reading: Reading, head: Token) -> str | None:
    """Return the source's words for an actor without a name, None for a pronoun or a thing that has
    no words of its own."""
    if head.lower in _NO_ACTOR or head.pos not in {"NOUN", "PROPN"}:
        return None
    if head.entity in {"DATE", "TIME", "MONEY", "PERCENT", "WORK_OF_ART"}:
        return None
    if head.pos == "NOUN" and not _acts(head):
        return None
    if any(child.lower in NOBODY_KNOWN or child.tag in {"PRP$", "WP$"} for child in head.children):
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


def _acts(noun: Token) -> bool:
    """Tell a noun of those who can take a stance; "members" only of something."""
    lemma = noun.lemma.lower()
    if lemma == "member":
        return any(child.lower == "of" or child.dep == "compound" for child in noun.children)
    return lemma in ACTING or (lemma.endswith(ACTING_ENDINGS) and lemma not in NOT_ACTING)
