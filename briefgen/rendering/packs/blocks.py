"""The blocks of a pack: which pack of its chain each comes from, where it stands, and what it was
copied from.

A block that was copied into a pack ("ejected") stands behind a comment that remembers its origin,
so that it can be told when the origin has changed since:

    {# from builtin:brief 1.1, block said, sha256 3f2a9c41d0e7 #}
    {% block said %}…{% endblock %}
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from briefgen.errors import BlockUnknown
from briefgen.rendering.packs.loader import Shelf
from briefgen.rendering.packs.lookup import BUILT_IN_PREFIX
from briefgen.rendering.packs.manifest import did_you_mean
from briefgen.rendering.packs.pack import MARKDOWN, PAGE, Pack

TEMPLATES = {"md": MARKDOWN, "html": PAGE}
"""The template that each format of blocks begins with; PDF is made of that of HTML."""
DIGITS = 12
"""Of the SHA-256 of a block that the comment keeps: chance alone finds a second block with the same
in 2**48."""

_OPENING = re.compile(r"\{[%#{]")
_RAW = re.compile(r"\{%[-+]?\s*+raw\s*+[-+]?%\}")
_END_OF_RAW = re.compile(r"\{%[-+]?\s*+endraw\s*+[-+]?%\}")
# A tag ends at the first %} or }} that is in no string.
_TAG = re.compile(
    r"""\{%(?:"(?:\\.|[^"\\])*+"|'(?:\\.|[^'\\])*+'|[^"'%]|%(?!\}))*+%\}""", re.DOTALL
)
_PRINT = re.compile(
    r"""\{\{(?:"(?:\\.|[^"\\])*+"|'(?:\\.|[^'\\])*+'|[^"'}]|\}(?!\}))*+\}\}""", re.DOTALL
)
_BLOCK = re.compile(r"\{%[-+]?\s*+block\s+(\w+)(\s+scoped)?")
_END_OF_BLOCK = re.compile(r"\{%[-+]?\s*+endblock\b")
_EXTENDS = re.compile(r"""\{%[-+]?\s*+extends\s*+(["'])(.*?)\1\s*+[-+]?%\}""")
_ORIGIN = re.compile(r"\{#-?\s*from (\S+) (\S+), block (\w+), sha256 ([0-9a-f]{12})\s*-?#\}")


class Origin(NamedTuple):
    """What an ejected block was copied from."""

    pack: str
    """Its name; "builtin:brief" for a built-in one."""
    version: str
    """Of the pack."""
    block: str
    """Its name."""
    digest: str
    """Of the block as it was."""

    @property
    def comment(self) -> str:
        """The comment that remembers it."""
        return f"{{# from {self.pack} {self.version}, block {self.block}, sha256 {self.digest} #}}"


class Tag(NamedTuple):
    """A tag or a comment of a template."""

    text: str
    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """A block, where it is defined."""

    name: str
    form: str
    """"md" or "html"."""
    pack: Pack
    """The pack of the chain that has it."""
    file: str
    """In the folder of that pack."""
    line: int
    """Of its first tag, from 1."""
    source: str
    """From its first tag to its last, both included."""
    start: int
    """Of the source in the file, in characters."""
    inner: tuple[tuple[str, int, int, bool], ...] = ()
    """The blocks right inside it: name, start and end in the source, and whether it is scoped."""
    origin: Origin | None = None
    """What it was copied from, if it was."""

    @property
    def place(self) -> str:
        """Where it stands: "acme/brief.md.j2:3", and "builtin:brief/brief.md.j2:27" in a built-in
        pack."""
        return f"{_name_of(self.pack)}/{self.file}:{self.line}"

    @property
    def digest(self) -> str:
        """What changes whenever it does."""
        return hashlib.sha256(self.source.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]

    @property
    def as_origin(self) -> Origin:
        """What a copy of it remembers."""
        # A name or version with a blank or the end of a comment in it could not be read back.
        name, version = (
            "-".join(re.findall(r"[\w.:+-]+", text)) or "-"
            for text in (_name_of(self.pack), self.pack.manifest.version)
        )
        return Origin(name, version, self.name, self.digest)


def _name_of(pack: Pack) -> str:
    """Return the name by which a pack is found from everywhere."""
    return f"{BUILT_IN_PREFIX if pack.source == 'built-in' else ''}{pack.name}"


