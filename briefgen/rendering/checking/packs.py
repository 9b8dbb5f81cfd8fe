"""Read all templates of a pack."""

from __future__ import annotations

from briefgen.rendering.checking.fields import Reading, read_templates
from briefgen.rendering.html import _environment as page_environment
from briefgen.rendering.markdown import _environment as markdown_environment
from briefgen.rendering.packs import Pack
from briefgen.rendering.packs.pack import MARKDOWN, PAGE


def read_pack(pack: Pack) -> dict[str, Reading]:
    """Read each template of a pack that one of its formats needs; by the name of its file."""
    found: dict[str, Reading] = {}
    if pack.holder(PAGE) and {"html", "pdf"} & set(pack.formats):
        found[PAGE] = read_templates(page_environment(pack, "screen"), PAGE)
    if pack.holder(MARKDOWN) and ("md" in pack.formats or not pack.holder(PAGE)):
        found[MARKDOWN] = read_templates(markdown_environment(pack), MARKDOWN)
    return found
