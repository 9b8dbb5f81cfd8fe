"""How far a content reaches where the parser breaks off at a quotation mark: back to the line's
head, on behind the quoted words."""

from __future__ import annotations

from briefgen.findings.quotes.attributed import Ledger
from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import phrase_at
from briefgen.findings.quotes.quoted_passages import QuotedPassage
from briefgen.findings.quotes.scare_quotes import is_utterance
from briefgen.findings.quotes.speaker_heads import reports
from briefgen.findings.quotes.surroundings import QuotePlace
from briefgen.language.grammar import is_finite

REACHING = frozenset(
    {"content clause", "naming", "governed fragment", "following fragment", "noun", "complement"}
)
"""Rules whose content may go on through quoted words behind it."""

LISTING = frozenset(
    {
        "naming",
        "governed fragment",
        "following fragment",
        "content clause",
        "speaker and verb before",
    }
)
"""Rules whose content may be a list of quoted words."""

LONGEST_LINK = 6
"""Words between two items of a list: "a bully" and, in the end, "a cheat"."""

_DASHES = frozenset({"-", "--", "—", "–"})
_STOPS = frozenset({",", ".", ";", ":", "?", "!", "("}) | _DASHES


def begin_of(ledger: Ledger, place: QuotePlace) -> int:
    """Return where the content of a quotation with its speaker behind it begins: reporter's words
    of the same sentence belong to it."""
    words = place.words_before
    words = words[max((k + 1 for k, word in enumerate(words) if word.text == ";"), default=0) :]
    while words and (words[0].tag == "CC" or words[0].text in {",", ":"} | _DASHES):
        words = words[1:]
    earlier = [item for item in place.line.items[: place.index] if isinstance(item, QuotedPassage)]
    if (
        earlier
        and not any(passage in ledger.done for passage in earlier)
        and not is_utterance(earlier[0], place.line)
    ):
        return _begin_of_list(ledger, place, earlier)
    if (
        not words
        or earlier
        or words[-1].text == ":"
        or any(word.index in ledger.by_cue for word in words)
    ):
        return place.passage.start
    if words[-1].text in {","} | _DASHES and is_utterance(place.passage, place.line):
        return place.passage.start
    return words[0].start


def _begin_of_list(ledger: Ledger, place: QuotePlace, earlier: list[QuotedPassage]) -> int:
    """The dyke is "old" and "weak", according to Smith: the content begins with the line."""
    words = place.line_words_before
    if any(word.index in ledger.by_cue for word in words):
        return place.passage.start
    return min(words[0].start if words else place.passage.start, earlier[0].start)


def end_of_naming(ledger: Ledger, place: QuotePlace, start: int) -> int:
    """Return where named words end whose phrase goes on: the "scandalous" waste, a "wall of water"
    that swept through the town."""
    words = place.words_after
    if not words or place.passage.text[-1:] in {",", ".", "!", "?"}:
        return place.passage.end
    # how "a wall of water" swept through the town
    asks = place.reading.text(start, start + 4).lower() == "how "
    if words[0].tag in {"WDT", "WP"} or words[0].lower == "that" or asks:
        return _end_behind(ledger, place)
    if words[0].tag in {"NN", "NNS", "JJ"}:
        phrase = phrase_at(words, 0)
        return words[phrase[1]].end if phrase is not None else place.passage.end
    return place.passage.end


def joins_list(ledger: Ledger, place: QuotePlace) -> bool:
    """Join a fragment to the one before where only a few words of a list stand between: "a liar,"
    "a bully" and "a cheat"."""
    between = place.words_before
    at = place.index - len(between) - 1
    before = place.line.items[at] if at >= 0 else None
    if (
        not isinstance(before, QuotedPassage)
        or before not in ledger.done
        or len(between) > LONGEST_LINK
    ):
        return False
    earlier = ledger.done[before]
    if (
        earlier.rule not in LISTING
        or not earlier.pieces
        or any(is_finite(word) for word in between)
    ):
        return False
    ledger.extend(place.passage, earlier, place.passage.end)
    return True


def goes_on(ledger: Ledger, place: QuotePlace) -> bool:
    """Let a report that the parser broke off at a quotation mark go on through the quoted words."""
    for word in reversed(place.line_words_before):
        if word.text == ";":
            return False
        earlier = ledger.by_cue.get(word.index)
        if earlier is None:
            continue
        if (
            earlier.rule not in REACHING
            or not earlier.pieces
            or earlier.pieces[-1][1] > place.passage.start
        ):
            return False
        if is_cut_off(place, earlier):
            return False
        ledger.extend(place.passage, earlier, _end_behind(ledger, place))
        return True
    return False


def is_cut_off(place: QuotePlace, earlier: Attribution) -> bool:
    """Tell whether another verb comes between: What Smith called "a start" was to others "the
    end"."""
    behind = [word for word in place.line_words_before if word.start >= earlier.pieces[-1][1]]
    return earlier.rule != "content clause" and any(is_finite(word) for word in behind)


def _end_behind(ledger: Ledger, place: QuotePlace) -> int:
    """Return where a mixed quotation ends that goes on behind its quoted words: before the next
    comma, report or second verb."""
    end = place.passage.end
    words = place.words_after
    for i, word in enumerate(words):
        if word.text in _STOPS or word.index in ledger.by_cue or reports(word):
            break
        if (
            word.tag == "CC"
            and i + 1 < len(words)
            and words[i + 1].tag in {"VBD", "VBZ", "PRP", "NNP"}
        ):
            break
        end = word.end
    return end
