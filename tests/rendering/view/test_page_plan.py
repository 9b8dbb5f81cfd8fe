"""What fits on a page is computed: budgets from pack.toml, what is printed of each list, and what
is said of the rest."""

from __future__ import annotations

import pathlib
import re
from types import SimpleNamespace
from typing import get_type_hints

import msgspec
import pytest

from briefgen.errors import ManifestBroken, UnknownField
from briefgen.model import Brief
from briefgen.rendering import render
from briefgen.rendering.labels import labels_of
from briefgen.rendering.packs import find_pack
from briefgen.rendering.packs.budget import LISTS, PARTS, Budget, PagePart, budget_of, page_settings
from briefgen.rendering.sections.preparing import build_context
from briefgen.rendering.view.page_plan import Plan, _measured, plan_pages

PLAIN = SimpleNamespace()
EVERYTHING = tuple((name, 0, 100) for name in LISTS)


def plan(brief: Brief, *, lines: float = 1000, width: float = 60, **more: object) -> Plan:
    budget = msgspec.convert({"width": width, "lines": lines, "lists": EVERYTHING, **more}, Budget)
    return plan_pages(build_context(brief), budget, PLAIN)


def taken(*parts: tuple[str, PagePart]) -> tuple[tuple[str, tuple[tuple[str, PagePart], ...]], ...]:
    return (("section", parts),)


def test_every_list_that_can_be_named_is_in_the_plan() -> None:
    assert set(LISTS) <= set(Plan.__struct_fields__)
    assert {name for name, hint in get_type_hints(Plan).items() if "tuple" in str(hint)} - {
        "disputes",
        "cautions",
    } == set(LISTS)


def test_every_part_that_can_be_named_is_measured(typical: Brief) -> None:
    assert tuple(_measured(build_context(typical), PLAIN, "", "", 0)) == PARTS


def test_a_page_with_room_for_everything_leaves_nothing_out(typical: Brief) -> None:
    found = plan(typical)
    assert set(found.more) == set(LISTS)
    assert [len(found.points), len(found.dates), len(found.past), len(found.people)] == [4, 2, 3, 4]
    # The paraphrases that are no speech, and the further quotations of one who has been heard.
    assert {name: count for name, count in found.more.items() if count} == {"speech": 1}


def test_a_page_without_room_has_nothing_and_says_how_much(typical: Brief) -> None:
    found = plan(typical, lines=0.1)
    assert [getattr(found, name) for name in LISTS] == [()] * len(LISTS)
    assert (found.more["points"], found.more["unknown"]) == (
        4,
        len(typical.open_questions) - found.more["pending"],
    )


def test_a_list_without_a_place_in_the_budget_is_left_out(typical: Brief) -> None:
    found = plan(typical, lists=(("points", 1, 2),))
    assert ([point.anchor for point in found.points], found.questions) == (["k1", "k2"], ())
    assert found.more["points"] == 2


@pytest.mark.parametrize(
    ("parts", "points"),
    [
        ((), 3),
        ((("always", PagePart(always=4)),), 1),
        ((("marking", PagePart(always=4)),), 1),
        ((("audience", PagePart(always=0, lines=1, width=10)),), 1),  # 32 characters: four lines
        ((("date", PagePart(always=1)), ("author", PagePart(always=3))), 1),
        ((("organisation", PagePart(always=3)),), 3),
        ((("logo", PagePart(always=3)),), 3),
    ],
)
def test_what_is_printed_anyway_takes_its_lines_first(
    parts: tuple[tuple[str, PagePart], ...], points: int, typical: Brief
) -> None:
    brief = msgspec.structs.replace(typical, bottom_line=(), key_points=typical.key_points[2:3] * 6)
    one = plan(brief, lists=(("points", 6, 6),), lines=100)
    assert len(one.points) == 6
    # Each takes three lines and the gap behind it; what opens the list takes 0.8.
    found = plan(
        brief, lists=(("points", 6, 6),), lines=0.8 + 3 * 3.3, width=60, taken=taken(*parts)
    )
    assert len(found.points) == points


def test_lists_have_their_lines_however_long_the_notes_are(typical: Brief) -> None:
    brief = msgspec.structs.replace(typical, notes="word " * 5000)
    notes = taken(("notes", PagePart(always=1, lines=1, width=60)))
    assert plan(brief, lines=60, taken=notes).points == ()
    assert len(plan(brief, lines=60, least=30, taken=notes).points) > 0


def test_what_the_notes_recommend_stands_apart(typical: Brief) -> None:
    found = plan(
        msgspec.structs.replace(
            typical, notes="Before.\n\n# Recommendation\n\nBuild it.\n\n# More\n\nAfter."
        )
    )
    assert (found.advice, found.remarks) == ("Build it.", "Before.\n\n# More\n\nAfter.")


def test_a_recommendation_may_be_headed_in_the_language_of_the_page(typical: Brief) -> None:
    budget = Budget(width=60, lines=50)
    for heading in ("Empfehlung", "Recommendation"):
        brief = msgspec.structs.replace(typical, notes=f"# {heading}\n\nBauen.")
        assert plan_pages(build_context(brief, labels_of("de")), budget, PLAIN).advice == "Bauen."
    assert plan(msgspec.structs.replace(typical, notes="# Empfehlung\n\nBauen.")).advice == ""


