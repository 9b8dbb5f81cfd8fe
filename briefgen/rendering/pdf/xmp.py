"""The metadata by which a PDF declares the standards it keeps, as XMP (ISO 16684-1)."""

from __future__ import annotations

import html
import re

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_UA = "http://www.aiim.org/pdfua/ns/id/"


def _description(namespaces: str, inside: str) -> bytes:
    """Return one description of the document, on one line."""
    head = f'<rdf:Description xmlns:rdf="{_RDF}" rdf:about="" {namespaces}>'
    return f"{head}{inside}</rdf:Description>".encode()


def _declaration(profile: str) -> str:
    """Return the declaration of a conformance level of "Well-Tagged PDF" (PDF Association,
    2024)."""
    level = f"http://pdfa.org/declarations/wtpdf#{profile}1.0"
    return f'<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>{level}</pdfd:conformsTo></rdf:li>'


# PDF/A-3 knows only the schemas of its own time: any other, such as that of PDF/UA, is described
# inside the file.
def _property(name: str, kind: str, description: str) -> str:
    """Return the description of one property."""
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{description}</pdfaProperty:description>"
        "</rdf:li>"
    )


def _schema(name: str, namespace: str, prefix: str, properties: str) -> str:
    """Return the description of a schema."""
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{name}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property>"
        "</rdf:li>"
    )


_SCHEMAS_END = "</rdf:Bag></pdfaExtension:schemas>"
_EXTENSION = (
    "<pdfaExtension:schemas><rdf:Bag>"
    + _schema(
        "PDF/UA identification",
        _UA,
        "pdfuaid",
        _property("part", "Integer", "Part of ISO 14289 that the file keeps"),
    )
    + _SCHEMAS_END
)

MODERN_XMP = _description(
    f'xmlns:pdfuaid="{_UA}"', "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>"
) + _description(
    'xmlns:pdfd="http://pdfa.org/declarations/"',
    f"<pdfd:declarations><rdf:Bag>{_declaration('accessibility')}{_declaration('reuse')}</rdf:Bag></pdfd:declarations>",
)
"""PDF/UA-2 and both levels of WTPDF."""

COMPATIBLE_XMP = _description(
    f'xmlns:pdfuaid="{_UA}"', "<pdfuaid:part>1</pdfuaid:part>"
) + _description(
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
    _EXTENSION,
)
"""PDF/UA-1, and the schema in which it is said."""

COPY_NAMESPACE = "urn:briefgen:copy:1#"
"""Of what the metadata say of a recipient's copy."""
_COPY_SCHEMA = _schema(
    "Copy of a brief for a recipient",
    COPY_NAMESPACE,
    "copy",
    _property("number", "Integer", "Number of the copy, from 1")
    + _property("of", "Integer", "How many copies there are")
    + _property("recipient", "Text", "Digest of the address it was made for")
    + _property("brief", "Text", "SHA-256 of the brief inside")
    + _property("marking", "Text", "Marking that this copy was given"),
)
_ARCHIVE_CLAIM = re.compile(
    rb"<rdf:Description[^>]*pdfaid:part=[^>]*?(?:/>|>.*?</rdf:Description>)", re.DOTALL
)


def with_copy(packet: bytes, fields: dict[str, str]) -> bytes:
    """Return a file's metadata with what they say of a copy, by the names of `COPY_NAMESPACE`.

    PDF/A-3 wants the schema described; the file says so already of another, which is where this one
    goes.
    """
    inside = "".join(
        f"<copy:{name}>{html.escape(value)}</copy:{name}>" for name, value in fields.items()
    )
    end = b"</rdf:RDF>"
    packet = packet.replace(_SCHEMAS_END.encode(), (_COPY_SCHEMA + _SCHEMAS_END).encode())
    return packet.replace(end, _description(f'xmlns:copy="{COPY_NAMESPACE}"', inside) + end)


def without_archive_claim(packet: bytes) -> bytes:
    """Return a file's metadata without the words that it keeps PDF/A, which an encrypted file does
    not."""
    return _ARCHIVE_CLAIM.sub(b"", packet)
