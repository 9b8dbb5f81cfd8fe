"""Where a role begins and ends: with the whole name of the body it touches, without what the writer
thinks of somebody."""

from __future__ import annotations

from briefgen.language.reading import Token

LONGEST_ROLE = 14
"""Words. A longer apposition describes more than a role."""

_OPINIONS = frozenset(
    "known spoken loved liked respected regarded talking speaking minded mannered admired".split()
)
"""Second halves of words that tell what the writer thinks of somebody."""


def count_words(tokens: list[Token]) -> int:
    """Count the words of a phrase, marks and hyphens left out."""
    return sum(token.pos != "PUNCT" and token.tag not in {"HYPH", "POS"} for token in tokens)


WORDS_OF_THE_PAST = frozenset(
    """
    former formerly previously once ex late then onetime one-time ousted disgraced retired dismissed
    sacked fired deposed outgoing deceased slain assassinated
    """.split()
)
"""Words in a role that tell that it is held no more, or not for long."""


PLAYED = frozenset(
    """
    purported fictional fictionalised fictionalized self-styled self-proclaimed so-called fake
    would-be supposed aspiring prospective wannabe
    different another same
    regime junta dictator tyrant strongman puppet mouthpiece crony stooge henchman thug pervert
    monster predator warmonger demagogue charlatan
    """.split()
)
"""Words that tell a part, a wish, a doubt, another or what the writer thinks of somebody, and no
role."""


_PRAISE = frozenset(
    """
    fellow beloved celebrated controversial outspoken notorious infamous legendary influential
    renowned respected famed famous fiery firebrand embattled brave popular iconic acclaimed
    prominent powerful
    """.split()
)
"""Words at the head of a role that tell what the writer thinks of somebody."""


ONCE = frozenset("formerly previously once".split())


def with_adverb_of_time(tokens: list[Token], first: int) -> int:
    """Return where a role begins with "formerly", an article between perhaps: what was is not what
    is."""
    at = first - 1
    if at > 0 and tokens[at].lower in {"the", "a", "an"}:
        at -= 1
    if (
        at >= 0
        and tokens[at].lower in ONCE
        and tokens[at].sentence is tokens[first].sentence
        and (at < first - 1 or tokens[first].text.islower())
    ):
        return at
    return first


def with_whole_body(tokens: list[Token], first: int, last: int, head: int) -> int:
    """Return where a role begins with the whole name of the body that it begins in: "Nevada
    Department of | Harbours official"; without the name where that is too long."""
    begin = first
    while begin > 0 and tokens[begin].entity in {"ORG", "GPE"} and _goes_back(tokens, begin):
        begin -= 1
    if begin == first:
        return first
    if tokens[begin].tag == "DT":
        begin += 1
    if count_words(tokens[begin : last + 1]) <= LONGEST_ROLE:
        return begin
    end = first
    while end < head and tokens[end].entity == tokens[first].entity:
        end += 1
    return end + 1 if end < head and tokens[end].tag == "POS" else end


_FOREIGN = frozenset(
    "de do da dos das del della di du des la el van der den für pour y e et".split()
)
"""Small words inside the names of bodies in other languages."""


def with_end_of_body(tokens: list[Token], first: int, last: int, head: int) -> int:
    """Return where a role ends with the whole name of the body that it ends in: "coordinator at
    Observatório | do Rio", "director of the Institute of Ports | and Harbours"."""
    if last <= head or not tokens[last].text[0].isupper():
        return last
    end = last
    while end + 1 < len(tokens) and tokens[end + 1].sentence is tokens[last].sentence:
        following = tokens[end + 1]
        same = following.entity == "ORG" == tokens[end].entity and not following.entity_begins
        foreign = (
            following.text in _FOREIGN
            and following.lower not in {"et", "e", "y"}
            and end + 2 < len(tokens)
            and tokens[end + 2].text[0].isupper()
        )
        if not same and not foreign and not (end > last and tokens[end].text in _FOREIGN):
            break
        end += 1
    while end > last and (
        tokens[end].tag in {"POS", "IN", "CC", "DT"} or tokens[end].pos == "PUNCT"
    ):
        end -= 1
    return end if count_words(tokens[first : end + 1]) <= LONGEST_ROLE else last


def _goes_back(tokens: list[Token], i: int) -> bool:
    """Tell whether the token before belongs to the name of the same body."""
    before = tokens[i - 1]
    return (
        not tokens[i].entity_begins
        and before.entity == tokens[i].entity
        and before.sentence is tokens[i].sentence
    )


def without_cut_possessor(tokens: list[Token], first: int, last: int) -> int:
    """Return where a role begins without "Canada's" in "Indeed Canada's economist", whose body the
    tagger does not see whole."""
    before = tokens[first - 1] if first else tokens[first]
    if (
        first + 1 < last
        and tokens[first + 1].tag == "POS"
        and before.tag == "RB"
        and before.text.istitle()
        and before.sentence is tokens[first].sentence
    ):
        return first + 2
    return first


def without_opinion(tokens: list[Token], first: int, last: int) -> int:
    """Return where a role begins without "little-known" and "soft-spoken" at its head, which tell
    what the writer thinks; "37-year-old" and "Oxford-educated" stay."""
    while first < last and tokens[first].lower in _PRAISE and tokens[first + 1].text != "-":
        first += 1
    if last - first > 2 and tokens[first + 1].text == "-" and tokens[first + 2].lower in _OPINIONS:
        return first + 3
    return first


def is_broken(tokens: list[Token]) -> bool:
    """Tell a phrase that holds a verb, ends in the middle or is a person's name: no role."""
    if any(
        token.tag in {"VBZ", "VBD", "VBP", "MD", "PRP"} and token.text not in _FOREIGN
        for token in tokens
    ):
        return True
    if tokens[-1].tag in {"POS", "DT", "CC", "IN", "PRP$"}:
        return True
    return all(token.entity == "PERSON" for token in tokens) and len(tokens) > 1
