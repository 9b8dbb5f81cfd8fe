"""Papers, agencies and broadcasters: they hand on what others say."""

from __future__ import annotations

from briefgen.language.english.group_nouns import classes_of

NAMES = frozenset(
    """
    abc ap afp bbc bloomberg cbc cbs cnbc cnn dpa dw efe espn fox interfax ndtv nbc nhk npr pbs pti
    reuters rfi rte rtl sabc sbs tass upi xinhua zdf ansa anadolu kyodo yonhap itv skynews cctv
    aljazeera guardian telegraph independent spiegel mundo monde figaro post politico axios wikinews
    """.split()
)
"""Short names of media known in many countries, in lower case."""
_KINDS = frozenset({"paper", "broadcaster", "website"})
_WORDS = frozenset(
    "press news agency wire radio television tv magazine blog podcast online media".split()
)


def is_medium(name: str) -> bool:
    """Tell whether a name is that of a paper, an agency or a broadcaster.

    Examples:
        >>> is_medium("BBC"), is_medium("Arl Post"), is_medium("Harbour Agency")
        (True, True, False)
    """
    words = [word.strip(".,'’").lower() for word in name.split()]
    if not words:
        return False
    if "".join(words) in NAMES or (words[-1] in NAMES and len(words) <= 3):
        return True
    return bool(classes_of(words[-1]) & _KINDS) or (
        len(words) > 1 and (words[-1] in _WORDS - {"agency"} or words[-2:] == ["news", "agency"])
    )
