"""Whether a question may be printed: its English is checked once more by what it lost of its
source. Where it is not certain the source's own words stand in its place.

Each check is a row with an invented sentence, and the question that must not be asked of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.findings.open_questions.shapes import has_bad_shape
from briefgen.findings.printing import Printed, print_passage
from briefgen.findings.printing.pointing_back import PRONOUNS, pointing_back
from briefgen.findings.printing.referents import dangling_pronouns, find_referents
from briefgen.language.english.stance_verbs import FORMERLY
from briefgen.language.grammar import FINITE_TAGS, own_subject
from briefgen.language.reading import Sentence, Token

LONGEST_QUESTION = 40
"""Words that a reader takes in at once."""

MOSTLY_QUOTED = 0.6
"""Share of a sentence in quotation marks from which it is somebody's words, and not the source's
own."""

AUXILIARIES = frozenset(
    "is are was were am be been do does did has have had will would can could should shall may"
    " might must".split()
)
_CONDITIONS = frozenset({"if", "unless", "until", "provided", "without"})
_ASKING_HOW = frozenset({"how", "why", "where", "when"})
_POINTED_AT = re.compile(r"\b(?:this|that|these|those|such) (way|size|kind|sort|manner|extent)\b")
_ENTITLED = frozenset({"claim", "apply", "request", "qualify", "opt", "ask", "choose", "exchange"})
_ANSWERS = frozenset("no yes not nobody none never nope".split())
_BARE_CLAIM = re.compile(
    r"\b(?:the|this|that|these|those|either|both) (?:claims?|accounts?|figures?|allegations?|"
    r"accusations?|statements?|versions?)\b(?! (?:of|that|by|from|about|for|against)\b)",
    re.IGNORECASE,
)
"""What was said before, and is not said again."""
LONGEST_HEADING = 14
"""Tokens of a question that heads a section."""
_HANGING = frozenset("which whom who why when how where either neither".split())
"""Words on which a passage ends that says of something told before that it is not told."""
_OPENING = frozenset({"but", "and", "also", "however", "yet", "so", "or"})
_MANY = frozenset({"we", "us", "our", "ours", "ourselves"})
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_POINTERS = frozenset({"this", "that", "these", "those", "such"})
_COUNTERFACTUAL = re.compile(
    r"\b(?:would|could|should|might|will) (?:not |\w+ly )?have \w+|\bhad it not\b", re.IGNORECASE
)
_NAMED_FACT = re.compile(
    r"^What (?:is|are|was|were) (?:the|its|their|his|her) (?:(?!of\b)[\w’'-]+ ){0,3}?"
    r"(?:causes?|reasons?|numbers?|costs?|prices?|names?|dates?|amounts?|sums?|sizes?|identit(?:y|ies)"
    r"|values?|purposes?|motives?|outcomes?|results?|plans?|timetables?|totals?|sources?|locations?"
    r"|extent|nature|status|terms|details?|conditions?|circumstances|whereabouts|origins?|findings?"
    r"|contents?|fates?|explanations?|effects?|consequences?|position|age|route|toll|scale|ruling"
    r"|decision|verdict|state|evidence|figures?|length|share|rate|level|target|budget|aim)\b"
)
_OF_A_FACT = re.compile(r"^What (?:is|are|was|were) (?:the|its|their|his|her|a|an) ")


@dataclass(frozen=True, slots=True)
class EnglishCheck:
    """One way in which a question goes wrong."""

    name: str
    fails: Callable[[str, QuestionCandidate, QuestionContext], bool]
    """Takes the question, what it came from, and the article."""
    example: str
    question: str


def _is_misshapen(question: str, _: QuestionCandidate, __: QuestionContext) -> bool:
    words = question.split()
    return (
        not question.endswith("?")
        or not question[:1].isupper()
        or len(words) > LONGEST_QUESTION
        or question.count("(") != question.count(")")
        or question.count("“") != question.count("”")
        or any(a.lower() == b.lower() for a, b in pairwise(words))
    )


def _loses_condition(question: str, candidate: QuestionCandidate, _: QuestionContext) -> bool:
    asked = {word.strip(",?").lower() for word in question.split()}
    return any(
        token.lower in _CONDITIONS
        and token.dep in {"mark", "advmod", "prep"}
        and token.lower not in asked
        and not _is_whether(token)
        for token in candidate.cue.sentence.tokens
    )


def _is_whether(token: Token) -> bool:
    """Tell "asked if it would close" from a condition."""
    return token.lower == "if" and token.head.dep == "ccomp"


def _loses_alternative(
    question: str, candidate: QuestionCandidate, context: QuestionContext
) -> bool:
    told = context.reading.text(candidate.start, candidate.end)
    verbs = [
        token
        for token in candidate.cue.sentence.tokens
        if token.lower == "or" and token.head.pos in {"VERB", "AUX"}
    ]
    return bool(verbs) and " or " in told and " or " not in question


def _is_counterfactual(_: str, candidate: QuestionCandidate, context: QuestionContext) -> bool:
    sentence = candidate.cue.sentence
    return _COUNTERFACTUAL.search(context.reading.text(sentence.start, sentence.end)) is not None


def _loses_how(question: str, candidate: QuestionCandidate, _: QuestionContext) -> bool:
    first = question.split()[0].lower()
    if first not in AUXILIARIES:
        return False
    asked = {word.strip(",?").lower() for word in question.split()}
    return any(
        token.lower in _ASKING_HOW
        and token.tag == "WRB"
        and token.dep == "advmod"
        and token.head.dep in {"pcomp", "ccomp"}
        and token.head.lemma.lower() in asked | {token.head.lower}
        and token.head.lower in asked
        for token in candidate.cue.sentence.tokens
    )


def _has_no_verb(question: str, candidate: QuestionCandidate, _: QuestionContext) -> bool:
    words = [word.strip(",?’'").lower() for word in question.split()]
    if words[0] not in {"which", "what"} or any(word in AUXILIARIES for word in words):
        return False
    tokens = candidate.cue.sentence.tokens
    asks = next((token.index for token in tokens if token.lower == words[0]), None)
    return asks is not None and any(t.index > asks and t.lower in AUXILIARIES for t in tokens)


def _asks_what_a_thing_is(question: str, _: QuestionCandidate, __: QuestionContext) -> bool:
    """A thing that is given or declared is no fact that is told or kept back."""
    return _OF_A_FACT.match(question) is not None and _NAMED_FACT.match(question) is None


def _loses_which(question: str, candidate: QuestionCandidate, context: QuestionContext) -> bool:
    """ "closed in this way": what the source points at is not "the way" by itself."""
    told = context.reading.text(candidate.start, candidate.end)
    return any(
        re.search(rf"\bthe {noun}\b", question) and f"the {noun}" not in told
        for noun in _POINTED_AT.findall(told)
    )


def _is_allowed(question: str, candidate: QuestionCandidate, _: QuestionContext) -> bool:
    """ "Customers may claim a refund": what the rules allow to anybody is not open."""
    verb = candidate.cue.head if candidate.cue.tag == "MD" else candidate.cue
    return any(
        token.lemma.lower() in _ENTITLED
        and any(child.lower in {"may", "can"} for child in token.dependents("aux"))
        and any(child.tag == "NNS" for child in token.dependents("nsubj"))
        for token in (verb, *candidate.cue.sentence.tokens)
    ) and question.startswith("Will ")


def _is_answered(_: str, candidate: QuestionCandidate, context: QuestionContext) -> bool:
    """ "Will she resign? No, she says.": the source itself answers."""
    sentence = candidate.cue.sentence
    if sentence.tokens[-1].text != "?":
        return False
    following = context.reading.sentences[sentence.index + 1 : sentence.index + 2]
    words = [token for token in following[0].tokens if token.text.isalpha()] if following else []
    return bool(words) and words[0].lower in _ANSWERS


def _heads_a_section(question: str, candidate: QuestionCandidate, __: QuestionContext) -> bool:
    """A paragraph of one question, in nobody's mouth: what stands below it answers."""
    sentence = candidate.cue.sentence
    return (
        len(sentence.paragraph.sentences) == 1
        and sentence.tokens[-1].text == "?"
        and sentence.tokens[0].text[:1].isalpha()
        and question.lower().startswith(sentence.tokens[0].lower)
        and len(sentence.tokens) <= LONGEST_HEADING
    )


