"""A long run of anything, blanks above all, costs a reader no more than its length."""

from __future__ import annotations

import contextlib
import time

import pytest

from briefgen.errors import SourceError
from briefgen.sources import read_articles

LENGTH = 30_000
PROSE = "The board voted on Tuesday to close the quay, its chair said.\n\nIt met on Monday.\n"
FORMS = {
    "a.txt": "{}",
    "a.md": "# Title\n\n{}",
    "a.eml": (
        "From: Ann <a@b.example>\nTo: c@d.example\nSubject: x\nContent-Type: text/plain;"
        " charset=utf-8\n\n{}"
    ),
    "a.csv": 'title,text\nx,"{}"\n',
}
_MARKS = (
    r"""#|# |*|-|- |_|=|>|> |[|![|](|(|(A|<|<b>|:|,|.|'|\\|`|1 |12:30 |A|A |A. |A: |By A |Re: |— """
)
RUNS = (*_MARKS.split("|"), "|", " ", "\t", "\u00a0", "\u3000", "\n ", " \n")


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("run", RUNS, ids=ascii)
@pytest.mark.timing
def test_a_run_is_read_in_time(run: str, path: str) -> None:
    many = run * (LENGTH // len(run))
    for text in (
        f"{PROSE}{many}\n{PROSE}",
        f"{PROSE}He said{many}x\n{PROSE}",
        f"{many}\n{PROSE}",
        f"# {many}x\n{PROSE}",
        many,
    ):
        started = time.process_time()
        with contextlib.suppress(SourceError):
            read_articles(FORMS[path].format(text).encode(), path=path)
        # 0.1 on a quiet machine; what takes the square of the length takes five and more
        assert time.process_time() - started < 1.5
