"""What makes a sentence a key point: small rules in order, each with its weight and the reason for
it.

A rule measures one thing about a sentence, from 0 to 1 unless it says otherwise; the score is the
sum of weight times measure.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.findings.key_points.candidates import POINT_WORDS, KeyPointCandidate
from briefgen.findings.printing.opening import opening_of
from briefgen.language.english.connectives import connective_of
from briefgen.language.reading import Token

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me", "you", "your"})

_IN_PICTURE = frozenset({"left", "right", "centre", "center", "above", "below", "front", "back"})

_TIMES = frozenset(
    "time moment point day night morning afternoon evening week weekend month season year decade"
    " century".split()
)

_NAME_WORDS = 4
"""Words of a name put in for a pronoun, brackets and all ("[Anna Berg’s]", "the mayor [Anna
Berg]"), with some to spare."""

_AHEAD = frozenset(
    {
        "will",
        "would",
        "'ll",
        "’ll",
        "shall",
        "could",
        "may",
        "might",
        "unless",
        "until",
        "if",
        "expected",
    }
)
"""Words of what is to come and of what it hangs on."""


@dataclass(frozen=True, slots=True)
class KeyPointRule:
    """One reason to tell a sentence, or to leave it."""

    name: str
    weight: float
    measure: Callable[[KeyPointCandidate], float]
    reason: str


def _lead(c: KeyPointCandidate) -> float:
    """News tells what matters first: halves every two sentences."""
    return math.exp(-c.position / 3)


def _opening(c: KeyPointCandidate) -> float:
    """Without a title the opening alone says what the article is about: 1 for the first
    sentence, a half for the fourth, then next to nothing."""
    return 0.0 if c.titled else math.exp(-((c.position / 3.6) ** 2))


def _early(c: KeyPointCandidate) -> float:
    """The first screen of an article: halves every six sentences."""
    return math.exp(-c.position / 8)


def _title(c: KeyPointCandidate) -> float:
    return c.title_share


def _follows_lead(c: KeyPointCandidate) -> float:
    """The two sentences of the lead themselves take a middling value: they would match themselves
    wholly."""
    return 0.35 if c.position < 2 else c.lead_share


def _central(c: KeyPointCandidate) -> float:
    return c.centrality


def _main_actors(c: KeyPointCandidate) -> float:
    return c.main_actors / 3


def _public_matter(c: KeyPointCandidate) -> float:
    return min(len(c.matters), 4) / 4


def _dispute(c: KeyPointCandidate) -> float:
    return float("dispute" in c.matters)


def _ahead(c: KeyPointCandidate) -> float:
    return float(any(t.lower in _AHEAD for t in c.reporter))


def _dated(c: KeyPointCandidate) -> float:
    return float(any(t.entity == "DATE" for t in c.words))


def _figures(c: KeyPointCandidate) -> float:
    counted = sum(
        t.entity in {"CARDINAL", "MONEY", "PERCENT", "QUANTITY"} and t.entity_begins
        for t in c.words
    )
    return min(counted, 2) / 2


def _quoted(c: KeyPointCandidate) -> float:
    return c.quoted_share


def _mostly_quoted(c: KeyPointCandidate) -> float:
    return float(c.quoted_share > 2 / 3)


def _too_long(c: KeyPointCandidate) -> float:
    return max(0, c.length - POINT_WORDS - _NAME_WORDS) / 20


def _too_short(c: KeyPointCandidate) -> float:
    return max(0, 12 - len(c.words)) / 12


def _leans_on_previous(c: KeyPointCandidate) -> float:
    first, second = c.words[0], c.words[1]
    if first.lower in {"this", "that", "these", "those", "such"}:
        return 1.0
    if any(
        t.lower in {"this", "that"} and t.dep == "dobj" and t.tag in {"DT", "IN"}
        for t in c.reporter
    ):
        return 1.0  # "The surge settled that": what, stands before
    if any(_points_back(t) for t in c.reporter):
        return 0.6  # the noun itself still says something
    return float(
        first.lower == "the"
        and second.lower in {"two", "three", "pair", "duo", "latter", "former", "others"}
    )


def _points_back(token: Token) -> bool:
    """Tell whether a demonstrative leaves its noun to the sentence before ("rejected that
    argument"): no clause of its own, no time."""
    if token.lower not in {"this", "that", "these", "those", "such"} or token.dep != "det":
        return False
    noun = token.head
    told = noun.dependents("relcl", "acl", "prep")
    return not told and noun.entity not in {"DATE", "TIME"} and noun.lemma.lower() not in _TIMES


