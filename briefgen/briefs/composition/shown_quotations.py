"""Choose which quotations a brief prints: few, each understood by itself, those of the main
speakers first, and the reply of whoever is accused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.vocabulary import Vector, cosine
from briefgen.briefs.composition.known_speakers import is_told, stands_at_the_head
from briefgen.language.english.loaded_words import is_loaded
from briefgen.model import KeyPoint, Quote, Span

MOST_QUOTES = 5
MOST_TOLD = 2
"""Paraphrases printed where no quotation holds words of the speaker."""
NEAR_THE_NEWS = 0.1
"""Cosine of a paraphrase with the headline and the lead from which it tells the news, whoever says
it."""
MOST_OF_ONE_SPEAKER = 2
HEADINGS = 3
"""Paragraphs at the head of an article that may be headings: they end in no full stop."""
_CLOSING = "\"'”’) "
FRAGMENT = 4
"""A direct quotation of fewer words is a fragment: it needs its sentence to be understood."""
SAME_QUOTE = 0.6
"""Cosine from which two quotations make one point, and the lesser is left out."""
FEWEST_OWN_WORDS = 4
"""Words between marks from which what is told holds a quotation worth printing."""
MOSTLY_OWN = 0.6
"""Share of a phrase that must be the speaker's own words, where it is no statement by itself."""
FEWEST_TOLD_WORDS = 6
"""Words of the shortest paraphrase that tells a reader something."""
FEWEST_SPOKEN = 3
"""Words of the shortest statement that is shown where it is all that is said."""
_POINTING = frozenset(
    """
    it he she they this that these those there his her their its but and so however because which
    who such both neither yes no
    """.split()
)
"""Words that no reader understands at the head of a statement printed alone."""
_SAYING = frozenset({"said", "says", "say", "told", "tells", "added", "adds", "saying"})
DENYING = frozenset(
    """
    denied denies deny rejected rejects reject disputed disputes dispute dismissed dismisses dismiss
    refuted refutes rebutted rebuts
    """.split()
)
"""Verbs that reply to a charge: "The mayor denied that he had known of the leak"."""


def choose_quotes(matter: Matter, points: Sequence[KeyPoint]) -> list[Quote]:
    """Return the quotations worth printing, in the order of the sources.

    Words of a speaker come before paraphrase, whole statements before fragments, main speakers
    before others; a statement is printed once, though many sources carry it, and one that its
    speaker's name interrupts is printed whole. What cannot be understood without what was told
    before it is left out, sentence by sentence.
    """
    told = [span for point in points for span in point.evidence]
    chains = [
        chain
        for whole in _chains(matter)
        if (chain := _standing_alone(matter, whole))
        and not _is_in_a_headline(matter, chain[0])
        and is_told(matter, chain[0])
        and not _breaks_off(chain)
        and (chain[0].kind == "direct" or _says_enough(matter, chain))
    ]
    spoken = Counter(_who(chain[0]) for chain in chains)
    own_words = [chain for chain in chains if chain[0].kind != "indirect"]
    if any(not _is_fragment(chain) for chain in own_words):
        own_words = [chain for chain in own_words if not _is_fragment(chain)]
    chosen = _best(matter, own_words, spoken, told, MOST_QUOTES, [])
    news = [
        chain
        for chain in chains
        if chain[0].kind == "indirect" and not any(chain[0].span.overlaps(span) for span in told)
    ]
    replies = [chain for chain in news if _is_reply(matter, chain[0])]
    heard = {_who(chain[0]) for chain in chosen}
    chosen = _best(
        matter,
        [chain for chain in replies if _who(chain[0]) not in heard],
        spoken,
        told,
        sum(map(len, chosen)) + 1,
        chosen,
    )
    if not chosen:
        head = _head(matter)
        near = [
            chain
            for chain in news
            if stands_at_the_head(matter, chain[0])
            or _likeness(matter, chain, head) >= NEAR_THE_NEWS
        ]
        chosen = _best(matter, near, spoken, told, MOST_TOLD, chosen) or _only(matter)
    order = {found.source.id: number for number, found in enumerate(matter.findings)}
    return sorted(
        (quote for chain in chosen for quote in chain),
        key=lambda quote: (order[quote.span.source], quote.span.start),
    )


