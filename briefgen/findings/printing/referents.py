"""Whose name explains a pronoun or a role: the reader of one passage has not read the sentence
before it.

A name takes the place of a pronoun ("[Anna Berg] resigned") and stands after a role ("the mayor
[Anna Berg] resigned"), which says more.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.findings.actors import Cast
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import is_person_noun
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import is_finite, own_subject, subject_of, verb_over
from briefgen.language.reading import Token
from briefgen.model import Actor

SUREST = 0.6
"""How sure the cast must be of who a pronoun is. A wrong name in a brief is worse than a pronoun,
and an unsure one is left open."""

PRONOUNS: dict[str, tuple[bool, str, str]] = {
    "he": (False, "He resigned.", "he"),
    "she": (False, "She resigned.", "she"),
    "him": (False, "The board dismissed him.", "he"),
    "her": (False, "The board dismissed her.", "she"),
    "his": (True, "His lawyers appealed.", "he"),
    "hers": (True, "The seat was hers.", "she"),
    "they": (False, "They resigned.", "they"),
    "them": (False, "The board dismissed them.", "they"),
    "their": (True, "Their lawyers appealed.", "they"),
    "it": (False, "It approved the loan.", "it"),
    "its": (True, "Its lawyers appealed.", "it"),
}
"""Pronoun -> whether it is possessive, an example, and its family."""

_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_FAMILIES = frozenset({"he", "she", "they", "it"})


def find_referents(
    cast: Cast, tokens: Sequence[Token], quoted: frozenset[int] = frozenset()
) -> dict[int, str]:
    """Return what to print for a token, by `Token.index`: only for the first mention of each actor
    that the passage does not name.

    A pronoun is left as it is where the passage itself may explain it, for there another name would
    be a guess: where somebody else is named before it, where a definite subject stands before it
    ("The singer said she …"), where the same pronoun came before it, where a phrase at the head
    leads to a named subject ("In her speech, Berg …"), and in somebody's words (`quoted`, by
    `Token.index`).
    """
    if not any(is_pronoun(token) or is_role(token) for token in tokens):
        return {}
    named = {actor.id for token in tokens if _is_name(token) and (actor := cast.actor_of(token))}
    words: set[str] = set()  # of the passage, its pronouns left out; gathered when first asked for
    leads_to = _last_named_subject(tokens)
    explained: set[str] = set()  # families of pronouns that the passage may explain from here on
    found: dict[int, str] = {}
    for position, token in enumerate(tokens):
        if _may_be_meant(token) and (position or token.pos == "PROPN"):
            explained |= _FAMILIES
        elif token.tag == "NN" and group_noun(token.lower) is not None:
            explained |= {"it", "they"}
        elif _is_definite_subject(token):
            explained |= {"they"} if token.tag == "NNS" else {"he", "she"}
        pronoun = is_pronoun(token)
        if not pronoun and not is_role(token):
            continue
        actor = cast.actor_of(token)
        known = actor is not None and actor.id not in named and cast.confidence_of(token) >= SUREST
        if pronoun:
            family = PRONOUNS[token.lower][2]
            led_to = token.dep not in {"nsubj", "nsubjpass"} and token.index < leads_to
            if (
                known
                and actor
                and family not in explained
                and not led_to
                and token.index not in quoted
                and not (words := words or _words_but_pronouns(tokens)) & _words_of(actor)
            ):
                possessive = token.tag == "PRP$" or (
                    PRONOUNS[token.lower][0] and token.lower != "her"
                )
                found[token.index] = in_brackets(
                    f"{actor.name}{_genitive(actor.name) if possessive else ''}"
                )
                named.add(actor.id)
            explained.add(family)
        elif (
            known
            and actor
            and not _shares_word(token, actor)
            and not _acts_on_it(cast, token, actor)
        ):
            found[token.index] = f"{token.text} {in_brackets(actor.name)}"
            named.add(actor.id)
    return found


def _acts_on_it(cast: Cast, role: Token, actor: Actor) -> bool:
    """Tell whether the actor does in the same clause what is done to the role: in "Fens Watch urged
    the group to publish it" the group is another."""
    token = role
    while token.head is not token:
        token = token.head
        if token.pos not in {"VERB", "AUX"}:
            continue
        subject = own_subject(token)
        if subject is not None and subject is not role and cast.actor_of(subject) is actor:
            return True
        if is_finite(token):
            return False
    return False


def in_brackets(words: str) -> str:
    """Put words of the tool's own in square brackets, without such as a name may have: the first
    that closes ends what is the tool's.

    Examples:
        >>> in_brackets("[Ann] Bell")
        '[Ann Bell]'
    """
    return f"[{words.replace('[', '').replace(']', '')}]"


def _last_named_subject(tokens: Sequence[Token]) -> int:
    """Return the index of the last name that is a subject or follows a comma, as a subject after a
    phrase at the head does; else -1."""
    return max(
        (
            token.index
            for before, token in zip([None, *tokens], tokens, strict=False)
            if token.text[:1].isupper()
            and not is_pronoun(token)
            and (
                token.dep in {"nsubj", "nsubjpass"}
                or (before is not None and before.text == "," and token.pos == "PROPN")
            )
        ),
        default=-1,
    )


def _may_be_meant(token: Token) -> bool:
    """Tell whether a pronoun could stand for this word: it is written as a name, and is neither a
    day nor a place."""
    written = token.text[:1].isupper() and token.pos in {"PROPN", "NOUN", "VERB", "ADJ"}
    return written and token.entity not in {"DATE", "TIME", "GPE", "LOC", "FAC", "NORP"}


