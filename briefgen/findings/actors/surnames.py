"""Join the names of persons: first name and surname, nickname, initial, title with surname.

Mette Lindqvist … Lindqvist … Ms. Lindqvist         one person
Bill Harrow … Ada Harrow … Mr. Harrow               two: title, first name, who was last
President Harrow … his wife, Ada Harrow             two, though only one is named in full
Lincoln (a place) … Dora Lincoln                    never one
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from itertools import pairwise

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.gender import GENDER_OF_PRONOUN
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.spellings import bare_name, differ_by_a_letter, sound, sounds_like
from briefgen.language.english.name_words import PARTICLES
from briefgen.language.english.person_nouns import (
    COURTESY_TITLES,
    Gender,
    gender_of_noun,
    may_stand_for,
    office_of,
)
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Token
from briefgen.model import ActorKind

_PLACING = frozenset({"in", "near", "across", "outside", "throughout", "within"})
_LEADING_TO = frozenset({"at", "from", "to", "into", "around", "via"})
_MOVING = frozenset(
    """
    go travel fly move return come drive head send walk ride sail march flee arrive back trip visit
    road route flight train way journey bring carry take ship deport bus
    """.split()
)
"""Words whose "to" and "from" take a place: "gave to Lincoln" is a person's."""
_NEAR = 2
"""Sentences within which a surname means the one of two bearers who was named last."""
_TOLD = 2
"""Places where a title or a pronoun tells who the surname alone is, before it is taken to mean the
same one elsewhere."""
_LOOKED_AT = 20
"""Tokens after a name within which a pronoun takes it up."""
_NAMESAKES = 8
"""Persons of one first name among whom a misspelt surname is looked for."""
_OUTWEIGHS = 3
"""Times the mentions of the next bearer that make one the person the story is about."""


def make_persons(
    forms: dict[str, list[NameMention]], kinds: dict[str, ActorKind | None]
) -> list[ActorDraft]:
    """Make a figure of each person named with two words or more; longer and shorter forms of one
    name come together."""
    persons: list[ActorDraft] = []
    # by surname and another word of the name, or its initial and a stop
    alike: dict[tuple[str, str], list[ActorDraft]] = defaultdict(list)
    by_first: dict[str, list[ActorDraft]] = defaultdict(list)
    # by two words that follow each other
    by_pair: dict[tuple[str, str], list[ActorDraft]] = defaultdict(list)
    names = [
        key
        for key, kind in kinds.items()
        if kind == "person" and len(bare_name(forms[key][0].words)) > 1
    ]
    for key in sorted(
        names, key=lambda key: (-len(bare_name(forms[key][0].words)), forms[key][0].first)
    ):
        bare = bare_name(forms[key][0].words)
        first, initial = bare[0], bare[0][:1]
        near = [
            *alike[bare[-1], first],
            *alike[bare[-1], f"~{sound(first)}"],
            *(alike[bare[-1], f"{initial}."] if first == initial else alike[bare[-1], initial]),
        ]
        same = [
            figure for figure in dict.fromkeys(near) if _one_person(bare, bare_name(figure.words))
        ]
        if not same:
            same = [
                figure
                for figure in by_pair[bare[0], bare[1]]
                if _runs_in(bare, bare_name(figure.words))
            ]
        if len(same) == 1:
            same[0].mentions = sorted(
                [*same[0].mentions, *forms[key]], key=lambda mention: mention.first
            )
            if same[0] not in by_first[first] and len(by_first[first]) < _NAMESAKES:
                by_first[first].append(same[0])
            continue
        misspelt = [
            figure
            for figure in by_first[first]
            if not same and differ_by_a_letter(bare[-1], bare_name(figure.words)[-1])
        ]
        if len(misspelt) == 1:
            misspelt[0].mentions.extend(forms[key])
            continue
        figure = ActorDraft("person", forms[key][0].words, list(forms[key]))
        persons.append(figure)
        if len(by_first[first]) < _NAMESAKES:
            by_first[first].append(figure)
        for word in dict.fromkeys((*bare[:-1], f"{initial}.", f"~{sound(first)}")):
            alike[bare[-1], word].append(figure)
        for pair in dict.fromkeys(pairwise(bare)):
            by_pair[pair].append(figure)
    return persons