def _chains(matter: Matter) -> list[list[Quote]]:
    """Put each quotation together with those that go on with it."""
    chains: list[list[Quote]] = []
    for found in matter.findings:
        chain_of: dict[str, list[Quote]] = {}
        for quote in found.quotes:
            chain = chain_of.get(quote.continues or "")
            if chain is None:
                chain = []
                chains.append(chain)
            chain.append(quote)
            chain_of[quote.id] = chain
    return chains


def _only(matter: Matter) -> list[list[Quote]]:
    """Return the one whole statement of somebody the brief lists, where nothing better is said: it
    may hold an "it" that the title explains, and opens with none."""
    whole = [
        chain
        for chain in _chains(matter)
        if len(chain) == 1
        and chain[0].kind == "direct"
        and chain[0].speaker is not None
        and chain[0].speaker.actor is not None
        and len(chain[0].text.split()) >= FEWEST_SPOKEN
        and chain[0].text[:1].isupper()
        and chain[0].text.split()[0].strip(_CLOSING).lower() not in _POINTING
        and not _is_in_a_headline(matter, chain[0])
        and is_told(matter, chain[0])
        and not _breaks_off(chain)
    ]
    return whole[:1] if len(whole) == 1 else []


def _standing_alone(matter: Matter, chain: list[Quote]) -> list[Quote]:
    """Return a chain cut to what stands alone; empty where nothing of it does."""
    if any(quote.alone is None for quote in chain):
        return []
    return [_cut(matter, quote, quote.alone) for quote in chain if quote.alone is not None]


def _cut(matter: Matter, quote: Quote, alone: Span) -> Quote:
    if alone == quote.span:
        return quote
    source = next(f.source for f in matter.findings if f.source.id == alone.source)
    parts = tuple(
        Span(part.source, max(part.start, alone.start), min(part.end, alone.end))
        for part in quote.parts
        if part.overlaps(alone)
    )
    return msgspec.structs.replace(
        quote,
        text=source.passage(alone),
        span=alone,
        parts=parts,
        clipped=quote.clipped and alone.end == quote.span.end,
    )


def _is_in_a_headline(matter: Matter, quote: Quote) -> bool:
    """Tell whether a quotation stands in the headline, or in one that is printed again below it."""
    found = next(f for f in matter.findings if f.source.id == quote.span.source)
    headline = found.headline.evidence if found.headline is not None else ()
    for paragraph in found.paragraphs[:HEADINGS]:
        words = found.source.words(paragraph).rstrip(_CLOSING)
        if paragraph.overlaps(quote.span) and words[-1:].isalnum():
            return True
    return any(
        span.overlaps(quote.span) and not found.source.words(span).rstrip().endswith((".", "!"))
        for span in headline
    )


def _best(
    matter: Matter,
    chains: Sequence[list[Quote]],
    spoken: Counter[str],
    told: Sequence[Span],
    limit: int,
    chosen: list[list[Quote]],
) -> list[list[Quote]]:
    """Add the best of the chains to those chosen, while there is room and they say something
    new."""
    chosen = list(chosen)
    said = [matter.weights.vector(_text(chain)) for chain in chosen]
    shares: Counter[str] = Counter(_who(chain[0]) for chain in chosen)
    room = limit - sum(len(chain) for chain in chosen)
    head = _head(matter)
    waiting = sorted(chains, key=lambda chain: -_worth(matter, chain, spoken, told, head))
    # Everybody's best comes before anybody's second: a reader wants both sides.
    place: Counter[str] = Counter()
    rounds = []
    for number, chain in enumerate(waiting):
        place[_who(chain[0])] += 1
        rounds.append((place[_who(chain[0])], number, chain))
    for _, _, chain in sorted(rounds, key=lambda entry: entry[:2]):
        vector, who = matter.weights.vector(_text(chain)), _who(chain[0])
        again = any(cosine(vector, other) >= SAME_QUOTE for other in said) or _stands_within(
            chain, chosen
        )
        if again or len(chain) > room or shares[who] >= MOST_OF_ONE_SPEAKER:
            continue
        chosen.append(chain)
        said.append(vector)
        shares[who] += 1
        room -= len(chain)
    return chosen


def _head(matter: Matter) -> dict[str, Vector]:
    """Return the words of each source's headline and lead."""
    return {
        found.source.id: matter.weights.vector(
            " ".join(found.source.words(paragraph) for paragraph in found.paragraphs[:2])
        )
        for found in matter.findings
    }


