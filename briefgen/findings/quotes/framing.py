"""In which words of the source a content is to be read: *denied that he knew*, *called the plan "a
folly"*.

"He knew of it", printed behind a name, is what the person said. Behind *denied that* it is the
opposite; and "the plan 'a folly'" is no sentence. So a content that is no clause of its own, and
one whose verb does not simply say it, is to be printed with the words that
report it.
"""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.language.english.reporting import VerbClass, reporting_noun, verb_class
from briefgen.language.grammar import is_finite, is_passive, own_subject
from briefgen.language.reading import Reading, Token
from briefgen.model import QuoteKind

DISTANT: tuple[tuple[VerbClass, str], ...] = (
    ("claim", "The director claimed that the dyke was safe."),
    ("denial", "The director denied that the dyke was unsafe."),
    ("demand", "The union demanded that the dyke be mended."),
    ("question", "The union asked whether the dyke was safe."),
)
"""Classes of verbs without which a content says something else, or more than the source does; an
example."""

OPENING: tuple[tuple[str, str], ...] = (
    ("WRB", "The engineer explained how the dyke would break."),
    ("WP", "The mayor said what the dyke would cost."),
    ("IN", "The union called for a new dyke."),
    ("TO", "The mayor promised to mend the dyke."),
)
"""Tags of the first word of a content that is no statement; an example."""

BEFORE_THE_FACT = frozenset(
    {
        "in",
        "on",
        "at",
        "since",
        "by",
        "during",
        "under",
        "with",
        "without",
        "over",
        "within",
        "between",
        "among",
    }
)
"""Prepositions with which a statement may begin: In March the dyke broke."""

LONGEST_LINK = 12
"""Tokens between the word that reports and the content: "promised on Friday in the town hall
to"."""

_DISTANT = frozenset(verb_class for verb_class, _ in DISTANT)
_OPENING = frozenset(tag for tag, _ in OPENING)
_BELOW = frozenset({"relcl", "acl", "advcl", "pcomp", "csubj", "ccomp", "xcomp"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
_MARKS = frozenset("\"“”‘’'`") | {"``", "''", ",", ":", "…"}
_NAMELESS = frozenset(
    {
        "headline",
        "label before a colon",
        "subject before a colon",
        "colon above",
        "transcript",
        "post",
        "signature",
    }
)
"""Rules of layouts that put a name and a colon before the words themselves."""


def within_of(
    reading: Reading, attribution: Attribution, kind: QuoteKind, start: int, end: int
) -> tuple[int, int] | None:
    """Return the offsets of the words to print a content in, or None where it stands by itself."""
    if (
        kind == "direct"
        or attribution.cue_index is None
        or attribution.rule in _NAMELESS
        or len(attribution.pieces) > 1
    ):
        return None
    cue = reading.tokens[attribution.cue_index]
    words = reading.tokens_between(start, end)
    if (verb_class(cue) or reporting_noun(cue)) not in _DISTANT and stands_alone(words):
        return None
    first = _introduction(reading, attribution, cue, words)
    if first is not None:
        return first.start, end
    opening, closing = reading.sentence_at(start), reading.sentence_at(end - 1)
    return min(start, opening.start if opening else start), max(
        end, closing.end if closing else end
    )


def stands_alone(words: list[Token]) -> bool:
    """Tell whether the words of a content are a statement: a clause with a finite verb and its
    subject that depends on nothing."""
    while words and (words[0].text in _MARKS or words[0].lower == "that"):
        words = words[1:]
    if not words or (words[0].tag in _OPENING and words[0].lower not in BEFORE_THE_FACT):
        return False
    first, last = words[0].index, words[-1].index
    for word in words:
        subject = own_subject(word)
        # "that he will not": the verb is left out
        if word.tag == "MD" and not word.dependents("xcomp"):
            continue
        if (
            subject is not None
            and is_finite(word)
            and first <= subject.index <= last
            and not _is_below(word, first, last)
        ):
            return True
    return False


def _is_below(verb: Token, first: int, last: int) -> bool:
    """Tell whether a clause depends on another word of the content."""
    while verb.dep == "conj" and verb.head is not verb:
        verb = verb.head
    return verb.dep in _BELOW and first <= verb.head.index <= last


def _introduction(
    reading: Reading, attribution: Attribution, cue: Token, words: list[Token]
) -> Token | None:
    """Return the first of the words between the speaker's name and the content, or None where they
    do not stand in that order."""
    if (
        not words
        or cue.index >= words[0].index
        or words[0].index - cue.index > LONGEST_LINK
        or is_passive(cue)
    ):
        return None
    first = cue
    while (
        first.dep == "xcomp"
        and first.head.pos == "VERB"
        and 0 < first.index - first.head.index <= LONGEST_LINK
    ):
        first = first.head
    if attribution.mention is not None and attribution.mention.last >= first.index:
        return None
    at = first.index
    while (
        at > 0
        and reading.tokens[at - 1] in first.children
        and reading.tokens[at - 1].dep in _HELPERS
    ):
        at -= 1
    return reading.tokens[at]
