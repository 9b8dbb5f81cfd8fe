"""What templates may name: the fields of everything they see, in words for people, and what a field
was called before.

Within one major version of the model fields are only added. One that must change its name keeps the
old one here, so that packs go on working; `check` and a warning tell their authors.
"""

from __future__ import annotations

from briefgen.model import (
    Article,
    Brief,
    Change,
    Coverage,
    PageDoubt,
    Provenance,
    Reason,
    Review,
    SignOff,
    Span,
    Speaker,
)
from briefgen.rendering.labels import Group, Labels
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.sections.section_table import SECTIONS, added_names
from briefgen.rendering.view.context import ContentsLine, Context
from briefgen.rendering.view.cover_note import ChangedText, CoverNote
from briefgen.rendering.view.page_plan import Dispute, Plan

_NOUNS: dict[type, str] = {
    Brief: "the brief's JSON",
    Article: "a source in the brief's JSON",
    Provenance: "the brief's provenance",
    Review: "what a person has made of the brief",
    Change: "what a person has changed",
    SignOff: "who has signed off the brief",
    Coverage: "the brief's coverage",
    PageDoubt: "a doubtful page of a source",
    Speaker: "the speaker in the brief's JSON",
    Reason: "a reason for a score",
    Span: "a span",
    CoverNote: "a message",
    ChangedText: "a change",
    str: "a text",
    int: "a number",
    tuple: "a list",
}
"""What an error calls a value of each type that stands in no section of its own."""
_OF_A_PLAN: dict[type, str] = {
    Plan: "the plan of a page",
    Dispute: "a disagreement beside the lists of a page",
}
RENAMED: dict[type, dict[str, str]] = {}
"""Old names of fields, with the new ones: by struct."""
GLOBALS = (
    "params",
    "sections",
    "medium",
    "style_sheet",
    "policy",
    "asset",
    "fit",
    "lang",
    "lang_of_sources",
    "plan",
    "body",
    "loop",
    "self",
    "super",
    "namespace",
    "range",
    "dict",
)
"""What templates see beside the fields of the context."""


def nouns() -> dict[type, str]:
    """Return what an error calls a value of each type."""
    of_sections = {
        struct: noun for section in SECTIONS.values() for struct, noun in section.nouns.items()
    }
    return {
        Context: "a brief",
        **of_sections,
        ContentsLine: "a line of the contents",
        **_OF_A_PLAN,
        **_NOUNS,
    }


def fields_of(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a struct; nothing for any other type.

    Those of the context are the names that a template sees, also where a section brings its own.
    """
    added = tuple(added_names()) if kind is Context else ()
    return (*getattr(kind, "__struct_fields__", ()), *added)


def explain_missing(obj: object, name: str) -> tuple[str, str]:
    """Return what is wrong with a name that is not there, and the remedy.

    ``obj`` is the value it was looked for in, or `Context` itself for a name of its own.
    """
    if obj is Context:
        return f"{name!r} is not defined", did_you_mean(
            name, (*fields_of(Context), *GLOBALS), "A template sees"
        )
    kind = type(obj)
    if kind.__name__ == "SimpleNamespace":
        none = 'It has none; with extends = "brief" in its pack.toml it has those of that pack.'
        return f"{name!r} is no parameter of the pack", did_you_mean(
            name, sorted(vars(obj)), "Its parameters are"
        ) or none
    if isinstance(obj, Labels):
        return f"{name!r} is no group of labels", did_you_mean(name, tuple(obj.groups), "There are")
    if isinstance(obj, Group):
        return f"{name!r} is no label of this group", did_you_mean(name, tuple(vars(obj)), "It has")
    known = nouns()
    noun = next(
        (known[base] for base in kind.__mro__ if base in known),
        f"a value of the kind {kind.__name__}",
    )
    return f"{name!r} is not a field of {noun}", did_you_mean(
        name, fields_of(kind), "Its fields are"
    ) or "It has no fields."


def renamed(obj: object, name: str) -> str | None:
    """Return what a field is called now that had this name before."""
    return RENAMED.get(type(obj), {}).get(name)
