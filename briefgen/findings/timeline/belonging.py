"""What a phrase that says when belongs to: an event, or a name, a thing, a state, another event."""

from __future__ import annotations

from briefgen.findings.timeline.day_phrases import DayPhrase
from briefgen.findings.timeline.phrase_tense import is_foretold, may_not_have_happened
from briefgen.language.english.event_words import ANNOUNCING, EVENT_NOUNS, FORECASTS, RESCHEDULING
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import ARRANGED, direction_of
from briefgen.language.reading import Reading, Token

_STATES = frozenset({"since", "after", "as of", "as from", "of", "over", "during"})
"""Words that lead to a time which something lasted, or began after."""
_NEVER_OBJECTS = frozenset(
    {"day but one", "week from a named day", "named day week", "ago", "ago on a day", "named day"}
)
"""Patterns of phrases that no verb takes for its object, whatever the parser says."""
_BESIDE = frozenset("after before following since until amid despite ahead".split())
_HOURS = frozenset({"dawn", "midnight", "noon", "midday", "dusk", "sunrise", "sunset"})
"""What is a time of the day itself: "shook the hills before dawn on Sunday"."""
_COMPARED = frozenset({"period", "stage", "point"})
"""What leads to a time that something is only compared with: "73 for the same period last
year"."""
_ABOUT = frozenset("for of about over at into".split())
_PAST_BY_ITSELF = frozenset({"yesterday", "last night", "before yesterday"})
_AHEAD_BY_ITSELF = frozenset({"tomorrow", "after tomorrow"})


def tells_no_event(reading: Reading, tokens: list[Token], words: DayPhrase) -> bool:
    """Tell times that belong to a name ("Friday Group"), to a state that lasts ("since 2019"), to a
    thing ("Friday's paper", "a forecast for 2027")."""
    first, last = tokens[0], tokens[-1]
    if words.lead in _STATES and words.name != "weekend":
        return True
    anothers = words.name == "weekday of another event"  # and of a feast that looks like a name
    if (last.entity in {"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC"} and not anothers) or (
        last.dep == "compound" and last.head.tag.startswith("NNP")
    ):
        return True
    outside = next((token for token in tokens if token.head not in tokens), last)
    happening = outside.head.lemma.lower() in EVENT_NOUNS
    if last.dep == "poss" or has_genitive(reading, last):
        return not (last.head.lemma.lower() in EVENT_NOUNS and _takes_place(last.head))
    if outside.dep in {"dobj", "nsubj", "nsubjpass", "conj", "appos", "oprd"}:
        return not _may_be_adverbial(outside, words)
    if outside.dep in {"nmod", "compound", "nummod", "amod", "det"}:
        return not happening
    before = reading.tokens[first.index - 1] if first.index else first
    if (before.lower in _COMPARED and not words.lead) or _is_compared(reading, first):
        return True
    if before.lower == "for" and before.head is not before and not words.lead:
        return not _is_set_for(before)
    if words.lead in {"to", "from"} and outside.dep == "prep":
        return not _is_moved(outside, words)
    return False


def _is_compared(reading: Reading, first: Token) -> bool:
    """Tell a time that something is only compared with: "compared with 73 last year"; not "no later
    than 28 June"."""
    for place in first.ancestors():
        if place.lower == "compared":
            return True
        if place.lower == "than" and place.index:
            return reading.tokens[place.index - 1].lower not in {"later", "earlier"}
    return False


def has_genitive(reading: Reading, last: Token) -> bool:
    """Tell whether the sign of a genitive follows a word: "Friday's meeting"."""
    following = reading.tokens[last.index + 1] if last.index + 1 < len(reading.tokens) else last
    return following.tag == "POS" and following.index != last.index


def _takes_place(noun: Token) -> bool:
    """Tell whether a noun is where something is done: "will decide at Friday's meeting"."""
    return noun.dep == "pobj" and noun.head.lower in {"at", "in", "during"}


def _may_be_adverbial(token: Token, words: DayPhrase) -> bool:
    """Tell whether the parser took a bare time for an object ("Lodestar filed plans Monday"):
    something else is the object already, or the verb takes none."""
    if token.dep in {"nsubj", "nsubjpass", "appos", "conj"}:
        return False
    if words.name in _NEVER_OBJECTS:
        return True
    others = [child for child in token.head.children if child.dep in {"dobj", "ccomp"}]
    return any(child is not token for child in others)


