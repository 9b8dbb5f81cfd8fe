"""A pack checked whole: every fault in one run, a good pack clean, and one without end stopped."""

from __future__ import annotations

import pathlib
import sys
from collections.abc import Callable

import pytest

from briefgen import samples
from briefgen.checking import pack_check
from briefgen.checking.pack_check import check_pack
from briefgen.checking.report import Finding, Report, gather
from briefgen.rendering.packs import built_in_packs, find_pack
from tests.checking.faults import FAULTY, SAID

CHILD = '{% extends "parent:brief.html.j2" %}\n'


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Leave only some of the samples."""

    def keep(*names: str) -> None:
        monkeypatch.setattr(
            samples, "ALL", {name: make for name, make in samples.ALL.items() if name in names}
        )

    return keep


def check(template: str) -> Report:
    return check_pack(find_pack(template))


@pytest.mark.parametrize("name", built_in_packs())
def test_the_built_in_packs_are_clean(name: str) -> None:
    report = check(f"builtin:{name}")
    assert [finding.line for finding in report.errors] == []
    assert len(report.rendered) >= 4


def test_every_fault_is_told_in_one_run(write: Callable[..., str]) -> None:
    report = check(write(*FAULTY))
    assert [finding.line for finding in report.findings] == SAID
    assert len(report.rendered) == 20


def test_a_child_that_changes_a_block_is_clean(
    write: Callable[..., str], only: Callable[..., None]
) -> None:
    only("minimal", "typical")
    block = (
        '{% block made %}<section id="made"><h2>How this was made</h2><p>Room 4.12. {{ made[0]'
        " }}</p></section>{% endblock %}"
    )
    markdown = (
        '{% extends "parent:brief.md.j2" %}\n{% block made %}## How this was made\n\nRoom 4.12. {{'
        " made[0] }}\n{% endblock %}\n"
    )
    report = check(
        write(
            {
                "brief.html.j2": CHILD + block,
                "brief.md.j2": markdown,
                "style.css": ".made { color: var(--accent) }",
            }
        )
    )
    assert [finding.line for finding in report.findings] == []


def test_a_pack_of_markdown_alone_is_clean(
    write: Callable[..., str], only: Callable[..., None]
) -> None:
    only("minimal", "typical")
    text = "# {{ title }}\n\n{% for point in key_points %}\n- {{ point.text }}\n{% endfor %}\n"
    report = check(write({"brief.md.j2": text}, 'formats = ["md", "html", "pdf"]\n'))
    assert [finding.line for finding in report.findings] == []
    assert report.rendered == (
        "minimal.md", "minimal.html", "minimal.pdf (modern)", "minimal.pdf (compatible)",
        "typical.md", "typical.html", "typical.pdf (modern)", "typical.pdf (compatible)",
    )  # fmt: skip


def test_a_limit_of_pages_must_let_a_typical_brief_pass(
    write: Callable[..., str], only: Callable[..., None]
) -> None:
    only("typical", "huge")
    report = check(
        write({}, 'extends = "builtin:brief"\nformats = ["pdf"]\n[limits]\nmax_pages = 1\n')
    )
    assert [finding.line.partition(". Cut")[0] for finding in report.findings] == [
        "acme as PDF: the brief takes 3 pages, and the pack allows 1",
        "acme as PDF: remark: the brief takes 14 pages, and the pack allows 1",
    ]
    assert all(finding.sentence.endswith("(E312)") for finding in report.findings)


def test_a_fault_that_only_shows_in_rendering_is_told_with_its_line(
    write: Callable[..., str], only: Callable[..., None]
) -> None:
    only("minimal")
    report = check(
        write(
            {
                "brief.html.j2": (
                    CHILD + "{% block made %}\n<p>{{ marking.upper() }}</p>{% endblock %}"
                )
            },
            'extends = "brief"\n',
        )
    )
    errors = [finding for finding in report.findings if finding.weight == "error"]
    assert [finding.place for finding in errors] == ["acme/brief.html.j2:3"]
    assert errors[0].samples == ("minimal",)


def test_a_script_is_refused(write: Callable[..., str], only: Callable[..., None]) -> None:
    only("minimal")
    report = check(
        write({"brief.html.j2": CHILD + "{% block foot %}<script>1</script>{% endblock %}"})
    )
    assert [finding.check for finding in report.errors] == ["E313"]


def test_a_file_from_elsewhere_is_refused(
    write: Callable[..., str], only: Callable[..., None]
) -> None:
    only("minimal")
    text = CHILD + '{% block foot %}<img alt="" src="https://evil.example/x.png">{% endblock %}'
    report = check(write({"brief.html.j2": text}))
    assert {finding.check for finding in report.errors} <= {"E304", "E313"}
    assert report.errors


@pytest.mark.timing
def test_a_pack_without_end_is_stopped(
    write: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack_check, "PATIENCE", 15.0)
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    report = check(
        write(
            {
                "brief.md.j2": (
                    '{% extends "parent:brief.md.j2" %}\n{% block made %}' + loop + "{% endblock %}"
                )
            }
        )
    )
    greedy = [finding for finding in report.findings if finding.check == "E306"]
    assert [finding.samples for finding in greedy] == [("minimal",)]
    assert (
        "The other samples were not rendered: the pack went beyond its limits at minimal."
        in report.notes
    )


def test_the_same_report_every_time(write: Callable[..., str], only: Callable[..., None]) -> None:
    only("minimal")
    path = write(*FAULTY)
    assert check(path) == check(path)


def test_a_parameter_that_makes_the_page_pale_is_found(only: Callable[..., None]) -> None:
    only("minimal")
    report = check_pack(find_pack("brief", {"accent": "#cccccc"}))
    assert Finding(
        "brief/print.css",
        "'h1' is read badly: #cccccc on #ffffff has a contrast of 1.60, and text of its size"
        " needs 3.",
        "contrast",
        samples=("minimal",),
    ) in (report.errors)


VERAPDF = """#!{python}
import json, sys
rule = {{"clause": "8.4", "testNumber": 1, "description": "A rule"}}
failed = {{"compliant": False, "details": {{"ruleSummaries": [rule]}}}}
results = {{"ua2": failed, "ua1": [failed]}}
result = results.get(sys.argv[sys.argv.index("--flavour") + 1], {{"compliant": True}})
print(json.dumps({{"report": {{"jobs": [{{"itemDetails": {{"name": name}}, "validationResult": result}} for name in sys.argv[5:]]}}}}))
"""


@pytest.fixture
def verapdf(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a program of this name on the path."""

    def put(script: str) -> None:
        program = tmp_path / "bin" / "verapdf"
        program.parent.mkdir()
        program.write_text(script, encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent), prepend=":")

    return put