def test_disputes_have_their_words_where_these_are_short(typical: Brief) -> None:
    (dispute,) = plan(typical, disputes=2).disputes
    assert (dispute.topic, dispute.is_short, dispute.is_above) == (
        "What the wall costs",
        True,
        True,
    )
    long = msgspec.structs.replace(typical.disagreements[0].sides[0], text="x" * 200)
    brief = msgspec.structs.replace(
        typical,
        disagreements=(msgspec.structs.replace(typical.disagreements[0], sides=(long, long)),),
    )
    (dispute,) = plan(brief, disputes=2).disputes
    assert (dispute.is_short, dispute.is_above) == (False, False)


def test_what_whoever_handles_it_must_know_is_said(typical: Brief) -> None:
    brief = msgspec.structs.replace(typical, disagreements=typical.disagreements * 3)
    assert plan(brief, disputes=1).cautions == (
        "Sources disagree on 2 further matters: see the full brief.",
        "1 quotation has no speaker named in the sources.",
        (
            "Extracted from 3 sources by briefgen 0.1.0; nothing was written by a language model. "
            "That a person has checked it is not recorded."
        ),
    )
    assert plan(brief).cautions[0] == "Sources disagree on 3 matters: see the full brief."


def test_a_question_is_pending_only_where_no_date_or_step_says_so(typical: Brief) -> None:
    brief = msgspec.structs.replace(typical, events=(), positions=())
    assert [question.category_key for question in plan(brief).pending] == ["pending_event"]
    assert plan(typical).pending == ()


def house(folder: pathlib.Path, more: str) -> str:
    folder.mkdir()
    head = 'name = "acme"\nversion = "1"\ntitle = "A house"\nextends = "builtin:ministerial-note"\n'
    (folder / "pack.toml").write_text(head + more, encoding="utf-8")
    return str(folder)


def test_a_pack_changes_single_numbers_of_the_one_it_extends(
    typical: Brief, tmp_path: pathlib.Path
) -> None:
    ours = find_pack("builtin:ministerial-note").budget
    theirs = find_pack(
        house(tmp_path / "acme", "[page.lists]\npoints = [1, 1]\n[page.taken.masthead]\nlogo = 9\n")
    ).budget
    assert ours is not None
    assert theirs is not None
    assert [name for name, _, _ in theirs.lists] == [name for name, _, _ in ours.lists]
    assert {name: (least, most) for name, least, most in theirs.lists}["points"] == (1, 1)
    assert dict(dict(theirs.taken)["masthead"])["logo"] == PagePart(always=9)
    text = render(typical, "md", template=str(tmp_path / "acme")).decode()
    assert re.findall(r"id=\"(k\d)\"", text) == ["k1"]
    assert "*3 further in the full brief*" in text


@pytest.mark.parametrize(
    ("more", "error"),
    [
        (
            "[page]\nwidht = 3\n",
            "E309 acme/pack.toml:6: 'widht' is no setting of [page]. Did you mean 'width'?",
        ),
        (
            "[page]\nwidth = true\n",
            "E309 acme/pack.toml:6: 'page.width' is a number of lines or characters.",
        ),
        (
            "[page.lists]\npoint = [1, 2]\n",
            "E309 acme/pack.toml:6: 'point' is no list of a page. Did you mean 'points'?",
        ),
        (
            "[page.lists]\npoints = [3, 2]\n",
            (
                "E309 acme/pack.toml:6: 'page.lists.points' is the least and the most that is taken"
                " of it: [1, 3]"
            ),
        ),
        (
            "[page.taken.x]\ntitel = 3\n",
            "E309 acme/pack.toml:6: 'titel' takes no lines. Did you mean 'title'?",
        ),
        (
            "[page.taken.x]\ntitle = { line = 3 }\n",
            "E309 acme/pack.toml: 'line' says nothing of a part. Did you mean 'lines'?",
        ),
        ("[page]\ntaken = 3\n", "E309 acme/pack.toml:6: 'page.taken' is a table"),
    ],
)
def test_what_cannot_be_said_of_a_page_is_an_error_with_its_line(
    more: str, error: str, tmp_path: pathlib.Path
) -> None:
    with pytest.raises(ManifestBroken) as raised:
        find_pack(house(tmp_path / "acme", more))
    assert str(raised.value).startswith(error)


def test_width_and_lines_are_needed(minimal: Brief, tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "acme"
    folder.mkdir()
    manifest = (
        'name = "acme"\nversion = "1"\ntitle = "A house"\nextends = "builtin:brief"\n[page]\nwidth'
        " = 60\n"
    )
    (folder / "pack.toml").write_text(manifest, encoding="utf-8")
    with pytest.raises(
        ManifestBroken,
        match=(
            r"E309 acme/pack.toml: \[page\] does not say its lines. Write lines = … under"
            r" \[page\]\."
        ),
    ):
        render(minimal, "md", template=str(folder))


def test_a_pack_without_a_budget_has_no_plan(typical: Brief, tmp_path: pathlib.Path) -> None:
    assert budget_of(()) is None
    assert page_settings({}) == ()
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "pack.toml").write_text(
        'name = "acme"\nversion = "1"\ntitle = "A house"\nextends = "builtin:brief"\n',
        encoding="utf-8",
    )
    (folder / "brief.md.j2").write_text("{{ plan.points }}", encoding="utf-8")
    with pytest.raises(UnknownField, match="'plan' is not defined"):
        render(typical, "md", template=str(folder))
