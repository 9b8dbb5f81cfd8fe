"""What a template names is compared with what there is: every mistake is found, and a correct
template gives none."""

from __future__ import annotations

import pathlib

import pytest

from briefgen.checking.field_names import read_templates
from briefgen.checking.value_types import UNKNOWN, Either, Item, Mapping, Series, field_kinds
from briefgen.errors import BriefgenError
from briefgen.model import Brief
from briefgen.rendering.formats.html import _environment as page_environment
from briefgen.rendering.formats.html import page_of
from briefgen.rendering.formats.markdown import _environment as markdown_environment
from briefgen.rendering.packs import built_in_packs, find_pack
from briefgen.rendering.packs.pack import MARKDOWN, PAGE
from briefgen.rendering.sections.linking import context_of
from briefgen.rendering.sections.template_fields import RENAMED, nouns
from briefgen.rendering.view import context, items, passages, quotations

# fmt: off
# ruff: noqa: E501
CORRECT = [
    "{{ title }}",
    "{{ key_points[0].text }}",
    "{{ key_points.0.text }}",
    "{{ key_points[-1]['text'] }}",
    "{% for point in key_points %}{{ loop.index }} {{ point.number }} {{ loop.last }}{% endfor %}",
    "{% for point in key_points %}{{ point.citations[0].label if point.citations else '' }}{% endfor %}",
    "{% for point in key_points if point.origins > 1 %}{{ point.text }}{% else %}none{% endfor %}",
    "{% for point in key_points[:2] %}{{ point.text }}{% endfor %}",
    "{% for point in key_points | sort(attribute='number', reverse=true) %}{{ point.text }}{% endfor %}",
    "{% for point in key_points | sort(attribute='origins,number') %}{{ point.text }}{% endfor %}",
    "{{ (key_points | first).text }} {{ (key_points | last).citations | cite }}",
    "{{ key_points | map(attribute='text') | join(', ') }}",
    "{{ key_points | join(' ', attribute='text') }}",
    "{{ key_points | sum(attribute='origins') }} {{ (key_points | max(attribute='origins')).text }}",
    "{% for text in key_points | map(attribute='text') | map('upper') %}{{ text.strip() }}{% endfor %}",
    "{% for point in key_points | selectattr('claimed_by') %}{{ point.claimed_by.upper() }}{% endfor %}",
    "{% for group in open_questions | groupby('category') %}{{ group.grouper }}{% for q in group.list %}{{ q.text }}{% endfor %}{% endfor %}",
    "{% for category, items in open_questions | groupby('category') %}{{ category }}{{ items[0].text }}{% endfor %}",
    "{% for row in key_points | batch(2) %}{% for point in row %}{{ point.text }}{% endfor %}{% endfor %}",
    "{% for a, b in [('One', quoted), ('Two', reported)] %}{{ a.upper() }}{% for q in b %}{{ q.speaker }}{% endfor %}{% endfor %}",
    "{% for a, b in [('One', quoted), ('Two', key_points)] %}{% for item in b %}{{ item.text }}{% endfor %}{% endfor %}",
    "{% for item in quoted + reported + partly_quoted %}{{ item.via }}{% endfor %}",
    "{% for item in [] + [title] %}{{ item.title() }}{% endfor %}",
    "{% set first = key_points[0] %}{{ first.text }}",
    "{% set words %}{{ title }}{% endset %}{{ words | length }} {{ words.upper() }}",
    "{% with point = key_points[0], other = quoted[0] %}{{ point.text }}{{ other.speaker }}{% endwith %}",
    "{% if key_points %}{% set item = key_points[0] %}{% else %}{% set item = quoted[0] %}{% endif %}{{ item.text }}",
    "{% set ns = namespace(count=0) %}{% for p in key_points %}{% set ns.count = ns.count + 1 %}{% endfor %}{{ ns.count }}",
    "{% macro item(point, heading='x') %}{{ heading }}{{ point.text }}{% endmacro %}{{ item(key_points[0]) }}{{ item(quoted[0], heading='y') }}",
    "{% macro box() %}<div>{{ caller() }}</div>{% endmacro %}{% call box() %}{{ title }}{% endcall %}",
    "{% macro many() %}{{ varargs | length }}{{ kwargs.a }}{% endmacro %}{{ many(1, 2, a=3) }}",
    "{% macro tree(sources, depth) %}{% if depth %}{{ sources[0].name }}{{ tree(sources, depth - 1) }}{% endif %}{% endmacro %}{{ tree(sources, 2) }}",
    "{{ missing | default('none') }} {{ key_points[0].missing | d('none') }}",
    "{% if missing is defined %}{{ missing.anything }}{% endif %}",
    "{% if key_points[0].missing is defined %}{{ key_points[0].missing }}{% endif %}",
    "{{ (key_points[0] if key_points else quoted[0]).text }}",
    "{{ (marking or title).lower() }} {{ (audience and audience.strip()) or 'all' }}",
    "{{ brief.quotes[0].speaker.name }} {{ brief.provenance.coverage.words }} {{ brief.sources[0].authors[0] }}",
    "{% for name, value in brief.provenance.settings.items() %}{{ name }}{{ value }}{% endfor %}",
    "{% for name, value in brief.provenance.settings | dictsort %}{{ name }}{{ value }}{% endfor %}",
    "{{ brief.source('S1').title }} {{ brief.passage(brief.key_points[0].evidence[0]) }}",
    "{% for source in sources %}{% for p in source.paragraphs %}{{ p.label }}{{ p.cited_by | back }}{% endfor %}{% endfor %}",
    "{% for row in actors %}{{ row.kind }}{% for actor in row.actors %}{{ actor.role or '' }}{% endfor %}{% endfor %}",
    "{% for x in range(3) %}{{ x }}{{ loop.cycle('a', 'b') }}{{ loop.previtem if not loop.first }}{% endfor %}",
    "{% for point in key_points %}{{ loop.nextitem.text if loop.nextitem is defined }}{% endfor %}",
    "{% for line in bottom_line recursive %}{{ line.text }}{% endfor %}",
    "{{ timeline | draw }} {{ (notes or '') | md }} {{ '2026-01-23' | date }} {{ 3 | plural('source') }}",
    "{% block one %}{{ title }}{% endblock %}{{ self.one() }}",
    "{% set shown = 'yes' %}{% block two %}{{ shown.upper() }}{% endblock %}",
    "{% for point in key_points %}{% block three scoped %}{{ point.text }}{% endblock %}{% endfor %}",
    "{% filter upper %}{{ title }}{% endfilter %}{% raw %}{{ nothing }}{% endraw %}{# {{ nothing }} #}",
    "{% include 'partials/absent.html.j2' ignore missing %}{% include ['absent.j2', 'partials/part.html.j2'] %}",
    "{% for quotation in quoted %}{% include 'partials/speaker.html.j2' %}{% endfor %}",
    "{% import 'partials/forms.html.j2' as forms %}{{ forms.bold(title) }}",
    "{% from 'partials/forms.html.j2' import bold as strong, shout with context %}{{ strong(title) }}{{ shout() }}",
    "{% set file = 'partials/part.html.j2' %}{% include file %}",
    "{% include 'partials/part.html.j2' if title else 'partials/forms.html.j2' %}",
    "{{ asset('partials/part.html.j2') }}",
    "{% set best = none %}{% if best %}{{ best.text }}{% endif %}{{ (title | reverse).upper() }}{{ ((notes or '') | md).striptags() }}",
    "{% set a, b = quoted[0], reported[0] %}{{ a.text }}{{ b.speaker }}{% for n, v in {'x': quoted, 'y': reported}.items() %}{{ n }}{{ v[0].text }}{% endfor %}",
    "{% for point in key_points %}{% set outer = loop %}{% for c in point.citations %}{{ outer.index }}.{{ loop.index }}{{ c.label }}{% endfor %}{% endfor %}",
    "{% macro wrap(items) %}{% for item in items %}{{ caller(item) }}{% endfor %}{% endmacro %}{% call(p) wrap(key_points) %}{{ p.text }}{% endcall %}",
    "{{ quoted | map('attr', 'text') | join }}{{ (quoted | groupby('speaker', default=''))[0][1][0].text }}{{ key_points | map(attribute='citations') | sum(start=()) | length }}",
    "{% block outer %}{% for p in key_points %}{% block inner scoped %}{{ p.text }}{{ loop.index }}{% endblock %}{% endfor %}{% endblock %}",
    "{% if made is undefined %}{% set made = [] %}{% endif %}{{ '%s' | format(title) }}{{ '{}'.format(title) }}{{ cycler('a', 'b').next() }}",
    "{{ params.accent }} {{ params['organisation'] or '' }} {{ sections | join(',') }} {{ medium }}",
    "{% for point in key_points %}{{ point.citations | map(attribute='label') | unique | list | length }}{% endfor %}",
    "{{ dict(a=1).a }} {{ {'a': title}['a'].upper() }} {{ 'x' ~ title ~ 1 }} {{ title[:3].upper() }} {{ made[0].split()[0] }}",
    "{{ key_points | selectattr('origins', 'gt', 1) | list | count }} {{ [1, 2] | select('odd') | list }}",
    "{{ [key_points[0], quoted[0]][1].text }} {{ (key_points | list)[0].text }} {{ key_points | reverse | map(attribute='number') | first }}",
    "{{ labels.heading.made }}{{ labels['note'].no_date | upper }}{{ labels.heading[positions_heading] }}{{ labels.count.source | fill(count=3) }}",
    "{{ key_points[0] | attr('text') }} {{ title is string }} {{ title is not none }} {{ 3 is divisibleby 3 }}",
]
"""Templates that render, each with another thing that Jinja can do."""

