"""Sentences, dates and counts that the program itself prints, made of the words of a language."""

from __future__ import annotations

from datetime import date as Date

from briefgen.model import ActorKind, Brief, Form, Stance
from briefgen.rendering.labels import Labels, english
from briefgen.rendering.labels.catalogue import MONTHS

NEXT_STEPS: frozenset[Stance] = frozenset({"planned", "floated"})
"""Stances that look ahead."""
KINDS: dict[ActorKind, str] = {
    "person": "people",
    "organisation": "organisations",
    "group": "groups",
    "place": "places",
}
"""In the order in which a brief lists them, with the ends of their ids: "actors-people"."""


def date_in_words(iso: str, labels: Labels | None = None) -> str:
    """Write an ISO date, month, year or range as a page of the language has it; anything else comes
    back as it is.

    In English "2026-01-23" is "23 January 2026", "2026-01" "January 2026", "2026-01-23/2026-01-25"
    "23–25 January 2026".
    """
    words = labels or english()
    start, slash, end = iso.partition("/")
    first = _date_of(start)
    if not slash:
        return _one_date(first, words) if first else iso
    last = _date_of(end)
    return _range(first, last, words) if first and last else iso


def _date_of(iso: str) -> tuple[int, ...]:
    """Return year, month and day, as many as there are; nothing where this is not an ISO date."""
    parts = iso.split("T")[0].split("-")
    widths = [len(part) for part in parts]
    if widths not in ([4], [4, 2], [4, 2, 2]) or not all(
        part.isdecimal() and part.isascii() for part in parts
    ):
        return ()
    numbers = tuple(int(part) for part in parts)
    try:
        Date(*(*numbers, 1, 1)[:3])
    except ValueError:
        return ()
    return numbers


def _words_of(date: tuple[int, ...], labels: Labels, before: str = "") -> dict[str, str]:
    """Return year, month and day in words, by the names of their places in a label: "month",
    "lastmonth"."""
    words = {f"{before}year": str(date[0])}
    if len(date) > 1:
        words[f"{before}month"] = labels.say(f"month.{MONTHS[date[1] - 1]}")
    if len(date) > 2:
        words[f"{before}day"] = labels.day(date[2])
    return words


def _one_date(date: tuple[int, ...], labels: Labels) -> str:
    return (
        str(date[0])
        if len(date) == 1
        else labels.say("date.month" if len(date) == 2 else "date.day", **_words_of(date, labels))
    )


def _range(first: tuple[int, ...], last: tuple[int, ...], labels: Labels) -> str:
    """Write two dates so that what they share is said once."""
    words = {**_words_of(first, labels), **_words_of(last, labels, "last")}
    match (len(first), len(last)):
        case (1, 1):
            return labels.say("date.years", **words)
        case (2, 2) if first[0] == last[0]:
            return labels.say("date.months", **words)
        case (3, 3) if first[0] == last[0]:
            return labels.say("date.days" if first[1] == last[1] else "date.across", **words)
    return labels.say("date.range", start=_one_date(first, labels), end=_one_date(last, labels))


def plural(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: "1 source", "3 sources"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def form_in_words(form: Form, labels: Labels) -> str:
    """Name what a source was read from; what has no name of its own in a language, as "PDF", stays
    as it is."""
    key = f"form.{form.replace(' ', '_').replace('-', '')}"
    return labels.say(key) if key in labels else form


def made_in_words(brief: Brief, labels: Labels | None = None) -> tuple[str, ...]:
    """Say in three lines how a brief was made, what it rests on, and what its signs mean."""
    words, made, coverage = labels or english(), brief.provenance, brief.provenance.coverage
    settings = ", ".join(f"{name} {value}" for name, value in sorted(made.settings.items()))
    return (
        words.say(
            "made.extracted_with" if settings else "made.extracted",
            program=f"{made.tool} {made.version}",
            pipeline=made.model,
            settings=settings,
        ),
        words.say(
            "made.coverage",
            cited=coverage.paragraphs_cited,
            paragraphs=words.say("count.of_paragraphs", count=coverage.paragraphs),
            words=words.say("count.word", count=coverage.words),
            sources=words.say("count.in_sources", count=coverage.sources),
        ),
        words.say(
            "made.reference_with_pages"
            if any(source.pages for source in brief.sources)
            else "made.reference"
        ),
    )
