"""Say who "he", "she", "they" and "it" are, or leave them open.

The candidates are those in memory; grammar rules some out, gender others, and prominence ranks the
rest. The confidence is the share the best has of its and the next one's strength: two that are
equally likely give 0.5, and the pronoun stays open.
"""

from __future__ import annotations

from briefgen.findings.actors.gender import GENDER_OF_PRONOUN
from briefgen.findings.actors.memory import (
    Memory,
    Referent,
    speaks,
    subjects_of_late,
)
from briefgen.findings.actors.pronoun_clauses import (
    LATE,
    SUBJECTS,
    main_subject_after,
    opens_sentence,
    ruled_out,
    subject_near,
    subject_of_clause,
    who_asked,
)
from briefgen.language.english.documents import DOCUMENTS, ISSUING
from briefgen.language.english.feminine_things import STATE_NOUNS, STORMS, VESSELS
from briefgen.language.english.group_nouns import classes_of
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token

PERSONAL = frozenset(GENDER_OF_PRONOUN)
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})

UNKNOWN_GENDER = 0.7
"""Factor for one whose gender the article has not told yet."""
PARALLEL = 0.15
"""Added where both the pronoun and the candidate's last mention are subjects."""
RUNNING_SPEAKER = 0.45
"""Added to who spoke or acted last, where the pronoun is the subject of a reporting verb: "Falk
said … he added"."""
RUNNING_BODY = 0.35
"""Added to a body that acted in the sentence before: "The council sent samples … It said"."""
RUNS = 3.0
"""Sentences for which a speaker goes on."""
SAYS_I = 0.5
"""Factor inside a quotation for who utters it, and says "I" of himself."""
OWN_SUBJECT = 0.6
"""Added to the subject of the clause a possessive stands in: "Falk kept his word"."""
SUBJECT_ABOVE = 0.5
"""Added to the subject of the clause above: "Falk said that he"."""
BODY_AS_MANY = 0.7
"""Factor for one body called "they": British usage, and rarer than a plural."""
WEAKEST = 0.16
"""Less than the strength of a modifier just read is no ground for a name."""

_EMPTY_VERBS = frozenset(
    """
    be seem appear rain snow matter take happen turn make look sound become feel depend follow
    """.split()
)
"""Verbs whose "it" may stand for nothing."""


def resolve_pronoun(
    pronoun: Token, memory: Memory, referent_at: dict[int, Referent], quoted: list[bool]
) -> tuple[Referent | None, float]:
    """Return whom a pronoun means and how sure that is; (None, 0.0) where nobody comes into
    question.

    The referent may be one the article leaves unnamed.
    """
    if pronoun.lower in {"himself", "herself"}:
        subject = subject_of_clause(pronoun)
        if subject is not None or _stresses(pronoun):
            return _resolve_reflexive(
                pronoun, GENDER_OF_PRONOUN[pronoun.lower], subject, referent_at
            )
    if pronoun.lower in PERSONAL:
        return _resolve_personal(pronoun, memory, referent_at, quoted)
    if pronoun.lower in PLURAL:
        return _resolve_plural(pronoun, memory, quoted)
    if pronoun.lower in NEUTER:
        return _resolve_neuter(pronoun, memory, referent_at, quoted)
    return None, 0.0


def stands_as_subject(pronoun: Token) -> bool:
    """Tell whether a pronoun is a subject, or the possessor in one: "His wife left"."""
    return pronoun.dep in SUBJECTS or (pronoun.tag == "PRP$" and pronoun.head.dep in SUBJECTS)


