"""What `briefgen distribute` says: who would get a brief or got it, who not and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefgen.cli.terminal import cell, complain, print_result, say

if TYPE_CHECKING:
    from briefgen.delivery.decisions import Decision
    from briefgen.pipeline.sending.distributing import Result, Sent
    from briefgen.pipeline.sending.planning import Plan

_WIDEST = 60
"""Characters of a column of the table."""
_FAILED = {
    "refused": "refused for good",
    "deferred": "not taken now, the same command tries again",
    "uncertain": "may have arrived, and is not sent again unless --send-uncertain is given",
}


def tell(sent: Sent, *, quiet: bool, as_json: bool) -> int:
    """Say what came of a run; return the exit code."""
    results = {result.copy.recipient: result for result in sent.results}
    if as_json:
        print_json(sent.plan, results, sent=True)
    elif not quiet:
        print_result(table(sent.plan, results, "not tried"))
    else:
        say_what_to_mend(sent.plan)
    for copy in sent.settled:
        if not quiet:
            say(f"{copy.address}: a run was stopped while it sent this one: it is {copy.state}")
    for result in sent.results:
        if result.outcome.state in _FAILED:
            why = _FAILED[result.outcome.state]
            complain(f"{result.copy.address}: {why} ({result.outcome.said})")
    if sent.stopped is not None:
        complain(sent.stopped)
    if not quiet and not as_json:
        taken = sum(result.outcome.state == "sent" for result in sent.results)
        say(f"{taken} of {len(sent.plan.copies)} sent; {sent.plan.digest[:12]} in the ledger")
    failed = sent.stopped is not None or any(
        result.outcome.state != "sent" for result in sent.results
    )
    to_mend = any(decision.must_be_mended for decision in sent.decisions)
    return 1 if failed or to_mend else 0


def say_what_to_mend(plan: Plan) -> None:
    """Say, where there is no table, what stands against somebody that can be mended."""
    for decision in plan.decisions:
        if decision.must_be_mended:
            complain(f"{decision.recipient.address}: {_reasons(decision)}")


def _reasons(decision: Decision) -> str:
    return cell("; ".join(reason.sentence for reason in decision.reasons))


def table(plan: Plan, results: dict[str, Result], otherwise: str) -> str:
    """Return the table of everybody who was asked for, with what is said of who has no result."""
    numbers = {copy.recipient: copy for copy in plan.copies}
    rows = [("recipient", "address", "copy", "")]
    for decision in plan.decisions:
        copy = numbers.get(decision.recipient.key) if decision.goes else None
        rows.append(
            (
                cell(decision.recipient.name, _WIDEST),
                cell(decision.recipient.address, _WIDEST),
                f"{copy.number} of {copy.of}" if copy is not None else "-",
                _said(decision, results, otherwise),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = (
        "  ".join([*(row[n].ljust(widths[n]) for n in range(3)), row[3]]).rstrip() for row in rows
    )
    return "".join(f"{line}\n" for line in lines)


def _said(decision: Decision, results: dict[str, Result], otherwise: str) -> str:
    if not decision.goes:
        return f"no: {_reasons(decision)}"
    result = results.get(decision.recipient.key)
    return otherwise if result is None else result.outcome.state


def say_how_many(plan: Plan) -> None:
    """Say how many would get a brief, and which it is."""
    marking = plan.marking.text if plan.marking is not None else "no marking"
    say(f"{len(plan.copies)} of {len(plan.decisions)} would get it; {marking}; {plan.digest[:12]}")


def print_json(plan: Plan, results: dict[str, Result], *, sent: bool) -> None:
    """Print all of it for a machine."""
    numbers = {copy.recipient: copy for copy in plan.copies}
    report = []
    for decision in plan.decisions:
        copy = numbers.get(decision.recipient.key) if decision.goes else None
        result = results.get(decision.recipient.key) if decision.goes else None
        report.append(
            {
                "name": decision.recipient.name,
                "address": decision.recipient.address,
                "goes": decision.goes,
                "reasons": [
                    {"rule": reason.rule, "sentence": reason.sentence}
                    for reason in decision.reasons
                ],
                "copy": copy.number if copy is not None else None,
                "of": copy.of if copy is not None else None,
                "message_id": copy.message_id if copy is not None else None,
                "state": result.outcome.state if result is not None else None,
                "said": result.outcome.said if result is not None else None,
            }
        )
    marking = plan.marking.text if plan.marking is not None else None
    whole = {
        "brief": plan.digest,
        "kind": plan.kind,
        "marking": marking,
        "sent": sent,
        "recipients": report,
    }
    print(json.dumps(whole, ensure_ascii=True, indent=2))
