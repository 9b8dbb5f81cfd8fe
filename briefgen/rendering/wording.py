"""The program's own words on a page: dates, categories, stances, counts. Tables, so that they can be read and tested."""

from __future__ import annotations

from datetime import date as Date

from briefgen.model import ActorKind, Brief, QuestionCategory, Stance

MONTHS = ("January February March April May June July August September October November December").split()

CATEGORIES: dict[QuestionCategory, str] = {
    "explicit_question": "asked in the source",
    "undisclosed": "not disclosed",
    "disputed": "disputed",
    "unconfirmed_claim": "claimed, not confirmed",
    "unknown": "not known",
    "undecided": "not decided",
    "pending_event": "still to happen",
    "vague_commitment": "promised without detail",
}
STANCES: dict[Stance, str] = {
    "agreed": "agreement",
    "demanded": "demand",
    "offered": "offer",
    "rejected": "refusal",
    "planned": "plan",
    "floated": "idea",
    "denied": "denial",
    "claimed": "claim",
    "warned": "warning",
}
"""Nouns, not verbs: what follows one is "to close the port", "closing the port" or "the port should close", and a noun reads with each."""
NEXT_STEPS: frozenset[Stance] = frozenset({"planned", "floated"})
"""Stances that look ahead."""
KINDS: dict[ActorKind, str] = {"person": "People", "organisation": "Organisations", "group": "Groups", "place": "Places"}
"""In the order in which a brief lists them."""


def date_in_words(iso: str) -> str:
    """Write an ISO date, month, year or range as an English page has it; anything else comes back as it is.

    "2026-01-23" is "23 January 2026", "2026-01" "January 2026", "2026-01-23/2026-01-25" "23–25 January 2026".
    """
    start, slash, end = iso.partition("/")
    if not slash:
        return " ".join(_date_parts(iso)) or iso
    first, last = _date_parts(start), _date_parts(end)
    if not first or not last:
        return iso
    shared = 0
    while shared + 1 < min(len(first), len(last)) and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    first = first[: len(first) - shared]
    dash = "–" if len(first) == 1 else " – "
    return f"{' '.join(first)}{dash}{' '.join(last)}"


def _date_parts(iso: str) -> list[str]:
    """Return day, month and year in words, as many as there are; nothing where this is not an ISO date."""
    parts = iso.split("T")[0].split("-")
    widths = [len(part) for part in parts]
    if widths not in ([4], [4, 2], [4, 2, 2]) or not all(part.isdecimal() and part.isascii() for part in parts):
        return []
    year, month, day = (*(int(part) for part in parts), 1, 1)[:3]
    try:
        Date(year, month, day)
    except ValueError:
        return []
    return [str(day), MONTHS[month - 1], str(year)][3 - len(parts) :]


def plural(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: "1 source", "3 sources"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def made_in_words(brief: Brief) -> tuple[str, ...]:
    """Say in three lines how a brief was made, what it rests on, and what its signs mean."""
    made, coverage = brief.provenance, brief.provenance.coverage
    reference = "S1¶4 means source 1, paragraph 4"
    if any(source.pages for source in brief.sources):
        reference += ", and p. 3 that this stands on page 3 of the file"
    settings = ", ".join(f"{name} {value}" for name, value in sorted(made.settings.items()))
    return (
        f"Extracted by {made.tool} {made.version} with the language pipeline {made.model}"
        f"{f' (settings: {settings})' if settings else ''}; nothing was written by a language model.",
        f"It cites {coverage.paragraphs_cited:,} of {plural(coverage.paragraphs, 'paragraph')} ({plural(coverage.words, 'word')}) in "
        f"{plural(coverage.sources, 'source')}. Statements are the sources’ words; words in square brackets and the form of the questions "
        "are the program’s.",
        f"{reference}. That a person has checked this brief is not recorded.",
    )
