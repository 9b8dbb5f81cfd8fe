"""The metadata by which a PDF declares the standards it keeps, as XMP (ISO 16684-1)."""

from __future__ import annotations

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
_PROPERTY = (
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>"
    "</rdf:li>"
)
_EXTENSION = (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    f"<pdfaSchema:namespaceURI>{_UA}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    f"<pdfaSchema:property><rdf:Seq>{_PROPERTY}</rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>"
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
