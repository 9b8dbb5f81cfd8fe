"""Speech in the reporter's words: the content clause of a reporting verb or noun."""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.channels import is_occasion
from briefgen.findings.quotes.mentions import mention_for, mention_of, person_named
from briefgen.findings.quotes.speaker_heads import (
    is_hearsay,
    is_person,
    is_put_to,
    reports,
    says_nothing,
    speaker_head,
)
from briefgen.findings.quotes.surroundings import COMMAS
from briefgen.language.english.reporting import reporting_noun
from briefgen.language.grammar import SUBJECTS, is_finite, is_negated, modality_of, own_subject
from briefgen.language.reading import Reading, Token

_INFINITIVE = frozenset({"promise", "demand"})
_WITH_OBJECT = frozenset(
    """
    tell warn advise ask urge order instruct beg implore exhort call command remind counsel press
    """.split()
)
_LOOSE = frozenset(
    "find show determine reveal signal indicate imply communicate outline specify detail discuss"
    " describe grant allow".split()
)
"""Verbs that report only where a finite clause is their object: The audit found that …, not: found
what they wanted."""

ADDRESSED: tuple[tuple[str, str, str], ...] = (
    ("appeal", "to", "The mayor appealed to the board to mend the dyke."),
    ("call", "on upon for", "The mayor called on the board to mend the dyke."),
)
"""Verbs that name whoever is to act behind a preposition; the prepositions; an example. Behind
others stands a place or a day."""

_ADDRESSED = {verb: frozenset(prepositions.split()) for verb, prepositions, _ in ADDRESSED}

_GOES_ON = frozenset(
    "go continue proceed want like take use tweet write speak come rush step".split()
)
"""Verbs under which an infinitive reports what was said: went on to say, took to the radio to
warn."""

_TRANSITIVE = frozenset(
    "cite mention discuss describe quote criticize criticise condemn blast praise denounce deride"
    " accuse dismiss".split()
)
"""Verbs that take no clause: what looks like one is a relative clause on their object."""

_EDGE = COMMAS | {":", ".", "?", "!", '"', "“", "”", "''", "``", "'", "‘", "’", "("}


def clause_attribution(reading: Reading, verb: Token) -> Attribution | None:
    """Smith said (that) the bridge is safe. / Smith promised to mend the bridge. / Smith told the
    board to mend it."""
    clause = _complement(verb)
    if clause is None or is_negated(verb) or _is_unreal(verb):
        return None
    if is_hearsay(verb) or is_put_to(verb):
        return None
    head = _who_says(verb, clause)
    if head is None or says_nothing(head):
        return None
    first = max(clause.left, verb.index + 1)
    if clause.tag == "VB" and any(child.tag == "TO" for child in clause.children):
        first = min(first, _addressee(verb, first))
    first = _behind_occasion(reading, verb, clause, first)
    that = next(
        (child for child in clause.children if child.dep == "mark" and child.lower == "that"), None
    )
    if that is not None and that.index > first:
        first = that.index
    last = _over_closing_mark(reading, _content_end(reading, verb, clause))
    while first < last and reading.tokens[first].text in _EDGE:
        first += 1
    while last > first and reading.tokens[last].text in _EDGE:
        last -= 1
    mention = mention_for(reading, verb, head)
    span = (reading.tokens[first].start, reading.tokens[last].end)
    return Attribution("content clause", [span], mention, (verb.start, verb.end), verb.index)


def _who_says(verb: Token, clause: Token) -> Token | None:
    """Return who says a clause: by the tree, and by the words before the verb where the parser gave
    it no subject or hung a person on another name ("according to the agency, the prosecutor of
    Wexby, Ada Hallam, said")."""
    head = speaker_head(verb)
    if head is not None and clause.left <= head.index <= clause.right:
        head = None
    if head is None and not (own_subject(verb) is None and verb.is_root):
        return None
    if head is not None and (is_person(head) or head.tag == "PRP"):
        return head
    words = [token for token in verb.sentence.tokens if token.index <= verb.index]
    named = person_named(words, len(words) - 1)
    if named is not None and (head is None or head.left <= named.index):
        return named
    return head


def _behind_occasion(reading: Reading, verb: Token, clause: Token, first: int) -> int:
    """Return where the content begins behind an occasion that the parser drew into it: said in a
    statement it was honoured."""
    opening = reading.tokens[first]
    if (
        first == verb.index + 1
        and opening.dep == "prep"
        and opening.head is clause
        and opening.right < clause.index
        and any(is_occasion(noun) for noun in opening.dependents("pobj"))
    ):
        return opening.right + 1
    return first


def _over_closing_mark(reading: Reading, last: int) -> int:
    """Let a content go on behind a closing mark that no stop parts from it: he was "hopeful" | a
    deal would be reached."""
    tokens = reading.tokens
    behind = last + 1
    if behind + 1 >= len(tokens) or tokens[behind].text not in {'"', "”", "''"}:
        return last
    first = tokens[behind + 1]
    sentence = tokens[last].sentence
    if first.sentence is not sentence or first.tag not in {"DT", "NN", "NNS", "NNP", "PRP", "PRP$"}:
        return last
    end = behind + 1
    while end + 1 <= sentence.tokens[-1].index and tokens[end + 1].text not in COMMAS | {".", ":"}:
        end += 1
    clause = tokens[behind + 1 : end + 1]
    told = any(is_finite(token) and own_subject(token) is not None for token in clause)
    return end if told and not any(reports(token) for token in clause) else last


