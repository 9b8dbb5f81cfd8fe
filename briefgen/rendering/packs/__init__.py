"""Template packs: folders with a small manifest, templates, style sheets and parameters, found by
name or path, one resting on another.

acme/
  pack.toml       name, version, title, what it extends, its sections and parameters
  brief.md.j2     Markdown; alone it gives HTML and PDF too
  brief.html.j2   HTML and PDF
  brief.docx      the document that Word files begin from
  mail.txt.j2     the message that a brief is sent with, as text and
  mail.html.j2    as a page
  partials/       pieces of templates
  style.css       the screen
  print.css       paper
"""

from __future__ import annotations

from briefgen.rendering.packs.lookup import (
    BUILT_IN_PREFIX,
    PackCandidate,
    Standing,
    all_packs,
    built_in_folder,
    built_in_packs,
    candidates,
    find_pack,
    load_pack,
    looked_at,
    project_folder,
)
from briefgen.rendering.packs.manifest import Manifest
from briefgen.rendering.packs.pack import Pack
from briefgen.rendering.packs.parameters import Parameter

__all__ = [
    "BUILT_IN_PREFIX",
    "Manifest",
    "Pack",
    "PackCandidate",
    "Parameter",
    "Standing",
    "all_packs",
    "built_in_folder",
    "built_in_packs",
    "candidates",
    "find_pack",
    "load_pack",
    "looked_at",
    "project_folder",
]
