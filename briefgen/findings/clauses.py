"""Read a clause: where it begins and ends, who does it, whether it lies behind or ahead, whether it is so at all.

Events and positions share it. Everything is read from the dependency tree; nothing here knows what kind of finding it serves.
"""

from __future__ import annotations

from briefgen.findings.times import Direction
from briefgen.language.reading import Paragraph, Reading, Token
from briefgen.language.reporting import verb_class

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
SUBORDINATORS = frozenset("after before because while when as although though since until unless whereas if despite amid following".split())
"""Words that open a clause or phrase of circumstance; where one stands at the edge, what it opens can be left off."""
CONDITIONS = frozenset({"if", "unless", "whether"})
ARRANGED = frozenset("schedule slate expect plan due set time book earmark pencil".split())
"""Participles that put a thing into the future: "the vote is scheduled for Monday"."""
IMPLICATIVE = frozenset("force fail manage begin start continue have get oblige help compel lead cause prompt be_able seem appear".split())
"""Verbs whose infinitive lies where they lie themselves: "he was forced to resign on Monday"."""
_CLOSING = frozenset({"”", "%", ")"})


def verb_over(token: Token) -> Token | None:
    """Return the verb that governs a token, the token itself if it is one."""
    for word in (token, *token.ancestors()):
        if word.pos in {"VERB", "AUX"} and word.dep not in {"aux", "auxpass", "amod", "compound"}:
            return word
    return None


def subject_of(verb: Token) -> Token | None:
    """Return the head of the subject of a verb, found through coordination, infinitives and relative clauses; None where there is none."""
    seen = 0
    while seen < 6:  # deeper chains are parsing accidents
        own = [child for child in verb.children if child.dep in SUBJECTS]
        if own:
            subject = own[0]
            relative = subject.tag in {"WP", "WDT"} and verb.dep == "relcl"
            return verb.head if relative else subject
        if verb.dep == "relcl" or (verb.dep == "acl" and verb.tag in {"VBN", "VBG"}):
            return verb.head
        if verb.dep not in {"conj", "xcomp", "advcl", "pcomp", "ccomp"} or verb.head is verb or verb.head.pos not in {"VERB", "AUX"}:
            return None
        if verb.dep == "ccomp" and verb.tag != "VB":
            return None
        verb = verb.head
        seen += 1
    return None


def is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied: "did not agree", "never agreed", "no minister agreed", "failed to agree"."""
    if any(child.dep == "neg" or child.lower in {"never", "hardly", "barely", "neither", "nor"} for child in verb.children):
        return True
    subject = next((child for child in verb.children if child.dep in SUBJECTS), None)
    if subject is not None and (
        subject.lower in {"nobody", "none", "nothing"} or any(c.lower in {"no", "neither"} for c in subject.children)
    ):
        return True
    governor = verb.head
    if verb.dep in {"xcomp", "advcl", "ccomp", "conj"} and governor is not verb:
        if verb.dep == "xcomp" and governor.lemma.lower() in {"fail", "refuse", "decline"}:
            return not any(child.dep == "neg" for child in governor.children)
        if verb.dep == "xcomp" and any(child.dep == "neg" for child in governor.children):
            return True
        return verb.dep == "conj" and not subject and governor.pos == "AUX" and is_negated(governor)
    return False


def is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands under a condition or in an open question ("if they agree", "whether they agreed")."""
    for word in (verb, *verb.ancestors()):
        if any(child.lower in CONDITIONS and child.dep in {"mark", "advmod"} for child in word.children):
            return True
        if word.dep not in {"xcomp", "conj", "advcl", "ccomp"} or word.dep == "ccomp":
            return False
    return False


def direction_of(verb: Token) -> Direction | None:
    """Tell whether what a verb says lies behind or ahead of the article; None where its form does not tell."""
    auxiliaries = [child for child in verb.children if child.dep in {"aux", "auxpass"}]
    lowers = {child.lower for child in auxiliaries}
    if lowers & {"will", "shall", "'ll", "’ll", "wo", "would", "'d", "should", "may", "might", "could", "can", "must"}:
        return "past" if "have" in lowers else "ahead"
    if any(child.tag == "TO" for child in auxiliaries):
        return _direction_of_infinitive(verb)
    if verb.lemma.lower() in ARRANGED and verb.tag == "VBN":
        return "ahead"
    past = any(child.tag in {"VBD", "VBN"} or child.lower in {"has", "have", "'ve"} for child in auxiliaries)
    if verb.tag == "VBD" or past:
        return "past"
    if verb.tag in {"VBZ", "VBP"} or (verb.tag in {"VBG", "VBN"} and auxiliaries):
        return None if verb_class(verb) else "ahead"
    if verb.dep in {"conj", "pcomp", "advcl"} and verb.head is not verb:
        governor = verb_over(verb.head)
        return direction_of(governor) if governor is not None and governor is not verb else None
    return "past" if verb.tag == "VBN" else None


def has_happened(verb: Token) -> bool:
    """Tell whether a verb states what has happened or is going on, by its form."""
    auxiliaries = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if any(child.tag in {"MD", "TO"} for child in verb.children if child.dep == "aux"):
        return False
    if verb.tag == "VBD" or auxiliaries & {"has", "have", "had", "was", "were", "'ve", "’ve", "been"}:
        return True
    if verb.tag == "VBG" and auxiliaries:
        return True
    if not auxiliaries and verb.tag in {"VBG", "VBN"} and verb.dep in {"conj", "xcomp", "advcl"} and verb.head.pos in {"VERB", "AUX"}:
        return has_happened(verb.head)
    return False


