"""A new kind of finding: its finder, its struct, an entry in each of two tables, a block in a pack.
Everything else reads the tables.

The kind is invented here: promises, which no room of the program knows of.
"""

from __future__ import annotations

import io
import pathlib
from collections.abc import Sequence
from typing import Any

import docx
import msgspec
import pytest

from briefgen.briefs import compose, parts, prove, verify
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.parts import PARTS, Part, count_items
from briefgen.checking.field_names import read_templates
from briefgen.errors import UnknownField
from briefgen.model import Brief, Findings, Span, Speaker
from briefgen.rendering import decode_brief, encode_brief, render_here
from briefgen.rendering.formats import pdf
from briefgen.rendering.formats.html import _environment
from briefgen.rendering.packs import find_pack
from briefgen.rendering.packs.pack import PAGE, Pack
from briefgen.rendering.pdf.embedded_files import attach
from briefgen.rendering.pdf.proof import check_pages
from briefgen.rendering.sections.linking import context_of
from briefgen.rendering.sections.section_table import SECTIONS, Section
from briefgen.rendering.sections.word_writers import write_list
from briefgen.rendering.view.passages import Annex, BackLink, Citation
from briefgen.rendering.word.elements import Writer
from tests.briefs.conftest import Maker, two_reports

replace = msgspec.structs.replace


# findings/promises.py: the finder.
def find_promises(found: Findings) -> tuple[Promise, ...]:
    text = found.source.text
    places = [
        paragraph for paragraph in found.paragraphs if "promised" in found.source.passage(paragraph)
    ]
    thorne = next((actor for actor in found.actors if "Thorne" in actor.name), None)
    speaker = Speaker(name=thorne.name, actor=thorne.id, confidence=1.0) if thorne else None
    return tuple(
        Promise(id=f"M{number}", text=text[p.start : p.end], evidence=(p,), speaker=speaker)
        for number, p in enumerate(places, 1)
    )


# model.py: the struct, and a field of the findings and of the brief.
class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody promised."""

    id: str
    text: str
    evidence: tuple[Span, ...]
    speaker: Speaker | None = None


class NewFindings(Findings, frozen=True, kw_only=True):
    promises: tuple[Promise, ...] = ()


class NewBrief(Brief, frozen=True, kw_only=True):
    promises: tuple[Promise, ...] = ()


# briefs/parts.py: the first entry.
def gather_promises(matter: Matter) -> Sequence[Promise]:
    promises: list[Promise] = []
    for found in matter.findings:
        assert isinstance(found, NewFindings)
        promises += found.promises
    return promises


PART = Part(of=Promise, noun="promise", letter="M", gather=gather_promises, is_told=True)


# rendering/view/promises.py: what a template sees of one.
class PromiseSeen(msgspec.Struct, frozen=True):
    """A promise."""

    anchor: str
    """"m1", …"""
    text: str
    """As it is printed."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on."""


def read_promises(brief: Brief, annex: Annex) -> tuple[PromiseSeen, ...]:
    assert isinstance(brief, NewBrief)
    seen = []
    for number, promise in enumerate(brief.promises, 1):
        citations = annex.cite(promise.evidence, BackLink(f"promise {number}", f"m{number}"))
        seen.append(PromiseSeen(f"m{number}", promise.text, citations))
    return tuple(seen)


# rendering/sections/section_table.py: the second entry.
def write_promises(context: Any, writer: Writer) -> None:
    write_list("Promises", context.seen("promises"), writer)


SECTION = Section(
    anchor="promises",
    heading="Promises",
    part="promises",
    read=read_promises,
    names=("promises",),
    nouns={PromiseSeen: "a promise", Promise: "a promise in the brief's JSON"},
    words=lambda context: (
        (f"promise {promise.anchor[1:]}", promise.text) for promise in context.seen("promises")
    ),
    write=write_promises,
)

