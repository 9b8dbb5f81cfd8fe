"""`briefgen doctor`: is everything here that a brief needs?"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from briefgen.cli import options
from briefgen.errors import BriefgenError
from briefgen.language import DEFAULT_MODEL


def doctor(
    model: options.Model = DEFAULT_MODEL,
    as_json: Annotated[bool, typer.Option("--json", help="Print a machine-readable report.")] = False,
) -> int:
    """Check the language pipeline, the fonts and the system's type-setting library, and say what to install."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("python", lambda: sys.version.split()[0]),
        ("language pipeline", lambda: _pipeline(model)),
        ("templates", _templates),
        ("fonts", _fonts),
        ("pdf", _pdf),
    )
    report = []
    for name, check in checks:
        try:
            report.append({"check": name, "ok": True, "found": check()})
        except BriefgenError as error:
            report.append({"check": name, "ok": False, "found": str(error)})
    if as_json:
        print(json.dumps(report, ensure_ascii=True, indent=2))
    else:
        for line in report:
            print(f"{'ok ' if line['ok'] else 'BAD'}  {line['check']:<18} {line['found']}")
    return 0 if all(line["ok"] for line in report) else 1


def _pipeline(model: str) -> str:
    from briefgen.language.pipeline import load

    meta = load(model).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _templates() -> str:
    from briefgen.rendering.packs import built_in_packs, find_pack

    return ", ".join(find_pack(name).name for name in built_in_packs())


def _fonts() -> str:
    from briefgen.rendering.fonts import FACES, font_file

    return f"{sum(font_file(face).is_file() for face in FACES)} of {len(FACES)} faces"


def _pdf() -> str:
    from briefgen.rendering.engine import load_weasyprint

    return f"WeasyPrint {load_weasyprint()}"
