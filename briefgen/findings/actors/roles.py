"""Read the roles an article gives its actors, in its own words.

NATO chief Jonas Falk                       before the name             "NATO chief"
Jonas Falk, the head of the agency,         in apposition               "head of the agency"
the agency's head, Jonas Falk,              the apposition turned       "agency's head"
Jonas Falk, who is mayor of Alder           in a relative clause        "mayor of Alder"
Jonas Falk is the mayor of Alder            after "is" and "became"     "mayor of Alder"
Jonas Falk resigned as chairman             after "as"                  "chairman"
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.findings.actors.drafts import ActorDraft, Role
from briefgen.findings.actors.name_stretches import ends_abbreviation
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_phrases import (
    LONGEST_ROLE,
    NOT_FIRST,
    RELATIONS,
    noun_phrase,
    office_with_complement,
    role_after_mark,
    role_before_mark,
    role_of,
    role_with_its_body,
)
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import (
    COURTESY_TITLES,
    TITLES,
    calling_of,
    gender_of_noun,
    office_of,
)
from briefgen.language.english.place_names import state_at_the_head
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
_LEAVING = frozenset({"serve", "act", "retire", "work", "run"})
"""Verbs that in the past tense tell what somebody was: "served as mayor"."""
_MOST_NAMES = 4
"""Names after a plural whose role it is."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEFORE_NAMES = frozenset({"compound", "nmod", "nsubj", "dobj", "pobj", "appos", "amod"})
"""Places in the clause of a noun right before a name: its attribute, or what the name is set
beside."""
_HELD = frozenset(
    """
    leader chief head boss director director-general secretary-general chairperson co-chair
    spokesperson spokeswoman spokesman treasurer ombudsman executive ceo cfo coo cto manager
    administrator officer official deputy lawmaker legislator member whip prosecutor magistrate
    envoy diplomat delegate editor curator principal headteacher coach captain president-elect
    monarch pope adviser advisor aide strategist commander superintendent firefighter
    """.split()
)
"""Offices beside those in `TITLES`: what tells best who somebody is in the news."""

_OF_PORTFOLIOS = frozenset({"minister", "secretary", "commissioner"})
_NAMED = frozenset({"PERSON", "GPE", "NORP"})
_OFFICES = TITLES | _HELD

_FOR_THIS_STORY = frozenset(
    """
    candidate nominee contender hopeful challenger frontrunner front-runner running-mate host native
    star celebrity veteran insider newcomer winner champion critic opponent rival resident
    supporter donor survivor victim witness figurehead incumbent backer national citizen
    """.split()
)
"""What somebody is in one story, which tells less than an office."""

_KIN = RELATIONS - {"member", "star", "native"}

_PAST = frozenset(
    "former formerly previously once ex late then onetime one-time ousted disgraced retired".split()
)

_BEFORE_TITLES = frozenset(
    """
    former then late current new outgoing incoming acting interim ex vice deputy junior senior
    longtime long-time exiled ousted deposed disgraced retired embattled incumbent assistant
    opposition shadow
    """.split()
)
"""Words in lower case that stand before a title in capitals and belong to it."""

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
                    *_in_apposition(mention, reading),
                    *_in_its_clause(mention, reading),
                    role_after_mark(mention, reading, person=figure.kind == "person"),
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
    before = _before_the_name(mention, reading) or _before_several(mention, reading)
    if before is not None and not before.shared:
        figure.titled.append((before.at, mention.first - 1))
    for role in (before, *roles):
        if role is not None and role.offices:
            _add_role(figure, role)
    if figure.affiliation is None and not quoted:
        figure.affiliation = _affiliation(mention, reading)
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
        for role in (_body_before_the_name(mention, reading), *roles):
            if role is not None and len(figure.descriptions) < _ROLES_KEPT and _describes(role):
                figure.descriptions.append(role)


def _describes(role: Role) -> bool:
    """Tell "space agency" from an abbreviation or a name beside the name: "INC", "Fens Bank"."""
    return group_noun(role.head) is not None and role.head in role.text.split()


