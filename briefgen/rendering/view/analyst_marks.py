"""What in a brief is the analyst's: the marks behind their words and behind what they chose, and
the lines that say what the marks mean."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model import Brief, Change, ChangeKind
from briefgen.rendering.labels import Labels
from briefgen.rendering.labels.phrasing import date_in_words
from briefgen.rendering.labels.typography import set_type

_CHOSEN: frozenset[ChangeKind] = frozenset({"shortened", "added"})
_BEFORE = "\u00a0"
"""No line is broken between words and their mark."""


class Marks:
    """The marks of one brief, by the names of its items."""

    def __init__(self, brief: Brief, labels: Labels) -> None:
        self._labels = labels
        self._changes: dict[str, list[Change]] = {}
        for change in brief.review.changes if brief.review else ():
            self._changes.setdefault(change.item, []).append(change)

    def text(self, item: str, words: str) -> str:
        """Return the words of an item, with a mark where they are the analyst's or were chosen by
        them."""
        kinds = {change.kind for change in self._changes.get(item, ())}
        if "own" in kinds:
            return self._marked(words, "review.mark_own")
        return self._marked(words, "review.mark_chosen") if kinds & _CHOSEN else words

    def name(self, item: str, name: str | None) -> str | None:
        """Return who speaks in an item, with a mark where the analyst says so."""
        named = [change for change in self._changes.get(item, ()) if change.kind == "speaker"]
        if not named or name is None:
            return name
        own = any(change.words is not None for change in named)
        return self._marked(name, "review.mark_own" if own else "review.mark_chosen")

    def answer(self, item: str) -> str | None:
        """Return what the analyst says of a question they hold for answered; null where they say
        nothing."""
        for change in self._changes.get(item, ()):
            if change.kind == "answered":
                words = set_type(change.words) if change.words else ""
                said = (
                    self._labels.say("review.answered_with", words=words)
                    if words
                    else self._labels.say("review.answered")
                )
                return self._marked(said, "review.mark_own")
        return None

    def _marked(self, words: str, mark: str) -> str:
        return f"{words}{_BEFORE}{self._labels.say(mark)}"


def checked_in_words(brief: Brief, labels: Labels) -> str | None:
    """Say who has checked a brief, on which day, and how many items were changed; null where nobody
    has signed it off."""
    signed = brief.review.signed_off if brief.review else None
    if signed is None:
        return None
    name = set_type(signed.by)
    if signed.at:
        day = date_in_words(set_type(signed.at), labels)
        checked = labels.say("review.checked_on", name=name, date=day)
    else:
        checked = labels.say("review.checked", name=name)
    if not signed.changed:
        return f"{checked} {labels.say('review.unchanged')}"
    return f"{checked} {labels.say('review.changed', count=signed.changed)}"


def legend_of(brief: Brief, labels: Labels) -> tuple[str, ...]:
    """Say what the marks of a brief mean, and how many items were changed where nobody has signed
    it off; nothing where there are none."""
    return tuple(_legend(brief, labels))


def _legend(brief: Brief, labels: Labels) -> Iterator[str]:
    if not brief.review:
        return
    changes = brief.review.changes
    if any(_is_own(change) for change in changes):
        yield labels.say("review.legend_own", mark=labels.say("review.mark_own"))
    if any(_is_chosen(change) for change in changes):
        yield labels.say("review.legend_chosen", mark=labels.say("review.mark_chosen"))
    if brief.review.signed_off is None and brief.review.changed:
        yield labels.say("review.changed", count=brief.review.changed)


def _is_own(change: Change) -> bool:
    return change.kind in ("own", "answered") or (
        change.kind == "speaker" and change.words is not None
    )


def _is_chosen(change: Change) -> bool:
    return change.kind in _CHOSEN or (change.kind == "speaker" and change.words is None)
