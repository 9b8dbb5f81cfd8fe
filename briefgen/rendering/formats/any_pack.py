"""Render a brief: with a pack of the program in this process, with any other in a sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args

from briefgen.errors import UnknownOptionValue
from briefgen.model import Brief
from briefgen.rendering.brief_file import encode_brief, without_folders
from briefgen.rendering.formats.dispatch import Paper, Standard, To, render_here
from briefgen.rendering.packs import find_pack

if TYPE_CHECKING:
    from briefgen.briefs.withholding import Evidence


def render(
    brief: Brief,
    to: To,
    *,
    template: str = "brief",
    paper: Paper = "a4",
    pdf: Standard = "modern",
    params: Mapping[str, str] | None = None,
    evidence: Evidence | None = None,
) -> bytes:
    """Write a brief in one format.

    ``template`` is the name of a pack or the path of its folder, ``params`` are values for its
    parameters; JSON knows no packs. ``paper`` concerns PDF and Word, ``pdf`` PDF alone: "modern"
    declares PDF/A-4f, PDF/UA-2 and WTPDF, "compatible" PDF/A-3a and PDF/UA-1. ``evidence`` says
    what goes out of the sources: all, the passages cited, or hashes; where it is left out, what the
    brief carries of them. No format names a folder of this machine.

    The same arguments give the same bytes in every process. A pack that does not come with the
    program is rendered in a process of its own, within limits of time, memory and output.

    Raises:
        TemplateMissing: there is no such pack.
        TemplateBroken, UnknownField, ManifestBroken: the pack cannot be rendered; the error names
            the file and the line.
        UnknownParameter, ParameterWrong: a parameter cannot be set so.
        FormatMissing: the pack has no template for the format.
        FetchBlocked, PageUnsafe: a page asks for something outside its pack, or would run
            something.
        TooManyPages: the brief is longer than the pack allows.
        PackTooGreedy: the pack takes more time, memory or room than a brief needs.
        PangoMissing: the system library that sets type is not installed.
        BriefBroken: an item points outside its source.
        EvidenceGone: the brief carries less of its sources than ``evidence`` asks for.
    """
    for option, value, choices in (
        ("--to", to, To),
        ("--paper", paper, Paper),
        ("--pdf", pdf, Standard),
    ):
        if value not in get_args(choices):
            raise UnknownOptionValue(
                option=option, value=value, choices=", ".join(get_args(choices))
            )
    if evidence is not None:
        # What made the brief is not needed to print it.
        from briefgen.briefs.withholding import withhold

        brief = withhold(brief, evidence)
    brief = without_folders(brief)
    if to == "json":
        return encode_brief(brief)
    pack = find_pack(template, params)
    pack.must_have(to)
    if pack.is_ours:
        return render_here(brief, to, pack, paper=paper, pdf=pdf)
    from briefgen.rendering.formats.sandbox import render_in_sandbox

    return render_in_sandbox(encode_brief(brief), to, pack, paper=paper, pdf=pdf)
