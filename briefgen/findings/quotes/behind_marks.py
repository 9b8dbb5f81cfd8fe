"""Attribution by the reporter's words behind a quotation, in its own line: "We agree," said Smith.

The rules read the reporter's words alone, never the inside of the quotation, and trust tags more
than the tree. Where a quotation opens its line and a comma leads over to the words behind it,
these say who spoke, whatever their verb: "We agree," Smith, 52, deadpanned.
"""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution, by_verb
from briefgen.findings.quotes.mentions import (
    SpeakerMention,
    mention_at,
    mention_of,
    person_named,
    with_name,
)
from briefgen.findings.quotes.quoted_passages import QuotedPassage, last_mark
from briefgen.findings.quotes.scare_quotes import is_name, is_title, is_utterance
from briefgen.findings.quotes.speaker_heads import (
    PARENTHETICAL,
    is_person,
    reports,
    reports_beside_marks,
    reports_by_form,
)
from briefgen.findings.quotes.surroundings import COMMAS, REACH, QuotePlace
from briefgen.language.english.person_nouns import office_of
from briefgen.language.grammar import is_finite, own_subject
from briefgen.language.reading import Reading, Token

_NO_TAIL = frozenset("CC IN TO WDT WRB WP MD VBG VBN POS".split())
_PARTICLES = frozenset({"back", "out", "in", "up", "on", "away", "off"})
_HELPERS = frozenset({"has", "have", "had", "also", "then", "later", "once", "reportedly"})
_NEVER_SAY = frozenset({"be", "have", "do", "become", "remain", "seem"})
_RELATIVES = frozenset({"who", "which", "that"})
_ANY_VERB = 0.85
"""Confidence where the place beside the marks alone makes a verb one of saying."""


def tail_attribution(place: QuotePlace) -> Attribution | None:
    """ "We agree," said Smith. / "We agree," Smith, the mayor of Arl, told reporters. / "We agree,"
    according to Smith."""
    passage, words = place.passage, place.words_after
    if not words or (last_mark(passage.text) == "." and words[0].text[:1].isupper()):
        return None
    if _is_named_thing(place) or words[0].text == ";":
        return None
    if words[0].lemma == "be" and len(words) > 2 and words[1].lower in {"what", "how", "all"}:
        return _cleft(place, words)
    start = 0
    while start < len(words) and (
        words[start].text in COMMAS or words[start].lower == "as" or words[start].tag == "RB"
    ):
        start += 1
    if start >= len(words):
        return None
    if words[start].lower == "according":
        handed_on = any(
            reports(word) and is_finite(word) and own_subject(word) is not None
            for word in place.words_before
        )
        # Smith said it "must hold", according to a leaked memo.
        return None if handed_on else according_to(words, start, passage)
    return _clause_behind(place, words, start)


def _clause_behind(place: QuotePlace, words: list[Token], start: int) -> Attribution | None:
    """Read the clause that a quotation leads over to: its verb and its subject, in either order."""
    passage, first = place.passage, words[start]
    parted = last_mark(passage.text) in set(",.?!…-—") or words[0].text in COMMAS
    if reports_beside_marks(first) or (first.tag in {"VBD", "VBZ", "NNS"} and reports(first)):
        return (
            _inverted(place.reading, words, start, passage) if parted or place.index == 0 else None
        )
    opens = place.index == 0 and is_utterance(passage, place.line)
    if opens and (reports_by_form(first) or (parted and _is_verb_by_form(first))):
        if _names_somebody(words, start + 1):
            return _inverted(place.reading, words, start, passage)
        return None
    if not parted or first.tag in _NO_TAIL:
        return None
    found = _straight(place.reading, words, start, passage)
    return found or (_with_any_verb(words, start, passage) if opens else None)


def _is_verb_by_form(word: Token) -> bool:
    """Tell whether a word may be a verb in the past, whatever its tag: deadpanned, shot."""
    if word.lemma in _NEVER_SAY or not word.text.islower():
        return False
    return word.tag in {"VBD", "VBZ"} or (word.text.endswith("ed") and word.tag in {"VBN", "JJ"})


def _names_somebody(words: list[Token], at: int) -> bool:
    """Tell whether a person or a body is named from a place on, behind a particle at most: shot
    back | Smith, fumed | the harbour master, …"""
    if at < len(words) and words[at].lower in _PARTICLES:
        at += 1
    if at >= len(words):
        return False
    if words[at].text[:1].isupper():
        return True
    if words[at].tag not in {"DT", "PRP$", "JJ", "NN"}:
        return False
    mention = mention_at(words, at)
    return mention is not None and (
        mention.head.tag in {"NNP", "NNPS"} or office_of(mention.head.text) is not None
    )


def _with_any_verb(words: list[Token], start: int, passage: QuotedPassage) -> Attribution | None:
    """ "We agree," Smith, 52, deadpanned. / "We agree," the mayor, Ada Smith, posted on X."""
    mention = mention_at(words, start)
    if mention is None or mention.head.tag == "CD":
        return None
    base = words[0].index
    at = mention.last - base + 1
    while at < len(words) and words[at].text == ",":
        close = next((k for k in range(at + 1, len(words)) if words[k].text == ","), None)
        if close is None or any(reports(word) and is_finite(word) for word in words[at:close]):
            break
        inside = words[at + 1 : close]
        if inside and all(word.tag in {"NNP", "NNPS"} for word in inside):
            mention = SpeakerMention(inside[-1], mention.first, inside[-1].index)
        at = close + 1
    while at < len(words) and (words[at].tag == "RB" or words[at].lower in _HELPERS):
        at += 1
    if at >= len(words) or not _is_verb_by_form(words[at]):
        return None
    verb = words[at]
    if at + 1 < len(words) and words[at + 1].lower in {"that", "by"}:
        return None
    return by_verb("speaker, then verb", passage, mention, verb, confidence=_ANY_VERB)


