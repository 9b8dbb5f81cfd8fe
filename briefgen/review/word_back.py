"""What a colleague has changed in a Word document of a brief, as edits of the brief.

The document as it was is made again, and the two are compared paragraph by paragraph: items are
known by their bookmarks. What cannot be an edit is told and left.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from briefgen.errors import WordUnknown
from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.labels.typography import fold, set_type
from briefgen.rendering.view.quotations import chains_of
from briefgen.review.applied import Applied
from briefgen.review.applying import apply_edits
from briefgen.review.beside import Opened
from briefgen.review.edits import (
    ChangeSpeaker,
    Drop,
    Entry,
    Move,
    Own,
    SetField,
    Shorten,
    Speaking,
    Writable,
)
from briefgen.review.page_state import words_of
from briefgen.review.word_paragraphs import WordParagraph, paragraphs_of

_ADDED: dict[str, Writable] = {"KeyPoint": "key_points", "OpenQuestion": "open_questions"}
"""Where a new paragraph of a style belongs."""
_TITLE, _QUOTE, _SPEAKER = "Title", "Quote", "Speaker"
_GAP = "[…]"


class Absorbed(msgspec.Struct, frozen=True):
    """What was read back."""

    entries: tuple[Entry, ...]
    told: tuple[str, ...]
    """Each entry in words, but for what follows from others."""
    not_taken: tuple[str, ...]
    """What has changed and cannot be an edit."""


def absorb(
    opened: Opened, data: bytes, *, path: str = "", template: str = "brief", **given: Any
) -> Absorbed:
    """Return what has changed in a Word document of a brief as edits; ``path`` is what errors call
    the document, ``given`` says by whom, when and why.

    Raises:
        SourceError: it is damaged, or too large.
        WordUnknown: this is no Word document, or none of this brief.
    """
    applied = opened.applied
    before = paragraphs_of(render(applied.brief, "docx", template=template))
    after = paragraphs_of(data, path=path)
    reader = _Reader(opened, applied, given)
    reader.read(before, after)
    return Absorbed(tuple(reader.entries), tuple(reader.told), tuple(reader.not_taken))


class _Reader:
    """Compares two documents."""

    def __init__(self, opened: Opened, applied: Applied, given: dict[str, Any]) -> None:
        self._opened, self._brief, self._given = opened, applied.brief, given
        self._keys = _keys_by_anchor(applied.brief, applied)
        self.entries: list[Entry] = []
        self.told: list[str] = []
        self.not_taken: list[str] = []
        self._instead: dict[str, str] = {}
        """Anchors of items that were put otherwise, and how."""

    def read(self, before: Sequence[WordParagraph], after: Sequence[WordParagraph]) -> None:
        """Take note of all that is different.

        Raises:
            WordUnknown: the two have no item in common.
        """
        was = {one.anchor: one for one in before if one.anchor in self._keys}
        now = {one.anchor: one for one in after if one.anchor in self._keys}
        if was and not set(was) & set(now):
            raise WordUnknown(reason="it has none of the items of this brief")
        self._title(before, after)
        for anchor, old in was.items():
            if anchor not in now:
                self._put(Drop(item=self._keys[anchor], **self._given), f"{anchor}: left out")
            elif fold(old.words) != fold(now[anchor].words):
                self._words(anchor, old.words, now[anchor].words)
        self._speakers(before, after)
        new = self._lines(before, after)
        self._order([one.anchor for one in after], new)
        self._rest(before, after)

    def _put(self, entry: Entry, told: str) -> None:
        self.entries.append(entry)
        self.told.append(told)

    def _title(self, before: Sequence[WordParagraph], after: Sequence[WordParagraph]) -> None:
        old, new = (
            next((one.words for one in paragraphs if one.style == _TITLE), "")
            for paragraphs in (before, after)
        )
        if new and fold(old) != fold(new):
            self._put(SetField(field="title", value=new, **self._given), f"title: {new}")

    def _words(self, anchor: str, old: str, new: str) -> None:
        """Take words that were left out as such; whatever else was written is the colleague's."""
        key, (part, item) = self._keys[anchor], self._item(anchor)
        own, tail = _without_tail(old, new)
        if part == "quotes" and own != new and tail:
            own = new
        kept = _kept(words_of(self._brief, item), _bare(own, part))
        if kept is not None and part != "open_questions":
            entry = Shorten(item=key, text=kept, **self._given)
            if not self._would_fail(entry):
                return self._put(entry, f"{anchor}: shortened: {kept}")
        if part in _ADDED.values():
            self._put(Drop(item=key, **self._given), f"{anchor}: put otherwise: {own}")
            self._instead[anchor] = own
            return None
        self.not_taken.append(f"{anchor}: other words than its source's: {new}")
        return None

    def _would_fail(self, entry: Entry) -> bool:
        edits = self._opened.edits.with_entries(*self.entries, entry)
        gone = apply_edits(self._opened.made, edits).gone
        return bool(gone) and gone[-1].number == len(edits.entries)

    def _speakers(self, before: Sequence[WordParagraph], after: Sequence[WordParagraph]) -> None:
        old, new = _speaker_lines(before), _speaker_lines(after)
        actors = {fold(actor.name): actor.name for actor in self._brief.actors}
        for anchor, line in new.items():
            if anchor not in old or anchor not in self._keys or fold(old[anchor]) == fold(line):
                continue
            name = line.removeprefix("—").partition(",")[0].strip(" †‡\u00a0")
            if not name:
                speaking = Speaking(kind="nobody")
            elif fold(name) in actors:
                speaking = Speaking(kind="actor", name=actors[fold(name)])
            else:
                speaking = Speaking(kind="own", name=name)
            entry = ChangeSpeaker(item=self._keys[anchor], speaker=speaking, **self._given)
            self._put(entry, f"{anchor}: speaker: {name or 'nobody'}")

    def _lines(
        self, before: Sequence[WordParagraph], after: Sequence[WordParagraph]
    ) -> dict[int, tuple[Writable, str]]:
        """Take new lines as the colleague's own; return where each stands among the paragraphs."""
        known = {fold(one.words) for one in before}
        found: dict[int, tuple[Writable, str]] = {}
        for at, one in enumerate(after):
            part, words = _ADDED.get(one.style), one.words
            if one.anchor in self._instead:
                words = self._instead[one.anchor]
            elif part is None or one.anchor in self._keys or fold(words) in known:
                continue
            elif words:
                self.told.append(f"{'point' if part == 'key_points' else 'question'}: {words}")
            if part is not None and words:
                self.entries.append(Own(part=part, text=words, **self._given))
                found[at] = (part, words)
        return found

    def _order(self, anchors: Sequence[str], new: dict[int, tuple[Writable, str]]) -> None:
        """Move what stands elsewhere than it stood."""
        edits = self._opened.edits.with_entries(*self.entries)
        applied = apply_edits(self._opened.made, edits)
        for part, letter in (("key_points", "K"), ("open_questions", "O")):
            now = [key for name, key in applied.keys.items() if name[0] == letter]
            added = iter(now[len(now) - sum(one == part for one, _ in new.values()) :])
            wanted = []
            for at, anchor in enumerate(anchors):
                if at in new and new[at][0] == part:
                    wanted.append(next(added))
                elif self._keys.get(anchor) in now:
                    wanted.append(self._keys[anchor])
            # What the document does not print, as it stands in the bottom line, keeps its place.
            places = iter(wanted)
            target = [next(places) if key in set(wanted) else key for key in now]
            self._move(part, now, target)

    def _move(self, part: str, now: list[str], target: list[str]) -> None:
        moved = False
        for place, key in enumerate(target):
            if now[place] != key:
                now.insert(place, now.pop(now.index(key)))
                self.entries.append(Move(item=key, to=place + 1, **self._given))
                moved = True
        if moved:
            self.told.append(f"{part.replace('_', ' ')}: in another order")

    def _rest(self, before: Sequence[WordParagraph], after: Sequence[WordParagraph]) -> None:
        """Tell what else is new: it is no item, and nothing is made of it."""
        known = {fold(one.words) for one in before}
        for one in after:
            is_taken = one.style in {*_ADDED, _TITLE, _SPEAKER} or one.anchor in self._keys
            if one.words and not is_taken and fold(one.words) not in known:
                self.not_taken.append(one.words)

    def _item(self, anchor: str) -> tuple[str, Any]:
        for part, name, item in _named(self._brief):
            if name == anchor:
                return part, item
        raise KeyError(anchor)


