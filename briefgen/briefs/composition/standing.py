"""Say of each source of a brief what it is beside the others: a copy, one that names another as its
own, one that takes something back."""

from __future__ import annotations

import msgspec

from briefgen.briefs.comparison.corrections import read_corrections, withdrawn_passages
from briefgen.briefs.comparison.matter import Matter
from briefgen.model import Article


def standing_of(matter: Matter) -> tuple[Article, ...]:
    """Return the sources, each told what it is beside the others; one alone is as it was."""
    if len(matter.findings) == 1:
        return (matter.findings[0].source,)
    corrected: dict[str, set[str]] = {}
    for passage, _, correction in withdrawn_passages(matter, read_corrections(matter)):
        corrected.setdefault(correction.source, set()).add(passage.span.source)
    leaning: dict[str, set[str]] = {}
    for passage, named in matter.leaning.items():
        leaning.setdefault(passage.span.source, set()).update(named)
    return tuple(
        msgspec.structs.replace(
            source,
            copy_of=first
            if (first := matter.first_copy[source.id]) != source.id
            else msgspec.UNSET,
            leans_on=_in_order(leaning.get(source.id)),
            corrects=_in_order(corrected.get(source.id)),
        )
        for source in (found.source for found in matter.findings)
    )


def _in_order(sources: set[str] | None) -> tuple[str, ...] | msgspec.UnsetType:
    return tuple(sorted(sources, key=lambda s: (len(s), s))) if sources else msgspec.UNSET
