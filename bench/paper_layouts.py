"""Sixty quotations with figures, marks and notes, and printed pages that set them in the manners of
word processors, typesetting systems and newspapers.

Persons, places and matters are invented.
"""

# ruff: noqa: E501 (a quotation stands on one line)

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

NOTE = re.compile(r"\{(\w+)\}")
"""The mark of a note within a quotation; {^6} is a power."""

QUOTATIONS = (
    "We lost 400{1} homes in 2023{2}, and the office never wrote",
    "Nobody will pay £9m{3} twice; 52 families have paid once",
    "It’s a well-known flaw: the sluice fails at 4.5 metres",
    "The bill came to £22 million{4} – or £1,140{5} a household",
    "I counted 10{^6} tonnes of silt, and the firm counted 10{^5}",
    "Of 2,019 letters sent in 2019–20, only 37 were opened",
    "Their “efficient” pump{6} moved 5 m³ an hour, not 50",
    "CO₂ fell by 3.5%, from 12.4 to 8.9 parts{7}",
    "“Wait,” they told us. We waited 11 years{8}",
    "Two-thirds of the staff left; one-third – 34 people – stayed",
    "Clause 7(2) [sic] says ‘shall’, and it has said so since 1994{9}",
    "The café at No. 10{10} sold 1,200 cups a week",
    "You cannot shut what was never open, Mr Lefèvre",
    "At 6.30am the level was 2.7m; at 7.15am it was 3.1m{11}",
    "A state-of-the-art gate that cost €48,000,000 does not shut",
    "We asked for 60 beds, they gave us 16{12}, and they called it 61",
    "The ministry’s self-imposed limit is 0.05 mg, not 0.5 mg",
    "If 9 in 10 say no, then no is the answer{13}",
    "The fish market owes $3.2bn{14}; its debt doubled in 18 months",
    "Flooding affects fifty offices; fifteen of those are unfit",
    "It was 1 January 2031, a Wednesday, and the phones were dead",
    "I will not resign — not on 4 March, not on 5 March, not ever",
    "We won 52 seats of 101{15}: a majority of one",
    "The cross-border line needs 25,000-volt cables",
    "Page 17 was missing{16}, and so were pages 18 and 19",
    "A fine of £250 for a spill of 25,000 litres is an insult",
    "The tariff rose from 4.9p to 11.3p{17} per kilowatt-hour",
    "She told me, ‘Sign it’, and I said, ‘Not before the 21st’",
    "The Anglo-Dutch pilot{18} ran 14 months over",
    "Every 3rd house, 1 in 3, had water above the 2nd stair",
    "There are 365 days; on 300{19} of them that road is safe",
    "Ask the 8,000 who queued; ask the 80 who were served",
    "We have half-finished piers, half-truths and half-measures",
    "The score was 7–6, and the other 13 abstained{20}",
    "The trust spent £61m{21} on fixtures that fit nobody",
    "It is 40 km² of marsh, and they mapped 4 km²",
    "Their own figures – 22%, 23%, then 32% – do not agree{22}",
    "Our long-term plan{23} runs to 2045; theirs ends in June",
    "The difficult bit, frankly, was the first 100 metres",
    "What does ‘soon’ mean? Five weeks? Fifty?",
    "I have met 3 ministers in 2 years, and 1 of them listened",
    "A 20-minute delay became a 20-hour one{24}",
    "Every cent of the 1.75% levy goes to the harbour",
    "The baffle plates, 16 of them, were fitted backwards",
    "Nine people died{25}. We owe them more than 9 lines",
    "We saw 1,000{26} lorries on a road built for 100",
    "My grandmother’s house, no. 52, stood for 152 years",
    "They closed ward 5, then ward 15, then ward 50",
    "Our anti-flood budget is £5.5m; the need is £55m",
    "The vote is at 12.30 on the 30th{27}, not at 12 on the 13th",
    "Half of 7 is 3½, and we were promised 4",
    "I read all 1,312 pages{28}; on page 1,311 there is a ‘not’",
    "The crew of 24 worked 72 hours without relief",
    "This isn’t 2008; it’s worse than 2008 by a factor of 3",
    "Whether it’s £40 or £400, we can’t find it{29}",
    "The wall is 3.2 km long and 0.9 m{30} too low",
    "No one from the regulator – no one – rang before day 19",
    "The X-ray unit, the A&E and 6 of 8 theatres stay shut",
    "We pay 4 per cent more for 14 per cent less",
    "Come back in 90 days, they said; that was 900 days ago",
)
SPEAKERS = (
    "Iris Klee", "Ruth Pallant", "Imran Sethni", "Dov Levik", "Anna Lundt", "Bram Osterly", "Odile Verrick", "Ada Price",
)  # fmt: skip
LEADS = (
    "The council of Wexby heard the complaint on the third evening of the inquiry, in a hall that could not hold all who had come.",
    "Residents of the lower town have asked for an answer since the spring.",
    "Officials of the harbour board declined to say whether the figures had been checked before they were published in the annual report.",
    "The hearing goes on next week.",
    "Members on both sides of the chamber listened in silence while the correspondence of the contractors was read into the record.",
)
TITLE = "Harbour inquiry hears sixty witnesses"
NOTE_TEXT = "Minutes of the inquiry, volume {n}, p. {page}."


