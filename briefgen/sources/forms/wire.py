"""Read raw wire copy and transcripts: plain text in which some lines are said to the editor, and
some words to nobody.

The text stays to the character. What comes before the copy and after its end lies outside the body;
lines for the editor in the midst of it, and a transcript's times and stage directions, are marks:
part of the text and no word of it.
"""

# ruff: noqa: E501 (a rule and its example stand on one line)

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefgen.model import Article
from briefgen.sources.forms.plain import make_plain, with_notes

_LINE = re.compile(r"[^\n]+")
_HEAD_LINES = (
    ("slug", r"[A-Z][A-Z0-9]{2,24}(?:-[A-Z0-9]{2,24}){1,5}(?:/[A-Z0-9 -]{0,40})?(?: ?\([A-Z0-9 ,.]{1,40}\))?", "MARLOW-WALL/COUNCIL (UPDATE 1)"),
    ("priority", r"(?:\*{0,3} ?)(?:URGENT|BULLETIN|FLASH|NEWSALERT|SNAP|ADVISORY)(?: ?\*{0,3})", "URGENT"),
    ("word count", r"(?:Eds?: .{1,300}|\d{2,5} words|[A-Z]{2,6}\d{2,6}[ -].{0,80}\d{4} ?(?:GMT|UTC))", "Eds: adds byline."),
    ("for release", r"(?:FOR IMMEDIATE RELEASE|(?:STRICTLY )?EMBARGOED? (?:UNTIL|TO|FOR)\b.{0,80}|PRESS RELEASE|MEDIA RELEASE)", "FOR IMMEDIATE RELEASE"),
)  # fmt: skip
"""Lines before the copy, each with an example."""
_NOTES = (
    ("correction", r"\((?:Corrects?|Correcting|Adds?|Updates?|Recasts?|Refiles?|Restates?|Removes?|Clarifies|Clarifying|Fixes|Deletes?)\b.{0,400}\)", "(Corrects spelling in paragraph 3)"),
    ("note", r"(?:CORRECTION|CLARIFICATION|EDITOR[’']S? NOTE|ATTENTION EDITORS)(?::| [–—-]) .{1,600}", "CORRECTION: An earlier version misspelt the mayor’s name."),
    ("earlier version", r"An earlier version of this (?:story|article) (?:misst|missp|misid|incorrectly|wrongly|mistakenly|gave|said|stated|referred|contained|included|omitted).{1,600}", "An earlier version of this story misspelt a name."),
    ("amended", r"This (?:story|article|copy) (?:has been|was) (?:corrected|amended|updated)\b.{0,600}", "This story has been corrected to give the mayor’s name."),
    ("more", r"[(-]{0,2} ?(?:MORE(?: FOLLOWS)?|more follows|more to come|MORE TO COME|more) ?[)-]{0,2}", "(MORE)"),
    ("sign-off", r"\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by .{1,300}\)", "(Reporting by Ann Lee; editing by Tom Fry)"),
    ("page", r"(?:PAGE|Page|page) \d{1,2}(?: of \d{1,2})?|[A-Z][A-Z0-9]{2,24}(?:-[A-Z0-9]{2,24}){1,5} \d{1,2}(?:-\d{1,2}){0,3}", "MARLOW-WALL 2-2-2"),
)  # fmt: skip
"""Lines for the editor anywhere in the copy, each with an example."""
_ENDS = re.compile(r"(?:[-–—* ]{0,4}(?:ENDS?|Ends)[-–—* ]{0,4}|-{1,3} ?30 ?-{1,3}|#{3}|# # #)")
"""What ends the copy; what comes after it is said to the editor, unless it is the longer part."""
_HEAD = re.compile("|".join(f"(?:{pattern})" for _, pattern, _ in _HEAD_LINES))
_NOTE = re.compile("|".join(f"(?:{pattern})" for _, pattern, _ in _NOTES))
_HEAD_WITHIN = 6
"""Lines in which what stands before the copy is looked for."""
_LONGEST_NOTE = 700

