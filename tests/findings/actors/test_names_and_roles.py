"""Names and roles of every make, as news sets them: who is found, of which kind, with which role.

Each row stands for a class: a nickname in marks, a peer of a place, a rank in abbreviations.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

NAMES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    # a plain word, an office or a rank before a given name is no part of the name
    (
        "Devout Mary Tatt, 77, drew the curtains. Tatt said so.",
        [("Mary Tatt", "person", None)],
    ),
    ("Guide Carlos Roca said it was cold.", [("Carlos Roca", "person", None)]),
    ("Trustee Paul Nishi said no.", [("Paul Nishi", "person", "Trustee")]),
    ("Alder Bay Mayor Anna Gupta said no.", [("Anna Gupta", "person", "Mayor")]),
    (
        "Comptroller of Customs Maria Hosein-Ach said no. Hosein-Ach left.",
        [("Maria Hosein-Ach", "person", "Comptroller of Customs")],
    ),
    (
        "The mayor, Bronwyn Salt, left. Cr Salt said no.",
        [("Bronwyn Salt", "person", "mayor")],
    ),
    (
        "Lily Rose Weld left. Rose Mary Falk stayed.",
        [
            ("Lily Rose Weld", "person", None),
            ("Rose Mary Falk", "person", None),
        ],
    ),
    ("Laura Bishop Hallam said no.", [("Laura Bishop Hallam", "person", None)]),
    # what "which" and "it" take up is no person
    (
        "Marisa Pesca, which has 40 boats and 90 crew, rejected it.",
        [("Marisa Pesca", "organisation", None)],
    ),
    (
        "Novira Clinics, which runs 31 centres, has confirmed it. Novira says letters will follow.",
        [("Novira Clinics", "organisation", None)],
    ),
    (
        "The airport operator, Aerila, disputes that. It said tests had been passed.",
        [("Aerila", "organisation", "airport operator")],
    ),
    (
        "General Pavel “The Bull” Orlik, the commander, signed. “Yes,” Orlik said.",
        [("Pavel “The Bull” Orlik", "person", "commander")],
    ),
    (
        'Anna "Red Anna" Koval, a trade unionist, spoke on Monday.',
        [('Anna "Red Anna" Koval', "person", "trade unionist")],
    ),
    (
        "James 'Jimmy' Tarrant, the captain, left.",
        [("James 'Jimmy' Tarrant", "person", "captain")],
    ),
    (
        "Lord Pemberly of Aldwick said the bill was “a mess.” It was late.",
        [("Lord Pemberly of Aldwick", "person", None)],
    ),
    (
        "Baroness Hale-Quint of Upper Marsh asked for a vote. Lady Hale-Quint said it was late.",
        [("Hale-Quint of Upper Marsh", "person", "Baroness")],
    ),
    (
        "“I stand by it,” said the Rt Hon Sir Keith Mallard KC MP.",
        [("Keith Mallard", "person", None)],
    ),
    (
        "“It is a bad deal,” said Lt. Col. Arno MacDonnel of the army.",
        [("Arno MacDonnel", "person", "Lt. Col.")],
    ),
    (
        "“The road is open,” said Maj. Gen. Ilona Petrik.",
        [("Ilona Petrik", "person", "Maj. Gen.")],
    ),
    (
        "“The convoy is late,” said Rear Admiral Piet Kuyper.",
        [("Piet Kuyper", "person", "Rear Admiral")],
    ),
    (
        "Rear Adm. Piet Kuyper and Vice Adm. Lena Forst flew home.",
        [("Piet Kuyper", "person", "Rear Adm."), ("Lena Forst", "person", "Vice Adm.")],
    ),
    (
        "Maeve O’Hanlon, the first minister, disagreed. “It is a bad deal,” O’Hanlon said.",
        [("Maeve O’Hanlon", "person", "first minister")],
    ),
    (
        "Simon ap Gruffydd, the sheriff, spoke. “Not yet,” said ap Gruffydd.",
        [("Simon ap Gruffydd", "person", "sheriff")],
    ),
    (
        "Abdel Karim al-Daher, the president, spoke. “We need grain,” al-Daher said.",
        [("Abdel Karim al-Daher", "person", "president")],
    ),
    (
        "“The stairs were gone,” said Ines D’Acosta, the fire chief.",
        [("Ines D’Acosta", "person", "fire chief")],
    ),
    (
        "Prime Minister of India Arun Sethi met the press.",
        [("India", "place", None), ("Arun Sethi", "person", "Prime Minister of India")],
    ),
    (
        "Former US Ambassador to the United Nations Nikki Hale wrote it.",
        [
            ("US", "place", None),
            ("United Nations", "organisation", None),
            ("Nikki Hale", "person", "Former US Ambassador to the United Nations"),
        ],
    ),
    (
        "United States Senator from Vermont Bernie Sand came second.",
        [
            ("United States", "place", None),
            ("Vermont", "place", None),
            ("Bernie Sand", "person", "United States Senator from Vermont"),
        ],
    ),
    (
        "Hong Kong director of Fens International Man-kei Tam met the press.",
        [
            ("Hong Kong", "place", None),
            ("Fens International", "organisation", None),
            ("Man-kei Tam", "person", "Hong Kong director of Fens International"),
        ],
    ),
    (
        "Speaker of the House of Representatives Nancy Falk resigned.",
        [
            ("House", "organisation", None),
            ("Nancy Falk", "person", "Speaker of the House of Representatives"),
        ],
    ),
    (
        "U.S. District Court for the Western District of Virginia ruled.",
        [("U.S. District Court for the Western District of Virginia", "organisation", None)],
    ),
    (
        "The House Oversight and Reform Committee met.",
        [("House Oversight", "organisation", None), ("Reform Committee", "organisation", None)],
    ),
    (
        "Fatima bint Saleh said no.",
        [("Fatima bint Saleh", "person", None)],
    ),
    (
        "José Luis de la Cruz met Karl-Heinz von der Lohe. De la Cruz left. Von der Lohe stayed.",
        [("José Luis de la Cruz", "person", None), ("Karl-Heinz von der Lohe", "person", None)],
    ),
    (
        "Kim Tae-ho signed. Mr Kim left. Xi Wenhua came. President Xi left.",
        [("Kim Tae-ho", "person", None), ("Xi Wenhua", "person", "President")],
    ),
    (
        "Adv Thabo Nkosi resigned. Adv Nkosi gave no reason.",
        [("Thabo Nkosi", "person", "Adv")],
    ),
    (
        "Yan et al. (2004) found sand in the bay.",
        [("Yan", "person", None)],
    ),
    (
        "Bill for tunnel could reach £1.5bn",
        [],
    ),
    (
        "The chest of the brewer was found on Monday, said Nina Holt, the notary.",
        [("Nina Holt", "person", "notary")],
    ),
    (
        "The mill’s owner, Meriden Textiles, said the fire began in a drying room.",
        [("Meriden Textiles", "organisation", "mill’s owner")],
    ),
    (
        "Downing Street said the talks were “constructive and continuing.”",
        [("Downing Street", "organisation", None)],
    ),
    (
        "The port of Callowhill issued a statement on Tuesday.",
        [("port of Callowhill", "organisation", None), ("Callowhill", "place", None)],
    ),
    (
        "Tropical Storm Odile hit Cabo. Odile weakened. The HMS Fulmar sank.",
        [],
    ),
    (
        "Thai police said the road was shut.",
        [("Thai police", "organisation", None)],
    ),
    (
        "Yahya Sarea, a spokesman, claimed it. Saree said it was done.",
        [("Yahya Sarea", "person", "spokesman")],
    ),
    (
        "Ada Hansen spoke. President Hanson left.",
        [("Ada Hansen", "person", None), ("Hanson", "person", "President")],
    ),
    (
        "The Fens Rail, Bus and Tram Authority (FRBTA) closed. The FRBTA said so.",
        [("Fens Rail, Bus and Tram Authority", "organisation", None)],
    ),
    (
        "The House of Representatives met. The U.S. House of Representatives sat. The House rose.",
        [("U.S. House of Representatives", "organisation", None)],
    ),
    (
        "Hamza bin Ladan was killed. Hamza bin Ladin was a son of the founder, Usama Reza.",
        [("Hamza bin Ladan", "person", "son of the founder"), ("Usama Reza", "person", "founder")],
    ),
    (
        "Robert “Bobby the Boat” Hale died. Hale was 60.",
        [("Robert “Bobby the Boat” Hale", "person", None)],
    ),
    (
        "Datuk Seri Azman Idris denied it. Azman left.",
        [("Azman Idris", "person", None)],
    ),
    (
        "Yosef ben Ari said yes. Caitlín Ní Bhriain was there, and Ní Bhriain left.",
        [("Yosef ben Ari", "person", None), ("Caitlín Ní Bhriain", "person", None)],
    ),
    (
        "Longtime Falk aide Ada Holm left. Brave Marina Lacer wept. Marina Lacer is 40.",
        [
            ("Falk", "organisation", None),
            ("Ada Holm", "person", "Longtime Falk aide"),
            ("Marina Lacer", "person", None),
        ],
    ),
    (
        "Meriden Textiles, the owner of the mill, fined Tom Owner.",
        [("Meriden Textiles", "organisation", "owner of the mill"), ("Tom Owner", "person", None)],
    ),
    (
        "Virginia Wool spoke.",
        [("Virginia Wool", "person", None)],
    ),
    (
        "The minister of mines and energy Tom Alwen told The Quay last month.",
        [("Tom Alwen", "person", "minister of mines and energy")],
    ),
    (
        "Officers Antoine Quin and Nicolas Redou met at a pub. Quin denied it.",
        [("Antoine Quin", "person", "Officer"), ("Nicolas Redou", "person", "Officer")],
    ),
    (
        "He gave to Jon Lincoln. They paid to Lincoln what was due.",
        [("Jon Lincoln", "person", None)],
    ),
    (
        "“We are ready,” said Brig. Gen. Luka Zoric.",
        [("Luka Zoric", "person", "Brig. Gen.")],
    ),
    (
        "“We are ready,” said Sgt. Maj. Tomas Rell of the guard.",
        [("Tomas Rell", "person", "Sgt. Maj.")],
    ),
    (
        "Owain ab Ifan, the coroner, agreed. “It is fair,” said ab Ifan.",
        [("Owain ab Ifan", "person", "coroner")],
    ),
    (
        "10 Downing Street said the talks were over.",
        [("Downing Street", "organisation", None)],
    ),
    (
        "The diocese of Marlow issued an apology.",
        [("diocese of Marlow", "organisation", None), ("Marlow", "place", None)],
    ),
    (
        "Rose for prize is picked",
        [],
    ),
    (
        "The farm’s buyer, Alden Foods, said it would sell. Alden Foods left.",
        [("Alden Foods", "organisation", "farm’s buyer")],
    ),
    (
        "A lorry drove to Wexcombe. They live in Wexcombe.",
        [("Wexcombe", "place", None)],
    ),
]

ROLES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "Law firm Sidley Marsh said it would appeal.",
        [("Sidley Marsh", "organisation", "Law firm")],
    ),
    (
        "The Russian space agency Kosmod said on Monday that it would launch.",
        [("Kosmod", "organisation", "Russian space agency")],
    ),
    (
        "Sea-Watchers, a German migrant rescue charity, said it would sail.",
        [("Sea-Watchers", "organisation", "German migrant rescue charity")],
    ),
    (
        "The Greek gas producer Energan signed.",
        [("Energan", "organisation", "Greek gas producer")],
    ),
    (
        "Joanna Cherrie of the Scottish National Party spoke.",
        [
            ("Joanna Cherrie", "person", "of the Scottish National Party"),
            ("Scottish National Party", "organisation", None),
        ],
    ),
    (
        "Mike McCrea of Pearl Jam likened it to a storm.",
        [("Mike McCrea", "person", "of Pearl Jam"), ("Pearl Jam", "organisation", None)],
    ),
    (
        "Travis Kell's mom Donna Kell watched the game.",
        [("Travis Kell", "person", None), ("Donna Kell", "person", "Travis Kell's mom")],
    ),
    (
        "Nurul Idris, Anwar’s daughter, was not there.",
        [("Nurul Idris", "person", "Anwar’s daughter"), ("Anwar", "person", None)],
    ),
    (
        "The 37-year-old nurse Ada Holm left Leeds.",
        [("Ada Holm", "person", "37-year-old nurse"), ("Leeds", "place", None)],
    ),
    (
        "The House voted to impeach President Falk on Monday.",
        [("House", "organisation", None), ("Falk", "person", "President")],
    ),
    (
        "Last year US President Jonas Falk went to Rome.",
        [("US", "place", None), ("Jonas Falk", "person", "US President"), ("Rome", "place", None)],
    ),
    (
        "On Heroes' day president Jonas Falk laid a wreath.",
        [("Heroes", "place", None), ("Jonas Falk", "person", "president")],
    ),
    (
        "Canadian tourist Emily Span was there. The cosmonaut Alexei Leon died.",
        [("Emily Span", "person", "Canadian tourist"), ("Alexei Leon", "person", "cosmonaut")],
    ),
    (
        "Rubber tapper P Wilmot was arrested. The blogger Kim Falk wrote it.",
        [("P Wilmot", "person", "Rubber tapper"), ("Kim Falk", "person", "blogger")],
    ),
    (
        "The team is led by Ada Holm, the director of the Fens Institute.",
        [
            ("Ada Holm", "person", "director of the Fens Institute"),
            ("Fens Institute", "organisation", None),
        ],
    ),
    (
        "They met Ada Holm, 54, a lawyer from Alder, on Friday.",
        [("Ada Holm", "person", "lawyer from Alder"), ("Alder", "place", None)],
    ),
    (
        "Ada Holm (a member of the board) and Jonas Falk, its treasurer, resigned.",
        [("Ada Holm", "person", "member of the board"), ("Jonas Falk", "person", "treasurer")],
    ),
    (
        "He argued with Mike Pompley who is the secretary of state.",
        [("Mike Pompley", "person", "secretary of state")],
    ),
    (
        "His wife First Lady Melinda Falk was there.",
        [("Melinda Falk", "person", "First Lady")],
    ),
    (
        "Study co-author and geochemist Seth Jonas remarked on it.",
        [("Seth Jonas", "person", "Study co-author and geochemist")],
    ),
    (
        "They flew with NASA astronauts Bob Behnk and Doug Hurl on Monday.",
        [
            ("NASA", "organisation", None),
            ("Bob Behnk", "person", "NASA astronaut"),
            ("Doug Hurl", "person", "NASA astronaut"),
        ],
    ),
    (
        "Senators Tom Rudd and Ann Falck voted.",
        [("Tom Rudd", "person", "Senator"), ("Ann Falck", "person", "Senator")],
    ),
    (
        "According to the El Paso mayor, Dee Margo, during the weekend, police were there.",
        [("El Paso", "place", None), ("Dee Margo", "person", "El Paso mayor")],
    ),
    (
        "The Samoan delegate to the U.S. House of Representatives, Aumua Amati, told the press.",
        [
            ("U.S. House of Representatives", "organisation", None),
            ("Aumua Amati", "person", "Samoan delegate to the U.S. House of Representatives"),
        ],
    ),
    (
        "The lawyer of porn star Stormy Daniel left.",
        [("Stormy Daniel", "person", "porn star")],
    ),
    (
        "The attacker, identified as Sudesh Amand, 20, was shot.",
        [("Sudesh Amand", "person", "attacker")],
    ),
    (
        "Senator Amy Klob of Minnesota left.",
        [("Amy Klob", "person", "Senator of Minnesota"), ("Minnesota", "place", None)],
    ),
    (
        "Director Anthony Fauch of the National Institute of Health spoke.",
        [
            ("Anthony Fauch", "person", "Director of the National Institute of Health"),
            ("National Institute of Health", "organisation", None),
        ],
    ),
    (
        "Jonas Falk resigned as the governor of Puerto Rico and Pedro Pier was sworn in.",
        [
            ("Jonas Falk", "person", "governor of Puerto Rico"),
            ("Puerto Rico", "place", None),
            ("Pedro Pier", "person", None),
        ],
    ),
    (
        "Peter Whit, SVP of enterprise AI at Fens Anywhere, told the paper.",
        [("Peter Whit", "person", "SVP of enterprise AI at Fens Anywhere")],
    ),
    (
        "Joel Smith, a doctor based in Martin, was sentenced.",
        [("Joel Smith", "person", "doctor based in Martin"), ("Martin", "place", None)],
    ),
    (
        "“I do not think it is fair,” added little-known backbencher Amy Coll.",
        [("Amy Coll", "person", "backbencher")],
    ),
    (
        "Finance Minister Anton Revel met Nora Feldt, the member for Eastvale, on Monday.",
        [
            ("Anton Revel", "person", "Finance Minister"),
            ("Nora Feldt", "person", "member for Eastvale"),
            ("Eastvale", "place", None),
        ],
    ),
    (
        "Idris Quayle is the harbour master. “It went well,” Quayle said.",
        [("Idris Quayle", "person", "harbour master")],
    ),
    (
        "Alleged attacker Sudesh Aman was shot.",
        [("Sudesh Aman", "person", "Alleged attacker")],
    ),
    (
        "Sen. Ada Holm voted. Holm, a senator from Vermont, spoke.",
        [("Ada Holm", "person", "senator from Vermont"), ("Vermont", "place", None)],
    ),
    (
        "The minister of mines and energy Tom Alwen told The Quay last month.",
        [("Tom Alwen", "person", "minister of mines and energy")],
    ),
    (
        "Sharif Hota, of the Maidan provincial council, described the road.",
        [("Sharif Hota", "person", "of the Maidan provincial council")],
    ),
    (
        "Senator Bernie Sand from Vermont spoke.",
        [("Bernie Sand", "person", "Senator from Vermont"), ("Vermont", "place", None)],
    ),
    (
        "Co-developer Jing Wan recounted it.",
        [("Jing Wan", "person", "Co-developer")],
    ),
    (
        "Mortar and shell manufacturer Hirten Defence Group was sold.",
        [("Hirten Defence Group", "organisation", "shell manufacturer")],
    ),
    (
        "Housing and Energy Minister Marta Zupan left.",
        [("Marta Zupan", "person", "Housing and Energy Minister")],
    ),
    (
        "The Most Rev. Tomas Ode led the prayers. Archbishop Ode was brief.",
        [("Tomas Ode", "person", "Archbishop")],
    ),
    (
        "The economist Prof. Imran Bai said so.",
        [("Imran Bai", "person", "economist")],
    ),
    (
        "According to ecologist Chip Tailor of the University of Kansas, it rained.",
        [("Chip Tailor", "person", "ecologist"), ("University of Kansas", "organisation", None)],
    ),
    (
        "A member of the Tunisian Parliament, Samir Dil said it was late.",
        [
            ("Tunisian Parliament", "organisation", None),
            ("Samir Dil", "person", "member of the Tunisian Parliament"),
        ],
    ),
    (
        "They wrote to President-elect Jon Bidwell on Monday.",
        [("Jon Bidwell", "person", "President-elect")],
    ),
    (
        "The prosecutor Josh Bask left. Bask, the U.S. Attorney for the Fens, spoke.",
        [("Josh Bask", "person", "U.S. Attorney for the Fens"), ("U.S.", "place", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*NAMES, *ROLES])
def test_every_actor_has_its_name_kind_and_role(
    text: str, expected: list[tuple[str, str, str | None]], make_reading: Callable[..., Reading]
) -> None:
    actors = find_actors(make_reading(text)).actors
    assert [(actor.name, actor.kind, actor.role) for actor in actors] == expected