def _named(brief: Brief) -> list[tuple[str, str, Any]]:
    """Return the items that have bookmarks in Word, by their names there."""
    found: list[tuple[str, str, Any]] = []
    for part, letter in (
        ("key_points", "k"),
        ("open_questions", "o"),
        ("disagreements", "d"),
        ("events", "e"),
        ("positions", "p"),
    ):
        found += [(part, f"{letter}{n}", item) for n, item in enumerate(getattr(brief, part), 1)]
    found += [("quotes", f"q{n}", chain[0]) for n, chain in enumerate(chains_of(brief), 1)]
    return found


def _keys_by_anchor(brief: Brief, applied: Applied) -> dict[str, str]:
    nouns = {"disagreements": "disagreement", "positions": "position"}
    return {
        anchor: applied.keys[f"{nouns[part]} {anchor[1:]}" if part in nouns else item.id]
        for part, anchor, item in _named(brief)
    }


def _speaker_lines(paragraphs: Sequence[WordParagraph]) -> dict[str, str]:
    """Return the line below each quotation that says who speaks."""
    return {
        quote.anchor: line.words
        for quote, line in itertools.pairwise(paragraphs)
        if quote.style == _QUOTE and quote.anchor and line.style == _SPEAKER
    }


def _without_tail(old: str, new: str) -> tuple[str, str]:
    """Return a line without what the program puts behind the words, "(not disclosed)", where that
    is still there."""
    for mark in (" [claim:", " []", " ("):
        at = old.rfind(mark)
        if at > 0 and new.endswith(old[at:]):
            return new[: len(new) - len(old[at:])].rstrip(), old[at:]
    return new, ""


def _bare(words: str, part: str) -> str:
    """Return words without the marks of the analyst, and those around a quotation."""
    words = words.rstrip(" †‡\u00a0")
    return words.strip("“”\"' ") if part == "quotes" else words


def _kept(raw: str, new: str) -> str | None:
    """Return the words of a source that are left, with […] for what was left out between them; None
    where there are others, or all are there."""
    tokens = raw.split()
    printed = set_type(raw).split()
    if len(printed) != len(tokens):
        printed = tokens
    return _aligned(tokens, printed, new.split(), lambda one, other: fold(one) == fold(other))


def _aligned(
    tokens: list[str], printed: list[str], new: list[str], same: Callable[[str, str], bool]
) -> str | None:
    found: list[str] = []
    at = last = 0
    for word in new:
        while at < len(printed) and not same(printed[at], word):
            at += 1
        if at == len(printed):
            return None
        if found and at > last and _GAP not in (found[-1], tokens[at]):
            found.append(_GAP)
        found.append(tokens[at])
        at = last = at + 1
    return " ".join(found) if found else None
