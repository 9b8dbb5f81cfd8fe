"""Passages written for the project, each with every quotation it holds: the specification of the
quotations.

A block of a table is a passage, line for line, and below it one line for each quotation, in order:

    = kind | its text | the words that name its speaker, or "-" where the speaker is left open |
    remarks

A paragraph's end inside a quotation is printed "¶"; "= none" says that the passage holds no
quotation. Remarks are "via …" (where it was said), "clipped", "continues" (goes on with the
quotation before) and "anonymous".
"""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.language.reading import Reading
from briefgen.model import Quote

TABLES = sorted(pathlib.Path(__file__).parent.glob("*.txt"))


def blocks_of(table: pathlib.Path) -> list[tuple[str, list[str]]]:
    blocks = []
    for block in table.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = [line for line in block.split("\n") if not line.startswith("# ")]
        if lines:
            blocks.append(
                (
                    "\n".join(line for line in lines if line[:2] != "= "),
                    [line[2:] for line in lines if line[:2] == "= "],
                )
            )
    return blocks


PASSAGES = [(table.stem, text, expected) for table in TABLES for text, expected in blocks_of(table)]


def as_printed(reading: Reading, quote: Quote) -> str:
    speaker = quote.speaker
    who = (
        reading.article.passage(speaker.mention)
        if speaker is not None and speaker.mention is not None
        else "-"
    )
    remarks = [f"via {quote.via}"] if quote.via else []
    remarks += ["clipped"] if quote.clipped else []
    remarks += ["continues"] if quote.continues else []
    remarks += ["anonymous"] if speaker is not None and speaker.anonymous else []
    return " | ".join([quote.kind, quote.text.replace("\n", "¶"), who, *remarks])


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    PASSAGES,
    ids=[f"{table}: {text[:60]}" for table, text, _ in PASSAGES],
)
def test_a_passage_has_exactly_these_quotations(
    table: str, text: str, expected: list[str], make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    found = [as_printed(reading, quote) for quote in find_quotes(reading, find_actors(reading))]
    assert (found or ["none"]) == expected


def test_the_tables_hold_what_they_promise() -> None:
    assert len(PASSAGES) >= 150
    assert all(expected for _, _, expected in PASSAGES)