WRONG = [
    ("\n\n{{ key_points[0].txt }}", "3: 'txt' is not a field of a key point. Did you mean 'text'?"),
    ("{{ labels.heading.mad }}", "1: 'mad' is no label of 'heading'. Did you mean 'made'?"),
    ("{{ labels.headings.made }}", "1: 'headings' is no group of labels. Did you mean 'heading'?"),
    ("{{ plan.points }}", "1: 'plan' is not defined. Did you mean 'lang'?"),
    ("{{ titel }}", "1: 'titel' is not defined. Did you mean 'title'?"),
    ("{% for p in key_points %}\n{{ p.numbr }}{% endfor %}", "2: 'numbr' is not a field of a key point. Did you mean 'number'?"),
    ("{% for p in key_points | sort(attribute='numbr') %}{% endfor %}", "1: 'numbr' is not a field of a key point. Did you mean 'number'?"),
    ("{{ key_points | map(attribute='txt') | join }}", "1: 'txt' is not a field of a key point. Did you mean 'text'?"),
    ("{{ (key_points | first).txt }}", "1: 'txt' is not a field of a key point. Did you mean 'text'?"),
    ("{{ key_points[1:][0]['txt'] }}", "1: 'txt' is not a field of a key point. Did you mean 'text'?"),
    (
        "{% for g in open_questions | groupby('category') %}{% for q in g.list %}{{ q.asked }}{% endfor %}{% endfor %}",
        "1: 'asked' is not a field of an open question. Did you mean 'asked_by'?",
    ),
    (
        "{% for a, b in [('x', quoted), ('y', reported)] %}{% for q in b %}{{ q.speeker }}{% endfor %}{% endfor %}",
        "1: 'speeker' is not a field of a quotation. Did you mean 'speaker'?",
    ),
    ("{% set q = quoted[0] %}{{ q.rol }}", "1: 'rol' is not a field of a quotation. Did you mean 'role'?"),
    ("{% with q = quoted[0] %}{{ q.rol }}{% endwith %}", "1: 'rol' is not a field of a quotation. Did you mean 'role'?"),
    (
        "{% macro m(p) %}\n{{ p.txt }}{% endmacro %}{{ m(key_points[0]) }}",
        "2: 'txt' is not a field of a key point. Did you mean 'text'?",
    ),
    ("{{ (key_points[0] if title else quoted[0]).txt }}", "1: 'txt' is not a field of a key point or a quotation. Did you mean 'text'?"),
    (
        "{{ key_points.text }}",
        "1: 'text' is a field of a key point, and this is a list of such: write {% for … %} or take one with [0].",
    ),
    ("{{ title.text }}", "1: 'text' is not a field of a text. It has no fields."),
    ("{{ brief.provenance.tol }}", "1: 'tol' is not a field of the brief's provenance. Did you mean 'tool'?"),
    ("{{ brief.quotes[0].speaker.nam }}", "1: 'nam' is not a field of the speaker in the brief's JSON. Did you mean 'name'?"),
    ("{{ title.__class__ }}", "1: '__class__' may not be named in a template: only fields may."),
    ("{% for p in key_points %}{{ loop.indx }}{% endfor %}", "1: 'indx' is no field of loop. Did you mean 'index'?"),
    ("{% for p in key_points %}{% endfor %}{{ p.text }}", "1: 'p' is not defined. No name that a template sees is near it."),
    ("{{ params.acent }}", "1: 'acent' is no parameter of the pack. Did you mean 'accent'?"),
    ("{{ title | uper }}", "1: there is no filter 'uper'. Did you mean 'upper'?"),
    ("{{ key_points | map('uper') | list }}", "1: there is no filter 'uper'. Did you mean 'upper'?"),
    ("{% if title is strng %}{% endif %}", "1: there is no test 'strng'. Did you mean 'string'?"),
    ("{{ key_points | select('strng') | list }}", "1: there is no test 'strng'. Did you mean 'string'?"),
    ("{{ title | cite }}", "1: the filter 'cite' takes a list of references, and this is a text."),
    ("{{ key_points | cite }}", "1: the filter 'cite' takes a list of references, and in this list each is a key point."),
    (
        "\n{% include 'partials/speeker.html.j2' %}",
        "2: there is no file 'partials/speeker.html.j2'. Did you mean 'partials/speaker.html.j2'?",
    ),
    ("{% extends 'builtin:brief/bref.html.j2' %}", "1: there is no file 'builtin:brief/bref.html.j2'."),
    ("{% import 'partials/forms.html.j2' as f %}{{ f.bald(title) }}", "1: 'bald' is no macro of 'partials/forms.html.j2'. Did you mean 'bold'?"),
    ("{% from 'partials/forms.html.j2' import bald %}{{ bald(title) }}", "1: 'bald' is not in 'partials/forms.html.j2'. Did you mean 'bold'?"),
    ("{% macro m(text) %}{% endmacro %}{{ m(txt=title) }}", "1: 'txt' is no parameter of the macro 'm'. Did you mean 'text'?"),
    ("{% macro m(text) %}{% endmacro %}{{ m(title, title) }}", "1: the macro 'm' takes 1 values and is given 2."),
    ("{{ self.mad() }}{% block made %}{% endblock %}", "1: 'mad' is no block. Did you mean 'made'?"),
    ("{{ asset('partials/part.html.j3') }}", "1: 'partials/part.html.j3' is not a file of the pack. Did you mean 'partials/part.html.j2'?"),
    ("one\n{% for x in key_points %}\n", "2: Unexpected end of template."),
]
# fmt: on


