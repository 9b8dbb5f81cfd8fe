"""What an article is headed: its title, a heading that its text begins with, or its lead's main
clause, shortened as headlines are."""

from __future__ import annotations

from itertools import pairwise

from briefgen.findings.actors import Cast
from briefgen.findings.printing import count_words, print_passage
from briefgen.findings.printing.referents import dangling_pronouns
from briefgen.language.grammar import FINITE_TAGS
from briefgen.language.reading import Paragraph, Reading, Sentence, Token
from briefgen.model import Span, Statement

LONGEST_HEADLINE = 12
"""Words of a headline made of the lead."""

LONGEST_STANDFIRST = 14
"""Words. A lead is longer."""

MOST_HEADINGS = 3
"""A title, a label ("Letters") and a standfirst."""

_STAMP = frozenset(
    {"updated", "published", "posted", "pm", "am", "p.m.", "a.m.", "gmt", "bst", "edt", "est"}
)
"""Words of the line that says when a page was put up."""

_NO_HEADLINE = frozenset({"?", '"', "“", "”", "''", "``", "«", "»", "‘"})
"""Marks of a question or of somebody's words, which a headline would make the paper's own."""

LONGEST_BYLINE = 12
"""Words of a line that names who wrote the article, with place or desk."""

LONGEST_HEADING = 20
"""Words. Headlines of newspapers stay well below; the longest that web pages carry are near it, and
few leads are as short."""


def find_headings(reading: Reading) -> tuple[Paragraph, ...]:
    """Return the paragraphs at the head of the text that are a title, a label or a standfirst and
    no sentences of the article.

    A heading is one short line before other paragraphs, and looks like one: it does not end as a
    sentence does, or has no verb to be one, or is in capitals as a title is, or tells what happened
    in the present tense and spares its articles ("Council rejects harbour tax."). Where a line says
    who wrote the article, it and everything above it is heading.
    """
    found: list[Paragraph] = []
    at_head = reading.paragraphs[: min(MOST_HEADINGS, len(reading.paragraphs) - 1)]
    for number, paragraph in enumerate(at_head):
        if number and _names_author(paragraph):
            return tuple(at_head[: number + 1])  # what stands above the byline is no article
    for paragraph in at_head:
        if not _is_heading(paragraph, reading) and not (found and _is_standfirst(paragraph)):
            break
        found.append(paragraph)
    return tuple(found)


def _names_author(paragraph: Paragraph) -> bool:
    """Tell a line that says by whom the article is ("By Anna Berg", "A report by the Post")."""
    words = [token for token in _tokens(paragraph) if token.pos not in {"PUNCT", "SPACE"}]
    if (
        len(words) > LONGEST_BYLINE
        or _tokens(paragraph)[-1].text == "."  # a credit ("Reporting by …")
        or any(word.tag in FINITE_TAGS for word in words)
    ):
        return False
    return any(
        word.lower == "by" and following.text[0].isupper() for word, following in pairwise(words)
    )


def _is_heading(paragraph: Paragraph, reading: Reading) -> bool:
    words = [token for token in _tokens(paragraph) if token.pos not in {"PUNCT", "SPACE"}]
    if (
        not words
        or len(words) > LONGEST_HEADING
        or (reading.dateline and reading.dateline.start == paragraph.start)
    ):
        return False
    closed = (
        reading.text(paragraph.start, paragraph.end)
        .rstrip("\"'”’) ")
        .endswith((".", "!", "?", ":"))
    )
    return (
        not closed
        or not any(word.tag in FINITE_TAGS for word in words)
        or _is_in_title_case(words)
        or _reads_as_headline(words)
    )


