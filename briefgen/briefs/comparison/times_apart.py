"""Find the days, times of day and spans of years that two sources give differently for one
thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefgen.briefs.comparison.contradiction import set_against, shared_topic
from briefgen.briefs.comparison.day_values import When, read_clock, read_days, read_years
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.sentence_pieces import piece_around
from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.briefs.comparison.vocabulary import Vector, content_stems, cosine, stem, words_of
from briefgen.language.english.event_words import EVENT_NOUNS
from briefgen.model import Disagreement

ONE_THING = 0.6
"""Cosine of two sentences, times left out, from which what they date is one thing."""
SHARED = 5
"""Content words that they must share."""
_HAPPENING = frozenset(stem(noun) for noun in EVENT_NOUNS)
_AHEAD = frozenset("will would scheduled set due slated likely".split())
_BEFORE = 6
"""Words between the noun of an event and its time."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence with one time of a kind."""

    passage: SourceSentence
    when: When
    rest: Vector
    """What the sentence says besides."""
    event: str | None
    """Stem of the noun of what takes place then, where it stands near the time."""
    is_ahead: bool
    """The thing is still to come."""


def times_apart(matter: Matter) -> Iterator[Disagreement]:
    """Yield where two sources put one thing on other days or at other times; a copy that does so
    is told too."""
    published = {found.source.id: found.source.published for found in matter.findings}
    for kind, read in _READERS.items():
        dated = [
            each
            for passage in matter.passages
            for each in _dated(matter, passage, read(passage.text, published[passage.span.source]))
        ]
        for number, one in enumerate(dated):
            for other in dated[number + 1 :]:
                if (
                    one.passage.span.source != other.passage.span.source
                    and one.when.apart_from(other.when)
                    and _ONE_THING[kind](matter, one, other, dated)
                ):
                    first, second = one.passage.text, other.passage.text
                    topic = shared_topic(first, second) or shared_topic(second, first)
                    yield set_against("day", topic, [one.passage], [other.passage])


_READERS: dict[str, Callable[[str, str | None], list[When]]] = {
    "day": read_days,
    "clock": lambda text, _: read_clock(text),
    "years": lambda text, _: read_years(text),
}


def _dated(matter: Matter, passage: SourceSentence, times: list[When]) -> Iterator[_Dated]:
    if len(times) != 1 or passage.text.rstrip("\"'”’) ")[-1:].isalnum():
        return  # with two times there is no telling which is whose; a headline is no statement
    when = times[0]
    text = passage.text
    rest = f"{text[: when.start]} {text[when.end :]}"
    first, last = piece_around(text, when.start, when.end)
    before = words_of(text[first : when.start])
    near = [stem(word) for word in before[-_BEFORE:] if stem(word) in _HAPPENING]
    yield _Dated(
        passage,
        when,
        matter.weights.vector_of(word for word in content_stems(rest) if word not in _PARTS),
        near[-1] if near else None,
        bool(_AHEAD & set(words_of(text[first:last]))),
    )


_PARTS = frozenset({"morning", "afternoon", "even", "night"})


def _said_alike(matter: Matter, one: _Dated, other: _Dated, dated: list[_Dated]) -> bool:
    del matter, dated
    return (
        len(one.rest.keys() & other.rest.keys()) >= SHARED
        and cosine(one.rest, other.rest) >= ONE_THING
    )


def _one_day(matter: Matter, one: _Dated, other: _Dated, dated: list[_Dated]) -> bool:
    """Tell whether two days are of one thing: said alike, or of the one event of its name that is
    still to come."""
    if _said_alike(matter, one, other, dated):
        return True
    return (
        one.event is not None
        and one.event == other.event
        and one.when.kind == other.when.kind == "date"
        and one.is_ahead
        and other.is_ahead
        and _is_only(one, dated)
        and _is_only(other, dated)
    )


def _is_only(one: _Dated, dated: list[_Dated]) -> bool:
    """Tell whether a source gives the event one time only."""
    return not any(
        other.event == one.event
        and other.passage.span.source == one.passage.span.source
        and other.when.apart_from(one.when)
        for other in dated
    )


def _one_hour(matter: Matter, one: _Dated, other: _Dated, dated: list[_Dated]) -> bool:
    """Tell whether two times of day are of one thing: said alike, or of the one event of its name,
    on one day."""
    if one.when.rough and other.when.rough:
        return False
    if _said_alike(matter, one, other, dated):
        return True
    published = {found.source.id: found.source.published for found in matter.findings}
    days = [
        read_days(each.passage.text, published[each.passage.span.source]) for each in (one, other)
    ]
    return (
        one.event is not None
        and one.event == other.event
        and published[one.passage.span.source] == published[other.passage.span.source]
        and len(days[0]) == len(days[1]) == 1
        and days[0][0].kind == days[1][0].kind
        and not days[0][0].apart_from(days[1][0])
        and _is_only(one, dated)
        and _is_only(other, dated)
    )


def _one_span(matter: Matter, one: _Dated, other: _Dated, dated: list[_Dated]) -> bool:
    """Tell whether two spans of years are of one thing: of the person named last before them, and
    nearly the same."""
    del dated
    who = _named_before(matter, one)
    close = (
        abs(one.when.first - other.when.first) <= _CLOSE
        and abs(one.when.last - other.when.last) <= _CLOSE
    )
    return close and who is not None and who == _named_before(matter, other)


_CLOSE = 2
"""Years by which two spans of one office differ where one is a slip; further apart they are of two
offices."""


def _named_before(matter: Matter, one: _Dated) -> str | None:
    """Return the identifier of the person named last before a time in its sentence."""
    start = one.passage.span.start
    found = next(f for f in matter.findings if f.source.id == one.passage.span.source)
    named = [
        (mention.start, actor.id)
        for actor in found.actors
        if actor.kind == "person"
        for mention in actor.mentions
        if one.passage.span.covers(mention) and mention.start < start + one.when.start
    ]
    return max(named)[1] if named else None


_ONE_THING: dict[str, Callable[[Matter, _Dated, _Dated, list[_Dated]], bool]] = {
    "day": _one_day,
    "clock": _one_hour,
    "years": _one_span,
}
