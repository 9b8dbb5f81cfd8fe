"""Attribution by the reporter's words before a quotation, in its own line: Smith said: "We agree."

The rules read the reporter's words alone, never the inside of the quotation, and trust tags more
than the tree.
"""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution, by_verb
from briefgen.findings.quotes.behind_marks import according_to, tail_attribution
from briefgen.findings.quotes.mentions import (
    SpeakerMention,
    mention_at,
    mention_for,
    mention_of,
    person_named,
)
from briefgen.findings.quotes.scare_quotes import is_name, is_utterance
from briefgen.findings.quotes.speaker_heads import (
    JUDGING,
    MANNER,
    NAMING,
    is_person,
    may_speak,
    reports,
    reports_beside_marks,
    reports_by_form,
    speaker_head,
)
from briefgen.findings.quotes.surroundings import COMMAS, REACH, QuotePlace
from briefgen.language.grammar import (
    is_finite,
    is_passive,
    modality_of,
    own_subject,
)
from briefgen.language.reading import Token

_ACTS_BEFORE = 0.6
"""Confidence where somebody acts and a comma leads over to a sentence: no verb says that it was
said."""

WRITING = frozenset("write read publish record sing perform star play direct".split())
"""Verbs whose object, where it is printed as a title, is a work: She wrote "Salt and Rain"."""


def head_attribution(place: QuotePlace) -> Attribution | None:
    """Smith said: "We agree." / Smith told reporters on Friday, "We agree." / He called the plan "a
    folly"."""
    words = place.words_before
    end, closing = _strip_closing(words)
    if not end:
        return None
    opening = according_to(words, 0, place.passage)
    if opening is not None and opening.mention is not None and closing == "," and end <= REACH:
        said_otherwise = any(is_finite(word) for word in words if word.index > opening.mention.last)
        if not said_otherwise:
            return opening
    if closing == ":" and words[0].lower == "what" and (after := tail_attribution(place)):
        return after  # What they are saying: "We agree," Smith wrote.
    if reports_by_form(words[0]) and words[0].text[:1].isupper() and closing in {":", ","}:
        inverted = mention_at(words[:end], 1) if end > 1 else None
        if inverted is not None and inverted.last == words[end - 1].index:
            return _with_speaker(place, words[0], inverted)  # Remarked the mayor, Ada Smith: "…"
    for i in range(end - 1, max(-1, end - 1 - REACH), -1):
        if words[i].tag.startswith("VB") and words[i].dep != "aux" and words[i].entity != "TIME":
            decides, attribution = _told_by_verb(place, words, i, end, closing)
            if decides:
                return attribution or _acts_before(place, words[:end], closing)
    return None


def _with_speaker(place: QuotePlace, verb: Token, speaker: SpeakerMention | None) -> Attribution:
    return by_verb("speaker and verb before", place.passage, speaker, verb)


def _acts_before(place: QuotePlace, words: list[Token], closing: str) -> Attribution | None:
    """Smith defended the decision, "We agree." """
    if closing != "," or not _is_sentence(place):
        return None
    for verb in reversed(words):
        if not is_finite(verb) or verb.dep in {"relcl", "acl", "aux", "auxpass"}:
            continue
        subject = own_subject(verb)
        if subject is None or subject.index > verb.index or is_passive(verb):
            continue
        if not is_person(subject):
            return None
        return by_verb(
            "speaker and verb before",
            place.passage,
            mention_of(place.reading, subject),
            verb,
            confidence=_ACTS_BEFORE,
        )
    return None


