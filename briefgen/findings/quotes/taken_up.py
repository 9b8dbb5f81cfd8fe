"""Who "she" is where nothing tells but the quotation before: "We agree," Ada Smith said. "We do."
She added: "We will." """

from __future__ import annotations

from collections.abc import Sequence

from briefgen.findings.actors import Cast
from briefgen.findings.quotes.attribution import Attribution
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor

SURE = 0.7
"""How sure a pronoun is that only the quotation before it tells."""


def take_up_speakers(entries: Sequence[Attribution], reading: Reading, cast: Cast) -> None:
    """Give each pronoun that speaks and is open to whoever said the quotation before it, where that
    person may be meant and nobody else is named between the two."""
    quoted = reading.tokens_quoted()
    before: Attribution | None = None
    for entry in entries:
        if entry.mention is not None and before is not None and before.mention is not None:
            pronoun = entry.mention.head
            actor = cast.actor_of(before.mention.head)
            if (
                actor is not None
                and _is_open(cast, pronoun)
                and cast.may_be(actor, pronoun)
                and _is_next_to(reading, cast, before, pronoun, actor)
            ):
                cast.take_up(pronoun, actor, SURE)
        tokens = reading.tokens_between(*entry.pieces[-1])
        if any(quoted[token.index] for token in tokens):
            before = entry


def _is_open(cast: Cast, pronoun: Token) -> bool:
    return (
        pronoun.tag == "PRP"
        and cast.actor_of(pronoun) is None
        and cast.introduction_of(pronoun) is None
    )


def _is_next_to(
    reading: Reading, cast: Cast, before: Attribution, pronoun: Token, actor: Actor
) -> bool:
    """Tell whether a pronoun stands in the paragraph of a quotation or the next, and nobody but its
    speaker is named between them."""
    end = before.pieces[-1][1]
    sentence = reading.sentence_at(end - 1)
    if sentence is None:
        return False
    if not 0 <= pronoun.sentence.paragraph.index - sentence.paragraph.index <= 1:
        return False
    named = (cast.actor_of(token) for token in reading.tokens_between(end, pronoun.start))
    return all(other is None or other is actor or other.kind != "person" for other in named)
