"""Whether a reader of one statement knows of whom and of what it speaks."""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.printing.referents import PRONOUNS, dangling_pronouns, find_referents
from briefgen.language.english.event_words import ANAPHORIC
from briefgen.language.grammar import is_finite, subject_of, verb_over
from briefgen.language.reading import Reading, Sentence, Token

LONGEST = 60
"""Words of a statement before it is shortened for print; a longer one tells more than one thing."""
_SHORTEST = 3
_HERE = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself let's".split()
)
"""Words that mean whoever writes or is spoken to."""
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
_PICTURES = frozenset("caption photo photograph picture image video".split())
_LONGEST_TERM = 6
"""Tokens of a term or a title in quotation marks, the marks included."""
_SPANS = frozenset("week month year morning afternoon evening weekend spring summer autumn".split())
_ENDS = frozenset(".!…")
_CLOSING = "”\"’')]»"


def stands_alone(
    reading: Reading, cast: Cast, sentence: Sentence, bounds: tuple[int, int], subject: Token | None
) -> bool:
    """Tell whether a statement can be understood without what stands around it.

    Args:
        reading: the article.
        cast: its actors.
        sentence: the sentence that the statement is taken from.
        bounds: offsets of the statement.
        subject: head of its subject.
    """
    start, end = bounds
    tokens = [token for token in reading.tokens_between(start, end) if token.pos != "SPACE"]
    words = sum(token.pos != "PUNCT" for token in tokens)
    if not _SHORTEST <= words <= LONGEST or not is_told(reading, sentence):
        return False
    if _names_a_body_as_she(cast, tokens) or _ends_in_a_subject(sentence, tokens):
        return False
    quoted = [
        stretch
        for stretch in reading.quoted_stretches(sentence.paragraph)
        if stretch[0] < end and start < stretch[1]
    ]
    if any(is_speech(reading, *stretch) for stretch in quoted):
        return False
    plain = [
        token for token in tokens if not any(first <= token.start < last for first, last in quoted)
    ]
    if any(means_the_writer(token) or points_back(token) for token in plain):
        return False
    if not _is_named(subject) or _is_led_to(cast, subject, tokens):
        return False
    if tokens[0].lower not in PRONOUNS and misleads(cast, tokens):
        return False
    return not dangling_pronouns(cast, tokens) and all(
        may_be_known(token, tokens) for token in tokens if token.lower in {"him", "them"}
    )


def _ends_in_a_subject(sentence: Sentence, tokens: list[Token]) -> bool:
    """Tell whether what follows is the verb of the last noun, which the parser joined to the one
    before: "resigned as head of the port and Ana Berg | was sworn in"."""
    place = tokens[-1].index - sentence.tokens[0].index + 1
    following = sentence.tokens[place : place + 1]
    if bool(following) and following[0].tag in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    last = tokens[-1]
    return last.dep in {"nsubj", "nsubjpass"} and last.head.index > last.index


def _names_a_body_as_she(cast: Cast, tokens: list[Token]) -> bool:
    """Tell whether a "she" was given to what is no person."""
    found = (cast.actor_of(token) for token in tokens if token.lower in _PERSONAL)
    return any(actor is not None and actor.kind != "person" for actor in found)


def misleads(cast: Cast, tokens: list[Token]) -> bool:
    """Tell whether "he" or "her" means somebody whom the words do not name, nor a name in brackets
    does: a reader would take somebody else for it."""
    replaced = find_referents(cast, tokens)
    for token in tokens:
        if token.lower not in _PERSONAL or token.index in replaced:
            continue
        actor = cast.actor_of(token)
        if actor is not None and not any(
            cast.actor_of(other) is actor for other in tokens if other.lower not in PRONOUNS
        ):
            earlier = (other for other in tokens if other.index < token.index)
            if not any(
                other.index in replaced and cast.actor_of(other) is actor for other in earlier
            ):
                return True
    return False


