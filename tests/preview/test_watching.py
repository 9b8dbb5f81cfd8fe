"""What is saved in a pack is announced, once, and by a name that the user knows; what editors keep
beside it is not."""

from __future__ import annotations

import itertools
import pathlib
import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.preview.watching import FolderWatch, is_of_pack

if TYPE_CHECKING:
    from tests.preview.conftest import EditedPack

WaitFor = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("/packs/acme/style.css", True),
        ("/packs/acme/partials/head.html.j2", True),
        ("/packs/acme/logo.svg", True),
        ("/packs/acme/.style.css.swp", False),
        ("/packs/acme/.git/index", False),
        ("/packs/acme/style.css~", False),
        ("/packs/acme/#style.css#", False),
        ("/packs/acme/.#style.css", False),
        ("/packs/acme/style.css.tmp", False),
        ("/packs/acme/__pycache__/a.pyc", False),
        ("/packs/other/style.css", False),
    ],
)
def test_a_file_is_of_the_pack_or_of_an_editor(path: str, own: bool) -> None:
    assert is_of_pack(pathlib.Path("/packs/acme"), path) is own


class Watched:
    """A watch and what it has announced."""

    def __init__(self, *folders: pathlib.Path) -> None:
        self.folders = folders
        self.announced: list[tuple[str, ...]] = []
        self.watch = FolderWatch(lambda: self.folders, self.announced.append)

    def has_told(self, name: str) -> bool:
        return any(name in files for files in self.announced)

    def begins(self, file: pathlib.Path, wait_for: WaitFor) -> None:
        """Save a file until that is heard: what is saved before the system watches is not."""
        tries = itertools.count()

        def heard() -> bool:
            file.write_text(str(next(tries)), encoding="utf-8")
            return self.has_told(f"{file.parent.name}/{file.name}")

        wait_for(heard)


@pytest.fixture
def watched(pack: EditedPack, wait_for: WaitFor) -> Iterator[Watched]:
    found = Watched(pack.folder)
    found.begins(pack.folder / "first.txt", wait_for)
    yield found
    found.watch.close()


def test_what_is_saved_is_announced(watched: Watched, pack: EditedPack, wait_for: WaitFor) -> None:
    (pack.folder / "partials").mkdir()
    pack.write("partials/head.html.j2", "a")
    wait_for(
        lambda: watched.has_told("acme/partials") or watched.has_told("acme/partials/head.html.j2")
    )
    pack.write("style.css", "b")
    wait_for(lambda: watched.has_told("acme/style.css"))


def test_a_file_that_is_moved_into_place_is_announced(
    watched: Watched, pack: EditedPack, wait_for: WaitFor
) -> None:
    pack.write(".style.css.new", "a")
    (pack.folder / ".style.css.new").replace(pack.folder / "style.css")
    wait_for(lambda: watched.has_told("acme/style.css"))
    assert not any(".style.css.new" in name for files in watched.announced for name in files)


def test_a_folder_that_is_put_back_is_watched_again(
    watched: Watched, pack: EditedPack, wait_for: WaitFor
) -> None:
    aside = pack.folder.with_name("aside")
    pack.folder.rename(aside)
    wait_for(lambda: () in watched.announced)
    shutil.copytree(aside, pack.folder)
    watched.begins(pack.folder / "again.txt", wait_for)


def test_a_parent_that_is_named_later_is_watched(
    watched: Watched, pack: EditedPack, tmp_path: pathlib.Path, wait_for: WaitFor
) -> None:
    parent = tmp_path / "house"
    parent.mkdir()
    watched.folders = (pack.folder, parent)
    watched.begins(parent / "style.css", wait_for)


def test_it_works_where_the_system_tells_nothing(
    monkeypatch: pytest.MonkeyPatch, pack: EditedPack, wait_for: WaitFor
) -> None:
    import watchfiles

    telling = watchfiles.watch

    def refuse(*folders: pathlib.Path, force_polling: bool | None = None, **options: Any) -> object:
        if not force_polling:
            raise OSError("no space left on device")
        return telling(*folders, force_polling=True, **options)

    monkeypatch.setattr(watchfiles, "watch", refuse)
    watched = Watched(pack.folder)
    watched.begins(pack.folder / "style.css", wait_for)
    watched.watch.close()
