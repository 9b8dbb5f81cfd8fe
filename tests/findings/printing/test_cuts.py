"""Each construction that a sentence stands without, by its example, and what is never taken
away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.printing import passage_printed, print_passage
from briefgen.findings.printing.cuts import CUT_RULES
from briefgen.findings.printing.opening import TIES, opening_of
from briefgen.findings.printing.stretches import CutRule
from briefgen.findings.printing.tails import CIRCUMSTANCE, SET_OFF
from briefgen.language.reading import Reading


def shortest(reading: Reading) -> str:
    return print_passage(reading, find_actors(reading), 0, len(reading.article.text), words=1).text


def cut_as_marked(example: str, make_reading: Callable[..., Reading]) -> None:
    before, cut, after = example.split("|")
    expected = f"{before} […]{after}" if before else f"[{after[0].upper()}]{after[1:]}"
    assert shortest(make_reading(before + cut + after)) == expected


@pytest.mark.parametrize("rule", CUT_RULES, ids=lambda rule: rule.name)
def test_each_rule_makes_the_cut_of_its_example(
    rule: CutRule, make_reading: Callable[..., Reading]
) -> None:
    cut_as_marked(rule.example, make_reading)


@pytest.mark.parametrize("word", [*CIRCUMSTANCE, *SET_OFF])
def test_each_word_that_opens_a_tail_makes_the_cut_of_its_example(
    word: str, make_reading: Callable[..., Reading]
) -> None:
    cut_as_marked({**CIRCUMSTANCE, **SET_OFF}[word], make_reading)


@pytest.mark.parametrize("word", TIES)
def test_each_tie_opens_its_example(word: str, make_reading: Callable[..., Reading]) -> None:
    tokens = make_reading(TIES[word]).tokens
    assert opening_of(tokens) > 0
    assert tokens[opening_of(tokens)].text == "the"


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("2. The board approved the new wall.", "The board approved the new wall."),
        ("12) The board approved the new wall.", "The board approved the new wall."),
        ("(b) The board approved the new wall.", "The board approved the new wall."),
        ("2.5 million people saw the wall.", "2.5 million people saw the wall."),
        ("27 members approved the new wall.", "27 members approved the new wall."),
    ],
)
def test_the_number_of_a_list_is_no_word(
    sentence: str, printed: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    tokens = [token for token in reading.tokens if token.pos != "SPACE"]
    assert sentence[tokens[opening_of(tokens)].start :] == printed


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor resigned, Anna Berg said.",  # the claim would turn into a fact
        "The mayor, Anna Berg said, would resign.",
        "According to Anna Berg, the mayor resigned.",
        "The mayor resigned, according to two officials.",
        "The dam is safe, the engineers insist.",
        "The bridge, the tunnel and the road will close.",  # a list is no aside
        "The men who broke the window were fined.",  # it says which men
        "A suspect, Anna Berg, 28, appeared in court.",  # the name is the news
        "The head of the port authority, Anna Berg, resigned.",
        "“The road, which we built, is ours,” he said.",  # nobody's words are cut
        "So far the board has paid nothing.",
    ],
)
def test_what_carries_the_meaning_stays(
    sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert shortest(make_reading(sentence)) == sentence


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        (
            "After the council had met twice, the mayor signed the contract.",
            "[T]he mayor signed the contract.",
        ),
        (
            "Ending nine years of talks, the mayor signed the contract.",
            "[T]he mayor signed the contract.",
        ),
    ],
)
def test_a_cut_at_the_head_leaves_a_capital_in_brackets(
    sentence: str, printed: str, make_reading: Callable[..., Reading]
) -> None:
    assert shortest(make_reading(sentence)) == printed


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        (
            (
                "The mayor had met the members of the union, who wanted nine hundred kronor, the"
                " council said."
            ),
            "The mayor had met the members of the union […], the council said.",
        ),
        (
            "The members, who wanted nine hundred kronor, met the mayor, the council said.",
            "The members […] met the mayor, the council said.",
        ),
        (
            "“We will sign the contract,” Berg, the mayor of Lund, said on Friday.",
            "“We will sign the contract,” Berg […] said on Friday.",
        ),
    ],
)
def test_who_says_it_keeps_its_comma(
    sentence: str, printed: str, make_reading: Callable[..., Reading]
) -> None:
    assert shortest(make_reading(sentence)) == printed


@pytest.mark.parametrize(
    "sentence",
    [
        # what is to come hangs on it
        "The road will close after the council has met in the harbour hall.",
        "The road would close after the council had met in the harbour hall.",
        "When the strike ends, the mayor signs the contract.",
        "The mayor agreed to sign the contract after the council met in the harbour hall.",
        "The mayor runs the harbour as the council wishes.",
        # what is denied is denied of it
        "The board has not met since the mayor left the council of Lund.",
        # the verb says nothing without it
        "The strike came after the mayor left the harbour hall.",
        "The mayor resigned a day after the council met in the harbour hall.",  # a measure of it
        "The union held its first strike since the mayor took office in Lund.",  # a rank within it
        "The mayor was so ill that she left the hall as the council voted.",
        "The mayor described the harbour as a ruin of the old town.",  # a complement
        # without it the warning would be gone and the fact stand
        "The mayor signed the contract, as officials had warned.",
        "The mayor closed the bridge as officials had demanded for nine years.",
        # whose claim it is
        "A woman was dragged from her car because she is foreign, police claim.",
        "The mayor signed the contract while the council rejected the tax.",  # the other side
        "The mayor signed the contract, while the council rejected the tax.",
        "While the mayor approved the tax, the council rejected it on Monday.",
        "The poll gave the mayor 40 per cent, with a margin of error of three points.",
        "“The plan, which the mayor called a costly dream, was dropped,” Berg said.",
        # that may be said as well
        "The board faulted the mayor, saying the dam had held, but the bridge fell on Monday.",
    ],
)
def test_a_tail_that_the_statement_hangs_on_stays(
    sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert shortest(make_reading(sentence)) == sentence


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        # What is said goes with who says it: nothing that stays is a claim of theirs.
        (
            "The mayor signed the contract, adding that the bridge was safe.",
            "The mayor signed the contract […].",
        ),
        (
            "The bridge was safe, the mayor said, adding that it had cost nine million.",
            "The bridge was safe, the mayor said […].",
        ),
        (
            "The mayor was cleared of fraud after the court heard that a clerk had lied.",
            "The mayor was cleared of fraud […].",
        ),
        # Of two asides in a row the second goes, not the first: nothing runs into the name.
        (
            (
                "The visit by Anna Berg, a member of the board, the elite of the town, pleased the"
                " fishermen."
            ),
            "The visit by Anna Berg, a member of the board […] pleased the fishermen.",
        ),
        # So does a whole quotation.
        (
            "The plan, which the mayor called “a costly dream”, was dropped on Monday.",
            "The plan […] was dropped on Monday.",
        ),
        # A preposition measures nothing.
        (
            "Asked about the tax in Lund, the mayor signed the contract.",
            "[T]he mayor signed the contract.",
        ),
        (
            "Speaking in the harbour hall today, the mayor approved the tax.",
            "[T]he mayor approved the tax.",
        ),
    ],
)
def test_what_goes_whole_may_go(
    sentence: str, printed: str, make_reading: Callable[..., Reading]
) -> None:
    assert shortest(make_reading(sentence)) == printed


def test_the_passage_printed_is_known_without_printing(
    make_reading: Callable[..., Reading],
) -> None:
    text = (
        "LUND (AP) -- But after a night of talks on the tax, the mayor, who took office in May,"
        " signed the contract, ending the quarrel."
    )
    reading = make_reading(text)
    for words in (1, 35):
        passage = print_passage(reading, find_actors(reading), 0, len(text), words=words).passage
        assert passage_printed(reading, 0, len(text), words=words) == passage
    assert reading.article.passage(passage_printed(reading, 0, len(text), words=1)).startswith(
        "the mayor, who"
    )


def test_the_end_goes_last(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "The mayor, who took office in May, signed the contract, ending a quarrel of nine years."
    )

    def printed(words: int, words_with_end: int) -> str:
        return print_passage(
            reading,
            find_actors(reading),
            0,
            len(reading.article.text),
            words=words,
            words_with_end=words_with_end,
        ).text

    assert printed(5, 11) == "The mayor […] signed the contract, ending a quarrel of nine years."
    assert printed(5, 10) == "The mayor […] signed the contract […]."


def test_blanks_in_the_passage_move_no_cut(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("The  mayor,  who took office in May,  approved  the tax.")
    assert shortest(reading) == "The mayor […] approved the tax."


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("so the board agreed to pay.", "[T]he board agreed to pay."),
        ("so \u0149the board agreed to pay.", "\u0149the board agreed to pay."),
        ("so ßo the board agreed to pay.", "ßo the board agreed to pay."),
        ("so \ufb01nance boards agreed to pay.", "\ufb01nance boards agreed to pay."),
        ("so \u0131the board agreed to pay.", "\u0131the board agreed to pay."),
    ],
)
def test_a_letter_without_a_capital_of_its_own_stays_small(
    sentence: str, printed: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    assert print_passage(reading, find_actors(reading), 3, len(sentence)).text == printed
