"""One catalogue of the program's words for each language: the same keys, the same places, all the
forms that the language has."""

from __future__ import annotations

import pathlib
import re
from typing import get_args

import pytest

from briefgen.model import ActorKind, QuestionCategory, Stance
from briefgen.rendering.labels import english, labels_of, languages, own_labels
from briefgen.rendering.labels.catalogue import LANGUAGE, MONTHS, LabelWrong, texts_of
from briefgen.rendering.labels.plurals import FORMS, fits, form_of
from briefgen.rendering.view import comparison

ROOT = pathlib.Path(__file__).parents[3]
OTHERS = [lang for lang in languages() if lang != "en"]
NAMED = re.compile(r"labels\.([a-z_]+)\.([a-z_]+)")


def places(words: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", words))


def heads_and_forms(lang: str) -> dict[str, set[str]]:
    """Return the labels that have forms, each with its forms."""
    found: dict[str, set[str]] = {}
    for key in texts_of(lang):
        head, _, last = key.rpartition(".")
        if last in FORMS and f"{head}.other" in texts_of(lang):
            found.setdefault(head, set()).add(last)
    return found


def test_there_are_three_languages() -> None:
    assert languages() == ("de", "en", "fr")


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_has_the_same_labels(lang: str) -> None:
    assert set(labels_of(lang)._labels) == set(english()._labels)


@pytest.mark.parametrize("lang", languages())
def test_every_count_has_the_forms_of_its_language(lang: str) -> None:
    forms = {
        key.rpartition(".")[2] for key in texts_of(lang) if key.startswith(f"{LANGUAGE}plural.")
    } | {"other"}
    assert dict.fromkeys(heads_and_forms(lang), forms) == heads_and_forms(lang)
    assert forms <= set(FORMS)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_label_has_the_same_places(lang: str) -> None:
    assert {key: places(words) for key, words in texts_of(lang).items()} == {
        key: places(words) for key, words in texts_of("en").items()
    }


@pytest.mark.parametrize("lang", languages())
def test_no_label_is_empty_or_has_markup(lang: str) -> None:
    assert [
        key for key, words in texts_of(lang).items() if not words or re.search(r"[<>&*_`\n]", words)
    ] == []


@pytest.mark.parametrize("lang", OTHERS)
def test_few_words_are_the_same_in_another_language(lang: str) -> None:
    """A label that was forgotten stands there in English; these are those that both languages
    share."""
    shared = {
        "Logo", "Position", "Positions", "Source", "Sources", "Question", "Date", "Markdown",
        "position", "positions", "question {number}", "point {number}", "source {place}",
        "page {page}", "p. {page}", "transcript", "Text", "September", "November", "April",
        "August", "{count} source", "{count} sources", "{count} position", "{count} positions",
        "transcription", "Organisations",
    }  # fmt: skip
    english_words = texts_of("en")
    same = {words for key, words in texts_of(lang).items() if words == english_words[key]}
    same = {words for words in same if re.search("[a-z]{2}", re.sub(r"{\w+}", "", words))}
    assert {
        words for words in same if words not in shared and not words.startswith("n = ")
    } == set()


def test_every_key_of_the_model_has_a_word() -> None:
    keys = [
        *(f"category.{key}" for key in get_args(QuestionCategory)),
        *(f"stance.{key}" for key in get_args(Stance)),
    ]
    keys += [
        *(f"kind.{key}" for key in get_args(ActorKind)),
        *(f"verdict.{key}" for key in comparison.SIGNS),
    ]
    keys += [f"month.{name}" for name in MONTHS]
    assert [key for key in keys if key not in english()] == []


def used_in_templates() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.j2")]
    return {f"{group}.{name}" for text in texts for group, name in NAMED.findall(text)}


def used_in_python() -> set[str]:
    folder = ROOT / "briefgen" / "rendering"
    texts = [
        path.read_text(encoding="utf-8")
        for path in folder.rglob("*.py")
        if path.name not in ("catalogue.py", "plurals.py")
    ]
    said = {key for text in texts for key in re.findall(r"""["']([a-z_]+\.[a-z_]+)["']""", text)}
    columns = {f"column.{name}" for text in texts for name in re.findall(r"\bcolumn\.(\w+)", text)}
    return {key for key in said | columns if key in english()}


def test_templates_name_no_label_that_is_not_there() -> None:
    assert {key for key in used_in_templates() if key not in english()} == set()


def test_no_label_is_there_for_nothing() -> None:
    made_up = {
        "category",
        "stance",
        "kind",
        "verdict",
        "month",
        "form",
        "further",
        "handling",
        "language",
    }
    headings = {"heading.positions", "heading.next_steps", "heading.positions_and_next_steps"}
    used = used_in_templates() | used_in_python() | headings
    assert {
        key for key in english()._labels if key not in used and key.partition(".")[0] not in made_up
    } == set()


@pytest.mark.parametrize(
    ("lang", "count", "words"),
    [
        ("en", 0, "0 sources"),
        ("en", 1, "1 source"),
        ("en", 12_345, "12,345 sources"),
        ("de", 1, "1 Quelle"),
        ("de", 12_345, "12.345 Quellen"),
        ("fr", 0, "0 source"),
        ("fr", 1, "1 source"),
        ("fr", 12_345, "12\u202f345 sources"),
    ],
)
def test_a_count_decides_on_the_form(lang: str, count: int, words: str) -> None:
    assert labels_of(lang).say("count.source", count=count) == words


POLISH = {
    "one": "n = 1",
    "few": "n % 10 = 2..4 and n % 100 != 12..14",
    "many": "n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14",
}


def test_the_rules_are_those_of_cldr() -> None:
    found = [form_of(number, POLISH) for number in (1, 2, 5, 12, 22, 25, 101)]
    assert found == ["one", "few", "many", "many", "few", "many", "many"]


def test_what_is_no_condition_is_refused() -> None:
    with pytest.raises(ValueError, match="'n is 1' is no condition on a number"):
        fits(1, "n is 1")


def test_what_is_put_in_is_not_read_again() -> None:
    assert (
        english().say("note.asked_by", category="{name}", name="{category}")
        == "{name}, asked by {category}"
    )


def test_a_place_without_a_value_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"this label has \{name\}, and it is given no 'name'"):
        english().say("note.claim")


