"""What stands beside a name and says that it names a company or another body."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.findings.actors.kind_votes import SIGN, Vote
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.person_nouns import BODIES_TOO
from briefgen.language.reading import Token

_DONE_BY_BODIES = frozenset(
    """
    base own employ operate make sell supply run manage represent publish found regulate oversee
    provide acquire merge organise organize fund list export import produce manufacture
    """.split()
)
"""Verbs of what a company is or does: "Calder Voss, which is based in Marrow"."""

_OWNING = BODIES_TOO | {"manager", "supplier", "contractor", "insurer", "publisher", "importer"}
"""Nouns that a ship, a cable or a brand has, and that name a company as well as a person."""


def _based_before(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Marrow-based Calder Voss"; a person has a calling between: "the Marrow-based singer Ada
    Voss"."""
    before = tokens[mention.first - 1] if mention.first else None
    if (
        before is not None
        and before.lower.rpartition("-")[2] == "based"
        and not opens_as_given_name(mention.words[0])
    ):
        yield "organisation", SIGN


def _which_does(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Calder Voss, which employs 300 people"."""
    for verb in mention.head.dependents("relcl"):
        subject = next((child for child in verb.children if child.lower == "which"), None)
        if (
            subject is not None
            and subject.dep in {"nsubj", "nsubjpass"}
            and verb.lemma.lower() in _DONE_BY_BODIES
        ):
            yield "organisation", SIGN


def _its_owner(mention: NameMention, _tokens: list[Token]) -> Iterator[Vote]:
    """ "Its operator, Calder Voss, said"; "The barge's owner, Fens Freight"."""
    noun = mention.head.head
    if (
        mention.head.dep == "appos"
        and noun.tag == "NN"
        and noun.lower in _OWNING
        and noun.index < mention.first
        and any(_is_a_things(owner) for owner in noun.dependents("poss"))
        and not opens_as_given_name(mention.words[0])
    ):
        yield "organisation", SIGN


def _is_a_things(owner: Token) -> bool:
    return owner.lower == "its" or owner.tag in {"NN", "NNS"}


SIGNS_OF_BODIES: tuple[Callable[[NameMention, list[Token]], Iterator[Vote]], ...] = (
    _based_before,
    _which_does,
    _its_owner,
)
"""Each gives its votes for one mention."""
