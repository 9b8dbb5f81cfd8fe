"""Print the speed of this checkout: ``python -m bench [FILE-OR-FOLDER ...]`` times the findings on
these articles, or on seeds/; ``python -m bench --against FOLDER [FILE ...]`` sets it beside that
of another checkout, in one run."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench import against, speed

LIMITS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))["speed"]

FEWEST_NAMED = 20
"""Articles from which the ratio of the findings is held to its limit: on the few of seeds/ chance
moves it by two hundredths."""


def main() -> int:
    """Print the figures; return 1 where one is above its limit in floors.json, or is not there."""
    print(speed.machine())
    if sys.argv[1:2] == ["--against"]:
        for comparison in against.compare(Path(sys.argv[2]), sys.argv[3:]):
            print(comparison)
        return 0
    above, missing = [], set(LIMITS)
    held = LIMITS.keys() - (() if len(sys.argv) > FEWEST_NAMED else {"analyse over bare parse"})
    for title, figures in (
        ("findings", speed.findings(sys.argv[1:])),
        ("cold, CPU s", speed.cold()),
        ("warm, CPU s", speed.pdf()),
    ):
        print(f"\n{title}")
        for name, value in figures.items():
            print(f"  {name:<28} {value:8.3f}")
            above += [name] if name in held and value > LIMITS[name] else []
            missing.discard(name)
    for name in above:
        print(f"above its limit of {LIMITS[name]}: {name}", file=sys.stderr)
    for name in sorted(missing):
        print(f"no such figure, though it has a limit: {name}", file=sys.stderr)
    return 1 if above or missing else 0


if __name__ == "__main__":
    sys.exit(main())
