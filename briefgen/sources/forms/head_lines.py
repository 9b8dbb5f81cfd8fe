"""What the first lines of a text say of it: when and by whom it was filed or released, and which of
them is no headline though it stands where one would."""

# ruff: noqa: E501 (a rule and its example stand on one line)

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.sources.text.dates import iso_date

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
_DAY = rf"{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_PLACE = (
    r"(?:[^\W\d_a-z][\w.'’-]{1,25}(?:[ /](?:[^\W\d_a-z][\w.'’-]{0,25}|de|la|am|upon|on|of)){0,4})"
)
_AGENCY = r"\([A-Z][\w&. ]{1,30}\)"
_DASH = r"(?:--?|–|—)"

_FILED = re.compile(r"([A-Z][^\n()]{2,80})?\(([A-Z][\w&. ]{1,30})\)\s*(?:-|–|—)")
"""A dateline with its agency: "LEEDS, March 10, 2031 (Estuary Press) -"."""
_DATED = re.compile(rf"{_PLACE}(?:, {_PLACE})?(?:, | \()({_DAY})\)?(?: ?/?{_AGENCY}/?)? ?{_DASH} ")
"""A dateline with its day: "Port Callow, 9 March 2027 – The council …"."""
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
_RELEASED = (
    ("day", rf"({_DAY}){_CLOCK}", "9 March 2027"),
    ("release", rf"(?:press|media|news) (?:release|statement|notice)(?: no\.? ?\d+)?[,:–—| -]{{1,3}}({_DAY})", "Press release, 9 March 2027"),
    ("label", rf"(?:published|posted|issued|released?(?: on)?|date(?: of (?:issue|release|publication))?)(?: on)?:? ({_DAY}){_CLOCK}", "Published: 9 March 2027"),
    ("byline", rf"By [A-Z][^\n\d|]{{2,60}}?(?:,| \||  ?[–—-]) ({_DAY}){_CLOCK}", "By Ann Lee, 9 March 2027"),
)  # fmt: skip
"""Lines that give the day of a release, each with an example. A day on which a text was changed, or
until which it is not to be used, is none."""
_RELEASE = re.compile("|".join(f"(?:{pattern})" for _, pattern, _ in _RELEASED), re.IGNORECASE)

_SIGNED = re.compile(rf"{_PLACE}(?:, {_PLACE})?, ({_DAY})")
"""A place and a day in a line of their own, under the headline: over it they may be the headline."""

_DAY_AFTER = re.compile(rf"(?:,| \|| [–—-]) {_DAY}{_CLOCK}$", re.IGNORECASE)

_NO_TITLES = (
    ("slug", r"(?:[a-z]\d{3,4} )?[A-Z]{2}--?[A-Z][\w]*(?:-[\w]+){0,5}(?:,.{0,30}| \d.{0,20})?", "BC-Marlow-Wall, 1st Ld"),
    ("slug in capitals", r"[A-Z][A-Z0-9]{2,24}(?:[-/][A-Z0-9]{2,24}){1,5}(?:[ ,/(].{0,40})?", "MARLOW-WALL/COUNCIL (UPDATE 1)"),
    ("number", r"[a-z]{1,2}\d{3,6}(?: [\w-]{1,20}){0,5} \d{4}(?: ?GMT)?", "a4512 MARLOW WALL 03-09 0345"),
    ("file", r"(?:Microsoft Word - )?[^\n]{1,100}\.(?:docx?|pdf|odt|rtf|txt|html?|pages|indd)", "Microsoft Word - wall final2.docx"),
    ("program", r"(?:Microsoft )?Word(?: \d{4})?(?: Document)?|(?:Untitled|New|Neues) ?(?:Document|Dokument)?(?: ?\d*)|(?:Document|Dokument|Slide|Print|Presentation) ?\d*|PowerPoint Presentation", "Word Document"),
    ("address", r"(?:https?://|www\.)\S+", "https://herald.example/wall"),
    ("rubric", r"(?:News|Politics|Business|World|Local|National|Opinion|Press|Press release|Media release|News release|Statement|For (?:immediate )?release|Breaking(?: news)?|Exclusive)", "Press release"),
    ("field", r"(?:Contact|Source|From|To|Tel|Phone|E-?mail|Date|Category|Section|Tags?|URL|Link|Embargo) ?:.{1,160}|Embargoed (?:until|to|for)\b.{0,80}", "Contact: press@a.example"),
    ("name of a paper", r"(?:The )?(?:[A-Z][\w’'-]{1,20} ){1,3}(?:Herald|Times|Gazette|Courier|Tribune|Chronicle|Observer|Telegraph|Advertiser|Argus|Post|Echo|Mercury|Dispatch|Examiner|Inquirer|Sentinel|Journal|Daily News|Evening News)(?: Online)?", "The Estuary Herald"),
)  # fmt: skip
"""What stands where a headline would and is none, each with an example."""
_CASED = frozenset({"slug", "slug in capitals", "number", "name of a paper"})
"""Those of which the capitals tell."""
_NO_TITLE_CASED = re.compile(
    "|".join(f"(?:{pattern})" for name, pattern, _ in _NO_TITLES if name in _CASED)
)
_NO_TITLE_ANY = re.compile(
    "|".join(f"(?:{pattern})" for name, pattern, _ in _NO_TITLES if name not in _CASED),
    re.IGNORECASE,
)


def is_no_title(line: str) -> bool:
    """Tell whether a line is a slug, the name of a file, a program's word, an address, a rubric, the
    name of a paper, or a day: nothing of what the article is about."""
    return (
        _NO_TITLE_CASED.fullmatch(line) is not None
        or _NO_TITLE_ANY.fullmatch(line) is not None
        or _RELEASE.fullmatch(line) is not None
    )


def without_day(line: str) -> str:
    """Return a byline without the day that stands in it."""
    return _DAY_AFTER.sub("", line)


def find_filing(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the agency of a dateline, and the day on which the text was filed or released, where
    the year stands in it ("LEEDS, March 10, 2031 (Estuary Press) -")."""
    outlet, days = None, []
    for number, line in enumerate(lines):
        if match := _FILED.match(line):
            outlet = outlet or match[2]
            days.append(iso_date(match[1]))
        if match := _DATED.match(line):
            days.append(iso_date(match[1]))
        elif match := _RELEASE.fullmatch(line):
            days.append(iso_date(next(day for day in match.groups() if day)))
        elif number and (match := _SIGNED.fullmatch(line)):
            days.append(iso_date(match[1]))
    return outlet, next((day for day in days if day), None)
