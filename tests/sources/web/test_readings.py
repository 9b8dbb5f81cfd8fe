"""The best of several readings of a page: what is found, what stands beside it, and what the page
declares."""

# ruff: noqa: E501 (a page reads better on one line)

from __future__ import annotations

import contextlib
import json
import time

import pytest

from briefgen.errors import PageWithoutArticle, SourceError
from briefgen.model import Article
from briefgen.sources import read_article, read_articles
from briefgen.sources.web.declared_text import choose, declared_paragraphs
from briefgen.sources.web.head_notes import _BYLINES

STORY = (
    "The ferry to Osk Island will not sail before May, the port of Marlow Bay said on Friday.",
    "“We have no other ship for it,” said Ann Lund, who runs the port and its two quays.",
    "About 400 people live on the island, and its school has closed twice this winter.",
    "What the repair will cost was not disclosed, and the yard did not answer questions.",
)
OTHER = tuple(line.replace("Osk", "Rona").replace("400", "90") for line in STORY)


def p(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(body: str, head: str = "") -> Article:
    page = f"<html><head><title>No ferry</title>{head}</head><body>{body}</body></html>"
    return read_article(page.encode(), path="a.html", id="S1")


def lines_of(body: str, head: str = "") -> list[str]:
    return read(body, head).text.strip().split("\n\n")


def declared(**more: object) -> str:
    said = {"@type": "NewsArticle", "headline": "No ferry", **more}
    return f"<script type='application/ld+json'>{json.dumps(said)}</script>"


def test_a_page_that_shows_only_its_beginning_is_read_as_declared() -> None:
    body = f"<article><h1>No ferry</h1>{p(STORY[:1])}<div><h3>Sign in</h3></div></article>"
    assert lines_of(body, declared(articleBody=" ".join(STORY))) == [
        STORY[0],
        " ".join(STORY[1:]),
    ]
    assert lines_of("<div id='root'></div>", declared(articleBody="\n".join(STORY))) == list(STORY)


@pytest.mark.parametrize(
    ("found", "said", "chosen"),
    [
        # the page shows what is declared, and then something else
        ((*STORY, "Swans return."), STORY, STORY),
        # the declared text is cut off, or a part: what is shown stays
        ((*STORY, OTHER[0]), (*STORY[:3], STORY[3][:60] + " …"), (*STORY, OTHER[0])),
        ((*STORY, *OTHER), STORY, (*STORY, *OTHER)),
        (STORY, STORY[:3], STORY),
        # another text, and hardly anything shown
        (STORY, OTHER, STORY),
        (("Sign in",), STORY, STORY),
        ((), STORY, STORY),
        # a summary is no text
        (STORY, ("The ferry will not sail.",), STORY),
        # markup in it, escaped once or twice
        (("Sign in",), (f"&lt;p&gt;{'&lt;/p&gt;&lt;p&gt;'.join(STORY)}&lt;/p&gt;",), STORY),
        (("Sign in",), (f"<p>{'</p><p>'.join(STORY)}</p>",), STORY),
    ],
)
def test_what_is_declared_is_chosen_where_less_is_shown(
    found: tuple[str, ...], said: tuple[str, ...], chosen: tuple[str, ...]
) -> None:
    assert choose(found, declared_paragraphs("\n".join(said))) == list(chosen)


ITEMS = ("Lorries go over Orlen.", "No ferry on Sundays", "Two buses an hour")


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        (f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul>", ITEMS),
        (f"<ol>{''.join(f'<li><p>{item}</p></li>' for item in ITEMS[:1])}</ol>", ITEMS[:1]),
        ("<ul><li><a href='/1'>Harbour floods</a></li><li><a href='/2'>Who pays</a></li></ul>", ()),
    ],
)
@pytest.mark.parametrize("around", ["<article>{}</article>", "<div>{}</div>", "{}"])
def test_lists_in_a_text_are_read_wherever_it_stands(
    between: str, kept: tuple[str, ...], around: str
) -> None:
    body = around.format(f"<h1>No ferry</h1>{p(STORY[:2])}{between}{p(STORY[2:])}")
    assert lines_of(body) == [*STORY[:2], *kept, *STORY[2:]]


def entry(time: str, text: str, name: str = "entry") -> str:
    return f"<div class='{name}'><time>{time}</time><h3>It rains</h3><p>{text}</p></div>"


