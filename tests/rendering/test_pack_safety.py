"""What an article says is data in every pack: it comes back literal from Markdown and HTML, however
a template puts it together."""

from __future__ import annotations

import html
import pathlib
import re
import warnings
from html.parser import HTMLParser
from types import ModuleType

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.errors import BriefgenError
from briefgen.model import Brief, KeyPoint, Statement
from briefgen.rendering import render_here
from briefgen.rendering.formats.sandbox import warn_of_names
from briefgen.rendering.labels.typography import set_type
from briefgen.rendering.packs import find_pack
from briefgen.rendering.packs.pack import Pack
from briefgen.rendering.sections.template_fields import RENAMED
from briefgen.rendering.templating.environment import FieldRenamed
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.items import Point
from briefgen.system.isolation import Reply

CHILD = {
    "brief.md.j2": (
        '{% extends "parent:brief.md.j2" %}\n{% block key_points %}\n{% for point in key_points'
        ' %}\n- {{ point.anchor | anchor }}**{{ point.text }}** {{ point.text ~ " " ~'
        " (point.citations | cite) }}\n{% endfor %}\n\n{% endblock %}\n"
    ),
    "brief.html.j2": (
        '{% extends "parent:brief.html.j2" %}\n{% block key_points %}\n{% for point in key_points'
        ' %}\n<p id="{{ point.anchor }}" title="{{ point.text }}"><b>{{ point.text }}</b> {{'
        ' point.text ~ " " ~ (point.citations | cite) }}</p>\n{% endfor %}\n{% endblock %}\n'
    ),
}


def make(folder: pathlib.Path, **templates: str) -> Pack:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text(
        'name = "acme"\nversion = "1"\ntitle = "Acme"\nextends = "brief"\n', encoding="utf-8"
    )
    for name, text in templates.items():
        (folder / name).write_text(text, encoding="utf-8")
    return find_pack(str(folder))


@pytest.fixture(scope="module", params=["brief", "child"])
def pack(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The built-in pack, and one that rests on it and prints key points in its own way."""
    return (
        find_pack("builtin:brief")
        if request.param == "brief"
        else make(tmp_path_factory.mktemp("packs") / "acme", **CHILD)
    )


def saying(minimal: Brief, words: str) -> Brief:
    """A brief that says these words where a house style is likely to print them."""
    source = minimal.sources[0]
    span = source.span(0, 3)
    point = KeyPoint(
        id="K1", text=words, evidence=(span,), speaker=None, origins=(source.id,), score=1.0
    )
    line = Statement(text=words, evidence=(span,))
    return msgspec.structs.replace(
        minimal, title=words, author=words, bottom_line=(line,), key_points=(point,)
    )


def flat(tokens: list[Token] | None) -> list[Token]:
    found = []
    for token in tokens or []:
        found += [token, *flat(token.children)]
    return found


class Reader(HTMLParser):
    """The words of a page and the elements it has."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def structure_of_page(page: str) -> list[tuple[str, tuple[str, ...]]]:
    reader = Reader()
    reader.feed(page)
    # A last word that is short is kept together with its reference.
    return [element for element in reader.elements if element != ("span", ("class",))]


def read_markdown(text: str) -> tuple[list[str], str]:
    """Return what a Markdown reader finds in a text: its structure, and its words; the targets of
    links are the program's own."""
    tokens = flat(
        MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .parse(re.sub(r'<a id="[a-z0-9-]+"></a>', "", text))
    )
    words = "".join(
        token.content if token.type in ("text", "code_inline") else " "
        for token in tokens
        if not token.children
    )
    return [
        f"{token.type} {token.attrs.get('href', '')}"
        for token in tokens
        if token.type not in ("text", "softbreak")
    ], in_one_line(words)


def check_literal(brief: Brief, plain: Brief, pack: Pack, words: str) -> None:
    """Hold that words are printed as they are, and that they change nothing about what is around
    them."""
    expected = in_one_line(set_type(words))
    structure, printed = read_markdown(render_here(brief, "md", pack).decode())
    assert structure == read_markdown(render_here(plain, "md", pack).decode())[0]
    assert printed.count(expected) >= 3
    page = render_here(brief, "html", pack).decode()
    assert structure_of_page(page) == structure_of_page(render_here(plain, "html", pack).decode())
    reader = Reader()
    reader.feed(re.sub(r"</?bdi>", "", page))
    assert (
        in_one_line("".join(reader.words).replace("\u00a0", " ")).count(
            expected.replace("\u00a0", " ")
        )
        >= 3
    )


def test_hostile_words_come_back_literal(minimal: Brief, pack: Pack, hostile_words: str) -> None:
    if set_type(hostile_words):
        check_literal(saying(minimal, hostile_words), saying(minimal, "x"), pack, hostile_words)


PIECES = [
    *"*_`<>[](){}#+-.!|\\~&:;=/\"'^@$%",
    "\n",
    "http://a.example",
    "<b>",
    "{{",
    "{%",
    "![",
    "](",
    "a",
    "é",
    "1",
]


@settings(
    max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.sampled_from(PIECES), min_size=1))
