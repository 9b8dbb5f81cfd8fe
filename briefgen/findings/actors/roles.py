"""Read the roles an article gives its actors, in its own words.

NATO chief Jonas Falk                       before the name             "NATO chief"
Jonas Falk, the head of the agency,         in apposition               "head of the agency"
the agency's head, Jonas Falk,              the apposition turned       "agency's head"
Jonas Falk, who is mayor of Alder           in a relative clause        "mayor of Alder"
Jonas Falk is the mayor of Alder            after "is" and "became"     "mayor of Alder"
Jonas Falk resigned as chairman             after "as"                  "chairman"
"""

from __future__ import annotations

from briefgen.findings.actors.affiliations import affiliation
from briefgen.findings.actors.drafts import ActorDraft, Role
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_edges import WORDS_OF_THE_PAST
from briefgen.findings.actors.role_phrases import (
    HELD,
    OFFICES,
    RELATIONS,
)
from briefgen.findings.actors.role_segments import (
    one_of_before_mark,
    role_after_mark,
    second_role_after_mark,
)
from briefgen.findings.actors.roles_before_names import (
    before_several,
    before_the_name,
    body_before_the_name,
)
from briefgen.findings.actors.roles_by_deeds import told_by_deed
from briefgen.findings.actors.roles_in_clauses import in_apposition, in_its_clause
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import (
    BODIES_TOO,
    COURTESY_TITLES,
    TITLES,
    gender_of_noun,
    office_of,
)
from briefgen.language.reading import Reading

_ROLES_KEPT = 20
"""Wordings kept of one actor's roles, so that the cost does not grow with the article."""


_FOR_THIS_STORY = frozenset(
    """
    candidate nominee contender hopeful challenger frontrunner front-runner running-mate host native
    star celebrity veteran insider newcomer winner champion critic opponent rival resident
    supporter donor survivor victim witness figurehead incumbent backer national citizen
    """.split()
)
"""What somebody is in one story, which tells less than an office."""


_OF_THIS_STORY = frozenset("neighbour neighbor survivor victim".split())
"""Relations that tell why somebody is heard: a survivor of what the article is about."""


_TELLING_NOTHING = frozenset(
    "company firm group organisation organization body party team business".split()
)
"""Nouns that tell nothing of a body by themselves."""


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
                else [
                    *in_apposition(mention, reading),
                    *in_its_clause(mention, reading),
                    role_after_mark(mention, reading, person=figure.kind == "person"),
                    second_role_after_mark(mention, reading),
                    one_of_before_mark(mention, reading),
                ]
            )
            if figure.kind == "person":
                _read_persons(figure, mention, roles, reading, quoted[mention.first])
            else:
                _read_bodies(figure, mention, roles, reading)


def _read_persons(
    figure: ActorDraft,
    mention: NameMention,
    roles: list[Role | None],
    reading: Reading,
    quoted: bool,
) -> None:
    before = before_the_name(mention, reading) or before_several(mention, reading)
    if before is not None and not before.shared:
        figure.titled.append((before.at, mention.first - 1))
    for role in (before, *roles, None if quoted else told_by_deed(mention, reading)):
        if role is not None and role.offices:
            _add_role(figure, role)
    if figure.affiliation is None and not quoted:
        figure.affiliation = affiliation(mention, reading)
    title = COURTESY_TITLES.get(mention.title)
    if title:
        figure.genders[title] += 3


def _read_bodies(
    figure: ActorDraft, mention: NameMention, roles: list[Role | None], reading: Reading
) -> None:
    noun_before = reading.tokens[mention.first - 1] if mention.first else mention.head
    if noun_before.tag == "NN" and noun_before.dep == "compound" and group_noun(noun_before.text):
        figure.described_as.add(noun_before.lower)
    figure.described_as.update(
        noun for role in roles if role is not None and (noun := group_noun(role.head))
    )
    if figure.kind == "organisation":
        for role in (body_before_the_name(mention, reading), *roles):
            if role is not None and len(figure.descriptions) < _ROLES_KEPT and _describes(role):
                figure.descriptions.append(role)


