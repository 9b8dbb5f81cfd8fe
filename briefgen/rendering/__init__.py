"""Rendering: a brief and a template pack become Markdown, HTML, PDF or JSON."""
