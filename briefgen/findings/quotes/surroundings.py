"""Where a quoted passage stands: its line, and the lines around it."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings.quotes.quoted_passages import QuotedPassage, TextLine
from briefgen.language.reading import Reading, Token

DASHES = frozenset({"--", "—", "–", "-", "―", "---"})
COMMAS = DASHES | {",", ";"}
"""Marks that part a quotation or an aside from the words beside it."""

REACH = 40
"""Words between a quotation and its verb: the longest appositives of news stay below it."""


@dataclass(eq=False, slots=True)
class QuotePlace:
    """A quoted passage among the reporter's words."""

    reading: Reading
    lines: list[TextLine]
    number: int
    """Place of the line among the article's lines."""
    index: int
    """Place of the passage among the line's items."""

    @property
    def line(self) -> TextLine:
        """The line that holds the passage."""
        return self.lines[self.number]

    @property
    def passage(self) -> QuotedPassage:
        """The passage itself."""
        item = self.line.items[self.index]
        assert isinstance(item, QuotedPassage)
        return item

    @property
    def words_before(self) -> list[Token]:
        """The reporter's words back to the passage before, within the line."""
        return self.line.before(self.index)

    @property
    def line_words_before(self) -> list[Token]:
        """The reporter's words back to the head of the line; passages between are left out."""
        return [item for item in self.line.items[: self.index] if isinstance(item, Token)]

    @property
    def words_after(self) -> list[Token]:
        """The reporter's words up to the passage behind, within the line."""
        return self.line.after(self.index)

    @property
    def opens_paragraph(self) -> bool:
        """Whether nothing stands before the passage in its paragraph."""
        return self.index == 0 and (
            self.number == 0 or self.lines[self.number - 1].paragraph is not self.line.paragraph
        )

    @property
    def line_before(self) -> TextLine | None:
        """The line before, be it in this paragraph or the one above."""
        return self.lines[self.number - 1] if self.number else None
