"""E2xx: The language pipeline cannot be used."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class LanguageError(BriefgenError):
    """The language pipeline cannot be used."""


class PipelineMissing(LanguageError):
    """No spaCy pipeline of this name is installed."""

    code = "E201"
    exit_code = 2
    problem = "no language pipeline named {name!r} is installed"
    remedy = "Install it as a Python package in the same environment, or leave --model out."


class EncoderMissing(LanguageError):
    """No sentence encoder of this name can be used."""

    code = "E206"
    exit_code = 2
    problem = "no sentence encoder named {name!r} can be used"
    remedy = "Install it, and onnxruntime, in the same environment, or name none with --encoder."


class OtherLanguage(LanguageError):
    """The text is not in the language the pipeline reads."""

    code = "E202"
    problem = "the text seems to be {language}, and the language pipeline reads {expected}"
    remedy = "Leave the article out, or name a pipeline for its language with --model."


class NoSentence(LanguageError):
    """There is text, but no sentence in it."""

    code = "E203"
    problem = "the file holds no sentence"
    remedy = "Check that the article was saved with its text."


class AnalysisTooGreedy(LanguageError):
    """Analysing an article took more time or memory than one article may."""

    code = "E204"
    problem = "analysing the article takes more than {limit}"
    remedy = "Cut it into single articles, or leave it out."


class ArticleTooLong(LanguageError):
    """A text is far longer than an article can be."""

    code = "E205"
    problem = "the article has {size} characters, and no more than {limit} are analysed"
    remedy = "Cut it into single articles."
