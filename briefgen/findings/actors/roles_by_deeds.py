"""Read what somebody is from what they do for a living, where the article gives no office.

Ada Hall, who leads the tenants' union,      "who leads the tenants' union"
Jon Falk, who teaches river law at Brenn     "who teaches river law at Brenn"
Dee Weld, who founded the choir in 1999      "who founded the choir"

The words are the source's own, "who" with them, so that they stand behind a name as they stood
there.
"""

from __future__ import annotations

from briefgen.findings.actors.drafts import Role
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_edges import LONGEST_ROLE, count_words
from briefgen.language.reading import Reading, Token

DEEDS: dict[str, tuple[str, str]] = {
    "chair": ("chair", "Ada Hall, who chairs the harbour committee, agreed."),
    "coach": ("coach", "Ada Hall, who coaches the rowing team, agreed."),
    "command": ("commander", "Ada Hall, who commands the northern garrison, agreed."),
    "coordinate": ("coordinator", "Ada Hall, who coordinates the food bank, agreed."),
    "direct": ("director", "Ada Hall, who directs the marine laboratory, agreed."),
    "edit": ("editor", "Ada Hall, who edits the Brenn Courier, agreed."),
    "found": ("founder", "Ada Hall, who founded the choir, agreed."),
    "grow": ("grower", "Ada Hall, who grows tulips in Brenn, agreed."),
    "head": ("head", "Ada Hall, who heads the port authority, agreed."),
    "lead": ("leader", "Ada Hall, who leads the tenants' union, agreed."),
    "manage": ("manager", "Ada Hall, who manages the fish market, agreed."),
    "oversee": ("supervisor", "Ada Hall, who oversees the city's parks, agreed."),
    "own": ("owner", "Ada Hall, who owns a bakery in Brenn, agreed."),
    "represent": ("representative", "Ada Hall, who represents the fishermen, agreed."),
    "run": ("manager", "Ada Hall, who runs the night shelter, agreed."),
    "sell": ("trader", "Ada Hall, who sells herring at the market, agreed."),
    "study": ("researcher", "Ada Hall, who studies river deltas, agreed."),
    "supervise": ("supervisor", "Ada Hall, who supervises the dig, agreed."),
    "teach": ("teacher", "Ada Hall, who teaches river law at Brenn University, agreed."),
}
"""Verb -> the office of whoever does it, and a sentence that has it."""

_STAND_IN_THE_PAST = frozenset({"found", "lead", "head", "run", "chair", "command"})
"""Deeds that tell who somebody is though they are done."""

_CONTESTS = frozenset(
    "way race field poll polls table standings life risk risks errand errands marathon".split()
)
"""Objects of "lead" and "run" that tell of a race and not of a body."""

_LINKS = frozenset({"at", "for", "in", "of", "on", "with"})
_CLOSING = frozenset({",", ";", ":", "(", ")", "—", "–", "--", ".", '"', "”", "“"})
_LONGEST_DEED = 11
"""Words behind "who"; longer clauses tell a story."""


def told_by_deed(mention: NameMention, reading: Reading) -> Role | None:
    """Read "who leads the tenants' union" right behind a name, a mark and an age between."""
    tokens = reading.tokens
    who = _relative_behind(mention, tokens)
    if who is None:
        return None
    verb = tokens[who.index + 1]
    if verb.lower in {"has", "have"} and verb.index + 1 < len(tokens):
        verb = tokens[verb.index + 1]
    deed = DEEDS.get(verb.lemma)
    lasting = verb.tag == "VBZ" or verb.lemma in _STAND_IN_THE_PAST
    if deed is None or verb.tag not in {"VBZ", "VBD", "VBN"} or not lasting:
        return None
    thing = next(iter(verb.dependents("dobj")), None)
    if (
        thing is None
        or thing.tag not in {"NN", "NNS", "NNP", "NNPS"}
        or thing.entity in {"DATE", "TIME", "CARDINAL", "QUANTITY"}
        or thing.lower in _CONTESTS
    ):
        return None
    last = _end_of_deed(verb, thing, tokens)
    words = tokens[who.index : last + 1]
    if count_words(words) > min(_LONGEST_DEED, LONGEST_ROLE) + 1:
        return None
    text = " ".join(reading.text(who.start, tokens[last].end).split())
    return Role(
        text,
        (deed[0],),
        frozenset(token.lower for token in words),
        deed[0],
        who.index,
        by_deed=True,
    )


def _relative_behind(mention: NameMention, tokens: list[Token]) -> Token | None:
    """Return the "who" right behind a name, an age between marks aside."""
    at = mention.last + 1
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].tag == "CD":
        at += 2
    if at + 3 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].lower != "who":
        return None
    return tokens[at + 1]


def _end_of_deed(verb: Token, thing: Token, tokens: list[Token]) -> int:
    """Return where the object of a verb ends, with the phrases that say of whom and where: before a
    mark, a clause, or a time."""
    end = max(
        [thing.right, *(child.right for child in verb.dependents("prep") if child.lower in _LINKS)]
    )
    last = thing.index
    for i in range(thing.index + 1, min(end + 1, len(tokens))):
        token = tokens[i]
        if (
            token.text in _CLOSING
            or token.entity in {"DATE", "TIME"}
            or token.tag in {"WP", "WDT", "WRB", "VBD", "VBZ", "MD", "CC", "PRP"}
            or (token.tag == "IN" and token.lower not in _LINKS)
            or (token.dep in {"acl", "advcl", "relcl"})
        ):
            break
        if token.tag in {"NN", "NNS", "NNP", "NNPS"}:
            last = i
    return last
