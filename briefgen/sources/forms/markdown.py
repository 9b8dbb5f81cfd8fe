"""Read Markdown with front matter: the text stays as it is, and the article says where its body
begins."""

from __future__ import annotations

import re

import msgspec
import yaml

from briefgen.errors import FrontMatterBroken
from briefgen.model import Article
from briefgen.sources.forms.recognition import front_matter_of
from briefgen.sources.forms.record_fields import (
    NAMES,
    address_of,
    first_words,
    people_of,
    published_of,
)
from briefgen.sources.text.markdown_notes import find_notes_between
from briefgen.sources.text.markup import find_marks

_MOST_VALUES = 10_000
"""Values that front matter may have once every alias is written out: a dozen lines of them can
stand for more than a machine holds."""
_HEADING = re.compile(r"\s*(?:#[ \t]+([^\n]+)(?:\n|$)|([^\s#>*+-][^\n]*)\n=+[ \t]*(?:\n|$))")
_INLINE = re.compile(r"\*\*|__|`|(?<!\w)[*_]|[*_](?!\w)")


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """What the block at the head of a Markdown file says."""

    end: int
    """Offset at which the block ends."""
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def read_markdown(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of Markdown.

    Raises:
        FrontMatterBroken: the block at its head is not YAML.
    """
    front = read_front_matter(text, where=path)
    start, title = front.end, front.title
    if heading := _HEADING.match(text, start):
        start = heading.end()
        title = title or _INLINE.sub(
            "", heading[1].rstrip(" \t").rstrip("#").rstrip(" \t") if heading[1] else heading[2]
        )
    article = Article(
        id=id,
        path=path,
        sha256=sha256,
        text=text,
        form="markdown",
        title=title,
        outlet=front.outlet,
        authors=front.authors,
        published=front.published,
        url=front.url,
    )
    found = find_notes_between(text, find_marks(text, start), start)
    marks = tuple(article.span(first, last) for first, last in found.marks)
    is_part = start > 0 or found.end < len(text)
    body = article.span(start, found.end) if is_part and text[start : found.end].strip() else None
    return msgspec.structs.replace(article, body=body, marks=marks)


def read_front_matter(text: str, *, where: str = "") -> FrontMatter:
    """Read the block at the head of the text; one that ends at 0 where there is none.

    Raises:
        FrontMatterBroken: the block is not YAML.
    """
    match = front_matter_of(text)
    if match is None:
        return FrontMatter(end=0)
    try:
        fields = _loaded(match[1])
    except yaml.MarkedYAMLError as mistake:
        line = mistake.problem_mark.line + 2 if mistake.problem_mark else None
        raise FrontMatterBroken(
            where, line=line, reason=mistake.problem or "unreadable"
        ) from mistake
    except (yaml.YAMLError, RecursionError) as mistake:
        raise FrontMatterBroken(where, reason="unreadable") from mistake
    if not isinstance(fields, dict):
        return FrontMatter(end=0)
    said = {str(key).strip().lower().replace("-", "_"): value for key, value in fields.items()}
    return FrontMatter(
        end=match.end(),
        title=first_words(said, NAMES["title"]),
        published=published_of(said),
        outlet=first_words(said, NAMES["outlet"], unless_url=True),
        authors=people_of(said),
        url=address_of(said),
    )


def _loaded(block: str) -> object:
    """Return what YAML says, all of it as strings: a date stays as written, and no tag can make an
    object.

    Raises:
        yaml.YAMLError: it is not YAML, or its aliases stand for too many values.
    """
    loader = yaml.BaseLoader(block)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        if _values_of(node, {}) > _MOST_VALUES:
            raise yaml.MarkedYAMLError(
                problem="its aliases stand for too many values", problem_mark=node.start_mark
            )
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _values_of(node: yaml.Node, known: dict[int, int]) -> int:
    """Count the values of a node with every alias written out; one that stands within itself has
    more than any number."""
    if id(node) not in known:
        known[id(node)] = _MOST_VALUES + 1  # as long as it is being counted
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        parts = (
            node.value
            if isinstance(node, yaml.SequenceNode)
            else (part for pair in pairs for part in pair)
        )
        known[id(node)] = 1 + sum(_values_of(part, known) for part in parts)
    return known[id(node)]
