"""A copy for each recipient: what it says of itself, what its pages show, and that it can be told
whose it is."""

from __future__ import annotations

import io
import pathlib
import shutil
import subprocess
from typing import Any

import msgspec
import pikepdf
import pypdfium2
import pytest

from briefgen import samples
from briefgen.delivery.copies import CopyOf, make_copies, read_copy_number
from briefgen.delivery.markings import TLP, Marking, read_marking
from briefgen.errors import CharacterWithoutGlyph, CopyImpossible, PdfEncrypted
from briefgen.rendering import render
from briefgen.rendering.packs import built_in_packs
from briefgen.rendering.pdf.copy_mark import recipient_digest
from briefgen.rendering.pdf.embedded_files import read_attachment, read_page_text
from briefgen.rendering.pdf.margins import Box
from briefgen.rendering.pdf.proof import check_pages
from briefgen.rendering.view.traffic_light import BACKGROUND, COLOURS, labelled

BRIEF = samples.typical()
replace = msgspec.structs.replace


def copy_of(number: int = 3, **changes: Any) -> CopyOf:
    copy = CopyOf(
        brief=pathlib.Path("sea-wall.pdf"),
        number=number,
        of=12,
        name="Ministry X",
        recipient="desk@ministry-x.example",
        show_in_foot=True,
        marking=None,
    )
    return replace(copy, **changes)


def one_copy(rendered: bytes, **changes: Any) -> bytes:
    (copy,) = make_copies(rendered, [copy_of(**changes)])
    return copy


def marked(label: str) -> Marking:
    marking = read_marking(label)
    assert marking is not None
    return marking


@pytest.fixture(scope="module")
def rendered() -> bytes:
    return render(BRIEF, "pdf", template="builtin:in-focus")


@pytest.fixture(scope="module")
def copy(rendered: bytes) -> bytes:
    return one_copy(rendered)


# What a copy says of itself


def test_the_foot_of_every_page_says_which_copy_it_is_and_for_whom() -> None:
    pages = read_page_text(one_copy(render(BRIEF, "pdf", template="builtin:lines")))
    assert len(pages) > 1
    assert all("Copy 3 of 12, for Ministry X" in page for page in pages)


def test_the_foot_is_in_the_language_of_the_pages() -> None:
    german = render(BRIEF, "pdf", template="builtin:in-focus", params={"lang": "de"})
    copy = one_copy(german)
    assert "Exemplar 3 von 12, für Ministry X" in read_page_text(copy)[0]
    found = read_copy_number(copy)
    assert found is not None
    assert (found.number, found.foot, found.name) == (3, 3, "Ministry X")


def test_the_foot_says_nothing_where_it_is_not_asked_to(rendered: bytes) -> None:
    copy = one_copy(rendered, show_in_foot=False)
    assert read_page_text(copy) == read_page_text(rendered)
    found = read_copy_number(copy)
    assert found is not None
    assert (found.number, found.of, found.foot) == (3, 12, None)


def test_the_metadata_name_the_recipient_by_a_digest_alone(rendered: bytes) -> None:
    copy = one_copy(rendered, show_in_foot=False)
    with pikepdf.open(io.BytesIO(copy)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Stream):
                assert b"ministry-x" not in item.read_bytes()
    found = read_copy_number(copy)
    assert found is not None
    assert found.is_for("Desk@Ministry-X.example ")
    assert not found.is_for("desk@ministry-y.example")


def test_one_recipient_has_another_digest_in_another_brief(rendered: bytes) -> None:
    other = render(replace(BRIEF, title="Another matter"), "pdf", template="builtin:in-focus")
    first, second = (read_copy_number(one_copy(pdf)) for pdf in (rendered, other))
    assert first is not None
    assert second is not None
    assert first.recipient != second.recipient
    assert first.recipient == recipient_digest("desk@ministry-x.example", first.brief or "")


def test_a_brief_that_is_nobodys_copy_has_no_number(rendered: bytes) -> None:
    assert read_copy_number(rendered) is None
    assert read_copy_number(b"%PDF-1.7 not really") is None


def test_words_of_the_brief_are_no_foot() -> None:
    brief = replace(BRIEF, notes="Copy 3 of 12, for Ministry X")
    rendered = render(brief, "pdf", template="builtin:in-focus")
    assert any("Copy 3 of 12, for Ministry X" in page for page in read_page_text(rendered))
    assert read_copy_number(rendered) is None


# Whose a leaked copy is


def test_metadata_that_were_written_anew_are_read(copy: bytes) -> None:
    """By another program: as attributes, with another prefix."""
    with pikepdf.open(io.BytesIO(copy)) as document:
        with document.open_metadata() as metadata:
            metadata["dc:source"] = "changed"
        out = io.BytesIO()
        document.save(out)
    found = read_copy_number(out.getvalue())
    assert found is not None
    assert (found.number, found.recipient is None) == (3, False)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_a_copy_that_qpdf_stripped_is_told_by_its_foot(copy: bytes, tmp_path: pathlib.Path) -> None:
    file, stripped = tmp_path / "copy.pdf", tmp_path / "stripped.pdf"
    file.write_bytes(copy)
    subprocess.run(["qpdf", "--empty", "--pages", file, "--", stripped], check=True)
    data = stripped.read_bytes()
    with pikepdf.open(io.BytesIO(data)) as document:
        assert "/Metadata" not in document.Root
    found = read_copy_number(data)
    assert found is not None
    assert (found.number, found.of, found.name, found.recipient) == (3, 12, "Ministry X", None)