class Paragraph(NamedTuple):
    """A paragraph of the article, its notes marked by {n} and its powers by {^n}."""

    text: str
    quotation: str


def paragraphs() -> list[Paragraph]:
    """Return the article: a paragraph for each quotation."""
    found = []
    for i, quotation in enumerate(QUOTATIONS):
        speaker, lead = SPEAKERS[i % len(SPEAKERS)], LEADS[i % len(LEADS)]
        found.append(
            Paragraph(
                f"{lead} “{quotation},” said {speaker}, the witness of day {i + 1}.", quotation
            )
        )
    return found


_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def plain(text: str) -> str:
    """Return text as it is to be read: without the marks of notes, powers as raised signs."""
    return re.sub(r"\{\^(\w+)\}", lambda power: power[1].translate(_RAISED), NOTE.sub("", text))


def notes() -> list[str]:
    """Return the notes of the article in their order."""
    count = sum(len(NOTE.findall(quotation)) for quotation in QUOTATIONS)
    return [NOTE_TEXT.format(n=n % 4 + 1, page=10 + n) for n in range(1, count + 1)]


def marked_up(text: str, mark: Callable[[str], str] = lambda n: f"<sup>{n}</sup>") -> str:
    """Return text as HTML."""
    escaped = re.sub(r"\{\^(\w+)\}", r"<sup>\1</sup>", html.escape(text, quote=False))
    return NOTE.sub(lambda note: mark(note[1]), escaped)


class Layout(NamedTuple):
    """A manner of setting the article."""

    name: str
    css: str
    body: Callable[[], str]
    turn: int = 0
    """Degrees by which the page says it is turned."""


def _face() -> str:
    faces = []
    for name, file, style in (
        ("font_source_serif_pro", "SourceSerifPro-Regular.ttf", "normal 400"),
        ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf", "normal 700"),
    ):
        spec = find_spec(name)
        folder = Path(str(spec.origin)).parent if spec else Path()
        path = next(folder.rglob(file))
        slant, weight = style.split()
        faces.append(
            f"@font-face {{ font-family: Text; src: url({path.as_uri()}); font-style: {slant}; font-weight: {weight} }}"
        )
    return "".join(faces)


def _text(
    mark: Callable[[str], str] = lambda n: f"<sup>{n}</sup>",
    between: Callable[[int], str] = lambda _: "",
) -> str:
    return "".join(
        f"<p>{marked_up(paragraph.text, mark)}</p>{between(i)}"
        for i, paragraph in enumerate(paragraphs())
    )


def _with_caps(text: str) -> str:
    """Set a large first letter into every fifteenth paragraph."""
    pieces = text.split("<p>")[1:]
    return "".join(
        f"<p class=first><span class=cap>{piece[0]}</span>{piece[1:]}"
        if i % 15 == 0
        else f"<p>{piece}"
        for i, piece in enumerate(pieces)
    )


def _foot_note(n: str) -> str:
    return f'<span class="fn">{notes()[int(n) - 1]}</span>'


def _headed(text: str) -> str:
    return f"<h1>{TITLE}</h1>{text}"


def _list_of_notes() -> str:
    return "<h2>Notes</h2>" + "".join(
        f"<p class=note>{n}. {text}</p>" for n, text in enumerate(notes(), 1)
    )


def _boxes(i: int) -> str:
    if i % 9 == 4:
        return '<div class="box"><b>Key dates</b><br>1 March: the gate fails<br>4 March: the hall is opened<br>30 June: the last hearing</div>'
    return ""


def _pulled(i: int) -> str:
    if i % 9 == 4:
        return f'<div class="pull">“{plain(QUOTATIONS[i])}”</div>'
    return ""


def _woven(i: int) -> str:
    """Return a pulled quotation that floats beside the next paragraphs, in words of its own."""
    return (
        '<div class="pull">“Nobody answered us, and nobody came, in all those days”</div>'
        if i % 9 == 4
        else ""
    )


