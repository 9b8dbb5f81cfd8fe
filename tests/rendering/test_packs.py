"""Packs are found by path or by name, and a broken one says where."""

from __future__ import annotations

import pathlib
import re

import pytest

from briefgen.errors import (
    BriefBroken,
    FetchBlocked,
    FormatMissing,
    SchemaUnknown,
    TemplateBroken,
    TemplateMissing,
    UnknownField,
)
from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.packs import built_in_folder, find_pack


def extend(folder: pathlib.Path, more: str = "") -> None:
    """Let a pack rest on the built-in one."""
    manifest = folder / "pack.toml"
    manifest.write_text(
        f'{manifest.read_text(encoding="utf-8")}extends = "brief"\n{more}', encoding="utf-8"
    )


def test_the_built_in_pack_is_found_by_name() -> None:
    assert find_pack("brief").folder == built_in_folder() / "brief"
    assert find_pack("builtin:brief") == find_pack("brief")


def test_a_pack_is_found_by_path(pack_folder: pathlib.Path) -> None:
    assert find_pack(str(pack_folder)).name == "acme"


@pytest.mark.parametrize(
    "name", ["nothing", "", "../templates/brief", "/nowhere", "builtin:", "builtin:../brief", "."]
)
def test_an_unknown_pack_is_refused(
    name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises((TemplateMissing, TemplateBroken)):
        find_pack(name)


def test_a_manifest_that_cannot_be_read_is_named(pack_folder: pathlib.Path) -> None:
    (pack_folder / "pack.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(TemplateBroken, match=r"acme/pack\.toml"):
        find_pack(str(pack_folder))


def test_a_pack_for_another_schema_is_refused(pack_folder: pathlib.Path) -> None:
    manifest = pack_folder / "pack.toml"
    manifest.write_text(
        manifest.read_text(encoding="utf-8") + 'schema = "briefgen/9"\n', encoding="utf-8"
    )
    with pytest.raises(SchemaUnknown, match="briefgen/9"):
        find_pack(str(pack_folder))


@pytest.mark.parametrize(
    ("template", "place", "reason"),
    [
        (
            "one\ntwo\n{{ titel }}\n",
            "acme/brief.md.j2:3",
            "'titel' is not defined. Did you mean 'title'",
        ),
        ("one\n{% for x in key_points %}\n", "acme/brief.md.j2:2", "for"),
        (
            "{{ key_points[0].txt }}\n",
            "acme/brief.md.j2:1",
            "'txt' is not a field of a key point. Did you mean 'text'",
        ),
        ("\n{{ 1 / 0 }}\n", "acme/brief.md.j2:2", "division by zero"),
        ('\n\n{% include "nothing.j2" %}\n', "acme/brief.md.j2:3", "nothing.j2"),
        ("{{ title | nothing }}\n", "acme/brief.md.j2:1", "nothing"),
        ("{{ ''.__class__.__mro__ }}\n", "acme/brief.md.j2:1", "unsafe"),
        ("{{ key_points.append(1) }}\n", "acme/brief.md.j2:1", "'append' is not a field of a list"),
    ],
)
def test_a_mistake_in_a_template_names_file_and_line(
    pack_folder: pathlib.Path, typical: Brief, template: str, place: str, reason: str
) -> None:
    (pack_folder / "brief.md.j2").write_text(template, encoding="utf-8")
    with pytest.raises((TemplateBroken, UnknownField), match=reason) as caught:
        render(typical, "md", template=str(pack_folder))
    assert caught.value.where == place
    assert "\n" not in str(caught.value)


def test_a_mistake_in_an_included_file_names_that_file(
    pack_folder: pathlib.Path, typical: Brief
) -> None:
    (pack_folder / "partials").mkdir()
    (pack_folder / "partials" / "head.md.j2").write_text("\n{{ nothing }}", encoding="utf-8")
    (pack_folder / "brief.md.j2").write_text(
        '{% include "partials/head.md.j2" %}', encoding="utf-8"
    )
    with pytest.raises(UnknownField) as caught:
        render(typical, "md", template=str(pack_folder))
    assert caught.value.where == "acme/partials/head.md.j2:2"


def test_a_pack_without_the_format_says_so(pack_folder: pathlib.Path, typical: Brief) -> None:
    with pytest.raises(
        FormatMissing, match=r"acme/pack\.toml: the pack cannot be rendered to html"
    ):
        render(typical, "html", template=str(pack_folder))


def test_a_brief_that_points_outside_its_source_is_no_mistake_of_the_template(
    pack_folder: pathlib.Path, minimal: Brief
) -> None:
    with pytest.raises(BriefBroken):
        render(
            type(minimal)(
                title="x",
                sources=(),
                paragraphs=(minimal.sources[0].span(0, 3),),
                provenance=minimal.provenance,
            ),
            "md",
        )


def test_a_pack_of_markdown_alone_gives_a_page(pack_folder: pathlib.Path, typical: Brief) -> None:
    (pack_folder / "brief.md.j2").write_text(
        "# {{ title }}\n\n{{ key_points[0].text }} <b>x</b>\n\n| a |\n| - |\n| 1 |\n",
        encoding="utf-8",
    )
    page = render(typical, "html", template=str(pack_folder)).decode()
    assert (
        "<h1>Sea wall at Harlow Bay: the council has voted, the money is not settled</h1>" in page
    )
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert "<td>1</td>" in page
    assert render(typical, "pdf", template=str(pack_folder)).startswith(b"%PDF-2.0")


def test_a_pack_may_change_one_block(pack_folder: pathlib.Path, typical: Brief) -> None:
    extend(pack_folder)
    template = (
        '{% extends "parent:brief.html.j2" %}\n{% block made %}\n<p id="made">Room 4.12</p>\n{%'
        " endblock %}\n"
    )
    (pack_folder / "brief.html.j2").write_text(template, encoding="utf-8")
    page = render(typical, "html", template=str(pack_folder)).decode()
    assert '<p id="made">Room 4.12</p>' in page
    assert "How this was made" not in page
    assert page.replace('<p id="made">Room 4.12</p>\n', "") in re.sub(
        r'<section id="made">.*?</section>\n', "", render(typical, "html").decode(), flags=re.DOTALL
    )
    assert render(typical, "pdf", template=str(pack_folder)).startswith(b"%PDF-2.0")


def test_a_page_holds_the_files_of_its_pack(pack_folder: pathlib.Path, minimal: Brief) -> None:
    (pack_folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8"
    )
    (pack_folder / "brief.html.j2").write_text(
        "<img src=\"{{ asset('logo.svg') }}\">", encoding="utf-8"
    )
    assert b'><img src="data:image/svg+xml;base64,' in render(
        minimal, "html", template=str(pack_folder)
    )


@pytest.mark.parametrize("file", ["../secret.txt", "/etc/hostname", "nothing.png"])
def test_a_page_holds_no_other_file(pack_folder: pathlib.Path, minimal: Brief, file: str) -> None:
    (pack_folder.parent / "secret.txt").write_text("secret", encoding="utf-8")
    (pack_folder / "brief.html.j2").write_text("{{ asset('" + file + "') }}", encoding="utf-8")
    with pytest.raises(FetchBlocked, match=file):
        render(minimal, "html", template=str(pack_folder))


def test_a_style_sheet_cannot_leave_its_element(pack_folder: pathlib.Path, minimal: Brief) -> None:
    (pack_folder / "brief.html.j2").write_text("<p>x</p>", encoding="utf-8")
    (pack_folder / "style.css").write_text("</style><script>alert(1)</script>", encoding="utf-8")
    with pytest.raises(TemplateBroken, match=r"acme/style\.css"):
        render(minimal, "html", template=str(pack_folder))
