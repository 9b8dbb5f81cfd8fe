"""Twice the text takes twice the time, whatever the text: no scanner and no finding is worse than
linear.

Times are of this process's own CPU, and each is the least of some tries: what else the machine does
at the moment only ever adds.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial

import pytest

from briefgen.briefs import compose, verify
from briefgen.briefs.item_proof.printed import stands_in
from briefgen.errors import NoSentence
from briefgen.findings import find_all
from briefgen.findings.timeline.day_phrases import find_day_phrases
from briefgen.language.dateline import find_dateline
from briefgen.language.paragraphs import find_paragraphs
from briefgen.language.pipeline import read
from briefgen.language.quotation_marks import find_quoted
from briefgen.language.reading import Reading
from briefgen.language.whole_words import find_words, phrases_in_marks
from tests.conftest import article_of
from tests.whole.repeating import repeated

MOST = 2.6
"""Times that twice the text may take: two, and a third more for memory that no longer lies in the
cache."""
NOTHING = 0.02
"""Seconds of CPU below which a clock tells nothing."""
TRIES = 12


def took(work: Callable[[], object]) -> float:
    gc.disable()
    try:
        started = time.process_time()
        work()
        return time.process_time() - started
    finally:
        gc.enable()


def ratio(once: Callable[[], object], twice: Callable[[], object]) -> float:
    """Return how many times the time of one work another takes; tried again as long as it is too
    much."""
    long, short = took(twice), float("inf")
    for _ in range(TRIES):
        if long < NOTHING or long <= MOST * (short := min(short, took(once))):
            break
        long = min(long, took(twice))
    return long / short if long >= NOTHING else 0.0


SCANNERS: dict[str, Callable[[str], object]] = {
    "quotation marks": lambda text: find_quoted(text, [(0, len(text))]),
    "paragraphs": lambda text: find_paragraphs(text, 0, len(text)),
    "dateline": lambda text: find_dateline(text, 0, len(text)),
    "words that say when": find_day_phrases,
    "whole words": lambda text: find_words(text, "a"),
    "phrases in marks": phrases_in_marks,
    "printed text": lambda text: stands_in("[a]" + text[:200], [text]),
}
HOSTILE = [
    *"'’‘`\"“”„«»‹()[],-–.?1A\n ",
    *("''", "’’", "a' ", "as’ ", "'a", "‘a ", "“a ", "a” ", "\"a. ", "“‘", "s' 'b ", "a.’ ‘", "« ", "' ' ", '" " ', "'90s ", "[…] "),
    *("and ", "A ", "Ab ", "AB ", "AB: ", "LUND — ", "LUND, ", "(AP) ", "1 ", "12 May ", "in 1998 ", "May ", "Friday "),
    *("a\n", "\n\n", '"a\n'),
    *("\u200b", "\u0301", "\U0001f642", "\u00a0", "\u2028", "a ", "[a]", "“a ‘b “c "),
]  # fmt: skip
LONG = 40_000


@pytest.mark.parametrize("scanner", SCANNERS)
@pytest.mark.timing
def test_a_scanner_takes_time_in_proportion(scanner: str) -> None:
    scan = SCANNERS[scanner]
    slow = {}
    for piece in HOSTILE:
        for before in ("", "The council met. “‘'\""):
            text = before + piece * (LONG // len(piece))
            double = before + piece * (2 * LONG // len(piece))
            found = ratio(partial(scan, text), partial(scan, double))
            if found > MOST:
                slow[before + piece] = found
    assert slow == {}


PARAGRAPHS = [
    "Mayor Qqqqq said she would resign.",
    '"The dyke is old.',
    "“It is ‘old",
    '"I may resign, and we reject the plan," said Qqqqq.',
    "It is unclear whether Qqqqq will pay on Friday.",
    "The mayor promised to halve the debt on Friday.",
    "The Qqqqq Council rejected the plan in May 2019.",
    "Will Qqqqq sue?",
    "Qqqqq Ana Brandt said so. Brandt agreed.",
    "Ms. Brandt left. Ada Brandt stayed. Bob Brandt left.",
    "Ilse Brandt",
    "Qqqqq and Qqqqq and the mayor of Qqqqq agreed to pay.",
    "The Qqqqq Harbour Agency (QHA) said so. QHA met.",
    "By Ada Qqqqq",
    "It cost £48m, and then £49m.",
    "He denied it. She said so. They agreed. It closed.",
    "and and and",
    "' a",
    "LUND: Qqqqq met.",
    "@Qqqqq wrote on X.",
    '"It is old and grey and it leaks."\n"It fell," said Qqqqq.',
    "Mr. Qqqqq Brandt left. His wife Ana Brandt stayed.",
]
"""What is repeated as paragraphs, "Qqqqq" being another name each time."""
TOKENS = 6_000


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
@pytest.mark.timing
def test_findings_and_briefs_take_time_in_proportion(paragraph: str) -> None:
    reading = read(article_of(paragraph))
    times = TOKENS // len(reading.tokens)
    short, long = repeated(reading, times), repeated(reading, 2 * times)

    def work(reading: Reading) -> None:
        assert verify(compose([find_all(reading)])) == []

    assert ratio(lambda: work(short), lambda: work(long)) <= MOST


def test_a_repeated_reading_is_what_the_parser_would_give() -> None:
    one = read(article_of('Mayor Qqqqq said: "It is late." The board agreed.'))
    three, parsed = repeated(one, 1), read(article_of(one.article.text.replace("Qqqqq", "Aaaaa")))
    assert [(t.start, t.end, t.text, t.left, t.right) for t in three.tokens] == [
        (t.start, t.end, t.text, t.left, t.right) for t in parsed.tokens
    ]
    assert [(q.start, q.end) for q in three.quoted] == [(q.start, q.end) for q in parsed.quoted]
    assert len(repeated(one, 3).paragraphs) == 3


@pytest.mark.timing
def test_a_megabyte_of_apostrophes_takes_twice_the_time_of_half() -> None:
    half, whole = "'" * 500_000, "'" * 1_000_000
    assert (
        ratio(lambda: SCANNERS["quotation marks"](half), lambda: SCANNERS["quotation marks"](whole))
        <= MOST
    )


def test_a_line_of_marks_alone_is_refused() -> None:
    with pytest.raises(NoSentence):
        read(article_of("'" * 990_000))