@pytest.mark.parametrize("times", [("17:05", "16:40", "9.15", "8h30"), ("5.05 p.m.", "4:40 pm", "3:15 PM", "2:00 pm")])  # fmt: skip
def test_a_live_blog_is_read_in_entries_with_their_times(times: tuple[str, ...]) -> None:
    shown = "".join(entry(time, line) for time, line in zip(times, STORY, strict=True))
    body = f"<main><h1>No ferry</h1><p>{OTHER[0]}</p><div class='live-feed'>{shown}</div></main>"
    article = read(body)
    assert article.text.strip().split("\n\n") == [
        OTHER[0],
        *(
            part
            for time, line in zip(times, STORY, strict=True)
            for part in (time, "It rains", line)
        ),
    ]
    assert tuple(article.passage(mark) for mark in article.marks) == times


def test_answers_with_times_are_no_live_blog() -> None:
    shown = "".join(entry(f"1{i}:00", line, "comment") for i, line in enumerate(OTHER))
    body = f"<article><h1>No ferry</h1>{p(STORY)}</article><div class='comments'>{shown}</div>"
    assert lines_of(body) == list(STORY)


def story(headline: str, lines: tuple[str, ...], level: int = 1, more: str = "") -> str:
    return f"<article><h{level}>{headline}</h{level}>{more}{p(lines)}</article>"


def test_the_articles_of_a_page_are_told_apart() -> None:
    day = "<time datetime='2031-03-04'>4 March</time>"
    page = (
        f"<html><head>{declared(datePublished='2031-03-01')}"
        "<meta property='og:site_name' content='The Herald'></head><body><main>"
        f"{story('No ferry', STORY)}{story('No boat', OTHER, more=day)}</main></body></html>"
    )
    found = [one for one in read_articles(page.encode(), path="a.html") if isinstance(one, Article)]
    assert [(one.path, one.title, one.outlet, one.published) for one in found] == [
        ("a.html#1", "No ferry", "The Herald", "2031-03-01"),
        ("a.html#2", "No boat", "The Herald", "2031-03-04"),
    ]
    assert found[1].text.strip().split("\n\n") == list(OTHER)
    assert read_article(page.encode(), path="a.html#2", id="S1").text == found[1].text


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>The islands</h1>{story('Osk', STORY, 2)}{story('Rona', OTHER, 2)}",
        f"{story('No ferry', STORY)}{story('No boat', OTHER[:1], 2)}",
        f"<article><h1>No ferry</h1>{p(STORY)}<article><h2>Rona</h2>{p(OTHER)}</article></article>",
    ],
)
def test_the_parts_of_one_article_are_one(body: str) -> None:
    page = f"<html><body><main>{body}</main></body></html>"
    assert [one.path for one in read_articles(page.encode(), path="a.html") if isinstance(one, Article)] == ["a.html"]  # fmt: skip


NAV = "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/uk'>UK</a></li></ul></nav></header>"
CARD = "<div><h3><a href='/1'>Harbour floods</a></h3><p>The third time this year, the mayor said, and the last.</p></div>"


@pytest.mark.parametrize(
    "body",
    [
        f"<main>{CARD * 6}</main>",
        "<div>"
        + "".join(
            f"<div><a href='/{i}'>The harbour floods again</a><div>The {i}th time this year, the mayor said, and the last.</div></div>"
            for i in range(4)
        )
        + "</div>",
        "<h1>404</h1><p>The page was not found.</p>",
        "<h1>Sign in</h1><form><p>To read on, sign in with your address.</p><input name='m'></form>",
        "<main><h1>Topics</h1><ul><li><a href='/1'>Osk</a></li><li><a href='/2'>Rona</a></li></ul></main>",
        "<div class='video-player'><button>Play</button><span>02:41</span></div><h1>No ferry</h1>",
    ],
)
def test_a_page_without_an_article_says_so(body: str) -> None:
    with pytest.raises(PageWithoutArticle):
        read(f"{NAV}{body}<footer><p>© 2031 The Herald, all of its pages.</p></footer>")


def test_a_short_article_is_none_of_them() -> None:
    assert lines_of(f"{NAV}<h1>No ferry</h1><p>{STORY[0]}</p>{CARD * 4}") == [STORY[0]]


def test_a_lead_is_told_by_what_the_page_says_of_itself() -> None:
    lead = "No ship goes to the island until spring, and nobody knows what the repair will cost."
    head = f"<meta name='description' content='{lead}'>"
    body = f"<div class='top'><h1>No ferry</h1><div class='x7'>{lead}</div></div><article>{p(STORY)}</article>"
    assert lines_of(body, head) == [lead, *STORY]
    assert lines_of(body) == list(STORY)


def test_a_word_over_the_headline_and_an_appeal_under_the_text_are_none_of_it() -> None:
    head = "<meta property='og:title' content='No ferry to Osk'>"
    lead = "No ship goes to the island until spring, and nobody knows what the repair will cost."
    body = (
        "<main><article><header><h2><span>Islands</span><span>No ferry to Osk</span></h2>"
        f"<div class='leading lead'>{lead}</div></header><section>{p(STORY[:2])}</section>"
        f"<section>{p(STORY[2:])}</section><div class='end'><p>Volg ons op Shout</p></div>"
        "</article></main>"
    )
    assert lines_of(body, head) == [lead, *STORY]


