"""The actors of several articles become one cast."""

from __future__ import annotations

import pytest

from briefgen.briefs.composition.merging import merge_actors
from tests.briefs.conftest import Maker


def names(makers: list[Maker]) -> list[tuple[str, str, str | None, int]]:
    actors, _ = merge_actors([maker.findings() for maker in makers])
    return [(actor.id, actor.name, actor.role, len(actor.mentions)) for actor in actors]


def test_a_surname_joins_the_full_name(make_findings: type[Maker]) -> None:
    one = make_findings("Council leader Ada Thorne spoke.").actor(
        "Ada Thorne", role="Council leader"
    )
    two = make_findings("Thorne left.", "S2").actor("Thorne")
    assert names([two, one]) == [("A1", "Ada Thorne", "Council leader", 2)]


def test_a_surname_that_two_bear_joins_nobody(make_findings: type[Maker]) -> None:
    one = make_findings("Ada Thorne spoke.").actor("Ada Thorne")
    two = make_findings("Ben Thorne spoke.", "S2").actor("Ben Thorne")
    three = make_findings("Thorne left.", "S3").actor("Thorne")
    assert [name for _, name, _, _ in names([one, two, three])] == [
        "Ada Thorne",
        "Ben Thorne",
        "Thorne",
    ]


def test_two_whom_one_article_tells_apart_stay_two(make_findings: type[Maker]) -> None:
    one = (
        make_findings("Thorne met his wife, Ada Thorne.")
        .actor("Thorne", role="President")
        .actor("Ada Thorne")
    )
    assert [(name, role) for _, name, role, _ in names([one])] == [
        ("Thorne", "President"),
        ("Ada Thorne", None),
    ]
    two = make_findings("President Thorne left.", "S2").actor("Thorne", role="President")
    assert sorted((name, count) for _, name, _, count in names([one, two])) == [
        ("Ada Thorne", 1),
        ("Thorne", 2),
    ]


def test_one_name_of_two_kinds_stays_two(make_findings: type[Maker]) -> None:
    one = make_findings("Brandt spoke.").actor("Brandt", "person")
    two = make_findings("Brandt, a town, burned.", "S2").actor("Brandt", "place")
    assert len(names([one, two])) == 2


def test_a_name_in_full_joins_across_kinds(make_findings: type[Maker]) -> None:
    one = make_findings("Holm Quay flooded. Holm Quay dried.").actor("Holm Quay", "place")
    two = make_findings("Holm Quay said so.", "S2").actor("Holm Quay", "organisation")
    assert [name for _, name, _, _ in names([one, two])] == ["Holm Quay"]


def test_capitals_join_the_name_they_stand_for(make_findings: type[Maker]) -> None:
    one = make_findings("The Harbour Workers Union (HWU) met.").actor(
        "Harbour Workers Union", "organisation", also=("HWU",)
    )
    two = make_findings("HWU met again.", "S2").actor("HWU", "organisation")
    assert [name for _, name, _, _ in names([one, two])] == ["Harbour Workers Union"]


def test_the_shape_of_an_apostrophe_makes_no_other_name(make_findings: type[Maker]) -> None:
    one = make_findings("The Residents' Association met.").actor(
        "Residents' Association", "organisation"
    )
    two = make_findings("The Residents’ Association met.", "S2").actor(
        "Residents’ Association", "organisation"
    )
    assert len(names([one, two])) == 1


def test_a_pronoun_or_a_role_joins_nobody(make_findings: type[Maker]) -> None:
    one = make_findings("Ada Thorne spoke. She left. The Mayor ate.").actor(
        "Ada Thorne", also=("She", "The Mayor")
    )
    two = make_findings("Ben Okafor spoke. She stayed. The Mayor slept.", "S2").actor(
        "Ben Okafor", also=("She", "The Mayor")
    )
    assert [name for _, name, _, _ in names([one, two])] == ["Ada Thorne", "Ben Okafor"]


def test_the_most_widely_named_comes_first(make_findings: type[Maker]) -> None:
    one = (
        make_findings("Ada Thorne met Ben Okafor. Okafor left.")
        .actor("Ada Thorne")
        .actor("Ben Okafor", also=("Okafor",))
    )
    two = make_findings("Ada Thorne ate.", "S2").actor("Ada Thorne")
    assert [name for _, name, _, _ in names([one, two])] == ["Ada Thorne", "Ben Okafor"]


def test_every_actor_of_every_article_is_told_who_it_is(make_findings: type[Maker]) -> None:
    one = make_findings("Ada Thorne spoke.").actor("Ada Thorne")
    two = make_findings("Ben Okafor met Thorne.", "S2").actor("Ben Okafor").actor("Thorne")
    actors, of_article = merge_actors([one.findings(), two.findings()])
    assert [{own: actor.name for own, actor in names.items()} for names in of_article] == [
        {"A1": "Ada Thorne"},
        {"A1": "Ben Okafor", "A2": "Ada Thorne"},
    ]
    assert [actor.id for actor in actors] == ["A1", "A2"]


def test_a_town_that_stands_for_its_council_is_a_place(make_findings: type[Maker]) -> None:
    one = (
        make_findings("Brenn refused. Brenn refused again.")
        .actor("Brenn", kind="organisation")
        .findings()
    )
    two = make_findings("People in Brenn agreed.").actor("Brenn", kind="place").findings()
    actors, _ = merge_actors([one, two])
    assert [(actor.name, actor.kind) for actor in actors] == [("Brenn", "place")]


