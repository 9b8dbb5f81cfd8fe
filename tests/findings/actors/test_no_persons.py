"""What has a person's label and is none: places, teams, offices, accounts, awards, plain words;
each class with its variants and with the persons that look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

NO_PERSON: list[tuple[str, str]] = [
    # places: by what stands before them, by a noun of places beside them, by what they have
    ("Two tourists died in the riverside party town Van Orre on Monday.", "Van Orre"),
    ("The bus crashed in Maidan Orre. A second bus crashed near Maidan Orre.", "Maidan Orre"),
    ("Ash fell after the Kilaro volcano erupted. Kilaro was quiet.", "Kilaro"),
    ("The fire broke out in the Karol Marr area of the city on Monday.", "Karol Marr"),
    ("They were called to a collision on Wellhouse Lane, Orre, on Monday.", "Wellhouse Lane"),
    ("Madhya Pradesh continues to report the highest number of cases.", "Madhya Pradesh"),
    ("Police found a victim in Valdera. Valdera's mayor said it was late.", "Valdera"),
    # teams and tribes
    ("He cheered for the Orre City Chiefs, who won the cup.", "Orre City Chiefs"),
    # plain words in capitals
    ("It was the first launch since the final Space Shuttle mission in July.", "Space Shuttle"),
    ("The Holy Headdress is held to be a veil. They carried the Holy Headdress.", "Holy Headdress"),
    ("They ran to a facility inside the Orre Test and Training Range.", "Training Range"),
    # offices without their holders
    ("Ada Hall, the Republican Senate Majority Leader, spoke first.", "Majority Leader"),
    # awards, products, acts by their form
    ("He was a two-time NBA Finals MVP and an NBA All-Star.", "Finals MVP"),
    ("Orrepath's latest tool is Clipboard AI, which combines two models.", "Clipboard AI"),
    ("The Boeing 737 Max crashed. The 737 Max was new.", "Max"),
    ("They found the wreck of the U.S.S. Greyfin. The Greyfin was whole.", "Greyfin"),
    ("Tropical Storm Berry could strengthen by Friday.", "Tropical Storm Berry"),
    ("Republic Act No. 3846 says that no person may build one.", "Republic Act No"),
    # a page without blanks between its parts
    ("A girl was found near the Kaimur HillsIn Orre district on Monday.", "HillsIn"),
    # ships
    ("Police said the 16-metre barge Mandy Voss was carrying fuel.", "Mandy Voss"),
    ("A survey ship, the Alma Voss, reached the area on Monday.", "Alma Voss"),
    ("Records show the Mandy Voss was surveyed in March.", "Mandy Voss"),
    ("One of them, the bulk carrier Orre Star, slowed to three knots.", "Orre Star"),
    # seats and towns
    ("They asked for a by-election in Orrelanda Lakeshore, a vacant seat.", "Orrelanda Lakeshore"),
    ("A delegate from Epe, who asked not to be named, showed us a letter.", "Epe"),
    ("The hotel overlooks Lac Beauorre. They swam in Lac Beauorre.", "Lac Beauorre"),
    ("Her stall is close to Orre Bus Stand. A bus left Orre Bus Stand.", "Orre Bus Stand"),
    ("Fairmont Orre Park Lodge reopened. At Fairmont Orre Park Lodge they sang.", "Fairmont Orre"),
    ("Engines came from London, Paris and Blaenau Orre on Monday.", "Blaenau Orre"),
    # makes
    ("The Orre Dragon capsule docked on Sunday. The Orre Dragon capsule was new.", "Orre Dragon"),
    # companies
    ("Marisol Orre, which is based in Marrow, rejected the findings.", "Marisol Orre"),
    ("Its manager, Marrow-based Kestrane Orre, said the engine failed.", "Kestrane Orre"),
    # those who wrote it
    ("By Ada Voss\n\nThe bridge at Marrow closed on Monday, the council said.", "Ada Voss"),
    ("The bridge at Marrow closed on Monday.\n\nEdited by: Farid Voss", "Farid Voss"),
    # accounts
    ("A Reddit user named orrebush1 posted it. The user orrebush1 wrote twice.", "orrebush1"),
    ("He posted a link with the username LillyOrreKitty on Monday.", "LillyOrreKitty"),
]

PERSONS: list[tuple[str, str]] = [
    ("Believers of many faiths met in Orre. Jonas Falk was in Orre.", "Jonas Falk"),
    ("Ginger Baker said it was late.", "Ginger Baker"),
    ("Folk musician Bob Marsh wrote the song.", "Bob Marsh"),
    ("They have faith in Jonas Falk.", "Jonas Falk"),
    ("Former senator Hillary Weld endorsed him on Monday.", "Hillary Weld"),
    ("Maria Stone KC said it was late.", "Maria Stone"),
    ("Ada Hall and senators met on Monday.", "Ada Hall"),
    ("Nikki Voss of the National Crime Agency said it was late.", "Nikki Voss"),
    ("Marketing Manager at Ocean Florida Abby Dunn shared six tips.", "Abby Dunn"),
    ("The ferry captain Ada Hall said it was late.", "Ada Hall"),
    ("The late Bob Marsh had written it.", "Bob Marsh"),
    ("Its manager, Ada Hall, said the engine failed.", "Ada Hall"),
    ("The letter of Jonas Falk, which was sent in May, was read.", "Jonas Falk"),
    ("By the bridge, Ada Hall said it was late.", "Ada Hall"),
    ("They met an aide from Hallam. Hallam, who is 54, said it was late.", "Hallam"),
    ("Majority Leader Ada Hall spoke first.", "Ada Hall"),
    ("The author Glen Field said it was late.", "Glen Field"),
]


@pytest.mark.parametrize(("text", "name"), NO_PERSON)
def test_is_no_person(text: str, name: str, make_reading: Callable[..., Reading]) -> None:
    persons = [a.name for a in find_actors(make_reading(text)).actors if a.kind == "person"]
    assert not [found for found in persons if name in found], persons


NO_BODY: list[tuple[str, str]] = [
    ("Today, Chief Executive of Hong Kong Ada Voss spoke first.", "Chief Executive"),
    ("He received the French Legion of Honour last year.", "Legion of Honour"),
    ("The Falcon Orre rocket flew in May.", "Falcon Orre"),
    ("They looked over the Mawddach Estuary at noon.", "Mawddach Estuary"),
    ("Findings were published in Orre Science and Technology.", "Place"),
]


@pytest.mark.parametrize(("text", "name"), NO_BODY)
def test_is_no_body(text: str, name: str, make_reading: Callable[..., Reading]) -> None:
    bodies = [a.name for a in find_actors(make_reading(text)).actors if a.kind == "organisation"]
    assert not [found for found in bodies if name in found], bodies


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_stays_a_person(text: str, name: str, make_reading: Callable[..., Reading]) -> None:
    persons = [a.name for a in find_actors(make_reading(text)).actors if a.kind == "person"]
    assert name in persons