def test_a_foot_that_says_another_number_than_the_metadata_is_noticed(
    copy: bytes, rendered: bytes
) -> None:
    with (
        pikepdf.open(io.BytesIO(copy)) as document,
        pikepdf.open(io.BytesIO(one_copy(rendered, number=4))) as other,
    ):
        document.Root.Metadata.write(other.Root.Metadata.read_bytes())
        out = io.BytesIO()
        document.save(out)
    found = read_copy_number(out.getvalue())
    assert found is not None
    assert (found.number, found.foot, found.agrees) == (4, 3, False)


@pytest.mark.parametrize(
    "name",
    [
        "Ministère de l’Énergie",
        "Υπουργείο Ψηφιακής",
        "Министерство энергетики",
        "Łódź, 2 of 3, for Y",
    ],
)
def test_a_name_in_any_script_of_the_built_in_faces_comes_back(rendered: bytes, name: str) -> None:
    found = read_copy_number(one_copy(rendered, name=name))
    assert found is not None
    assert found.name == name


def test_letters_with_accents_of_their_own_come_back_as_one(rendered: bytes) -> None:
    found = read_copy_number(one_copy(rendered, name="E\u0301nergie \n x\u0323"))
    assert found is not None
    assert found.name == "Énergie x\u0323"


@pytest.mark.parametrize(
    ("name", "character"),
    [
        ("外務省", "外 (U+5916"),
        ("وزارة", "و (U+0648"),
        ("a\u202eb", "\ufffd (U+202E"),
        ("x\ue000", "(U+E000"),
    ],
)
def test_a_name_that_no_face_has_is_refused_before_a_copy_is_made(
    rendered: bytes, name: str, character: str
) -> None:
    with pytest.raises(CharacterWithoutGlyph) as refused:
        make_copies(rendered, [copy_of(1), copy_of(2, name=name)])
    assert character in str(refused.value)


def test_a_name_that_is_too_long_for_the_page_is_cut(rendered: bytes) -> None:
    found = read_copy_number(one_copy(rendered, name="Ministry of Everything " * 20))
    assert found is not None
    assert found.name is not None
    assert found.name.startswith("Ministry of Everything Ministry")
    assert found.name.endswith("…")


# Markings


def test_the_labels_are_those_of_the_scheme() -> None:
    table = {labels[0]: colour for labels, colour in zip(TLP.levels, TLP.colours, strict=True)}
    assert table == COLOURS
    for label in COLOURS:
        shown = labelled(f"official // {label.lower()}")
        marking = marked(f"official // {label.lower()}")
        assert shown is not None
        assert (shown.colour, BACKGROUND) == (marking.colour, marking.background)
        assert shown.text.casefold() == marking.text.casefold()
    assert labelled("OFFICIAL") is None
    assert labelled("TLP:WHITE") is None


def drawn_texts(page: pypdfium2.PdfPage) -> list[tuple[str, Box]]:
    text_page = page.get_textpage()
    items = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=text_page)
    return [(item.extract(), Box(*item.get_bounds())) for item in items]


