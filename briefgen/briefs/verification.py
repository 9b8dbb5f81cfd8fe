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
from typing import Any, Literal, NamedTuple

import msgspec

from briefgen.briefs.item_proof.item_checks import Problem, Proof, check_own, problem
from briefgen.briefs.parts import PARTS, items_of
from briefgen.briefs.withholding import BAR, restored
from briefgen.errors import SourceError
from briefgen.model import SCHEMA, Article, Brief, ChangeKind, Span
from briefgen.system.file_names import file_name

__all__ = ["Problem", "Standing", "Verdict", "examine", "standing_of", "verify"]

Standing = Literal["proved", "chosen", "own"]
"""What an item that holds rests on: the sources alone; the sources, of which a person chose its
words or its place; or that person."""


class Verdict(NamedTuple):
    """What was found out of a brief."""

    problems: list[Problem]
    """Everything that does not hold, in the order of its parts."""
    unproved: tuple[str, ...]
    """Items that nobody can tell of: what they rest on is withheld from the brief. In the order of
    its parts, each by its identifier, or its place."""


def verify(brief: Brief, sources: Mapping[str, bytes] | None = None) -> list[Problem]:
    """Return everything in a brief that does not hold, in the order of its parts; an empty list
    proves it, but for what `examine` says that nobody can tell.

    Args:
        brief: the brief, as composed or as read from a file that somebody may have edited.
        sources: identifier, path or file name of a source, as the brief gives it -> the bytes of
            the file. None leaves the files out.
    """
    return examine(brief, sources).problems


def examine(brief: Brief, sources: Mapping[str, bytes] | None = None) -> Verdict:
    """Find out what in a brief does not hold, and of what that cannot be told, as it does not carry
    its sources whole; given their files, everything can be told.

    Args:
        brief: the brief, as composed or as read from a file that somebody may have edited.
        sources: identifier, path or file name of a source, as the brief gives it -> the bytes of
            the file. None leaves the files out.
    """
    of_files: list[Problem] = []
    whole = brief
    if sources is not None:
        read = [_compared(source, sources, of_files) for source in brief.sources]
        whole = msgspec.structs.replace(brief, sources=tuple(read))
    proof = Proof(whole)
    items = list(items_of(whole))
    checks = chain(
        _schema(brief),
        of_files,
        _identifiers(
            chain(
                (source.id for source in brief.sources),
                (name for key, name, _ in items if PARTS[key].letter),
            )
        ),
        _withheld(brief),
        _spans(proof, [(name, item) for _, name, item in items]),
        _paragraphs(brief),
        *(_checked(proof, key, name, item) for key, name, item in items),
        _changes(brief, {name for _, name, _ in items}),
    )
    problems = list(dict.fromkeys(checks))
    return Verdict(problems, tuple(name for _, name, _ in items if name in proof.unproved))


def _checked(proof: Proof, key: str, name: str, item: Any) -> Iterator[Problem]:
    """Check one item, unless what it rests on is withheld."""
    if any(proof.is_withheld(span) for span in PARTS[key].evidence(item)):
        proof.unproved[name] = None
        return
    if name in proof.own and PARTS[key].may_be_own:
        yield from check_own(name, item)
        return
    yield from PARTS[key].check(proof, name, item)


def _withheld(brief: Brief) -> Iterator[Problem]:
    """Check that the table of what is withheld fits the text."""
    for source in brief.sources:
        at = 0
        for gap in source.withheld or ():
            bars = source.text[gap.start : gap.end]
            if gap.source != source.id or gap.start < at or bars != BAR * len(gap):
                yield problem("withheld", source.id, start=gap.start, end=gap.end)
            at = gap.end


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


def _compared(source: Article, sources: Mapping[str, bytes], problems: list[Problem]) -> Article:
    """Compare a source with its file, and note what differs; return it whole where the file has
    what was withheld."""
    data = _file_of(source, sources)
    if data is None:
        problems.append(problem("file-missing", source.id, path=source.path))
    elif hashlib.sha256(data).hexdigest() != source.sha256:
        problems.append(problem("file-changed", source.id, path=source.path))
    elif (read := _as_read(source, data)) is None:
        problems.append(problem("file-text", source.id, path=source.path))
    else:
        return read
    return source


def _file_of(source: Article, sources: Mapping[str, bytes]) -> bytes | None:
    """Return the bytes of the file of a source: by its identifier or its path, else by the name of
    the file, as a brief that was written has no more of its path."""
    for key in (source.id, source.path):
        if key in sources:
            return sources[key]
    named = [data for key, data in sources.items() if file_name(key) == file_name(source.path)]
    same = (data for data in named if hashlib.sha256(data).hexdigest() == source.sha256)
    return next(same, named[0] if named else None)


def _as_read(source: Article, data: bytes) -> Article | None:
    """Return a source with its whole text, where this, its markup and its pages are as its file
    gives them; None where they are not.

    Markup is left out of what is printed, so a word that was made markup by hand would vanish
    without a trace. A brief may name no pages: older ones do not.
    """
    from briefgen.sources import read_one_guarded  # only wanted here

    try:
        article = read_one_guarded(data, path=source.path, id=source.id)
    except SourceError:
        return None
    if source.marks != article.marks or (source.pages and source.pages != article.pages):
        return None
    return restored(source, article)


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
