"""What a name names: each sign that votes, with the sentence that proves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors.kind_signs import SIGNS
from briefgen.findings.actors.names import find_names
from briefgen.language.reading import Reading
from briefgen.model import ActorKind

PROVED: list[tuple[str, str, str, ActorKind]] = [
    ("_title_before", "Chancellor Hall resigned.", "Hall", "person"),
    ("_noun_before", "They bought newspaper Kanal Nord.", "Kanal Nord", "organisation"),
    ("_plural_before", "He joined consultants Calder Voss in May.", "Calder Voss", "organisation"),
    ("_wrote_with_others", "Yan et al. (2004) found sand in the bay.", "Yan", "person"),
    (
        "_body_of_a_person",
        "Mike McCrea of Pearl Jam likened it to a storm.",
        "Pearl Jam",
        "organisation",
    ),
    ("_campaign_after", "The Falk campaign raised money.", "Falk", "person"),
    ("_who_or_age_after", "Ada Hall, 54, returned.", "Ada Hall", "person"),
    ("_beside_an_office", "The mayor, Ada Hall, resigned.", "Ada Hall", "person"),
    ("_described", "Calder Voss is a software company.", "Calder Voss", "organisation"),
    ("_given_name_first", "Freddie Sterling replaced him.", "Freddie Sterling", "person"),
    ("_particle_inside", "Caitlín Ní Bhriain left.", "Caitlín Ní Bhriain", "person"),
    ("_is_of_an_age", "Tornia Lacer is 40.", "Tornia Lacer", "person"),
    ("_form_of_a_people", "The Estonians voted.", "Estonians", "group"),
    ("_person_in_clause", "Morning Dale resigned on Friday. He was 60.", "Morning Dale", "person"),
    (
        "_speaks_for_a_body",
        "Suman Haripriya of the Hajo assembly said it was late.",
        "Suman Haripriya",
        "person",
    ),
    (
        "_speaks_as_a_person",
        "Speaking to them, an attendee Om Prakash said it was late.",
        "Om Prakash",
        "person",
    ),
    ("_form_of_a_place", "The River Sallow rose.", "River Sallow", "place"),
    ("_part_of_a_place", "The mayor of Wexmouth resigned.", "Wexmouth", "place"),
    ("_place_of_an_event", "Thousands of people in Wexmouth lost power.", "Wexmouth", "place"),
    (
        "_where_somebody_is_from",
        "A delegate from Epe showed them a letter.",
        "Epe",
        "place",
    ),
    (
        "_listed_with_places",
        "Engines came from London, Paris and Blaenau Orre.",
        "Blaenau Orre",
        "place",
    ),
    ("_is_a_seat", "They lost Fens Lakeshore, a seat held since 1990.", "Fens Lakeshore", "place"),
    ("_ends_as_a_place", "They crossed Fens Bridge at noon.", "Fens Bridge", "place"),
    ("_place_noun_after", "Ash fell near the Orre volcano.", "Orre", "place"),
    ("_place_noun_before", "They met at the party town Van Orre.", "Van Orre", "place"),
    ("_has_what_places_have", "Wexmouth's mayor resigned.", "Wexmouth", "place"),
    (
        "_based_before",
        "Marrow-based Kestrane Orre said the engine failed.",
        "Kestrane Orre",
        "organisation",
    ),
    (
        "_which_or_it_after",
        "Marisa Pesca, which has 40 boats, rejected it.",
        "Marisa Pesca",
        "organisation",
    ),
    ("_its_owner", "The fault stopped its operator, Petrosal.", "Petrosal", "organisation"),
    (
        "_has_an_officer",
        "They met Akhil Orre Sabha president Ada Voss.",
        "Akhil Orre Sabha",
        "organisation",
    ),
]


@pytest.mark.parametrize(("sign", "sentence", "name", "kind"), PROVED)
def test_a_sign_votes_for_its_kind_and_no_other_sign_votes(
    sign: str, sentence: str, name: str, kind: ActorKind, make_reading: Callable[..., Reading]
) -> None:
    reading = make_reading(sentence)
    mention = next(mention for mention in find_names(reading) if " ".join(mention.words) == name)
    votes = [(each.__name__, vote) for each in SIGNS for vote, _ in each(mention, reading.tokens)]
    assert votes == [(sign, kind)]


def test_every_sign_is_proved() -> None:
    assert [sign.__name__ for sign in SIGNS] == [sign for sign, *_ in PROVED]
