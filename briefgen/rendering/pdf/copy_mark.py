"""Which copy a PDF is: written into its metadata and, where it is asked for, into the foot of its
pages, and read back from either.

The metadata name the recipient by a digest alone, so that a list of addresses does not travel with
each copy; whoever has the list can tell whose digest it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import msgspec

from briefgen.errors import BriefNotAttached, PdfEncrypted
from briefgen.rendering.labels import Labels, labels_of, languages
from briefgen.rendering.pdf.embedded_files import read_feet
from briefgen.rendering.pdf.margins import STRIP
from briefgen.rendering.pdf.xmp import COPY_NAMESPACE

_DIGIT = r"[1-9][0-9]{0,8}"


class CopyMark(msgspec.Struct, frozen=True, kw_only=True):
    """What the metadata of a copy say."""

    number: int
    """From 1."""
    of: int
    """How many copies there are."""
    recipient: str
    """`recipient_digest` of the address it was made for."""
    brief: str
    """SHA-256, in hexadecimal, of the brief.json inside."""
    marking: str = ""
    """What was printed at head and foot of this copy, where its pages did not have it."""


class CopyFound(msgspec.Struct, frozen=True, kw_only=True):
    """Which copy a PDF is, as it was read from the file."""

    number: int
    of: int
    recipient: str | None = None
    """`recipient_digest` of the address it was made for; null where the metadata are gone."""
    brief: str | None = None
    """SHA-256 of the brief.json that it was made with; null where the metadata are gone."""
    name: str | None = None
    """Of the recipient, as the foot has it; null where no foot has it."""
    foot: int | None = None
    """The number in the foot of its pages; null where no foot has one."""
    marking: str = ""
    """What was printed at head and foot of this copy, where its pages did not have it."""

    @property
    def agrees(self) -> bool:
        """Whether the foot, where it has a number, has that of the metadata."""
        return self.foot in (None, self.number)

    def is_for(self, address: str) -> bool:
        """Tell whether the copy was made for this address."""
        return self.brief is not None and self.recipient == recipient_digest(address, self.brief)


def recipient_digest(address: str, brief: str) -> str:
    """Return what stands for an address in the metadata: the SHA-256 of it, in small letters, and
    of the brief's digest, so that no two briefs name one recipient alike."""
    return hashlib.sha256(f"{brief}\n{address.strip().lower()}".encode()).hexdigest()


def has_number(labels: Labels) -> bool:
    """Tell whether the foot of a copy has its number in these words; a pack may say it in others,
    and leave it out."""
    said = labels.say("page.copy", number="{number}", of="{of}", name="{name}")
    return "{number}" in said and "{of}" in said


def foot_line(mark: CopyMark, name: str, labels: Labels) -> str:
    """Return what the foot of a copy says."""
    return labels.say("page.copy", number=str(mark.number), of=str(mark.of), name=name)


def foot_pattern(labels: Labels) -> re.Pattern[str]:
    """Return what finds the line of `foot_line`, alone on a line."""
    said = re.escape(labels.say("page.copy", number="{number}", of="{of}", name="{name}"))
    for place, found in (("number", _DIGIT), ("of", _DIGIT), ("name", r".*?\S")):
        said = said.replace(re.escape(f"{{{place}}}"), f"(?P<{place}>{found})")
    return re.compile(rf"^[ \t]*{said}[ \t]*$", re.MULTILINE)


def read_copy(pdf: bytes, labels: Labels | None = None) -> CopyFound | None:
    """Tell which copy a PDF is: from its metadata, else from the foot of its pages; None where
    neither says so.

    Args:
        pdf: the file; where somebody has stripped or rewritten it, what is left of it.
        labels: the words of its pages, where they are known; those of every language are tried
            too.

    Raises:
        PdfEncrypted: it opens with a password only.
    """
    mark = read_mark(pdf)
    seen = next(_in_feet(pdf, labels), None)
    foot, name = (int(seen["number"]), seen.get("name")) if seen else (None, None)
    if mark is not None:
        return CopyFound(**msgspec.structs.asdict(mark), name=name, foot=foot)
    if seen is None or foot is None:
        return None
    return CopyFound(number=foot, of=int(seen["of"]), name=name, foot=foot)


def read_mark(pdf: bytes) -> CopyMark | None:
    """Return what the metadata of a PDF say of the copy it is; None where they say nothing.

    Raises:
        PdfEncrypted: it opens with a password only.
    """
    import io

    import lxml.etree
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            packet = document.Root.get("/Metadata")
            xmp = packet.read_bytes() if packet is not None else b""
        parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
        root = lxml.etree.fromstring(xmp, parser)
    except pikepdf.PasswordError as error:
        raise PdfEncrypted() from error
    except (pikepdf.PdfError, lxml.etree.XMLSyntaxError, AttributeError):
        return None
    # Another program may have written it anew: as elements or as attributes, with another prefix.
    said = {
        name: value
        for element in root.iter(lxml.etree.Element)
        for name, value in [(element.tag, element.text), *element.attrib.items()]
        if isinstance(name, str)
    }
    told = {
        field: (said.get(f"{{{COPY_NAMESPACE}}}{field}") or "").strip()
        for field in CopyMark.__struct_fields__
    }
    try:
        return msgspec.convert(told, CopyMark, strict=False)
    except msgspec.ValidationError:
        return None


def _in_feet(pdf: bytes, labels: Labels | None) -> Iterator[dict[str, str]]:
    words = [*filter(None, [labels]), *(labels_of(lang, ()) for lang in languages())]
    patterns = [foot_pattern(each) for each in words if has_number(each)]
    try:
        # A line as it was drawn, before one of a whole foot: there it may run on into what stands
        # beside it.
        texts = read_feet(pdf, STRIP)
    except BriefNotAttached:  # it is no PDF
        return
    for text in texts:
        for pattern in patterns:
            for match in pattern.finditer(text.replace("\r\n", "\n")):
                yield match.groupdict()
