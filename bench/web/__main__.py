"""Print how well a folder of saved pages is read: ``python -m bench.web FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.web import score_folder


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python -m bench.web FOLDER    (with html/*.html or html/*.html.gz, and ground-truth.json)")
    score = score_folder(Path(sys.argv[1]))
    for page in score.pages:
        if page.error or page.lost:
            print(page.id, page.error or f"lost {len(page.lost)} of {page.quoted} quoted strings: {page.lost[0]!r}")
    print(f"{len(score.pages)} pages  F1 {score.f1:.3f}  precision {score.precision:.3f}  recall {score.recall:.3f}")
    print(f"quoted strings that survive reading: {score.quotations_kept:.1%} of {sum(page.quoted for page in score.pages)}")


if __name__ == "__main__":
    main()
