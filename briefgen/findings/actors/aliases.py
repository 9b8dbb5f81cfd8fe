"""Join the names of one actor: surname to full name, acronym to the name in full, short form to
long.

Mette Lindqvist … Lindqvist … Ms. Lindqvist         one person
Bill Harrow … Ada Harrow … Mr. Harrow               two: title, first name, who was last
European Harbour Agency (EHA) … the EHA             one organisation
Lincoln (a place) … Dora Lincoln                    never one
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.gender import learn_genders
from briefgen.findings.actors.joined_bodies import join_bodies, join_unlabelled
from briefgen.findings.actors.lone_surnames import join_surnames
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.name_kinds import kind_of_form
from briefgen.findings.actors.names import NameMention, missed_surnames
from briefgen.findings.actors.roles import read_roles
from briefgen.findings.actors.spellings import bare_name, differ_by_a_letter
from briefgen.findings.actors.surnames import (
    find_bearers,
    make_lone_persons,
    make_persons,
    names_a_place,
)
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import STORMS_AND_SHIPS
from briefgen.language.english.person_nouns import office_of
from briefgen.language.reading import Reading, Token
from briefgen.model import ActorKind

_PLACE_BEGINNINGS = frozenset(
    "team fort lake mount camp port san santa st saint house hotel operation new north south east"
    " west".split()
)
"""Words before a person's name that make it a place's or an undertaking's."""


def join_names(
    mentions: list[NameMention], reading: Reading, quoted: list[bool]
) -> list[ActorDraft]:
    """Return the actors of an article, each with its mentions, in no particular order.

    A surname that two persons bear is given to one of them where title, recency or weight tells
    which; otherwise to nobody. The roles of those named in full are read on the way (`roles`).
    """
    tokens = reading.tokens
    mentions = _without_complements_of_offices(mentions, tokens)
    forms = _forms(mention for mention in mentions if not mention.heading)
    in_lower_case = frozenset(token.text for token in tokens if token.text.islower())
    kinds = {
        key: kind_of_form(found, tokens, in_lower_case, reading.vocabulary)
        for key, found in forms.items()
    }
    _mend_kinds(kinds, forms, tokens)
    persons = make_persons(forms, kinds)
    mentions = _with_missed(mentions, persons, kinds, forms, reading)
    # Roles and titles of those named in full tell whom a surname can mean.
    read_roles(persons, reading, quoted)
    bearers = find_bearers(persons)
    if any(len(figures) > 1 for figures in bearers.values()):
        _learn_early(persons, mentions, reading, quoted)
    bodies = _bodies(forms, kinds, bearers, tokens)
    lone = make_lone_persons(forms, kinds, bearers, bodies)
    taken = {id(mention) for figure in bodies.values() for mention in figure.mentions}
    strangers = join_surnames(mentions, bearers, taken, tokens)
    join_bodies(bodies, bearers, reading)
    join_unlabelled(forms, kinds, bodies, taken)
    figures = [*persons, *bodies.values(), *lone, *strangers]
    _join_headings(mentions, figures, bearers)
    _join_handles(figures)
    return [figure for figure in figures if figure.mentions]


def _with_missed(
    mentions: list[NameMention],
    persons: list[ActorDraft],
    kinds: dict[str, ActorKind | None],
    forms: dict[str, list[NameMention]],
    reading: Reading,
) -> list[NameMention]:
    """Add the surnames of persons where neither recogniser nor tagger took them for names."""
    surnames = {figure.words[-1] for figure in persons}
    surnames.update(forms[key][0].words[-1] for key, kind in kinds.items() if kind == "person")
    missed = missed_surnames(
        mentions, {surname for surname in surnames if len(surname) > 2}, reading
    )
    return sorted([*mentions, *missed], key=lambda mention: mention.first)


def _without_complements_of_offices(
    mentions: list[NameMention], tokens: list[Token]
) -> list[NameMention]:
    """Leave out "State" in "Secretary of State Ada Hallam": it belongs to the office, unless it is
    a place."""
    begins = {mention.first for mention in mentions if mention.label == "PERSON"}
    return [
        mention
        for mention in mentions
        if not (
            mention.last + 1 in begins
            and mention.label in {"", "ORG"}
            and len(mention.words) == 1
            and mention.first > 1
            and tokens[mention.first - 1].lower == "of"
            and office_of(tokens[mention.first - 2].text)
        )
    ]


