"""Print fewer key points of a brief that was saved."""

from __future__ import annotations

import msgspec

from briefgen.briefs.composing import settle
from briefgen.model import Brief


def first_points(brief: Brief, most: int) -> Brief:
    """Return a brief with its first key points, so many at the most."""
    if len(brief.key_points) <= most:
        return brief
    gone = {point.id for point in brief.key_points[most:]}
    review = brief.review
    if review:
        kept = tuple(change for change in review.changes if change.item not in gone)
        review = msgspec.structs.replace(review, changes=kept)
    return settle(msgspec.structs.replace(brief, key_points=brief.key_points[:most], review=review))
