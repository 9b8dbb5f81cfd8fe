"""A role as a phrase: from its first word after the article to the end of what belongs to the
office.

*the* **former head of the Harbour Agency** *at Alder*
**founder and chief executive of the Fens Trust**
"""

from __future__ import annotations

from briefgen.findings.actors.drafts import Role
from briefgen.findings.actors.role_edges import (
    LONGEST_ROLE,
    ONCE,
    PLAYED,
    count_words,
    is_broken,
    with_adverb_of_time,
    with_end_of_body,
    with_whole_body,
    without_cut_possessor,
    without_opinion,
)
from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.name_words import PARTIES, SURNAMES_TOO
from briefgen.language.english.person_nouns import OFFICES_OF_TOWNS, TITLES, calling_of, office_of
from briefgen.language.reading import Reading, Token

HELD = frozenset(
    """
    leader chief head boss director director-general secretary-general chairperson co-chair
    spokesperson spokeswoman spokesman treasurer ombudsman executive ceo cfo coo cto manager
    administrator officer official deputy lawmaker legislator member whip prosecutor magistrate
    envoy diplomat delegate editor curator principal headteacher coach captain president-elect
    monarch pope adviser advisor aide strategist commander superintendent firefighter
    """.split()
)
"""Offices beside those in `TITLES`: what tells best who somebody is in the news."""
OFFICES = TITLES | HELD

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
_LONGEST_COMPLEMENT = 8
"""Tokens between an office and the name, as in "Speaker of the House of …"."""
_WITH_FIELDS = frozenset(
    "minister secretary director head chief commissioner chair professor superintendent"
    " president".split()
)
"""Offices whose field stands in lower case between them and a name."""
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
    begin = first
    while begin < head.index and tokens[begin].tag in {"DT", "PRP$", "RB", "PDT"}:
        begin += 1
    last = _end_of_complements(head, tokens, begin)
    if before is not None:
        last = min(last, before - 1)
    while first < last and (
        (tokens[first].tag in NOT_FIRST and not _is_half_a_word(tokens, first))
        or tokens[first].pos == "PUNCT"
    ):
        first += 1
    while _is_half_a_word(tokens, first) and first > 1:
        first -= 2  # then-New Jersey governor
    if head.text == "co" and head.index + 2 < len(tokens) and tokens[head.index + 1].text == "-":
        last = max(last, head.index + 2)  # "co-founder" in three tokens
    while last > first and (tokens[last].pos == "PUNCT" or tokens[last].tag in {"IN", "CC"}):
        last -= 1
    return role_of(reading, first, last, head.index)


def office_with_complement(tokens: list[Token], last: int, start: int) -> int | None:
    """Return where the office stands in "Secretary of State | Ada Hallam", "director of Fens
    International | Jonas Falk", "minister of mines and energy | Tom Weld"."""
    found = None
    lower = False
    for i in range(last, max(start, last - _LONGEST_COMPLEMENT), -1):
        token = tokens[i]
        if token.lower in {"of", "for", "from", "to"} and i < last:
            noun = tokens[i - 1]
            office = office_of(noun.text)
            named = noun.text[0].isupper() or tokens[last].entity in {"GPE", "ORG"}
            if (
                office
                and office not in RELATIONS
                and noun.tag in {"NN", "NNP"}
                and ((named and not lower) or (office in _WITH_FIELDS and token.lower == "of"))
            ):
                found = i - 1
            elif lower:
                break
        elif token.text[0].isupper() or token.lower in {"the", "and", "-"}:
            town = tokens[i - 1].lower == "of" and tokens[i - 2].lower in OFFICES_OF_TOWNS
            if found is None and token.entity == "PERSON" and not town:
                break
        elif token.tag in {"NN", "NNS"} and found is None:
            lower = True
        else:
            break
    complement = tokens[found + 2 : last + 1] if found is not None else []
    if any(
        office_of(token.text) and token.tag != "NNS" and not token.text.endswith("s")
        for token in complement
    ):
        return None  # "the rival of Senator | Hallam"
    return found


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
            last = (
                _end_of_second_office(tokens, first, child)
                or _end_of_second_field(tokens, first, child)
                or last
            )
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
    end = _without_town(tokens, preposition, end)
    while end > preposition.index and count_words(tokens[first : end + 1]) > LONGEST_ROLE:
        inner = (
            i
            for i in range(end, preposition.index + 1, -1)
            if (tokens[i].dep == "prep" and tokens[i].lower not in _IN_NAMES)
            or (tokens[i].tag == "CC" and not tokens[i].entity)
        )
        end = next(inner, preposition.index) - 1
    return end if end > preposition.index else None


