"""Quoted words inside a reporter's clause: a mixed quotation reaches from the reporting verb to the
end of its clause."""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.before_marks import is_unattributed, speaker_before
from briefgen.findings.quotes.channels import OCCASIONS
from briefgen.findings.quotes.mentions import phrase_at
from briefgen.findings.quotes.surroundings import COMMAS, REACH, QuotePlace
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import is_finite, own_subject
from briefgen.language.reading import Token

SHY = frozenset("show feel see read".split())
"""Verbs whose object is no speech, even in marks: The yacht is built to feel "at one with the
sea"."""


def governed_fragment(place: QuotePlace) -> Attribution | None:
    """She accused the board of being "asleep"; the fragment hangs, in the tree, on a verb that
    reports."""
    tokens = place.passage.tokens
    if not tokens:
        return None
    first = tokens[0].index
    line_words = place.line_words_before
    words = {word.index: i for i, word in enumerate(line_words)}
    head = next(
        (
            t
            for t in tokens
            if t.text[:1].isalnum() and not first <= t.head.index <= tokens[-1].index
        ),
        None,
    )
    if head is None:
        return None
    for verb in head.ancestors():
        if verb.index in words and place.reading.tokens[verb.index - 1].text == "-":
            return None  # so-called
        if verb.index in words and verb_class(verb) and verb.tag.startswith("VB"):
            return _reported_by(place, line_words, words[verb.index], "governed fragment")
    return None


def following_fragment(place: QuotePlace) -> Attribution | None:
    """The fragment follows a verb that reports, in the same line, though the tree does not show
    it."""
    words = place.line_words_before
    for i in range(len(words) - 1, max(-1, len(words) - 1 - REACH), -1):
        verb = words[i]
        if verb.text == ";":
            return None
        if (
            verb.tag.startswith("VB")
            and verb_class(verb)
            and (is_finite(verb) or verb.tag == "VBG")
        ):
            return _reported_by(place, words, i, "following fragment")
    return None


def _reported_by(place: QuotePlace, words: list[Token], i: int, rule: str) -> Attribution | None:
    verb = words[i]
    if is_unattributed(verb) or verb.lemma in SHY:
        return None
    start = _content_start(words, i)
    begin = words[start].start if start < len(words) else place.passage.start
    end = _content_end(place, verb)
    mention = speaker_before(place, words, i)
    return Attribution(rule, [(begin, end)], mention, (verb.start, verb.end), verb.index)


def _content_start(words: list[Token], i: int) -> int:
    """Return the place behind the verb, its particle and its preposition, and behind whoever was
    told."""
    verb = words[i]
    for k in range(i + 1, len(words)):
        if words[k].lower == "that" and words[k].tag in {"IN", "WDT"}:
            return k
        if is_finite(words[k]):
            break
    clause = next((c for c in verb.children if c.dep == "ccomp" and c.left > verb.index), None)
    if clause is not None:
        return next(
            (k for k in range(i + 1, len(words)) if words[k].index >= clause.left), len(words)
        )
    start = i + 1
    while start < len(words) and (words[start].tag in {"RB", "RP"} or words[start].text in COMMAS):
        start += 1
    if start + 1 < len(words) and words[start].lower in {"in", "on", "at", "during", "via"}:
        phrase = phrase_at(words, start + 1)
        if phrase is not None and words[phrase[1]].lemma.lower() in OCCASIONS:
            return phrase[1] + 1
    if (
        start < len(words)
        and words[start].tag == "IN"
        and words[start].lower in {"of", "about", "on", "to", "at", "against", "for", "as"}
    ):
        start += 1
    return start


def _content_end(place: QuotePlace, verb: Token) -> int:
    """Let the content reach to the end of the dependents of the verb that hold the passage."""
    passage = place.passage
    tokens = place.reading.tokens
    child = next(
        (
            c
            for c in verb.children
            if c.left <= passage.tokens[0].index <= c.right and c.index > verb.index
        ),
        None,
    )
    if child is None or (own_subject(child) is None and child.dep == "conj"):
        return passage.end
    stop = min(
        child.right,
        place.line.items[-1].tokens[-1].index
        if not isinstance(place.line.items[-1], Token)
        else place.line.items[-1].index,
    )
    while stop > child.index and tokens[stop].text in COMMAS | {
        ".",
        "?",
        "!",
        '"',
        "”",
        "''",
        "’",
        "'",
    }:
        stop -= 1
    return max(passage.end, tokens[stop].end)
