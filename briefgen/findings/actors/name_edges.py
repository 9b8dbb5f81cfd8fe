"""Trim a stretch to the name itself: styles, brackets, particles, text that was taken in."""

from __future__ import annotations

from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import (
    LEADING_PARTICLES,
    QUOTES,
)
from briefgen.language.reading import Token

_OPENING = frozenset("longtime former late veteran fellow onetime brave".split())
"""Adjectives that a sentence's start sets in capitals before a name."""


_STYLES_ALONE = frozenset("rt hon rear emeritus emerita elder ds dc di dci seri".split())
"""Styles and ranks that open no name, whatever follows."""


def is_style(tokens: list[Token], first: int, last: int) -> bool:
    """Tell a style ("Rt Hon") or an unknown abbreviation before a name ("Adjt. Falk")."""
    if last - first < 2:
        return False
    word, following = tokens[first], tokens[first + 1]
    if word.lower in _OPENING or (word.lower == "tan" and following.lower == "sri"):
        return True  # "Longtime Falk", "Tan Sri Lim"
    if len(word.text) > 2 and word.text.isupper() and word.text.isalpha() and last - first > 2:
        return word.entity == "PERSON" and not following.text.isupper()  # "BBC Ada Hall"
    if word.lower.rstrip(".") in _STYLES_ALONE and following.text[0].isupper():
        return True
    return (
        word.text.endswith(".")
        and 4 <= len(word.text) <= 6
        and word.text.count(".") == 1
        and word.entity == "PERSON"
        and following.tag == "NNP"
        and following.text[0].isupper()
    )


def without_others(tokens: list[Token], first: int, last: int) -> int:
    """Return where "Yan" ends in "Yan et al."."""
    for i in range(first + 1, last):
        if tokens[i].lower == "et" and tokens[i + 1 : i + 2] and tokens[i + 1].lower[:2] == "al":
            return i
    return last


def end_of_name(tokens: list[Token], first: int, last: int) -> int:
    """Return where a name ends without marks and small words, "d’Alene" taken in."""
    while first < last and _ends_nothing(tokens[last - 1]):
        last -= 1
    while first < last < len(tokens) and _goes_on_after_apostrophe(tokens[last]):
        last += 1
    return last


def _goes_on_after_apostrophe(token: Token) -> bool:
    """Tell "d’Alene" after "Coeur"."""
    text = token.text
    return text[:2] in {"d'", "d’", "l'", "l’"} and text[2:3].isupper()


def without_lone_bracket(tokens: list[Token], first: int, last: int) -> int:
    """Return where a name ends before a bracket that closes outside it: "Bethan Fuller (R"."""
    for i in range(first + 1, last):
        if tokens[i].text in {"(", "["} and all(t.text not in {")", "]"} for t in tokens[i:last]):
            return i
    return last