def best_role(figure: ActorDraft) -> str | None:
    """Return the role to print: the office before a calling, what somebody is before what they
    were, the one that says of which body before a bare one; of equals the first."""
    if figure.kind != "person":
        return _best_description(figure)
    roles = [role for role in figure.roles if role.offices or not role.title_only]
    roles = [role for role in roles if not _tells_kin_alone(role)]
    if not roles:
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
    if (
        figure.affiliation
        and len(chosen.words) == 1
        and chosen.text[0].isupper()
        and not chosen.text.endswith(".")
        and chosen.offices[-1] in _OFFICES
    ):
        return f"{chosen.text} {figure.affiliation}"  # Senator Ada Hall of Vermont
    return chosen.text


def _rank(role: Role) -> int:
    """Return how little a role tells of what somebody is: 0 an office that is held, 1 a calling or
    an office that was held, 2 what somebody is for this story, 3 kin."""
    office = office_of(role.head) or (role.offices[-1] if role.offices else "")
    if office in RELATIONS and office not in {"member", "star"}:
        return 3
    if office in _FOR_THIS_STORY:
        return 2
    held = any(office in TITLES or office in _HELD for office in role.offices)
    if role.past or role.words & _PAST:
        return 1 if held else 2
    return 0 if held else 1


def _best_description(figure: ActorDraft) -> str | None:
    told = [
        role
        for role in figure.descriptions
        if len(role.words) > 1 or role.head not in _TELLING_NOTHING
    ]
    return min(told, key=lambda role: role.at).text if told else None


def _tells_kin_alone(role: Role) -> bool:
    """Tell "wife", "his rival", "old friend" from a role that a reader of a brief is served by."""
    if not role.offices or role.offices[-1] not in RELATIONS:
        return False
    if role.head in {"member", "star", "lady"} and len(role.words) > 1:
        return False  # board member, film star, First Lady
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
    # "Sgt. Maj. Ada Hall": the parser may end a sentence at a rank.
    ranks = mention.first
    if mention.offices and tokens[mention.offices[0] + 1].text == ".":
        ranks = mention.offices[0]
    sentence_start = min(sentence_start, ranks)
    word = last
    while word >= sentence_start and (
        ends_abbreviation(tokens[word]) or (tokens[word].text == "." and word > ranks)
    ):
        word -= 1
    if word < sentence_start:
        return None
    if tokens[last + 1].lower == "lady" and tokens[last].lower == "first":
        return role_of(reading, last, last + 1, last + 1)
    office = office_with_complement(tokens, last, sentence_start)
    if office is None and not _is_calling(tokens, word):
        return None
    first = min(ranks, office if office is not None else word)
    while (
        first - 1 >= sentence_start
        and last - first < LONGEST_ROLE
        and _belongs_before(tokens, first - 1)
    ):
        first -= 1
    while first < last and (
        (tokens[first].tag in NOT_FIRST and tokens[first + 1].tag != "HYPH")
        or tokens[first].pos == "PUNCT"
    ):
        first += 1
    return role_of(reading, first, last, word)


def _before_several(mention: NameMention, reading: Reading) -> Role | None:
    """Read "astronauts" before two names or more as the role of each: "NASA astronauts Ada Hall and
    Jonas Falk"."""
    tokens = reading.tokens
    head = mention.head
    for _ in range(_MOST_NAMES):
        if head.dep != "conj" or head.head.tag != "NNP" or head.head is head:
            break
        head = head.head
    first = head.index
    while first > 0 and tokens[first - 1].head is head and tokens[first - 1].tag == "NNP":
        first -= 1
    noun = tokens[first - 1] if first else head
    several = head is not mention.head or any(child.dep == "conj" for child in head.children)
    beside = noun.head is head or head.head is noun
    if noun.tag != "NNS" or not several or not beside or not _are_callings(noun.text):
        return None
    start = head.sentence.tokens[0].index
    begin = noun.index
    while (
        begin > start and noun.index - begin < LONGEST_ROLE and _belongs_before(tokens, begin - 1)
    ):
        begin -= 1
    while begin < noun.index and (tokens[begin].tag in NOT_FIRST or tokens[begin].pos == "PUNCT"):
        begin += 1
    role = role_of(reading, begin, noun.index, noun.index)
    if role is None or role.whose:
        return None
    return replace(role, text=role.text.removesuffix("s"), shared=True)


def _are_callings(noun: str) -> bool:
    """Tell "astronauts", which loses its last letter where one is meant."""
    one = noun.removesuffix("s").lower()
    return one != noun.lower() and not noun.endswith("ies") and calling_of(one) is not None


