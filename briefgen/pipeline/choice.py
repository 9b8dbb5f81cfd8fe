"""Which of the articles that were named are taken: by their names and by their days."""

from __future__ import annotations

import fnmatch
from typing import Literal

import msgspec

from briefgen.model import Article

PassedOver = Literal["excluded", "no date", "earlier", "later"]
"""Why an article is not taken."""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken of what was named; by itself everything."""

    exclude: tuple[str, ...] = ()
    """Patterns of names that are passed over: of a file, a folder above it, or the whole path."""
    since: str | None = None
    """ISO date; articles of an earlier day are passed over, and those without a day."""
    until: str | None = None
    """ISO date; articles of a later day are passed over, and those without a day."""

    def excludes(self, path: str) -> bool:
        """Tell whether a pattern fits the path, its end, or one of the names in it.

        Examples:
            >>> Choice(exclude=("drafts", "*.eml")).excludes("news/drafts/a.txt")
            True
        """
        names = path.replace("\\", "/").split("/")
        # a pattern with a slash is one of a path, from its beginning or from any folder in it
        ends = ["/".join(names[at:]) for at in range(len(names))]
        patterns = [pattern.strip().rstrip("/").removeprefix("./") for pattern in self.exclude]
        return any(
            fnmatch.fnmatchcase(name, pattern)
            for pattern in patterns
            for name in (ends if "/" in pattern else names)
        )

    def passes_over(self, article: Article) -> PassedOver | None:
        """Return why an article is not taken; None where it is."""
        if self.excludes(article.path):
            return "excluded"
        if self.since is None and self.until is None:
            return None
        if article.published is None:
            return "no date"
        if self.since is not None and article.published < self.since:
            return "earlier"
        return "later" if self.until is not None and article.published > self.until else None
