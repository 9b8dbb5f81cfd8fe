"""One copy of a brief's PDF for each recipient: numbered in its metadata, and in the foot of its
pages where that is asked for; marked at head and foot where its pages are not; encrypted and signed
where that is asked for.

    rendered once ──▶ marking, foot, metadata ──▶ encrypted? ──▶ signed? ──▶ bytes of the copy

The pages are laid out once for all copies. What is not encrypted keeps every standard that the PDF
declares, and what is neither encrypted nor signed has the same bytes whenever it is made: they
depend on the PDF and the copy alone, not on the other copies.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from briefgen.delivery.markings import Marking, read_marking
from briefgen.errors import BriefError, CopyImpossible
from briefgen.rendering.brief_file import decode_brief
from briefgen.rendering.labels import Labels, labels_of
from briefgen.rendering.labels.typography import fold
from briefgen.rendering.pdf.copy_mark import (
    CopyFound,
    CopyMark,
    foot_line,
    has_number,
    read_copy,
    recipient_digest,
)
from briefgen.rendering.pdf.embedded_files import read_attachment
from briefgen.rendering.pdf.lettering import set_line
from briefgen.rendering.pdf.margins import Paper, papers_of
from briefgen.rendering.pdf.proof import Pages, read_pages
from briefgen.rendering.pdf.signing import Signer, sign
from briefgen.rendering.pdf.stamping import EdgeLine, marking_lines, stamp, written
from briefgen.rendering.pdf.xmp import with_copy, without_archive_claim

__all__ = ["CopyFound", "CopyOf", "make_copies", "read_copy_number"]

_FOOT_SIZE, _FOOT_COLOUR = 7.0, "#4a4f54"
"""Of the copy's line: the size and the colour that feet of pages have here."""


class CopyOf(msgspec.Struct, frozen=True):
    """A copy that is to be made."""

    brief: Path
    """The brief it is a copy of; for whoever keeps account of it."""
    number: int
    """From 1."""
    of: int
    """How many copies there are."""
    name: str
    """Of the recipient, as the foot names them."""
    recipient: str
    """Their address, in small letters; the copy has a digest of it."""
    show_in_foot: bool
    """Print "Copy 3 of 12, for Ministry X" at the foot of each page."""
    marking: Marking | None
    """How it must be handled; printed at head and foot where the pages do not have it yet."""


def make_copies(
    rendered: bytes,
    copies: Sequence[CopyOf],
    *,
    password: Callable[[CopyOf], str | None] = lambda _: None,
    signer: Signer | None = None,
) -> Iterator[bytes]:
    """Make the copies of a PDF, one after the other in the order given; no more than one is kept in
    memory.

    Args:
        rendered: the PDF, as `briefgen.render` wrote it.
        copies: what each is to say.
        password: what a copy is opened with, where it is to be encrypted; such a copy no longer is
            PDF/A, which allows no encryption, and does not say that it is.
        signer: signs each, where they are to be signed.

    Raises:
        CharacterWithoutGlyph: a name or a marking cannot be printed; before any copy is made.
        CopyImpossible: the PDF was not made by briefgen, or is encrypted, signed or a copy already;
            or, as the copy is made, its password is empty, so that anybody could open it.
        SigningMissing: they are to be signed, and what signs is not installed.
    """
    ground = _Ground(rendered)
    for copy in copies:
        ground.check_marking(copy)
        for line in ground.lines_of(copy):
            set_line(line.text, bold=line.bold)
    return (_finished(ground, copy, password(copy), signer) for copy in copies)


def read_copy_number(pdf: bytes) -> CopyFound | None:
    """Tell which copy of a brief a PDF is: from its metadata and, where somebody took these out,
    from the foot of its pages; None where neither says so.

    Raises:
        PdfEncrypted: it opens with a password only.
    """
    try:
        labels = read_pages(pdf).words()
    except BriefError:
        labels = None
    return read_copy(pdf, labels)


