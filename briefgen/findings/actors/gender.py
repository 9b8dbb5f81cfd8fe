"""Learn the gender of a person from the article itself: never from a list of names.

Titles and gendered offices are read with the roles (`roles`). Here the pronouns speak: "he" or
"she" where only one person can be meant, and kin: "his wife, Ada Hall".
"""

from __future__ import annotations

from briefgen.findings.actors.drafts import ActorDraft
from briefgen.language.english.person_nouns import Gender, is_person_noun
from briefgen.language.reading import Reading, Sentence, Token

GENDER_OF_PRONOUN: dict[str, Gender] = {
    "he": "man",
    "him": "man",
    "his": "man",
    "himself": "man",
    "she": "woman",
    "her": "woman",
    "hers": "woman",
    "herself": "woman",
}

_SPOUSES: dict[str, Gender] = {
    "wife": "man",
    "ex-wife": "man",
    "widow": "man",
    "husband": "woman",
    "ex-husband": "woman",
    "widower": "woman",
}
"""Kin noun -> gender of the possessor as most articles have it; the weight is small, since it need
not be so."""


def learn_genders(figure_at: dict[int, ActorDraft], reading: Reading, quoted: list[bool]) -> None:
    """Add to each person the signs of gender that pronouns and kin give.

    Args:
        figure_at: index of each token of a name -> who it names.
        reading: the article.
        quoted: for each token whether it stands between quotation marks.
    """
    alone_before: ActorDraft | None = None
    for sentence in reading.sentences:
        alone_before = _learn_from(sentence, figure_at, quoted, alone_before)


def _learn_from(
    sentence: Sentence,
    figure_at: dict[int, ActorDraft],
    quoted: list[bool],
    before: ActorDraft | None,
) -> ActorDraft | None:
    """Learn from one sentence; return the only person it named outside quotations, for a pronoun
    that begins the next."""
    alone: ActorDraft | None = None
    several = False
    opens = True
    for token in sentence.tokens:
        if quoted[token.index]:
            continue
        figure = figure_at.get(token.index)
        if figure is not None and figure.kind == "person":
            several = several or (alone is not None and alone is not figure)
            alone = figure
            opens = False
            continue
        gender = GENDER_OF_PRONOUN.get(token.lower)
        if gender is not None:
            if alone is not None and not several:
                # The only person of the sentence so far, and its subject: "Falk said he".
                figure = alone
                figure.genders[gender] += 1
            elif opens and before is not None and token.dep in {"nsubj", "nsubjpass"}:
                before.genders[gender] += 1
                alone = before
            opens = False
        elif is_person_noun(token) and token.dep not in {
            "compound",
            "amod",
            "nmod",
            "appos",
            "attr",
        }:
            several = True
            opens = False
        if token.lower in _SPOUSES:
            _learn_from_kin(token, figure_at)
    return alone if not several else None


def _learn_from_kin(token: Token, figure_at: dict[int, ActorDraft]) -> None:
    """Read "Falk's husband": the noun tells of Falk; whom it names in apposition is told by the
    noun as a role."""
    possessor = _SPOUSES[token.lower]
    for child in token.children:
        figure = figure_at.get(child.index) if child.dep == "poss" else None
        if figure is not None and figure.kind == "person":
            figure.genders[possessor] += 1