def _is_definite_subject(token: Token) -> bool:
    """Tell whether a noun is a subject that a pronoun after it can mean: one that the reader is
    taken to know ("the singer", "his brother"), or a person newly told of ("a finance manager")."""
    if token.dep not in {"nsubj", "nsubjpass"} or token.text[:1].isupper():
        return False
    if any(child.lower == "the" or child.dep == "poss" for child in token.children):
        return True
    return is_person_noun(token) and any(child.lower in {"a", "an"} for child in token.children)


def _words_but_pronouns(tokens: Sequence[Token]) -> set[str]:
    return {token.lower for token in tokens if not is_pronoun(token)}


def _words_of(actor: Actor) -> set[str]:
    return {word for word in actor.name.lower().split() if len(word) > 2}


def _shares_word(role: Token, actor: Actor) -> bool:
    """Tell whether the phrase already holds a word of the name ("the Hallam administration")."""
    phrase = {child.lower for child in role.children} | {role.lower}
    return bool(phrase & set(actor.name.lower().split()))


def is_role(token: Token) -> bool:
    """Tell whether a token heads a role that stands for somebody ("the former president"), with no
    genitive or name after it."""
    if token.pos != "NOUN" or not token.text.islower() or token.tag != "NN":
        return False
    if any(
        child.dep in {"case", "appos", "relcl", "prep"} for child in token.children
    ) or token.dep in {
        "compound",
        "nmod",
        "poss",
        "appos",
    }:
        return False
    return any(child.lower == "the" and child.dep == "det" for child in token.children)


def _is_name(token: Token) -> bool:
    return (
        token.pos in {"PROPN", "NOUN", "ADJ"} and token.text[:1].isupper() and not is_pronoun(token)
    )


def is_pronoun(token: Token) -> bool:
    """Tell whether a token is a pronoun of the third person that a name can stand for."""
    return token.lower in PRONOUNS and token.tag in {"PRP", "PRP$"}


def dangling_pronouns(cast: Cast, tokens: Sequence[Token]) -> list[Token]:
    """Return the pronouns that nothing in the passage explains and no name can stand for."""
    if not any(token.lower in PRONOUNS for token in tokens):
        return []
    replaced = find_referents(cast, tokens)
    named = {actor.id for token in tokens if _is_name(token) and (actor := cast.actor_of(token))}
    leads_to = _last_named_subject(tokens)
    left: list[Token] = []
    body = False
    for token in tokens:
        if token.pos in {"NOUN", "PROPN"} and group_noun(token.text) is not None:
            body = True  # from here on there is what "it" can mean, and nobody whom "she" can
            continue
        if token.index in replaced or token.pos in {"NOUN", "PROPN"}:
            break  # from here on there is somebody a pronoun can mean
        actor = cast.actor_of(token)
        explained = (actor is not None and actor.id in named) or (
            token.dep not in {"nsubj", "nsubjpass"} and token.index < leads_to
        )
        if body and is_pronoun(token) and PRONOUNS[token.lower][2] in {"it", "they"}:
            continue
        if is_pronoun(token) and not explained and not _is_empty_it(token):
            left.append(token)
    return left or [
        token
        for token in tokens
        if token.lower == "it" and token.dep in _OBJECTS and not _may_mean(cast, tokens, token)
    ]


def _may_mean(cast: Cast, tokens: Sequence[Token], it: Token) -> bool:
    """Tell whether the passage names, before an "it" that something is done to, a single thing that
    it can mean.

    Whoever does it is not meant, nor whoever says so: "The board says that the union will vote on
    it" leaves open on what.
    """
    own = verb_over(it)
    doers = {
        own_subject.index
        for own_subject in (subject_of(own) if own is not None else None,)
        if own_subject is not None
    }
    for token in tokens:
        if token.index >= it.index:
            return False
        verb = verb_over(token) if token.dep in {"nsubj", "nsubjpass"} else None
        says = verb is not None and verb_class(verb) is not None
        if (
            token.tag in {"NN", "NNP"}
            and token.dep not in {"compound", "conj", "poss"}
            and token.index not in doers
            and not says
        ):
            actor = cast.actor_of(token)
            person = actor is not None and actor.kind == "person"
            joined = any(child.dep == "cc" and child.lower == "and" for child in token.children)
            if (
                not person
                and not joined
                and token.entity not in {"DATE", "TIME", "PERSON", "CARDINAL"}
            ):
                return True
    return False


_WITH_EMPTY_IT = frozenset(
    "appear be become cost emerge happen look make matter remain seem take transpire turn".split()
)
"""Verbs whose "it" may stand for a clause."""


def _is_empty_it(token: Token) -> bool:
    """Tell whether "it" stands for a clause to come ("It is not known whether …", "It took years to
    build"); who or what "says that" or "wants to" is somebody or something."""
    verb = token.head
    if token.lower != "it":
        return False
    if token.dep == "expl" or verb.dependents("csubj", "acomp"):
        return True
    stands_for = verb.lemma.lower() in _WITH_EMPTY_IT or bool(verb.dependents("auxpass"))
    return stands_for and bool(verb.dependents("ccomp", "xcomp"))


def _genitive(name: str) -> str:
    return "’" if name.endswith("s") else "’s"
