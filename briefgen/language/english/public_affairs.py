"""The words of public affairs: what makes a sentence matter to those who decide.

General English, grouped by what a sentence does for a decision-maker. The lists are the project's
own; no corpus was counted. Each class stands with one invented sentence that shows it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.language.reading import Token


@dataclass(frozen=True, slots=True)
class AffairsWords:
    """One class of words, as lemmas."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    example: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MATTERS: tuple[AffairsWords, ...] = (
    AffairsWords(
        "decision",
        _words("""
            abolish accept acquit adopt agree amend appoint approve arrest authorise authorize award
            ban bar block
            cancel cede charge close confirm convict cut decide declare deploy detain dismiss drop
            elect enact endorse
            evacuate expel extend fine fire freeze fund grant halt impeach impose increase indict
            introduce invade
            invest join launch lift negotiate nominate open order oust outlaw overrule overturn
            pardon pass postpone
            prohibit raise ratify recall recognise recognize reduce reform reject release remove
            renegotiate repeal
            replace resign restore revoke rule sack scrap seize sentence settle sign strengthen
            strike sue suspend
            tighten uphold veto vote withdraw
            """),
        _words("""
            accord agreement amendment appointment approval ban budget ceasefire compromise
            conviction deadline deal
            decision decree deployment directive election injunction law lawsuit legislation mandate
            measure moratorium
            negotiation nomination order pact plan policy program programme proposal referendum
            reform regulation
            resignation resolution ruling sanction sentence settlement strategy strike summit
            suspension tariff tax
            treaty truce verdict veto vote withdrawal
            """),
        "The council approved the new harbour tax on Monday.",
    ),
    AffairsWords(
        "commitment",
        _words(
            "commit guarantee intend offer pledge plan promise prepare propose seek swear"
            " undertake vow"
        ),
        _words("assurance commitment guarantee intention offer pledge promise undertaking vow"),
        "The minister pledged to reopen the northern line.",
    ),
    AffairsWords(
        "demand",
        _words("ask call demand insist need press request require should urge must"),
        _words("appeal call demand need request requirement"),
        "The union demanded that the mine be closed.",
    ),
    AffairsWords(
        "consequence",
        _words("""
            affect aggravate allow boost cause collapse cost damage delay destroy disrupt drop
            enable endanger ensure
            erode fall force harm hit hurt improve injure jeopardise jeopardize kill lead lose
            prevent reduce result
            rise risk save soar spark threaten trigger undermine weaken worsen
            """),
        _words("""
            attack benefit blow burden casualty change consequence cost crisis cut damage danger
            death deficit effect
            emergency impact increase injury loss outbreak rise risk setback shortage shortfall
            threat toll victim
            victory
            """),
        "The closure could cost the town four hundred jobs.",
    ),
    AffairsWords(
        "dispute",
        _words(
            "accuse blame challenge condemn contest criticise criticize deny dispute object oppose"
            " refuse resist"
        ),
        _words(
            "allegation accusation backlash clash complaint controversy criticism denial dispute"
            " objection opposition outrage protest"
        ),
        "The opposition accused the agency of hiding the costs.",
    ),
    AffairsWords(
        "finding",
        _words("conclude determine estimate find investigate reveal show uncover warn"),
        _words(
            "analysis audit assessment data document evidence figure finding inquiry investigation"
            " poll probe report review study survey"
        ),
        "An audit found that the bridge had not been inspected for nine years.",
    ),
)

_VERBS: dict[str, tuple[str, ...]] = {}
_NOUNS: dict[str, tuple[str, ...]] = {}
for _matter in MATTERS:
    for _word in sorted(_matter.verbs):
        _VERBS[_word] = (*_VERBS.get(_word, ()), _matter.name)
    for _word in sorted(_matter.nouns):
        _NOUNS[_word] = (*_NOUNS.get(_word, ()), _matter.name)


def matters_of(token: Token) -> tuple[str, ...]:
    """Return the names of the classes a word belongs to."""
    if token.pos in {"VERB", "AUX"}:
        return _VERBS.get(token.lemma.lower(), ())
    if token.pos == "NOUN":
        return _NOUNS.get(token.lemma.lower(), ())
    return ()
