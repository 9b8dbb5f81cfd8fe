"""Rendering: a brief and a template pack become bytes. The only room that knows Jinja, Markdown,
HTML, PDF and Word."""

from __future__ import annotations

from briefgen.rendering.brief_file import decode_brief, encode_brief
from briefgen.rendering.formats.any_pack import render
from briefgen.rendering.formats.dispatch import Paper, Standard, To, render_here

__all__ = ["Paper", "Standard", "To", "decode_brief", "encode_brief", "render", "render_here"]
