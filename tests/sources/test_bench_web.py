"""A dozen pages in the manner of news sites and 32 of other kinds, each with what stands around its
text, and what is read out of them."""

# ruff: noqa: E501 (a page reads better on few lines)

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bench.web import is_read, of_kind, read_bare, score_folder, score_pages
from bench.web.__main__ import main
from bench.web.written_pages import KINDS as WRITTEN
from bench.web.written_pages import pages_without_article, written_pages

from .pages_of_other_kinds import KINDS

WALL = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, after a storm had broken it in three places and flooded the harbour.",
    "“We were lucky that nobody died,” said Helen Garrick, the mayor, who had asked for the money for years and been told that it was not there.",
    "“Nobody will be asked to pay twice,” she said. “Not this council, and not the next.”",
    "Tomas Adeyemi, who holds the finance brief, declined to say what the wall would cost. He said that borrowing would cover “most of it, if not all”.",
    "“I do not believe it.”",
    "That was the answer of Jo Ek, who leads the opposition, and who wants the government’s grant to be confirmed before work begins in the spring.",
    "The full council is to vote in March. It is not known whether the grant will have come by the time it meets.",
)
FERRY = (
    "The ferry to Osk Island will not sail before May, the port of Marlow Bay said on Friday, because its only ship must be mended in a yard abroad.",
    '"We have no other ship for it," said Ann Lund, who runs the port. "I asked for one in the autumn, and I was told to wait."',
    "About 400 people live on the island. Its school has closed twice this winter, and its doctor comes by helicopter when the wind allows it.",
    '"It is the third winter," said Per Dahl, a farmer, "and it is the third promise."',
    "The ministry of ports said in a statement that it was “looking into every possibility”, and that a second ship could not be ruled out.",
    "What the repair will cost was not disclosed. The yard did not answer questions.",
)


def p(story: tuple[str, ...]) -> str:
    return "".join(f"<p>{part}</p>\n" for part in story)


def head(title: str, more: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title} | The Herald</title><meta property='og:title' content='{title}'>{more}<style>p{{margin:0}}</style><script>var a='<p>script</p>';</script></head>"


NAV = "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/uk'>UK</a></li><li><a href='/sport'>Sport</a></li><li><a href='/tv'>TV</a></li></ul></nav></header>"
FOOT = "<footer><p>© 2031 The Herald. All rights reserved.</p><ul><li><a href='/terms'>Terms</a></li><li><a href='/privacy'>Privacy</a></li></ul></footer>"
COOKIES = "<div id='onetrust-banner' class='cookie-banner'><p>We use cookies to improve your visit. By going on you agree to our use of them.</p><button>Accept all</button></div>"
RELATED = "<aside class='related'><h3>Related stories</h3><ul><li><a href='/1'>Harbour floods for the third time this year</a></li><li><a href='/2'>Who pays for the wall?</a></li></ul></aside>"
NEWSLETTER = "<div class='newsletter-signup'><p>Sign up to our morning newsletter</p><form><input name='email'></form></div>"
FIGURE = "<figure><img src='wall.jpg' alt='The wall'><figcaption>The wall at Marlow Bay in January. Photo: A. Lane</figcaption></figure>"
LD = '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "Wall to rise", "datePublished": "2031-03-04"}</script>'

