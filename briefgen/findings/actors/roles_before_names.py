"""Read the role that stands right before a name: "Danish Prime Minister | Mette Lindqvist"."""

from __future__ import annotations

from dataclasses import replace

from briefgen.findings.actors.drafts import Role
from briefgen.findings.actors.name_stretches import ends_abbreviation
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_edges import LONGEST_ROLE
from briefgen.findings.actors.role_phrases import (
    NOT_FIRST,
    RELATIONS,
    office_with_complement,
    role_of,
)
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import (
    COURTESY_TITLES,
    TITLES,
    calling_of,
    office_of,
)
from briefgen.language.reading import Reading, Token

_MOST_NAMES = 4
"""Names after a plural whose role it is."""

_LONGEST_LIST = 25
"""Tokens of a list of names and places after a plural."""


_BEFORE_NAMES = frozenset({"compound", "nmod", "nsubj", "dobj", "pobj", "appos", "amod"})
"""Places in the clause of a noun right before a name: its attribute, or what the name is set
beside."""


_OF_PORTFOLIOS = frozenset({"minister", "secretary", "commissioner"})


_NAMED = frozenset({"PERSON", "GPE", "NORP"})


_KIN = RELATIONS - {"member", "star", "native"}


_BEFORE_TITLES = frozenset(
    """
    former then late current new outgoing incoming acting interim ex vice deputy junior senior
    longtime long-time exiled ousted deposed disgraced retired embattled incumbent assistant
    opposition shadow dismissed sacked fired suspended jailed detained caretaker designate
    deceased slain
    """.split()
)
"""Words in lower case that stand before a title in capitals and belong to it."""


def before_the_name(mention: NameMention, reading: Reading) -> Role | None:
    """Read "Danish Prime Minister" before "Mette Lindqvist"."""
    tokens = reading.tokens
    last = mention.first - 1
    sentence_start = tokens[mention.first].sentence.tokens[0].index
    while (
        last >= sentence_start
        and tokens[last].lower.rstrip(".") in COURTESY_TITLES
        and tokens[last].text[0].isupper()
    ):
        last -= 1
    # "Sgt. Maj. Ada Hall": the parser may end a sentence at a rank.
    ranks = mention.first
    if mention.offices and tokens[mention.offices[0] + 1].text == ".":
        ranks = mention.offices[0]
    sentence_start = min(sentence_start, ranks)
    word = last
    while word >= sentence_start and (
        ends_abbreviation(tokens[word]) or (tokens[word].text == "." and word > ranks)
    ):
        word -= 1
    if word < sentence_start:
        return None
    if tokens[last + 1].lower == "lady" and tokens[last].lower == "first":
        return role_of(reading, last, last + 1, last + 1)
    office = office_with_complement(tokens, last, sentence_start)
    if office is None and not _is_calling(tokens, word):
        return None
    first = min(ranks, office if office is not None else word)
    while (
        first - 1 >= sentence_start
        and last - first < LONGEST_ROLE
        and _belongs_before(tokens, first - 1)
    ):
        first -= 1
    while first < last and (
        (tokens[first].tag in NOT_FIRST and tokens[first + 1].tag != "HYPH")
        or tokens[first].pos == "PUNCT"
    ):
        first += 1
    return role_of(reading, first, last, word)


def before_several(mention: NameMention, reading: Reading) -> Role | None:
    """Read "astronauts" before two names or more as the role of each: "NASA astronauts Ada Hall and
    Jonas Falk"."""
    tokens = reading.tokens
    head = mention.head
    for _ in range(_MOST_NAMES):
        if head.dep != "conj" or head.head.tag != "NNP" or head.head is head:
            break
        head = head.head
    first = head.index
    while first > 0 and tokens[first - 1].head is head and tokens[first - 1].tag == "NNP":
        first -= 1
    noun = tokens[first - 1] if first else head
    several = head is not mention.head or any(child.dep == "conj" for child in head.children)
    beside = noun.head is head or head.head is noun
    if noun.tag != "NNS" or not several or not beside or not _are_callings(noun.text):
        listed = _plural_before_list(mention, tokens)
        if listed is None:
            return None
        noun = listed
    start = head.sentence.tokens[0].index
    begin = noun.index
    while (
        begin > start and noun.index - begin < LONGEST_ROLE and _belongs_before(tokens, begin - 1)
    ):
        begin -= 1
    while begin < noun.index and (tokens[begin].tag in NOT_FIRST or tokens[begin].pos == "PUNCT"):
        begin += 1
    role = role_of(reading, begin, noun.index, noun.index)
    if role is None or role.whose:
        return None
    return replace(role, text=role.text.removesuffix("s"), shared=True)


