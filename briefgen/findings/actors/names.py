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
    cut_after_offices,
    cut_at_possessives,
    ends_abbreviation,
    find_pieces,
    is_heading,
    join_pieces,
)
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import (
    FACILITIES,
    LEADING_PARTICLES,
    LETTERS_AFTER,
    MEASURING_LABELS,
    NAMING_LABELS,
    NEVER_NAMES,
    PARTIES,
    PLACE_NOUNS,
    QUOTES,
    SECOND_TITLES,
    SERVICES,
    SUFFIXES,
    SURNAMES_TOO,
)
from briefgen.language.english.person_nouns import (
    ABBREVIATED_OFFICES,
    COURTESY_TITLES,
    PEERAGE,
    STYLES,
    TITLES,
    office_of,
)
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

_OPENING = frozenset("longtime former late veteran fellow onetime brave".split())
"""Adjectives that a sentence's start sets in capitals before a name."""

_STYLES_ALONE = frozenset("rt hon rear emeritus emerita elder ds dc di dci seri".split())
"""Styles and ranks that open no name, whatever follows."""

_LONGEST_NAME = 11
"""Words: "United States District Court for the Western District of Sallow" has ten."""

_FIELDS = frozenset(
    "district federal circuit high supreme police state chief deputy senior detective crown county"
    " appeals appellate city fire army navy air coast general".split()
)
"""Words before an office that say where it is held."""


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
            tokens,
            cut_after_offices(tokens, cut_at_possessives(tokens, find_pieces(tokens, start, end))),
            heading,
        ):
            found.extend(_mentions(reading, first, last, label, heading))
    found.sort(key=lambda mention: mention.first)
    # A peer's place stands inside the peer's name.
    return [
        mention
        for before, mention in zip([None, *found], found, strict=False)
        if before is None or mention.last > before.last
    ]


def missed_surnames(
    found: list[NameMention], surnames: set[str], reading: Reading
) -> list[NameMention]:
    """Return surnames that neither the recogniser nor the tagger took for names here, though they
    did elsewhere: "Matthes said".

    Args:
        found: all names found, in order.
        surnames: last words of the persons' names, as the text has them.
        reading: the article.
    """
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
    if cut > first and mention is not None and mention.words[0].lower() in SECOND_TITLES:
        mention = None if len(mention.words) == 1 else mention  # "Governor General"
    if mention is not None:
        if cut > first:
            mention.offices = (first, cut - 1)
        _read_title(mention, tokens)
        _take_ranks_before(mention, tokens)
        found.append(mention)
    return found


def _read_title(mention: NameMention, tokens: list[Token]) -> None:
    """Read what stands before a name as its title; a peer's place belongs to the name."""
    at = word_before(tokens, mention.first)
    before = tokens[at].lower.rstrip(".") if at is not None else ""
    if at is None:
        return
    if before in COURTESY_TITLES and (
        tokens[at].text[0].isupper() or (len(mention.words) == 1 and len(before) > 3)
    ):
        mention.title = before
        mention.label = "PERSON"
    elif mention.offices and (office_of(before) or ""):
        mention.title = before
    following = tokens[mention.last + 1 : mention.last + 3]
    if (
        before in PEERAGE
        and mention.title
        and len(following) == 2
        and following[0].lower == "of"
        and following[1].tag == "NNP"
        and following[1].sentence is mention.head.sentence
    ):
        last = mention.last + 2
        while last + 1 < len(tokens) and tokens[last + 1].tag == "NNP":
            last += 1
        mention.last = last
        mention.words += tuple(token.text for token in tokens[following[0].index : last + 1])


def _take_ranks_before(mention: NameMention, tokens: list[Token]) -> None:
    """Take "Brig." and "Sgt." before a name to its offices, though the parser ends a sentence
    there."""
    begin = mention.offices[0] if mention.offices else mention.first
    first = begin
    while (
        first > 1
        and tokens[first - 1].text == "."
        and tokens[first - 2].end == tokens[first - 1].start
        and tokens[first - 2].lower in ABBREVIATED_OFFICES
        and tokens[first - 2].text[0].isupper()
        and tokens[first].sentence.paragraph is tokens[first - 2].sentence.paragraph
    ):
        first -= 2
    if first < begin and (begin < mention.first or mention.label == "PERSON"):
        mention.offices = (first, mention.first - 1)
        mention.title = mention.title or tokens[first].lower


