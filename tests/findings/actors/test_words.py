"""The tables of words behind the actors: each row does what it is there for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.actors.spellings import sounds_like
from briefgen.language.english.group_nouns import (
    CLASSES,
    GENERAL,
    classes_of,
    group_noun,
    may_stand_for_body,
)
from briefgen.language.english.name_words import NEVER_NAMES, THINGS
from briefgen.language.english.person_nouns import (
    ABBREVIATED_OFFICES,
    COURTESY_TITLES,
    GENDERED,
    PARTICULAR_OFFICES,
    TITLES,
    gender_of_noun,
    may_stand_for,
    office_of,
)
from briefgen.language.reading import Reading


@pytest.mark.parametrize(
    ("noun", "gender"),
    [(noun, gender) for gender, nouns in GENDERED.items() for noun in nouns.split()],
)
def test_a_gendered_noun_tells_its_gender(noun: str, gender: str) -> None:
    assert gender_of_noun(noun) == gender


@pytest.mark.parametrize(
    "noun", ["chairman", "alderman", "ombudsman", "freshman", "senator", "nurse", "president"]
)
def test_other_offices_tell_none(noun: str) -> None:
    assert gender_of_noun(noun) is None


@pytest.mark.parametrize("abbreviation", sorted(ABBREVIATED_OFFICES))
def test_an_abbreviation_stands_for_its_office(abbreviation: str) -> None:
    assert office_of(abbreviation.capitalize() + ".") == ABBREVIATED_OFFICES[abbreviation]


@pytest.mark.parametrize("general", sorted(PARTICULAR_OFFICES))
def test_a_general_word_stands_for_itself_and_its_offices(general: str) -> None:
    for office in (general, *PARTICULAR_OFFICES[general].split()):
        assert office_of(office) == office
        assert may_stand_for(general, office)


@pytest.mark.parametrize("title", sorted(TITLES))
def test_a_title_is_an_office_or_a_courtesy(title: str) -> None:
    assert office_of(title) or title in COURTESY_TITLES


@pytest.mark.parametrize(
    ("noun", "office"),
    [
        ("senator", "representative"),
        ("president", "senator"),
        ("spokesman", "spokeswoman"),
        ("senator", "lawmaker"),
    ],
)
def test_a_particular_office_stands_for_no_other(noun: str, office: str) -> None:
    assert not may_stand_for(noun, office)


@pytest.mark.parametrize("title", ["Mr.", "Ms.", "Mrs.", "Sir", "Dame", "Dr.", "Datuk"])
def test_a_courtesy_title_makes_a_person(title: str, make_reading: Callable[..., Reading]) -> None:
    cast = find_actors(make_reading(f"On Monday {title} Hallam left for Lisbon."))
    assert [(actor.name, actor.kind) for actor in cast.actors][:1] == [("Hallam", "person")]


@pytest.mark.parametrize(
    ("noun", "body_class"),
    [(noun, body_class) for body_class, nouns in CLASSES.items() for noun in nouns.split()],
)
def test_a_group_noun_has_its_classes_and_ends_a_name(noun: str, body_class: str) -> None:
    assert group_noun(noun.capitalize()) == noun
    assert body_class in classes_of(noun)
    assert may_stand_for_body(noun, ["alder", noun], set()) == "name"


@pytest.mark.parametrize("noun", sorted(GENERAL))
def test_a_general_group_noun_fits_what_is_no_power_of_state(noun: str) -> None:
    assert may_stand_for_body(noun, ["alder", "charity"], set()) == "class"
    assert may_stand_for_body(noun, ["alder", "court"], set()) is None


@pytest.mark.parametrize(
    "word", sorted(NEVER_NAMES & {"monday", "march", "easter", "twitter", "gdp", "english"})
)
def test_a_word_that_never_names_makes_no_actor(
    word: str, make_reading: Callable[..., Reading]
) -> None:
    assert (
        find_actors(
            make_reading(
                f"It was about {word.upper() if len(word) == 3 else word.capitalize()} again."
            )
        ).actors
        == ()
    )


@pytest.mark.parametrize(
    "thing", sorted(THINGS & {"act", "treaty", "accord", "prize", "protocol", "amendment"})
)
def test_a_law_or_a_prize_is_no_actor(thing: str, make_reading: Callable[..., Reading]) -> None:
    cast = find_actors(
        make_reading(f"Critics of the Harbour Safety {thing.capitalize()} met on Monday.")
    )
    assert [actor.name for actor in cast.actors if actor.kind in {"person", "organisation"}] == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("brian", "bryan", True),
        ("sara", "sarah", True),
        ("jonas", "jonah", False),
        ("hhhh", "hhhh", True),  # no sound is left of it
        ("", "", False),
    ],
)
def test_two_spellings_of_one_sound(one: str, other: str, alike: bool) -> None:
    assert sounds_like(one, other) is alike
