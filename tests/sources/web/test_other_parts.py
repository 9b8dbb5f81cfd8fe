"""What a page shows beside its article is told by its shape, in any language; each shape with what
looks like it and is text."""

# ruff: noqa: E501 (a page reads better on one line)

from __future__ import annotations

from collections.abc import Callable

import lxml.html
import pytest

from briefgen.sources.web.asking_boxes import find_asking_boxes
from briefgen.sources.web.embedded_posts import quote_posts
from briefgen.sources.web.measuring import Measures, measure, words_of
from briefgen.sources.web.other_stories import find_cards, find_pointers
from briefgen.sources.web.pulled_quotes import find_pulled_quotes

STORY = "".join(
    f"<p>{line}</p>"
    for line in (
        "The ferry to Osk Island will not sail before May, the port of Marlow Bay said on Friday.",
        "“We have no other ship for it,” said Ann Lund, who runs the port and its two quays.",
        "About 400 people live on the island, and its school has closed twice this winter.",
    )
)


def tree_of(part: str) -> lxml.html.HtmlElement:
    tree: lxml.html.HtmlElement = lxml.html.document_fromstring(
        f"<html><body><div class='page'><div><h1>No ferry</h1>{STORY}</div>{part}</div></body></html>"
    )
    return tree


def found(
    find: Callable[[lxml.html.HtmlElement, Measures], list[lxml.html.HtmlElement]], part: str
) -> list[str]:
    tree = tree_of(part)
    return [words_of(element) for element in find(tree, measure(tree))]


def card(number: int, text: str = "What the mayor says of it.") -> str:
    return (
        f"<div class='x{number}'><a href='/{number}'><h3>Story {number}</h3></a><p>{text}</p></div>"
    )


def cards(tree: lxml.html.HtmlElement, measures: Measures) -> list[lxml.html.HtmlElement]:
    return find_cards(tree, measures, is_article=False)


@pytest.mark.parametrize(
    ("part", "count"),
    [
        (f"<section>{card(1)}{card(2)}{card(3)}</section>", 3),
        ("<ul><li><h3><a href='/1'>One</a></h3>So it is.</li><li><h3><a href='/2'>Two</a></h3></li></ul>", 2),
        ("<section><h4><a href='/1'>Eins</a></h4><p>Kurz.</p><h4><a href='/2'>Zwei</a></h4><p>Kurz.</p></section>", 2),
        # a heading that is a link in a text, or alone
        (f"<section>{card(1)}</section>", 0),
        (f"<section><h2><a href='/wall'>The wall</a></h2>{STORY * 3}<h2>The pier</h2>{STORY * 3}</section>", 0),
        # a link within the page: the headings of a text
        ("<section><h2><a href='#a'>One</a></h2><p>So it is.</p><h2><a href='#b'>Two</a></h2></section>", 0),
        # posts in full
        (f"<section>{card(1, 'The wall is to rise. ' * 30)}{card(2, 'The pier is to go. ' * 30)}</section>", 0),
    ],
)  # fmt: skip
def test_cards_of_other_stories(part: str, count: int) -> None:
    assert len(found(cards, part)) == count


def test_an_article_that_is_made_of_items_keeps_them() -> None:
    items = "".join(
        card(number, "It stands by the harbour and is open in May.") for number in range(4)
    )
    tree = lxml.html.document_fromstring(
        f"<html><body><article><h1>Four lamps</h1><p>We tried four.</p>{items}</article></body></html>"
    )
    assert find_cards(tree, measure(tree), is_article=True) == []
    assert len(find_cards(tree, measure(tree), is_article=False)) == 4


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>MORE:</strong> <a href='/w'>Who pays for the wall</a></p>",
        "<p>Lesen Sie auch: <a href='/w'>Wer bezahlt die Mauer?</a></p>".replace("?", ""),
        "<p>Читайте также: <a href='/w'>Кто платит за дамбу у порта</a></p>",
        "<p>関連:<a href='/w'>防潮堤の費用を誰が払うのか、町で議論</a></p>",
        "<p><a href='/w'>Swans return to the old mill pond</a></p>",
        "<div><a href='/w'>Swans return to the old mill pond</a></div>",
    ],
)
def test_a_line_that_sends_elsewhere(line: str) -> None:
    assert len(found(find_pointers, line)) >= 1


