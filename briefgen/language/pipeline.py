"""Parse an article with a spaCy pipeline."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.errors import NoSentence, OtherLanguage
from briefgen.language import DEFAULT_MODEL
from briefgen.language.dateline import find_dateline
from briefgen.language.known_words import vocabulary
from briefgen.language.loading import load
from briefgen.language.offices_before_names import mend_offices
from briefgen.language.paragraphs import find_paragraphs
from briefgen.language.quotation_marks import find_quoted
from briefgen.language.reading import Paragraph, Reading, Sentence, Token
from briefgen.language.word_table import WordForm, WordTable, forms_of, parse, table_of
from briefgen.model import Article

BATCH = 10_000
"""Words and marks parsed at a time: the parser takes 15 MB of memory for each thousand. News
articles are shorter, and one batch."""
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


@functools.cache
def word_table(model: str) -> WordTable | None:
    """Return the table of words of a pipeline, once per process."""
    return table_of(load(model))


@functools.cache
def name_and_version(model: str) -> str:
    """Return what a pipeline calls itself, once per process: spaCy gathers all that it says of a
    pipeline whenever anything of it is asked, which takes a fiftieth of an article's time."""
    meta = load(model).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def read(article: Article, model: str = DEFAULT_MODEL) -> Reading:
    """Parse an article, paragraph by paragraph, once.

    Raises:
        PipelineMissing: the pipeline is not installed.
        NoSentence: the article holds no word.
        OtherLanguage: the article is in another language than the pipeline's.
    """
    pipeline = load(model)
    if article.language not in {None, pipeline.lang}:
        from briefgen.sources.text.language_detection import name_of_language

        said, read = name_of_language(article.language), name_of_language(pipeline.lang)
        raise OtherLanguage(article.path, language=said, expected=read)
    text = article.text
    start, end = (article.body.start, article.body.end) if article.body else (0, len(text))
    borders = find_paragraphs(_without_marks(article), start, end)
    if not any(character.isalpha() for first, last in borders for character in text[first:last]):
        raise NoSentence(article.path)
    reading = Reading(
        article,
        [],
        [],
        [],
        _dateline(article, borders),
        name_and_version(model),
        vocabulary=vocabulary(model),
    )
    begins = [_content_start(reading, first) for first, _ in borders]
    places = [
        _places(article, begin, last) for begin, (_, last) in zip(begins, borders, strict=True)
    ]
    # A single line end inside a hard-wrapped paragraph is a blank to the parser; the length stays,
    # and with it the offsets.
    pieces = [
        _with_plain_apostrophes("".join([text[place] for place in where]).replace("\n", " "))
        for where in places
    ]
    table = word_table(model)
    docs = (doc for batch in _batches(pieces) for doc in parse(pipeline, table, batch))
    for (first, last), where, doc in zip(borders, places, docs, strict=True):
        paragraph = Paragraph(len(reading.paragraphs), first, last)
        reading.paragraphs.append(paragraph)
        forms = table.forms(doc) if table else forms_of(doc)
        _add_sentences(reading, paragraph, doc, forms, where)
    reading.quoted = find_quoted(
        text, [(paragraph.start, paragraph.end) for paragraph in reading.paragraphs]
    )
    return reading


