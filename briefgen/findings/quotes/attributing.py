"""Walk an article and attribute what is said in it: what stands beside the marks first, then
clauses, fragments and what is left."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.findings.actors import Cast
from briefgen.findings.quotes.attributed import Ledger
from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.before_marks import head_attribution
from briefgen.findings.quotes.behind_marks import tail_attribution
from briefgen.findings.quotes.complements import complement_attribution
from briefgen.findings.quotes.content_clauses import clause_attribution, noun_attribution
from briefgen.findings.quotes.continuation import carry_speakers
from briefgen.findings.quotes.extent import begin_of, end_of_naming, goes_on, is_cut_off, joins_list
from briefgen.findings.quotes.headlines import echoed, headline_lines, labelled_headline
from briefgen.findings.quotes.mixed import following_fragment, governed_fragment
from briefgen.findings.quotes.parentheticals import aside_attribution
from briefgen.findings.quotes.posts import posts
from briefgen.findings.quotes.quoted_passages import QuotedPassage, TextLine
from briefgen.findings.quotes.scare_quotes import is_name, is_title, is_utterance
from briefgen.findings.quotes.speaker_heads import is_a_day, reports
from briefgen.findings.quotes.speaker_labels import (
    dash_signature,
    label_before,
    labelled_turn,
    lead_in,
    name_behind_colon,
)
from briefgen.findings.quotes.surroundings import QuotePlace
from briefgen.findings.quotes.taken_up import take_up_speakers
from briefgen.findings.quotes.transcripts import transcript_turns
from briefgen.findings.quotes.wordings import own_words, words_of
from briefgen.findings.quotes.words_on_things import is_on_a_thing
from briefgen.language.grammar import own_subject
from briefgen.language.reading import Reading

Rule = Callable[[QuotePlace], Attribution | None]

RULES: tuple[Rule, ...] = (
    labelled_turn,
    own_words,
    head_attribution,
    tail_attribution,
    dash_signature,
    lead_in,
    label_before,
    name_behind_colon,
    words_of,
)
"""Rules for a quoted passage by the words around it; the first that answers wins."""

FRAGMENT_RULES: tuple[Rule, ...] = (governed_fragment, following_fragment)
"""Rules for quoted words that no other rule reached and that are no sentence of their own."""

SPEAKER_BEHIND = frozenset({"verb, then speaker", "speaker, then verb", "according to"})
"""Rules that find the speaker behind the quotation, so that reporter's words before it may belong
to the content."""


NO_SPEAKERS = frozenset("i we you who which that what".split())
"""Words that name no speaker in the reporter's text: the writer's own "I", a relative pronoun."""

_WITHOUT_MARKS = frozenset({"content clause", "noun", "complement", "aside"})
"""Rules for what is told in the reporter's words."""


def attribute(reading: Reading, cast: Cast) -> tuple[list[Attribution], list[QuotedPassage]]:
    """Return every act of speech of an article in order, and its quoted passages."""
    ledger = Ledger(reading)
    headline = headline_lines(ledger.lines)
    _enter_layout(ledger, headline, cast)
    _enter_neighbours(ledger)
    _enter_clauses(ledger)
    _enter_fragments(ledger)
    carry_speakers(ledger)
    _enter_echoes(ledger, headline, cast)
    if not reading.model.startswith("en_"):
        _enter_marks_alone(ledger)
    entries = _with_speakers_named(ledger.entries())
    take_up_speakers(entries, reading, cast)
    return entries, ledger.passages


def _with_speakers_named(entries: list[Attribution]) -> list[Attribution]:
    """Leave out what the writer says ("We condemn the attack", in a statement printed whole); words
    between marks stay, and nobody's."""
    kept = []
    for entry in entries:
        head = entry.mention.head if entry.mention is not None else None
        if head is not None and (head.lower in NO_SPEAKERS or is_a_day(head)):
            if entry.rule in _WITHOUT_MARKS:
                continue
            entry.mention = None
        kept.append(entry)
    return kept


FEWEST_WORDS_BY_MARKS = 4
"""Fewer words between marks are a title, a name or a word spoken of as often as speech, and only
the language would tell."""


def _enter_marks_alone(ledger: Ledger) -> None:
    """Keep what the marks tell in another language than English: that these words were said, and
    not by whom."""
    for passage in ledger.passages:
        words = sum(token.text[:1].isalpha() for token in passage.tokens)
        if passage not in ledger.done and words >= FEWEST_WORDS_BY_MARKS:
            ledger.accept(
                Attribution("marks alone", [(passage.start, passage.end)], None, None), passage
            )


def _enter_layout(ledger: Ledger, headline: list[TextLine], cast: Cast) -> None:
    """Enter what layout alone attributes: transcripts and labelled headlines."""
    for turn in (*transcript_turns(ledger.reading), *posts(ledger.reading)):
        ledger.take(turn)
    for line in headline:
        labelled = labelled_headline(ledger.reading, line, cast)
        if labelled is not None:
            ledger.take(labelled)


