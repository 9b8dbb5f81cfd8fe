"""Text that was decoded wrongly before it was saved is mended where that is certain, and nothing
else is touched."""

from __future__ import annotations

import time

import pytest

from briefgen.sources.text.mending import mend

LINES = (
    "“It is late,” said Renée – the mayor’s deputy – in the café…",
    "„Das ist spät“, sagte Jörg Müller über die Brücke für 4 € und 2 £.",
    "Мэр сказала: «Мы опоздали», и совет согласился.",
    "市長は「遅れた」と話した。",
    "Τὸ τεῖχος ἔπεσε.",
    "Předseda řekl, že je pozdě, a most zůstane zavřený.",
    "Başkan köprünün kapalı kalacağını söyledi.",
    "The cost is £4m, said Zoë at the café.",
)


def misread(text: str, encoding: str) -> str:
    """Return what UTF-8 is read as in another encoding, bytes without a sign as they are."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_text_that_was_misread_is_mended(line: str, encoding: str, times: int) -> None:
    text = line
    for _ in range(times):
        text = misread(text, encoding)
    mended = mend(text)
    assert mended.text == line
    assert mended.characters > 0


def test_a_closing_mark_that_was_lost_is_mended_where_one_was_opened() -> None:
    assert (
        mend("She said: â€œIt is late.â€\ufffd It is Â£4m.").text
        == "She said: “It is late.” It is £4m."
    )
    assert mend("It is late.â€\ufffd").text == "It is late.â€\ufffd"


def test_beside_good_text_only_what_is_certain_is_mended() -> None:
    mixed = "“Good,” said Renée. â€œLate,â€\x9d said RenÃ©e â€“ twice."
    assert mend(mixed) == ("“Good,” said Renée. “Late,” said RenÃ©e – twice.", 3)


@pytest.mark.parametrize(
    "text",
    [
        *LINES,
        *(misread(line, "cp1252") + " Aber „das“ ist gut: spät." for line in LINES[1:2]),
        "SÃO PAULO, IRMÃ E AMANHÃ",
        "«IRMû, disse ela.",
        "A sign of Â alone, and of â.",
        "Ångström, Ærø, naïve, Zoë, Größe, façade, piñata, Łódź",
        "It is 20 °C ± 1, § 4 ¶ 2, and ½ of it.",
        "e\u0301 in two signs, and \ufb01 in one",
        "No sign at all.",
        "A report â€” on signs, one of them lost.",  # one or two may be meant
        "",
    ],
)
def test_what_is_text_stays(text: str) -> None:
    if "Aber" in text:
        assert "spät" in mend(text).text
    else:
        assert mend(text) == (text, 0)


@pytest.mark.timing
def test_mending_takes_no_time() -> None:
    started = time.process_time()
    mend("Ã©" * 400_000 + "é " * 100_000 + "â€" * 100_000)
    assert time.process_time() - started < 5