@pytest.fixture
def pack(pack_folder: pathlib.Path) -> pathlib.Path:
    """A pack that extends `brief` and has two pieces of its own."""
    manifest = pack_folder / "pack.toml"
    manifest.write_text(
        'name = "acme"\nversion = "1"\ntitle = "Acme"\nextends = "builtin:brief"\n',
        encoding="utf-8",
    )
    (pack_folder / "partials").mkdir()
    (pack_folder / "partials" / "part.html.j2").write_text("{{ title }}", encoding="utf-8")
    forms = "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}{% macro shout() %}{{ title.upper() }}{% endmacro %}"
    (pack_folder / "partials" / "forms.html.j2").write_text(forms, encoding="utf-8")
    return pack_folder


@pytest.mark.parametrize("template", CORRECT)
def test_a_correct_template_gives_no_error(
    pack: pathlib.Path, typical: Brief, template: str
) -> None:
    (pack / PAGE).write_text(template, encoding="utf-8")
    found = find_pack(str(pack))
    page_of(context_of(typical, found), found, "screen")  # it does render
    assert [
        finding.line for finding in read_templates(page_environment(found, "screen"), PAGE).findings
    ] == []


@pytest.mark.parametrize(("template", "said"), WRONG)
def test_a_mistake_is_found_without_rendering(pack: pathlib.Path, template: str, said: str) -> None:
    (pack / PAGE).write_text(template, encoding="utf-8")
    found = read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings
    assert len(found) == 1
    assert found[0].line.startswith(f"acme/brief.html.j2:{said}")


