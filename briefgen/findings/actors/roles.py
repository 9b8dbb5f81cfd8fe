"""Read the roles an article gives its actors, in its own words.

NATO chief Jonas Falk                       before the name             "NATO chief"
Jonas Falk, the head of the agency,         in apposition               "head of the agency"
the agency's head, Jonas Falk,              the apposition turned       "agency's head"
Jonas Falk, who is mayor of Alder           in a relative clause        "mayor of Alder"
Jonas Falk is the mayor of Alder            after "is" and "became"     "mayor of Alder"
Jonas Falk resigned as chairman             after "as"                  "chairman"
"""

from __future__ import annotations

from briefgen.findings.actors.drafts import ActorDraft, Role
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_phrases import (
    LONGEST_ROLE,
    NOT_FIRST,
    RELATIONS,
    noun_phrase,
    role_of,
)
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import COURTESY_TITLES, gender_of_noun, office_of
from briefgen.language.reading import Reading, Token

_ROLES_KEPT = 20
"""Wordings kept of one actor's roles, so that the cost does not grow with the article."""

_LINKING = frozenset({"be", "become", "remain"})
_HOLDING = frozenset(
    {
        "serve",
        "act",
        "appoint",
        "elect",
        "name",
        "install",
        "nominate",
        "choose",
        "resign",
        "retire",
        "work",
        "return",
        "run",
    }
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def read_roles(figures: list[ActorDraft], reading: Reading, quoted: list[bool]) -> None:
    """Add to each figure the roles at those of its mentions not read yet, and what they tell of
    gender and kind.

    What somebody is quoted as saying that another is ("Falk is a clown") is an opinion, and makes
    no role.
    """
    for figure in figures:
        for mention in sorted(figure.mentions, key=lambda mention: mention.first):
            if mention.first in figure.read_at:
                continue
            figure.read_at.add(mention.first)
            roles = (
                []
                if quoted[mention.first]
                else [*_in_apposition(mention, reading), *_in_its_clause(mention, reading)]
            )
            if figure.kind == "person":
                before = _before_the_name(mention, reading)
                if before is not None:
                    figure.titled.append((before.at, mention.first - 1))
                for role in (before, *roles):
                    if role is not None:
                        _add_role(figure, role)
                title = COURTESY_TITLES.get(mention.title)
                if title:
                    figure.genders[title] += 3
            else:
                noun_before = reading.tokens[mention.first - 1] if mention.first else mention.head
                if (
                    noun_before.tag == "NN"
                    and noun_before.dep == "compound"
                    and group_noun(noun_before.text)
                ):
                    figure.described_as.add(noun_before.lower)
                figure.described_as.update(
                    noun for role in roles if role is not None and (noun := group_noun(role.head))
                )


def best_role(figure: ActorDraft) -> str | None:
    """Return the role to print: the first that is more than a title, else the first."""
    roles = sorted(
        (role for role in figure.roles if role.offices or not role.title_only),
        key=lambda role: (role.title_only, role.at),
    )
    return next((role.text for role in roles if not _tells_kin_alone(role)), None)


def _tells_kin_alone(role: Role) -> bool:
    """Tell "wife", "his rival", "old friend" from a role that a reader of a brief is served by."""
    return bool(role.offices) and role.offices[-1] in RELATIONS and not role.words & {"of", "to"}


def _add_role(figure: ActorDraft, role: Role) -> None:
    for office in role.offices:
        gender = gender_of_noun(office)
        if gender:
            figure.genders[gender] += 2
    if (
        any(role.text == known.text for known in figure.roles[:_ROLES_KEPT])
        or len(figure.roles) >= _ROLES_KEPT
    ):
        return
    figure.roles.append(role)


def _before_the_name(mention: NameMention, reading: Reading) -> Role | None:
    """Read "Danish Prime Minister" before "Mette Lindqvist"."""
    tokens = reading.tokens
    last = mention.first - 1
    sentence_start = tokens[mention.first].sentence.tokens[0].index
    while (
        last >= sentence_start
        and tokens[last].lower.rstrip(".") in COURTESY_TITLES
        and tokens[last].text[0].isupper()
    ):
        last -= 1
    if last < sentence_start:
        return None
    office = _office_with_complement(tokens, last, sentence_start)
    if office is None and not _is_calling(tokens[last]):
        return None
    first = office if office is not None else last
    while (
        first - 1 >= sentence_start
        and last - first < LONGEST_ROLE
        and _belongs_before(tokens[first - 1], tokens[first])
    ):
        first -= 1
    while first < last and (tokens[first].tag in NOT_FIRST or tokens[first].pos == "PUNCT"):
        first += 1
    return role_of(reading, first, last, last)


def _office_with_complement(tokens: list[Token], last: int, start: int) -> int | None:
    """Return where the office stands in "Secretary of State | Ada Hallam", "Archbishop of Alder |
    Jonas Falk"."""
    for i in range(last, max(start, last - 3), -1):
        if tokens[i].lower == "of":
            office = tokens[i - 1]
            return (
                i - 1 if i < last and office_of(office.text) and office.text[0].isupper() else None
            )
        if not tokens[i].text[0].isupper():
            return None
    return None


def _is_calling(token: Token) -> bool:
    if token.tag in {"NNP", "NN"}:
        return office_of(token.text) is not None or (
            token.tag == "NN"
            and token.dep in {"compound", "nmod"}
            and token.lower.endswith(("er", "or", "ist", "ian"))
        )
    return (
        token.tag in {"JJ", "NNPS", "NNS"}
        and office_of(token.text) is not None
        and token.text == token.text.capitalize()
    )


def _belongs_before(token: Token, following: Token) -> bool:
    """Tell whether a token still belongs to the words before a name: "former", "Danish", "Prime",
    "vice", "'s", a hyphen, "of"."""
    if token.tag in {"NNP", "NNPS", "JJ", "JJS", "JJR", "NN", "HYPH", "VBN", "VBG", "AFX"}:
        return token.pos not in {"VERB", "AUX"} or token.dep in {"amod", "compound"}
    if token.tag == "POS":
        return True
    if token.tag == "NNS":
        return token.dep == "compound" and following.tag in {"NN", "NNP"}  # communications director
    if token.lower in {"of", "for"}:
        # "secretary of state Ada Hall": the office itself has an "of".
        return (
            following.text[0].isupper()
            and token.head.tag in {"NNP", "NN"}
            and office_of(token.head.text) is not None
        )
    return token.lower in {"&", "and"} and token.head.entity == "ORG" and following.entity == "ORG"


def _in_apposition(mention: NameMention, reading: Reading) -> list[Role | None]:
    """Read "the head of the agency" after the name, or before it with a comma between."""
    found: list[Role | None] = []
    head = mention.head
    for child in head.dependents("appos"):
        if child.index > mention.last and not _is_name(child):
            found.append(noun_phrase(child, reading))
    if head.dep == "appos" and head.head.index < mention.first:
        noun = head.head
        # "the premier of Western Australia, Sue Tran": the parser may hang the name on the
        # complement.
        while (
            noun.dep == "pobj"
            and noun.head.lower in {"of", "for", "at"}
            and not office_of(noun.text)
        ):
            noun = noun.head.head
        if noun.tag in {"NN", "NNP"} and not _is_name(noun) and office_of(noun.text):
            found.append(noun_phrase(noun, reading, before=mention.first))
    return found


def _in_its_clause(mention: NameMention, reading: Reading) -> list[Role | None]:
    """Read what the clause says the actor is: "who is mayor", "is the mayor", "served as
    chairman"."""
    found: list[Role | None] = []
    head = mention.head
    for clause in head.dependents("relcl"):
        subject = next((child for child in clause.children if child.dep in _SUBJECTS), None)
        if subject is not None and subject.lower in {"who", "which", "that"}:
            found.extend(_said_to_be(clause, reading))
    if head.dep in _SUBJECTS:
        found.extend(_said_to_be(head.head, reading))
    elif head.dep == "dobj":
        found.extend(_as_something(head.head, reading))
    return found


def _said_to_be(verb: Token, reading: Reading) -> list[Role | None]:
    if any(
        child.dep in {"neg", "aux"}
        and child.lower not in {"has", "had", "have", "was", "been", "is", "'s", "’s"}
        for child in verb.children
    ):
        return []
    if verb.lemma in _LINKING:
        # "If she becomes mayor" and "he would be mayor" make nobody mayor.
        if (
            verb.tag not in {"VBZ", "VBD", "VBP", "VBN"}
            or verb.dep not in {"ROOT", "relcl", "conj"}
            or verb.lower == "becomes"
        ):
            return []
        return [
            noun_phrase(child, reading)
            for child in verb.dependents("attr")
            if office_of(child.text) or group_noun(child.text)
        ]
    return _as_something(verb, reading)


def _as_something(verb: Token, reading: Reading) -> list[Role | None]:
    if verb.lemma not in _HOLDING:
        return []
    found: list[Role | None] = []
    for child in verb.children:
        if child.lower == "as" and child.dep == "prep":
            found.extend(noun_phrase(noun, reading) for noun in child.dependents("pobj"))
        elif child.dep in {"oprd", "attr"} and verb.lemma in {"elect", "appoint", "name"}:
            found.append(noun_phrase(child, reading))
    return found


def _is_name(token: Token) -> bool:
    return (
        token.tag in {"NNP", "NNPS"}
        and token.entity in {"PERSON", "GPE"}
        and office_of(token.text) is None
    )