def _one_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether two names with one surname can be one person's: the first name equal,
    abbreviated, or a nickname inside the longer.

    Examples:
        >>> _one_person(("j", "hallam"), ("joan", "hallam"))
        True
        >>> _one_person(("bob", "hallam"), ("robert", "bob", "hallam"))
        True
        >>> _one_person(("bill", "hallam"), ("ada", "hallam"))
        False
    """
    if short[0] == long[0] or short[0] in long[:-1] or sounds_like(short[0], long[0]):
        return True
    return (len(short[0]) == 1 and long[0].startswith(short[0])) or (
        len(long[0]) == 1 and short[0].startswith(long[0])
    )


def _runs_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether the short name stands in the long one, word after word: "Thi Lan" in "Nguyen Thi
    Lan"."""
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def find_bearers(persons: list[ActorDraft]) -> dict[str, list[ActorDraft]]:
    """Return who bears each single word of a name; surnames stand before other words."""
    bearers: dict[str, list[ActorDraft]] = defaultdict(list)
    for figure in persons:
        spelt = {bare_name(m.words)[-1]: None for m in figure.mentions if len(m.words) > 1}
        for surname in {bare_name(figure.words)[-1]: None, **spelt}:
            bearers[surname].append(figure)
    surnames = set(bearers)
    for figure in persons:
        for word in dict.fromkeys(bare_name(figure.words)[:-1]):
            if word not in surnames and len(word) > 1 and word not in PARTICLES:
                bearers[word].append(figure)
    return dict(bearers)


def make_lone_persons(
    forms: dict[str, list[NameMention]],
    kinds: dict[str, ActorKind | None],
    bearers: dict[str, list[ActorDraft]],
    bodies: dict[str, ActorDraft],
) -> list[ActorDraft]:
    """Make a figure of each person whom the article only ever names with one word."""
    lone = []
    alike: dict[str, list[str]] = defaultdict(list)
    for surname in bearers:
        alike[surname[:1]].append(surname)
    for key, found in forms.items():
        if (
            kinds[key] == "person"
            and len(bare_name(found[0].words)) == 1
            and bare_name(found[0].words)[0] not in bearers
            and key not in bodies
        ):
            word = bare_name(found[0].words)[0]
            meant = [other for other in alike[word[:1]] if _may_be_misspelt(word, other, found)]
            if (
                len(meant) == 1
                and len(bearers[meant[0]]) == 1
                and not any(mention.title or mention.offices for mention in found)
            ):
                bearers[word] = bearers[meant[0]]  # "Hallem" beside Ada Hallam
                continue
            figure = ActorDraft("person", found[0].words, list(found))
            bearers[bare_name(found[0].words)[0]] = [figure]
            lone.append(figure)
    return lone


def _may_be_misspelt(word: str, other: str, found: list[NameMention]) -> bool:
    """Tell "Hallem" beside Ada Hallam, and "Hansen said" beside Nathan Hanzan: where it speaks, a
    letter of the same sound more may differ."""
    if differ_by_a_letter(word, other):
        return True
    return any(speaks(mention.head) for mention in found) and differ_by_a_letter(
        sound(word), sound(other)
    )


def names_a_place(mention: NameMention, tokens: list[Token]) -> bool:
    """Tell "in Lincoln" from "Lincoln said" where a person bears the name too."""
    preposition = mention.head.head
    if mention.head.dep != "pobj" or mention.title or verb_class(preposition.head) is not None:
        return False
    if mention.last + 1 < len(tokens) and tokens[mention.last + 1].tag == "POS":
        return False
    if mention.label in {"GPE", "LOC", "FAC"}:
        return preposition.lower in _PLACING or (
            preposition.lower in _LEADING_TO and preposition.head.lemma in _MOVING
        )
    return mention.label != "PERSON" and preposition.lower in _PLACING


