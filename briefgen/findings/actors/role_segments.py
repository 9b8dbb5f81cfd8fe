"""Read the words between two marks as a role: "Jonas Falk, head of the agency, said"."""

from __future__ import annotations

from briefgen.findings.actors.drafts import Role
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_edges import LONGEST_ROLE, count_words
from briefgen.findings.actors.role_phrases import NOT_FIRST, role_of
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.name_words import LETTERS_AFTER
from briefgen.language.english.person_nouns import calling_of, office_of
from briefgen.language.reading import Reading, Token

_LONGEST_SEGMENT = 18
"""Tokens between two marks after a name."""


_CLOSING = frozenset({",", ".", ";", ")", "—", "–", "--", ":", "!", "?", '"', "”"})


_IN_SEGMENT = frozenset(
    "DT JJ JJR JJS NN NNP NNS NNPS POS IN CC HYPH CD VBN VBG PRP$ TO RB AFX".split()
)
"""Tags of the words of a noun phrase: no verb with a subject of its own."""


def role_after_mark(mention: NameMention, reading: Reading, *, person: bool) -> Role | None:
    """Read a role that stands between marks after a name, whatever the parser makes of it: "Falk,
    the mayor of Alder, said", "Falk (the mayor)"."""
    tokens = reading.tokens
    found = _segment_after(mention, tokens)
    if found is None:
        return None
    first, last = found
    head = _head_of_segment(tokens, first, last)
    article = tokens[first].tag in {"DT", "PRP$"}
    listed = last + 1 < len(tokens) and _goes_on_as_list(tokens, last)
    if head is None or (listed and (not article or tokens[first].lower == "the")):
        return None
    if not article and tokens[last].text == "." and tokens[first].tag not in {"NN", "JJ"}:
        return None  # "met Falk, Hall and guests."
    word = tokens[head]
    known = office_of(word.text) if word.tag == "NNP" else calling_of(word.text)
    if word.tag not in {"NN", "NNP"} or not (known if person else group_noun(word.text)):
        return None
    while first < head and (
        (tokens[first].tag in NOT_FIRST - {"POS"} and tokens[first + 1].tag != "HYPH")
        or tokens[first].pos == "PUNCT"
    ):
        first += 1
    return role_of(reading, first, _last_that_tells(tokens, first, head, last), head)


def second_role_after_mark(mention: NameMention, reading: Reading) -> Role | None:
    """Read "the chair of the Fens Party" in "Ada Hall, his wife and the chair of the Fens Party,":
    what somebody is beside kin."""
    tokens = reading.tokens
    found = _segment_after(mention, tokens)
    if found is None or tokens[found[1]].lower != "and" or tokens[found[1] + 1].tag != "DT":
        return None
    first = found[1] + 2
    last = first
    end = mention.head.sentence.tokens[-1].index
    while last < end and last - first <= _LONGEST_SEGMENT and tokens[last].tag in _IN_SEGMENT:
        last += 1
    head = _head_of_segment(tokens, first, last)
    if (
        head is None
        or tokens[last].text not in _CLOSING
        or tokens[head].tag not in {"NN", "NNP"}
        or office_of(tokens[head].text) is None
    ):
        return None
    return role_of(reading, first, _last_that_tells(tokens, first, head, last), head)


def one_of_before_mark(mention: NameMention, reading: Reading) -> Role | None:
    """Read "one of Orre's deputy mayors" before a mark and the name."""
    tokens = reading.tokens
    mark = mention.first - 1
    start = mention.head.sentence.tokens[0].index
    if mark <= start + 2 or tokens[mark].text != ",":
        return None
    last = mark - 1
    one = last
    while one > start and last - one < _LONGEST_SEGMENT and tokens[one].lower != "one":
        if tokens[one].tag not in _IN_SEGMENT | {"NNPS"}:
            return None
        one -= 1
    if tokens[one].lower != "one" or tokens[one + 1].lower != "of":
        return None
    head = _head_of_segment(tokens, one + 2, mark)
    if head is None or tokens[head].tag not in {"NNS", "NNPS"} or not office_of(tokens[head].text):
        return None
    role = role_of(reading, one, last, head)
    return role if role is not None and (role.qualified or role.whose) else None


def role_before_mark(mention: NameMention, reading: Reading) -> Role | None:
    """Read a role that a mark parts from the name after it, whatever the parser makes of it: "the
    Alder mayor, Dee Falk, said", "Counsel to the inquiry, Jon Weld KC, asked"."""
    tokens = reading.tokens
    mark = mention.first - 1
    start = mention.head.sentence.tokens[0].index
    behind = mention.last + 1
    while behind < len(tokens) and tokens[behind].text in LETTERS_AFTER:
        behind += 1
    after = tokens[behind : behind + 1]
    if (
        mark <= start
        or tokens[mark].text != ","
        or not after
        or (after[0].text not in {",", "."} and after[0].tag not in {"VBD", "VBZ"})
        or _goes_on_as_list(tokens, behind)
    ):
        return None
    first = mark
    while (
        first > start
        and mark - first < _LONGEST_SEGMENT
        and tokens[first - 1].tag in _IN_SEGMENT
        and tokens[first - 1].lower not in {"and", "or"}
    ):
        first -= 1
    first = _article_of_role(tokens, first, mark, start)
    if first >= mark - 1 or (after[0].text not in {",", "."} and first > start):
        return None
    head = _head_of_segment(tokens, first + 1, mark)
    if (
        head is None
        or (tokens[head].tag != "NN" and head > start)
        or calling_of(tokens[head].text) is None
    ):
        return None
    return role_of(reading, first + 1, _last_that_tells(tokens, first, head, mark), head)


