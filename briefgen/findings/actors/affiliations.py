"""Read the body right behind a name that has no office: "Jonas Falk of the Fens Party"."""

from __future__ import annotations

from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_edges import LONGEST_ROLE
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.place_names import state_at_the_head
from briefgen.language.reading import Reading, Token


def affiliation(mention: NameMention, reading: Reading) -> str | None:
    """Read "of the Fens Party" right after a name, a comma between perhaps: where no office is
    given, it tells who speaks for whom."""
    tokens = reading.tokens
    of = mention.last + 1
    if of < len(tokens) and tokens[of].text == ",":
        of += 1
    if len(mention.words) < 2 or of + 1 >= len(tokens) or tokens[of].text not in {"of", "from"}:
        return None
    inside = mention.first <= tokens[of].head.index <= mention.last
    state = bool(mention.offices) and bool(
        state_at_the_head([token.text for token in tokens[of + 1 : of + 4]])
    )
    if tokens[of].sentence is not mention.head.sentence or not (inside or state):
        return None
    last = _end_of_affiliation(tokens, of)
    last = _end_of_common_body(tokens, of) or last
    if last <= of or (last + 1 < len(tokens) and tokens[last + 1].tag == "POS"):
        return None
    if last + 1 < len(tokens) and ("’" in tokens[last + 1].text or "'" in tokens[last + 1].text):
        return None  # of Coeur | d’Alene
    if tokens[last].text.islower():
        words = tokens[of + 1 : last + 1]
        told = group_noun(tokens[last].text) is not None and len(words) > 2
        return " ".join(reading.text(tokens[of].start, tokens[last].end).split()) if told else None
    # A person is not "of" another: "Mike Falk of Pearl Tide" plays in a band. A town is where
    # somebody lives; a state is whom they stand for.
    end = tokens[last]
    inside_it = tokens[of + 1 : last + 1]
    states = state_at_the_head([token.text for token in inside_it]) == len(inside_it)
    band = inside_it[0].text == "The"  # of The Harbourmen
    if not (state or states or band or any(_tells_a_body(token) for token in inside_it)):
        return None
    named = end.entity in {"ORG", "GPE", "FAC", "LOC", "PERSON"} or end.text.isupper()
    if not named and last - of < 2:
        return None
    return " ".join(reading.text(tokens[of].start, end.end).split())


def _tells_a_body(token: Token) -> bool:
    """Tell a word of a body's name, "UNHCR" and "the Fens Rovers" among them, from a town's."""
    return (
        token.entity in {"ORG", "PERSON", "FAC"}
        or token.tag == "NNPS"
        or group_noun(token.text) is not None
        or (token.text.isupper() and len(token.text) > 1)
    )


def _end_of_affiliation(tokens: list[Token], of: int) -> int:
    """Return the last token of the body or place after "of"; the index of "of" where none is."""
    i = of + 1
    if tokens[i].lower == "the":
        i += 1
    last = of
    while i < len(tokens) and i - of < LONGEST_ROLE and tokens[i].sentence is tokens[of].sentence:
        token = tokens[i]
        following = tokens[i + 1] if i + 1 < len(tokens) else token
        if token.text[0].isupper() and token.tag in {"NNP", "NNPS", "NN", "NNS", "JJ"}:
            if token.entity in {"DATE", "TIME"}:
                break
            last = i
        elif last > of and token.tag == "NN" and group_noun(token.text):
            return i  # of the Alder county council
        elif not (
            (last > of and token.tag in {"JJ", "NN"} and following.tag == "NN")
            or _goes_on_in_a_name(token, following)
        ):
            break
        i += 1
    return last


def _end_of_common_body(tokens: list[Token], of: int) -> int | None:
    """Return the last token of a body told by common nouns: "of the publicans' federation", "of the
    Housebuilders' Guild"; None where none follows, or one that tells nothing ("of the group")."""
    if tokens[of + 1].lower != "the":
        return None
    possessor = any(token.tag == "POS" for token in tokens[of + 2 : of + 5])
    for i in range(of + 2, min(of + 2 + _LONGEST_COMMON, len(tokens))):
        token = tokens[i]
        if token.sentence is not tokens[of].sentence or token.tag not in _IN_COMMON_BODY:
            return None
        ends = i + 1 == len(tokens) or tokens[i + 1].tag not in _IN_COMMON_BODY
        if ends:
            capital = token.text[0].isupper()
            told = group_noun(token.text) is not None and (possessor or not capital)
            return i if told and i > of + 2 else None
    return None


_IN_COMMON_BODY = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS"})
_LONGEST_COMMON = 6
"""Tokens of a body told by common nouns."""


def _goes_on_in_a_name(token: Token, following: Token) -> bool:
    """Tell the small words inside a body's name from those after it."""
    return (
        token.lower in {"of", "the", "for", "and", "&", "-", "–"}
        and (following.text[0].isupper() or following.lower == "the")
        and not (token.lower == "and" and following.entity in {"PERSON", ""})
    )
