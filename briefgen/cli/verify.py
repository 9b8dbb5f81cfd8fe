"""`briefgen verify`: prove a brief, a PDF included, against its sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefgen import pipeline
from briefgen.cli import shared_options
from briefgen.cli.terminal import cell, complain, say
from briefgen.errors import SigningMissing, SourceMissing
from briefgen.system.files import is_folder, readable

if TYPE_CHECKING:
    from briefgen.briefs.verification import Problem
    from briefgen.model import Brief
    from briefgen.rendering.pdf.copy_mark import CopyFound
    from briefgen.rendering.pdf.signing import SignatureFound

FAILED = 3
"""Exit code when a brief does not hold."""


def verify(
    brief: Annotated[
        str, typer.Argument(metavar="BRIEF", help="A brief's .json, or a PDF made by briefgen.")
    ],
    sources: Annotated[
        str | None, typer.Option("--sources", help="Folder with the files the brief was made from.")
    ] = None,
    as_json: shared_options.AsJson = False,
    quiet: shared_options.Quiet = False,
) -> int:
    """Check every span, quotation and number of a brief against the sources it carries, and these
    against their files; of a PDF its pages and its signatures too."""
    if sources is not None and not is_folder(sources):
        raise SourceMissing(readable(sources))
    found, data = pipeline.read_brief(brief)
    verdict = pipeline.examine_against(found, Path(sources) if sources is not None else None)
    problems, unproved = verdict
    copy, unread = None, False
    signatures: list[SignatureFound] = []
    if data.startswith(b"%PDF-"):
        problems = [*problems, *_printed_otherwise(data)]
        copy = _copy_of(data)
        signatures, unread = _signatures_of(data)
        problems += _broken(signatures)
    standing = _standing(found, unproved)
    if as_json:
        made = {**standing, "signed_off": _signed(found)}
        _report(readable(brief), problems, unproved, copy, signatures, made)
    for problem in problems:
        complain(f"{brief}: {problem.item}: {problem.sentence} ({problem.code})")
    if not quiet and not as_json:
        if not problems:
            say(f"{brief} {_what_holds(found, unproved)}{_in_words(found, standing)}")
        for line in _said_of_file(copy, signatures, unread):
            say(line)
    return FAILED if problems else 0


def _what_holds(brief: Brief, unproved: Sequence[str]) -> str:
    from briefgen.briefs.parts import PARTS, count_items, items_of

    number = len(brief.sources)
    sources = f"{number} source{'' if number == 1 else 's'}"
    items = count_items(brief)
    if not unproved:
        return f"holds: {items} items against {sources}"
    carried = f"against what it carries of {sources}"
    open_items = sum(PARTS[key].is_counted and name in unproved for key, name, _ in items_of(brief))
    if not open_items:
        names = "a name stands" if len(unproved) == 1 else f"{len(unproved)} names stand"
        return f"holds: {items} items {carried}; {names} in what it does not carry (see --sources)"
    return (
        f"holds as far as can be told: {items - open_items} of {items} items {carried}; what the"
        " others rest on it does not carry: prove them with --sources"
    )


def _report(
    name: str,
    problems: Sequence[Problem],
    unproved: Sequence[str],
    copy: CopyFound | None,
    signatures: Sequence[SignatureFound],
    made: dict[str, Any],
) -> None:
    import msgspec

    told: dict[str, Any] = {
        "brief": name,
        "holds": not problems,
        "problems": [
            {"code": problem.code, "item": problem.item, "sentence": problem.sentence}
            for problem in problems
        ],
        "unproved": list(unproved),
        **made,
        "copy": msgspec.to_builtins(copy),
        "signatures": msgspec.to_builtins(list(signatures)),
    }
    print(json.dumps(told, ensure_ascii=True, indent=2))


def _standing(brief: Brief, unproved: Sequence[str]) -> dict[str, list[str]]:
    """Return which items rest on the sources alone, which a person chose of them, and which are
    that person's own."""
    from briefgen.briefs.verification import standing_of

    found: dict[str, list[str]] = {"proved": [], "chosen": [], "own": []}
    for name, standing in standing_of(brief).items():
        if name not in unproved:
            found[standing].append(name)
    return found


def _signed(brief: Brief) -> dict[str, object] | None:
    from briefgen.review import signed_off_by

    signed = signed_off_by(brief)
    return (
        {"by": signed.by, "at": signed.at, "changed": signed.changed}
        if signed is not None
        else None
    )


def _in_words(brief: Brief, standing: dict[str, list[str]]) -> str:
    """Say what of a brief a person has made, where anybody has."""
    if not brief.review:
        return ""
    parts = [f"{len(standing['proved'])} proved"]
    if standing["chosen"]:
        names = ", ".join(standing["chosen"])
        parts.append(f"{len(standing['chosen'])} proved and chosen by a person ({names})")
    if standing["own"]:
        parts.append(f"{len(standing['own'])} a person's own ({', '.join(standing['own'])})")
    left_out = brief.review.left_out
    parts += [f"{left_out} left out"] if left_out else []
    signed = _signed(brief)
    parts += [f"signed off by {signed['by']}"] if signed is not None else []
    return f": {', '.join(parts)}"


def _printed_otherwise(data: bytes) -> list[Problem]:
    """Return what the pages of a PDF do not print as the brief inside has it, but for what its pack
    leaves out."""
    from briefgen.briefs.verification import Problem
    from briefgen.rendering.pdf.proof import check_pages

    return [
        Problem("page-text", item, f"the pages do not print what the brief inside says: {words!r}")
        for item, words in check_pages(data).missing
    ]


def _copy_of(data: bytes) -> CopyFound | None:
    from briefgen.delivery.copies import read_copy_number

    return read_copy_number(data)


def _signatures_of(data: bytes) -> tuple[list[SignatureFound], bool]:
    """Return the signatures of a PDF, and whether it may have some that cannot be read here."""
    from briefgen.rendering.pdf.signing import is_signed, read_signatures

    if not is_signed(data):
        return [], False
    try:
        return read_signatures(data), False
    except SigningMissing:
        return [], True


def _broken(signatures: Sequence[SignatureFound]) -> list[Problem]:
    from briefgen.briefs.verification import Problem

    return [
        Problem(
            "signature",
            f"signature {number}",
            f"the signature by {signature.signer} does not hold for the whole file: it"
            f" {'covers ' + signature.covers if signature.holds else 'is broken'}",
        )
        for number, signature in enumerate(signatures, 1)
        if not signature.is_whole
    ]


def _said_of_file(
    copy: CopyFound | None, signatures: Sequence[SignatureFound], unread: bool
) -> list[str]:
    """Say which copy a PDF is, and who signed it."""
    lines = []
    if copy is not None:
        whom = f", for {cell(copy.name)}" if copy.name else ""
        lines.append(f"It is copy {copy.number} of {copy.of}{whom}")
        if not copy.agrees:
            lines.append(f"Its foot says copy {copy.foot}: one of the two was changed")
    trust = "whether to trust that name was not checked"
    lines += [
        f"Signed by {cell(signature.signer)} ({trust}); covers {signature.covers}"
        for signature in signatures
        if signature.is_whole
    ]
    if unread:
        lines.append(
            "It is signed; to check the signature, install pyHanko: pip install 'briefgen[sign]'"
        )
    return lines