def _enter_neighbours(ledger: Ledger) -> None:
    """Enter quoted passages by the words beside them, and asides, line by line."""
    for number, line in enumerate(ledger.lines):
        for index, item in enumerate(line.items):
            if isinstance(item, QuotedPassage) and item not in ledger.done:
                place = QuotePlace(ledger.reading, ledger.lines, number, index)
                if is_on_a_thing(place):
                    ledger.unspoken.add(item)
                else:
                    _enter_passage(ledger, place)
        aside = aside_attribution(ledger.reading, line, ledger.by_cue)
        if aside is not None:
            ledger.take(aside)


def _enter_passage(ledger: Ledger, place: QuotePlace) -> None:
    passage = place.passage
    before = ledger.before(passage) if passage.quoted.resumes and passage.text[:1] != "(" else None
    if before is not None and before in ledger.done and not labelled_turn(place):
        ledger.join(passage, ledger.done[before])
        return
    attribution = next((found for rule in RULES if (found := rule(place)) is not None), None)
    if attribution is None:
        return
    _share_speaker(ledger, place, attribution)
    if (
        attribution.rule in SPEAKER_BEHIND
        and attribution.cue is not None
        and attribution.cue[0] > passage.end
    ):
        attribution.pieces = [(begin_of(ledger, place), passage.end)]
    if attribution.rule == "naming":
        start = attribution.pieces[0][0]
        attribution.pieces = [(start, end_of_naming(ledger, place, start))]
    first = attribution.pieces[0][0]
    ledger.accept(attribution, passage)
    for listed in place.line.passages:
        if listed not in ledger.done and first <= listed.start < passage.start:
            ledger.done[listed] = attribution
    _reach_back(ledger, passage)


def _share_speaker(ledger: Ledger, place: QuotePlace, attribution: Attribution) -> None:
    """ "We agree," he said, adding: "We do." The participle's speaker is that of the report before
    it in its line."""
    cue = (
        ledger.reading.tokens[attribution.cue_index] if attribution.cue_index is not None else None
    )
    if cue is None or cue.tag != "VBG" or own_subject(cue) is not None:
        return
    for word in reversed(place.line_words_before):
        earlier = ledger.by_cue.get(word.index)
        if earlier is not None and earlier.mention is not None and word.index < cue.index:
            attribution.mention = earlier.mention
            return


def _reach_back(ledger: Ledger, passage: QuotedPassage) -> None:
    """Give the paragraphs that a quotation left open to the speaker named where it closes."""
    entry, at = ledger.done[passage], passage
    while (
        at.quoted.resumes
        and (before := ledger.before(at)) is not None
        and before not in ledger.done
    ):
        ledger.join(before, entry)
        at = before
    entry.pieces.sort()


def _enter_clauses(ledger: Ledger) -> None:
    """Enter content clauses and phrases of verbs and nouns that stand outside marks and outside
    what is entered already."""
    for entry in ledger.found:
        ledger.cover(entry)
    for passage in ledger.passages:
        for token in passage.tokens:
            ledger.covered[token.index] = 1
    for token in ledger.reading.tokens:
        if token.index in ledger.by_cue or ledger.covered[token.index]:
            continue
        found = (
            clause_attribution(ledger.reading, token)
            if reports(token)
            else noun_attribution(ledger.reading, token)
        )
        found = found or complement_attribution(ledger.reading, token)
        if found is not None:
            ledger.take(found)


def _enter_fragments(ledger: Ledger) -> None:
    for number, line in enumerate(ledger.lines):
        for index, item in enumerate(line.items):
            if (
                not isinstance(item, QuotedPassage)
                or item in ledger.done
                or item in ledger.unspoken
            ):
                continue
            place = QuotePlace(ledger.reading, ledger.lines, number, index)
            led_over = not place.words_before or place.words_before[-1].text in {
                ",",
                ":",
                "-",
                "--",
                "—",
                "–",
            }
            if is_name(item) or (is_utterance(item, line) and led_over):
                continue
            if not joins_list(ledger, place) and not goes_on(ledger, place):
                _enter_fragment(ledger, place)


def _enter_fragment(ledger: Ledger, place: QuotePlace) -> None:
    passage = place.passage
    for rule in FRAGMENT_RULES:
        attribution = rule(place)
        if attribution is None or (is_title(passage) and rule is following_fragment):
            continue
        earlier = (
            ledger.by_cue.get(attribution.cue_index) if attribution.cue_index is not None else None
        )
        if earlier is None or not earlier.pieces:
            ledger.take(attribution)
        elif earlier.cue is not None and earlier.pieces[-1][1] <= earlier.cue[0] < passage.start:
            ledger.join(passage, earlier)  # the speaker stands between
        elif not is_cut_off(place, earlier):
            ledger.extend(passage, earlier, passage.end)
        return


def _enter_echoes(ledger: Ledger, headline: list[TextLine], cast: Cast) -> None:
    """Give quoted words of the headline to the speaker whom the text below names for them."""
    for line in headline:
        for passage in line.passages:
            said = ledger.done.get(passage)
            if said is not None and said.mention is not None:
                continue
            echo = echoed(passage, line, ledger.found, ledger.reading, cast)
            if echo is not None and said is not None:
                said.mention, said.confidence = echo.mention, echo.confidence
            elif echo is not None:
                ledger.take(echo)
