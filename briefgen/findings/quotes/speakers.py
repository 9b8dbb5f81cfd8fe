"""Who said it, as a reader is told: the resolved name or the source's words, the role, and whether
the source withholds the name."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.quotes.mentions import SpeakerMention, conjuncts, mention_of
from briefgen.findings.quotes.speaker_heads import may_speak
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor, Speaker

UNNAMED = frozenset(
    """
    official source person people aide insider diplomat adviser advisor staffer operative someone
    somebody individual negotiator bureaucrat lawmaker employee worker one
    """.split()
)
"""Nouns behind which a source keeps a name back: officials familiar with the talks."""

_THING = 0.5
"""Factor on the confidence where what is named can hardly speak: a glance, a banner."""
_RESOLVED = 0.85
"""Factor on the confidence where the name comes from a pronoun, a role or a document: who "he" is,
is itself a finding."""


def speaker_of(reading: Reading, cast: Cast, mention: SpeakerMention, confidence: float) -> Speaker:
    """Make the speaker of a mention."""
    span = reading.article.span(*mention.span(reading))
    joint = conjuncts(mention)
    if len(joint) > 1:
        names = [_name(reading, cast, head) for head in joint]
        return Speaker(
            name=", ".join(names[:-1]) + " and " + names[-1], mention=span, confidence=confidence
        )
    actor, told = _who(reading, cast, mention)
    if actor is None:
        return Speaker(
            name=told.words(reading),
            mention=span,
            confidence=confidence if may_speak(told.head) else round(confidence * _THING, 2),
            anonymous=is_anonymous(told.head),
        )
    if mention.head.pos != "PROPN":
        confidence = round(confidence * _RESOLVED, 2)
    return Speaker(
        name=actor.name, actor=actor.id, role=actor.role, mention=span, confidence=confidence
    )


def _who(
    reading: Reading, cast: Cast, mention: SpeakerMention
) -> tuple[Actor | None, SpeakerMention]:
    """Return the actor whom a mention means, or None, and the phrase that tells a reader most: the
    mention itself, who wrote the document, or whoever a pronoun takes up."""
    actor = cast.actor_of(mention.head)
    if actor is not None:
        return actor, mention
    author = cast.author_of(mention.head)
    if author is not None and not isinstance(author, Token):
        return author, mention
    taken_up = mention.head.pos == "PRON" or mention.head.lower == "old"  # the 23-year-old
    head = author or (cast.introduction_of(mention.head) if taken_up else None)
    told = mention if head is None else mention_of(reading, head, joint=False)
    return cast.actor_of(told.head), told


def _name(reading: Reading, cast: Cast, head: Token) -> str:
    actor = cast.actor_of(head)
    if actor is not None:
        return actor.name
    alone = mention_of(reading, head, joint=False)
    return alone.words(reading)


def is_anonymous(head: Token) -> bool:
    """Tell whether a common noun stands for somebody whose name the source keeps back."""
    if head.pos == "PROPN" or head.tag in {"PRP", "WP"}:
        return False
    if _withholds_name(head):
        return True
    if head.lemma.lower() not in UNNAMED:
        return False
    if any(child.dep == "appos" and child.pos == "PROPN" for child in head.children):
        return False
    return not any(child.dep == "compound" and child.entity == "PERSON" for child in head.children)


def _withholds_name(head: Token) -> bool:
    """Tell whether the sentence says that the name is kept back: on condition of anonymity, who
    asked not to be named."""
    words = [token.lower for token in head.sentence.tokens if token.index > head.index]
    if "anonymity" in words:
        return True
    return any(
        word in {"named", "identified"} and "not" in words[max(0, i - 4) : i]
        for i, word in enumerate(words)
    )
