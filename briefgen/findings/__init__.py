"""Findings: a reading becomes findings. One file for each kind."""

from __future__ import annotations

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading
from briefgen.model import Findings


def find_all(reading: Reading) -> Findings:
    """Find everything in one article."""
    cast = find_actors(reading)
    paragraphs = tuple(reading.article.span(paragraph.start, paragraph.end) for paragraph in reading.paragraphs)
    return Findings(source=reading.article, actors=cast.actors, paragraphs=paragraphs, model=reading.model)
