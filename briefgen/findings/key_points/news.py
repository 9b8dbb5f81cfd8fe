"""Which sentence is the news: the first point, on which the bottom line rests.

Much in an article matters and is not what happened. The rules of key points count here too, by
other weights, with rules of their own: what the title's rare words say, what tells of today and
not of once, and whether the first sentence is a lead or only opens the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.findings.key_points.candidates import KeyPointCandidate
from briefgen.findings.key_points.rules import FITTED, KeyPointRule
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token

_NEW = frozenset({"new", "first", "latest"})
_LATELY = frozenset({"this", "last"})
_HAVE = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def _root(c: KeyPointCandidate) -> Token | None:
    return next((token for token in c.tokens if token.is_root), None)


def _title_by_rarity(c: KeyPointCandidate) -> float:
    return c.title_by_rarity


def _lately(c: KeyPointCandidate) -> float:
    return float(
        any(
            one.lower in _LATELY and other.lower in {"week", "month"}
            for one, other in zip(c.words, c.words[1:], strict=False)
        )
    )


def _new(c: KeyPointCandidate) -> float:
    return float(any(token.lower in _NEW for token in c.reporter))


def _year(c: KeyPointCandidate) -> float:
    return float(any(_YEAR.fullmatch(token.text) for token in c.words))


def _told_with(c: KeyPointCandidate, auxiliaries: frozenset[str]) -> float:
    root = _root(c)
    return float(
        root is not None
        and root.tag == "VBN"
        and any(token.lower in auxiliaries for token in root.dependents("aux"))
    )


def _has_done(c: KeyPointCandidate) -> float:
    return _told_with(c, _HAVE)


def _had_done(c: KeyPointCandidate) -> float:
    return _told_with(c, frozenset({"had"}))


def _is(c: KeyPointCandidate) -> float:
    root = _root(c)
    return float(root is not None and root.lemma == "be")


def _there_is(c: KeyPointCandidate) -> float:
    return float(any(token.dep == "expl" for token in c.words))


def _in_present(c: KeyPointCandidate) -> float:
    root = _root(c)
    return float(root is not None and root.tag in {"VBZ", "VBP"})


def _reports(c: KeyPointCandidate) -> float:
    root = _root(c)
    return float(root is not None and verb_class(root) is not None)


def _day_of_week(c: KeyPointCandidate) -> float:
    return next(rule for rule in FITTED if rule.name == "weekday").measure(c)


def _if_first(part: Callable[[KeyPointCandidate], float]) -> Callable[[KeyPointCandidate], float]:
    return lambda c: part(c) if c.position == 0 else 0.0


NEWS: tuple[KeyPointRule, ...] = (
    *FITTED,
    KeyPointRule(
        "title by rarity",
        _title_by_rarity,
        "Of the title's words those that few sentences hold tell the news from its matter.",
    ),
    KeyPointRule("lately", _lately, "This week and last month are when news happens."),
    KeyPointRule("new", _new, "What is new or happens for the first time is why it is told."),
    KeyPointRule("year", _year, "A year that must be named is not this one."),
    KeyPointRule("has done", _has_done, "The perfect tells what has just come about."),
    KeyPointRule("had done", _had_done, "The pluperfect tells what was before the news."),
    KeyPointRule("is", _is, "A sentence that says what something is explains."),
    KeyPointRule("there is", _there_is, "So does one that says what there is."),
    KeyPointRule(
        "first with the title",
        _if_first(_title_by_rarity),
        "An opening that says what the title says is a lead.",
    ),
    KeyPointRule(
        "first with a day", _if_first(_day_of_week), "So is one that says on what day it happened."
    ),
    KeyPointRule("first has done", _if_first(_has_done), "So is one in the perfect."),
    KeyPointRule("first reports", _if_first(_reports), "So is one that says who says so."),
    KeyPointRule(
        "first in the present",
        _if_first(_in_present),
        "An opening in the present tense draws a scene or a portrait.",
    ),
)
"""Reasons why a sentence is the news; their weights are fitted."""