def _cleft(place: QuotePlace, words: list[Token]) -> Attribution | None:
    """ "We agree" is what Smith told the council."""
    verb = next((word for word in words[2:] if reports(word)), None)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None:
        return None
    return by_verb("cleft", place.passage, mention_of(place.reading, subject), verb)


def _is_named_thing(place: QuotePlace) -> bool:
    """Tell a title from speech: On "The Morning Hour," the minister said … (the title hangs on a
    word of the reporter)."""
    words = place.words_before
    if not words or words[-1].text == ":" or words[-1].tag[:2] == "VB":
        return False
    return is_name(place.passage) or (
        words[-1].tag in {"IN", "DT", "POS", "PRP$", "NN", "NNP", "JJ"} and is_title(place.passage)
    )


def according_to(words: list[Token], start: int, passage: QuotedPassage) -> Attribution | None:
    """Match "according to" and the phrase behind it."""
    if (
        start + 2 < len(words)
        and words[start].lower == "according"
        and words[start + 1].lower == "to"
    ):
        mention = mention_at(words, start + 2)
        if mention is not None:
            cue = (words[start].start, words[start + 1].end)
            return Attribution(
                "according to", [(passage.start, passage.end)], mention, cue, words[start].index
            )
    return None


def _inverted(
    reading: Reading, words: list[Token], start: int, passage: QuotedPassage
) -> Attribution | None:
    verb = words[start]
    after = start + 1
    while after < len(words) and (
        (words[after].tag in {"RB", "RP"} or words[after].lower in _PARTICLES)
        and not _opens_compound(words, after)
    ):
        after += 1
    if (
        after >= len(words)
        or words[after].text in COMMAS | {".", ":"}
        or (
            words[after].lower in {"him", "her", "them", "me", "us", "that"}
            and words[after].tag != "PRP$"
        )
    ):
        return None
    if verb.tag == "VBG":
        return None  # Smith said it "must hold", adding the dyke was old
    subject = own_subject(verb)
    mention = mention_at(words, after)
    by_name = mention is not None and mention.head.entity == "PERSON"
    if (
        subject is not None
        and not (by_name and subject.entity != "PERSON")  # study co- | author Ada Smith
        and mention is not None
        and mention.first <= subject.index <= mention.last
    ):
        narrow = mention_of(reading, subject)
        goes_on = narrow.last < mention.last and reading.tokens[narrow.last + 1].text[:1].isupper()
        mention = narrow if narrow.first <= mention.first and not goes_on else mention
    if mention is None:
        return None
    return by_verb("verb, then speaker", passage, with_name(reading, mention), verb)


def _opens_compound(words: list[Token], at: int) -> bool:
    """Tell an adverb that a hyphen joins to what follows: little-known."""
    return at + 1 < len(words) and words[at + 1].text == "-"


def _straight(
    reading: Reading, words: list[Token], start: int, passage: QuotedPassage
) -> Attribution | None:
    for i in range(start + 1, min(len(words), start + REACH)):
        verb = words[i]
        if verb.text in {";", ":"}:
            return None
        mistagged = _is_verb_as_plural(words, i)
        if not mistagged and not _may_be_the_verb(words, i):
            continue
        heard = _quoted_as_saying(words, i)
        mention = (
            mention_of(reading, heard)
            if heard is not None
            else _speaker_up_to(reading, words, start, i)
        )
        if mistagged and mention is not None and mention.last == verb.index:
            mention = SpeakerMention(words[i - 1], mention.first, verb.index - 1)
        if mention is None or (heard is None and mention.last >= verb.index):
            return None
        return by_verb("speaker, then verb", passage, mention, verb)
    return None


def _is_verb_as_plural(words: list[Token], i: int) -> bool:
    """Tell a verb that the tagger takes for a plural: Smith notes."""
    return (
        words[i].tag == "NNS"
        and words[i].lemma in PARENTHETICAL
        and i + 1 < len(words)
        and words[i + 1].tag in {",", ".", "IN", "TO"}
    )


def _may_be_the_verb(words: list[Token], i: int) -> bool:
    """Tell whether a word reports what stands before it, with a subject before it: neither a
    participle that describes nor the verb of a relative clause."""
    verb = words[i]
    if not reports_beside_marks(verb) or (verb.tag in {"VBG", "VB"} and not is_finite(verb)):
        return False
    if (
        verb.tag == "VBN"
        and not is_finite(verb)
        and words[i - 1].pos not in {"NOUN", "PROPN", "PRON", "ADV", "ADJ"}
    ):
        return False
    subject = own_subject(verb)
    return subject is None or subject.lower not in _RELATIVES or verb.dep != "relcl"


def _speaker_up_to(
    reading: Reading, words: list[Token], start: int, i: int
) -> SpeakerMention | None:
    """Return who is named between a quotation and its verb."""
    subject = own_subject(words[i])
    mention = mention_at(words, start)
    if subject is not None and words[start].index <= subject.index < words[i].index:
        mention = mention_of(reading, subject)
    if mention is not None and not is_person(mention.head) and mention.head.tag != "PRP":
        named = person_named(words, i)
        mention = mention if named is None else mention_of(reading, named)
    return mention


def _quoted_as_saying(words: list[Token], i: int) -> Token | None:
    """ "We agree," the agency quoted him as saying: the words are his."""
    behind = words[i + 1 : i + 7]
    for k, word in enumerate(behind[:-1]):
        if (
            word.lower == "as"
            and behind[k + 1].lower in {"saying", "telling"}
            and k
            and words[i].lemma in {"quote", "cite"}
        ):
            return behind[k - 1]
    return None
