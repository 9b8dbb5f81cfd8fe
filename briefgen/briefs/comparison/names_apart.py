"""Find where two sources name one person differently, or say of one thing a word and its
opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.briefs.comparison.aligned import differences
from briefgen.briefs.comparison.contradiction import set_against, shared_topic
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import content_stems, without_accents
from briefgen.language.english.nicknames import may_be_short_for
from briefgen.model import Disagreement

SIMILAR = 0.3
"""Cosine of two sentences from which they are aligned word by word."""
SHARED = 2
"""Words that two sentences on somebody's wife must share besides her name."""
_KIN = re.compile(
    r"\b(?P<kin>wife|husband|son|daughter|brother|sister|mother|father|widow|widower)\b,?\s"
    r"(?P<name>[A-Z][a-z]+)\b"
)
"""A relation and a first name: "his wife, Ada"."""


def names_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield where two sources give one relative another first name, and where two statements that
    are the same word by word differ in a name or have a word and its opposite; a copy that differs
    so is told too."""
    yield from _kin_apart(matter)
    for passage in matter.passages:
        source = passage.span.source
        nearest = matter.nearest(matter.weights.vector(passage.text), without=source)
        for rival_source, (value, rival) in sorted(nearest.items()):
            if value < SIMILAR or (len(source), source) > (len(rival_source), rival_source):
                continue
            for difference in differences(passage.text, rival.text):
                if difference.kind == "name" and _may_be_one(difference.one, difference.other):
                    continue
                if _has(matter, source, difference.other) or _has(
                    matter, rival_source, difference.one
                ):
                    continue  # it knows of both
                topic = shared_topic(passage.text, rival.text)
                yield set_against(difference.kind, topic, [passage], [rival])


def _has(matter: Matter, source: str, words: str) -> bool:
    found = next(found for found in matter.findings if found.source.id == source)
    return re.search(rf"\b{re.escape(words)}\b", found.source.text) is not None


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two names differ by an accent, an initial or a short form only."""
    first, second = (without_accents(name).lower().split() for name in (one, other))
    return all(
        mine == yours
        or (mine[0] == yours[0] and 1 in (len(mine), len(yours)))
        or may_be_short_for(mine, yours)
        for mine, yours in zip(first, second, strict=False)
    )


@dataclass(frozen=True, slots=True)
class _Kin:
    passage: SourceSentence
    relation: str
    name: str


def _kin_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield where the one wife, son … that two sources tell of has two first names."""
    told: dict[tuple[str, str], list[_Kin]] = {}
    for passage in matter.passages:
        for match in _KIN.finditer(passage.text):
            kin = _Kin(passage, match["kin"], match["name"])
            told.setdefault((passage.span.source, kin.relation), []).append(kin)
    only = [kin[0] for kin in told.values() if len({each.name for each in kin}) == 1]
    for number, one in enumerate(only):
        for other in only[number + 1 :]:
            sources = one.passage.span.source, other.passage.span.source
            shared = set(content_stems(one.passage.text)) & set(content_stems(other.passage.text))
            if (
                sources[0] != sources[1]
                and one.relation == other.relation
                and not _may_be_one(one.name, other.name)
                and len(shared - {one.relation}) >= SHARED
            ):
                topic = shared_topic(one.passage.text, other.passage.text)
                yield set_against("name", topic or one.relation, [one.passage], [other.passage])
