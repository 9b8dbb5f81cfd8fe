"""How a passage is printed: the source's words in the source's order, shortened only where the
sentence allows it.

    passage ──▶ opening ("But", "Meanwhile,") ──▶ cuts, until it is short enough ──▶ referents ──▶
    text and the spans it keeps

What the tool does to a passage shows. Pieces that do not touch are joined by " […] ". A letter made
a capital stands in square brackets ("[T]he meeting"), and so does a name in the place of a pronoun
whose referent stands outside the passage ("[Anna Berg] said"). Take the brackets away with what is
in them, and what is left are pieces of the source in order.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings.actors import Cast
from briefgen.findings.printing.cuts import find_cuts
from briefgen.findings.printing.opening import opening_of
from briefgen.findings.printing.referents import find_referents
from briefgen.findings.printing.stretches import before_end
from briefgen.language.dateline import find_dateline
from briefgen.language.quotation_marks import Quoted
from briefgen.language.reading import Reading, Token
from briefgen.model import Span

__all__ = ["LONGEST", "Printed", "count_words", "passage_printed", "print_passage"]

LONGEST = 35
"""Words of a printed passage, where a correct cut exists: what a reader takes in at one go, and two
lines of a page."""

_BLANK = " "


@dataclass(frozen=True, slots=True)
class Printed:
    """A passage as printed."""

    text: str
    kept: tuple[Span, ...]
    """The pieces of the source that it prints, in order."""

    @property
    def passage(self) -> Span:
        """The stretch of the source from the first character printed to the last; what is left out
        stands in it, at the end too."""
        return Span(self.kept[0].source, self.kept[0].start, self.kept[-1].end)


def print_passage(
    reading: Reading,
    cast: Cast,
    start: int,
    end: int,
    *,
    words: int = LONGEST,
    words_with_end: int | None = None,
) -> Printed:
    """Print the passage between two offsets, in at most `words` words where a correct cut exists.

    Args:
        reading: the article.
        cast: who its pronouns and roles are.
        start: offset of the first character.
        end: offset after the last character.
        words: what asides, and what comes before the main clause, are cut for.
        words_with_end: what the end of a sentence is cut for; `words` where it is None. English
            puts what is new last.

    Raises:
        ValueError: there is no word between the offsets.
    """
    tokens = _content(reading, start, end)
    quoted = _quoted(reading, tokens)
    return _compose(
        reading,
        cast,
        tokens,
        _shorten(
            reading, tokens, quoted, words, words if words_with_end is None else words_with_end
        ),
        quoted,
    )


def passage_printed(
    reading: Reading,
    start: int,
    end: int,
    *,
    words: int = LONGEST,
    words_with_end: int | None = None,
) -> Span:
    """Return the stretch of the source that `print_passage` prints, from the first character to the
    last.

    Raises:
        ValueError: there is no word between the offsets.
    """
    tokens = _content(reading, start, end)
    kept = [True] * len(tokens)
    if count_words(tokens) > words:
        kept = _shorten(
            reading,
            tokens,
            _quoted(reading, tokens),
            words,
            words if words_with_end is None else words_with_end,
        )
    return reading.article.span(
        tokens[kept.index(True)].start, tokens[len(kept) - 1 - kept[::-1].index(True)].end
    )


def _content(reading: Reading, start: int, end: int) -> list[Token]:
    """Return the words between two offsets without what comes before the content: a dateline, a tie
    to the sentence before."""
    tokens = [token for token in reading.tokens_between(start, end) if token.pos != "SPACE"]
    if not tokens:
        raise ValueError(f"there is no word between {start} and {end}")
    if reading.dateline and tokens[0].start < reading.dateline.end:
        tokens = [token for token in tokens if token.start >= reading.dateline.end] or tokens
    content = find_dateline(reading.article.text, tokens[0].start, tokens[-1].end)
    if content is not None:
        tokens = [token for token in tokens if token.start >= content] or tokens
    return tokens[opening_of(tokens) :]


def count_words(tokens: list[Token]) -> int:
    """Count the words that blanks divide, as a reader does."""
    return sum(
        token.pos not in {"PUNCT", "SPACE"} and not token.lower.startswith(("'", "’", "n't", "n’t"))
        for token in tokens
    )


def _shorten(
    reading: Reading, tokens: list[Token], quoted: list[Quoted], words: int, words_with_end: int
) -> list[bool]:
    """Return for each token whether it stays: asides and openings first, and the end only where
    they do not suffice."""
    kept = [True] * len(tokens)
    left = count_words(tokens)
    if left <= words:
        return kept
    end = before_end(tokens)
    cuts = find_cuts(tokens, _marked(reading, quoted))
    for most, ends in ((words, False), (words_with_end, True)):
        for cut in cuts:
            if left > most and (cut.last >= end) is ends and all(kept[cut.first : cut.last]):
                kept[cut.first : cut.last] = [False] * (cut.last - cut.first)
                left = count_words(
                    [token for token, stays in zip(tokens, kept, strict=True) if stays]
                )
    return kept


def _quoted(reading: Reading, tokens: list[Token]) -> list[Quoted]:
    """Return what stands between quotation marks in the paragraphs of the passage."""
    paragraphs = {token.sentence.paragraph.index: token.sentence.paragraph for token in tokens}
    return [
        piece
        for _, paragraph in sorted(paragraphs.items())
        for piece in reading.quoted_in(paragraph)
    ]


def _marked(reading: Reading, quoted: list[Quoted]) -> frozenset[int]:
    """Return the indexes of the tokens between quotation marks."""
    return frozenset(
        token.index for piece in quoted for token in reading.tokens_between(piece.start, piece.end)
    )


def _compose(
    reading: Reading, cast: Cast, tokens: list[Token], kept: list[bool], quoted: list[Quoted]
) -> Printed:
    article = reading.article
    stay = [token for token, stays in zip(tokens, kept, strict=True) if stays]
    referents = find_referents(cast, stay, _marked(reading, quoted))
    pieces: list[tuple[int, int]] = []  # first and last token of each piece
    for i, stays in enumerate(kept):
        if stays and i and kept[i - 1] and pieces:
            pieces[-1] = (pieces[-1][0], i)
        elif stays:
            pieces.append((i, i))
    texts = [_piece(reading, tokens[first : last + 1], referents) for first, last in pieces]
    text = texts[0]
    for (first, _), piece in zip(pieces[1:], texts[1:], strict=True):
        text += (
            " […]"
            + (
                ""
                if tokens[first].pos == "PUNCT" and tokens[first].text not in {"“", '"', "‘", "("}
                else _BLANK
            )
            + piece
        )
    text = _with_marks(_with_capital(text), reading, tokens[0].start, tokens[-1].end, quoted)
    spans = tuple(article.span(tokens[first].start, tokens[last].end) for first, last in pieces)
    return Printed(text, spans)


def _piece(reading: Reading, tokens: list[Token], referents: dict[int, str]) -> str:
    """Return the source's characters, runs of blanks as one, with names in the place of
    pronouns."""
    out: list[str] = []
    at = tokens[0].start
    for token in tokens:
        if token.index in referents:
            out += [reading.text(at, token.start), referents[token.index]]
            at = token.end
    out.append(reading.text(at, tokens[-1].end))
    return _BLANK.join("".join(out).split())


def _with_capital(text: str) -> str:
    """Put a capital in square brackets where the passage begins within its sentence.

    Not where the letter has none of its own ("ß"), nor where it stands between marks ("$a$") and is
    no word to begin with.
    """
    for i, character in enumerate(text):
        if character.isalnum() or character == "[":
            has_capital = character.islower() and character.upper().lower() == character
            begins = text[i + 1 : i + 2].isalnum() or text[i + 1 : i + 2] in {
                "",
                " ",
                "'",
                "’",
                "-",
            }
            return (
                f"{text[:i]}[{character.upper()}]{text[i + 1 :]}"
                if has_capital and begins
                else text
            )
    return text


def _with_marks(text: str, reading: Reading, start: int, end: int, quoted: list[Quoted]) -> str:
    """Put the quotation mark in square brackets where the passage begins or ends within a
    quotation."""
    for piece in quoted:
        mark = reading.text(piece.start, piece.inner_start)
        if piece.start < start < piece.inner_end:
            text = f"[{mark}]{text}"
        if piece.inner_start < end < piece.end and piece.closed:
            text = f"{text}[{reading.text(piece.inner_end, piece.end)}]"
    return text
