"""Attribution by layout: transcripts, dash signatures, a colon that leads over to the next
paragraph."""

from __future__ import annotations

import re

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.before_marks import speaker_before
from briefgen.findings.quotes.mentions import SpeakerMention, mention_at, mention_of
from briefgen.findings.quotes.speaker_heads import reports, speaker_head
from briefgen.findings.quotes.surroundings import DASHES, REACH, QuotePlace
from briefgen.language.english.reporting import reporting_noun
from briefgen.language.grammar import is_finite
from briefgen.language.reading import Token

_LABEL = re.compile(r"(?:[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]*){0,4}|[A-Z][A-Z]+):\s+(?=\S)")
"""A speaker's name in capitals with a colon, as transcripts print it."""


_LONGEST_SOURCE = 4
"""Words of the longest source that a list names before a dash."""

_LONGEST_LABEL = 8
"""Words of the longest label before a colon that has no verb; "read" is taken for a noun there:
The family's statement on the fire read: "…" """

_SEATS = ("desk", "office", "pen", "hand")
"""Where a letter comes from: from the desk of Tom Jones."""

_LONGEST_NAME = 12
"""Words of the longest name with its occasion behind a colon."""


def transcript_label(text: str) -> int:
    """Return the length of a transcript's label at the head of a text ("SMITH: "), or 0."""
    match = _LABEL.match(text)
    return match.end() if match else 0


def labelled_turn(place: QuotePlace) -> Attribution | None:
    """ "SMITH: We agree." (a transcript printed between marks)"""
    passage = place.passage
    length = transcript_label(passage.text)
    if not length:
        return None
    label = [
        token
        for token in passage.tokens
        if passage.start <= token.start < passage.start + length and token.text != ":"
    ]
    if not label:
        return None
    colon = passage.text.index(":")
    mention = SpeakerMention(label[-1], label[0].index, label[-1].index)
    start = passage.start + length
    return Attribution(
        "transcript",
        [(start, passage.end)],
        mention,
        (passage.start + colon, passage.start + colon + 1),
        None,
    )


def dash_signature(place: QuotePlace) -> Attribution | None:
    """ "We agree." — Jane Smith, Arl"""
    words = place.words_after
    if not words and place.passage is place.line.items[-1] and place.number + 1 < len(place.lines):
        words = place.lines[place.number + 1].words  # the signature stands in a line of its own
    bare = (
        not any(word.text[:1].isalnum() for word in place.words_before)
        and len(place.line.passages) == 1
    )
    if not words or (place.index != 0 and not bare):
        return None
    content = [(place.passage.start, place.passage.end)]
    behind = place.reading.article.text[
        place.passage.quoted.end : place.passage.quoted.end + 3
    ].lstrip()
    if words[0].text in DASHES and len(words) > 1:
        mention = _signature(words, 1)
        return (
            Attribution(
                "signature", content, mention, (words[0].start, words[0].end), words[0].index
            )
            if mention
            else None
        )
    if behind[:1] in DASHES:  # the tokenizer kept mark and dash together
        mention = _signature(words, 0)
        return Attribution("signature", content, mention, None) if mention else None
    return None


def _signature(words: list[Token], begin: int) -> SpeakerMention | None:
    """Match a name that nothing but a comma and a description follows."""
    last = begin
    while last < len(words) and (
        words[last].text.lstrip("-–—")[:1].isupper()
        or words[last].lower
        in {"'", "’", "'s", "’s", "&", "de", "van", "von", "al", "bin", "el", "la", "of", "-"}
    ):
        last += 1
    if last == begin or (last < len(words) and words[last].text not in {",", ".", "(", *DASHES}):
        return None
    if last < len(words) and any(is_finite(word) for word in words[last:]):
        return None
    return SpeakerMention(words[last - 1], words[begin].index, words[last - 1].index)


def name_behind_colon(place: QuotePlace) -> Attribution | None:
    """ "We agree": Prime Minister Jane Smith after the talks (a headline)"""
    words = place.words_after
    if (
        len(words) < 2
        or words[0].text != ":"
        or place.index != 0
        or len(words) > _LONGEST_NAME
        or any(is_finite(word) for word in words)
    ):
        return None
    mention = mention_at(words, 1)
    if mention is None or mention.head.pos != "PROPN":
        return None
    content = [(place.passage.start, place.passage.end)]
    return Attribution(
        "label before a colon", content, mention, (words[0].start, words[0].end), words[0].index
    )


