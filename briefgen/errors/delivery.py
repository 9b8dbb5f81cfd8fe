"""E6xx: A brief cannot be sent."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class DeliveryError(BriefgenError):
    """A brief cannot be sent."""
