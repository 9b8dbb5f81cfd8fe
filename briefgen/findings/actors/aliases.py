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
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.name_kinds import kind_of_form
from briefgen.findings.actors.names import NameMention, missed_surnames
from briefgen.findings.actors.roles import read_roles
from briefgen.findings.actors.surnames import (
    bare_name,
    differ_by_a_letter,
    find_bearers,
    join_surnames,
    make_lone_persons,
    make_persons,
    names_a_place,
)
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.name_words import STORMS_AND_SHIPS
from briefgen.language.english.person_nouns import office_of
from briefgen.language.english.place_names import state_at_the_head
from briefgen.language.reading import Reading, Token
from briefgen.model import ActorKind

_PLACE_BEGINNINGS = frozenset(
    "team fort lake mount camp port san santa st saint house hotel operation new north south east"
    " west".split()
)
"""Words before a person's name that make it a place's or an undertaking's."""


_OPENERS = frozenset(
    """
    european national united american british federal state public new north south east west royal
    international global world central general human royal supreme high great social democratic
    republican house senate white first free open
    """.split()
)
"""Words that open many names and are short for none."""

_NO_NAME_ALONE = frozenset(
    """
    bank court council commission committee board agency authority ministry department party union
    company group fund institute
    university college school hospital club church government administration campaign office service
    panel federation association
    trust foundation society police army navy centre center force bureau organisation organization
    tribunal inquiry
    """.split()
)
"""Words that name no body alone, capital or not: "the Bank" is whichever bank was named before
(`nominals`)."""


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
    kinds = {key: kind_of_form(found, tokens, in_lower_case) for key, found in forms.items()}
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
    _join_bodies(bodies, bearers, reading)
    _join_unlabelled(forms, kinds, bodies, taken)
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
    storms, companies = set(), set()
    for key, found in forms.items():
        words = found[0].words
        if len(words) > 1 and words[0].lower() in STORMS_AND_SHIPS:
            storms.add(words[-1])
        elif (
            kinds[key] == "organisation"
            and words[-1].lower() in NAME_ENDINGS
            and words[-1][0].isupper()
        ):
            companies.add(words[0])
    for key, found in forms.items():
        word = found[0].words[0]
        if len(found[0].words) > 1 or any(mention.title or mention.offices for mention in found):
            continue
        if word in storms:
            kinds[key] = None
        elif word in companies and kinds[key] == "person":
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


def _join_bodies(
    bodies: dict[str, ActorDraft], bearers: dict[str, list[ActorDraft]], reading: Reading
) -> None:
    """Join acronyms and short forms of organisations, places and groups to the name in full."""
    in_full = [figure for figure in bodies.values() if len(figure.words) > 1]
    by_initials: dict[str, list[ActorDraft]] = defaultdict(list)
    by_first: dict[str, list[ActorDraft]] = defaultdict(list)
    by_last: dict[str, list[ActorDraft]] = defaultdict(list)
    for figure in in_full:
        by_initials[_initials(figure.words)].append(figure)
        by_first[figure.words[0].lower()].append(figure)
        by_last[figure.words[-1].lower()].append(figure)
    ends_at = {mention.last: figure for figure in bodies.values() for mention in figure.mentions}
    for key, figure in list(bodies.items()):
        if len(figure.words) > 1:
            continue
        word = figure.words[0]
        owner = _declared(figure, ends_at, reading)
        letters = key.replace(" ", "")
        if (
            owner is None
            and word.replace(".", "").isupper()
            and len(letters) >= 2
            and len(by_initials[letters]) == 1
        ):
            owner = by_initials[letters][0]
        if (
            owner is None
            and figure.kind != "place"
            and figure.kind != "group"
            and bare_name(figure.words)[0] not in bearers
        ):
            # "Deutsche" for "Deutsche Hafenbank", "the Commission" for "the European Commission".
            # What ends in a small word ("Hallam campaign") is named after somebody else, whom the
            # word alone means.
            ends = (
                by_last[key]
                if key in NAME_ENDINGS
                else by_first[key]
                if key not in _OPENERS
                else []
            )
            owner = (
                ends[0]
                if len(ends) == 1
                and ends[0].kind == "organisation"
                and ends[0].words[-1][0].isupper()
                else None
            )
        if owner is None and key in _NO_NAME_ALONE:
            figure.mentions.clear()
        if owner is not None and owner is not figure:
            owner.mentions.extend(figure.mentions)
            figure.mentions.clear()
    _join_chambers(bodies)
    _join_bodies_of_states(bodies)
    for key, figure in bodies.items():
        owner = bodies.get(key.removeprefix("the "))
        if owner is not None and owner is not figure and figure.mentions:
            owner.mentions.extend(figure.mentions)
            figure.mentions.clear()


