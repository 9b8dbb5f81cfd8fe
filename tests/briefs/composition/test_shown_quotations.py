"""Which quotations are printed."""

from __future__ import annotations

import pytest

from briefgen.briefs import compose
from briefgen.model import Brief
from tests.briefs.conftest import Maker

SENTENCES = (
    "The council approved the flood barrier at Holm Quay.",
    "Rain fell on the hills above the town all night.",
    "The school band played in the square before noon.",
    "A ferry from the islands came in late with mail.",
    "Two shops on the corner have stood empty since spring.",
    "Bakers in the old market raised the price of bread.",
    "An owl nested in the tower of the chapel.",
    "The library lent nine thousand novels to readers.",
)


def quotes_of(brief: Brief) -> list[str]:
    return [quote.text for quote in brief.quotes]


def test_words_of_the_speaker_come_before_paraphrase(make_findings: type[Maker]) -> None:
    maker = make_findings(
        'Ada Thorne said the wall would hold.\n"The wall will hold for a hundred years," said Ada'
        ' Thorne.\n"Nobody has shown us the sums for the upkeep," said Ben Okafor.'
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("the wall would hold", "Ada Thorne", "indirect")
    maker.quote("The wall will hold for a hundred years,", "Ada Thorne")
    maker.quote("Nobody has shown us the sums for the upkeep,", "Ben Okafor")
    assert quotes_of(compose([maker.findings()])) == [
        "The wall will hold for a hundred years,",
        "Nobody has shown us the sums for the upkeep,",
    ]


def test_paraphrase_fills_up_where_there_is_little_else(make_findings: type[Maker]) -> None:
    maker = make_findings(
        "Ada Thorne said the wall would hold for a century. Ben Okafor said nobody had seen the"
        " sums for it."
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("the wall would hold for a century", "Ada Thorne", "indirect").quote(
        "nobody had seen the sums for it", "Ben Okafor", "indirect"
    )
    assert len(compose([maker.findings()]).quotes) == 2


def test_what_they_say_is_nobodys_and_is_left_out(make_findings: type[Maker]) -> None:
    maker = make_findings(
        'They said the wall would hold. Ben Okafor said nobody had seen the sums for it. "The sums'
        ' exist," they said.'
    )
    maker.actor("Ben Okafor").quote("the wall would hold", "They", "indirect").quote(
        "nobody had seen the sums for it", "Ben Okafor", "indirect"
    )
    maker.quote("The sums exist,", "they")
    assert quotes_of(compose([maker.findings()])) == ["nobody had seen the sums for it"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        # too few words of the speaker's own
        ('Ben Okafor called the plan a "farce".', 'the plan a "farce"', "mixed"),
        # too short to tell anything
        ("Ben Okafor said it would hold.", "it would hold", "indirect"),
    ],
)
def test_a_scrap_of_what_is_told_is_not_printed(
    text: str, words: str, kind: str, make_findings: type[Maker]
) -> None:
    maker = make_findings(text).actor("Ben Okafor").quote(words, "Ben Okafor", kind)
    assert quotes_of(compose([maker.findings()])) == []


def test_a_quotation_that_breaks_off_is_not_shown(make_findings: type[Maker]) -> None:
    maker = make_findings(
        '"The wall will hold for now, but the men who built it…" said Ada Thorne.'
    )
    maker.actor("Ada Thorne")
    maker.quote("The wall will hold for now, but the men who built it…", "Ada Thorne")
    assert quotes_of(compose([maker.findings()])) == []


def test_what_a_paper_or_a_thing_says_is_not_shown(make_findings: type[Maker]) -> None:
    maker = make_findings('"The wall is sixty years old and leaks," wrote the Arl Post on Monday.')
    maker.actor("Arl Post", "organisation").quote(
        "The wall is sixty years old and leaks,", "Arl Post"
    )
    assert quotes_of(compose([maker.findings()])) == []


def test_everybodys_best_comes_before_anybodys_second(make_findings: type[Maker]) -> None:
    lines = [f'"{sentence[:-1]} for now," said Ada Thorne.' for sentence in SENTENCES[:6]]
    lines.append('"The sums do not add up at all," said Ben Okafor.')
    maker = make_findings("\n".join(lines)).actor("Ada Thorne").actor("Ben Okafor")
    for line in lines:
        maker.quote(line.split('"')[1], line.split(" said ")[1][:-1])
    names = [quote.speaker.name for quote in compose([maker.findings()]).quotes if quote.speaker]
    assert names.count("Ben Okafor") == 1


def test_a_fragment_gives_way_to_a_whole_statement_but_not_within_its_sentence(
    make_findings: type[Maker],
) -> None:
    maker = make_findings(
        '"The wall will hold for a hundred years," said Ada Thorne. It was "good news", she said.\n'
        'Ben Okafor called for "a permanent fund for the upkeep" of the wall.'
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("The wall will hold for a hundred years,", "Ada Thorne").quote(
        "good news", "Ada Thorne"
    )
    maker.quote('"a permanent fund for the upkeep" of the wall', "Ben Okafor", "mixed")
    assert quotes_of(compose([maker.findings()])) == [
        "The wall will hold for a hundred years,",
        '"a permanent fund for the upkeep" of the wall',
    ]


def test_at_most_five_and_two_of_one_speaker(make_findings: type[Maker]) -> None:
    lines = [
        f'"{sentence[:-1]} for {word} reasons," said {name}.'
        for sentence, word, name in zip(
            SENTENCES,
            "abcdefgh",
            ["Ada Thorne"] * 3 + ["Ben Okafor"] * 3 + ["Cleo Ruiz"] * 2,
            strict=True,
        )
    ]
    maker = make_findings("\n".join(lines)).actor("Ada Thorne").actor("Ben Okafor")
    maker.actor("Cleo Ruiz")
    for line in lines:
        maker.quote(line.split('"')[1], line.split(" said ")[1][:-1])
    brief = compose([maker.findings()])
    names = [quote.speaker.name for quote in brief.quotes if quote.speaker]
    assert len(names) == 5
    assert {names.count(name) for name in set(names)} == {1, 2}


def test_only_what_stands_alone_is_shown(make_findings: type[Maker]) -> None:
    maker = make_findings(
        '"It must stop. The wall leaks at both ends," said Ada Thorne. "They knew," said Ben'
        " Okafor."
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote(
        "It must stop. The wall leaks at both ends,",
        "Ada Thorne",
        alone="The wall leaks at both ends,",
    )
    maker.quote("They knew,", "Ben Okafor", alone=None)
    assert quotes_of(compose([maker.findings()])) == ["The wall leaks at both ends,"]


def test_a_paraphrase_that_a_key_point_prints_is_not_shown_again(
    make_findings: type[Maker],
) -> None:
    maker = make_findings(
        "Ada Thorne said the wall would hold for a century. Ben Okafor said nobody had seen the"
        " sums for it."
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.point("Ada Thorne said the wall would hold for a century.")
    maker.quote("the wall would hold for a century", "Ada Thorne", "indirect").quote(
        "nobody had seen the sums for it", "Ben Okafor", "indirect"
    )
    assert quotes_of(compose([maker.findings()])) == ["nobody had seen the sums for it"]


@pytest.mark.parametrize(
    ("verb", "is_shown"), [("denied", True), ("rejected", True), ("explained", False)]
)
def test_the_reply_of_whoever_is_accused_is_shown(
    verb: str, is_shown: bool, make_findings: type[Maker]
) -> None:
    words = f"{verb} that he had known of the leak in the wall"
    maker = make_findings(
        '"The mayor knew that the wall was leaking for years," said Ada Thorne.\n'
        f"Ben Okafor {words}."
    )
    maker.actor("Ada Thorne").actor("Ben Okafor")
    maker.quote("The mayor knew that the wall was leaking for years,", "Ada Thorne")
    content = words.removeprefix(f"{verb} ")
    maker.quote(content, "Ben Okafor", "indirect", cue=maker.span(verb), within=maker.span(words))
    shown = quotes_of(compose([maker.findings()]))
    assert (content in shown) is is_shown


def test_a_headline_that_is_printed_again_is_none(make_findings: type[Maker]) -> None:
    words = 'Thorne calls the wall "the best in a hundred years"'
    maker = make_findings(f"Wall opened\n{words}\nThe wall was opened on Monday.")
    maker.actor("Thorne").quote(words[7:], "Thorne", "mixed", within=maker.span(words[7:]))
    assert quotes_of(compose([maker.findings()])) == []


@pytest.mark.parametrize(
    ("words", "is_shown"),
    [
        ('called the plan "a folly that will ruin us all"', True),
        ('calling the plan "a folly that will ruin us all"', False),
        ('said in a letter the plan was "a folly that will ruin us all"', False),
    ],
)
def test_a_phrase_reads_as_a_clause_behind_the_name(
    words: str, is_shown: bool, make_findings: type[Maker]
) -> None:
    maker = make_findings(f"Ben Okafor {words}.").actor("Ben Okafor")
    content = words[words.index('"') :]
    maker.quote(content, "Ben Okafor", "mixed", within=maker.span(words))
    assert bool(quotes_of(compose([maker.findings()]))) is is_shown


def test_what_goes_on_with_a_limit_is_not_paraphrased(make_findings: type[Maker]) -> None:
    maker = make_findings("Ben Okafor said the wall would hold for years but only in summer.")
    maker.actor("Ben Okafor")
    maker.quote("the wall would hold for years", "Ben Okafor", "indirect", clipped=True)
    assert quotes_of(compose([maker.findings()])) == []


def test_a_headline_is_nobodys_quotation(make_findings: type[Maker]) -> None:
    words = 'Thorne calls the wall "the best in a hundred years"'
    maker = make_findings(f"{words}\nThe wall was opened on Monday.").titled(words)
    maker.actor("Thorne").quote(words[7:], "Thorne", "mixed", within=maker.span(words[7:]))
    assert quotes_of(compose([maker.findings()])) == []


def test_a_quotation_that_its_speaker_interrupts_is_printed_whole(
    make_findings: type[Maker],
) -> None:
    maker = make_findings(
        '"The wall will hold for a hundred years," said Ada Thorne, "and the town will stand behind'
        ' it."'
    )
    maker.actor("Ada Thorne").quote("The wall will hold for a hundred years,", "Ada Thorne")
    maker.quote("and the town will stand behind it.", "Ada Thorne", continues="Q1")
    brief = compose([maker.findings()])
    assert [(quote.id, quote.continues) for quote in brief.quotes] == [("Q1", None), ("Q2", "Q1")]


def test_a_statement_that_two_sources_carry_is_printed_once(barrier: list[Maker]) -> None:
    brief = compose([maker.findings() for maker in barrier])
    assert quotes_of(brief) == [
        "We have waited ten winters for this,",
        "Nobody has shown us the sums,",
    ]
