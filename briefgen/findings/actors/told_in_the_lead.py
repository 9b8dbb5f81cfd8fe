"""Join whom the lead describes without a name with whom the next paragraph names.

A former harbour treasurer was jailed for four years on Thursday.
Warren Dub, 49, of Lower Tam, had pleaded guilty.               "former harbour treasurer"

Reports of courts, inquiries and accidents tell first what somebody is and then who. Nothing says
that the two are one, so all must fit: the lead's subject stands with "a", the next paragraph opens
with the first full name of the article, with an age or with a verb of saying as the lead has one,
and the article gives the name no role.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.findings.actors.drafts import ActorDraft, Role
from briefgen.findings.actors.memory import speaks
from briefgen.findings.actors.names import NameMention
from briefgen.findings.actors.role_phrases import RELATIONS, noun_phrase
from briefgen.language.english.callings import SOLE_OFFICES
from briefgen.language.english.person_nouns import calling_of
from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Paragraph, Reading, Token

_LEADS = 4
"""Paragraphs at the head of an article among which the lead is: a headline and a byline may stand
before it."""
_REACH = 2
"""Paragraphs behind the lead in which the name may stand."""
_OF_ONESELF = frozenset(
    "admit appear deny die escape face lose plead quit resign retire stand survive win".split()
)
"""Verbs of what befalls the subject or of what it does for itself: "has denied"."""


CONFIDENCE = 0.8
"""Of 618 articles of all kinds five have such a lead, and all five were read right."""


def read_lead(figures: Sequence[ActorDraft], reading: Reading) -> tuple[Token, ActorDraft] | None:
    """Add the lead's description to the roles of whoever the next paragraphs name for it; return
    its noun and who that is, or None where nobody fits."""
    lead = _lead(reading)
    if lead is None:
        return None
    paragraph, noun = lead
    role = noun_phrase(noun, reading)
    if role is None or not role.offices or _names_somebody(figures, reading, paragraph):
        return None
    for following in reading.paragraphs[paragraph.index + 1 : paragraph.index + 1 + _REACH]:
        found = _opens_with(figures, following)
        if found is None:
            if _named_in(figures, following):
                return None
            continue
        figure, mention = found
        if _has_role(figure, role) or not _fits(noun, mention, reading):
            return None
        figure.roles.append(role)
        return noun, figure
    return None


def _lead(reading: Reading) -> tuple[Paragraph, Token] | None:
    """Return the paragraph of the lead and the noun that its subject is; None where its subject is
    no unnamed person."""
    for paragraph in reading.paragraphs[:_LEADS]:
        if not paragraph.sentences:
            continue
        first = paragraph.sentences[0]
        if first.tokens[-1].text not in {".", "”", '"', "’"}:
            continue  # a headline
        article = first.tokens[0]
        noun = article.head
        if (
            noun.tag != "NN"
            or noun.lower in RELATIONS | SOLE_OFFICES
            or calling_of(noun.text) is None
            or not _introduces(article, noun)
        ):
            return None
        return paragraph, noun
    return None


def _introduces(article: Token, noun: Token) -> bool:
    """Tell "a teacher" and "the former head of a school" from "the teacher", told of before."""
    if article.lower == "the":
        return any(child.lower in {"former", "ex"} for child in noun.children)
    return article.lower in {"a", "an"}


def _named_in(figures: Sequence[ActorDraft], paragraph: Paragraph) -> bool:
    return any(
        mention.head.sentence.paragraph is paragraph
        for figure in figures
        if figure.kind == "person"
        for mention in figure.mentions
    )


def _names_somebody(figures: Sequence[ActorDraft], reading: Reading, paragraph: Paragraph) -> bool:
    """Tell whether the lead or a paragraph before it names a person: the description may be
    theirs."""
    return any(_named_in(figures, each) for each in reading.paragraphs[: paragraph.index + 1])


def _opens_with(
    figures: Sequence[ActorDraft], paragraph: Paragraph
) -> tuple[ActorDraft, NameMention] | None:
    """Return who is named in full at the head of a paragraph."""
    if not paragraph.sentences:
        return None
    first = paragraph.sentences[0].tokens[0].index
    for figure in figures:
        for mention in figure.mentions:
            if figure.kind == "person" and len(mention.words) > 1:
                begin = mention.first - bool(mention.title)
                if begin == first:
                    return figure, mention
    return None


def _has_role(figure: ActorDraft, role: Role) -> bool:
    return figure.affiliation is not None or any(
        known.offices and not known.by_deed and not set(known.offices) <= RELATIONS
        for known in figure.roles
        if known.text != role.text
    )


def _fits(noun: Token, mention: NameMention, reading: Reading) -> bool:
    """Tell whether lead and name tell of one person: both say something, or what befell the one is
    told on of the other, with an age."""
    root = noun.head
    unclear = noun.dep not in {"nsubj", "nsubjpass"}
    says = speaks(noun) or (unclear and verb_class(noun.sentence.root) is not None)
    if says and speaks(mention.head):
        return True
    tokens = reading.tokens
    behind = tokens[mention.last + 1 : mention.last + 3]
    aged = len(behind) == 2 and behind[0].text in {",", "("} and behind[1].text.isdigit()
    return aged and (noun.dep == "nsubjpass" or root.lemma in _OF_ONESELF)
