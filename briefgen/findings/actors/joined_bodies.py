"""Join acronyms, short forms and chambers of bodies to the name in full."""

from __future__ import annotations

from collections import defaultdict

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.spellings import bare_name
from briefgen.language.english.group_nouns import NAME_ENDINGS
from briefgen.language.english.place_names import state_at_the_head
from briefgen.language.reading import Reading
from briefgen.model import ActorKind

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
    tribunal inquiry tribe tribes project channel
    """.split()
)
"""Words that name no body alone, capital or not: "the Bank" is whichever bank was named before
(`nominals`)."""


def join_bodies(
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
    _join_heads(bodies)
    for key, figure in bodies.items():
        owner = bodies.get(key.removeprefix("the "))
        if owner is not None and owner is not figure and figure.mentions:
            owner.mentions.extend(figure.mentions)
            figure.mentions.clear()


def _join_heads(bodies: dict[str, ActorDraft]) -> None:
    """Join "Bureau of Ports" to the only "Bureau of Ports and Fisheries", "Fens Rising" to the only
    "Fens Rising Party"."""
    longer: dict[str, list[ActorDraft]] = defaultdict(list)
    for key, figure in bodies.items():
        words = key.split()
        if figure.kind != "organisation" or not figure.mentions:
            continue
        if words[-1] in _LEFT_OUT and len(words) > 2:
            longer[" ".join(words[:-1])].append(figure)
        if "and" in words[3:]:
            longer[" ".join(words[: words.index("and", 3)])].append(figure)
    for key, owners in longer.items():
        short = bodies.get(key)
        if short is not None and short.kind == "organisation" and len(owners) == 1:
            owners[0].mentions.extend(short.mentions)
            short.mentions.clear()


_LEFT_OUT = frozenset(
    "party group movement inc corporation corp company limited ltd plc llc".split()
)
"""Last words that a body's name goes without."""


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


def join_unlabelled(
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
