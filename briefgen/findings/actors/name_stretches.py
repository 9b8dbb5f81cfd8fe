"""Cut a paragraph into stretches that may be names, from the recogniser's entities and the tagger's
proper nouns, and mend the cuts.

Dame Siobhan | Keane              a first name that the recogniser missed
Robert "Bob | Hallam              a nickname between marks
Ursula | van der | Meer           small words inside a name
Ministry | of | Harbours          an organisation's noun takes its "of"
"""

from __future__ import annotations

from briefgen.language.english.name_words import (
    MEASURING_LABELS,
    NAMING_LABELS,
    QUOTES,
)
from briefgen.language.english.person_nouns import COURTESY_TITLES, office_of
from briefgen.language.reading import Paragraph, Token

_LONGEST_NICKNAME = 4
"""Tokens between the marks."""

_LONGEST_SPELT = 16
"""Tokens of a name before its abbreviation."""
_SMALL_WORDS = frozenset("of for and the on in to de la du et & against".split())

STATES_OF_TWO = frozenset(
    {
        ("england", "wales"),
        ("trinidad", "tobago"),
        ("bosnia", "herzegovina"),
        ("antigua", "barbuda"),
    }
)

CHAMBERS_OF_COMMITTEES = frozenset({"house", "senate", "commons", "lords"})


LONGEST_CREDIT = 16
"""Tokens of a line that names authors."""
_CREDITED = frozenset(
    "words reporting edited additional compiled written photo photos text".split()
)
"""First words of such a line, "By" left out."""
_ENDS = frozenset(".!?")