PAGES: dict[str, tuple[tuple[str, ...], Callable[[tuple[str, ...]], str]]] = {
    "broadsheet": (WALL, lambda s: f"{head('Wall to rise', LD)}<body>{COOKIES}{NAV}<main><article><h1>Wall to rise</h1><p class='byline'>By Ann Lee</p>{FIGURE}{p(s[:3])}{RELATED}{p(s[3:])}{NEWSLETTER}</article></main>{FOOT}</body></html>"),
    "tabloid": (FERRY, lambda s: f"{head('No ferry till May')}<body>{NAV}<div class='article-body'><h1>No ferry till May</h1>{p(s[:1])}<p><strong>Read more: Harbour floods for the third time</strong></p>{p(s[1:4])}{FIGURE}{p(s[4:])}</div><div class='share-buttons'><a>Share on X</a></div><div class='most-read'><h3>Most read</h3><ol><li>Cat found on roof</li><li>Ten walls to see</li></ol></div>{FOOT}</body></html>"),
    "wire-site": (WALL, lambda s: f"{head('Wall to rise')}<body>{NAV}<article>{''.join(f'<div class=paragraph><p data-testid=paragraph-{i}><span>{part}</span></p></div>' for i, part in enumerate(s))}</article>{RELATED}{FOOT}</body></html>"),
    "old-site": (FERRY, lambda s: f"<html><head><title>No ferry</title></head><body bgcolor=white><table><tr><td width=120><a href=/>Home</a><br><a href=/news>News</a></td><td><h2>No ferry</h2><font face=Arial>{'<br><br>'.join(s)}</font></td></tr></table></body></html>"),
    "blog": (WALL, lambda s: f"{head('Wall')}<body class='single'>{NAV}<div class='hentry'><h1 class='entry-title'>Wall</h1><div class='entry-content'>{p(s[:4])}<blockquote><p>{s[4]}</p></blockquote>{p(s[5:])}<div class='sharedaddy social'><h3>Share this:</h3></div></div></div><div id='comments'><p>Great post!</p></div>{FOOT}</body></html>"),
    "broadcaster": (FERRY, lambda s: f"{head('No ferry')}<body>{COOKIES}{NAV}<main><article><header><h1>No ferry</h1><time datetime='2031-03-07'>7 March 2031</time></header>{''.join(f'<div data-component=text-block><p>{part}</p></div>' for part in s[:3])}<h2>‘Third promise’</h2>{''.join(f'<div data-component=text-block><p>{part}</p></div>' for part in s[3:])}</article></main>{RELATED}{FOOT}</body></html>"),
    "amp": (WALL, lambda s: f"<!doctype html><html amp lang=en><head><meta charset=utf-8><title>Wall</title></head><body><amp-consent><p>We use cookies.</p></amp-consent><article><h1>Wall</h1><amp-img src=a.jpg></amp-img>{p(s)}<amp-ad></amp-ad></article></body></html>"),
    "ministry": (FERRY, lambda s: f"{head('Ferry: statement')}<body>{NAV}<main id='content'><div class='publication'><h1>Ferry: statement</h1><dl><dt>Published</dt><dd>7 March 2031</dd></dl><div class='govspeak'>{p(s)}</div></div></main>{FOOT}</body></html>"),
    "magazine": (WALL, lambda s: f"{head('The wall')}<body>{NAV}<article><h1>The wall</h1><p class='dropcap'><span class='cap'>T</span>{s[0][1:]}</p>{p(s[1:3])}<div class='pullquote-ad advert'>Advertisement</div>{p(s[3:])}<p class='bio'><em>Ann Lee is a writer.</em></p></article>{NEWSLETTER}{FOOT}</body></html>"),
    "live-links": (FERRY, lambda s: f"{head('No ferry')}<body>{NAV}<article><h1>No ferry</h1>{p((s[0].replace('Osk Island', '<a href=/osk>Osk Island</a>'), *s[1:]))}<p><a href='/a'>Read more: the islands in winter</a></p></article><section class='taboola recommended'><h4>You may like</h4><p>This trick will save you money on ferries.</p></section>{FOOT}</body></html>"),
    "paywall": (WALL, lambda s: f"{head('Wall', LD)}<body>{NAV}<article><h1>Wall</h1>{p(s)}</article><div class='paywall subscribe'><h3>Subscribe now</h3><p>Subscribe to read more of our newsletter and have no limits.</p></div>{FOOT}</body></html>"),
    "saved-complete": (FERRY, lambda s: f"<!-- saved from url=(0034)https://www.herald.example/ferry/ -->\n{head('No ferry')}<body>{NAV}<main><h1>No ferry</h1><img src='data:image/png;base64,{'iVBORw0KGgo' * 400}'><section>{p(s)}</section></main><iframe src='./ferry_files/ad.html'></iframe>{FOOT}</body></html>"),
}  # fmt: skip


def written(folder: Path, pages: dict[str, tuple[Sequence[str], str]]) -> Path:
    """Write pages as the public benchmark has them, every second one packed."""
    (folder / "html").mkdir()
    for number, (name, (_, page)) in enumerate(pages.items()):
        data = page.encode()
        (folder / "html" / f"{name}.html{'.gz' if number % 2 else ''}").write_bytes(
            gzip.compress(data) if number % 2 else data
        )
    gold = {name: {"articleBody": "\n\n".join(story)} for name, (story, _) in pages.items()}
    (folder / "ground-truth.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(
        tmp_path_factory.mktemp("pages"),
        {name: (story, make(story)) for name, (story, make) in PAGES.items()},
    )


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("others"), KINDS)


