"""Write docs/templates.md: the text of templates.in.md with tables made of the program, so that no
field, filter or block is forgotten."""

from __future__ import annotations

import ast
import functools
import inspect
import pathlib
import re
import sys
import types
import typing
from collections.abc import Callable, Iterable

import jinja2
import msgspec

from briefgen.rendering.formats import html, markdown
from briefgen.rendering.labels import english, labels_of
from briefgen.rendering.labels.catalogue import LANGUAGE, texts_of
from briefgen.rendering.packs import BUILT_IN_PREFIX, Manifest, built_in_packs, find_pack
from briefgen.rendering.packs.blocks import Block, blocks_of
from briefgen.rendering.packs.budget import PARTS, Budget, PagePart
from briefgen.rendering.packs.describing import ParameterLine, describe
from briefgen.rendering.packs.manifest import PageLimits
from briefgen.rendering.packs.pack import Pack
from briefgen.rendering.packs.parameters import TAKES
from briefgen.rendering.sections.section_table import added_names
from briefgen.rendering.sections.template_fields import nouns
from briefgen.rendering.view.context import Context

HERE = pathlib.Path(__file__).parent
PLAIN: dict[object, str] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
    typing.Any: "value",
}
AROUND = {
    "masthead": "logo or organisation, marking, date, title, for whom and from whom",
    "contents": "links to the sections (on the screen)",
    "main": "the sections",
    "foot": "nothing, to be written",
}
"""What stands in the blocks that have no heading."""


def page() -> str:
    """Return docs/templates.md."""
    parts = {
        "manifest": manifest_table,
        "types": types_table,
        "functions": functions_table,
        "filters": filters_table,
        "labels": labels_table,
        "page": page_table,
        "parts": parts_table,
        "packs": packs_sections,
        "fields": fields_sections,
    }
    text = (HERE / "templates.in.md").read_text(encoding="utf-8")
    return re.sub(r"<!-- (\w+) -->", lambda match: "\n".join(parts[match[1]]()), text)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return a Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


@functools.cache
def field_docs(struct: type) -> dict[str, str]:
    """Return the docstring under each field of a struct."""
    (body,) = ast.parse(inspect.getsource(struct)).body
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, doc in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            said = (
                doc.value.value
                if isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant)
                else ""
            )
            found[field.target.id] = one_line(str(said))
    return found


def one_line(text: str) -> str:
    """Return the first paragraph of a docstring on one line."""
    return " ".join(text.strip().partition("\n\n")[0].split())


