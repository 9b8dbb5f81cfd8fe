"""The dates that come next, and deeds told with verbs of more than one meaning. The article has no
date, as much news on the web."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.timeline import find_events
from briefgen.findings.timeline.weighing import BOTH
from briefgen.language.english.event_words import DETAINING, SETTING
from briefgen.language.reading import Reading

HEAD = (
    "Wexby council closes the old wharf\n\nThe council closed the old wharf. The town was quiet. "
)

TOLD = (
    "The trial has been scheduled for November",
    "The vote was set for June",
    "The next round of talks is planned for mid-May",
    "The hearing continues on Monday",
    "The case was adjourned until 4 May",
    "Hale was remanded in custody until 4 May",
    "The company has until 30 June to appeal",
    "The committee gave the firm until Monday to answer",
    "A gunman shot three guards at the gate on Friday",
)
NOT_TOLD = (
    "Prices for May rose by a tenth",
    "The council approved the budget for May",
    "The figures for October were published",
    "The firm hired 200 people for March and April",
    "The board has until Monday a new chair",
    "Hale shot back on Friday",
    # who did not come, the clause alone does not tell
    "When he did not come on Monday, the crew called the police",
)


@pytest.mark.parametrize("sentence", TOLD)
def test_what_comes_next_is_told(sentence: str, make_reading: Callable[..., Reading]) -> None:
    assert texts(make_reading(f"{HEAD}{sentence}.")) == [sentence]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_a_month_or_a_verb_may_be_of_something_else(
    sentence: str, make_reading: Callable[..., Reading]
) -> None:
    assert not texts(make_reading(f"{HEAD}{sentence}."))


@pytest.mark.parametrize(
    "sentence",
    [
        "54-year-old sergeant Per Holm was shot in Norvik on Friday",
        "Tropical Storm Three formed over the bay on Friday",
    ],
)
def test_the_news_is_told_whole(sentence: str, make_reading: Callable[..., Reading]) -> None:
    assert texts(make_reading(f"Wexby news\n\n{sentence}. The town was quiet.")) == [sentence]


@pytest.mark.parametrize("verb", BOTH)
def test_a_verb_of_speech_may_tell_a_deed(verb: str, make_reading: Callable[..., Reading]) -> None:
    deed, speech = (f"Wexby news\n\n{sentence}" for sentence in BOTH[verb])
    assert texts(make_reading(deed))
    assert not texts(make_reading(f"{HEAD}{BOTH[verb][1]}")), speech


def test_the_tables_are_of_lemmas() -> None:
    assert all(verb.isalpha() and verb.islower() for verb in SETTING | DETAINING)


def texts(reading: Reading) -> list[str]:
    return [event.text for event in find_events(reading, find_actors(reading))]