def blocks_of(pack: Pack, form: str) -> dict[str, tuple[Block, ...]]:
    """Return the blocks that a pack prints in a format, in the order in which the templates have
    them.

    Each comes with all of its definitions, the one that is printed first and then those that it
    stands in for.

    Raises:
        TemplateBroken: a template is not UTF-8.
    """
    layers = []
    shelf = Shelf(pack)
    place = shelf.place_of(TEMPLATES[form]) if pack.holder(TEMPLATES[form]) else None
    seen = set()
    while place is not None and place not in seen and (found := shelf.find(place)) is not None:
        seen.add(place)
        holder, file = found
        text = holder.text(file).replace("\r\n", "\n")
        layers.append(tuple(_blocks_in(text, form, holder, file)))
        above = _extended(text)
        place = shelf.place_of(above, place) if above is not None else None
    names = dict.fromkeys(block.name for layer in reversed(layers) for block in layer)
    return {
        name: tuple(block for layer in layers for block in layer if block.name == name)
        for name in names
    }


def block_named(pack: Pack, form: str, name: str) -> Block | None:
    """Return a block as a pack prints it in a format, or null where it has none of that name."""
    return next(iter(blocks_of(pack, form).get(name, ())), None)


def unknown_block(pack: Pack, name: str) -> BlockUnknown:
    """Return the error for a block that a pack has in no format."""
    known = dict.fromkeys(known for form in TEMPLATES for known in blocks_of(pack, form))
    return BlockUnknown(pack.name, name=name, hint=did_you_mean(name, list(known), "There are"))


def outdated(pack: Pack) -> tuple[tuple[Block, Block | None], ...]:
    """Return the blocks of a pack itself whose origin has changed since they were copied: each with
    what it would stand in for now.

    Null where there is nothing any more that it stands in for.
    """
    found = []
    for form in TEMPLATES:
        for block, *others in blocks_of(pack, form).values():
            origin = block.origin
            if origin is not None and block.pack == pack:
                now = next((other for other in others if other.pack != pack), None)
                if now is None or now.digest != origin.digest:
                    found.append((block, now))
    return tuple(found)


def tags_of(text: str) -> Iterator[Tag]:
    """Give the tags and comments of a template in their order; what is raw has none. It ends where
    one is not closed."""
    place = 0
    while match := _OPENING.search(text, place):
        start = match.start()
        if match[0] == "{#":
            place = text.find("#}", start + 2) + 2
            if place < 2:
                return
        elif _RAW.match(text, start):
            end = _END_OF_RAW.search(text, start)
            if end is None:
                return
            place = end.end()
            continue
        else:
            tag = (_PRINT if match[0] == "{{" else _TAG).match(text, start)
            if tag is None:
                return
            place = tag.end()
            if match[0] == "{{":
                continue
        yield Tag(text[start:place], start, place)


def _blocks_in(text: str, form: str, pack: Pack, file: str) -> Iterator[Block]:
    """Give the blocks of one template, those inside others too, in the order of their ends."""
    waiting: list[tuple[str, int, bool, Origin | None, list[tuple[str, int, int, bool]]]] = []
    before: Tag | None = None
    for tag in tags_of(text):
        if opening := _BLOCK.match(tag.text):
            waiting.append(
                (opening[1], tag.start, opening[2] is not None, _origin(text, before, tag), [])
            )
        elif _END_OF_BLOCK.match(tag.text) and waiting:
            name, start, scoped, origin, inner = waiting.pop()
            if waiting:
                _, outer, _, _, around = waiting[-1]
                around.append((name, start - outer, tag.end - outer, scoped))
            line = text.count("\n", 0, start) + 1
            yield Block(
                name, form, pack, file, line, text[start : tag.end], start, tuple(inner), origin
            )
        before = tag


def _origin(text: str, before: Tag | None, tag: Tag) -> Origin | None:
    """Return what the comment right before a block remembers."""
    if before is None or text[before.end : tag.start].strip():
        return None
    match = _ORIGIN.fullmatch(before.text)
    return Origin(*match.groups()) if match else None


def _extended(text: str) -> str | None:
    """Return what a template extends, or null where it extends nothing, or what is worked out only
    while it is rendered."""
    return next((match[2] for tag in tags_of(text) if (match := _EXTENDS.match(tag.text))), None)
