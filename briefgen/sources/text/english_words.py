"""Tell whether letters are an English word, by the list of words that lemminflect brings.

Asked only where a hyphen ends a printed line, and the document does not tell what it stands for.
"""

from __future__ import annotations

import functools
import gzip
from importlib.util import find_spec
from pathlib import Path

_LIST = "resources/lemma_lu.csv.gz"
"""In the package: a form, its part of speech and its lemma on each line. Read as a file, in 0.05 s:
the package itself takes a second and a half to import."""


_SMALL = frozenset(
    """
    a about above after against all along although an and another any anybody anyone anything are as
    at because before behind below beneath beside besides between beyond both but by cannot could
    did do does down during each either else elsewhere every everybody everyone everything few for
    from had has have he her here hers herself him himself his how however if in indeed inside
    instead into is it its itself may me meanwhile might more moreover most must my myself neither
    nevertheless no nobody none nonetheless nor not nothing notwithstanding of off on once one only
    onto or other others otherwise our ours ourselves out outside over own per perhaps same shall
    she should since so some somebody someone something somewhere such than that the their theirs
    them themselves then there therefore these they this those though through throughout to together
    too toward towards under underneath unless until up upon us very was we were what whatever when
    whenever where whereas wherever whether which whichever while who whoever whole whom whose why
    will with within without would yet you your yours yourself yourselves
    """.split()
)
"""Words that the list, which holds those that change their form, does not."""


def is_english_word(letters: str) -> bool:
    """Tell whether these small letters are a word; few are where the list is not there."""
    return letters in _SMALL or letters in _words()


@functools.lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        return frozenset()
    try:
        with gzip.open(Path(spec.origin).parent / _LIST, "rt", encoding="utf-8") as lines:
            return frozenset(line.partition(",")[0].lower() for line in lines)
    except OSError:
        return frozenset()