def word_before(tokens: list[Token], i: int) -> int | None:
    """Return the index of the word before a token, the stop of an abbreviation left out."""
    i -= 1
    while i >= 0 and ends_abbreviation(tokens[i]):
        i -= 1
    return i if i >= 0 else None


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
        if _stands_as_office(tokens, first, i, last, label):
            cut = i + 1
    while cut < last - 1 and ends_abbreviation(tokens[cut]):
        cut += 1
    return cut


def _stands_as_office(tokens: list[Token], first: int, i: int, last: int, label: str) -> bool:
    """Tell whether ``tokens[i]`` is a title or an office before a name, and no part of one."""
    word = tokens[i].lower.rstrip(".")
    following = tokens[i + 1]
    if ends_abbreviation(following) and i + 2 < last:
        following = tokens[i + 2]
    office = office_of(word)
    if (word not in COURTESY_TITLES and not office) or word in PARTIES:
        return False
    if (
        _follows_no_office(following)
        or tokens[last - 1].lower in FACILITIES
        or (word == "general" and tokens[last - 1].lower in NAME_ENDINGS)
        or (label != "PERSON" and tokens[last - 1].lower in PLACE_NOUNS | NAME_ENDINGS)
    ):
        return False  # "King County", "General Sallow City", "General Harbour Administration"
    after_office = i > first and office_of(tokens[i - 1].text) is not None
    if word in COURTESY_TITLES:
        if i > first and word not in {"mr", "mrs", "ms", "dr", "sir", "dame"}:
            return False
    elif (
        label != "PERSON" and office not in TITLES and not _is_chief(tokens, first, i, last, label)
    ):
        return False  # "Executive Session", "Farmer Protection Act"
    if i == first:
        return True
    if tokens[i - 1].text == "-" and office_of(tokens[i - 2].text):
        return True  # Secretary-General
    if word in SURNAMES_TOO and _is_in_the_name(tokens[first : i + 1], label, after_office):
        return False
    return (
        after_office
        or label not in {"ORG", "FAC", "LOC"}
        or following.dep == "compound"
        or last - i <= 3
    )


def _is_chief(tokens: list[Token], first: int, i: int, last: int, label: str) -> bool:
    """Tell "Chief Moremi" from "Chief Executive", where the recogniser has no label."""
    name = tokens[last - 1]
    return (
        tokens[i].text == "Chief"
        and not label
        and i == first
        and last - first == 2
        and office_of(name.text) is None
        and name.tag == "NNP"
        and name.dep in {"nsubj", "nsubjpass", "poss", "pobj", "dobj"}
    )


def _follows_no_office(following: Token) -> bool:
    return (
        not following.text[0].isupper()
        or following.lower in NAME_ENDINGS
        or following.lower.rstrip(".") in SUFFIXES
    )


def _is_in_the_name(tokens: list[Token], label: str, after_office: bool) -> bool:
    """Tell "Laura Bishop Hallam" and "Gov. Earl Hallam", where the last word is part of the
    name."""
    if after_office:
        return tokens[-1].lower not in SECOND_TITLES
    return label == "PERSON" and not _opens_with_body(tokens[:-1])


def _opens_with_body(tokens: list[Token]) -> bool:
    """Tell "District Judge Orla Weld" and "Hexley RCMP Constable Gary Moor" from "Laura Bishop
    Hallam": no first name stands before the office."""
    return any(
        token.lower in _FIELDS or (token.text.isupper() and len(token.text) > 2) for token in tokens
    )


def _mention(
    reading: Reading, first: int, last: int, label: str, heading: bool
) -> NameMention | None:
    """Trim a stretch to the name itself; None where nothing that names is left."""
    tokens = reading.tokens
    while first < last and (
        _is_edge(tokens[first])
        or tokens[first].tag in {"DT", "PRP$", "PRP", "IN", "CC", "CD", "WDT", "RB"}
        or _is_style(tokens, first, last)
    ):
        first += 1
    last = _without_others(tokens, first, last)
    last = _without_lone_bracket(tokens, first, last)
    name = _without_abbreviation_before(tokens, first, last, label)
    if name > first:
        first, label = name, "PERSON"
    first = _without_text_before(tokens, first, last)
    first = _with_particles(tokens, first, label)
    last = end = _end_of_name(tokens, first, last)
    while last - first > 1 and label == "PERSON" and tokens[last - 1].text in LETTERS_AFTER:
        last -= 1
    if first >= last or (first > 0 and tokens[first - 1].lower in {"née", "nee", "né"}):
        return None
    if last - first == 1 and first > 1 and _is_abbreviated_state(tokens[first - 2 : first + 1]):
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
        and label in {"GPE", "NORP", "PERSON"}
    ):
        return None  # "a Slovak"
    text = reading.text(tokens[first].start, tokens[last - 1].end)
    last = _with_others(tokens, last)
    words = tuple(word for word in (_clean(word) for word in text.split()) if word)
    if not words or not (
        _can_name(words, tokens[first:last], label)
        or _is_service_that_acts(tokens[last - 1], words)
    ):
        return None
    # Letters after the name may govern it: "Imran Qureshi KC".
    inside = tokens[first : max(end, last)]
    head = next(
        (token for token in inside if not first <= token.head.index < end or token.is_root),
        inside[-1],
    )
    return NameMention(first, last - 1, head, words, label, heading=heading)


