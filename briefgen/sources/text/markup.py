"""Find the markup in Markdown: what a reader of the page does not see.

The canonical text keeps every character of the file, so that offsets hold in the file itself. The
marks are listed beside it: the parser reads the text without them, and what is printed leaves them
out.
"""

from __future__ import annotations

import re

_BLOCK_RULES = (
    (
        "fence",
        r"^ {0,3}```[^\n]*\n(?:(?! {0,3}```)[^\n]*\n)*(?: {0,3}```[^\n]*|\Z)",
        "```\ncode\n```",
    ),
    ("comment", r"<!--[^<>]{0,2000}-->", "<!-- to be checked -->"),
    ("table", r"^[ \t]*\|[^\n]*\|[ \t]*$", "| wall | £61m |"),
    (
        "note's text",
        r"^ {0,3}\[\^[^\]\s]{1,60}\]:[^\n]*(?:\n{1,2}(?: {4}|\t)[^\n]*){0,40}",
        "[^1]: As the ministry says.",
    ),
    (
        "definition",
        r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S[^\n]*$",
        "[1]: https://herald.example/wall",
    ),
    (
        "rule",
        r"^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$|^=+[ \t]*$",
        "* * *",
    ),
    ("heading", r"^ {0,3}#{1,6}[ \t]+|(?<![ \t])[ \t]+#+[ \t]*$", "## What was said"),
    ("quotation", r"^ {0,3}(?:>[ \t]?)+", "> Nobody will pay."),
    ("item", r"^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?", "- a new wall"),
)
_INLINE_RULES = (
    ("image", r"!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)", "![The old wall](wall.jpg)"),
    ("note", r"\[\^[^\]\s]{1,60}\]|\^\[[^\[\]\n]{1,500}\]", "paid[^1]"),
    (
        "tag",
        r"</?(?:a|b|br|em|i|p|span|strong|sub|sup|u|div|blockquote|hr|img|small|mark)\b[^<>\n]{0,500}>",
        "<br>",
    ),
    ("break", r"\\$", "one line\\"),
    ("escape", r"\\[\\`*_{}\[\]()#+.!>|~-]", r"\*not bold\*"),
    ("code", r"`{1,3}", "`wall`"),
    ("strong", r"\*{2,3}(?![\s*])|(?<=[^\s*])\*{2,3}|~~", "**never**"),
    ("strong underlined", r"(?<!\w)_{2,3}(?=\w)|(?<=[\w.,!?”’\"'])_{2,3}(?!\w)", "__never__"),
    ("emphasis", r"(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])", "*never*"),
    ("emphasis underlined", r"(?<!\w)_(?=[\w“‘\"'])|(?<=[\w.,!?”’\"'])_(?!\w)", "_never_"),
    (
        "address",
        r"<(?=https?://[^\s<>]{1,2000}>)|(?<=[^\s<])>(?=[\s.,;)]|$)(?<!\s>)",
        "<https://herald.example>",
    ),
)
"""What is markup, each rule with an example. Every pattern is bounded, so that no text makes them
slow."""

_LINK = re.compile(
    r"(?<!!)(\[)(?!\^)[^\[\]\n]{1,500}(\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\]))"
)
"""A link's brackets and address are markup, its words are not."""

_RULES = re.compile(
    "|".join(pattern for _, pattern, _ in (*_BLOCK_RULES, *_INLINE_RULES)), re.MULTILINE
)


def find_marks(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Return the stretches of markup from ``text[start:]``, in order and apart from each other.

    A heading's or an item's mark takes the blank after it along; a code block and a table are
    markup as a whole, for they are no prose.
    """
    # An escape is matched with the character it protects, so that no other rule takes that; only
    # the backslash is markup.
    found = [
        (m.start(), m.start() + 1 if m[0][0] == "\\" else m.end())
        for m in _RULES.finditer(text, start)
    ]
    for link in _LINK.finditer(text, start):
        found += [link.span(1), link.span(2)]
    apart: list[tuple[int, int]] = []
    for first, last in sorted(span for span in found if span[0] < span[1]):
        if apart and first <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart
