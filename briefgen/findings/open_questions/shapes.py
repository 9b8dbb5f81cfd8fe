"""Shapes in which a question says nothing, or nothing that stands alone, whatever it came from.

Each is a row with a question that has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_AUXILIARY = (
    r"(?:is|are|was|were|does|do|did|has|have|had|will|would|can|could|should|shall|may|might|must)"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a question that is never asked."""

    name: str
    pattern: re.Pattern[str]
    example: str


def _shape(name: str, pattern: str, example: str) -> Shape:
    return Shape(name, re.compile(pattern, re.IGNORECASE), example)


SHAPES: tuple[Shape, ...] = (
    _shape(
        "a verb's stand-in", r"\b(?:do|does|did|done|doing) so\b", "When will the council do so?"
    ),
    _shape(
        "an infinitive left out",
        r"\bto (?:before|after|until|when|if|because|and|or)\b"
        r"|\b(?:plan|mean|intend|want|hope|have)(?:s|ed|t)? to\?$",
        "Did the mayor plan to before the vote?",
    ),
    _shape(
        "something said, and not what",
        r"^(?:did|does|do|has|have|had|will) (?:[\w’'.-]+ ){1,5}"
        r"(?:say|said|tell|told|ask|asked|add|added|claim|claimed|mean|meant)\?$",
        "Did Anna Berg say?",
    ),
    _shape(
        "a choice among things untold",
        rf"^(?:which|what) {_AUXILIARY} .*\b(?:favou?r|prefer|choose|back|mean)\?$"
        rf"|^which (?:{_AUXILIARY}|one)\b",
        "Which did the minister favour?",
    ),
    _shape(
        "cut off",
        r"(?:,| )(?:and|or|nor|rather|than|the|an|whether|if|because|either|neither|even)\?$",
        "Will the town pay for the bridge, and?",
    ),
    _shape(
        "cut off inside",
        r"\b(?:might|may|could|will|would) be, ",
        "Who else might be, by consent or otherwise?",
    ),
    _shape("such as was told", r"\bsuch (?!as\b|an? )\w", "Will the port pursue such claims?"),
    _shape(
        "two articles",
        r"\b(?:the|an?) [“\"‘'](?:an?|the) ",
        'What would the "a step back" consist of?',
    ),
    _shape(
        "an owner without the owned",
        rf"[’']s {_AUXILIARY}\b|[’']s (?:be|been|take place)\?$",
        "What will the results from Tuesday's be?",
    ),
    _shape(
        "a clause for a subject",
        rf"^(?:(?:what|how|when|why) )?{_AUXILIARY} (?:precisely |exactly |just )?"
        r"(?:if|whether|how|what|why|when|where|who|whom|whose|which)\b",
        "What will who conclude about the case?",
    ),
    _shape(
        "none of two",
        r"\b(?:neither|either (?:account|version|claim|one|of))\b",
        "Is either account correct?",
    ),
    _shape(
        "a claim that is not named",
        r"^(?:is|are|was|were) (?:the |these |those )?(?:claims?|accounts?|figures?|numbers?|"
        r"allegations?|reports?|statements?|versions?|authenticity(?: of the \w+)?) "
        r"(?:correct|true|right|accurate)\?$",
        "Is the claim correct?",
    ),
    _shape(
        "things that are counted, and not asked about",
        r"^what (?:is|are|was|were) (?:no|any|some|both|all|several|many|two|three|four|five|six|"
        r"seven|eight|nine|ten|\d[\d,.]*) ",
        "What are two children from a school?",
    ),
    _shape(
        "a question word twice",
        r"^(\w+ \w+) .* \1\?$",
        "What day will the chamber vote again what day?",
    ),
    _shape(
        "a time of day in front of a name",
        r" \d{1,2}[.:]\d\d (?-i:[A-Z])",
        "Are 13.00 Posts false?",
    ),
    _shape(
        "a bare name's names",
        r"^(?:what|who) (?:is|are|was|were) [\w’'. -]+[’']s? (?:names?|identit(?:y|ies))\?$",
        "What are the police's names?",
    ),
    _shape(
        "a word for any time or any person",
        r"^(?:when|where|who|what|which|how)ever\b",
        "Whenever was the minister leaving the country?",
    ),
    _shape(
        "a wish without what is wished",
        r"^(?:do|does|did|is|are|was|were|has|have|had|will) (?:[\w’'.-]+ ){1,6}"
        r"(?:hope|hoped|hoping|want|wanted|wish|wished|intend|intended|seek|sought|seeking|try|tried"
        r"|trying|expect|plan)(?:, (?:as|which) [^?]*)?\?$",
        "Do the researchers hope, as claimed?",
    ),
    _shape(
        "how nothing comes about",
        rf"^how {_AUXILIARY} (?:[\w’'.-]+ ){{1,5}}(?:no|not|nothing|never)\b",
        "How will the police bring no charge?",
    ),
)
"""A question of any of these shapes is not printed; the source's own words may be."""


def has_bad_shape(question: str) -> bool:
    """Tell whether a question has one of the shapes that are never asked."""
    return any(shape.pattern.search(question) for shape in SHAPES)