def _plural_before_list(mention: NameMention, tokens: list[Token]) -> Token | None:
    """Return "Senators" before a list of names with their places, whatever the parser makes of it:
    "Senators Ada Hall of Orre, Jon Falk of Sallow, and Dee Weld"."""
    start = mention.head.sentence.tokens[0].index
    i = mention.first - 1
    while i >= start and mention.first - i < _LONGEST_LIST:
        token = tokens[i]
        if token.tag in {"NNPS", "NNS"} and not token.entity:
            return token if _opens_list(token, mention, tokens) else None
        if token.tag != "NNP" and token.lower not in _IN_LISTS:
            return None
        i -= 1
    return None


def _opens_list(noun: Token, mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "Senators Ada Hall of Orre and …" and "two Senators, Ada Hall and …" from "Senators and
    Ada Hall"."""
    first = tokens[noun.index + 1]
    if first.text == ",":
        counted = any(
            token.tag == "CD" and token.lower != "one"
            for token in tokens[max(0, noun.index - 3) : noun.index]
        )
        first = tokens[noun.index + 2] if counted else first
    after = tokens[mention.last + 1 : mention.last + 2]
    several = first.index < mention.first or (
        bool(after) and after[0].lower in {"and", "of", ",", "("}
    )
    return first.entity == "PERSON" and several and _are_callings(noun.text)


_IN_LISTS = frozenset({",", "of", "and", "(", ")", "-", "."})
"""What stands between the names of a list and the places of each."""


def _are_callings(noun: str) -> bool:
    """Tell "astronauts", which loses its last letter where one is meant."""
    one = noun.removesuffix("s").lower()
    return one != noun.lower() and not noun.endswith("ies") and calling_of(one) is not None


def body_before_the_name(mention: NameMention, reading: Reading) -> Role | None:
    """Read "Russian space agency" before "Kosmod"."""
    tokens = reading.tokens
    last = mention.first - 1
    start = tokens[mention.first].sentence.tokens[0].index
    if last < start or tokens[last].tag != "NN" or not tokens[last].text.islower():
        return None
    if group_noun(tokens[last].text) is None or tokens[last].dep not in _BEFORE_NAMES:
        return None
    first = last
    while first - 1 >= start and last - first < LONGEST_ROLE and _belongs_before(tokens, first - 1):
        first -= 1
    while first < last and (tokens[first].tag in NOT_FIRST or tokens[first].pos == "PUNCT"):
        first += 1
    return role_of(reading, first, last, last)


def _is_calling(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if token.lower in {"general", "elect", "designate"} and i > 1 and tokens[i - 1].text == "-":
        return office_of(tokens[i - 2].text) is not None  # director-general, president-elect
    if token.tag in {"NNP", "NN"}:
        return office_of(token.text) is not None or (
            token.tag == "NN"
            and token.text.islower()
            and token.dep in _BEFORE_NAMES
            and calling_of(token.text) is not None
        )
    if office_of(token.text) is None:
        return False
    if token.tag == "JJ" and token.text.islower():
        # "the suspect Falk", "according to ecologist Falk"
        formed = token.lower.endswith(("ist", "er", "or"))
        return token.dep == "amod" and (formed or (i > 0 and tokens[i - 1].tag == "DT"))
    if token.tag in {"NNPS", "NNS"} and office_of(token.text) != token.lower:
        return token.text.endswith(".")  # not "Senators", who are several
    return token.tag in {"JJ", "NNPS", "NNS"} and token.text == token.text.capitalize()


def _belongs_before(tokens: list[Token], i: int) -> bool:
    """Tell whether a token still belongs to the words before a name: "former", "Danish", "Prime",
    "vice", "'s", a hyphen, "of"."""
    token, following = tokens[i], tokens[i + 1]
    if following.tag == "HYPH" or (following.text == "-" and following.start == token.end):
        return token.end == following.start  # little-known, 37-year-old
    if token.entity in {"DATE", "TIME"} and token.tag != "HYPH" and "-" not in token.text:
        return token.lower == "old"
    if token.entity == "PERSON" and following.tag != "POS" and office_of(token.text) is None:
        return following.entity == "PERSON" and _is_possessor(tokens, i)
    if ends_abbreviation(token):
        return True
    if token.lower == "and" and i > 0 and (joined := _joins(tokens, i)) is not None:
        return joined
    if token.text.islower() and following.tag == "NNP" and following.text[0].isupper():
        return _belongs_before_title(token, following)
    if token.tag == "NNS" and i > 0 and tokens[i - 1].entity == "PERSON":
        return False  # "Falk | ousts security adviser Ada Hall"
    return _has_tag_of_a_role(token, following)


def _joins(tokens: list[Token], i: int) -> bool | None:
    """Tell whether "and" joins two words of one role; None where the tags are to tell."""
    before, following = tokens[i - 1], tokens[i + 1]
    if before.text[0].isupper() and following.text[0].isupper():
        # "Housing and Energy Minister"
        return tokens[i + 2].lower in _OF_PORTFOLIOS and before.entity not in _NAMED
    if following.tag == "NN" == tokens[i + 2].tag:
        # "mortar and shell manufacturer": both words belong to the noun
        return before.tag in {"NN", "NNP"} and before.entity == "" and following.dep == "compound"
    if before.tag == "NN" and following.tag != "NNP":
        # "geochemist and co-author Ada Hall" is one person, "the mayor and …" may be two
        pair = (office_of(before.text), calling_of(following.lower) or "")
        return pair[0] is not None and bool(pair[1]) and not set(pair) & TITLES
    return None


def _belongs_before_title(token: Token, following: Token) -> bool:
    """Tell "former President" from "impeach | President Falk": what stands in lower case before a
    title is seldom of it, unless it is a calling ("economist Prof. Falk")."""
    if token.tag in {"JJ", "POS"} or token.lower in _BEFORE_TITLES:
        return _has_tag_of_a_role(token, following)
    if token.tag == "NN" and office_of(token.text) and following.text.endswith("."):
        return True
    return token.tag == "HYPH" or (token.lower in {"of", "for"} and _links(token, following))


def _has_tag_of_a_role(token: Token, following: Token) -> bool:
    if token.tag in {"NNP", "NNPS", "JJ", "JJS", "JJR", "NN", "HYPH", "VBN", "VBG", "AFX"}:
        return token.pos not in {"VERB", "AUX"} or token.dep in {"amod", "compound"}
    if token.tag == "POS":
        return True
    if token.tag == "NNS":
        return token.dep == "compound" and following.tag in {"NN", "NNP"}  # communications director
    if token.lower in {"of", "for"}:
        return _links(token, following)
    return token.lower in {"&", "and"} and token.head.entity == "ORG" and following.entity == "ORG"


def _links(token: Token, following: Token) -> bool:
    """Tell an "of" inside an office, "secretary of state Ada Hall", from one before another's:
    "spokesperson for | President Ada Hall"."""
    return (
        following.text[0].isupper()
        and not _is_held_by_the_next(following)
        and token.head.tag in {"NNP", "NN"}
        and office_of(token.head.text) is not None
        and token.head.lower not in _KIN
    )


def _is_held_by_the_next(following: Token) -> bool:
    """Tell a title that begins here and stands right before a name."""
    return (
        following.tag == "NNP"
        and (office_of(following.text) in TITLES or following.text.count(".") > 1)
        and following.dep in {"compound", "nmod"}
        and following.head.entity == "PERSON"
    )


def _is_possessor(tokens: list[Token], i: int) -> bool:
    """Tell "Jonas Falk" in "Jonas Falk's lawyer Ada Hall" from a name that merely stands before."""
    while i < len(tokens) and tokens[i].entity == "PERSON" and tokens[i].tag != "POS":
        i += 1
    return i < len(tokens) and tokens[i].tag == "POS"
