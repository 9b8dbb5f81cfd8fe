"""Events and positions of several sources: each told once."""

from __future__ import annotations

from briefgen.briefs import compose, verify
from tests.briefs.conftest import Maker


def test_dated_events_stand_in_the_order_of_time(make_findings: type[Maker]) -> None:
    maker = make_findings(
        "The port opened in 1998. The ferry closed on Friday. The pact was signed in 1951."
    )
    maker.event("The port opened in 1998", "1998", "in 1998").event(
        "The ferry closed on Friday", None, "on Friday"
    )
    maker.event("The pact was signed in 1951", "1951", "in 1951")
    assert [(event.id, event.when) for event in compose([maker.findings()]).events] == [
        ("E1", "1951"),
        ("E2", "1998"),
        ("E3", None),
    ]


def test_what_has_been_stands_before_what_is_to_come(make_findings: type[Maker]) -> None:
    told = [
        ("The council will vote on Friday", None, "on Friday"),
        ("The ferry sank on Monday", None, "on Monday"),
        ("The harbour will close in 2031", "2031", "in 2031"),
        ("The port opened in 1998", "1998", "in 1998"),
        ("The mayor resigned yesterday", None, "yesterday"),
        ("The toll is to rise next month", None, "next month"),
    ]
    maker = make_findings(" ".join(f"{text}." for text, _, _ in told))
    for text, when, said in told:
        maker.event(text, when, said)
    assert [event.said for event in compose([maker.findings()]).events] == [
        "in 1998",
        "on Monday",
        "yesterday",
        "in 2031",
        "on Friday",
        "next month",
    ]


def test_a_day_of_the_calendar_is_never_moved(make_findings: type[Maker]) -> None:
    maker = make_findings("The court will sit in 2020, it was said. The port opened in 2024.")
    maker.event("The court will sit in 2020", "2020", "in 2020")
    maker.event("The port opened in 2024", "2024", "in 2024")
    assert [event.when for event in compose([maker.findings()]).events] == ["2020", "2024"]


def test_an_it_that_leads_to_the_news_is_kept(make_findings: type[Maker]) -> None:
    text = "It was reported on Monday that Ada Thorne was stabbed"
    maker = make_findings(f"{text}. It closed on Tuesday.").event(text, None, "on Monday")
    maker.event("It closed on Tuesday", None, "on Tuesday")
    assert [event.text for event in compose([maker.findings()]).events] == [text]


def test_an_event_is_told_in_words_that_name_who_acted(make_findings: type[Maker]) -> None:
    one = make_findings("She agreed on Tuesday to publish the report.").event(
        "She agreed on Tuesday to publish the report", "2026-03-03", "on Tuesday"
    )
    two = make_findings("The mayor agreed on Tuesday to publish the report.").event(
        "The mayor agreed on Tuesday to publish the report", "2026-03-03", "on Tuesday"
    )
    events = compose([one.findings(), two.findings()]).events
    assert [event.text for event in events] == ["The mayor agreed on Tuesday to publish the report"]
    assert [span.source for span in events[0].evidence] == ["S2", "S1"]
    assert compose([one.findings()]).events == ()


def test_one_event_of_two_sources_is_one(barrier: list[Maker]) -> None:
    events = compose([maker.findings() for maker in barrier]).events
    assert [[span.source for span in event.evidence] for event in events] == [["S1", "S2"]]


def test_an_event_is_not_told_with_another_before_it(make_findings: type[Maker]) -> None:
    text = "Thorne ran in 1982, joining the council in 1983"
    maker = make_findings(f"{text}.").event("Thorne ran in 1982", "1982", "in 1982")
    maker.event(text, "1983", "in 1983")
    assert [event.said for event in compose([maker.findings()]).events] == ["in 1982"]


def test_two_events_of_one_day_are_two(make_findings: type[Maker]) -> None:
    one = make_findings("The council approved the barrier on Tuesday.").event(
        "The council approved the barrier on Tuesday", "2026-03-03", "on Tuesday"
    )
    two = make_findings("A storm closed the port on Tuesday.").event(
        "A storm closed the port on Tuesday", "2026-03-03", "on Tuesday"
    )
    assert len(compose([one.findings(), two.findings()]).events) == 2


