"""What stands beside a name and says that it names a company or another body."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.findings.actors.kind_votes import SIGN, Vote
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.given_names import opens_as_given_name
from briefgen.language.english.person_nouns import BODIES_TOO
from briefgen.language.reading import Token

_OFFICERS = frozenset("president chairman chairwoman chair chief ceo treasurer founder".split())
"""Offices in lower case between a body's name and its holder's."""

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


def _which_or_it_after(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Marisa Pesca, which is based in Vigo, …" and "The ferry operator, Aerila, denies that. It
    said …": no person."""
    after = tokens[mention.last + 1 : mention.last + 3]
    head = mention.head
    if (
        len(after) == 2
        and after[0].text == ","
        and after[1].lower == "which"
        and mention.label == "PERSON"
        and head.dep in {"nsubj", "nsubjpass", "appos"}
        and any(clause.left == after[1].index for clause in head.dependents("relcl"))
    ):
        yield "organisation", SIGN
    if head.dep == "appos" and head.head.lower in BODIES_TOO and mention.label == "PERSON":
        end = head.sentence.tokens[-1].index + 1
        following = tokens[end] if end < len(tokens) else None
        if (
            following is not None
            and following.lower == "it"
            and following.sentence.paragraph is head.sentence.paragraph
            and speaks(following)
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


def _has_an_officer(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Akhil Orre Sabha president Ada Voss"."""
    after = tokens[mention.last + 1 : mention.last + 3]
    if (
        len(after) == 2
        and len(mention.words) > 1
        and after[0].lower in _OFFICERS
        and after[1].tag == "NNP"
        and mention.head.dep in {"compound", "nmod", "poss"}
        and not opens_as_given_name(mention.words[0])
    ):
        yield "organisation", SIGN


def _is_a_things(owner: Token) -> bool:
    return owner.lower == "its" or owner.tag in {"NN", "NNS"}


SIGNS_OF_BODIES: tuple[Callable[[NameMention, list[Token]], Iterator[Vote]], ...] = (
    _based_before,
    _which_or_it_after,
    _its_owner,
    _has_an_officer,
)
"""Each gives its votes for one mention."""
