"""What the head of an article tells: the news itself, which belongs in its timeline."""

from __future__ import annotations

from briefgen.findings.standing_alone import is_told
from briefgen.language.english.event_words import STATES
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import has_happened, own_subject
from briefgen.language.reading import Reading, Sentence, Token

LEAD = 2
"""Sentences at the head of the text, headings left off, that tell the news."""
_HEAD = 12
"""Sentences within which the lead is looked for, behind titles, labels and bylines."""
ANNOUNCED = frozenset("announce confirm declare report reveal".split())
"""Verbs that make a thing known: "died, the court announced yesterday"; "It was reported on Monday
that …"."""


def lead_of(reading: Reading) -> frozenset[int]:
    """Return the indices of the sentences that tell the news; a heading, which does not end as a
    sentence does, is none of them."""
    told = [sentence.index for sentence in reading.sentences[:_HEAD] if is_told(reading, sentence)]
    return frozenset(told[:LEAD])


def is_news(sentence: Sentence, lead: frozenset[int], teller: Token) -> bool:
    """Tell whether a verb tells the news at the head of an article."""
    if sentence.index not in lead:
        return False
    told = any(child.pos in {"VERB", "AUX"} for child in teller.dependents("ccomp"))
    reports = verb_class(teller) is not None and told
    done = has_happened(teller) and not reports
    return (done and teller.lemma.lower() not in STATES) or announces_news(teller)


def announces_news(teller: Token) -> bool:
    """Tell "The mayor died, the council announced" and "It was reported that he was stabbed"."""
    return teller.lemma.lower() in ANNOUNCED and any(
        child.dep == "ccomp" and child.lemma.lower() not in STATES and has_happened(child)
        for child in teller.children
    )


def is_reported_by_nobody(teller: Token) -> bool:
    """Tell an "it" that only leads to what is announced: "It was reported on Saturday that …"."""
    subject = own_subject(teller)
    return subject is not None and subject.lower == "it" and announces_news(teller)
