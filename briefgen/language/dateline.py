"""Recognise a wire dateline: where and when the copy was filed, and by whom. It is kept in the text
and not printed as content.

A day or an agency makes a dateline certain. A bare place ("BRUSSELS:", "PARIS —") looks like the
label of a transcript, a rubric or a headline, so it must pass three doubts: what it is, what
follows it, and whether other labels follow in the text.
"""

from __future__ import annotations

import re

_UPPER = "A-ZÀ-ÖØ-Þ"
# NEW YORK, ISTANBUL/ANKARA, ST. PAUL
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’\-]+(?:[ /][{_UPPER}][{_UPPER}.'’\-]+){{0,3}}"
# Washington, Rio de Janeiro is not one
_PLACE = rf"[{_UPPER}][\w.'’\-]{{1,25}}(?:[ /][{_UPPER}][\w.'’\-]{{1,25}}){{0,3}}"
_REGION = rf"(?:, ?[{_UPPER}][\w.]{{1,20}}(?: [{_UPPER}][\w.]{{1,20}}){{0,2}})"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:[,.]?\s{{1,3}}(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?)"
_AGENCY = r"(?:\s{0,3}(?:\([A-Za-z][\w/ .&-]{1,30}\)|/[A-Z][\w ]{2,30}/))"
_DASH = r"(?:-{1,2}|–|—|―)"

_CERTAIN = re.compile(
    # LONDON, Jan 5 -
    rf"(?:(?:{_PLACE}|{_CAPITALS}){_REGION}?{_DAY}{_AGENCY}?\s{{0,3}}(?:{_DASH}\s|{_DASH}(?=[{_UPPER}\"“])|:\s)"
    rf"|(?:{_PLACE}|{_CAPITALS}){_REGION}?{_AGENCY}\s{{0,3}}{_DASH}\s?"  # WASHINGTON (AP) --
    rf"|{_AGENCY}\s{{0,3}}{_DASH}{{1,2}}\s?"  # (CNN) --
    # (CNN)The vote ...
    rf"|(?:{_PLACE}{_REGION}?\s)?\((?:CNN|AP|AFP|UPI|Reuters)\)\s{{0,3}}(?=[A-Z\"“]))"
)
_BARE = re.compile(
    rf"({_CAPITALS}){_REGION}?(?:\s{{0,3}}(?:--|–|—|―|-)\s|:\s)|({_PLACE}){_REGION}\s{{1,3}}(?:--|—|―)\s(?=[{_UPPER}\"“])"
)

_RUBRICS = frozenset(
    """
    analysis answer breaking comment correction corrected editorial exclusive explainer explained
    fact factbox feature focus headlines interview live moderator news newsletter note opinion
    photos podcast politics preview profile
    question quiz read reporter report review speaker sport summary text timeline transcript update
    video warning watch weather world
    nato asean unesco unicef opec brexit covid who imf fbi cia bbc rule step part chapter day week
    """.split()
)
"""What stands before a colon or a dash at the head of a text and is no place: rubrics of
newspapers, labels of transcripts, and organisations whose capitals look like a place's."""
_SHORTEST_PLACE = 4
"""Letters of a bare place: shorter capitals are initials ("EU:", "PM:") far more often than Ufa or
Goa."""
_SPOKEN = re.compile(
    r"[\"“‘']?(?:I|We|You|My|Our|Well|Yes|Yeah|No|So|And|But|Let|Let’s|Let's|Thank|Thanks|Good|Hello|Hi|Please|Look|Okay|OK|Why|What|How|Who|When"
    r"|Where|Is|Are|Do|Does|Did|Can|Could|Will|Should|Right|Senator|Mr|Mrs|Ms|Madam|Sir)\b(?!\.?"
    r" [A-Z][a-z]+ (?:said|says|told)\b)"
)
"""What a speaker or the writer of a headline begins with, and a news agency does not."""
_LABEL = re.compile(rf"^[{_UPPER}][{_UPPER}.'’\- ]{{1,30}}:\s", re.MULTILINE)
_LOOK_AHEAD = 3000
"""Characters after the paragraph in which another label shows that the text is a transcript."""


def find_dateline(text: str, start: int, end: int) -> int | None:
    """Return the offset at which the content begins after a dateline in ``text[start:end]``, or
    None where there is none.

    Examples:
        >>> text = "LONDON, Jan 5 (Reuters) - Ministers met."
        >>> text[find_dateline(text, 0, len(text)):]
        'Ministers met.'
    """
    match = _CERTAIN.match(text, start, end) or _BARE.match(text, start, end)
    if match is None or match.end() >= end:
        return None
    if match.re is _BARE and not _is_place(match[1] or match[2], text, match.end(), end):
        return None
    return match.end()


def _is_place(name: str, text: str, content: int, end: int) -> bool:
    """Put the three doubts to a bare place."""
    if len(name) < _SHORTEST_PLACE or name.split()[0].lower().strip(".") in _RUBRICS:
        return False
    following = text[content : min(content + 80, end)]
    if _SPOKEN.match(following) or following.isupper():
        return False
    return _LABEL.search(text, end, end + _LOOK_AHEAD) is None