def _direction_of_infinitive(verb: Token) -> Direction | None:
    governor = verb.head
    if governor is verb or governor.pos not in {"VERB", "AUX"}:
        return "ahead"  # "a plan to meet on Friday", "due to meet on Friday"
    if governor.lemma.lower() in IMPLICATIVE:
        return direction_of(governor)
    return "ahead"


def reporting_verb_over(verb: Token) -> Token | None:
    """Return the verb that reports a clause: "Trump claimed he had struck a deal" -> "claimed"."""
    for word in (verb, *verb.ancestors()):
        if word.dep == "ccomp" and word.head is not word and verb_class(word.head):
            return word.head
        if word.dep not in {"xcomp", "conj", "advcl", "relcl", "acl", "pcomp", "prep", "dobj", "pobj", "ccomp", "attr"}:
            return None
    return None


def clause_bounds(reading: Reading, verb: Token, keep: Token | None = None) -> tuple[int, int]:
    """Return the offsets of a verb's clause: its subject to the end of its complements.

    Words that only join it to another clause, clauses of circumstance at its edges and the clauses coordinated with it are left off, except
    those that hold the token to keep. A relative clause begins with the noun it tells of.
    """
    first, last = _left_edge(verb, keep), _right_edge(reading, verb, keep)
    while last > first and (reading.tokens[last].pos == "PUNCT" or reading.tokens[last].pos == "SPACE"):
        last -= 1
    while first < min(last, verb.index) and _only_joins(reading.tokens[first]):
        first += 1
    opening = next((token for token in reading.tokens[first : last + 1] if token.text == "("), None)
    if opening is not None and opening.index > verb.index and not any(t.text == ")" for t in reading.tokens[opening.index : last + 1]):
        last = opening.index - 1
    return reading.tokens[first].start, reading.tokens[last].end


def _only_joins(token: Token) -> bool:
    """Tell whether a word at the head of a clause only joins it to another one."""
    if token.pos in {"PUNCT", "CCONJ", "SPACE"} or token.dep == "mark" or token.tag == "WRB":
        return True
    return token.dep == "advmod" and token.lower in {"even", "just", "only", "shortly", "soon"}


def phrase_end(reading: Reading, head: Token) -> int:
    """Return the offset at which a phrase or a subordinate clause ends, circumstance at its edge left off."""
    last = _right_edge(reading, head, None)
    while last > head.index and _hangs(reading.tokens[last]):
        last -= 1
    return reading.tokens[last].end


def _hangs(token: Token) -> bool:
    """Tell whether a word at the end of a phrase leads to something that was cut off."""
    if token.pos in {"PUNCT", "SPACE"} or token.text == "|":  # the bar before an outlet's name, which taggers take for a word
        return token.text not in _CLOSING
    return token.tag in {"CC", "TO"} or (token.tag == "IN" and not token.children)


def _left_edge(verb: Token, keep: Token | None) -> int:
    subject = subject_of(verb)
    left = verb.left
    if subject is not None and subject.sentence is verb.sentence and subject.left < left and verb.dep != "xcomp":
        left = subject.left
    if verb.dep == "xcomp" and subject is not None and subject.sentence is verb.sentence:
        left = min(left, subject.left)
    for child in verb.children:
        if child.right >= verb.index or child.left < left:  # a phrase that reaches round its verb is a slip of the parse
            continue
        opens = child.dep == "advcl" or (child.dep == "prep" and child.lower in SUBORDINATORS)
        if opens and child.left == left and not _holds(child, keep):
            left = child.right + 1
    return left


def _right_edge(reading: Reading, verb: Token, keep: Token | None) -> int:
    """Follow the right spine of the tree, cutting what is circumstance or another clause, to the last token that belongs."""
    right = verb.right
    spine = verb
    while True:
        last = next((child for child in reversed(spine.children) if child.dep != "punct" and child.left <= right), None)
        if last is None or last.index < spine.index or last.right < verb.index:
            return right
        if last.right <= right and not _holds(last, keep) and last.index > verb.index and _can_be_left_off(reading, last):
            right = last.left - 1
            while right > spine.index and reading.tokens[right].dep in {"cc", "punct", "mark"}:
                right -= 1
            if right <= spine.index:
                return max(right, verb.index)
            continue
        if last.index <= spine.index:
            return right
        spine = last


def _can_be_left_off(reading: Reading, phrase: Token) -> bool:
    """Tell whether a phrase at the end of a clause is one of circumstance or a clause coordinated with it."""
    if phrase.dep == "advcl":
        return _marked(phrase) or _after_comma(reading, phrase)
    if phrase.dep == "prep":
        return phrase.lower in SUBORDINATORS
    return phrase.dep in {"conj", "parataxis"} and phrase.pos in {"VERB", "AUX"} and any(c.dep in SUBJECTS for c in phrase.children)


def _marked(clause: Token) -> bool:
    return any(child.dep == "mark" and child.lower in SUBORDINATORS for child in clause.children) or any(
        child.dep == "advmod" and child.lower == "when" for child in clause.children
    )


def _after_comma(reading: Reading, clause: Token) -> bool:
    return clause.left > 0 and reading.tokens[clause.left - 1].text in {",", "--", "–", "—"}


def _holds(phrase: Token, token: Token | None) -> bool:
    return token is not None and phrase.left <= token.index <= phrase.right


def quoted_stretches(reading: Reading, paragraph: Paragraph) -> list[tuple[int, int]]:
    """Return the stretches of a paragraph between quotation marks, marks included."""
    return [(piece.start, piece.end) for piece in reading.quoted_in(paragraph)]
