"""What the tests of the preview share: a pack to edit, and a way to wait that ends as soon as it
can."""

from __future__ import annotations

import pathlib
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from briefgen.preview import PreviewServer

MANIFEST = 'name = "acme"\nversion = "1"\ntitle = "Acme"\nextends = "brief"\n'
TEMPLATE = (
    '{{% extends "parent:brief.html.j2" %}}\n{{% block made %}}<p class="room">Room {room}</p>{{%'
    " endblock %}}\n"
)


class EditedPack:
    """A pack whose page names a room, so that one can see which state of it is shown."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.write("pack.toml", MANIFEST)
        self.write(
            "brief.md.j2",
            "# {{ title }}\n\n{% for point in key_points %}\n* {{ point.text }}\n{% endfor %}\n",
        )
        self.name_room("one")

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, encoding="utf-8")

    def name_room(self, room: str) -> None:
        self.write("brief.html.j2", TEMPLATE.format(room=room))


@pytest.fixture
def pack(tmp_path: pathlib.Path) -> EditedPack:
    return EditedPack(tmp_path / "acme")


@pytest.fixture
def wait_for() -> Callable[[Callable[[], object]], None]:
    """Wait until something holds; half a minute is for a machine with other work on it."""

    def wait(holds: Callable[[], object]) -> None:
        end = time.monotonic() + 30
        while not holds():
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.01)

    return wait


@pytest.fixture
def serving() -> Iterator[Callable[[PreviewServer], PreviewServer]]:
    """Serve in a thread until the test is over."""
    threads: list[tuple[PreviewServer, threading.Thread]] = []

    def serve(server: PreviewServer) -> PreviewServer:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        threads.append((server, thread))
        return server

    yield serve
    for server, thread in threads:
        server.shutdown()
        thread.join()