def _makes_one_of_many(candidate: QuestionCandidate, context: QuestionContext) -> bool:
    """ "We will restore the river," said one person: whoever will, it is not that one alone."""
    return any(
        token.lower in _MANY
        and candidate.start <= token.start < candidate.end
        and context.wording.name_of(token) in context.people
        for token in candidate.cue.sentence.tokens
    )


def _was_denied_once(_: str, candidate: QuestionCandidate, __: QuestionContext) -> bool:
    """ "Initially denied that it had": what is said now is not told by that."""
    verb = candidate.cue if candidate.cue.pos == "VERB" else candidate.cue.head
    return candidate.category == "disputed" and any(
        child.lower in FORMERLY for child in verb.children
    )


def _takes_a_participle_for_the_verb(
    question: str, candidate: QuestionCandidate, _: QuestionContext
) -> bool:
    """ "whether a letter posted to the board was forged": the clause's verb is "was forged"; a
    second verb with its own auxiliary and nothing that joins it tells that the first is none."""
    asked = {word.strip(",?").lower() for word in question.split()}
    return any(
        verb.tag in {"VBD", "VBN"}
        and verb.lemma.lower() in asked
        and not verb.dependents("aux", "auxpass", "cc")
        and any(
            other.dependents("aux", "auxpass")
            and not own_subject(other)
            and not any(
                verb.index < token.index < other.index
                and (token.tag in {"CC", ","} or token.text in {";", ":", "–", "—"})
                for token in candidate.cue.sentence.tokens
            )
            for other in (*verb.dependents("conj"), *verb.head.dependents("conj"))
            if other.index > verb.index
        )
        for verb in candidate.cue.sentence.tokens
    )


