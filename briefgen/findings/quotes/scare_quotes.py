"""Which quoted passages are speech: not the scare quotes, titles, names and words spoken of."""

from __future__ import annotations

from briefgen.findings.quotes.quoted_passages import QuotedPassage, TextLine


def is_utterance(passage: QuotedPassage, line: TextLine) -> bool:
    """Tell whether a passage reads as something somebody said: a sentence, or a clause that stands
    where a sentence would."""
    words = [token for token in passage.tokens if token.text[:1].isalnum()]
    has_finite = any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in passage.tokens)
    if len(words) >= 4 and has_finite and not is_title(passage):
        begins = line.items[0] is passage
        return begins or passage.text[:1].isupper() or passage.text[-1:] in {",", ".", "!", "?"}
    if line.items[0] is passage and passage.text[-1:] in {",", ".", "!", "?"}:
        return not is_title(passage) and len(words) >= 2
    return False


def is_title(passage: QuotedPassage) -> bool:
    """Tell whether a passage is printed as a title or a name: every longer word begins with a
    capital."""
    long = [word for word in _words(passage) if len(word) > 3]
    return (
        len(long) >= 1
        and all(word[:1].isupper() for word in long)
        and passage.text[-1:] not in {"!", "?"}
    )


def is_name(passage: QuotedPassage) -> bool:
    """Tell whether a passage is a title or name of several words, as no remark is printed: "Clean
    Rivers Act"."""
    return is_title(passage) and sum(word[:1].isupper() for word in _words(passage)) >= 2


def _words(passage: QuotedPassage) -> list[str]:
    return [word.strip(".,;:!?'’()") for word in passage.text.split() if word[:1].isalpha()]