def _learn_early(
    persons: list[ActorDraft], mentions: list[NameMention], reading: Reading, quoted: list[bool]
) -> None:
    """Learn genders before the surnames are joined, since they help to tell two bearers apart;
    every other name counts as a stranger."""
    strangers: dict[str, ActorDraft] = {}
    figure_at: dict[int, ActorDraft] = {}
    for mention in mentions:
        stranger = strangers.setdefault(mention.key, ActorDraft("person", mention.words))
        figure_at.update(dict.fromkeys(mention.indices, stranger))
    for figure in persons:
        for mention in figure.mentions:
            figure_at.update(dict.fromkeys(mention.indices, figure))
    learn_genders(figure_at, reading, quoted)


def _mend_kinds(
    kinds: dict[str, ActorKind | None], forms: dict[str, list[NameMention]], tokens: list[Token]
) -> None:
    """Take a longer form for a person's where it ends in what the rest of the article takes for a
    person's name or surname."""
    surnames = {
        forms[key][0].words[-1]
        for key, kind in kinds.items()
        if kind == "person" and len(forms[key][0].words) > 1
    }
    _without_namesakes_of_things(kinds, forms)
    _take_misspelt_for_persons(kinds, forms, surnames)
    _take_surnames_for_persons(kinds, forms, tokens)
    for key, kind in kinds.items():
        words = forms[key][0].words
        if kind not in {"organisation", "place"} or not 2 <= len(words) <= 4 or len(forms[key]) > 2:
            continue
        lower = [word.lower() for word in words]
        if (
            lower[0] in _PLACE_BEGINNINGS
            or any(word in NAME_ENDINGS for word in lower)
            or not all(word[0].isupper() for word in words)
        ):
            continue
        endings = (" ".join(key.split()[i:]) for i in range(1, len(words)))
        if words[-1] in surnames or any(
            kinds.get(ending) == "person"
            and (len(forms[ending]) > 1 or forms[ending][0].title or forms[ending][0].offices)
            for ending in (*endings, *(word for word in key.split()[1:-1]))
        ):
            kinds[key] = "person"


def _take_surnames_for_persons(
    kinds: dict[str, ActorKind | None], forms: dict[str, list[NameMention]], tokens: list[Token]
) -> None:
    """Take "Tom Weld" for a person, whatever the label, where "Weld" alone says something: a body
    is called by its first word, or by its last with "the"."""
    for key, found in forms.items():
        words = found[0].words
        alone = forms.get(words[-1].lower(), [])
        if kinds[key] != "organisation" or not 2 <= len(words) <= 3 or not alone:
            continue
        if kinds[words[-1].lower()] == "place":
            continue
        if any(
            word.lower() in NAME_ENDINGS or word.isupper() or not word[0].isupper()
            for word in words
        ):
            continue
        after_article = any(
            mention.first and tokens[mention.first - 1].lower in {"the", "a", "an"}
            for mention in (*found, *alone)
        )
        if (
            not after_article
            and words[0].lower() not in forms
            and any(speaks(mention.head) for mention in (*found, *alone))
        ):
            kinds[key] = kinds[words[-1].lower()] = "person"


def _take_misspelt_for_persons(
    kinds: dict[str, ActorKind | None], forms: dict[str, list[NameMention]], surnames: set[str]
) -> None:
    """Take "Saree" for a person's surname, spelt another way, where the article names Sarea."""
    alike: dict[str, list[str]] = defaultdict(list)
    for surname in surnames:
        alike[surname[:2]].append(surname)
    for key, found in forms.items():
        word = found[0].words[0]
        if kinds[key] != "organisation" or len(found[0].words) > 1 or word.isupper():
            continue
        if any(differ_by_a_letter(word.lower(), other.lower()) for other in alike[word[:2]]):
            kinds[key] = "person"


