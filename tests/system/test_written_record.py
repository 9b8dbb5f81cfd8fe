"""What was written into a folder is remembered, so that what a person has changed is seen."""

from __future__ import annotations

import pathlib

from briefgen.system.written_record import RECORD, WrittenRecord


def write(record: WrittenRecord, path: pathlib.Path, data: bytes) -> None:
    path.write_bytes(data)
    record.note(path, data)


def test_what_was_written_is_unchanged_until_it_is_changed(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.md"
    write(WrittenRecord(tmp_path), path, b"one")
    assert not WrittenRecord(tmp_path).is_changed(path)
    path.write_bytes(b"two")
    assert WrittenRecord(tmp_path).is_changed(path)
    path.unlink()
    assert not WrittenRecord(tmp_path).is_changed(path)


def test_of_what_was_not_written_here_nothing_is_known(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"mine")
    assert not WrittenRecord(tmp_path).is_changed(path)


def test_the_last_line_counts_and_half_a_line_does_not(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a b.md"
    record = WrittenRecord(tmp_path)
    write(record, path, b"one")
    write(record, path, b"two")
    with (tmp_path / RECORD).open("a", encoding="utf-8") as file:
        file.write("0123")
    assert not WrittenRecord(tmp_path).is_changed(path)


def test_it_does_not_grow_for_ever(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.md"
    for number in range(400):
        write(WrittenRecord(tmp_path), path, b"%d" % number)
    assert len((tmp_path / RECORD).read_text("utf-8").splitlines()) < 110
    assert not WrittenRecord(tmp_path).is_changed(path)


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: pathlib.Path) -> None:
    WrittenRecord(tmp_path / "none").note(tmp_path / "none" / "a.md", b"")
