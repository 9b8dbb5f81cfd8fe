"""Verbs and nouns of what belongs in a timeline, and of what only looks like it.

The tables are the project's own: general English words, no corpus counted.
"""

from __future__ import annotations

DECISIVE: dict[str, str] = {
    "meetings": "meet host convene gather visit travel attend arrive hold reconvene return sit",
    "decisions": (
        "agree decide sign approve adopt pass reject vote ratify veto endorse order ban lift"
        " suspend cancel postpone delay extend adjourn reschedule"
    ),
    "offices": (
        "elect appoint resign nominate dismiss sack step win lose defeat swear quit replace retire"
        " inaugurate"
    ),
    "law": (
        "rule sentence charge convict arrest sue indict acquit investigate raid fine overturn file"
        " plead jail detain extradite testify"
    ),
    "acts": (
        "launch open close start begin end introduce publish release withdraw deploy send seize"
        " invade attack strike kill die cut raise impose announce unveil propose block halt expire"
        " take become enter leave join break negotiate threaten buy sell lapse resume collapse"
        " crash sink found reopen find rescue recover evacuate shoot stab"
    ),
}
"""Verbs of things that belong in a timeline, by kind: "Ministers met on Wednesday"; "The council
approved the budget in May"; "She resigned last week"; "The court ruled on Friday"; "The port opens
on 1 June"."""

DECISIVE_VERBS = frozenset(verb for verbs in DECISIVE.values() for verb in verbs.split())

STATES = frozenset(
    """
    be have know say think believe remain seem appear include want need live cost show mean own like
    love hate contain consist belong exist hope wish feel understand depend tell keep stay stand
    weigh measure total average hold
    """.split()
)
"""Verbs of what is so for a time, or only said: a date with them is no step of a story."""

EVENT_NOUNS = frozenset(
    """
    election vote referendum summit ballot poll primary runoff run-off strike hearing trial verdict
    ruling sentencing session sitting meeting conference talks negotiation debate inauguration
    ceremony funeral protest march rally match final launch opening deadline decision announcement
    review auction tender march handover recess appeal inquest
    """.split()
)
"""Nouns of things that take place on a day: "at Friday's meeting"; "The vote is on Monday"."""

FORECASTS = frozenset("estimate expectation forecast guidance outlook projection target".split())
"""Nouns that have a time of their own: "cut its forecast for growth this year"."""

ANNOUNCING = frozenset("announce propose plan schedule set call expect discuss await".split())
"""Verbs whose object has a time of its own: "announced a vote on Friday" does not say when it was
announced."""

HANDLING = frozenset(
    "cancel postpone ban approve order demand request seek book arrange allow block".split()
)
"""Verbs of which the same holds where the object is something that takes place: "cancelled a
meeting on Friday"."""

RESCHEDULING = frozenset(
    "put postpone adjourn defer delay move push bring reschedule extend shift remand".split()
)
"""Verbs that give a thing another day: "put off to Friday", "adjourned until Monday"."""

SETTING = frozenset("schedule set plan slate book fix pencil expect list".split())
"""Verbs that set a thing for a month: "is scheduled for November", not "approved for May"."""

DETAINING = frozenset({"remand", "bail"})
"""Verbs of what holds until a day that is still to come as it is told: "was remanded in custody
until 4 May"."""

COMMITTING = frozenset(
    "agree appoint authorise authorize choose decide elect hire instruct oblige pick vote".split()
)
"""Verbs of the past whose infinitive lies ahead, beside those that report: "agreed to meet on
Friday"."""

INTENDING = frozenset("plan want hope intend expect wish mean aim prepare try seek need".split())
"""Verbs whose infinitive nobody knows to have happened, nor to be still to come: "had planned to
meet on Friday"."""

REPORTED_CIRCUMSTANCE = frozenset("after when as because while although though where".split())
"""Words that open a clause of circumstance that is stated for itself: "after the ferry line closed
in 2015"."""

ANAPHORIC = frozenset(
    """
    pair duo trio latter former others another same both one ones rest move news incident remark
    comment remarks comments
    """.split()
)
"""Subjects that mean something told before, and nothing to a reader of one line."""
