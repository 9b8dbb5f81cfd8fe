"""Say who "the 23-year-old", "the Swede" and "the defender" are: whoever was just spoken of, told
in other words.

A writer who has named somebody avoids the name in the next sentence and brings in something new of
them: the age, the country, the calling. Such a phrase is taken only where it is the subject and
opens no other story: one person must stand out among those in mind, and nothing known of them may
speak against it (another age, another gender, an office of another kind).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.gender import GENDER_OF_PRONOUN
from briefgen.findings.actors.memory import (
    Memory,
    Referent,
    speaks,
    subjects_of_late,
)
from briefgen.findings.actors.nominals import DEFINITE
from briefgen.language.english.callings import ALIKE, KIN, MORE_CALLINGS, PASSING, SOLE_OFFICES
from briefgen.language.english.person_nouns import (
    BODIES_TOO,
    Gender,
    calling_of,
    gender_of_noun,
    office_of,
)
from briefgen.language.reading import Reading, Token

_ENDS_OF_AGE = frozenset({",", ".", ")", ";", "and"})

RUNNING = 0.45
"""Added to who spoke or acted last."""
PARALLEL = 0.15
"""Added to the subject of the sentence before."""
RUNS = 2.5
"""Sentences for which somebody goes on under another description."""
STRONGEST = 0.9
"""Where the age that the article gives proves who it is."""
LIKELY = 0.78
"""What is never exceeded otherwise."""
WEAKEST = 0.3
"""Less than a subject three sentences ago is no ground for a name."""


def is_description(noun: Token) -> bool:
    """Tell whether a token heads a definite phrase that may describe a person anew, as the subject
    of its clause."""
    if _is_aged(noun) and noun.head.tag[:2] == "VB":
        return _word_before_age(noun) in DEFINITE  # the parser hangs "the" on the verb
    if noun.dep != "nsubj" or not any(
        child.dep == "det" and child.lower in DEFINITE for child in noun.children
    ):
        return False
    if _is_of_a_people(noun) or _is_parent_of_many(noun):
        return True
    return _calling(noun) is not None and speaks(noun) and not _is_narrowed(noun)


def _is_narrowed(noun: Token) -> bool:
    """Tell whether words behind the noun say whose or which it is: the head of the union, the
    officer who fired."""
    return any(
        child.index == noun.index + 1 and child.dep in {"prep", "relcl", "acl"}
        for child in noun.children
    )


def _is_aged(noun: Token) -> bool:
    return noun.lower in {"old", "year-old"} and noun.entity == "DATE"


def _word_before_age(noun: Token) -> str:
    """Return the word before "23-year-old", in lower case."""
    words = noun.sentence.tokens
    at = noun.index - words[0].index - 5
    return words[at].lower if at >= 0 else ""


def _is_parent_of_many(noun: Token) -> bool:
    """Tell the mother of three, the grandmother-of-six."""
    return noun.lower in KIN and any(
        number.tag == "CD"
        for child in noun.dependents("prep")
        if child.lower == "of"
        for number in child.dependents("pobj")
    )


def _is_of_a_people(noun: Token) -> bool:
    """Tell the Swede, the Italian; not: the Italians, the Italian press."""
    return noun.entity == "NORP" and noun.tag in {"NNP", "NN", "JJ"}


def _calling(noun: Token) -> str | None:
    """Return the calling that a noun gives a person; None where it may be a body's as well."""
    if noun.tag not in {"NN", "NNP"}:
        return None
    word = noun.lower
    office = office_of(word)
    if office is not None:
        return office
    if word in MORE_CALLINGS:
        return word
    return None if word in BODIES_TOO else calling_of(word)


def age_beside(noun: Token) -> str | None:
    """Return the age that a phrase tells: the 23-year-old, the 29-year-old singer, the mother of
    two, 41."""
    for word in (noun, *noun.children):
        if word.dep == "appos" and word.tag == "CD":
            return word.text
        if word.lower == "old":
            for year in word.children:
                number = next((n for n in year.children if n.tag == "CD"), None)
                if number is not None:
                    return number.text
        if word.lower.endswith("-year-old"):
            return word.lower.partition("-")[0]
    return None


def ages_of(figure: ActorDraft, reading: Reading) -> set[str]:
    """Return the ages that the article gives a person beside the name: Ada Hallam, 23, / 23-year-
    old Ada Hallam."""
    found = set()
    for mention in figure.mentions:
        behind = reading.tokens[mention.last + 1 : mention.last + 4]
        if len(behind) == 3 and behind[0].text in {",", "("} and behind[2].text in _ENDS_OF_AGE:
            found.add(behind[1].text)
        before = reading.tokens[max(0, mention.first - 9) : mention.first]
        found.add(_age_before(before))
    return {age for age in found if age.isdigit()}