def without_abbreviation_before(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Return where a person's name begins after a place and an abbreviated office: "Leribe DC |
    Thabo Moremi"."""
    words = tokens[first:last]
    if len(words) != 4 or label not in {"PERSON", "ORG"}:
        return first
    place, office, *name = words
    if (
        office.text.isupper()
        and office.text.isalpha()
        and len(office.text) in {2, 3}
        and all(word.text.istitle() and word.text.isalpha() for word in (place, *name))
        and words[-1].lower not in NAME_ENDINGS
        and words[-1].dep in {"nsubj", "nsubjpass", "pobj", "dobj", "appos", "ROOT"}
    ):
        return first + 2
    return first


def with_others(tokens: list[Token], last: int) -> int:
    """Return where "Yan et al. [2004]" ends: those who wrote with Yan, and the year, are named with
    Yan."""
    words = [token.lower.rstrip(".") for token in tokens[last : last + 2]]
    if words != ["et", "al"]:
        return last
    end = last + 2
    while end < len(tokens) and end < last + 6 and tokens[end].text in {".", "[", "("}:
        end += 1
    if (
        end + 1 < len(tokens)
        and tokens[end].text[:4].isdigit()
        and tokens[end + 1].text in {")", "]"}
    ):
        return end + 2
    return last + 2


def without_text_before(tokens: list[Token], first: int, last: int) -> int:
    """Return where a name begins that the recogniser took the words before into: "Facebook the |
    Harbour Agency", "Speaking to the | Daily Quay"."""
    if any(token.text in QUOTES for token in tokens[first:last]):
        return first  # Robert “Bobby the Boat” Hale
    for i in range(first + 1, last - 2):
        if (
            tokens[i].text == "the"
            and tokens[i + 1].text[0].isupper()
            and tokens[i - 1].lower not in _BEFORE_INNER_ARTICLE
        ):
            return i + 1
    if tokens[first].tag == "VBG" and tokens[first] is tokens[first].sentence.tokens[0]:
        for i in range(first + 1, last - 1):
            if tokens[i].tag in {"TO", "IN"}:
                return i + 2 if tokens[i + 1].lower == "the" else i + 1
    return first


_BEFORE_INNER_ARTICLE = frozenset(
    "of for in on and to at with by under over from & against between behind beyond vs".split()
)
"""Words after which "the" stands inside a name: "Friends of the Fens"."""


def with_particles(tokens: list[Token], first: int, label: str) -> int:
    """Return where a name begins with the small words before it: "ap | Rhys", "al- | Daher"."""
    if label not in {"PERSON", "", "ORG"}:
        return first
    begin = first
    while begin > 0 and tokens[begin - 1].sentence is tokens[first].sentence:
        before = tokens[begin - 1]
        hyphen = before.text == "-" and before.end == tokens[begin].start
        if before.text in LEADING_PARTICLES or (
            hyphen and begin > 1 and tokens[begin - 2].text in LEADING_PARTICLES
        ):
            begin -= 1
        else:
            break
    # "of de Vries" is a name's, "the rio de la | Plata" is not.
    if begin < first and begin > 0 and tokens[begin - 1].tag in {"NNP", "FW"}:
        return first
    return begin


def is_edge(token: Token) -> bool:
    """Tell a mark from a word."""
    return not any(character.isalnum() for character in token.text)


def is_abbreviated_state(tokens: list[Token]) -> bool:
    """Tell "Va." in "Roanoke, Va.": it belongs to the place before it."""
    return tokens[2].text.endswith(".") and tokens[1].text == "," and tokens[0].entity == "GPE"


def _ends_nothing(token: Token) -> bool:
    """Tell whether a token at a stretch's end is no part of the name: a mark, a possessive, a small
    word the recogniser took in."""
    return (
        is_edge(token)
        or token.lower in {"'s", "’s"}
        or (token.tag in {"POS", "IN", "CC", "VBD", "VBZ", "RB"} and token.text[0].islower())
    )


def clean(word: str) -> str:
    """Return a word of a name without marks at its edges, possessive and full stop."""
    bare = word.strip("\"'“”‘’()[],;:!?<>*_#|-–—")
    bare = bare.removesuffix("'s").removesuffix("’s")
    return (
        bare if bare.count(".") > 1 or (len(bare) == 2 and bare.endswith(".")) else bare.rstrip(".")
    )


def without_epithet(
    tokens: list[Token], first: int, last: int, label: str, vocabulary: frozenset[str]
) -> int:
    """Return where a person's name begins behind a plain word that opens the sentence: "Heartbroken
    | Maureen Tatt", "Guide | Eusebio Roca"; what comes behind must open as a given name does."""
    word = tokens[first]
    if (
        label == "PERSON"
        and last - first >= 3
        and word is word.sentence.tokens[0]
        and word.lower in vocabulary
        and not opens_as_given_name(word.text)
        and tokens[first + 1].text[0].isupper()
        and opens_as_given_name(tokens[first + 1].text)
        and tokens[first + 2].text[0].isupper()
    ):
        return first + 1
    return first
