"""Who may ask the review's server what, and that what it has answered is kept, whatever happens to
it."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.errors import NothingToReview, PortTaken
from briefgen.model import Article, Findings, KeyPoint
from briefgen.review.beside import Beside
from briefgen.review.edits import Accept, Own
from briefgen.review.open_page import open_review
from briefgen.review.review_server import ReviewServer

if TYPE_CHECKING:
    from tests.review.conftest import Desk


def analyse(article: Article) -> Findings:
    """Find the last paragraph of an article."""
    start = article.text.rfind("\n") + 1
    span = article.span(start, len(article.text))
    words = article.passage(span)
    point = KeyPoint(id="K1", text=words, evidence=(span,), origins=(article.id,), score=0.5)
    return Findings(source=article, key_points=(point,))


@pytest.fixture
def server(brief_file: pathlib.Path) -> Iterator[ReviewServer]:
    with open_review(str(brief_file), analyse=analyse, by="Ada", at="2026-02-14") as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class Asked:
    """Asks a server as a page of its own does, unless told otherwise."""

    def __init__(self, server: ReviewServer) -> None:
        self.server = server
        self.own = f"http://127.0.0.1:{server.server_port}"

    def __call__(
        self,
        what: str,
        *,
        method: str = "GET",
        body: Any = None,
        token: str | None = None,
        **headers: str | None,
    ) -> tuple[int, dict[str, str], bytes]:
        given = {
            "Host": f"127.0.0.1:{self.server.server_port}",
            "Origin": self.own if method == "POST" else None,
            "Content-Type": "application/json" if method == "POST" else None,
        } | {name.replace("_", "-"): value for name, value in headers.items()}
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=30)
        with contextlib.closing(connection):
            path = f"/{token or self.server.token}/{what}"
            connection.putrequest(method, path, skip_host=True)
            for name, value in given.items():
                if value is not None:
                    connection.putheader(name, value)
            if method == "POST":
                connection.putheader("Content-Length", headers.get("Length") or str(len(data)))
            connection.endheaders(data if method == "POST" else None)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()

    def state(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self("brief/0")[2])
        return found

    def edit(self, *entries: dict[str, Any], **more: Any) -> tuple[int, dict[str, Any]]:
        body = {"version": self.state()["version"], "entries": entries, **more}
        status, _, data = self("brief/0/edits", method="POST", body=body)
        return status, json.loads(data)


@pytest.fixture
def ask(server: ReviewServer) -> Asked:
    return Asked(server)


def test_it_listens_on_this_machine_alone(server: ReviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert len(server.token) >= 22


FILES = ["", "review.js", "review.css", "source_panel.js", "item_list.js", "review_dialogs.js"]


@pytest.mark.parametrize(
    "what", [*FILES, "about", "brief/0", "brief/0/sources", "brief/0/page/brief"]
)
def test_what_may_be_asked(ask: Asked, what: str) -> None:
    status, headers, data = ask(what)
    assert (status, bool(data)) == (200, True)
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert not [name for name in headers if name.lower().startswith("access-control-")]


@pytest.mark.parametrize(
    "what",
    [
        "brief/1", "brief/0/edits", "brief/0/page/none", "brief/0/page/..%2f..", "../etc/passwd",
        "review.py", "__init__.py", "brief/00000000", "brief/-1", "%2e%2e/", "brief/0/sources/x",
    ],
)  # fmt: skip
def test_what_is_not_there(ask: Asked, what: str) -> None:
    assert ask(what)[0] == 404


EDIT = {"version": "", "entries": [{"do": "own", "part": "key_points", "text": "Mine."}]}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"token": "x" * 22}, 404),
        ({"Host": "evil.example"}, 421),
        ({"Host": None}, 421),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
    ],
)
def test_who_is_refused(
    ask: Asked, brief_file: pathlib.Path, method: str, headers: dict[str, Any], status: int
) -> None:
    what = "brief/0/edits" if method == "POST" else "brief/0"
    assert ask(what, method=method, body=EDIT, **headers)[0] == status
    assert not brief_file.with_suffix(".edits.json").exists()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content_Type": None}, 415),
    ],
)
def test_a_change_comes_from_the_page_itself(
    ask: Asked, brief_file: pathlib.Path, headers: dict[str, Any], status: int
) -> None:
    assert ask("brief/0/edits", method="POST", body=EDIT, **headers)[0] == status
    assert not brief_file.with_suffix(".edits.json").exists()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"])
def test_no_other_method_is_answered(ask: Asked, method: str) -> None:
    status, headers, _ = ask("brief/0", method=method)
    assert status == 405
    assert not [name for name in headers if name.lower().startswith("access-control-")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"nothing", "JSON is malformed"),
        (b"\xff", ""),
        ({"version": "", "entries": [{"do": "burn"}]}, "Invalid value 'burn'"),
        ({"version": "", "enties": []}, "unknown field `enties`"),
        ({"entries": []}, "missing required field `version`"),
    ],
)
def test_what_is_no_change_is_refused(ask: Asked, body: Any, said: str) -> None:
    status, _, data = ask("brief/0/edits", method="POST", body=body)
    assert status == 400
    assert said in json.loads(data)["error"]


@pytest.mark.parametrize("length", ["2000001", "99999999999", "-1", "x"])
def test_what_is_too_long_is_not_read(ask: Asked, length: str) -> None:
    assert ask("brief/0/edits", method="POST", body={}, Length=length)[0] == 413


def test_a_step_is_kept_before_it_is_answered(ask: Asked, brief_file: pathlib.Path) -> None:
    status, state = ask.edit({"do": "own", "part": "key_points", "text": "Mine.", "by": "Ada"})
    assert status == 200
    assert state["items"][6]["text"] == "Mine."
    assert Beside(str(brief_file)).open().edits.entries == (
        Own(part="key_points", text="Mine.", by="Ada"),
    )
    status, state = ask.edit(undo=True)
    assert (status, state["can_redo"]) == (200, True)
    # Taken back and made again also by the next who opens it.
    assert Beside(str(brief_file)).open().edits.redo().entries == (
        Own(part="key_points", text="Mine.", by="Ada"),
    )


def test_the_words_of_a_passage_are_the_sources_own(ask: Asked, desk: Desk) -> None:
    span = desk.brief.paragraphs[0]
    passage = {"source": span.source, "start": span.start, "end": span.end}
    lie = {**passage, "sha256": "", "text": "Something else."}
    status, state = ask.edit({"do": "add", "part": "key_points", "passage": lie})
    assert status == 200
    assert state["items"][6]["text"] == " ".join(desk.brief.passage(span).split())


@pytest.mark.parametrize(
    "passage",
    [
        {"source": "S9", "start": 0, "end": 5},
        {"source": "S1", "start": 0, "end": 99999},
        {"source": "S1", "start": 5, "end": 5},
        {"source": "S1", "start": -5, "end": 5},
    ],
)
def test_a_passage_that_is_nowhere(ask: Asked, passage: dict[str, Any]) -> None:
    lie = {**passage, "sha256": "", "text": ""}
    status, answer = ask.edit({"do": "add", "part": "key_points", "passage": lie})
    assert status == 422
    assert "the passage it rests on stands in no source any more" in answer["error"]


def test_who_is_late_is_told_and_shown_what_is_there(ask: Asked) -> None:
    old = ask.state()["version"]
    ask.edit({"do": "own", "part": "key_points", "text": "First."})
    late = {"version": old, "entries": [{"do": "own", "part": "key_points", "text": "Second."}]}
    status, _, data = ask("brief/0/edits", method="POST", body=late)
    answer = json.loads(data)
    assert status == 409
    assert "E414" in answer["error"]
    assert answer["state"]["items"][6]["text"] == "First."


def test_what_another_command_changes_is_told(
    ask: Asked, server: ReviewServer, brief_file: pathlib.Path, desk: Desk
) -> None:
    with server.events.listening(0.1) as events:
        time.sleep(0.6)  # until it has looked once
        Beside(str(brief_file)).change(
            lambda opened: opened.edits.with_entries(Accept(item=desk.at["K1"]))
        )
        end = time.monotonic() + 20
        heard = None
        while heard is None and time.monotonic() < end:
            heard = next(events)
        assert heard is not None
        assert heard.version == 0
    assert ask.state()["reviewed"] == 1


def test_what_is_not_printed_is_offered_with_its_score(ask: Asked) -> None:
    found = json.loads(ask("brief/0/unprinted")[2])
    # The last paragraphs of S1, S2 and S3: none of them is printed as a point.
    assert [(one["part"], one["score"]) for one in found] == [("key_points", 0.5)] * 3
    status, state = ask.edit({"do": "add", "part": "key_points", "passage": found[0]["passage"]})
    assert status == 200
    assert state["items"][6]["text"].startswith("The council will vote on the levy")
    assert len(json.loads(ask("brief/0/unprinted")[2])) == 2


def test_what_was_left_out_is_put_back_and_not_offered(ask: Asked, desk: Desk) -> None:
    ask.edit({"do": "drop", "item": desk.at["E5"]})
    before = json.loads(ask("brief/0/unprinted")[2])
    span = desk.brief.sources[0].text.rfind("\n") + 1
    passage = {"source": "S1", "start": span, "end": len(desk.brief.sources[0].text)}
    entry = {"do": "add", "part": "key_points", "passage": {**passage, "sha256": "", "text": ""}}
    _, state = ask.edit(entry)
    ask.edit({"do": "drop", "item": state["items"][6]["key"]})
    assert len(json.loads(ask("brief/0/unprinted")[2])) == len(before) - 1


def test_a_rendered_page_runs_nothing(ask: Asked) -> None:
    _, headers, _ = ask("brief/0/page/brief")
    assert headers["Content-Security-Policy"].startswith("sandbox allow-same-origin;")
    assert "script-src" not in headers["Content-Security-Policy"]


def test_a_folder_is_a_run(brief_file: pathlib.Path) -> None:
    (brief_file.parent / "b.json").write_bytes(brief_file.read_bytes())
    (brief_file.parent / "other.json").write_text("{}", encoding="utf-8")
    with open_review(str(brief_file.parent), analyse=analyse) as server:
        about = server.reviewed.about()
    assert [brief["file"] for brief in about["briefs"]] == ["b.json", "wall.json"]
    assert [brief["total"] for brief in about["briefs"]] == [29, 29]


def test_a_folder_without_briefs(tmp_path: pathlib.Path) -> None:
    with pytest.raises(NothingToReview), open_review(str(tmp_path), analyse=analyse):
        pass


def test_a_port_that_is_taken(server: ReviewServer, brief_file: pathlib.Path) -> None:
    with (
        pytest.raises(PortTaken),
        open_review(str(brief_file), analyse=analyse, port=server.server_port),
    ):
        pass


def kill_while_it_works(brief_file: pathlib.Path, seed: int) -> None:
    """Send steps as fast as they are answered, and kill the server at a moment; then everything
    that it answered is there, and one more at the most."""
    command = [sys.executable, "-m", "briefgen", "review", str(brief_file), "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        _, _, host, token, _ = process.stdout.readline().split("/")
        before = len(Beside(str(brief_file)).open().edits.entries)
        after = random.Random(seed).uniform(0, 0.6)
        timer = threading.Timer(after, os.kill, (process.pid, signal.SIGKILL))
        answered, version = 0, Beside(str(brief_file)).open().version
        connection = http.client.HTTPConnection(host, timeout=30)
        headers = {"Content-Type": "application/json", "Origin": f"http://{host}"}
        timer.start()
        with contextlib.suppress(OSError, http.client.HTTPException):
            while True:
                text = f"Line {before + answered}."
                entry = {"do": "own", "part": "key_points", "text": text}
                body = json.dumps({"version": version, "entries": [entry]})
                connection.request("POST", f"/{token}/brief/0/edits", body, headers)
                answer = connection.getresponse()
                state = json.loads(answer.read())
                assert answer.status == 200, state
                version, answered = state["version"], answered + 1
        timer.join()
    kept = Beside(str(brief_file)).open()
    assert answered <= len(kept.edits.entries) - before <= answered + 1
    assert [entry.text for entry in kept.edits.entries if isinstance(entry, Own)] == [
        f"Line {number}." for number in range(len(kept.edits.entries))
    ]
    assert kept.applied.gone == ()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed so here")
def test_who_is_killed_has_kept_every_step(brief_file: pathlib.Path) -> None:
    for seed in range(2):
        kill_while_it_works(brief_file, seed)


@pytest.mark.long
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed so here")
@pytest.mark.parametrize("seed", range(30))
def test_who_is_killed_thirty_times_has_kept_every_step(
    brief_file: pathlib.Path, seed: int
) -> None:
    for again in range(2):
        kill_while_it_works(brief_file, 100 + seed * 2 + again)