def test_pages_of_other_kinds_and_languages_are_read(others: Path) -> None:
    score, bare = score_folder(others), score_folder(others, read_bare)
    assert len(score.pages) == 32
    assert [(page.id, page.error) for page in score.pages if page.error] == []
    assert score.f1 >= 0.97
    assert score.f1 > bare.f1


def test_our_own_steps_lose_nothing_that_the_extractor_finds(folder: Path, others: Path) -> None:
    for pages in (folder, others):
        ours, bare = score_folder(pages).pages, score_folder(pages, read_bare).pages
        assert [
            one.id for one, other in zip(ours, bare, strict=True) if one.found < other.found
        ] == []
        assert [
            one.id for one, other in zip(ours, bare, strict=True) if one.added > other.added
        ] == []


TEASERS = "".join(
    f"<div class='item'><a href='/{i}'><h3>Story {i}</h3></a><div class='text'>{line}</div></div>"
    for i, line in enumerate(FERRY)
)
BESIDE = {
    "teasers": f"<section class='latest'><h2>More stories</h2>{TEASERS}</section>",
    "note on the author": "<div class='about'>Ann Lee has written about the coast for the Herald for twenty years and lives by the harbour.</div>",
    "answers": "".join(
        f"<div class='r'><b>Keel</b><div class='t'>I do not believe it, {line}</div></div>"
        for line in FERRY[:3]
    ),
}
AROUND = {
    "article": lambda text: f"<article><h1>Wall</h1>{p(text)}</article>",
    "content": lambda text: f"<div id='content'><h1>Wall</h1>{p(text)}</div>",
    "plain": lambda text: f"<div class='wrap'><h1>Wall</h1>{p(text)}</div>",
    "divisions": lambda text: (
        "<div class='wrap'><h1>Wall</h1>"
        + "".join(f"<div>{line}</div>" for line in text)
        + "</div>"
    ),
}


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("text", [WALL, WALL[:3]], ids=["long", "short"])
def test_our_own_steps_let_nothing_in_that_the_extractor_keeps_out(
    around: str, beside: str, text: tuple[str, ...], tmp_path: Path
) -> None:
    page = f"{head('Wall')}<body>{NAV}{AROUND[around](text)}{BESIDE[beside]}{FOOT}</body></html>"
    written(tmp_path, {"a": (text, page)})
    (ours,), (bare,) = score_folder(tmp_path).pages, score_folder(tmp_path, read_bare).pages
    assert ours.added <= bare.added
    assert ours.found >= bare.found


def test_the_articles_of_a_dozen_pages_are_read(folder: Path) -> None:
    score = score_folder(folder)
    assert len(score.pages) == 12
    assert [
        (page.id, page.error, page.lost) for page in score.pages if page.error or page.lost
    ] == []
    assert score.quotations_kept >= 0.98
    assert score.recall >= 0.98
    assert score.f1 >= 0.955


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_kind_of_page_is_read_in_every_language(kind: str) -> None:
    pages = of_kind(written_pages(), kind)
    assert len({page.language for page in pages}) == 12
    ours, bare = score_pages(pages), score_pages(pages, read_bare)
    assert [page.id for page in ours.pages if page.recall < 0.97 or page.error] == []
    assert ours.f1 >= max(0.985, bare.f1)


def test_nothing_is_read_of_pages_without_an_article() -> None:
    pages = pages_without_article()
    assert len(pages) == 108
    assert [f"{page.kind}-{page.language}" for page in pages if is_read(page)] == []


def test_what_is_lost_is_counted(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html").write_bytes(PAGES["amp"][1](WALL[:2]).encode())
    (tmp_path / "html" / "b.html").write_bytes(b"<html></html>")
    gold = {"a": {"articleBody": "\n".join(WALL[:3])}, "b": {"articleBody": "The wall is to rise."}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(gold), encoding="utf-8")
    first, second = score_folder(tmp_path).pages
    assert (first.added, first.quoted, first.lost) == (
        0,
        3,
        ("Nobody will be asked to pay twice,", "Not this council, and not the next."),
    )
    assert (second.found, second.missed, (second.error or "")[:4]) == (0, 2, "E109")


def test_the_figures_are_printed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench.web", str(folder)])
    main()
    assert "12 pages  F1 " in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["bench.web", str(folder), "--bare"])
    main()
    said = capsys.readouterr().out
    assert said.count("12 pages  F1 ") == 2
    assert "are lost by our own steps" not in said
    monkeypatch.setattr(sys, "argv", ["bench.web", "one", "two"])
    with pytest.raises(SystemExit):
        main()
