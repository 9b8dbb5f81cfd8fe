"""What `templates new` and `templates eject` write: texts by the name of their file, to be put into
the folder of a pack."""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Sequence

import msgspec

from briefgen.errors import BlockExists, BlockNotCopyable, PackNameWrong, UnknownOptionValue
from briefgen.model import SCHEMA
from briefgen.rendering.packs.blocks import TEMPLATES, Block, blocks_of, tags_of, unknown_block
from briefgen.rendering.packs.loader import PARENT_PREFIX
from briefgen.rendering.packs.manifest import FILE
from briefgen.rendering.packs.pack import Pack
from briefgen.rendering.packs.parameters import Parameter
from briefgen.system.files import RESERVED_NAMES, name_for

LONGEST_NAME = 60
"""Characters of a pack's name, as of every name the program gives a file."""
SHOWN = ("made", "foot")
"""The blocks that a new pack shows how to rewrite: short ones at the end, the first of them that
the parent has."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_SUPER = re.compile(r"\bsuper((?:\s*\.\s*super)*+)\s*\(")
_PARENTS_FILE = re.compile(rf"""["']({PARENT_PREFIX}[^"']*)["']""")
_SIGNS = re.compile(r"\{%([-+]?).*?%\}.*\{%.*?([-+]?)%\}", re.DOTALL)


class Copies(msgspec.Struct, frozen=True):
    """What ejecting a block writes."""

    files: dict[str, str]
    """Texts by the name of their file in the pack's folder."""
    origins: tuple[str, ...]
    """Where each copied block stands, as errors say it."""


def checked_name(name: str) -> str:
    """Return the name of a pack if a folder can have it on every system.

    Raises:
        PackNameWrong: it cannot; a path is no name.
    """
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME or name.lower() in RESERVED_NAMES:
        better = name_for(name)
        raise PackNameWrong(name=name, better="house" if better == "brief" else better)
    return name


def new_pack(name: str, parent: Pack, extends: str) -> dict[str, str]:
    """Return the files of a new pack that prints what its parent prints; ``extends`` is how its
    pack.toml names the parent."""
    files = {FILE: _manifest(name, parent, extends)}
    for form, file in TEMPLATES.items():
        if parent.holder(file) is not None:
            files[file] = _child(file, list(blocks_of(parent, form)), name)
    return files


def heir_of(name: str, pack: Pack, extends: str) -> str:
    """Return the pack.toml of a pack that changes nothing: the project's own, to take the blocks of
    one that is not."""
    return (
        f"name = {_quoted(name)}\n"
        f'version = "1.0"\n'
        f"title = {_quoted(pack.manifest.title)}\n"
        f'schema = "{SCHEMA}"\n'
        f"extends = {_quoted(extends)}\n"
    )


def ejected(pack: Pack, name: str, forms: Sequence[str], *, into: Pack | None) -> Copies:
    """Copy one block of a pack in each of some formats, as far as the pack has the block there,
    into a pack that rests on it.

    ``into`` is the pack itself where it takes the block, null for a new one that extends it.

    Raises:
        BlockUnknown: there is none of this name.
        BlockExists: the pack that is to have it has it.
        BlockNotCopyable: it includes a file by way of its own parent.
    """
    found = {form: blocks_of(pack, form).get(name, ()) for form in forms}
    if not any(found.values()):
        raise unknown_block(pack, name)
    files, origins = {}, []
    for form, definitions in found.items():
        if not definitions:
            continue
        block = definitions[0]
        if into is not None and block.pack.folder == into.folder:
            raise BlockExists(f"{block.pack.name}/{block.file}", line=block.line, name=name)
        file = TEMPLATES[form]
        text = into.text(file) if into is not None else ""
        start = text if text.strip() else f'{{% extends "{PARENT_PREFIX}{file}" %}}\n'
        files[file] = f"{start.rstrip()}\n\n{block.as_origin.comment}\n{copy_of(block)}\n"
        origins.append(block.place)
    return Copies(files, tuple(origins))


