"""The sentences that may be key points, each with what the rules look at measured once."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass

from briefgen.findings.actors import Cast
from briefgen.findings.headline import find_headings
from briefgen.findings.printing import LONGEST, passage_printed
from briefgen.findings.printing.referents import dangling_pronouns
from briefgen.language.dateline import find_dateline
from briefgen.language.english.public_affairs import matters_of
from briefgen.language.grammar import FINITE_TAGS, SUBJECTS, in_relative_clause, is_finite
from briefgen.language.reading import Paragraph, Reading, Token
from briefgen.model import Quote

POINT_WORDS = 28
"""Words of a point, where an aside or an opening can go: short of the longest passage, so that a
name put in for a pronoun still fits."""

STEM = 5
"""Letters by which two forms of a word are taken for one."""

SHORT_WORD = 3
"""Letters of a title's word that says too little to look for."""

FEWEST_WORDS = 6
"""A shorter sentence ("More is on the way.") says nothing that stands alone."""

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_EMPTY = frozenset(
    "say tell be have do also more very just now then there here when where how".split()
)

_BOILERPLATE = re.compile(
    r"click here|^(?:please )?sign up|sign up (?:now|here|today|for (?:our|the|free))|"
    r"^subscribe|subscribe (?:now|here|today|to (?:our|the|this))|(?:our|free|daily|weekly)"
    r" newsletter|all rights reserved|follow (?:us|him|her|them|\w+"
    r" \w+) on|"
    r"contributed (?:reporting|to (?:this|the) (?:report|story|article))|additional"
    r" reporting|reporting by|editing by|editor['’]s note|"
    r"this (?:story|article|post) (?:has been|was|is|originally)|read more|scroll down|terms (?:of"
    r" use|and conditions)|privacy policy|"
    r"last updated|share this|photo(?:graph)?s? (?:by|courtesy)|file photo|image"
    r" (?:source|credit|caption)|watch (?:the video|below|live)|"
    r"^for more information|more information,? (?:visit|see|call|click|go to)|(?:©|\(c\)|copyright)"
    r" ?(?:\d{4}|of\b)|getty images|"
    r"is an? (?:\w+ ){0,3}(?:correspondent|columnist|contributor|staff writer)\b|letters? to the"
    r" editor",
    re.IGNORECASE,
)
"""What a publisher adds to an article: general phrases of web pages and wires, none tied to one
outlet."""

_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|No|vs|[A-Z])\.$"
)
"""After which a full stop ends no sentence: titles before a name, initials."""


_BULLETS = frozenset("•‣◦▪▫●○■□►▶·*-–—")
"""Marks before an item of a list."""


@dataclass(slots=True)
class KeyPointCandidate:
    """A sentence and its measures."""

    start: int
    end: int
    tokens: list[Token]
    position: int
    """Among the sentences of the body, from 0."""
    after: int
    """How many sentences of the body follow."""
    words: list[Token]
    """Without punctuation."""
    reporter: list[Token]
    """The words outside quotation marks."""
    content: frozenset[str]
    """Lemmas of the words that carry meaning."""
    length: int = 0
    """Words, as blanks divide them, from the first that is printed to the last."""
    title_share: float = 0.0
    """Of the title's content words, how many stand here."""
    headline_share: float = 0.0
    """Of the title's longer words, how many stand here or have a word of the same stem here."""
    title_by_rarity: float = 0.0
    """The same of those words that the body has at all, each counted by how few sentences have
    it."""
    lead_share: float = 0.0
    """How much of the sentence repeats the two sentences that open the article."""
    centrality: float = 0.0
    """Mean of log(sentences that hold the word) over the content words."""
    likeness: float = 0.0
    """How much it has in common with the other sentences, as a share of the greatest."""
    main_actors: int = 0
    """Of the article's three most mentioned actors, how many stand here."""
    quoted_share: float = 0.0
    """Share of the words that stand between quotation marks."""
    reported: bool = False
    """Holds somebody's words in the reporter's."""
    matters: tuple[str, ...] = ()
    """Classes of public matter, one entry for each word outside quotation marks that belongs to
    one."""