def _body_before_the_name(mention: NameMention, reading: Reading) -> Role | None:
    """Read "Russian space agency" before "Kosmod"."""
    tokens = reading.tokens
    last = mention.first - 1
    start = tokens[mention.first].sentence.tokens[0].index
    if last < start or tokens[last].tag != "NN" or not tokens[last].text.islower():
        return None
    if group_noun(tokens[last].text) is None or tokens[last].dep not in _BEFORE_NAMES:
        return None
    first = last
    while first - 1 >= start and last - first < LONGEST_ROLE and _belongs_before(tokens, first - 1):
        first -= 1
    while first < last and (tokens[first].tag in NOT_FIRST or tokens[first].pos == "PUNCT"):
        first += 1
    return role_of(reading, first, last, last)


def _is_calling(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if token.lower in {"general", "elect", "designate"} and i > 1 and tokens[i - 1].text == "-":
        return office_of(tokens[i - 2].text) is not None  # director-general, president-elect
    if token.tag in {"NNP", "NN"}:
        return office_of(token.text) is not None or (
            token.tag == "NN"
            and token.text.islower()
            and token.dep in _BEFORE_NAMES
            and calling_of(token.text) is not None
        )
    if office_of(token.text) is None:
        return False
    if token.tag == "JJ" and token.text.islower():
        # "the suspect Falk", "according to ecologist Falk"
        formed = token.lower.endswith(("ist", "er", "or"))
        return token.dep == "amod" and (formed or (i > 0 and tokens[i - 1].tag == "DT"))
    if token.tag in {"NNPS", "NNS"} and office_of(token.text) != token.lower:
        return token.text.endswith(".")  # not "Senators", who are several
    return token.tag in {"JJ", "NNPS", "NNS"} and token.text == token.text.capitalize()


def _belongs_before(tokens: list[Token], i: int) -> bool:
    """Tell whether a token still belongs to the words before a name: "former", "Danish", "Prime",
    "vice", "'s", a hyphen, "of"."""
    token, following = tokens[i], tokens[i + 1]
    if following.tag == "HYPH" or (following.text == "-" and following.start == token.end):
        return token.end == following.start  # little-known, 37-year-old
    if token.entity in {"DATE", "TIME"} and token.tag != "HYPH" and "-" not in token.text:
        return token.lower == "old"
    if token.entity == "PERSON" and following.tag != "POS" and office_of(token.text) is None:
        return following.entity == "PERSON" and _is_possessor(tokens, i)
    if ends_abbreviation(token):
        return True
    if token.lower == "and" and i > 0 and (joined := _joins(tokens, i)) is not None:
        return joined
    if token.text.islower() and following.tag == "NNP" and following.text[0].isupper():
        return _belongs_before_title(token, following)
    if token.tag == "NNS" and i > 0 and tokens[i - 1].entity == "PERSON":
        return False  # "Falk | ousts security adviser Ada Hall"
    return _has_tag_of_a_role(token, following)


def _joins(tokens: list[Token], i: int) -> bool | None:
    """Tell whether "and" joins two words of one role; None where the tags are to tell."""
    before, following = tokens[i - 1], tokens[i + 1]
    if before.text[0].isupper() and following.text[0].isupper():
        # "Housing and Energy Minister"
        return tokens[i + 2].lower in _OF_PORTFOLIOS and before.entity not in _NAMED
    if following.tag == "NN" == tokens[i + 2].tag:
        # "mortar and shell manufacturer": both words belong to the noun
        return before.tag in {"NN", "NNP"} and before.entity == "" and following.dep == "compound"
    if before.tag == "NN" and following.tag != "NNP":
        # "geochemist and co-author Ada Hall" is one person, "the mayor and …" may be two
        pair = (office_of(before.text), calling_of(following.lower) or "")
        return pair[0] is not None and bool(pair[1]) and not set(pair) & TITLES
    return None


def _belongs_before_title(token: Token, following: Token) -> bool:
    """Tell "former President" from "impeach | President Falk": what stands in lower case before a
    title is seldom of it, unless it is a calling ("economist Prof. Falk")."""
    if token.tag in {"JJ", "POS"} or token.lower in _BEFORE_TITLES:
        return _has_tag_of_a_role(token, following)
    if token.tag == "NN" and office_of(token.text) and following.text.endswith("."):
        return True
    return token.tag == "HYPH" or (token.lower in {"of", "for"} and _links(token, following))


def _has_tag_of_a_role(token: Token, following: Token) -> bool:
    if token.tag in {"NNP", "NNPS", "JJ", "JJS", "JJR", "NN", "HYPH", "VBN", "VBG", "AFX"}:
        return token.pos not in {"VERB", "AUX"} or token.dep in {"amod", "compound"}
    if token.tag == "POS":
        return True
    if token.tag == "NNS":
        return token.dep == "compound" and following.tag in {"NN", "NNP"}  # communications director
    if token.lower in {"of", "for"}:
        return _links(token, following)
    return token.lower in {"&", "and"} and token.head.entity == "ORG" and following.entity == "ORG"


def _links(token: Token, following: Token) -> bool:
    """Tell an "of" inside an office: "secretary of state Ada Hall"."""
    return (
        following.text[0].isupper()
        and token.head.tag in {"NNP", "NN"}
        and office_of(token.head.text) is not None
        and token.head.lower not in _KIN
    )


def _is_possessor(tokens: list[Token], i: int) -> bool:
    """Tell "Jonas Falk" in "Jonas Falk's lawyer Ada Hall" from a name that merely stands before."""
    while i < len(tokens) and tokens[i].entity == "PERSON" and tokens[i].tag != "POS":
        i += 1
    return i < len(tokens) and tokens[i].tag == "POS"


def _affiliation(mention: NameMention, reading: Reading) -> str | None:
    """Read "of the Fens Party" right after a name, a comma between perhaps: where no office is
    given, it tells who speaks for whom."""
    tokens = reading.tokens
    of = mention.last + 1
    if of < len(tokens) and tokens[of].text == ",":
        of += 1
    if len(mention.words) < 2 or of + 1 >= len(tokens) or tokens[of].text not in {"of", "from"}:
        return None
    inside = mention.first <= tokens[of].head.index <= mention.last
    state = bool(mention.offices) and bool(
        state_at_the_head([token.text for token in tokens[of + 1 : of + 4]])
    )
    if tokens[of].sentence is not mention.head.sentence or not (inside or state):
        return None
    last = _end_of_affiliation(tokens, of)
    if last <= of or (last + 1 < len(tokens) and tokens[last + 1].tag == "POS"):
        return None
    if last + 1 < len(tokens) and ("’" in tokens[last + 1].text or "'" in tokens[last + 1].text):
        return None  # of Coeur | d’Alene
    # A person is not "of" another: "Mike Falk of Pearl Tide" plays in a band. A town is where
    # somebody lives; a state is whom they stand for.
    end = tokens[last]
    inside_it = tokens[of + 1 : last + 1]
    states = state_at_the_head([token.text for token in inside_it]) == len(inside_it)
    band = inside_it[0].text == "The"  # of The Harbourmen
    if not (state or states or band or any(_tells_a_body(token) for token in inside_it)):
        return None
    named = end.entity in {"ORG", "GPE", "FAC", "LOC", "PERSON"} or end.text.isupper()
    if not named and last - of < 2:
        return None
    return " ".join(reading.text(tokens[of].start, end.end).split())


def _tells_a_body(token: Token) -> bool:
    """Tell a word of a body's name, "UNHCR" and "the Fens Rovers" among them, from a town's."""
    return (
        token.entity in {"ORG", "PERSON", "FAC"}
        or token.tag == "NNPS"
        or group_noun(token.text) is not None
        or (token.text.isupper() and len(token.text) > 1)
    )


def _end_of_affiliation(tokens: list[Token], of: int) -> int:
    """Return the last token of the body or place after "of"; the index of "of" where none is."""
    i = of + 1
    if tokens[i].lower == "the":
        i += 1
    last = of
    while i < len(tokens) and i - of < LONGEST_ROLE and tokens[i].sentence is tokens[of].sentence:
        token = tokens[i]
        following = tokens[i + 1] if i + 1 < len(tokens) else token
        if token.text[0].isupper() and token.tag in {"NNP", "NNPS", "NN", "NNS", "JJ"}:
            if token.entity in {"DATE", "TIME"}:
                break
            last = i
        elif last > of and token.tag == "NN" and group_noun(token.text):
            return i  # of the Alder county council
        elif not (
            (last > of and token.tag in {"JJ", "NN"} and following.tag == "NN")
            or _goes_on_in_a_name(token, following)
        ):
            break
        i += 1
    return last


def _goes_on_in_a_name(token: Token, following: Token) -> bool:
    """Tell the small words inside a body's name from those after it."""
    return (
        token.lower in {"of", "the", "for", "and", "&", "-", "–"}
        and (following.text[0].isupper() or following.lower == "the")
        and not (token.lower == "and" and following.entity in {"PERSON", ""})
    )


def _in_apposition(mention: NameMention, reading: Reading) -> list[Role | None]:
    """Read "the head of the agency" after the name, or before it with a comma between."""
    whole = role_with_its_body(mention, reading)
    if whole is not None:
        return [whole]
    found: list[Role | None] = []
    head = mention.head
    for child in head.dependents("appos"):
        if child.index > mention.last and not _is_name(child):
            found.append(noun_phrase(child, reading))
    if not found and not (
        head.dep == "appos" and head.head.index < mention.first and head.head.tag == "NN"
    ):
        found.append(role_before_mark(mention, reading))
    named = _named_so(head)
    if named is not None:
        found.append(noun_phrase(named, reading, before=named.index + 1))
    if head.dep == "appos" and head.head.index < mention.first and not _is_nearer(mention, reading):
        noun = head.head
        # "the premier of Western Australia, Sue Tran": the parser may hang the name on the
        # complement.
        while (
            noun.dep == "pobj"
            and noun.head.lower in {"of", "for", "at"}
            and not office_of(noun.text)
        ):
            noun = noun.head.head
        if (
            noun.tag in {"NN", "NNP"}
            and not _is_name(noun)
            and (calling_of(noun.text) if noun.tag == "NN" else office_of(noun.text))
        ):
            found.append(noun_phrase(noun, reading, before=mention.first))
    return found


def _is_nearer(mention: NameMention, reading: Reading) -> bool:
    """Tell "the lawyer of star Ada Hall" and "a son of the founder, Ada Hall": the nearer word is
    hers."""
    tokens = reading.tokens
    last = mention.first - 1
    if tokens[last].text == ",":
        last -= 1
    between = tokens[mention.head.head.index + 1 : last + 1]
    return (
        any(token.tag == "IN" for token in between)
        and between[-1].text.islower()
        and between[-1].tag == "NN"
        and office_of(between[-1].text) is not None
    )


def _named_so(head: Token) -> Token | None:
    """Return the noun in "a student named Wong" and "the attacker, identified as Falk"."""
    if head.dep in {"oprd", "dobj", "attr"} and head.head.lower in {"named", "called"}:
        verb = head.head
    elif head.dep == "pobj" and head.head.lower == "as" and head.head.head.lemma == "identify":
        verb = head.head.head
    else:
        return None
    noun = verb.head
    if verb.dep != "acl":
        noun = next((child for child in verb.dependents("dobj", "nsubjpass")), verb)
    return noun if noun.tag == "NN" and calling_of(noun.text) is not None else None


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
            if (calling_of(child.text) if child.tag == "NN" else office_of(child.text))
            or group_noun(child.text)
        ]
    return _as_something(verb, reading)


def _as_something(verb: Token, reading: Reading) -> list[Role | None]:
    if verb.lemma not in _HOLDING:
        return []
    found: list[Role | None] = []
    for child in verb.children:
        if child.lower == "as" and child.dep == "prep":
            told = [noun_phrase(noun, reading) for noun in child.dependents("pobj")]
            past = verb.lemma in _LEAVING and verb.tag in {"VBD", "VBN"}
            found.extend(
                replace(role, past=True) if role is not None and past else role for role in told
            )
        elif child.dep in {"oprd", "attr"} and verb.lemma in {"elect", "appoint", "name"}:
            # not "named best actress"
            found.append(noun_phrase(child, reading) if office_of(child.text) in _OFFICES else None)
    return found


def _is_name(token: Token) -> bool:
    return (
        token.tag in {"NNP", "NNPS"}
        and token.entity in {"PERSON", "GPE"}
        and office_of(token.text) is None
    )
