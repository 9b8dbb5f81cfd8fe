"""Which stretch of a quotation is understood by whoever reads nothing else: "It must stop. The wall
leaks at both ends." is shown as "The wall leaks at both ends."

A stretch is made of whole sentences of the quotation. It is a statement, points to nothing that was
told before it, and is not taken back by what follows. A few words, a title, and what somebody says
that somebody else said have none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefgen.findings.actors import Cast
from briefgen.findings.printing.pointing_back import (
    PRONOUNS,
    Beside,
    Known,
    known_from_the_head,
    pointing_back,
)
from briefgen.findings.quotes.framing import stands_alone
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import is_finite, own_subject, subject_of
from briefgen.language.reading import Reading, Token
from briefgen.model import Quote, Span

FEWEST = 6
"""Words of the shortest stretch that is worth showing."""

FEWEST_LEFT = 8
"""Words of the shortest stretch that is worth cutting from the rest."""

FRAGMENT = 4
"""Words below which a first piece is no quotation that the speaker's name interrupts."""

TAKEN_BACK = frozenset({"but", "however", "yet", "though", "although", "unless", "except", "only"})
"""Words with which the sentence behind a stretch limits it."""

SUBORDINATING = frozenset(
    """
    when whenever where wherever while if unless because since as although though after before
    until once that whether how why whereas so
    """.split()
)
"""Words that open a clause which needs another: "When the wall breaks, …"."""

_BELOW = frozenset({"relcl", "acl", "advcl", "pcomp", "csubj", "xcomp"})
_LEFT_OUT = re.compile(r"\s*[\[(](?:\.\.\.|…)[\])]\s*$")
"""The sign at its end that the source leaves something out."""
_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!!"})
_CLOSING = frozenset({"”", '"', "’", "'", ")", "]", "''", "...", "…"})
_OPENING = frozenset({"“", '"', "‘", "'", "(", "[", "``"})


def with_what_stands_alone(
    reading: Reading, cast: Cast, quotes: Sequence[Quote]
) -> tuple[Quote, ...]:
    """Return quotes with the stretch of each that stands alone."""
    known = known_from_the_head(reading, cast)
    chains: dict[str, list[Quote]] = {}
    for quote in quotes:
        head = quote.id
        if quote.continues is not None:
            head = next(key for key, chain in chains.items() if chain[-1].id == quote.continues)
        chains.setdefault(head, []).append(quote)
    alone: dict[str, Span | None] = {}
    for chain in chains.values():
        for quote, span in zip(chain, _alone(reading, cast, chain, known), strict=True):
            alone[quote.id] = span
    return tuple(msgspec.structs.replace(quote, alone=alone[quote.id]) for quote in quotes)


def _alone(
    reading: Reading, cast: Cast, chain: Sequence[Quote], known: Known
) -> Sequence[Span | None]:
    nothing: list[Span | None] = [None] * len(chain)
    first = chain[0]
    if _is_handed_on(reading, cast, first):
        return nothing
    if first.kind != "direct":
        said = [word for quote in chain for word in _words(reading, quote.within or quote.span)]
        if (
            _count(said) < FEWEST
            or pointing_back(cast, said, known, _beside(cast, first))
            or _begins_with_the_hearer(reading, first, said)
            or _holds_its_report(first, said)
            or (first.within is not None and _goes_on(reading, chain[-1].span.end))
        ):
            return nothing
        return [quote.span for quote in chain]
    if first.speaker is not None:  # nobody is "he" in his own words
        known = Known(known.nouns, known.actors - {first.speaker.actor or ""})
    if len(chain) > 1 and _count(_words(reading, first.span)) < FRAGMENT:
        return nothing  # a name in marks, most often: of "Mind the Gap", a charity, said "we …"
    if len(chain) > 1:
        said = [word for quote in chain for word in _words(reading, quote.span)]
        whole = [run for run in [_longest(cast, said, known)] if run == said]
        return [quote.span for quote in chain] if whole else nothing
    run = _longest(cast, _words(reading, first.span), known)
    if not run:
        return nothing
    start, end = run[0].start, run[-1].end
    if start == _words(reading, first.span)[0].start:
        start = first.span.start
    if end == _words(reading, first.span)[-1].end:
        end = first.span.end
    left_out = _LEFT_OUT.search(reading.article.text[start:end])
    end = start + left_out.start() if left_out is not None else end
    return [reading.article.span(start, end)]


def _beside(cast: Cast, quote: Quote) -> Beside:
    speaker = quote.speaker
    actor = next(
        (one for one in cast.actors if speaker is not None and one.id == speaker.actor), None
    )
    if actor is not None:
        return Beside(actor.id, actor.kind == "person")
    head = speaker.name.split()[-1].lower() if speaker is not None and speaker.name else ""
    return Beside(None, group_noun(head) is None and not head.endswith("s"))


def _holds_its_report(quote: Quote, words: Sequence[Token]) -> bool:
    """Tell whether a content is itself a report ("She went on to say, "People …"") or hangs on a
    noun that is not printed ("in which Hale called it a priority")."""
    opening = [word.lower for word in words[:3]]
    if {"which", "whom", "whose"} & set(opening[:2]) or opening[0] == "who":
        return True
    if not quote.parts:
        return False
    told = [word for word in words if word.end < quote.parts[0].start and word.text not in _OPENING]
    return (
        bool(told) and told[-1].text in {",", ":"} and any(verb_class(word) for word in told[:-1])
    )


def _goes_on(reading: Reading, end: int) -> bool:
    """Tell whether the clause of a phrase goes on behind it: "called on "the town" to wait"."""
    sentence = reading.sentence_at(end - 1)
    after = [
        word
        for word in (sentence.tokens if sentence is not None else ())
        if word.start >= end and word.text not in _CLOSING
    ]
    return bool(after) and after[0].pos not in {"PUNCT", "CCONJ", "SCONJ"}


