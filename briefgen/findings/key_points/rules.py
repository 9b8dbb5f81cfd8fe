"""What makes a sentence a key point: small rules, each with the reason for it.

A rule measures one thing about a sentence, from 0 to 1 unless it says otherwise; the score is the
sum of weight times measure. How much a sentence matters is fitted to what readers marked
(`weights.py`); that it can be read alone is asked by weights of our own, for those who mark
sentences in an article do not look for it.
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


_DAYS = frozenset(
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split()
)

_LONG_ARTICLE = 60
"""Sentences from which an article counts as wholly long."""


@dataclass(frozen=True, slots=True)
class KeyPointRule:
    """One reason to tell a sentence, or to leave it."""

    name: str
    measure: Callable[[KeyPointCandidate], float]
    reason: str


def _first(c: KeyPointCandidate) -> float:
    return float(c.position == 0)


def _second(c: KeyPointCandidate) -> float:
    return float(c.position == 1)


def _early(c: KeyPointCandidate) -> float:
    """The first screen of an article: halves every six sentences."""
    return math.exp(-c.position / 8)


def _down(c: KeyPointCandidate) -> float:
    """The logarithm of the place, 1 for the 55th sentence."""
    return math.log1p(c.position) / 4


def _far_down(c: KeyPointCandidate) -> float:
    """The share of the article that stands before it."""
    return c.position / (c.position + c.after + 1)


def _down_a_long_article(c: KeyPointCandidate) -> float:
    return _down(c) * min(c.position + c.after, _LONG_ARTICLE) / _LONG_ARTICLE


def _title(c: KeyPointCandidate) -> float:
    return c.title_share


def _headline(c: KeyPointCandidate) -> float:
    return c.headline_share


def _follows_lead(c: KeyPointCandidate) -> float:
    """The two sentences of the lead themselves take a middling value: they would match themselves
    wholly."""
    return 0.35 if c.position < 2 else c.lead_share


def _central(c: KeyPointCandidate) -> float:
    return c.centrality


def _typical(c: KeyPointCandidate) -> float:
    return c.likeness


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


def _names(c: KeyPointCandidate) -> float:
    named = sum(t.entity in {"PERSON", "ORG", "GPE"} and t.entity_begins for t in c.words)
    return min(named, 4) / 4


def _weekday(c: KeyPointCandidate) -> float:
    return float(any(t.lower in _DAYS for t in c.words))


def _reported(c: KeyPointCandidate) -> float:
    return float(c.reported)


def _length(c: KeyPointCandidate) -> float:
    """Words, 1 for twenty, 2 for forty and more."""
    return min(len(c.words), 40) / 20


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


def _first_with(part: Callable[[KeyPointCandidate], float]) -> Callable[[KeyPointCandidate], float]:
    return lambda c: _first(c) * part(c)


FITTED: tuple[KeyPointRule, ...] = (
    KeyPointRule("first", _first, "News tells what matters first."),
    KeyPointRule("second", _second, "The second sentence says what the first left out."),
    KeyPointRule(
        "early",
        _early,
        "What stands on the first screen was thought to matter more than what stands at the end.",
    ),
    KeyPointRule("down", _down, "Every sentence before it was thought to matter more."),
    KeyPointRule("far down", _far_down, "The end of an article is what may be cut."),
    KeyPointRule(
        "down a long article", _down_a_long_article, "A long article has its news further down."
    ),
    KeyPointRule(
        "title",
        _title,
        "The editor's own summary: a sentence with its words bears on the matter.",
    ),
    KeyPointRule(
        "headline",
        _headline,
        "So does one with words of the same stem (ruling, rules; ship, ships).",
    ),
    KeyPointRule(
        "follows lead",
        _follows_lead,
        "A sentence that takes up the lead's words goes on with the story, or repeats it.",
    ),
    KeyPointRule(
        "central", _central, "Words that many sentences share are what the article is about."
    ),
    KeyPointRule("typical", _typical, "It shares more with the others than any other does."),
    KeyPointRule("main actors", _main_actors, "Who acts in the story acts in its key sentences."),
    KeyPointRule("names", _names, "A sentence without a name is seldom the news."),
    KeyPointRule(
        "public matter",
        _public_matter,
        "Decisions, pledges, demands, consequences, disputes, findings: what a minister acts on.",
    ),
    KeyPointRule(
        "dispute", _dispute, "That somebody objects or accuses must be known before deciding."
    ),
    KeyPointRule(
        "ahead",
        _ahead,
        "What will or may happen, and on what condition, is what a decision can still change.",
    ),
    KeyPointRule(
        "told in past",
        _told_in_past,
        "What has happened is the news; the present tense describes and comments.",
    ),
    KeyPointRule("dated", _dated, "A day or a deadline ties the sentence to an event."),
    KeyPointRule("weekday", _weekday, "News is of a day of this week; background of a year."),
    KeyPointRule(
        "figures", _figures, "Sums, shares and counts are what a reader is asked for next."
    ),
    KeyPointRule(
        "first in the past",
        _first_with(_told_in_past),
        "An opening that tells what happened is the news; one that describes leads up to it.",
    ),
    KeyPointRule(
        "first with names",
        _first_with(_names),
        "An opening that names nobody leads up to the news.",
    ),
    KeyPointRule(
        "first with figures", _first_with(_figures), "So does an opening that only counts."
    ),
    KeyPointRule("reported", _reported, "What somebody says of it, in the reporter's words."),
    KeyPointRule(
        "quoted",
        _quoted,
        "Somebody's words at length are colour here: they have a section of their own.",
    ),
    KeyPointRule(
        "mostly quoted",
        _mostly_quoted,
        "What is left for the reporter is who said it and where.",
    ),
    KeyPointRule("length", _length, "A key sentence says who did what, and to what effect."),
    KeyPointRule(
        "too long",
        _too_long,
        "What is printed beyond the length of a point says several things at once.",
    ),
    KeyPointRule("too short", _too_short, "A very short sentence comments on the one before it."),
    KeyPointRule(
        "asks",
        _asks,
        "A question tells nothing, even at the head; what is open has a section of its own.",
    ),
)
"""How much a sentence matters; their weights are fitted."""

READ_ALONE: tuple[tuple[KeyPointRule, float], ...] = (
    (
        KeyPointRule(
            "leans on previous",
            _leans_on_previous,
            "It begins with a phrase that the sentence before explains.",
        ),
        -1.5,
    ),
    (
        KeyPointRule(
            "ties to previous",
            _opens_with_tie,
            '"But", "in addition": it turns or adds to a sentence that may not be told.',
        ),
        -0.8,
    ),
    (
        KeyPointRule("caption", _caption, "It describes a picture that the brief does not show."),
        -2.5,
    ),
    (
        KeyPointRule(
            "first person",
            _first_person,
            "The writer speaks of himself or to the reader: opinion, not news.",
        ),
        -1.0,
    ),
)
"""Whether a sentence can be read alone, each with its weight in log-odds. Not fitted: who marks
what matters in an article has read the sentence before it."""