def _batches(pieces: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut what is parsed into batches of no more than `BATCH` words and marks, so that memory does
    not grow with the article."""
    begin = size = 0
    for number, piece in enumerate(pieces):
        words = len(_WORD.findall(piece))
        if size and size + words > BATCH:
            yield pieces[begin:number]
            begin, size = number, 0
        size += words
    yield pieces[begin:]


_TURNED = re.compile(r"(?<=[^\W\d_])‘(?=s\b)")
"""An opening mark where an apostrophe is meant: "Falk‘s"."""
_AFTER_S = re.compile(r"(?<=[a-z]s)’(?= [a-z])")
"""What may be a possessive's apostrophe: "Ms Falks’ father"."""


def _with_plain_apostrophes(text: str) -> str:
    """Return what the parser is given, with the possessives as it knows them; the length stays.

    A closing mark after an "s" is an apostrophe where the paragraph opens none.
    """
    text = _TURNED.sub("’", text)
    return text if "‘" in text else _AFTER_S.sub("'", text)


def _without_marks(article: Article) -> str:
    """Return the text with its markup made blank; every other character stays in its place."""
    pieces, at = [], 0
    for mark in article.marks:
        pieces += [article.text[at : mark.start], " " * len(mark)]
        at = mark.end
    return "".join([*pieces, article.text[at:]])


def _places(article: Article, begin: int, end: int) -> Sequence[int]:
    """Return where in the text each character stands that the parser is given: all of
    ``text[begin:end]`` but its markup."""
    inside = article.marks_in(begin, end)
    if not inside:
        return range(begin, end)
    hidden = {place for mark in inside for place in range(mark.start, mark.end)}
    return [place for place in range(begin, end) if place not in hidden]


def _dateline(article: Article, borders: list[tuple[int, int]]) -> Any:
    """Look for a dateline at the head of the first paragraphs: a headline or a byline may stand
    before it."""
    for first, last in borders[:4]:
        content = find_dateline(article.text, first, last)
        if content is not None:
            return article.span(first, content)
    return None


def _content_start(reading: Reading, first: int) -> int:
    return reading.dateline.end if reading.dateline and reading.dateline.start == first else first


def _add_sentences(
    reading: Reading,
    paragraph: Paragraph,
    doc: Any,
    forms: Sequence[WordForm],
    places: Sequence[int],
) -> None:
    """Turn one parsed paragraph into tokens and sentences."""
    tokens = _tokens(doc, forms, places, len(reading.tokens))
    for token in tokens:
        if token.text == "'" and reading.article.text[token.start] == "’":
            token.text = token.lower = "’"
    mend_offices(tokens)
    for begin, end in ((span.start, span.end) for span in doc.sents):
        members = tokens[begin:end]
        while members and members[0].text.isspace():
            members = members[1:]
        if not members:
            continue
        sentence = Sentence(
            len(reading.sentences), members[0].start, members[-1].end, members, paragraph
        )
        for token in tokens[begin:end]:
            token.sentence = sentence
        paragraph.sentences.append(sentence)
        reading.sentences.append(sentence)
    for token in tokens:
        if not hasattr(token, "sentence"):  # blank space that the parser made a sentence of its own
            token.sentence = (
                reading.sentences[-1]
                if reading.sentences
                else Sentence(0, token.start, token.end, [token], paragraph)
            )
    reading.tokens.extend(tokens)


_COLUMNS = ["ORTH", "LOWER", "ENT_TYPE", "HEAD", "ENT_IOB", "IDX", "LENGTH"]
"""What is read of each word; the first three are keys of strings."""


def _tokens(doc: Any, forms: Sequence[WordForm], places: Sequence[int], base: int) -> list[Token]:
    tokens: list[Token] = []
    heads: list[int] = []
    told = doc.to_array(_COLUMNS).tolist()
    strings = doc.vocab.strings
    names = {0: ""} | {key: strings[key] for key in {key for row in told for key in row[:3]} if key}
    rows = zip(told, forms, strict=True)
    for i, ((orth, lower, entity, head, iob, idx, length), form) in enumerate(rows):
        token = Token()
        token.index, token.text, token.lower = base + i, names[orth], names[lower]
        token.tag, token.pos, token.dep, token.lemma = form
        token.entity, token.entity_begins = names[entity], iob == 3
        token.start, token.end = places[idx], places[idx + length - 1] + 1
        token.children, token.left, token.right = [], base + i, base + i
        heads.append(i + (head if head < 1 << 63 else head - (1 << 64)))
        tokens.append(token)
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if token.head is not token:
            token.head.children.append(token)
    for token in tokens:
        _widen(token)
    return tokens


def _widen(token: Token) -> None:
    """Let a token's subtree count in the edges of all that govern it; trees are shallow, and the
    walk ends where nothing widens."""
    left, right, governor = token.left, token.right, token.head
    while governor.left > left or governor.right < right:
        governor.left, governor.right = min(governor.left, left), max(governor.right, right)
        governor = governor.head
