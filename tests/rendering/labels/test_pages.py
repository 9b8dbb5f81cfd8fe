"""A pack says what the program prints, and in which language, by data alone; text stays text, and
sources stay in their language."""

from __future__ import annotations

import pathlib
import re
from typing import Any

import lxml.html
import msgspec
import pytest

from briefgen.errors import ManifestBroken, ParameterWrong
from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.packs import built_in_packs, find_pack
from briefgen.rendering.pdf.proof import check_pages

ROOT = pathlib.Path(__file__).parents[3]


def house(folder: pathlib.Path, more: str, extends: str = "builtin:brief") -> str:
    """Write a pack and return its path."""
    folder.mkdir(exist_ok=True)
    head = f'name = "{folder.name}"\nversion = "1"\ntitle = "A house"\nextends = "{extends}"\n'
    (folder / "pack.toml").write_text(head + more, encoding="utf-8")
    return str(folder)


def headings(page: str) -> list[str]:
    tree: lxml.html.HtmlElement = lxml.html.fromstring(page)
    return [heading.text_content() for heading in tree.iter("h2")]


def test_a_pack_says_a_heading_in_its_own_words(typical: Brief, tmp_path: pathlib.Path) -> None:
    pack = house(
        tmp_path / "acme",
        '[labels]\nheading.open_questions = "Still open"\ncategory.undisclosed = "kept back"\n',
    )
    page, text = (
        render(typical, "html", template=pack).decode(),
        render(typical, "md", template=pack).decode(),
    )
    assert "Still open" in headings(page)
    assert "Open questions" not in page + text
    assert "## Still open" in text
    assert "*(kept back)*" in text


def test_a_pack_has_the_words_of_the_pack_it_extends(
    typical: Brief, tmp_path: pathlib.Path
) -> None:
    house(tmp_path / "acme", '[labels]\nheading.made = "Method"\nheading.sources = "Reading"\n')
    child = house(tmp_path / "child", '[labels]\nheading.sources = "Papers"\n', "../acme")
    assert headings(render(typical, "html", template=child).decode())[-3:-1] == ["Papers", "Method"]


def test_a_pack_is_in_another_language(typical: Brief, tmp_path: pathlib.Path) -> None:
    page = render(typical, "html", template=house(tmp_path / "amt", 'lang = "de"\n')).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="de">')
    assert headings(page)[:3] == ["Kernaussage", "Wichtigste Punkte", "Äußerungen"]
    assert "14.\u00a0März 2026" in page
    assert '<a class="skip" href="#brief">Direkt zum Inhalt</a>' in page


def test_words_are_of_the_language_of_the_pack_that_says_them(tmp_path: pathlib.Path) -> None:
    """English words of a house do not stand in the German pages of a pack that rests on it, but its
    German ones do."""
    words = (
        '[labels]\nheading.made = "Method"\nheading.sources ='
        ' "Reading"\n[labels.de.heading]\nsources = "Belege"\n'
    )
    pack = house(tmp_path / "acme", words)
    german = find_pack(
        house(tmp_path / "amt", 'lang = "de"\n[labels]\nheading.notes = "Vermerk"\n', "../acme")
    ).labels
    assert [german.say(f"heading.{name}") for name in ("made", "sources", "notes")] == [
        "Wie dieses Papier entstanden ist",
        "Belege",
        "Vermerk",
    ]
    assert find_pack(pack).labels.say("heading.made") == "Method"
    given = find_pack(pack, {"lang": "de"}).labels
    assert [given.say(f"heading.{name}") for name in ("made", "sources")] == [
        "Wie dieses Papier entstanden ist",
        "Belege",
    ]


def test_a_language_is_given_like_a_parameter(minimal: Brief) -> None:
    assert "## Quellen" in render(minimal, "md", params={"lang": "de"}).decode()
    with pytest.raises(
        ParameterWrong,
        match=r"the parameter 'lang' does not take 'xx'. It takes one of de, en, fr\.",
    ):
        render(minimal, "md", params={"lang": "xx"})


def test_a_parameter_of_this_name_is_the_packs_own(minimal: Brief, tmp_path: pathlib.Path) -> None:
    pack = house(tmp_path / "acme", '[params.lang]\ntype = "text"\ndefault = "x"\n')
    assert "## Sources" in render(minimal, "md", template=pack, params={"lang": "de"}).decode()


@pytest.mark.parametrize(
    ("more", "error"),
    [
        (
            '[labels]\nheading.key_point = "Main"\n',
            (
                "E309 acme/pack.toml:6: there is no label 'heading.key_point'. Did you mean"
                " 'heading.key_points'?"
            ),
        ),
        (
            '[labels]\nx = "y"\n',
            "E309 acme/pack.toml:6: there is no label 'x'. docs/templates.md has all of them.",
        ),
        (
            '[labels]\nnote.claim = "[claim]"\n',
            "E309 acme/pack.toml:6: the label 'note.claim' lacks {name}",
        ),
        (
            'labels = "x"\n',
            "E309 acme/pack.toml:5: 'labels' is a table. Write [labels] and below it name = ….",
        ),
        (
            'lang = "xx"\n',
            "E309 acme/pack.toml:5: there are no labels in 'xx'. There are: de, en, fr.",
        ),
        ("lang = 3\n", "E309 acme/pack.toml:5: there are no labels in 3. There are: de, en, fr."),
    ],
)
def test_what_cannot_be_said_is_an_error_with_its_line(
    more: str, error: str, tmp_path: pathlib.Path
) -> None:
    with pytest.raises(ManifestBroken) as raised:
        find_pack(house(tmp_path / "acme", more))
    assert str(raised.value).startswith(error)