def _join_bodies_of_states(bodies: dict[str, ActorDraft]) -> None:
    """Join "Supreme Court" and "UK Supreme Court" to the "Supreme Court of the United Kingdom",
    where no other state's is named."""
    by_short: dict[str, list[ActorDraft]] = defaultdict(list)
    for figure in bodies.values():
        short = _without_state(figure.words)
        if figure.kind == "organisation" and figure.mentions and short:
            by_short[short].append(figure)
    for same in by_short.values():
        states = {_state_of(figure.words) for figure in same} - {""}
        if len(same) < 2 or len(states) > 1:
            continue
        owner = max(same, key=lambda figure: len(figure.words))
        for figure in same:
            if figure is not owner:
                owner.mentions.extend(figure.mentions)
                figure.mentions.clear()


_SHORT_STATES = {"us": "united states", "uk": "united kingdom", "usa": "united states"}


def _split_state(words: tuple[str, ...]) -> tuple[str, str]:
    """Return a body's name without its state, and the state: both in lower case."""
    lower = [word.lower().replace(".", "") for word in words]
    if lower[0] in _SHORT_STATES:
        return " ".join(lower[1:]), _SHORT_STATES[lower[0]]
    at_head = state_at_the_head(list(words))
    if at_head:
        return " ".join(lower[at_head:]), " ".join(lower[:at_head])
    if "of" in lower[1:]:
        of = lower.index("of", 1)
        state = [word for word in lower[of + 1 :] if word != "the"]
        if state_at_the_head(state) == len(state):
            return " ".join(lower[:of]), " ".join(state)
    return " ".join(lower), ""


def _without_state(words: tuple[str, ...]) -> str:
    """Return what a body is called without its state, where that ends in a body's noun."""
    short = _split_state(words)[0]
    return short if short.split()[-1:] and short.split()[-1] in _BODIES_OF_STATES else ""


def _state_of(words: tuple[str, ...]) -> str:
    return _split_state(words)[1]


_BODIES_OF_STATES = frozenset("court parliament senate congress assembly government".split())
"""Last words of bodies of which a state has one of a name."""


def _join_chambers(bodies: dict[str, ActorDraft]) -> None:
    """Join "House of Representatives" to the "United States House of Representatives", and "House"
    alone to the only one of that name."""
    chambers: dict[str, list[ActorDraft]] = defaultdict(list)
    for key, figure in bodies.items():
        if figure.kind != "organisation" or not figure.mentions or len(figure.words) < 2:
            continue
        state = state_at_the_head(list(figure.words)) or int(key.split()[0] in {"us", "uk"})
        short = " ".join(key.split()[state:])
        if state and short in bodies:
            chambers[short].append(figure)
        if short.startswith("house of"):
            chambers["house"].append(figure)
    for short in sorted(chambers, key=len, reverse=True):
        owners = [figure for figure in chambers[short] if figure.mentions]
        named = bodies.get(short)
        if named is not None and len(owners) == 1 and owners[0] is not named:
            owners[0].mentions.extend(named.mentions)
            named.mentions.clear()


def _join_unlabelled(
    forms: dict[str, list[NameMention]],
    kinds: dict[str, ActorKind | None],
    bodies: dict[str, ActorDraft],
    taken: set[int],
) -> None:
    """Give a word that nothing but a capital speaks for to the only organisation whose name it
    begins: "Nordvind" to "Nordvind A/S"."""
    by_first: dict[str, list[ActorDraft]] = defaultdict(list)
    for figure in bodies.values():
        if (
            figure.kind == "organisation"
            and len(figure.words) > 1
            and figure.mentions
            and figure.words[-1][0].isupper()
        ):
            by_first[figure.words[0].lower()].append(figure)
    for key, found in forms.items():
        owners = by_first.get(key, []) if kinds[key] is None and key not in _OPENERS else []
        if len(owners) == 1 and not any(mention.label == "OTHER" for mention in found):
            owners[0].mentions.extend(mention for mention in found if id(mention) not in taken)


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0].lower() for word in words if word[0].isupper())


def _declared(
    figure: ActorDraft, ends_at: dict[int, ActorDraft], reading: Reading
) -> ActorDraft | None:
    """Return whose acronym stands in brackets right after a name: "the European Harbour Agency
    (EHA)"."""
    tokens = reading.tokens
    for mention in figure.mentions:
        before = mention.first - 1
        if (
            before < 1
            or tokens[before].text != "("
            or not tokens[mention.last + 1 : mention.last + 2]
        ):
            continue
        if tokens[mention.last + 1].text != ")":
            continue
        owner = ends_at.get(before - 1)
        if owner is not None and owner is not figure:
            return owner
    return None


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
