"""Send a brief: under the ledger's lock, from intent to result, so that a run that dies goes on
where it stopped and nobody is sent anything twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from briefgen.delivery.decisions import Decision
from briefgen.errors import BriefgenError
from briefgen.pipeline.sending.asking import Asked
from briefgen.pipeline.sending.ledger_file import Copy, Ledger, State, reading, writing
from briefgen.pipeline.sending.packing import Packed, Password, pack_all
from briefgen.pipeline.sending.planning import Plan, make_plan
from briefgen.pipeline.sending.ways_out import Outcome, WayOut
from briefgen.rendering.pdf.signing import Signer


class Result(msgspec.Struct, frozen=True):
    """What came of one copy."""

    copy: Copy
    outcome: Outcome


class Sent(msgspec.Struct, frozen=True):
    """What came of a run."""

    plan: Plan
    results: tuple[Result, ...]
    settled: tuple[Copy, ...]
    """Lines that a run before left in the middle, with what is known of them now."""
    stopped: BriefgenError | None = None
    """What ended the run before its last message."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everybody who was asked for."""
        return self.plan.decisions


def look(asked: Asked, outbox: str, way: str) -> Plan:
    """Tell who would get a brief; nothing is written.

    Raises:
        BriefgenError: as `make_plan` does.
    """
    with reading(outbox) as ledger:
        return make_plan(asked, ledger, way)


def send(
    asked: Asked,
    outbox: str,
    way: WayOut,
    *,
    password: Password | None = None,
    signer: Signer | None = None,
    done: Callable[[Result], None] = lambda _: None,
) -> Sent:
    """Send a brief to whoever gets it.

    Args:
        asked: what is asked for.
        outbox: the folder beside which the ledger is.
        way: the way out; it is closed at the end.
        password: of each copy, where they are encrypted.
        signer: of each copy, where they are signed.
        done: told of each result.

    Raises:
        LedgerHeld: another run is sending.
        BriefgenError: nothing can be sent; the ledger says what is still to come.
    """
    with writing(outbox) as ledger:
        try:
            settled = _settle(ledger, way)
            plan = make_plan(asked, ledger, way.name)
            packed = pack_all(plan, asked, password=password, signer=signer)
            brief = plan.brief
            marking = plan.marking.text if plan.marking is not None else ""
            ledger.remember(plan.digest, brief.title, marking, brief.date or "", plan.content)
            planned = ledger.plan([each.copy for each in packed])
            results, stopped = _send_each(planned, packed, ledger, way, done)
            return Sent(plan, results, settled, stopped)
        finally:
            way.close()


def _settle(ledger: Ledger, way: WayOut) -> tuple[Copy, ...]:
    """Find out what became of what a killed run was sending: nobody else sends now."""
    settled = []
    for copy in ledger.copies():
        if copy.state != "sending":
            continue
        arrived = way.arrived(copy.message_id) if copy.way == way.name else None
        states: dict[bool | None, tuple[State, str]] = {
            True: ("sent", "found where it was to go, after a run that was stopped"),
            False: ("planned", ""),
            None: ("uncertain", "the run was stopped while the server had the last word"),
        }
        state, result = states[arrived]
        ledger.write(copy, state, result)
        settled.append(msgspec.structs.replace(copy, state=state, result=result))
    return tuple(settled)


_STATES: dict[str, State] = {
    "sent": "sent",
    "refused": "refused",
    "uncertain": "uncertain",
    "deferred": "planned",
}


def _send_each(
    planned: Sequence[Copy],
    packed: Sequence[Packed],
    ledger: Ledger,
    way: WayOut,
    done: Callable[[Result], None],
) -> tuple[tuple[Result, ...], BriefgenError | None]:
    results: list[Result] = []
    for copy, each in zip(planned, packed, strict=True):

        def intend(copy: Copy = copy) -> None:
            ledger.write(copy, "sending")

        try:
            outcome = way.send(each.parcel, intend)
        except BriefgenError as error:
            return tuple(results), error
        ledger.write(copy, _STATES[outcome.state], outcome.said)
        each.parcel.message.unlink(missing_ok=True)
        results.append(Result(copy, outcome))
        done(results[-1])
    return tuple(results), None
