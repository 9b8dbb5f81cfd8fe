"""An untrusted pack may ask for what it likes: nothing outside its folder is opened, nothing is
connected to, and it is said."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefgen.errors import PageUnsafe
from briefgen.model import Brief
from briefgen.rendering import encode_brief, render
from briefgen.rendering.templating.page_safety import POLICY, guarded

SVG = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9"'
    ' height="9"'
)
IN_PAGES = {
    "file": '<img src="file:///etc/passwd" alt="x">',
    "capitals": '<img src="FILE:///etc/passwd" alt="x">',
    "file of a host": '<img src="file://evil.example/share/x.png" alt="x">',
    "http": '<img src="http://127.0.0.1:9/x.png" alt="x">',
    "https": '<img src="https://evil.example/x.png" alt="x">',
    "ftp": '<img src="ftp://evil.example/x" alt="x">',
    "no scheme": '<img src="//evil.example/x.png" alt="x">',
    "up": '<img src="../secret.png" alt="x">',
    "up, encoded": '<img src="%2e%2e/secret.png" alt="x">',
    "symbolic link": '<img src="link.png" alt="x">',
    "link as asset": "<img src=\"{{ asset('link.png') }}\" alt='x'>",
    "asset above": "<img src=\"{{ asset('../secret.png') }}\" alt='x'>",
    "asset of the root": "<img src=\"{{ asset('/etc/passwd') }}\" alt='x'>",
    "srcset": '<img srcset="https://evil.example/x.png 2x" alt="x">',
    "poster": '<video poster="https://evil.example/x.png"></video>',
    "object": '<object data="file:///etc/passwd"></object>',
    "embed": '<embed src="file:///etc/passwd">',
    "iframe": '<iframe src="https://evil.example"></iframe>',
    "style sheet": '<link rel="stylesheet" href="https://evil.example/x.css">',
    "style sheet file": '<link rel="stylesheet" href="file:///etc/passwd">',
    "attachment": '<link rel="attachment" href="file:///etc/passwd">',
    "attached by a link": '<a rel="attachment" href="file:///etc/passwd">x</a>',
    "attachment of its own": '<link rel="attachment" href="pack.toml">',
    "refresh": '<meta http-equiv="refresh" content="0; url=https://evil.example">',
    "base": '<base href="file:///etc/"><img src="passwd" alt="x">',
    "script": "<script>fetch('https://evil.example')</script>",
    "script file": '<script src="https://evil.example/x.js"></script>',
    "handler": "<p onclick=\"location='https://evil.example'\">x</p>",
    "javascript": '<a href="java&#10;script:alert(1)">x</a>',
    "link to a file": '<a href="file:///etc/passwd">x</a>',
    "link to a data page": '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    "form": '<form action="https://evil.example"><button>x</button></form>',
    "import": '<style>@import "https://evil.example/x.css";</style>',
    "import of a url": "<style>@import url(file:///etc/passwd);</style>",
    "import, escaped": '<style>@\\69mport "https://evil.example/x.css";</style>',
    "url": "<style>p { background: url(file:///etc/passwd) }</style><p>x</p>",
    "url, quoted": "<style>p { background: URL( 'https://evil.example/x.png' ) }</style><p>x</p>",
    "url, escaped": "<style>p { background: u\\72l(https://evil.example/x.png) }</style><p>x</p>",
    "url, commented": "<style>p { background: /* { */ url(/**/https://evil.example/x.png) }</style><p>x</p>",
    "image-set": '<style>p { background: image-set("https://evil.example/x.png" 1x) }</style><p>x</p>',
    "image-set of a variable": '<style>:root { --x: "https://evil.example/x" } p { background: image-set(var(--x) 1x) }</style><p>x</p>',
    "font": "<style>@font-face { font-family: x; src: url(file:///etc/passwd) } p { font-family: x }</style><p>x</p>",
    "content": "<style>p::before { content: url(https://evil.example/x.png) }</style><p>x</p>",
    "list style": "<style>li { list-style-image: url(file:///etc/passwd) }</style><ul><li>x</li></ul>",
    "border": "<p style=\"border-image: url('https://evil.example/x.png') 1\">x</p>",
    "link of a style sheet": "<style>p { link: url(file:///etc/passwd) }</style><p>x</p>",
    "page margin": "<style>@page { @top-left { content: url(https://evil.example/x.png) } }</style>",
    "svg image": f'<svg {SVG}><image href="file:///etc/passwd" width="9" height="9"/></svg>',
    "svg image, old": f'<svg {SVG}><image xlink:href="https://evil.example/x.png" width="9" height="9"/></svg>',
    "svg use": f'<svg {SVG}><use href="file:///etc/passwd#x"/></svg>',
    "svg style": f"<svg {SVG}><style>rect {{ fill: url(https://evil.example/x.svg#a) }}</style><rect width='9' height='9'/></svg>",
    "svg filter": f'<svg {SVG}><rect filter="url(https://evil.example/x.svg#a)" width="9" height="9"/></svg>',
    "svg script": f"<svg {SVG}><script>alert(1)</script></svg>",
    "svg animation": f'<svg {SVG}><a href="#x"><animate attributeName="href" values="javascript:alert(1)"/></a></svg>',
    "foreign object": f'<svg {SVG}><foreignObject><img src="file:///etc/passwd"></foreignObject></svg>',
    "include of XML": f'<svg {SVG} xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></svg>',
    "drawing with an image": '<img src="image.svg" alt="x">',
    "drawing with an entity": '<img src="entity.svg" alt="x">',
    "drawing with an include": '<img src="include.svg" alt="x">',
    "drawing with a style sheet": '<img src="sheet.svg" alt="x">',
    "include above": "{% include '../../secret.j2' %}",
    "include of the root": "{% include '/etc/passwd' %}",
    "include of a link": "{% include 'link.j2' %}",
    "extends above": "{% extends 'parent:../secret.j2' %}",
    "built-in above": "{% include 'builtin:../secret/secret.j2' %}",
    "include of another system's path": "{% include '..\\\\secret.j2' %}",
}  # fmt: skip
DRAWINGS = {
    "image.svg": f'<svg {SVG}><image href="file:///etc/passwd" width="9" height="9"/></svg>',
    "entity.svg": (
        f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg {SVG}><text>&x;</text></svg>'
    ),
    "include.svg": (
        f'<svg {SVG} xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include'
        ' href="file:///etc/passwd" parse="text"/></svg>'
    ),
    "sheet.svg": (
        f'<?xml-stylesheet href="https://evil.example/x.css"?><svg {SVG}><rect width="9"'
        ' height="9"/></svg>'
    ),
}
IN_SHEETS = {
    "import": '@import "https://evil.example/x.css";',
    "import, escaped": '@\\69mport "https://evil.example/x.css";',
    "file": "p { background: url(file:///etc/passwd) }",
    "http": "p { background: url('https://evil.example/x.png') }",
    "up": "p { background: url(../secret.png) }",
    "link": "p { background: url(link.png) }",
    "escaped": "p { background: u\\72l(https://evil.example/x.png) }",
    "image-set": 'p { background: image-set("https://evil.example/x.png" 1x) }',
    "font": "@font-face { font-family: x; src: url(file:///etc/passwd) } p { font-family: x }",
}
CODES = {"E301", "E302", "E304", "E313"}


def make(folder: pathlib.Path, page: str, style: str = "p { margin: 0 }") -> pathlib.Path:
    pack = folder / "acme"
    pack.mkdir(parents=True)
    (folder / "secret.png").write_bytes(b"secret")
    (folder / "secret.j2").write_text("secret", encoding="utf-8")
    (pack / "link.png").symlink_to(folder / "secret.png")
    (pack / "link.j2").symlink_to(folder / "secret.j2")
    (pack / "pack.toml").write_text(
        'name = "acme"\nversion = "1"\ntitle = "Acme"\n', encoding="utf-8"
    )
    (pack / "brief.html.j2").write_text(
        f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>{page}<p>x</p>',
        encoding="utf-8",
    )
    for name, text in {**DRAWINGS, "style.css": style, "print.css": style}.items():
        (pack / name).write_text(text, encoding="utf-8")
    return pack


@pytest.fixture(scope="module")
def outcomes(
    tmp_path_factory: pytest.TempPathFactory, typical: Brief
) -> dict[tuple[str, str, str], tuple[str, list[str]]]:
    """What became of each attack in each medium: the code, and what was opened beside the pack, the
    program and Python itself."""
    folder = tmp_path_factory.mktemp("attacks")
    (folder / "brief.json").write_bytes(encode_brief(typical))
    packs = {
        ("harmless", "nothing"): make(
            folder / "harmless", '<img src="{{ asset(\'brief.svg\') }}" alt="x">'
        )
    }
    (packs["harmless", "nothing"] / "brief.svg").write_text(f"<svg {SVG}/>", encoding="utf-8")
    for number, (name, page) in enumerate(IN_PAGES.items()):
        packs["page", name] = make(folder / f"page-{number}", page)
    for number, (name, style) in enumerate(IN_SHEETS.items()):
        packs["sheet", name] = make(
            folder / f"sheet-{number}",
            "{% if style_sheet %}<style>{{ style_sheet }}</style>{% endif %}",
            style,
        )
    tasks = [(*attack, to) for attack in packs for to in ("html", "pdf")]
    lines = [f"{to}\t{packs[kind, name]}" for kind, name, to in tasks]
    (folder / "tasks.txt").write_text("\n".join(lines), encoding="utf-8")
    root = str(pathlib.Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, str(pathlib.Path(__file__).parent / "watched.py"), str(folder / "brief.json"), str(folder / "tasks.txt")],
        capture_output=True, check=False, env={**os.environ, "PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1"}, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {task: (code, strange) for task, (code, strange) in zip(tasks, found, strict=True)}


@pytest.mark.parametrize("to", ["html", "pdf"])
@pytest.mark.parametrize(
    ("kind", "name"),
    [*(("page", name) for name in IN_PAGES), *(("sheet", name) for name in IN_SHEETS)],
)
def test_an_attack_fetches_nothing_and_is_said(
    outcomes: dict[tuple[str, str, str], tuple[str, list[str]]], kind: str, name: str, to: str
) -> None:
    code, strange = outcomes[kind, name, to]
    assert strange == []
    # A drawing that a page holds as an image can ask a browser for nothing.
    assert code in CODES or (to == "html" and name.startswith("drawing"))


def test_a_pack_without_an_attack_is_rendered(
    outcomes: dict[tuple[str, str, str], tuple[str, list[str]]],
) -> None:
    for to in ("html", "pdf"):
        assert outcomes["harmless", "nothing", to] == ("rendered", [])


def test_the_watch_sees_what_is_opened(tmp_path: pathlib.Path, typical: Brief) -> None:
    (tmp_path / "brief.json").write_bytes(encode_brief(typical))
    pack = make(tmp_path / "one", "{% include 'link.j2' ignore missing %}")
    (tmp_path / "tasks.txt").write_text(f"html\t{pack}", encoding="utf-8")
    code = (
        "import sys, runpy, briefgen.rendering.packs.pack as p\np.Pack.path = lambda self, file:"
        " (self.folder / file) if (self.folder / file).is_file() else None\nsys.argv[1:] ="
        f" [{str(tmp_path / 'brief.json')!r},"
        f" {str(tmp_path / 'tasks.txt')!r}]\nrunpy.run_path({str(pathlib.Path(__file__).parent / 'watched.py')!r},"
        " run_name='__main__')\n"
    )
    root = str(pathlib.Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": root},
        text=True,
    )
    assert json.loads(done.stdout)[1] == [f"open {pack / 'link.j2'}"]


# Each is read in one way by a simple reader of HTML, and in another by a browser.
TWO_READINGS = {
    "comment closed by a bang": "<!-- --!><script>alert(1)</script> -->",
    "comment closed at once": "<!--><script>alert(1)</script>-->",
    "character data": "<![CDATA[><script>alert(1)</script>]]>",
    "textarea": "<textarea><!-- </textarea><script>alert(1)</script> --></textarea>",
    "title": '<title><a x="</title><script>alert(1)</script>">',
    "noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "style in a drawing": "<svg><style><script>alert(1)</script></style></svg>",
    "select": "<select><img src=x onerror=alert(1)></select>",
    "template": "<template><img src=x onerror=alert(1)></template>",
    "two of an attribute": '<a href="javascript:alert(1)" href="#x">x</a>',
    "slashes": "<img/src=x/onerror=alert(1)//>",
    "no quotes": "<p title=a'onclick=b' onclick=alert(1)>",
    "math": '<math><mtext><a href="javascript:alert(1)">x</a></mtext></math>',
    "encoding": '<meta charset="iso-2022-jp"><p>x</p>',
    "encoding in a directive": (
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-7"><p>x</p>'
    ),
}


@pytest.mark.parametrize("name", TWO_READINGS)
def test_a_page_is_read_as_a_browser_reads_it(name: str) -> None:
    with pytest.raises(PageUnsafe, match=r"^E313 acme: the page holds "):
        guarded(TWO_READINGS[name], "acme")


@pytest.mark.parametrize(
    ("page", "begins"),
    [
        (
            "<p>x</p>",
            (
                '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'
                f' content="{POLICY}"><p>'
            ),
        ),
        (
            '<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head>',
            (
                '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy"'
                f' content="{POLICY}"><meta charset'
            ),
        ),
        # What only looks like the head, or like the policy, is neither.
        (
            "<!-- <head> --><html><head><title>x</title></head>",
            (
                '<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'
                f' content="{POLICY}"><!--'
            ),
        ),
        (
            f'<p>x</p><meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"',
        ),
        (
            (
                "<html><head><style>p { margin: 0 }</style><meta"
                f' http-equiv="Content-Security-Policy" content="{POLICY}">'
            ),
            '<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"',
        ),
    ],
)
def test_the_policy_stands_before_everything(page: str, begins: str) -> None:
    assert guarded(page, "acme").startswith(begins)


def test_a_page_that_has_the_policy_stays_as_it_is() -> None:
    page = (
        '<!DOCTYPE html><html><head>\n<meta charset="utf-8">\n<meta'
        f' http-equiv="Content-Security-Policy" content="{POLICY}">\n<title>x'
    )
    assert guarded(page, "acme") == page


@pytest.mark.parametrize(
    "page",
    [
        (
            '<a href="https://herald.example/a">x</a> <a href="mailto:a@b.example">x</a> <a'
            ' href="#k1">x</a>'
        ),
        '<img src="data:image/png;base64,AAAA" alt="x"><link rel="icon" href="data:,">',
        (
            '<style>p { background: url("data:image/png;base64,AAAA"), linear-gradient(red, blue)'
            " }</style>"
        ),
        "<style>@media (width < 30rem) { p { margin: 0 } }</style>",
        (
            f'<svg {SVG}><title>x</title><g id="a"><rect width="9" height="9"'
            ' fill="url(#b)"/></g><use href="#a"/></svg>'
        ),
        "<p style=\"color: red; font-family: 'A\\42'\">x</p>",
        (
            '<style>p { background: image-set("data:image/png;base64,AAAA" type("image/png"))'
            " }</style>"
        ),
    ],
)
def test_what_a_house_style_needs_is_let_through(page: str) -> None:
    assert guarded(page, "acme").endswith(page)


def give_logo(pack: pathlib.Path, file: str) -> None:
    manifest = (
        f'name = "acme"\nversion = "1"\ntitle = "x"\nextends = "brief"\n[params]\nlogo = "{file}"\n'
    )
    (pack / "pack.toml").write_text(manifest, encoding="utf-8")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("../secret.png", "E308"),
        ("/etc/passwd", "E308"),
        ("https://evil.example/x.png", "E308"),
        ("link.png", "E308"),
    ],
)
def test_a_logo_is_a_file_of_the_pack(
    tmp_path: pathlib.Path, minimal: Brief, value: str, code: str
) -> None:
    pack = make(tmp_path, "x")
    (pack / "pack.toml").write_text(
        f'name = "acme"\nversion = "1"\ntitle = "x"\nextends = "brief"\n[params]\nlogo = "{value}"',
        encoding="utf-8",
    )
    with pytest.raises(Exception, match=f"^{code} acme/pack"):
        render(minimal, "html", template=str(pack))


def test_a_logo_is_no_larger_than_a_logo(tmp_path: pathlib.Path, minimal: Brief) -> None:
    pack = make(tmp_path, "x")
    (pack / "pack.toml").write_text(
        'name = "acme"\nversion = "1"\ntitle = "x"\nextends = "brief"\n[params]\nlogo = "big.png"',
        encoding="utf-8",
    )
    with open(pack / "big.png", "wb") as file:
        file.truncate(1_000_000_000_000)
    with pytest.raises(
        Exception, match=r"^E306 big\.png: the pack takes more than 16 MB in one file\."
    ):
        render(minimal, "html", template=str(pack))


def test_a_word_document_that_loads_something_is_refused(
    tmp_path: pathlib.Path, minimal: Brief
) -> None:
    pack = make(tmp_path, "x")
    fields = (
        (
            '<w:p {}><w:r><w:instrText xml:space="preserve"> INCLUDE</w:instrText></w:r>'
            '<w:r><w:instrText>PICTURE "https://evil.example/x.png"</w:instrText></w:r></w:p>'
        ),
        '<w:p {}><w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe "/></w:p>',
    )
    for field, name in zip(fields, ("INCLUDEPICTURE", "DDEAUTO"), strict=True):
        document = docx.Document()
        document.sections[0].header._element.append(parse_xml(field.format(nsdecls("w"))))
        document.save(str(pack / "brief.docx"))
        with pytest.raises(
            PageUnsafe, match=rf"^E313 acme/brief\.docx: the page holds a field {name}\."
        ):
            render(minimal, "docx", template=str(pack))
    document = docx.Document()
    chunk = Part(
        PackURI("/word/chunk.html"),
        "text/html",
        b"<img src='https://evil.example/x.png'>",
        document.part.package,
    )
    document.sections[0].header.part.relate_to(
        chunk, RELATIONSHIP_TYPE.IMAGE.replace("image", "aFChunk")
    )
    document.save(str(pack / "brief.docx"))
    with pytest.raises(
        PageUnsafe, match=r"^E313 acme/brief\.docx: the page holds a part of the kind aFChunk\."
    ):
        render(minimal, "docx", template=str(pack))
    for kind in (
        RELATIONSHIP_TYPE.IMAGE,
        RELATIONSHIP_TYPE.IMAGE.replace("image", "attachedTemplate"),
    ):
        document = docx.Document()
        document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).relate_to(
            "https://evil.example/x", kind, is_external=True
        )
        document.save(str(pack / "brief.docx"))
        with pytest.raises(
            PageUnsafe,
            match=r"^E313 acme/brief\.docx: the page holds a link to 'https://evil\.example/x'\.",
        ):
            render(minimal, "docx", template=str(pack))