def _article_of_role(tokens: list[Token], first: int, mark: int, start: int) -> int:
    """Return where the article stands behind which a role begins; the place before the sentence
    where "Counsel for the first defendant" opens it without one."""
    if (
        first == start
        and office_of(tokens[first].text) is not None
        and tokens[first + 1].lower in {"for", "to"}
    ):
        return first - 1
    while first < mark and tokens[first].lower not in {"the", "a", "an"}:
        first += 1
    return first


def role_with_its_body(mention: NameMention, reading: Reading) -> Role | None:
    """Read "Bank of Wexmouth's director for bonds and strategist" before a mark and the name."""
    tokens = reading.tokens
    mark = mention.offices[0] - 1 if mention.offices else mention.first - 1
    start = mention.head.sentence.tokens[0].index
    after = tokens[mention.last + 1 : mention.last + 2]
    if mark <= start or tokens[mark].text != "," or not after or after[0].text not in {",", "."}:
        return None
    found = _body_and_possessive(tokens, mark, start)
    if found is None:
        return None
    first, possessive = found
    head = _head_of_segment(tokens, possessive + 1, mark)
    if head is None or not office_of(tokens[head].text):
        return None
    return role_of(reading, first, mark - 1, head)


def _body_and_possessive(tokens: list[Token], mark: int, start: int) -> tuple[int, int] | None:
    """Return where the body and the possessive stand in "Bank of Wexmouth's managing director for
    bonds" before a mark."""
    possessive = next(
        (i for i in range(mark - 1, max(start, mark - LONGEST_ROLE), -1) if tokens[i].tag == "POS"),
        None,
    )
    if possessive is None or any(
        token.tag not in _IN_SEGMENT or (token.text[0].isupper() and not token.entity)
        for token in tokens[possessive + 1 : mark]
    ):
        return None
    first = possessive
    while first > start and (
        tokens[first - 1].entity in {"ORG", "GPE"}
        or (tokens[first - 1].text == "of" and tokens[first - 2].entity == "ORG")
    ):
        first -= 1
    if tokens[first].tag == "DT":
        first += 1
    return (first, possessive) if possessive - first > 1 else None


def _segment_after(mention: NameMention, tokens: list[Token]) -> tuple[int, int] | None:
    """Return where the words between two marks after a name begin and end, age left out; None where
    they are no noun phrase."""
    at = mention.last + 1
    end = mention.head.sentence.tokens[-1].index + 1
    if at + 1 >= end or tokens[at].text not in {",", "("}:
        return None
    first = at + 1
    if first + 1 < end and tokens[first].tag == "CD" and tokens[first + 1].text == ",":
        first += 2  # "Falk, 54, a lawyer"
    last = first
    while last < end and last - first <= _LONGEST_SEGMENT:
        token = tokens[last]
        if token.text in _CLOSING or token.tag in {"WP", "WDT", "WRB"}:
            break
        if token.tag not in _IN_SEGMENT:
            return None
        if token.lower == "and" and last + 1 < end and tokens[last + 1].tag == "DT":
            break
        last += 1
    if not 0 < last - first <= _LONGEST_SEGMENT or last >= end:
        return None
    return (first, last) if (tokens[at].text == "(") == (tokens[last].text == ")") else None


def _last_that_tells(tokens: list[Token], first: int, head: int, end: int) -> int:
    """Return where a role ends that is no longer than it may be and ends in no small word."""
    last = end - 1
    while last > head and (
        count_words(tokens[first : last + 1]) > LONGEST_ROLE
        or tokens[last].tag in {"IN", "DT", "CC", "RB", "TO"}
    ):
        last = next((i for i in range(last, head, -1) if tokens[i].tag == "IN"), head + 1) - 1
    return last


def _goes_on_as_list(tokens: list[Token], i: int) -> bool:
    """Tell ", and": what stood between two commas may be the next of a list."""
    return i + 1 < len(tokens) and tokens[i].text == "," and tokens[i + 1].lower in {"and", "or"}


def _head_of_segment(tokens: list[Token], first: int, last: int) -> int | None:
    """Return the noun that a phrase is about: the last before its first preposition."""
    head = None
    for i in range(first, last):
        token = tokens[i]
        if token.tag in {"IN", "TO", "VBN", "VBG", "RB"} and head is not None:
            return head
        if token.tag in {"CC"} and head is not None:
            return head
        if token.tag in {"NN", "NNP", "NNS", "NNPS"}:
            head = i
        elif token.tag == "POS":
            head = None
    return head