def _tables(i: int) -> str:
    if i % 12 == 5:
        rows = "".join(
            f"<tr><td>{year}<td>{year * 3 % 700}<td>{year * 7 % 90}.{year % 10}%</tr>"
            for year in range(2019, 2026)
        )
        return f"<table><tr><th>Year<th>Homes<th>Share</tr>{rows}</table><p class=caption>Table {i // 12 + 1}. Homes lost in each year, and their share.</p>"
    if i % 12 == 10:
        picture = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        return f'<figure><img src="{picture}"><figcaption>The gate at Wexby on the morning of 1 March. Picture: Estuary Press</figcaption></figure>'
    return ""


_PAGE = "@page { size: A4; margin: 25mm 22mm }"
_NUMBERS = "@page { @bottom-center { content: counter(page) } }"
_NOTES = ".fn { float: footnote; font-size: 8pt; line-height: 1.2 } ::footnote-marker { content: counter(footnote) ' '; font-size: 6pt; vertical-align: super } ::footnote-call { content: counter(footnote); font-size: 6.5pt; vertical-align: super; line-height: 0 }"
_SMALL_BOX = (
    ".box { background: #ddd; padding: 3mm; margin: 3mm 0; font-size: 9pt; break-inside: avoid }"
)

LAYOUTS = (
    Layout("word processor, ragged", f"{_PAGE} @page {{ @top-right {{ content: 'Harbour inquiry, day ' counter(page) }} @bottom-center {{ content: 'Page ' counter(page) ' of ' counter(pages) }} }} p {{ font-size: 12pt; margin: 0 0 8pt }}", lambda: _headed(_text())),
    Layout("typesetting system, justified, notes at the foot", f"@page {{ size: A4; margin: 35mm 40mm }} {_NUMBERS} {_NOTES} p {{ font-size: 10pt; margin: 0; text-indent: 15pt; text-align: justify; hyphens: auto; line-height: 1.2 }}", lambda: _headed(_text(_foot_note))),
    Layout("two columns, justified, notes at the foot", f"@page {{ size: A4; margin: 20mm 18mm }} {_NUMBERS} {_NOTES} article {{ columns: 2; column-gap: 6mm }} p {{ font-size: 9.5pt; margin: 0; text-indent: 10pt; text-align: justify; hyphens: auto; line-height: 1.2 }} .fn {{ font-size: 7.5pt }}", lambda: f"<h1>{TITLE}</h1><article>{_text(_foot_note)}</article>"),
    Layout("three columns of a newspaper", "@page { size: A3; margin: 15mm; @top-center { content: 'The Wexby Courier' } } article { columns: 3; column-gap: 5mm } p { font-size: 9pt; margin: 0; text-indent: 8pt; text-align: justify; hyphens: auto; line-height: 1.15 } h1 { font-size: 40pt }", lambda: f"<h1>{TITLE}</h1><article>{_text()}</article>"),
    Layout("magazine, large first letters", f"{_PAGE} @page :left {{ @bottom-left {{ content: counter(page) '  THE ESTUARY' }} }} @page :right {{ @bottom-right {{ content: 'SPRING  ' counter(page) }} }} article {{ columns: 2; column-gap: 8mm }} p {{ font-size: 10pt; margin: 0; text-indent: 12pt; text-align: justify; hyphens: auto }} .first {{ text-indent: 0; margin-top: 8pt }} .cap {{ font-size: 30pt; float: left; line-height: 0.85; padding-right: 2pt }}", lambda: f"<h1>{TITLE}</h1><article>{_with_caps(_text())}</article>"),
    Layout("pulled quotations between paragraphs", f"{_PAGE} p {{ font-size: 10.5pt; margin: 0 0 6pt }} .pull {{ font-size: 16pt; margin: 5mm 15mm; text-align: center; color: #a00 }}", lambda: _headed(_text(between=_pulled))),
    Layout("text that flows around pulled quotations", f"{_PAGE} p {{ font-size: 10.5pt; margin: 0 0 6pt; text-align: justify; hyphens: auto }} .pull {{ font-size: 17pt; float: right; width: 55mm; margin: 2mm 0 2mm 5mm; color: #a00 }}", lambda: _headed(_text(between=_woven))),
    Layout("boxes in the column", f"{_PAGE} {_SMALL_BOX} {_NUMBERS} p {{ font-size: 10.5pt; margin: 0 0 6pt }}", lambda: _headed(_text(between=_boxes))),
    Layout("boxes in two columns", f"{_PAGE} .box {{ border: 1pt solid black; padding: 3mm; margin: 3mm 0; break-inside: avoid }} article {{ columns: 2; column-gap: 7mm }} p {{ font-size: 10pt; margin: 0 0 5pt }} .box {{ font-size: 10pt }}", lambda: f"<h1>{TITLE}</h1><article>{_text(between=_boxes)}</article>"),
    Layout("a box beside the text", "@page { size: A4; margin: 25mm 65mm 25mm 20mm; @right-middle { content: 'Contact: press office, 020 0000 0000, for journalists only, day and night'; background: #eee; width: 40mm; font-size: 9pt; vertical-align: top; padding: 4mm } } p { font-size: 10.5pt; margin: 0 0 6pt }", lambda: _headed(_text())),
    Layout("tables, pictures and captions", f"{_PAGE} {_NUMBERS} p {{ font-size: 10.5pt; margin: 0 0 6pt }} table {{ width: 100%; border-collapse: collapse; font-size: 9.5pt }} td, th {{ border-top: 0.5pt solid; border-bottom: 0.5pt solid; padding: 1mm 2mm; text-align: left }} .caption, figcaption {{ font-size: 8.5pt; margin: 1mm 0 4mm }} img {{ width: 80mm; height: 40mm }} figure {{ margin: 3mm 0 }}", lambda: _headed(_text(between=_tables))),
    Layout("press release", f"{_PAGE} p {{ font-size: 11pt; margin: 0 0 9pt; line-height: 1.5 }} .top {{ font-size: 9pt; text-align: right }}", lambda: f"<div class=top>Wexby Harbour Board<br>1 Quay Street, Wexby<br>4 March 2031</div>{_headed(_text())}<p>ENDS</p><p>Notes to editors</p><p>1. The board was founded in 1890.</p>"),
    Layout("small page, close type", "@page { size: A5; margin: 12mm 14mm 16mm; @bottom-center { content: '– ' counter(page) ' –' } @top-left { content: 'Inquiry' } } p { font-size: 8.5pt; margin: 0; text-indent: 9pt; text-align: justify; hyphens: auto; line-height: 1.1 }", lambda: _headed(_text())),
    Layout("list of notes at the end", f"{_PAGE} {_NUMBERS} p {{ font-size: 11pt; margin: 0 0 7pt }} .note {{ font-size: 9pt; margin: 0 }}", lambda: _headed(_text() + _list_of_notes())),
    Layout("marks in brackets, notes at the end", f"{_PAGE} p {{ font-size: 11pt; margin: 0 0 7pt }}", lambda: _headed(_text(lambda n: f"[{n}]") + _list_of_notes())),
    Layout("draft: a watermark aslant, a stamp up the side", f"{_PAGE} p {{ font-size: 11pt; margin: 0 0 7pt }} .mark {{ position: fixed; top: 90mm; left: 30mm; font-size: 90pt; color: #ddd; transform: rotate(-45deg) }} .side {{ position: fixed; top: 100mm; left: -35mm; transform: rotate(-90deg); font-size: 8pt }}", lambda: f"<div class=mark>DRAFT</div><div class=side>Received 4 March 2031 by the registry</div>{_headed(_text())}"),
    Layout("turned page", f"@page {{ size: A4 landscape; margin: 20mm }} {_NUMBERS} article {{ columns: 2; column-gap: 10mm }} p {{ font-size: 10.5pt; margin: 0 0 6pt }}", lambda: f"<h1>{TITLE}</h1><article>{_text()}</article>", turn=90),
    Layout("headings between paragraphs", f"{_PAGE} {_NUMBERS} p {{ font-size: 10.5pt; margin: 0; text-indent: 12pt; text-align: justify; hyphens: auto }} h3 {{ font-size: 10.5pt; margin: 0 }}", lambda: _headed(_text(between=lambda i: f"<h3>What day {i + 2} brought</h3>" if i % 6 == 3 else ""))),
)  # fmt: skip
"""Each with the style sheet and the body of its page."""


def pdf_of_layout(layout: Layout) -> bytes:
    """Set the article in a layout."""
    import weasyprint

    page = f"<html lang=en><style>{_face()} html {{ font-family: Text }} h1 {{ font-size: 22pt }} sup {{ font-size: 65%; line-height: 0 }} {layout.css}</style><body>{layout.body()}</body></html>"
    data: bytes = weasyprint.HTML(string=page).write_pdf()
    return _turned(data, layout.turn) if layout.turn else data


def _turned(data: bytes, degrees: int) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.set_rotation(degrees)
    target = io.BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()