@pytest.mark.parametrize(
    "line",
    [
        "<p>The port has published <a href='/w'>a list of its ships</a>.</p>",
        "<p>The mayor wrote: <a href='/w'>“It is over.”</a></p>",
        "<p><a href='/w'>The wall is to rise by a metre, the council said.</a></p>",
        "<p>“It is over”: <a href='/w'>the words of the mayor in March</a></p>",
        "<p>What the council has voted on Tuesday is in <a href='/w'>the report</a></p>",
        "<p><a href='#note'>The first of the notes below</a></p>",
        "<p>Osk: <a href='/w'>an island</a> of 400 people</p>",
    ],
)
def test_a_line_with_a_link_that_is_text(line: str) -> None:
    assert found(find_pointers, line) == []


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>We store cookies on your device.</p><button>Accept</button></div>",
        "<div><div><p>Wir speichern Cookies auf Ihrem Gerät.</p></div><div><button>Ja</button></div></div>",
        "<section><p>Vi lagrar kakor på din enhet.</p><a role='button'>Ja</a></section>",
        "<div><p>Cihazınızda çerez saklıyoruz.</p><button>Tamam</button></div>",
        "<div><p>端末にクッキーを保存します。</p><button>はい</button></div>",
        "<div><p>The news in five minutes</p><form><input name='m'><button>Go</button></form></div>",
        "<div><p>Poranek w pięć minut</p><input type='email'></div>",
    ],
)
def test_a_box_that_asks(box: str) -> None:
    assert len(found(find_asking_boxes, box)) == 1


@pytest.mark.parametrize(
    "part",
    [
        "<div><p>The site stores cookies, the court held, and says so to nobody.</p></div>",
        f"<div>{STORY * 4}<p>Cookies</p><button>Share</button></div>",
        "<div><p>The council voted on Tuesday to raise the wall.</p><button>Share</button></div>",
        f"<div>{STORY}<input name='q' type='text'></div>",
        "<div><p>Boats: </p><input type='checkbox'></div>",
    ],
)
def test_a_part_with_a_button_that_is_text(part: str) -> None:
    assert found(find_asking_boxes, part) == []


@pytest.mark.parametrize(
    "pulled",
    [
        "<aside><p>“We have no other ship for it”</p></aside>",
        "<blockquote>We have no other ship for it<footer>Ann Lund</footer></blockquote>",
        "<div class='pull-quote'><p>We have no other ship for it.</p><cite>Ann Lund</cite></div>",
        "<p class='pullquote'>„We have no other ship for it“</p>",
    ],
)
def test_a_quotation_pulled_from_the_text(pulled: str) -> None:
    assert len(found(find_pulled_quotes, pulled)) >= 1


@pytest.mark.parametrize(
    "part",
    [
        "<blockquote><p>We have a second ship, and it is mended.</p></blockquote>",
        "<aside><p>No ship</p></aside>",
        "<div><p>We have no other ship for it</p></div>",
    ],
)
def test_a_quotation_that_stands_once_stays(part: str) -> None:
    assert found(find_pulled_quotes, part) == []


@pytest.mark.parametrize(
    ("post", "lines"),
    [
        (
            "<blockquote class='twitter-tweet'><p>I will not go. <a href='/h'>pic.shout.com/x1</a></p>"
            "&mdash; Ann Lund (@annlund) <a href='/s'>March 10, 2031</a></blockquote>",
            ["“I will not go.”", "— Ann Lund, March 10, 2031"],
        ),
        (
            "<blockquote><p>Ich gehe nicht.</p><p>Das Schiff fährt.</p>— Ann Lund (@ann.bay.example)"
            " <a href='/s'>10. März 2031</a></blockquote>",
            ["“Ich gehe nicht. Das Schiff fährt.”", "— Ann Lund, 10. März 2031"],
        ),
        (
            "<blockquote><p>„Nein“, sagte er.</p>— Ann Lund (@ann)</blockquote>",
            ["„Nein“, sagte er.", "— Ann Lund"],
        ),
        # a quotation of the text, signed or not
        ("<blockquote><p>I will not go.</p></blockquote>", ["I will not go."]),
        ("<blockquote><p>I will not go.</p><p>— Ann Lund</p></blockquote>", ["I will not go.", "— Ann Lund"]),
    ],
)  # fmt: skip
def test_a_post_is_a_quotation_with_its_author_and_day(post: str, lines: list[str]) -> None:
    tree = tree_of(f"<section>{post}</section>")
    quote_posts(tree)
    assert [words_of(p) for p in tree.find(".//section").iter("p")] == lines
