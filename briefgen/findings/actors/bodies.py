"""Find bodies that are named after somebody or some place, and those that an article calls by what
they are alone.

the Hallam campaign, the Danish government          a name and what it is named of
the port of Alder                                   one that acts for its place
police said                                         where no police of a name are about
"""

from __future__ import annotations

from collections import defaultdict

from briefgen.findings.actors.memory import acts, speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.reading import Reading, Token

BODY_NOUNS = frozenset(
    """
    campaign administration government cabinet parliament army navy military police ministry embassy
    treasury senate congress
    delegation
    """.split()
)
"""Lower-case nouns that make one body of the name before them; of any other noun ("the Hallam
speech") the name is a mere attribute."""

BODIES_OF_PLACES = frozenset(
    """
    port city town diocese archdiocese government council parliament university borough municipality
    province republic kingdom embassy commonwealth county
    """.split()
)
"""Lower-case nouns whose "of" takes a place that they act for: "the port of Alder said"."""

BARE_BODIES = {
    # what stands alone -> words that a named body of the kind has
    "police": frozenset({"police", "constabulary", "sheriff", "gendarmerie", "policía"}),
    "prosecutors": frozenset({"prosecutor", "prosecutors", "prosecution"}),
    "firefighters": frozenset({"fire", "firefighters"}),
    "coastguard": frozenset({"coastguard", "coast"}),
}
"""Bodies that news calls by what they are: an actor where they speak or act and no body of the kind
is named."""

_PLACES = frozenset({"GPE", "ORG", "LOC", "NORP", "PERSON", ""})


def with_bodies(mentions: list[NameMention], reading: Reading) -> list[NameMention]:
    """Add to the names a mention for each body that they, or its kind, make one."""
    tokens = reading.tokens
    at = {index: mention for mention in mentions for index in mention.indices}
    found = []
    bare: dict[str, list[Token]] = defaultdict(list)
    quoted = reading.tokens_quoted()
    for noun in tokens:
        if noun.index in at:
            continue
        if noun.lower in BODY_NOUNS and (noun.tag == "NN" or noun.lower == "police"):
            body = _named_before(noun, tokens)
            if body is not None:
                found.append(body)
                continue
        if noun.lower in BODIES_OF_PLACES and noun.tag == "NN":
            place = _place_after(noun, at, tokens)
            if place is not None:
                words = tuple(token.text for token in tokens[noun.index : place.last + 1])
                found.append(NameMention(noun.index, place.last, noun, words, "ORG"))
        elif noun.text in BARE_BODIES and (speaks(noun) or acts(noun)) and not quoted[noun.index]:
            bare[noun.text].append(noun)
    named = {word.lower() for mention in (*mentions, *found) for word in mention.words}
    for kind, nouns in bare.items():
        if not named & BARE_BODIES[kind]:
            found.extend(
                NameMention(noun.index, noun.index, noun, (kind,), "ORG") for noun in nouns
            )
    return [*mentions, *found]


def _named_before(noun: Token, tokens: list[Token]) -> NameMention | None:
    """Return the body of a name or nationality that the noun follows directly."""
    first = noun.index
    while first > 0 and _narrows(tokens[first - 1], noun):
        first -= 1
    while first < noun.index and not _is_name(tokens[first]):
        first += 1
    if first == noun.index:
        return None
    words = tuple(token.text for token in tokens[first : noun.index + 1] if token.text[0].isalnum())
    return NameMention(first, noun.index, noun, words, "ORG")


def _place_after(
    noun: Token, at: dict[int, NameMention], tokens: list[Token]
) -> NameMention | None:
    """Return the place in "the port of Alder" where the body speaks, acts or has something said of
    it; None in "the city of Alder is old"."""
    of = tokens[noun.index + 1] if noun.index + 1 < len(tokens) else noun
    if of.text != "of" or of.head is not noun or of.index + 1 >= len(tokens):
        return None
    place = at.get(of.index + 1)
    if place is None or place.first != of.index + 1 or place.label not in _PLACES:
        return None
    agent = noun.dep == "pobj" and noun.head.dep == "agent"
    acting = acts(noun) and noun.dep == "nsubj" and noun.head.lemma != "be"
    return place if agent or speaks(noun) or acting else None


def _narrows(token: Token, noun: Token) -> bool:
    return (
        token.sentence is noun.sentence
        and token.dep in {"compound", "amod", "nmod"}
        and token.tag in {"NN", "NNP", "JJ", "NNPS"}
    )


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.entity in {"NORP", "GPE", "PERSON", "ORG", "LOC"}
