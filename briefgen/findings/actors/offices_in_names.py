"""Find where a name begins behind the offices of one stretch: "Danish Prime Minister | Mette
Lindqvist"."""

from __future__ import annotations

from briefgen.findings.actors.name_stretches import (
    ends_abbreviation,
)
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import (
    FACILITIES,
    PARTIES,
    PLACE_NOUNS,
    SECOND_TITLES,
    SUFFIXES,
    SURNAMES_TOO,
)
from briefgen.language.english.person_nouns import (
    COURTESY_TITLES,
    TITLES,
    office_of,
)
from briefgen.language.reading import Token

_FIELDS = frozenset(
    "district federal circuit high supreme police state chief deputy senior detective crown county"
    " appeals appellate city fire army navy air coast general".split()
)
"""Words before an office that say where it is held."""


def word_before(tokens: list[Token], i: int) -> int | None:
    """Return the index of the word before a token, the stop of an abbreviation left out."""
    i -= 1
    while i >= 0 and ends_abbreviation(tokens[i]):
        i -= 1
    return i if i >= 0 else None


def without_office_at_end(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Leave out an office at the end of a body's name that a person's follows: "FactWatch Executive
    Director | Aaron Hallam"."""
    if (
        label not in {"ORG", "GPE", "FAC", "LOC"}
        or last >= len(tokens)
        or tokens[last].tag != "NNP"
        or not tokens[last].text[0].isupper()
    ):
        return last
    while last - first > 1 and (
        office_of(tokens[last - 1].text)
        or tokens[last - 1].lower in {"vice", "prime", "deputy", "executive"}
    ):
        last -= 1
    return last


def end_of_offices(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Return the index at which the name begins after titles and offices in capitals; ``first``
    where none stands there."""
    cut = first
    for i in range(first, last - 1):
        if _stands_as_office(tokens, first, i, last, label):
            cut = i + 1
    while cut < last - 1 and ends_abbreviation(tokens[cut]):
        cut += 1
    return cut


def _stands_as_office(tokens: list[Token], first: int, i: int, last: int, label: str) -> bool:
    """Tell whether ``tokens[i]`` is a title or an office before a name, and no part of one."""
    word = tokens[i].lower.rstrip(".")
    following = tokens[i + 1]
    if ends_abbreviation(following) and i + 2 < last:
        following = tokens[i + 2]
    office = office_of(word)
    if (word not in COURTESY_TITLES and not office) or word in PARTIES:
        return False
    if (
        _follows_no_office(following)
        or tokens[last - 1].lower in FACILITIES
        or (word == "general" and _without_possessive(tokens, last).lower in NAME_ENDINGS)
        or (label != "PERSON" and tokens[last - 1].lower in PLACE_NOUNS | NAME_ENDINGS)
    ):
        return False  # "King County", "General Sallow City", "General Harbour Administration"
    after_office = i > first and office_of(tokens[i - 1].text) is not None
    if word in COURTESY_TITLES:
        if i > first and word not in {"mr", "mrs", "ms", "dr", "sir", "dame"}:
            return False
    elif (
        label != "PERSON"
        and office not in TITLES
        and not _is_chief(tokens, first, i, last, label)
        and not (i + 3 == last and word not in SURNAMES_TOO and opens_as_given_name(following.text))
    ):
        return False  # "Executive Session", "Farmer Protection Act"
    if i == first:
        return True
    if tokens[i - 1].text == "-" and office_of(tokens[i - 2].text):
        return True  # Secretary-General
    named = i + 3 <= last and opens_as_given_name(following.text)  # Mayor | Beryl Gupta
    if (
        word in SURNAMES_TOO
        and not named
        and _is_in_the_name(tokens[first : i + 1], label, after_office)
    ):
        return False
    return (
        after_office
        or label not in {"ORG", "FAC", "LOC"}
        or following.dep == "compound"
        or last - i <= 3
    )


def _without_possessive(tokens: list[Token], last: int) -> Token:
    """Return the last word of a stretch, its possessive left out."""
    return tokens[last - 2] if tokens[last - 1].tag == "POS" else tokens[last - 1]


def _is_chief(tokens: list[Token], first: int, i: int, last: int, label: str) -> bool:
    """Tell "Chief Moremi" from "Chief Executive", where the recogniser has no label."""
    name = tokens[last - 1]
    return (
        tokens[i].text == "Chief"
        and not label
        and i == first
        and last - first == 2
        and office_of(name.text) is None
        and name.tag == "NNP"
        and name.dep in {"nsubj", "nsubjpass", "poss", "pobj", "dobj"}
    )


def _follows_no_office(following: Token) -> bool:
    return (
        not following.text[0].isupper()
        or following.lower in NAME_ENDINGS
        or following.lower.rstrip(".") in SUFFIXES
    )


def _is_in_the_name(tokens: list[Token], label: str, after_office: bool) -> bool:
    """Tell "Laura Bishop Hallam" and "Gov. Earl Hallam", where the last word is part of the
    name."""
    if after_office:
        return tokens[-1].lower not in SECOND_TITLES
    return label == "PERSON" and not _opens_with_body(tokens[:-1])


def _opens_with_body(tokens: list[Token]) -> bool:
    """Tell "District Judge Orla Weld" and "Hexley RCMP Constable Gary Moor" from "Laura Bishop
    Hallam": no first name stands before the office."""
    return any(
        token.lower in _FIELDS or (token.text.isupper() and len(token.text) > 2) for token in tokens
    )
