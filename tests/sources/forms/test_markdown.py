"""Front matter says what the article is; the text stays as it was written."""

from __future__ import annotations

import pytest

from briefgen.errors import FrontMatterBroken
from briefgen.model import Article
from briefgen.sources import read_articles
from briefgen.sources.forms.markdown import read_markdown


def read(text: str) -> Article:
    return read_markdown(text, path="a.md", id="S1", sha256="")


@pytest.mark.parametrize(
    ("front", "detail", "value"),
    [
        ("title: The wall", "title", "The wall"),
        ("headline: 'The wall: again'", "title", "The wall: again"),
        ("title: >\n  The wall\n  rises", "title", "The wall rises"),
        ("title: 2031", "title", "2031"),
        ("date: 2031-03-04", "published", "2031-03-04"),
        ("date: 2031-03-04T23:30:00-05:00", "published", "2031-03-04"),
        ("date: 4 March 2031", "published", "2031-03-04"),
        ("published: March 4, 2031", "published", "2031-03-04"),
        ("date: Tues., Mar. 4th, 2031 10:00", "published", "2031-03-04"),
        ("date: 03/04/2031", "published", None),  # March or April
        ("date: March 2031", "published", None),
        ("date: 2031-02-30", "published", None),
        ("date: yesterday", "published", None),
        ("source: The Marlow Herald", "outlet", "The Marlow Herald"),
        ("source: https://herald.example/a", "outlet", None),
        ("source: https://herald.example/a", "url", "https://herald.example/a"),
        ("outlet: Herald\nsource: Agency", "outlet", "Herald"),
        ("author: By Ann Lee and Tom Fry", "authors", ("Ann Lee", "Tom Fry")),
        ("authors:\n  - Ann Lee\n  - Tom Fry", "authors", ("Ann Lee", "Tom Fry")),
        ("author: ''", "authors", ()),
        ("URL: https://herald.example/a", "url", "https://herald.example/a"),
        ("tags: [sea, wall]", "title", None),
        ("title: !!python/object:os.system x", "title", "x"),  # a tag makes no object
    ],
)
def test_front_matter_gives_the_details(front: str, detail: str, value: object) -> None:
    text = f"---\n{front}\n---\nThe wall is to rise.\n"
    article = read(text)
    assert getattr(article, detail) == value
    assert article.text == text
    assert article.body is not None
    assert article.passage(article.body) == "The wall is to rise.\n"


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# The wall\n\nIt rises.", "The wall", "\nIt rises."),
        ("# The **wall** #\nIt rises.", "The wall", "It rises."),
        ("The wall\n========\n\nIt rises.", "The wall", "\nIt rises."),
        ("---\ntitle: A\n---\n\n# B\n\nIt rises.", "A", "\nIt rises."),
        ("---\ntitle: A\n...\nIt rises.", "A", "It rises."),
        ("## What was said\n\nIt rises.", None, None),
        ("#hashtag\n\nIt rises.", None, None),
        ("It rises.\n\n# Later", None, None),
        # rules around a paragraph: a key of several words without a value would be rare
        ("---\nIt rises: slowly\n---\n", None, None),
        ("---\ntitle: A\nIt never closes.", None, None),
        ("# Only a title", "Only a title", None),
    ],
)
def test_the_body_begins_after_front_matter_and_title(
    text: str, title: str | None, body: str | None
) -> None:
    article = read(text)
    assert article.title == title
    assert (article.passage(article.body) if article.body else None) == body


def test_a_value_that_stands_for_others_is_refused_before_it_is_written_out() -> None:
    lines = [
        "a0: &a0 [x, x]",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)),
        "title: *a11",
    ]
    with pytest.raises(FrontMatterBroken) as refusal:
        read_articles(
            "---\n{}\n---\nThe board met on Tuesday.\n".format("\n".join(lines)).encode(),
            path="a.md",
        )
    assert str(refusal.value).startswith(
        "E107 a.md:2: the front matter is not valid YAML (its aliases stand for too many values)."
    )


def test_a_value_within_itself_is_refused_and_a_few_aliases_are_read() -> None:
    with pytest.raises(FrontMatterBroken):
        read_articles(b"---\ntitle: &a [*a]\n---\nThe board met on Tuesday.\n", path="a.md")
    (article,) = read_articles(
        b"---\nname: &a Ann Lee\nauthor: *a\ntitle: Quay\n---\nThe board met on Tuesday.\n",
        path="a.md",
    )
    assert isinstance(article, Article)
    assert (article.title, article.authors) == ("Quay", ("Ann Lee",))
