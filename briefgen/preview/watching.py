"""Watch the folders of a pack and of those it inherits from, and say when a file in them was
saved."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path, PurePath

STEP = 20
"""Milliseconds without a further change after which what was saved is whole: an editor writes,
renames and touches within a few."""
LONGEST = 200
"""Milliseconds after which changes are announced even if they go on, such as those of a folder that
is being copied."""
LOOK = 1000
"""Milliseconds between two looks at whether the folders themselves are still the same: one that was
moved away is watched in vain."""

FoldersNow = Callable[[], tuple[Path, ...]]
"""Tells which folders are to be watched; what a pack inherits from may change while it is
edited."""
Announce = Callable[[tuple[str, ...]], object]
"""Told the files saved, each as its folder's name and its path in it."""


def is_of_pack(folder: Path, path: str) -> bool:
    """Tell whether a file of a folder may be a pack's own: not hidden, and not what an editor keeps
    beside the file that is edited."""
    try:
        parts = PurePath(path).relative_to(folder).parts
    except ValueError:
        return False
    return not any(
        part.startswith((".", "#")) or part.endswith(("~", ".tmp")) or part == "__pycache__"
        for part in parts
    )


class FolderWatch:
    """A thread that watches until it is closed."""

    def __init__(self, folders_now: FoldersNow, announce: Announce) -> None:
        self._folders_now = folders_now
        self._announce = announce
        self._stop = threading.Event()
        self._polling = False
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.is_set():
            folders = self._folders_now()
            there = tuple(folder for folder in folders if folder.is_dir())
            if not there:
                self._stop.wait(LOOK / 1000)
                if any(folder.is_dir() for folder in folders):
                    self._announce(())
                continue
            try:
                self._watch_folders(folders, there)
            except OSError:
                # The system has no watch left to give, or a folder went at this moment: to look
                # again and again always works.
                self._polling = True

    def _watch_folders(self, folders: tuple[Path, ...], there: tuple[Path, ...]) -> None:
        """Announce what is saved, until other folders are to be watched."""
        from watchfiles import watch

        before = _identities(folders)
        changes = watch(
            *there,
            watch_filter=lambda _, path: any(is_of_pack(folder, path) for folder in there),
            step=STEP,
            debounce=LONGEST,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            stop_event=self._stop,
            force_polling=self._polling or None,
            raise_interrupt=False,
        )
        for changed in changes:
            if changed:
                self._announce(tuple(sorted({_name(there, path) for _, path in changed})))
            if self._folders_now() != folders:
                return
            if _identities(folders) != before:
                self._announce(())
                return


def _identities(folders: tuple[Path, ...]) -> list[int | None]:
    return [_identity(folder) for folder in folders]


def _identity(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except OSError:
        return None


def _name(folders: tuple[Path, ...], path: str) -> str:
    """Return a file as the user knows it: the pack's name, and the path in it."""
    for folder in folders:
        if PurePath(path).is_relative_to(folder):
            return f"{folder.name}/{PurePath(path).relative_to(folder).as_posix()}"
    return path
