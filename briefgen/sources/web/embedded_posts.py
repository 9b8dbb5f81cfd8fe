"""Make a quotation, signed, of a post from a social network that a page shows in full.

Such a box is told by its shape: a set-off passage, under it a dash, a name, and the account in
brackets. Its words are a quotation as much as those between marks, and are given the marks.
"""

from __future__ import annotations

import re

import lxml.html

from briefgen.sources.web.measuring import Measures, measure, words_of

_LONGEST = 1_500
"""Letters of a post with its signature."""
_MOST_PARTS = 80
_SIGNED = re.compile(
    r"[—–-]\s*(?P<name>[^\s(@][^()@\n]{0,60}?)\s*\(@[\w.@-]{1,80}\)[\s·,|]*(?P<day>[^\n]{0,40})$"
)
_LINK = re.compile(r"\s*(?:https?://\S+|pic\.\S+/\S+|\b\w{1,20}\.\w{2,10}/\S+)…?")
_MARKED = re.compile(r"[\"“”„«»]")


def quote_posts(tree: lxml.html.HtmlElement) -> None:
    """Rewrite the posts of a page as two paragraphs each: what was posted, between quotation marks,
    and a dash, the name and the day."""
    posts = list(tree.iter("blockquote"))
    measures: Measures = measure(tree) if posts else {}
    for post in posts:
        if measures[post].letters > _LONGEST or measures[post].size > _MOST_PARTS:
            continue
        body = list(post.iter("p"))
        signed = _SIGNED.search(words_of(post))
        if not body or signed is None:
            continue
        said = " ".join(line for part in body if (line := _LINK.sub("", words_of(part)).strip()))
        said = said.removesuffix(signed[0]).strip()
        if not said:
            continue
        day = signed["day"].strip()
        around = post.getparent()
        if around is not None and measures[around].letters == measures[post].letters:
            around.attrib.clear()  # a name of embeds, by which the extractor passes over it
        tail = post.tail
        post.clear()
        post.tag, post.tail = "div", tail
        for line in (
            said if _MARKED.search(said) else f"“{said}”",
            f"— {signed['name'].strip()}" + (f", {day}" if day else ""),
        ):
            paragraph = lxml.html.Element("p")
            paragraph.text = line
            post.append(paragraph)