def test_any_words_come_back_literal(minimal: Brief, pack: Pack, pieces: list[str]) -> None:
    words = f"a{''.join(pieces)}b"
    check_literal(saying(minimal, words), saying(minimal, "x"), pack, words)


def test_the_whole_hostile_brief_adds_no_structure(samples: ModuleType, pack: Pack) -> None:
    page = render_here(samples.hostile(), "html", pack).decode()
    assert not {name for name, _ in structure_of_page(page)} & {
        "script",
        "iframe",
        "object",
        "embed",
        "form",
    }
    assert not any(
        attribute.startswith("on")
        for _, attributes in structure_of_page(page)
        for attribute in attributes
    )
    text = render_here(samples.hostile(), "md", pack).decode()
    # What the analyst wrote is the analyst's; all else is read by a reader that takes HTML for what
    # it is.
    before, _, notes = text.partition("## Notes by the author")
    structure, _ = read_markdown(before + notes.partition("\n## ")[2])
    assert not [
        token
        for token in structure
        if token.startswith(("html", "image", "link_open javascript", "link_open https://evil"))
    ]


# Ways to put words and references together that Jinja escapes for HTML, or not at all.
TRAPS = {
    "joined": "{{ title ~ (key_points[0].citations | cite) }}",
    "added": "{{ title + (key_points[0].citations | cite) }}",
    "added before": "{{ (key_points[0].citations | cite) + title }}",
    "in a list": "{{ [title, key_points[0].citations | cite] | join(' ') }}",
    "of a field": "{{ key_points | join(', ', 'text') }}",
    "escaped": "{{ title | e }} {{ title | escape }} {{ title | forceescape }}",
    "kept": "{% set kept %}{{ title }}{% endset %}{{ kept }} {{ kept ~ title }} {{ kept + title }}",
    "put in": "{% set kept %}%s {% endset %}{{ kept % title }}",
    "formatted": '{{ "%s %s" | format(title, key_points[0].citations | cite) }}',
    "macro": (
        "{% macro say(words) %}{{ words }}{% endmacro %}{{ say(title) }} {{ say(title) ~ title }}"
    ),
    "filtered": "{% filter trim %}{{ title }}{% endfilter %}",
    "cut": "{{ title[:200] }} {{ title | truncate(200) }}",
}


def test_the_target_of_a_link_is_an_identifier(minimal: Brief, tmp_path: pathlib.Path) -> None:
    pack = make(tmp_path / "acme", **{"brief.md.j2": "{{ title | anchor }}x"})
    assert (
        render_here(saying(minimal, '"><script>a b'), "md", pack) == b'<a id="-script-a-b"></a>x\n'
    )


