"""The grammar: a sentence, a word of it, and what is answered; every class that earlier copies
disagreed on has a row."""

from __future__ import annotations

import ast
import inspect
import pathlib
from collections.abc import Callable

import pytest

import briefgen
from briefgen.language import grammar
from briefgen.language.reading import Reading, Token

Asked = Callable[[Token], object]

TOKENS: tuple[tuple[Asked, str, str, str | None], ...] = (
    # a subject of its own
    (grammar.own_subject, "The council approved the tax.", "approved", "council"),
    (grammar.own_subject, "There is no money left.", "is", "There"),
    (grammar.own_subject, "Whether others respond is not known.", "known", "respond"),
    (grammar.own_subject, "The council met and approved the tax.", "approved", None),
    # hangs on "has"
    (
        grammar.own_subject,
        "The country has in the past answered sanctions with bans.",
        "answered",
        "country",
    ),
    # a subject that is understood
    (grammar.subject_of, "The council met and approved the tax.", "approved", "council"),
    (grammar.subject_of, "The mayor wants to resign.", "resign", "mayor"),
    (grammar.subject_of, "The council closed the school before going home.", "going", "council"),
    (
        grammar.subject_of,
        "The mayor urged the board to reconsider the plan.",
        "reconsider",
        "board",
    ),
    (grammar.subject_of, "The board was urged to reconsider the plan.", "reconsider", "board"),
    (
        grammar.subject_of,
        "The mayor urged the board to reconsider and spoke with the minister.",
        "spoke",
        "mayor",
    ),
    (
        grammar.subject_of,
        "He urged the judge to hear it at once, saying his client was ill.",
        "saying",
        "He",
    ),
    (grammar.subject_of, "The mayor accused the board of hiding the report.", "hiding", "board"),
    (grammar.subject_of, "The owners have a plan to build a tower.", "build", "owners"),
    (grammar.subject_of, "The minister's plan to build a tower failed.", "build", "minister"),
    (
        grammar.subject_of,
        "The council, which approved the tax, met on Monday.",
        "approved",
        "council",
    ),
    (grammar.subject_of, "The plan approved in May was dropped.", "approved", "plan"),
    (
        grammar.subject_of,
        "Protesters carrying placards marched to the park.",
        "carrying",
        "Protesters",
    ),
    (grammar.subject_of, "He fought against rising seas.", "rising", None),  # an adjective
    # a preposition
    (grammar.subject_of, "The state held elections following a court battle.", "following", None),
    (grammar.subject_of, "Paying taxes makes him proud.", "Paying", None),
    # whose a noun is
    (grammar.holder_of, "The minister's plan failed.", "plan", "minister"),
    (grammar.holder_of, "The owners have a plan.", "plan", "owners"),
    (grammar.holder_of, "A plan failed.", "plan", None),
    # what a relative pronoun stands for
    (grammar.antecedent, "The council, which approved the tax, met on Monday.", "which", "council"),
    (grammar.antecedent, "The man who resigned was tired.", "who", "man"),
    (grammar.antecedent, "Who resigned?", "Who", "Who"),
    (grammar.antecedent, "The council met.", "council", "council"),
    # what is acted upon, and by whom
    (grammar.object_of, "The council approved the tax.", "approved", "tax"),
    (grammar.object_of, "The tax was approved by the council.", "approved", "tax"),
    (grammar.object_of, "The council met.", "met", None),
    (grammar.agent_of, "The tax was approved by the council.", "approved", "council"),
    (grammar.agent_of, "A tax approved by the council was dropped.", "approved", "council"),
    (grammar.agent_of, "The council approved the tax.", "approved", None),
    # the verb a word stands under
    (grammar.verb_over, "The council approved the new tax.", "new", "approved"),
    (grammar.verb_over, "A new tax.", "new", None),
    (grammar.clause_verb, "The council approved the new tax.", "new", "approved"),
    (grammar.clause_verb, "A new tax.", "new", "tax"),
    (grammar.clause_verb, "The sleep study failed.", "sleep", "failed"),
    (grammar.reporting_verb_over, "The mayor claimed he had struck a deal.", "struck", "claimed"),
    (grammar.reporting_verb_over, "The mayor struck a deal.", "struck", None),
)