def _age_before(words: Sequence[Token]) -> str:
    """Return the age that stands before a name: 23-year-old sprinter | Ada Hallam."""
    for i in range(len(words) - 5, -1, -1):
        if [word.text for word in words[i + 1 : i + 5]] == ["-", "year", "-", "old"]:
            between = words[i + 5 :]
            alone = all(w.entity != "PERSON" and w.text not in {",", "."} for w in between)
            return words[i].text if alone else ""
    return ""


def resolve_description(
    noun: Token, memory: Memory, reading: Reading, named_around: Iterable[Referent]
) -> tuple[Referent | None, float]:
    """Return whom a description means and how sure that is; (None, 0.0) where nobody stands out.

    Args:
        noun: head of the phrase.
        memory: who was spoken of.
        reading: the article.
        named_around: who is named in the description's own sentence, and so is somebody else.
    """
    calling = _calling(noun)
    if _is_aged(noun) or _is_of_a_people(noun) or _is_parent_of_many(noun):
        calling = None
    elif calling is not None and calling in SOLE_OFFICES:
        return None, 0.0
    others = set(named_around)
    strengths = memory.strengths(False, "person")
    fitting = [r for r in strengths if r not in others and _fits(r, noun, calling)]
    age = age_beside(noun)
    if age is not None:
        ages = {r: ages_of(r.figure, reading) for r in fitting if r.figure is not None}
        proved = [r for r, told in ages.items() if age in told]
        if proved:
            return proved[0], STRONGEST
        fitting = [r for r in fitting if not ages.get(r)]
    return _foremost(fitting, strengths, memory)


def _fits(referent: Referent, noun: Token, calling: str | None) -> bool:
    """Tell whether nothing known of somebody speaks against a description."""
    gender, people = _gender_of(noun), people_of(noun)
    if (gender and referent.gender not in {gender, None}) or (
        people and referent.people not in {people, None}  # the Dane … the Norwegian
    ):
        return False
    figure = referent.figure
    if figure is None:
        return calling is None or referent.noun in PASSING | {calling}
    return figure.kind == "person" and _may_be(calling, figure)


def _foremost(
    fitting: list[Referent], strengths: dict[Referent, float], memory: Memory
) -> tuple[Referent | None, float]:
    """Return who of those that fit stands out, and how much beside the next."""
    agent = memory.agent
    runs = (
        agent.referent
        if agent is not None
        and memory.now - agent.time <= RUNS
        and agent.token.dep != "conj"  # Hallam and Falk: neither
        else None
    )
    before = subjects_of_late(memory)
    ranked = sorted(
        (
            (strengths[r] + RUNNING * (r is runs) + PARALLEL * (r in before), n, r)
            for n, r in enumerate(fitting)
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] < WEAKEST:
        return None, 0.0
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return ranked[0][2], min(LIKELY, ranked[0][0] / (ranked[0][0] + second))


def people_of(noun: Token) -> str | None:
    """Return the people that a description says somebody is of, in lower case."""
    return noun.lower if _is_of_a_people(noun) else None


def _gender_of(noun: Token) -> Gender | None:
    """Return the gender that the noun tells, or a pronoun that its own clause goes on with: The
    Swede said she …"""
    told = gender_of_noun(noun.text)
    if told is not None:
        return told
    possessive = next(
        (
            token
            for child in noun.head.children
            if child.dep in {"ccomp", "dobj"} and child.index > noun.index
            for token in (child, *child.children)
            if token.lower in GENDER_OF_PRONOUN and token.dep in {"nsubj", "poss"}
        ),
        None,
    )
    return GENDER_OF_PRONOUN[possessive.lower] if possessive is not None else None


def _may_be(calling: str | None, figure: ActorDraft) -> bool:
    """Tell whether a calling goes with what is known of a person: nothing, what somebody is in
    passing, or a calling of the same kind."""
    if calling is None:
        return True
    if calling in KIN:
        return not figure.roles
    offices = {held for role in figure.roles for held in role.offices} - PASSING - KIN
    return (
        not offices
        or calling in PASSING
        or any(calling in alike and offices & alike for alike in ALIKE)
    )


def named_behind_mark(
    noun: Token, tokens: Sequence[Token], figure_at: Mapping[int, ActorDraft]
) -> ActorDraft | None:
    """Return the person whose full name stands between marks right behind an office, "his first
    deputy, Ada Hall,", wherever the parser hangs the name."""
    at = noun.index + 2
    if at >= len(tokens) or tokens[at - 1].text != "," or office_of(noun.text) is None:
        return None
    figure = figure_at.get(at)
    end = at
    while end < len(tokens) and figure_at.get(end) is figure:
        end += 1
    closed = end < len(tokens) and tokens[end].text == ","
    listed = closed and end + 1 < len(tokens) and tokens[end + 1].lower in {"and", "or"}
    if figure is None or figure.kind != "person" or end - at < 2 or not closed or listed:
        return None
    return figure
