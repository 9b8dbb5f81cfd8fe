"""The briefs a pack can be looked at with: four samples, and one of the user's own."""

from __future__ import annotations

import functools

from briefgen.model import Brief

OWN = "own"
"""The name under which the user's own brief is asked for."""
SAMPLES = {
    "typical": "Sample: typical, three sources",
    "minimal": "Sample: minimal, almost nothing in it",
    "huge": "Sample: huge, 40 sources",
    "hostile": "Sample: hostile, words that look like code",
}
"""What the chooser offers, the one to begin with first."""


def choices(own: str | None) -> dict[str, str]:
    """Return the briefs to choose from, by name; ``own`` is the title of the user's own brief,
    which then comes first."""
    return {**({OWN: f"Your brief: {own}"} if own is not None else {}), **SAMPLES}


@functools.lru_cache(maxsize=8)
def brief_named(name: str, own: bytes | None) -> Brief:
    """Return a sample, or the user's own brief from its JSON; made once in a process."""
    if name == OWN and own is not None:
        from briefgen.rendering import decode_brief

        return decode_brief(own)
    from briefgen import samples

    return samples.ALL[name]()