VALUES: tuple[tuple[Asked, str, str, object], ...] = (
    # denied
    (grammar.negation_of, "The council approved the tax.", "approved", None),
    (grammar.negation_of, "The council did not approve the tax.", "approve", "not"),
    (grammar.negation_of, "The council never approved the tax.", "approved", "not"),
    (grammar.negation_of, "The meeting hardly improved relations.", "improved", "not"),
    (grammar.negation_of, "The motion barely passed.", "passed", None),
    (grammar.negation_of, "The mayor no longer supports the plan.", "supports", "not"),
    (grammar.negation_of, "A frog no longer than a nail has been described.", "described", None),
    (grammar.negation_of, "Nor would the mayor say why.", "say", "not"),
    (grammar.negation_of, "The plan is not cheap.", "is", "not"),
    (grammar.negation_of, "The plan is not only cheap but quick.", "is", None),
    (grammar.negation_of, "The mayor refused to resign.", "resign", "implied"),
    (grammar.negation_of, "The mayor refused to resign.", "refused", None),
    (grammar.negation_of, "The mayor did not refuse to resign.", "resign", None),
    (grammar.negation_of, "The mayor left without saying why.", "saying", "implied"),
    (grammar.negation_of, "The mayor did not want to resign.", "resign", "not"),
    (grammar.negation_of, "The mayor did not need to resign.", "resign", None),
    (grammar.negation_of, "The mayor did not know how to swim.", "swim", None),
    (grammar.negation_of, "The tribunal does not confirm or deny the report.", "deny", "not"),
    (grammar.negation_of, "The mayor did not deny it and resigned.", "resigned", None),
    (grammar.negation_of, "The mayor was not happy but had confidence.", "had", None),
    (grammar.negation_of, "Nobody approved the tax.", "approved", "quantified"),
    (grammar.negation_of, "None of the ministers resigned.", "resigned", "quantified"),
    (grammar.negation_of, "No minister resigned.", "resigned", "quantified"),
    (grammar.negation_of, "No one resigned.", "resigned", "quantified"),
    (grammar.negation_of, "Not everyone agrees.", "agrees", "quantified"),
    (grammar.negation_of, "Few ministers resigned.", "resigned", "quantified"),
    (grammar.negation_of, "A few ministers resigned.", "resigned", None),
    (grammar.negation_of, "Not paying taxes makes him proud.", "makes", None),
    (grammar.negation_of, "What has not changed is the price.", "is", None),
    (grammar.negation_of, "No 10 said the talks went well.", "said", None),
    (grammar.negation_of, "No. 3 Lock was closed on Monday.", "closed", None),
    (grammar.negation_of, "The no-deal plan was dropped.", "dropped", None),
    (grammar.negation_of, "No-deal plans were dropped.", "dropped", None),
    (grammar.is_negated, "The mayor refused to resign.", "resign", True),
    (grammar.is_negated, "The mayor resigned.", "resigned", False),
    (grammar.names_nobody, "No minister resigned.", "minister", True),
    (grammar.names_nobody, "The minister resigned.", "minister", False),
    # with a tense
    (grammar.is_finite, "The council approved the tax.", "approved", True),
    (grammar.is_finite, "The council has approved the tax.", "approved", True),
    (grammar.is_finite, "The council will approve the tax.", "approve", True),
    # the auxiliary stands behind
    (grammar.is_finite, "Also included is a new bridge.", "included", True),
    (grammar.is_finite, "Most could not.", "could", True),
    (grammar.is_finite, "The mayor wants to resign.", "resign", False),
    (grammar.is_finite, "The council closed the school before going home.", "going", False),
    # infinitives
    (grammar.is_infinitive, "The mayor wants to resign.", "resign", True),
    (grammar.is_infinitive, "The board made him resign.", "resign", True),
    (grammar.is_infinitive, "The mayor will resign.", "resign", False),
    (grammar.is_to_infinitive, "The mayor wants to resign.", "resign", True),
    (grammar.is_to_infinitive, "The mayor wants to be heard.", "heard", True),
    (grammar.is_to_infinitive, "The board made him resign.", "resign", False),
    # the passive
    (grammar.is_passive, "The tax was approved.", "approved", True),
    (grammar.is_passive, "The council approved the tax.", "approved", False),
    (grammar.is_passive, "The council has approved the tax.", "approved", False),
    (grammar.is_passive, "The plan approved in May was dropped.", "approved", True),
    (grammar.is_passive, "The man was shot and killed by the police.", "killed", True),
    (grammar.is_passive, "The elected board met.", "elected", False),
    # modality
    (grammar.modality_of, "The mayor will resign.", "resign", "future"),
    (grammar.modality_of, "The mayor would resign.", "resign", "conditional"),
    (grammar.modality_of, "The mayor might resign.", "resign", "possible"),
    (grammar.modality_of, "The mayor must resign.", "resign", "required"),
    (grammar.modality_of, "The mayor resigned.", "resigned", None),
    # stated, or not
    (grammar.is_hypothetical, "The bridge will close if the court agrees.", "agrees", True),
    (grammar.is_hypothetical, "The bridge will close if the court agrees.", "close", False),
    (grammar.is_hypothetical, "She asked if the court agreed.", "agreed", False),
    (
        grammar.is_hypothetical,
        "The bridge will close if they meet the board, which was elected in May.",
        "elected",
        False,
    ),
    (grammar.is_asked, "She asked if the court agreed.", "agreed", True),
    (grammar.is_asked, "The board has not said whether the bridge will close.", "close", True),
    (grammar.is_asked, "The bridge will close if the court agrees.", "agrees", False),
    (grammar.is_unasserted, "The bridge will close if the court agrees.", "agrees", True),
    (grammar.is_unasserted, "She asked if the court agreed.", "agreed", True),
    (grammar.is_unasserted, "The court agreed.", "agreed", False),
    # behind or ahead
    (grammar.direction_of, "The council approved the tax on Monday.", "approved", "past"),
    (grammar.direction_of, "The council will approve the tax on Monday.", "approve", "ahead"),
    (
        grammar.direction_of,
        "The council might have approved the tax on Monday.",
        "approved",
        "past",
    ),
    (grammar.direction_of, "The mayor was forced to resign on Monday.", "resign", "past"),
    (grammar.direction_of, "The mayor wants to resign on Monday.", "resign", "ahead"),
    (grammar.direction_of, "The vote is scheduled for Monday.", "scheduled", "ahead"),
    (grammar.has_happened, "The council approved the tax.", "approved", True),
    (grammar.has_happened, "The council has approved the tax.", "approved", True),
    (grammar.has_happened, "The tax was approved.", "approved", True),
    (grammar.has_happened, "The council is counting the votes.", "counting", True),
    (grammar.has_happened, "The council approves the tax.", "approves", False),
    (grammar.has_happened, "The council will approve the tax.", "approve", False),
    (grammar.has_happened, "The council might have approved the tax.", "approved", False),
    (grammar.has_happened, "The council was dismissed and fined, leaving a debt.", "fined", True),
    (grammar.has_happened, "The council was dismissed and fined, leaving a debt.", "leaving", True),
    # numbers
    (grammar.is_plural, "The mayor and the board agree.", "mayor", True),
    (grammar.is_plural, "The board agrees.", "board", False),
    (grammar.is_plural, "The police are looking for him.", "police", True),
    # how a clause is introduced
    (grammar.introduced_by, "She asked who would pay.", "pay", "wh"),
    (grammar.introduced_by, "She asked whether they would pay.", "pay", "whether"),
    (grammar.introduced_by, "She said that they would pay.", "pay", "that"),
    (grammar.introduced_by, "She said they would pay.", "pay", "that"),
    (grammar.introduced_by, "She wants to pay.", "pay", "to"),
    (grammar.introduced_by, "She considers paying.", "paying", "ing"),
    (
        grammar.in_relative_clause,
        "The council, which approved the tax, met on Monday.",
        "tax",
        True,
    ),
    (grammar.in_relative_clause, "The council approved the tax.", "tax", False),
)


