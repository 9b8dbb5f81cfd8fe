"""Prove a brief against the sources it carries, and those against the files they were read from.

What is proved: every offset lies in its source; a quotation is the source's text at its place, to
the character; every other printed passage stands in its evidence, in order, once the tool's own
words in square brackets are taken out; a phrase in quotation marks in a question stands in a source
of the question; every reference between items leads somewhere; every number and name is given once.

What a person has changed in a brief is told in it (`Brief.review`). What they chose of a source is
proved as everything else is. What is their own, a line, a speaker's name, an answer, is compared
with no source, and `standing_of` tells it from what is proved.

Two things are printed that are no passages, and are proved otherwise. A statement of the bottom
line may be a question of the brief after the words "Still open:"; it must be that question, word
for word, with its evidence. And a question is a sentence of the tool's own making: its words are
not compared, but for those in quotation marks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Literal

import msgspec

from briefgen.briefs.item_proof.item_checks import Problem, Proof, check_own, problem
from briefgen.briefs.parts import PARTS, items_of
from briefgen.errors import SourceError
from briefgen.model import SCHEMA, Article, Brief, ChangeKind, Span

__all__ = ["Problem", "Standing", "standing_of", "verify"]

Standing = Literal["proved", "chosen", "own"]
"""What an item that holds rests on: the sources alone; the sources, of which a person chose its
words or its place; or that person."""


def verify(brief: Brief, sources: Mapping[str, bytes] | None = None) -> list[Problem]:
    """Return everything in a brief that does not hold, in the order of its parts; an empty list
    proves it.

    Args:
        brief: the brief, as composed or as read from a file that somebody may have edited.
        sources: identifier or path of a source, as the brief gives it -> the bytes of the file.
            None leaves the files out.
    """
    proof = Proof(brief)
    items = list(items_of(brief))
    checks = chain(
        _schema(brief),
        _files(brief, sources),
        _identifiers(
            chain(
                (source.id for source in brief.sources),
                (name for key, name, _ in items if PARTS[key].letter),
            )
        ),
        _spans(proof, [(name, item) for _, name, item in items]),
        _paragraphs(brief),
        *(
            check_own(name, item)
            if name in proof.own and PARTS[key].may_be_own
            else PARTS[key].check(proof, name, item)
            for key, name, item in items
        ),
        _changes(brief, {name for _, name, _ in items}),
    )
    return list(dict.fromkeys(checks))


def standing_of(brief: Brief) -> dict[str, Standing]:
    """Return what each item of a brief that is counted rests on, by its name, if it holds."""
    proof = Proof(brief)
    attributed = {item for item, _ in proof.named}
    answered = _changed(brief, "answered")
    chosen = _changed(brief, "speaker", "shortened", "added", "restored", "moved")
    return {
        name: "own"
        if name in proof.own | attributed | answered
        else "chosen"
        if name in chosen
        else "proved"
        for key, name, _ in items_of(brief)
        if PARTS[key].is_counted
    }


def _changed(brief: Brief, *kinds: ChangeKind) -> set[str]:
    changes = brief.review.changes if brief.review else ()
    return {change.item for change in changes if change.kind in kinds}


def _changes(brief: Brief, names: set[str]) -> Iterator[Problem]:
    """Check that what a person is said to have changed is there."""
    for change in brief.review.changes if brief.review else ():
        if change.kind != "set" and change.item not in names:
            yield problem("changed-item", change.item)


def _schema(brief: Brief) -> Iterator[Problem]:
    if brief.schema != SCHEMA:
        yield problem("schema", "brief", found=brief.schema, known=SCHEMA)


def _files(brief: Brief, sources: Mapping[str, bytes] | None) -> Iterator[Problem]:
    if sources is None:
        return
    for source in brief.sources:
        data = sources.get(source.id, sources.get(source.path))
        if data is None:
            yield problem("file-missing", source.id, path=source.path)
        elif hashlib.sha256(data).hexdigest() != source.sha256:
            yield problem("file-changed", source.id, path=source.path)
        elif not _is_as_read(source, data):
            yield problem("file-text", source.id, path=source.path)


def _is_as_read(source: Article, data: bytes) -> bool:
    """Tell whether the text, the markup and the pages of a source are as its file gives them.

    Markup is left out of what is printed, so a word that was made markup by hand would vanish
    without a trace. A brief may name no pages: older ones do not.
    """
    from briefgen.sources import read_one_guarded  # only wanted here

    try:
        article = read_one_guarded(data, path=source.path, id=source.id)
    except SourceError:
        return False
    return (source.text, source.marks) == (article.text, article.marks) and (
        not source.pages or source.pages == article.pages
    )


def _identifiers(names: Iterator[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield problem("identifier", name, id=name)
        seen.add(name)


def _spans(proof: Proof, items: list[tuple[str, Any]]) -> Iterator[Problem]:
    """Check that every span of every item lies in its source."""
    brief = proof.brief
    around = [
        ("paragraphs", brief.paragraphs),
        *((source.id, (source.body, source.marks)) for source in brief.sources),
    ]
    for item, value in (*items, *around):
        for span in _spans_in(value):
            if span.source not in proof.texts:
                yield problem("reference", item, id=span.source)
            elif not proof.holds(span):
                yield problem("span", item, source=span.source, start=span.start, end=span.end)


def _spans_in(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _spans_in(member)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _spans_in(getattr(value, field))


def _paragraphs(brief: Brief) -> Iterator[Problem]:
    """Check that the paragraphs of each source stand in order and apart."""
    reached: dict[str, int] = {}
    for span in brief.paragraphs:
        if span.start < reached.get(span.source, 0):
            yield problem(
                "paragraphs", "paragraphs", source=span.source, start=span.start, end=span.end
            )
        reached[span.source] = span.end
