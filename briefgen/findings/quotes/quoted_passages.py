"""An article as its reader's eye sees it: quoted passages, and the reporter's own words around
them.

The parser stumbles over quotation marks: it cuts sentences inside them and hangs what follows on
the wrong verb. So attribution does not look at the parser's sentences but at lines: the reporter's
words from one full stop to the next, in which a quoted passage, however
long, is one item.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.language.quotation_marks import Quoted
from briefgen.language.reading import Paragraph, Reading, Token

TERMINAL = frozenset(".!?…")


@dataclass(eq=False, slots=True)
class QuotedPassage:
    """A quoted passage with the tokens between its marks."""

    quoted: Quoted
    start: int
    """First character between the marks, blank space left out."""
    end: int
    """One past the last character between the marks."""
    tokens: list[Token]
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Whether the last character between the marks ends a sentence."""
        return last_mark(self.text) in TERMINAL


Item = Token | QuotedPassage


@dataclass(eq=False, slots=True)
class TextLine:
    """The reporter's words from one full stop to the next; each quoted passage is one item of
    it."""

    paragraph: Paragraph
    items: list[Item] = field(default_factory=list)

    @property
    def passages(self) -> list[QuotedPassage]:
        """The quoted passages of the line, in order."""
        return [item for item in self.items if isinstance(item, QuotedPassage)]

    @property
    def words(self) -> list[Token]:
        """The reporter's own words and marks."""
        return [item for item in self.items if isinstance(item, Token)]

    def before(self, index: int) -> list[Token]:
        """Return the reporter's words directly before an item, back to the passage before it."""
        first = index
        while first > 0 and isinstance(self.items[first - 1], Token):
            first -= 1
        return [item for item in self.items[first:index] if isinstance(item, Token)]

    def after(self, index: int) -> list[Token]:
        """Return the reporter's words directly behind an item, up to the passage behind it."""
        last = index + 1
        while last < len(self.items) and isinstance(self.items[last], Token):
            last += 1
        return [item for item in self.items[index + 1 : last] if isinstance(item, Token)]


def find_passages(reading: Reading) -> list[QuotedPassage]:
    """Return every outermost quoted passage of an article, in order."""
    text = reading.article.text
    found = []
    for number, quoted in enumerate(reading.quoted):
        start, end = quoted.inner_start, quoted.inner_end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if not quoted.closed and not _taken_up(reading.quoted, number):
            end = _forgotten_end(reading, start, end)
            quoted = dataclasses.replace(quoted, end=end, inner_end=end)
        passage = QuotedPassage(
            quoted, start, end, reading.tokens_between(quoted.start, quoted.end), text[start:end]
        )
        if passage.tokens and not is_nickname(reading, passage) and not _is_markup(text, quoted):
            found.append(passage)
    return found


def _is_markup(text: str, quoted: Quoted) -> bool:
    """Tell whether the marks belong to a link or an attribute that a saved page left in the
    text."""
    return (
        text[quoted.end : quoted.end + 2] == "]("
        or text[max(0, quoted.start - 1) : quoted.start] == "="
    )


def _taken_up(found: list[Quoted], number: int) -> bool:
    return number + 1 < len(found) and found[number + 1].resumes


def _forgotten_end(reading: Reading, start: int, end: int) -> int:
    """Return where a quotation ends whose closing mark was forgotten: before ", said Smith", else
    at the paragraph's end."""
    tokens = reading.tokens_between(start, end)
    for mark, verb, name in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            mark.text in {",", "?", "!"}
            and verb.lower in {"said", "says", "added", "wrote", "asked"}
            and name.tag in {"NNP", "DT", "PRP$"}
        ):
            return mark.end
    for k, mark in enumerate(tokens):
        if mark.text in {",", "?", "!"} and _is_said_behind(tokens[k + 1 : k + 7]):
            return mark.end
    return end


def _is_said_behind(tokens: list[Token]) -> bool:
    """Tell whether a name and a verb of speech follow, and then a stop: , Ada Smith said."""
    for name, verb, stop in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if name.tag not in {"NNP", "NN", "PRP", "DT", "PRP$"}:
            return False
        if verb.lower in {"said", "says", "added", "wrote", "asked"}:
            return name.tag in {"NNP", "NN", "PRP"} and stop.text in {".", ",", ";", ":"}
    return False


def is_nickname(reading: Reading, passage: QuotedPassage) -> bool:
    """Tell whether the marks stand inside a name: Robert "Bob" Smith."""
    if (
        len(passage.text.split()) > 2
        or not passage.text[:1].isupper()
        or not passage.text[-1:].isalnum()
        or not passage.tokens
    ):
        return False
    before, behind = passage.tokens[0].index - 1, passage.tokens[-1].index + 1
    if before < 0 or behind >= len(reading.tokens):
        return False
    left, right = reading.tokens[before], reading.tokens[behind]
    named = left.tag == "NNP" and right.tag[:2] == "NN" and right.text[:1].isupper()
    return named and left.end == passage.quoted.start - 1 and right.start == passage.quoted.end + 1


def last_mark(text: str) -> str:
    """Return the last character of a quotation that is no quotation mark itself."""
    return text.rstrip("'’\" )”]")[-1:]


def read_lines(reading: Reading, passages: Iterable[QuotedPassage]) -> list[TextLine]:
    """Cut an article into lines."""
    waiting = list(passages)
    lines: list[TextLine] = []
    at = 0
    for paragraph in reading.paragraphs:
        items: list[Item] = []
        quoted_to = -1
        for sentence in paragraph.sentences:
            for token in sentence.tokens:
                while at < len(waiting) and waiting[at].quoted.start <= token.start:
                    quoted_to = waiting[at].quoted.end
                    items.append(waiting[at])
                    at += 1
                if token.start < quoted_to:
                    continue
                if not token.text.isspace():
                    items.append(token)
        while at < len(waiting) and waiting[at].quoted.start < paragraph.end:
            items.append(waiting[at])
            at += 1
        lines.extend(_cut(paragraph, items))
    return lines


def _cut(paragraph: Paragraph, items: list[Item]) -> list[TextLine]:
    lines = [TextLine(paragraph)]
    for index, item in enumerate(items):
        lines[-1].items.append(item)
        behind = items[index + 1] if index + 1 < len(items) else None
        if behind is not None and _ends_line(item, behind):
            lines.append(TextLine(paragraph))
    return lines


def _ends_line(item: Item, behind: Item) -> bool:
    if isinstance(item, Token):
        # Smith, D-Vt., said …
        goes_on = isinstance(behind, Token) and (
            behind.text in {",", ")", "]"} or behind.text[:1].islower()
        )
        if item.text in {".", "!", "?"}:
            return not goes_on
        # It began at 5 p.m. "We ran."
        return item.lower in {"p.m.", "a.m."} and behind.text[:1].isupper()
    if isinstance(behind, QuotedPassage):
        return item.ends_sentence
    if not item.ends_sentence or behind.text[:1].islower() or not behind.text[:1].isalnum():
        return False
    # "Why now?" Smith asked. The question belongs to what follows; after a full stop a new sentence
    # begins.
    return last_mark(item.text) == "."
