"""Name the files that are no article's, so that what to do about each can be said: old office
files, pictures, recordings, archives."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple

from briefgen.errors import ArchiveGiven, NoTextInside, OtherProgram, SourceBinary, SourceError
from briefgen.sources.forms.zip_archive import DAMAGED

OLE = b"\xd0\xcf\x11\xe0"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


class _Kind(NamedTuple):
    begins: bytes
    at: int
    """Offset of these bytes in the file."""
    name: str
    head: bytes = b""
    """What else the file begins with."""

    def fits(self, data: bytes) -> bool:
        """Tell whether a file is of this kind."""
        return data.startswith(self.head) and data.startswith(self.begins, self.at)


_PICTURES = (
    _Kind(b"\x89PNG", 0, "a picture (PNG)"),
    _Kind(b"\xff\xd8\xff", 0, "a picture (JPEG)"),
    _Kind(b"GIF87a", 0, "a picture (GIF)"),
    _Kind(b"GIF89a", 0, "a picture (GIF)"),
    _Kind(b"WEBP", 8, "a picture (WebP)", b"RIFF"),
    _Kind(b"II*\0", 0, "a picture (TIFF)"),
    _Kind(b"MM\0*", 0, "a picture (TIFF)"),
    _Kind(b"ftyphei", 4, "a picture (HEIC)"),
    _Kind(b"ftypmif", 4, "a picture (HEIC)"),
    _Kind(b"ftypavif", 4, "a picture (AVIF)"),
    _Kind(b"8BPS\0", 0, "a picture (PSD)"),
    _Kind(b"AT&TFORM", 0, "a scan (DjVu)"),
    _Kind(b"ID3\x02", 0, "a recording (MP3)"),
    _Kind(b"ID3\x03", 0, "a recording (MP3)"),
    _Kind(b"ID3\x04", 0, "a recording (MP3)"),
    _Kind(b"\xff\xfb", 0, "a recording (MP3)"),
    _Kind(b"WAVE", 8, "a recording (WAV)", b"RIFF"),
    _Kind(b"fLaC\0", 0, "a recording (FLAC)"),
    _Kind(b"OggS\0", 0, "a recording (Ogg)"),
    _Kind(b"ftypM4A", 4, "a recording (M4A)"),
    _Kind(b"#!AMR\n", 0, "a recording (AMR)"),
    _Kind(b"AVI ", 8, "a film (AVI)", b"RIFF"),
    _Kind(b"ftyp", 4, "a film (MP4)"),
    _Kind(b"\x1aE\xdf\xa3", 0, "a film (Matroska)"),
    _Kind(b"FLV\x01", 0, "a film (FLV)"),
    _Kind(b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", 0, "a recording or film (Windows Media)"),
)
"""Files that hold no text, by what they begin with; the more special first."""
_ARCHIVES = (
    _Kind(b"\x1f\x8b", 0, "a gzip archive"),
    _Kind(b"7z\xbc\xaf", 0, "a 7-Zip archive"),
    _Kind(b"Rar!\x1a\x07", 0, "a RAR archive"),
    _Kind(b"1AY&SY", 4, "a bzip2 archive", b"BZh"),
    _Kind(b"\xfd7zXZ", 0, "an xz archive"),
    _Kind(b"\x28\xb5\x2f\xfd", 0, "a Zstandard archive"),
    _Kind(b"ustar\0", 257, "a tar archive"),
    _Kind(b"ustar  \0", 257, "a tar archive"),
    _Kind(b"MSCF\0\0", 0, "a cabinet archive"),
)
_OF_PROGRAMS = (
    (_Kind(b"BOOKMOBI", 60, "a Kindle book (.mobi)"), ".epub"),
    (_Kind(b"bplist00", 0, "a page saved by Safari (.webarchive)"), ".html or .pdf"),
    (_Kind(b"%!PS-Adobe", 0, "a PostScript file"), ".pdf"),
)
"""Files of other programs, and the form in which they are read."""
_IN_OLE = (
    ("WordDocument", "a document of Word before 2007 (.doc)", ".docx"),
    ("PowerPoint Document", "slides of PowerPoint before 2007 (.ppt)", ".pdf"),
    ("Workbook", "a spreadsheet of Excel before 2007 (.xls)", ".csv"),
    ("__substg1.0_", "an Outlook message (.msg)", ".eml"),
)
"""What the directory of an old office file names, in UTF-16."""
_IN_ZIP = (
    ("xl/workbook.xml", "a spreadsheet (.xlsx)", ".csv"),
    ("ppt/presentation.xml", "slides (.pptx)", ".pdf"),
    ("Index/Document.iwa", "a document of Pages, Numbers or Keynote", ".docx or .pdf"),
    ("word/document.bin", "a document of Word in the binary format", ".docx"),
)
_OPEN_DOCUMENTS = (
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (.ods)", ".csv"),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", "slides (.odp)", ".pdf"),
)
_OTHERS = (
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
    b"wOFF",
    b"wOF2",
    b"\xca\xfe\xba\xbe",
    b"RIFF",
)
"""Programs, databases, fonts: nobody takes them for articles."""


def refusal_of(data: bytes, path: str) -> SourceError | None:
    """Return the error that says what a file is and what to do about it; None where it may be an
    article's."""
    if data.startswith(_ZIP):
        return _of_zip(data, path)
    if data.startswith(OLE):
        for name, kind, suffix in _IN_OLE:
            if name.encode("utf-16-le") in data:
                return OtherProgram(path, kind=kind, suffix=suffix)
        return OtherProgram(
            path, kind="a file of an office program before 2007", suffix=".docx or .pdf"
        )
    for known in _PICTURES:
        if known.fits(data):
            return NoTextInside(path, kind=known.name)
    for known in _ARCHIVES:
        if known.fits(data):
            return ArchiveGiven(path, kind=known.name)
    for known, suffix in _OF_PROGRAMS:
        if known.fits(data):
            return OtherProgram(path, kind=known.name, suffix=suffix)
    return SourceBinary(path) if data.startswith(_OTHERS) else None


def _of_zip(data: bytes, path: str) -> SourceError:
    for mark, kind, suffix in _OPEN_DOCUMENTS:
        if mark in data[:200]:
            return OtherProgram(path, kind=kind, suffix=suffix)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (*DAMAGED, OverflowError):
        return ArchiveGiven(path, kind="a damaged ZIP archive")
    names = {part.filename for part in parts}
    for name, kind, suffix in _IN_ZIP:
        if name in names:
            return OtherProgram(path, kind=kind, suffix=suffix)
    locked = any(part.flag_bits & 1 for part in parts)
    return ArchiveGiven(path, kind="a ZIP archive with a password" if locked else "a ZIP archive")
