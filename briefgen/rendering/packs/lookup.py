"""Find a pack: the first folder of its name, in an order that can be asked for.

    a path                     ./house, /srv/house
    the project's folder       ./templates/NAME
    the user's folder          ~/.config/briefgen/templates/NAME, or what the system uses instead
    installed packages         entry points of the group "briefgen.templates"
    built in                   templates/NAME of this program

"builtin:NAME" is always the built-in one.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pathlib
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

import msgspec

from briefgen.errors import ManifestBroken, PackCycle, TemplateMissing
from briefgen.rendering.packs.manifest import FILE, Manifest, read_manifest
from briefgen.rendering.packs.pack import Pack, Source, values_of
from briefgen.system.files import is_file, is_folder

BUILT_IN_PREFIX = "builtin:"
ENTRY_POINTS = "briefgen.templates"
"""The group in which an installed package names its packs: NAME = "package" or "package.folder",
the folder that has the pack.toml."""


Standing = Literal["wins", "shadowed", "not there"]
"""What became of a place that was looked at."""
MOST_PACKS = 20
"""Packs in a chain: more than any house has, and few enough to follow."""


class PackCandidate(NamedTuple):
    """A folder that a name could mean."""

    source: Source
    name: str
    folder: pathlib.Path


def built_in_folder() -> pathlib.Path:
    """Return where the built-in packs are: inside the package once installed, beside it in a
    checkout."""
    package = pathlib.Path(__file__).parents[2]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def project_folder() -> pathlib.Path:
    """Return where the packs of the working folder are."""
    return pathlib.Path("templates").absolute()


def user_folder() -> pathlib.Path:
    """Return where the user's own packs are; XDG_CONFIG_HOME and its like are heeded."""
    import platformdirs

    return platformdirs.user_config_path("briefgen") / "templates"


def built_in_packs() -> list[str]:
    """Return the names of the built-in packs."""
    return [found.name for found in _in_folder("built-in", built_in_folder())]


def all_packs() -> list[PackCandidate]:
    """Return every pack there is, by name and then in the order of the lookup: the first of a name
    wins, the rest are shadowed."""
    order = {
        source: place for place, source in enumerate(("project", "user", "installed", "built-in"))
    }
    found = [
        *_in_folder("project", project_folder()),
        *_in_folder("user", user_folder()),
        *_installed(),
        *_in_folder("built-in", built_in_folder()),
    ]
    distinct = {found.folder.resolve(): found for found in reversed(found)}
    return sorted(
        distinct.values(), key=lambda candidate: (candidate.name, order[candidate.source])
    )


def candidates(name: str) -> Iterator[PackCandidate]:
    """Give the folders that a name means, the winner first; none for what is not one plain name."""
    if not _is_plain(name):
        return
    seen: set[pathlib.Path] = set()
    for source, folder in _places(name):
        if is_file(folder / FILE) and (path := folder.resolve()) not in seen:
            seen.add(path)
            yield PackCandidate(_source_of(path, source), name, folder)


def looked_at(template: str) -> list[tuple[PackCandidate, Standing]]:
    """Return every place where a name or a path is looked for, in order, and what was found there.

    A place of installed packages is named where one of them has the pack; for none, the folder is
    the group they are listed in.
    """
    if template.startswith(BUILT_IN_PREFIX):
        name = template.removeprefix(BUILT_IN_PREFIX)
        places = (
            [PackCandidate("built-in", name, built_in_folder() / name)] if _is_plain(name) else []
        )
    elif _is_path(template):
        folder = _expanded(template)
        places = [
            PackCandidate(_source_of(folder.resolve(), "path"), folder.resolve().name, folder)
        ]
    else:
        places = (
            [PackCandidate(source, template, folder) for source, folder in _places(template)]
            if _is_plain(template)
            else []
        )
        if places and not any(place.source == "installed" for place in places):
            places.insert(-1, PackCandidate("installed", template, pathlib.Path(ENTRY_POINTS)))
    found: list[tuple[PackCandidate, Standing]] = []
    seen: set[pathlib.Path] = set()
    for place in places:
        path = place.folder.resolve()
        if not is_file(place.folder / FILE):
            found.append((place, "not there"))
        elif path not in seen:
            standing: Standing = "shadowed" if seen else "wins"
            found.append((place._replace(source=_source_of(path, place.source)), standing))
            seen.add(path)
    return found


def _places(name: str) -> Iterator[tuple[Source, pathlib.Path]]:
    """Give where a name is looked for, one place after the other, as each costs more than the one
    before."""
    yield "project", project_folder() / name
    yield "user", user_folder() / name
    yield from ((found.source, found.folder) for found in _installed() if found.name == name)
    yield "built-in", built_in_folder() / name


def find_pack(template: str, params: Mapping[str, str] | None = None) -> Pack:
    """Find a pack by the path of its folder or by its name, and set its parameters.

    Raises:
        TemplateMissing: there is none.
        TemplateBroken, ManifestBroken: its pack.toml cannot be read.
        SchemaUnknown: it was written for another major version of the model.
        PackCycle: it rests on itself.
        UnknownParameter, ParameterWrong: a parameter cannot be set so.
    """
    found = _found(template)
    pack = load_pack(found.folder.resolve(), found.source)
    if params:
        pack = msgspec.structs.replace(pack, given=tuple(sorted(params.items())))
    values_of(pack)
    return pack


