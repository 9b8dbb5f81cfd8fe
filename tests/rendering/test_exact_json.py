"""What does not fit in JSON that a person typed is named with its line and column."""

from __future__ import annotations

import msgspec
import pytest

from briefgen.rendering.exact_json import Misfit, decode_exactly


class Line(msgspec.Struct, frozen=True):
    text: str
    size: int = 1


class Page(msgspec.Struct, frozen=True):
    title: str
    lines: tuple[Line, ...] = ()
    note: Line | None = None


WHOLE = '{\n  "title": "Wörter",\n  "lines": [\n    {"text": "a"},\n    {"text": "b"}\n  ]\n}'


def test_what_fits_is_read() -> None:
    page = decode_exactly(WHOLE.encode(), Page)
    assert page == Page("Wörter", (Line("a"), Line("b")))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"title"', '"titel"', "line 2, column 3: there is no field 'titel' here; did you mean"),
        ('"title": "Wörter",', "", "Object missing required field `title`"),
        ('"lines"', '"linez"', "line 3, column 3: there is no field 'linez' here; did you mean"),
        ('"text": "b"', '"text": "b", "siez": 2', "line 5, column 19: there is no field 'siez'"),
        ('"text": "b"', '"text": 7', "line 5, column 14: Expected `str`, got `int`"),
        ('"text": "b"', '"text": "b", "zzzzz": 2', "there is no field 'zzzzz' here"),
        ('"b"}', '"b"', "line 6, column 3: JSON is malformed"),
        ('"Wörter",', '"Wörter" "x",', "line 2, column 21: JSON is malformed"),
        ("  ]", '  ], "note": {"text": "c", "sz": 1}', "there is no field 'sz'"),
    ],
)
def test_what_does_not_fit_is_named(old: str, new: str, said: str) -> None:
    with pytest.raises(Misfit) as caught:
        decode_exactly(WHOLE.replace(old, new).encode(), Page)
    assert said in str(caught.value)


def test_what_is_not_known_may_be_passed_over() -> None:
    data = WHOLE.replace('"lines"', '"mood": [1, {"a": 2}], "lines"').encode()
    assert decode_exactly(data, Page, tolerant=True).title == "Wörter"


@pytest.mark.parametrize("data", [b"", b"\xff", b"[", b'{"title": "\\ud800"', b"nul", b"{}{}"])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(Misfit):
        decode_exactly(data, Page)
