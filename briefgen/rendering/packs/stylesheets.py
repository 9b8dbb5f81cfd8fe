"""The style sheets of a pack: those of its chain, parent first, with its parameters before them and
its files inside them."""

from __future__ import annotations

import re

from briefgen.errors import TemplateBroken
from briefgen.rendering.packs import BUILT_IN_PREFIX, Pack, find_pack
from briefgen.rendering.packs.pack import PAGE
from briefgen.rendering.packs.parameters import css_string, data_address

_URL = re.compile(r"""url\(\s*+(["']?)([^"')]*+)\1\s*+\)""", re.IGNORECASE)
_KEPT = ("data:", "#")


def style_of(pack: Pack, file: str) -> str:
    """Return a style sheet of a pack: its parameters, then that of each pack of its chain, parent
    first.

    Where no pack of the chain has one, or the chain has no page of its own but only Markdown, that
    of the built-in pack stands first.

    Raises:
        TemplateBroken: a style sheet imports another one.
    """
    packs, sheets = [pack], [own_sheet(link, file) for link in reversed(pack.chain)]
    if not any(sheets) or not pack.holder(PAGE):
        built_in = find_pack(f"{BUILT_IN_PREFIX}brief")
        if built_in not in pack.chain:
            # It speaks of its own parameters, which this pack need not have.
            packs.insert(0, built_in)
            sheets.insert(0, own_sheet(built_in, file))
    css = "\n".join(sheet for sheet in sheets if sheet)
    return (
        "".join(speaker.custom_properties(css) for speaker in packs) + _labels_in(css, pack) + css
    )


_COUNTED = {"page": "counter(page)", "pages": "counter(pages)"}
LABELS: dict[str, tuple[str, dict[str, str]]] = {
    "--page-number": ("page.number", _COUNTED),
    "--page-of-link": ("page.short", {"page": "target-counter(attr(data-to), page)"}),
}
"""Labels that a style sheet prints, with what stands in their places there: by the custom property
that has them as a `content`."""


def _labels_in(css: str, pack: Pack) -> str:
    """Return the labels that a style sheet speaks of as custom properties, to stand before it."""
    lines = []
    for name, (key, counters) in LABELS.items():
        if f"var({name})" in css:
            pieces = re.split(
                r"\{([a-z]+)\}",
                pack.labels.say(key, **{place: f"{{{place}}}" for place in counters}),
            )
            content = " ".join(
                counters[piece] if at % 2 else css_string(piece)
                for at, piece in enumerate(pieces)
                if piece
            )
            lines.append(f"{name}: {content}")
    return f":root {{ {'; '.join(lines)} }}\n" if lines else ""


def own_sheet(pack: Pack, file: str) -> str:
    """Return a style sheet of one pack, in which each file of its own has become an address that
    holds the file itself."""
    css = pack.text(file)
    if "@import" in css.lower():
        raise TemplateBroken(
            f"{pack.name}/{file}", reason="a style sheet imports no other one; put its rules here"
        )
    return _URL.sub(lambda match: _inside(pack, match), css)


def _inside(pack: Pack, match: re.Match[str]) -> str:
    address = match[2].strip()
    path = None if address.lower().startswith(_KEPT) else pack.path(address)
    # What is no file of the pack stays as it is, and is refused where it is asked for.
    return match[0] if path is None else f'url("{data_address(path)}")'
