"""Words that judge whom or what they name: in a reporter's voice they are the paper's own slant,
and a brief that repeats them makes it its own."""

from __future__ import annotations

import re

LOADED = frozenset(
    """
    thug thugs pervert perverts paedo fiend fiends savage savages scum goon goons crony cronies
    stooge stooges lunatic lunatics maniac maniacs crackpot fanatic fanatics zealot zealots tyrant
    tyrants despot despots traitor traitors coward cowards imbecile idiot idiots moron morons
    cesspool sham witch-hunt evil vile despicable disgusting disgraceful shameful shameless heinous
    barbaric monstrous depraved idiotic moronic stupid laughable ludicrous pathetic farcical
    outrageous brazen craven so-called self-styled notorious infamous disgraced
    """.split()
)
"""General English words of judgement, singular and plural; none names a party, a people or a
faith."""

_QUOTED = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]|(?<!\w)[‘'][^’']*[’'](?!\w)")
_WORD = re.compile(r"\b[a-z]+(?:-[a-z]+)?")
"""A word in small letters: one with a capital is a name, of a ship or a band perhaps."""


def is_loaded(text: str) -> bool:
    """Tell whether a text judges in its own voice; what stands in quotation marks is somebody's.

    Examples:
        >>> is_loaded("the pervert denied it"), is_loaded("called him “a thug”")
        (True, False)
    """
    return any(word in LOADED for word in _WORD.findall(_QUOTED.sub(" ", text)))