@pytest.mark.parametrize("name", TRAPS)
def test_no_way_of_putting_words_together_lets_them_out(
    minimal: Brief, tmp_path: pathlib.Path, name: str
) -> None:
    words = "*a* [b](https://evil.example) <b>c</b> <script>d</script>"
    for form in ("md", "html"):
        pack = make(tmp_path / form, **{f"brief.{form}.j2": TRAPS[name]})
        text = render_here(saying(minimal, words), form, pack).decode()
        if form == "md":
            structure, _ = read_markdown(text)
            assert not [
                token
                for token in structure
                if token.startswith(("em_open", "html")) or "evil" in token
            ]
        else:
            assert not {element for element, _ in structure_of_page(text)} & {"b", "script"}
        assert "c" in html.unescape(text)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{{ title | safe }}", r"No filter named 'safe'"),
        (
            "\n{% autoescape false %}{{ title }}{% endautoescape %}",
            r":2: every value is escaped; 'autoescape' cannot change that",
        ),
        ("{{ title | urlize }}", r"No filter named 'urlize'"),
        ("{{ [1, 2] | random }}", r"No filter named 'random'"),
        ("{{ lipsum() }}", r"'lipsum' is not defined"),
        ("{{ asset.__closure__ }}", r"unsafe"),
        ("{{ asset.__globals__ }}", r"unsafe"),
        ("{{ ''.__class__.__mro__ }}", r"unsafe"),
        ("{{ '{0.__class__.__init__.__globals__}'.format(title) }}", r"unsafe"),
        ("{{ brief.sources.__class__ }}", r"unsafe"),
        (
            "{{ self._TemplateReference__context }}",
            r"unsafe|not a field|no attribute|not defined|_Template",
        ),
        ("{{ title | attr('__class__') }}", r"unsafe"),
        ("{{ key_points | map(attribute='__class__') | join }}", r"unsafe"),
        ("{% set x = params.__dict__ %}{{ x.update(a=1) }}", r"unsafe"),
        ("{{ cycler.__init__.__globals__.os }}", r"unsafe"),
        ("{% import 'os' as os %}{{ os.system }}", r"there is no template 'os'"),
    ],
)
def test_the_box_is_closed(
    minimal: Brief, tmp_path: pathlib.Path, template: str, reason: str
) -> None:
    pack = make(tmp_path / "acme", **{"brief.md.j2": template})
    with pytest.raises(BriefgenError, match=reason) as caught:
        render_here(saying(minimal, "x"), "md", pack)
    assert caught.value.code in ("E302", "E305")


def test_a_page_does_not_say_where_its_pack_lies(minimal: Brief, tmp_path: pathlib.Path) -> None:
    template = (
        "{{ asset }} {{ params }} {{ self }} {{ [asset, print_section, sections] }} {{ sections }}"
        " {{ loop is defined }}"
    )
    pack = make(tmp_path / "acme", **{"brief.html.j2": template})
    assert str(tmp_path) not in render_here(minimal, "html", pack).decode()


def test_a_field_is_found_by_its_old_name_and_a_warning_says_where(
    minimal: Brief, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RENAMED, Point, {"words": "text"})
    monkeypatch.setitem(RENAMED, Context, {"headline": "title"})
    pack = make(
        tmp_path / "acme",
        **{
            "brief.md.j2": (
                "{{ headline }}\n\n{% for point in key_points %}\n{{ point.words }}\n{% endfor %}\n"
            )
        },
    )
    with pytest.warns(FieldRenamed) as caught:
        assert render_here(saying(minimal, "x"), "md", pack) == b"x\n\nx\n"
    said = dict.fromkeys(str(warning.message) for warning in caught)
    assert list(said) == [
        (
            "acme/brief.md.j2:1: the field 'headline' is called 'title' now; the old name goes with"
            " the next major version"
        ),
        (
            "acme/brief.md.j2:4: the field 'words' is called 'text' now; the old name goes with the"
            " next major version"
        ),
    ]


def warn_of_a_name() -> str:
    for _ in range(2):
        warnings.warn(
            "acme/brief.md.j2:4: the field 'words' is called 'text' now", FieldRenamed, stacklevel=1
        )
    return "done"


def test_the_warning_comes_back_from_the_other_process() -> None:
    sentence = "acme/brief.md.j2:4: the field 'words' is called 'text' now"
    with pytest.warns(FieldRenamed, match=re.escape(sentence)):
        warn_of_names(
            Reply(warnings=(("FieldRenamed", sentence), ("UserWarning", "nothing to do with it")))
        )
