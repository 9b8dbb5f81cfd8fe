"""A speaker named in passing: the content of a report stands before the aside, behind it, or around
it."""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import SpeakerMention, mention_at, mention_of, person_named
from briefgen.findings.quotes.quoted_passages import Item, QuotedPassage, TextLine
from briefgen.findings.quotes.speaker_heads import PARENTHETICAL, may_speak, reports
from briefgen.findings.quotes.surroundings import COMMAS
from briefgen.language.grammar import SUBJECTS, is_finite, own_subject
from briefgen.language.reading import Reading, Token

_REACH = 40
_CONNECTIVES = frozenset(
    "meanwhile however still instead later also yet besides moreover furthermore then separately"
    " earlier".split()
)
_STOPS = frozenset({".", "?", "!"})


def aside_attribution(
    reading: Reading, line: TextLine, claimed: dict[int, Attribution]
) -> Attribution | None:
    """The bridge, Smith said, is safe. / The bridge is safe, said Smith. / According to Smith, the
    bridge is safe."""
    items = line.items
    opening = _opening(line, claimed)
    if opening is not None:
        return opening
    for i in range(2, len(items)):
        comma = items[i - 1]
        if not isinstance(comma, Token) or not _parts(items, i - 1) or comma.text == ";":
            continue
        found = _aside_at(reading, items, i)
        if found is None:
            continue
        mention, verb, last, order = found
        if verb.index in claimed or (
            order == "according to" and _told_by_another(items[: i - 1], mention)
        ):
            continue
        stop = _end_of_aside(items, last, verb, order)
        if stop is None:
            continue
        pieces = _around(line, i - 1, stop, order)
        if pieces:
            return Attribution("aside", pieces, mention, (verb.start, verb.end), verb.index)
    return None


def _parts(items: list[Item], place: int) -> bool:
    """Tell whether an item is a comma or a dash; a hyphen inside a word parts nothing."""
    item = items[place]
    if not isinstance(item, Token) or item.text not in COMMAS:
        return False
    return item.text != "-" or place == 0 or items[place - 1].end < item.start


def _opening(line: TextLine, claimed: dict[int, Attribution]) -> Attribution | None:
    """According to Smith, the bridge is safe. / In the words of Smith, the bridge is safe."""
    words = [item for item in line.items[:_REACH] if isinstance(item, Token)]
    start = 1 if words and words[0].tag == "CC" else 0
    length = _phrase_length(words, start)
    if not length:
        return _as_noted(line, words, start, claimed)
    if words[start].index in claimed:
        return None
    mention = mention_at(words, start + length)
    if mention is None:
        return None
    place = next(
        (
            k
            for k, item in enumerate(line.items)
            if isinstance(item, Token) and item.index > mention.last and item.text in COMMAS
        ),
        None,
    )
    if place is None or place + 1 >= len(line.items):
        return None
    named = _name_in_apposition(line.items, place + 1)
    if named is not None:
        mention, place = named
    place = _behind_description(line.items, place)
    right = _trimmed(line.items[place + 1 :])
    if not right or not any(isinstance(item, QuotedPassage) or is_finite(item) for item in right):
        return None
    if _told_by_another(right, mention):
        return None
    cue = (words[start].start, words[start + length - 1].end)
    return Attribution(
        "according to", [(right[0].start, right[-1].end)], mention, cue, words[start].index
    )


def _behind_description(items: list[Item], place: int) -> int:
    """According to Ada Smith, formerly the head of the board, the bridge is safe: give the place of
    the comma behind what describes the source."""
    for k in range(place + 1, min(place + _REACH, len(items))):
        item = items[k]
        if isinstance(item, QuotedPassage) or is_finite(item):
            return place
        if item.text == ",":
            first = items[place + 1]
            describes = isinstance(first, Token) and any(
                isinstance(word, Token) and word.dep == "appos" for word in items[place + 1 : k]
            )
            return k if describes else place
    return place


