"""What templates may name: the fields of everything they see, in words for people, and what a field was called before.

Within one major version of the model fields are only added. One that must change its name keeps the old one here, so that packs go on
working; `check` and a warning tell their authors.
"""

from __future__ import annotations

from briefgen import model
from briefgen.rendering import actors, comparison, context, excerpts, labels, page_plan, passages, quotations
from briefgen.rendering.packs.manifest import did_you_mean

NOUNS: dict[type, str] = {
    context.Context: "a brief",
    context.Line: "a sentence of the bottom line",
    context.Point: "a key point",
    quotations.Quotation: "a quotation",
    context.Disagreement: "a disagreement",
    context.Side: "a side of a disagreement",
    context.Question: "an open question",
    actors.ActorGroup: "a group of actors",
    actors.Actor: "an actor",
    context.Event: "an event",
    actors.Stand: "an actor's stand",
    actors.Position: "a position",
    passages.SourceEntry: "a source",
    passages.Paragraph: "a paragraph",
    passages.Citation: "a reference",
    passages.BackLink: "a reference back",
    excerpts.Excerpt: "a quotation in its context",
    excerpts.Surroundings: "a paragraph around a quotation",
    excerpts.Piece: "a piece of a paragraph",
    comparison.Claim: "a claim",
    comparison.Cell: "what a source says to a claim",
    comparison.Voices: "the quotations of a source",
    page_plan.Plan: "the plan of a page",
    page_plan.Dispute: "a disagreement beside the lists of a page",
    model.Brief: "the brief's JSON",
    model.Article: "a source in the brief's JSON",
    model.Provenance: "the brief's provenance",
    model.Coverage: "the brief's coverage",
    model.Quote: "a quotation in the brief's JSON",
    model.KeyPoint: "a key point in the brief's JSON",
    model.OpenQuestion: "an open question in the brief's JSON",
    model.Statement: "a sentence of the bottom line in the brief's JSON",
    model.Disagreement: "a disagreement in the brief's JSON",
    model.Side: "a side of a disagreement in the brief's JSON",
    model.Actor: "an actor in the brief's JSON",
    model.Event: "an event in the brief's JSON",
    model.Position: "a position in the brief's JSON",
    model.Speaker: "the speaker in the brief's JSON",
    model.Reason: "a reason for a score",
    model.Span: "a span",
    str: "a text",
    int: "a number",
    tuple: "a list",
}
"""What an error calls a value of each type."""
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


def fields_of(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a struct; nothing for any other type."""
    return tuple(getattr(kind, "__struct_fields__", ()))


def explain_missing(obj: object, name: str) -> tuple[str, str]:
    """Return what is wrong with a name that is not there, and the remedy.

    ``obj`` is the value it was looked for in, or `Context` itself for a name of its own.
    """
    if obj is context.Context:
        known = (*fields_of(context.Context), *GLOBALS)
        return f"{name!r} is not defined", did_you_mean(name, known, "A template sees")
    kind = type(obj)
    if kind.__name__ == "SimpleNamespace":
        none = 'It has none; with extends = "brief" in its pack.toml it has those of that pack.'
        return f"{name!r} is no parameter of the pack", did_you_mean(name, sorted(vars(obj)), "Its parameters are") or none
    if isinstance(obj, labels.Labels):
        return f"{name!r} is no group of labels", did_you_mean(name, tuple(obj.groups), "There are")
    if isinstance(obj, labels.Group):
        return f"{name!r} is no label of this group", did_you_mean(name, tuple(vars(obj)), "It has")
    noun = next((NOUNS[base] for base in kind.__mro__ if base in NOUNS), f"a value of the kind {kind.__name__}")
    return f"{name!r} is not a field of {noun}", did_you_mean(name, fields_of(kind), "Its fields are") or "It has no fields."


def renamed(obj: object, name: str) -> str | None:
    """Return what a field is called now that had this name before."""
    return RENAMED.get(type(obj), {}).get(name)
