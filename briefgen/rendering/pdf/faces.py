"""Where the faces are: the TTF files of the two pinned font packages, found without importing them.

TTF and not WOFF2, which is decoded in pure Python and costs 200 ms a document.
"""

from __future__ import annotations

import functools
import importlib.util
import pathlib
from typing import NamedTuple


class Face(NamedTuple):
    """One file of a family."""

    family: str
    package: str
    file: str
    weight: int
    style: str


FACES = (
    Face("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Regular.ttf", 400, "normal"),
    Face("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-It.ttf", 400, "italic"),
    Face("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf", 600, "normal"),
    Face("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Regular.ttf", 400, "normal"),
    Face("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-It.ttf", 400, "italic"),
    Face("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Semibold.ttf", 600, "normal"),
)


@functools.cache
def font_file(face: Face) -> pathlib.Path:
    """Return the file of a face."""
    package = importlib.util.find_spec(face.package)
    if package is None or package.origin is None:
        raise ModuleNotFoundError(f"the package {face.package} is not installed")
    return pathlib.Path(package.origin).parent / "files" / face.file


def font_faces() -> str:
    """Return the style sheet that names the faces, with the addresses of the files."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style:'
        f" {face.style}; src: url({font_file(face).as_uri()}) }}"
        for face in FACES
    )