def _describes(role: Role) -> bool:
    """Tell "space agency" and "the ferry's operator" from an abbreviation or a name beside the
    name: "INC", "Fens Bank"."""
    owned = role.head in BODIES_TOO and bool(role.words & {"of", "'s", "’s"})
    return (group_noun(role.head) is not None or owned) and role.head in role.text.split()


def best_role(figure: ActorDraft) -> str | None:
    """Return the role to print: the office before a calling, what somebody is before what they
    were, the one that says of which body before a bare one; of equals the first."""
    if figure.kind != "person":
        return _best_description(figure)
    roles = [role for role in figure.roles if role.offices or not role.title_only]
    roles = [role for role in roles if not role.over and not _tells_kin_alone(role)]
    if not roles or (figure.affiliation and all(role.by_deed for role in roles)):
        return figure.affiliation
    first = min(
        roles,
        key=lambda role: (
            _rank(role),
            role.title_only,
            role.text.endswith("."),
            len(role.words) == 1,
            role.at,
        ),
    )
    # The same office told more fully elsewhere: "Sen. Falk … Falk, a senator from Vermont".
    fuller = [
        role
        for role in roles
        if role.qualified
        and not first.qualified
        and _rank(role) == _rank(first)
        and set(first.offices) & set(role.offices)
    ]
    chosen = min(fuller, key=lambda role: role.at) if fuller else first
    chosen = _as_held_no_more(chosen, roles) or chosen
    if (
        figure.affiliation
        and len(chosen.words) == 1
        and chosen.text[0].isupper()
        and not chosen.text.endswith(".")
        and chosen.offices[-1] in OFFICES
    ):
        return f"{chosen.text} {figure.affiliation}"  # Senator Ada Hall of Vermont
    return chosen.text


def _as_held_no_more(chosen: Role, roles: list[Role]) -> Role | None:
    """Return "former president" where the article calls so whom it also calls "President"."""
    if chosen.words & WORDS_OF_THE_PAST or chosen.past or _rank(chosen):
        return None
    told = [
        role
        for role in roles
        if role.words & WORDS_OF_THE_PAST
        and role.head == chosen.head
        and (role.qualified or not chosen.qualified)
    ]
    return min(told, key=lambda role: role.at) if told else None


def _rank(role: Role) -> int:
    """Return how little a role tells of what somebody is: 0 an office that is held, 1 a calling or
    an office that was held, 2 what somebody is for this story, 3 kin."""
    if role.by_deed:
        return 3
    office = office_of(role.head) or (role.offices[-1] if role.offices else "")
    if office in RELATIONS and office not in {"member", "star"}:
        return 3
    if office in _FOR_THIS_STORY:
        return 2
    held = any(office in TITLES or office in HELD for office in role.offices)
    if role.past or role.words & WORDS_OF_THE_PAST:
        return 1 if held else 2
    return 0 if held else 1


def _best_description(figure: ActorDraft) -> str | None:
    told = [
        role
        for role in figure.descriptions
        if (len(role.words) > 1 or role.head not in _TELLING_NOTHING) and not _compares(role)
    ]
    return (
        min(told, key=lambda role: (group_noun(role.head) is None, role.at)).text if told else None
    )


def _compares(role: Role) -> bool:
    """Tell "largest group" and "first private company", whose field the phrase leaves out."""
    first = role.text.split()[0].lower()
    cut = not role.words & {"of", "in", "for", "to"}
    return first in WORDS_OF_THE_PAST or (
        cut and (first in {"first", "second", "third", "only", "one"} or first.endswith("est"))
    )


def _tells_kin_alone(role: Role) -> bool:
    """Tell "wife", "his rival", "old friend" from a role that a reader of a brief is served by."""
    if not role.offices:
        return False
    last = role.offices[-1]  # "the mayor and his rival"; not: "analyst at Fens Partners"
    if (last if "and" in role.words else office_of(role.head) or last) not in RELATIONS:
        return False
    if role.head in {"member", "star", "lady"} and len(role.words) > 1:
        return False  # board member, film star, First Lady
    if role.head in _OF_THIS_STORY:
        return False
    return not role.words & {"of", "to", "for"} and not role.whose


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
