"""The pieces of a brief: each kind of finding brought together, chosen and numbered."""
