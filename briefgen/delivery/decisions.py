"""Who is sent a brief, and who is not and why: one rule for each reason, and no way round the
marking.

Every rule is asked of everybody who is asked for, so that a table can say all that stands against
somebody. A marking is weighed against each entry of an address, also one that was not asked for:
whoever stands on a list twice is cleared for what both entries allow.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Literal, NamedTuple

import msgspec

from briefgen.delivery.markings import Marking
from briefgen.delivery.recipient_list import EVERYBODY, Recipient, RecipientList, meant
from briefgen.errors import GroupUnknown

Rule = Literal[
    "invalid",
    "duplicate",
    "unmarked",
    "unplaced",
    "above-clearance",
    "not-signed-off",
    "already-sent",
    "refused-before",
    "uncertain",
    "not-on-the-list",
]
Before = Literal["sent", "refused", "uncertain"]
"""What became of the same brief to the same person before."""


class Reason(msgspec.Struct, frozen=True):
    """Why somebody is not sent a brief."""

    rule: Rule
    sentence: str


class Decision(msgspec.Struct, frozen=True):
    """Whether somebody is sent a brief."""

    recipient: Recipient
    reasons: tuple[Reason, ...] = ()
    """What stands against it; nothing for who is sent it."""

    @property
    def goes(self) -> bool:
        """Whether it is sent."""
        return not self.reasons

    @property
    def must_be_mended(self) -> bool:
        """Whether something is wrong that somebody can mend, and not only a rule that holds."""
        return any(reason.rule in TO_BE_MENDED for reason in self.reasons)


TO_BE_MENDED = frozenset(
    ("invalid", "unmarked", "unplaced", "not-signed-off", "refused-before", "uncertain")
)
"""Reasons for which a command ends with exit code 1: the rest is as it should be."""


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What a decision rests on, the recipients apart."""

    marking: Marking | None
    """Of the brief, or what a brief without one counts as; null where it has none."""
    needs_sign_off: bool = False
    signed_off: bool = False
    before: dict[str, Before] = {}
    """By the key of a recipient."""
    again: bool = False
    """Send it also to who has it, or was refused."""
    despite_uncertain: bool = False
    """Send it also where nobody knows whether it arrived."""


class _Case(NamedTuple):
    recipient: Recipient
    entries: Sequence[Recipient]
    """Everything the list says of this address."""
    is_later: bool
    """An entry before it, of the same address, is sent the brief."""
    told: Circumstances


def decide(
    asked: Sequence[Recipient],
    listed: Sequence[Recipient],
    told: Circumstances,
    rules: Collection[Rule] | None = None,
) -> tuple[Decision, ...]:
    """Decide for everybody who is asked for, in their order.

    Args:
        asked: those who are to be sent a brief.
        listed: the whole list.
        told: what the decision rests on.
        rules: those that hold; all of them if left out.
    """
    entries: dict[str, list[Recipient]] = {}
    for recipient in listed:
        entries.setdefault(recipient.key, []).append(recipient)
    taken: set[str] = set()
    decisions = []
    for recipient in asked:
        case = _Case(
            recipient,
            entries.get(recipient.key, [recipient]),
            recipient.key in taken,
            told,
        )
        reasons = tuple(
            Reason(rule, sentence)
            for rule, ask in RULES.items()
            if (rules is None or rule in rules) and (sentence := ask(case))
        )
        decisions.append(Decision(recipient, reasons))
        if not reasons:
            taken.add(recipient.key)
    return tuple(decisions)


def _invalid(case: _Case) -> str:
    return "; ".join(case.recipient.faults)


def _duplicate(case: _Case) -> str:
    return "a duplicate: this address gets a copy already" if case.is_later else ""


def _unmarked(case: _Case) -> str:
    return "the brief has no marking" if case.told.marking is None else ""


def _unplaced(case: _Case) -> str:
    marking = case.told.marking
    if marking is None or marking.is_placed:
        return ""
    return f"the marking {', '.join(map(repr, marking.unplaced))} has no place in any scheme"


def _above_clearance(case: _Case) -> str:
    marking = case.told.marking
    if marking is None or not marking.is_placed:
        return ""
    if all(entry.clearance.covers(marking) for entry in (case.recipient, *case.entries)):
        return ""
    own = ", ".join(level.label for level in case.recipient.clearance.levels)
    return f"{marking.text} is above the clearance ({own or 'none'})"


def _not_signed_off(case: _Case) -> str:
    told = case.told
    return "the brief is not signed off" if told.needs_sign_off and not told.signed_off else ""


def _already_sent(case: _Case) -> str:
    before = case.told.before.get(case.recipient.key)
    return "sent already" if before == "sent" and not case.told.again else ""


def _refused_before(case: _Case) -> str:
    before = case.told.before.get(case.recipient.key)
    if before != "refused" or case.told.again:
        return ""
    return "the server refused it for good, --again tries once more"


def _uncertain(case: _Case) -> str:
    before = case.told.before.get(case.recipient.key)
    if before != "uncertain" or case.told.despite_uncertain:
        return ""
    return "it may have arrived, --send-uncertain sends it once more"


RULES: dict[Rule, Callable[[_Case], str]] = {
    "invalid": _invalid,
    "duplicate": _duplicate,
    "unmarked": _unmarked,
    "unplaced": _unplaced,
    "above-clearance": _above_clearance,
    "not-signed-off": _not_signed_off,
    "already-sent": _already_sent,
    "refused-before": _refused_before,
    "uncertain": _uncertain,
}
"""Each gives the sentence that stands against somebody, or nothing."""
RULES_OF_RECALL: tuple[Rule, ...] = (
    *("invalid", "duplicate", "already-sent", "refused-before", "uncertain"),
)
"""Those that hold for the word that a brief is withdrawn: it has nothing of the brief in it, and is
for everybody who got that."""


def asked_for(names: Sequence[str], listed: RecipientList) -> tuple[Recipient, ...]:
    """Return the entries of a list that groups, addresses or "all" name, in the order of the list.

    Raises:
        GroupUnknown: a name is neither a group nor an address of the list.
    """
    addresses = {recipient.key for recipient in listed.recipients}
    groups = listed.known_groups()
    for name in names:
        if name != EVERYBODY and name not in groups and name.lower() not in addresses:
            raise GroupUnknown(name=name, hint=meant(name, [*groups, *sorted(addresses)]))
    wanted = set(names)
    keys = {name.lower() for name in names}
    return tuple(
        recipient
        for recipient in listed.recipients
        if EVERYBODY in wanted or wanted & set(recipient.groups) or recipient.key in keys
    )