def _resolve_personal(
    pronoun: Token, memory: Memory, referent_at: dict[int, Referent], quoted: list[bool]
) -> tuple[Referent | None, float]:
    gender = GENDER_OF_PRONOUN[pronoun.lower]
    inside = quoted[pronoun.index]
    subject = subject_of_clause(pronoun)
    excluded = ruled_out(pronoun, referent_at, quoted) | who_asked(pronoun, memory)
    strengths = memory.strengths(inside, "person")
    coming = main_subject_after(pronoun)
    named = referent_at.get(coming.index) if coming is not None else None
    if named is not None and named.sort == "person":
        strengths[named] = max(strengths.get(named, 0.0), 0.9)
    near = subject_near(pronoun, subject, referent_at)
    if near is None and not inside and gender == "woman" and _may_mean_a_thing(pronoun):
        return None, 0.0
    runs = None if inside or not speaks(pronoun) else _agent_of_late(memory)
    last_subjects = subjects_of_late(memory) if stands_as_subject(pronoun) else set()
    ranked: list[tuple[float, Referent]] = []
    for referent, strength in strengths.items():
        if referent in excluded or referent.gender not in {gender, None}:
            continue
        if referent in last_subjects:
            strength += PARALLEL
        if runs is referent:
            strength += RUNNING_SPEAKER
        if inside and memory.speaker is not None and memory.speaker.referent is referent:
            strength *= SAYS_I
        if referent is near:
            strength += OWN_SUBJECT if pronoun.tag == "PRP$" else SUBJECT_ABOVE
        if referent.gender is None:
            strength *= UNKNOWN_GENDER
        ranked.append((strength, referent))
    return _decide(ranked)


def _agent_of_late(memory: Memory) -> Referent | None:
    """Return who spoke or acted last, where that is not long ago."""
    if memory.agent is None or memory.now - memory.agent.time > RUNS:
        return None
    return memory.agent.referent


def _may_mean_a_thing(pronoun: Token) -> bool:
    """Tell whether "she" may be a ship, a storm or a country: one is named in this sentence or the
    two before, and the pronoun does nothing that only a person does."""
    if speaks(pronoun):
        return False
    if any(
        child.lower == "her" and child.head.lower in STATE_NOUNS
        for child in pronoun.sentence.tokens
        if child.index > pronoun.index
    ):
        return True
    sentences = pronoun.sentence.paragraph.sentences
    place = pronoun.sentence.index - sentences[0].index
    return any(
        token.lower in VESSELS or token.lower in STORMS
        for sentence in sentences[max(0, place - 2) : place + 1]
        for token in sentence.tokens
        if token.index < pronoun.index
    )


def _stresses(pronoun: Token) -> bool:
    """Tell "Ronald Falk himself": it stresses the name right before."""
    return pronoun.dep in {"appos", "npadvmod", "nmod"}


def _resolve_reflexive(
    pronoun: Token, gender: str, subject: Token | None, referent_at: dict[int, Referent]
) -> tuple[Referent | None, float]:
    """Give "himself" to the name that it stresses, else to the subject of its clause."""
    if _stresses(pronoun):
        referent = referent_at.get(pronoun.index - 1)
        return (
            (referent, 0.95) if referent is not None and referent.sort == "person" else (None, 0.0)
        )
    referent = referent_at.get(subject.index) if subject is not None else None
    return (
        (referent, 0.95)
        if referent is not None and referent.gender in {gender, None}
        else (None, 0.0)
    )


def _resolve_plural(
    pronoun: Token, memory: Memory, quoted: list[bool]
) -> tuple[Referent | None, float]:
    """Give "they" to a group or, where it speaks and in the British manner, to a body; anything
    plural that is nearer keeps it open.

    "They met" after two persons, or after allies, officials or talks, is not the body last named.
    """
    inside = quoted[pronoun.index]
    ranked = [
        (strength, referent) for referent, strength in memory.strengths(inside, "many").items()
    ]
    if speaks(pronoun) or _issues(pronoun):
        for referent, strength in memory.strengths(inside, "body").items():
            if referent.figure is None or referent.figure.kind == "organisation":
                ranked.append((strength * BODY_AS_MANY, referent))
    return _decide(ranked)