HOSTILE = '</style><script>alert(1)</script> {{ 7 * 7 }} [x](javascript:y) # "'


def test_words_of_a_pack_are_text_and_nothing_else(typical: Brief, tmp_path: pathlib.Path) -> None:
    keys = (
        "heading.said",
        "category.undisclosed",
        "link.positions",
        "page.skip",
        "note.clipped",
        "stance.claimed",
        "kind.person",
    )
    words = "".join(f"{key} = '{HOSTILE}'\n" for key in keys)
    words += (
        f"page.number = '{HOSTILE} {{page}}/{{pages}}'\nnote.claim = '{HOSTILE}"
        f" {{name}}'\nlink.point = '{HOSTILE} {{number}}'\n"
    )
    pack = house(tmp_path / "acme", f"[labels]\n{words}")
    page = render(typical, "html", template=pack).decode()
    assert "<script" not in page
    assert HOSTILE in headings(page)
    text = render(typical, "md", template=pack).decode()
    assert "\\<script>" in text
    assert re.search(r"(?<!\\)<script", text) is None
    assert check_pages(render(typical, "pdf", template=pack)).missing == ()
    assert render(typical, "docx", template=pack)


@pytest.mark.parametrize("pack", built_in_packs())
@pytest.mark.parametrize("lang", ["de", "fr"])
def test_the_pages_of_every_pack_print_the_brief_in_every_language(
    pack: str, lang: str, typical: Brief
) -> None:
    found = check_pages(render(typical, "pdf", template=f"builtin:{pack}", params={"lang": lang}))
    assert (found.missing, found.checked > 10) == ((), True)


def language_of(element: lxml.html.HtmlElement) -> str:
    (language,) = element.xpath("(ancestor-or-self::*/@lang)[last()]")
    return str(language)


@pytest.mark.parametrize("pack", built_in_packs())
def test_the_words_of_sources_are_marked_as_english(pack: str, typical: Brief) -> None:
    page: lxml.html.HtmlElement = lxml.html.fromstring(
        render(typical, "html", template=f"builtin:{pack}", params={"lang": "de"}).decode()
    )
    words = (
        "The city council agreed on Tuesday",
        "How will the loan be repaid?",
        "Sea wall at Harlow Bay",
        "What the wall costs",
    )
    for said in words:
        holders = [
            element for element in page.xpath("//body//*[text()]") if said in (element.text or "")
        ]
        assert {language_of(element) for element in holders} == {"en"} or (
            said == "What the wall costs" and not holders
        ), said
    assert {language_of(heading) for heading in page.iter("h2")} == {"de"}


@pytest.mark.parametrize("pack", built_in_packs())
def test_a_page_in_the_language_of_its_sources_marks_nothing(pack: str, typical: Brief) -> None:
    page = lxml.html.fromstring(render(typical, "html", template=f"builtin:{pack}").decode())
    assert page.xpath("//@lang") == ["en"]


@pytest.mark.parametrize("pack", built_in_packs())
def test_no_english_word_of_the_program_is_left(pack: str, minimal: Brief, typical: Brief) -> None:
    for brief in (
        minimal,
        msgspec.structs.replace(typical, notes=None, audience=None, author=None),
    ):
        page = render(brief, "html", template=f"builtin:{pack}", params={"lang": "fr"}).decode()
        tree: lxml.html.HtmlElement = lxml.html.fromstring(page)
        body = tree.find("body")
        assert body is not None
        own = [
            text
            for element in body.iter()
            for text in (element.text or "",)
            if language_of(element) == "fr"
        ]
        own += [
            element.tail or ""
            for element in body.iter()
            if element is not body and language_of(element.getparent()) == "fr"
        ]
        own += [str(words) for words in body.xpath("//@aria-label | //@alt")]
        text = re.sub(r"https?://\S+", "", " ".join(own))
        assert (
            re.findall(
                r"\b(?:the|of|and|with|what|not|quotation|by|in|said|is)\b", text, re.IGNORECASE
            )
            == []
        )


def test_a_pdf_says_its_language_and_that_of_sources(
    typical: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the tagging leaves them: the document's own, and that of each element with words of a
    source."""
    from briefgen.rendering.pdf import tagging

    found: list[tuple[str | None, str]] = []
    declare = tagging.declare

    def look(pdf: Any, packets: bytes) -> None:
        found.append((None, pdf.catalog["Lang"].string))
        elements = (
            item
            for item in pdf.objects
            if isinstance(item, dict) and item.get("Type") == "/StructElem"
        )
        found.extend(
            (element["S"], element["Lang"].string) for element in elements if "Lang" in element
        )
        declare(pdf, packets)

    monkeypatch.setattr(tagging, "declare", look)
    render(typical, "pdf", params={"lang": "de"})
    assert found[0] == (None, "de")
    assert {lang for _, lang in found[1:]} == {"en"}
    assert len(found) > 50
    found.clear()
    render(typical, "pdf")
    assert found == [(None, "en")]
