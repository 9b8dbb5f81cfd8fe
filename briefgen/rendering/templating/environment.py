"""Jinja in a sandbox: a pack's templates see the brief and nothing else, and a mistake in one is an
error with its file and line."""

from __future__ import annotations

import functools
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.filters import make_attrgetter
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from briefgen.errors import (
    BriefgenError,
    ManifestBroken,
    PackTooGreedy,
    TemplateBroken,
    UnknownField,
)
from briefgen.rendering.labels import SOURCES, Label, Labels, Plural
from briefgen.rendering.labels.phrasing import date_in_words, plural
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.loader import Shelf
from briefgen.rendering.packs.manifest import FILE, did_you_mean
from briefgen.rendering.sections.template_fields import RENAMED, explain_missing, renamed
from briefgen.rendering.templating.escaping import MarkdownText, escape_markdown, join_markdown
from briefgen.rendering.view.context import Context
from briefgen.rendering.view.fitting import ahead, fit, lines_of, not_in
from briefgen.rendering.view.note_sections import under, without
from briefgen.rendering.view.page_plan import plan_pages

Filter = Callable[..., object]
"""What a template calls with ``value | name``."""
MOST_OUTPUT = 50_000_000
"""Characters of one page; a brief of forty sources has 600,000."""


UNSAFE_FILTERS = ("safe", "random")
"""Filters of Jinja that no pack has: what an article says would be taken for HTML, or two runs
would differ."""
HTML_FILTERS = ("urlize", "xmlattr", "tojson")
"""Those that make HTML, in Markdown."""
_JOINED = "~"
"""The filter that stands for this operator; no template can name it."""
LARGEST_POWER = 1_000_000
"""Binary digits of a power that is worked out: larger ones keep a processor busy without end."""


class FieldRenamed(FutureWarning):
    """A template names a field as it was called before."""


