"""Print how well saved pages are read: ``python -m bench.web FOLDER [--bare]``; without a folder
the pages written for it, by kind and beside the extractor alone."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.web import Score, is_read, of_kind, read_bare, score_folder, score_pages
from bench.web.written_pages import KINDS, pages_without_article, written_pages


def main() -> None:
    named = [argument for argument in sys.argv[1:] if argument != "--bare"]
    if len(named) > 1:
        sys.exit(
            "usage: python -m bench.web [FOLDER] [--bare]    (with html/*.html or html/*.html.gz,"
            " and ground-truth.json)\n--bare: and with the extractor alone, and on which pages that"
            " finds more of the gold\nwithout a folder: the pages written for it, by kind"
        )
    if not named:
        _print_written()
        return
    score = score_folder(Path(named[0]))
    for page in score.pages:
        if page.error or page.lost:
            print(
                page.id,
                page.error
                or f"lost {len(page.lost)} of {page.quoted} quoted strings: {page.lost[0]!r}",
            )
    _print(score)
    if "--bare" in sys.argv:
        bare = score_folder(Path(named[0]), read_bare)
        print("the extractor alone:")
        _print(bare)
        for ours, theirs in zip(score.pages, bare.pages, strict=True):
            if ours.found < theirs.found:
                print(
                    f"{ours.id}: {theirs.found - ours.found} of {ours.found + ours.missed} runs of"
                    " the gold are lost by our own steps"
                )


def _print_written() -> None:
    """Print the figures of each kind of written page, ours and the extractor's, and what is read of
    pages that hold no article."""
    pages = written_pages()
    ours = {kind: score_pages(of_kind(pages, kind)) for kind in KINDS}
    bare = {kind: score_pages(of_kind(pages, kind), read_bare) for kind in KINDS}
    for kind in KINDS:
        worst = min(page.recall for page in ours[kind].pages)
        print(
            f"{kind:18} F1 {ours[kind].f1:.3f}  precision {ours[kind].precision:.3f}  recall"
            f" {ours[kind].recall:.3f} (worst page {worst:.3f})  extractor alone"
            f" {bare[kind].f1:.3f}"
        )
    for scores in (ours, bare):
        _print(Score([page for score in scores.values() for page in score.pages]))
    empty = pages_without_article()
    read = [f"{page.kind}-{page.language}" for page in empty if is_read(page)]
    print(f"{len(empty)} pages without an article, read of them: {', '.join(read) or 'none'}")


def _print(score: Score) -> None:
    print(
        f"{len(score.pages)} pages  F1 {score.f1:.3f}  precision {score.precision:.3f}  recall"
        f" {score.recall:.3f}"
    )
    print(
        f"quoted strings that survive reading: {score.quotations_kept:.1%} of"
        f" {sum(page.quoted for page in score.pages)}"
    )


if __name__ == "__main__":
    main()