def _found(
    template: str, base: pathlib.Path | None = None, past: frozenset[pathlib.Path] = frozenset()
) -> PackCandidate:
    """Return the folder that a name or path means: paths begin in ``base``, folders of ``past`` are
    passed over."""
    if template.startswith(BUILT_IN_PREFIX):
        name = template.removeprefix(BUILT_IN_PREFIX)
        folder = built_in_folder() / name
        if _is_plain(name) and is_file(folder / FILE):
            return PackCandidate("built-in", name, folder)
    elif _is_path(template):
        folder = (base or pathlib.Path()) / _expanded(template)
        if is_folder(folder):
            return PackCandidate(
                _source_of(folder.resolve(), "path"), folder.resolve().name, folder
            )
    else:
        for found in candidates(template):
            if found.folder.resolve() not in past:
                return found
    names = dict.fromkeys(found.name for found in all_packs())
    raise TemplateMissing(name=template, choices=", ".join(names))


def _is_plain(name: str) -> bool:
    """Tell whether a name is one plain folder name: "../brief" and "/etc" are not."""
    return (
        bool(name)
        and not name.startswith(".")
        and pathlib.PurePath(name).name == name
        and "\\" not in name
        and "\0" not in name
    )


def _is_path(template: str) -> bool:
    return "\0" not in template and (
        template.startswith((".", "~")) or "/" in template or os.sep in template
    )


def _expanded(template: str) -> pathlib.Path:
    """Return a path with the user's folder for "~"; as it is where the system knows no such
    user."""
    try:
        return pathlib.Path(template).expanduser()
    except RuntimeError:
        return pathlib.Path(template)


def _source_of(folder: pathlib.Path, source: Source) -> Source:
    """A built-in pack is one however it was reached: in a checkout, ./templates is where they
    are."""
    return "built-in" if folder.parent == built_in_folder().resolve() else source


def _in_folder(source: Source, folder: pathlib.Path) -> list[PackCandidate]:
    if not is_folder(folder):
        return []
    names = sorted(entry.name for entry in folder.iterdir() if is_file(entry / FILE))
    return [
        PackCandidate(_source_of((folder / name).resolve(), source), name, folder / name)
        for name in names
    ]


@functools.cache
def _installed() -> tuple[PackCandidate, ...]:
    """Return the packs that installed packages name; none of their code is run to find them."""
    import importlib.metadata
    import importlib.util

    found = []
    for entry in sorted(
        importlib.metadata.entry_points(group=ENTRY_POINTS),
        key=lambda entry: (entry.name, entry.value),
    ):
        package, *inside = entry.value.strip().split(".")
        if not all(part.isidentifier() for part in (package, *inside)):
            continue
        try:
            spec = importlib.util.find_spec(package)
        except (ImportError, ValueError):
            continue
        for place in (spec.submodule_search_locations or ()) if spec else ():
            folder = pathlib.Path(place, *inside)
            if is_file(folder / FILE):
                found.append(PackCandidate("installed", entry.name, folder))
    return tuple(found)


def load_pack(
    folder: pathlib.Path, source: Source = "path", below: tuple[pathlib.Path, ...] = ()
) -> Pack:
    """Load the pack in a folder and those it rests on. ``below`` are the packs that rest on it.

    A pack that extends its own name rests on the next pack of that name: so ./templates/brief may
    extend "brief".

    Raises:
        PackCycle: a pack rests on itself.
    """
    # What has no manifest is no pack, and its files are not counted: it may be a whole disk.
    stamp = stamp_of(folder) if is_file(folder / FILE) else ""
    manifest = _manifest(folder, stamp)
    parent = None
    if manifest.extends is not None:
        own = (*below, folder)
        shadowed = frozenset(
            place for place in own if place.name == folder.name == manifest.extends
        )
        found = _found(manifest.extends, folder, shadowed)
        path = found.folder.resolve()
        if len(own) > MOST_PACKS:
            raise ManifestBroken(
                f"{own[0].name}/{FILE}", reason=f"it rests on more than {MOST_PACKS} packs", hint=""
            )
        if path in own:
            names = " → ".join(place.name for place in (*own[own.index(path) :], path))
            raise PackCycle(f"{folder.name}/{FILE}", chain=names)
        parent = load_pack(path, found.source, own)
    return Pack(folder, manifest, parent, source, stamp)


@functools.lru_cache(maxsize=64)
def _manifest(folder: pathlib.Path, stamp: str) -> Manifest:  # noqa: ARG001 - the stamp is what makes the cache right
    return read_manifest(folder)


def stamp_of(folder: pathlib.Path) -> str:
    """Return what changes whenever a file of a folder does: with it in the pack, whatever is kept
    for a pack is never out of date."""
    marks = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(files):
            try:
                found = os.stat(os.path.join(place, name))
            except OSError:
                continue
            marks.append(f"{place}/{name} {found.st_mtime_ns} {found.st_size}")
    return hashlib.sha256("\n".join(marks).encode("utf-8", "surrogatepass")).hexdigest()[:16]
