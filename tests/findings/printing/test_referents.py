"""Whose name stands in for a pronoun or after a role, and where it is left open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import Cast, find_actors
from briefgen.findings.printing import print_passage
from briefgen.findings.printing.referents import (
    PRONOUNS,
    dangling_pronouns,
    is_pronoun,
)
from briefgen.language.reading import Reading

BEFORE = (
    "Anna Berg, the mayor of Lund, met Per Holm on Monday. Mr Holm leads a union. Ms Berg spoke"
    " first.\n"
)
ALONE = "Anna Berg, the mayor of Lund, spoke on Monday.\n"


def second(reading: Reading) -> str:
    paragraph = reading.paragraphs[1]
    return print_passage(reading, find_actors(reading), paragraph.start, paragraph.end).text


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("She signed the contract.", "[Anna Berg] signed the contract."),
        ("Her lawyers signed the contract.", "[Anna Berg’s] lawyers signed the contract."),
        ("But she signed the contract.", "[Anna Berg] signed the contract."),
        ("The mayor signed the contract.", "The mayor [Anna Berg] signed the contract."),
        ("She said she would sign.", "[Anna Berg] said she would sign."),  # once is enough
    ],
)
def test_a_name_says_who_is_meant(
    sentence: str, printed: str, make_reading: Callable[..., Reading]
) -> None:
    assert second(make_reading(ALONE + sentence)) == printed


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg said she would sign.",  # the passage names her
        "Karin Lind said she would sign.",  # it may be somebody else
        "The singer said she would sign.",  # it may be the singer
        "A finance manager said her own father would sign.",  # it is the manager
        "“She will sign,” Per Holm said.",  # nobody's words are changed
        "It rained.",
    ],
)
def test_what_the_passage_may_explain_is_left(
    sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert second(make_reading(ALONE + sentence)) == sentence


def test_a_court_is_no_she(make_reading: Callable[..., Reading]) -> None:
    heard = "The court heard that she joined the union."
    assert second(make_reading(ALONE + heard)) == heard.replace("she", "[Anna Berg]")


@pytest.mark.parametrize("word", ["company", "its"])
def test_who_urges_a_company_is_not_the_company(
    word: str, make_reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = make_reading(
        "Kanal Nord sold its mast. Kanal Nord urged the company to show its files."
    )
    cast = find_actors(reading)
    broadcaster = next(actor for actor in cast.actors if actor.name == "Kanal Nord")
    resolve = Cast.actor_of
    monkeypatch.setattr(
        Cast,
        "actor_of",
        lambda self, token: broadcaster if token.lower == word else resolve(self, token),
    )
    monkeypatch.setattr(Cast, "confidence_of", lambda *_: 1.0)
    start = reading.article.text.index("the company")
    printed = print_passage(reading, cast, start, len(reading.article.text))
    assert printed.text == "[T]he company to show its files."


@pytest.mark.parametrize(
    ("sentence", "dangling"),
    [
        ("They resigned.", ["They"]),
        ("It was withdrawn.", ["It"]),
        ("It is not known whether the bridge is safe.", []),
        ("It says that the bridge is safe.", ["It"]),
        ("It wants to build a bridge.", ["It"]),
        ("It took years to build the bridge.", []),
        ("It emerged that the bridge is unsafe.", []),
        ("It was said that the bridge is safe.", []),
        ("The members said they would resign.", []),
        ("In her speech, Anna Berg promised a bridge.", []),
        ("The ministry says that the unions, the ports and the farmers will vote on it.", ["it"]),
        ("Anna Berg and the governors would seek to delay it, say officials.", ["it"]),
        ("The report is late because the council has not paid for it.", []),
        ("The engineers drew up a plan or borrowed one like it.", []),
        ("The council passed the budget after the mayor signed it.", []),
    ],
)
def test_a_pronoun_that_nothing_explains_dangles(
    sentence: str, dangling: list[str], make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    assert [
        token.text for token in dangling_pronouns(find_actors(reading), reading.tokens)
    ] == dangling


@pytest.mark.parametrize("word", PRONOUNS)
def test_each_pronoun_has_its_example(word: str, make_reading: Callable[..., Reading]) -> None:
    found = [token.lower for token in make_reading(PRONOUNS[word][1]).tokens if is_pronoun(token)]
    # the tagger takes some absolute "hers" for a noun: then it is left alone
    assert found == [word] or word in {"hers"}