def _without_namesakes_of_things(
    kinds: dict[str, ActorKind | None], forms: dict[str, list[NameMention]]
) -> None:
    """Take the last word of a storm's name alone for the storm, and the first of a company's for
    the company, where no title makes it a person's."""
    storms, companies, mislabelled = set(), set(), set()
    for key, found in forms.items():
        words = found[0].words
        if len(words) > 1 and words[0].lower().replace(".", "") in STORMS_AND_SHIPS:
            storms.add(words[-1])
        elif (
            kinds[key] == "organisation"
            and words[-1].lower() in NAME_ENDINGS
            and words[-1][0].isupper()
        ):
            companies.add(words[0])
        if (
            kinds[key] == "organisation"
            and 2 <= len(words) <= 3
            and any(mention.label == "PERSON" for mention in found)
        ):
            mislabelled.add(words[0])  # "Marisa Pesca, which has 40 boats": so is "Marisa" then
    for key, found in forms.items():
        word = found[0].words[0]
        if len(found[0].words) > 1 or any(mention.title or mention.offices for mention in found):
            continue
        if word in storms:
            kinds[key] = None
        elif (word in companies and kinds[key] == "person") or (
            word in mislabelled and kinds[key] in {"person", "place"}
        ):
            kinds[key] = "organisation"


def _bodies(
    forms: dict[str, list[NameMention]],
    kinds: dict[str, ActorKind | None],
    bearers: dict[str, list[ActorDraft]],
    tokens: list[Token],
) -> dict[str, ActorDraft]:
    """Make a figure of each form that names no person, longest first.

    A word that a person bears is theirs, whatever its label, save where it stands as a place does:
    "in Lincoln".
    """
    bodies: dict[str, ActorDraft] = {}
    for key in sorted(forms, key=lambda key: (-len(forms[key][0].words), forms[key][0].first)):
        kind, found = kinds[key], forms[key]
        if kind is None or kind == "person":
            continue
        bare = bare_name(found[0].words)
        if len(bare) == 1 and "of" not in found[0].words and bare[0] in bearers:
            found = [mention for mention in found if names_a_place(mention, tokens)]
            kind = "place"
        if found:
            bodies[key] = ActorDraft(kind, found[0].words, list(found))
    return bodies


def _forms(mentions: Iterable[NameMention]) -> dict[str, list[NameMention]]:
    """Group mentions by the words of the name, "the" and possessives left out."""
    forms: dict[str, list[NameMention]] = defaultdict(list)
    for mention in mentions:
        forms[mention.key].append(mention)
    return dict(forms)


def _join_handles(figures: list[ActorDraft]) -> None:
    """Give "@AdaHallam" to Ada Hallam; a handle that spells no name of the article makes no
    actor."""
    by_letters = {
        "".join(figure.words).lower(): figure
        for figure in figures
        if not figure.words[0].startswith("@")
    }
    for figure in figures:
        if not figure.words[0].startswith("@"):
            continue
        owner = by_letters.get(figure.words[0].lstrip("@").replace("_", "").lower())
        if owner is not None:
            owner.mentions.extend(figure.mentions)
        figure.mentions = []


def _join_headings(
    mentions: list[NameMention], figures: list[ActorDraft], bearers: dict[str, list[ActorDraft]]
) -> None:
    """Give the names in a heading to actors that the text below names; a heading alone makes no
    actor."""
    by_key: dict[str, ActorDraft] = {}
    for figure in figures:
        for mention in figure.mentions:
            by_key.setdefault(mention.key, figure)
    for mention in mentions:
        if not mention.heading:
            continue
        owner = by_key.get(mention.key)
        last = mention.words[-1].lower()
        if owner is None and len(bearers.get(last, [])) == 1:
            bearer = bearers[last][0]
            if len(mention.words) == 1:
                owner = bearer
            elif (
                mention.label == "PERSON"
                and len(bearer.words) == 1
                and len(mention.words) <= 3
                and not mention.words[0].isupper()
            ):
                # Only the heading has the name in full.
                owner, bearer.words = bearer, mention.words
        if owner is not None:
            owner.mentions.append(mention)
