"""Whose words a brief can print: somebody whom its reader can tell."""

from __future__ import annotations

import re

from briefgen.briefs.comparison.matter import Matter
from briefgen.findings.printing.referents import PRONOUNS
from briefgen.language.english.documents import DOCUMENTS
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.loaded_words import is_loaded
from briefgen.language.english.media import is_medium
from briefgen.language.english.person_nouns import PERSON_NOUNS, calling_of, office_of
from briefgen.model import Actor, Quote, Speaker

LEAST_SURE = 0.55
"""Confidence below which it is not told who says it."""

RULING = frozenset({"ruling", "statement", "filing", "study"})
"""Kinds of documents that speak for whoever wrote them: a judgment, a letter. A brochure, a sign or
a caption says nothing that somebody answers for."""

SHOWN = frozenset(
    """
    sign plaque banner placard inscription slogan caption headline heading title poster sticker
    label tombstone gravestone memorial mural graffiti advert advertisement billboard text screen
    photo photograph picture image video clip footage song lyric verse chapter script subtitle
    account user commenter handle profile bio
    """.split()
)
"""Nouns for what carries words that nobody is quoted for, and for who is known by an account."""

LAWS = frozenset("act law statute constitution code treaty article section amendment".split())
"""Nouns of laws, which say nothing in anybody's words."""
INITIALS = 3
"""Letters of the longest initials."""
FEWEST_THAT_DESCRIBE = 4
"""Words of a phrase from which it tells who somebody without a name is."""

_SELVES = frozenset({"i", "we", "you", "one", "it", "this", "that", "these", "those", "who"})
_RANKS = frozenset(
    "majority minority deputy vice chief prime senior house senate first acting interim".split()
)
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today yesterday tomorrow
    """.split()
)
_HANDLE = re.compile(r"@|_|[a-z]\w*\d|\d\w*[a-z]|^[a-z]+[A-Z]|^\d+$")
"""What an account's name has and a person's has not."""
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my"})
_SHARED = 2
"""Times that one of two persons of a surname must be named more than the other for the bare surname
to mean them."""


def is_told(matter: Matter, quote: Quote) -> bool:
    """Tell whether a reader learns who says it: somebody by name, a body, or a group in the
    source's words; not a "he" of whom the source does not tell who he is, not nobody, not a paper
    that hands on what others say, not a document, an account or a date."""
    speaker = quote.speaker
    if speaker is None or speaker.confidence < LEAST_SURE or is_medium(speaker.name):
        return False
    words = speaker.name.split()
    if not words or speaker.name.lower() in {*PRONOUNS, *_SELVES}:
        return False
    if any(_HANDLE.search(word) for word in words) or words[-1].lower() in _DAYS:
        return False
    heads = {_singular(word) for word in _head_words(speaker.name)}
    if words[0].lower().endswith(("self", "selves")) or _is_a_label(words):
        return False
    if words[0].lower() in {"this", "that"} or _are_initials(matter, quote):
        return False
    if _is_a_law(matter, quote):
        return False
    if heads & SHOWN or _is_an_unsigned_document(matter, speaker):
        return False
    if is_loaded(speaker.name):
        return False
    if speaker.actor is None:
        if _is_a_bare_noun(matter, quote):
            return False
        return not _is_somebody_unnamed(speaker) and not (
            quote.kind == "direct" and " and " in speaker.name and not _is_in_writing(quote)
        )
    return not _may_be_a_namesake(matter, quote)


def _are_initials(matter: Matter, quote: Quote) -> bool:
    """Tell the letters before a question of an interview: "EV: Will you build it?"."""
    actor = _actor(matter, quote)
    name = quote.speaker.name.replace(".", "") if quote.speaker is not None else ""
    is_body = actor is not None and actor.kind != "person"
    return not is_body and name.isupper() and len(name) <= INITIALS


def _is_a_bare_noun(matter: Matter, quote: Quote) -> bool:
    """Tell "the company" and "a spokesman", of which the headline and the lead do not say which:
    not "the court" below "Court stops the port"."""
    words = quote.speaker.name.lower().split() if quote.speaker is not None else []
    if len(words) != 2 or words[0] not in {"the", "a", "an"}:
        return False
    if words[0] != "the":
        return words[1].startswith("spokes")
    found = next(f for f in matter.findings if f.source.id == quote.span.source)
    head = [
        word.strip("\"'”’.,;:").lower()
        for paragraph in found.paragraphs[:2]
        for word in found.source.words(paragraph).split()
    ]
    return words[1] not in head


def _is_a_law(matter: Matter, quote: Quote) -> bool:
    actor = _actor(matter, quote)
    name = quote.speaker.name if quote.speaker is not None else ""
    named = LAWS & {word.strip(",.;:").lower() for word in name.split()}
    if actor is not None and actor.kind == "person":
        named -= {"law"}  # a surname too
    return bool(named)


def _is_a_label(words: list[str]) -> bool:
    """Tell whether a name is only an office's: "Minority Leader"."""
    return all(office_of(word.lower()) or word.lower() in _RANKS for word in words)


