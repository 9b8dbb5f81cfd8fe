"""Take the byline and the day off the head of a text: they are details of the article, and no
sentence of it."""

from __future__ import annotations

import re

import msgspec

from briefgen.sources.text.dates import iso_date
from briefgen.sources.web.metadata import Details

_LONGEST = 80
"""Letters of a line with nothing but names or a day and an hour."""
_LONGEST_DAY = 60
_BYLINES = (
    ("en", "By", "By Ann Lee"),
    ("de", "Von", "Von Ann Lee"),
    ("fr", "Par", "Par Ann Lee"),
    ("es, pt", "Por", "Por Ann Lee"),
    ("it", "Di", "Di Ann Lee"),
    ("nl", "Door", "Door Ann Lee"),
    ("sv, da, no", "A[vf]", "Av Ann Lee"),
    ("pl, de, en", r"Autor(?:in)?:|Author:|Text:|Tekst:", "Autor: Ann Lee"),
    ("ru, uk", "Автор:", "Автор: Анна Ли"),
    ("tr", "Yazan:|Haber:", "Yazan: Ann Lee"),
    ("ja, zh", "(?:文|記者|作者|记者)[・::]", "文・アン・リー"),
)
"""What a byline begins with, in the languages that have it, and an example."""
_OPENING = re.compile("|".join(f"(?:{opening})" for _, opening, _ in _BYLINES), re.IGNORECASE)
_NAME = r"(?:[^\W\d_][\w.'’-]*|d[aei]|van|von|de|la|der|den|bin|al)"
_NAMES = re.compile(rf"{_NAME}(?:[ ・]{_NAME}){{0,4}}")
_JOINED = re.compile(r"\s*(?:,|;|&|\b(?:and|und|et|y|e|en|och|i|и|ve)\b)\s+")
_AFTER = re.compile(r"\s*(?:[|·•]| [–—-] |\s{2,}).*$")
"""What follows the names in their line: a day, an office, a place."""
_CHANGED = re.compile(
    r"updat|modif|chang|correct|aktualis|geändert|mis à jour|actualiz|aggiorna|atualiz|bijgewerkt"
    r"|gewijzigd|uppdater|oppdater|aktualiz|обновл|güncelle|更新|修正",
    re.IGNORECASE,
)
"""What a page says of the day on which it was changed, which is none of publication."""
_STOPS = (".", "!", "?", "…", "。", "”", '"', "»")


def take_notes(paragraphs: list[str], details: Details) -> tuple[list[str], Details]:
    """Return the paragraphs from the first that is no byline and no day, and the details with the
    authors and the day that were read there where the page declares none.

    A line that names others than the page declares is left where it stands.
    """
    kept = list(paragraphs)
    while kept and len(kept[0]) <= _LONGEST and not kept[0].endswith(_STOPS):
        if names := _authors(kept[0], details):
            details = msgspec.structs.replace(details, authors=names)
        elif (day := _day(kept[0])) and day == (details.published or day):
            details = msgspec.structs.replace(details, published=day)
        else:
            break
        del kept[0]
    return kept, details


def _authors(line: str, details: Details) -> tuple[str, ...]:
    """Return the names of a line that is a byline, with its opening or, where they are declared,
    without; none where others are declared."""
    opening = _OPENING.match(line)
    words = _AFTER.sub("", line[opening.end() :].strip() if opening else line)
    names = tuple(name for name in _JOINED.split(words) if name)
    if details.authors:
        return details.authors if set(names) <= set(details.authors) and names else ()
    if opening and names and all(_is_name(name) for name in names):
        return names
    return ()


def _is_name(words: str) -> bool:
    parts = re.split("[ ・]", words)
    return (
        _NAMES.fullmatch(words) is not None
        and len(parts) > 1
        and all(part[0].isupper() or not part.isascii() for part in (parts[0], parts[-1]))
    )


def _day(line: str) -> str | None:
    """Return the day of a line that says hardly more than it."""
    if len(line) > _LONGEST_DAY or _CHANGED.search(line):
        return None
    return iso_date(line)