def is_told(reading: Reading, sentence: Sentence) -> bool:
    """Tell a statement from a headline or label (no mark at its end), a question, a caption."""
    closing = reading.characters(sentence.start, sentence.end).rstrip()
    if closing.rstrip(_CLOSING)[-1:] not in _ENDS or "?" in closing[-3:]:
        return False
    return not any(token.lower in _PICTURES for token in sentence.tokens[:2])


def means_the_writer(token: Token) -> bool:
    """Tell "I", "our", "you": whoever writes, or is spoken to."""
    return token.lower in _HERE and token.tag in {"PRP", "PRP$"}


def _is_led_to(cast: Cast, subject: Token | None, tokens: list[Token]) -> bool:
    """Tell whether the subject is a pronoun, or begins with one, that nothing before it explains:
    "In June, its government announced …"."""
    if subject is None:
        return False
    pronouns = [
        token
        for token in (subject, *subject.children)
        if token.tag in {"PRP", "PRP$"} and token.lower in PRONOUNS
    ]
    if not pronouns or subject.dep == "expl":
        return False
    replaced = find_referents(cast, tokens)
    before = [token for token in tokens if token.index < pronouns[0].index]
    named = any(
        token.pos in {"NOUN", "PROPN"} and token.entity not in {"DATE", "TIME"} for token in before
    )
    return pronouns[0].index not in replaced and not named


def may_be_known(pronoun: Token, tokens: list[Token]) -> bool:
    """Tell whether a "them" or "him" can mean something told before it in the same statement; who
    does a thing to others is not meant."""
    verb = verb_over(pronoun)
    doer = subject_of(verb) if verb is not None and pronoun.tag == "PRP" else None
    many = pronoun.lower in {"they", "them", "their"}
    tags = {"NNS", "NNPS"} if many else {"NN", "NNP"}
    for token in tokens:
        if token.index >= pronoun.index:
            return False
        noun = token.pos in {"NOUN", "PROPN"}
        joined = many and noun and any(child.dep == "conj" for child in token.children)
        if token is not doer and (token.tag in tags or joined) and token.entity not in {"DATE"}:
            return True
    return False


def is_speech(reading: Reading, start: int, end: int) -> bool:
    """Tell a sentence that somebody says from a term or a title in quotation marks."""
    tokens = reading.tokens_between(start, end)
    return len(tokens) > _LONGEST_TERM and any(is_finite(token) for token in tokens)


def _is_named(subject: Token | None) -> bool:
    """Tell whether a subject means something to a reader of one line."""
    if subject is None or subject.pos in {"VERB", "AUX", "ADV", "SCONJ"}:
        return subject is not None and subject.lower == "there"
    if subject.lower in ANAPHORIC or subject.tag in {"WP", "WDT", "DT"}:
        return False
    numbered = subject.text[:1].isupper() and bool(subject.dependents("compound", "nmod"))
    return (  # "Storm Three formed"
        subject.pos != "NUM" or numbered or any(child.dep == "prep" for child in subject.children)
    )


def points_back(token: Token) -> bool:
    """Tell a word that points to what was told before ("that year", "announced this")."""
    if token.lower not in _POINTING:
        return False
    following = token.index - token.sentence.tokens[0].index + 1
    if token.sentence.tokens[following : following + 1] and (
        token.sentence.tokens[following].text in {",", ".", ";"} and token.lower != "such"
    ):
        return True  # "The city rejects that, saying …"
    if token.dep == "mark":
        return False
    if token.tag in {"IN", "WDT"} and token.dep not in {"dobj", "pobj"}:
        return False
    if token.tag == "WDT" and token.index == token.head.left:
        return False  # "the tax that the council raised"
    if token.lower == "this" and (
        token.head.entity in {"DATE", "TIME"} or token.head.lower in _SPANS
    ):
        return False
    return token.dep in {"det", "nsubj", "nsubjpass", "dobj", "pobj", "predet", "attr"}