def _is_standfirst(paragraph: Paragraph) -> bool:
    """Tell whether a line under a heading is one too: short, present tense or bare participle, its
    subject without an article."""
    words = [token for token in _tokens(paragraph) if token.pos not in {"PUNCT", "SPACE"}]
    root = next((word for word in words if word.is_root), None)
    if root is None or len(words) > LONGEST_STANDFIRST or len(paragraph.sentences) > 1:
        return False
    bare = root.tag in {"VBZ", "VBP"} or (
        root.tag == "VBN" and not root.dependents("aux", "auxpass")
    )
    return bare and not any(
        word.lower in {"the", "a", "an"} for word in words if word.index < root.index
    )


def _tokens(paragraph: Paragraph) -> list[Token]:
    return [token for sentence in paragraph.sentences for token in sentence.tokens]


def _is_in_title_case(words: list[Token]) -> bool:
    """Four of five longer words begin with a capital, though not all of them can be names."""
    longer = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    return len(longer) >= 3 and sum(word.text[0].isupper() for word in longer) >= 0.8 * len(longer)


def _reads_as_headline(words: list[Token]) -> bool:
    """No article, and no verb in a past tense that a sentence could rest on."""
    if any(word.lower in {"the", "a", "an"} for word in words):
        return False
    return not any(word.tag == "VBD" and word.is_root for word in words)


def find_headline(reading: Reading, cast: Cast) -> Statement | None:
    """Return the title, else the heading in the text, else the lead's main clause in at most twelve
    words; None where none stands alone.

    A title that the text does not hold has no evidence.
    """
    title = reading.article.title
    headings = find_headings(reading)
    heading = next((paragraph for paragraph in headings if _can_head(paragraph)), None)
    if title:
        at = reading.article.text.find(title)
        evidence = (reading.article.span(at, at + len(title)),) if at >= 0 else ()
        return Statement(text=" ".join(title.split()), evidence=evidence)
    if heading is not None:
        text = " ".join(reading.text(heading.start, heading.end).split())
        return Statement(
            text=text.rstrip(".; "), evidence=(reading.article.span(heading.start, heading.end),)
        )
    return _main_clause(reading, cast, headings)


def _can_head(heading: Paragraph) -> bool:
    """Tell whether a heading is more than a label or a byline."""
    words = [token for token in _tokens(heading) if token.pos not in {"PUNCT", "SPACE"}]
    return (
        len(words) >= 3
        and words[0].lower != "by"
        and not any(word.lower in _STAMP for word in words)
    )


def _main_clause(reading: Reading, cast: Cast, headings: tuple[Paragraph, ...]) -> Statement | None:
    """Return the lead, cut to its main clause, where it is short enough, explains itself and tells
    something in the reporter's voice."""
    lead = next(
        (
            sentence
            for sentence in reading.sentences
            if sentence.paragraph not in headings and not _is_byline(sentence)
        ),
        None,
    )
    if (
        lead is None
        or any(token.text in _NO_HEADLINE for token in lead.tokens)
        or dangling_pronouns(cast, lead.tokens)
    ):
        return None
    printed = print_passage(reading, cast, lead.start, lead.end, words=LONGEST_HEADLINE)
    kept = [
        token for span in printed.kept for token in reading.tokens_between(span.start, span.end)
    ]
    if not any(token.tag in FINITE_TAGS for token in kept):
        return None
    if count_words(kept) <= LONGEST_HEADLINE:
        return Statement(text=printed.text.removesuffix("."), evidence=printed.kept)
    return _in_headline_style(reading, cast, lead)