def _likeness(matter: Matter, chain: list[Quote], head: dict[str, Vector]) -> float:
    return cosine(matter.weights.vector(_text(chain)), head.get(chain[0].span.source, {}))


def _worth(
    matter: Matter,
    chain: list[Quote],
    spoken: Counter[str],
    told: Sequence[Span],
    head: dict[str, Vector],
) -> float:
    """Weigh a quotation: sums of shares between 0 and 1, so that no single sign outweighs two
    others."""
    quote = chain[0]
    speaker = quote.speaker
    text = _text(chain)
    words = len(text.split())
    on_a_point = any(span.overlaps(quote.sentence) for span in told)
    near = _likeness(matter, chain, head)
    return (
        (1.0 if quote.kind == "direct" else 0.6 if quote.kind == "mixed" else 0.0)
        + (0.0 if speaker is None else speaker.confidence * (1.0 if speaker.actor else 0.5))
        + (0.3 if speaker is not None and speaker.role else 0.0)
        + (0.5 if stands_at_the_head(matter, quote) else 0.0)
        + 0.5 * spoken[_who(quote)] / max(spoken.values())
        + (0.3 if on_a_point else 0.0)
        + (0.5 if 8 <= words <= 45 else 0.0)  # shorter says little, longer is not read
        - (0.3 if text.rstrip("\"'”’ ").endswith("?") else 0.0)
        + near
        + matter.centrality(quote.text, quote.span.source)
    )


def _is_fragment(chain: list[Quote]) -> bool:
    """Tell a few words, or the end of a sentence that the reporter began, from a statement."""
    if chain[0].kind != "direct":
        return False
    first = next((c for c in chain[0].text if c.isalnum() or c == "["), "")
    return first.islower() or len(_text(chain).split()) < FRAGMENT


def _says_enough(matter: Matter, chain: list[Quote]) -> bool:
    """Tell whether what is told in the reporter's words can be printed alone: a statement by
    itself, of somebody the brief lists, a reply to a charge, or a phrase most of which is the
    speaker's own; not a scrap ("called the plan a "farce""), and not what a paper reports."""
    quote = chain[0]
    lengths = [len(matter.text(part).split()) for each in chain for part in each.parts]
    own = sum(lengths)
    if (
        quote.clipped
        or is_loaded(_text(chain))
        or (quote.kind == "mixed" and max(lengths, default=0) < FEWEST_OWN_WORDS)
    ):
        return False
    if quote.within is not None and not _is_reply(matter, quote):
        return _reads_as_a_clause(matter, quote) and own >= MOSTLY_OWN * len(_text(chain).split())
    if quote.kind == "mixed":
        return True
    cue = matter.text(quote.cue).lower() if quote.cue is not None else ""
    return (
        quote.speaker is not None
        and quote.speaker.actor is not None
        and len(chain) == 1
        and not cue.startswith("report")
        and len(_text(chain).split()) >= FEWEST_TOLD_WORDS
    )


def _reads_as_a_clause(matter: Matter, quote: Quote) -> bool:
    """Tell whether the words that a phrase is printed in read as a clause behind a name: "called
    the plan …", not "calling the plan …"."""
    words = matter.text(quote.within).lower().split() if quote.within is not None else []
    return bool(words) and not words[0].endswith("ing") and words[0] not in {*_SAYING, "to"}


def _is_reply(matter: Matter, quote: Quote) -> bool:
    """Tell whether somebody denies what is said of them."""
    if quote.cue is None or quote.within is None or quote.speaker is None:
        return False
    words = matter.text(quote.within).lower().split()
    return (
        quote.speaker.actor is not None
        and matter.text(quote.cue).lower() in DENYING
        and any(word in DENYING for word in words[:3])
        and len(words) >= FEWEST_TOLD_WORDS
    )


def _breaks_off(chain: list[Quote]) -> bool:
    """Tell whether the source itself leaves a quotation unfinished, as a page shows the head of a
    long post."""
    return chain[-1].text.rstrip("\"'”’ ").endswith(("…", "..."))


def _stands_within(chain: list[Quote], chosen: Sequence[list[Quote]]) -> bool:
    return any(
        quote.span.overlaps(other.span) for quote in chain for others in chosen for other in others
    )


def _text(chain: list[Quote]) -> str:
    return " ".join(quote.text for quote in chain)


def _who(quote: Quote) -> str:
    return "" if quote.speaker is None else quote.speaker.actor or quote.speaker.name