def kind_of(annotation: object) -> str:
    """Return the type of a field in words."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return " or ".join("null" if part is type(None) else kind_of(part) for part in arguments)
    if origin is tuple:
        return f"{kind_of(arguments[0])} …"
    if origin is typing.Literal:
        return ", ".join(f'"{choice}"' for choice in arguments)
    if origin is not None and len(arguments) == 2:
        return f"{kind_of(arguments[1])} by {kind_of(arguments[0])}"
    name: str = getattr(annotation, "__name__", str(annotation))
    return PLAIN.get(annotation, name)


def manifest_table() -> list[str]:
    """Return what pack.toml can say."""
    rows = []
    required = ("name", "version", "title")
    for name, doc in field_docs(Manifest).items():
        if name == "limits":
            rows += [(f"`limits.{limit}`", said) for limit, said in field_docs(PageLimits).items()]
        elif name == "params":
            rows.append(
                ("`params`", "New defaults of inherited parameters, and parameters of its own.")
            )
        elif name != "defaults":
            doc = doc or {"name": "By which errors call it.", "version": "Of the pack."}[name]
            rows.append((f"`{name}`", f"{doc} Required." if name in required else doc))
    return table(("key", ""), rows)


def labels_table() -> list[str]:
    """Return every label, by its key, in every language."""
    keys = [key for key in texts_of("en") if not key.startswith(LANGUAGE)]
    langs = ("en", "de", "fr")
    rows = ((f"`{key}`", *(texts_of(lang)[key] for lang in langs)) for key in keys)
    return table(("label", *(labels_of(lang)._texts["language.name"] for lang in langs)), rows)


def page_table() -> list[str]:
    """Return what [page] can say."""
    plain = {
        name: doc for name, doc in field_docs(Budget).items() if name not in ("taken", "lists")
    }
    rows = [(f"`{name}`", doc) for name, doc in plain.items()]
    rows += [(f"`taken.SECTION.PART.{name}`", doc) for name, doc in field_docs(PagePart).items()]
    rows.append(
        (
            "`taken.SECTION.PART`",
            (
                "The same as its `always`. A section is named as you like; what its parts take is"
                " added up."
            ),
        )
    )
    of_lists = (
        "The least and the most that is taken of a list of the plan, such as `[1, 3]`, in the order"
        " in which they are served."
    )
    rows.append(("`lists.LIST`", of_lists))
    return table(("key", ""), rows)


SAID_OF_PARTS = {
    "always": "whatever is there",
    "title": "the title",
    "marking": "the marking, where there is one",
    "audience": "for whom",
    "author": "from whom",
    "date": "the date",
    "logo": "the logo, where the parameter `logo` has one",
    "organisation": "the parameter `organisation`, where there is no logo",
    "bottom_line": "the sentences of the bottom line",
    "notes": "the author's notes, whole",
    "advice": "what the notes recommend",
    "no_advice": "that they recommend nothing",
    "remarks": "the rest of the notes",
    "unconfirmed": "that a claim is not confirmed",
    "unnamed": "that a speaker is not named",
    "dispute": "each disagreement that is named beside the lists",
    "more_disputes": "that there are more of them",
}


def parts_table() -> list[str]:
    """Return what can take lines of a page."""
    return table(
        ("part", "takes lines for"), ((f"`{part}`", SAID_OF_PARTS[part]) for part in PARTS)
    )


def types_table() -> list[str]:
    """Return what a parameter of each type takes."""
    return table(
        ("type of a parameter", "takes"), ((f"`{name}`", takes) for name, takes in TAKES.items())
    )


def signature(name: str, function: Callable[..., object], skip: int) -> str:
    """Return how a filter or a function is written."""
    found = [
        parameter
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind != inspect.Parameter.KEYWORD_ONLY
    ]
    parameters = [
        f"{found.name}=…" if found.kind == inspect.Parameter.VAR_KEYWORD else found.name
        for found in found[skip:]
    ]
    return f"{name}({', '.join(parameters)})" if parameters else name


def doc_of(function: object) -> str:
    """Return the first line of what a function says of itself."""
    return one_line(
        (function.func if isinstance(function, functools.partial) else function).__doc__ or ""
    )


def environments() -> tuple[jinja2.Environment, jinja2.Environment]:
    """Return the environments of the built-in pack for Markdown and for the screen."""
    pack = find_pack(f"{BUILT_IN_PREFIX}brief")
    return markdown._environment(pack), html._environment(pack, "screen")


def functions_table() -> list[str]:
    """Return the functions that templates have beside those of Jinja."""
    known = {**environments()[0].globals, **environments()[1].globals}
    rows = []
    for name, value in known.items():
        if callable(value) and name not in jinja2.Environment().globals:
            skip = 1 if hasattr(value, "jinja_pass_arg") else 0
            rows.append((f"`{signature(name, value, skip)}`", doc_of(value)))
    return table(("function", ""), rows)


def filters_table() -> list[str]:
    """Return the filters that templates have beside those of Jinja."""
    of_markdown, of_pages = (
        {name: env.filters[name] for name in env.filters if name.isidentifier()}
        for env in environments()
    )
    own = [name for name in {**of_pages, **of_markdown} if name not in jinja2.Environment().filters]
    rows = []
    for name in sorted(own):
        function = of_pages.get(name, of_markdown.get(name))
        assert function is not None
        where = (
            "both"
            if name in of_pages and name in of_markdown
            else "HTML"
            if name in of_pages
            else "Markdown"
        )
        # What the environment gives, as a drawing's colour and its language, is no template's to
        # give.
        written = re.sub(r"\(([^)]*)\)", _without_given, signature(name, function, 1))
        rows.append((f"`{written}`", where, doc_of(function)))
    return table(("filter", "in", ""), rows)


def _without_given(parameters: re.Match[str]) -> str:
    left = [
        parameter
        for parameter in parameters[1].split(", ")
        if parameter not in ("colour", "labels", "lang")
    ]
    return f"({', '.join(left)})" if left else ""


def packs_sections() -> list[str]:
    """Return a section for each built-in pack: what it is, its blocks, its parameters."""
    lines: list[str] = []
    for name in sorted(built_in_packs(), key=lambda name: (name != "brief", name)):
        pack = find_pack(f"{BUILT_IN_PREFIX}{name}")
        said = describe(f"{BUILT_IN_PREFIX}{name}")
        facts = [f"Formats: {', '.join(said.formats)}."]
        facts += [f"Rests on `{pack.parent.name}`."] if pack.parent else []
        facts += (
            [f"At most {said.max_pages} page{'s' if said.max_pages > 1 else ''}."]
            if said.max_pages
            else []
        )
        facts += ["Landscape."] if said.orientation == "landscape" else []
        lines += [f"### {name}", "", f"{said.title}. {' '.join(facts)}", ""]
        lines += [*blocks_table(pack), "", *parameters_table(pack, said.parameters), ""]
    return lines[:-1]


def blocks_table(pack: Pack) -> list[str]:
    """Return the blocks of a pack with their headings and formats."""
    of_form = {form: blocks_of(pack, form) for form in ("md", "html")}
    known = {**of_form["html"], **of_form["md"]}
    names = [
        *(name for name in pack.sections if name in known),
        *(name for name in known if name not in pack.sections),
    ]
    rows = []
    for name in names:
        definitions = [of_form[form][name][0] for form in of_form if name in of_form[form]]
        forms = " and ".join(
            {"md": "Markdown", "html": "HTML"}[block.form] for block in definitions
        )
        rows.append((f"`{name}`", forms, heading_of(definitions) or AROUND.get(name, "")))
    return table(("block", "in", "heading, or what it is"), rows)


def heading_of(definitions: list[Block]) -> str:
    """Return the heading that a block prints; of several, all."""
    for block in definitions:
        headings = re.findall(
            r"<h2[^>]*>(.*?)</h2>|^## (.*)$", in_english(block.source), re.MULTILINE
        )
        words = [
            re.sub(r"\s+", " ", re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " / ", a or b)).strip(" /")
            for a, b in headings
        ]
        if any(words):
            return (
                "“" + "”, “".join(re.sub(r"(?: / )+", " / ", word) for word in words if word) + "”"
            )
    return ""


def in_english(source: str) -> str:
    """Return the source of a block with English words in the place of the labels of its
    headings."""
    source = source.replace(
        "{{ labels.heading[positions_heading] }}",
        "Positions and next steps / Positions / Next steps",
    )
    return re.sub(
        r"\{\{ labels\.heading\.(\w+) \}\}",
        lambda match: english().say(f"heading.{match[1]}"),
        source,
    )


def parameters_table(pack: Pack, parameters: Iterable[ParameterLine]) -> list[str]:
    """Return the parameters of a pack; those of its parent are named there."""
    inherited = pack.parent.parameters if pack.parent else {}
    rows = []
    for line in parameters:
        if line.name not in inherited or line.set_by == pack.name:
            kind = f"{line.type}: {', '.join(line.choices)}" if line.choices else line.type
            rows.append(
                (f"`{line.name}`", kind, f"`{line.value}`" if line.value != "" else "", line.help)
            )
    return (
        table(("parameter", "type", "default", ""), rows)
        if rows
        else ["Its parameters are those of the pack it rests on."]
    )


def fields_sections() -> list[str]:
    """Return a section for each struct that templates see; those of the JSON are on their own
    page."""
    lines = []
    for struct in nouns():
        if not issubclass(struct, msgspec.Struct) or not struct.__module__.startswith(
            "briefgen.rendering"
        ):
            continue
        hints = typing.get_type_hints(struct)
        docs = field_docs(struct)
        rows = [
            (f"`{name}`", kind_of(hints[name]), docs.get(name, ""))
            for name in struct.__struct_fields__
        ]
        if struct is Context:
            rows += [
                (f"`{name}`", f"{item.__name__} …", one_line(item.__doc__ or ""))
                for name, item in added_names().items()
            ]
        lines += [
            f"### {struct.__name__}",
            "",
            one_line(struct.__doc__ or ""),
            "",
            *table(("field", "kind", ""), rows),
            "",
        ]
    return [
        *lines,
        (
            "The fields of `brief`, which are those of the JSON, are on [a page of their"
            " own](model.md)."
        ),
    ]


if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode("utf-8"))
