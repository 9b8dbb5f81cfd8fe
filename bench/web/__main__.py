"""Print how well a folder of saved pages is read: ``python -m bench.web FOLDER [--bare]``."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.web import Score, read_bare, score_folder


def main() -> None:
    named = [argument for argument in sys.argv[1:] if argument != "--bare"]
    if len(named) != 1:
        sys.exit(
            "usage: python -m bench.web FOLDER [--bare]    (with html/*.html or html/*.html.gz, and"
            " ground-truth.json)\n--bare: and with the extractor alone, and on which pages that"
            " finds more of the gold"
        )
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
