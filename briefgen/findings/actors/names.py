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

from briefgen.findings.actors.name_cuts import (
    cut_after_offices,
    cut_at_possessives,
    cut_between_bodies,
)
from briefgen.findings.actors.name_edges import (
    clean,
    end_of_name,
    is_abbreviated_state,
    is_edge,
    is_style,
    with_others,
    with_particles,
    without_abbreviation_before,
    without_epithet,
    without_lone_bracket,
    without_others,
    without_text_before,
)
from briefgen.findings.actors.name_forms import can_name, is_service_that_acts
from briefgen.findings.actors.name_joints import join_pieces
from briefgen.findings.actors.name_stretches import find_pieces, is_credit, is_heading
from briefgen.findings.actors.offices_in_names import (
    end_of_offices,
    without_office_at_end,
    word_before,
)
from briefgen.language.english.name_words import (
    LETTERS_AFTER,
    MEASURING_LABELS,
    NAMING_LABELS,
    SECOND_TITLES,
)
from briefgen.language.english.person_nouns import (
    ABBREVIATED_OFFICES,
    COURTESY_TITLES,
    PEERAGE,
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


def find_names(reading: Reading) -> list[NameMention]:
    """Return every name of the article in order, whatever it turns out to name."""
    found: list[NameMention] = []
    tokens = reading.tokens
    for paragraph in reading.paragraphs:
        if not paragraph.sentences or is_credit(paragraph):
            continue
        heading = is_heading(paragraph)
        start, end = (
            paragraph.sentences[0].tokens[0].index,
            paragraph.sentences[-1].tokens[-1].index + 1,
        )
        for first, last, label in join_pieces(
            tokens,
            cut_after_offices(
                tokens,
                cut_between_bodies(
                    tokens, cut_at_possessives(tokens, find_pieces(tokens, start, end))
                ),
            ),
            heading,
            reading.vocabulary,
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
    if label == "ORG" and last - first > 2 and tokens[last - 1].text in {"KC", "QC", "MSP"}:
        label = "PERSON"
    last = without_office_at_end(tokens, first, last, label)
    cut = end_of_offices(tokens, first, last, label)
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


def _mention(
    reading: Reading, first: int, last: int, label: str, heading: bool
) -> NameMention | None:
    """Trim a stretch to the name itself; None where nothing that names is left."""
    tokens = reading.tokens
    while first < last and (
        is_edge(tokens[first])
        or tokens[first].tag in {"DT", "PRP$", "PRP", "IN", "CC", "CD", "WDT", "RB"}
        or is_style(tokens, first, last)
    ):
        first += 1
    last = without_others(tokens, first, last)
    last = without_lone_bracket(tokens, first, last)
    name = without_abbreviation_before(tokens, first, last, label)
    if name > first:
        first, label = name, "PERSON"
    first = without_text_before(tokens, first, last)
    first = without_epithet(tokens, first, last, label, reading.vocabulary)
    first = with_particles(tokens, first, label)
    last = end = end_of_name(tokens, first, last)
    while last - first > 1 and label == "PERSON" and tokens[last - 1].text in LETTERS_AFTER:
        last -= 1
    if first >= last or (first > 0 and tokens[first - 1].lower in {"née", "nee", "né"}):
        return None
    if last - first == 1 and first > 1 and is_abbreviated_state(tokens[first - 2 : first + 1]):
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
    last = with_others(tokens, last)
    words = tuple(word for word in (clean(word) for word in text.split()) if word)
    if not words or not (
        can_name(words, tokens[first:last], label) or is_service_that_acts(tokens[last - 1], words)
    ):
        return None
    # Letters after the name may govern it: "Imran Qureshi KC".
    inside = tokens[first : max(end, last)]
    head = next(
        (token for token in inside if not first <= token.head.index < end or token.is_root),
        inside[-1],
    )
    return NameMention(first, last - 1, head, words, label, heading=heading)