def lead_in(place: QuotePlace) -> Attribution | None:
    """Smith continued:¶ "We agree." (the colon ends the paragraph above)"""
    before = place.line_before
    if (
        not place.opens_paragraph
        or before is None
        or not before.items
        or place.line.paragraph.index - before.paragraph.index != 1
    ):
        return None
    last = before.items[-1]
    if not isinstance(last, Token) or last.text != ":":
        return None
    words = before.words
    colon = (last.start, last.end)
    content = [(place.passage.start, place.passage.end)]
    for i in range(len(words) - 1, max(-1, len(words) - 1 - REACH), -1):
        if reports(words[i]) and words[i].tag.startswith("VB"):
            mention = speaker_before(place, words, i)
            return Attribution(
                "colon above", content, mention, (words[i].start, words[i].end), words[i].index
            )
    return _subject_before_colon(place, words, content, colon, last.index)


def label_before(place: QuotePlace) -> Attribution | None:
    """SMITH: "We agree." / The report had this advice: "Wait." """
    words = place.words_before
    if len(words) < 2 or words[-1].text != ":":
        return _listed_source(place, words)
    colon = (words[-1].start, words[-1].end)
    return _subject_before_colon(
        place, words, [(place.passage.start, place.passage.end)], colon, words[-1].index
    )


def _listed_source(place: QuotePlace, words: list[Token]) -> Attribution | None:
    """* Harbour Post - "We agree." """
    names = [word for word in words[:-1] if word.text[:1].isalnum()]
    if (
        len(words) < 2
        or words[-1].text not in DASHES
        or not 1 <= len(names) <= _LONGEST_SOURCE
        or names[-1].pos != "PROPN"
    ):
        return None
    if any(not word.text[:1].isupper() for word in names):
        return None
    mention = SpeakerMention(names[-1], names[0].index, names[-1].index)
    content = [(place.passage.start, place.passage.end)]
    return Attribution(
        "label before a colon", content, mention, (words[-1].start, words[-1].end), words[-1].index
    )


def _subject_before_colon(
    place: QuotePlace,
    words: list[Token],
    content: list[tuple[int, int]],
    colon: tuple[int, int],
    index: int,
) -> Attribution | None:
    sender = _sender(words)
    if sender is not None:
        return Attribution("label before a colon", content, sender, colon, index)
    root = next(
        (
            word
            for word in words
            if word.pos in {"VERB", "AUX"} and (word.is_root or word.head.index > words[-1].index)
        ),
        None,
    )
    subject = speaker_head(root) if root is not None else None
    if subject is not None and reporting_noun(subject) and root is not None and root.lemma == "be":
        # For Smith, the answer is simple: "Wait."
        mention = mention_at(words, 1) if words[0].lower in {"for", "to"} else None
        return Attribution("subject before a colon", content, mention, colon, index)
    if subject is not None and any(word is subject for word in words):
        # Smith's bottom line was the right one: "Wait."
        owner = next((c for c in subject.dependents("poss") if c.tag in {"NNP", "PRP$"}), subject)
        return Attribution(
            "subject before a colon", content, mention_of(place.reading, owner), colon, index
        )
    if len(words) <= _LONGEST_LABEL or words[-2].lower == "read":
        mention = mention_at(words, 0)
        if mention is not None:
            return Attribution("label before a colon", content, mention, colon, index)
    return None


def _sender(words: list[Token]) -> SpeakerMention | None:
    """And from the chairwoman, Ada Smith: / From the desk of Tom Jones, chief analyst:"""
    at = 1 if words and words[0].tag == "CC" else 0
    if at + 1 >= len(words) or words[at].lower != "from":
        return None
    at += 1
    if [word.lower for word in words[at : at + 3]] in (["the", noun, "of"] for noun in _SEATS):
        at += 3
    mention = mention_at(words, at) if at < len(words) else None
    return mention if mention is not None and mention.head.pos == "PROPN" else None
