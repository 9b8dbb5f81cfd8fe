"""Write what stands at the head of a brief: its title, and the bottom line of at most three
statements and sixty words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefgen.briefs.comparison.corrections import without_mark
from briefgen.briefs.comparison.matter import Matter
from briefgen.language.english.media import is_medium
from briefgen.model import Disagreement, Findings, KeyPoint, OpenQuestion, Side, Span, Statement

MOST_WORDS = 60
"""What a reader takes in before deciding whether to go on."""
LEAST_SECOND = -0.4
"""Score of a point from which it stands beside the news. Of those above it annotators of the build
part (147 articles) marked 57 in 100 as important, of those below 33: details, and what is known
for years."""
TITLE_WORDS = 12
WHOLE_TITLE = 18
"""Words up to which a headline is printed whole rather than cut in the middle of a clause: two
lines of a page. Half a headline misleads more than a long one."""
FEWEST_LEFT = 2
"""Words that a headline must keep."""
ATTRIBUTION_WORDS = 5
"""Words of ", report finds" or ", says the minister of trade"."""
STILL_OPEN = "Still open: "
"""The tool's own words before a question in the bottom line; what follows them is a question of the
brief, word for word."""

_RESIDUE = re.compile(r"(?:\s+[*•·])+$|\s+\|\s+[^|]+$")
"""What a page puts behind a headline: a mark, its name behind a bar."""
_NAMED_PAGE = re.compile(r"\s+[-–—]\s+(?P<name>[^-–—]{2,40})$")
"""What may be the page's name behind a dash."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_ATTRIBUTION = re.compile(
    r"(?:,|:| [-–—]+) (?:[^,:]* )?"
    r"(?:say|says|said|find|finds|found|warn|warns|claim|claims|show|shows|suggest|suggests|reveal"
    r"|reveals|according to|report|reports|study|survey|poll|sources|police|officials)\b[^,:]*$",
    re.IGNORECASE,
)
"""Who says so, at the end of a headline: without it the headline is the brief's own claim."""
_FUNCTION_WORDS = frozenset(
    "a an the of in on at to for by with from as and or but that than into over under after before"
    " its his her their is are was were be has have had will would not no".split()
)
_BREAK = re.compile(r"(?:,|:|;| [-–—]+)(?= )| (?=(?:after|as|amid|while|over|despite|but|and) )")

_END = re.compile(r"(?::|;| [-–—]+)(?= )|,? (?=(?:after|amid|while|despite) )")
"""Where a headline that could be printed whole may end: not in a list, not before "and"."""


def write_title(
    matter: Matter, points: Sequence[KeyPoint], disagreements: Sequence[Disagreement] = ()
) -> str:
    """Return the headline of the article that most of the others echo, the first that is short
    enough; else the best one, cut.

    A headline that takes a side where the sources contradict each other comes after those that take
    none. An article without a headline lends its first key point; one without either, the name of
    its file.
    """
    sides = [side for disagreement in disagreements for side in disagreement.sides]
    ranked = sorted(
        range(len(matter.findings)),
        key=lambda i: (
            _takes_a_side(matter.findings[i].headline, sides),
            -_echo(matter, matter.findings[i]),
            i,
        ),
    )
    statements = [matter.findings[i].headline for i in ranked]
    outlets = {(found.source.outlet or "").casefold() for found in matter.findings}
    headlines = [
        without_mark(without_residue(" ".join(statement.text.split()), outlets))
        for statement in statements
        if statement is not None
    ]
    for headline in headlines:
        if len(headline.split()) <= TITLE_WORDS:
            return headline
    if headlines or points:
        return _cut(headlines[0] if headlines else " ".join(points[0].text.split()))
    source = matter.findings[0].source
    return source.title or source.path.replace("\\", "/").rsplit("/", 1)[-1]


def without_residue(headline: str, outlets: Collection[str] = ()) -> str:
    """Return a headline without what its page puts behind it: a mark, the outlet's name.

    Examples:
        >>> without_residue("Wexby closes its wharf | Arl Post"), without_residue("Wharf shut *")
        ('Wexby closes its wharf', 'Wharf shut')
    """
    while (bare := _RESIDUE.sub("", headline)) != headline and len(bare.split()) >= FEWEST_LEFT:
        headline = bare
    named = _NAMED_PAGE.search(headline)
    if named is None or len(headline[: named.start()].split()) < FEWEST_LEFT:
        return headline
    name = named["name"]
    is_page = name.casefold() in outlets or (
        is_medium(name) or (name.startswith("The ") and len(name.split()) <= 3)
    )
    return headline[: named.start()] if is_page and name[:1].isupper() else headline


