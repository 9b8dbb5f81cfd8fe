"""Attribution by the reporter's words behind a quotation, in its own line: "We agree," said Smith.

The rules read the reporter's words alone, never the inside of the quotation, and trust tags more
than the tree.
"""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention, mention_at, mention_of
from briefgen.findings.quotes.quoted_passages import QuotedPassage, last_mark
from briefgen.findings.quotes.scare_quotes import is_name, is_title
from briefgen.findings.quotes.speaker_heads import PARENTHETICAL, reports, reports_beside_marks
from briefgen.findings.quotes.surroundings import COMMAS, REACH, QuotePlace
from briefgen.language.grammar import is_finite, own_subject
from briefgen.language.reading import Reading, Token

_NO_TAIL = frozenset("CC IN TO WDT WRB WP MD VBG VBN POS".split())


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
    parted = last_mark(passage.text) in set(",.?!…-—") or words[0].text in COMMAS
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
    first = words[start]
    if reports_beside_marks(first) or (first.tag in {"VBD", "VBZ", "NNS"} and reports(first)):
        return (
            _inverted(place.reading, words, start, passage) if parted or place.index == 0 else None
        )
    if not parted or first.tag in _NO_TAIL:
        return None
    return _straight(place.reading, words, start, passage)


def _cleft(place: QuotePlace, words: list[Token]) -> Attribution | None:
    """ "We agree" is what Smith told the council."""
    verb = next((word for word in words[2:] if reports(word)), None)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None:
        return None
    return Attribution(
        "cleft",
        [(place.passage.start, place.passage.end)],
        mention_of(place.reading, subject),
        (verb.start, verb.end),
        verb.index,
    )


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
    while after < len(words) and words[after].tag in {"RB", "RP"}:
        after += 1
    if (
        after >= len(words)
        or words[after].text in COMMAS | {".", ":"}
        or words[after].lower in {"him", "her", "them", "me", "us", "that"}
    ):
        return None
    subject = own_subject(verb)
    mention = mention_at(words, after)
    if (
        subject is not None
        and mention is not None
        and mention.first <= subject.index <= mention.last
    ):
        narrow = mention_of(reading, subject)
        goes_on = narrow.last < mention.last and reading.tokens[narrow.last + 1].text[:1].isupper()
        mention = narrow if narrow.first <= mention.first and not goes_on else mention
    if mention is None:
        return None
    return Attribution(
        "verb, then speaker",
        [(passage.start, passage.end)],
        mention,
        (verb.start, verb.end),
        verb.index,
    )


def _straight(
    reading: Reading, words: list[Token], start: int, passage: QuotedPassage
) -> Attribution | None:
    for i in range(start + 1, min(len(words), start + REACH)):
        verb = words[i]
        if verb.text in {";", ":"}:
            return None
        mistagged = (
            verb.tag == "NNS"
            and verb.lemma in PARENTHETICAL
            and i + 1 < len(words)
            and words[i + 1].tag in {",", ".", "IN", "TO"}
        )
        if not mistagged and (
            not reports_beside_marks(verb) or (verb.tag in {"VBG", "VB"} and not is_finite(verb))
        ):
            continue
        if (
            verb.tag == "VBN"
            and not is_finite(verb)
            and words[i - 1].pos not in {"NOUN", "PROPN", "PRON", "ADV", "ADJ"}
        ):
            continue
        subject = own_subject(verb)
        if (
            subject is not None
            and subject.lower in {"who", "which", "that"}
            and verb.dep == "relcl"
        ):
            continue
        heard = _quoted_as_saying(words, i)
        if heard is not None:
            whose = mention_of(reading, heard)
            return Attribution(
                "speaker, then verb",
                [(passage.start, passage.end)],
                whose,
                (verb.start, verb.end),
                verb.index,
            )
        mention = mention_at(words, start)
        if subject is not None and words[start].index <= subject.index < verb.index:
            mention = mention_of(reading, subject)
        if mistagged and mention is not None and mention.last == verb.index:
            mention = SpeakerMention(words[i - 1], mention.first, verb.index - 1)
        if mention is None or mention.last >= verb.index:
            return None
        return Attribution(
            "speaker, then verb",
            [(passage.start, passage.end)],
            mention,
            (verb.start, verb.end),
            verb.index,
        )
    return None


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