def join_surnames(
    mentions: list[NameMention],
    bearers: dict[str, list[ActorDraft]],
    taken: set[int],
    tokens: list[Token],
) -> list[ActorDraft]:
    """Give each one-word mention to the person who bears the word; return those whom only a title
    tells from the bearers.

    Args:
        mentions: all names, in order.
        bearers: word of a name -> who bears it; strangers found are added.
        taken: identities of the mentions that name something else.
        tokens: those of the article.
    """
    in_full = {
        id(mention): figure
        for figures in bearers.values()
        for figure in figures
        for mention in figure.mentions
    }
    loose = [
        mention
        for mention in mentions
        if not mention.heading
        and id(mention) not in taken
        and id(mention) not in in_full
        and len(bare_name(mention.words)) == 1
        and bare_name(mention.words)[0] in bearers
    ]
    strangers = _give_to_strangers(loose, bearers, in_full, tokens)
    rivals = {
        word: _Rivals(bearers[word])
        for word in dict.fromkeys(bare_name(mention.words)[0] for mention in loose)
    }
    told = {
        id(mention): _bearer_told(mention, rivals[bare_name(mention.words)[0]], tokens)
        for mention in loose
        if id(mention) not in in_full
    }
    _give_to_bearers(mentions, in_full, told, rivals, tokens)
    return strangers


def _give_to_strangers(
    loose: list[NameMention],
    bearers: dict[str, list[ActorDraft]],
    in_full: dict[int, ActorDraft],
    tokens: list[Token],
) -> list[ActorDraft]:
    """Give mentions to persons whom only a title tells from the bearers, add these to the bearers,
    and return them."""
    strangers: dict[str, ActorDraft] = {}
    genders = {
        word: {figure.gender for figure in bearers[word]}
        for word in dict.fromkeys(bare_name(mention.words)[0] for mention in loose)
    }
    for mention in loose:
        word = bare_name(mention.words)[0]
        if _is_stranger(mention, bearers[word], genders[word], tokens):
            known = strangers.get(word)
            if known is None:
                known = strangers[word] = ActorDraft("person", mention.words)
                bearers[word].append(known)
                genders[word].add(known.gender)
            known.mentions.append(mention)
            in_full[id(mention)] = known
    return list(strangers.values())


def _give_to_bearers(
    mentions: list[NameMention],
    in_full: dict[int, ActorDraft],
    told: dict[int, ActorDraft | None],
    rivals: dict[str, _Rivals],
    tokens: list[Token],
) -> None:
    """Give each mention that is told to its bearer, and each that is not to the one it most likely
    means, in the order of the article."""
    shares = Counter(figure for figure in told.values() if figure is not None)
    rivals_of: dict[ActorDraft, list[_Rivals]] = defaultdict(list)
    for among in rivals.values():
        among.rank(shares)
        for bearer in among.figures:
            rivals_of[bearer].append(among)
    recent: dict[str, tuple[ActorDraft, int]] = {}
    for mention in mentions:
        figure = in_full.get(id(mention))
        word = bare_name(mention.words)[-1]
        if figure is not None:
            recent[bare_name(figure.words)[-1]] = figure, mention.first
        elif id(mention) in told:
            meant = told[id(mention)] or _bearer_meant(
                mention, rivals[word], shares, recent.get(word), tokens
            )
            if meant is not None:
                meant.mentions.append(mention)
                recent[word] = meant, mention.first
                for among in rivals_of[meant]:
                    among.weigh(meant)


