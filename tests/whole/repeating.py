"""Long readings without the parser: the parse of one paragraph, again and again, as paragraphs of
one article."""

from __future__ import annotations

from briefgen.language.quotation_marks import find_quoted
from briefgen.language.reading import Paragraph, Reading, Sentence, Token
from tests.conftest import article_of

HOLE = "Qqqqq"
"""A name of five letters: `repeated` gives another in each paragraph."""


def other_name(number: int) -> str:
    """Return a name for a number, a capital and four letters."""
    letters = []
    for _ in range(5):
        number, letter = divmod(number, 26)
        letters.append(chr(ord("a") + letter))
    return "".join(letters).capitalize()


def repeated(reading: Reading, times: int) -> Reading:
    """Return a reading of the same text so many times over, blank lines between, each with another
    name in the place of `HOLE`."""
    text = reading.article.text
    step = len(text) + 2
    article = article_of(
        "\n\n".join(text.replace(HOLE, other_name(number)) for number in range(times))
    )
    long = Reading(article, [], [], [], None, reading.model)
    for number in range(times):
        _add(long, reading, number * step, other_name(number))
    long.quoted = find_quoted(
        article.text, [(paragraph.start, paragraph.end) for paragraph in long.paragraphs]
    )
    return long


def _add(long: Reading, reading: Reading, shift: int, name: str) -> None:
    base = len(long.tokens)
    copies: list[Token] = []
    for token in reading.tokens:
        copy = Token()
        for slot in ("tag", "pos", "dep", "entity", "entity_begins"):
            setattr(copy, slot, getattr(token, slot))
        copy.text, copy.lemma = token.text.replace(HOLE, name), token.lemma.replace(HOLE, name)
        copy.lower = copy.text.lower()
        copy.index, copy.left, copy.right = (
            base + token.index,
            base + token.left,
            base + token.right,
        )
        copy.start, copy.end = shift + token.start, shift + token.end
        copies.append(copy)
    for token, copy in zip(reading.tokens, copies, strict=True):
        copy.head = copies[token.head.index]
        copy.children = [copies[child.index] for child in token.children]
    for paragraph in reading.paragraphs:
        copied = Paragraph(len(long.paragraphs), shift + paragraph.start, shift + paragraph.end)
        long.paragraphs.append(copied)
        for sentence in paragraph.sentences:
            members = [copies[token.index] for token in sentence.tokens]
            made = Sentence(
                len(long.sentences), shift + sentence.start, shift + sentence.end, members, copied
            )
            copied.sentences.append(made)
            long.sentences.append(made)
            for token in reading.tokens:
                if token.sentence is sentence:
                    copies[token.index].sentence = made
    long.tokens.extend(copies)
