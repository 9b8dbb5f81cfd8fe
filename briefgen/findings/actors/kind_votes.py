"""How much one sign of what a name names weighs."""

from __future__ import annotations

from briefgen.model import ActorKind

Vote = tuple[ActorKind, int]

LABEL = 2
"""Votes of one label."""

TITLE = 5
"""A courtesy title or an office in capitals right before the name settles it against two wrong
labels."""

SIGN = 5
"""Other signs, an age or an apposition: enough for a name that the recogniser missed, and to
outvote two labels."""
