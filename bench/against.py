"""Time this checkout against another in one run, in turns: ``python -m bench --against FOLDER``.

Both are run by their own `.venv`, as whole processes, and CPU seconds are counted, those of their
children too. What slows the machine slows both, so the ratio of the least times holds where neither
time does; the most shows how noisy the machine was.
"""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.speed import SEEDS, seeds

HERE = Path(__file__).parent.parent
_ANALYSE = """
import sys, time
from briefgen import analyse, read
articles = read(*sys.argv[1:])
for article in articles[:20]:
    analyse(article)
start = time.process_time()
for article in articles:
    analyse(article)
print(time.process_time() - start)
"""
"""Prints the seconds of analysing articles in a process that is warm."""


class Timing(NamedTuple):
    """CPU seconds of one task in one checkout, over several runs."""

    least: float
    most: float


class Comparison(NamedTuple):
    """One task in both checkouts."""

    task: str
    here: Timing
    there: Timing

    @property
    def ratio(self) -> float:
        """How much of the other's time this checkout takes."""
        return self.here.least / self.there.least

    def __str__(self) -> str:
        here, there = self.here, self.there
        return (
            f"{self.task:<24} {self.ratio:5.2f}   {here.least:7.3f} to {here.most:7.3f}"
            f"   there {there.least:7.3f} to {there.most:7.3f}"
        )


def compare(there: Path, articles: Sequence[str] = (), rounds: int = 3) -> Iterator[Comparison]:
    """Give each task timed in both checkouts, in turns, after one round that warms the disk.

    Raises:
        FileNotFoundError: a checkout has no `.venv`; ``make test`` sets it up.
        subprocess.CalledProcessError: a task failed.
    """
    with tempfile.TemporaryDirectory() as scratch:
        paths = [os.path.abspath(path) for path in articles or seeds()]
        for task, command in _tasks(scratch, paths).items():
            seconds: dict[Path, list[float]] = {HERE: [], there.resolve(): []}
            for _ in range(rounds + 1):
                for checkout, found in seconds.items():
                    found.append(_seconds(checkout, command))
            timings = [Timing(min(found[1:]), max(found[1:])) for found in seconds.values()]
            yield Comparison(task, *timings)


def _tasks(scratch: str, articles: Sequence[str]) -> Mapping[str, Sequence[str]]:
    article, out = str(SEEDS / "arctic-security-wire.txt"), ["-o", scratch, "-q"]
    command = ["-m", "briefgen"]
    return {
        f"analyse {len(articles)} articles": ["-c", _ANALYSE, *articles],
        "--help": [*command, "--help"],
        "generate one, md": [*command, "generate", article, "--to", "md", *out],
        "generate one, pdf": [*command, "generate", article, "--to", "pdf", *out],
        "generate seeds, all": [*command, "generate", str(SEEDS), *out],
    }


def _seconds(checkout: Path, command: Sequence[str]) -> float:
    """Return the CPU seconds that a process says it took, or that it took in all."""
    python = checkout / ".venv" / "bin" / "python"
    if not python.is_file():
        raise FileNotFoundError(f"{checkout} has no .venv: run make test there")
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [str(python), *command],
        cwd=checkout,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if command[0] == "-c":
        return float(done.stdout)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