def _begins_with_the_hearer(reading: Reading, quote: Quote, words: Sequence[Token]) -> bool:
    """Tell whether a content begins with whoever was told, of whom the parser makes a part of its
    subject: "told Agence Azur arson was common"."""
    cue = _words(reading, quote.cue) if quote.cue is not None else []
    if not any(word.lemma.lower() in {"tell", "inform"} for word in cue):
        return False
    named = 0
    while named < len(words) and (words[named].pos == "PROPN" or words[named].text == "-"):
        named += 1
    return 0 < named < len(words) and words[named].pos == "NOUN"


def _words(reading: Reading, span: Span) -> list[Token]:
    return [word for word in reading.tokens_between(span.start, span.end) if word.pos != "SPACE"]


def _is_handed_on(reading: Reading, cast: Cast, quote: Quote) -> bool:
    """Tell whether somebody else than the speaker reports the words: "Berg said that Holm had told
    her: …"."""
    for cue in _words(reading, quote.cue) if quote.cue is not None else ():
        teller = subject_of(cue)
        if teller is None:
            continue
        for over in (_verb_before(reading, teller), cue.head if cue.dep == "ccomp" else None):
            source = subject_of(over) if over is not None and verb_class(over) else None
            if source is None or source.index >= teller.index or _is_said(quote, source):
                continue
            one, other = cast.actor_of(source), cast.actor_of(teller)
            apart = {source.lower, teller.lower} == {"he", "she"}
            if one is None or other is None or one.id != other.id or apart:
                return True
    return False


def _is_said(quote: Quote, word: Token) -> bool:
    return quote.span.start <= word.start < quote.span.end


def _verb_before(reading: Reading, subject: Token) -> Token | None:
    """Return the verb that a subject stands behind: "Berg said (that) Holm …"."""
    at = subject.left - 1
    if at > 0 and reading.tokens[at].lower == "that":
        at -= 1
    verb = reading.tokens[at] if at >= 0 else None
    if verb is None or not is_finite(verb) or verb.sentence is not subject.sentence:
        return None
    return verb


def _longest(cast: Cast, words: list[Token], known: Known) -> list[Token]:
    """Return the words of the longest run of sentences that stands alone, the first of those
    equally long; none where there is none."""
    sentences = _sentences(words)
    best: list[Token] = []
    for first in range(len(sentences)):
        if not _is_statement(sentences[first]):
            continue
        run: list[Token] = []
        last = first
        while last < len(sentences):
            grown = [*run, *sentences[last]]
            if pointing_back(cast, grown, known) or (
                first and last == first and any(_stands_for(word) for word in grown)
            ):
                break
            run = grown
            last += 1
        if last < len(sentences) and _opens_on(sentences[last], TAKEN_BACK):
            run = []
        if len(run) < len(words) and _count(run) < FEWEST_LEFT:
            run = []
        if _count(run) > _count(best):
            best = run
    return best if _count(best) >= FEWEST else []


def _stands_for(word: Token) -> bool:
    """Tell whether a word is a pronoun: cut from what came before, nobody is sure what it means."""
    return word.tag in {"PRP", "PRP$"} and word.lower in PRONOUNS


def _count(words: Sequence[Token]) -> int:
    return sum(word.text[:1].isalnum() for word in words)


def _opens_on(sentence: Sequence[Token], words: frozenset[str]) -> bool:
    opening = next((word for word in sentence if word.text[:1].isalnum()), None)
    return opening is not None and opening.lower in words


def _sentences(words: Sequence[Token]) -> list[list[Token]]:
    """Cut words into sentences by their marks: within quotation marks the parser's are not to be
    relied upon."""
    sentences: list[list[Token]] = [[]]
    ended = False
    for word in words:
        if ended and (word.text[:1].isupper() or word.text in _OPENING - _CLOSING):
            sentences.append([])
            ended = False
        sentences[-1].append(word)
        if word.text in _ENDS:
            ended = True
        elif word.text not in _CLOSING:
            ended = False
    return [sentence for sentence in sentences if sentence]


def _is_statement(sentence: list[Token]) -> bool:
    """Tell whether a sentence says something by itself: it has a main clause, asks, or asks for
    something ("Give them time")."""
    opening = next((word for word in sentence if word.text[:1].isalnum()), None)
    if opening is None:
        return False
    if opening.text[:1].islower():
        return stands_alone(sentence)
    if opening.tag == "VB" and own_subject(opening) is None:
        return True
    here = {word.index for word in sentence}
    clauses = [
        word
        for word in sentence
        if is_finite(word)
        and ((subject := own_subject(word)) is None or subject.index in here)
        and (subject is not None or word.tag == "MD")
    ]
    if opening.lower in SUBORDINATING:
        has_noun = opening.dep == "prep" or any(child.dep == "pobj" for child in opening.children)
        return any(
            _is_main(verb, here) and (has_noun or opening not in _helpers(verb)) for verb in clauses
        ) and (has_noun or len(clauses) > 1)
    return bool(clauses) and (
        any(_is_main(verb, here) for verb in clauses)
        or sentence[-1].text == "?"
        or opening.tag not in {"VBG", "TO", "WDT"}
    )


def _helpers(verb: Token) -> list[Token]:
    """Return the dependents of a verb, and of the verb it helps."""
    over = verb.head if verb.dep in {"aux", "auxpass"} else verb
    return [*verb.children, *over.children]


def _is_main(verb: Token, here: set[int]) -> bool:
    while verb.dep == "conj" and verb.head.index in here:
        verb = verb.head
    return verb.dep not in _BELOW or verb.head.index not in here
