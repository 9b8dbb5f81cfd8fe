"""Choose what a brief prints: the key points and the quotations that a reader with little time
needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.briefs.comparison.corroboration import join_points
from briefgen.briefs.comparison.matter import Matter
from briefgen.briefs.comparison.vocabulary import Vector, cosine
from briefgen.findings.printing.referents import PRONOUNS
from briefgen.language.english.media import is_medium
from briefgen.model import KeyPoint, Quote

MOST_POINTS = 7
FEWEST_POINTS = 3
MOST_QUOTES = 6
ENOUGH_QUOTES = 2
"""A reported paraphrase is printed as a quotation only where fewer than this many quotations hold
words of the speaker."""
MOST_OF_ONE_SPEAKER = 3
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
LEAST_SURE = 0.45
"""Confidence below which it is not told who says it."""
OPENING_WORDS = 6
"""Words at the head of a quotation within which "these talks" points to something told before."""
_NEARBY = frozenset({"these", "those"})
_POINTING = frozenset(
    "he she they his her their him them this that these those however but so and".split()
)
"""Words that a quotation printed alone cannot open with: its reader does not know who is meant."""
_SELVES = frozenset({"i", "we", "you", "one", "it", "this", "that", "these", "those"})
PRIOR = 1.5
"""Weight of a point's score in its own article beside its centrality among the sources, both as
shares of the greatest: what one reporter puts first counts for more than what all of them speak of,
for background is central too, as every report repeats it. Tried on three events of ten reports
each, no weight from a tenth up changes the overlap with a summary by hand by more than a point."""
ENOUGH = 6
"""Points looked at for each one printed: of fifty articles those far down the ranking are never
reached."""
NEAR = 0.45
"""Cosine with a chosen point from which another one tells the reader too little that is new; it
waits until nothing else is left."""


def number_of_points(sources: int) -> int:
    """Return how many key points a brief of this many sources has: five for one, which is a page,
    up to seven for three or more."""
    return min(MOST_POINTS, 4 + sources)


def choose_points(matter: Matter, limit: int) -> list[KeyPoint]:
    """Return the key points of a matter, most important first, each said once.

    One article keeps its own order. Several are ranked by how many of the sources speak of the
    point, and how closely.
    """
    if len(matter.findings) == 1:
        return list(matter.findings[0].key_points[:limit])
    points = [point for found in matter.findings for point in found.key_points]
    if not points:
        return []
    central = [
        matter.centrality(matter.text(point.evidence[0]), point.evidence[0].source)
        for point in points
    ]
    most_central, best = max(central) or 1.0, max(point.score for point in points) or 1.0
    worth = [
        share / most_central + PRIOR * point.score / best
        for share, point in zip(central, points, strict=True)
    ]
    ranked = [points[i] for i in sorted(range(len(points)), key=lambda i: (-worth[i], i))]
    return _varied(matter, join_points(matter, ranked[: ENOUGH * limit]), limit)


def _varied(matter: Matter, points: Sequence[KeyPoint], limit: int) -> list[KeyPoint]:
    """Take the points in order, those that are near to one taken last."""
    taken: list[tuple[KeyPoint, Vector]] = []
    waiting: list[tuple[KeyPoint, Vector]] = []
    for point in points:
        vector = matter.weights.vector(matter.text(point.evidence[0]))
        near = any(cosine(vector, other) >= NEAR for _, other in taken)
        (waiting if near else taken).append((point, vector))
    return [point for point, _ in (*taken[:limit], *waiting[: max(0, FEWEST_POINTS - len(taken))])][
        :limit
    ]


def choose_quotes(matter: Matter, points: Sequence[KeyPoint]) -> list[Quote]:
    """Return the quotations worth printing, in the order of the sources.

    Words of a speaker come before paraphrase, whole statements before fragments, main speakers
    before others; a statement is printed once, though many sources carry it, and one that its
    speaker's name interrupts is printed whole. What "they" say, in the reporter's words, is
    nobody's, and is left out.
    """
    chains = [
        chain
        for chain in _chains(matter)
        if _is_somebodys(chain[0])
        and not _breaks_off(chain)
        and (chain[0].kind == "direct" or _says_enough(matter, chain))
    ]
    spoken = Counter(_who(chain[0]) for chain in chains)
    own_words = [chain for chain in chains if chain[0].kind != "indirect"]
    if any(not _is_fragment(chain) for chain in own_words):
        own_words = [chain for chain in own_words if not _is_fragment(chain)]
    chosen = _best(matter, own_words, spoken, points, MOST_QUOTES, [])
    if sum(len(chain) for chain in chosen) < ENOUGH_QUOTES:
        paraphrases = [chain for chain in chains if chain[0].kind == "indirect"]
        chosen = _best(matter, paraphrases, spoken, points, ENOUGH_QUOTES, chosen)
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


def _best(
    matter: Matter,
    chains: Sequence[list[Quote]],
    spoken: Counter[str],
    points: Sequence[KeyPoint],
    limit: int,
    chosen: list[list[Quote]],
) -> list[list[Quote]]:
    """Add the best of the chains to those chosen, while there is room and they say something
    new."""
    chosen = list(chosen)
    said = [matter.weights.vector(_text(chain)) for chain in chosen]
    shares: Counter[str] = Counter(_who(chain[0]) for chain in chosen)
    room = limit - sum(len(chain) for chain in chosen)
    waiting = sorted(chains, key=lambda chain: -_worth(matter, chain, spoken, points))
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


def _worth(
    matter: Matter, chain: list[Quote], spoken: Counter[str], points: Sequence[KeyPoint]
) -> float:
    """Weigh a quotation: sums of shares between 0 and 1, so that no single sign outweighs two
    others."""
    quote = chain[0]
    speaker = quote.speaker
    words = len(_text(chain).split())
    on_a_point = any(span.overlaps(quote.sentence) for point in points for span in point.evidence)
    return (
        (1.0 if quote.kind == "direct" else 0.6 if quote.kind == "mixed" else 0.0)
        + (0.0 if speaker is None else speaker.confidence * (1.0 if speaker.actor else 0.5))
        + 0.5 * spoken[_who(quote)] / max(spoken.values())
        - (1.0 if _refers_back(quote) else 0.0)
        + (0.5 if on_a_point else 0.0)
        + (0.5 if 8 <= words <= 45 else 0.0)  # shorter says little, longer is not read
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
    itself, of somebody the brief lists, or a phrase most of which is the speaker's own; not a scrap
    ("called the plan a "farce""), and not what a paper reports."""
    quote = chain[0]
    own = sum(len(matter.text(part).split()) for each in chain for part in each.parts)
    if quote.kind == "mixed" and own < FEWEST_OWN_WORDS:
        return False
    if quote.within is not None:
        return own >= MOSTLY_OWN * len(_text(chain).split())
    if quote.kind == "mixed":
        return not _refers_back(quote)
    cue = matter.text(quote.cue).lower() if quote.cue is not None else ""
    return (
        quote.speaker is not None
        and quote.speaker.actor is not None
        and not cue.startswith("report")
        and len(_text(chain).split()) >= FEWEST_TOLD_WORDS
        and not _refers_back(quote)
    )