def _addressee(verb: Token, first: int) -> int:
    """Return where whoever is to act is named: urged the board to mend the dyke, called on the
    board to mend it."""
    for child in verb.children:
        if verb.index < child.index < first:
            if child.dep in {"dobj", "dative", "nsubj"}:
                return child.left
            if (
                child.dep == "prep"
                and child.lower in _ADDRESSED.get(verb.lemma, ())
                and child.children
            ):
                return child.index + 1
    return first


def _is_unreal(verb: Token) -> bool:
    """Tell whether nobody said it: must say, without saying, tell me, to tell."""
    if modality_of(verb) in {"possible", "required"}:
        return True
    if verb.tag == "VBG" and verb.dep == "pcomp" and verb.head.lower in {"without", "before"}:
        return True
    if verb.tag != "VB" or is_finite(verb):
        return False
    infinitive = any(child.tag == "TO" for child in verb.children)
    return not infinitive or verb.dep not in {"xcomp", "advcl"} or verb.head.lemma not in _GOES_ON


def _complement(verb: Token) -> Token | None:
    """Return the head of what was said: a finite clause, or an infinitive where the verb promises
    or demands."""
    verb_class = reports(verb)
    if verb_class is None:
        return None
    behind = [child for child in verb.children if child.index > verb.index]
    for child in behind:
        if child.dep == "ccomp" and (
            is_finite(child) or (child.tag != "VB" and own_subject(child) is not None)
        ):
            if verb.lemma in _TRANSITIVE:
                return None
            if verb.lemma in _LOOSE and any(
                word.tag in {"WP", "WRB", "WDT"} for word in child.children
            ):
                return None
            return child
    if verb_class not in _INFINITIVE and verb.lemma not in _WITH_OBJECT:
        return None
    for child in behind:
        if (
            child.dep in {"xcomp", "ccomp"}
            and child.tag == "VB"
            and any(c.lower == "to" for c in child.children)
        ):
            return child
    return None


def _content_end(reading: Reading, verb: Token, clause: Token) -> int:
    """Return the index of the last token of the content: the sentence's end, unless the reporter
    takes the word again before it."""
    end = clause.right
    tokens = reading.tokens
    last = verb.sentence.tokens[-1].index
    for child in verb.children:
        if child.index <= clause.right or child.left < end:
            continue
        if child.dep == "punct" and child.text in {",", ".", "?", "!", ":", "-", "--", "—"}:
            continue
        if _reporter_again(child):
            break
        end = child.right
    end = min(end, last)
    return _before_next_report(tokens, verb, clause, end)


def _reporter_again(child: Token) -> bool:
    """Tell whether a part behind the clause belongs to the reporter: said …, adding …; said … and
    left."""
    if child.dep in {"cc", "conj", "parataxis", "dep"}:
        return (
            child.dep != "conj"
            or (own_subject(child) is None and not any(c.tag == "MD" for c in child.children))
            or bool(reports(child))
        )
    if child.dep == "advcl":
        return child.tag == "VBG" or any(
            c.lower in {"after", "before", "as", "while", "though", "although", "when"}
            for c in child.children
        )
    return child.dep not in {"prep", "npadvmod", "advmod"}


def _before_next_report(tokens: list[Token], verb: Token, clause: Token, end: int) -> int:
    """Cut the content where the same speaker's next report begins: said the dyke held and warned of
    more rain."""
    for index in range(clause.index + 1, end + 1):
        token = tokens[index]
        if (
            token.tag == verb.tag == "VBD"
            and token.dep == "conj"
            and own_subject(token) is None
            and reports(token)
            and token.head is clause
        ):
            end = index - 1 if tokens[index - 1].tag != "RB" else index - 2
            break
        if (
            token.lower in {"while", "whereas"}
            and token.dep == "mark"
            and reports(token.head)
            and own_subject(token.head) is not None
        ):
            end = index - 2 if tokens[index - 1].text == "," else index - 1
            break
        if token.lower == "according" and tokens[index - 1].text == ",":
            end = index - 2
            break
        if (
            token.tag == "VBG"
            and token.dep == "advcl"
            and reports(token)
            and tokens[index - 1].text == ","
            and not any(c.dep == "mark" for c in token.children)
        ):
            end = index - 2
            break
    while end > clause.index and tokens[end].tag in {"CC", ","}:
        end -= 1
    return end


def noun_attribution(reading: Reading, noun: Token) -> Attribution | None:
    """Smith's claim that the bridge is safe. / In a statement that the bridge is safe, …"""
    if reporting_noun(noun) is None:
        return None
    clause = next(
        (c for c in noun.children if c.dep in {"acl", "ccomp", "relcl"} and _is_that_clause(c)),
        None,
    )
    if clause is None:
        return None
    owner = next((c for c in noun.children if c.dep == "poss"), None)
    by = next(
        (
            c
            for c in noun.children
            if c.dep == "prep" and c.lower in {"by", "from", "of"} and c.right < clause.left
        ),
        None,
    )
    if owner is None and by is not None:
        owner = next((c for c in by.children if c.dep == "pobj"), None)
    if owner is None:
        owner = next(
            (
                c
                for c in noun.children
                if c.dep == "compound" and c.tag == "NNP" and c.index == noun.index - 1
            ),
            None,
        )
    if owner is None:
        return None
    first, last = clause.left, clause.right
    while last > first and reading.tokens[last].text in _EDGE:
        last -= 1
    mention = mention_of(reading, owner)
    span = (reading.tokens[first].start, reading.tokens[last].end)
    return Attribution("noun", [span], mention, (noun.start, noun.end), noun.index)


def _is_that_clause(clause: Token) -> bool:
    return (
        is_finite(clause)
        and any(c.dep == "mark" and c.lower == "that" for c in clause.children)
        and any(c.dep in SUBJECTS or c.dep == "expl" for c in clause.children)
    )
