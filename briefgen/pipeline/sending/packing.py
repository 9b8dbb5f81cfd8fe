"""From a plan to messages that are ready to go, all of them before the first is sent: what cannot
be rendered, stamped or sent at its size stops the run while nobody has anything.

    recipients of one pack and paper ──▶ one layout ──▶ a copy for each
    recipients of one pack and language ──▶ their cover notes
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from briefgen.delivery.copies import CopyOf, make_copies
from briefgen.delivery.messages import Attachment, Envelope, make_message
from briefgen.delivery.recipient_list import Recipient
from briefgen.errors import MessageTooLarge
from briefgen.model import Brief
from briefgen.pipeline.printing_run import print_brief
from briefgen.pipeline.sending.asking import Asked
from briefgen.pipeline.sending.ledger_file import Copy, digest_of
from briefgen.pipeline.sending.planning import Plan, may_be_named, params_for
from briefgen.pipeline.sending.ways_out import Parcel
from briefgen.rendering.formats.message_words import Written, render_mail
from briefgen.rendering.packs import find_pack
from briefgen.rendering.packs.pack import LANG
from briefgen.rendering.pdf.embedded_files import read_attachment
from briefgen.rendering.pdf.signing import Signer
from briefgen.rendering.view.cover_note import ChangedText, CoverNote
from briefgen.system import temporary
from briefgen.system.files import name_for

MOST_CHANGES = 20
"""Changes that a cover note lists; what is more is counted."""

Password = Callable[[CopyOf], str | None]
"""Gives what the copy of a recipient is opened with; null for a copy that is not encrypted."""


class Packed(msgspec.Struct, frozen=True):
    """A copy in its message."""

    copy: Copy
    """With the digest of what it has."""
    parcel: Parcel


def pack_all(
    plan: Plan, asked: Asked, *, password: Password | None = None, signer: Signer | None = None
) -> tuple[Packed, ...]:
    """Make every message of a plan; they wait in the folder of this run.

    Raises:
        RenderingError: the brief or a cover note cannot be rendered.
        MessageTooLarge: one is larger than it may be; none is sent.
    """
    packing = _Packing(plan, asked)
    if plan.kind != "recall":
        packing.make_files(password, signer)
    packing.write_notes()
    return tuple(packing.pack(place) for place in range(len(plan.copies)))


class _File(msgspec.Struct, frozen=True):
    """What is attached to one copy, as it waits."""

    form: str
    name: str
    path: Path
    digest: str
    carried: str
    """Digest of the brief inside a PDF."""


class _Packing:
    """The work on one plan. Copies are meant by their places in it."""

    def __init__(self, plan: Plan, asked: Asked) -> None:
        self._plan, self._asked = plan, asked
        self._people = [decision.recipient for decision in plan.going]
        self._files: list[list[_File]] = [[] for _ in self._people]
        self._notes: dict[int, Written] = {}
        self._folder = Path(tempfile.mkdtemp(prefix="messages-", dir=temporary.folder()))

    def _pack_of(self, person: Recipient) -> str:
        return person.pack or self._asked.template

    def make_files(self, password: Password | None, signer: Signer | None) -> None:
        """Make what is attached: one layout for each pack, paper and format."""
        together: dict[tuple[str, str, str], list[int]] = {}
        for place, person in enumerate(self._people):
            for form in person.wants:
                paper = person.paper or self._asked.paper if form != "html" else ""
                together.setdefault((self._pack_of(person), paper, form), []).append(place)
        for (pack, paper, form), places in together.items():
            rendered = self._rendered(pack, paper, form)
            if form == "pdf":
                carried = digest_of(read_attachment(rendered))
                each = self._stamped(rendered, places, password, signer)
                for place in places:
                    self._keep(place, form, next(each), carried)
            else:
                for place in places:
                    self._keep(place, form, rendered)

    def _keep(self, place: int, form: str, data: bytes, carried: str = "") -> None:
        path = self._folder / f"{place}.{form}"
        path.write_bytes(data)
        number = self._plan.copies[place].number
        name = f"{name_for(self._plan.brief.title)}-copy-{number}.{form}"
        self._files[place].append(_File(form, name, path, digest_of(data), carried))

    def _rendered(self, pack: str, paper: str, form: str) -> bytes:
        layout = {
            "template": pack,
            "params": params_for(self._asked, pack),
            "paper": paper or self._asked.paper,
            "pdf": self._asked.standard,
            "evidence": self._asked.evidence,
        }
        brief = self._plan.brief
        # A PDF carries the brief as it is, and is stamped; what is not stamped prints the marking.
        if form != "pdf" and self._plan.marking is not None:
            brief = msgspec.structs.replace(brief, marking=self._plan.marking.text)
        (printed,) = print_brief(brief, {form: f"{name_for(brief.title)}.{form}"}, layout)
        for error in (printed.error, *printed.unproved):
            if error is not None:
                raise error
        assert printed.data is not None
        return printed.data

    def _stamped(
        self,
        rendered: bytes,
        places: Sequence[int],
        password: Password | None,
        signer: Signer | None,
    ) -> Iterator[bytes]:
        wanted = [
            CopyOf(
                brief=Path(self._asked.brief or "-"),
                number=copy.number,
                of=copy.of,
                name=copy.name,
                recipient=copy.recipient,
                show_in_foot=self._asked.shows_copy,
                marking=self._plan.marking,
            )
            for copy in (self._plan.copies[place] for place in places)
        ]
        return make_copies(rendered, wanted, password=password or _not_encrypted, signer=signer)

    def write_notes(self) -> None:
        """Write the words of each message: together for each pack and language, and of a brief that
        is withdrawn for each title that may be told."""
        notes = [self._note(place) for place in range(len(self._people))]
        together: dict[tuple[str, str, str], list[int]] = {}
        for place, person in enumerate(self._people):
            title = notes[place].earlier if self._plan.kind == "recall" else ""
            key = (self._pack_of(person), person.language, title)
            together.setdefault(key, []).append(place)
        for (name, language, title), places in together.items():
            given = params_for(self._asked, name)
            pack = find_pack(name, {**given, LANG: language} if language else given)
            brief = self._plan.brief
            if self._plan.kind == "recall":
                # A template cannot print what it is not given.
                brief = Brief(title=title, sources=(), provenance=brief.provenance)
            written = render_mail(brief, pack, [notes[place] for place in places])
            self._notes.update(zip(places, written, strict=True))

    def _may_be_named(self, copy: Copy) -> bool:
        return self._plan.kind != "recall" or may_be_named(self._plan, self._asked, copy)

    def _note(self, place: int) -> CoverNote:
        plan, copy, person = self._plan, self._plan.copies[place], self._people[place]
        is_named = self._may_be_named(copy)
        listed = plan.changes[:MOST_CHANGES]
        texts = {
            kind: tuple(change.text for change in listed if change.kind == kind)
            for kind in ("new", "gone")
        }
        changed = (change for change in listed if change.kind == "changed")
        return CoverNote(
            kind=plan.kind,
            name=copy.name,
            organisation=person.organisation,
            sender=self._asked.sender[0],
            marking=plan.marking.text if plan.marking is not None and is_named else "",
            number=copy.number,
            of=copy.of,
            tells_copy=self._asked.shows_copy,
            attachments=tuple(file.name for file in self._files[place]),
            earlier=plan.earlier.title if plan.earlier is not None and is_named else "",
            new=texts["new"],
            gone=texts["gone"],
            changed=tuple(ChangedText(change.text, change.before) for change in changed),
            more=len(plan.changes) - len(listed),
        )

    def pack(self, place: int) -> Packed:
        """Write one message.

        Raises:
            MessageTooLarge: it is larger than it may be.
        """
        plan, asked, copy = self._plan, self._asked, self._plan.copies[place]
        files, written = self._files[place], self._notes[place]
        envelope = Envelope(
            sender=asked.sender,
            recipient=(copy.name, copy.address),
            message_id=copy.message_id,
            at=asked.at,
            list_id=asked.list_name,
            answers=plan.answers[place],
        )
        attached = [Attachment(file.name, file.path.read_bytes(), file.form) for file in files]
        message = make_message(envelope, written.subject, written.text, written.html, attached)
        if len(message) > asked.largest:
            raise MessageTooLarge(copy.address, size=len(message), limit=asked.largest)
        path = self._folder / f"{place}.eml"
        path.write_bytes(message)
        for file in files:
            file.path.unlink()
        parcel = Parcel(
            message_id=copy.message_id,
            sender=asked.sender[1],
            address=copy.address,
            recipient=copy.recipient,
            name=copy.name,
            title=plan.brief.title if self._may_be_named(copy) else "withdrawn",
            number=copy.number,
            message=path,
        )
        pdfs_first = sorted(files, key=lambda file: file.form != "pdf")
        if files:
            first = pdfs_first[0]
            copy = msgspec.structs.replace(copy, pdf=first.digest, carried=first.carried)
        return Packed(copy, parcel)


def _not_encrypted(copy: CopyOf) -> None:
    del copy