def _told_by_verb(
    place: QuotePlace, words: list[Token], i: int, end: int, closing: str
) -> tuple[bool, Attribution | None]:
    """Look at one verb before a quotation; tell whether the search ends there, and with whom."""
    verb = words[i]
    if _is_answered(verb) or _is_said_by_the_way(words, i):
        return False, None
    if (i == end - 1 and _is_a_name_given(verb)) or modality_of(verb) == "required":
        return True, None
    if verb.lemma == "blame" and i == end - 1 and not closing and not is_name(place.passage):
        return True, _with_speaker(place, verb, speaker_before(place, words, i))
    if _is_an_order(verb) or (
        is_name(place.passage) and verb.lemma in WRITING | NAMING | {"tell"} and not closing
    ):
        return True, None
    if verb.lemma in JUDGING and closing == "as":
        return True, _naming(place, words, i, closing)
    if not reports_beside_marks(verb) or (verb.lemma in MANNER and i < end - 1):
        inside = closing == "as" and verb.dep in {"ccomp", "acl", "advcl"}
        return is_finite(verb) and verb.dep not in {"relcl", "auxpass"} and not inside, None
    if i < end - 1 and closing not in {":", ",", "that"}:
        named = _naming(place, words, i, closing)
        return named is not None or closing != "as", named
    if is_unattributed(verb) or _has_content_before(words, i, end, closing):
        return True, None
    found = _with_speaker(place, verb, speaker_before(place, words, i))
    # What is introduced as a sentence of its own is the nearest speaker's: Smith said that Jones
    # told her: "We agree."
    # What a clause of its own names is that one's: The firm has added what Jones calls "a start".
    subject = own_subject(verb)
    if subject is not None:
        found.firm = (closing in {":", ","} and _is_sentence(place)) or (
            verb.lemma in NAMING
            and subject.tag != "PRP"
            and any(child.lower == "what" for child in verb.children)
        )
    return True, found


def _is_sentence(place: QuotePlace) -> bool:
    return place.passage.text[:1].isupper() and is_utterance(place.passage, place.line)


def _is_said_by_the_way(words: list[Token], i: int) -> bool:
    """Tell a report in a clause on a noun, where the sentence itself reports before it: Smith
    commented -- which the Post noted -- "…"; she said, in remarks printed by the Post, "…" """
    verb = words[i]
    if verb.dep not in {"acl", "relcl"} or not (is_passive(verb) or own_subject(verb) is not None):
        return False
    return any(
        reports(word) and is_finite(word) and word.dep not in {"acl", "relcl"} for word in words[:i]
    )


def _is_answered(verb: Token) -> bool:
    """She demanded that voters answer the question: "Is this right?" (the question is hers)"""
    return verb.lemma == "answer" and bool(verb.dependents("dobj"))


def _is_a_name_given(verb: Token) -> bool:
    """A programme called "Learning Together": a name and nobody's remark."""
    return (
        verb.lemma in NAMING
        and verb.dep == "acl"
        and own_subject(verb) is None
        and not is_person(verb.head)
        and not verb.dependents("agent")
    )


def _is_an_order(verb: Token) -> bool:
    """Read more: "What the wall will cost"."""
    return (
        verb.tag == "VB"
        and own_subject(verb) is None
        and not any(child.dep == "aux" for child in verb.children)
    )


def _has_content_before(words: list[Token], i: int, end: int, closing: str) -> bool:
    """Tell a verb whose own clause stands between it and the quotation: what it reports is that."""
    if any(word.lower == "that" and word.tag == "IN" for word in words[i + 1 : end - 1]):
        return True
    after = [child for child in words[i].children if child.index > words[i].index]
    return closing == "that" and any(
        child.dep == "ccomp" and child.left < words[end].index for child in after
    )


def _strip_closing(words: list[Token]) -> tuple[int, str]:
    """Return how many words stand before the comma, colon or conjunction that leads over to a
    quotation, and what leads over."""
    end, closing = len(words), ""
    if end > 1 and words[end - 1].tag == "DT" and words[end - 2].lower == "as":
        return end - 2, "as"
    while end and (words[end - 1].text in COMMAS | {":"} or words[end - 1].lower in {"that", "as"}):
        mark = "," if words[end - 1].text in COMMAS else words[end - 1].lower
        closing = mark if not closing or mark == ":" else closing
        end -= 1
    return end, closing


def _naming(place: QuotePlace, words: list[Token], i: int, closing: str) -> Attribution | None:
    """He called the plan "a folly". / He blasted the plan as "a folly". / He used the phrase "a
    folly"."""
    verb = words[i]
    if verb.lemma not in NAMING and not (verb.lemma in JUDGING and closing == "as"):
        return None
    if i + 1 >= len(words) or is_unattributed(verb):
        return None
    mention = speaker_before(place, words, i)
    nothing_between = i + 2 >= len(words) - (1 if closing == "as" else 0)
    if (nothing_between and words[i + 1].tag == "PRP") or words[i + 1].lower == "by":
        # called it "a folly"; described by Smith as "a folly"
        return by_verb("naming", place.passage, mention, verb)
    first = (
        i + 2
        if words[i + 1].lower in {"for", "on", "it"}
        and i + 2 < len(words)
        and words[i + 1].tag == "IN"
        else i + 1
    )
    return by_verb("naming", place.passage, mention, verb, start=words[first].start)


