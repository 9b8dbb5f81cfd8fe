"""The rules are data: each row's example is asked about by that very rule, and a rule can be
switched off."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.findings.open_questions.finding import find_candidates
from briefgen.findings.open_questions.rules import CUE_WORDS, RULES, TABLES
from briefgen.findings.open_questions.rules.rule import QuestionRule
from briefgen.findings.quotes import find_quotes
from briefgen.language.reading import Reading
from briefgen.model import QuestionCategory

DOCS = Path(__file__).parents[3] / "docs"
Asked = set[tuple[str, QuestionCategory, str]]


def name_of(found: QuestionCandidate) -> str:
    return found.rule.split(":")[0]


@pytest.fixture(scope="session")
def asked_by(make_reading: Callable[..., Reading]) -> Callable[..., Asked]:
    """Return the rule, the category and the question of every candidate in a literal text."""

    def asked(text: str, *off: str) -> Asked:
        reading = make_reading(text)
        cast = find_actors(reading)
        # "we" is asked about by the name of who says it
        context = QuestionContext(reading, cast, find_quotes(reading, cast))
        return {
            (name_of(found), found.category, found.question)
            for found in find_candidates(context, off)
        }

    return asked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_is_asked_about_by_that_rule(
    rule: QuestionRule, asked_by: Callable[..., Asked]
) -> None:
    found = asked_by(rule.example)
    assert (rule.name, rule.category, rule.question) in found
    switched_off = asked_by(rule.example, rule.name)
    assert rule.name not in {name for name, _, _ in switched_off}
    assert {one for one in found if one[0] != rule.name} <= switched_off


ALSO: list[tuple[str, str, str, QuestionCategory]] = [
    (
        "vague",
        "The plan is vague about who would be eligible.",
        "Who would be eligible?",
        "vague_commitment",
    ),
    (
        "open noun",
        "The dispute over who owns the island has lasted ten years.",
        "Who owns the island?",
        "disputed",
    ),
    (
        "claim",
        "The union claimed the plant was safe, though inspectors had closed it.",
        "Was the plant safe, as the union claims?",
        "disputed",
    ),
    (
        "accused",
        "The union accused the board of hiding the losses, although auditors had found none.",
        "Did the board hide the losses, as the union alleges?",
        "disputed",
    ),
    (
        "no date",
        "The ministry gave no date for the vote.",
        "When will the vote take place?",
        "undisclosed",
    ),
    (
        "being worked out",
        "The extent of the flood is still being assessed.",
        "What is the extent of the flood?",
        "unknown",
    ),
    (
        "under review",
        "The cause of the collision is under investigation.",
        "What is the cause of the collision?",
        "unknown",
    ),
    (
        "not said",
        "Nobody can say when the water will be back.",
        "When will the water be back?",
        "unknown",
    ),
    (
        "under investigation",
        "Police are investigating the blaze.",
        "What will police conclude about the blaze?",
        "unknown",
    ),
    (
        "being investigated",
        "The derailment is being investigated.",
        "What will the investigation of the derailment find?",
        "unknown",
    ),
    (
        "in talks",
        "The firm is in talks to buy the port.",
        "Will the firm buy the port?",
        "undecided",
    ),
]


@pytest.mark.parametrize(("name", "sentence", "question", "category"), ALSO)
def test_some_rules_give_a_second_category(
    name: str,
    sentence: str,
    question: str,
    category: QuestionCategory,
    asked_by: Callable[..., Asked],
) -> None:
    assert (name, category, question) in asked_by(sentence)


def test_every_second_category_is_proved() -> None:
    assert {(rule.name, rule.also) for rule in RULES if rule.also} == {
        (name, category) for name, _, _, category in ALSO
    }


def test_one_rule_has_one_name_and_stands_in_the_table_of_its_category() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.category == category for category, table in TABLES.items() for rule in table)
    # what follows a colon in a reason is the detail
    assert not any(":" in rule.name for rule in RULES)


def test_what_goes_first_stands_first() -> None:
    names = [rule.name for rule in RULES]
    for rule in RULES:
        assert not rule.unless or names.index(rule.unless) < names.index(rule.name)


def test_a_rule_that_goes_first_keeps_the_second_from_asking(
    asked_by: Callable[..., Asked],
) -> None:
    sentence = "It is not clear who said that the water was safe."
    assert "not clear that" not in {name for name, _, _ in asked_by(sentence)}


def test_where_the_first_look_leads_to_no_question_the_second_is_tried(
    asked_by: Callable[..., Asked],
) -> None:
    assert ("unclear", "unknown", "What is the fate of the crew?") in asked_by(
        "The fate of the crew remains unclear."
    )


def test_strengths_lie_between_mere_possibility_and_plain_words() -> None:
    assert all(
        0.2 <= strength <= 1.0
        for rule in RULES
        for strength in (rule.strength, *rule.strengths.values())
    )


def test_a_word_that_says_less_counts_for_less(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("The levy might be raised. The port could be closed.")
    found = find_candidates(QuestionContext(reading, find_actors(reading)))
    assert [(one.rule, one.strength) for one in found] == [
        ("possible: might", 0.6),
        ("possible: could", 0.45),
    ]


def test_every_word_of_a_rule_is_looked_at() -> None:
    for rule in RULES:
        assert rule.lemmas <= CUE_WORDS, rule.name
        assert not rule.pos or rule.pos == {"PUNCT"} or rule.forms <= CUE_WORDS, rule.name


def test_the_page_of_rules_is_made_from_the_tables() -> None:
    spec = importlib.util.spec_from_file_location(
        "question_rules_page", DOCS / "question_rules_page.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "question-rules.md").read_text(encoding="utf-8") == module.page(), (
        "run `make docs`"
    )