def find_candidates(
    reading: Reading, cast: Cast, quotes: tuple[Quote, ...]
) -> list[KeyPointCandidate]:
    """Return the sentences of the body in order, headings, fragments and publisher's lines left
    out, with their measures."""
    headings = find_headings(reading)
    body = [
        whole
        for paragraph in reading.paragraphs
        if paragraph not in headings
        for whole in whole_sentences(paragraph, reading)
    ]
    marked = _inside(reading, [(piece.inner_start, piece.inner_end) for piece in reading.quoted])
    title = _title_words(reading, headings)
    everything = [
        _candidate(_without_opening(tokens, reading), i, len(body) - 1 - i, marked)
        for i, tokens in enumerate(body)
    ]
    _measure(everything, title, cast, quotes)
    told = [candidate for candidate in everything if _may_be_told(candidate, reading)]
    for candidate in told:
        passage = passage_printed(
            reading, candidate.start, candidate.end, words=POINT_WORDS, words_with_end=LONGEST
        )
        candidate.length = len(reading.article.passage(passage).split())
    return told


def whole_sentences(paragraph: Paragraph, reading: Reading) -> list[list[Token]]:
    """Return the tokens of each sentence, with those joined that the parser cut without an end mark
    or before a small letter."""
    wholes: list[list[Token]] = []
    for sentence in paragraph.sentences:
        if wholes and (sentence.tokens[0].text[0].islower() or not _ends(wholes[-1], reading)):
            wholes[-1] = [*wholes[-1], *sentence.tokens]
        else:
            wholes.append(sentence.tokens)
    return wholes


def _ends(tokens: list[Token], reading: Reading) -> bool:
    written = reading.text(tokens[0].start, tokens[-1].end).rstrip("\"'”’»)] \t")
    return written.endswith((".", "!", "?", "…", ":", ";")) and not _ABBREVIATION.search(written)


def content_of(tokens: list[Token]) -> frozenset[str]:
    """Return the lemmas of the words that carry meaning, in lower case."""
    return frozenset(
        lemma
        for t in tokens
        if t.pos in _CONTENT and len(t.text) > 1 and (lemma := t.lemma.lower()) not in _EMPTY
    )


def _title_words(reading: Reading, headings: tuple[Paragraph, ...]) -> frozenset[str]:
    if reading.article.title:
        return frozenset(word.lower() for word in re.findall(r"\w[\w'’-]+", reading.article.title))
    return content_of(
        [
            token
            for heading in headings
            for sentence in heading.sentences
            for token in sentence.tokens
        ]
    )


def _without_opening(tokens: list[Token], reading: Reading) -> list[Token]:
    """Return a sentence without the mark of a list or the dateline that stands before it."""
    if tokens[0].text in _BULLETS and len(tokens) > 1:
        tokens = tokens[1:]
    content = find_dateline(reading.article.text, tokens[0].start, tokens[-1].end)
    return (
        tokens
        if content is None
        else [token for token in tokens if token.start >= content] or tokens
    )


def _inside(reading: Reading, borders: list[tuple[int, int]]) -> set[int]:
    """Return the indexes of the tokens between any of these offsets, which come in order."""
    return {token.index for start, end in borders for token in reading.tokens_between(start, end)}


def _candidate(
    tokens: list[Token], position: int, after: int, marked: set[int]
) -> KeyPointCandidate:
    tokens = [token for token in tokens if token.pos != "SPACE"] or tokens
    words = [token for token in tokens if token.pos not in {"PUNCT", "SPACE"}]
    reporter = [token for token in words if token.index not in marked]
    return KeyPointCandidate(
        start=tokens[0].start,
        end=tokens[-1].end,
        tokens=tokens,
        position=position,
        after=after,
        words=words,
        reporter=reporter,
        content=content_of(tokens),
        quoted_share=1 - len(reporter) / max(len(words), 1),
        matters=tuple(matter for token in reporter for matter in matters_of(token)[:1]),
    )


def _measure(
    candidates: list[KeyPointCandidate],
    title: frozenset[str],
    cast: Cast,
    quotes: tuple[Quote, ...],
) -> None:
    """Fill in what a sentence is only by its place in the whole. An article without a title is
    headed by its first sentence."""
    title = title or next((candidate.content for candidate in candidates), frozenset())
    stems = {stem(word) for word in title if len(word) > SHORT_WORD}
    written = [{stem(token.lower) for token in candidate.words} for candidate in candidates]
    rarity = _rarity(stems, written)
    frequency = Counter(word for candidate in candidates for word in candidate.content)
    lead = frozenset(word for candidate in candidates[:2] for word in candidate.content)
    actors = [
        frozenset(a.id for t in candidate.words if (a := cast.actor_of(t)))
        for candidate in candidates
    ]
    # Ties go to who is named first: identifiers count in order of first mention, and Counter keeps
    # the order of insertion.
    mentions = Counter(
        a.id for candidate in candidates for t in candidate.words if (a := cast.actor_of(t))
    )
    main = frozenset(actor for actor, _ in mentions.most_common(3))
    in_words_of_reporter = sorted((q.span.start, q.span.end) for q in quotes if q.kind != "direct")
    for candidate, named, own_stems in zip(candidates, actors, written, strict=True):
        # three more, so that a sentence of two words does not come first by chance
        size = len(candidate.content) + 3
        candidate.title_share = len(candidate.content & title) / len(title) if title else 0.0
        candidate.headline_share = len(stems & own_stems) / len(stems) if stems else 0.0
        candidate.title_by_rarity = sum(
            rare for title_stem, rare in rarity.items() if title_stem in own_stems
        )
        candidate.lead_share = len(candidate.content & lead) / size
        candidate.centrality = (
            sum(math.log(frequency[word]) for word in sorted(candidate.content)) / size
        )
        candidate.main_actors = len(named & main)
    _compare(candidates, frequency)
    _mark_reported(candidates, in_words_of_reporter)


