"""A pack that would go on for ever, or fill the memory, is stopped, and the next one is rendered as
if nothing had been."""

from __future__ import annotations

import pathlib
import time
from collections.abc import Iterator

import pytest

from briefgen.errors import PackTooGreedy, TemplateBroken
from briefgen.model import Brief
from briefgen.rendering import To, render
from briefgen.rendering.formats import sandbox
from briefgen.system.isolation import Kept, Limits

PATIENCE = 3.0
ONE_MORE = 2.0
"""Seconds that a bomb may take beyond the patience, on a machine with other work: the start of the
process is among them."""
LOOP = "{% for a in range(99999) %}"
BOMBS: dict[str, tuple[To, str]] = {
    "loops inside each other": ("html", f"{LOOP * 3}{{% set x = a %}}{'{% endfor %}' * 3}"),
    "a page without end": ("md", f"{LOOP * 2}xxxxxxxxxxxxxxxxxxxxxxxx{'{% endfor %}' * 2}"),
    "a text multiplied": ("md", "{{ 'x' * 10 ** 11 }}"),
    "a text doubled": ("md", "{% set ns = namespace(x='x') %}{% for a in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}"),
    "a text filled up": ("md", "{{ '%999999999999d' % 1 }}"),
    "a power": ("md", "{{ (9 ** 99999) ** 99999 }}"),
    "a macro that calls itself": ("md", "{% macro a() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}"),
    "a file that includes itself": ("html", "{% include 'brief.html.j2' %}"),
    "a block that prints itself": ("html", "{% block a %}{{ self.a() }}{% endblock %}"),
    "elements inside each other": ("html", f"{LOOP}<div><p>{{% endfor %}}"),
    "elements inside each other, on paper": ("pdf", "{% for a in range(3000) %}<div>{% endfor %}x"),
    "pages": ("pdf", f"<style>p {{ page-break-before: always }}</style>{LOOP}<p>x</p>{{% endfor %}}"),
    "pages of a pixel": ("pdf", f"<style>@page {{ size: 1px 1px; margin: 0 }}</style>{LOOP}x {{% endfor %}}"),
    "a drawing of drawings": (
        "pdf",
        "<svg><g id=a0></g>{% for i in range(1, 40) %}<g id=a{{ i }}><use href=#a{{ i - 1 }} /><use href=#a{{ i - 1 }} /></g>{% endfor %}"
        "<use href=#a39 /></svg>",
    ),
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def tight_limits() -> Iterator[None]:
    """Limits of memory and output that are soon reached, and a process that knows them."""
    with pytest.MonkeyPatch.context() as patch:
        limits = Limits(memory=1_200_000_000, result=2_000_000)
        rendering = Kept(limits)
        patch.setattr(sandbox, "LIMITS", limits)
        patch.setattr(sandbox, "_rendering", rendering)
        yield
        rendering.end()


@pytest.fixture
def impatience(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A patience that is soon at its end; `undo` gives back the usual one."""
    monkeypatch.setattr(sandbox, "PATIENCE", dict.fromkeys(sandbox.PATIENCE, PATIENCE))
    return monkeypatch


def make(folder: pathlib.Path, to: str, template: str) -> str:
    (folder / "print.css").write_text("p { margin: 0 }", encoding="utf-8")
    (folder / ("brief.md.j2" if to == "md" else "brief.html.j2")).write_text(
        template, encoding="utf-8"
    )
    return str(folder)


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.timing
def test_a_bomb_is_stopped_and_the_next_rendering_works(
    pack_folder: pathlib.Path, minimal: Brief, impatience: pytest.MonkeyPatch, name: str
) -> None:
    to, template = BOMBS[name]
    start = time.monotonic()
    with pytest.raises((PackTooGreedy, TemplateBroken), match=r"^E30[26] acme") as caught:
        render(minimal, to, template=make(pack_folder, to, template))
    assert time.monotonic() - start < PATIENCE + ONE_MORE
    assert "\n" not in str(caught.value)
    impatience.undo()
    (pack_folder / "brief.md.j2").write_text("# {{ title }}\n", encoding="utf-8")
    assert render(minimal, "md", template=str(pack_folder)) == f"# {minimal.title}\n".encode()


def test_a_result_larger_than_any_brief_is_refused(
    pack_folder: pathlib.Path, minimal: Brief
) -> None:
    template = make(pack_folder, "md", "{% for a in range(2500) %}{{ 'x' * 1000 }}\n{% endfor %}")
    with pytest.raises(
        PackTooGreedy, match=r"^E306 acme: the pack takes more than 2 MB for a brief\."
    ):
        render(minimal, "md", template=template)


@pytest.mark.timing
def test_the_end_of_patience_and_of_memory_are_said(
    pack_folder: pathlib.Path, minimal: Brief, impatience: pytest.MonkeyPatch
) -> None:
    template = make(pack_folder, "html", BOMBS["loops inside each other"][1])
    with pytest.raises(
        PackTooGreedy, match=r"^E306 acme: the pack takes more than 3 seconds\. Look for a loop "
    ):
        render(minimal, "html", template=template)
    impatience.undo()
    template = make(pack_folder, "md", BOMBS["a text filled up"][1])
    with pytest.raises(
        PackTooGreedy, match=r"^E306 acme: the pack takes more than the memory it may have\."
    ):
        render(minimal, "md", template=template)


@pytest.mark.timing
def test_style_sheets_are_read_in_no_time(pack_folder: pathlib.Path, minimal: Brief) -> None:
    (pack_folder / "style.css").write_text(
        "p { background: url(" + " " * 200_000 + '" }' + "(" * 100_000, encoding="utf-8"
    )
    start = time.monotonic()
    render(minimal, "html", template=make(pack_folder, "html", "<style>{{ style_sheet }}</style>"))
    # 0.6 on a machine without other work; what it could take is minutes
    assert time.monotonic() - start < 10