@pytest.mark.parametrize("name", built_in_packs())
def test_the_built_in_packs_have_none(name: str) -> None:
    pack = find_pack(f"builtin:{name}")
    for environment, file in (
        (page_environment(pack, "screen"), PAGE),
        (markdown_environment(pack), MARKDOWN),
    ):
        if pack.holder(file):
            assert read_templates(environment, file).findings == ()


def test_a_mistake_in_an_included_file_names_that_file(pack: pathlib.Path) -> None:
    (pack / "partials" / "part.html.j2").write_text("\n{{ quotation.spekaer }}", encoding="utf-8")
    (pack / PAGE).write_text(
        "{% for quotation in quoted %}{% include 'partials/part.html.j2' %}{% endfor %}",
        encoding="utf-8",
    )
    found = read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings
    assert [finding.line for finding in found] == [
        "acme/partials/part.html.j2:2: 'spekaer' is not a field of a quotation. Did you mean 'speaker'?"
    ]


def test_files_that_include_files_that_include_files_are_read_in_time(pack: pathlib.Path) -> None:
    for level in range(12):
        text = f"{{% include 'partials/{level + 1}.html.j2' %}}" * 12 + "{{ titel }}"
        (pack / "partials" / f"{level}.html.j2").write_text(text, encoding="utf-8")
    (pack / "partials" / "12.html.j2").write_text("{{ title }}", encoding="utf-8")
    (pack / PAGE).write_text("{% include 'partials/0.html.j2' %}", encoding="utf-8")
    assert (
        len(read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings) == 12
    )


