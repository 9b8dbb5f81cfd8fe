"""What limits a clause and may not be cut from it: its condition, its purpose, from when and until
when."""

from __future__ import annotations

from briefgen.language.grammar.verb_forms import is_finite, is_to_infinitive, modality_of
from briefgen.language.reading import Reading, Token

LIMITING = frozenset(
    "if unless until till before once whenever provided providing lest since wherever".split()
)
"""Words that open a clause without which another one says too much: "unless the wards are
staffed"."""
CIRCUMSTANCE = frozenset("after following amid despite because while although though".split())
"""Words that open what can be left off."""
_ASIDES = frozenset({",", "–", "—", "--"})


def with_limits(
    reading: Reading,
    start: int,
    end: int,
    *,
    contrast: bool = False,
    of: Token | None = None,
    phrases: bool = False,
) -> tuple[int, int]:
    """Return a stretch of a sentence with the limits that stand beside it and hang on it.

    Args:
        reading: the article.
        start: offset of the first character of a clause or phrase, which is not empty.
        end: offset after its last character, in the same sentence.
        contrast: whether a clause that "but" joins counts as a limit, too.
        of: a verb before the stretch, of which the clauses limit it as well: in "vowed to leave
            unless the levy is dropped" the condition may hang on "vowed".
        phrases: whether the phrases of that verb count, too: in "vowed to leave before the vote"
            the time may hang on "vowed".
    """
    tokens = reading.tokens_between(start, end)
    if not tokens:
        return start, end
    first, last = tokens[0].index, tokens[-1].index
    sentence = tokens[0].sentence.tokens
    final = sentence[-1].index
    while (limit := _limit_after(reading, (first, last, final), contrast, of, phrases)) is not None:
        last = limit
    while (limit := _limit_before(reading, first, last, sentence[0].index)) is not None:
        first = limit
    while last > tokens[-1].index and reading.tokens[last].pos in {"PUNCT", "SPACE"}:
        if reading.tokens[last].text in {"”", '"', "’", ")", "%"}:
            break
        last -= 1
    return reading.tokens[first].start, reading.tokens[last].end


def _limit_after(
    reading: Reading,
    places: tuple[int, int, int],
    contrast: bool,
    of: Token | None,
    phrases: bool,
) -> int | None:
    first, last, final = places
    at = last + 1
    while at <= final and reading.tokens[at].text in _ASIDES:
        at += 1
    if at > final:
        return None
    phrase = _hanging(reading.tokens[at], first, last)
    if phrase is None and of is not None:
        phrase = _hanging(reading.tokens[at], of.index, of.index)
        told = phrase is not None and phrases and phrase.dep == "prep" and not _tells_when(phrase)
        if phrase is not None and phrase.dep != "advcl" and not told:
            return None
    if phrase is None:
        return None
    if contrast and phrase.dep == "cc" and phrase.lower == "but":
        joined = [child for child in phrase.head.dependents("conj") if child.index > at]
        return min(joined[0].right, final) if joined else None
    if phrase.left != at or not is_limit(phrase):
        return None
    return min(phrase.right, final)


def _tells_when(preposition: Token) -> bool:
    return preposition.lower in {"on", "in", "at", "during"} and any(
        child.entity in {"DATE", "TIME"} for child in preposition.dependents("pobj")
    )


def _limit_before(reading: Reading, first: int, last: int, opening: int) -> int | None:
    at = first - 1
    while at >= opening and reading.tokens[at].text in _ASIDES:
        at -= 1
    if at < opening:
        return None
    phrase = _hanging(reading.tokens[at], first, last)
    if phrase is not None and _opens_a_limit(phrase):
        return at
    if phrase is None or phrase.right != at or phrase.dep != "advcl" or not is_limit(phrase):
        return None
    return max(phrase.left, opening)


def _opens_a_limit(word: Token) -> bool:
    """Tell the "unless" of a condition that stands in the stretch without it."""
    clause = word.head
    opens = word.lower in LIMITING or word.lower == "when"
    return opens and clause.dep == "advcl" and is_limit(clause)


def _hanging(token: Token, first: int, last: int) -> Token | None:
    """Return the head of the phrase that a token stands in and that hangs on one of a stretch."""
    while token.head is not token:
        if first <= token.head.index <= last:
            return token
        token = token.head
    return None


def is_limit(phrase: Token) -> bool:
    """Tell whether a phrase or clause limits what it hangs on: a condition, a purpose, a time."""
    if phrase.dep in {"prep", "agent", "dative", "npadvmod"}:
        # "to go after smugglers": right behind its verb it is part of it
        of_its_verb = phrase.head.pos == "VERB" and phrase.index == phrase.head.index + 1
        return phrase.lower not in CIRCUMSTANCE or of_its_verb
    if phrase.dep == "prt":
        return True
    if phrase.dep not in {"advcl", "acl"}:
        return False
    # "as long as the state pays half": part of a comparison
    if is_to_infinitive(phrase) or phrase.head.pos in {"ADV", "ADJ"}:
        return True
    opening = {
        child.lower
        for child in phrase.children
        if child.dep in {"mark", "advmod"} and child.index < phrase.index
    }
    if opening & LIMITING:
        return True
    # "as written", "when asked": part of how the thing is done
    if opening & {"as"} and not is_finite(phrase):
        return True
    governor = phrase.head
    to_come = governor.tag in {"VBZ", "VBP", "VB"} or modality_of(governor) is not None
    return "when" in opening and to_come
