"""What is no article's file says what it is and what to do about it, whatever its name."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefgen.errors import SourceError
from briefgen.sources import read_article
from briefgen.sources.forms.unsupported import (
    _ARCHIVES,
    _IN_OLE,
    _IN_ZIP,
    _OF_PROGRAMS,
    _OPEN_DOCUMENTS,
    _OTHERS,
    _PICTURES,
    OLE,
)


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            # Without a date: the clock's would give each process that collects these tests other
            # names for them.
            archive.writestr(zipfile.ZipInfo(name), "The council of Marlow Bay voted.")
    return file.getvalue()


def locked(data: bytes) -> bytes:
    """Set the sign of encryption of every part, as a packer with a password does."""
    directory = data.index(b"PK\x01\x02")
    return data[:6] + b"\x01" + data[7 : directory + 8] + b"\x01" + data[directory + 9 :]


FILES = [
    *(
        (kind.head + bytes(kind.at - len(kind.head)) + kind.begins + bytes(300), "E127", kind.name)
        for kind in _PICTURES
    ),
    *(
        (kind.head + bytes(kind.at - len(kind.head)) + kind.begins + bytes(300), "E128", kind.name)
        for kind in _ARCHIVES
    ),
    *(
        (kind.head + bytes(kind.at - len(kind.head)) + kind.begins + bytes(300), "E126", kind.name)
        for kind, _ in _OF_PROGRAMS
    ),
    *(
        (OLE + bytes(90) + name.encode("utf-16-le") + bytes(90), "E126", kind)
        for name, kind, _ in _IN_OLE
    ),
    *((zipped("a.xml", name), "E126", kind) for name, kind, _ in _IN_ZIP),
    *(
        (b"PK\x03\x04" + bytes(26) + mark + bytes(90), "E126", kind)
        for mark, kind, _ in _OPEN_DOCUMENTS
    ),
    *((begins + bytes(300), "E103", "not a text file") for begins in _OTHERS),
    (OLE + bytes(900), "E126", "before 2007"),
    (zipped("a.txt", "b.txt"), "E128", "a ZIP archive"),
    (zipped(), "E128", "a ZIP archive"),
    (locked(zipped("a.txt")), "E128", "a ZIP archive with a password"),
    (zipped("a.txt")[:40], "E128", "a damaged ZIP archive"),
]


@pytest.mark.parametrize(("data", "code", "kind"), FILES)
@pytest.mark.parametrize("name", ["a.doc", "a.txt", "a.html", "-"])
def test_a_file_says_what_it_is(data: bytes, code: str, kind: str, name: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_article(data, path=name, id="S1")
    assert caught.value.code == code
    assert kind in str(caught.value)
    assert str(caught.value).endswith(".")


def test_the_remedy_names_the_form_to_save_in() -> None:
    with pytest.raises(SourceError) as caught:
        read_article(OLE + "WordDocument".encode("utf-16-le"), path="memo.doc", id="S1")
    assert (
        str(caught.value)
        == "E126 memo.doc: this is a document of Word before 2007 (.doc), which is not read. Open"
        " it in its program and save it as .docx."
    )


@pytest.mark.parametrize(
    "text",
    [
        "ID card holders were told on Tuesday.",
        "BMW will close the yard.",
        "GIF8 is a format.",
        "THE NEW WAVE of walls",
        "ID3 is a tag.",
        "BZh is a mark.",
        "x" * 250 + " custard",
        "%! is a sign.",
    ],
)
def test_prose_is_none_of_them(text: str) -> None:
    assert read_article(f"{text} {text}".encode(), path="a.txt", id="S1").form == "text"
