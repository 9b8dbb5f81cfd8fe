"""Quotations without a cue: they belong to the speaker of the quotation before, until another comes
between."""

from __future__ import annotations

from briefgen.findings.quotes.attributed import Ledger
from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention, mention_of
from briefgen.findings.quotes.quoted_passages import QuotedPassage, TextLine, last_mark
from briefgen.findings.quotes.scare_quotes import is_utterance
from briefgen.findings.quotes.speaker_heads import is_person, reports
from briefgen.findings.quotes.surroundings import QuotePlace
from briefgen.language.grammar import own_subject

_LONGEST_HEADING = 14
"""Words of a heading."""

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
            if (
                item.text[:1] == "("
                or item in ledger.unspoken
                or _is_heading(place)
                or not (is_utterance(item, line) or _stands_alone(place))
            ):
                continue
            while at < len(spoken) and spoken[at][0] < item.start:
                at += 1
            near = ledger.found[spoken[at - 1][1]] if at else None
            acting = _who_acts_before(place)
            source = _source(ledger, place, near, running, paragraph, acting is not None)
            mention = source.mention if source is not None else acting
            entry = Attribution(
                "carried over" if source else "acting before",
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


def _is_heading(place: QuotePlace) -> bool:
    """Tell a heading in quotation marks from speech: it fills its paragraph, and no stop ends
    it."""
    line = place.line
    words = sum(token.text[:1].isalnum() for token in place.passage.tokens)
    return (
        place.opens_paragraph
        and line.items == [place.passage]
        and last_mark(place.passage.text).isalnum()
        and words <= _LONGEST_HEADING
        and place.passage.quoted.closed
        and not place.passage.quoted.resumes
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


def _who_acts_before(place: QuotePlace) -> SpeakerMention | None:
    """Smith rose to speak. "We agree.": whoever acts right before a quotation is likely to have
    said it; not whoever does so behind it."""
    before = place.line_before
    if before is None or not (before.paragraph is place.line.paragraph or place.opens_paragraph):
        return None
    root = next(
        (word for word in before.words if word.is_root and word.pos in {"VERB", "AUX"}), None
    )
    subject = own_subject(root) if root is not None else None
    if subject is None or root is None:
        return None
    speaks = reports(root) is not None and subject.tag in {"NNP", "NNPS"}
    return mention_of(place.reading, subject) if speaks or is_person(subject) else None
