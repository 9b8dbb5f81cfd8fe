"""Where the words were said: on X, in a statement, told Reuters."""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.language.reading import Reading, Token

PLATFORMS = frozenset(
    """
    x twitter facebook instagram telegram linkedin youtube tiktok bluesky mastodon threads snapchat
    whatsapp reddit weibo substack vkontakte
    """.split()
)
OCCASIONS = frozenset(
    """
    statement interview letter email e-mail post tweet speech address memo report briefing
    conference article column essay video
    message podcast press release note testimony filing complaint lawsuit ruling book documentary
    broadcast thread remarks comments hearing rally debate meeting call parliament blog newsletter
    submission verdict op-ed editorial televised communique communiqué declaration
    editorial webinar readout lecture panel forum summit
    """.split()
)
"""Nouns for what carries words: in a statement, at a rally, during a hearing."""


def is_occasion(noun: Token) -> bool:
    """Tell whether a noun carries words: a statement, an interview, Twitter."""
    return noun.lemma.lower() in OCCASIONS or noun.lower.rstrip(".") in PLATFORMS


_PREPOSITIONS = frozenset({"on", "in", "at", "during", "via", "through"})
_AUDIENCE = frozenset(
    "reporter journalist lawmaker parliament mps congress newspaper broadcaster magazine".split()
)


def via_of(reading: Reading, attribution: Attribution) -> str | None:
    """Return the words that say where it was said, as the source has them, or None."""
    if attribution.cue_index is None:
        return None
    cue = reading.tokens[attribution.cue_index]
    words = [
        w
        for w in cue.sentence.tokens
        if not any(start <= w.start < end for start, end in attribution.pieces)
    ]
    audience = _audience(reading, cue)
    for i, word in enumerate(words):
        if word.lower in _PREPOSITIONS and not _is_inside_a_word(words, i):
            found = _occasion(reading, words, i)
            if found is not None:
                return found
    return audience


def _is_inside_a_word(words: list[Token], i: int) -> bool:
    """Tell whether a preposition is part of a compound: commander-in-chief."""
    return i > 0 and words[i - 1].end == words[i].start


def _occasion(reading: Reading, words: list[Token], i: int) -> str | None:
    """Match a preposition and the noun phrase behind it."""
    if (
        i + 1 < len(words)
        and words[i].lower in {"on", "via"}
        and words[i + 1].lower.rstrip(".") in PLATFORMS
    ):
        return reading.text(words[i].start, words[i + 1].end).rstrip(".")
    if (
        i + 2 < len(words)
        and words[i].lower == "on"
        and (words[i + 1].text, words[i + 2].text) == ("Truth", "Social")
    ):
        return reading.text(words[i].start, words[i + 2].end)
    last = i + 1
    while (
        last < len(words)
        and last - i < 7
        and words[last].tag
        in {"DT", "PRP$", "JJ", "NN", "NNP", "POS", "VBN", "NNS", "HYPH", "CD", "VBG"}
    ):
        last += 1
    last -= 1
    if last <= i or words[last].lemma.lower() not in OCCASIONS:
        return None
    if words[last].index - words[i].index != last - i:
        return None  # the content stands between
    end = words[last].end
    if last + 2 < len(words) and words[last + 1].lower in {"on", "with", "to"}:
        more = _platform_or_partner(words, last + 1)
        end = max(end, more)
    return reading.text(words[i].start, end)


def _platform_or_partner(words: list[Token], i: int) -> int:
    """Return where "on Facebook" or "with the Harbour Post" ends behind an occasion, or 0."""
    if words[i].lower == "on":
        return words[i + 1].end if words[i + 1].lower.rstrip(".") in PLATFORMS else 0
    last = i + 1
    while (
        last < len(words)
        and last - i < 6
        and (words[last].tag in {"DT", "NNP", "NNPS"} or words[last].pos == "PROPN")
    ):
        last += 1
    return words[last - 1].end if words[last - 1].pos == "PROPN" else 0


def _is_outlet(reading: Reading, heard: Token) -> bool:
    """Tell whether somebody heard is a medium: the BBC's Today programme."""
    named = any(token.entity == "ORG" for token in reading.subtree(heard))
    return named and heard.lemma.lower() in {
        "programme",
        "program",
        "show",
        "service",
        "podcast",
        "newspaper",
        "magazine",
        "news",
    }


def _audience(reading: Reading, cue: Token) -> str | None:
    """Return "told Reuters" where the words were said to a medium, to reporters or to a
    parliament."""
    if cue.lemma != "tell":
        return None
    heard = next(
        (
            child
            for child in cue.children
            if child.dep in {"dobj", "dative", "iobj"} and child.index > cue.index
        ),
        None,
    )
    if heard is None or not (
        heard.entity == "ORG" or heard.lemma.lower() in _AUDIENCE or _is_outlet(reading, heard)
    ):
        return None
    first = heard.left
    if first < cue.index or heard.index - cue.index > 6:
        return None
    return reading.text(cue.start, heard.end)