class _Ground:
    """What all copies of a PDF have in common, found out once."""

    def __init__(self, rendered: bytes) -> None:
        try:
            carried = read_attachment(rendered)
            self.digest = hashlib.sha256(carried).hexdigest()
            self.brief = decode_brief(carried)
            self.pages: Pages = read_pages(rendered)
            labels = self.pages.words()
        except BriefError as error:
            raise CopyImpossible(reason="it carries no brief, or is encrypted") from error
        if read_copy(rendered, labels) is not None:
            raise CopyImpossible(reason="it is somebody's copy already")
        if b"/ByteRange" in rendered:
            raise CopyImpossible(reason="it is signed, and a change would break the signature")
        self.rendered = rendered
        self.labels: Labels = labels if has_number(labels) else labels_of(labels.lang, ())
        self.papers: dict[tuple[float, float], Paper] = papers_of(rendered)

    def check_marking(self, copy: CopyOf) -> None:
        """Stop where the pages have another label of a scheme than the copy is to have.

        Raises:
            CopyImpossible: they have.
        """
        told = read_marking(_JOINT.join([*self.pages.marks, self.brief.marking or ""]))
        printed = {level.scheme: level.label for level in told.levels} if told else {}
        for level in copy.marking.levels if copy.marking else ():
            if printed.get(level.scheme, level.label) != level.label:
                raise CopyImpossible(
                    reason=f"its pages say {printed[level.scheme]}, and the copy is to be"
                    f" {level.label}: render the brief with that marking"
                )

    def mark_of(self, copy: CopyOf) -> CopyMark:
        """Return what the metadata of a copy say."""
        return CopyMark(
            number=copy.number,
            of=copy.of,
            recipient=recipient_digest(copy.recipient, self.digest),
            brief=self.digest,
            marking=self._lacking(copy.marking),
        )

    def lines_of(self, copy: CopyOf) -> list[EdgeLine]:
        """Return what is written at the edges of the pages of a copy."""
        lines = []
        if copy.marking is not None and self._lacking(copy.marking):
            lines = marking_lines(copy.marking.text, copy.marking.colour)
        if copy.show_in_foot:
            lines.append(
                EdgeLine(
                    text=foot_line(self.mark_of(copy), copy.name, self.labels),
                    edge="foot",
                    side="left",
                    size=_FOOT_SIZE,
                    colour=_FOOT_COLOUR,
                )
            )
        return lines

    def _lacking(self, marking: Marking | None) -> str:
        """Return what is to be printed of a marking; nothing where the pages show it: one with a
        colour at the head and foot of each, any other as the pack prints it."""
        if marking is None:
            return ""
        shown = list(self.pages.marks)
        if marking.colour is None:
            shown += self.pages.heads
            if self.brief.marking and _MARKING not in self.pages.left_out:
                shown.append(self.brief.marking)
        is_shown = fold(marking.text).casefold() in {fold(text).casefold() for text in shown}
        return "" if is_shown else marking.text


_JOINT = " // "
_MARKING = 0
"""The place of a brief's marking among the items that a PDF prints."""


def _finished(ground: _Ground, copy: CopyOf, password: str | None, signer: Signer | None) -> bytes:
    import pikepdf

    with pikepdf.open(io.BytesIO(ground.rendered)) as document:
        stamp(document, ground.lines_of(copy), ground.papers)
        fields = {
            name: str(value) for name, value in msgspec.structs.asdict(ground.mark_of(copy)).items()
        }
        packet = with_copy(document.Root.Metadata.read_bytes(), fields)
        if password is not None:
            packet = without_archive_claim(packet)
        # PDF/A wants it uncompressed.
        document.Root.Metadata.write(packet)
        if signer is not None:
            signer.prepare(document, ground.papers)
        data = written(document, _encryption(password) if password is not None else False)
    return sign(data, signer, password=password) if signer is not None else data


def _encryption(password: str) -> object:
    """Encrypt by AES with 256 bits. The owner's password is the recipient's: with an empty one
    anybody could open the file."""
    import pikepdf

    if not password:
        raise CopyImpossible(reason="its password is empty, and anybody could open it")
    return pikepdf.Encryption(user=password, owner=password, R=6, aes=True, metadata=True)
