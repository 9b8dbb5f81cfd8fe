"""A small sentence encoder that judges what each sentence of an article is worth. It writes
nothing, and briefs are made without it where it is not installed.

reading ──▶ wordpiece (pieces of words) ──▶ windows (whole sentences) ──▶ judging (log-odds)
"""

from __future__ import annotations

DEFAULT_ENCODER = "briefgen_encoder_en"
"""The package in `models/en`."""
IF_INSTALLED = "auto"
"""Stands for the default encoder where it is installed, and for none where it is not."""
NONE = "none"
"""Stands for none: the rules alone."""
