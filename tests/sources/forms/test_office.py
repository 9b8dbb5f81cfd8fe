"""Word processors' documents give their paragraphs; what cannot be opened says why."""

from __future__ import annotations

import contextlib
import io
import random
import time
import zipfile
from xml.sax.saxutils import escape

import docx
import pytest

from briefgen.errors import SourceError
from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article
from briefgen.sources import read_article

TITLE = "Wall to rise at Marlow Bay"
BODY = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, it announced.",
    (
        "“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café by the"
        " harbour."
    ),
    (
        "The vote of the full council is due in March. Whether the government’s grant will have"
        " come by then is not known."
    ),
)
TEXT = "\n\n".join(BODY) + "\n"


def docx_of(
    paragraphs: tuple[str, ...] = BODY,
    *,
    title: str = "",
    heading: str = "",
    table: tuple[str, ...] = (),
) -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    if heading:
        document.add_paragraph(heading, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        cell = document.add_table(1, 1).cell(0, 0)
        for paragraph in table:
            cell.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


ODF = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT = (
    f'<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
    f' xmlns:table="{ODF}:table:1.0" '
    f'xmlns:draw="{ODF}:drawing:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>{}</office:text></office:body>'
    "</office:document-content>"
)
META = '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></m>'


def odt_of(*elements: str, head: str = "", title: str = "", manifest: str = "<m/>") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", head + CONTENT.format("".join(elements)))
        archive.writestr("meta.xml", META.format(title))
        archive.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


def odt_paragraphs(paragraphs: tuple[str, ...] = BODY) -> list[str]:
    return [
        f'<text:p text:style-name="Standard">{escape(paragraph)}</text:p>'
        for paragraph in paragraphs
    ]


def rtf_of(paragraphs: tuple[str, ...] = BODY, *, head: str = "", coded: bool = True) -> bytes:
    def code(character: str) -> str:
        if character < "\x80":
            return character
        return f"\\'{character.encode('cp1252').hex()}" if coded else f"\\u{ord(character)}?"

    lines = "".join(f"{''.join(map(code, paragraph))}\\par\n" for paragraph in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{head}\\f0 {lines}}}".encode(
        "ascii"
    )


