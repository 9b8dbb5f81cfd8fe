"""Tell the language of a text by its function words, and only where there is no doubt.

A wrong refusal of an English article costs the user an article; a missed French one shows at once
in the brief. So English has the
benefit of the doubt, and a short text has no language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_FUNCTION_WORDS = {
    "en": (
        "the of and to in a that is was for it with as his on be at by had not are but from or have"
        " an they which said were will"
    ),
    "fr": (
        "le la les des du de et est une un dans que qui pour pas sur au avec ce il elle sont par"
        " plus ne se aux cette été mais"
    ),
    "de": (
        "der die das und ist nicht ein eine den dem mit von zu auf für im sich des auch als an es"
        " sie wird hat dass bei nach aus"
    ),
    "es": (
        "el la los las de del y que en un una por con para se no su al es lo como más pero sus ha"
        " fue este entre sobre"
    ),
    "it": (
        "il di che la e è un una per non con del della dei le gli si da sono al nel alla anche più"
        " ha come ma delle"
    ),
    "pt": (
        "o a os as de do da dos das que e em um uma para não com por se no na mais foi ao como mas"
        " pelo são também"
    ),
    "nl": (
        "de het een en van is dat op te in niet met voor zijn er die aan ook als bij door maar naar"
        " om werd wordt uit heeft"
    ),
    "da": (
        "og i det at en er til på de som med for den af ikke der har et vil kan var fra men blev"
        " efter også skal"
    ),
    "sv": (
        "och i att det som en på är av för med den till inte har om ett var de från men vi kan så"
        " ska efter också"
    ),
    "pl": (
        "w i na z się nie do to że jest o jak po przez od za ale są był dla tym oraz już może być"
    ),
}
"""The commonest articles, prepositions, pronouns and auxiliaries of each language: closed classes,
out of any grammar."""

_WORDS_OF = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000
"""Characters that are read: the share of function words does not change after a page."""
_FEWEST_WORDS = 40
"""Words below which chance rules: two sentences."""
_SHARE = 0.15
"""Least share of function words. Running prose has 30-45 % of its own language's; headlines and
tables fall below 15 %."""
_LEAD = 2.0
"""How many times as many as English another language needs: cognates and names give English prose
up to a third of its own."""

_SCRIPTS = {
    "CYRILLIC": "ru",
    "GREEK": "el",
    "ARABIC": "ar",
    "HEBREW": "he",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "THAI": "th",
}

_NAMES = {
    "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "da": "Danish", "sv": "Swedish", "pl": "Polish",
    "ru": "Russian", "uk": "Ukrainian", "el": "Greek", "ar": "Arabic", "he": "Hebrew",
    "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "hi": "Hindi", "th": "Thai",
}  # fmt: skip
"""The languages that are told."""


def name_of_language(code: str) -> str:
    """Return the name of a language, its code after it; of one that is not told here, the code
    alone.

    Examples:
        >>> name_of_language("fr")
        'French (fr)'
    """
    return f"{_NAMES[code]} ({code})" if code in _NAMES else code


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language, or None where the text is too short or too mixed
    to tell.

    Another script stands for its most written language: Cyrillic is "ru" unless Ukrainian letters
    stand in it, Chinese characters are
    "ja" where kana stand beside them.
    """
    sample = text[:_READ]
    return _by_script(sample) or _by_words(sample)


def _by_script(text: str) -> str | None:
    letters = [character for character in text if character.isalpha()]
    foreign = Counter(
        unicodedata.name(character, "").partition(" ")[0]
        for character in letters
        if character > "\u0370"
    )
    found = {script: count for script, count in foreign.items() if script in _SCRIPTS}
    if len(letters) < _FEWEST_WORDS or sum(found.values()) < 0.5 * len(letters):
        return None
    if "HIRAGANA" in found or "KATAKANA" in found:
        return "ja"
    language = _SCRIPTS[max(sorted(found), key=lambda script: found[script])]
    return (
        "uk"
        if language == "ru" and any(character in "іїєґІЇЄҐ" for character in text)
        else language
    )


def _by_words(text: str) -> str | None:
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(words)
    shares = {
        language: sum(counts[word] for word in sorted(own)) / len(words)
        for language, own in _WORDS_OF.items()
    }
    best = max(sorted(shares), key=lambda language: (shares[language], language == "en"))
    if shares[best] < _SHARE:
        return None
    if best == "en" or shares[best] >= _LEAD * shares["en"]:
        return best
    return "en" if shares["en"] >= _SHARE else None
