"""The PDF: what it carries, what it may load, and the same bytes from every process."""

from __future__ import annotations

import datetime
import hashlib
import os
import pathlib
import subprocess
import sys
from types import ModuleType
from typing import Self

import msgspec
import pytest

from briefgen.errors import BriefNotAttached, PangoMissing, UnknownOptionValue
from briefgen.model import Brief
from briefgen.rendering import To, encode_brief, render
from briefgen.rendering.labels.typography import fold
from briefgen.rendering.pdf.embedded_files import read_attachment, read_page_text
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.items import Line, Point, Question
from briefgen.rendering.view.quotations import Quotation


def text_of(pdf: bytes) -> str:
    return fold("".join(read_page_text(pdf)).replace("\u00ad", "").replace("\ufffe", ""))


def test_the_brief_comes_back_byte_for_byte(sample: Brief) -> None:
    for standard in ("modern", "compatible"):
        pdf = render(sample, "pdf", pdf=standard)
        assert read_attachment(pdf, "brief.json") == encode_brief(sample)
        sources = msgspec.json.decode(read_attachment(pdf, "sources.json"))["sources"]
        assert [source["text"] for source in sources] == [source.text for source in sample.sources]


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.4\n%%EOF"])
def test_what_carries_no_brief_says_so(data: bytes) -> None:
    with pytest.raises(BriefNotAttached):
        read_attachment(data, "brief.json")


def test_an_attachment_of_another_name_is_missing(minimal: Brief) -> None:
    with pytest.raises(BriefNotAttached):
        read_attachment(render(minimal, "pdf"), "nothing.json")


def test_the_pages_say_what_the_brief_says(typical: Brief) -> None:
    text = text_of(render(typical, "pdf"))
    context = build_context(typical)
    place = 0
    said = (*context.quoted, *context.partly_quoted, *context.reported)
    items: list[Line | Point | Question | Quotation] = [
        *context.bottom_line,
        *context.key_points,
        *said,
        *context.open_questions,
    ]
    for item in items:
        place = text.index(fold(item.text), place)


def test_a_typical_brief_has_three_pages(typical: Brief) -> None:
    assert len(read_page_text(render(typical, "pdf"))) <= 3
    assert len(read_page_text(render(typical, "pdf", paper="letter"))) <= 3


def test_every_page_has_its_number(samples: ModuleType) -> None:
    pages = read_page_text(render(samples.huge(), "pdf"))
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_what_no_face_can_print_is_said_in_words(minimal: Brief) -> None:
    brief = msgspec.structs.replace(minimal, title="Floods 🌊 at 👩‍👧 🇩🇰")
    assert fold("Floods [water wave] at [woman, girl] [flag DK]") in text_of(render(brief, "pdf"))


@pytest.mark.parametrize("to", ["md", "html", "pdf", "json"])
def test_the_same_bytes_from_another_process(
    typical: Brief, tmp_path: pathlib.Path, to: To
) -> None:
    code = (
        "import sys, hashlib; from briefgen.rendering import render,"
        " decode_brief;print(hashlib.sha256(render(decode_brief(sys.stdin.buffer.read()),"
        " sys.argv[1])).hexdigest())"
    )
    # Twice: the second page of a process is made with what the first has loaded.
    render(typical, to)
    here = hashlib.sha256(render(typical, to)).hexdigest()
    root = str(pathlib.Path(__file__).parents[3])
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "42",
        "TZ": "Pacific/Apia",
        "LC_ALL": "C",
        "PYTHONPATH": root,
    }
    done = subprocess.run(
        [sys.executable, "-c", code, to],
        input=encode_brief(typical),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert done.stdout.decode().strip() == here


def test_the_day_is_that_of_the_brief_and_not_of_the_clock(
    typical: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    import weasyprint

    before = render(typical, "pdf")

    class Later(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Self:
            return cls(2031, 1, 1, tzinfo=tz)

    monkeypatch.setattr(weasyprint, "datetime", Later)
    assert render(typical, "pdf") == before


def test_a_page_may_load_data_and_files_of_its_pack(
    pack_folder: pathlib.Path, minimal: Brief
) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"'
        ' height="9"/></svg>'
    )
    (pack_folder / "logo.svg").write_text(svg, encoding="utf-8")
    (pack_folder / "print.css").write_text("p { margin: 0 }", encoding="utf-8")
    page = (
        '<html lang="en"><title>x</title><body><img src="logo.svg" alt="x"><img src="{{'
        ' asset(\'logo.svg\') }}" alt="y">'
    )
    (pack_folder / "brief.html.j2").write_text(page, encoding="utf-8")
    assert render(minimal, "pdf", template=str(pack_folder)).startswith(b"%PDF")


def test_without_pango_there_is_one_sentence(
    minimal: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(PangoMissing, match="Pango"):
        render(minimal, "pdf")


@pytest.mark.parametrize(
    "options", [{"to": "doc"}, {"to": "pdf", "paper": "a5"}, {"to": "pdf", "pdf": "old"}]
)
def test_an_unknown_option_is_named(minimal: Brief, options: dict[str, str]) -> None:
    with pytest.raises(UnknownOptionValue):
        render(minimal, **options)  # type: ignore[arg-type]
