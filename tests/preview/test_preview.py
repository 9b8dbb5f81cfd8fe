"""The whole preview, without a browser: a save is told and seen, soon, whichever folder it is
in."""

from __future__ import annotations

import contextlib
import json
import pathlib
import socket
import statistics
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from briefgen import samples
from briefgen.errors import ParameterWrong, PortTaken, TemplateMissing, UnknownParameter
from briefgen.preview import PreviewServer, open_preview

if TYPE_CHECKING:
    from tests.preview.conftest import EditedPack


class Browser:
    """Does what the page does: listens, and asks when something was saved."""

    def __init__(self, server: PreviewServer, pack: EditedPack) -> None:
        self.server = server
        self.pack = pack
        self._events = self._open("events")

    def _open(self, path: str) -> Any:
        return urllib.request.urlopen(self.server.url + path, timeout=60)

    def get(self, path: str) -> bytes:
        with self._open(path) as answer:
            data: bytes = answer.read()
            return data

    def ask(self, form: str, brief: str = "typical") -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.get(f"render/{form}/{brief}"))
        return answer

    def page(self, brief: str = "typical") -> str:
        return self.get(f"made/{self.ask('html', brief)['number']}/brief.html").decode()

    def wait_for_save(self) -> dict[str, Any]:
        silent = 0
        while silent < 4 and (line := self._events.readline()):
            silent += line.startswith(b": still here")
            if line.startswith(b"data: "):
                told: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                return told
        raise AssertionError("a minute without a word, or the end of the stream")

    def wait_until_watching(self) -> None:
        """Save until a save is told: the system takes a moment to watch."""
        told = threading.Event()

        def save() -> None:
            while not told.wait(0.1):
                self.pack.write("watched.txt", "x")

        saving = threading.Thread(target=save)
        saving.start()
        self.wait_for_save()
        told.set()
        saving.join()
        # What was saved last is told too.
        self.pack.write("last.txt", "x")
        while "acme/last.txt" not in self.wait_for_save()["files"]:
            pass

    def close(self) -> None:
        self._events.close()


Open = Callable[..., Browser]


@pytest.fixture
def browse(pack: EditedPack) -> Iterator[Open]:
    """Open the preview of the pack."""
    with contextlib.ExitStack() as ends:

        def start(**options: Any) -> Browser:
            server = ends.enter_context(open_preview(str(pack.folder), **options))
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            ends.callback(thread.join)
            ends.callback(server.shutdown)
            browser = Browser(server, pack)
            ends.callback(browser.close)
            return browser

        yield start


@pytest.mark.timing
def test_html_is_there_soon_after_a_save(browse: Open, pack: EditedPack) -> None:
    browser = browse(watching=True)
    browser.wait_until_watching()
    browser.ask("pdf")
    took = []
    for room in ("two", "three", "four", "five", "six", "seven", "eight"):
        began = time.perf_counter()
        pack.name_room(room)
        while f"Room {room}<" not in browser.page():
            browser.wait_for_save()
        took.append(time.perf_counter() - began)
    # 0.09 on two cores at rest, and less than 0.3 is promised; the bound is for a machine with
    # other work on it.
    assert statistics.median(took) < 1.0


@pytest.mark.timing
def test_a_long_pdf_does_not_keep_the_html_waiting(browse: Open, pack: EditedPack) -> None:
    browser = browse(watching=True)
    browser.wait_until_watching()
    answers: list[dict[str, Any]] = []
    asking = threading.Thread(target=lambda: answers.append(browser.ask("pdf", "huge")))
    asking.start()
    while not browser.server.renderings._processes["pdf"].busy:
        time.sleep(0.01)
    pack.name_room("two")
    while "Room two<" not in browser.page("huge"):
        browser.wait_for_save()
    assert answers == []
    asking.join(120)
    # What was begun before the save was given up, and the PDF is of the newest files.
    assert answers[0]["version"] == browser.server.renderings.version
    assert len(answers[0]["pages"]) > 5