def _is_style(tokens: list[Token], first: int, last: int) -> bool:
    """Tell a style ("Rt Hon") or an unknown abbreviation before a name ("Adjt. Falk")."""
    if last - first < 2:
        return False
    word, following = tokens[first], tokens[first + 1]
    if word.lower in _OPENING or (word.lower == "tan" and following.lower == "sri"):
        return True  # "Longtime Falk", "Tan Sri Lim"
    if len(word.text) > 2 and word.text.isupper() and word.text.isalpha() and last - first > 2:
        return word.entity == "PERSON" and not following.text.isupper()  # "BBC Ada Hall"
    if word.lower.rstrip(".") in _STYLES_ALONE and following.text[0].isupper():
        return True
    return (
        word.text.endswith(".")
        and 4 <= len(word.text) <= 6
        and word.text.count(".") == 1
        and word.entity == "PERSON"
        and following.tag == "NNP"
        and following.text[0].isupper()
    )


def _without_others(tokens: list[Token], first: int, last: int) -> int:
    """Return where "Yan" ends in "Yan et al."."""
    for i in range(first + 1, last):
        if tokens[i].lower == "et" and tokens[i + 1 : i + 2] and tokens[i + 1].lower[:2] == "al":
            return i
    return last


def _end_of_name(tokens: list[Token], first: int, last: int) -> int:
    """Return where a name ends without marks and small words, "d’Alene" taken in."""
    while first < last and _ends_nothing(tokens[last - 1]):
        last -= 1
    while first < last < len(tokens) and _goes_on_after_apostrophe(tokens[last]):
        last += 1
    return last


def _goes_on_after_apostrophe(token: Token) -> bool:
    """Tell "d’Alene" after "Coeur"."""
    text = token.text
    return text[:2] in {"d'", "d’", "l'", "l’"} and text[2:3].isupper()


def _without_lone_bracket(tokens: list[Token], first: int, last: int) -> int:
    """Return where a name ends before a bracket that closes outside it: "Bethan Fuller (R"."""
    for i in range(first + 1, last):
        if tokens[i].text in {"(", "["} and all(t.text not in {")", "]"} for t in tokens[i:last]):
            return i
    return last


