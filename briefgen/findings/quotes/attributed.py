"""What has been attributed so far: one entry for each act of speech, found again by its cue or by
the passages it holds."""

from __future__ import annotations

from bisect import bisect_right

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.quoted_passages import QuotedPassage, find_passages, read_lines
from briefgen.language.reading import Reading

INNER = frozenset(
    {"naming", "governed fragment", "following fragment", "words of", "speaker and verb before"}
)
"""Rules whose finding gives way to a clause that holds it."""


class Ledger:
    """The state of one walk over an article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.passages = find_passages(reading)
        self.lines = read_lines(reading, self.passages)
        self.found: list[Attribution] = []
        self.by_cue: dict[int, Attribution] = {}
        """Index of the token that heads a cue -> its attribution."""
        self.done: dict[QuotedPassage, Attribution] = {}
        """Quoted passage -> the attribution that holds it."""
        self.unspoken: set[QuotedPassage] = set()
        """Quoted passages that are labels and titles."""
        self.covered = bytearray(len(reading.tokens))
        """1 for each token inside a content: what is reported there belongs to it."""
        self._starts = [passage.start for passage in self.passages]
        self._place_of = {passage: place for place, passage in enumerate(self.passages)}

    def before(self, passage: QuotedPassage) -> QuotedPassage | None:
        """Return the quoted passage before this one."""
        place = self._place_of[passage]
        return self.passages[place - 1] if place else None

    def accept(self, attribution: Attribution, passage: QuotedPassage) -> None:
        """Enter what a quoted passage's neighbours say of it; a cue that has spoken before goes on
        speaking."""
        earlier = (
            self.by_cue.get(attribution.cue_index) if attribution.cue_index is not None else None
        )
        if earlier is not None:
            earlier.pieces.extend(attribution.pieces)
            self.done[passage] = earlier
            return
        self.found.append(attribution)
        self.done[passage] = attribution
        if attribution.cue_index is not None:
            self.by_cue[attribution.cue_index] = attribution

    def join(self, passage: QuotedPassage, earlier: Attribution) -> None:
        """Add a quoted passage to an attribution as a piece of its own."""
        earlier.pieces.append((passage.start, passage.end))
        self.done[passage] = earlier

    def extend(self, passage: QuotedPassage, earlier: Attribution, end: int) -> None:
        """Let the last piece of an attribution reach over a quoted passage to an offset."""
        start, reached = earlier.pieces[-1]
        earlier.pieces[-1] = (start, max(reached, end))
        self.done[passage] = earlier

    def take(self, attribution: Attribution) -> None:
        """Enter a clause; a quoted passage that begins inside it belongs to it whole, unless
        somebody else has it already."""
        pieces = []
        for start, end in attribution.pieces:
            at = max(0, bisect_right(self._starts, start) - 1)
            while at < len(self.passages) and self.passages[at].start < end:
                passage = self.passages[at]
                at += 1
                if start >= passage.end:
                    continue
                if passage in self.done and not self._absorbs(attribution, passage, start, end):
                    inner = self.done[passage]
                    told = inner.firm and inner.cue is not None and start <= inner.cue[0] < end
                    if passage.start <= start or told:
                        return
                    end = min(end, passage.quoted.start)
                    continue
                self.done[passage] = attribution
                start, end = min(start, passage.start), max(end, passage.end)
            if start < end:
                pieces.append((start, end))
        attribution.pieces = pieces
        if pieces:
            self.found.append(attribution)
            self.cover(attribution)
        if attribution.cue_index is not None:
            self.by_cue[attribution.cue_index] = attribution

    def _absorbs(
        self, attribution: Attribution, passage: QuotedPassage, start: int, end: int
    ) -> bool:
        """Tell whether quoted words were attributed by a verb inside a clause: Smith said what the
        board called "folly" was wise."""
        inner = self.done[passage]
        if inner is attribution:
            return True
        if inner.firm and inner.cue_index != attribution.cue_index:
            return False
        if inner.cue is None or not (start <= inner.cue[0] < end) or inner.rule not in INNER:
            return False
        inner.pieces = []
        self.done[passage] = attribution
        return True

    def cover(self, attribution: Attribution) -> None:
        """Mark the tokens of a content."""
        for start, end in attribution.pieces:
            for token in self.reading.tokens_between(start, end):
                self.covered[token.index] = 1

    def entries(self) -> list[Attribution]:
        """Return what was found, in the order of the text."""
        return sorted(
            (entry for entry in self.found if entry.pieces), key=lambda entry: entry.pieces[0]
        )
