"""A newsletter is its items; any other mail is one article, of the fuller of its two parts."""

# ruff: noqa: E501 (a table reads better on one line)

from __future__ import annotations

from email.message import EmailMessage

import pytest

from briefgen.model import Article
from briefgen.sources import read_article, read_articles

ITEMS = (
    ("No ferry to Osk", "The ferry to Osk Island will not sail before May, the port said on Friday."),
    ("Wall to rise", "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre."),
    ("School stays shut", "The school on the island has closed twice this winter, its head said."),
)  # fmt: skip
ENDING = "You get this because you signed up. Unsubscribe at any time."


def mail(plain: str | None = None, page: str | None = None, **fields: str) -> bytes:
    message = EmailMessage()
    said = {"From": "Estuary Press <news@a.example>", "Date": "Wed, 10 Mar 2027 08:26:02 +0000"}
    for name, value in {"Subject": "Morning", **said, **fields}.items():
        message[name.replace("_", "-")] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None and plain is not None:
        message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    return message.as_bytes()


def read(data: bytes) -> list[Article]:
    return [one for one in read_articles(data, path="a.eml") if isinstance(one, Article)]


def ruled(rule: str) -> str:
    parts = [f"{title}\n\n{text}\n\nRead more: https://a.example/1" for title, text in ITEMS]
    return f"Good morning!\n\n{rule}\n" + f"\n\n{rule}\n\n".join(parts) + f"\n\n{rule}\n{ENDING}\n"


@pytest.mark.parametrize("rule", ["-----", "==========", "* * * * *", "~~~~~~", "_______"])
@pytest.mark.parametrize("forwarded", [False, True])
def test_the_items_between_rules_are_articles(rule: str, forwarded: bool) -> None:
    head = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Harbour Post <h@b.example>\n"
        "Date: Tue, 9 Mar 2027\nSubject: Morning\nTo: Ann\n\n"
    )
    found = read(mail((head if forwarded else "") + ruled(rule)))
    assert [(one.path, one.title) for one in found] == [
        (f"a.eml#{number}", title) for number, (title, _) in enumerate(ITEMS, 1)
    ]
    assert [one.text for one in found] == [f"{text}\n" for _, text in ITEMS]
    outlet, day = ("Harbour Post", "2027-03-09") if forwarded else ("Estuary Press", "2027-03-10")
    assert {(one.outlet, one.authors, one.published) for one in found} == {(outlet, (), day)}


@pytest.mark.parametrize(
    "item",
    [
        "<tr><td><h2>{0}</h2><p>{1}</p><a href='/1'>Read more</a></td></tr>",
        "<tr><td><h3><a href='/1'>{0}</a></h3></td></tr><tr><td>{1}</td></tr>",
        "<tr><td><a href='/1'><img src='a.jpg'></a></td><td><a href='/1'><b>{0}</b></a><div>{1}</div></td></tr>",
    ],
)  # fmt: skip
def test_the_items_under_headings_are_articles(item: str) -> None:
    rows = "".join(item.format(*one) for one in ITEMS)
    page = f"<html><body><table>{rows}</table><p>{ENDING}</p></body></html>"
    for data in (mail(None, page), mail("View in your browser.", page, List_Id="<news.a.example>")):
        assert [(one.title, one.text) for one in read(data)] == [
            (title, f"{text}\n") for title, text in ITEMS
        ]


@pytest.mark.parametrize(
    "text",
    [
        ruled("-----").replace(ENDING, "The press office"),
        f"{ITEMS[0][0]}\n\n{ITEMS[0][1]}\n\n-----\nAbout the port\n\nThe port of Marlow Bay has two"
        f" quays and a yard, and it is run by the town.\n\n-----\n{ENDING}\n",
        f"{ITEMS[0][1]}\n\n{ENDING}\n",
    ],
)
def test_a_letter_and_a_release_are_one_article(text: str) -> None:
    assert [one.path for one in read(mail(text))] == ["a.eml"]


TEXT = "\n\n".join(text for _, text in ITEMS)
PAGE = "<html><body><p>{}</p></body></html>".format("</p><p>".join(text for _, text in ITEMS))


@pytest.mark.parametrize(
    ("plain", "page"),
    [
        (TEXT, "<p>View this in a browser</p>"),
        (TEXT, "<p><a href='https://a.example/1'>Read this newsletter online</a></p>"),
        (TEXT, "<html><body></body></html>"),
        (ITEMS[0][1], "<p>View this in a browser</p>"),
        ("View this in a browser", PAGE),
        ("Your program shows no pages. To read the news, open the address below. " * 3, PAGE * 3),
        (TEXT, PAGE),
    ],
)
def test_the_fuller_of_two_parts_is_read(plain: str, page: str) -> None:
    assert ITEMS[0][1] in read_article(mail(plain, page), path="a.eml", id="S1").text


def test_the_plain_part_is_kept_to_the_character_where_both_say_the_same() -> None:
    assert read_article(mail(f"{TEXT}\n", PAGE), path="a.eml", id="S1").text == f"{TEXT}\n"
