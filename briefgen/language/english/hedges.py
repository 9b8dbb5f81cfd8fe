"""Words that limit what a sentence commits its author to. No cut ever takes one of them away.

A brief that drops "unless" or "has yet to" says the opposite of its source, so the table is wide:
better a few words too many.
Each group stands with one invented sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.language.reading import Token


@dataclass(frozen=True, slots=True)
class Hedge:
    """One group of limiting words and phrases, in lower case."""

    name: str
    words: frozenset[str]
    phrases: tuple[str, ...]
    example: str


def _hedge(name: str, words: str, phrases: str, example: str) -> Hedge:
    return Hedge(
        name,
        frozenset(words.split()),
        tuple(phrase.strip() for phrase in phrases.split("|") if phrase.strip()),
        example,
    )


HEDGES: tuple[Hedge, ...] = (
    _hedge(
        "negation",
        "not n't n’t no never neither nor none nobody nothing nowhere without cannot hardly"
        " scarcely barely rarely seldom",
        "far from|by no means",
        "The dam was not inspected.",
    ),
    _hedge(
        "failure",
        "refuse refuses refused refusing refusal decline declines declined declining lack lacks"
        " lacked lacking deny denies denied denying",
        "yet to|fail to|failed to|fails to|failing to|stop short|stops short|stopped short|stopping"
        " short|instead of|rather than",
        "The board has yet to approve the loan.",
    ),
    _hedge(
        "possibility",
        """
        may might could would should can possible possibly perhaps maybe potential potentially
        likely unlikely probable probably expected expects apparent apparently seem seems seemed
        appear appears appeared tentative tentatively provisional provisionally preliminary proposed
        planned
        """,
        "",
        "The strike may end on Friday.",
    ),
    _hedge(
        "hearsay",
        """
        alleged allegedly reportedly suspected purported purportedly supposed supposedly so-called
        unconfirmed unverified claimed
        rumoured rumored presumed estimated believed accused
        """,
        "said to|thought to|understood to|according to",
        "The alleged smuggler was released.",
    ),
    _hedge(
        "condition",
        "if unless until till provided providing once whether pending depending",
        "subject to|as long as|so long as|in case|on condition|in principle",
        "The loan will be paid unless the court objects.",
    ),
    _hedge(
        "contrast",
        "but although though despite however except excluding yet whereas nevertheless nonetheless"
        " notwithstanding",
        "apart from|other than|in spite of|even as",
        "The mine reopened despite the warning.",
    ),
    _hedge(
        "measure",
        "about around roughly nearly almost approximately only merely partly partially mostly"
        " largely over under",
        "up to|at least|at most|more than|less than|fewer than|as many as|as few as|as much as|in"
        " part|some of|not all|margin of error",
        "Up to forty houses were damaged.",
    ),
    _hedge(
        "unknown",
        "unclear unknown uncertain undecided undisclosed unresolved disputed",
        "",
        "The cost, still unclear, will fall on the city.",
    ),
)

_PREPOSITIONS = frozenset({"about", "around", "over", "under"})
"""Words of measure before a number, and plain prepositions elsewhere."""
_SHARES = frozenset("half third quarter dozen score hundred thousand million billion".split())

_WORDS: frozenset[str] = frozenset().union(*(hedge.words for hedge in HEDGES))
_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _group in HEDGES:
    for _phrase in _group.phrases:
        _first, *_rest = _phrase.split()
        _PHRASES.setdefault(_first, []).append(tuple(_rest))


def holds_hedge(tokens: Sequence[Token]) -> bool:
    """Tell whether any of these tokens, which stand in order, limits a statement."""
    for i, token in enumerate(tokens):
        if token.lower in _WORDS and not _limits_nothing(tokens, i):
            return True
        for rest in _PHRASES.get(token.lower, ()):
            if tuple(other.lower for other in tokens[i + 1 : i + 1 + len(rest)]) == rest:
                return True
    return False


def denies(tokens: Sequence[Token]) -> bool:
    """Tell whether any of these tokens denies something or says that it failed."""
    denials = {
        word for hedge in HEDGES if hedge.name in {"negation", "failure"} for word in hedge.words
    }
    return any(token.lower in denials or token.dep == "neg" for token in tokens)


def _limits_nothing(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the word is the month of May, or a preposition that measures nothing ("questions
    about the plan", "over the road")."""
    token = tokens[i]
    if token.text == "May" and token.pos == "PROPN":
        return True
    if (
        token.lower not in _PREPOSITIONS
        or token.dep != "prep"
        or not token.dependents("pobj", "pcomp")
    ):
        return False
    return not any(other.pos == "NUM" or other.lower in _SHARES for other in tokens[i + 1 : i + 3])