def test_the_words_of_a_pack_stand_in_the_place_of_some() -> None:
    own = own_labels(
        {"heading": {"made": "Method"}, "count": {"source": {"other": "{count} reports"}}}
    )
    labels = labels_of("en", own)
    assert labels.say("heading.made") == labels.heading.made == "Method"
    assert [labels.say("count.source", count=count) for count in (1, 2)] == [
        "1 source",
        "2 reports",
    ]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ({"heading": {"mad": "x"}}, "there is no label 'heading.mad'"),
        ({"language": {"tag": "de"}}, "there is no label 'language.tag'"),
        ({"heading": {"made": " "}}, "the label 'heading.made' has no words"),
        ({"heading": {"made": 3}}, "the label 'heading.made' is a text, in quotation marks"),
        ({"note": {"claim": "[claim]"}}, "the label 'note.claim' lacks {name}"),
        ({"note": {"claim": "[{name}: {what}]"}}, "the label 'note.claim' has no place for {what}"),
        ({"de": {"heading": {"mad": "x"}}}, "there is no label 'de.heading.mad'"),
    ],
)
def test_what_cannot_be_a_label_is_refused(table: dict[str, object], reason: str) -> None:
    with pytest.raises(LabelWrong, match=re.escape(reason)):
        own_labels(table)


def test_words_stand_on_one_line_and_keep_their_no_break_spaces() -> None:
    assert own_labels(
        {"mark": {"colon": "\u00a0:"}, "heading": {"made": " How it \n was\x00 made "}}
    ) == (
        ("mark.colon", "\u00a0:"),
        ("heading.made", "How it was\ufffd made"),
    )


def test_the_form_for_one_may_say_it_in_words() -> None:
    assert own_labels({"count": {"source": {"one": "one source"}}}) == (
        ("count.source.one", "one source"),
    )