def read(data: bytes, path: str = "a.docx") -> Article:
    return read_article(data, path=path, id="S1")


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Put another part into an archive, or one in place of that which is there."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def with_body(xml: str) -> bytes:
    """Return a Word document whose body is this, `w:` being the prefix of its elements."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return with_part(
        docx_of(),
        "word/document.xml",
        f'<w:document xmlns:w="{space}"><w:body>{xml}</w:body></w:document>'.encode(),
    )


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (docx_of(), "Word"),
        (odt_of(*odt_paragraphs()), "OpenDocument"),
        (rtf_of(), "RTF"),
        (rtf_of(coded=False), "RTF"),
        (docx_of(("", *BODY, " ")), "Word"),
        (docx_of(table=("Wall", "£61m")), "Word"),
        (docx_of((), table=BODY), "Word"),  # laid out in a table
        (
            odt_of(
                *odt_paragraphs(),
                f"<table:table><table:table-row>{odt_paragraphs(('£61m',))[0]}</table:table-row></table:table>",
            ),
            "OpenDocument",
        ),
    ],
)
@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.txt", "-"])
def test_the_paragraphs_are_the_text_whatever_the_name(data: bytes, form: str, name: str) -> None:
    article = read(data, name)
    assert (article.text, article.form, article.title, article.language) == (TEXT, form, None, "en")


@pytest.mark.parametrize(
    "data",
    [
        docx_of(heading=TITLE),
        docx_of(title=TITLE),
        docx_of((TITLE, *BODY), title=TITLE),
        odt_of(f'<text:h text:outline-level="1">{TITLE}</text:h>', *odt_paragraphs()),
        odt_of(*odt_paragraphs(), title=TITLE),
        rtf_of(head=f"{{\\info{{\\title {TITLE}}}}}"),
    ],
)
def test_a_title_is_one_of_style_or_declared_and_no_part_of_the_text(data: bytes) -> None:
    assert (read(data).title, read(data).text) == (TITLE, TEXT)


@pytest.mark.parametrize(
    "title", ["Microsoft Word - wall3.doc", "Untitled", "wall.odt", "Document1"]
)
def test_a_title_that_a_program_made_is_none(title: str) -> None:
    assert read(docx_of(title=title)).title is None


def test_a_byline_a_date_line_and_a_dateline_are_noted() -> None:
    article = read(docx_of(("By Ann Lee", "4 March 2031", *BODY)))
    assert (article.authors, article.published) == (("Ann Lee",), "2031-03-04")
    article = read(docx_of(("LEEDS, March 10, 2031 (Estuary Press) - The wall is to rise.", *BODY)))
    assert (article.outlet, article.published) == ("Estuary Press", "2031-03-10")


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (
            (
                "<w:p><w:r><w:t>The wall </w:t></w:r><w:ins><w:r><w:t>will"
                " rise.</w:t></w:r></w:ins></w:p>"
            ),
            "The wall will rise.",
        ),
        (
            (
                "<w:p><w:r><w:t>The"
                " wall.</w:t></w:r><w:del><w:r><w:delText>No.</w:delText></w:r></w:del></w:p>"
            ),
            "The wall.",
        ),
        ("<w:p><w:hyperlink><w:r><w:t>The wall.</w:t></w:r></w:hyperlink></w:p>", "The wall."),
        (
            "<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>The wall.</w:t></w:r></w:p>",
            "The wall.",
        ),
        (
            "<w:p><w:r><w:t>The</w:t><w:tab/><w:t>wall</w:t><w:br/><w:t>rose.</w:t></w:r></w:p>",
            "The wall rose.",
        ),
        ("<w:p><w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two.</w:t></w:r></w:p>", "One.\n\nTwo."),
        (
            (
                "<w:sdt><w:sdtContent><w:p><w:r><w:t>The"
                " wall.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            ),
            "The wall.",
        ),
        (
            (
                "<w:p><w:r><w:t>A"
                " wall.</w:t><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
            ),
            "A wall.",
        ),
    ],
)
def test_a_word_document_is_read_as_it_is_shown(xml: str, text: str) -> None:
    assert read(with_body(xml)).text == text + "\n"


@pytest.mark.parametrize(
    ("element", "text"),
    [
        (
            "<text:p>The<text:s/>wall<text:tab/>rose<text:line-break/>again.</text:p>",
            "The wall rose again.",
        ),
        (
            (
                "<text:p>The <text:span>wall</text:span>"
                " rose<text:note><text:p>Note.</text:p></text:note>.</text:p>"
            ),
            "The wall rose.",
        ),
        (
            (
                "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>The"
                " wall.</text:p>"
            ),
            "The wall.",
        ),
        (
            "<text:list><text:list-item><text:p>One wall.</text:p></text:list-item></text:list>",
            "One wall.",
        ),
        (
            (
                "<text:p>A"
                " wall.<office:annotation><text:p>Check.</text:p></office:annotation></text:p>"
            ),
            "A wall.",
        ),
    ],
)
def test_an_open_document_is_read_as_it_is_shown(element: str, text: str) -> None:
    assert read(odt_of(element), "a.odt").text == text + "\n"


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "walls "><!ENTITY b "'
    + "&a;" * 100
    + '"><!ENTITY c "'
    + "&b;" * 100
    + '">]>'
)
FETCH = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + bytes(600)
    + "EncryptedPackage".encode("utf-16-le")
    + bytes(600)
)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (docx_of()[:3000], "a.docx", "E117"),
        (docx_of()[:3000], "a.txt", "E117"),
        (odt_of(*odt_paragraphs())[:300], "a.odt", "E117"),
        (rtf_of()[:200], "a.rtf", "E117"),
        (rtf_of()[:-2], "a.txt", "E117"),
        (b"PK\x03\x04" + bytes(300), "a.docx", "E117"),
        (b"PK\x03\x04" + bytes(300), "a.zip", "E128"),
        (
            with_part(odt_of(), "a.xml", b"<a/>").replace(b"content.xml", b"contens.xml"),
            "a.odt",
            "E117",
        ),
        (docx_of().replace(b"word/document.xml", b"word/documens.xml"), "a.docx", "E117"),
        (with_part(docx_of(), "word/document.xml", b"<w:document"), "a.docx", "E117"),
        (with_part(docx_of(), "word/document.xml", f"{BOMB}<d>&c;</d>".encode()), "a.docx", "E117"),
        (with_part(docx_of(), "word/styles.xml", f"{FETCH}<d>&a;</d>".encode()), "a.docx", "E117"),
        (odt_of("<text:p>&c;</text:p>", head=BOMB), "a.odt", "E117"),
        (odt_of("<text:p>&a;</text:p>", head=FETCH), "a.odt", "E117"),
        (odt_of("<text:p>" * 5000), "a.odt", "E117"),
        (LOCKED, "a.docx", "E116"),
        (odt_of(manifest="<m><encryption-data/></m>"), "a.odt", "E116"),
        (b"\xd0\xcf\x11\xe0" + bytes(900), "a.doc", "E126"),
        (docx_of(()), "a.docx", "E102"),
        (odt_of(), "a.odt", "E102"),
        (rtf_of(()), "a.rtf", "E102"),
        (with_part(docx_of(), "word/media/a.png", bytes(101_000_000)), "a.docx", "E106"),
        (
            with_part(docx_of(), "word/document.xml", b"<w>" + b" " * 21_000_000 + b"</w>"),
            "a.docx",
            "E106",
        ),
        (odt_of(*odt_paragraphs(("wall " * 250_000,))), "a.odt", "E106"),
        (docx_of() + bytes(25_000_000), "a.docx", "E106"),
        (rtf_of(("wall " * 900_000,)), "a.rtf", "E106"),
        (rtf_of() + bytes(50_000_000), "a.rtf", "E106"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, name: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data, name)
    assert caught.value.code == code


@pytest.mark.timing
def test_a_picture_in_rich_text_takes_no_time() -> None:
    started = time.process_time()
    article = read(rtf_of(head="{\\pict\\pngblip " + "89504e47" * 1_000_000 + "}"))
    assert article.text == TEXT
    assert time.process_time() - started < 5


@pytest.mark.parametrize("data", [docx_of(heading=TITLE), odt_of(*odt_paragraphs()), rtf_of()])
def test_every_finding_stands_in_the_text(data: bytes) -> None:
    findings = find_all(parse(read(data)))
    assert [findings.source.passage(quote.span) for quote in findings.quotes] == [
        quote.text for quote in findings.quotes
    ]
    assert "Nobody will be asked to pay twice" in [quote.text for quote in findings.quotes]
    assert [findings.source.passage(span) for span in findings.paragraphs] == list(BODY)


@pytest.mark.parametrize("data", [docx_of(heading=TITLE), odt_of(*odt_paragraphs()), rtf_of()])
@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_document_is_read_or_refused(data: bytes, seed: int) -> None:
    chance = random.Random(seed)
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 5, 30))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    with contextlib.suppress(SourceError):
        read(bytes(damaged))


RUN = '<w:r><w:rPr>{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.mark.parametrize(
    "runs",
    [
        (("", "We lost 400"), ('<w:vertAlign w:val="superscript"/>', "4"), ("", " homes")),
        (("", "We lost 400"), ('<w:position w:val="6"/><w:sz w:val="14"/>', "4"), ("", " homes")),
        (("", "We lost 400 homes"), ("<w:vanish/>", " Draft: do not print this.")),
        (("", "We lost 400"), ('<w:vanish w:val="true"/>', "0"), ("", " homes")),
        (("", "We lost 400"), ('<w:vanish w:val="0"/>', " homes")),
    ],
)
def test_what_is_raised_or_hidden_in_word_is_no_word(runs: tuple[tuple[str, str], ...]) -> None:
    written = "".join(RUN.format(look, words) for look, words in runs)
    assert read(with_body(f"<w:p>{written}</w:p>")).text == "We lost 400 homes\n"


def test_a_power_stays_raised_in_word() -> None:
    raised = RUN.format('<w:vertAlign w:val="superscript"/>', "6")
    written = RUN.format("", "They moved 10") + raised + RUN.format("", " tonnes.")
    assert read(with_body(f"<w:p>{written}</w:p>")).text == "They moved 10⁶ tonnes.\n"


def test_hidden_text_of_rtf_and_open_document_is_not_read() -> None:
    rich = rb"{\rtf1\ansi We lost 400{\super 4} homes{\v  Draft: do not print}.\par}"
    assert read(rich, "a.rtf").text == "We lost 400 homes.\n"
    style = (
        f'<style:style xmlns:style="{ODF}:style:1.0" style:name="T1">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    line = '<text:p>We lost 400 homes<text:span text:style-name="T1"> Draft</text:span>.</text:p>'
    assert read(odt_of(style, line), "a.odt").text == "We lost 400 homes.\n"


def test_a_word_file_that_declares_no_title_has_none() -> None:
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
        f' PartName="/word/document.xml" ContentType="{word}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1"'
        f' Type="{office}" Target="word/document.xml"/></Relationships>',
    }
    bare = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_of())) as old,
        zipfile.ZipFile(bare, "w") as new,
    ):
        for name, content in parts.items():
            new.writestr(name, content)
        new.writestr("word/document.xml", old.read("word/document.xml"))
    article = read(bare.getvalue())
    assert (article.title, article.text) == (None, TEXT)
