"""Quotations without a cue: they belong to the speaker of the quotation before, until another comes
between."""

from __future__ import annotations

from briefgen.findings.quotes.attributed import Ledger
from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention, mention_of
from briefgen.findings.quotes.quoted_passages import QuotedPassage, TextLine
from briefgen.findings.quotes.scare_quotes import is_utterance
from briefgen.findings.quotes.surroundings import QuotePlace
from briefgen.language.grammar import own_subject
from briefgen.language.reading import Token

_AHEAD = 4
"""Lines of the same paragraph in which a later attribution is looked for."""


def carry_speakers(ledger: Ledger) -> None:
    """Enter every quotation that no rule attributed, with the running speaker, or with none."""
    spoken = sorted(
        (entry.pieces[-1][0], n) for n, entry in enumerate(ledger.found) if _may_go_on(entry)
    )
    carried: list[Attribution] = []
    running: Attribution | None = None
    paragraph = -1
    at = 0
    for number, line in enumerate(ledger.lines):
        for index, item in enumerate(line.items):
            if not isinstance(item, QuotedPassage):
                continue
            if item in ledger.done:
                running, paragraph = ledger.done[item], line.paragraph.index
                continue
            place = QuotePlace(ledger.reading, ledger.lines, number, index)
            if item.text[:1] in "([" or not (is_utterance(item, line) or _stands_alone(place)):
                continue
            while at < len(spoken) and spoken[at][0] < item.start:
                at += 1
            near = ledger.found[spoken[at - 1][1]] if at else None
            acting = _who_acts_beside(place)
            source = _source(ledger, place, near, running, paragraph, acting is not None)
            mention = source.mention if source is not None else acting
            entry = Attribution(
                "carried over" if source else "acting beside",
                [(item.start, item.end)],
                mention,
                None,
            )
            carried.append(entry)
            ledger.done[item] = entry
            if mention is not None:
                running, paragraph = entry, line.paragraph.index
    ledger.found.extend(carried)


def _may_go_on(entry: Attribution) -> bool:
    """Tell whether a quotation may follow from a report; one that only mentions what somebody spoke
    of leads over to none."""
    return (
        entry.mention is not None
        and bool(entry.pieces)
        and entry.rule not in {"complement", "noun"}
    )


def _stands_alone(place: QuotePlace) -> bool:
    """Tell whether a short passage fills its line behind another quotation: "We won," she said.
    "Hurrah." """
    before = place.line_before
    return (
        place.line.items == [place.passage]
        and before is not None
        and bool(before.passages)
        and not place.opens_paragraph
    )


def _source(
    ledger: Ledger,
    place: QuotePlace,
    near: Attribution | None,
    running: Attribution | None,
    paragraph: int,
    somebody_acts: bool,
) -> Attribution | None:
    """Return the report whose speaker goes on: the nearest in the paragraph, the running one, one
    to come, one just above."""
    here = place.line.paragraph
    if near is not None and near.pieces[-1][0] >= here.start:
        # A report whose words went over to a clause that holds it has none left.
        beside = running is not None and paragraph == here.index and bool(running.pieces)
        later = running is not None and beside and running.pieces[-1][0] > near.pieces[-1][0]
        return running if later else near
    before = place.line_before
    if somebody_acts and before is not None and before.paragraph is here:
        return None  # whoever acts in this paragraph comes between
    gap = 2 if _follows_question(place) else 1
    if running is not None and here.index - paragraph <= gap:
        return running
    return _attributed_later(ledger, place) or _reported_above(place, near)


def _follows_question(place: QuotePlace) -> bool:
    """Tell whether the paragraph above ends with a question: an interviewer's, which the quotation
    answers."""
    number = place.number
    while number and place.lines[number].paragraph is place.line.paragraph:
        number -= 1
    return _asks(place.lines[number])


def _asks(line: TextLine) -> bool:
    last = line.items[-1] if line.items else None
    return last is not None and not isinstance(last, QuotedPassage) and last.text == "?"


def _attributed_later(ledger: Ledger, place: QuotePlace) -> Attribution | None:
    """Return the attribution that follows in the same paragraph: "We agree." "We do," she said."""
    for later in ledger.lines[place.number : place.number + _AHEAD]:
        if later.paragraph is not place.line.paragraph:
            return None
        for passage in later.passages:
            if passage in ledger.done:
                return ledger.done[passage]
    return None


def _reported_above(place: QuotePlace, near: Attribution | None) -> Attribution | None:
    """Smith said the dyke was old.¶ "It will not hold." """
    before = place.line_before
    if near is None or not place.opens_paragraph or before is None or near.rule == "according to":
        return None
    return near if near.pieces[-1][0] >= before.paragraph.start else None


def _who_acts_beside(place: QuotePlace) -> SpeakerMention | None:
    """Smith rose to speak. "We agree." / "We agree." Smith paused: whoever acts beside a quotation
    is likely to have said it."""
    before = place.line_before
    behind = place.lines[place.number + 1] if place.number + 1 < len(place.lines) else None
    here = place.line.paragraph
    beside = (
        [before]
        if before is not None and (before.paragraph is here or place.opens_paragraph)
        else []
    )
    beside += [behind] if behind is not None and behind.paragraph is here else []
    for line in beside:
        root = next(
            (word for word in line.words if word.is_root and word.pos in {"VERB", "AUX"}), None
        )
        subject = own_subject(root) if root is not None else None
        if subject is not None and _is_person(subject):
            return mention_of(place.reading, subject)
    return None


def _is_person(subject: Token) -> bool:
    return subject.lower in {"he", "she"} or any(
        c.entity == "PERSON" for c in (subject, *subject.dependents("appos"))
    )