# templates/acme: the block, in each of the forms the pack is written in.
MANIFEST = """
name = "acme"
version = "1"
title = "Acme"
extends = "brief"
sections = ["promises", "bottom_line", "key_points", "said", "disagreements", "open_questions", "actors", "timeline", "sources", "annex"]
"""
BLOCKS = {
    "brief.html.j2": (
        """{% extends "parent:brief.html.j2" %}
{% block promises %}
<section id="promises"><h2>Promises</h2>
{% for promise in promises %}
<p id="{{ promise.anchor }}">{{ numbers[promise.anchor] }}. {{ promise.text | cited(promise.citations) }}</p>
{% endfor %}
</section>
{% endblock %}
"""
    ),
    "brief.md.j2": (
        """{% extends "parent:brief.md.j2" %}
{% block promises %}
## Promises

{% for promise in promises %}
{{ numbers[promise.anchor] }}. {{ promise.anchor | anchor }}{{ promise.text }} {{ promise.citations | cite }}
{% endfor %}

{% endblock %}
"""
    ),
}
FIRST = "Thorne promised to publish the sums before the summer."
SECOND = "Her office promised a second vote in May."


@pytest.fixture(autouse=True)
def entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PARTS, "promises", PART)
    monkeypatch.setitem(SECTIONS, "promises", SECTION)
    # The fields that would stand in model.py.
    monkeypatch.setattr("briefgen.briefs.composing.Brief", NewBrief)
    monkeypatch.setattr("briefgen.rendering.brief_file.Brief", NewBrief)


@pytest.fixture
def brief() -> NewBrief:
    third = Maker(f"{FIRST}\n{SECOND}", path="c.txt", published="2026-03-06").actor("Thorne")
    found = [maker.findings() for maker in (*two_reports(), third)]
    new = [
        NewFindings(
            **{name: getattr(one, name) for name in one.__struct_fields__},
            promises=find_promises(one),
        )
        for one in found
    ]
    composed = compose(new)
    assert isinstance(composed, NewBrief)
    return composed


