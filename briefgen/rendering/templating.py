"""Jinja in a box: a pack's templates see the brief and nothing else, and a mistake in one is an error with its file and line."""

from __future__ import annotations

import traceback
import warnings
from collections.abc import Callable
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from briefgen.errors import BriefgenError, ManifestBroken, PackTooGreedy, TemplateBroken, UnknownField
from briefgen.rendering.context import Context
from briefgen.rendering.note_sections import under, without
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.manifest import FILE, did_you_mean
from briefgen.rendering.schema import explain_missing, renamed
from briefgen.rendering.selection import ahead, fit, lines_of, not_in
from briefgen.rendering.shelf import Shelf
from briefgen.rendering.wording import date_in_words, plural

Filter = Callable[..., object]
"""What a template calls with ``value | name``."""
MOST_OUTPUT = 50_000_000
"""Characters of one page; a brief of forty sources has 600,000."""


class FieldMissing(jinja2.UndefinedError):
    """A template names what is not there; what is wrong, and the remedy."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class Missing(jinja2.StrictUndefined):
    """A name that is not there: any use of it is an error that says what is. A field that was renamed is found by its old name."""

    __slots__ = ()

    def __new__(cls, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> Any:  # noqa: ARG004
        """Return the value of a field by its old name, or else an undefined name."""
        if name is not None and obj is not missing and (new := renamed(obj, name)):
            warnings.warn(f"the field {name!r} is called {new!r} now", DeprecationWarning, stacklevel=2)
            return getattr(obj, new)
        return super().__new__(cls)

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> None:
        def explain(message: str) -> Exception:
            if hint is not None or name is None:
                return (exc or jinja2.UndefinedError)(message)
            return FieldMissing(*explain_missing(Context if obj is missing else obj, name))

        super().__init__(hint, obj, name, explain)  # type: ignore[arg-type]


class PackEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one pack and one kind of output."""

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

    def join_path(self, template: str, parent: str) -> str:
        """Return the place of a template that another one names."""
        return self.shelf.place_of(template, parent)


def make_environment(pack: Pack, filters: dict[str, Filter], finalize: Callable[[object], object] | None = None) -> PackEnvironment:
    """Return the environment of a pack for one kind of output.

    Every value is escaped: for HTML by Jinja, for Markdown by ``finalize``, whose results Jinja takes as they are.
    """
    environment = PackEnvironment(Shelf(pack), finalize)
    environment.filters.update({"date": date_in_words, "plural": plural, "ahead": ahead, "lines_of": lines_of, "not_in": not_in, **filters})
    environment.filters.update({"under": under, "without": without})
    environment.globals.update({"asset": pack.asset, "params": pack.params, "sections": pack.sections, "print_section": print_section})
    environment.globals["fit"] = fit
    return environment


def render_template(environment: PackEnvironment, file: str, context: Context, **more: object) -> str:
    """Render one template of a pack.

    Raises:
        TemplateBroken: the template has a mistake; the error names the file and the line.
        UnknownField: it names what a brief does not have.
        ManifestBroken: `sections` of its pack.toml names a block that no template has.
        PackTooGreedy: it writes without end.
    """
    shelf = environment.shelf
    values = {name: getattr(context, name) for name in context.__struct_fields__}
    try:
        template = environment.get_template(shelf.place_of(file))
        return _gather(template.generate(**values, **more), shelf.pack)
    except BriefgenError:
        raise
    except jinja2.TemplateSyntaxError as error:
        raise TemplateBroken(shelf.said(error.name), line=error.lineno, reason=_sentence(error)) from error
    except jinja2.TemplateNotFound as error:
        place, line = _place(error, shelf)
        name = str(error.name).partition(":")[2] if str(error.name).partition(":")[0].isdecimal() else error.name
        raise TemplateBroken(place or f"{shelf.pack.name}/{file}", line=line, reason=f"there is no template {name!r}") from error
    except (FieldMissing, SectionMissing) as error:
        place, line = _place(error, shelf)
        if isinstance(error, SectionMissing):
            raise ManifestBroken(f"{shelf.pack.name}/{FILE}", reason=error.reason, hint=error.hint) from error
        raise UnknownField(place or f"{shelf.pack.name}/{file}", line=line, reason=error.reason, hint=error.hint) from error
    except MemoryError as error:
        raise PackTooGreedy(shelf.pack.name, limit="the memory it may have") from error
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
            raise PackTooGreedy(pack.name, limit=f"{MOST_OUTPUT // 1_000_000} million characters for a page")
        found.append(piece)
    return "".join(found)


def _sentence(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__


def _place(error: Exception, shelf: Shelf) -> tuple[str | None, int | None]:
    """Return the last template and line a failure passed through; Jinja puts both into the traceback."""
    found: tuple[str | None, int | None] = (None, None)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(".j2") and (place := shelf.said_of_path(frame.filename)):
            found = (place, frame.lineno)
    return found
