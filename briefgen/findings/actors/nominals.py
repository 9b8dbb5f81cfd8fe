"""Say who "the senator", "the chairwoman", "the company" are, or leave them open.

A definite noun phrase means the holder of an office that the article has named, or a body of that
kind. What the phrase says beyond its noun ("the former Danish minister") must be said of the actor
too; "a senator" introduces somebody new, and "his lawyer" is somebody else.
"""

from __future__ import annotations

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.memory import Memory, Referent, speaks
from briefgen.language.english.callings import ALIKE, SOLE_OFFICES
from briefgen.language.english.group_nouns import group_noun, may_stand_for_body
from briefgen.language.english.person_nouns import Gender, gender_of_noun, may_stand_for, office_of
from briefgen.language.reading import Token

DEFINITE = frozenset({"the", "this", "that"})
RANKS_BELOW = frozenset({"vice", "deputy", "assistant", "shadow", "under", "associate", "junior"})
"""Words that make another office of the one they stand before: a vice president is not "the
president"."""
LOCAL_OFFICES = frozenset(
    """
    senator representative congressman congresswoman lawmaker governor mp nominee candidate
    contender hopeful businessman businesswoman billionaire tycoon
    """.split()
)
"""Offices of which one article seldom has a second holder from abroad: "the Ohio senator" may be
one whose state was not told before. "The French president" is another than "President Harrow"."""
FORMER = frozenset({"former", "ex", "retired", "outgoing", "onetime", "erstwhile", "late"})
"""A former president is not "the president"."""
EMPTY_WORDS = frozenset(
    {
        "the",
        "this",
        "that",
        "same",
        "own",
        "current",
        "incumbent",
        "sitting",
        "then",
        "longtime",
        "veteran",
    }
)
"""Words that may be added to an office without another holder being meant."""
BY_NAME = 0.5
"""Start of a body whose name or description has the noun: it is meant even long after its last
mention."""
BY_CLASS = 0.2
"""Start of a body known to be of the noun's class; one of which nothing is known starts from
nothing."""
OF_ITS_KIND = 0.7
"""Share of the strength that counts where the noun is not the body's own."""
PLAIN_PERSONS = frozenset({"man", "woman", "person", "lady", "gentleman"})


def resolve_person_noun(
    noun: Token, memory: Memory, holders: list[Referent], quoted: bool
) -> tuple[Referent | None, float]:
    """Return the person a definite phrase such as "the senator" means, and how sure that is.

    Args:
        noun: head of the phrase.
        memory: who was spoken of.
        holders: persons spoken of before who hold an office the noun can stand for.
        quoted: whether the phrase stands between quotation marks.
    """
    office = office_of(noun.text)
    extra = _words_beside(noun) if office is not None else None
    if office is None or extra is None:
        return None, 0.0
    if office == "secretary":
        # in British use every minister at the head of a department is a secretary of state
        extra.discard("state")
    strengths = memory.strengths(quoted, "person")
    gender = gender_of_noun(noun.text)
    if office in PLAIN_PERSONS:
        return _resolve_plain_person(strengths, gender, office, extra)
    fitting = []
    for referent in holders:
        figure = referent.figure
        if figure is None or (gender and figure.gender not in {gender, None}):
            continue
        fit = fit_of_office(office, extra, _origins_beside(noun), figure)
        if fit:
            fitting.append((fit * (0.3 + strengths.get(referent, 0.0)), referent))
    # Another whom the article leaves unnamed may be meant: "a nurse … the nurse".
    fitting += [
        (0.3 + strength, referent)
        for referent, strength in strengths.items()
        if referent.figure is None and referent.noun == office
    ]
    if not fitting and speaks(noun):
        return _running_speaker(office, gender, memory, strengths)
    return _likeliest(fitting, most=0.92)


_RUNS = 2.5
"""Sentences for which whoever spoke last goes on under another noun."""
_RIVAL = 0.6
"""Share of the speaker's strength from which another person of the same gender comes between."""