def forms_named(value: str) -> list[str]:
    """Return the formats that an option names.

    Raises:
        UnknownOptionValue: one of them has no blocks.
    """
    named = [part.strip().lower() for part in value.split(",") if part.strip()]
    for part in named or [value]:
        if part not in TEMPLATES:
            raise UnknownOptionValue(option="--to", value=part, choices=", ".join(TEMPLATES))
    return list(dict.fromkeys(named))


def copy_of(block: Block) -> str:
    """Return the source of a block so that it prints, in a child of its pack, what it prints now.

    What it calls its parent's is two packs up from there, and blocks inside it are called by their
    names: one of them may stand
    rewritten in the child already, and a block cannot be defined twice.

    Raises:
        BlockNotCopyable: it includes a file by way of its own parent.
    """
    if tied := next(
        (match[1] for tag in _statements(block.source) if (match := _PARENTS_FILE.search(tag))),
        None,
    ):
        raise BlockNotCopyable(block.place, name=block.name, file=tied)
    text = block.source
    for name, start, end, scoped in sorted(block.inner, key=lambda inner: -inner[1]):
        # One that sees the variables around it can only be copied with them.
        signs = None if scoped else _SIGNS.fullmatch(text[start:end])
        if signs is not None:
            text = f"{text[:start]}{{%{signs[1]} print self.{name}() {signs[2]}%}}{text[end:]}"
    return _SUPER.sub(lambda match: f"super{match[1]}.super(", text)


def _statements(text: str) -> list[str]:
    return [tag.text for tag in tags_of(text) if not tag.text.startswith("{#")]


def _child(file: str, blocks: list[str], name: str) -> str:
    """Return a template that extends its parent's and shows how a block is rewritten, without a
    change to anything printed."""
    extends = f'{{% extends "{PARENT_PREFIX}{file}" %}}\n'
    shown = next((block for block in (*SHOWN, *reversed(blocks)) if block in blocks), None)
    if shown is None:
        return extends
    return (
        f"{extends}{{# A block written here is printed in place of the parent's; all of them:"
        f" briefgen templates show {name} #}}\n{{% block {shown} %}}\n{{{{ super() -}}}} {{# the"
        " parent's; write before or after it, or in its place #}\n{%- endblock %}\n"
    )


def _manifest(name: str, parent: Pack, extends: str) -> str:
    sections = ", ".join(_quoted(section) for section in parent.sections)
    lines = [
        f"name = {_quoted(name)}",
        'version = "1.0"',
        f"title = {_quoted(name.replace('-', ' ').replace('_', ' ').strip().capitalize())}",
        f'schema = "{SCHEMA}"',
        f"extends = {_quoted(extends)}",
        "",
        "# What is printed, in this order; left out, as the parent has it:",
        f"# sections = [{sections}]",
        "",
        "[params]",
    ]
    lines += [
        f"# {parameter.name} = {_default(parent, parameter)}{_help(parameter)}"
        for parameter in parent.parameters.values()
    ]
    return "\n".join(lines) + "\n"


def _default(parent: Pack, parameter: Parameter) -> str:
    value = default_of(parent, parameter)[0]
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def default_of(pack: Pack, parameter: Parameter) -> tuple[str | int | float | bool, Pack]:
    """Return what a parameter is if nobody sets it, as pack.toml has it, and the pack of the chain
    that says so."""
    for link in pack.chain:
        for name, value in link.manifest.defaults:
            if name == parameter.name:
                return value, link
        for declared in link.manifest.params:
            if declared.name == parameter.name:
                return declared.default, link
    return parameter.default, pack


def _help(parameter: Parameter) -> str:
    words = " ".join(parameter.help.split())
    return f"  # {words}" if words else ""


def _quoted(text: str) -> str:
    """Write a text as TOML has it: as JSON has it, but for the one control character that JSON
    leaves bare."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def path_from(folder: pathlib.Path, extends: str, parent: Pack) -> str:
    """Return how the pack.toml in a folder names its parent: a path begins in that folder, and not
    where the command was typed."""
    import os

    if (
        parent.source != "path"
        and "/" not in extends
        and "\\" not in extends
        and not extends.startswith((".", "~"))
    ):
        return extends
    return pathlib.Path(os.path.relpath(parent.folder, folder.resolve())).as_posix()
