"""`briefgen edit`: correct a brief, choose and put in order, sign off; all of it kept beside it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from briefgen.cli import shared_options
from briefgen.cli.terminal import cell, complain, print_result, say
from briefgen.errors import EditImpossible, UnknownOptionValue
from briefgen.system.files import read_bytes, readable

if TYPE_CHECKING:
    from briefgen.review.beside import Opened
    from briefgen.review.edits import Edits, Entry

_WIDEST = 90
"""Characters of an item that are listed."""
Items = list[str] | None


def _each(option: str, metavar: str, help: str) -> Any:
    return typer.Option(option, metavar=metavar, help=f"{help}; may be repeated.")


def edit(
    brief: Annotated[str, typer.Argument(metavar="BRIEF", help="A brief's .json.")],
    drop: Annotated[Items, _each("--drop", "K3", "Leave an item out")] = None,
    restore: Annotated[
        Items, _each("--restore", "K3", "Put back what was left out, named as in the .json")
    ] = None,
    move: Annotated[Items, _each("--move", "K5=1", "Put an item at a place of its part")] = None,
    shorten: Annotated[
        Items, _each("--shorten", "K2=TEXT", "Print only these words of its evidence")
    ] = None,
    speaker: Annotated[
        Items,
        _each("--speaker", "Q2=NAME", "Say who speaks: an actor, another name, or nobody"),
    ] = None,
    answer: Annotated[
        Items, _each("--answer", "O2[=TEXT]", "Hold a question for answered, in your words")
    ] = None,
    lead: Annotated[
        str | None,
        typer.Option("--lead", metavar="K3,O1", help="Say these in the bottom line."),
    ] = None,
    add_point: Annotated[
        Items, _each("--add-point", "S1=WORDS", "Add a passage as a key point")
    ] = None,
    add_quote: Annotated[
        Items, _each("--add-quote", "S1=WORDS", "Add a passage as a quotation")
    ] = None,
    add_question: Annotated[
        Items, _each("--add-question", "S1=WORDS", "Add a passage that leaves something open")
    ] = None,
    own_line: Annotated[
        Items, _each("--own-line", "TEXT", "Add a sentence of your own to the bottom line")
    ] = None,
    own_point: Annotated[Items, _each("--own-point", "TEXT", "Add a key point of your own")] = None,
    own_question: Annotated[
        Items, _each("--own-question", "TEXT", "Add a question of your own")
    ] = None,
    title: shared_options.Title = None,
    marking: shared_options.Marking = None,
    audience: shared_options.Audience = None,
    author: shared_options.Author = None,
    date: shared_options.Date = None,
    notes: Annotated[
        str | None,
        typer.Option("--notes", "--note", help="Markdown file with your own notes."),
    ] = None,
    recommendation: shared_options.Recommendation = None,
    accept: Annotated[Items, _each("--accept", "K3", "Take note that an item is right")] = None,
    sign_off: Annotated[
        str | None,
        typer.Option("--sign-off", metavar="NAME", help="Answer for the brief as it stands."),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who makes these edits.")] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar="DATE", help="On which day; never the clock.")
    ] = None,
    why: Annotated[str | None, typer.Option("--why", help="Why.")] = None,
    undo: Annotated[
        int, typer.Option("--undo", min=0, help="Take back so many of the last edits first.")
    ] = 0,
    redo: Annotated[
        int, typer.Option("--redo", min=0, help="Make again so many that were taken back.")
    ] = 0,
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Take edits that were made on another brief.")
    ] = False,
    list_: Annotated[
        bool, typer.Option("--list", "-l", help="List the items, and what was changed.")
    ] = False,
    quiet: shared_options.Quiet = False,
    as_json: shared_options.AsJson = False,
) -> int:
    """Change what a brief says, without touching its file: items are named by their letter and
    number (K key point, Q quotation, O open question, E event, B bottom line, D disagreement,
    P position, A actor). The edits stand in BRIEF.edits.json; render, verify and generate heed
    them."""
    from briefgen.review.beside import Beside

    if not brief.endswith(".json"):
        raise UnknownOptionValue(
            option="briefgen edit", value=brief, choices="the .json of a brief, with --to json"
        )
    asked = _Asked(
        brief,
        by=by,
        at=shared_options.iso_date(at, "--at"),
        why=why,
    )
    head = {
        "title": title,
        "marking": marking,
        "audience": audience,
        "author": author,
        "date": shared_options.iso_date(date) if date else date,
        "notes": read_bytes(notes).decode("utf-8", "replace") if notes else notes,
        "recommendation": recommendation,
    }
    passages = {"key_points": add_point, "quotes": add_quote, "open_questions": add_question}
    lines = {"bottom_line": own_line, "key_points": own_point, "open_questions": own_question}

    def entries(opened: Opened) -> list[Entry]:
        asked.look_at(opened)
        return [
            *asked.for_items(drop, restore, accept),
            *asked.with_values(move, shorten, speaker, answer),
            *asked.added(passages, lines),
            *asked.lead(lead),
            *asked.head(head),
            *asked.signed(sign_off),
        ]

    def change(opened: Opened) -> Edits:
        edits = opened.edits
        for _ in range(undo):
            edits = edits.undo()
        for _ in range(redo):
            edits = edits.redo()
        new = entries(msgspec.structs.replace(opened, edits=edits))
        return edits.with_entries(*new) if new else edits

    beside = Beside(brief)
    opened = beside.open(adopt=adopt)
    before = opened.edits
    if adopt or change(opened) != before:
        opened = beside.change(change, adopt=adopt)
    if as_json:
        print_result(json.dumps(_report(opened), ensure_ascii=True, indent=2) + "\n")
    elif list_ or opened.edits == before:
        print_result(_listing(opened))
    for gone in opened.applied.gone:
        complain(f"{beside.edits_path}: edit {gone.number} does not apply: {gone.reason}")
    if opened.edits != before and not quiet:
        count = len(opened.edits.entries)
        say(f"{beside.edits_path}: {count} edit{'' if count == 1 else 's'}")
    return 0


class _Asked:
    """What the command line asks for, as entries."""

    def __init__(self, brief: str, **given: str | None) -> None:
        self._brief = brief
        self._given: dict[str, Any] = given

    def look_at(self, opened: Opened) -> None:
        """Name items as they are numbered now."""
        from briefgen.review.addresses import addresses_as_made, addresses_of

        self._opened = opened
        self._applied = opened.applied
        self._now = addresses_of(self._applied)
        left_out = {item.key for item in self._applied.left_out}
        self._left_out = {
            address: key
            for address, key in addresses_as_made(opened.made).items()
            if key in left_out
        } | {key: key for key in left_out}

    def for_items(self, drop: Items, restore: Items, accept: Items) -> list[Entry]:
        """Return what is asked of items, and no more."""
        from briefgen.review.edits import Accept, Drop, Restore

        return [
            *(Drop(item=self._key(name), **self._given) for name in drop or ()),
            *(
                Restore(item=self._key(name, left_out=True), **self._given)
                for name in restore or ()
            ),
            *(Accept(item=self._key(name), **self._given) for name in accept or ()),
        ]

    def with_values(
        self, move: Items, shorten: Items, speaker: Items, answer: Items
    ) -> list[Entry]:
        """Return what is asked of items, each with a value behind "="."""
        from briefgen.review.edits import Answer, ChangeSpeaker, Move, Shorten, Speaking

        found: list[Entry] = []
        for value in shorten or ():
            key, text = self._pair("--shorten", value, "K2=TEXT")
            found.append(Shorten(item=key, text=text, **self._given))
        actors = {actor.name.casefold(): actor.name for actor in self._applied.brief.actors}
        for value in speaker or ():
            key, name = self._pair("--speaker", value, "Q2=NAME")
            name = " ".join(name.split())
            if not name:
                who = Speaking(kind="nobody")
            elif name.casefold() in actors:
                who = Speaking(kind="actor", name=actors[name.casefold()])
            else:
                who = Speaking(kind="own", name=name)
            found.append(ChangeSpeaker(item=key, speaker=who, **self._given))
        for value in answer or ():
            name, _, words = value.partition("=")
            found.append(Answer(item=self._key(name), words=words or None, **self._given))
        for value in move or ():
            key, place = self._pair("--move", value, "K5=1")
            if not place.strip().isdecimal():
                raise UnknownOptionValue(option="--move", value=value, choices="such as K5=1")
            found.append(Move(item=key, to=int(place), **self._given))
        return found

    def added(self, passages: dict[str, Items], lines: dict[str, Items]) -> list[Entry]:
        """Return what is added: passages of sources, and lines of one's own."""
        from briefgen.review.carried_passages import NotThere, look_for
        from briefgen.review.edits import Add, Own

        found: list[Entry] = []
        for part, values in passages.items():
            for value in values or ():
                source, equals, words = value.partition("=")
                if not equals:
                    raise UnknownOptionValue(
                        option="--add-…", value=value, choices="a source and words, S1=WORDS"
                    )
                try:
                    passage = look_for(self._opened.made, source.strip().upper(), words)
                except NotThere as reason:
                    raise self._impossible(reason) from None
                found.append(Add(part=part, passage=passage, **self._given))  # type: ignore[arg-type]
        for part, values in lines.items():
            found += [Own(part=part, text=text, **self._given) for text in values or ()]  # type: ignore[arg-type]
        return found

    def lead(self, lead: str | None) -> list[Entry]:
        """Return what the bottom line is to say."""
        from briefgen.review.edits import Lead

        if lead is None:
            return []
        keys = tuple(self._key(name) for name in lead.split(",") if name.strip())
        return [Lead(items=keys, **self._given)]

    def head(self, head: dict[str, str | None]) -> list[Entry]:
        """Return what is set at the head of the brief; nothing given takes it away."""
        from briefgen.review.edits import SetField

        return [
            SetField(field=field, value=value or None, **self._given)  # type: ignore[arg-type]
            for field, value in head.items()
            if value is not None
        ]

    def signed(self, name: str | None) -> list[Entry]:
        """Return who answers for it."""
        from briefgen.review.edits import SignOffEdit

        if name is None:
            return []
        given = {**self._given, "by": name}
        return [SignOffEdit(of=self._opened.edits.brief, **given)]

    def _pair(self, option: str, value: str, such_as: str) -> tuple[str, str]:
        name, equals, rest = value.partition("=")
        if not equals:
            raise UnknownOptionValue(option=option, value=value, choices=f"such as {such_as}")
        return self._key(name), rest

    def _key(self, name: str, *, left_out: bool = False) -> str:
        from briefgen.review.addresses import key_at
        from briefgen.review.carried_passages import NotThere

        try:
            return key_at(self._left_out if left_out else self._now, name)
        except NotThere as reason:
            raise self._impossible(reason) from None

    def _impossible(self, reason: Exception) -> EditImpossible:
        path = readable(self._brief)
        return EditImpossible(path, reason=str(reason), brief=path)