def _breaks_off(chain: list[Quote]) -> bool:
    """Tell whether the source itself leaves a quotation unfinished, as a page shows the head of a
    long post."""
    return chain[-1].text.rstrip("\"'”’ ").endswith(("…", "..."))


def _is_somebodys(quote: Quote) -> bool:
    """Tell whether a reader learns who says it: somebody by name, or in the source's words; not a
    "he" of whom the source does not tell who he is, and not nobody."""
    speaker = quote.speaker
    return (
        speaker is not None
        and speaker.confidence >= LEAST_SURE
        and not is_medium(speaker.name)  # it hands on what others say
        and speaker.name.lower() not in {*PRONOUNS, *_SELVES}
    )


def _refers_back(quote: Quote) -> bool:
    """Tell whether a quotation opens on somebody or something told before it: "They knew", "That is
    wrong"."""
    words = quote.text.lower().replace("’", "'").split()
    bare = [word.strip("\"'“”‘,.").split("'")[0] for word in words[:OPENING_WORDS]]
    return bool(bare) and (bare[0] in _POINTING or any(word in _NEARBY for word in bare))


def _stands_within(chain: list[Quote], chosen: Sequence[list[Quote]]) -> bool:
    return any(
        quote.span.overlaps(other.span) for quote in chain for others in chosen for other in others
    )


def _text(chain: list[Quote]) -> str:
    return " ".join(quote.text for quote in chain)


def _who(quote: Quote) -> str:
    return "" if quote.speaker is None else quote.speaker.actor or quote.speaker.name
