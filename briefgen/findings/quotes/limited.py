"""Quotations that the source goes on to limit in the same sentence: "We will sign," he said, but
only if …"""

from __future__ import annotations

from briefgen.language.english.reporting import verb_class
from briefgen.language.reading import Reading

LIMITS = frozenset("but unless if provided although though except until".split())
"""Words that open a clause which takes back part of what stands before it."""

_NEW_SUBJECT = frozenset("DT NNP NNS NN JJ NNPS CD".split())
_REACH = 30


def is_clipped(reading: Reading, end: int, stop: int | None) -> bool:
    """Tell whether a limiting clause follows a quotation in its sentence.

    Args:
        reading: the article.
        end: one past the quotation's last character.
        stop: where the next quotation begins, or None.
    """
    sentence = reading.sentence_at(end - 1)
    if sentence is None or reading.characters(end - 1, end) in {".", "!", "?"}:
        return False
    behind = reading.tokens_between(end, sentence.paragraph.end)[:_REACH]
    for i, token in enumerate(behind):
        if token.text in {".", "!", "?", ";"} or (stop is not None and token.start >= stop):
            return False
        if token.lower in LIMITS and token.pos != "NOUN":
            opens = i == 0 or not behind[i - 1].text[:1].isalnum()
            following = behind[i + 1] if i + 1 < len(behind) else None
            contrast = (
                token.lower in {"but", "although", "though"}
                and following is not None
                and following.tag in _NEW_SUBJECT
            )
            reported = (
                following is not None
                and following.tag in {"VBD", "VBZ"}
                and bool(verb_class(following))
            )
            if opens and not contrast and not reported:
                return True
    return False