def _running_speaker(
    office: str, gender: Gender | None, memory: Memory, strengths: dict[Referent, float]
) -> tuple[Referent | None, float]:
    """Return whoever spoke last where a definite noun that fits nobody's office speaks on: "study
    co-author Ada Hallam said … The Wexby professor added"."""
    last = memory.speaker
    if office in SOLE_OFFICES or last is None or memory.now - last.time > _RUNS:
        return None, 0.0
    speaker = last.referent
    if speaker.figure is None or speaker.sort != "person":
        return None, 0.0
    if gender and speaker.gender not in {gender, None}:
        return None, 0.0
    offices = {held for role in speaker.figure.roles for held in role.offices}
    if offices and not any(office in alike and offices & alike for alike in ALIKE):
        return None, 0.0
    own = strengths.get(speaker, 0.0)
    rivals = (
        strength
        for referent, strength in strengths.items()
        if referent is not speaker and (not gender or referent.gender in {gender, None})
    )
    if any(strength > _RIVAL * own for strength in rivals):
        return None, 0.0
    return speaker, 0.7


def _likeliest(
    fitting: list[tuple[float, Referent]], *, most: float, least: float = 0.0
) -> tuple[Referent | None, float]:
    """Return the one that fits best, and how sure that is beside the second; nobody where none fits
    well enough.

    Args:
        fitting: how well each fits.
        most: the confidence that is never exceeded.
        least: how well the best must fit.
    """
    fitting.sort(key=lambda pair: -pair[0])
    if not fitting or fitting[0][0] < least:
        return None, 0.0
    second = fitting[1][0] if len(fitting) > 1 else 0.0
    return fitting[0][1], min(most, fitting[0][0] / (fitting[0][0] + second))


def _resolve_plain_person(
    strengths: dict[Referent, float], gender: str | None, office: str, extra: set[str]
) -> tuple[Referent | None, float]:
    """Resolve "the woman" only to one already called so, or to the only person in mind."""
    if extra:
        return None, 0.0
    ranked = sorted(
        (
            (strength, referent)
            for referent, strength in strengths.items()
            if referent.gender in {gender, None}
        ),
        key=lambda pair: -pair[0],
    )
    unnamed = [pair for pair in ranked if pair[1].figure is None and pair[1].noun == office]
    if unnamed:
        return unnamed[0][1], 0.8
    if not ranked or ranked[0][0] < 0.3 or ranked[0][1].gender != gender:
        return None, 0.0
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return ranked[0][1], min(0.8, ranked[0][0] / (ranked[0][0] + 2 * second))


def fit_of_office(office: str, extra: set[str], origins: set[str], figure: ActorDraft) -> float:
    """Return 1.0 where the office and all words beside it are said of the person, less where it
    only may stand for theirs, else 0.

    Args:
        office: in full and in lower case.
        extra: the words beside it, in lower case.
        origins: those of them that say of which place or party.
        figure: who may be meant.
    """
    best = 0.0
    known = {word for role in figure.roles for word in role.words}
    missing = {
        word
        for word in extra
        if word not in known and not any(word in w for w in known if len(word) > 4)
    }
    if missing and (missing - origins or office not in LOCAL_OFFICES):
        return 0.0
    for role in figure.roles:
        if missing and role.qualified:
            continue  # another place or party than that of the role
        for held in role.offices:
            if not may_stand_for(office, held):
                continue
            if held == office and (RANKS_BELOW & role.words) - extra:
                continue
            fit = 1.0 if held == office else 0.75
            if (role.words & FORMER) and not (extra & FORMER):
                continue
            best = max(best, fit)
    return best