def _opens_with_tie(c: KeyPointCandidate) -> float:
    """A word or phrase that ties it to the sentence before; "also" within it is a weaker sign."""
    if opening_of(
        c.tokens[next((i for i, t in enumerate(c.tokens) if t.pos != "PUNCT"), 0) :]
    ) or connective_of(c.words):
        return 1.0
    return 0.3 * any(t.lower == "also" for t in c.reporter)


def _told_in_past(c: KeyPointCandidate) -> float:
    return float(any(t.is_root and t.tag == "VBD" for t in c.tokens))


def _caption(c: KeyPointCandidate) -> float:
    """Words that point into a picture, or a label before a colon ("Homecoming: The minister
    arrives")."""
    texts = [t.lower for t in c.tokens]
    points = any(
        a in {"(", ","} and b in _IN_PICTURE and z in {")", ",", "."}
        for a, b, z in zip(texts, texts[1:], texts[2:], strict=False)
    )
    return float(points or "pictured" in texts or _has_label(c))


def _has_label(c: KeyPointCandidate) -> bool:
    colon = next((i for i, t in enumerate(c.tokens[:8]) if t.text == ":"), 0)
    after = c.tokens[colon + 1 : colon + 2]
    # "Respected: Anna Berg …"
    named = colon == 1 or not any(t.pos in {"VERB", "AUX"} for t in c.tokens[:colon])
    return bool(colon and after and after[0].text[0].isupper()) and named


def _first_person(c: KeyPointCandidate) -> float:
    return float(
        any(
            t.lower in _FIRST_PERSON and t.tag in {"PRP", "PRP$"} and t.text != "US"
            for t in c.reporter
        )
    )


def _asks(c: KeyPointCandidate) -> float:
    return float(any(t.text == "?" for t in c.tokens[-3:]))


RULES: tuple[KeyPointRule, ...] = (
    KeyPointRule(
        "opening",
        1.0,
        _opening,
        "A news item tells what matters first, and without a title its order is the surest sign"
        " there is.",
    ),
    KeyPointRule("lead", 0.15, _lead, "Under a title too, the first sentences carry the news."),
    KeyPointRule(
        "early",
        0.28,
        _early,
        "What stands on the first screen was thought to matter more than what stands at the end.",
    ),
    KeyPointRule(
        "title",
        0.46,
        _title,
        "The editor's own summary: a sentence with its words bears on the matter.",
    ),
    KeyPointRule(
        "follows lead",
        0.25,
        _follows_lead,
        "A sentence that takes up the lead's words goes on with the story; others are asides.",
    ),
    KeyPointRule(
        "central", 0.63, _central, "Words that many sentences share are what the article is about."
    ),
    KeyPointRule(
        "main actors", 0.15, _main_actors, "Who acts in the story acts in its key sentences."
    ),
    KeyPointRule(
        "public matter",
        0.32,
        _public_matter,
        "Decisions, pledges, demands, consequences, disputes, findings: what a minister acts on.",
    ),
    KeyPointRule(
        "dispute", 0.1, _dispute, "That somebody objects or accuses must be known before deciding."
    ),
    KeyPointRule(
        "ahead",
        0.3,
        _ahead,
        "What will or may happen, and on what condition, is what a decision can still change.",
    ),
    KeyPointRule(
        "told in past",
        0.1,
        _told_in_past,
        "What has happened is the news; the present tense describes and comments.",
    ),
    KeyPointRule("dated", 0.05, _dated, "A day or a deadline ties the sentence to an event."),
    KeyPointRule(
        "figures", 0.36, _figures, "Sums, shares and counts are what a reader is asked for next."
    ),
    KeyPointRule(
        "quoted",
        -0.42,
        _quoted,
        "Somebody's words at length are colour here: they have a section of their own.",
    ),
    KeyPointRule(
        "mostly quoted",
        -0.55,
        _mostly_quoted,
        "What is left for the reporter is who said it and where.",
    ),
    KeyPointRule(
        "too long",
        -0.33,
        _too_long,
        "What is printed beyond the length of a point says several things at once.",
    ),
    KeyPointRule(
        "too short", -0.22, _too_short, "A very short sentence comments on the one before it."
    ),
    KeyPointRule(
        "leans on previous",
        -0.5,
        _leans_on_previous,
        "It begins with a phrase that the sentence before explains.",
    ),
    KeyPointRule(
        "ties to previous",
        -0.4,
        _opens_with_tie,
        '"But", "in addition": it turns or adds to a sentence that may not be told.',
    ),
    KeyPointRule("caption", -0.7, _caption, "It describes a picture that the brief does not show."),
    KeyPointRule(
        "first person",
        -0.45,
        _first_person,
        "The writer speaks of himself or to the reader: opinion, not news.",
    ),
    KeyPointRule(
        "asks",
        -1.2,
        _asks,
        "A question tells nothing, even at the head; what is open has a section of its own.",
    ),
)
