"""Take out of a page what stands around its text: consent boxes, captions, lists of other stories,
calls to subscribe.

A name alone proves little: "credit" is a photographer's line on a news site and a card on a bank's,
"social" a row of buttons and a policy. So each name asks for what goes with it (a picture, links,
few words), and nothing is taken out that is a large part of what the page says. Only measures that
hold in every language are used; the few rules of words are English and drop nothing elsewhere.
"""

# ruff: noqa: E501 (a rule and its example stand on one line)

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import lxml.html

from briefgen.sources.web.asking_boxes import find_asking_boxes
from briefgen.sources.web.measuring import (
    SENTENCE_ENDS,
    Measures,
    empty,
    measure,
    outermost,
    own_names,
    words_of,
)
from briefgen.sources.web.other_stories import find_cards, find_pointers
from briefgen.sources.web.pulled_quotes import find_pulled_quotes

_UNREAD_TAGS = frozenset({"figcaption", "nav", "dialog", "button", "iframe", "footer"})
_WHOLE_TAGS = frozenset({"html", "body", "main", "article", "h1"})
"""Elements that are never taken out by their name: site builders write a story's subjects into
them."""

_MOST = 0.3
"""Share of a page's running text above which what a name stands for is what the page is about."""
_FEW = 600
"""Letters of running text in a box that asks for something: more than a paragraph, by law."""
_TITLED = 300
"""Letters beside a player: the title of what it plays, and a summary."""
_NOTE = 80
"""Letters of a note on who wrote a text, and when."""
_BOX = 4
"""Paragraphs in a box; what holds more is the text itself."""
_LAYOUT = 200
"""Letters in a cell of a table that is there for the layout: those of figures have half of that."""

_BOXES = re.compile(
    r"(?:cookies?|consent|gdpr|ccpa)[-_ ]{0,2}(?:banner|bar|box|notice|popup|pop-up|modal|overlay|dialog|message|alert|layer|wall|manager)"
    r"|(?:^|[\s_-])(?:onetrust|cookiebot|borlabs|cmplz|outbrain|taboola)"
)
"""Names of the boxes and of the programs that make them, which stand for nothing else."""


class _Name(NamedTuple):
    words: frozenset[str]
    goes_with: Callable[[lxml.html.HtmlElement, Measures], bool]
    """Tells whether an element of this name is what the name says."""
    example: str


def _is_short(element: lxml.html.HtmlElement, measures: Measures) -> bool:
    return measures[element].running <= _FEW


def _is_links(element: lxml.html.HtmlElement, measures: Measures) -> bool:
    """Tell whether an element is links and a heading over them, or a few words on buttons."""
    return measures[element].running <= max(40, measures[element].letters / 2)


def _asks(element: lxml.html.HtmlElement, measures: Measures) -> bool:
    return measures[element].running <= _FEW and measures[element].asking > 0


def _is_beside_picture(element: lxml.html.HtmlElement, measures: Measures) -> bool:
    """Tell whether a picture stands in an element, beside it in its box, or in the element before
    it."""
    places = [
        measures[place]
        for place in (element, element.getparent(), element.getprevious())
        if place is not None
    ]
    return measures[element].running <= _FEW and any(
        place.pictures and place.paragraphs <= _BOX for place in places
    )


def _plays(element: lxml.html.HtmlElement, measures: Measures) -> bool:
    """Tell whether an element is a player: a button or a film, and hardly more than its title."""
    return measures[element].running <= _TITLED and (
        measures[element].asking > 0
        or measures[element].pictures > 0
        or _is_brief(element, measures)
    )


def _is_brief(element: lxml.html.HtmlElement, measures: Measures) -> bool:
    """Tell whether an element is a few words and no sentence."""
    return measures[element].letters <= _NOTE and not words_of(element).endswith(SENTENCE_ENDS)


