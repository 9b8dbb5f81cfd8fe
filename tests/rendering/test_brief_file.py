"""A brief as JSON comes back byte for byte, and a file that is no brief says why."""

from __future__ import annotations

import msgspec
import pytest

from briefgen.errors import BriefBroken, SchemaUnknown
from briefgen.model import Brief
from briefgen.rendering import decode_brief, encode_brief, render
from briefgen.rendering.brief_file import without_folders


def test_a_brief_comes_back_as_it_was_but_for_its_folders(sample: Brief) -> None:
    data = encode_brief(sample)
    assert decode_brief(data) == without_folders(sample)
    assert encode_brief(decode_brief(data)) == data
    assert render(sample, "json") == data


def test_the_file_is_indented_and_ends_with_one_line_end(minimal: Brief) -> None:
    data = encode_brief(minimal)
    assert data.startswith(b'{\n  "schema": "briefgen/1",\n')
    assert data.endswith(b"}\n")
    assert not data.endswith(b"\n\n")


@pytest.mark.parametrize(
    "data",
    [b"", b"not json", b"[]", b"{}", b'{"schema": "briefgen/1"}', b"\xff\xfe", b'{"schema": 1}'],
)
def test_what_is_no_brief_is_refused(data: bytes) -> None:
    with pytest.raises(BriefBroken):
        decode_brief(data)


def test_a_wrong_field_is_named(minimal: Brief) -> None:
    data = encode_brief(minimal).replace(b'"text": "Nothing was decided."', b'"text": 7')
    with pytest.raises(BriefBroken, match=r"\$\.sources\[0\]\.text"):
        decode_brief(data)


def test_another_schema_is_named(minimal: Brief) -> None:
    data = encode_brief(minimal).replace(b"briefgen/1", b"briefgen/9")
    with pytest.raises(SchemaUnknown, match="briefgen/9"):
        decode_brief(data)


def test_an_unknown_field_of_a_later_version_is_passed_over(minimal: Brief) -> None:
    later = msgspec.structs.replace(minimal.provenance, version="99.0")
    brief = msgspec.structs.replace(minimal, provenance=later)
    data = encode_brief(brief).replace(b'"title":', b'"mood": "calm",\n  "title":', 1)
    assert decode_brief(data) == brief


def test_an_unknown_field_of_this_version_is_a_slip(minimal: Brief) -> None:
    data = encode_brief(minimal).replace(b'"marking":', b'"markng":', 1)
    with pytest.raises(BriefBroken) as caught:
        decode_brief(data)
    assert "line 4, column 3: there is no field 'markng' here; did you mean 'marking'" in str(
        caught.value
    )
