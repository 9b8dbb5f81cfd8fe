"""What a check says: errors and remarks, each with its place and one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from briefgen.errors import BriefgenError

Weight = Literal["error", "remark"]
AS = " as "
"""What stands in a place between the pack and the format: "acme as HTML"."""


class Finding(msgspec.Struct, frozen=True, order=True):
    """One thing that a check has found in a pack."""

    place: str
    """File and line ("acme/brief.html.j2:3"), or pack and format where no line can be told ("acme
    as PDF")."""
    sentence: str
    """What is wrong, and what to do where that can be told."""
    check: str
    """Which check found it: "field", "name", "filter", "contrast", …; stable."""
    weight: Weight = "error"
    """An error must be mended; a remark may be meant so."""
    samples: tuple[str, ...] = ()
    """The sample briefs it shows in; empty for what was read in the pack's own files."""

    @property
    def line(self) -> str:
        """The finding on one line."""
        seen = f" (in {', '.join(self.samples)})" if self.samples else ""
        weight = "remark: " if self.weight == "remark" else ""
        return " ".join(f"{self.place}: {weight}{self.sentence}{seen}".split())


class Report(msgspec.Struct, frozen=True):
    """Everything that a check of a pack has found."""

    pack: str
    """The pack's name."""
    findings: tuple[Finding, ...]
    """Errors first, each kind in the order of places."""
    rendered: tuple[str, ...]
    """What was rendered: "typical.md", "typical.pdf (modern)", …"""
    notes: tuple[str, ...] = ()
    """What was not checked, and why."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be mended."""
        return tuple(finding for finding in self.findings if finding.weight == "error")

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """The findings that may be meant so."""
        return tuple(finding for finding in self.findings if finding.weight == "remark")


def gather(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Join what shows in several samples or formats to one finding, and put the errors first, then
    in the order of places."""
    seen: dict[tuple[str, str, str, Weight], tuple[dict[str, None], dict[str, None]]] = {}
    for finding in findings:
        pack, _, form = finding.place.partition(AS)
        forms, samples = seen.setdefault(
            (pack, finding.sentence, finding.check, finding.weight), ({}, {})
        )
        forms.update(dict.fromkeys([form] if form else []))
        samples.update(dict.fromkeys(finding.samples))
    joined = [
        Finding(
            pack + (AS + ", ".join(forms) if forms else ""), sentence, check, weight, tuple(samples)
        )
        for (pack, sentence, check, weight), (forms, samples) in seen.items()
    ]
    return tuple(
        sorted(
            joined,
            key=lambda finding: (
                finding.weight != "error",
                _in_order(finding.place),
                finding.sentence,
            ),
        )
    )


def _in_order(place: str) -> tuple[str, int]:
    """Put line 10 behind line 9."""
    file, _, line = place.rpartition(":")
    return (file, int(line)) if line.isdigit() else (place, 0)


def words_of(error: BriefgenError) -> str:
    """Return what an error says without its place, its code last."""
    return (
        f"{error.sentence.removeprefix(error.code).strip().removeprefix(f'{error.where}:').strip()}"
        f" ({error.code})"
    )
