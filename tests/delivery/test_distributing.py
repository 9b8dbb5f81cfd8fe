"""A brief goes to each once: first runs, runs that go on, corrections and recalls."""

from __future__ import annotations

import email
import email.policy
import pathlib
import re
import stat
from collections.abc import Callable
from email.message import EmailMessage

import msgspec
import pytest

from briefgen.errors import BriefUnknown, LedgerHeld, MessageTooLarge, OutputNotWritable
from briefgen.pipeline.sending.distributing import Sent, look, send
from briefgen.pipeline.sending.ledger_file import Copy, ledger_path, reading, writing
from briefgen.pipeline.sending.ways_out import Folders, Outbox, Outcome, Parcel
from tests.delivery.conftest import LIST, Save, asking, brief_marked, list_of, list_of_many

HTML_LIST = LIST.replace("[[recipient]]\n", '[[recipient]]\nwants = ["html"]\n')


class Recorded:
    """A way out that does what it is told to each address, and remembers what it was given."""

    name = "recorded"

    def __init__(self, script: dict[str, list[str]] | None = None, arrived: bool | None = None):
        self.script = script or {}
        self.given: list[tuple[str, str]] = []
        self.messages: dict[str, bytes] = {}
        self._arrived = arrived

    def arrived(self, message_id: str) -> bool | None:
        del message_id
        return self._arrived

    def send(self, parcel: Parcel, intend: Callable[[], None]) -> Outcome:
        waiting = self.script.get(parcel.address, [])
        act = waiting.pop(0) if waiting else "sent"
        if act == "die before":
            raise SystemExit
        intend()
        if act == "die after":
            raise SystemExit
        if act in ("sent", "uncertain"):
            self.given.append((parcel.address, parcel.message_id))
            self.messages[parcel.address] = parcel.read()
        return Outcome(act, f"the words for {act}")  # type: ignore[arg-type]

    def close(self) -> None:
        return


@pytest.fixture
def outbox(tmp_path: pathlib.Path) -> str:
    return str(tmp_path / "outbox")


def rows(outbox: str) -> list[Copy]:
    with reading(outbox) as ledger:
        assert ledger is not None
        return list(ledger.copies())


def states(outbox: str) -> dict[str, str]:
    return {row.address: row.state for row in rows(outbox)}


def reasons(sent: Sent) -> dict[str, list[str]]:
    return {
        decision.recipient.address: [reason.rule for reason in decision.reasons]
        for decision in sent.decisions
    }


