"""A PDF whose pages do not say what it carries is found out."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from briefgen.errors import BriefNotAttached
from briefgen.model import Brief
from briefgen.rendering import pdf as press
from briefgen.rendering import render
from briefgen.rendering.attachments import attach
from briefgen.rendering.proof import check_pages


def test_every_item_stands_on_the_pages(sample: Brief) -> None:
    for paper in ("a4", "letter"):
        printed = check_pages(render(sample, "pdf", paper=paper))  # type: ignore[arg-type]
        assert printed.missing == ()
        assert printed.checked >= 2


def test_letters_from_right_to_left_are_passed_over_and_counted(hostile: Brief, typical: Brief) -> None:
    assert check_pages(render(hostile, "pdf")).passed_over > 0
    assert check_pages(render(typical, "pdf")).passed_over == 0


def test_an_edited_page_is_found_out(typical: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    points = list(typical.key_points)
    points[0] = msgspec.structs.replace(points[0], text=points[0].text.replace("48 million", "84 million"))
    edited = msgspec.structs.replace(typical, key_points=tuple(points))

    def attach_original(_: Brief, pages: Any, fetcher: Any) -> Any:
        return attach(typical, pages, fetcher)

    monkeypatch.setattr(press, "attach", attach_original)
    missing = dict(check_pages(render(edited, "pdf")).missing)
    assert missing["point 1"] == typical.key_points[0].text
    assert not {"title", "point 2", "quotation 1", "question 1"} & set(missing)


def test_a_pdf_without_a_brief_cannot_be_proved() -> None:
    with pytest.raises(BriefNotAttached):
        check_pages(b"%PDF-1.4")