def _is_relative(question: str, candidate: QuestionCandidate, _: QuestionContext) -> bool:
    """ "in what would be the longest debate": names, and does not ask."""
    if not question.lower().startswith(("what will be", "what would be")):
        return False
    return any(
        token.lower == "what" and token.index and before.dep == "prep"
        for before, token in zip(
            candidate.cue.sentence.tokens, candidate.cue.sentence.tokens[1:], strict=False
        )
    )


CHECKS: tuple[EnglishCheck, ...] = (
    EnglishCheck("misshapen", _is_misshapen, "It is unclear who who paid.", "Who who paid?"),
    EnglishCheck(
        "condition lost",
        _loses_condition,
        "The union may strike unless the wards are staffed.",
        "Will the union strike?",
    ),
    EnglishCheck(
        "alternative lost",
        _loses_alternative,
        "It is unclear whether the flood will damage or destroy the mill.",
        "Will the flood damage destroy the mill?",
    ),
    EnglishCheck(
        "counterfactual",
        _is_counterfactual,
        "The mayor could have acted sooner.",
        "Did the mayor act sooner?",
    ),
    EnglishCheck(
        "how lost",
        _loses_how,
        "The plan raises questions over how the port will pay the owners.",
        "Will the port pay the owners?",
    ),
    EnglishCheck(
        "no verb",
        _has_no_verb,
        "Residents asked which rules the board is applying.",
        "Which rules the board?",
    ),
    EnglishCheck(
        "no fact",
        _asks_what_a_thing_is,
        "The mayor failed to declare a gift of coats.",
        "What is the gift of coats?",
    ),
    EnglishCheck(
        "a relative clause",
        _is_relative,
        "They will meet in what would be the longest debate ever.",
        "What would be the longest debate ever?",
    ),
    EnglishCheck(
        "pointed at",
        _loses_which,
        "They did not know how many files were closed in this way.",
        "How many files were closed in the way?",
    ),
    EnglishCheck(
        "allowed to anybody",
        _is_allowed,
        "Customers may claim a refund of £5 a day.",
        "Will customers claim a refund of £5 a day?",
    ),
    EnglishCheck(
        "answered",
        _is_answered,
        "Reporters pressed the mayor. Will Anna Berg resign? No, she says.",
        "Will Anna Berg resign?",
    ),
    EnglishCheck(
        "denied once",
        _was_denied_once,
        "Norland initially denied that the ferry had sunk.",
        "Did the ferry sink, which Norland denies?",
    ),
    EnglishCheck(
        "a participle for the verb",
        _takes_a_participle_for_the_verb,
        "Police were investigating whether a manifesto posted online to the message board was"
        " written by the suspect.",
        "Did a manifesto post online to the message board?",
    ),
    EnglishCheck(
        "a heading",
        _heads_a_section,
        "The bridge is shut.\n\nHow long will repairs take?\n\nThe town says six weeks.",
        "How long will repairs take?",
    ),
)


def is_certain(candidate: QuestionCandidate, context: QuestionContext) -> bool:
    """Tell whether a candidate's question says what its source says."""
    return not (
        has_bad_shape(candidate.question)
        or _makes_one_of_many(candidate, context)
        or any(check.fails(candidate.question, candidate, context) for check in CHECKS)
    )


def own_words(sentence: Sentence, context: QuestionContext) -> Printed | None:
    """Return a sentence as it is printed instead of a question, names put in for its pronouns; None
    where it cannot stand alone, is somebody's words, asks, or tells what did not happen."""
    words = [token for token in sentence.tokens if token.pos not in {"PUNCT", "SPACE"}]
    own = [token for token in words if not context.wording.is_quoted(token)]
    text = context.reading.text(sentence.start, sentence.end)
    if (
        len(words) - len(own) > MOSTLY_QUOTED * len(words)
        or text.rstrip("\"'”’)] ").endswith("?")
        or _COUNTERFACTUAL.search(text)
        or _BARE_CLAIM.search(text)
        or any(token.lower in _FIRST_PERSON and token.text != "US" for token in own)
        or words[0].lower in _POINTERS
        or not any(token.tag in FINITE_TAGS for token in own)
        or words[-1].lower in _HANGING
        or dangling_pronouns(context.cast, own)
        or _points_back(own, context)
    ):
        return None
    return print_passage(context.reading, context.cast, sentence.start, sentence.end)


def _points_back(words: list[Token], context: QuestionContext) -> bool:
    """Tell whether a word means something told before, and no name is put in for it."""
    named = find_referents(context.cast, words)
    forms = {PRONOUNS.get(word.lower) for word in words if word.index in named}
    return any(
        word.index not in named
        and PRONOUNS.get(word.lower, "") not in forms
        and not (word is words[0] and word.lower in _OPENING)  # left out in print
        for word in pointing_back(context.cast, words, context.known)
    )
