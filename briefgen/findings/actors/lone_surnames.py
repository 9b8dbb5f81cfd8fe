"""Give a surname that stands alone to the person whom it means among those who bear it."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.gender import GENDER_OF_PRONOUN
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.spellings import bare_name
from briefgen.language.english.person_nouns import (
    COURTESY_TITLES,
    Gender,
    gender_of_noun,
    may_stand_for,
    office_of,
)
from briefgen.language.reading import Token

_NEAR = 2
"""Sentences within which a surname means the one of two bearers who was named last."""
_TOLD = 2
"""Places where a title or a pronoun tells who the surname alone is, before it is taken to mean the
same one elsewhere."""
_LOOKED_AT = 20
"""Tokens after a name within which a pronoun takes it up."""
_OUTWEIGHS = 3
"""Times the mentions of the next bearer that make one the person the story is about."""


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