def read(message: bytes) -> EmailMessage:
    parsed = email.message_from_bytes(message, policy=email.policy.default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def text_of(message: bytes) -> str:
    body = read(message).get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_dry_run_leaves_nothing(save: Save, outbox: str, tmp_path: pathlib.Path) -> None:
    plan = look(asking(save(), list_of(HTML_LIST)), outbox, "outbox")
    assert [(copy.address, copy.number, copy.of) for copy in plan.copies] == [
        ("Works@Ministry.example", 1, 3),
        ("eaux@ministere.example", 2, 3),
        ("office@embassy.example", 3, 3),
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.json"]


def test_what_a_dry_run_says_is_what_is_done(save: Save, outbox: str) -> None:
    asked = asking(save("TLP:AMBER"), list_of(HTML_LIST))
    plan = look(asked, outbox, "recorded")
    sent = send(asked, outbox, Recorded())
    assert sent.decisions == plan.decisions
    assert [msgspec.structs.replace(result.copy, id=0, pdf="") for result in sent.results] == list(
        plan.copies
    )
    assert reasons(sent)["office@embassy.example"] == ["above-clearance"]


def test_nobody_gets_a_brief_twice(save: Save, outbox: str) -> None:
    asked = asking(save(), list_of(HTML_LIST))
    way = Recorded()
    assert len(send(asked, outbox, way).results) == 3
    later = send(asked, outbox, way)
    assert later.results == ()
    assert set(map(tuple, reasons(later).values())) == {("already-sent",)}
    assert len(way.given) == 3


def test_another_name_of_the_file_is_no_other_brief(save: Save, outbox: str) -> None:
    listed = list_of(HTML_LIST)
    send(asking(save(), listed), outbox, Recorded())
    assert send(asking(save(name="again.json"), listed), outbox, Recorded()).results == ()


def test_again_is_another_round_and_ends(save: Save, outbox: str) -> None:
    path, listed = save(), list_of(HTML_LIST)
    send(asking(path, listed), outbox, Recorded())
    way = Recorded({"eaux@ministere.example": ["die before"]})
    again = asking(path, listed, again=True)
    with pytest.raises(SystemExit):
        send(again, outbox, way)
    assert [address for address, _ in way.given] == ["Works@Ministry.example"]
    # What died goes on where it stopped.
    send(again, outbox, way)
    assert [address for address, _ in way.given] == [
        *("Works@Ministry.example", "eaux@ministere.example", "office@embassy.example"),
    ]
    numbers = {(row.address, row.number, row.attempt) for row in rows(outbox)}
    assert {attempt for _, _, attempt in numbers} == {1, 2}
    assert len({(address, number) for address, number, _ in numbers}) == 3
    assert len({row.message_id for row in rows(outbox)}) == 6
    assert send(asking(path, listed), outbox, way).results == ()


def test_who_comes_later_gets_the_next_number(save: Save, outbox: str) -> None:
    path, listed = save(), list_of(HTML_LIST)
    send(asking(path, listed, ["embassies"]), outbox, Recorded())
    sent = send(asking(path, listed), outbox, Recorded())
    assert [(row.address, row.number, row.of) for row in rows(outbox)] == [
        ("office@embassy.example", 1, 1),
        ("Works@Ministry.example", 2, 3),
        ("eaux@ministere.example", 3, 3),
    ]
    assert reasons(sent)["office@embassy.example"] == ["already-sent"]


@pytest.mark.parametrize(
    ("death", "arrived", "then", "given"),
    [
        ("die before", None, "sent", 1),
        ("die after", None, "uncertain", 0),
        ("die after", True, "sent", 0),
        ("die after", False, "sent", 1),
    ],
)
def test_a_run_that_dies_goes_on(
    save: Save, outbox: str, death: str, arrived: bool | None, then: str, given: int
) -> None:
    asked = asking(save(), list_of(HTML_LIST))
    first = Recorded({"eaux@ministere.example": [death]})
    with pytest.raises(SystemExit):
        send(asked, outbox, first)
    second = Recorded(arrived=arrived)
    sent = send(asked, outbox, second)
    assert [address for address, _ in first.given] == ["Works@Ministry.example"]
    assert [address for address, _ in second.given].count("eaux@ministere.example") == given
    assert states(outbox) == {
        "Works@Ministry.example": "sent",
        "eaux@ministere.example": then,
        "office@embassy.example": "sent",
    }
    assert len(sent.settled) == (1 if death == "die after" else 0)
    third = Recorded()
    send(asked, outbox, third)
    assert third.given == []


def test_what_is_uncertain_is_sent_where_it_is_asked_for(save: Save, outbox: str) -> None:
    path, listed = save(), list_of_many(1)
    first = Recorded({"office1@x.example": ["uncertain"]})
    send(asking(path, listed), outbox, first)
    assert states(outbox) == {"office1@x.example": "uncertain"}
    second = Recorded()
    send(asking(path, listed, again=True), outbox, second)
    assert second.given == []
    send(asking(path, listed, despite_uncertain=True), outbox, second)
    assert second.given == first.given  # the same Message-ID: a reader can tell
    assert states(outbox) == {"office1@x.example": "sent"}


def test_who_was_refused_is_not_asked_every_hour(save: Save, outbox: str) -> None:
    path, listed = save(), list_of_many(1)
    send(asking(path, listed), outbox, Recorded({"office1@x.example": ["refused"]}))
    way = Recorded()
    assert reasons(send(asking(path, listed), outbox, way)) == {
        "office1@x.example": ["refused-before"]
    }
    send(asking(path, listed, again=True), outbox, way)
    assert len(way.given) == 1


def test_who_was_put_off_is_asked_by_the_next_run(save: Save, outbox: str) -> None:
    asked = asking(save(), list_of_many(2))
    send(asked, outbox, Recorded({"office1@x.example": ["deferred"]}))
    assert states(outbox) == {"office1@x.example": "planned", "office2@x.example": "sent"}
    assert rows(outbox)[0].result == "the words for deferred"
    way = Recorded()
    send(asked, outbox, way)
    assert [address for address, _ in way.given] == ["office1@x.example"]


def test_who_was_planned_and_is_no_longer_cleared_gets_nothing(save: Save, outbox: str) -> None:
    path = save("TLP:AMBER")
    with pytest.raises(SystemExit):
        send(asking(path, list_of_many(2)), outbox, Recorded({"office1@x.example": ["die before"]}))
    way = Recorded()
    sent = send(asking(path, list_of_many(2, clearance=["TLP:GREEN"])), outbox, way)
    assert way.given == []
    assert set(map(tuple, reasons(sent).values())) == {("above-clearance",)}


def test_one_run_at_a_time(save: Save, outbox: str) -> None:
    with writing(outbox), pytest.raises(LedgerHeld):
        send(asking(save(), list_of_many(1)), outbox, Recorded())


def test_a_ledger_is_its_owners_alone(save: Save, outbox: str) -> None:
    send(asking(save(), list_of_many(1)), outbox, Recorded())
    assert stat.S_IMODE(ledger_path(outbox).stat().st_mode) == 0o600


def test_nothing_is_sent_where_one_message_is_too_large(save: Save, outbox: str) -> None:
    way = Recorded()
    with pytest.raises(MessageTooLarge):
        send(asking(save(), list_of_many(3), largest=2000), outbox, way)
    assert way.given == []
    assert rows(outbox) == []


def test_an_unmarked_brief_goes_to_nobody_until_it_is_told_what_it_counts_as(
    save: Save, outbox: str
) -> None:
    path, listed = save(None), list_of_many(1)
    assert reasons(send(asking(path, listed), outbox, Recorded())) == {
        "office1@x.example": ["unmarked"]
    }
    way = Recorded()
    send(asking(path, listed, unmarked="TLP:AMBER"), outbox, way)
    message = way.messages["office1@x.example"]
    assert read(message)["subject"].startswith("[TLP:AMBER] ")
    page = next(read(message).iter_attachments()).get_content()
    assert "TLP:AMBER" in page


def test_the_marking_that_a_pack_prints_is_that_of_a_brief_without_one(
    save: Save, outbox: str
) -> None:
    asked = asking(save(None), list_of_many(1), params={"marking": "TLP:RED"}, unmarked="TLP:CLEAR")
    assert reasons(send(asked, outbox, Recorded())) == {"office1@x.example": ["above-clearance"]}


def test_a_message_says_what_it_has_to(save: Save, outbox: str) -> None:
    way = Recorded()
    send(asking(save(), list_of(HTML_LIST), shows_copy=True), outbox, way)
    message = read(way.messages["eaux@ministere.example"])
    title = brief_marked(None).title
    assert message["subject"] == f"[TLP:GREEN] {title}"
    assert str(message["from"]) == "Policy desk <briefs@desk.example>"
    assert str(message["to"]) == "Ministère des Eaux <eaux@ministere.example>"
    assert message["list-id"] == "<briefs.desk.example>"
    assert message["date"] == "Sun, 01 Mar 2026 09:30:00 +0000"
    lines = text_of(way.messages["eaux@ministere.example"]).split("\n")
    assert lines[0] == "TLP:GREEN"
    assert "Pour Ministère des Eaux" in lines
    assert "Exemplaire 2 sur 3, pour Ministère des Eaux" in lines
    said = text_of(way.messages["Works@Ministry.example"])
    assert "For Ministry of Works, Government\nFrom Policy desk\n" in said


def test_files_for_any_mail_program(save: Save, outbox: str) -> None:
    asked = asking(save(), list_of_many(2))
    send(asked, outbox, Outbox(outbox))
    files = sorted(pathlib.Path(outbox).iterdir())
    assert len(files) == 2
    assert all(file.suffix == ".eml" for file in files)
    assert {str(read(file.read_bytes())["to"]) for file in files} == {
        "Office 1 <office1@x.example>",
        "Office 2 <office2@x.example>",
    }


HOSTILE_NAMES = ["../../etc/passwd", "/etc/passwd", "CON", "..", "a/b\\\\c", "=1+1", "-rf *", "%00"]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_name_is_never_a_path(save: Save, tmp_path: pathlib.Path, name: str) -> None:
    path = save(title=f"{name} x")
    listed = list_of(
        f'[[recipient]]\nname = "{name}"\naddress = "a@b.example"\nwants = ["html"]\n'
        'clearance = ["TLP:GREEN"]\n'
    )
    before = {entry.name for entry in tmp_path.iterdir()}
    box = str(tmp_path / "outbox")
    send(asking(path, listed), box, Outbox(box))
    send(asking(path, listed, again=True), box, Folders(str(tmp_path / "folders")))
    there = {entry.name for entry in tmp_path.iterdir()} - before
    assert there == {"outbox", "folders", "outbox.ledger.sqlite", "outbox.ledger.sqlite.lock"}
    made = [*(tmp_path / "outbox").rglob("*"), *(tmp_path / "folders").rglob("*")]
    assert len(made) == 5
    for file in made:
        assert file.name.isascii()
        assert not set(file.name) - set("abcdefghijklmnopqrstuvwxyz0123456789-."), file.name


def test_a_folder_for_each_recipient(save: Save, tmp_path: pathlib.Path) -> None:
    folders = tmp_path / "folders"
    send(asking(save(), list_of_many(2)), str(tmp_path / "box"), Folders(str(folders)))
    found = sorted(path.relative_to(folders).parts for path in folders.rglob("*.*"))
    files = [(*re.match(r"(office-.)-", parts[0]).groups(), parts[2]) for parts in found]  # type: ignore[union-attr]
    assert files == [
        (office, name)
        for number, office in ((1, "office-1"), (2, "office-2"))
        for name in (f"a-meeting-without-a-result-copy-{number}.html", "cover-note.txt")
    ]


def test_a_disk_that_refuses_leaves_what_is_still_to_come(
    save: Save, tmp_path: pathlib.Path
) -> None:
    box = tmp_path / "outbox"
    box.write_text("a file where a folder is to be")
    asked = asking(save(), list_of_many(2))
    sent = send(asked, str(box), Outbox(str(box)))
    assert isinstance(sent.stopped, OutputNotWritable)
    box.unlink()
    assert len(send(asked, str(box), Outbox(str(box))).results) == 2
    assert set(states(str(box)).values()) == {"sent"}


def test_a_correction_goes_to_those_who_got_the_earlier_one(save: Save, outbox: str) -> None:
    listed = list_of(HTML_LIST)
    first = Recorded({"eaux@ministere.example": ["refused"]})
    old = save(title="The wall, as it was planned")
    send(asking(old, listed), outbox, first)
    digest = rows(outbox)[0].brief
    new = save(name="new.json", title="The wall, as it is planned")
    way = Recorded()
    sent = send(asking(new, listed, (), corrects=digest[:8]), outbox, way)
    assert [address for address, _ in way.given] == [
        *("Works@Ministry.example", "office@embassy.example"),
    ]
    assert reasons(sent) == {"Works@Ministry.example": [], "office@embassy.example": []}
    message = way.messages["Works@Ministry.example"]
    assert read(message)["subject"] == "[TLP:GREEN] Corrected: The wall, as it is planned"
    assert read(message)["in-reply-to"] == dict(first.given)["Works@Ministry.example"]
    assert (
        "This takes the place of “The wall, as it was planned”, which you were sent. Please use"
        " this one only.\n\nChanged:\n- The wall, as it is planned\n  before: The wall, as it was"
        " planned\n"
    ) in text_of(message)
    assert {row.earlier for row in rows(outbox) if row.kind == "correction"} == {digest}
    # And nobody twice: neither as a correction nor as itself.
    assert send(asking(new, listed, (), corrects=digest), outbox, way).results == ()
    assert [result.copy.address for result in send(asking(new, listed), outbox, way).results] == [
        "eaux@ministere.example"
    ]


def test_a_correction_heeds_the_marking_and_the_list(save: Save, outbox: str) -> None:
    send(asking(save(), list_of(HTML_LIST)), outbox, Recorded())
    digest = rows(outbox)[0].brief
    shorter = list_of(HTML_LIST.rpartition("[[recipient]]")[0].replace("TLP:RED", "TLP:GREEN"))
    way = Recorded()
    new = save("TLP:AMBER", name="new.json")
    sent = send(asking(new, shorter, (), corrects=digest), outbox, way)
    assert reasons(sent) == {
        "Works@Ministry.example": [],
        "eaux@ministere.example": ["above-clearance"],
        "office@embassy.example": ["not-on-the-list"],
    }
    assert [address for address, _ in way.given] == ["Works@Ministry.example"]


def test_a_recall_reaches_everybody_and_tells_who_is_no_longer_cleared_nothing(
    save: Save, outbox: str
) -> None:
    title = "The wall, as it was planned"
    first = Recorded({"eaux@ministere.example": ["uncertain"]})
    send(asking(save(title=title), list_of(HTML_LIST)), outbox, first)
    digest = rows(outbox)[0].brief
    later = list_of(HTML_LIST.replace("TLP:RED", "OFFICIAL").rpartition("[[recipient]]")[0])
    way = Recorded()
    asked = asking(None, later, (), recalls=digest)
    send(asked, outbox, way)
    assert [address for address, _ in way.given] == [
        *("Works@Ministry.example", "eaux@ministere.example", "office@embassy.example"),
    ]
    told = way.messages["Works@Ministry.example"]
    assert read(told)["subject"] == f"[TLP:GREEN] Withdrawn: {title}"
    for address in ("eaux@ministere.example", "office@embassy.example"):
        message = way.messages[address]
        assert "wall" not in str(read(message))
        assert "TLP" not in str(read(message))
        assert read(message)["in-reply-to"] == dict(first.given)[address]
    for message in way.messages.values():
        assert not list(read(message).iter_attachments())
    assert send(asked, outbox, way).results == ()


def test_what_was_never_sent_cannot_be_taken_back(save: Save, outbox: str) -> None:
    listed = list_of_many(1)
    with pytest.raises(BriefUnknown):
        send(asking(None, listed, (), recalls="0123456789"), outbox, Recorded())
    send(asking(save(), listed), outbox, Recorded())
    digest = rows(outbox)[0].brief
    for name in ("0123456789", digest[:5], ""):
        with pytest.raises(BriefUnknown):
            send(asking(save(), listed, (), corrects=name or "x"), outbox, Recorded())


@pytest.mark.parametrize("evidence", [None, "none"])
def test_copies_of_a_pdf_are_numbered_and_can_be_traced(
    save: Save, outbox: str, tmp_path: pathlib.Path, evidence: str | None
) -> None:
    from briefgen.pipeline.sending.tracing import trace

    way = Recorded()
    send(asking(save(), list_of(LIST), shows_copy=True, evidence=evidence), outbox, way)
    for row in rows(outbox):
        (attached,) = read(way.messages[row.address]).iter_attachments()
        pdf = attached.get_content()
        assert str(attached.get_filename()).endswith(f"-copy-{row.number}.pdf")
        assert trace(pdf, outbox) == ((row,), "its bytes")
        # Saved again by another program: its bytes are others, its metadata are not.
        assert trace(pdf + b"\n", outbox) == ((row,), "its metadata")
        assert trace(pdf + b"\n", str(tmp_path / "another")) == ((), "nothing was sent from here")
        assert (row.carried == row.brief) is (evidence is None)


def test_a_copy_that_is_encrypted_opens_with_its_own_password(save: Save, outbox: str) -> None:
    import pypdfium2

    passwords = {"works@ministry.example": "for works", "eaux@ministere.example": "for eaux"}
    way = Recorded()
    asked = asking(save(), list_of(LIST))
    send(asked, outbox, way, password=lambda copy: passwords.get(copy.recipient))
    for row in rows(outbox):
        (attached,) = read(way.messages[row.address]).iter_attachments()
        password = passwords.get(row.recipient)
        if password is not None:
            with pytest.raises(pypdfium2.PdfiumError, match="password"):
                pypdfium2.PdfDocument(attached.get_content())
        document = pypdfium2.PdfDocument(attached.get_content(), password=password)
        assert len(document) > 0
        document.close()
