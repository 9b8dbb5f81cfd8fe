"""Apply edits to the brief that they belong to: the same brief and the same edits give the same."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import msgspec

from briefgen.briefs.composing import settle
from briefgen.briefs.composition.bottom_line import write_bottom_line
from briefgen.briefs.composition.casting import KINDS
from briefgen.briefs.parts import PARTS, items_of
from briefgen.language.whole_words import find_words, folded
from briefgen.model import (
    Brief,
    Change,
    ChangeKind,
    Review,
    SignOff,
    Speaker,
    Statement,
)
from briefgen.review.applied import Applied, Gone, LeftOut
from briefgen.review.board import LEADING, Board, Card, said_of
from briefgen.review.carried_passages import NotThere, find
from briefgen.review.cut_down import shortened
from briefgen.review.edits import (
    Accept,
    Add,
    Answer,
    ChangeSpeaker,
    Drop,
    Edits,
    Entry,
    Lead,
    Move,
    Own,
    Restore,
    SetField,
    Shorten,
    SignOffEdit,
    Speaking,
)
from briefgen.review.new_items import of_own, of_passage

_SPEAKS = {"key_points": "speaker", "quotes": "speaker", "open_questions": "asked_by"}
"""The field that says who speaks, by part."""


def apply_edits(brief: Brief, edits: Edits) -> Applied:
    """Apply edits to a brief as it was made; an entry that does not apply is passed over and told.

    The brief that comes of it holds where the one given does: what a person chose stands in its
    evidence, and what is their own is marked as theirs. Where there are no entries the brief is the
    one given.
    """
    work = _Work(brief, edits.brief)
    gone = []
    for number, edit in enumerate(edits.entries, 1):
        try:
            work.apply(edit)
        except NotThere as reason:
            gone.append(Gone(number, edit, str(reason)))
    return work.done(tuple(gone))


class _Work:
    """A brief while edits are applied to it."""

    def __init__(self, brief: Brief, digest: str) -> None:
        self._brief = brief
        self._digest = digest
        self._board = Board.of(brief)
        self._head: dict[str, Change] = {}
        self._fields: dict[str, Any] = {}
        self._reviewed: set[str] = set()
        self._signed: SignOffEdit | None = None
        self._is_changed = False

    def apply(self, edit: Entry) -> None:
        """Apply one entry.

        Raises:
            NotThere: it does not apply; nothing was changed.
        """
        match edit:
            case SignOffEdit():
                if edit.of != self._digest:
                    raise NotThere("the brief was made anew since it was signed off")
                if not (edit.by or "").strip():
                    raise NotThere("whoever signs off gives a name")
                self._signed = edit
                return
            case Accept():
                self._board.card(edit.item)
                self._reviewed.add(edit.item)
                return
        self._change(edit)
        self._is_changed = True
        self._signed = None
        if (item := getattr(edit, "item", None)) is not None:
            self._reviewed.add(item)

    def _change(self, edit: Entry) -> None:
        board = self._board
        match edit:
            case Drop():
                board.drop(edit.item)
            case Restore():
                _note(board.restore(edit.item), "restored", edit)
            case Move():
                if board.move(edit.item, edit.to):
                    _note(board.card(edit.item), "moved", edit)
            case SetField():
                self._set(edit)
            case Shorten():
                self._shorten(board.card(edit.item), edit)
            case ChangeSpeaker():
                self._speaker(edit)
            case Answer():
                self._answer(edit)
            case Add():
                self._add(edit)
            case Own():
                card = board.add(edit.part, of_own(edit))
                board.lead_is_chosen |= edit.part == "bottom_line"
                _note(card, "own", edit)
                self._reviewed.add(card.key)
            case Lead():
                self._lead(edit)

    def _set(self, edit: SetField) -> None:
        value = edit.value.strip() if edit.value is not None else None
        if edit.field == "title" and not value:
            raise NotThere("a brief has a title")
        if edit.field == "date" and value is not None:
            try:
                datetime.date.fromisoformat(value)
            except ValueError:
                raise NotThere(f"{value!r} is no date such as 2026-01-23") from None
        empty = msgspec.UNSET if edit.field == "recommendation" else None
        self._fields[edit.field] = value or empty
        self._head[edit.field] = _change_of("set", edit)

    def _shorten(self, card: Card, edit: Shorten) -> None:
        if "own" in card.changes:
            words = " ".join(edit.text.split())
            if not words:
                raise NotThere("a line of one's own must say something")
            field = "question" if card.part == "open_questions" else "text"
            card.item = msgspec.structs.replace(card.item, **{field: words})
            _note(card, "own", edit)
            return
        card.item = shortened(self._brief, card.item, edit.text)
        card.follows = None
        _note(card, "shortened", edit)

    def _speaker(self, edit: ChangeSpeaker) -> None:
        card = self._board.card(edit.item)
        field = _SPEAKS.get(card.part)
        if field is None:
            raise NotThere("only points, quotations and questions have a speaker")
        speaker = self._who(edit.speaker)
        card.item = msgspec.structs.replace(card.item, **{field: speaker})
        _note(card, "speaker", edit, self._own_name(edit.speaker))

    def _own_name(self, speaking: Speaking) -> str | None:
        """Return the name that only the person gives; none where a source has it."""
        name = " ".join(speaking.name.split())
        if speaking.kind != "own" or any(
            find_words(folded(source.text).casefold(), name.casefold()) >= 0
            for source in self._brief.sources
        ):
            return None
        return name

    def _who(self, speaking: Speaking | None) -> Speaker | None:
        if speaking is None or speaking.kind == "nobody":
            return None
        name = " ".join(speaking.name.split())
        if not name:
            raise NotThere("a speaker has a name")
        if speaking.kind == "own":
            return Speaker(name=name, confidence=1.0)
        for card in self._board.parts["actors"]:
            if card.item.name == speaking.name:
                actor = card.item
                return Speaker(name=actor.name, actor=actor.id, role=actor.role, confidence=1.0)
        raise NotThere(f"{speaking.name!r} is no actor of the brief")

    def _answer(self, edit: Answer) -> None:
        card = self._board.card(edit.item)
        if card.part != "open_questions":
            raise NotThere("only a question can be answered")
        if edit.passage is not None:
            span = find(self._brief, edit.passage)
            answers = dict.fromkeys((*card.item.answered_by, span))
            card.item = msgspec.structs.replace(card.item, answered_by=tuple(answers))
        words = " ".join((edit.words or "").split())
        _note(card, "answered", edit, words or None)

    def _add(self, edit: Add) -> None:
        span = find(self._brief, edit.passage)
        speaker = self._who(edit.speaker)
        card = self._board.add(edit.part, of_passage(self._brief, edit, span, speaker))
        _note(card, "added", edit)
        if edit.part == "open_questions" and edit.question:
            _note(card, "own", edit)
        if edit.speaker is not None:
            _note(card, "speaker", edit, self._own_name(edit.speaker))
        self._reviewed.add(card.key)

    def _lead(self, edit: Lead) -> None:
        cards = []
        for key in dict.fromkeys(edit.items):
            said = self._board.card(key)
            if said.part not in LEADING:
                raise NotThere("a bottom line says key points and open questions")
            statement = Statement(text=said_of(said.item), evidence=said.item.evidence)
            card = Card(f"B-{key}", "bottom_line", statement, is_added=True, follows=key)
            _note(card, "moved", edit)
            cards.append(card)
        self._board.parts["bottom_line"][:] = cards
        self._board.lead_is_chosen = True

    def done(self, gone: tuple[Gone, ...]) -> Applied:
        """Return the brief that has come of it."""
        board = self._board
        if self._is_changed:
            self._follow()
        cast = sorted(board.parts["actors"], key=lambda card: KINDS.index(card.item.kind))
        board.parts["actors"][:] = cast
        brief = self._settled() if self._is_changed else self._brief
        names = [(name, key) for key, name, _ in items_of(brief)]
        keys = dict(
            zip((name for name, _ in names), (card.key for card in board.cards()), strict=True)
        )
        if self._is_changed or self._signed is not None:
            brief = msgspec.structs.replace(brief, review=self._review(brief, keys))
        return Applied(
            brief=brief,
            keys=keys,
            left_out=tuple(
                LeftOut(card.key, card.part, card.item)
                for part in PARTS
                for _, card in board.dropped.values()
                if card.part == part
            ),
            gone=gone,
            reviewed=frozenset(self._reviewed),
        )

    def _settled(self) -> Brief:
        parts: dict[str, Any] = {}
        for part, cards in self._board.parts.items():
            items = [card.item for card in cards]
            # What was added has no identifier yet, and two items must not share one.
            parts[part] = tuple(
                msgspec.structs.replace(item, id=f"new {number}")
                if getattr(item, "id", None) == ""
                else item
                for number, item in enumerate(items, 1)
            )
        return settle(msgspec.structs.replace(self._brief, **parts, **self._fields))

    def _follow(self) -> None:
        """Let the bottom line say what has become of the points and questions it says; write it
        anew where nothing is left of it."""
        board = self._board
        lines = board.parts["bottom_line"]
        had_lines = bool(lines)
        kept = []
        for line in lines:
            if line.follows is None:
                kept.append(line)
            elif line.follows not in board.dropped:
                said = board.card(line.follows)
                line.item = Statement(text=said_of(said.item), evidence=said.item.evidence)
                line.changes |= _passed_on(said, "own", "shortened", "speaker")
                kept.append(line)
        lines[:] = kept
        if had_lines and not kept and not board.lead_is_chosen:
            lines[:] = self._written_anew()

    def _written_anew(self) -> list[Card]:
        board = self._board
        rest = {
            part: [card for card in board.parts[part] if "own" not in card.changes]
            for part in LEADING
        }
        sides = [side for card in board.parts["disagreements"] for side in card.item.sides]
        written = write_bottom_line(
            [card.item for card in rest["key_points"]],
            [card.item for card in rest["open_questions"]],
            self._fields.get("title", self._brief.title),
            [span for side in sides for span in side.evidence],
        )
        said = {said_of(card.item): card for cards in rest.values() for card in cards}
        found = []
        for statement in written:
            card = said[statement.text]
            line = Card(f"B-{card.key}", "bottom_line", statement, follows=card.key)
            line.changes = _passed_on(card, "shortened", "speaker")
            found.append(line)
        return found

    def _review(self, brief: Brief, keys: Mapping[str, str]) -> Review:
        changes = [
            msgspec.structs.replace(self._head[field], item=field)
            for field in brief.__struct_fields__
            if field in self._head
        ]
        for name, card in zip(keys, self._board.cards(), strict=True):
            changes += [
                msgspec.structs.replace(change, item=name) for change in card.changes.values()
            ]
        left_out = sum(not card.is_added for _, card in self._board.dropped.values())
        # A line of the bottom line that says what an item says is not counted beside it.
        changed = left_out + sum(
            bool(card.changes) and card.follows is None for card in self._board.cards()
        )
        signed = self._signed
        return Review(
            changes=tuple(changes),
            left_out=left_out,
            changed=changed,
            signed_off=SignOff(
                by=" ".join((signed.by or "").split()),
                at=signed.at,
                changed=changed,
            )
            if signed is not None
            else None,
        )


def _passed_on(card: Card, *kinds: ChangeKind) -> dict[ChangeKind, Change]:
    return {kind: card.changes[kind] for kind in kinds if kind in card.changes}


def _note(card: Card, kind: ChangeKind, edit: Entry, words: str | None = None) -> None:
    card.changes[kind] = _change_of(kind, edit, words)


def _change_of(kind: ChangeKind, edit: Entry, words: str | None = None) -> Change:
    return Change(item="", kind=kind, words=words, by=edit.by, at=edit.at, why=edit.why)