_NAMES = (
    _Name(
        frozenset({"player", "videoplayer", "audioplayer"}),
        _plays,
        "<div class='video-player'><button>Play</button> 02:41 <p>A walk on the wall</p></div>",
    ),
    _Name(
        frozenset({"byline", "author", "follow", "timestamp", "pubdate", "tags", "topics"}),
        _is_brief,
        "<p class='byline'>By Ann Lee</p>",
    ),
    _Name(
        frozenset({"cookie", "cookies", "gdpr", "ccpa"}),
        _is_short,
        "<div class='cookie-info'>We use cookies.</div>",
    ),
    _Name(
        frozenset({"newsletter", "newsletters", "subscribe"}),
        _is_short,
        "<div class='newsletter-box'>News by mail</div>",
    ),
    _Name(
        frozenset({"advert", "advertisement", "ads"}),
        _is_short,
        "<div class='advert'>Ten walls to see</div>",
    ),
    _Name(
        frozenset({"consent", "subscription"}),
        _asks,
        "<div class='subscription'>Read on for £1 <button>Buy</button></div>",
    ),
    _Name(
        frozenset({"caption", "captions", "credit", "credits"}),
        _is_beside_picture,
        "<div><img src='a.jpg'><p class='caption'>The wall</p></div>",
    ),
    _Name(
        frozenset(
            {
                "related",
                "recommended",
                "recommendations",
                "trending",
                "promo",
                "share",
                "sharing",
                "social",
                "breadcrumb",
                "breadcrumbs",
            }
        ),
        _is_links,
        "<div class='related'>More <a href='/a'>Harbour floods for the third time this year</a></div>",
    ),
    _Name(
        frozenset({"breaking-news", "most-read", "read-more"}),
        _is_links,
        "<div class='most-read'><a href='/a'>Cat on roof</a></div>",
    ),
)
"""What a class or an id says that a part of the page is, what must go with it, and an example. No
"paywall": that is the name by which search engines ask publishers to mark the text itself."""


class _Line(NamedTuple):
    pattern: re.Pattern[str]
    example: str
    is_marked: bool = False
    """Whether the line must be a link or set off in bold as a whole."""
    by_picture: bool = False
    """Whether a picture must stand by it."""


_LINES = (
    _Line(re.compile(r"(?:read more|see also|related|recommended|more on this|most read)\b[^.]*$", re.I), "<a href='/a'>See also: the wall</a>", is_marked=True),
    _Line(re.compile(r"(?:photo|photograph|image|picture|video|pic|credit|caption)\s?:", re.I), "<img src='a.jpg'> Picture: the old wall. It fell in May.", by_picture=True),
    _Line(re.compile(r"(?:read more|read also|more on this|most read)\s?:", re.I), "Read more: Who pays for the wall?"),
    _Line(re.compile(r"(?:sign up|subscribe)\b.*\b(?:newsletter|inbox|e-?mail|alerts|briefing)\b", re.I), "Sign up to our newsletter"),
    _Line(re.compile(r"(?:photo|photograph|file photo|image source|image caption|picture credit|photo credit)\s?[:,] ?[^.]{0,20}\.?[^.]{0,30}$", re.I), "Photo: A. Lane"),
    _Line(re.compile(r"(?:anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annonse?|annonce|reklam[ae]?|реклама|広告|广告|광고|advertisement|advertising|sponsored(?: content)?|share this(?: article| story| page| post)?|share on \w+)\W*$", re.I), "Advertisement"),
    _Line(re.compile(r"(?:listen to this article|skip to (?:main |the )?(?:content|navigation)|follow us (?:on|@))\b", re.I), "Follow us on Shout"),
    _Line(re.compile(r"(?:(?:copyright )?(?:©|\(c\)) ?(?:\w|19|20)|all rights reserved)", re.I), "© 2031 The Herald"),
    _Line(re.compile(r"(?:we|this (?:web)?site) uses? cookies\b", re.I), "We use cookies to improve your visit."),
    _Line(re.compile(r"(?:this article|this story) (?:is|was) (?:part of our|more than)\b", re.I), "This article is more than 2 years old"),
)  # fmt: skip
"""What a line outside the article begins with, and an example; first those that a mark must bear
out. Matched against short lines only."""
_LONGEST_LINE = 160
"""Characters of a line that may be dropped: a paragraph of an article that begins in such words
goes on."""
_MOST_LINES = 3
"""Lines of one kind that nothing but their words tells: a page with more is about that."""


def prune(
    tree: lxml.html.HtmlElement, *, sure_only: bool = False, is_article: bool = False
) -> None:
    """Take out of a page what stands around its text, and make plain divisions of the forms and
    tables that its layout is made of.

    Args:
        tree: the page, which is changed.
        sure_only: leave what is told by a name or by words that might mean something else.
        is_article: whether the page declares that it is an article.
    """
    measures = measure(tree)
    beside = [
        *find_cards(tree, measures, is_article=is_article),
        *find_asking_boxes(tree, measures),
        *find_pulled_quotes(tree, measures),
    ]
    if beside:
        for element in beside:
            empty(element)
        measures = measure(tree)
    total = max(1, measures[tree].running)
    _open_layout(tree, measures)
    doubtful = (
        []
        if sure_only
        else [
            *_named(tree, measures),
            *_lines(tree, measures),
            find_pointers(tree, measures),
        ]
    )
    for element in list(tree.iter(*sorted(_UNREAD_TAGS), "form")):
        if measures[element].running <= _MOST * total:
            empty(element)
    for elements in doubtful:
        if sum(measures[element].running for element in outermost(elements)) <= _MOST * total:
            for element in elements:
                empty(element)
    for element in [one for one in tree.iter() if _is_box(one)]:
        empty(element)