class FieldMissing(jinja2.UndefinedError):
    """A template names what is not there; what is wrong, and the remedy."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class Missing(jinja2.StrictUndefined):
    """A name that is not there: any use of it is an error that says what is. A field that was
    renamed is found by its old name."""

    __slots__ = ()

    def __new__(
        cls,
        hint: str | None = None,  # noqa: ARG004
        obj: Any = missing,
        name: str | None = None,
        exc: Any = None,  # noqa: ARG004
    ) -> Any:
        """Return the value of a field by its old name, or else an undefined name."""
        if name is not None and obj is not missing and (new := renamed(obj, name)):
            _warn_of_name(name, new)
            return getattr(obj, new)
        return super().__new__(cls)

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None
    ) -> None:
        def explain(message: str) -> Exception:
            if hint is not None or name is None:
                return (exc or jinja2.UndefinedError)(message)
            return FieldMissing(*explain_missing(Context if obj is missing else obj, name))

        super().__init__(hint, obj, name, explain)  # type: ignore[arg-type]


class PackContext(jinja2.runtime.Context):
    """What a template sees under its own names; a field that was renamed is found by its old
    name."""

    def resolve_or_missing(self, key: str) -> Any:
        """Return what a name stands for."""
        found = super().resolve_or_missing(key)
        if found is missing and (new := RENAMED.get(Context, {}).get(key)):
            _warn_of_name(key, new)
            return super().resolve_or_missing(new)
        return found


class PackEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one pack and one kind of output."""

    context_class = PackContext
    intercepted_binops = frozenset("* ** + %".split())

    def __init__(self, shelf: Shelf, finalize: Callable[[object], object] | None) -> None:
        super().__init__(
            loader=shelf,
            autoescape=True,
            undefined=Missing,
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self.shelf = shelf
        self.is_markdown = finalize is not None
        for name in (*UNSAFE_FILTERS, *(HTML_FILTERS if self.is_markdown else ())):
            self.filters.pop(name)
        self.globals.pop("lipsum")
        if self.is_markdown:
            self.filters.update(
                {
                    "join": _join,
                    _JOINED: join_markdown,
                    **dict.fromkeys(("e", "escape", "forceescape"), escape_markdown),
                }
            )

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse a template: escaping cannot be switched off, and pieces of Markdown are joined as
        Markdown."""
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.ScopedEvalContextModifier):
            raise jinja2.TemplateSyntaxError(
                "every value is escaped; 'autoescape' cannot change that",
                node.lineno,
                name,
                filename,
            )
        return _Joining().visit(tree) if self.is_markdown else tree

    def call_binop(
        self, context: jinja2.runtime.Context, operator: str, left: Any, right: Any
    ) -> Any:
        """Work out a sum or a product, unless it is larger than any page."""
        if operator in ("*", "**") and _is_too_much(operator, left, right):
            raise PackTooGreedy(
                self.shelf.pack.name,
                limit=f"{MOST_OUTPUT // 1_000_000} million characters for a page",
            )
        if (
            operator == "%"
            and isinstance(left, str)
            and self.is_markdown
            and hasattr(left, "__html__")
        ):
            left = MarkdownText(left)
        if (
            operator == "+"
            and self.is_markdown
            and isinstance(left, str)
            and isinstance(right, str)
        ):
            return join_markdown((left, right))
        return super().call_binop(context, operator, left, right)

    def join_path(self, template: str, parent: str) -> str:
        """Return the place of a template that another one names."""
        return self.shelf.place_of(template, parent)


class _Joining(NodeTransformer):
    """Has `a ~ b` join pieces of Markdown as such: Jinja escapes them for HTML."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        """Put the filter in the place of the operator."""
        self.generic_visit(node)
        pieces = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(pieces, _JOINED, [], [], None, None, lineno=node.lineno)


@jinja2.pass_environment
def _join(
    environment: jinja2.Environment,
    values: Iterable[object],
    between: str = "",
    attribute: str | None = None,
) -> str:
    """Join texts; what is Markdown already stays it."""
    return join_markdown(
        values if attribute is None else map(make_attrgetter(environment, attribute), values),
        between,
    )


def _is_too_much(operator: str, left: Any, right: Any) -> bool:
    if operator == "**":
        return (
            isinstance(left, int)
            and isinstance(right, int)
            and left.bit_length() * right > LARGEST_POWER
        )
    for many, times in ((left, right), (right, left)):
        if (
            isinstance(many, str | list | tuple)
            and isinstance(times, int)
            and len(many) * times > MOST_OUTPUT
        ):
            return True
    return False


def _warn_of_name(name: str, new: str) -> None:
    """Warn that a template names a field as it was called before, and say where."""
    frame = sys._getframe(1)
    while frame.f_back is not None and "__jinja_template__" not in frame.f_globals:
        frame = frame.f_back
    template = frame.f_globals.get("__jinja_template__")
    place = ""
    if template is not None:
        file = template.environment.shelf.said(template.name)
        place = f"{file}:{template.get_corresponding_lineno(frame.f_lineno)}: "
    warnings.warn(
        f"{place}the field {name!r} is called {new!r} now; the old name goes with the next major"
        " version",
        FieldRenamed,
        stacklevel=2,
    )


def make_environment(
    pack: Pack, filters: dict[str, Filter], finalize: Callable[[object], object] | None = None
) -> PackEnvironment:
    """Return the environment of a pack for one kind of output.

    Every value is escaped: for HTML by Jinja, for Markdown by ``finalize``, whose results Jinja
    takes as they are.
    """
    environment = PackEnvironment(Shelf(pack), finalize)
    labels = pack.labels
    of_language: dict[str, Filter] = {
        "date": functools.partial(date_in_words, labels=labels),
        "fill": functools.partial(fill_markdown if environment.is_markdown else fill_html, labels),
    }
    environment.filters.update(
        {
            "plural": plural,
            "ahead": ahead,
            "lines_of": lines_of,
            "not_in": not_in,
            **of_language,
            **filters,
        }
    )
    environment.filters.update({"under": under, "without": without})

    # A function of its own: a method of the pack that a template prints would say in which folder
    # the pack is.
    def asset(file: str) -> str:
        """Return a file of the chain, such as a logo, as an address that holds the file itself."""
        return pack.asset(file)

    environment.globals.update(
        {
            "asset": asset,
            "fit": fit,
            "lang": labels.tag,
            "lang_of_sources": SOURCES,
            "params": pack.params,
            "sections": pack.sections,
            "print_section": print_section,
        }
    )
    return environment


def fill_html(labels: Labels, label: Label, **values: object) -> Markup:
    """Put something into each place of a label: `labels.count.source | fill(count=3)`; a count
    decides which form the label has."""
    if isinstance(label, Plural):
        safe: Label = Plural({form: str(escape(words)) for form, words in label.items()})
    else:
        safe = str(escape(label))
    return Markup(labels.fill(safe, values, lambda value: str(escape(value))))


def fill_markdown(labels: Labels, label: Label, **values: object) -> Markup:
    """Put something into each place of a label, likewise; the blanks at its ends stay."""
    return MarkdownText(
        labels.fill(_escaped_label(label), values, lambda value: str(escape_markdown(value)))
    )


def _escaped_label(label: Label) -> Label:
    if isinstance(label, Plural):
        return Plural({form: str(_escaped_label(words)) for form, words in label.items()})
    core = label.strip()
    before, _, after = label.partition(core) if core else ("", "", "")
    return f"{before}{escape_markdown(core)}{after}"


def render_template(
    environment: PackEnvironment, file: str, context: Context, **more: object
) -> str:
    """Render one template of a pack.

    Raises:
        TemplateBroken: the template has a mistake; the error names the file and the line.
        UnknownField: it names what a brief does not have.
        ManifestBroken: `sections` of its pack.toml names a block that no template has.
        PackTooGreedy: it writes without end.
    """
    shelf = environment.shelf
    values = {name: context.seen(name) for name in (*context.__struct_fields__, *context.added)}
    if (budget := shelf.pack.budget) is not None:
        values["plan"] = plan_pages(context, budget, shelf.pack.params)
    try:
        template = environment.get_template(shelf.place_of(file))
        return _gather(template.generate(**values, **more), shelf.pack)
    except BriefgenError:
        raise
    except jinja2.TemplateSyntaxError as error:
        raise TemplateBroken(
            shelf.said(error.name), line=error.lineno, reason=_sentence(error)
        ) from error
    except jinja2.TemplateNotFound as error:
        place, line = _place(error, shelf)
        name = (
            str(error.name).partition(":")[2]
            if str(error.name).partition(":")[0].isdecimal()
            else error.name
        )
        raise TemplateBroken(
            place or f"{shelf.pack.name}/{file}", line=line, reason=f"there is no template {name!r}"
        ) from error
    except (FieldMissing, SectionMissing) as error:
        place, line = _place(error, shelf)
        if isinstance(error, SectionMissing):
            raise ManifestBroken(
                f"{shelf.pack.name}/{FILE}", reason=error.reason, hint=error.hint
            ) from error
        raise UnknownField(
            place or f"{shelf.pack.name}/{file}", line=line, reason=error.reason, hint=error.hint
        ) from error
    except MemoryError as error:
        raise PackTooGreedy(shelf.pack.name, limit="the memory it may have") from error
    except RecursionError as error:
        place, line = _place(error, shelf)
        reason = "its includes, macros or blocks call each other without end"
        raise TemplateBroken(
            place or f"{shelf.pack.name}/{file}", line=line, reason=reason
        ) from error
    except Exception as error:
        place, line = _place(error, shelf)
        if place is None:
            raise
        raise TemplateBroken(place, line=line, reason=_sentence(error)) from error


class SectionMissing(Exception):
    """`sections` names a block that no template has."""

    def __init__(self, name: str, blocks: list[str]) -> None:
        super().__init__(name)
        self.reason = f"'sections' names {name!r}, and no template has a block of this name"
        self.hint = did_you_mean(name, blocks, "There are the blocks")


@jinja2.pass_context
def print_section(context: jinja2.runtime.Context, name: str) -> str:
    """Print the block of a section, as the outermost child of the chain has it."""
    if name not in context.blocks:
        raise SectionMissing(name, sorted(context.blocks))
    return jinja2.runtime.BlockReference(name, context, context.blocks[name], 0)()


def _gather(pieces: Any, pack: Pack) -> str:
    found: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > MOST_OUTPUT:
            raise PackTooGreedy(
                pack.name, limit=f"{MOST_OUTPUT // 1_000_000} million characters for a page"
            )
        found.append(piece)
    return "".join(found)


def _sentence(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__


def _place(error: Exception, shelf: Shelf) -> tuple[str | None, int | None]:
    """Return the last template and line a failure passed through; Jinja puts both into the
    traceback."""
    found: tuple[str | None, int | None] = (None, None)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(".j2") and (place := shelf.said_of_path(frame.filename)):
            found = (place, frame.lineno)
    return found
