"""A dateline is recognised in every agency's manner, and a label is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.language.dateline import find_dateline
from briefgen.language.reading import Reading

CONTENT = "Ministers met to talk about the harbour."


@pytest.mark.parametrize(
    "dateline",
    [
        "BRUSSELS: ",
        "NEW DELHI: ",
        "PARIS — ",
        "PARIS ― ",
        "PARIS – ",
        "ROME - ",
        "SÃO PAULO — ",
        "ST. PAUL, Minn. — ",
        "WASHINGTON, D.C. -- ",
        "KYIV, Ukraine (AP) — ",
        "WASHINGTON (AP) -- ",
        "WASHINGTON (AP) — ",
        "Washington (CNN) -- ",
        "Port Ellery, England (CNN) -- ",
        "(CNN) -- ",
        "(CNN)",
        "Washington (CNN)",
        "(Reuters) - ",
        "BERLIN (dpa) - ",
        "LONDON, Jan 5 (Reuters) - ",
        "LONDON, Jan. 5 (Reuters) — ",
        "LONDON, 5 January (Reuters) - ",
        "LONDON, March 10, 2031 (Estuary Press) - ",
        "LONDON, March 10, 2031 /NewsRelease/ -- ",
        "BEIJING, Jan. 5 (Xinhua) -- ",
        "Tokyo, Jan. 5 (Jiji Press)--",
        "MOSCOW. Jan 5 (Interfax) - ",
        "ISTANBUL/ANKARA, Jan 5 (Reuters) - ",
        "GENEVA, Jan 5 - ",
        "Geneva, Switzerland -- ",
    ],
)
def test_an_agencys_dateline_is_found(dateline: str) -> None:
    text = f"A headline\n\n{dateline}{CONTENT}"
    assert find_dateline(text, 12, len(text)) == 12 + len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "HALLAM: I will answer that.",
        "HALLAM: Senator, thank you for the question.",
        "HARLOW: The wall is safe.\n\nMODERATOR: Is it?",  # another label follows: a transcript
        "HARLOW: The wall is safe.\n\nDE LA CRUZ: It was never safe.",
        # a list of persons: a mixed-case place needs its region
        "Ann Lee — The mayor has been in office since May.",
        "NATO: What next for the alliance?",
        "NATO: The alliance meets today.",
        "EU: Ministers agree on fish.",
        "Note: the figures are provisional.",
        "Note — The figures are provisional.",
        "WATCH: Ministers arrive in the rain.",
        "BREAKING — Ministers have met.",
        "EXCLUSIVE - Ministers have met.",
        "QUESTION: Ministers have met.",
        "HARLOW: NO MONEY FOR THE WALL",
        "LIVERPOOL: Who pays for the wall?",
        "The mayor — Helen Garrick — agreed.",
        "Garrick (Labour) won the seat.",
        "GARRICK (Labour): The wall is safe.",
        "Garrick said: The wall is safe.",
        "In January (2031) — The wall fell.",
        "Paris is far — the minister said so.",
        "May 5 is the day.",
        "BRUSSELS: ",
        "",
    ],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    end = text.find("\n\n") if "\n\n" in text else len(text)
    assert find_dateline(text, 0, end) is None


def test_a_dateline_is_content_of_no_sentence(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("Wall to rise at Marlow\n\nBRUSSELS: The wall is safe. Nobody paid.")
    assert reading.dateline is not None
    assert reading.article.passage(reading.dateline) == "BRUSSELS: "
    assert [reading.text(s.start, s.end) for s in reading.sentences] == [
        "Wall to rise at Marlow",
        "The wall is safe.",
        "Nobody paid.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A" * 200_000,
        "A." * 100_000,
        "AB " * 70_000,
        "Ab, " * 50_000,
        "(" * 200_000,
        "AB-" * 70_000 + ":",
    ],
)
def test_a_hostile_line_takes_no_time(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None
