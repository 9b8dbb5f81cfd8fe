"""Cut stretches that hold two names: a possessor and what it has, an office's place and its holder,
two bodies."""

from __future__ import annotations

from briefgen.findings.actors.name_stretches import closes_office
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.group_nouns import BODY_ENDINGS
from briefgen.language.english.name_words import PLACE_NOUNS
from briefgen.language.english.person_nouns import OFFICES_OF_TOWNS, office_of
from briefgen.language.english.place_names import state_at_the_head
from briefgen.language.reading import Token


def cut_at_possessives(
    tokens: list[Token], pieces: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Cut "Hallam's campaign plan" and "Alder University's School of Law" in two; "King's College"
    stays one."""
    cut: list[tuple[int, int, str]] = []
    for first, last, label in pieces:
        begin = first
        for i in range(first + 1, last - 1):
            if tokens[i].text == "(" and label != "PERSON":
                cut.append((begin, i, label))
                begin = i + 1
                continue
            if tokens[i].lower not in {"'s", "’s"} or tokens[i].end == tokens[i + 1].start:
                continue
            if label == "PERSON" or i - begin > 1 or not tokens[i + 1].text[0].isupper():
                cut.append((begin, i, label))
                begin = i + 1
                if label == "PERSON" or not tokens[begin].text[0].isupper():
                    label = ""
        if begin == first or (
            tokens[begin].text[0].isupper() and tokens[begin].tag in {"NNP", "NNPS"}
        ):
            cut.append((begin, last, label))
    return cut


def cut_between_bodies(
    tokens: list[Token], pieces: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Cut "Centre for Seeds and Centre for Safety" and "Orrea — Netta Ports" in two, and the place
    from "Orre Cathedral in Orre" and "Orre, New Zealand"."""
    cut: list[tuple[int, int, str]] = []
    for first, last, label in pieces:
        at = _border_of_bodies(tokens, first, last) if label == "ORG" else None
        if at is None:
            cut.append((first, last, label))
        else:
            kind = "GPE" if tokens[at].text in {"in", ","} else "ORG"
            town = kind == "GPE" and (at - first == 1 or tokens[at].text == ",")
            cut.append((first, at, "GPE" if town else "ORG"))
            cut.append((at + 1, last, kind))
    return cut


def _border_of_bodies(tokens: list[Token], first: int, last: int) -> int | None:
    """Return the word between two names that the recogniser took for one; None in one name."""
    for i in range(first + 1, last - 1):
        token, before, following = tokens[i], tokens[i - 1], tokens[i + 1]
        if token.text in {"—", "–", "--"} and before.end < token.start:
            return i
        rest = [word.text for word in tokens[i + 1 : last]]
        if token.text == "," and i - first <= 2 and state_at_the_head(rest) == len(rest):
            return i
        if (
            token.lower == "and"
            and following.lower in BODY_ENDINGS
            and i + 2 < last
            and tokens[i + 2].lower in {"of", "for"}
            and any(word.lower in BODY_ENDINGS for word in tokens[first:i])
        ):
            return i
        if (
            token.text == "in"
            and all(word.text[0].isupper() for word in tokens[i + 1 : last])
            and (before.lower in BODY_ENDINGS | _BUILDINGS or (i == first + 1 and last == i + 2))
        ):
            return i
    return None


_BUILDINGS = frozenset("cathedral mosque palace temple stadium prison airport hotel".split())
"""Last words of what stands in a place, beside bodies."""


def cut_after_offices(
    tokens: list[Token], pieces: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Cut "Scotland Mairi Lorne" after "First Minister of" in two: what the office is of, and who
    holds it."""
    cut: list[tuple[int, int, str]] = []
    for first, last, label in pieces:
        at = first + _length_of_complement(tokens, first, last)
        of = next((i for i in range(first + 2, last - 1) if tokens[i].text == "of"), 0)
        if label == "PERSON" and of and not office_of(tokens[of - 1].text):
            cut.append((first, of, label))
            cut.append((of + 1, last, "ORG"))
            continue
        holder = _holder_behind_office(tokens, first, last)
        if holder is not None and label != "NORP":
            cut.append((holder, last, "PERSON"))
        elif at > first and label != "NORP":
            cut.append((first, at, "GPE" if at - first == 1 or label == "PERSON" else "ORG"))
            cut.append((at, last, "PERSON"))
        else:
            cut.append((first, last, label))
    return cut


def _holder_behind_office(tokens: list[Token], first: int, last: int) -> int | None:
    """Return where the holder's name begins in "Comptroller of Customs | Marguerite Hall"; None
    where the stretch is one name."""
    office = next(
        (i for i in range(first, min(first + _WORDS_OF_OFFICE, last)) if closes_office(tokens, i)),
        None,
    )
    if office is None or office + 4 >= last or tokens[office + 1].lower not in {"of", "for"}:
        return None
    for i in range(office + 3, last - 1):
        if opens_as_given_name(tokens[i].text) and last - i <= _WORDS_OF_NAME:
            plain = all(t.text[0].isupper() or t.text == "-" for t in tokens[i:last])
            before = tokens[i - 1]
            body = tokens[last - 1].lower in BODY_ENDINGS | PLACE_NOUNS
            return i if plain and not body and before.text[0].isupper() else None
    return None


_WORDS_OF_OFFICE = 3
"""Words of an office, "Deputy" and its like with it."""
_WORDS_OF_NAME = 5
"""Tokens of a holder's name, hyphens with it."""


def _length_of_complement(tokens: list[Token], first: int, last: int) -> int:
    """Return how many tokens at the head of a stretch belong to the office before it; 0 where all
    of it is one name."""
    words = [token.text for token in tokens[first:last]]
    before = first - 1
    if before > 0 and tokens[before].lower == "the":
        before -= 1
    if (
        len(words) < 2
        or before < 1
        or tokens[before].lower not in {"of", "from", "for", "at", "to"}
        or not closes_office(tokens, before - 1)
        or not tokens[last - 1].text[0].isupper()
    ):
        return 0
    if (
        tokens[before - 1].lower in OFFICES_OF_TOWNS
        and tokens[before].lower == "of"
        and len(words) == 3
        and all(word.istitle() and word.isalpha() for word in words)
        and tokens[last - 1].lower not in BODY_ENDINGS | PLACE_NOUNS
        and state_at_the_head(words) in {0, 1}
        and (last >= len(tokens) or tokens[last].tag != "NNP")
    ):
        return 1  # Mayor of Gdynia | Tomasz Wilk
    state = state_at_the_head(words)
    goes_on = last < len(tokens) and tokens[last].tag == "NNP"  # of India Pran | Lal
    if state and 2 <= len(words) - state + goes_on <= 4 and len(words) > state:
        return state
    for i in range(1, len(words) - 1):
        if words[i].lower() in BODY_ENDINGS and 2 <= len(words) - i - 1 <= 4:
            rest = tokens[first + i + 1 : last]
            if all(t.text[0].isupper() or t.text == "-" or t.text.islower() for t in rest):
                return i + 1 if rest[0].text[0].isupper() else 0
    return 0
