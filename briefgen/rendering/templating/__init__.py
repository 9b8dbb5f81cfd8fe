"""Jinja in a sandbox: templates see the brief and nothing else, and what they print is escaped and
looked through."""