def _rows(opened: Opened) -> list[tuple[str, str, str]]:
    """Return every item: its address, what it says, and what was changed of it."""
    from briefgen.briefs.parts import items_of
    from briefgen.review.addresses import addresses_as_made, addresses_of

    applied = opened.applied
    changed: dict[str, list[str]] = {}
    for change in applied.brief.review.changes if applied.brief.review else ():
        changed.setdefault(change.item, []).append(change.kind)
    addresses = {key: address for address, key in addresses_of(applied).items()}
    rows = [
        (addresses[applied.keys[name]], said_in(item), ", ".join(changed.get(name, ())))
        for _, name, item in items_of(applied.brief)
    ]
    made = {key: address for address, key in addresses_as_made(opened.made).items()}
    rows += [
        (made.get(item.key, item.key), said_in(item.item), "left out") for item in applied.left_out
    ]
    return rows


def said_in(item: Any) -> str:
    """Return what an item says, in one line."""
    for field in ("question", "text", "topic", "name"):
        if (words := getattr(item, field, None)) is not None:
            return str(words)
    return ""


def _listing(opened: Opened) -> str:
    lines = []
    for address, words, changed in _rows(opened):
        note = f"  [{changed}]" if changed else ""
        lines.append(f"{address:<4} {cell(words, _WIDEST)}{note}\n")
    return "".join(lines)


def _report(opened: Opened) -> dict[str, Any]:
    applied = opened.applied
    return {
        "items": [
            {"item": address, "says": words, "changed": changed.split(", ") if changed else []}
            for address, words, changed in _rows(opened)
        ],
        "edits": len(opened.edits.entries),
        "undone": len(opened.edits.undone),
        "do_not_apply": [{"edit": gone.number, "reason": gone.reason} for gone in applied.gone],
    }
