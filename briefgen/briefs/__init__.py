"""Briefs: the findings of one or many articles become a brief."""
