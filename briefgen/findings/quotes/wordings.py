"""Attribution by nouns that name words themselves: the phrase "a folly", in her own words."""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution, by_verb
from briefgen.findings.quotes.before_marks import speaker_before
from briefgen.findings.quotes.mentions import mention_of
from briefgen.findings.quotes.speaker_heads import USING, WORDS
from briefgen.findings.quotes.surroundings import COMMAS, REACH, QuotePlace
from briefgen.language.grammar import is_finite, is_negated
from briefgen.language.reading import Token


def own_words(place: QuotePlace) -> Attribution | None:
    """The inquiry concerns, in her own words, "persons unknown"."""
    words = place.words_before
    if not words or words[-1].text not in COMMAS:
        return None
    owner = _owner_of_words(words[:-1])
    if owner is None:
        return None
    mention = mention_of(place.reading, owner)
    return by_verb("speaker and verb before", place.passage, mention, owner)


def _owner_of_words(words: list[Token]) -> Token | None:
    """Return the possessive at the end of "in her own words"."""
    if len(words) < 3 or words[-1].lower not in {"words", "phrase"}:
        return None
    at = len(words) - (3 if words[-2].lower == "own" else 2)
    owner = words[at]
    if at < 1 or owner.tag != "PRP$" or owner.lower in {"my", "our", "your"}:
        return None
    return owner if words[at - 1].lower == "in" else None


def words_of(place: QuotePlace) -> Attribution | None:
    """He used the phrase "a folly"."""
    words = place.words_before
    if len(words) < 3 or words[-1].lemma.lower() not in WORDS or words[-1].pos != "NOUN":
        return None
    for i in range(len(words) - 2, max(-1, len(words) - 2 - REACH), -1):
        if is_finite(words[i]) or words[i].tag == "VBG":
            if words[i].lemma not in USING or is_negated(words[i]):
                return None
            mention = speaker_before(place, words, i)
            cue = (words[i].start, words[-1].end)
            return Attribution(
                "words of", [(place.passage.start, place.passage.end)], mention, cue, words[i].index
            )
    return None
