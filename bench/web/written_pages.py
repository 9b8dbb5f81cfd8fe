"""Pages written for the measurement: fifteen kinds of news page in twelve languages, and pages that
hold no article.

Every page is built in the manner of its kind, with what stands around a text there; its gold is
what a reader would copy. The words are those of `languages.toml`; matter and people are invented.
"""

# ruff: noqa: E501 (a page reads better on few lines)

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

Words = dict[str, Any]
"""The words of one language, as `languages.toml` names them."""
LANGUAGES: dict[str, Words] = tomllib.loads(
    (Path(__file__).parent / "languages.toml").read_text(encoding="utf-8")
)


class WrittenPage(NamedTuple):
    """A page and what a reader would copy of it."""

    kind: str
    language: str
    page: str
    gold: tuple[str, ...]


def p(lines: Iterable[str], name: str = "") -> str:
    return "".join(f"<p{f' class={name}' if name else ''}>{escape(line)}</p>\n" for line in lines)


def links(names: Iterable[str], name: str = "menu") -> str:
    items = "".join(
        f"<li><a href='/{number}'>{escape(one)}</a></li>" for number, one in enumerate(names)
    )
    return f"<ul class='{name}'>{items}</ul>"


def said(w: Words, **more: object) -> str:
    declared = {"@type": "NewsArticle", "headline": w["title"], "datePublished": "2031-03-04"}
    return f'<script type="application/ld+json">{json.dumps(declared | more)}</script>'


def page(code: str, w: Words, body: str, head: str = "") -> str:
    """Put a body between what stands on every page of the site."""
    return (
        f"<!DOCTYPE html><html lang='{code}'><head><meta charset='utf-8'><title>{w['title']} | Tarn Herald</title>"
        f"<meta property='og:title' content='{w['title']}'><meta property='og:site_name' content='Tarn Herald'>{head}</head><body>"
        f"<div id='cmp' class='cmp-layer'><div><p>{w['cookies']}</p><button>{w['accept']}</button></div></div>"
        f"<header class='site'><a href='/'>Tarn Herald</a>{links(w['nav'])}</header>{body}"
        f"<footer class='site'>{links(w['nav'])}<p>© 2031 Tarn Herald</p><p>{w['app']}</p></footer></body></html>"
    )


def cards(w: Words) -> str:
    """Return other stories as the cards under an article: picture, headline, summary."""
    return "".join(
        f"<article class='card'><a href='/s{number}'><img src='{number}.jpg'><h3>{title}</h3></a><p>{teaser}</p></article>"
        for number, (title, teaser) in enumerate(zip(w["others"], w["teasers"], strict=False))
    )


def figure(w: Words) -> str:
    return f"<figure><img src='a.jpg'><figcaption>{w['caption']}</figcaption></figure>"


def signup(w: Words) -> str:
    return f"<div class='c-signup'><p>{w['newsletter']}</p><form><input name='m'><button>{w['subscribe']}</button></form></div>"


def byline(w: Words) -> str:
    return f"<div class='c-byline'><span>{w['by']}</span> <time datetime='2031-03-04T08:10'>4.3.2031</time></div>"


def broadsheet(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], *w["body"]]
    inline = f"<aside class='c-inline'><h4>{w['related']}</h4>{links(w['others'][:2])}</aside>"
    return page(
        code,
        w,
        f"<main><article><h1>{w['title']}</h1><p class='standfirst'>{w['lead']}</p>{byline(w)}{figure(w)}{p(w['body'][:2])}{inline}{p(w['body'][2:4])}{signup(w)}{p(w['body'][4:])}<div class='c-tags'>{w['tags']}: {links(w['others'][2:])}</div><a href='#c'>{w['comments']}</a></article></main><section><h2>{w['related']}</h2>{cards(w)}</section>",
        said(w),
    ), story


def teaser_lines(code: str, w: Words) -> tuple[str, list[str]]:
    def line(title: str) -> str:
        return f"<p><strong>{w['more']}:</strong> <a href='/x'>{title}</a></p>"

    body = w["body"]
    return page(
        code,
        w,
        f"<div class='story'><h1>{w['title']}</h1>{byline(w)}{p([w['lead'], *body[:1]])}{line(w['others'][0])}{p(body[1:3])}{line(w['others'][1])}{p(body[3:])}{line(w['others'][2])}</div>",
    ), [w["lead"], *body]


def pull_quotes(code: str, w: Words) -> tuple[str, list[str]]:
    body = w["body"]
    pulled = f"<aside class='pq'><blockquote><p>{w['pulled']}</p><cite>Mara Tolland</cite></blockquote></aside>"
    return page(
        code,
        w,
        f"<article><h1>{w['title']}</h1>{p([w['lead'], *body[:3]])}{pulled}{p(body[3:])}</article>",
        said(w),
    ), [w["lead"], *body]


