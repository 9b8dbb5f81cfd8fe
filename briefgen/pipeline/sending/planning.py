"""From what is asked to who gets which copy: nothing is written and nothing is sent.

A round is one time that a brief is sent on purpose. The first goes on until everybody who is asked
for has it, over as many runs as that takes; `--again` begins another, and goes on with that where
it was not finished.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from briefgen.briefs.printed_changes import Change, find_changes
from briefgen.delivery.decisions import (
    RULES_OF_RECALL,
    Before,
    Circumstances,
    Decision,
    Reason,
    asked_for,
    decide,
)
from briefgen.delivery.mail_addresses import key_of
from briefgen.delivery.markings import Marking, read_marking
from briefgen.delivery.messages import message_id_of
from briefgen.delivery.recipient_list import Recipient
from briefgen.model import Brief
from briefgen.pipeline.sending.asking import Asked
from briefgen.pipeline.sending.ledger_file import Copy, Issued, Ledger, digest_of
from briefgen.pipeline.verifying import read_brief
from briefgen.rendering import decode_brief, encode_brief
from briefgen.rendering.packs import find_pack
from briefgen.rendering.view.cover_note import Kind

_GOT = ("sent", "sending", "uncertain")
"""States of a copy that somebody has, or may have."""
_BEFORE: Mapping[str, Before] = {
    "sent": "sent",
    "refused": "refused",
    "uncertain": "uncertain",
    "sending": "uncertain",
}


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Who gets which copy of what."""

    kind: Kind
    brief: Brief
    """What is sent, or is withdrawn."""
    digest: str
    content: bytes
    """Its JSON."""
    marking: Marking | None
    decisions: tuple[Decision, ...]
    copies: tuple[Copy, ...]
    """One for each decision that goes, in their order."""
    answers: tuple[str, ...]
    """For each copy the Message-ID of what it corrects or withdraws, or nothing."""
    earlier: Issued | None = None
    """The brief that is corrected."""
    changes: tuple[Change, ...] = ()

    @property
    def going(self) -> tuple[Decision, ...]:
        """The decisions that go."""
        return tuple(decision for decision in self.decisions if decision.goes)


def make_plan(asked: Asked, ledger: Ledger | None, way: str) -> Plan:
    """Decide who gets a brief, and number the copies.

    Args:
        asked: what is asked for.
        ledger: what was sent before; null where nothing was.
        way: by which the ledger calls the way out.

    Raises:
        SourceError, BriefError: there is no brief in the file.
        GroupUnknown: it is to go to somebody who is not on the list.
        BriefUnknown: it corrects or withdraws one that was not sent.
    """
    if asked.recalls:
        return _recall(asked, _known(ledger, asked.recalls), ledger, way)
    brief, _ = read_brief(asked.brief or "-")
    content = encode_brief(brief)
    digest = digest_of(content)
    earlier = _known(ledger, asked.corrects) if asked.corrects else None
    rows = ledger.copies(brief=digest) if ledger is not None else ()
    rows = tuple(row for row in rows if row.kind != "recall")
    got = _who_got(ledger, earlier.digest) if ledger is not None and earlier is not None else {}
    if earlier is None:
        wanted = asked_for(asked.to, asked.listed)
    else:
        wanted = tuple(person for person in asked.listed.recipients if person.key in got)
    marking = marking_of(brief, asked, wanted)
    attempt, before, again = _round(rows, {person.key for person in wanted}, again=asked.again)
    told = Circumstances(
        marking=marking,
        needs_sign_off=asked.needs_sign_off,
        signed_off=bool(asked.signed_off),
        before=before,
        again=again,
        despite_uncertain=asked.despite_uncertain,
    )
    kind: Kind = "issue" if earlier is None else "correction"
    decisions = decide(wanted, asked.listed.recipients, told)
    on_list = {person.key for person in asked.listed.recipients}
    gone = [_not_on_the_list(copy) for key, copy in got.items() if key not in on_list]
    numbered = _numbered(decisions, rows)
    copies = tuple(
        _copy(asked, kind, digest, earlier, person, number, of, attempt, rows, way)
        for person, (number, of) in numbered
    )
    return Plan(
        kind=kind,
        brief=brief,
        digest=digest,
        content=content,
        marking=marking,
        decisions=(*decisions, *gone),
        copies=copies,
        answers=tuple(got[copy.recipient].message_id if got else "" for copy in copies),
        earlier=earlier,
        changes=find_changes(decode_brief(earlier.content), brief) if earlier is not None else (),
    )


def _known(ledger: Ledger | None, name: str) -> Issued:
    from briefgen.errors import BriefUnknown

    if ledger is None:
        raise BriefUnknown(name=name)
    return ledger.find(name)


def _who_got(ledger: Ledger, digest: str) -> dict[str, Copy]:
    """Return the last copy of a brief that each recipient got, or may have got."""
    rows = ledger.copies(brief=digest)
    return {row.recipient: row for row in rows if row.kind != "recall" and row.state in _GOT}


