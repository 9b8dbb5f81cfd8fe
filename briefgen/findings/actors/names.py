"""Find the names in an article: where each begins and ends, and what stands before it as a title.

The recogniser's entities and the tagger's proper nouns are both heard: each misses names that the
other has, and cuts some short.

    Danish Prime Minister  Mette Frederiksen        an office before a name is the role's
    Robert "Bob" Hallam                             a nickname belongs to the name
    Ursula van der Meer, Bashar al-Karim            so do particles and hyphens
    Ministry of Harbours                            an organisation's noun takes its "of"
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.findings.actors.name_stretches import (
    cut_at_possessives,
    find_pieces,
    is_heading,
    join_pieces,
)
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import (
    LETTERS_AFTER,
    MEASURING_LABELS,
    NAMING_LABELS,
    NEVER_NAMES,
    PARTIES,
    PLACE_NOUNS,
    SECOND_TITLES,
    SUFFIXES,
    SURNAMES_TOO,
)
from briefgen.language.english.person_nouns import COURTESY_TITLES, TITLES, office_of
from briefgen.language.reading import Reading, Token


@dataclass(eq=False, slots=True)
class NameMention:
    """One place where a name stands."""

    first: int
    """Index of its first token, title left out."""
    last: int
    """Index of its last token."""
    head: Token
    words: tuple[str, ...]
    """The name cut at blanks, marks at the edges left out."""
    label: str
    """What the recogniser takes it for, or an empty string."""
    title: str = ""
    """Courtesy title or abbreviated office before it, in lower case, without its full stop."""
    offices: tuple[int, int] | None = None
    """First and last index of the tokens before the name, up to an office in capitals."""
    heading: bool = False
    """It stands in a heading, whose capitals prove nothing."""

    @property
    def indices(self) -> range:
        """The indices of its tokens."""
        return range(self.first, self.last + 1)

    @property
    def key(self) -> str:
        """The name in lower case, stops left out: equal for "U.N." and "UN"."""
        return " ".join(self.words).lower().replace(".", "")


_PORTFOLIOS = frozenset({"minister", "secretary", "commissioner", "editor", "correspondent"})
"""Offices whose field stands in capitals before them."""


def find_names(reading: Reading) -> list[NameMention]:
    """Return every name of the article in order, whatever it turns out to name."""
    found: list[NameMention] = []
    tokens = reading.tokens
    for paragraph in reading.paragraphs:
        if not paragraph.sentences:
            continue
        heading = is_heading(paragraph)
        start, end = (
            paragraph.sentences[0].tokens[0].index,
            paragraph.sentences[-1].tokens[-1].index + 1,
        )
        for first, last, label in join_pieces(
            tokens, cut_at_possessives(tokens, find_pieces(tokens, start, end)), heading
        ):
            found.extend(_mentions(reading, first, last, label, heading))
    found.extend(_missed(found, reading))
    return sorted(found, key=lambda mention: mention.first)


def _missed(found: list[NameMention], reading: Reading) -> list[NameMention]:
    """Return surnames that neither the recogniser nor the tagger took for names here, though they
    did elsewhere: "Matthes said"."""
    surnames = {
        mention.words[-1]
        for mention in found
        if mention.label == "PERSON" and len(mention.words[-1]) > 2
    }
    covered = {index for mention in found for index in range(mention.first, mention.last + 1)}
    in_lower_case = {token.text for token in reading.tokens if token.text.islower()}
    missed = []
    for token in reading.tokens:
        if token.text not in surnames or token.index in covered or token.entity in MEASURING_LABELS:
            continue
        # "Brown" may be the colour at the head of a sentence.
        if token.tag.startswith("NN") or (
            token is not token.sentence.tokens[0] and token.lower not in in_lower_case
        ):
            missed.append(NameMention(token.index, token.index, token, (token.text,), ""))
    return missed


def _mentions(
    reading: Reading, first: int, last: int, label: str, heading: bool
) -> list[NameMention]:
    """Make mentions of one stretch ``tokens[first:last]``: what stands before an office in it is
    one, what stands behind it another."""
    tokens = reading.tokens
    last = _without_office_at_end(tokens, first, last, label)
    cut = _end_of_offices(tokens, first, last, label)
    found = []
    if cut > first:
        office = cut - 1
        begin = office
        while begin > first and (
            office_of(tokens[begin - 1].text)
            or tokens[begin - 1].lower in {"vice", "prime", "deputy", "attorney"}
        ):
            begin -= 1
        labelled = tokens[first].entity in NAMING_LABELS
        earlier = (
            _mention(reading, first, begin, tokens[first].entity, heading) if labelled else None
        )
        if earlier is not None:
            found.append(earlier)
        label = "PERSON" if label in {"", "OTHER", "ORG", "GPE"} else label
    mention = _mention(reading, cut, last, label, heading)
    if mention is not None:
        if cut > first:
            mention.offices = (first, cut - 1)
        before = tokens[mention.first - 1].lower.rstrip(".") if mention.first else ""
        if before in COURTESY_TITLES and tokens[mention.first - 1].text[0].isupper():
            mention.title = before
            mention.label = "PERSON"
        elif mention.offices and (office_of(before) or ""):
            mention.title = before
        found.append(mention)
    return found


def _without_office_at_end(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Leave out an office at the end of a body's name that a person's follows: "FactWatch Executive
    Director | Aaron Hallam"."""
    if (
        label not in {"ORG", "GPE", "FAC", "LOC"}
        or last >= len(tokens)
        or tokens[last].tag != "NNP"
        or not tokens[last].text[0].isupper()
    ):
        return last
    while last - first > 1 and (
        office_of(tokens[last - 1].text)
        or tokens[last - 1].lower in {"vice", "prime", "deputy", "executive"}
    ):
        last -= 1
    return last


