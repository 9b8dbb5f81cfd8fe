"""E6xx: A brief cannot be sent."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class DeliveryError(BriefgenError):
    """A brief cannot be sent."""


class SchemesBroken(DeliveryError):
    """A file of marking schemes cannot be used."""

    code = "E601"
    problem = "{reason}"
    remedy = "A scheme is [schemes.NAME] with levels = [...], from what most may see."
