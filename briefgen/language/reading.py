"""What the language room hands on: an article as paragraphs, sentences and tokens, free of spaCy.

The findings work on these plain objects: attribute access costs a fraction of spaCy's, and no room
to the right depends on the parser. Offsets are those of the article's canonical text everywhere.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from briefgen.language.quotation_marks import Quoted
from briefgen.model import Article, QuestionCategory, Span

_START, _END = attrgetter("start"), attrgetter("end")


class Token:
    """A word or a mark, with its place in the dependency tree.

    Compared by identity. Tags are Penn Treebank tags, dependency labels are ClearNLP's,
    part-of-speech labels are Universal Dependencies', entity labels are OntoNotes': those of
    spaCy's English pipelines.
    """

    __slots__ = (
        "children",
        "dep",
        "end",
        "entity",
        "entity_begins",
        "head",
        "index",
        "left",
        "lemma",
        "lower",
        "pos",
        "right",
        "sentence",
        "start",
        "tag",
        "text",
    )

    index: int
    """Position in the article's list of tokens."""
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: Token
    """Governing token; the token itself for the root of a sentence."""
    children: list[Token]
    """Dependents, in order."""
    left: int
    """Index of the first token of this token's subtree."""
    right: int
    """Index of the last token of this token's subtree."""
    start: int
    end: int
    entity: str
    """Entity label, or an empty string."""
    entity_begins: bool
    """Whether the token is the first of its entity."""
    sentence: Sentence

    def __repr__(self) -> str:
        return f"<{self.text} {self.tag} {self.dep}>"

    @property
    def is_root(self) -> bool:
        """Whether nothing governs the token."""
        return self.head is self

    def ancestors(self) -> Iterator[Token]:
        """Yield the governing tokens, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def dependents(self, *labels: str) -> list[Token]:
        """Return the children that carry one of these dependency labels."""
        return [child for child in self.children if child.dep in labels]


@dataclass(eq=False, slots=True)
class Sentence:
    """A sentence as the parser cut it; never crosses a paragraph's border."""

    index: int
    """Position in the article."""
    start: int
    end: int
    tokens: list[Token]
    paragraph: Paragraph

    @property
    def root(self) -> Token:
        """The token that heads the sentence (the first, should the parser have left several)."""
        return next((token for token in self.tokens if token.head is token), self.tokens[0])


@dataclass(eq=False, slots=True)
class Paragraph:
    """A paragraph of the canonical text."""

    index: int
    """Position in the article, from 0; printed from 1."""
    start: int
    end: int
    sentences: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the sentence encoder holds a sentence to be worth, in log-odds."""

    left_open: float
    """That it leaves something open."""
    point: float
    """That it is a key point."""
    news: float
    """That it is the news."""
    category: QuestionCategory
    """Of what it would leave open."""


@dataclass(eq=False, slots=True)
class Reading:
    """An article, parsed once."""

    article: Article
    paragraphs: list[Paragraph]
    sentences: list[Sentence]
    tokens: list[Token]
    dateline: Span | None
    """ "BRUSSELS:", "LONDON, Jan 5 (Reuters) -": kept in the text, not content."""
    model: str
    """Name and version of the pipeline."""
    quoted: list[Quoted] = field(default_factory=list)
    """What stands between quotation marks, outermost pairs, in order; found once, here, for all who
    ask."""
    vocabulary: frozenset[str] = frozenset()
    """The lemmas of general English that the pipeline knows, in lower case; none where it has no
    table of them."""
    judged: tuple[Judgement, ...] = ()
    """What each sentence is worth to the encoder, in order; none where there is no encoder."""

    def text(self, start: int, end: int) -> str:
        """Return what a reader is shown of the characters between two offsets: all but the
        markup."""
        if not self.article.marks or start >= end:
            return self.article.text[start:end]
        return self.article.words(self.article.span(start, end))

    def characters(self, start: int, end: int) -> str:
        """Return the characters between two offsets, markup and all: for patterns whose places are
        offsets."""
        return self.article.text[start:end]

    def subtree(self, token: Token) -> list[Token]:
        """Return the tokens from the first to the last of the token's subtree."""
        return self.tokens[token.left : token.right + 1]

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """Return the tokens that lie wholly between two offsets."""
        first = bisect.bisect_left(self.tokens, start, key=_START)
        return self.tokens[first : bisect.bisect_right(self.tokens, end, lo=first, key=_END)]

    def quoted_in(self, paragraph: Paragraph) -> list[Quoted]:
        """Return what stands between quotation marks in a paragraph."""
        first = bisect.bisect_left(self.quoted, paragraph.index, key=lambda piece: piece.paragraph)
        last = bisect.bisect_right(self.quoted, paragraph.index, key=lambda piece: piece.paragraph)
        return self.quoted[first:last]

    def quoted_stretches(self, paragraph: Paragraph) -> list[tuple[int, int]]:
        """Return the stretches of a paragraph between quotation marks, marks included."""
        return [(piece.start, piece.end) for piece in self.quoted_in(paragraph)]

    def tokens_quoted(self) -> list[bool]:
        """Return for each token whether it stands between quotation marks, the marks included."""
        marked = [False] * len(self.tokens)
        for piece in self.quoted:
            for token in self.tokens_between(piece.start, piece.end):
                marked[token.index] = True
        return marked

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at this offset, or None between
        sentences."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        found = self.sentences[low] if low < len(self.sentences) else None
        return found if found is not None and found.start <= offset else None