def is_unattributed(verb: Token) -> bool:
    """Tell whether the words are a name in general use and nobody's remark: known as the "West
    End", so called."""
    return (
        is_passive(verb)
        and verb.lemma in NAMING | {"refer", "know", "name", "title", "nickname"}
        and speaker_head(verb) is None
    )


def speaker_before(place: QuotePlace, words: list[Token], i: int) -> SpeakerMention | None:
    """Return who speaks, for a verb that stands before the quotation."""
    verb = words[i]
    head = speaker_head(verb)
    if is_passive(verb):
        if head is not None:
            return mention_of(place.reading, head)  # described as "a folly" by Smith
        if verb.dep != "amod":
            return None
    if head is not None and head.tag != "WP":
        head = _who_speaks(words, i, head)
        if head is None:
            return None
        if not place.passage.tokens or head.index < place.passage.tokens[0].index:
            return mention_for(place.reading, verb, head)
    if i == 0 and verb.tag == "VBG":
        return _subject_behind(place)
    if (
        i + 1 < len(words)
        and verb.tag in {"VBD", "VBZ"}
        and (i == 0 or words[i - 1].text in {",", "."})
    ):
        inverted = mention_at(words, i + 1)  # Said Smith: "We agree."
        if inverted is not None:
            return inverted
    nearest = _likely_subject(words[:i])
    return mention_of(place.reading, nearest) if nearest is not None else None


def _who_speaks(words: list[Token], i: int, head: Token) -> Token | None:
    """Return who speaks where the tree names somebody, put right by the words before the verb; None
    where it can be nobody."""
    verb = words[i]
    if verb.tag == "VBG" and own_subject(verb) is None:
        found = _who_may_speak(words[:i], head)
        if found is None:
            return None
        head = found
    if verb.dep == "acl" and verb.tag != "VBG" and verb.lemma in NAMING and not may_speak(head):
        # They champion coal, called the thaw "a hoax" and cut funds: the parser hangs it on coal
        head = own_subject(verb.sentence.root) or head
    if head.tag == "PRP":
        return _who_names(verb, head) if verb.lemma in NAMING else head
    return head if is_person(head) else person_named(words, i) or head


def _subject_behind(place: QuotePlace) -> SpeakerMention | None:
    """Calling it "a folly", Smith left: who names it is the subject that follows."""
    words = place.words_after
    start = next((k for k, word in enumerate(words) if word.text[:1].isalnum()), len(words))
    return mention_at(words, start) if start < len(words) else None


def _who_may_speak(words: list[Token], head: Token) -> Token | None:
    """A witness described how the fire spread, saying: "Run." (the parser gives the participle to
    the fire): whoever opens the sentence, where the nearer subject cannot speak."""
    if may_speak(head):
        return head
    opening = mention_at(words, 0)
    return opening.head if opening is not None and may_speak(opening.head) else None


def _likely_subject(words: list[Token]) -> Token | None:
    """Return who speaks where the parser gave the verb no subject: the noun before it, else the
    main verb's subject, else the nearest."""
    at = len(words) - 1
    while at >= 0 and (
        words[at].tag in {"RB", "MD"}
        or words[at].pos == "AUX"
        or words[at].lower in {"who", "which", "that"}
    ):
        at -= 1
    if at >= 0 and words[at].tag in {"NNP", "NNPS", "PRP", "NN", "NNS"}:
        return words[at]
    subjects = [
        word
        for word in words
        if word.dep in {"nsubj", "nsubjpass"} and word.tag in {"NNP", "NNPS", "NN", "NNS", "PRP"}
    ]
    main = next((word for word in subjects if word.head.is_root), None)
    names = [
        word for word in words if word.tag in {"NNP", "NNPS", "PRP"} and word.dep != "compound"
    ]
    return main or (subjects[-1] if subjects else None) or (names[-1] if names else None)


def _who_names(verb: Token, pronoun: Token) -> Token:
    """Smith condemned what he called "a folly": Smith, who is the pronoun's sentence-mate, tells
    the reader more than "he"."""
    if not any(child.lower == "what" for child in verb.children):
        return pronoun
    for governor in verb.ancestors():
        subject = own_subject(governor)
        if subject is not None and (reports(governor) is not None or governor.is_root):
            return subject
    return pronoun
