"""Render briefs with hostile packs in this process, and print for each its error code and what was
opened or connected to.

Started by test_pack_attacks.py with two arguments: a brief's JSON, and a file of lines
"format<tab>pack folder".
"""

from __future__ import annotations

import json
import pathlib
import site
import sys
import sysconfig
from typing import cast

import briefgen
from briefgen.errors import BriefgenError
from briefgen.rendering import To, decode_brief, render_here
from briefgen.rendering.packs import built_in_folder, find_pack
from briefgen.system import temporary

WATCHED = (
    "open",
    "socket.connect",
    "socket.getaddrinfo",
    "socket.bind",
    "urllib.Request",
    "subprocess.Popen",
    "os.system",
    "os.exec",
)
seen: list[str] = []


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in WATCHED and arguments:
        seen.append(f"{event} {arguments[0]}")


def main() -> None:
    brief = decode_brief(pathlib.Path(sys.argv[1]).read_bytes())
    python = [
        sys.prefix,
        sys.base_prefix,
        sysconfig.get_path("stdlib"),
        *site.getsitepackages(),
        *(place for place in sys.path if place),
    ]
    program = (built_in_folder(), pathlib.Path(briefgen.__file__).parent)
    own = [place.resolve() for place in (*map(pathlib.Path, python), *program)]
    # The program's own page first: what WeasyPrint looks for while it is loaded (libraries, by way
    # of a compiler) is no pack's doing.
    render_here(brief, "pdf", find_pack("builtin:brief"))
    sys.addaudithook(watch)
    for line in pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
        form, folder = line.split("\t")
        to = cast("To", form)
        seen.clear()
        try:
            render_here(brief, to, find_pack(folder))
            code = "rendered"
        except BriefgenError as error:
            code = error.code
        allowed = [*own, pathlib.Path(folder).resolve()]
        strange = [
            what
            for what in seen
            if not (what.startswith("open ") and is_allowed(what.removeprefix("open "), allowed))
        ]
        print(json.dumps([code, strange]), flush=True)


def is_allowed(path: str, folders: list[pathlib.Path]) -> bool:
    """Tell whether a file is the pack's, the program's, Python's, or one that WeasyPrint makes to
    hold faces while it works."""
    made = path.startswith(f"{temporary.folder()}/faces-")
    # Whole numbers are files that are open already.
    return (
        made
        or path.isdecimal()
        or any(pathlib.Path(path).resolve().is_relative_to(folder) for folder in folders)
    )


if __name__ == "__main__":
    main()