def test_a_save_in_a_pack_that_is_extended_is_seen(
    browse: Open, pack: EditedPack, tmp_path: pathlib.Path
) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "pack.toml").write_text(
        'name = "house"\nversion = "1"\ntitle = "House"\nextends = "brief"\n', encoding="utf-8"
    )
    pack.write("pack.toml", 'name = "acme"\nversion = "1"\ntitle = "Acme"\nextends = "../house"\n')
    browser = browse(watching=True)
    browser.wait_until_watching()
    (house / "style.css").write_text("h1 { color: #010203 }", encoding="utf-8")
    while "house/style.css" not in browser.wait_for_save()["files"]:
        pass
    while "#010203" not in browser.page():
        browser.wait_for_save()


def test_an_error_comes_and_goes(browse: Open, pack: EditedPack) -> None:
    browser = browse(watching=True)
    browser.wait_until_watching()
    pack.write("pack.toml", "name = ")
    while "error" not in (answer := browser.ask("html")):
        browser.wait_for_save()
    assert answer["error"].startswith("E302 acme/pack.toml: ")
    pack.write("pack.toml", 'name = "acme"\nversion = "1"\ntitle = "Acme"\nextends = "brief"\n')
    while "error" in browser.ask("html"):
        browser.wait_for_save()


def test_without_watching_each_request_reads_the_files(browse: Open, pack: EditedPack) -> None:
    browser = browse()
    assert "Room one<" in browser.page()
    pack.name_room("two")
    assert "Room two<" in browser.page()


def test_a_form_that_the_pack_does_not_give_is_no_mistake(browse: Open, pack: EditedPack) -> None:
    pack.write(
        "pack.toml",
        'name = "acme"\nversion = "1"\ntitle = "Acme"\nextends = "brief"\nformats = ["html"]\n',
    )
    browser = browse()
    assert browser.ask("pdf")["absent"].startswith(
        "E311 acme/pack.toml: the pack cannot be rendered to pdf."
    )
    assert "Room one<" in browser.page()


def test_a_broken_pack_can_be_opened_and_mended(browse: Open, pack: EditedPack) -> None:
    manifest = (pack.folder / "pack.toml").read_text(encoding="utf-8")
    pack.write("pack.toml", "name = ")
    browser = browse()
    assert json.loads(browser.get("about"))["pack"] == "acme"
    assert browser.ask("html")["error"].startswith("E302 acme/pack.toml: ")
    pack.write("pack.toml", manifest)
    assert "Room one<" in browser.page()


def test_a_brief_of_the_users_own_comes_first(browse: Open) -> None:
    own = msgspec.structs.replace(samples.minimal(), title="The ferry at Harlow Bay")
    browser = browse(brief=own)
    assert next(iter(json.loads(browser.get("about"))["briefs"].items())) == (
        "own",
        "Your brief: The ferry at Harlow Bay",
    )
    assert "<title>The ferry at Harlow Bay</title>" in browser.page("own")


def test_every_sample_can_be_chosen(browse: Open) -> None:
    browser = browse()
    assert list(json.loads(browser.get("about"))["briefs"]) == [
        "typical",
        "minimal",
        "huge",
        "hostile",
    ]
    assert [list(browser.ask("html", brief)) for brief in samples.ALL] == [
        ["number", "version", "seconds"]
    ] * 4


def test_paper_and_parameters_are_heeded(browse: Open) -> None:
    browser = browse(paper="letter", params={"accent": "#0a0b0c"})
    assert browser.ask("pdf", "minimal")["pages"] == [{"width": 612.0, "height": 792.0}]
    assert "#0a0b0c" in browser.page()


def test_a_page_of_the_pdf_is_a_picture(browse: Open) -> None:
    browser = browse()
    number = browser.ask("pdf", "minimal")["number"]
    assert browser.get(f"made/{number}/1.png").startswith(b"\x89PNG")
    assert browser.get(f"made/{number}/brief.pdf").startswith(b"%PDF-2.0")


@pytest.mark.parametrize(
    ("template", "params", "error"),
    [
        ("nowhere", {}, TemplateMissing),
        ("brief", {"acent": "#000"}, UnknownParameter),
        ("brief", {"accent": "blueish"}, ParameterWrong),
    ],
)
def test_what_cannot_be_previewed_is_an_error_at_once(
    template: str, params: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error), open_preview(template, params=params):
        pass


def test_a_port_that_is_taken_is_an_error(pack: EditedPack) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(
            PortTaken, match=rf"E005 nothing can listen on port {port} \(address already in use\)"
        ):
            open_preview(str(pack.folder), port=port).__enter__()
