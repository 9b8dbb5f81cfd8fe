"""Printed pages: where their words stand, in what order they are read, and what is no text."""