def _resolve_neuter(
    pronoun: Token, memory: Memory, referent_at: dict[int, Referent], quoted: list[bool]
) -> tuple[Referent | None, float]:
    """Resolve "it" only where it speaks, and "its" only to the subject of its own clause: elsewhere
    it is mostly a thing or nothing."""
    subject = subject_of_clause(pronoun)
    if pronoun.lower in {"its", "itself"} and subject is not None:
        referent = referent_at.get(subject.index)
        if referent is not None and referent.sort == "body":
            return referent, 0.85
        return None, 0.0
    if pronoun.lower == "its" and not quoted[pronoun.index] and opens_sentence(pronoun):
        return _decide(
            [(strength, referent) for referent, strength in memory.strengths(False, "body").items()]
        )
    if pronoun.lower == "it" and pronoun.dep == "nsubj" and not quoted[pronoun.index]:
        verb = pronoun.head
        above = (
            next((child for child in verb.head.children if child.dep == "nsubj"), None)
            if verb.dep == "ccomp"
            else None
        )
        if above is not None and speaks(above) and verb.lemma not in _EMPTY_VERBS:
            # "The company said it would go ahead": the body that speaks, unless "it" is empty ("it
            # was raining").
            referent = referent_at.get(above.index)
            return (
                (referent, 0.8)
                if referent is not None and _speaks_of_itself(referent)
                else (None, 0.0)
            )
    if pronoun.lower == "it" and _speaks_on(pronoun) and not quoted[pronoun.index]:
        return _decide(_bodies_that_may_speak(memory))
    return None, 0.0


def _bodies_that_may_speak(memory: Memory) -> list[tuple[float, Referent]]:
    """Rank the bodies in mind: who spoke last before who acted last before the rest."""
    ranked = []
    for referent, strength in memory.strengths(False, "body").items():
        spoke = memory.speaker is not None and memory.speaker.referent is referent
        acted = memory.agent is not None and memory.agent.referent is referent
        place = referent.figure is not None and referent.figure.kind == "place"
        if place and not spoke and not acted:
            continue  # The port of Callowhill spoke: "it" is not Callowhill
        if spoke:
            strength += RUNNING_SPEAKER
        elif acted and memory.agent is not None and memory.now - memory.agent.time <= LATE:
            strength += RUNNING_BODY
        ranked.append((strength, referent))
    return ranked


def _speaks_on(pronoun: Token) -> bool:
    """Tell whether "it" speaks, in its own verb or in a participle: It credited him, noting …"""
    return (
        speaks(pronoun)
        or _issues(pronoun)
        or (
            pronoun.dep == "nsubj"
            and any(
                child.tag == "VBG" and verb_class(child) in {"speech", "claim", "denial"}
                for child in pronoun.head.dependents("advcl")
            )
        )
    )


def _issues(pronoun: Token) -> bool:
    """Tell whether a pronoun hands out words of its own: They released a statement; their statement
    read …"""
    if pronoun.tag == "PRP$" and pronoun.head.lower in DOCUMENTS and pronoun.head.dep == "nsubj":
        return verb_class(pronoun.head.head) is not None or pronoun.head.head.lemma == "read"
    return (
        pronoun.dep == "nsubj"
        and pronoun.head.lemma in ISSUING
        and any(child.lemma.lower() in DOCUMENTS for child in pronoun.head.dependents("dobj"))
    )


def _speaks_of_itself(referent: Referent) -> bool:
    """Tell a body that mostly announces what it does from an institute, which mostly speaks of
    other matters."""
    if referent.sort != "body" or referent.figure is None:
        return False
    return not any(
        word.lower() in {"center", "centre", "poll", "survey"}
        or "institute" in classes_of(word.lower())
        for word in referent.figure.words
    )


def _decide(ranked: list[tuple[float, Referent]]) -> tuple[Referent | None, float]:
    if not ranked:
        return None, 0.0
    ranked.sort(key=lambda pair: -pair[0])
    best, referent = ranked[0]
    if best < WEAKEST:
        return None, 0.0
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return referent, min(0.95, best / (best + second))
