"""The words that the program itself prints, by key: a file for each language, of which a pack may
change any word.

    en.toml ─▶ catalogue ─▶ Labels ─▶ templates, Word
                  ▲
        [labels] of pack.toml

What sources say is never in here, nor are the words that findings add to it: those are part of the
brief.
"""

from __future__ import annotations

from briefgen.rendering.labels.catalogue import (
    SOURCES,
    Group,
    Label,
    Labels,
    Plural,
    english,
    labels_of,
    languages,
    own_labels,
)

__all__ = [
    "SOURCES",
    "Group",
    "Label",
    "Labels",
    "Plural",
    "english",
    "labels_of",
    "languages",
    "own_labels",
]