def _is_set_for(preposition: Token) -> bool:
    """Tell "is scheduled for Thursday" and "called a vote for Friday" from "the forecast for next
    year"."""
    governor = preposition.head
    if governor.pos in {"VERB", "AUX"} or governor.lower == "due":
        lemma = governor.lemma.lower()
        return lemma in ARRANGED or lemma in RESCHEDULING or lemma in ANNOUNCING
    return governor.lemma.lower() in EVENT_NOUNS and governor.head.lemma.lower() in {
        "set",
        "schedule",
        "call",
        "plan",
        "fix",
    }


def _is_moved(preposition: Token, words: DayPhrase) -> bool:
    """Tell "put off to Friday" and "from Monday the toll rises" from "the road to Friday" and
    "postponed from Friday"."""
    governor = preposition.head
    if governor.pos not in {"VERB", "AUX"}:
        return False
    moves = governor.lemma.lower() in RESCHEDULING
    ranges = "joint" in words.parts
    if words.lead == "from":
        return not moves
    return moves and not ranges


def contradicts(verb: Token, words: DayPhrase) -> bool:
    """Tell whether a time cannot be the verb's: "cut its forecast for next year", "was to be held
    yesterday"."""
    named = " ".join(words.parts.get("named", "").lower().split())
    aside = words.parts.get("aside", "").lower()
    past = named in _PAST_BY_ITSELF or aside in {"last", "past"} or "ago" in words.name
    ahead = named in _AHEAD_BY_ITSELF or aside in {"next", "coming", "this coming"}
    if past and (is_foretold(verb) or may_not_have_happened(verb)):
        return True
    # captions: "Police tape blocks the road yesterday"
    if past and verb.tag in {"VBZ", "VBP"} and not verb.dependents("ccomp"):
        return True
    if is_imagined(verb):
        return True
    plain_past = direction_of(verb) == "past" and verb.tag == "VBD"
    return ahead and plain_past and not _announces(verb)


def is_imagined(verb: Token) -> bool:
    """Tell "would have met" and "were to have been signed"."""
    return may_not_have_happened(verb) and any(
        child.lower == "have" for child in verb.dependents("aux")
    )


def is_of_a_noun(anchor: Token, words: DayPhrase) -> bool:
    """Tell a year of what a noun speaks of: "jailed for the killing of a guard in 2003", "cut its
    forecast for growth this year"."""
    noun = anchor.head
    if words.name not in {"year", "years", "month, year", "month to month", "calendar span"}:
        return False
    if any(child.lemma.lower() in FORECASTS for child in noun.dependents("dobj")):
        return True
    return noun.pos in {"NOUN", "PROPN"} and noun.dep == "pobj" and noun.head.lower in _ABOUT


def is_of_something_else(verb: Token, teller: Token, anchor: Token) -> bool:
    """Tell a day of what only stands beside the event: "after angry exchanges on Wednesday", "is
    the oldest, having joined in 1972"."""
    if teller is not verb and teller.lemma == "be" and verb.tag == "VBG":
        return True
    place = anchor
    while place.head is not place and place is not verb:
        place = place.head
        if place.dep == "prep" and place.lower in _BESIDE and place is not anchor:
            return not any(child.lower in _HOURS for child in place.children)
    return False


def _announces(verb: Token) -> bool:
    return verb.lemma.lower() in ANNOUNCING or verb.lemma.lower() in RESCHEDULING


def lies_before_a_present(verb: Token, when: str | None, published: str | None) -> bool:
    """Tell whether a verb in the present is given a date that has been: "the rules list a case,
    from 2013, as …"."""
    if when is None or published is None or verb.tag not in {"VBZ", "VBP"}:
        return False
    last = when.split("/")[-1]
    return last[:4] < published[:4] and verb_class(verb) is None


def is_of_a_source(teller: Token, anchor: Token) -> bool:
    """Tell whether the day is only that of a report put behind what it reports: "…, the office said
    on Monday"."""
    if verb_class(teller) != "speech" or anchor.index < teller.index:
        return False
    reported = [child for child in teller.children if child.dep in {"ccomp", "parataxis"}]
    return any(child.index < teller.index for child in reported) and any(
        place is teller for place in (anchor, *anchor.ancestors())
    )
