"""A marking has a place in a scheme, or nobody is sent what it stands on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.delivery.markings import (
    BUILT_IN,
    TLP,
    UK,
    Clearance,
    nearest_label,
    read_clearance,
    read_marking,
    read_schemes,
)
from briefgen.errors import SchemesBroken

COLOURS = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:AMBER": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}
UPWARDS = {
    "tlp": ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"],
    "uk": ["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"],
}


@pytest.mark.parametrize("label", COLOURS)
def test_a_tlp_label_is_printed_as_first_asks(label: str) -> None:
    for written in (label, label.lower(), f"  {label} "):
        marking = read_marking(written)
        assert marking is not None
        assert (marking.text, marking.colour, marking.background) == (
            label,
            COLOURS[label],
            "#000000",
        )


def test_a_marking_without_colour_has_no_ground_either() -> None:
    marking = read_marking("official")
    assert marking is not None
    assert (marking.text, marking.colour, marking.background) == ("OFFICIAL", None, None)


@pytest.mark.parametrize(
    ("written", "printed", "unplaced"),
    [
        ("official-sensitive // tlp:amber", "OFFICIAL-SENSITIVE // TLP:AMBER", ()),
        ("TOP  SECRET", "TOP SECRET", ()),
        ("SECRET; SECRET", "SECRET", ()),
        ("OFFICIAL SENSITIVE", "OFFICIAL SENSITIVE", ("OFFICIAL SENSITIVE",)),
        ("TLP: AMBER", "TLP: AMBER", ("TLP: AMBER",)),
        ("TLP:WHITE", "TLP:WHITE", ("TLP:WHITE",)),
        ("TLP:AMBER, eyes only", "TLP:AMBER // eyes only", ("eyes only",)),
        ("OFFICIAL TLP:RED", "OFFICIAL TLP:RED", ("OFFICIAL TLP:RED",)),
    ],
)
def test_what_is_written_and_what_has_no_place(
    written: str, printed: str, unplaced: tuple[str, ...]
) -> None:
    marking = read_marking(written)
    assert marking is not None
    assert (marking.text, marking.unplaced, marking.is_placed) == (printed, unplaced, not unplaced)


@pytest.mark.parametrize("empty", [None, "", "  ", " // ", ";,"])
def test_no_words_are_no_marking(empty: str | None) -> None:
    assert read_marking(empty) is None


@pytest.mark.parametrize("scheme", UPWARDS)
def test_what_is_cleared_covers_what_is_below_it_and_nothing_above(scheme: str) -> None:
    labels = UPWARDS[scheme]
    for own, cleared in enumerate(labels):
        for place, label in enumerate(labels):
            marking = read_marking(label)
            assert marking is not None
            assert read_clearance([cleared]).covers(marking) is (place <= own), (cleared, label)


@pytest.mark.parametrize(
    ("cleared", "marked", "covers"),
    [
        ([], "TLP:CLEAR", True),
        ([], "TLP:GREEN", False),
        ([], "OFFICIAL", False),
        (["TLP:RED"], "OFFICIAL", False),
        (["TOP SECRET"], "TLP:GREEN", False),
        (["SECRET"], "SECRET // TLP:CLEAR", True),
        (["SECRET"], "SECRET // TLP:GREEN", False),
        (["SECRET", "TLP:AMBER"], "SECRET // TLP:AMBER", True),
        (["SECRET", "TLP:AMBER"], "SECRET // TLP:AMBER+STRICT", False),
        (["OFFICIAL", "SECRET"], "SECRET", True),
        (["TOP SECRET", "TLP:RED"], "TLP:CLEAR // burn after reading", False),
        (["burn after reading"], "burn after reading", False),
    ],
)
def test_every_part_of_a_marking_must_be_cleared(
    cleared: list[str], marked: str, covers: bool
) -> None:
    marking = read_marking(marked)
    assert marking is not None
    assert read_clearance(cleared).covers(marking) is covers


def test_only_clear_is_public() -> None:
    public = [
        label
        for scheme in BUILT_IN
        for level in scheme.levels
        for label in level
        if (marking := read_marking(label)) is not None and marking.is_public
    ]
    assert public == ["TLP:CLEAR"]


@given(st.lists(st.text(max_size=20), max_size=3), st.text(max_size=30))
def test_what_has_no_place_is_covered_by_nothing(cleared: list[str], marked: str) -> None:
    marking = read_marking(marked)
    clearance = read_clearance([*cleared, marked, "TOP SECRET", "TLP:RED"])
    if marking is not None and marking.unplaced:
        assert not clearance.covers(marking)
        assert not marking.is_public


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("TLP:AMBRE", "TLP:AMBER"),
        ("tlp amber strict", "TLP:AMBER+STRICT"),
        ("TLP:WHITE", "TLP:CLEAR"),
        ("OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("burn after reading", None),
    ],
)
def test_what_was_probably_meant(written: str, meant: str | None) -> None:
    assert nearest_label(written) == meant


HOUSE = b"""
[schemes.house]
levels = ["PUBLIC", "INTERNAL", ["BOARD ONLY", "BOARD AND AUDIT"]]
public = "PUBLIC"
"""


def test_a_scheme_of_the_house_stands_beside_those_built_in() -> None:
    schemes = read_schemes(HOUSE, "schemes.toml")
    assert [scheme.name for scheme in schemes] == ["tlp", "uk", "house"]
    board = read_marking("Board and Audit", schemes)
    public = read_marking("public", schemes)
    assert board is not None
    assert public is not None
    assert (board.text, board.colour, board.is_public) == ("BOARD AND AUDIT", None, False)
    assert public.is_public
    assert read_clearance(["BOARD ONLY"], schemes).covers(board)
    assert not read_clearance(["INTERNAL"], schemes).covers(board)
    assert Clearance().covers(public)


def test_a_scheme_of_a_built_in_name_stands_in_its_place() -> None:
    assert read_schemes(b'[schemes.uk]\nlevels = ["OFFICIAL"]', "s") == (
        TLP,
        type(UK)("uk", (("OFFICIAL",),)),
    )
    assert read_schemes(b"[schemes.uk]\nlevels = []", "s") == (TLP,)


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        (b"levels = [", "Invalid value"),
        (b"\xff", "decode"),
        (b"[scheme.house]\nlevels = []", "other things in it than [schemes.NAME]"),
        (b"[schemes]\nhouse = 3", "'house' has other things in it than levels and public"),
        (b"[schemes.house]\nlevel = []", "'house' has other things in it than levels and public"),
        (b"[schemes.house]\npublic = 'A'", "'house' has no list of levels"),
        (b"[schemes.house]\nlevels = [3]", "3 in 'house' is no label"),
        (b"[schemes.house]\nlevels = ['A; B']", "'A; B' in 'house' is no label"),
        (b"[schemes.house]\nlevels = ['A\\u202e']", "is no label"),
        (b"[schemes.house]\nlevels = ['A']\npublic = 'B'", "'B' is public in 'house', and no"),
        (b"[schemes.house]\nlevels = ['Secret']", "'Secret' is in 'uk' and in 'house'"),
        (b"[schemes.tlp]\nlevels = ['TLP:BLUE']", "tlp is FIRST's"),
    ],
)
def test_a_file_of_schemes_that_cannot_be_used(toml: bytes, reason: str) -> None:
    if b"\\u202e" in toml:
        toml = toml.replace(b"'", b'"')
    with pytest.raises(SchemesBroken) as caught:
        read_schemes(toml, "schemes.toml")
    assert str(caught.value).startswith("E601 schemes.toml: ")
    assert reason in str(caught.value)