def _without_abbreviation_before(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Return where a person's name begins after a place and an abbreviated office: "Leribe DC |
    Thabo Moremi"."""
    words = tokens[first:last]
    if len(words) != 4 or label not in {"PERSON", "ORG"}:
        return first
    place, office, *name = words
    if (
        office.text.isupper()
        and office.text.isalpha()
        and len(office.text) in {2, 3}
        and all(word.text.istitle() and word.text.isalpha() for word in (place, *name))
        and words[-1].lower not in NAME_ENDINGS
        and words[-1].dep in {"nsubj", "nsubjpass", "pobj", "dobj", "appos", "ROOT"}
    ):
        return first + 2
    return first


def _with_others(tokens: list[Token], last: int) -> int:
    """Return where "Yan et al. [2004]" ends: those who wrote with Yan, and the year, are named with
    Yan."""
    words = [token.lower.rstrip(".") for token in tokens[last : last + 2]]
    if words != ["et", "al"]:
        return last
    end = last + 2
    while end < len(tokens) and end < last + 6 and tokens[end].text in {".", "[", "("}:
        end += 1
    if (
        end + 1 < len(tokens)
        and tokens[end].text[:4].isdigit()
        and tokens[end + 1].text in {")", "]"}
    ):
        return end + 2
    return last + 2


def _without_text_before(tokens: list[Token], first: int, last: int) -> int:
    """Return where a name begins that the recogniser took the words before into: "Facebook the |
    Harbour Agency", "Speaking to the | Daily Quay"."""
    if any(token.text in QUOTES for token in tokens[first:last]):
        return first  # Robert “Bobby the Boat” Hale
    for i in range(first + 1, last - 2):
        if (
            tokens[i].text == "the"
            and tokens[i + 1].text[0].isupper()
            and tokens[i - 1].lower not in _BEFORE_INNER_ARTICLE
        ):
            return i + 1
    if tokens[first].tag == "VBG" and tokens[first] is tokens[first].sentence.tokens[0]:
        for i in range(first + 1, last - 1):
            if tokens[i].tag in {"TO", "IN"}:
                return i + 2 if tokens[i + 1].lower == "the" else i + 1
    return first


_BEFORE_INNER_ARTICLE = frozenset(
    "of for in on and to at with by under over from & against between behind beyond vs".split()
)
"""Words after which "the" stands inside a name: "Friends of the Fens"."""


def _with_particles(tokens: list[Token], first: int, label: str) -> int:
    """Return where a name begins with the small words before it: "ap | Rhys", "al- | Daher"."""
    if label not in {"PERSON", "", "ORG"}:
        return first
    begin = first
    while begin > 0 and tokens[begin - 1].sentence is tokens[first].sentence:
        before = tokens[begin - 1]
        hyphen = before.text == "-" and before.end == tokens[begin].start
        if before.text in LEADING_PARTICLES or (
            hyphen and begin > 1 and tokens[begin - 2].text in LEADING_PARTICLES
        ):
            begin -= 1
        else:
            break
    # "of de Vries" is a name's, "the rio de la | Plata" is not.
    if begin < first and begin > 0 and tokens[begin - 1].tag in {"NNP", "FW"}:
        return first
    return begin


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


def _is_an_office(words: tuple[str, ...]) -> bool:
    """Tell "Foreign Secretary" and "Labour MP": an office in capitals without its holder."""
    last = words[-1].lower()
    return (
        2 <= len(words) <= 4
        and last in TITLES
        and last not in SURNAMES_TOO
        and "of" not in words
        and words[-1][0].isupper()
    )


def _begins_with_particle(word: str) -> bool:
    """Tell "al-Daher"."""
    particle, _, rest = word.partition("-")
    return particle in LEADING_PARTICLES and rest[:1].isupper()


def _can_name(words: tuple[str, ...], tokens: list[Token], label: str) -> bool:
    """Refuse what only looks like a name: a day, a number, one letter, an address, a word that the
    capital at a sentence's start makes."""
    lower = [word.lower().replace(".", "") for word in words]
    if all(word in NEVER_NAMES or not any(c.isalpha() for c in word) for word in lower):
        return False
    if len(words) == 1:
        if not _can_name_alone(words[0], label):
            return False
    elif _is_an_office(words) or all(_is_of_an_office(word) for word in lower):
        return False
    if len(words) > _LONGEST_NAME or any("://" in word or "www." in word for word in lower):
        return False
    return any(
        token.tag in {"NNP", "NNPS", "NNS", "FW", "ADD"} or token.text[0].isupper()
        for token in tokens
    )


def _can_name_alone(word: str, label: str) -> bool:
    """Refuse single letters, ranks, parties after a name, addresses, words in lower case."""
    lower = word.lower().replace(".", "")
    particle = _begins_with_particle(word)
    if len(lower) < 2 or (
        word[0].islower()
        and not particle
        and (label != "ORG" or (word.isalpha() and word.islower()))
    ):
        return False
    if not (word[0].isupper() or word[0] == "@" or label in {"PERSON", "ORG"} or particle):
        return False
    if word[:2] in {"R-", "D-"} or lower in SUFFIXES or lower in COURTESY_TITLES:
        return False  # the party and state, or the rank, after a name
    if lower in STYLES and word != word.upper():
        return False
    if any(c in word for c in "/\\=@") and not word.startswith("@"):
        return False
    return not (
        office_of(word) and label != "NORP" and (label == "ORG" or lower not in SURNAMES_TOO)
    )


def _is_service_that_acts(token: Token, words: tuple[str, ...]) -> bool:
    """Tell "Facebook said" from "on Facebook"."""
    return (
        len(words) == 1
        and words[0].lower() in SERVICES
        and token.dep in {"nsubj", "nsubjpass"}
        and token.entity == "ORG"
    )


def _is_of_an_office(word: str) -> bool:
    return (
        office_of(word) is not None
        or word in COURTESY_TITLES
        or word in {"vice", "prime", "deputy", "attorney"}
        or word in STYLES
    )
