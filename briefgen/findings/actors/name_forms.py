"""Which words can name, and which only look like a name."""

from __future__ import annotations

from briefgen.language.english.name_words import (
    LEADING_PARTICLES,
    NEVER_NAMES,
    SERVICES,
    SUFFIXES,
    SURNAMES_TOO,
)
from briefgen.language.english.person_nouns import COURTESY_TITLES, STYLES, TITLES, office_of
from briefgen.language.reading import Token

_LONGEST_NAME = 11
"""Words: "United States District Court for the Western District of Sallow" has ten."""


def _is_an_office(words: tuple[str, ...]) -> bool:
    """Tell "Foreign Secretary" and "Labour MP": an office in capitals without its holder."""
    last = words[-1].lower()
    return (
        2 <= len(words) <= 4
        and last in TITLES
        and last not in SURNAMES_TOO
        and "of" not in words
        and words[-1][0].isupper()
    )


def _begins_with_particle(word: str) -> bool:
    """Tell "al-Daher"."""
    particle, _, rest = word.partition("-")
    return particle in LEADING_PARTICLES and rest[:1].isupper()


def can_name(words: tuple[str, ...], tokens: list[Token], label: str) -> bool:
    """Refuse what only looks like a name: a day, a number, one letter, an address, a word that the
    capital at a sentence's start makes."""
    lower = [word.lower().replace(".", "") for word in words]
    if all(word in NEVER_NAMES or not any(c.isalpha() for c in word) for word in lower):
        return False
    if len(words) == 1:
        if not _can_name_alone(words[0], label):
            return False
    elif _is_an_office(words) or all(_is_of_an_office(word) for word in lower):
        return False
    if len(words) > _LONGEST_NAME or any("://" in word or "www." in word for word in lower):
        return False
    return any(
        token.tag in {"NNP", "NNPS", "NNS", "FW", "ADD"} or token.text[0].isupper()
        for token in tokens
    )


def _can_name_alone(word: str, label: str) -> bool:
    """Refuse single letters, ranks, parties after a name, addresses, words in lower case."""
    lower = word.lower().replace(".", "")
    particle = _begins_with_particle(word)
    if len(lower) < 2 or (
        word[0].islower()
        and not particle
        and (label != "ORG" or (word.isalpha() and word.islower()))
    ):
        return False
    if not (word[0].isupper() or word[0] == "@" or label in {"PERSON", "ORG"} or particle):
        return False
    if word[:2] in {"R-", "D-"} or lower in SUFFIXES or lower in COURTESY_TITLES:
        return False  # the party and state, or the rank, after a name
    if lower in STYLES and word != word.upper():
        return False
    if any(c in word for c in "/\\=@") and not word.startswith("@"):
        return False
    return not (
        office_of(word) and label != "NORP" and (label == "ORG" or lower not in SURNAMES_TOO)
    )


def is_service_that_acts(token: Token, words: tuple[str, ...]) -> bool:
    """Tell "Facebook said" from "on Facebook"."""
    return (
        len(words) == 1
        and words[0].lower() in SERVICES
        and token.dep in {"nsubj", "nsubjpass"}
        and token.entity == "ORG"
    )


def _is_of_an_office(word: str) -> bool:
    return (
        office_of(word) is not None
        or word in COURTESY_TITLES
        or word in {"vice", "prime", "deputy", "attorney"}
        or word in STYLES
    )
