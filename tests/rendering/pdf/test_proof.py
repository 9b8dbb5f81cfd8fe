"""A PDF whose pages do not say what it carries is found out."""

from __future__ import annotations

import pathlib
from typing import Any

import msgspec
import pytest

from briefgen.errors import BriefNotAttached
from briefgen.model import Brief, Statement
from briefgen.rendering import render
from briefgen.rendering.formats import pdf as press
from briefgen.rendering.pdf.embedded_files import attach
from briefgen.rendering.pdf.proof import check_pages


def test_every_item_stands_on_the_pages(sample: Brief) -> None:
    for paper in ("a4", "letter"):
        printed = check_pages(render(sample, "pdf", paper=paper))
        assert printed.missing == ()
        assert printed.checked >= 2


def test_letters_from_right_to_left_are_passed_over_and_counted(
    hostile: Brief, typical: Brief
) -> None:
    assert check_pages(render(hostile, "pdf")).passed_over > 0
    assert check_pages(render(typical, "pdf")).passed_over == 0


def test_an_edited_page_is_found_out(typical: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    points = list(typical.key_points)
    points[0] = msgspec.structs.replace(
        points[0], text=points[0].text.replace("48 million", "84 million")
    )
    edited = msgspec.structs.replace(typical, key_points=tuple(points))

    def attach_original(_: Brief, *more: Any) -> Any:
        return attach(typical, *more)

    monkeypatch.setattr(press, "attach", attach_original)
    missing = dict(check_pages(render(edited, "pdf")).missing)
    assert missing["point 1"] == typical.key_points[0].text
    assert not {"title", "point 2", "quotation 1", "question 1"} & set(missing)


@pytest.mark.parametrize("before", range(60, 84, 2))
def test_a_compound_may_be_broken_at_its_hyphen(minimal: Brief, before: int) -> None:
    line = f"{'x' * (before // 2)} {'x' * (before // 2)} a drawn-out wall, down by -3 or 2024-25."
    text = f"{line}\n"
    source = msgspec.structs.replace(minimal.sources[0], text=text)
    statement = Statement(text=line, evidence=(source.span(0, len(line)),))
    printed = check_pages(
        render(msgspec.structs.replace(minimal, sources=(source,), bottom_line=(statement,)), "pdf")
    )
    assert printed.missing == ()


def test_a_name_inside_a_printed_sentence_is_not_the_name_that_was_left_out(
    typical: Brief, pack_folder: pathlib.Path
) -> None:
    manifest = pack_folder / "pack.toml"
    manifest.write_text(
        f'{manifest.read_text(encoding="utf-8")}extends = "brief"\nsections = ["positions",'
        ' "said"]\n',
        encoding="utf-8",
    )
    printed = check_pages(render(typical, "pdf", template=str(pack_folder)))
    assert printed.missing == ()


def test_a_pdf_without_a_brief_cannot_be_proved() -> None:
    with pytest.raises(BriefNotAttached):
        check_pages(b"%PDF-1.4")
