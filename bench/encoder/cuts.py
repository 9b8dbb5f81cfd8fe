"""Write the sentences of a set as the program reads them, for `bench/encoder/train.py`, which runs
where no pipeline is installed.

    python -m bench.encoder.cuts SET.jsonl CUTS.jsonl
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from briefgen.findings.open_questions.finding import is_heading
from briefgen.language import DEFAULT_MODEL
from briefgen.language.pipeline import read
from briefgen.sources.forms.plain import read_plain


def main() -> None:
    """Read and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path)
    parser.add_argument("cuts", type=Path)
    given = parser.parse_args()
    lines = []
    for line in given.set.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        source = read_plain(article["text"], path="article.txt", id="S1", sha256="0" * 64)
        reading = read(source, DEFAULT_MODEL)
        rows = [
            {"start": one.start, "end": one.end, "heading": is_heading(one)}
            for one in reading.sentences
        ]
        cut = {"id": article["id"], "text": source.text, "title": source.title, "rows": rows}
        lines.append(json.dumps(cut))
    given.cuts.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
