"""What a clause behind a comma tells of a noun: "Lady Quill, who left office in 2022, …"."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.language.english.person_nouns import PERSON_NOUNS
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import (
    SUBJECTS,
    clause_bounds,
    own_subject,
    reporting_verb_over,
    with_limits,
)
from briefgen.language.reading import Reading, Token

_PLURAL_VERBS = frozenset({"were", "are", "have"})
ENDING = frozenset(
    "expire lapse close end halt stop suspend cancel revoke dissolve fail collapse run".split()
)
"""Verbs of what ends: "The permit, which lapsed in May"."""
RENEWING = frozenset(
    "renew extend reopen resume restore reinstate revive restart return relaunch replace".split()
)
"""Verbs that undo an end: "was renewed"."""
_SINGULAR_VERBS = frozenset({"was", "is", "has"})


def tell_of_noun(
    reading: Reading, cast: Cast, verb: Token, anchor: Token, least: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the offsets of the noun and those of what its clause tells; None where it is not sure
    of which noun it tells.

    Args:
        reading: the article.
        cast: its actors.
        verb: the verb of the clause.
        anchor: a word that what is told must hold.
        least: the offset that what is told must reach.
    """
    pronoun = own_subject(verb)
    if pronoun is None or pronoun.lower not in {"who", "which"} or pronoun.index != verb.left:
        return None
    before = reading.tokens[pronoun.index - 1] if pronoun.index else pronoun
    noun = noun_meant(cast, verb, pronoun)
    if noun is None or before.text not in {",", "–", "—", "--"}:
        return None
    last = before.index - 1
    between = reading.tokens[noun.index + 1 : before.index]
    if any(token.pos in {"VERB", "AUX"} or token.text in {",", "(", ")"} for token in between):
        return None
    _, end = clause_bounds(reading, verb, anchor)
    end = max(end, least)
    subject = reading.tokens[noun.left].start, reading.tokens[last].end
    start = reading.tokens[pronoun.index + 1].start
    end = with_limits(reading, start, end)[1]
    if start >= end or _is_marked(reading, verb, subject[0], end):
        return None
    return subject, (start, end)


def is_told_by_another(verb: Token) -> bool:
    """Tell whether what a clause adds about a noun cannot be told without the rest: somebody only
    says it ("He said the firm, which left in May, …"), or the verb of the noun undoes it ("The
    permit, which lapsed in May, was renewed")."""
    noun = verb.head
    governor = noun.head
    if verb.lemma.lower() in ENDING and noun.dep in SUBJECTS and governor.lemma.lower() in RENEWING:
        return True
    for place in noun.ancestors():
        if place.pos not in {"VERB", "AUX"}:
            continue
        said = any(verb_class(aside) == "speech" for aside in place.dependents("parataxis"))
        report = reporting_verb_over(place)
        # under a past report, a clause in the present is the writer's own
        own = report is not None and report.tag == "VBD" and _is_present(verb)
        if said or (report is not None and not own):
            return True
    return False


def _is_present(verb: Token) -> bool:
    first = next(iter(verb.dependents("aux", "auxpass")), verb)
    return first.tag in {"VBZ", "VBP"} or first.lower == "will"


def _is_marked(reading: Reading, verb: Token, start: int, end: int) -> bool:
    return any(
        first < end and start < last
        for first, last in reading.quoted_stretches(verb.sentence.paragraph)
    )


def noun_meant(cast: Cast, verb: Token, pronoun: Token) -> Token | None:
    """Return the one noun that "who" or "which" at the head of a verb's clause can stand for; None
    where there is none, or more than one."""
    noun = verb.head
    chain = [noun]
    while noun.dep == "pobj" and noun.head.head.pos in {"NOUN", "PROPN"}:
        noun = noun.head.head
        chain.append(noun)
    fitting = [word for word in chain if _fits(cast, verb, pronoun, word)]
    if len(fitting) != 1 or fitting[0].dep in {"appos", "conj"}:
        return None
    if fitting[0].pos not in {"NOUN", "PROPN"}:
        return None
    known = fitting[0].pos == "PROPN" or any(
        child.lower in {"the", "a", "an"} or child.dep in {"poss", "nummod"}
        for child in fitting[0].children
    )
    return fitting[0] if known else None


def _fits(cast: Cast, verb: Token, pronoun: Token, noun: Token) -> bool:
    """Tell whether a noun agrees with the verb of the clause, and is a person for "who" alone."""
    actor = cast.actor_of(noun)
    person = (
        noun.entity == "PERSON"
        or (actor is not None and actor.kind == "person")
        or noun.lemma.lower() in PERSON_NOUNS
    )
    if pronoun.lower == "who" and not person:
        return False
    if pronoun.lower == "which" and person:
        return False
    plural = noun.tag in {"NNS", "NNPS"}
    first = next(iter(verb.dependents("aux", "auxpass")), verb)
    if first.lower in _PLURAL_VERBS or first.tag == "VBP":
        return plural
    if first.lower in _SINGULAR_VERBS or first.tag == "VBZ":
        return not plural
    return True