def test_what_an_imported_file_does_not_see_is_said(pack: pathlib.Path) -> None:
    (pack / PAGE).write_text(
        "{% import 'partials/forms.html.j2' as forms %}{{ forms.shout() }}", encoding="utf-8"
    )
    found = read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings
    assert [finding.line for finding in found] == [
        "acme/partials/forms.html.j2:1: 'title' is not seen in a file that is imported without context. Import it with context."
    ]


def test_a_file_that_includes_itself_is_read_once(pack: pathlib.Path) -> None:
    (pack / PAGE).write_text("{% include 'brief.html.j2' %}{{ titel }}", encoding="utf-8")
    assert len(read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings) == 1


def test_every_struct_a_template_can_reach_has_a_noun() -> None:
    known = nouns()
    waiting: list[object] = [Item(context.Context)]
    seen = set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        match kind:
            case Item(struct):
                assert struct in known, struct
                waiting += field_kinds(struct).values()
            case Series(inner) | Mapping(inner):
                waiting.append(inner)
            case Either(kinds):
                waiting += kinds
    assert len(seen) > 20


@pytest.mark.parametrize(
    "deep", ["{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "{{ " + "not " * 3000 + "1 }}"]
)
def test_what_is_nested_too_deeply_is_said(pack: pathlib.Path, deep: str) -> None:
    (pack / PAGE).write_text(deep, encoding="utf-8")
    found = read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings
    assert [finding.line for finding in found] == [
        "acme/brief.html.j2: this is nested too deeply to be read."
    ]


def test_a_file_that_is_not_text_is_said(pack: pathlib.Path) -> None:
    (pack / PAGE).write_bytes(b"\xff\xfe{{ title }}")
    found = read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings
    assert [finding.line for finding in found] == [
        "acme/brief.html.j2: the file is not UTF-8. Mend the template at this line. (E302)"
    ]


def test_a_field_that_was_renamed_is_a_remark(
    pack: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RENAMED, items.Point, {"words": "text"})
    (pack / PAGE).write_text("{{ key_points[0].words.upper() }}", encoding="utf-8")
    found = read_templates(page_environment(find_pack(str(pack)), "screen"), PAGE).findings
    assert [finding.line for finding in found] == [
        "acme/brief.html.j2:1: remark: the field 'words' is called 'text' now."
    ]


@pytest.mark.parametrize(
    "struct", [context.Context, quotations.Quotation, passages.SourceEntry, items.Question, Brief]
)
def test_every_field_has_a_kind(struct: type) -> None:
    assert UNKNOWN not in field_kinds(struct).values()


def test_a_mistake_found_here_is_one_that_rendering_finds(
    pack: pathlib.Path, typical: Brief
) -> None:
    for template, _ in WRONG:
        (pack / PAGE).write_text(template, encoding="utf-8")
        found = find_pack(str(pack))
        with pytest.raises(BriefgenError):
            page_of(context_of(typical, found), found, "screen")
