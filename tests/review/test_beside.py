"""The edits stand beside the brief, belong to it, and are never lost."""

from __future__ import annotations

import pathlib
import threading
from typing import TYPE_CHECKING

import msgspec
import pytest

from briefgen.errors import EditImpossible, EditsBroken, EditsForeign, EditsNewer
from briefgen.pipeline import load
from briefgen.rendering import encode_brief
from briefgen.review.beside import Beside, settle_beside, take_along
from briefgen.review.edits import Drop, Edits, Own

if TYPE_CHECKING:
    from tests.review.conftest import Desk


def edits_of(brief: pathlib.Path) -> pathlib.Path:
    return brief.with_suffix(".edits.json")


def test_an_edit_stands_beside_and_never_in_the_brief(desk: Desk, brief_file: pathlib.Path) -> None:
    before = brief_file.read_bytes()
    beside = Beside(str(brief_file))
    beside.change(lambda opened: opened.edits.with_entries(Drop(item=desk.at["K1"])))
    assert brief_file.read_bytes() == before
    assert len(load(brief_file).key_points) == 3
    assert Beside(str(brief_file)).open().edits.entries == (Drop(item=desk.at["K1"]),)


def test_what_does_not_apply_is_not_written(desk: Desk, brief_file: pathlib.Path) -> None:
    with pytest.raises(EditImpossible, match="there is no such item"):
        Beside(str(brief_file)).change(
            lambda opened: opened.edits.with_entries(Drop(item="K-000000000000"))
        )
    assert not edits_of(brief_file).exists()


def test_edits_of_another_brief_are_refused(desk: Desk, brief_file: pathlib.Path) -> None:
    Beside(str(brief_file)).change(
        lambda opened: opened.edits.with_entries(Drop(item=desk.at["K1"]))
    )
    other = msgspec.structs.replace(desk.brief, title="Another")
    brief_file.write_bytes(encode_brief(other))
    with pytest.raises(EditsForeign):
        load(brief_file)
    adopted = Beside(str(brief_file)).change(lambda opened: opened.edits, adopt=True)
    assert adopted.applied.brief.title == "Another"
    assert len(load(brief_file).key_points) == 3


def test_a_slip_in_the_edits_is_named_by_its_line(desk: Desk, brief_file: pathlib.Path) -> None:
    beside = Beside(str(brief_file))
    beside.change(lambda opened: opened.edits.with_entries(Own(part="key_points", text="We wait.")))
    text = edits_of(brief_file).read_text("utf-8").replace('"text"', '"txt"')
    edits_of(brief_file).write_text(text, encoding="utf-8")
    with pytest.raises(EditsBroken) as caught:
        beside.open()
    assert "line 12, column 7: there is no field 'txt' here; did you mean 'text'" in str(
        caught.value
    )


def test_a_brief_made_anew_takes_its_edits_along(desk: Desk, brief_file: pathlib.Path) -> None:
    beside = Beside(str(brief_file))
    beside.change(lambda opened: opened.edits.with_entries(Drop(item=desk.at["K2"])))
    anew = msgspec.structs.replace(desk.brief, title="A wall", key_points=desk.brief.key_points[1:])
    taken = take_along(str(brief_file), anew)
    assert taken is not None
    assert [point.id for point in taken.applied.brief.key_points] == ["K1", "K2"]
    # Whoever is interrupted between the two files loses nothing.
    settle_beside(str(brief_file), taken)
    assert len(beside.open().applied.brief.key_points) == 3
    brief_file.write_bytes(encode_brief(anew))
    # A file names sources without the folders they lay in.
    assert encode_brief(beside.open().applied.brief) == encode_brief(taken.applied.brief)


def test_edits_that_belong_to_neither_are_not_taken_along(
    desk: Desk, brief_file: pathlib.Path
) -> None:
    Beside(str(brief_file)).change(
        lambda opened: opened.edits.with_entries(Drop(item=desk.at["K1"]))
    )
    brief_file.write_bytes(encode_brief(msgspec.structs.replace(desk.brief, title="One")))
    anew = msgspec.structs.replace(desk.brief, title="Two")
    with pytest.raises(EditsForeign):
        take_along(str(brief_file), anew)
    assert take_along(str(brief_file), anew, force=True) is not None


def test_who_has_seen_an_older_state_changes_nothing(desk: Desk, brief_file: pathlib.Path) -> None:
    beside = Beside(str(brief_file))
    seen = beside.open().version
    beside.change(lambda opened: opened.edits.with_entries(Drop(item=desk.at["K1"])))
    with pytest.raises(EditsNewer):
        beside.change(
            lambda opened: opened.edits.with_entries(Drop(item=desk.at["K2"])), version=seen
        )
    assert len(beside.open().edits.entries) == 1


def test_of_many_at_once_none_is_lost(brief_file: pathlib.Path) -> None:
    """Each reads the file anew while it holds the brief."""

    def add(number: int) -> None:
        def change(opened: object) -> Edits:
            return opened.edits.with_entries(Own(part="key_points", text=f"Line {number}."))  # type: ignore[attr-defined, no-any-return]

        Beside(str(brief_file)).change(change)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = Beside(str(brief_file)).open().edits.entries
    assert {entry.text for entry in entries if isinstance(entry, Own)} == {
        f"Line {number}." for number in range(12)
    }