def pages_of(pdf: bytes) -> list[tuple[float, list[tuple[str, Box]]]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(page.get_size()[1], drawn_texts(page)) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("pack", built_in_packs())
def test_every_pack_has_a_label_and_a_copy_line_on_every_page_and_nothing_on_another(
    pack: str, paper: str
) -> None:
    """At the head and the foot, clear of everything else that stands there."""
    brief = replace(BRIEF, marking="TLP:AMBER+STRICT")
    rendered = render(brief, "pdf", template=f"builtin:{pack}", paper=paper)  # type: ignore[arg-type]
    copy = one_copy(rendered, marking=marked("TLP:AMBER+STRICT"), name="Ministry of " + "Y" * 30)
    assert check_pages(copy).missing == ()
    for height, texts in pages_of(copy):
        labels = [
            box for text, box in texts if text == "TLP:AMBER+STRICT" and box.top - box.bottom > 8
        ]
        lines = [box for text, box in texts if text.startswith("Copy 3 of 12, for")]
        assert len(labels) == 2, "once at the head, once at the foot, and not stamped again"
        assert sorted(box.bottom < height / 2 for box in labels) == [False, True]
        assert len(lines) == 1
        for own in (*labels, *lines):
            others = [box for text, box in texts if box is not own and text.strip()]
            assert not any(own.meets(other) for other in others)
            assert own.bottom > 8
            assert own.top < height - 8


def test_a_marking_that_the_pages_lack_is_written_at_head_and_foot(rendered: bytes) -> None:
    copy = one_copy(rendered, marking=marked("TLP:RED"), show_in_foot=False)
    assert [page.count("TLP:RED") for page in read_page_text(copy)] == [2]
    found = read_copy_number(copy)
    assert found is not None
    assert found.marking == "TLP:RED"
    assert check_pages(copy).missing == ()


def test_a_marking_that_the_pack_prints_is_not_written_again(rendered: bytes) -> None:
    assert BRIEF.marking == "OFFICIAL"
    copy = one_copy(rendered, marking=marked("OFFICIAL"), show_in_foot=False)
    assert read_page_text(copy) == read_page_text(rendered)


def test_pages_with_another_label_of_the_scheme_are_refused() -> None:
    green = render(replace(BRIEF, marking="TLP:GREEN"), "pdf", template="builtin:in-focus")
    with pytest.raises(CopyImpossible, match=r"TLP:GREEN.*TLP:RED"):
        make_copies(green, [copy_of(marking=marked("TLP:RED"))])


# What a copy still is


def test_a_copy_holds_what_the_brief_holds(copy: bytes, rendered: bytes) -> None:
    assert check_pages(copy) == check_pages(rendered)
    for name in ("brief.json", "sources.json", "pages.json"):
        assert read_attachment(copy, name) == read_attachment(rendered, name)


def test_an_item_that_goes_on_over_a_stamped_page_is_found() -> None:
    """The lines at the edges stand in the middle of it, in the order in which pages are read."""
    rendered = render(samples.huge(), "pdf", template="builtin:in-focus")
    plain, copy = (
        check_pages(rendered),
        check_pages(one_copy(rendered, marking=marked("TLP:AMBER"))),
    )
    assert plain.missing == ()
    assert copy == plain


def test_a_copy_depends_on_the_pdf_and_itself_alone(rendered: bytes, copy: bytes) -> None:
    others = list(make_copies(rendered, [copy_of(1, name="Other"), copy_of(), copy_of(5)]))
    assert others[1] == copy
    assert len(set(others)) == 3


def test_no_copy_of_a_copy_is_made(copy: bytes) -> None:
    with pytest.raises(CopyImpossible, match="copy already"):
        make_copies(copy, [copy_of()])
    with pytest.raises(CopyImpossible, match="carries no brief"):
        make_copies(b"%PDF-1.7", [copy_of()])


def test_a_copy_is_made_when_it_is_asked_for(rendered: bytes) -> None:
    """So that of a thousand no two need be in memory."""
    begun: list[int] = []

    def password(copy: CopyOf) -> None:
        begun.append(copy.number)

    copies = make_copies(rendered, [copy_of(1), copy_of(2)], password=password)
    assert begun == []
    next(copies)
    assert begun == [1]


# Passwords


def test_an_encrypted_copy_opens_with_its_password_and_claims_no_archive(rendered: bytes) -> None:
    (copy,) = make_copies(rendered, [copy_of()], password=lambda one: f"for {one.name}")
    with pytest.raises(PdfEncrypted):
        read_copy_number(copy)
    for wrong in ("", "for Ministry Y"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(copy), password=wrong)
    with pikepdf.open(io.BytesIO(copy), password="for Ministry X") as document:
        assert document.encryption.bits == 256
        packet = document.Root.Metadata.read_bytes()
        assert document.allow.accessibility
    assert b"pdfaid:part" not in packet
    assert b"<pdfuaid:part>2</pdfuaid:part>" in packet
    with pikepdf.open(io.BytesIO(rendered)) as document:
        assert b"pdfaid:part" in document.Root.Metadata.read_bytes()


def test_an_empty_password_is_none(rendered: bytes) -> None:
    with pytest.raises(CopyImpossible, match="empty"):
        list(make_copies(rendered, [copy_of()], password=lambda _: ""))


# Standards


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("password", [None, "secret"])
def test_a_copy_is_sound(rendered: bytes, password: str | None, tmp_path: pathlib.Path) -> None:
    (copy,) = make_copies(rendered, [copy_of()], password=lambda _: password)
    file = tmp_path / "copy.pdf"
    file.write_bytes(copy)
    done = subprocess.run(
        ["qpdf", f"--password={password or ''}", "--check", file], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def kinds_below(element: pikepdf.Object) -> list[str]:
    """Return the kinds of the elements below one, in the order in which they are read."""
    kids = element.get("/K", [])
    found = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += [str(kid.S), *kinds_below(kid)]
    return found


def tag_tree(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return kinds_below(document.Root.StructTreeRoot)


def test_the_lines_are_artifacts_and_no_tag_is_added(copy: bytes, rendered: bytes) -> None:
    assert tag_tree(copy) == tag_tree(rendered)
    with pikepdf.open(io.BytesIO(copy)) as document:
        content = document.pages[0].Contents
        assert (
            content[-1]
            .read_bytes()
            .startswith(b"Q\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq ")
        )
        assert content[-1].read_bytes().endswith(b" Q\nEMC")
