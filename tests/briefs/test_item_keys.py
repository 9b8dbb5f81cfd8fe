"""The identity of an item is what it says and rests on, not where it stands."""

from __future__ import annotations

import msgspec

from briefgen.briefs import compose
from briefgen.briefs.item_keys import keys_of
from briefgen.briefs.parts import PARTS
from briefgen.model import Brief
from tests.briefs.conftest import two_reports

REPORTS = [maker.findings() for maker in two_reports()]
BRIEF = compose(REPORTS)
replace = msgspec.structs.replace


def by_text(brief: Brief, part: str) -> dict[str, str]:
    return {
        str(getattr(item, "text", item)): key
        for item, key in zip(getattr(brief, part), keys_of(brief)[part], strict=True)
    }


def test_every_item_has_a_key_of_its_own() -> None:
    keys = keys_of(BRIEF)
    assert list(keys) == list(PARTS)
    every = [key for part in keys.values() for key in part]
    assert len(set(every)) == len(every)
    assert [len(keys[part]) for part in PARTS] == [len(getattr(BRIEF, part)) for part in PARTS]


def test_it_does_not_matter_where_an_item_stands() -> None:
    turned = replace(BRIEF, key_points=BRIEF.key_points[::-1], quotes=BRIEF.quotes[::-1])
    for part in ("key_points", "quotes"):
        assert keys_of(turned)[part] == keys_of(BRIEF)[part][::-1]


def test_it_does_not_matter_in_which_order_the_sources_were_given() -> None:
    """They have other numbers then."""
    other = compose(REPORTS[::-1])
    one, two = by_text(BRIEF, "quotes"), by_text(other, "quotes")
    assert one
    assert one == two


def test_what_an_item_says_matters() -> None:
    point = BRIEF.key_points[0]
    other = replace(BRIEF, key_points=(replace(point, text="Another."), *BRIEF.key_points[1:]))
    assert keys_of(other)["key_points"][0] != keys_of(BRIEF)["key_points"][0]
    assert keys_of(other)["key_points"][1:] == keys_of(BRIEF)["key_points"][1:]


def test_two_that_say_the_same_are_told_apart_by_their_order() -> None:
    point = BRIEF.key_points[0]
    twice = replace(BRIEF, key_points=(point, replace(point, id="K2")))
    first, second = keys_of(twice)["key_points"]
    assert second == f"{first}-2"
