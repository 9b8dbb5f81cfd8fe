"""Whether "HOLDER stance: content" reads as a full clause that a person would say."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.positions.stance_holders import may_be_a_person
from briefgen.findings.printing.referents import PRONOUNS, find_referents
from briefgen.findings.standing_alone import (
    is_speech,
    may_be_known,
    means_the_writer,
    points_back,
)
from briefgen.language.grammar import SUBJECTS, is_plural
from briefgen.language.reading import Reading, Sentence, Token

LONGEST = 35
"""Words: a line that is taken in at one look. A longer one would be cut, and a cut may turn it."""
_OBJECTS = frozenset({"dobj", "pobj", "dative"})


def is_readable(
    reading: Reading,
    cast: Cast,
    sentence: Sentence,
    bounds: tuple[int, int],
    holder: Token | None,
    in_speech: bool,
) -> bool:
    """Tell whether what a stance is about can be printed behind it.

    Args:
        reading: the article.
        cast: its actors.
        sentence: the sentence that takes the stance.
        bounds: offsets of what it is about.
        holder: the subject of the stance; None in somebody's own words.
        in_speech: whether the stance is taken in quotation marks.
    """
    start, end = bounds
    tokens = [token for token in reading.tokens_between(start, end) if token.pos != "SPACE"]
    if sum(token.pos != "PUNCT" for token in tokens) > LONGEST:
        return False
    if not in_speech and not _has_whole_quotations(reading, sentence, start, end):
        return False
    if any(token.text in {":", ";", "|"} or _means_another(token) for token in tokens):
        return False
    if len(tokens) > 1 and tokens[0].lower in {"that", "this"} and tokens[1].pos == "PUNCT":
        return False
    if any(means_the_writer(token) or points_back(token) for token in tokens):
        return False
    named = find_referents(cast, tokens)
    return all(
        token.index in named or _is_known(cast, token, tokens, holder)
        for token in tokens
        if token.tag in {"PRP", "PRP$"} and token.lower in PRONOUNS
    )


def _means_another(token: Token) -> bool:
    """Tell "one" and "ones" that stand for a noun told before: "a newer one"."""
    return token.lower in {"one", "ones"} and token.pos in {"NOUN", "PRON"}


def _has_whole_quotations(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether no quotation is cut, and none is a sentence of somebody's own words, which
    stands among the quotations."""
    for first, last in reading.quoted_stretches(sentence.paragraph):
        if end <= first <= end + 1:
            return False  # "approved invoices | “in batches of 900”"
        if first >= end or last <= start:
            continue
        if first < start or last > end or is_speech(reading, first, last):
            return False
    return True


def _is_known(cast: Cast, pronoun: Token, tokens: list[Token], holder: Token | None) -> bool:
    """Tell whether a pronoun means the holder, somebody named, or something told before it in the
    same words."""
    if pronoun.dep == "expl" or may_be_known(pronoun, tokens):
        return True
    actor = cast.actor_of(pronoun)
    if holder is None:
        return False
    if actor is not None:
        return actor is cast.actor_of(holder)
    if pronoun.dep in _OBJECTS:
        return False
    family = PRONOUNS[pronoun.lower][2]
    if family == "they":
        return is_plural(holder) or holder.dep not in SUBJECTS
    actor = cast.actor_of(holder)
    surname = holder.pos == "PROPN" and not holder.children and holder.entity != "GPE"
    if actor is not None:
        person = may_be_a_person(actor) or surname
    else:
        person = holder.entity not in {"ORG", "GPE", "NORP", "FAC"}
    if family in {"he", "she"}:
        return person
    return not is_plural(holder) and (actor is None or not person)
