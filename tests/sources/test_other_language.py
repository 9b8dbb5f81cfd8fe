"""Another language is said clearly, and quotations are found by their marks where a pipeline for it
is named."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from briefgen import pipeline
from briefgen.errors import OtherLanguage
from briefgen.model import Article
from briefgen.sources import read_article

SAID = "Personne ne paiera deux fois. Nous avons un plan, et il est bon."
FRENCH = (
    "Le conseil de Marlow a voté mardi pour que la digue du port soit relevée d’un mètre, après la"
    f" tempête qui l’avait rompue.\n\n« {SAID} »\n\n« La digue tiendra tout l’hiver », a déclaré"
    " l’ingénieur en chef, qui a lu « Le Marin » et n’a rien ajouté.\n\nC’est la réponse de la"
    " maire, Hélène Garrick, aux élus qui demandent ce que la digue doit coûter à la ville avant"
    " l’hiver prochain.\n"
)
MODEL = "fr_core_news_sm"


@pytest.fixture
def article() -> Article:
    return read_article(FRENCH.encode(), path="digue.txt", id="S1")


def test_the_english_pipeline_refuses_french_and_says_what_to_do(article: Article) -> None:
    assert article.language == "fr"
    with pytest.raises(
        OtherLanguage,
        match=(
            r"E202 digue\.txt: the text seems to be French \(fr\), and the language pipeline reads"
            r" English \(en\)\..*--model"
        ),
    ):
        pipeline.analyse(article)


@pytest.mark.skipif(
    find_spec(MODEL) is None, reason=f"the French pipeline {MODEL} is not installed"
)
def test_french_quotations_are_found_by_their_marks(article: Article) -> None:
    findings = pipeline.analyse(article, model=MODEL)
    said = [SAID, "La digue tiendra tout l’hiver"]
    assert [(quote.kind, quote.text) for quote in findings.quotes] == [
        ("direct", words) for words in said
    ]
    assert [article.passage(quote.span) for quote in findings.quotes] == said
    assert [quote.speaker for quote in findings.quotes if quote.text == said[1]] == [None]