def test_a_short_telling_joins_a_long_one_of_the_same_day(make_findings: type[Maker]) -> None:
    long = (
        "Imran Sethi, the engineer who led the study for the council, told the meeting that the"
        " work could begin in September"
    )
    one = make_findings(f"{long}.").event(long, "2026-09", "in September")
    two = make_findings("The work could begin in September.").event(
        "The work could begin in September", "2026-09", "in September"
    )
    assert [event.text for event in compose([one.findings(), two.findings()]).events] == [long]


def test_the_positions_of_an_actor_stand_together(make_findings: type[Maker]) -> None:
    maker = make_findings(
        "Okafor rejected the levy. The union backed it. Okafor demanded an inquiry."
    ).actor("Okafor")
    maker.position("Okafor", "rejected", "the levy").position("The union", "agreed", "it").position(
        "Okafor", "demanded", "an inquiry"
    )
    positions = compose([maker.findings()]).positions
    assert [(position.actor, position.stance) for position in positions] == [
        ("Okafor", "rejected"),
        ("Okafor", "demanded"),
        ("The union", "agreed"),
    ]


def test_the_mayor_is_the_one_mayor_there_is(make_findings: type[Maker]) -> None:
    one = make_findings("The mayor rejected the new levy.").position(
        "The mayor", "rejected", "the new levy"
    )
    two = make_findings("Mayor Ada Thorne rejected a new levy.").actor("Ada Thorne", role="Mayor")
    two.position("Ada Thorne", "rejected", "a new levy")
    positions = compose([one.findings(), two.findings()]).positions
    assert [(position.actor, len(position.evidence)) for position in positions] == [
        ("Ada Thorne", 2)
    ]


def test_people_without_a_name_are_joined_where_they_are_called_alike(
    make_findings: type[Maker],
) -> None:
    one = make_findings("Some members floated a new fund for the port.").position(
        "Some members", "floated", "a new fund for the port"
    )
    two = make_findings("Members of the union floated a fund for the port.")
    two.position("Members of the union", "floated", "a fund for the port")
    three = make_findings("Bakers floated a fund for the port.").position(
        "Bakers", "floated", "a fund for the port"
    )
    positions = compose([maker.findings() for maker in (one, two, three)]).positions
    assert [(position.actor, len(position.evidence)) for position in positions] == [
        ("Some members", 2),
        ("Bakers", 1),
    ]


def test_a_joint_stance_is_told_once(make_findings: type[Maker]) -> None:
    maker = (
        make_findings("Ada Thorne and Ben Okafor agreed the wall should rise.")
        .actor("Ada Thorne")
        .actor("Ben Okafor")
    )
    maker.position("Ada Thorne", "agreed", "the wall should rise").position(
        "Ben Okafor", "agreed", "the wall should rise"
    )
    brief = compose([maker.findings()])
    assert [position.actor for position in brief.positions] == ["Ada Thorne and Ben Okafor"]
    assert verify(brief) == []


def test_a_position_that_two_sources_tell_is_one_under_the_full_name(
    make_findings: type[Maker],
) -> None:
    one = (
        make_findings("Ben Okafor rejected the new levy.")
        .actor("Ben Okafor")
        .position("Ben Okafor", "rejected", "the new levy")
    )
    two = (
        make_findings("Okafor rejected a new levy again.")
        .actor("Okafor")
        .position("Okafor", "rejected", "a new levy")
    )
    positions = compose([one.findings(), two.findings()]).positions
    assert [(position.actor, len(position.evidence)) for position in positions] == [
        ("Ben Okafor", 2)
    ]


def test_one_of_each_stance_of_an_actor_is_told(make_findings: type[Maker]) -> None:
    one = make_findings("Okafor rejected the levy. Okafor rejected the barrier.").actor("Okafor")
    one.position("Okafor", "rejected", "the levy").position("Okafor", "rejected", "the barrier")
    two = make_findings("Okafor rejected the barrier.").actor("Okafor")
    two.position("Okafor", "rejected", "the barrier")
    assert [position.text for position in compose([one.findings()]).positions] == ["the levy"]
    both = compose([one.findings(), two.findings()]).positions
    assert [(position.text, len(position.evidence)) for position in both] == [("the barrier", 2)]


def test_eight_positions_are_told(make_findings: type[Maker]) -> None:
    names = "Abel Berg Carr Dahl Eide Falk Gill Holt Iver Jahn".split()
    maker = make_findings(" ".join(f"{name} rejected the {name} levy." for name in names))
    for name in names:
        maker.actor(name).position(name, "rejected", f"the {name} levy")
    positions = compose([maker.findings()]).positions
    assert len(positions) == 8
