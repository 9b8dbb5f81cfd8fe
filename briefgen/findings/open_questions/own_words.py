"""A passage in the source's own words, printed where no question of it is certain."""

from __future__ import annotations

import re

from briefgen.findings.open_questions.context import QuestionContext
from briefgen.findings.open_questions.finding import is_heading
from briefgen.findings.printing import Printed, print_passage
from briefgen.findings.printing.pointing_back import PRONOUNS, pointing_back
from briefgen.findings.printing.referents import dangling_pronouns, find_referents
from briefgen.language.grammar import FINITE_TAGS
from briefgen.language.reading import Sentence, Token

LONGEST_TOGETHER = 60
"""Words of two sentences that are printed together."""
MOSTLY_QUOTED = 0.6
"""Share of a sentence in quotation marks from which it is somebody's words, and not the source's
own."""
_BARE_CLAIM = re.compile(
    r"\b(?:the|this|that|these|those|either|both) (?:claims?|accounts?|figures?|allegations?|"
    r"accusations?|statements?|versions?)\b(?! (?:of|that|by|from|about|for|against)\b)",
    re.IGNORECASE,
)
"""What was said before, and is not said again."""
COUNTERFACTUAL = re.compile(
    r"\b(?:would|could|should|might|will) (?:not |\w+ly )?have \w+|\bhad it not\b", re.IGNORECASE
)
_HANGING = frozenset("which whom who why when how where either neither".split())
"""Words on which a passage ends that says of something told before that it is not told."""
_OPENING = frozenset({"but", "and", "also", "however", "yet", "so", "or"})
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_POINTERS = frozenset({"this", "that", "these", "those", "such"})


def own_words(sentence: Sentence, context: QuestionContext) -> Printed | None:
    """Return a sentence as it is printed instead of a question, names put in for its pronouns; None
    where it cannot stand alone, is somebody's words, asks, or tells what did not happen.

    What leans on the sentence before it is printed with that one where the encoder has judged it
    open: such sentences of its finding have no question, and are right as often as others.
    """
    if not _tells(sentence, context):
        return None
    if not _leans(sentence, context):
        return print_passage(context.reading, context.cast, sentence.start, sentence.end)
    return _with_the_one_before(sentence, context) if context.reading.judged else None


def _tells(sentence: Sentence, context: QuestionContext) -> bool:
    """Tell whether a sentence is the source's own statement of what is."""
    words = _words(sentence)
    own = _own(words, context)
    text = context.reading.text(sentence.start, sentence.end)
    return not (
        not words
        or len(words) - len(own) > MOSTLY_QUOTED * len(words)
        or text.rstrip("\"'”’)] ").endswith("?")
        or COUNTERFACTUAL.search(text)
        or any(token.lower in _FIRST_PERSON and token.text != "US" for token in own)
        or not any(token.tag in FINITE_TAGS for token in own)
        or words[-1].lower in _HANGING
    )


def _leans(sentence: Sentence, context: QuestionContext) -> bool:
    """Tell whether a sentence speaks of what was told before, and does not say of what."""
    words = _words(sentence)
    own = _own(words, context)
    return bool(
        _BARE_CLAIM.search(context.reading.text(sentence.start, sentence.end))
        or words[0].lower in _POINTERS
        or dangling_pronouns(context.cast, own)
        or _points_back(own, context)
    )


def _with_the_one_before(sentence: Sentence, context: QuestionContext) -> Printed | None:
    """Return two sentences as they are printed together; None where the first does not stand alone
    either, heads a section, or both are more than a reader takes in."""
    if sentence.index == 0:
        return None
    before = context.reading.sentences[sentence.index - 1]
    together = len(_words(before)) + len(_words(sentence))
    if (
        is_heading(before)
        or sentence.paragraph.index - before.paragraph.index > 1
        or together > LONGEST_TOGETHER
        or not _tells(before, context)
        or _leans(before, context)
    ):
        return None
    return print_passage(
        context.reading, context.cast, before.start, sentence.end, words=LONGEST_TOGETHER
    )


def _words(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if token.pos not in {"PUNCT", "SPACE"}]


def _own(words: list[Token], context: QuestionContext) -> list[Token]:
    return [token for token in words if not context.wording.is_quoted(token)]


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
