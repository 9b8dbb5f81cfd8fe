"""Choose the actors that a brief lists: those without whom its story cannot be told.

Each actor is measured by what a reader goes by: how often and where the sources name it, whether it
speaks and acts or is only where something happens, whether they say who it is. The weights of the
measures stand in `actor_weights`, with the articles they were fitted on and what they reach there.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.composition.actor_weights import BASE, LEAST, MOST, WEIGHTS
from briefgen.language.english.media import is_medium
from briefgen.model import Actor, ActorKind, Span

_WHERE = re.compile(
    r"\b(?:in|at|near|from|across|to|into|outside|around|on)(?: the)?\s+$", re.IGNORECASE
)
"""What stands before a name that says where something happens."""
_ACTS = re.compile(
    r",?\s+(?:has|had|have|was|were|is|are|will|would|did|also|who|[a-z]{2,}(?:ed|s)|said|told|"
    r"wrote|went|came|took|gave|made|won|left|met|held|led|sent|spoke|began)\b"
)
"""What stands behind a name whose own verb follows."""
_WIDTH = 24
"""Characters looked at on each side of a mention."""
_LEAD = 2
"""Paragraphs of the lead, the headline left out."""
_WORDS = 5
"""Words of a name from which a longer one tells no more."""

KINDS: tuple[ActorKind, ...] = ("person", "organisation", "group", "place")
"""The order of the list of actors: who acts, before where it happens."""


def choose_actors(
    actors: Sequence[Actor], matter: Matter, told: Sequence[Span], needed: set[str]
) -> set[str]:
    """Return the identifiers of the actors to list.

    Args:
        actors: all of the matter's.
        matter: the sources.
        told: passages that the brief prints as key points.
        needed: identifiers of those who must be listed, since the brief quotes them.
    """
    scored = sorted(
        (
            (score(measures), actor)
            for actor, measures in measure(actors, matter, told)
            if does_something(measures)
        ),
        key=lambda pair: -pair[0],
    )
    room = max(0, MOST - len(needed))
    others = [actor.id for value, actor in scored if value >= LEAST and actor.id not in needed]
    return needed | set(others[:room])


def does_something(measures: dict[str, float]) -> bool:
    """Tell whether an actor is more than where something happens, or a name in passing: Norvia may
    agree, Brenn is where they met, and who Ada Falk is whom the source names once, it does not
    say; nor who "Ada" is."""
    if measures["place"]:
        return bool(measures["speaking place"] or measures["acts"])
    if not measures["person"] or measures["role"] or measures["quotations"]:
        return True
    in_full = measures["words"] > 1 / _WORDS
    return in_full and bool(measures["mentions"] or measures["acts"] or measures["lead"])


def score(measures: dict[str, float]) -> float:
    """Return the log-odds that an actor with these measures is a main one."""
    return BASE + sum(WEIGHTS[name] * value for name, value in measures.items())


def measure(
    actors: Sequence[Actor], matter: Matter, told: Sequence[Span]
) -> list[tuple[Actor, dict[str, float]]]:
    """Return what each actor is measured by, name of the measure -> value."""
    texts = {found.source.id: found.source.text for found in matter.findings}
    leads = {found.source.id: _lead_of(found.paragraphs) for found in matter.findings}
    spoken: Counter[str] = Counter()
    direct: Counter[str] = Counter()
    for found in matter.findings:
        for quote in found.quotes:
            if quote.speaker is not None and quote.speaker.actor:
                spoken[quote.speaker.actor] += 1
                direct[quote.speaker.actor] += quote.kind == "direct"
    every = sum(len(actor.mentions) for actor in actors) or 1
    return [
        (
            actor,
            {
                **{kind: float(actor.kind == kind) for kind in KINDS},
                "speaking place": float(actor.kind == "place" and spoken[actor.id] > 0),
                "share of mentions": len(actor.mentions) / every,
                "mentions": math.log(len(actor.mentions)),
                "headline": float(_any(actor, leads, 0)),
                "lead": float(_any(actor, leads, 1)),
                "late": _late(actor, texts),
                "quotations": math.log1p(spoken[actor.id]),
                "direct quotations": math.log1p(direct[actor.id]),
                "role": float(actor.role is not None),
                "words": min(_WORDS, len(actor.name.split())) / _WORDS,
                "capitals": float(actor.name.isupper()),
                "acts": _share_that_acts(actor, texts),
                "where": _share_before(actor, texts, _WHERE),
                "key points": float(any(m.overlaps(span) for m in actor.mentions for span in told)),
                "medium": float(is_medium(actor.name)),
                "lower case": float(actor.name.islower()),
            },
        )
        for actor in actors
        if not _is_credit(actor, texts)
    ]


_CREDIT = re.compile(r"\b(?:image|photo|photograph|picture|video|credit|graphic)s?:\s*$", re.I)
"""What stands before the name of whoever took a picture."""


def _is_credit(actor: Actor, texts: dict[str, str]) -> bool:
    """Tell who is named for a picture alone: "Image: Ada Falk"."""
    return all(
        _CREDIT.search(texts[mention.source][max(0, mention.start - _WIDTH) : mention.start])
        for mention in actor.mentions
    )


def _lead_of(paragraphs: Sequence[Span]) -> tuple[int, int]:
    """Return where the headline ends and where the lead does."""
    if not paragraphs:
        return 0, 0
    return paragraphs[0].end, paragraphs[min(_LEAD, len(paragraphs) - 1)].end


def _any(actor: Actor, leads: dict[str, tuple[int, int]], part: int) -> bool:
    return any(mention.start < leads[mention.source][part] for mention in actor.mentions)


def _late(actor: Actor, texts: dict[str, str]) -> float:
    """Return how far down the sources name the actor first: 0 at the head, 1 at the end."""
    return min(m.start / max(1, len(texts[m.source])) for m in actor.mentions)


def _share_that_acts(actor: Actor, texts: dict[str, str]) -> float:
    """Return the share of mentions that a verb follows."""
    acting = [
        bool(_ACTS.match(texts[mention.source], mention.end, mention.end + _WIDTH))
        for mention in actor.mentions
    ]
    return sum(acting) / len(acting)


def _share_before(actor: Actor, texts: dict[str, str], before: re.Pattern[str]) -> float:
    """Return the share of mentions that such words precede."""
    found = [
        bool(before.search(texts[mention.source][max(0, mention.start - _WIDTH) : mention.start]))
        for mention in actor.mentions
    ]
    return sum(found) / len(found)
