"""Open the archive that an office document is, without letting it unpack to more than a document
holds."""

from __future__ import annotations

import io
import zipfile
import zlib

import lxml.etree

from briefgen.errors import DocumentBroken, DocumentLocked, SourceTooLarge

MOST_UNPACKED = 100_000_000
"""Bytes that all parts may have unpacked: four times the packed limit; pictures do not shrink when
packed, and text shrinks to a tenth."""
_MOST_PARTS = 5_000
"""A report with a picture on every page has some hundred."""
_LARGEST_XML = 20_000_000
"""Bytes of the part that holds the text: markup is ten times the words, and 1 MB of text is more
than an article."""
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What the reader of archives raises on one that is damaged."""


def open_archive(data: bytes, *, path: str) -> zipfile.ZipFile:
    """Return the archive, its size checked.

    The size of a part as its header gives it is one that the reader of archives never exceeds: a
    false one breaks the document.

    Raises:
        DocumentBroken: it is damaged or cut off.
        DocumentLocked: it needs a password.
        SourceTooLarge: it unpacks to more than a document holds.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as mistake:
        raise DocumentBroken(path) from mistake
    if any(part.flag_bits & 1 for part in parts):
        raise DocumentLocked(path)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED or len(parts) > _MOST_PARTS:
        raise SourceTooLarge(
            path,
            size=f"{max(unpacked, MOST_UNPACKED) / 1e6:.0f} unpacked",
            limit=MOST_UNPACKED // 1_000_000,
        )
    return archive


def read_part(archive: zipfile.ZipFile, name: str, *, path: str) -> bytes | None:
    """Return one part unpacked, or None where the archive holds none of this name.

    Raises:
        DocumentBroken: the part is damaged.
        SourceTooLarge: it is more than the text of an article.
    """
    try:
        size = archive.getinfo(name).file_size
        if size > _LARGEST_XML:
            raise SourceTooLarge(
                path, size=f"{size / 1e6:.0f} unpacked", limit=_LARGEST_XML // 1_000_000
            )
        return archive.read(name)
    except KeyError:
        return None
    except DAMAGED as mistake:
        raise DocumentBroken(path) from mistake


def parse_part(data: bytes, *, path: str) -> lxml.etree._Element:
    """Return the tree of an XML part; entities are not resolved, and nothing is fetched.

    Raises:
        DocumentBroken: it is not XML, or declares entities, which no office program writes.
    """
    parser = lxml.etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        tree = lxml.etree.fromstring(data, parser)
    except (lxml.etree.XMLSyntaxError, ValueError) as mistake:
        raise DocumentBroken(path) from mistake
    if tree.getroottree().docinfo.internalDTD is not None:
        raise DocumentBroken(path)
    return tree
