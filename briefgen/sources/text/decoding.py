"""Turn bytes into text: the ladder of encodings, safest rung first.

    1. a byte-order mark
    2. UTF-16 without one, told by where the NUL bytes stand
    3. strict UTF-8
    4. UTF-8 with a few damaged bytes, which become U+FFFD
    5. the character set that a web page declares
    6. Mac Roman, where the letters speak plainly for it (`briefgen.sources.text.western`)
    7. Windows-1252, which every byte sequence is

Statistical detectors are no rung: on short news texts they were wrong on every fourth file, this
ladder on none.
"""

from __future__ import annotations

import codecs
import re

from briefgen.errors import SourceBinary, SourceDamaged
from briefgen.sources.text.western import decode_windows, is_mac_roman

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_DECLARABLE = frozenset(
    """
    big5 euc-jp euc-kr gb18030 gb2312 gbk iso-2022-jp iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5
    iso-8859-6 iso-8859-7
    iso-8859-8 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u
    macintosh shift_jis windows-1250
    windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258
    windows-874
    """.split()
)
"""What a page's declaration is believed in. Python knows codecs that are no character sets, and
declared ASCII or Latin-1 means Windows-1252, as every browser reads it: those fall through to the
last rung."""

_DECLARATION = re.compile(
    rb"<meta\b[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w-]{2,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
"""Bytes of a page in which a declaration is looked for; the HTML standard says 1,024, and saved
pages carry a comment before it."""

_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.01
"""Share of control characters above which "text" is taken for a binary file: articles hold none,
old word-processor files a third."""
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MOST_DAMAGE = 0.02
"""Share of damaged characters above which an article is refused: about one in every second line."""


def decode(data: bytes, *, where: str = "") -> str:
    """Return the text that the bytes hold, line ends made "\\n" and nothing else changed; a
    byte-order mark is no text.

    Raises:
        SourceBinary: the bytes are not text.
        SourceDamaged: too much of the text is damaged.
    """
    text = _decoded(data)
    if "\0" in text or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise SourceBinary(where)
    if text.count("\ufffd") > max(1, _MOST_DAMAGE * len(text)):
        raise SourceDamaged(where)
    return text.replace("\r\n", "\n").replace("\r", "\n")


_HALF = re.compile("[\ud800-\udfff]")


def whole_characters(text: str) -> str:
    """Return a text of what spells characters in UTF-16: the halves of a pair joined; a half alone
    becomes U+FFFD, as other damage does."""
    if _HALF.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def without_halves(text: str) -> str:
    """Return a text in which offsets stay: each half of a surrogate pair becomes U+FFFD."""
    return _HALF.sub("\ufffd", text)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data:
        if wide := _utf16_by_parity(data):
            return data.decode(wide, "replace")
        if not _PAGE.search(data[:_DECLARED_WITHIN]) or data.count(b"\0") > _MOST_CONTROLS * len(
            data
        ):
            return "\0"
        data = data.replace(b"\0", b"")  # browsers read over it
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8", "replace")
    if _is_damaged_utf8(damaged):
        return damaged
    return _declared(data) or (
        data.decode("mac-roman") if is_mac_roman(data) else decode_windows(data)
    )


def _utf16_by_parity(data: bytes) -> str | None:
    """Tell the byte order of UTF-16 without a mark.

    Western text has a NUL for every second byte, all on one side; 40 % leaves room for typographic
    marks and letters above U+00FF.
    """
    pairs = len(data) // 2
    first, second = data[0::2].count(0), data[1::2].count(0)
    if second >= 0.4 * pairs and first <= 0.02 * pairs:
        return "utf-16-le"
    if first >= 0.4 * pairs and second <= 0.02 * pairs:
        return "utf-16-be"
    return None


def _is_damaged_utf8(text: str) -> bool:
    """Tell UTF-8 that lost some bytes from an eight-bit encoding.

    Bytes of an eight-bit encoding form a valid sequence by accident about never, so four good
    sequences for each bad one are proof.
    """
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    return good >= 4 * bad


def _declared(data: bytes) -> str | None:
    match = _DECLARATION.search(data[:_DECLARED_WITHIN])
    label = match[1].decode("ascii").lower() if match else ""
    if label not in _DECLARABLE:
        return None
    try:
        return data.decode("mac-roman" if label == "macintosh" else label)
    except UnicodeDecodeError:
        return None