def _name_in_apposition(items: list[Item], begin: int) -> tuple[SpeakerMention, int] | None:
    """According to the harbour minister, Jane Smith, the bridge is safe: give the name and the
    place of the comma behind it."""
    for k in range(begin, min(begin + 5, len(items))):
        item = items[k]
        if isinstance(item, QuotedPassage):
            return None
        if item.text == ",":
            first, last = items[begin], items[k - 1]
            return (
                (SpeakerMention(last, first.index, last.index), k)
                if k > begin and isinstance(first, Token) and isinstance(last, Token)
                else None
            )
        if item.tag != "NNP":
            return None
    return None


def _told_by_another(right: list[Item], mention: SpeakerMention) -> bool:
    """According to a transcript, Smith said the bridge was safe: the words are Smith's, and the
    transcript only hands them on."""
    if mention.head.tag == "PRP":
        return False
    root = next((item for item in right if isinstance(item, Token) and is_finite(item)), None)
    if root is None or reports(root) is None:
        return False
    # the parser may have given the subject to the source: according to the Post, the mayor of
    # Wexby, Ada Smith, said …
    before = [item for item in right if isinstance(item, Token) and item.index < root.index]
    return own_subject(root) is not None or person_named([*before, root], len(before)) is not None


def _as_noted(
    line: TextLine, words: list[Token], start: int, claimed: dict[int, Attribution]
) -> Attribution | None:
    """As Smith noted, the bridge is old."""
    if start + 2 >= len(words) or words[start].lower != "as":
        return None
    mention = mention_at(words, start + 1)
    if mention is None:
        return None
    verb = next((word for word in words[start:] if word.index == mention.last + 1), None)
    if (
        verb is None
        or verb.lemma.lower() not in PARENTHETICAL
        or verb.index in claimed
        or not is_finite(verb)
    ):
        return None
    place = next(
        (
            k
            for k, item in enumerate(line.items)
            if isinstance(item, Token) and item.index == verb.index + 1
        ),
        None,
    )
    comma = line.items[place] if place is not None else None
    if place is None or not isinstance(comma, Token) or comma.text != ",":
        return None
    right = _trimmed(line.items[place + 1 :])
    if not right:
        return None
    return Attribution(
        "aside", [(right[0].start, right[-1].end)], mention, (verb.start, verb.end), verb.index
    )


def _phrase_length(words: list[Token], start: int) -> int:
    """Return how many words an adverbial that names a source takes: "according to", "in the words
    of", "per"; 0 where there is none."""
    lower = [word.lower for word in words[start : start + 4]]
    if lower[:2] == ["according", "to"]:
        return 2
    if lower == ["in", "the", "words", "of"] or lower == ["in", "the", "view", "of"]:
        return 4
    if (
        lower[:1] == ["per"]
        and start + 1 < len(words)
        and words[start + 1].tag in {"DT", "NNP", "PRP$"}
    ):
        return 1
    return 0


def _aside_at(
    reading: Reading, items: list[Item], i: int
) -> tuple[SpeakerMention, Token, int, str] | None:
    """Match an aside from an item on; give who, the verb, the place of the aside's last word and
    the order of its words."""
    words: list[Token] = []
    for item in items[i : i + _REACH]:
        if not isinstance(item, Token):
            break
        words.append(item)
    k = 1 if words and words[0].lower == "as" else 0
    if k >= len(words):
        return None
    length = _phrase_length(words, k)
    if length:
        mention = mention_at(words, k + length)
        return (
            (mention, words[k], i + mention.last - words[0].index, "according to")
            if mention
            else None
        )
    if _says(words, k) and k + 1 < len(words):
        mention = mention_at(words, k + 1)
        subject = own_subject(words[k])
        named = (
            mention is not None
            and words[k + 1].tag != "PRP"
            and may_speak(mention.head)
            and (subject is None or subject.index > words[k].index)
        )
        return (
            (mention, words[k], i + mention.last - words[0].index, "verb first")
            if mention is not None and named
            else None
        )
    return _speaker_first(reading, words, k, i)


