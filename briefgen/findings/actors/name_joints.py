"""Join the pieces of one name that the recogniser or the tagger cut."""

from __future__ import annotations

from itertools import pairwise

from briefgen.findings.actors.name_stretches import (
    CHAMBERS_OF_COMMITTEES,
    STATES_OF_TWO,
    closes_office,
    ends_abbreviation,
    has_apostrophe,
    stands_before_names,
)
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import BODY_ENDINGS, NAME_ENDINGS
from briefgen.language.english.name_words import (
    GIVEN_NAMES_TOO,
    PARTICLES,
    PERSONS_PARTICLES,
    QUOTES,
)
from briefgen.language.english.person_nouns import office_of
from briefgen.language.reading import Token

_LONGEST_FIELD = 3
"""Words of the second field in a body's name."""


_FIELDS = (
    *("ing", "ics", "ion", "ment", "ity", "ture", "ance", "ence", "logy", "phy", "try", "ies"),
    *("health", "law", "science", "sciences", "research", "trade"),
)
"""Ends of words for what a body deals with."""


def join_pieces(
    tokens: list[Token],
    pieces: list[tuple[int, int, str]],
    heading: bool,
    vocabulary: frozenset[str] = frozenset(),
) -> list[tuple[int, int, str]]:
    """Join pieces of one name that the recogniser or the tagger cut."""
    joined: list[tuple[int, int, str]] = []
    for piece in pieces:
        if joined and not heading:
            label = _label_of_join(tokens, joined[-1], piece)
            if label is None and _is_second_field(tokens, joined[-1], piece, vocabulary):
                label = "ORG"
            if label is not None:
                joined[-1] = (joined[-1][0], piece[1], label)
                continue
        joined.append(piece)
    return joined


def _label_of_join(
    tokens: list[Token], before: tuple[int, int, str], after: tuple[int, int, str]
) -> str | None:
    """Return the label of two pieces taken as one name, or None where they are two."""
    gap = tokens[before[1] : after[0]]
    labels = {before[2], after[2]}
    last, first = tokens[before[1] - 1], tokens[after[0]]
    if "NORP" in labels or last.sentence is not first.sentence:
        return None
    if not gap:
        return _label_of_neighbours(tokens, before, after)
    personal = labels <= {"PERSON", "", "ORG", "GPE"}
    between = "".join(token.text for token in gap)
    if between == "-" and last.end == gap[0].start and gap[0].end == first.start:
        return before[2] or after[2]
    if (
        personal
        and all(
            token.lower in PARTICLES or (token.text == "-" and token.end == first.start)
            for token in gap
        )
        and len(gap) <= 3
    ):
        return (
            "PERSON"
            if "PERSON" in labels
            else (before[2] or after[2])
            if gap[0].lower in {"van", "al"} | PERSONS_PARTICLES
            else None
        )
    if (
        personal
        and between in {'"', "“", "”", "'", "‘", "’", "("}
        and not (between == "(" and first.text.isupper() and _is_of_an_office(tokens, before[0]))
        and _closes_nickname(tokens, after)
    ):
        return "PERSON"
    if (
        personal
        and between in QUOTES | {")"}
        and before[1] - before[0] >= 2
        and any(t.text in QUOTES or t.text == "(" for t in tokens[before[0] : before[1]])
    ):
        return "PERSON"
    if (
        between.lower() in {"of", "ofthe", "for", "forthe"}
        and "PERSON" not in labels
        and last.text[0].isupper()
        and (last.lower in NAME_ENDINGS or _goes_on(tokens[before[0] : before[1]]))
    ):
        return "ORG"
    return "ORG" if before[2] == "ORG" and _is_one_body(tokens, before, after) else None


def _is_one_body(
    tokens: list[Token], before: tuple[int, int, str], after: tuple[int, int, str]
) -> bool:
    """Tell a body's name that the recogniser ends before "and"."""
    between = "".join(token.lower for token in tokens[before[1] : after[0]])
    last, first = tokens[before[1] - 1], tokens[after[0]]
    if (
        between == "and"
        and after[2] == "GPE"
        and tokens[before[1] - 1].entity == "ORG"
        and any(
            one.lower in {"authority", "commission"} and two.lower == "of"
            for one, two in pairwise(tokens[before[0] : before[1]])
        )
    ):
        return True  # Port Authority of Orre | and | Sallow
    if between == "andthe":  # Islamic State of Iraq | and the | Levant
        return (
            after[2] in {"GPE", "LOC"}
            and last.dep == "pobj"
            and any(token.lower == "of" for token in tokens[before[0] : before[1]])
            and tokens[after[1] - 1].dep == "conj"
            and tokens[after[1] - 1].head is last
        )
    if between == "and" and (last.lower, first.lower) in STATES_OF_TWO:
        return True  # High Court of England | and | Wales
    # House Oversight | and | Reform Committee
    return (
        between in {"and", "&"}
        and tokens[before[0]].lower in CHAMBERS_OF_COMMITTEES
        and tokens[after[1] - 1].lower in {"committee", "subcommittee"}
    )


def _is_second_field(
    tokens: list[Token],
    before: tuple[int, int, str],
    after: tuple[int, int, str],
    vocabulary: frozenset[str],
) -> bool:
    """Tell "Institute of Ports | and | Fisheries" and "School of Marine | and | Harbour Science":
    a body's second field, of plain words, and no other body."""
    gap = tokens[before[1] : after[0]]
    name, field = tokens[before[0] : before[1]], tokens[after[0] : after[1]]
    if len(gap) != 1 or gap[0].lower != "and" or before[2] != "ORG" or len(name) < 3:
        return False
    plain = [name[-1], *field]
    return (
        name[-2].lower in {"of", "for"}
        and name[-3].lower in NAME_ENDINGS - {"university", "college", "church", "bank"}
        and gap[0].sentence is field[-1].sentence
        and len(field) <= _LONGEST_FIELD
        and (
            field[-1].lower.endswith(_FIELDS)
            if after[2] in {"ORG", "GPE"} or len(field) == 1
            else True
        )
        and field[-1].lower not in NAME_ENDINGS
        and all(
            token.text[0].isupper()
            and (token.lower in vocabulary or token.lower.removesuffix("s") in vocabulary)
            for token in plain
        )
    )


