"""Who is sent a brief, rule by rule; and that no flag leads round a marking."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.delivery.decisions import (
    RULES,
    RULES_OF_RECALL,
    Circumstances,
    asked_for,
    decide,
)
from briefgen.delivery.markings import BUILT_IN, Scheme, read_clearance, read_marking
from briefgen.delivery.recipient_list import Recipient
from briefgen.errors import GroupUnknown
from tests.delivery.conftest import LIST, list_of

KEY = "a@b.example"


def person(address: str = KEY, *clearance: str, **told: Any) -> Recipient:
    return Recipient(
        name="A",
        address=address,
        place="list: 1",
        clearance=read_clearance(clearance or ("TLP:AMBER",)),
        **told,
    )


def told(marking: str | None = "TLP:AMBER", **other: Any) -> Circumstances:
    return Circumstances(marking=read_marking(marking), **other)


TABLE: list[tuple[str, Recipient, Circumstances, str]] = [
    ("goes", person(), told(), ""),
    ("above", person(KEY, "TLP:GREEN"), told(), "above-clearance"),
    ("no clearance", person(KEY, "SECRET"), told(), "above-clearance"),
    ("public", person(KEY, "SECRET"), told("TLP:CLEAR"), ""),
    ("above, again", person(KEY, "TLP:GREEN"), told(again=True), "above-clearance"),
    ("unmarked", person(), told(None), "unmarked"),
    ("unplaced", person(), told("AMBER"), "unplaced"),
    ("partly placed", person(), told("TLP:AMBER; AMBER"), "unplaced"),
    ("invalid", person(faults=("it has no name",)), told(), "invalid"),
    ("not signed off", person(), told(needs_sign_off=True), "not-signed-off"),
    ("signed off", person(), told(needs_sign_off=True, signed_off=True), ""),
    ("sign-off not asked", person(), told(signed_off=False), ""),
    ("sent", person(), told(before={KEY: "sent"}), "already-sent"),
    ("sent to another", person(), told(before={"x@y.example": "sent"}), ""),
    ("sent, again", person(), told(before={KEY: "sent"}, again=True), ""),
    ("sent, capitals", person("A@B.example"), told(before={KEY: "sent"}), "already-sent"),
    ("refused", person(), told(before={KEY: "refused"}), "refused-before"),
    ("refused, again", person(), told(before={KEY: "refused"}, again=True), ""),
    ("uncertain", person(), told(before={KEY: "uncertain"}), "uncertain"),
    ("uncertain, again", person(), told(before={KEY: "uncertain"}, again=True), "uncertain"),
    (
        "uncertain, asked for",
        person(),
        told(before={KEY: "uncertain"}, despite_uncertain=True),
        "",
    ),
    (
        "sent, uncertain asked for",
        person(),
        told(before={KEY: "sent"}, despite_uncertain=True),
        "already-sent",
    ),
]


@pytest.mark.parametrize(
    ("who", "circumstances", "rule"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_each_rule(who: Recipient, circumstances: Circumstances, rule: str) -> None:
    (decision,) = decide([who], [who], circumstances)
    assert [reason.rule for reason in decision.reasons] == ([rule] if rule else [])
    assert decision.goes is (not rule)
    assert all(reason.sentence for reason in decision.reasons)


def test_every_rule_is_in_the_table() -> None:
    assert {rule for _, _, _, rule in TABLE if rule} | {"duplicate"} == set(RULES)


def test_all_that_stands_against_somebody_is_said() -> None:
    who = person(KEY, "TLP:GREEN", faults=("it has no name",))
    (decision,) = decide([who], [who], told(needs_sign_off=True, before={KEY: "sent"}))
    assert [reason.rule for reason in decision.reasons] == [
        *("invalid", "above-clearance", "not-signed-off", "already-sent"),
    ]
    assert decision.must_be_mended
    assert decision.reasons[1].sentence == "TLP:AMBER is above the clearance (TLP:GREEN)"


def test_a_second_entry_of_an_address_is_a_duplicate() -> None:
    both = [person(), person("A@b.example")]
    decisions = decide(both, both, told())
    assert [decision.goes for decision in decisions] == [True, False]
    assert decisions[1].reasons[0].rule == "duplicate"
    assert not decisions[1].must_be_mended


def test_a_first_entry_that_is_wrong_leaves_the_place_to_the_second() -> None:
    both = [person(faults=("paper 'a5'",)), person()]
    assert [decision.goes for decision in decide(both, both, told())] == [False, True]


@pytest.mark.parametrize("asked", [[0], [1], [0, 1], [1, 0]])
def test_who_stands_on_a_list_twice_is_cleared_for_what_both_allow(asked: list[int]) -> None:
    both = [person(), person(KEY, "TLP:GREEN")]
    decisions = decide([both[n] for n in asked], both, told())
    assert not any(decision.goes for decision in decisions)


def test_a_recall_goes_to_everybody_who_got_it() -> None:
    who = person(KEY, "TLP:GREEN")
    for circumstances in (told(), told(None), told("AMBER"), told(needs_sign_off=True)):
        (decision,) = decide([who], (), circumstances, RULES_OF_RECALL)
        assert decision.goes
    (decision,) = decide([who], (), told(before={KEY: "sent"}), RULES_OF_RECALL)
    assert not decision.goes


def test_who_is_asked_for() -> None:
    listed = list_of(LIST)

    def names(*to: str) -> list[str]:
        return [each.name for each in asked_for(to, listed)]

    works, eaux, embassy = (each.name for each in listed.recipients)
    assert names("ministers") == [works, eaux]
    assert names("embassies", "ministers") == [works, eaux, embassy]
    assert names("all") == [works, eaux, embassy]
    assert names("WORKS@ministry.example") == [works]
    assert names() == []


@pytest.mark.parametrize("name", ["minsters", "ALL", "x@y.example"])
def test_a_group_that_is_not_there(name: str) -> None:
    with pytest.raises(GroupUnknown) as caught:
        asked_for([name], list_of(LIST))
    assert repr(name) in str(caught.value)
    assert ("did you mean 'ministers'?" in str(caught.value)) == (name == "minsters")


LABELS = [label for scheme in BUILT_IN for level in scheme.levels for label in level]
MARKINGS = st.lists(st.sampled_from([*LABELS, "EYES ONLY", ""]), max_size=3).map("; ".join)
PEOPLE = st.lists(
    st.builds(
        person,
        st.sampled_from(["a@b.example", "A@B.example", "c@d.example", "e@f.example"]),
        *([st.sampled_from([*LABELS, "EYES ONLY"])] * 2),
        faults=st.sampled_from([(), (), ("a fault",)]),
    ),
    max_size=6,
)
BEFORE = st.dictionaries(
    st.sampled_from(["a@b.example", "c@d.example"]),
    st.sampled_from(["sent", "refused", "uncertain"]),
)
FLAGS = st.fixed_dictionaries(
    {name: st.booleans() for name in ("needs_sign_off", "signed_off", "again", "despite_uncertain")}
)


@given(PEOPLE, st.data(), MARKINGS, BEFORE, FLAGS)
def test_nobody_below_the_marking_gets_it_whatever_the_flags(
    people: list[Recipient], data: st.DataObject, marking: str, before: Any, flags: dict[str, bool]
) -> None:
    asked = data.draw(st.lists(st.sampled_from(people), max_size=6)) if people else []
    read = read_marking(marking)
    decisions = decide(asked, people, Circumstances(marking=read, before=before, **flags))
    going = [decision.recipient for decision in decisions if decision.goes]
    assert len({who.key for who in going}) == len(going)
    for who in going:
        assert read is not None
        for part in marking.split("; "):
            assert not part or part in LABELS
        for entry in people:
            if entry.key == who.key:
                assert is_cleared(entry, marking)
        assert not who.faults
        assert flags["signed_off"] or not flags["needs_sign_off"]
        if before.get(who.key) == "uncertain":
            assert flags["despite_uncertain"]
        if before.get(who.key) in ("sent", "refused"):
            assert flags["again"]


def is_cleared(who: Recipient, marking: str) -> bool:
    """Tell it by the written order alone, and not by what is under test."""
    orders = [
        ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"],
        ["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"],
    ]
    own = {level.label for level in who.clearance.levels}
    for part in marking.split("; "):
        order = next((order for order in orders if part in order), [])
        above = set(order[order.index(part) :]) if order else set()
        if part and part != "TLP:CLEAR" and not own & above:
            return False
    return True


SCHEMES = st.lists(st.sampled_from("ABCDEFGH"), min_size=2, max_size=6, unique=True).map(
    lambda labels: Scheme("own", tuple((label,) for label in labels))
)


@given(SCHEMES, st.data())
def test_an_order_of_ones_own_holds_as_written(scheme: Scheme, data: st.DataObject) -> None:
    labels = [label for level in scheme.levels for label in level]
    own, marked = data.draw(st.sampled_from(labels)), data.draw(st.sampled_from(labels))
    who = msgspec.structs.replace(person(), clearance=read_clearance([own], [scheme]))
    marking = read_marking(marked, [scheme])
    (decision,) = decide([who], [who], Circumstances(marking=marking))
    assert decision.goes is (labels.index(marked) <= labels.index(own))
