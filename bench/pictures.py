"""Pictures of a brief's pages for the documentation: ``python -m bench.pictures [FOLDER]`` writes
docs/images/, or another folder.

The brief is that of the three sample articles on the flood defences of Wexmouth. `first-page.png`
is what the README shows, `packs/` what [Template packs](../docs/templates.md) shows.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

from briefgen import analyse, compose, read, render
from briefgen.rendering.packs import built_in_packs

ROOT = Path(__file__).parent.parent
DOTS_AN_INCH = 80
SMALL = 44
"""Dots an inch of the pictures that show how the packs differ."""
POINTS_AN_INCH = 72


def draw_pages(pdf: bytes, folder: Path) -> list[Path]:
    """Draw each page of a PDF as a PNG: first-page.png, page-2.png, …; pages of an earlier, longer
    brief go."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            # A palette is enough for ink on paper, and a third of the size.
            picture = (
                page.render(scale=DOTS_AN_INCH / POINTS_AN_INCH)
                .to_pil()
                .convert("P", palette=1, colors=64)
            )
            path = folder / ("first-page.png" if number == 1 else f"page-{number}.png")
            picture.save(path, optimize=True)
            written.append(path)
    for stale in sorted(set(folder.glob("page-*.png")) - set(written)):
        stale.unlink()
    return written


def draw_first_page(pdf: bytes, path: Path) -> Path:
    """Draw the first page of a PDF as a small PNG."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with pypdfium2.PdfDocument(pdf) as document:
        picture = (
            document[0]
            .render(scale=SMALL / POINTS_AN_INCH)
            .to_pil()
            .convert("P", palette=1, colors=32)
        )
        picture.save(path, optimize=True)
    return path


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    brief = compose(
        [analyse(article) for article in read(*sorted((ROOT / "seeds").glob("flood-*")))]
    )
    for path in draw_pages(render(brief, to="pdf"), folder):
        print(path)
    for pack in built_in_packs():
        print(
            draw_first_page(
                render(brief, to="pdf", template=f"builtin:{pack}"),
                folder / "packs" / f"{pack}.png",
            )
        )


if __name__ == "__main__":
    main()