def is_heading(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is set in capitals, or with a capital on nearly each word of
    weight."""
    tokens = [token for sentence in paragraph.sentences for token in sentence.tokens]
    words = [token.text for token in tokens if token.text[:1].isalpha()]
    if len(words) < 3 or len(words) > 30:
        return False
    if sum(word.isupper() for word in words) > 0.8 * len(words):
        return True
    # Headlines that set capitals set them on verbs too: "met" tells a sentence full of names.
    if any(token.tag in {"VBD", "VBZ", "VBP"} and token.text.islower() for token in tokens):
        return False
    long = [word for word in words if len(word) > 4]
    # A short sentence may consist of names; a full stop at its end asks for more capitals before it
    # is taken for a heading.
    least = 6 if tokens[-1].text in {".", "”", '"'} else 4
    return (
        len(long) >= least
        and sum(word[0].isupper() for word in long) >= 0.85 * len(long)
        and len(words) > len(long)
    )


def is_credit(paragraph: Paragraph) -> bool:
    """Tell a line that says who wrote, edited or took a picture: "By Ada Voss and Bo Hall", "Edited
    by: Ada Voss". Who is named there acts in no story."""
    tokens = [token for sentence in paragraph.sentences for token in sentence.tokens]
    words = [token.lower for token in tokens[:3]]
    if len(tokens) > LONGEST_CREDIT or any(
        token.tag in {"VBZ", "VBP", "MD"} and token.text.islower() for token in tokens
    ):
        return False
    if words[0] == "by":
        return len(tokens) > 2 and tokens[1].text[:1].isupper() and tokens[-1].text not in _ENDS
    return words[0] in _CREDITED and "by" in words


def find_pieces(tokens: list[Token], start: int, end: int) -> list[tuple[int, int, str]]:
    """Cut a paragraph into stretches that may name: entities, proper nouns outside them, and names
    with a nickname in marks."""
    pieces: list[tuple[int, int, str]] = []
    i = start
    while i < end:
        token = tokens[i]
        j = i + 1
        if token.entity in NAMING_LABELS:
            while j < end and tokens[j].entity == token.entity and not tokens[j].entity_begins:
                j += 1
            if token.entity != "NORP" or _names_people(tokens[i:j]):
                pieces.append((i, j, token.entity))
        elif is_proper(token):
            label = token.entity
            while (
                j < end
                and is_proper(tokens[j])
                and tokens[j].entity == label
                and not (label and tokens[j].entity_begins)
            ):
                j += 1
            pieces.append((i, j, "OTHER" if label else ""))
        i = j
    for first, last in _nicknamed(tokens, start, end):
        pieces = _with_one_piece(pieces, first, last, "PERSON")
    for first, last in _spelt_out(tokens, start, end):
        pieces = _with_one_piece(pieces, first, last, "ORG")
    return pieces


def _spelt_out(tokens: list[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Return where a name stands that an abbreviation in brackets spells by its initials, commas
    and small words inside: "Fens Rail, Bus and Tram Authority (FRBTA)"."""
    found = []
    for i in range(start + 2, end - 2):
        short = tokens[i + 1].text
        if tokens[i].text == "(" and (last := _spelt_inside(tokens, i - 1, end)) is not None:
            found.append((i + 1, last))
        if tokens[i].text != "(" or tokens[i + 2].text != ")" or not _is_abbreviation(short):
            continue
        letters = list(short)
        first = i
        while letters and first > start and i - first < _LONGEST_SPELT:
            token = tokens[first - 1]
            if token.text[0].isupper() and token.text[0] == letters[-1]:
                letters.pop()
            elif token.text != "," and token.lower not in _SMALL_WORDS:
                break
            first -= 1
        if not letters and i - first > len(short):
            found.append((first, i))
    return found


def _spelt_inside(tokens: list[Token], i: int, end: int) -> int | None:
    """Return where the name ends that stands in brackets after its initials, ``tokens[i]``."""
    if not _is_abbreviation(tokens[i].text):
        return None
    last = i + 2
    while last < min(end, i + 2 + _LONGEST_SPELT) and tokens[last].text != ")":
        last += 1
    inside = tokens[i + 2 : last]
    spelt = "".join(token.text[0] for token in inside if token.text[0].isupper())
    known = all(t.text[0].isupper() or t.text == "," or t.lower in _SMALL_WORDS for t in inside)
    return last if known and len(inside) > 2 and spelt == tokens[i].text else None


def _is_abbreviation(text: str) -> bool:
    return text.isupper() and text.isalpha() and len(text) > 2


def _nicknamed(tokens: list[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Return where names stand that have a nickname between marks: Pavel “The Bull” Orlik."""
    found = []
    for i in range(start + 1, end - 3):
        if tokens[i].text not in QUOTES or tokens[i + 1].start != tokens[i].end:
            continue
        before = tokens[i - 1]
        if not _begins_name(before) or before.end == tokens[i].start or before.text in QUOTES:
            continue
        for j in range(i + 2, min(i + 2 + _LONGEST_NICKNAME, end - 1)):
            if tokens[j].text in QUOTES:
                inside, after = tokens[i + 1 : j], tokens[j + 1]
                if (
                    tokens[j - 1].end == tokens[j].start < after.start - 1
                    and after.sentence is before.sentence
                    and after.tag in {"NNP", "NNPS", "NN"}
                    and after.text[0].isupper()
                    and all(t.text[0].isupper() or t.lower == "the" for t in inside)
                ):
                    found.append((i - 1, j + 2))
                break
    return found


def _begins_name(token: Token) -> bool:
    """Tell a first name from an office, and from any word that opens a sentence."""
    return (
        token.tag == "NNP"
        and token.text[0].isupper()
        and office_of(token.text) is None
        and token.lower.rstrip(".") not in COURTESY_TITLES
    )


def _with_one_piece(
    pieces: list[tuple[int, int, str]], first: int, last: int, label: str
) -> list[tuple[int, int, str]]:
    """Put one piece in the place of all that overlap a stretch."""
    inside = [piece for piece in pieces if piece[0] < last and first < piece[1]]
    first = min([first, *(piece[0] for piece in inside)])
    kept = [piece for piece in pieces if piece not in inside]
    if label == "PERSON":
        last = max([last, *(piece[1] for piece in inside)])
    else:  # the abbreviation is a piece of its own
        kept += [(last, piece[1], piece[2]) for piece in inside if piece[1] > last + 1]
    return sorted([*kept, (first, last, label)])


def is_proper(token: Token) -> bool:
    """Tell whether the tagger takes a word for a proper noun, outside anything the recogniser
    labels as a name or a measure, or for the stop of an abbreviation ("Lt" "." "Col" ".")."""
    return ends_abbreviation(token) or (
        (
            token.tag in {"NNP", "NNPS"}
            or (token.tag in {"NN", "NNS", "JJ"} and has_apostrophe(token))
            or (
                token.tag == "NN"
                and token.dep == "appos"
                and office_of(token.head.text) is not None
            )
        )
        and token.text[0].isupper()
        and token.entity not in MEASURING_LABELS
        and token.entity not in NAMING_LABELS
        and any(character.isalpha() for character in token.text)
    )


def has_apostrophe(token: Token) -> bool:
    """Tell "O’Hanlon" and "D'Acosta" by their form."""
    text = token.text
    return (len(text) > 4 and text[0].isupper() and text[1] in "'’" and text[2].isupper()) or any(
        text.startswith(start) and text[5:6].isupper() for start in ("Dell'", "Dell’")
    )


def ends_abbreviation(token: Token) -> bool:
    """Tell the stop that the tokeniser parts from "Lt." in the middle of a name."""
    return token.text == "." and token.tag == "NNP" and not token.entity


def _names_people(tokens: list[Token]) -> bool:
    """Tell "Democrats" and "Danes", who act, from "Danish" and "a Democrat"."""
    return tokens[-1].tag in {"NNPS", "NNS"} and tokens[-1].dep not in {"compound", "amod", "nmod"}


def closes_office(tokens: list[Token], i: int) -> bool:
    """Tell whether an office ends here, "First Minister" or "director"."""
    return i >= 0 and office_of(tokens[i].text) is not None


def stands_before_names(token: Token) -> bool:
    """Tell whether a word is a title or an office, as stands before a name."""
    return office_of(token.text) is not None or token.lower.rstrip(".") in COURTESY_TITLES
