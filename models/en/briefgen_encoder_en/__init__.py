"""The sentence encoder of briefgen for English: files, and no code."""

__version__ = "1.0"
