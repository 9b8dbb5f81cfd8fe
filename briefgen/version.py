"""The version of the program: what a brief says it was made with."""

from __future__ import annotations

__version__ = "0.1.0"
