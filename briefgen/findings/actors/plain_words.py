"""Tell plain words in capitals and things with a name of their own from persons: "Training Range",
"Clipboard AI", "Sailors Hurt In Bay"."""

from __future__ import annotations

from itertools import pairwise

from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.name_words import LETTERS_AFTER, PARTICLES, SUFFIXES
from briefgen.language.english.person_nouns import office_of
from briefgen.language.reading import Token

_SMALL = frozenset("of in on at for to and the a an by as with from not no or".split())
_ROMAN = frozenset("II III IV VI VII VIII IX XI XII".split())
_GLUED = ("In", "The", "On", "At", "One", "As", "After", "When", "By", "Act", "Case", "For", "Of")
"""Words that a page without blanks hangs on the one before: "HillsIn"."""


def reads_as_plain_words(
    mentions: list[NameMention], tokens: list[Token], vocabulary: frozenset[str]
) -> bool:
    """Tell "Space Shuttle" and "Holy Headdress" from a person's name of which only the label
    speaks: every word is one of general English, none a given name, and nothing is said by it."""
    words = mentions[0].words
    if len(words) < 2 or not vocabulary or opens_as_given_name(words[0]):
        return False
    if not all(word.lower() in _SMALL or _is_known(word, vocabulary) for word in words):
        return False
    surname = words[-1]
    return not any(
        speaks(mention.head) or _is_initial(mention.words[0]) for mention in mentions
    ) and not any(
        token.text == surname
        and token.index > mentions[0].last
        and token.tag == "NNP"
        and token.dep in {"nsubj", "poss"}
        and tokens[token.index - 1].lower not in {"the", words[-2].lower()}
        for token in tokens
    )


def is_a_plain_plural(
    mentions: list[NameMention], tokens: list[Token], vocabulary: frozenset[str]
) -> bool:
    """Tell "Photographs" and "Millions" at the head of a sentence from a name."""
    word = mentions[0].words[0]
    return (
        len(mentions[0].words) == 1
        and word.endswith("s")
        and not word.isupper()
        and _is_known(word, vocabulary)
        and all(
            mention.head.sentence.tokens[0].index == mention.first
            and tokens[mention.last].tag in {"NNS", "NNPS"}
            for mention in mentions
        )
    )


def _is_known(word: str, vocabulary: frozenset[str]) -> bool:
    lower = word.lower()
    singular = lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")
    return lower in vocabulary or singular in vocabulary or singular.removesuffix("e") in vocabulary


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def has_no_persons_form(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell by its form what names no person: "NBA MVP", "Clipboard AI", "HillsIn Sidhi", "737
    Max"."""
    words = mentions[0].words
    if len(words) > 1:
        last = words[-1]
        if last.isupper() and last.isalpha() and not words[0].isupper():
            known = LETTERS_AFTER | _ROMAN
            return len(last) > 1 and last not in known and last.lower() not in SUFFIXES | PARTICLES
        return any(word.endswith(_GLUED) and word[:-3][-1:].islower() for word in words[:-1])
    return all(
        mention.first and tokens[mention.first - 1].text[0].isdigit() for mention in mentions
    )


def is_an_office_alone(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell "Minority Leader" and "Dean of the House" from who holds the office."""
    words = mentions[0].words
    if len(words) == 1:
        return office_of(words[0]) is not None and all(
            tokens[mention.last + 1].text == "of"
            for mention in mentions
            if mention.last + 1 < len(tokens)
        )
    return (
        office_of(words[-1]) is not None
        and words[-1].lower() in {"leader", "whip", "officer", "director", "spokesperson"}
        and not opens_as_given_name(words[0])
    )


def is_a_team(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell "the Orre Valley Rockets" from a person: a plural of several words after "the"."""
    words = mentions[0].words
    return len(words) > 1 and all(
        tokens[mention.last].tag in {"NNPS", "NNS"}
        and mention.first > 0
        and tokens[mention.first - 1].lower == "the"
        and not mention.title
        for mention in mentions
    )


def is_an_account(words: tuple[str, ...], tokens: list[Token], mentions: list[NameMention]) -> bool:
    """Tell the name of an account ("orrefan7", "LillyOrreKitty", "User ID") from a person's or a
    body's: letters and digits grown together, or what the article calls a handle."""
    if words[-1].lower() in {"id", "username", "linkedin", "facebook", "instagram", "subreddit"}:
        return True
    if len(words) > 1:
        return False
    word = words[0]
    digits = word[-1:].isdigit() and any(character.islower() for character in word)
    named = any(
        {token.lower for token in tokens[max(0, mention.first - 3) : mention.first]} & _HANDLES
        or {token.lower for token in tokens[mention.last + 1 : mention.last + 3]} & _HANDLES
        for mention in mentions
    )
    return named and (digits or word.islower() or _humps(word) > 1)


_HANDLES = frozenset(
    "user username handle account profile poster posts subreddit screenname alias".split()
)


def _humps(word: str) -> int:
    return sum(a.islower() and b.isupper() for a, b in pairwise(word))


def is_of_the_family(mentions: list[NameMention], tokens: list[Token]) -> bool:
    """Tell "the Hallams", several of one surname, from a person."""
    word = mentions[0].words[-1]
    return (
        len(mentions[0].words) == 1
        and word.endswith("s")
        and all(
            tokens[mention.last].tag == "NNPS"
            and mention.first > 0
            and tokens[mention.first - 1].lower == "the"
            for mention in mentions
        )
        and any(token.text == word[:-1] and token.tag == "NNP" for token in tokens)
    )