def player(code: str, w: Words) -> tuple[str, list[str]]:
    body = w["body"]
    box = f"<div class='video-player' data-id='7'><button>{w['play']}</button><span class='dur'>02:41</span><p class='vjs-title'>{w['others'][0]}</p><p>{w['teasers'][0]}</p></div>"
    return page(
        code,
        w,
        f"<main><article><h1>{w['title']}</h1>{box}{p([w['lead'], *body[:2]])}<div class='audio-player'><span>{w['play']}</span><span>3 min</span></div>{p(body[2:])}</article></main>",
    ), [w["lead"], *body]


def embedded_post(code: str, w: Words) -> tuple[str, list[str]]:
    body = w["body"]
    post = f"<div class='embed'><blockquote class='twitter-tweet'><p lang='{code}'>{w['post']} <a href='https://t.example/1'>pic.twitter.com/x1</a></p>&mdash; Mara Tolland (@mtolland) <a href='https://t.example/2'>March 4, 2031</a></blockquote><script async src='w.js'></script></div>"
    return page(
        code,
        w,
        f"<article><h1>{w['title']}</h1>{p([w['lead'], *body[:3]])}{post}{p(body[3:])}</article>",
    ), [w["lead"], *body[:3], w["post"], "— Mara Tolland, March 4, 2031", *body[3:]]


def bare_list(code: str, w: Words) -> tuple[str, list[str]]:
    body = w["body"]
    items = "".join(f"<li>{item}</li>" for item in w["items"])
    return page(
        code, w, f"<h1>{w['title']}</h1>{p([w['lead'], *body[:2]])}<ul>{items}</ul>{p(body[2:])}"
    ), [w["lead"], *body[:2], *w["items"], *body[2:]]


def built_by_script(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], *w["body"]]
    return page(
        code,
        w,
        f"<div id='root'><div class='skeleton'></div></div><noscript>{w['app']}</noscript>",
        said(w, articleBody="\n\n".join(story)),
    ), story


def hashed_divisions(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], *w["body"]]
    blocks = "".join(
        f"<div class='css-{number}x1'><span>{escape(line)}</span></div>"
        for number, line in enumerate(story)
    )
    return page(
        code,
        w,
        f"<div class='css-a'><div class='css-b'><h1 class='css-t'>{w['title']}</h1><div class='css-by'>{w['by']}</div><div class='css-s'><button>{w['share']}</button></div>{blocks}</div><div class='css-r'><div class='css-h'>{w['related']}</div>{cards(w)}</div></div>",
    ), story


def live_blog(code: str, w: Words) -> tuple[str, list[str]]:
    entries = [(f"{17 - number}:0{number}", line) for number, line in enumerate(w["body"])]
    shown = "".join(
        f"<article class='live-entry' id='e{time}'><time datetime='2031-03-04T{time}:00'>{time}</time><p>{escape(line)}</p><button>{w['share']}</button></article>"
        for time, line in entries
    )
    return page(
        code,
        w,
        f"<main><h1>{w['title']}</h1><p class='lead'>{w['lead']}</p><div class='live'>{shown}</div></main>",
        said(w, **{"@type": "LiveBlogPosting"}),
    ), [w["lead"], *(part for entry in entries for part in entry)]


def behind_a_wall(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], *w["body"]]
    wall = f"<div class='wall'><h3>{w['login']}</h3><p>{w['newsletter']}</p><button>{w['subscribe']}</button></div>"
    return page(
        code,
        w,
        f"<article><h1>{w['title']}</h1>{p(story[:2])}<div class='hidden-body' style='display:none'></div>{wall}</article>{cards(w)}",
        said(w, articleBody=" ".join(story)),
    ), story


def commented(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], *w["body"]]
    voices = "".join(
        f"<div class='cmt'><b>Keel{number}</b> <span>4.3.2031</span><p>{voice}</p><a href='#'>+{number}</a></div>"
        for number, voice in enumerate(w["voices"] * 3)
    )
    return page(
        code,
        w,
        f"<article><h1>{w['title']}</h1>{p(story)}</article><section id='discussion'><h2>{w['comments']}</h2>{voices}</section>",
    ), story


def next_story(code: str, w: Words) -> tuple[str, list[str]]:
    """A page on which the next article follows under the one that was asked for."""
    story, other = [w["lead"], *w["body"]], [*w["teasers"], *w["answers"], *w["items"]]
    return page(
        code,
        w,
        f"<main><article class='full' id='a1'><h1>{w['title']}</h1>{byline(w)}{p(story)}</article><article class='full' id='a2'><h1>{w['others'][0]}</h1>{p(other)}</article></main>",
        said(w),
    ), story


