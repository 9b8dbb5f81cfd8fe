"""What is learnt of one actor while an article is read: its names, kind, roles, gender."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefgen.findings.actors.names import NameMention
from briefgen.language.english.person_nouns import Gender
from briefgen.model import ActorKind


@dataclass(slots=True)
class Role:
    """A role as the source words it."""

    text: str
    offices: tuple[str, ...]
    """The offices and callings in it, in full and in lower case."""
    words: frozenset[str]
    """Every word of it in lower case."""
    head: str
    """Its head noun in lower case."""
    at: int
    """Index of the token where it begins."""
    qualified: bool = False
    """It says of which state, party or body: "French Foreign Minister"."""
    title_only: bool = False
    """A bare "Sen." or "President", which tells less than "NATO chief"."""
    whose: bool = False
    """It names whose: "Falk's daughter"."""
    past: bool = False
    """The verb tells that it is held no more: "served as mayor"."""
    over: bool = False
    """Nothing in its text tells that it is held no more: it is not printed."""
    shared: bool = False
    """It stands before several names."""
    by_deed: bool = False
    """A clause tells what somebody does: "who leads the union"."""


@dataclass(eq=False, slots=True)
class ActorDraft:
    """An actor in the making."""

    kind: ActorKind
    words: tuple[str, ...]
    """The fullest form of the name, cut at blanks."""
    mentions: list[NameMention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    affiliation: str | None = None
    """What stands right after the name where no office does: "of the Fens Party"."""
    descriptions: list[Role] = field(default_factory=list)
    """What an organisation is said to be: "German rescue charity"."""
    genders: Counter[Gender] = field(default_factory=Counter)
    """Signs of gender that the article itself gives, each with its weight."""
    described_as: set[str] = field(default_factory=set)
    """Nouns the article uses of an organisation or place, in lower case ("company", "city")."""
    titled: list[tuple[int, int]] = field(default_factory=list)
    """First and last index of the tokens of each role that stands right before the name."""
    read_at: set[int] = field(default_factory=set)
    """Where its mentions begin whose roles have been read."""

    @property
    def surname(self) -> str:
        """Last word of the fullest name, in lower case."""
        return self.words[-1].lower()

    @property
    def gender(self) -> Gender | None:
        """Return what the signs of gender say, None where there is none or they contradict each
        other."""
        man, woman = self.genders["man"], self.genders["woman"]
        # Two to one: a single stray sign (a mis-parsed apposition) must not undo a "Ms".
        if man > 2 * woman:
            return "man"
        if woman > 2 * man:
            return "woman"
        return None
