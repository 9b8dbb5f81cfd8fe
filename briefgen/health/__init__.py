"""Whether everything is here that a brief needs: each part is tried in the way it is used, and what is missing is said with its remedy."""

from briefgen.health.check import Check
from briefgen.health.examination import examine

__all__ = ["Check", "examine"]
