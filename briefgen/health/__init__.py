"""Whether everything is here that a brief needs: each part is tried in the way it is used, and what
is missing is said with its remedy."""

from briefgen.health.examination import examine
from briefgen.health.trial import Check

__all__ = ["Check", "examine"]