def _is_in_writing(quote: Quote) -> bool:
    """Tell whether two can have said the same words: in a statement, in a letter."""
    return any(word in DOCUMENTS for word in (quote.via or "").lower().split())


def stands_at_the_head(matter: Matter, quote: Quote) -> bool:
    """Tell whether the headline or the lead names the speaker."""
    actor = _actor(matter, quote)
    found = next((f for f in matter.findings if f.source.id == quote.span.source), None)
    if actor is None or found is None:
        return False
    return any(
        mention.overlaps(paragraph)
        for paragraph in found.paragraphs[:2]
        for mention in actor.mentions
    )


def _head_words(name: str) -> list[str]:
    """Return the words of a phrase before what hangs on its head: "a sign at the gate"."""
    words = [word.strip(",.;:").lower() for word in name.split()]
    for place, word in enumerate(words):
        if place and word in {"of", "at", "in", "on", "by", "from", "who", "that", "sent", "with"}:
            return words[place - 1 : place]
    return words[-1:]


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith("ss") else word


def _is_an_unsigned_document(matter: Matter, speaker: Speaker) -> bool:
    """Tell whether the words are a document's that nobody answers for ("the brochure says"), or
    one that the source does not say whose it is ("a statement")."""
    words = speaker.name.lower().split()
    if len(words) == 2 and words[0] in _ARTICLES and words[1] in DOCUMENTS:
        return True
    named = [speaker.name]
    if speaker.mention is not None:
        named.append(matter.text(speaker.mention))
    for name in named:
        for word in _head_words(name):
            kind = DOCUMENTS.get(word) or DOCUMENTS.get(_singular(word))
            if kind is not None and kind not in RULING:
                return True
    return False


def _is_somebody_unnamed(speaker: Speaker) -> bool:
    """Tell whether a phrase means one person whom the source names elsewhere, perhaps: "the young
    lawyer", "one of these groups"; not a body ("the court"), and not a source that withholds its
    name."""
    words = [word.lower() for word in speaker.name.split()]
    if words[0] == "one":
        return True
    if speaker.anonymous:
        return False
    head = _head_words(speaker.name)[0]
    if words[0] not in _ARTICLES:  # "Early opponent"
        return head == words[-1] and head in PERSON_NOUNS and speaker.name[-len(head) :].islower()
    if " of " in speaker.name and len(words) > FEWEST_THAT_DESCRIBE:
        return False  # "the head of the dyke board"
    if group_noun(head) is not None:
        return words[0] not in {"the", "a", "an"}
    return bool(calling_of(head) or office_of(head)) and words[0] in _ARTICLES - {"a", "an"}


def _may_be_a_namesake(matter: Matter, quote: Quote) -> bool:
    """Tell whether a bare surname stands beside the words that two persons of the source have."""
    speaker = quote.speaker
    if speaker is None or speaker.mention is None:
        return False
    mention = matter.text(speaker.mention).split()
    actor = _actor(matter, quote)
    if actor is None or actor.kind != "person" or not mention:
        return False
    surname = mention[-1]
    if len([word for word in mention if word[:1].isupper()]) != 1 or surname[:1].islower():
        return False
    times = _times(actor, quote.span.source)
    return any(
        other.id != actor.id
        and other.kind == "person"
        and len(other.name.split()) > 1
        and other.name.split()[-1] == surname == actor.name.split()[-1]
        and times < _SHARED * _times(other, quote.span.source)
        for found in matter.findings
        if found.source.id == quote.span.source
        for other in found.actors
    )


def _times(actor: Actor, source: str) -> int:
    return sum(mention.source == source for mention in actor.mentions)


def _actor(matter: Matter, quote: Quote) -> Actor | None:
    identifier = quote.speaker.actor if quote.speaker is not None else None
    return next(
        (
            actor
            for found in matter.findings
            if found.source.id == quote.span.source
            for actor in found.actors
            if actor.id == identifier
        ),
        None,
    )