def marking_of(brief: Brief, asked: Asked, wanted: Sequence[Recipient]) -> Marking | None:
    """Return the marking that a brief has: its own, or else those that the packs print of
    themselves, or else what an unmarked one counts as."""
    if (own := read_marking(brief.marking, asked.schemes)) is not None:
        return own
    packs = dict.fromkeys([asked.template, *(person.pack for person in wanted if person.pack)])
    printed = [
        str(getattr(find_pack(name, params_for(asked, name)).params, "marking", ""))
        for name in packs
    ]
    return read_marking("; ".join(printed), asked.schemes) or read_marking(
        asked.unmarked, asked.schemes
    )


def params_for(asked: Asked, pack: str) -> dict[str, str]:
    """Return the parameters of a pack: what was set is of the command's own."""
    return dict(asked.params) if pack == asked.template else {}


def _round(
    rows: Sequence[Copy], keys: set[str], *, again: bool
) -> tuple[int, dict[str, Before], bool]:
    """Return the number of the round that a run belongs to, what became of each recipient in it,
    and whether it begins with this run though there was one before."""
    own = [row for row in rows if row.recipient in keys]
    last = max((row.attempt for row in own), default=1)
    is_open = any(row.state == "planned" for row in own if row.attempt == last)
    if again and own and not is_open:
        states = {row.recipient: row.state for row in own if row.attempt == last}
        return last + 1, _known_states(states), True
    # One that was sent it in any round has it, unless this is a later round.
    first = last if again else 1
    states = {}
    for row in own:
        if row.attempt >= first and states.get(row.recipient) != "sent":
            states[row.recipient] = row.state
    return last, _known_states(states), False


def _known_states(states: Mapping[str, str]) -> dict[str, Before]:
    return {key: _BEFORE[state] for key, state in states.items() if state in _BEFORE}


def _numbered(
    decisions: Sequence[Decision], rows: Sequence[Copy]
) -> list[tuple[Recipient, tuple[int, int]]]:
    """Return who gets a copy, with its number and how many there are: whoever had a number keeps
    it, others have the next."""
    had = {row.recipient: (row.number, row.of) for row in rows}
    going = [decision.recipient for decision in decisions if decision.goes]
    last = max((row.number for row in rows), default=0)
    of = last + sum(1 for person in going if person.key not in had)
    numbered = []
    for person in going:
        if person.key not in had:
            last += 1
        numbered.append((person, had.get(person.key, (last, of))))
    return numbered


def _copy(
    asked: Asked,
    kind: Kind,
    digest: str,
    earlier: Issued | None,
    person: Recipient,
    number: int,
    of: int,
    attempt: int,
    rows: Sequence[Copy],
    way: str,
) -> Copy:
    line = next(
        (
            row.id
            for row in rows
            if (row.recipient, row.attempt, row.kind) == (person.key, attempt, kind)
        ),
        0,
    )
    return Copy(
        id=line,
        brief=digest,
        kind=kind,
        earlier=earlier.digest if earlier is not None else "",
        recipient=person.key,
        address=person.address,
        name=person.name,
        number=number,
        of=of,
        attempt=attempt,
        message_id=message_id_of(
            brief=digest,
            kind=kind,
            recipient=person.key,
            number=number,
            attempt=attempt,
            domain=asked.domain,
        ),
        at=asked.at.isoformat(),
        way=way,
        signed_off=asked.signed_off,
    )


def _not_on_the_list(copy: Copy) -> Decision:
    person = Recipient(name=copy.name, address=copy.address, place="the ledger")
    sentence = "got the earlier one, and is no longer on the list"
    return Decision(person, (Reason("not-on-the-list", sentence),))


def _recall(asked: Asked, issued: Issued, ledger: Ledger | None, way: str) -> Plan:
    """Plan the word that a brief is withdrawn: to everybody who got it, on the list or not."""
    assert ledger is not None
    got = _who_got(ledger, issued.digest)
    rows = ledger.copies(brief=issued.digest, kind="recall")
    by_key: dict[str, Recipient] = {}
    for person in asked.listed.recipients:
        by_key.setdefault(person.key, person)
    wanted = [
        by_key.get(key) or Recipient(name=copy.name, address=copy.address, place="the ledger")
        for key, copy in got.items()
    ]
    attempt, before, again = _round(rows, set(got), again=asked.again)
    told = Circumstances(
        marking=read_marking(issued.marking, asked.schemes),
        before=before,
        again=again,
        despite_uncertain=asked.despite_uncertain,
    )
    decisions = decide(wanted, (), told, RULES_OF_RECALL)
    copies = []
    for decision in decisions:
        if decision.goes:
            person = decision.recipient
            had = got[person.key]
            copies.append(
                _copy(
                    asked,
                    "recall",
                    issued.digest,
                    None,
                    person,
                    had.number,
                    had.of,
                    attempt,
                    rows,
                    way,
                )
            )
    return Plan(
        kind="recall",
        brief=decode_brief(issued.content),
        digest=issued.digest,
        content=issued.content,
        marking=told.marking,
        decisions=decisions,
        copies=tuple(copies),
        answers=tuple(got[copy.recipient].message_id for copy in copies),
        earlier=issued,
    )


def may_be_named(plan: Plan, asked: Asked, copy: Copy) -> bool:
    """Tell whether the title of a brief that is withdrawn may be told to who got it: only to who is
    still cleared for it."""
    entries = [
        person for person in asked.listed.recipients if key_of(person.address) == copy.recipient
    ]
    marking = plan.marking
    return (
        marking is not None
        and bool(entries)
        and all(person.clearance.covers(marking) for person in entries)
    )