def _end_of_offices(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Return the index at which the name begins after titles and offices in capitals; ``first``
    where none stands there."""
    cut = first
    for i in range(first, last - 1):
        word = tokens[i].lower.rstrip(".")
        following = tokens[i + 1]
        if (word not in COURTESY_TITLES and not office_of(word)) or word in PARTIES:
            continue
        if (
            not following.text[0].isupper()
            or following.lower in NAME_ENDINGS
            or following.lower.rstrip(".") in SUFFIXES
        ):
            continue
        if (
            i > first
            and word in SURNAMES_TOO
            and label == "PERSON"
            and not office_of(tokens[i - 1].text)
        ):
            continue
        if (
            label in {"ORG", "FAC", "LOC"}
            and i > first
            and not office_of(tokens[i - 1].text)
            and tokens[i + 1].dep != "compound"
            and last - i > 3
        ):
            continue
        if (
            word in COURTESY_TITLES
            and i > first
            and word not in {"mr", "mrs", "ms", "dr", "sir", "dame"}
        ):
            continue
        if (
            word in SURNAMES_TOO
            and word not in SECOND_TITLES
            and i > first
            and office_of(tokens[i - 1].text)
        ):
            continue  # "Gov. Earl Hallam"
        if label != "PERSON" and word not in COURTESY_TITLES and office_of(word) not in TITLES:
            continue  # "Executive Session", "Farmer Protection Act"
        if last - i == 2 and following.lower in PLACE_NOUNS:
            continue  # "King County"
        cut = i + 1
    return cut


def _mention(
    reading: Reading, first: int, last: int, label: str, heading: bool
) -> NameMention | None:
    """Trim a stretch to the name itself; None where nothing that names is left."""
    tokens = reading.tokens
    while first < last and (
        _is_edge(tokens[first])
        or tokens[first].tag in {"DT", "PRP$", "IN", "CC", "CD", "WDT", "RB"}
    ):
        first += 1
    while first < last and _ends_nothing(tokens[last - 1]):
        last -= 1
    end = last
    while last - first > 1 and label == "PERSON" and tokens[last - 1].text in LETTERS_AFTER:
        last -= 1
    if first >= last or (
        last - first == 1 and first > 1 and _is_abbreviated_state(tokens[first - 2 : first + 1])
    ):
        return None
    if (
        last - first == 1
        and label == "ORG"
        and last < len(tokens)
        and tokens[last].lower in _PORTFOLIOS
        and not tokens[first].text.isupper()
    ):
        return None  # "Agriculture Minister"
    if (
        last - first == 1
        and first
        and tokens[first - 1].lower in {"a", "an"}
        and label in {"GPE", "NORP"}
    ):
        return None  # "a Slovak"
    text = reading.text(tokens[first].start, tokens[last - 1].end)
    words = tuple(word for word in (_clean(word) for word in text.split()) if word)
    if not words or not _can_name(words, tokens[first:last], label):
        return None
    # Letters after the name may govern it: "Imran Qureshi KC".
    inside = tokens[first:end]
    head = next(
        (token for token in inside if not first <= token.head.index < end or token.is_root),
        inside[-1],
    )
    return NameMention(first, last - 1, head, words, label, heading=heading)


def _is_edge(token: Token) -> bool:
    return not any(character.isalnum() for character in token.text)


def _is_abbreviated_state(tokens: list[Token]) -> bool:
    """Tell "Va." in "Roanoke, Va.": it belongs to the place before it."""
    return tokens[2].text.endswith(".") and tokens[1].text == "," and tokens[0].entity == "GPE"


def _ends_nothing(token: Token) -> bool:
    """Tell whether a token at a stretch's end is no part of the name: a mark, a possessive, a small
    word the recogniser took in."""
    return (
        _is_edge(token)
        or token.lower in {"'s", "’s"}
        or (token.tag in {"POS", "IN", "CC", "VBD", "VBZ", "RB"} and token.text[0].islower())
    )


def _clean(word: str) -> str:
    bare = word.strip("\"'“”‘’()[],;:!?<>*_#|-–—")
    bare = bare.removesuffix("'s").removesuffix("’s")
    return (
        bare if bare.count(".") > 1 or (len(bare) == 2 and bare.endswith(".")) else bare.rstrip(".")
    )


def _can_name(words: tuple[str, ...], tokens: list[Token], label: str) -> bool:
    """Refuse what only looks like a name: a day, a number, one letter, an address, a word that the
    capital at a sentence's start makes."""
    lower = [word.lower().replace(".", "") for word in words]
    if all(word in NEVER_NAMES or not any(c.isalpha() for c in word) for word in lower):
        return False
    if len(words) == 1:
        word = words[0]
        if len(word.replace(".", "")) < 2 or not (
            word[0].isupper() or word[0] == "@" or label in {"PERSON", "ORG"}
        ):
            return False
        if word[:2] in {"R-", "D-"} or lower[0] in SUFFIXES or lower[0] in COURTESY_TITLES:
            return False  # the party and state, or the rank, after a name
        if any(c in word for c in "/\\=@") and not word.startswith("@"):
            return False
        if word[0].islower() and label != "ORG":
            return False
        if office_of(word) and word.lower() not in SURNAMES_TOO and label != "NORP":
            return False
    elif all(
        office_of(word)
        or word in COURTESY_TITLES
        or word in {"vice", "prime", "deputy", "attorney"}
        for word in lower
    ):
        return False
    if len(words) > 9 or any("://" in word or "www." in word for word in lower):
        return False
    return any(
        token.tag in {"NNP", "NNPS", "NNS", "FW", "ADD"} or token.text[0].isupper()
        for token in tokens
    )