def test_verapdf_is_run_where_it_is_there(
    write: Callable[..., str], only: Callable[..., None], verapdf: Callable[[str], None]
) -> None:
    only("minimal")
    verapdf(VERAPDF.format(python=sys.executable))
    report = check(write({}, 'extends = "builtin:brief"\nformats = ["pdf"]\n'))
    assert [finding.line for finding in report.findings] == [
        "acme as PDF (compatible): veraPDF, ua1: 8.4-1 A rule (in minimal)",
        "acme as PDF (modern): veraPDF, ua2: 8.4-1 A rule (in minimal)",
    ]
    assert report.notes == ()


def test_a_verapdf_that_says_nothing_is_a_remark(
    write: Callable[..., str], only: Callable[..., None], verapdf: Callable[[str], None]
) -> None:
    only("minimal")
    verapdf("#!/bin/sh\nexit 1\n")
    report = check(write({}, 'extends = "builtin:brief"\nformats = ["pdf"]\n'))
    assert report.errors == ()
    assert {finding.check for finding in report.remarks} == {"verapdf"}


def test_where_verapdf_is_missing_a_line_says_so(
    only: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    only("minimal")
    monkeypatch.setattr(pack_check, "has_verapdf", lambda: False)
    assert check("brief").notes == (
        "veraPDF was not run: there is no program named verapdf on the path.",
    )


def test_findings_of_samples_and_formats_are_joined() -> None:
    found = [
        Finding("acme as PDF", "b", "x", samples=("huge",)),
        Finding("acme/brief.html.j2:10", "c", "x"),
        Finding("acme/brief.html.j2:9", "c", "x", "remark"),
        Finding("acme/brief.html.j2:9", "d", "x"),
        Finding("acme as HTML", "b", "x", samples=("minimal", "huge")),
    ]
    assert [finding.line for finding in gather(found)] == [
        "acme as PDF, HTML: b (in huge, minimal)",
        "acme/brief.html.j2:9: d",
        "acme/brief.html.j2:10: c",
        "acme/brief.html.j2:9: remark: c",
    ]


def test_the_words_of_messages_are_read_too(
    write: Callable[..., str], only: Callable[..., None]
) -> None:
    only("minimal")
    report = check(
        write(
            {
                "mail.txt.j2": "{{ titel }}\n\n{{ mail.nmae }}\n{{ mail.changed[0].befor }}\n",
                "mail.html.j2": "<p>{{ mail.name }}</p>",
            },
            'extends = "builtin:brief"\nformats = ["md"]\n',
        )
    )
    assert [finding.line.partition(": ")[2] for finding in report.findings] == [
        "'titel' is not defined. Did you mean 'title'?",
        "'nmae' is not a field of a message. Did you mean 'name'?",
        "'befor' is not a field of a change. Did you mean 'before'?",
    ]
