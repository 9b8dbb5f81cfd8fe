"""News articles in, a policy brief that can be defended out.

    make_briefs(sources, options)  -> Made              the main job: all but the writing

and its steps, one by one:

    read(path, ...)                -> list[Article]     files, folders, bytes or open files
    read_text(text, title=...)     -> Article           a text that is in memory
    analyse(article)               -> Findings          one article
    group_by_event(findings)       -> list of lists     what belongs into one brief
    compose(findings, ...)         -> Brief             one matter
    verify(brief)                  -> list[Problem]     empty when every line holds
    render(brief, to=...)          -> bytes             "md", "html", "pdf", "json" or "docx"
    load(path)                     -> Brief             from its JSON, or from a PDF

The command line uses nothing else of the rooms below for this. What a user can mend is a
`BriefgenError`: `UsageError`, `SourceError`, `LanguageError`, `RenderingError`, `BriefError`,
`OutputError`; `ProgramFault` is a fault of briefgen itself. Importing the package loads neither the
language pipeline nor the type-setter; the first call that needs one does.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from briefgen.version import __version__ as __version__

_HOME = {
    "briefgen.model": "Article Brief Findings",
    "briefgen.errors": (
        "BriefError BriefgenError LanguageError OutputError ProgramFault RenderingError SourceError"
        " UsageError"
    ),
    "briefgen.pipeline": "Made Options Watch analyse load make_briefs read read_text",
    "briefgen.briefs": "Problem compose group_by_event verify",
    "briefgen.rendering": "render",
}
"""Where each public name lives; it is imported when it is first used."""
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names.split()}

__all__ = [
    "Article",
    "Brief",
    "BriefError",
    "BriefgenError",
    "Findings",
    "LanguageError",
    "Made",
    "Options",
    "OutputError",
    "Problem",
    "ProgramFault",
    "RenderingError",
    "SourceError",
    "UsageError",
    "Watch",
    "analyse",
    "compose",
    "group_by_event",
    "load",
    "make_briefs",
    "read",
    "read_text",
    "render",
    "verify",
]

if TYPE_CHECKING:
    from briefgen.briefs import Problem, compose, group_by_event, verify
    from briefgen.errors import (
        BriefError,
        BriefgenError,
        LanguageError,
        OutputError,
        ProgramFault,
        RenderingError,
        SourceError,
        UsageError,
    )
    from briefgen.model import Article, Brief, Findings
    from briefgen.pipeline import Made, Options, Watch, analyse, load, make_briefs, read, read_text
    from briefgen.rendering import render


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_MODULE_OF[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
