"""Join the actors of several articles: the same name, or a name that one article gives as another
form of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from briefgen.briefs.comparison.vocabulary import without_accents
from briefgen.briefs.composition.abbreviations import join_abbreviations, letters_of
from briefgen.briefs.composition.one_person import join_persons
from briefgen.model import Actor, Findings

_JOINING = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "de",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "al",
        "bin",
        "du",
        "da",
        "di",
    }
)
"""Words that a name may hold in lower case."""


def merge_actors(findings: Sequence[Findings]) -> tuple[tuple[Actor, ...], list[dict[str, Actor]]]:
    """Return the actors of all articles, most mentioned first, and for each article which of them
    its own actors are.

    Two actors are one when both are persons or neither is, and they share a form of the name that
    belongs to nobody else of that sort: "Lindqvist" joins "Mette Lindqvist" unless a second one is
    about. Two that one article tells apart stay two. A name in full (two words or more) that is the
    same joins whatever the kinds are, as a parser may take one name for two things; a town is often
    taken for the body that runs it. So do the names in full that can only be one person's ("J. B.
    Thorne", "Liz Thorne", "Liz A. Thorne"), and an abbreviation with its body ("HSLB").
    """
    entries = [(number, actor) for number, found in enumerate(findings) for actor in found.actors]
    parent = list(range(len(entries)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def join(one: int, other: int) -> None:
        first, second = sorted((root(one), root(other)))
        parent[second] = first

    _join_same_names(entries, join)
    persons = [i for i, (_, actor) in enumerate(entries) if actor.kind == "person"]
    join_persons(
        [(entries[i][0], entries[i][1].name) for i in persons],
        lambda one, other: join(persons[one], persons[other]),
        lambda place: root(persons[place]),
    )
    if len(findings) > 1:
        join_abbreviations(entries, join, root)
    forms = [_forms(findings[number], actor) for number, actor in entries]
    owners: dict[tuple[str, str], list[int]] = {}
    for i, (_, actor) in enumerate(entries):
        for form in forms[i]:
            owners.setdefault((_sort(actor), form), []).append(i)
    for sharing in owners.values():
        # A form that two different full names own ("Hallam") says of neither who is meant, and
        # joins nobody; nor does one that two
        # actors of one article share, which has told them apart: Hallam, the president, and Ada
        # Hallam, his wife.
        full = {root(i) for i in sharing if " " in entries[i][1].name}
        articles = Counter(number for _, number in {(root(i), entries[i][0]) for i in sharing})
        if len(sharing) > 1 and len(full) <= 1 and max(articles.values()) == 1:
            for i in sharing[1:]:
                join(sharing[0], i)
    members: dict[int, list[int]] = {}
    for i in range(len(entries)):
        members.setdefault(root(i), []).append(i)
    merged = {first: _merged([entries[i][1] for i in group]) for first, group in members.items()}
    ranked = sorted(
        merged,
        key=lambda first: (
            -len({m.source for m in merged[first].mentions}),
            -len(merged[first].mentions),
            first,
        ),
    )
    numbered = {
        first: msgspec.structs.replace(merged[first], id=f"A{number}")
        for number, first in enumerate(ranked, 1)
    }
    of_article: list[dict[str, Actor]] = [{} for _ in findings]
    for i, (number, actor) in enumerate(entries):
        of_article[number][actor.id] = numbered[root(i)]
    return tuple(numbered[first] for first in ranked), of_article


def _sort(actor: Actor) -> str:
    return "person" if actor.kind == "person" else "no person"


def _join_same_names(
    entries: Sequence[tuple[int, Actor]], join: Callable[[int, int], None]
) -> None:
    first_of: dict[str, int] = {}
    for i, (_, actor) in enumerate(entries):
        key = _folded(actor.name) if " " in actor.name else f"{_sort(actor)} {_folded(actor.name)}"
        if key in first_of:
            join(first_of[key], i)
        else:
            first_of[key] = i


def _is_initial(name: str) -> bool:
    return len(name.rstrip(".")) == 1


def _forms(found: Findings, actor: Actor) -> list[str]:
    """Return the forms of an actor's name that can stand for it in another article: its names, its
    surname, its capitals."""
    own = set(_folded(actor.name).split())
    forms = {_folded(actor.name): None}
    if actor.kind == "person" and " " in actor.name:
        forms[_folded(actor.name.split()[-1])] = None
    for mention in actor.mentions:
        text = (
            " ".join(found.source.passage(mention).split())
            .removeprefix("The ")
            .removeprefix("the ")
            .removesuffix("'s")
            .removesuffix("’s")
        )
        words = text.split()
        capitals = all(word[0].isupper() or word in _JOINING for word in words)
        if (
            words
            and capitals
            and (own & set(_folded(text).split()) or (text.isupper() and len(text) > 1))
        ):
            last_only = (
                actor.kind == "person"
                and len(words) == 1
                and _folded(text) != _folded(actor.name).split()[-1]
            )
            if not last_only:  # a first name alone is shared by too many
                forms[_folded(text)] = None
    return list(forms)


def _folded(name: str) -> str:
    return (
        without_accents(" ".join(name.removeprefix("The ").removeprefix("the ").split()))
        .casefold()
        .replace("’", "'")
    )


def _spelt(name: str) -> bool:
    """Tell a name that begins with a whole word from one that begins with an initial."""
    return not _is_initial(name.split(".")[0].split()[0] if name.split(".")[0].split() else name)


def _merged(actors: Sequence[Actor]) -> Actor:
    """Make one actor of several: the longest name, the first role given, the kind most mentions
    have; a town is a place."""
    kinds: Counter[str] = Counter()
    for actor in actors:
        kinds[actor.kind] += len(actor.mentions)
    mentions = dict.fromkeys(mention for actor in actors for mention in actor.mentions)
    longest = max(
        actors, key=lambda actor: (_spelt(actor.name), len(actor.name), not actor.name.isascii())
    )
    kind = next(actor.kind for actor in actors if kinds[actor.kind] == max(kinds.values()))
    if kinds["organisation"] and letters_of(longest.name):
        kind = "organisation"  # "HSLB" is taken for a town where it is named once
    elif kind == "organisation" and kinds["place"] and " " not in longest.name:
        # a town stands for its council in one article and is where things happen in another; a body
        # is no place
        kind = "place"
    # "of the Fens Party" and "who runs the shelter" stand where no office is given; another article
    # may give one.
    role = next(
        (
            actor.role
            for actor in actors
            if actor.role and not actor.role.startswith(("of ", "who "))
        ),
        next((actor.role for actor in actors if actor.role), None),
    )
    return Actor(id=longest.id, name=longest.name, role=role, kind=kind, mentions=tuple(mentions))
