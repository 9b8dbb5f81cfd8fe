"""Find bodies that are named after somebody or some place: "the Hallam campaign", "the Danish
government", "the US foreign ministry"."""

from __future__ import annotations

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


def find_bodies(mentions: list[NameMention], reading: Reading) -> list[NameMention]:
    """Return a mention for each name or nationality that one of the nouns follows directly."""
    found = []
    tokens = reading.tokens
    covered = {index for mention in mentions for index in range(mention.first, mention.last + 1)}
    for noun in tokens:
        if noun.lower not in BODY_NOUNS or noun.tag != "NN" or noun.index in covered:
            continue
        first = noun.index
        while first > 0 and _narrows(tokens[first - 1], noun):
            first -= 1
        while first < noun.index and not _is_name(tokens[first]):
            first += 1
        if first < noun.index:
            words = tuple(
                token.text for token in tokens[first : noun.index + 1] if token.text[0].isalnum()
            )
            found.append(NameMention(first, noun.index, noun, words, "ORG"))
    return found


def _narrows(token: Token, noun: Token) -> bool:
    return (
        token.sentence is noun.sentence
        and token.dep in {"compound", "amod", "nmod"}
        and token.tag in {"NN", "NNP", "JJ", "NNPS"}
    )


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.entity in {"NORP", "GPE", "PERSON", "ORG", "LOC"}
