"""A role as a phrase: from its first word after the article to the end of what belongs to the
office.

*the* **former head of the Harbour Agency** *at Alder*
**founder and chief executive of the Fens Trust**
"""

from __future__ import annotations

from briefgen.findings.actors.drafts import Role
from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.name_words import PARTIES
from briefgen.language.english.person_nouns import office_of
from briefgen.language.reading import Reading, Token

LONGEST_ROLE = 12
"""Words. A longer apposition describes more than a role."""

RELATIONS = frozenset(
    """
    wife husband ex-wife ex-husband widow widower mother father mum mom dad sister brother son
    daughter aunt uncle niece nephew cousin grandmother grandfather grandson granddaughter
    stepmother stepfather stepson stepdaughter
    stepbrother stepsister girlfriend boyfriend fiance fiancé fiancee fiancée partner spouse sibling
    child parent relative friend colleague ally rival opponent counterpart predecessor successor
    neighbour neighbor critic supporter man woman boy girl person lady gentleman adult native star
    member
    guest victim survivor heir
    """.split()
)
"""Words that say what somebody is to another, or next to nothing: they tell gender and help
resolve, and are not printed as a role."""

NOT_FIRST = frozenset({"DT", "PRP$", "WP$", "POS", "CC", "HYPH", ",", "IN", "RB", "CD"})
_COMPLEMENTS = frozenset({"of", "for", "at", "in", "from", "to", "on"})
_IN_NAMES = frozenset({"of", "for", "on"})
"""Prepositions inside the names of bodies, which are not cut in two: the School of Medicine, the
Centre for Rivers."""
_INNER = frozenset(
    {"compound", "amod", "nmod", "poss", "case", "nummod", "punct", "advmod", "quantmod"}
)


def noun_phrase(head: Token, reading: Reading, before: int | None = None) -> Role | None:
    """Return the phrase from its first word after the article to the end of its "of" and "for"
    complements."""
    if head.tag not in {"NN", "NNP"}:
        return None
    tokens = reading.tokens
    first = max(
        [
            head.left,
            *(
                child.right + 1
                for child in head.children
                if child.index < head.index and _stands_outside(child)
            ),
        ]
    )
    last = _end_of_complements(head, tokens, first)
    if before is not None:
        last = min(last, before - 1)
    while first < last and (
        tokens[first].tag in NOT_FIRST
        or tokens[first].pos == "PUNCT"
        or _is_half_a_word(tokens, first)
    ):
        first += 1
    if head.text == "co" and head.index + 2 < len(tokens) and tokens[head.index + 1].text == "-":
        last = max(last, head.index + 2)  # "co-founder" in three tokens
    while last > first and (tokens[last].pos == "PUNCT" or tokens[last].tag in {"IN", "CC"}):
        last -= 1
    return role_of(reading, first, last, head.index)


def _stands_outside(child: Token) -> bool:
    """Tell what stands before a noun in the parse and is no part of the phrase."""
    return child.dep not in _INNER and child.dep != "det"


def _end_of_complements(head: Token, tokens: list[Token], first: int) -> int:
    """Return the last token of a noun with the complements and the second office that follow at
    once."""
    last = head.index
    for child in head.children:
        if child.index <= head.index or child.index != last + 1:
            continue
        if _is_complement(child):
            last = _last_that_fits(tokens, first, child, _end_of_complement(child, tokens)) or last
        elif child.dep == "cc":
            last = _end_of_second_office(tokens, first, child) or last
        else:
            break
    if (
        last > head.index
        and last + 1 < len(tokens)
        and tokens[last].tag == "NNP" == tokens[last + 1].tag
    ):
        return head.index  # the complement goes on with a name that the parser hangs elsewhere
    return last