@pytest.fixture
def acme(tmp_path: pathlib.Path) -> Pack:
    folder = tmp_path / "acme"
    folder.mkdir()
    for name, text in {"pack.toml": MANIFEST, **BLOCKS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return find_pack(str(folder))


def test_it_is_composed_and_numbered_with_whoever_speaks(brief: NewBrief) -> None:
    assert [(promise.id, promise.text) for promise in brief.promises] == [
        ("M1", FIRST),
        ("M2", SECOND),
    ]
    speaker = brief.promises[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.actor) == next(
        (actor.name, actor.id) for actor in brief.actors if actor.name == "Ada Thorne"
    )


def test_it_counts(brief: NewBrief) -> None:
    without = replace(brief, promises=())
    assert count_items(brief) == count_items(without) + 2
    assert parts.told_counts(brief)[-1] == (2, "promise")
    # The only paragraphs of the third source that are cited are those of the promises.
    assert [span.source for span in parts.evidence_of(brief)][-2:] == ["S3", "S3"]
    assert brief.provenance.coverage.paragraphs_cited == sum(
        any(paragraph.overlaps(span) for span in parts.evidence_of(brief))
        for paragraph in brief.paragraphs
    )


def test_it_is_verified_and_left_out_where_it_does_not_hold(brief: NewBrief) -> None:
    assert verify(brief) == []
    false = replace(
        brief,
        promises=(
            replace(brief.promises[0], text="Thorne promised nothing at all."),
            brief.promises[1],
        ),
    )
    assert [(problem.code, problem.item) for problem in verify(false)] == [("printed-text", "M1")]
    shorter, left_out, problems = prove(false)
    assert ([problem.item for problem in left_out], problems) == (["M1"], [])
    assert isinstance(shorter, NewBrief)
    assert [(promise.id, promise.text) for promise in shorter.promises] == [("M1", SECOND)]
    twice = replace(brief, promises=(brief.promises[0], replace(brief.promises[1], id="M1")))
    assert [(problem.code, problem.item) for problem in verify(twice)] == [("identifier", "M1")]
    astray = replace(
        brief,
        promises=(replace(brief.promises[0], evidence=(Span("S3", 0, 999),)), brief.promises[1]),
    )
    assert [(problem.code, problem.item) for problem in verify(astray)] == [
        ("span", "M1"),
        ("printed-text", "M1"),
    ]


def test_it_is_linked_numbered_and_in_the_contents(brief: NewBrief, acme: Pack) -> None:
    assert [context_of(brief, acme).numbers[anchor] for anchor in ("m1", "m2", "bottom-line")] == [
        1,
        2,
        3,
    ]
    text = render_here(brief, "md", acme).decode()
    assert (
        f'1. <a id="m1"></a>{FIRST} [S3¶1](#s3-p1)\n2. <a id="m2"></a>{SECOND} [S3¶2](#s3-p2)\n'
        in text
    )
    assert f"**S3¶1** {FIRST} *(cited in [promise 1](#m1))*" in text
    page = render_here(brief, "html", acme).decode()
    assert '<li><a href="#promises">Promises</a></li>\n<li><a href="#key-points">' in page
    assert '<a href="#m2">promise\u00a02</a>' in page


def test_a_pack_that_leaves_it_out_does_not_cite_it(brief: NewBrief) -> None:
    page = render_here(brief, "html", find_pack("builtin:brief")).decode()
    assert "Promises" not in page
    assert 'id="s3-p1"' not in page


def test_the_pages_of_a_pdf_are_proved(
    brief: NewBrief, acme: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = check_pages(render_here(brief, "pdf", acme))
    without = check_pages(render_here(replace(brief, promises=()), "pdf", acme))
    # Each promise, and the paragraph that only it cites.
    assert (printed.missing, printed.checked - without.checked) == ((), 4)
    # What a pack leaves out is known.
    assert check_pages(render_here(brief, "pdf", find_pack("builtin:brief"))).left_out == 4
    edited = replace(
        brief,
        promises=(replace(brief.promises[0], text="Thorne promised the moon."), brief.promises[1]),
    )
    monkeypatch.setattr(pdf, "attach", lambda _, *more: attach(brief, *more))
    assert check_pages(render_here(edited, "pdf", acme)).missing == (("promise 1", FIRST),)


def test_it_is_in_word(brief: NewBrief, acme: Pack) -> None:
    document = docx.Document(io.BytesIO(render_here(brief, "docx", acme)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    at = texts.index("Promises")
    assert texts[at + 1 : at + 4] == [f"{FIRST} S3¶1", f"{SECOND} S3¶2", "Bottom line"]
    names = [
        mark.get(f"{{{mark.nsmap['w']}}}name")
        for mark in document.element.iter(f"{{{document.element.nsmap['w']}}}bookmarkStart")
    ]
    assert names[:3] == ["m1", "m2", "bottom_line"]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ promises[0].txt }}", "'txt' is not a field of a promise. Did you mean 'text'?"),
        (
            "{{ brief.promises[0].txt }}",
            "'txt' is not a field of a promise in the brief's JSON. Did you mean 'text'?",
        ),
        ("{{ promisses }}", "'promisses' is not defined. Did you mean 'promises'?"),
    ],
)
def test_the_schema_of_templates_knows_it(
    brief: NewBrief, acme: Pack, template: str, said: str
) -> None:
    (acme.folder / PAGE).write_text(template, encoding="utf-8")
    with pytest.raises(UnknownField) as caught:
        render_here(brief, "html", find_pack(str(acme.folder)))
    assert str(caught.value).endswith(said)
    if "brief." not in template:  # of the model's own struct only the running program knows
        found = read_templates(_environment(find_pack(str(acme.folder)), "screen"), PAGE).findings
        assert [finding.line for finding in found] == [f"acme/brief.html.j2:1: {said}"]


def test_the_schema_of_the_json_has_it(brief: NewBrief) -> None:
    assert "promises" in msgspec.json.schema(NewBrief)["$defs"]["NewBrief"]["properties"]
    assert decode_brief(encode_brief(brief)) == brief