def _in_headline_style(reading: Reading, cast: Cast, lead: Sentence) -> Statement | None:
    """Shorten a lead as headlines do: surnames for names and offices, no days, no clauses of time.
    Words are left out, none is changed.

    "Mayor Ada Hallam and Finance Minister Jonas Falk agreed Friday the fund should grow, after
    ships stayed away." gives
    "Hallam and Falk agreed the fund should grow".
    """
    left_out: set[int] = set()
    for token in lead.tokens:
        if _tells_a_day(token) or _is_aside(token, lead, reading):
            left_out.update(range(token.left, token.right + 1))
        elif token.entity == "PERSON" and _ends_a_name(token, reading):
            actor = cast.actor_of(token)
            if actor is not None and actor.kind == "person" and actor.name.endswith(token.text):
                before = range(token.left, token.index)
                if any(
                    reading.tokens[i].dep == "cc" or reading.tokens[i].pos == "PUNCT"
                    for i in before
                ):
                    # more hangs on the name than what it is called: a second name, most often
                    return None
                left_out.update(before)
    kept = [token for token in lead.tokens if token.index not in left_out]
    while kept and kept[-1].pos == "PUNCT":
        kept.pop()
    if (
        lead.root not in kept
        or lead.root.tag not in FINITE_TAGS
        or count_words(kept) > LONGEST_HEADLINE
        or "," in {t.text for t in kept}
    ):
        return None
    subjects = [
        child
        for child in lead.root.children
        if child.dep in {"nsubj", "nsubjpass"} and child in kept
    ]
    if (
        not subjects
        or kept[0].tag in {"PRP", "DT", "CC", "IN"}
        or kept[-1].tag in {"IN", "DT", "CC", "TO"}
    ):
        return None
    text = "".join(
        token.text + (" " if _blank_after(token, kept, reading) else "") for token in kept
    ).strip()
    return Statement(text=text[0].upper() + text[1:], evidence=tuple(_runs(reading, kept)))


def _tells_a_day(token: Token) -> bool:
    """Tell "Friday", "last week" and "on Friday" from the day that the sentence is about."""
    if token.dep == "npadvmod":
        return token.entity in {"DATE", "TIME"}
    return token.dep == "prep" and any(
        child.dep == "pobj" and child.entity in {"DATE", "TIME"} for child in token.children
    )


_TIME_MARKS = frozenset({"after", "before", "as", "while", "when"})
"""Words that open a clause of time. "If", "unless" and "although" limit what is said, and are never
left out."""


def _is_aside(token: Token, lead: Sentence, reading: Reading) -> bool:
    """Tell a clause or phrase of time after the main clause, and what is set between commas after a
    name."""
    if token.index <= lead.root.index:
        return (
            token.dep in {"relcl", "appos"}
            and token.left > token.head.index
            and reading.tokens[token.left - 1].text == ","
        )
    if token.dep == "advcl":
        marks = {child.lower for child in token.children if child.dep in {"mark", "advmod"}}
        return bool(marks & _TIME_MARKS) and (
            reading.tokens[token.left - 1].text == "," or bool(marks & {"after", "before"})
        )
    return (
        token.dep == "prep"
        and token.head is lead.root
        and token.lower in {"after", "before", "amid"}
    )


def _ends_a_name(token: Token, reading: Reading) -> bool:
    following = reading.tokens[token.index + 1] if token.index + 1 < len(reading.tokens) else None
    return following is None or following.entity != "PERSON" or following.entity_begins


def _blank_after(token: Token, kept: list[Token], reading: Reading) -> bool:
    following = kept[kept.index(token) + 1] if token is not kept[-1] else None
    return following is not None and bool(reading.text(token.end, following.start))


def _runs(reading: Reading, kept: list[Token]) -> list[Span]:
    """Return the passages that the tokens kept make up, in order."""
    spans: list[Span] = []
    first = kept[0]
    for token, following in zip(kept, [*kept[1:], None], strict=True):
        if following is None or following.index != token.index + 1:
            spans.append(reading.article.span(first.start, token.end))
            if following is not None:
                first = following
    return spans


def _is_byline(sentence: Sentence) -> bool:
    """Tell whether a line before the lead names its author or its day and says nothing."""
    stamped = len(sentence.tokens) <= LONGEST_STANDFIRST and any(
        token.lower in _STAMP for token in sentence.tokens
    )
    return stamped or not any(token.tag in FINITE_TAGS for token in sentence.tokens)