def _without_town(tokens: list[Token], preposition: Token, end: int) -> int:
    """Return where "researcher at the Fens Institute | in Brenn" ends without where the body is."""
    town = next(
        (
            i
            for i in range(preposition.index + 2, end)
            if tokens[i].lower == "in"
            and not tokens[i].entity
            and tokens[i - 1].entity == "ORG"
            and all(token.entity in {"GPE", "LOC"} for token in tokens[i + 1 : end + 1])
        ),
        end + 1,
    )
    return town - 1


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
    return end if count_words(tokens[first : end + 1]) <= LONGEST_ROLE else None


def _end_of_second_field(tokens: list[Token], first: int, conjunction: Token) -> int | None:
    """Return where "vice president of research | and training at Fens Labs" ends: the parser hangs
    the second field on the office."""
    before = tokens[conjunction.index - 1]
    second = next(
        (child for child in conjunction.head.dependents("conj") if child.index > conjunction.index),
        None,
    )
    if (
        second is None
        or before.dep != "pobj"
        or second.tag not in {"NN", "NNS", "NNP"}
        or second.left != conjunction.index + 1
        or office_of(second.text)
        or second.entity == "PERSON"
        or any(child.dep in {"poss", "det"} for child in second.children)
    ):
        return None
    end = second.index
    for child in second.children:
        if child.index == end + 1 and _is_complement(child):
            end = _last_that_fits(tokens, first, child, _end_of_complement(child, tokens)) or end
    return end if count_words(tokens[first : end + 1]) <= LONGEST_ROLE else None


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
        if token.tag == "CC" and tokens[i + 1 : i + 2] and tokens[i + 1].entity == "PERSON":
            return i - 1  # governor of the isles | and Ada Hall was sworn in
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
    first = without_opinion(reading.tokens, first, last)
    first = with_whole_body(reading.tokens, first, last, head)
    first = without_cut_possessor(reading.tokens, first, last)
    first = with_adverb_of_time(reading.tokens, first)
    last = with_end_of_body(reading.tokens, first, last, head)
    if (
        reading.tokens[last].text.endswith(".")
        and last - first > 0
        and reading.tokens[last - 1].text.islower()
        and office_of(reading.tokens[last - 1].text)
    ):
        last -= 1  # economist | Prof.
        head = min(head, last)
    tokens = reading.tokens[first : last + 1]
    once = bool(tokens) and tokens[0].lower in ONCE
    if not tokens or count_words(tokens) > LONGEST_ROLE + 2 * once:
        return None
    if is_broken(tokens) or any(token.lower in PLAYED for token in tokens):
        return None
    offices = tuple(
        office
        for token in tokens
        if token.tag not in {"IN", "DT"}
        and (token.tag != "JJ" or token.index == head or token.text[0].isupper())
        and not (token.entity == "PERSON" and token.lower in SURNAMES_TOO and token.index > first)
        and (office := office_of(token.text))
    )
    bodies = [token for token in tokens if group_noun(token.text)]
    noun = reading.tokens[head]
    calling = noun.tag == "NN" and calling_of(noun.text) is not None
    if not offices and not bodies and not calling:
        return None
    if calling and not offices:
        offices = (noun.lower,)
    text = reading.text(tokens[0].start, tokens[-1].end)
    title_only = text.endswith(".") or (len(tokens) == 1 and text[0].isupper())
    words = frozenset(token.lower for token in tokens)
    qualified = bool(words & PARTIES) or any(
        token.entity in {"GPE", "NORP", "LOC", "ORG"} and not office_of(token.text)
        for token in tokens
    )
    whose = any(
        token.tag == "POS"
        and token.index > first
        and reading.tokens[token.index - 1].tag in {"NNP", "NN"}
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
        whose,
    )