def _is_an_employer(tokens: list[Token], first: int) -> bool:
    """Tell "Ocean Norland" in "Manager at Ocean Norland Abby Voss"."""
    return (
        first > 1
        and tokens[first - 1].lower in {"at", "of", "for", "from"}
        and closes_office(tokens, first - 2)
    )


def _is_of_an_office(tokens: list[Token], first: int) -> bool:
    """Tell "Parliament" in "Member of Parliament (MP) Ada Hall"."""
    return tokens[first - 1].lower == "of" and closes_office(tokens, first - 2)


def _goes_on(tokens: list[Token]) -> bool:
    """Tell a body's name that ends in a region of it: District Court for the Western District | of
    Sallow."""
    return (
        tokens[-1].lower in {"district", "region", "state", "states"}
        and len(tokens) > 1
        and (
            any(token.lower in NAME_ENDINGS for token in tokens[:-1])
            or tokens[0].lower == "islamic"
        )
    )


def _closes_nickname(tokens: list[Token], piece: tuple[int, int, str]) -> bool:
    """Tell whether a short piece is closed by a mark at once and another capital follows: Robert
    "Bob" Hallam."""
    end = piece[1]
    if piece[1] - piece[0] > 2 or end + 1 >= len(tokens):
        return False
    mark, surname = tokens[end], tokens[end + 1]
    return (
        mark.text in QUOTES | {")"} and surname.tag in {"NNP", "NNPS"} and surname.text[0].isupper()
    )


def _label_of_neighbours(
    tokens: list[Token], before: tuple[int, int, str], after: tuple[int, int, str]
) -> str | None:
    """Join two pieces that stand side by side where one is the rest of the other's name."""
    left, right = tokens[before[1] - 1], tokens[after[0]]
    if ends_abbreviation(left) and before[1] - before[0] > 1:
        left = tokens[before[1] - 2]
    if (
        left.text in QUOTES
        and before[1] - before[0] > 2
        and after[2] in {"PERSON", ""}
        and right.tag in {"NNP", "NNPS"}
    ):
        return "PERSON"  # Robert "Bob" | Hallam
    if (
        left.lower in GIVEN_NAMES_TOO
        and before[1] - before[0] == 1
        and after[2] in {"", "PERSON", "ORG"}
        and left.dep == "compound"
        and left.head is right
        and right.dep in {"nsubj", "nsubjpass"}
        and right.lower not in NAME_ENDINGS
    ):
        return "PERSON"  # Virginia | Wool
    if has_apostrophe(right) and before[2] in {"", "OTHER", "PERSON", "ORG"}:
        return "PERSON"  # Ines | D’Acosta
    if stands_before_names(left):
        # The title or office stands in a piece of its own: both are kept together so that the name
        # knows what stands before it.
        return after[2] if before[2] == "" and after[2] != "OTHER" else None
    if (
        before[1] - before[0] == 1 == after[1] - after[0]
        and left.dep == "compound"
        and left.head is right
        and before[2] in {"GPE", "ORG"}
    ):
        # Two words of one name, each taken for a place: "Agnieszka | Zielinska".
        return after[2] if before[2] == after[2] and not office_of(right.text) else None
    if before[2] == after[2] == "PERSON":
        # One name that the recogniser cut, where the parser has it whole.
        return "PERSON" if left.dep == "compound" and left.head is tokens[after[1] - 1] else None
    if before[2] == "PERSON" and after[2] == "":
        return None if office_of(right.text) or right.lower in NAME_ENDINGS else "PERSON"
    if before[2] == "" and after[2] == "PERSON":
        return "PERSON" if _is_fore_name(tokens, before, after) else None
    return "ORG" if _makes_body(tokens, before, after) else None


def _is_fore_name(
    tokens: list[Token], before: tuple[int, int, str], after: tuple[int, int, str]
) -> bool:
    """Tell a first name that the recogniser missed, after a title perhaps ("Dame Siobhan | Keane"),
    from where somebody works ("Manager at Ocean Norland | Abby Voss")."""
    left, right = tokens[before[1] - 1], tokens[after[0]]
    if _is_an_employer(tokens, before[0]) and opens_as_given_name(right.text):
        return False
    fore = (
        before[1]
        - before[0]
        - sum(stands_before_names(token) for token in tokens[before[0] : before[1]])
    )
    return (
        after[1] - after[0] <= 2
        and fore <= 2
        and left.dep == "compound"
        and left.head in {right, tokens[after[1] - 1]}
    )


def _makes_body(
    tokens: list[Token], before: tuple[int, int, str], after: tuple[int, int, str]
) -> bool:
    """Tell whether what follows is the rest of a body's name: "Alder | Harbour Board"."""
    left, right = tokens[before[1] - 1], tokens[after[0]]
    if before[2] == "ORG" and after[2] == "":
        return right.lower in NAME_ENDINGS
    if before[2] == "" and after[2] == "ORG":
        return left.dep == "compound" and before[1] - before[0] == 1
    return (
        before[2] == "GPE"
        and after[2] in {"ORG", ""}
        and left.dep in {"compound", "nmod"}
        and after[0] <= left.head.index < after[1]
        and left.head.lower in BODY_ENDINGS
    )  # United States | District Court
