"""Jinja in a box: a pack's templates see the brief and nothing else, and a mistake in one is an error with its file and line."""

from __future__ import annotations

import pathlib
import traceback
from collections.abc import Callable

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.errors import BriefgenError, TemplateBroken
from briefgen.rendering.context import Context
from briefgen.rendering.packs import BUILT_IN_PREFIX, Pack, built_in_folder
from briefgen.rendering.wording import date_in_words, plural

Filter = Callable[..., object]
"""What a template calls with ``value | name``."""


def make_environment(pack: Pack, filters: dict[str, Filter], finalize: Callable[[object], object] | None = None) -> jinja2.Environment:
    """Return the environment of a pack for one kind of output.

    Templates are looked for in the pack, then, under "builtin:brief/…" or their bare name, in the built-in pack `brief`. Every value is
    escaped: for HTML by Jinja, for Markdown by ``finalize``, whose results Jinja takes as they are.
    """
    built_in = jinja2.FileSystemLoader(built_in_folder() / "brief")
    loader = jinja2.ChoiceLoader(
        [
            jinja2.FileSystemLoader(pack.folder),
            jinja2.PrefixLoader({f"{BUILT_IN_PREFIX}brief": built_in}),
            built_in,
        ]
    )
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters.update({"date": date_in_words, "plural": plural, **filters})
    return environment


def render_template(environment: jinja2.Environment, pack: Pack, file: str, context: Context, **more: object) -> str:
    """Render one template of a pack.

    Raises:
        TemplateBroken: the template has a mistake; the error names the file and the line.
    """
    values = {name: getattr(context, name) for name in context.__struct_fields__}
    try:
        return environment.get_template(file).render(**values, **more)
    except BriefgenError:
        raise
    except jinja2.TemplateSyntaxError as error:
        raise TemplateBroken(f"{pack.name}/{error.name}", line=error.lineno, reason=_sentence(error)) from error
    except jinja2.TemplateNotFound as error:
        place, line = _place(error, pack)
        raise TemplateBroken(place or f"{pack.name}/{file}", line=line, reason=f"there is no template {error.name!r}") from error
    except Exception as error:
        place, line = _place(error, pack)
        if place is None:
            raise
        raise TemplateBroken(place, line=line, reason=_sentence(error)) from error


def _sentence(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__


def _place(error: Exception, pack: Pack) -> tuple[str | None, int | None]:
    """Return the last template and line a failure passed through; Jinja puts both into the traceback."""
    found: tuple[str | None, int | None] = (None, None)
    folders = ((pack.folder, pack.name), (built_in_folder() / "brief", "brief"))
    for frame in traceback.extract_tb(error.__traceback__):
        if not frame.filename.endswith(".j2"):
            continue
        path = pathlib.Path(frame.filename)
        for folder, name in folders:
            if path.is_relative_to(folder):
                found = (f"{name}/{path.relative_to(folder).as_posix()}", frame.lineno)
                break
    return found