_LABEL = re.compile(
    r"(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s+)?([A-Z][\w.’'-]{0,20}(?: [A-Z(][\w.,’')-]{0,24}){0,5}|Q|A):\s"
)
_FEWEST_TURNS = 4
"""Turns that make a transcript of a text: two labels are a dateline and a subheading."""
_TURNS = 0.4
"""Least share of the lines that begin a turn: a speaker's paragraphs follow a label."""
_UNSAID = (
    ("time", r"^\[?\(?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?\)?\]?(?=\s)", "[00:12:31]"),
    ("direction", r"[\[(](?:APPLAUSE|LAUGHTER|CROSSTALK|INAUDIBLE|UNINTELLIGIBLE|COMMERCIAL BREAK|(?:BEGIN|END) VIDEO ?(?:CLIP|TAPE)|MUSIC)[\])]", "(APPLAUSE)"),
    ("direction in small letters", r"[\[(](?:applause|laughter|crosstalk|inaudible|unintelligible|laughs|pause)[\])]", "[laughter]"),
)  # fmt: skip
"""What a transcript holds that nobody said, each with an example."""
_UNSAID_WORDS = re.compile("|".join(f"(?:{pattern})" for _, pattern, _ in _UNSAID), re.MULTILINE)


def is_wire_copy(text: str) -> bool:
    """Tell whether some line of the text is said to the editor: one before the copy, one within it,
    or the mark of its end."""
    return any(True for _ in _editors_lines(text)) or _end_of(text) is not None


def is_transcript(text: str) -> bool:
    """Tell whether the text is turns of two or more speakers."""
    lines = [line for line in text[:50_000].split("\n") if line.strip()]
    labels = [match[1] for line in lines if (match := _LABEL.match(line))]
    return (
        len(labels) >= max(_FEWEST_TURNS, _TURNS * len(lines))
        and 2 <= len(set(labels)) <= len(labels) * 0.75
    )


def read_wire_copy(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of raw wire copy or a press release; its body is the copy, and the lines for
    the editor in it are marks."""
    start, marks = 0, []
    for first, last in _editors_lines(text):
        if not text[start:first].strip():
            start = last
        else:
            marks.append((first, last))
    start += len(text[start:]) - len(text[start:].lstrip())
    end = _end_of(text) or len(text)
    article = make_plain(text[start:end], path=path, id=id, sha256=sha256)
    if not text[start:end].strip():
        return msgspec.structs.replace(article, text=text, form="wire copy")
    whole = msgspec.structs.replace(article, text=text, form="wire copy")
    inside = tuple(whole.span(first, last) for first, last in marks if last <= end)
    copy = msgspec.structs.replace(
        whole, body=whole.span(start, end) if (start, end) != (0, len(text)) else None, marks=inside
    )
    return with_notes(copy)


def read_transcript(text: str, *, path: str, id: str, sha256: str) -> Article:
    """Make an article of a transcript; its times and stage directions are marks."""
    article = msgspec.structs.replace(
        make_plain(text, path=path, id=id, sha256=sha256), form="transcript"
    )
    unsaid = tuple(article.span(*found.span()) for found in _UNSAID_WORDS.finditer(text))
    return with_notes(msgspec.structs.replace(article, marks=unsaid))


def _editors_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines stand that are said to the editor."""
    for number, line in enumerate(_lines(text)):
        words = line[0].strip()
        if len(words) <= _LONGEST_NOTE and (
            _NOTE.fullmatch(words) or (number < _HEAD_WITHIN and _HEAD.fullmatch(words))
        ):
            yield line.span()


def _lines(text: str) -> Iterator[re.Match[str]]:
    """Yield the lines that are not blank."""
    return (line for line in _LINE.finditer(text) if not line[0].isspace())


def _end_of(text: str) -> int | None:
    """Return where the mark of the end stands, where most of the text comes before it."""
    for line in _lines(text):
        if (
            len(line[0]) < 20
            and _ENDS.fullmatch(line[0].strip())
            and line.start() > 0.4 * len(text)
        ):
            return line.start()
    return None
