"""Tell where a source says that it has something from another of the sources: "the Ledger
reported"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.briefs.comparison.sentences import SourceSentence
from briefgen.model import Findings

_REPORTING = (
    r"(?:reports?|reported|is reporting|was reporting|has reported|had reported|revealed|disclosed"
    r"|wrote|said|says|found|obtained|learned|published|broke)"
)
_SAYING = (
    r"(?:according to|reported by|reported in|published by|published in|told|cited by|citing"
    r"|quoted by|quoted in|obtained by|an interview with|a report in|a report by|a story in)"
)
_LAST = frozenset(
    "times post journal ledger press courier herald tribune guardian observer gazette chronicle"
    " telegraph mail mirror sun star record news globe examiner independent standard".split()
)
"""Last words of the name of a paper that stand for all of it: "the Ledger"."""


def leaning(
    findings: Sequence[Findings], passages: Sequence[SourceSentence]
) -> dict[SourceSentence, frozenset[str]]:
    """Return the sentences that name another of the sources as theirs, with the sources named."""
    patterns = _patterns(findings)
    found: dict[SourceSentence, frozenset[str]] = {}
    for passage in passages:
        named = frozenset(
            source
            for source, pattern in patterns.items()
            if source != passage.span.source and pattern.search(passage.text)
        )
        if named:
            found[passage] = named
    return found


def _patterns(findings: Sequence[Findings]) -> dict[str, re.Pattern[str]]:
    names = {
        found.source.id: _names_of(found.source.outlet) for found in findings if found.source.outlet
    }
    borne = Counter(name for own in names.values() for name in own)
    patterns = {}
    for source, own in names.items():
        # an outlet that two of the sources come from does not say which of them is meant
        alone = [name for name in own if borne[name] == 1]
        if alone:
            name = rf"(?:[Tt]he )?(?:{'|'.join(map(re.escape, alone))})"
            patterns[source] = re.compile(
                rf"\b{name}(?:,)? (?:first |later |also |earlier )?{_REPORTING}\b"
                rf"|\b{_SAYING} {name}\b"
                rf"|\b{name} (?:report|story|interview|investigation)\b"
            )
    return patterns


def _names_of(outlet: str) -> list[str]:
    """Return how an outlet may be named: as it is, and by its last word behind "the".

    Examples:
        >>> _names_of("The Northern Ledger"), _names_of("Politico")
        (['Northern Ledger', 'Ledger'], ['Politico'])
    """
    name = outlet.removeprefix("The ").removeprefix("the ").strip()
    words = name.split()
    return [name, words[-1]] if len(words) > 1 and words[-1].lower() in _LAST else [name]