def brief_news(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], w["body"][0]]
    return page(
        code,
        w,
        f"<div class='wrap'><div class='col'><h1>{w['title']}</h1><div class='txt'>{p(story)}</div><div class='soc'>{w['share']} {links(['Shout', 'Mail'])}</div></div><div class='col2'><h3>{w['related']}</h3>{cards(w)}{signup(w)}</div></div>",
    ), story


def interview(code: str, w: Words) -> tuple[str, list[str]]:
    asked = [line for pair in zip(w["questions"], w["answers"], strict=True) for line in pair]
    marked = "".join(
        f"<p><strong>{question}</strong></p><p>{answer}</p>"
        for question, answer in zip(w["questions"], w["answers"], strict=True)
    )
    return page(
        code,
        w,
        f"<article><h1>{w['title']}</h1>{figure(w)}{p([w['lead'], *w['body'][:2]])}{marked}{p(w['body'][2:])}<p class='follow'>{w['follow']}</p></article><div class='ad'>{w['advert']}</div>",
    ), [w["lead"], *w["body"][:2], *asked, *w["body"][2:]]


def portal(code: str, w: Words) -> tuple[str, list[str]]:
    story = [w["lead"], *w["body"]]
    promo = f"<div style='float:right'><b>{w['advert']}</b><br><a href='/app'>{w['app']}</a></div>"
    return page(
        code,
        w,
        f"<table width='100%'><tr><td width='150'>{links(w['nav'])}</td><td><h2>{w['title']}</h2><i>{w['by']}</i>{promo}<div id='body'>{'<br><br>'.join(map(escape, story))}</div></td><td>{links(w['others'])}</td></tr></table>",
    ), story


KINDS: dict[str, Callable[[str, Words], tuple[str, list[str]]]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        broadsheet, teaser_lines, pull_quotes, player, embedded_post, bare_list, built_by_script,
        hashed_divisions, live_blog, behind_a_wall, commented, next_story, brief_news, interview,
        portal,
    )
}  # fmt: skip


def written_pages() -> list[WrittenPage]:
    """Return a page of each kind in each language."""
    return [
        WrittenPage(kind, code, *_made(make, code, words))
        for kind, make in KINDS.items()
        for code, words in LANGUAGES.items()
    ]


def _made(
    make: Callable[[str, Words], tuple[str, list[str]]], code: str, words: Words
) -> tuple[str, tuple[str, ...]]:
    made, gold = make(code, words)
    return made, tuple(gold)


def pages_without_article() -> list[WrittenPage]:
    """Return pages of which nothing should be read, in each language."""
    return [
        WrittenPage(kind, code, page(code, w, body), ())
        for code, w in LANGUAGES.items()
        for kind, body in _without_article(w).items()
    ]


def _without_article(w: Words) -> dict[str, str]:
    titles = [*w["others"], *w["others"]]
    results = "".join(
        f"<div class='r'><h3><a href='/r{number}'>{title}</a></h3><p>{teaser} …</p></div>"
        for number, (title, teaser) in enumerate(
            zip(w["others"] * 2, w["teasers"] * 3, strict=False)
        )
    )
    return {
        "front": f"<main><section><h2>{w['nav'][1]}</h2>{cards(w)}</section><section><h2>{w['nav'][2]}</h2>{cards(w)}</section></main>",
        "section": f"<h1>{w['nav'][1]}</h1><div class='list'>{results}</div>",
        "results": f"<h1>{w['results']}</h1>{results}<a href='?2'>2</a> <a href='?3'>3</a>",
        "links": f"<main><h1>{w['tags']}</h1>{links(titles)}</main>",
        "missing": f"<main><h1>404</h1><p>{w['missing']}</p>{links(w['nav'])}<h2>{w['related']}</h2>{cards(w)}</main>",
        "wall": f"<main><h1>{w['login']}</h1><form><input name='m'><input name='p'><button>{w['subscribe']}</button></form><p>{w['newsletter']}</p></main>",
        "consent": f"<div class='overlay'><h2>Cookies</h2><p>{w['cookies']}</p><button>{w['accept']}</button></div>",
        "video": f"<main><h1>{w['title']}</h1><div class='video-player'><button>{w['play']}</button><span>02:41</span></div><button>{w['share']}</button>{links(titles)}</main>",
        "gallery": f"<main><h1>{w['title']}</h1>{figure(w) * 5}</main>",
    }