def _is_half_a_word(tokens: list[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].tag == "HYPH" and tokens[i - 1].end == tokens[i].start


def _is_complement(child: Token) -> bool:
    """Tell whether a phrase belongs to an office: mayor of Alder, adviser to the board, a lawyer
    with Holm & Reve."""
    named = any(noun.tag in {"NNP", "NNPS"} for noun in child.dependents("pobj"))
    return child.dep == "prep" and (
        child.lower in _COMPLEMENTS or (child.lower == "with" and named)
    )


def _last_that_fits(tokens: list[Token], first: int, preposition: Token, end: int) -> int | None:
    """Return where a role ends that is no longer than it may be: before an inner phrase of place if
    need be, "head of the fund | at …"."""
    while end > preposition.index and _words(tokens[first : end + 1]) > LONGEST_ROLE:
        inner = (
            i
            for i in range(end, preposition.index + 1, -1)
            if tokens[i].dep == "prep" and tokens[i].lower not in _IN_NAMES
        )
        end = next(inner, preposition.index) - 1
    return end if end > preposition.index else None


def _end_of_second_office(tokens: list[Token], first: int, conjunction: Token) -> int | None:
    """Return where "founder and chief executive of the fund" ends: what follows belongs to both
    offices."""
    second = next(
        (child for child in conjunction.head.dependents("conj") if child.index > conjunction.index),
        None,
    )
    if (
        second is None
        or conjunction.lower != "and"
        or second.left != conjunction.index + 1
        or not office_of(second.text)
    ):
        return None
    if second.lower in RELATIONS or any(child.dep in {"poss", "det"} for child in second.children):
        return None  # the mayor and his rival, the mayor and an aide of old
    end = second.index
    for child in second.children:
        if child.index == end + 1 and _is_complement(child):
            end = _last_that_fits(tokens, first, child, _end_of_complement(child, tokens)) or end
    return end if _words(tokens[first : end + 1]) <= LONGEST_ROLE else None


def _words(tokens: list[Token]) -> int:
    return sum(token.pos != "PUNCT" and token.tag not in {"HYPH", "POS"} for token in tokens)


def _end_of_complement(preposition: Token, tokens: list[Token]) -> int:
    """Return the last token of a complement, cut before a clause or an apposition set off by a
    mark; without the mark it is left out."""
    end = preposition.right
    for i in range(preposition.index + 1, end + 1):
        token = tokens[i]
        if token.text in {",", ";", "(", "—", "–", "--", ":"}:
            return i - 1
        if token.dep in {"relcl", "acl", "advcl"} and token.left > preposition.index + 1:
            return token.left - 1
        if (
            token.dep == "appos"
            and token.entity in {"PERSON", ""}
            and token.lower not in NAME_ENDINGS
        ):
            # "the head of the group Ada Hallam": the name is who has the role
            return preposition.index - 1
    return end


def role_of(reading: Reading, first: int, last: int, head: int) -> Role | None:
    """Make a role of ``tokens[first:last + 1]``; None where no office, calling or kind of body
    stands in it."""
    tokens = reading.tokens[first : last + 1]
    if not tokens or _words(tokens) > LONGEST_ROLE:
        return None
    offices = tuple(
        office
        for token in tokens
        if token.tag not in {"IN", "DT"} and (office := office_of(token.text))
    )
    bodies = [token for token in tokens if group_noun(token.text)]
    calling = tokens[-1].tag in {"NN", "NNP"} and tokens[-1].lower.endswith(
        ("er", "or", "ist", "ian")
    )
    if not offices and not bodies and not calling:
        return None
    text = reading.text(tokens[0].start, tokens[-1].end)
    title_only = len(tokens) == 1 and (text.endswith(".") or text[0].isupper())
    words = frozenset(token.lower for token in tokens)
    qualified = bool(words & PARTIES) or any(
        token.entity in {"GPE", "NORP", "LOC", "ORG"} and not office_of(token.text)
        for token in tokens
    )
    return Role(
        " ".join(text.split()),
        offices,
        words,
        reading.tokens[head].lower,
        first,
        qualified,
        title_only,
    )
