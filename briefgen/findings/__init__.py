"""Findings: a reading becomes findings. One file or folder for each kind."""

from __future__ import annotations

from briefgen.findings.actors import find_actors
from briefgen.findings.headline import find_headline
from briefgen.findings.key_points import find_key_points
from briefgen.findings.open_questions import find_open_questions
from briefgen.findings.positions import find_positions
from briefgen.findings.quotes import find_quotes
from briefgen.findings.timeline import find_events
from briefgen.language.reading import Reading
from briefgen.model import Findings


def find_all(reading: Reading, *, points: int | None = None) -> Findings:
    """Find everything in one article.

    Args:
        reading: the article, parsed.
        points: key points at the most; 3 to 7 by the article's length when None.
    """
    cast = find_actors(reading)
    quotes = find_quotes(reading, cast)
    key_points = find_key_points(reading, cast, quotes, limit=points)
    return Findings(
        source=reading.article,
        actors=cast.actors,
        quotes=quotes,
        key_points=key_points,
        open_questions=find_open_questions(reading, cast, quotes, key_points),
        events=find_events(reading, cast),
        positions=find_positions(reading, cast, quotes),
        headline=find_headline(reading, cast),
        paragraphs=tuple(
            reading.article.span(paragraph.start, paragraph.end) for paragraph in reading.paragraphs
        ),
        model=reading.model,
    )