def _takes_a_side(headline: Statement | None, sides: Sequence[Side]) -> bool:
    """Tell a headline that stands on a side of a disagreement, or gives a figure that only one side
    gives."""
    if headline is None:
        return False
    if any(a.overlaps(b) for a in headline.evidence for side in sides for b in side.evidence):
        return True
    return bool(
        set(_NUMBER.findall(headline.text))
        & {number for side in sides for number in _NUMBER.findall(side.text)}
    )


def _echo(matter: Matter, found: Findings) -> float:
    """Weigh how well an article stands for all: by its headline and its first key points, as the
    others echo them."""
    texts = [matter.text(point.evidence[0]) for point in found.key_points[:3]]
    if found.headline is not None:
        texts.append(found.headline.text)
    return sum(matter.centrality(text, found.source.id) for text in texts) / max(1, len(texts))


def _cut(text: str) -> str:
    """Shorten a title to its words, at the last border of a clause that leaves at least half of
    them; never by who says so, and not at all where little is gained."""
    words = text.split()
    if len(words) <= TITLE_WORDS:
        return text.removesuffix(".")
    tail = _ATTRIBUTION.search(text)
    attributed = tail is not None and len(tail.group().split()) <= ATTRIBUTION_WORDS + 1
    is_short = len(words) <= WHOLE_TITLE
    borders = [match.start() for match in (_END if is_short else _BREAK).finditer(text)]
    fitting = [
        text[:border].rstrip(" ,:;-–—")
        for border in borders
        if TITLE_WORDS / 2 <= len(text[:border].split()) <= TITLE_WORDS
    ]
    if fitting and not attributed:
        return fitting[-1]
    if is_short:
        return text.removesuffix(".")
    kept = words[:TITLE_WORDS]
    while len(kept) > TITLE_WORDS / 2 and kept[-1].lower() in _FUNCTION_WORDS:
        kept.pop()
    said = tail.group() if tail is not None and attributed else ""
    return " ".join(kept) + " […]" + said.removesuffix(".")


def write_bottom_line(
    points: Sequence[KeyPoint],
    questions: Sequence[OpenQuestion],
    title: str = "",
    disputed: Sequence[Span] = (),
) -> tuple[Statement, ...]:
    """Return the first key points that fit, and the first question that the story turns on and no
    source answers.

    Every statement is a key point or a question of the brief, word for word, so that what proves
    those proves it. Where a key point and
    a question do not fit together, the key points have the room: what happened comes before what is
    open. A headline that
    is printed as the title is not said again, and what the sources contradict each other on stands
    in no bottom line as if it were settled.
    """
    points = [point for point in points if point.text != title] or points
    points = [
        point
        for point in points
        if not any(a.overlaps(b) for a in point.evidence[:1] for b in disputed)
    ] or points
    happened = next((point for point in points if _length(point.text) <= MOST_WORDS), None)
    if happened is None:
        return ()
    room = MOST_WORDS - _length(happened.text)
    open_question = next(
        (
            q
            for q in questions
            if q.core and not q.answered_by and _length(STILL_OPEN + q.question) <= room
        ),
        None,
    )
    if open_question is not None:
        room -= _length(STILL_OPEN + open_question.question)
    asked = open_question.evidence if open_question is not None else ()
    others = [
        point
        for point in points
        if point is not happened and _length(point.text) <= room and point.score >= LEAST_SECOND
    ]
    meaning = next(
        (
            point
            for point in others
            if not any(a.overlaps(b) for a in asked for b in point.evidence)
        ),
        None,
    )
    statements = [
        Statement(text=point.text, evidence=point.evidence)
        for point in (happened, meaning)
        if point is not None
    ]
    if open_question is not None:
        statements.append(
            Statement(text=STILL_OPEN + open_question.question, evidence=open_question.evidence)
        )
    return tuple(statements)


def told_first(
    points: Sequence[KeyPoint], bottom_line: Sequence[Statement]
) -> tuple[KeyPoint, ...]:
    """Return the key points, those that the bottom line says before the others: pages print the
    others under their own numbers, and these follow on each other."""
    said = {statement.text for statement in bottom_line}
    return (
        *(point for point in points if point.text in said),
        *(point for point in points if point.text not in said),
    )


def _length(text: str) -> int:
    return len(text.split())
