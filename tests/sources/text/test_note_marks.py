"""Marks of notes are told from powers, units, ordinals and words, and go; nothing else does."""

from __future__ import annotations

import pytest

from briefgen.sources.text.footnotes import find_notes, without_notes
from briefgen.sources.text.note_marks import _POWERS, anchor, find_note_marks, raised


def up(text: str) -> str:
    """Return text in which {4} is raised and {#4} leads to a note."""
    pieces = text.replace("}", "{").split("{")
    return "".join(
        piece if i % 2 == 0 else anchor(piece[1:]) if piece[0] == "#" else raised(piece)
        for i, piece in enumerate(pieces)
    )


NOTES = (
    ("We lost 400{4} homes in 2023{5},", "We lost 400 homes in 2023,"),
    ("1,140{2} homes", "1,140 homes"),
    ("“We lost 400⁴ homes in 2023⁵,” he said", "“We lost 400 homes in 2023,” he said"),
    ("It cost £9m{6} and £22 million{1}", "It cost £9m and £22 million"),
    ("It cost £9m² and $4.5 m³ more", "It cost £9m and $4.5 m more"),
    ("12{[7]} ships and 13[8] boats", "12 ships and 13 boats"),
    ("“No,”{1,2} she said.{3–5}", "“No,” she said."),
    ("He said so.{12}", "He said so."),
    ("said so.[1][2] Then[3, 4]", "said so. Then"),
    ("the mayor[citation needed] and [note 3] more[note 3].", "the mayor and [note 3] more."),
    ("Klee{*} and Price{†} said{‡}", "Klee and Price said"),
    ("Klee{a} said; Price{b}", "Klee said; Price"),
    ("the plan{iv} of 2023{a}", "the plan of 2023"),
    ("since 2019 {8} and until May {9}.", "since 2019 and until May."),
    ("about 40{#6} ships{#note 7}", "about 40 ships"),
    ("10{#6} ships", "10 ships"),
    ("a[1] b [2] c[3]", "a b c"),
    ("ten¹ more, 10² again, five³ more", "ten more, 10 again, five more"),
    ("9{5} men, 10{6} women, 11{7} boys", "9 men, 10 women, 11 boys"),
    ("She won 52{4}{5} seats", "She won 52 seats"),
)
KEPT = (
    ("10{6} tonnes, 10{-3} of them", "10⁶ tonnes, 10⁻³ of them"),
    ("10⁶ tonnes and 6 × 10{23} more", "10⁶ tonnes and 6 × 10²³ more"),
    ("7{1} men, 10{6} tonnes, 8{2} women", "7 men, 10⁶ tonnes, 8 women"),
    ("5 m{2} of bed, 40 km², 3m³", "5 m2 of bed, 40 km², 3m³"),
    ("the 2{nd} report of the 21{st}", "the 2nd report of the 21st"),
    ("the 1{er} mai, M{me} Klee, D{r} Price", "the 1er mai, Mme Klee, Dr Price"),
    ("CO₂ and H₂O", "CO₂ and H₂O"),
    ("E = mc{2} and x{n}", "E = mc2 and xn"),
    ("an {14}C date and {235}U", "an 14C date and 235U"),
    ("5{1}/2 hours and {1}⁄3", "5 1/2 hours and 1⁄3"),
    ("$19{99} each", "$19⁹⁹ each"),
    ("Acme{TM} and Mc{c}Donald", "AcmeTM and MccDonald"),
    ("Ca{2+} and I{2}C", "Ca2+ and I2C"),
    ("2{8} = 256", "2⁸ = 256"),
    (
        "the vote[s], [sic] and [the mayor] of [2023]",
        "the vote[s], [sic] and [the mayor] of [2023]",
    ),
    ("He lost 40[0] homes [1]", "He lost 40[0] homes [1]"),
    ("a {standing committee} of the house", "a standing committee of the house"),
    ("9.81 m/s{2}, 4 ft²", "9.81 m/s2, 4 ft²"),
)


@pytest.mark.parametrize(("text", "shown"), [*NOTES, *KEPT])
def test_marks_go_and_words_stay(text: str, shown: str) -> None:
    assert without_notes([up(text)]) == [shown]


@pytest.mark.parametrize(("name", "before", "figure"), [(n, b, f) for n, _, _, b, f in _POWERS])
def test_each_rule_for_powers_holds_of_its_example(name: str, before: str, figure: str) -> None:
    (mark,) = find_note_marks([before + raised(figure)])[0]
    assert mark.stays is not None, name


@pytest.mark.parametrize(
    ("paragraphs", "kept"),
    [
        (("We lost 400{4} homes.", "Notes", "4. By the coroner."), 1),
        (("Klee said.[5]", "References", "[5] By her."), 1),
        (("Klee said.{1}", "She left.{2}", "{1} By her.", "{2} Ibid."), 2),
        (("Klee said.[1]", "She left.[2]", "1. By her.", "2. Ibid."), 2),
        (("Klee said.{1}", "1. Raise the wall.", "2. Move the school."), 3),
        (("Klee said.", "Notes", "1. Raise the wall.", "2. Move the school."), 4),
        (("Klee said.[1]", "Notes to editors", "1. Ring us.", "2. Write."), 4),
        (("Klee said.[1]", "[1] By her.", "She left again."), 3),
    ],
)
def test_a_list_of_notes_at_the_end_goes(paragraphs: tuple[str, ...], kept: int) -> None:
    found = without_notes([up(paragraph) for paragraph in paragraphs])
    assert [bool(text) for text in found] == [True] * kept + [False] * (len(found) - kept)


def test_a_text_that_stays_has_its_notes_told() -> None:
    text = "We lost 400⁴ homes.\n\nKlee said [5].\n\nNotes\n\n[4] By her.\n[5] Ibid.\n"
    found = find_notes(text)
    assert [text[first:last] for first, last in found.marks if last <= found.end] == ["⁴", " [5]"]
    assert text[found.end :].startswith("Notes")


def test_a_million_characters_take_a_time_in_proportion() -> None:
    assert len(find_notes("We lost 400⁴ homes[5]. " * 20_000).marks) == 40_000