def word_of(reading: Reading, text: str) -> Token:
    return next(token for token in reading.tokens if token.text == text)


@pytest.mark.parametrize(("asked", "sentence", "word", "answer"), TOKENS)
def test_a_question_about_a_word_is_answered_by_a_word(
    asked: Callable[[Token], Token | None],
    sentence: str,
    word: str,
    answer: str | None,
    make_reading: Callable[..., Reading],
) -> None:
    found = asked(word_of(make_reading(sentence), word))
    assert (found.text if found is not None else None) == answer


@pytest.mark.parametrize(("asked", "sentence", "word", "answer"), VALUES)
def test_a_question_about_a_word_is_answered(
    asked: Asked, sentence: str, word: str, answer: object, make_reading: Callable[..., Reading]
) -> None:
    assert asked(word_of(make_reading(sentence), word)) == answer


def test_a_verb_has_its_auxiliaries_in_order(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("The tax will have been approved.")
    assert [token.text for token in grammar.auxiliaries_of(word_of(reading, "approved"))] == [
        "will",
        "have",
        "been",
    ]


def test_a_noun_has_all_that_are_joined_to_it(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("The mayor and the board and the union agreed.")
    assert [token.text for token in grammar.joined_to(word_of(reading, "mayor"))] == [
        "board",
        "union",
    ]


def test_a_clause_is_its_verb_with_what_belongs_to_it(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("The mayor would not resign.")
    clause = grammar.clause_of(word_of(reading, "resign"))
    assert clause.subject is word_of(reading, "mayor")
    assert clause.auxiliaries == (word_of(reading, "would"),)
    assert clause.negation is word_of(reading, "not")
    assert clause.is_finite
    assert clause.is_modal


def test_the_clauses_on_a_word_are_found_through_prepositions(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading("There are questions about how the board will pay.")
    assert grammar.dependent_clauses(word_of(reading, "questions")) == [
        ("wh", word_of(reading, "pay"))
    ]


@pytest.mark.parametrize(
    ("sentence", "verb", "clause"),
    [
        (
            "The council approved the tax after the mayor had resigned.",
            "approved",
            "The council approved the tax",
        ),
        (
            "The council approved the tax, and the mayor resigned.",
            "approved",
            "The council approved the tax",
        ),
        ("The council approved the tax, and the mayor resigned.", "resigned", "the mayor resigned"),
        (
            "When the mayor resigned, the council approved the tax.",
            "approved",
            "the council approved the tax",
        ),
    ],
)
def test_a_clause_ends_where_another_begins(
    sentence: str, verb: str, clause: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    assert reading.text(*grammar.clause_bounds(reading, word_of(reading, verb))) == clause


def test_a_phrase_ends_before_circumstances(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading("The council wants to approve the tax before the mayor resigns.")
    head = word_of(reading, "approve")
    assert reading.text(head.start, grammar.phrase_end(reading, head)) == "approve the tax"


LIMITS = [
    (
        "The council will close the port unless the union pays.",
        "The council will close the port",
        "The council will close the port unless the union pays",
    ),
    (
        "Whenever residents protest, police are sent to the quarry.",
        "police are sent to the quarry",
        "Whenever residents protest, police are sent to the quarry",
    ),
    (
        "The board bought two ships to fight fires at sea.",
        "The board bought two ships",
        "The board bought two ships to fight fires at sea",
    ),
    (
        "The town balanced its budget for the first time since 2009.",
        "The town balanced its budget for the first time",
        "The town balanced its budget for the first time since 2009",
    ),
    (
        "The council will close the port when the funds run out.",
        "The council will close the port",
        "The council will close the port when the funds run out",
    ),
    # what only stands beside it is left off
    (
        "The council closed the port when the funds ran out.",
        "The council closed the port",
        "The council closed the port",
    ),
    (
        "The council closed the port after a storm, and the mayor resigned.",
        "The council closed the port",
        "The council closed the port",
    ),
]


@pytest.mark.parametrize(("sentence", "part", "whole"), LIMITS)
def test_a_clause_with_its_limits(
    sentence: str, part: str, whole: str, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    start = sentence.index(part)
    assert reading.text(*grammar.with_limits(reading, start, start + len(part))) == whole


def test_a_limit_may_hang_on_the_verb_above(make_reading: Callable[..., Reading]) -> None:
    sentence = "The mayor vowed to leave the board unless the levy is dropped."
    reading = make_reading(sentence)
    part = "to leave the board"
    start = sentence.index(part)
    bounds = start, start + len(part)
    whole = grammar.with_limits(reading, *bounds, of=word_of(reading, "vowed"))
    assert reading.text(*whole) == "to leave the board unless the levy is dropped"
    condition = word_of(reading, "dropped")
    assert grammar.is_limit(condition)
    assert not grammar.is_limit(word_of(reading, "board"))


def test_a_contrast_is_a_limit_where_it_is_asked_for(
    make_reading: Callable[..., Reading],
) -> None:
    sentence = "The port was open but the road was closed."
    part = "The port was open"
    reading = make_reading(sentence)
    start = sentence.index(part)
    whole = grammar.with_limits(reading, start, start + len(part), contrast=True)
    assert reading.text(*whole) == "The port was open but the road was closed"


def test_every_function_of_the_grammar_has_a_sentence() -> None:
    functions = {name for name in grammar.__all__ if inspect.isfunction(getattr(grammar, name))}
    told = {asked.__name__ for asked, *_ in (*TOKENS, *VALUES)}
    elsewhere = {
        "auxiliaries_of",
        "clause_bounds",
        "clause_of",
        "dependent_clauses",
        "joined_to",
        "phrase_end",
        "is_limit",
        "with_limits",
    }
    assert functions == told | elsewhere


FORMER_NAMES = frozenset(
    """
    agent clause_of conjuncts_of finite_clause is_conditional quoted_stretches subject_of_verb
    """.split()
)


def test_findings_have_no_grammar_of_their_own() -> None:
    names = {name for name in grammar.__all__ if name.islower()} | FORMER_NAMES
    findings = pathlib.Path(briefgen.__file__).parent / "findings"
    for path in sorted(findings.rglob("*.py")):
        defined = {
            node.name.lstrip("_")
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.FunctionDef)
        }
        assert not defined & names, (
            f"{path.relative_to(findings)} has a grammar of its own: {sorted(defined & names)}"
        )
