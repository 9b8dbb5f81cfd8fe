"""News articles in, a policy brief that can be defended out.

The command line uses nothing but these functions:

    read(path, ...)        -> list[Article]     files, bytes or an open file
    analyse(article)       -> Findings          one article
    compose(findings, ...) -> Brief             one matter
    render(brief, to=...)  -> bytes             "md", "html", "pdf", "json" or "docx"
    verify(brief)          -> list[Problem]     empty when every line holds

Importing the package loads neither the language pipeline nor the type-setter; the first call that needs one does.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from briefgen.version import __version__

__all__ = [
    "Article",
    "Brief",
    "BriefgenError",
    "Findings",
    "__version__",
    "analyse",
    "compose",
    "group_by_event",
    "read",
    "render",
    "verify",
]

_HOME = {
    "Article": "briefgen.model",
    "Brief": "briefgen.model",
    "Findings": "briefgen.model",
    "BriefgenError": "briefgen.errors",
    "read": "briefgen.pipeline",
    "analyse": "briefgen.pipeline",
    "compose": "briefgen.briefs",
    "group_by_event": "briefgen.briefs",
    "render": "briefgen.rendering",
    "verify": "briefgen.briefs.verification",
}
"""Where each public name lives; it is imported when it is first used."""

if TYPE_CHECKING:
    from briefgen.briefs import compose, group_by_event
    from briefgen.briefs.verification import verify
    from briefgen.errors import BriefgenError
    from briefgen.model import Article, Brief, Findings
    from briefgen.pipeline import analyse, read
    from briefgen.rendering import render


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOME[name]), name)