def _rarity(stems: set[str], written: list[set[str]]) -> dict[str, float]:
    """Return how rare each stem is that the sentences have at all, as a share of all of it."""
    held = Counter(title_stem for own_stems in written for title_stem in own_stems & stems)
    rare = {
        title_stem: math.log((len(written) + 1) / (held[title_stem] + 0.5))
        for title_stem in sorted(held)
    }
    whole = sum(rare.values())
    return {title_stem: weight / whole for title_stem, weight in rare.items()} if whole else {}


def _compare(candidates: list[KeyPointCandidate], frequency: Counter[str]) -> None:
    """Fill in how alike each is to the others on average, by the sentences that share its words."""
    if not candidates:
        return
    usual = sum(len(candidate.content) for candidate in candidates) / len(candidates)
    shared = [
        sum(frequency[word] - 1 for word in candidate.content)
        / (1 + math.sqrt(len(candidate.content) * usual))
        for candidate in candidates
    ]
    most = max(shared) or 1.0
    for candidate, value in zip(candidates, shared, strict=True):
        candidate.likeness = value / most


def stem(word: str) -> str:
    """Return the head of a word, which its forms mostly share ("ruled", "ruling")."""
    return word[:STEM]


def _mark_reported(candidates: list[KeyPointCandidate], reported: list[tuple[int, int]]) -> None:
    """Walk both lists once: each is in order."""
    i = 0
    for candidate in candidates:
        while i < len(reported) and reported[i][1] <= candidate.start:
            i += 1
        candidate.reported = i < len(reported) and reported[i][0] < candidate.end


def continues_previous(candidate: KeyPointCandidate) -> bool:
    """Tell whether the sentence begins with a demonstrative that stands for the sentence before
    ("That could allow …")."""
    first = next(
        (word for word in candidate.words if word.pos not in {"CCONJ", "ADV"}), candidate.words[0]
    )
    return first.lower in {"this", "that", "these", "those", "such"} and first.dep in {
        "nsubj",
        "nsubjpass",
    }


def stands_alone(candidate: KeyPointCandidate, cast: Cast) -> bool:
    """Tell whether a reader of this sentence alone knows what its demonstratives and pronouns
    mean."""
    return not continues_previous(candidate) and not dangling_pronouns(cast, candidate.reporter)


def _may_be_told(candidate: KeyPointCandidate, reading: Reading) -> bool:
    if len(candidate.words) < FEWEST_WORDS or not candidate.content:
        return False
    if not any(token.tag in FINITE_TAGS for token in candidate.words):
        return False  # a heading, a caption or a fragment
    if not _has_subject(candidate.words):
        return False  # an item of a list ("Keeps saying that …"), an order
    return not _BOILERPLATE.search(reading.text(candidate.start, candidate.end))


def _has_subject(words: list[Token]) -> bool:
    """Tell whether somebody or something does what the sentence tells, as far as a parser that
    stumbles can tell."""
    subjects = [word for word in words if word.dep in SUBJECTS]
    # an order, an item, a label; or the parser lost its way in a name ("Lund police released …")
    if words[0].is_root:
        label = words[0].index + 1 < words[1].index  # a mark follows: "Return: The mayor …"
        return (
            words[0].pos == "PROPN"
            and not label
            and any(not in_relative_clause(word) for word in subjects)
        )
    if subjects:
        return True
    root = next((i for i, word in enumerate(words) if word.is_root), 0)
    nominal = any(
        word.pos in {"NOUN", "PROPN", "PRON"} and word.entity not in {"DATE", "TIME"}
        for word in words[:root]
    )
    return nominal and is_finite(words[root])
