"""Tell words that are written on a thing, or that name it, from words that somebody says.

a folder marked "Invoices"                     the label is nobody's remark
a stone labelled "Meteorite, fell at Orre"
a report published on Tuesday, "Ghost Hours",  a title between marks, behind what it names
"""

from __future__ import annotations

from briefgen.findings.quotes.quoted_passages import QuotedPassage
from briefgen.findings.quotes.scare_quotes import is_name
from briefgen.findings.quotes.surroundings import COMMAS, QuotePlace
from briefgen.language.grammar import own_subject
from briefgen.language.reading import Token

LABELLING: dict[str, str] = {
    "engrave": 'The bell, engraved "To the drowned", was sold.',
    "entitle": 'The study, entitled "Salt and rain", was sold.',
    "inscribe": 'A ring inscribed "For ever, Tom" was sold.',
    "label": 'The stone had been labelled "Meteorite, fell at Orre".',
    "mark": 'The letter lay in a folder marked "Invoices".',
    "stamp": 'The crates were stamped "Keep dry".',
    "title": 'The chapter was titled "Who pays?".',
}
"""Verb -> a sentence in which it tells what is written on a thing or what the thing is called."""


def is_on_a_thing(place: QuotePlace) -> bool:
    """Tell whether a passage is a label or a title, by the words around it."""
    return _is_label(place) or _is_title_between_marks(place)


def _is_label(place: QuotePlace) -> bool:
    """Tell a label, which begins with a capital, from a judgement: labelled "a liar" by critics."""
    words = place.words_before
    passage = place.passage
    if not words or not _begins_with_capital(passage):
        return False
    verb = words[-1]
    if verb.lemma.lower() not in LABELLING or verb.tag not in {"VBN", "VBD"}:
        return False
    subject = own_subject(verb)
    acts = subject is not None and subject.dep == "nsubj" and verb.tag == "VBD"
    after = place.words_after
    return not acts and not (after and after[0].lower == "by") and not _is_of_a_person(verb)


def _is_of_a_person(verb: Token) -> bool:
    """Tell whether it is a person who is labelled: that is an opinion."""
    subject = own_subject(verb) if verb.dep != "acl" else verb.head
    return subject is not None and (
        subject.entity == "PERSON" or subject.lower in {"he", "she", "they", "who", "i", "we"}
    )


def _is_title_between_marks(place: QuotePlace) -> bool:
    """Tell a title that stands behind the noun it names, a comma on either side; a name behind a
    verb of saying is left to the rules."""
    before, after = place.words_before, place.words_after
    return (
        bool(before)
        and bool(after)
        and before[-1].text in COMMAS
        and (after[0].text in COMMAS or place.passage.text[-1:] in COMMAS)
        and is_name(place.passage)
        and any(word.lower in _WORKS for word in before)
    )


_WORKS = frozenset(
    """
    album article book documentary essay event exhibition festival film memoir memoirs novel paper
    pamphlet play podcast poem programme program report series show single song speech study
    """.split()
)
"""What has a title."""


def _begins_with_capital(passage: QuotedPassage) -> bool:
    return passage.text[:1].isupper()
