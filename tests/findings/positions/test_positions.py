"""Where actors stand: a sentence in, the exact positions out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.positions import find_positions
from briefgen.findings.positions.stance_holders import clean_name
from briefgen.language.english.stance_verbs import DELIBERATE_EXAMPLES, FRAMES, NOUN_FRAMES, Frame
from briefgen.language.reading import Reading
from briefgen.model import Quote, Span, Speaker

FindPositions = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture
def positions_of(make_reading: Callable[..., Reading]) -> FindPositions:
    def find(text: str) -> list[tuple[str, str, str]]:
        reading = make_reading(text)
        found = find_positions(reading, find_actors(reading))
        for position in found:
            passage = reading.article.passage(position.evidence[0])
            assert " ".join(passage.split()) == position.text.removeprefix("[to] ")
        return [(position.actor, position.stance, position.text) for position in found]

    return find


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: f"{frame.stance}: {frame.verb}")
def test_every_frame_finds_its_example(positions_of: FindPositions, frame: Frame) -> None:
    found = positions_of(frame.example)
    assert [stance for _, stance, _ in found] == [frame.stance]


@pytest.mark.parametrize(("stance", "example"), NOUN_FRAMES.values())
def test_a_light_verb_leaves_the_stance_to_its_noun(
    positions_of: FindPositions, stance: str, example: str
) -> None:
    assert [(actor, found) for actor, found, _ in positions_of(example)] == [("Brandt", stance)]


@pytest.mark.parametrize("example", DELIBERATE_EXAMPLES)
def test_a_deliberate_act_ahead_is_planned(positions_of: FindPositions, example: str) -> None:
    assert [stance for _, stance, _ in positions_of(example)] == ["planned"]


POSITIONS = [
    (
        (
            "Brandt and Ortega agreed Friday the council should raise its work on flood safety,"
            " after the mayor dropped his threat."
        ),
        [
            ("Brandt", "agreed", "the council should raise its work on flood safety"),
            ("Ortega", "agreed", "the council should raise its work on flood safety"),
        ],
    ),
    (
        (
            "Members of the union have floated setting up a new fund in the north, but lawyers say"
            " the work has yet to start."
        ),
        [("Members of the union", "floated", "setting up a new fund in the north")],
    ),
    (
        (
            "Officials familiar with the talks said that the council would look to renegotiate a"
            " 1951 lease."
        ),
        [("the council", "planned", "to renegotiate a 1951 lease")],
    ),
    (
        "Ortega claimed that Brandt had agreed to the plan.",
        [("Ortega", "claimed", "Brandt had agreed to the plan")],
    ),
    (
        "Ortega denied that Brandt had accepted the offer.",
        [("Ortega", "denied", "Brandt had accepted the offer")],
    ),
    ("Ortega said that Brandt had accepted the offer.", [("Brandt", "agreed", "the offer")]),
    ("The plan was rejected by the council.", [("the council", "rejected", "The plan")]),
    (
        "Union leaders familiar with the talks warned that wages would fall.",
        [("Union leaders familiar with the talks", "warned", "wages would fall")],
    ),
    (
        "Brandt agreed on Monday to close the port after the union dropped its threat.",
        [("Brandt", "agreed", "to close the port")],
    ),
    ("Brandt called on ministers to act.", [("Brandt", "demanded", "ministers to act")]),
    (
        "Brandt called for the port to be closed by May.",
        [("Brandt", "demanded", "the port to be closed by May")],
    ),
    (
        "Brandt opposed the levy and demanded an inquiry.",
        [("Brandt", "rejected", "the levy"), ("Brandt", "demanded", "an inquiry")],
    ),
    (
        "The council would build a barrier, Ortega said.",
        [("The council", "planned", "[to] build a barrier")],
    ),
    (
        "The government has offered a grant of 22 million crowns.",
        [("The government", "offered", "a grant of 22 million crowns")],
    ),
    (
        "Brandt insisted that the council close the port.",
        [("Brandt", "demanded", "the council close the port")],
    ),
    (
        "The report warned of a shortage of pilots.",
        [("The report", "warned", "a shortage of pilots")],
    ),
    (
        "Brandt supported the plan but rejected the levy.",
        [("Brandt", "agreed", "the plan"), ("Brandt", "rejected", "the levy")],
    ),
    ("Brandt, who opposes the levy, left the room.", [("Brandt", "rejected", "the levy")]),
    ("Brandt agreed not to raise fares.", [("Brandt", "agreed", "not to raise fares")]),
    (
        "Brandt aims to cut fares by a third, officials said.",
        [("Brandt", "planned", "to cut fares by a third")],
    ),
    (
        "Brandt threatened to leave the talks unless the levy was dropped.",
        [("Brandt", "warned", "to leave the talks unless the levy was dropped")],
    ),
    (
        "Brandt urged the council not to raise fares.",
        [("Brandt", "demanded", "the council not to raise fares")],
    ),
    (
        (
            'Brandt said the unions agreed on the need for a "permanent office" in the north,'
            " including around Brenn."
        ),
        [
            (
                "the unions",
                "agreed",
                'the need for a "permanent office" in the north, including around Brenn',
            )
        ],
    ),
]

# Whose a second verb is: of the two verbs before it, the one of its tense; else it is nobody's.
SECOND_VERBS = [
    (
        "Ada Klee conceded that the bank is closing branches but denied that jobs would be lost.",
        [("Ada Klee", "denied", "jobs would be lost")],
    ),
    (
        "Ivo Brandt admitted that the firm is building a pier but insisted that the deal was fair.",
        [("Ivo Brandt", "claimed", "the deal was fair")],
    ),
    (
        "Ada Klee said the bank would cut jobs and would close two branches.",
        [
            ("the bank", "planned", "[to] cut jobs"),
            ("the bank", "planned", "[to] close two branches"),
        ],
    ),
    # "demanded" may be hers or the council's
    (
        "Ada Klee said the council opposed the plan and demanded an inquiry.",
        [("the council", "rejected", "the plan")],
    ),
    ("The minister told reporters that the firm has broken the law and demanded an inquiry.", []),
    ("Iris Klee thinks the union wants talks but rejects its terms.", []),
    (
        "The board, which met on Monday and rejected the plan, left the hall.",
        [("The board", "rejected", "the plan")],
    ),
    ("Members who oppose the plan left the room.", []),
    ("After Ivo Brandt met Rolf Teig, he rejected the plan.", []),
]

# What is asked for, claimed or planned keeps its purpose, its condition and its time.
LIMITS = [
    (
        "The union warned that unless wards are staffed, patients will die.",
        "unless wards are staffed, patients will die",
    ),
    (
        "Lise Aker claimed that whenever residents protest, police are sent to the quarry.",
        "whenever residents protest, police are sent to the quarry",
    ),
    (
        "The council promised to close the road until the bridge is safe.",
        "to close the road until the bridge is safe",
    ),
    (
        "The council agreed to pay the debt as long as the state pays half.",
        "to pay the debt as long as the state pays half",
    ),
    (
        "The council vowed to fight the plan in court before the election.",
        "to fight the plan in court before the election",
    ),
    (
        "Ivo Brandt has offered to resign once a successor is found.",
        "to resign once a successor is found",
    ),
    (
        "The council will close the port unless the union pays.",
        "[to] close the port unless the union pays",
    ),
    # what only stands beside it is left off
    (
        "Brandt agreed to close the port after the union dropped its threat.",
        "to close the port",
    ),
]

# One accepts a plan, a ruling or that something is so, and a watch; denies a charge, and bail.
OBJECTS = [
    ("The judge accepted a gold watch from a witness.", None),
    ("The mayor accepted two seats at the opera from a builder.", None),
    ("The mayor accepted a lift home from a developer.", None),
    ("The firm accepted 400 new customers.", None),
    ("The mayor accepted the ruling.", "the ruling"),
    ("The union accepted an offer of six per cent.", "an offer of six per cent"),
    ("The mayor accepted that the road should stay open.", "the road should stay open"),
    ("The court denied bail to the driver.", None),
    ("The court denied the firm access to the files.", None),
    ("The mayor denied the allegation.", "the allegation"),
    ("The ministry denied any wrongdoing.", "any wrongdoing"),
    ("The bank backs two football teams.", None),
    ("The bank supports 300 jobs in the town.", None),
    ("The council supported the merger.", "the merger"),
    ("The family plans a holiday.", None),
    ("Brandt sought a week to reconcile the figures.", None),
    ("The ministry declined to give a figure.", None),
    ("The county had two officials committed to jail.", None),
    ("The mayor committed to the plan.", "the plan"),
    ("Voters requested ballots.", None),
    ("The union requested a hearing.", "a hearing"),
    ("The ministry declined to publish the report.", "to publish the report"),
]

# A quotation is printed with both its marks, or not at all.
QUOTED = [
    ("Ada Price denied that she had told staff “to lie”.", ["[Ada Price] had told staff “to lie”"]),
    (
        "Ugo Marin warned that the web was being used to spread “anarchy”.",
        ["the web was being used to spread “anarchy”"],
    ),
    ('Ada Price demanded "the resignation of the board".', ['"the resignation of the board"']),
    ('Ada Price promised to hold the board "accountable."', ['to hold the board "accountable."']),
    ("Officials approved invoices “in batches of up to 900 at a time”.", []),
    ('The union claimed the owner had "lied to us for years and will lie again".', []),
]

NO_POSITION = [
    # of which something is asked, or which is imagined
    "Questions remain over how the council will build the tunnel.",
    "Voters wonder when the council will introduce the levy.",
    "It is not clear why Norland will withdraw its envoy.",
    "The appointment raises doubts about where Norland will hold the talks.",
    "The board would back the plan if the price fell.",
    "If the price falls, the board will build a second pier.",
    "Brandt reportedly rejected the plan.",
    # who takes it, or what it is about, stands elsewhere
    "Brandt has pledged to resume them within 100 days.",
    "Brandt urged him to resign.",
    "The city rejects that, saying the tower was sound.",
    "The ministry declined to provide a newer one.",
    "Its owners rejected the plan.",
    "Other ministers opposed the plan.",
    "Lower rates help Ivo Brandt, whose government plans to borrow 2 billion crowns.",
    "The ministry approved 71 per cent of all requests.",
    "Brandt claimed to hope.",
    "Members rejected the plan.",
    "A letter rejected the plan.",
    "Many firms will agree to talks if you ask them.",
    # a headline has no verb to go by
    "Judges reject plan for “social contact”",
    "Brandt backed Ortega.",
    "The council plans to renegotiate it.",
    "The shop offered cakes.",
    "The ministry rejected that.",
    "Brandt endorsed Lena Ortega.",
    "Bankruptcy aims to lower debts.",
    "Brandt did not agree to the plan.",
    "Brandt never agreed the port should close.",
    "No minister backed the plan.",
    "Brandt may reject the plan.",
    "Brandt could back the plan.",
    "Brandt should reject the plan.",
    "If Brandt rejects the plan, the port will close.",
    "Brandt asked whether the council rejected the plan.",
    "Brandt was asked to reject the plan.",
    "Brandt wants to reject the plan.",
    "Brandt is to reject the plan.",
    "Brandt declined to comment.",
    "Brandt refused to rule out a second vote.",
    "It was agreed on Monday.",
    "They rejected the plan.",
    "Few ministers backed the plan.",
    "Brandt failed to reject the plan.",
    "Ortega did not say that Brandt had accepted the offer.",
    "Brandt said that she had not agreed to the plan.",
    "Denmark would lose the vote, Ortega said.",
    "The council would build a barrier if it could.",
    "Brandt agreed who should pay.",
    "Brandt looked at the plan.",
    "Brandt backed off his threat.",
    "Brandt agreed with Ortega.",
    "Brandt offered no reason.",
    "Brandt claimed victory.",
    "Brandt considered the plan a failure.",
    '"We reject the plan," a voice from the gallery cried.',
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_a_position(
    positions_of: FindPositions, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert positions_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), SECOND_VERBS)
def test_whose_a_second_verb_is(
    positions_of: FindPositions, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert positions_of(text) == expected


@pytest.mark.parametrize(("text", "about"), LIMITS)
def test_what_limits_a_stance_is_told(positions_of: FindPositions, text: str, about: str) -> None:
    assert [found for _, _, found in positions_of(text)] == [about]


@pytest.mark.parametrize(("text", "about"), OBJECTS)
def test_an_object_that_one_can_agree_to_or_deny(
    positions_of: FindPositions, text: str, about: str | None
) -> None:
    assert [found for _, _, found in positions_of(text)] == ([about] if about else [])


@pytest.mark.parametrize(("text", "about"), QUOTED)
def test_no_quotation_is_broken(
    make_reading: Callable[..., Reading], text: str, about: list[str]
) -> None:
    reading = make_reading(text)
    found = find_positions(reading, find_actors(reading))
    assert [position.text for position in found] == about


@pytest.mark.parametrize("text", NO_POSITION)
def test_no_position(positions_of: FindPositions, text: str) -> None:
    assert positions_of(text) == []


def test_we_in_a_quotation_is_its_speaker(make_reading: Callable[..., Reading]) -> None:
    text = '"We reject the plan," Ortega said.'
    reading = make_reading(text)
    quote = Quote(
        id="Q1",
        text="We reject the plan,",
        kind="direct",
        span=Span("S1", 1, 20),
        sentence=Span("S1", 0, len(text)),
        speaker=Speaker(name="Lena Ortega", confidence=0.9),
    )
    found = find_positions(reading, find_actors(reading), [quote])
    assert [(position.actor, position.stance, position.text) for position in found] == [
        ("Lena Ortega", "rejected", "the plan")
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Heavy rains worsen in Brenn, drivers urged to avoid coast roads | The Herald",
        "Strong winds escalate in Lund, residents urged to leave | The Post",
        "Strong winds escalate in Lund, residents urged to leave.",
    ],
)
def test_who_is_urged_urges_nobody(positions_of: FindPositions, headline: str) -> None:
    assert positions_of(headline) == []


def test_a_mark_alone_is_no_matter_to_take_a_stance_on(positions_of: FindPositions) -> None:
    assert (
        positions_of(
            "The HARBOUR board plans # to a so-called clean break from 3 to 5 March, which Ana Berg"
            " denies."
        )
        == []
    )


ASCRIBED = [
    ("Ivo Moss said that some leaders now deny that any accord existed.", []),
    ("Ivo Moss added that the union claims to have won the vote in Brenn.", []),
    ("Ivo Moss said the council refused to close the port.", []),
    # told by who speaks for them, or by nobody else
    (
        "A lawyer said Ada Klee denied the charge.",
        [("Ada Klee", "denied", "the charge")],
    ),
    (
        "Ada Klee said the council opposed the plan.",
        [("the council", "rejected", "the plan")],
    ),
    ("The council refused to close the port.", [("The council", "rejected", "to close the port")]),
    # a view that somebody opposes is nothing refused; a result that is called, nothing demanded
    ("Ada Klee opposed the senator's position on the port.", []),
    ("Ada Klee opposes the levy.", [("Ada Klee", "rejected", "the levy")]),
    ("The network called the election for Klee.", []),
    ("The council approved the rest of the savings.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASCRIBED)
def test_whose_a_stance_is(
    positions_of: FindPositions, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert positions_of(text) == expected


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Ana Berg (R", "Ana Berg"),
        ("Ana Berg (R)", "Ana Berg (R)"),
        ("Ana Berg —", "Ana Berg"),
        ("Berg)", None),
        ("Berg | Desk", None),
        ("The Port Authority", "The Port Authority"),
    ],
)
def test_a_holder_has_a_clean_name(name: str, clean: str | None) -> None:
    assert clean_name(name) == clean


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # an attempt or an inquiry is no plan
        ("Brandt sought to find out who knew.", []),
        ("Brandt is seeking to establish the cause.", []),
        ("Brandt is seeking to close the port.", ["planned"]),
        # money is no agreement
        ("The council supported the levy financially.", []),
        ("The council supported the levy.", ["agreed"]),
        # what is told only of when it was
        ("The last time Brandt ordered the company to close was in 1972.", []),
        # half a bracket, a slur in the paper's voice
        ("Brandt claimed the thugs had burned the wharf.", []),
        ("Brandt claimed the guards had burned the wharf.", ["claimed"]),
        ("Brandt claimed the guards were “thugs”.", ["claimed"]),
        # wished, not claimed
        ("Brandt insists that the budget include a levy.", ["demanded"]),
        ("Brandt insisted that the budget was sound.", ["claimed"]),
        ("Brandt insists that the budget includes a levy.", ["claimed"]),
    ],
)
def test_what_is_no_stance_or_another(
    positions_of: FindPositions, sentence: str, expected: list[str]
) -> None:
    assert [stance for _, stance, _ in positions_of(sentence)] == expected
