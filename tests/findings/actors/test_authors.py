"""Whose words a document carries: each row an article, the mention of a document in it, and its
author; "-" where the article names none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.quotes import find_quotes
from briefgen.language.english.documents import DOCUMENTS, ISSUING, PARTS
from briefgen.language.reading import Reading, Token

AUTHORS = [
    ('Judge Ada Falk\'s statement read: "The order stands."', "statement", "Ada Falk"),
    ("Ada Falk spoke. Her letter says the dyke is old.", "letter", "Ada Falk"),
    ("A tweet on Monday by Ada Falk said the dyke is old.", "tweet", "Ada Falk"),
    ("A report from the Harbour Agency said the dyke is old.", "report", "Harbour Agency"),
    ("A letter signed by Ada Falk said the dyke is old.", "letter", "Ada Falk"),
    ("A study published by the Fens Institute found it old.", "study", "Fens Institute"),
    ("A Harbour Agency report said the dyke is old.", "report", "Harbour Agency"),
    (
        "The Harbour Agency released a report. The report said the dyke is old.",
        "report",
        "Harbour Agency",
    ),
    (
        "The Fens Institute published a study. Rain fell. The study warns of floods.",
        "study",
        "Fens Institute",
    ),
    (
        'The Harbour Agency issued a statement on Tuesday. It read: "The dyke is old."',
        "It",
        "Harbour Agency",
    ),
    (
        'Ada Falk issued a statement. Part of the statement said: "It is law."',
        "Part",
        "Ada Falk",
    ),
    ('The family\'s statement read: "We are sad."', "statement", "family"),
    ("A letter from Falk's office said the dyke is old.", "letter", "office"),
    (
        'The port of Callowhill issued a statement. It read: "The dyke is old."',
        "It",
        "port of Callowhill",
    ),
    (
        'Orrebook released a statement which read, in part, "The ruling raises questions."',
        "statement",
        "Orrebook",
    ),
    ("A tweet sent from Ada Falk's account said the dyke is old.", "tweet", "Ada Falk"),
    # the deed of a verb
    (
        'Ada Falk announced the closure on Monday. The announcement read: "We are sorry."',
        "announcement",
        "Ada Falk",
    ),
    (
        "President Jonas Falk declared an emergency. The proclamation said the dyke is old.",
        "proclamation",
        "Jonas Falk",
    ),
    (
        "Judge Ada Falk ruled that the dam is illegal. The ruling said the dyke is old.",
        "ruling",
        "Ada Falk",
    ),
    ("Jonas Falk sued the port. The lawsuit says the dyke is old.", "lawsuit", "Jonas Falk"),
    # the body that a common noun takes up
    (
        "The Harbour Agency closed the port. The agency statement said the dyke is old.",
        "statement",
        "Harbour Agency",
    ),
    # an account
    ('The account for the Harbour Agency tweeted: "We agree."', "account", "Harbour Agency"),
    # controls: nobody is named, or somebody else
    ("A leaked report said the dyke is old.", "report", "-"),
    ("The judge left after Falk ruled it out. The ruling said the dyke is old.", "ruling", "-"),
    ("The Danish report said the dyke is old.", "report", "-"),
    ("Ada Falk read a report. The report said the dyke is old.", "report", "-"),
    (
        "The Harbour Agency released a report. A leaked report said the dyke is old.",
        "report",
        "-",
    ),
    (
        "The Harbour Agency released a report. It will close the port.",
        "It",
        "-",
    ),
]


@pytest.mark.parametrize(("text", "mention", "author"), AUTHORS)
def test_a_document_speaks_for_whoever_wrote_it(
    text: str, mention: str, author: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(text)
    cast = find_actors(reading)
    token = [token for token in reading.tokens if token.text == mention][-1]
    found = cast.author_of(token)
    if isinstance(found, Token):
        assert found.text == author
    else:
        assert (found.name if found is not None else "-") == author


def test_a_quotation_of_a_document_is_its_authors(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        'The Harbour Agency released a report. The report said: "The dyke is old."'
    )
    (quote,) = find_quotes(reading, find_actors(reading))
    assert quote.speaker is not None
    assert quote.speaker.mention is not None
    assert quote.speaker.name == "Harbour Agency"
    assert reading.article.passage(quote.speaker.mention) == "The report"


def test_the_tables_hold_single_words_in_lower_case() -> None:
    for word in (*DOCUMENTS, *ISSUING, *PARTS):
        assert word == word.lower().strip()
        assert " " not in word
