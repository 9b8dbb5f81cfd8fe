"""Word prints the words of the catalogue, in its language, and says of the words of sources that
they are in theirs."""

from __future__ import annotations

import io
import pathlib
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.labels import labels_of


def document(brief: Brief, lang: str, template: str = "brief") -> Any:
    return docx.Document(
        io.BytesIO(render(brief, "docx", template=template, params={"lang": lang}))
    )


def headings(found: Any) -> list[str]:
    return [paragraph.text for paragraph in found.paragraphs if paragraph.style.name == "Heading 1"]


@pytest.mark.parametrize("lang", ["de", "en", "fr"])
def test_headings_and_table_heads_are_labels(lang: str, typical: Brief) -> None:
    found, labels = document(typical, lang), labels_of(lang)
    keys = "bottom_line key_points said disagreements open_questions actors timeline".split()
    keys += "positions_and_next_steps notes sources made annex".split()
    assert headings(found) == [labels.say(f"heading.{key}") for key in keys]
    column = labels.column
    heads = [[cell.text for cell in table.rows[0].cells] for table in found.tables]
    assert heads == [
        [column.matter, column.one_account, column.another_account],
        [column.when, column.what],
        [column.who, column.stance, column.on_what],
    ]


def test_what_the_program_says_is_german(typical: Brief) -> None:
    found = document(typical, "de")
    text = "\n".join(paragraph.text for paragraph in found.paragraphs)
    for words in (
        "OFFICIAL · 12. Februar 2026 · 3 Quellen",
        "Für: The Minister for Coastal Affairs",
        "[der Satz geht mit einer Bedingung weiter]",
        "Officials familiar with the talks [in der Quelle nicht namentlich genannt]: the governor",
        "How will the loan be repaid? (nicht offengelegt) S1¶3",
        "(nicht bekannt) S2¶4; vergleiche S3¶1",
        "(steht noch aus, gefragt von Oyvind Mar)",
        "(angeführt in: Kernaussage, Punkt 1",
    ):
        assert words in text
    assert found.sections[0].footer.paragraphs[0].text.startswith("3 Quellen\tSeite ")
    assert [cell.text for cell in found.tables[1].columns[0].cells][1:3] == [
        "9. Januar 2026",
        "10. Februar 2026",
    ]
    described = [
        node.get(qn("w:val"))
        for node in found.element.iter(qn("w:tblCaption"), qn("w:tblDescription"))
    ]
    assert described[2:4] == [
        "Zeitlicher Ablauf",
        "Zeitlicher Ablauf: jede Zeile ist ein Ereignis mit seinem Datum",
    ]


def languages(found: Any) -> dict[str, set[str | None]]:
    """Return the language of each run, by its text; null for that of the document."""
    by_text: dict[str, set[str | None]] = {}
    for run in found.element.iter(qn("w:r")):
        lang = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        text = "".join(node.text or "" for node in run.iter(qn("w:t")))
        by_text.setdefault(text, set()).add(None if lang is None else lang.get(qn("w:val")))
    return by_text


def test_words_of_sources_are_english_in_a_german_document(typical: Brief) -> None:
    found = document(typical, "de")
    by_text = languages(found)
    assert found.core_properties.language == "de-DE"
    defaults = found.styles.element.find(qn("w:docDefaults"))
    assert [lang.get(qn("w:val")) for lang in defaults.iter(qn("w:lang"))] == ["de-DE"]
    for words in (
        "How will the loan be repaid?",
        "Ines Dahlgren",
        "What the wall costs",
        typical.title.replace("--", "–"),
    ):
        assert by_text[words] == {"en-GB"}
    for words in (
        "Kernaussage",
        " (nicht offengelegt)",
        "9. Januar 2026",
        " [der Satz geht mit einer Bedingung weiter]",
    ):
        assert by_text[words] == {None}


def test_a_document_in_the_language_of_its_sources_marks_nothing(typical: Brief) -> None:
    found = document(typical, "en")
    assert found.core_properties.language == "en-GB"
    assert set().union(*languages(found).values()) == {None}


def test_the_words_of_a_pack_are_in_word_too(typical: Brief, tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "acme"
    folder.mkdir()
    words = '[labels]\nheading.open_questions = "Still open"\npage.number = "{page}/{pages}"\n'
    head = 'name = "acme"\nversion = "1"\ntitle = "A house"\nextends = "builtin:brief"\n'
    (folder / "pack.toml").write_text(head + words, encoding="utf-8")
    found = document(typical, "en", str(folder))
    assert "Still open" in headings(found)
    assert found.sections[0].footer.paragraphs[0].text == "3 sources\t/"