def _is_box(element: lxml.html.HtmlElement) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in _WHOLE_TAGS
        and _BOXES.search(" ".join(own_names(element))) is not None
    )


def _open_layout(tree: lxml.html.HtmlElement, measures: Measures) -> None:
    """Rename the forms that hold the whole page, and the tables that hold prose: the extractor
    throws out either."""
    for form in [
        one for one in tree.iter("form") if measures[one].running > _MOST * measures[tree].running
    ]:
        form.tag = "div"
    cells = [cell for cell in tree.iter("td", "th") if measures[cell].running >= _LAYOUT]
    for table in dict.fromkeys(next(cell.iterancestors("table"), None) for cell in cells):
        if table is not None:
            for part in list(_parts(table)):
                part.tag = "div"


def _parts(table: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    """Yield a table, its rows and its cells, and not those of tables inside it."""
    waiting = [table]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += [
            child for child in part if child.tag in {"tbody", "thead", "tfoot", "tr", "td", "th"}
        ]


def _named(tree: lxml.html.HtmlElement, measures: Measures) -> list[list[lxml.html.HtmlElement]]:
    """Return the elements that each name of the table stands for."""
    found: list[list[lxml.html.HtmlElement]] = [[] for _ in _NAMES]
    for element in tree.iter():
        if (
            isinstance(element.tag, str)
            and element.tag not in _WHOLE_TAGS
            and (names := own_names(element))
        ):
            words = {*names, *(part for name in names for part in re.split("[-_]+", name))}
            for kind, elements in zip(_NAMES, found, strict=True):
                if kind.words & words and kind.goes_with(element, measures):
                    elements.append(element)
    return found


def _lines(tree: lxml.html.HtmlElement, measures: Measures) -> list[list[lxml.html.HtmlElement]]:
    """Return the lines that say what they are, where their place says so, too."""
    found: list[list[lxml.html.HtmlElement]] = [[] for _ in _LINES]
    for element in tree.iter("p", "div", "li", "h2", "h3", "h4", "h5", "h6", "span", "blockquote"):
        if (
            not 3 <= measures[element].letters <= _LONGEST_LINE
            or measures[element].size > _LONGEST_LINE
        ):
            continue
        text = " ".join("".join(map(str, element.itertext())).split())
        for line, elements in zip(_LINES, found, strict=True):
            if (
                len(text) <= _LONGEST_LINE
                and line.pattern.match(text)
                and _stands_so(line, element, text, measures)
            ):
                elements.append(element)
                break
    return [
        elements
        for line, elements in zip(_LINES, found, strict=True)
        if line.is_marked or line.by_picture or len(outermost(elements)) <= _MOST_LINES
    ]


def _stands_so(line: _Line, element: lxml.html.HtmlElement, text: str, measures: Measures) -> bool:
    return (not line.is_marked or _is_marked(element, text)) and (
        not line.by_picture or _is_beside_picture(element, measures)
    )


def _is_marked(element: lxml.html.HtmlElement, text: str) -> bool:
    """Tell whether a line is a link or bold but for a few letters."""
    marked = sum(
        len("".join(map(str, part.itertext())))
        for part in element.iter("a", "strong", "b")
        if not _inside_marked(part, element)
    )
    return marked >= 0.6 * len(text)


def _inside_marked(part: lxml.html.HtmlElement, within: lxml.html.HtmlElement) -> bool:
    for parent in part.iterancestors():
        if parent is within:
            return False
        if parent.tag in {"a", "strong", "b"}:
            return True
    return False


def without_lines(paragraphs: list[str]) -> list[str]:
    """Leave out the lines that need no more than their words, where they are paragraphs of no
    element of their own."""
    rules = [line.pattern for line in _LINES if not line.is_marked and not line.by_picture]
    matching = [
        [i for i, text in enumerate(paragraphs) if len(text) <= _LONGEST_LINE and rule.match(text)]
        for rule in rules
    ]
    dropped = {i for found in matching if len(found) <= _MOST_LINES for i in found}
    return [text for i, text in enumerate(paragraphs) if i not in dropped]
