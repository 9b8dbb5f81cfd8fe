"""Quotations: what was said, by whom, in which words of the source.

reading ──▶ passages (what stands between marks) ──▶ lines (the reporter's words around them)
        ──▶ attributions (rules beside the marks, asides, content clauses) ──▶ carried-over speakers
        ──▶ quotes
"""

from __future__ import annotations

from briefgen.findings.actors import Cast
from briefgen.findings.quotes.alone import with_what_stands_alone
from briefgen.findings.quotes.assembly import assemble
from briefgen.findings.quotes.attributing import attribute
from briefgen.language.reading import Reading
from briefgen.model import Quote

__all__ = ["find_quotes"]


def find_quotes(reading: Reading, cast: Cast) -> tuple[Quote, ...]:
    """Find the quotations of an article, direct, mixed and indirect, each with its speaker where
    the source gives one."""
    attributions, passages = attribute(reading, cast)
    return with_what_stands_alone(reading, cast, assemble(reading, cast, attributions, passages))