class _Rivals:
    """Those who bear one word: what tells them apart is looked at once, and not for every mention
    of the word."""

    def __init__(self, figures: list[ActorDraft]) -> None:
        self.figures = figures
        self._place = {figure: place for place, figure in enumerate(figures)}
        self._only = {gender: _only_of(gender, figures) for gender in GENDER_OF_PRONOUN.values()}
        self.shares: list[ActorDraft] = []
        """The two whom the word alone means most often, as far as its places tell."""
        self.heaviest: list[ActorDraft] = []
        """The two with most mentions."""

    def only_of(self, gender: Gender) -> ActorDraft | None:
        """Return the only one of a gender, or the only one who may be of it."""
        return self._only[gender]

    def rank(self, shares: Counter[ActorDraft]) -> None:
        """Find the two of each ranking; of equals the first to be named stands first."""
        self.shares = heapq.nsmallest(
            2, self.figures, key=lambda figure: (-shares[figure], self._place[figure])
        )
        self.heaviest = heapq.nsmallest(2, self.figures, key=self._weight)

    def weigh(self, figure: ActorDraft) -> None:
        """Count a figure's mentions anew: one has been added."""
        self.heaviest = sorted(dict.fromkeys((*self.heaviest, figure)), key=self._weight)[:2]

    def _weight(self, figure: ActorDraft) -> tuple[int, int]:
        return -len(figure.mentions), self._place[figure]


def _only_of(gender: Gender, figures: list[ActorDraft]) -> ActorDraft | None:
    certain = [figure for figure in figures if figure.gender == gender]
    fitting = [figure for figure in figures if figure.gender in {gender, None}]
    if len(certain) == 1:
        return certain[0]
    return fitting[0] if len(fitting) == 1 else None


def _is_stranger(
    mention: NameMention,
    candidates: list[ActorDraft],
    genders: set[Gender | None],
    tokens: list[Token],
) -> bool:
    """Tell whether a title before a surname fits none of those named in full: "President Harrow"
    beside Ada Harrow, his wife."""
    title = COURTESY_TITLES.get(mention.title)
    if title is not None:
        return not genders & {title, None}
    office = (
        office_of(tokens[mention.first - 1].text) if mention.first and mention.offices else None
    )
    if office is None:
        return False
    gender = gender_of_noun(office)
    for figure in candidates:
        if gender is not None and figure.gender not in {gender, None}:
            continue
        offices = [held for role in figure.roles for held in role.offices]
        if any(may_stand_for(office, held) or may_stand_for(held, office) for held in offices):
            return False
        # A person is named in full first, and by title and surname afterwards.
        if figure.mentions[0].first < mention.first:
            return False
    return True


def _gender_told_next(mention: NameMention, tokens: list[Token]) -> Gender | None:
    """Return the gender of the pronoun that takes the name up, before any other name: "Harrow said
    he", "Harrow left. She"."""
    for token in tokens[mention.last + 1 : mention.last + 1 + _LOOKED_AT]:
        if token.tag == "NNP" or token.sentence.index > mention.head.sentence.index + 1:
            return None
        if token.lower in GENDER_OF_PRONOUN:
            same_sentence = token.sentence is mention.head.sentence
            return GENDER_OF_PRONOUN[token.lower] if same_sentence or token.dep == "nsubj" else None
    return None


def _bearer_told(mention: NameMention, rivals: _Rivals, tokens: list[Token]) -> ActorDraft | None:
    """Return the bearer whom the place itself tells: the only one, or the only one of the gender of
    the title or the next pronoun."""
    if len(rivals.figures) == 1:
        return rivals.figures[0]
    for gender in (COURTESY_TITLES.get(mention.title), _gender_told_next(mention, tokens)):
        only = rivals.only_of(gender) if gender is not None else None
        if only is not None:
            return only
    return None


def _bearer_meant(
    mention: NameMention,
    rivals: _Rivals,
    shares: Counter[ActorDraft],
    last: tuple[ActorDraft, int] | None,
    tokens: list[Token],
) -> ActorDraft | None:
    """Choose among persons of one surname where nothing at the place tells: the one the surname
    alone mostly means, or was last named."""
    first, next_one = rivals.shares
    if shares[first] >= _TOLD and shares[first] >= _OUTWEIGHS * shares[next_one]:
        return first
    heaviest, second = rivals.heaviest
    if (not shares[second] or shares[heaviest] > shares[second]) and len(
        heaviest.mentions
    ) >= _OUTWEIGHS * len(second.mentions):
        return heaviest
    if (
        last is not None
        and tokens[mention.first].sentence.index - tokens[last[1]].sentence.index <= _NEAR
    ):
        return last[0]
    return None
