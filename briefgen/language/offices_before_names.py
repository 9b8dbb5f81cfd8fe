"""Mend the parse of an office in lower case right before a full name.

said | butcher | Dessie Quigg            no verb
said Guild | steward | Yolanda Reyes     no adverb
Union | head | Rena Kulpa has seen it    no verb
said chief | executive | Marie Stannage  whose surname the recogniser takes for a people

Taggers know few callings and guess the rest from what stands around: beside a quotation they make
verbs, adverbs and comparatives of them, and every rule that asks who speaks misses the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.person_nouns import BODIES_TOO, office_of
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token

_NOUNS = frozenset({"NN", "NNP"})
_FEWEST, _MOST = 2, 4
"""Words of a full name, hyphens left out."""
_WORDS_BEFORE = 3
"""Words that may stand between the verb of saying and the office: said Harbour Guild | steward."""


def mend_offices(tokens: Sequence[Token]) -> None:
    """Make a noun of each office that stands right before a full name, and a person of the name.

    ``tokens`` are those of one paragraph; tags, labels, entities and places in the tree of the few
    words concerned are changed in place.
    """
    for i in range(len(tokens) - _FEWEST):
        office, first = tokens[i], tokens[i + 1]
        if (
            first.tag != "NNP"
            or not office.text.islower()
            or not first.text[:1].isupper()
            or office_of(office.lower) != office.lower
            or office_of(first.text) is not None
        ):
            continue
        last = _end_of_name(tokens, i + 1)
        if last is None or not _stands_before_name(tokens, i, last):
            continue
        if office.tag not in _NOUNS or tokens[last].head is office:
            _make_noun(office, tokens[last])
        for word in tokens[max(0, i - _WORDS_BEFORE) : i]:
            if word.tag in _NOUNS and word.head is tokens[last] and group_noun(word.text):
                word.entity = ""
        if office.lower not in BODIES_TOO:
            _make_person(tokens[i + 1 : last + 1])


def _end_of_name(tokens: Sequence[Token], begin: int) -> int | None:
    """Return the last place of a full name that begins here; None where it is shorter or longer, a
    body's, or a possessor."""
    last, words = begin, 1
    while last + 1 < len(tokens) and words <= _MOST:
        following = tokens[last + 1]
        hyphen = following.text == "-" and following.start == tokens[last].end
        if not hyphen and (following.tag != "NNP" or not following.text[:1].isupper()):
            break
        words += not hyphen and tokens[last].text != "-"
        last += 1
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        not _FEWEST <= words <= _MOST
        or tokens[last].lower in NAME_ENDINGS
        or (after is not None and after.tag in {"POS", "NNPS"})
    ):
        return None
    return last


def _stands_before_name(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Tell an office from a verb or an adverb of the same form: it follows a verb of saying, or
    opens the sentence of which the name is the subject."""
    begin = i
    while begin > 0 and i - begin < _WORDS_BEFORE and tokens[begin - 1].tag in {*_NOUNS, "JJ"}:
        begin -= 1
    before = tokens[begin - 1] if begin else None
    if before is not None and _says(before):
        return True
    opens = before is None or before.tag in {".", "``", "''"}
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return (
        opens
        and begin < i
        and all(token.tag in _NOUNS for token in tokens[begin:i])
        and after is not None
        and after.tag in {"VBZ", "VBD"}
    )


def _says(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ"} and verb_class(token) not in {None, "belief"}


def _make_noun(office: Token, name: Token) -> None:
    """Hang an office on the name behind it, and the name where the office hung."""
    if name.head is office:
        above = office.head if office.head is not office else name
        _hang(name, above)
    if name.dep != "appos" and (name.head.tag in {"VBD", "VBZ"} or name.dep == "dobj"):
        name.dep = "nsubj"
    for child in list(office.children):
        _hang(child, name)
        child.dep = "compound" if child.tag in _NOUNS else child.dep
    _hang(office, name)
    office.tag, office.pos, office.dep, office.lemma = "NN", "NOUN", "compound", office.lower
    office.left = office.right = office.index
    before = name.children[0]
    name.left = min(name.left, before.left)


def _hang(token: Token, governor: Token) -> None:
    """Give a token another governor; a token that is its own heads its sentence."""
    if token.head is not token:
        token.head.children.remove(token)
    token.head = governor
    if governor is not token:
        governor.children.append(token)
        governor.children.sort(key=lambda child: child.index)


def _make_person(name: Sequence[Token]) -> None:
    """Give a name a person's label where the recogniser saw none, or a people or a place in part of
    it."""
    seen = {token.entity for token in name}
    if "" in seen and seen <= {"", "NORP", "GPE"}:
        for token in name:
            token.entity, token.entity_begins = "PERSON", token is name[0]
