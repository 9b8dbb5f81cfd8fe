"""Who acts in an article: persons, organisations, places and groups, each with every mention joined to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.language.reading import Reading, Token
from briefgen.model import Actor, ActorKind

KIND_OF_ENTITY: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}


@dataclass(slots=True)
class Cast:
    """The actors of one article, and who each token names."""

    actors: tuple[Actor, ...]
    _by_token: dict[int, Actor] = field(default_factory=dict)
    """Index of a token inside a mention (a name, a resolved pronoun or role) -> actor."""

    def actor_of(self, token: Token) -> Actor | None:
        """Return the actor that the mention holding this token names; None where it names none or is left open."""
        return self._by_token.get(token.index)


def find_actors(reading: Reading) -> Cast:
    """Find the actors of an article and join the mentions of each."""
    spans: dict[str, list[tuple[int, int, str]]] = {}
    tokens = reading.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].entity in KIND_OF_ENTITY:
            j = i + 1
            while j < len(tokens) and tokens[j].entity == tokens[i].entity and not tokens[j].entity_begins:
                j += 1
            name = reading.text(tokens[i].start, tokens[j - 1].end)
            spans.setdefault(name, []).append((i, j, tokens[i].entity))
            i = j
        else:
            i += 1
    joined: dict[str, list[tuple[int, int, str]]] = {}
    for name in sorted(spans, key=len, reverse=True):
        longer = next((full for full in joined if full.split()[-1] == name), name)
        joined.setdefault(longer, []).extend(spans[name])
    cast = Cast(())
    actors: list[Actor] = []
    for name, found in sorted(joined.items(), key=lambda item: min(item[1])):
        found.sort()
        mentions = tuple(reading.article.span(tokens[a].start, tokens[b - 1].end) for a, b, _ in found)
        actor = Actor(id=f"A{len(actors) + 1}", name=name, kind=KIND_OF_ENTITY[found[0][2]], mentions=mentions)
        actors.append(actor)
        for a, b, _ in found:
            for index in range(a, b):
                cast._by_token[index] = actor
    cast.actors = tuple(actors)
    return cast
