"""What may be asked for when briefs are made: one value, for a script as for the command line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from briefgen.errors import UnknownOptionValue
from briefgen.language import DEFAULT_MODEL
from briefgen.language.sentence_encoder import IF_INSTALLED
from briefgen.pipeline.choice import Choice

Grouping = Literal["event", "each", "one"]
"""One brief for each matter, for each article, or of all."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How briefs are made of articles. Each has a default, so that `Options()` is what ``briefgen
    generate`` does by itself.

    Raises:
        UnknownOptionValue: the date is no ISO date, the points are not 1 to 20, or a title is given
            to more than one brief.
    """

    grouping: Grouping = "event"
    """One brief for each matter that the articles are about, for each article, or of all."""
    title: str | None = None
    """Instead of the headline of the most telling article; all articles then go into one brief."""
    marking: str | None = None
    """Handling marking at the head, such as "OFFICIAL"."""
    audience: str | None = None
    """Whom the briefs are for."""
    author: str | None = None
    """Who answers for them."""
    date: str | None = None
    """ISO date; that of the latest source if none is given."""
    notes: str | None = None
    """The analyst's own Markdown, printed as theirs."""
    recommendation: str | None = None
    """What the analyst recommends, in Markdown, printed as theirs."""
    points: int | None = None
    """Key points at the most, 1 to 20; 3 to 7 by length if none is given."""
    model: str = DEFAULT_MODEL
    """Package name of the language pipeline."""
    encoder: str = IF_INSTALLED
    """Package name of the sentence encoder, "none", or "auto": the default one if it is there."""
    jobs: int | None = None
    """Processes; one for each core from 40 articles on if none is given."""
    exclude: tuple[str, ...] = ()
    """Patterns of the names of files and folders that are passed over."""
    since: str | None = None
    """ISO date; articles of an earlier day, and those without one, are passed over."""
    until: str | None = None
    """ISO date; articles of a later day, and those without one, are passed over."""
    saved_to: Path | None = None
    """Folder in which pages of the web are saved; the network is used only where one is given."""
    settings: Mapping[str, str] = {}
    """What is printed under "how this was made" beside what differs here from the defaults."""

    def __post_init__(self) -> None:
        for option in ("date", "since", "until"):
            value = getattr(self, option)
            if value is not None and not _is_date(value):
                raise UnknownOptionValue(
                    option=option, value=value, choices="a date such as 2026-01-23"
                )
        if self.points is not None and not 1 <= self.points <= 20:
            raise UnknownOptionValue(
                option="points", value=self.points, choices="a number from 1 to 20"
            )
        if self.title and self.grouping == "each":
            raise UnknownOptionValue(
                option="grouping", value="each", choices="event or one, where a title is given"
            )

    @property
    def choice(self) -> Choice:
        """What is taken of what was named."""
        return Choice(exclude=self.exclude, since=self.since, until=self.until)

    @property
    def groups(self) -> Grouping:
        """How articles are put together: all of them in one brief where it has a title of its
        own."""
        return "one" if self.title else self.grouping

    @property
    def heading(self) -> dict[str, Any]:
        """The options of `briefgen.compose`."""
        settings = {
            **self.settings,
            **({"points": str(self.points)} if self.points is not None else {}),
        }
        names = "title marking audience author date notes recommendation points".split()
        return {**{name: getattr(self, name) for name in names}, "settings": settings}


def _is_date(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True