ONE_PERSON = [
    # initials and short forms of a given name in another article
    ("J. B. Thorne", "John B. Thorne", "John B. Thorne"),
    ("J.B. Thorne", "John Thorne", "John Thorne"),
    ("A Thorne", "Ada Thorne", "Ada Thorne"),
    ("Liz Thorne", "Elizabeth Thorne", "Elizabeth Thorne"),
    ("William Thorne", "Bill Thorne", "William Thorne"),
    ("Bob A. Thorne", "Robert A. Thorne", "Robert A. Thorne"),
    # a middle name or its initial, accents, a suffix, a nickname in marks
    ("John Thorne", "John A. Thorne", "John A. Thorne"),
    ("Ada Thorne", "Ada Lunt Thorne", "Ada Lunt Thorne"),
    ("Raul Ibanez", "Raúl Ibáñez", "Raúl Ibáñez"),
    ("Bram Thorne Jr.", "Bram T. Thorne, Jr.", "Bram T. Thorne, Jr."),
    ("Michael Thorne", "K. Michael Thorne", "Michael Thorne"),
]


@pytest.mark.parametrize(("first", "second", "printed"), ONE_PERSON)
def test_initials_and_short_forms_join(
    first: str, second: str, printed: str, make_findings: type[Maker]
) -> None:
    one = make_findings(f"{first} spoke.").actor(first)
    two = make_findings(f"{second} left.", "S2").actor(second)
    assert [name for _, name, _, _ in names([one, two])] == [printed]


TWO_PERSONS = [
    ("Karl Thorne", "Emil Thorne"),
    ("J. B. Thorne", "Ada B. Thorne"),
    ("J. B. Thorne", "John C. Thorne"),
    ("Liz Thorne", "Linda Thorne"),
    ("Liz Thorne", "Elizabeth Okafor"),
    ("Bram Thorne", "Bram Thorne Jr."),
    ("Ada Thorne", "Mary Ada Thorne"),
    ("John A. Thorne", "John B. Thorne"),
]


@pytest.mark.parametrize(("first", "second"), TWO_PERSONS)
def test_other_given_names_stay_two(first: str, second: str, make_findings: type[Maker]) -> None:
    one = make_findings(f"{first} spoke.").actor(first)
    two = make_findings(f"{second} left.", "S2").actor(second)
    assert len(names([one, two])) == 2


def test_an_initial_that_two_bear_joins_neither(make_findings: type[Maker]) -> None:
    one = make_findings("John Thorne spoke.").actor("John Thorne")
    two = make_findings("Jane Thorne left.", "S2").actor("Jane Thorne")
    three = make_findings("J. Thorne wrote.", "S3").actor("J. Thorne")
    assert len(names([one, two, three])) == 3


def test_a_surname_joins_a_person_of_two_spellings(make_findings: type[Maker]) -> None:
    one = make_findings("Bill Thorne spoke.").actor("Bill Thorne")
    two = make_findings("William Thorne left.", "S2").actor("William Thorne")
    three = make_findings("Thorne wrote.", "S3").actor("Thorne")
    assert [name for _, name, _, _ in names([one, two, three])] == ["William Thorne"]


def test_a_name_that_two_may_bear_joins_neither(make_findings: type[Maker]) -> None:
    one = make_findings("John A. Thorne spoke.").actor("John A. Thorne")
    two = make_findings("John B. Thorne left.", "S2").actor("John B. Thorne")
    three = make_findings("John Thorne wrote.", "S3").actor("John Thorne")
    assert len(names([one, two, three])) == 3


ONE_BODY = [
    ("HSLB", "H.S.L.B.", 1),
    ("HSLB", "Harbour Safety and Licensing Board", 1),
    ("N.U.", "Northern Union", 1),
    ("NU", "Northern Union", 2),  # two letters without full stops are too few
    ("HSLB", "Harbour Sports and Leisure Office", 2),
]


@pytest.mark.parametrize(("first", "second", "bodies"), ONE_BODY)
def test_an_abbreviation_joins_the_body_whose_initials_it_is(
    first: str, second: str, bodies: int, make_findings: type[Maker]
) -> None:
    one = make_findings(f"{first} met.").actor(first, "organisation")
    two = make_findings(f"{second} met.", "S2").actor(second, "organisation")
    assert len(names([one, two])) == bodies


def test_an_abbreviation_of_two_bodies_joins_neither(make_findings: type[Maker]) -> None:
    one = make_findings("HSB met.").actor("HSB", "organisation")
    two = make_findings("Harbour Safety Board met.", "S2")
    three = make_findings("Holm School Board met.", "S3")
    two = two.actor("Harbour Safety Board", "organisation")
    three = three.actor("Holm School Board", "organisation")
    assert len(names([one, two, three])) == 3


def test_short_forms_in_one_article_stay_two(make_findings: type[Maker]) -> None:
    one = make_findings("Bill Thorne spoke. William Thorne left.")
    one = one.actor("Bill Thorne").actor("William Thorne")
    assert len(names([one])) == 2


def test_an_office_of_another_article_goes_before_an_affiliation(
    make_findings: type[Maker],
) -> None:
    one = make_findings("Ada Thorne of Fens Rail spoke.").actor("Ada Thorne", role="of Fens Rail")
    two = make_findings("Mayor Ada Thorne left.", "S2").actor("Ada Thorne", role="Mayor")
    assert [role for _, _, role, _ in names([one, two])] == ["Mayor"]


def test_capitals_that_one_article_takes_for_a_town_are_a_body(make_findings: type[Maker]) -> None:
    one = make_findings("HSLB met. HSLB rose.").actor("HSLB", "place", also=("HSLB",))
    two = make_findings("HSLB spoke.", "S2").actor("HSLB", "organisation")
    actors, _ = merge_actors([one.findings(), two.findings()])
    assert [(actor.name, actor.kind) for actor in actors] == [("HSLB", "organisation")]
