"""Who acts in a passage: every actor with its name, role and kind, and which names are one
actor's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

PERSONS = [
    # roles before the name
    ("NATO chief Jonas Falk flew to Nuuk.", [("Jonas Falk", "NATO chief")]),
    (
        "Danish Prime Minister Mette Lindqvist spoke first.",
        [("Mette Lindqvist", "Danish Prime Minister")],
    ),
    ("US President Luis Ortega backed off.", [("Luis Ortega", "US President")]),
    (
        "Former Foreign Secretary Joan Pritchard disagreed.",
        [("Joan Pritchard", "Former Foreign Secretary")],
    ),
    ("Sen. Ada Hallam voted no.", [("Ada Hallam", "Sen.")]),
    ("Economist Priya Raman doubts it.", [("Priya Raman", "Economist")]),
    (
        "The dockers met, and union leader Tomasz Wilk called a strike.",
        [("Tomasz Wilk", "union leader")],
    ),
    ("Tech billionaire Erik Sand bought the paper.", [("Erik Sand", "Tech billionaire")]),
    ("Labour MP Joan Pritchard asked about the dam.", [("Joan Pritchard", "Labour MP")]),
    ("Environment Minister Kofi Mensah resigned.", [("Kofi Mensah", "Environment Minister")]),
    ("The city's mayor, Lucía Ferrer, agreed.", [("Lucía Ferrer", "city's mayor")]),
    # after it
    (
        "Jonas Falk, the head of the Harbour Agency, resigned.",
        [("Jonas Falk", "head of the Harbour Agency")],
    ),
    (
        "Karel Novak, a spokesman for the ministry, denied it.",
        [("Karel Novak", "spokesman for the ministry")],
    ),
    ("Ada Hallam, who is the mayor of Alder, agreed.", [("Ada Hallam", "mayor of Alder")]),
    (
        "Ines Duarte is the chairwoman of the port board.",
        [("Ines Duarte", "chairwoman of the port board")],
    ),
    ("Paul Neves resigned as chairman on Friday.", [("Paul Neves", "chairman")]),
    (
        "Marta Lind, professor of law at the university, was not asked.",
        [("Marta Lind", "professor of law at the university")],
    ),
    (
        "Ruth Hallam, leader of the opposition Civic Alliance, accused the mayor of hiding it.",
        [("Ruth Hallam", "leader of the opposition Civic Alliance")],
    ),
    # no role: kin, a bare courtesy title, an opinion
    ("Mr. Falk left early.", [("Falk", None)]),
    ("Elsa Falk, his wife, stayed.", [("Elsa Falk", None)]),
    ("Jonas Falk is not the mayor.", [("Jonas Falk", None)]),
    ('"Jonas Falk is a clown," Ada Hallam said.', [("Jonas Falk", None), ("Ada Hallam", None)]),
    # surname joined to the name in full, before and after
    ("Ada Hallam spoke. Hallam was calm.", [("Ada Hallam", None)]),
    (
        "Hallam was calm, and Falk was not. Ada Hallam and Jonas Falk had met before.",
        [("Ada Hallam", None), ("Jonas Falk", None)],
    ),
    ("Mette Lindqvist met the press. Ms Lindqvist took no questions.", [("Mette Lindqvist", None)]),
    ("Ada M. Hallam won. Ada Hallam will take her seat in May.", [("Ada M. Hallam", None)]),
    (
        "Joan Pritchard spoke. J. Pritchard's report was cited. Pritchard left.",
        [("Joan Pritchard", None)],
    ),
    # first name alone
    (
        "Bernadette Okoro won the vote. Supporters chanted for Bernadette.",
        [("Bernadette Okoro", None)],
    ),
    # nicknames, particles, hyphens, suffixes
    (
        'Robert "Bob" Hallam sold the firm. Bob Hallam had founded it.',
        [('Robert "Bob" Hallam', None)],
    ),
    (
        "Ursula van der Meer leads the board. Van der Meer was re-elected.",
        [("Ursula van der Meer", None)],
    ),
    ("Bashar al-Karim fled. Karim is in Lisbon.", [("Bashar al-Karim", None)]),
    ("Jean-Luc Moreau spoke. Moreau was brief.", [("Jean-Luc Moreau", None)]),
    ("Paul Neves Jr. spoke. Neves was brief.", [("Paul Neves Jr.", None)]),
    ("Siobhán O'Dowd said no. O'Dowd won by nine votes.", [("Siobhán O'Dowd", None)]),
    ("João da Cunha said no. Da Cunha did not explain.", [("João da Cunha", None)]),
    # the family name first
    ("Park Ji-woo signed. Mr. Park then left.", [("Park Ji-woo", None)]),
    ("Nguyen Thi Lan runs the port. Ms. Lan was praised.", [("Nguyen Thi Lan", None)]),
    # two of one surname
    (
        (
            "Bill Harrow and Ada Harrow spoke. Mr. Harrow was brief. Mrs. Harrow was not, and Mrs."
            " Harrow was applauded."
        ),
        [("Bill Harrow", None), ("Ada Harrow", None)],
    ),
    (
        "Sir Alan Pritchard and Dame Siobhan Keane disagreed.",
        [("Alan Pritchard", None), ("Siobhan Keane", None)],
    ),
    ("Baroness Okafor pressed the government.", [("Okafor", "Baroness")]),
    # a title tells a surname apart from the only one named in full
    (
        "President Harrow spoke. His wife, Ada Harrow, listened. Mr. Harrow left first.",
        [("Harrow", "President"), ("Ada Harrow", None)],
    ),
    # the pronoun does
    (
        (
            "Rosa Harrow, the widow of Paul Harrow, spoke. Harrow said she was tired. Harrow was"
            " shot because he ran."
        ),
        [("Rosa Harrow", "widow of Paul Harrow"), ("Paul Harrow", None)],
    ),
    # a mere first name that is an office too, a session that is no person
    ("Gov. Earl Hallam met in Executive Session with the board.", [("Earl Hallam", "Gov.")]),
    # the name on the far side of the office's complement
    (
        "Lachlan Burke met the premier of Western Australia, Sue Tran.",
        [("Lachlan Burke", None), ("Sue Tran", "premier of Western Australia")],
    ),
    # kin and a small-letter tag
    ("Her husband, Iain, runs the shop.", [("Iain", None)]),
    # handles, letters after a name
    ('Ada Hallam (@AdaHallam) denied it. "No," @adahallam wrote.', [("Ada Hallam", None)]),
    ("Sir Keir Hallam, KC, spoke.", [("Keir Hallam", None)]),
    # a word put before a name elsewhere
    (
        "Miss Universe Ada Hallam spoke. Ada Hallam was booed. Ada Hallam left.",
        [("Ada Hallam", None)],
    ),
    # an office with its complement in capitals
    ("Secretary of State Rebecca Hale wrote.", [("Rebecca Hale", "Secretary of State")]),
    # a field in capitals before an office is no body, and a body before an office is no person
    (
        "Agriculture Minister Jonas Falk told broadcaster Kanal Nord.",
        [("Jonas Falk", "Agriculture Minister")],
    ),
    (
        "Assistant Commissioner Dame Louisa Kemp spoke. Dame Louisa was firm.",
        [("Louisa Kemp", "Assistant Commissioner")],
    ),
    (
        "Rosa Lind, a barrister, and Imran Qureshi KC spoke.",
        [("Rosa Lind", "barrister"), ("Imran Qureshi", None)],
    ),
    # laws are no persons
    ("The National Farmer Protection Act was passed by Ada Hallam.", [("Ada Hallam", None)]),
    # accents
    ("José García spoke. Garcia was brief.", [("José García", None)]),
    # no role by condition or by hope
    (
        "If Ada Hallam becomes mayor, Jonas Falk will resign.",
        [("Ada Hallam", None), ("Jonas Falk", None)],
    ),
    # two offices, long ones, and what is no office
    (
        "“We wait,” says Paul Hale, founder and chief executive of the Fens Trust.",
        [("Paul Hale", "founder and chief executive of the Fens Trust")],
    ),
    (
        "Max Brandt, professor of law and dean of the faculty, said so.",
        [("Max Brandt", "professor of law and dean of the faculty")],
    ),
    ("Ben Okafor, the mayor and his rival, said so.", [("Ben Okafor", "mayor")]),
    (
        (
            "Rita Vance, director of the Institute for River Integrity at the school of law of"
            " Alder University, said so."
        ),
        [("Rita Vance", "director of the Institute for River Integrity")],
    ),
    (
        (
            "“Panic,” said Lena Wimes, a North Alder-based president of the Democratic Rural-Urban"
            " Women Caucus."
        ),
        [("Lena Wimes", "North Alder-based president of the Democratic Rural-Urban Women Caucus")],
    ),
    (
        "Alder communications director Jenny Palm said so.",
        [("Jenny Palm", "Alder communications director")],
    ),
    (
        "Ada Holm, a lawyer with the Arl Legal Fund, said so.",
        [("Ada Holm", "lawyer with the Arl Legal Fund")],
    ),
    (
        "Tom Reve was a rough-hewn candidate with one overriding message.",
        [("Tom Reve", "rough-hewn candidate")],
    ),
]

OTHERS = [
    (
        "The report was written by the consultants Calder Voss.",
        [("Calder Voss", "organisation", 1)],
    ),
    ("It stands at the mouth of the River Sallow.", [("River Sallow", "place", 1)]),
    ("The mayor of Wexmouth agreed.", [("Wexmouth", "place", 1)]),
    ("Few people in Wexmouth doubt it.", [("Wexmouth", "place", 1)]),
    (
        "The European Harbour Agency (EHA) met. The EHA raised its fees.",
        [("European Harbour Agency", "organisation", 3)],
    ),
    (
        "The European Harbour Agency met. Fees set by the EHA rose.",
        [("European Harbour Agency", "organisation", 2)],
    ),
    ("The Ministry of Harbours said no.", [("Ministry of Harbours", "organisation", 1)]),
    (
        "The Harrow Valley Water Board raised its charges.",
        [("Harrow Valley Water Board", "organisation", 1)],
    ),
    (
        "The United Nations met. The U.N. and the UN are one.",
        [("United Nations", "organisation", 3)],
    ),
    ("The Hallam campaign said no.", [("Hallam campaign", "organisation", 1)]),
    (
        "The Danish government refused. It took the Danish government a week.",
        [("Danish government", "organisation", 2)],
    ),
    ("Democrats and Republicans agreed.", [("Democrats", "group", 1), ("Republicans", "group", 1)]),
    (
        "The Hallworth Bank failed. Customers of the Bank wept.",
        [("Hallworth Bank", "organisation", 2)],
    ),
    (
        "Deutsche Hafenbank lost money. Deutsche has cut 300 jobs.",
        [("Deutsche Hafenbank", "organisation", 2)],
    ),
    (
        "Alder University's School of Law closed.",
        [("Alder University", "organisation", 1), ("School of Law", "organisation", 1)],
    ),
    ("Fish is sold in Lisbon. Boats leave Lisbon at six.", [("Lisbon", "place", 2)]),
]

NOBODY = [
    "The meeting is on Monday.",
    "It cost 300 million dollars in March 2019.",
    "The dam is 40 metres high.",
    "Danish butter is dear.",
    "The Internet was down on Christmas Day.",
    "A Democrat won.",
    "READ MORE",
    "He said it twice on Twitter.",
    '"Certainty matters," he said.',
    "The Bank said no.",
]


@pytest.mark.parametrize(("passage", "expected"), PERSONS)
def test_persons_and_their_roles(
    passage: str, expected: list[tuple[str, str | None]], make_reading: Callable[..., Reading]
) -> None:
    cast = find_actors(make_reading(passage))
    assert [(actor.name, actor.role) for actor in cast.actors if actor.kind == "person"] == expected


@pytest.mark.parametrize(("passage", "expected"), OTHERS)
def test_bodies_places_and_groups(
    passage: str, expected: list[tuple[str, str, int]], make_reading: Callable[..., Reading]
) -> None:
    cast = find_actors(make_reading(passage))
    assert [
        (actor.name, actor.kind, len(actor.mentions))
        for actor in cast.actors
        if actor.name != "Hallam"
    ] == expected


@pytest.mark.parametrize("passage", NOBODY)
def test_what_only_looks_like_a_name_is_no_actor(
    passage: str, make_reading: Callable[..., Reading]
) -> None:
    assert find_actors(make_reading(passage)).actors == ()


def test_mentions_are_spans_of_the_name_in_order(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "Sen. Ada Hallam spoke in Alder. Hallam's speech was long, and she left."
    )
    actor = find_actors(reading).actors[0]
    assert [reading.article.passage(span) for span in actor.mentions] == ["Ada Hallam", "Hallam"]


def test_actors_stand_in_order_of_first_mention(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "In Lisbon, Jonas Falk met Ada Hallam. Hallam returned to Lisbon with Falk."
    )
    assert [(actor.id, actor.name) for actor in find_actors(reading).actors] == [
        ("A1", "Lisbon"),
        ("A2", "Jonas Falk"),
        ("A3", "Ada Hallam"),
    ]


def test_a_person_is_never_joined_with_a_place_of_the_same_word(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading(
        "Dora Lincoln lives in Lincoln. Lincoln was elected in May. She was born in Lincoln."
    )
    cast = find_actors(reading)
    assert [(actor.name, actor.kind, len(actor.mentions)) for actor in cast.actors] == [
        ("Dora Lincoln", "person", 2),
        ("Lincoln", "place", 2),
    ]


def test_a_person_is_never_joined_with_a_company_of_the_same_word(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading(
        "Erik Hallam left Hallam Motors in May. Hallam Motors thanked him. Hallam had led it for"
        " ten years."
    )
    cast = find_actors(reading)
    assert [(actor.name, actor.kind, len(actor.mentions)) for actor in cast.actors] == [
        ("Erik Hallam", "person", 2),
        ("Hallam Motors", "organisation", 2),
    ]


def test_a_name_is_voted_on_across_its_mentions(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(
        "Lindqvist agreed. Mette Lindqvist leads Denmark. Lindqvist met Lindqvist's critics, and"
        " Lindqvist left."
    )
    persons = [actor for actor in find_actors(reading).actors if actor.kind == "person"]
    assert [(actor.name, len(actor.mentions)) for actor in persons] == [("Mette Lindqvist", 5)]


def test_confidence_is_one_for_a_name_in_full_and_nothing_for_an_open_pronoun(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading("Ada Hallam spoke. Hallam said she was glad. They cheered.")
    cast = find_actors(reading)
    by_text = {token.text: cast.confidence_of(token) for token in reading.tokens}
    assert by_text["Ada"] == 1.0
    assert 0.9 <= by_text["Hallam"] < 1.0
    assert 0.6 < by_text["she"] < 1.0
    assert by_text["They"] == 0.0


def test_an_office_before_a_name_answers_for_the_person(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading("NATO chief Jonas Falk flew to Nuuk.")
    cast = find_actors(reading)
    assert [(token.text, cast.name_for(token)) for token in reading.tokens[:4]] == [
        ("NATO", "NATO"),
        ("chief", "Jonas Falk"),
        ("Jonas", "Jonas Falk"),
        ("Falk", "Jonas Falk"),
    ]


def test_a_long_article_costs_no_more_a_word_than_a_short_one(
    make_reading: Callable[..., Reading],
) -> None:
    passage = "Ada Hallam met Jonas Falk in Alder. She said he had lied. The agency denied it.\n"
    reading = make_reading(passage * 200)
    assert len(find_actors(reading).actors) <= 3


def test_a_surname_alone_means_whom_titles_and_pronouns_mostly_mean(
    make_reading: Callable[..., Reading],
) -> None:
    reading = make_reading(
        "Rosa Harrow, the mayor's daughter, wrote the plan. Paul Harrow signed it. Mr. Harrow was"
        " pleased.\nRosa Harrow was not there. Harrow said he would build it.\nIt is late. Nobody"
        " was asked. The town is angry. Critics say Harrow has no money.\nRosa Harrow disagreed."
    )
    persons = [actor for actor in find_actors(reading).actors if actor.kind == "person"]
    assert [(actor.name, len(actor.mentions)) for actor in persons] == [
        ("Rosa Harrow", 3),
        ("Paul Harrow", 4),
    ]