def _says(words: list[Token], k: int) -> bool:
    return words[k].tag in {"VBD", "VBZ", "VBP"} and words[k].lemma.lower() in PARENTHETICAL


def _speaker_first(
    reading: Reading, words: list[Token], k: int, i: int
) -> tuple[SpeakerMention, Token, int, str] | None:
    """Match "Ada Hall said", "Hall has also warned"."""
    mention = mention_at(words, k)
    if mention is None or mention.head.tag in {"WP", "WDT"}:
        return None  # an official, who asked not to be named, said …
    v = mention.last - words[0].index + 1
    while v < len(words) and (
        words[v].tag in {"RB", "MD"} or words[v].lower in {"has", "have", "had"}
    ):
        v += 1
    if v >= len(words):
        return None
    participle = words[v].tag == "VBN" and words[v].lemma.lower() in PARENTHETICAL
    if words[v].lower != "said" and not participle and not _says(words, v):
        return None
    subject = next((c for c in words[v].children if c.dep in SUBJECTS), None)
    if subject is not None and mention.first <= subject.index <= mention.last:
        mention = mention_of(reading, subject)
    return mention, words[v], i + v, "speaker first"


def _end_of_aside(items: list[Item], last: int, verb: Token, order: str) -> int | None:
    """Return the place at which the content goes on (or the end): nothing but adjuncts and
    addressees may stand behind the verb."""
    for j in range(last + 1, min(len(items), last + 30)):
        item = items[j]
        if isinstance(item, QuotedPassage):
            return None
        if _parts(items, j) or item.text in _STOPS:
            return j
        if item.text == "-":
            continue
        if (
            item.text == ":"
            or item.tag in {"WP", "WDT", "CC", "VBD", "VBZ", "VBP", "MD", "EX"}
            or item.lower == "that"
            or item.dep == "mark"
        ):
            return None
        if j == last + 1 and order == "speaker first" and not _may_follow_verb(item, verb):
            return None
    return len(items)


def _may_follow_verb(item: Token, verb: Token) -> bool:
    """Tell an adjunct or an addressee from an object: said on Monday, told reporters; not: called
    an election."""
    if item.tag in {"IN", "TO", "RB", "RBR", "VBG"}:
        return True
    return (
        verb.lemma in {"tell", "inform", "remind", "assure", "ask"}
        or item.entity in {"DATE", "TIME"}
        or item.dep == "npadvmod"
    )


def _around(line: TextLine, before: int, after: int, order: str) -> list[tuple[int, int]]:
    """Return the offsets of the line's words before an aside and behind it."""
    items = line.items
    first = max(
        (k + 1 for k in range(before) if isinstance(item := items[k], Token) and item.text == ";"),
        default=0,
    )
    while (
        first < before
        and isinstance(item := items[first], Token)
        and item.tag in {"CC", "``", "''", ":"}
    ):
        first += 1
    left, right = items[first:before], _trimmed(items[after + 1 :])
    whole = any(isinstance(item, QuotedPassage) or is_finite(item) for item in left)
    if (
        whole
        and right
        and (
            order != "speaker first"
            or (isinstance(right[0], Token) and right[0].tag in {"VBG", "CC", "VBN", "IN"})
        )
    ):
        right = []  # what follows is an appositive, or the reporter's again
    if not whole and not any(
        isinstance(item, QuotedPassage) or item.tag[:1] == "V" or item.tag == "MD" for item in right
    ):
        return []
    if len(left) == 1 and isinstance(left[0], Token) and left[0].lower in _CONNECTIVES:
        left = []
    if all(
        isinstance(item, Token) and (item.entity in {"DATE", "TIME"} or item.tag == "IN")
        for item in left
    ):
        left = []
    return [(part[0].start, part[-1].end) for part in (left, right) if part]


def _trimmed(items: list[Item]) -> list[Item]:
    while items and isinstance(items[-1], Token) and items[-1].text in _STOPS:
        items = items[:-1]
    return items