@pytest.mark.parametrize("word", ["Anzeige", "Publicité", "Реклама", "広告", "Advertisement"])
def test_the_word_over_an_advertisement_is_no_text(word: str) -> None:
    ad = f"<div><p>{word}</p></div>"
    assert lines_of(f"<article><h1>No ferry</h1>{p(STORY[:2])}{ad}{p(STORY[2:])}</article>") == [
        *STORY
    ]


@pytest.mark.parametrize("example", [example for _, _, example in _BYLINES])
def test_a_byline_gives_the_author_and_is_no_text(example: str) -> None:
    article = read(f"<article><h1>No ferry</h1><p>{example}</p>{p(STORY)}</article>")
    assert article.text.strip().split("\n\n") == list(STORY)
    assert [name.split()[0].split("・")[0] for name in article.authors] in (
        ["Ann"],
        ["Анна"],
        ["アン"],
    )


@pytest.mark.parametrize(
    ("line", "authors", "published"),
    [
        ("By Ann Lee and Tom Fry", ("Ann Lee", "Tom Fry"), None),
        ("By Ann Lee | The Herald", ("Ann Lee",), None),
        ("Published 4 March 2031", (), "2031-03-04"),
        ("Tuesday, March 4, 2031, 10:12", (), "2031-03-04"),
    ],
)
def test_notes_at_the_head_are_details(line: str, authors: tuple[str, ...], published: str) -> None:
    article = read(f"<article><h1>No ferry</h1><p>{line}</p>{p(STORY)}</article>")
    assert article.text.startswith(STORY[0])
    assert (article.authors, article.published) == (authors, published)


@pytest.mark.parametrize(
    "line", ["By the harbour", "Di notte", "Updated 4 March 2031", "It fell on 4 March 2031."]
)
def test_other_lines_at_the_head_are_text(line: str) -> None:
    article = read(f"<article><h1>No ferry</h1><p>{line}</p>{p(STORY)}</article>")
    assert article.text.startswith(line)
    assert (article.authors, article.published) == ((), None)


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ({"@type": "Organization", "name": "Estuary Press"}, ()),
        ({"name": "The Herald"}, ()),
        ({"name": "Herald staff"}, ()),
        ([{"name": "Ann Lee"}, {"name": "Redaktion"}], ("Ann Lee",)),
        ("Ann Lee, The Herald", ("Ann Lee",)),
        ({"name": "Ann Deskin"}, ("Ann Deskin",)),
    ],
)
def test_an_outlet_and_a_team_are_no_authors(author: object, authors: tuple[str, ...]) -> None:
    head = declared(author=author, publisher={"name": "The Herald"})
    assert read(f"<article><h1>No ferry</h1>{p(STORY)}</article>", head).authors == authors


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<meta property='og:title' content='The Herald'>", "<h1>Wall to rise</h1>", "Wall to rise"),
        ("<meta property='og:title' content='The Herald | Wall to rise'>", "", "Wall to rise"),
        ("<meta property='og:title' content='The Herald: Wall to rise'>", "", "Wall to rise"),
        ("", "<h1><a href='/'>The Herald</a></h1>", "No ferry"),
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_no_title(head: str, body: str, title: str) -> None:
    site = "<meta property='og:site_name' content='The Herald'>"
    assert read(f"{body}<article>{p(STORY)}</article>", site + head).title == title


@pytest.mark.parametrize(
    "hostile",
    [
        "<h3><a href='/a'>x</a></h3>",
        "<div><h3><a href='/a'>x y z</a></h3>",
        "<button>cookies</button>",
        "<div><input><p>cookies",
        "<blockquote><p>a b c d</p>— A (@a) ",
        "<time>10:10</time><p>It fell.</p>",
        "<article><h1>a</h1><p>It fell. ",
        "<li>It fell.",
        "<aside>It fell again, they said.</aside>",
        "<a href='/a'>The harbour floods again</a><div>It fell.</div>",
    ],
)
@pytest.mark.timing
def test_hostile_pages_end_soon(hostile: str) -> None:
    started = time.process_time()
    with contextlib.suppress(SourceError):
        page = f"<html><body><div class='live'>{p(STORY)}{hostile * (400_000 // len(hostile))}"
        read_articles(page.encode(), path="a.html")
    assert time.process_time() - started < 15


def test_nothing_is_read_from_an_empty_page() -> None:
    with pytest.raises(SourceError):
        read("")
