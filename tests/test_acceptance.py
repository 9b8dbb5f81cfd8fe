"""The article the project began with: what its brief must say. The text is not the project's; it is
used where it is at hand."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from briefgen.cli import run

ROOT = Path(__file__).parent.parent
ARTICLE = Path(
    os.environ.get(
        "BRIEFGEN_ACCEPTANCE", ROOT.parent / "shared" / "seeds" / "nato-arctic-security.txt"
    )
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not ARTICLE.is_file():
        pytest.skip(
            "the article the project began with is not beside this checkout (its text is not the"
            " project's)"
        )
    folder = tmp_path_factory.mktemp("acceptance")
    assert run(["generate", str(ARTICLE), "-o", str(folder), "-q"]) == 0
    return folder


@pytest.fixture(scope="module")
def findings(folder: Path) -> Any:
    out = folder / "findings.jsonl"
    assert run(["extract", str(ARTICLE), "--jsonl", str(out), "-q"]) == 0
    return json.loads(out.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def brief(folder: Path) -> Any:
    return json.loads((folder / f"{ARTICLE.stem}.json").read_bytes())


def quoted(findings: Any) -> list[tuple[str, str, str | None]]:
    """Every string between quotation marks that is a quotation, with its speaker and where it was
    said."""
    text = findings["source"]["text"]
    return [
        (text[part["start"] : part["end"]], quote["speaker"]["name"], quote["via"])
        for quote in findings["quotes"]
        for part in quote["parts"] or [quote["span"]]
        if quote["kind"] != "indirect"
    ]


def test_five_quotations_with_the_right_speakers(findings: Any) -> None:
    found = [
        (words.split()[0].strip("\"“'"), len(words.split()), who, via)
        for words, who, via in quoted(findings)
    ]
    assert found == [
        ("We're", 28, "Mark Rutte", "on X"),
        ("we", 11, "Mette Frederiksen", None),
        ("Defence", 12, "Mette Frederiksen", "on X"),
        ("permanent", 2, "Mette Frederiksen", None),
        ("foothold", 1, "NATO", None),
    ]


def test_key_points_hold_what_a_minister_must_be_told(brief: Any) -> None:
    points = " | ".join(point["text"] for point in brief["key_points"])
    assert len(brief["key_points"]) <= 5
    for needed in ("agreed", "framework deal", "backed off his threats", "1951 pact"):
        assert needed in points


def test_roles_are_those_of_the_source(brief: Any) -> None:
    roles = {actor["name"]: actor["role"] for actor in brief["actors"]}
    assert roles["Mark Rutte"] == "NATO chief"
    assert roles["Mette Frederiksen"] == "Danish Prime Minister"
    assert roles["Donald Trump"] == "US President"


CORE = (
    "Details of what, if anything, was agreed have not been made public",
    "Trump claimed he had struck a framework deal",
    "floated setting up a new NATO mission",
    "would look to renegotiate a 1951 pact",
    "could allow Washington to boost",
    "would negotiate on stepping up efforts",
    '"permanent presence"',
)


def test_at_least_six_of_the_seven_core_questions_are_asked(brief: Any) -> None:
    text = brief["sources"][0]["text"]
    spans = [span for question in brief["open_questions"] for span in question["evidence"]]
    asked = [
        core
        for core in CORE
        if any(
            s["start"] < text.index(core) + len(core) and text.index(core) < s["end"] for s in spans
        )
    ]
    assert len(asked) >= 6
    assert len(brief["open_questions"]) <= 7


def test_every_question_is_one_interrogative_sentence(brief: Any) -> None:
    for question in brief["open_questions"]:
        assert re.match(
            r"(?:What|When|Who|Where|Why|How|Which|Will|Would|Did|Does|Do|Is|Are|Was|Were|Has|Have|Can|Could)\b",
            question["question"],
        )
        assert question["question"].count("?") == 1
        assert question["question"].endswith("?")


def test_the_pdf_has_at_most_three_pages(folder: Path) -> None:
    with pypdfium2.PdfDocument((folder / f"{ARTICLE.stem}.pdf").read_bytes()) as pdf:
        assert len(pdf) <= 3
