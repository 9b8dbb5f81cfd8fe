"""What a name without a person's label does in its clause that only persons do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.findings.actors.kind_votes import SIGN, Vote
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.language.english.group_nouns import NAME_ENDINGS, group_noun
from briefgen.language.english.name_words import PLACE_ENDINGS, THINGS
from briefgen.language.english.person_nouns import calling_of, office_of
from briefgen.language.reading import Token


def _person_in_clause(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """Read the clause: a name without label that speaks, one joined to a person's name, one that
    "she" takes up at once."""
    if not 2 <= len(mention.words) <= 3 or mention.label not in {"", "GPE", "ORG"}:
        return
    if mention.words[-1].lower() in PLACE_ENDINGS | NAME_ENDINGS:
        return
    if tokens[mention.first - 1].lower in {"the", "a", "an"} and mention.first:
        return
    head = mention.head
    joined = (
        head.dep == "conj"
        and head.head.entity == "PERSON"
        and head.head.dep == "nsubj"
        and mention.label != "ORG"
    )
    if (not mention.label and speaks(head)) or joined or _is_taken_up(head, tokens):
        yield "person", SIGN


def _speaks_for_a_body(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "Nikki Orre of the Crime Agency said": a body's "of" takes what it deals with."""
    after = tokens[mention.last + 1 : mention.last + 3]
    if (
        len(after) == 2
        and len(mention.words) in {2, 3}
        and mention.label in {"", "ORG", "GPE"}
        and after[0].lower in {"of", "from", "at", "with"}
        and (after[1].lower == "the" or after[1].entity == "ORG")
        and mention.head.dep in {"nsubj", "ROOT"}
        and speaks(mention.head)
        and all(word.istitle() and word.isalpha() for word in mention.words)
        and mention.words[-1].lower() not in NAME_ENDINGS | PLACE_ENDINGS | THINGS
        and not (mention.first and tokens[mention.first - 1].lower in {"the", "a", "an"})
    ):
        yield "person", SIGN


def _speaks_as_a_person(mention: NameMention, tokens: list[Token]) -> Iterator[Vote]:
    """ "an attendee Om Prakash said"."""
    before = tokens[mention.first - 1] if mention.first else None
    if (
        before is not None
        and before.tag == "NN"
        and before.text.islower()
        and (office_of(before.text) or calling_of(before.text)) is not None
        and group_noun(before.text) is None
        and len(mention.words) in {2, 3}
        and mention.label in {"", "ORG", "GPE"}
        and speaks(mention.head)
        and mention.words[-1].lower() not in NAME_ENDINGS | PLACE_ENDINGS | THINGS
    ):
        yield "person", SIGN


def _is_taken_up(head: Token, tokens: list[Token]) -> bool:
    following = head.sentence.tokens[-1].index + 1
    return (
        head.dep == "nsubj"
        and following < len(tokens)
        and tokens[following].lower in {"he", "she"}
        and tokens[following].dep == "nsubj"
    )


SIGNS_OF_WHO_SPEAKS: tuple[Callable[[NameMention, list[Token]], Iterator[Vote]], ...] = (
    _person_in_clause,
    _speaks_for_a_body,
    _speaks_as_a_person,
)
"""Each gives its votes for one mention."""