def resolve_group_noun(
    noun: Token, memory: Memory, bodies: list[Referent], quoted: bool
) -> tuple[Referent | None, float]:
    """Return the organisation that "the company" or "the commission" means, and how sure that
    is."""
    word = group_noun(noun.text)
    extra = _words_beside(noun) if word is not None else None
    if word is None or extra is None:
        return None, 0.0
    strengths = memory.strengths(quoted, "body")
    fitting = []
    for referent in [*bodies, *(r for r in strengths if r not in bodies)]:
        fit = (
            _fit_of_body(word, extra, referent.figure, strengths.get(referent, 0.0))
            if referent.figure is not None
            else None
        )
        if fit is not None:
            fitting.append((fit, referent))
    for referent, strength in strengths.items():
        if referent.figure is None and (referent.noun == word or strength > 0.6):
            fitting.append((strength, referent))
    return _likeliest(fitting, most=0.9, least=0.2)


def _fit_of_body(word: str, extra: set[str], figure: ActorDraft, strength: float) -> float | None:
    """Return how well a body fits a noun and the words beside it; None where it does not."""
    name_words = [part.lower() for part in figure.words]
    if not all(
        word_beside in name_words or word_beside in figure.described_as for word_beside in extra
    ):
        return None
    fit = may_stand_for_body(word, name_words, figure.described_as)
    if fit == "name":
        return BY_NAME + strength
    if fit is not None and strength > 0.0 and figure.kind != "place":
        return BY_CLASS * (fit == "class") + OF_ITS_KIND * strength
    return None


def resolve_owned_body(
    noun: Token, owner: ActorDraft, bodies: list[Referent]
) -> tuple[Referent | None, float]:
    """Return the body that "her campaign" means where the article names it after her: "the Hallam
    campaign"."""
    for referent in bodies:
        words = (
            [word.lower() for word in referent.figure.words] if referent.figure is not None else []
        )
        if words and words[-1] == noun.lower and owner.surname in words:
            return referent, 0.9
    return None, 0.0


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase points back: "the senator", and not "a senator", "his senator" or
    "senators"."""
    if noun.tag not in {"NN", "NNP", "JJ"}:
        return False
    return any(child.dep == "det" and child.lower in DEFINITE for child in noun.children)


def is_head_of_phrase(noun: Token) -> bool:
    """Tell whether a noun names somebody itself, and is neither part of a longer name nor a
    predicate ("spoke with her as a suspect")."""
    if noun.dep == "pobj" and noun.head.lower == "as":
        return False
    return noun.dep not in {
        "compound",
        "amod",
        "nmod",
        "attr",
        "oprd",
        "npadvmod",
        "acomp",
    } and noun.tag in {"NN", "NNP", "NNS", "NNPS"}


def _origins_beside(noun: Token) -> set[str]:
    """Return the words in capitals that stand before a noun as "Ohio" and "Liberal" do, in lower
    case."""
    words: set[str] = set()
    for child in noun.children:
        if child.dep in {"compound", "amod", "nmod"} and child.text[0].isupper():
            words.add(child.lower)
            words.update(
                grandchild.lower for grandchild in child.children if grandchild.text[0].isupper()
            )
    return words


def _words_beside(noun: Token) -> set[str] | None:
    """Return the words that narrow the phrase down, in lower case; None where a clause or another's
    possession does."""
    words: set[str] = set()
    for child in noun.children:
        if child.dep in {"compound", "amod", "nmod", "nummod"}:
            if child.lower not in EMPTY_WORDS:
                words.add(child.lower)
                words.update(
                    grandchild.lower
                    for grandchild in child.children
                    if grandchild.dep in {"compound", "amod"}
                )
        elif child.dep == "poss":
            words.add(child.lower)
        elif child.dep in {"relcl", "acl"} and child.index == noun.index + 1:
            return None
        elif (
            child.dep == "prep"
            and child.lower in {"of", "for", "from", "at", "in", "with"}
            and child.index == noun.index + 1
        ):
            inside = [grandchild for grandchild in child.children if grandchild.dep == "pobj"]
            if child.lower == "of" or (
                child.lower in {"for", "from"} and inside and inside[0].text[0].isupper()
            ):
                words.update(grandchild.lower for grandchild in inside)
            elif child.lower == "in":
                words.update(grandchild.lower for grandchild in inside if grandchild.tag == "NN")
            elif child.lower in {"with", "at"}:
                return None
    return words - {"'s", "’s", "-"}
