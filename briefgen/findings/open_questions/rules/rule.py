"""A rule: one name for one way in which a source leaves something open, the sentence that proves
it, and the question that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.findings.open_questions.asking.punctuation import Unaskable
from briefgen.findings.open_questions.context import QuestionCandidate, QuestionContext
from briefgen.language.reading import Token
from briefgen.model import QuestionCategory

CONTENT = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
"""Parts of speech that can say that something is open; "whether" and marks are named by the rules
that begin at them."""
VERB = frozenset({"VERB"})
NOUN = frozenset({"NOUN"})
ANY: frozenset[str] = frozenset()
"""For rules whose cue is told by its form alone, whatever the parser takes it for."""


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """Something that a rule found open at a word."""

    ask: Callable[[], str]
    """Builds the question; raises ``Unaskable`` where no correct one can be built, and the matter
    is left out."""
    detail: str = ""
    """What is told beside the rule's name, as "could" in "possible: could"."""
    category: QuestionCategory | None = None
    """Where it is not the rule's own."""
    cue: Token | None = None
    """The word that leaves it open, where it is not the word that the rule was shown."""
    around: Token | None = None
    """The word whose clause is the evidence, where it is not the cue."""
    span: tuple[int, int] | None = None
    """First and last offset of the evidence, where it is no clause."""


Find = Callable[[Token, QuestionContext], Iterator[OpenMatter]]
"""What a rule does: look at a word that can be its cue, and say what is open there and how to ask
about it."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class QuestionRule:
    """A row of a table: where to look, what is open there, how sure that is, and the example that a
    test runs."""

    name: str
    """Printed by ``--explain`` and kept in ``Reason.rule``."""
    category: QuestionCategory
    also: QuestionCategory | None = None
    """The other category that it gives, where what it finds can be of two."""
    lemmas: frozenset[str] = frozenset()
    """Dictionary forms it begins at."""
    forms: frozenset[str] = frozenset()
    """Written forms it begins at. Where both are empty, it looks at every word that can be a
    cue."""
    pos: frozenset[str] = CONTENT
    negated: bool | None = None
    """Whether the cue must be negated ("could not be verified"), must not be, or either."""
    in_condition: bool | None = False
    """Whether the cue must stand in a condition ("unless the board acts"), must not, or either."""
    find: Find
    otherwise: Find | None = None
    """What is tried where ``find`` leads to no question."""
    unless: str = ""
    """Name of a rule before it that goes first: where that one asks something at a word, this one
    is not tried there."""
    strength: float
    """How plainly the cue says that a matter is open. Set by hand in steps of a tenth: a cue that
    says it in so many words stands at 1; one that leaves it to be understood lower; one that most
    often is mere politeness or forecast lower still; one that names but a source lowest."""
    strengths: Mapping[str, float] = field(default_factory=dict)
    """Where a word among its cues says more or less than the others, by the detail."""
    figure_of_speech: bool = False
    """Whether an opinion piece uses it as one."""
    example: str
    """A sentence that this very rule asks about."""
    question: str
    """What it asks then."""

    def holds(self, negated: bool, in_condition: bool) -> bool:
        """Tell whether a cue stands as the rule wants it."""
        return self.negated in (None, negated) and self.in_condition in (None, in_condition)

    def ask_about(self, token: Token, context: QuestionContext) -> list[QuestionCandidate]:
        """Return the questions that this rule can build at a word."""
        found = self._built(self.find, token, context)
        if not found and self.otherwise is not None:
            found = self._built(self.otherwise, token, context)
        return found

    def _built(self, find: Find, token: Token, context: QuestionContext) -> list[QuestionCandidate]:
        found = []
        for matter in find(token, context):
            try:
                question = matter.ask()
            except Unaskable:
                continue
            cue = matter.cue or token
            start, end = matter.span or context.evidence(matter.around or cue)
            found.append(
                QuestionCandidate(
                    category=matter.category or self.category,
                    question=question,
                    cue=cue,
                    start=start,
                    end=end,
                    rule=f"{self.name}: {matter.detail}" if matter.detail else self.name,
                    strength=self.strengths.get(matter.detail, self.strength),
                    figure_of_speech=self.figure_of_speech,
                )
            )
        return found
