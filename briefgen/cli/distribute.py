"""`briefgen distribute`: send a brief to those who may have it, or say who would get it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from briefgen.cli import shared_options
from briefgen.cli.distribution_report import (
    print_json,
    say_how_many,
    say_what_to_mend,
    table,
    tell,
)
from briefgen.cli.terminal import Interrupted, print_result, progress, say
from briefgen.errors import SendingUnready, UnknownOptionValue

if TYPE_CHECKING:
    from briefgen.pipeline.sending.asking import Asked
    from briefgen.pipeline.sending.distributing import Result
    from briefgen.pipeline.sending.ways_out import WayOut

SECURITY = ("starttls", "tls", "none")
_NOBODY = "nobody@localhost"
"""Who sends what is not sent."""


def distribute(
    brief: Annotated[
        str | None,
        typer.Argument(metavar="BRIEF", help="A brief's .json, or a PDF made by briefgen."),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", help="Groups or addresses of the list, with commas; or all.")
    ] = "",
    send: Annotated[
        bool, typer.Option("--send", help="Send it; without this, only say who would get it.")
    ] = False,
    recipients: shared_options.Recipients = "recipients.toml",
    schemes: shared_options.Schemes = None,
    unmarked: Annotated[
        str | None,
        typer.Option("--unmarked", help="The marking that a brief without one counts as."),
    ] = None,
    require_sign_off: Annotated[
        bool, typer.Option("--require-sign-off", help="Send only what is signed off.")
    ] = False,
    signed_off: Annotated[
        str, typer.Option("--signed-off", metavar="NAME", help="Who signed the brief off.")
    ] = "",
    from_: Annotated[
        str, typer.Option("--from", help='From whom: "Policy desk <briefs@desk.example>".')
    ] = "",
    list_id: Annotated[
        str, typer.Option("--list-id", help="Identifier of the list, such as briefs.desk.example.")
    ] = "",
    outbox: shared_options.Outbox = "outbox",
    folders: Annotated[
        str | None,
        typer.Option(
            "--folders", help="Put each copy into a folder for its recipient in this one."
        ),
    ] = None,
    smtp: Annotated[
        str | None, typer.Option("--smtp", metavar="HOST[:PORT]", help="Send by this mail server.")
    ] = None,
    smtp_security: Annotated[
        str, typer.Option("--smtp-security", help="starttls, tls or none.")
    ] = "",
    smtp_user: Annotated[
        str,
        typer.Option(
            "--smtp-user",
            help="Who logs in; the password is in BRIEFGEN_SMTP_PASSWORD or the keyring.",
        ),
    ] = "",
    rate: Annotated[
        int, typer.Option("--rate", min=0, help="Messages in a minute; 0 for any number.")
    ] = 60,
    attempts: Annotated[
        int, typer.Option("--attempts", min=1, max=20, help="How often a message is tried.")
    ] = 4,
    site: Annotated[
        str | None,
        typer.Option("--site", help="Put the brief on the static site in this folder, if public."),
    ] = None,
    site_address: Annotated[
        str | None, typer.Option("--site-address", help="Where the site is on the web.")
    ] = None,
    corrects: Annotated[
        str, typer.Option("--corrects", metavar="ID", help="Send it to those who got this one.")
    ] = "",
    recalls: Annotated[
        str,
        typer.Option("--recalls", metavar="ID", help="Tell those who got it that it is withdrawn."),
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="Send it once more to those who have it.")
    ] = False,
    send_uncertain: Annotated[
        bool,
        typer.Option("--send-uncertain", help="Send it also where it may have arrived already."),
    ] = False,
    copy_in_foot: Annotated[
        bool, typer.Option("--copy-in-foot", help="Print number and recipient in each foot.")
    ] = False,
    passwords: Annotated[
        str | None,
        typer.Option("--passwords", help="TOML file: what each recipient's copy is opened with."),
    ] = None,
    sign: Annotated[
        str | None,
        typer.Option(
            "--sign",
            metavar="FILE.p12",
            help="Sign each copy; the passphrase is in BRIEFGEN_SIGNING_PASSPHRASE or the keyring.",
        ),
    ] = None,
    largest: Annotated[
        int, typer.Option("--largest", min=1, help="Megabytes of a message at most.")
    ] = 10,
    template: shared_options.Template = "brief",
    set_: shared_options.Set = None,
    paper: shared_options.Paper = "a4",
    pdf: shared_options.Standard = "modern",
    evidence: shared_options.Evidence = None,
    at: Annotated[
        str | None, typer.Option("--at", help="When this is, as 2026-03-01T09:00; now if left out.")
    ] = None,
    quiet: shared_options.Quiet = False,
    as_json: shared_options.AsJson = False,
) -> int:
    """Send a brief to those who may have it: each a copy of their own, and nobody twice."""
    shared_options.one_of("--paper", paper, shared_options.PAPERS)
    shared_options.one_of("--pdf", pdf, shared_options.STANDARDS)
    if evidence is not None:
        shared_options.one_of("--evidence", evidence, shared_options.EVIDENCE)
    _must_fit(brief=brief, to=to, corrects=corrects, recalls=recalls, site=site)
    from briefgen.pipeline.sending.asking import Asked

    known = shared_options.schemes_of(schemes)
    asked = Asked(
        brief=brief,
        listed=shared_options.recipients_of(recipients, known, may_lack=not (to or corrects)),
        to=tuple(name for part in to.split(",") if (name := part.strip())),
        schemes=known,
        unmarked=unmarked,
        needs_sign_off=require_sign_off,
        signed_off=signed_off.strip(),
        again=again,
        despite_uncertain=send_uncertain,
        corrects=corrects,
        recalls=recalls,
        sender=_sender(from_, send=send),
        list_id=_list_id(list_id),
        at=_moment(at),
        template=template,
        params=shared_options.params_of(set_),
        paper=cast(Any, paper),
        standard=cast(Any, pdf),
        evidence=evidence,
        shows_copy=copy_in_foot,
        largest=largest * 1_000_000,
    )
    way = _way(asked, outbox, folders, smtp, smtp_security, smtp_user, rate, attempts, send=send)
    opened = _passwords(passwords)
    signer = _signer(sign, asked.at) if send else None
    code = 0
    if to or corrects or recalls:
        if send:
            code = _send(asked, outbox, way, opened, signer, quiet=quiet, as_json=as_json)
        else:
            code = _look(asked, outbox, way, quiet=quiet, as_json=as_json)
    if site is not None:
        code = max(code, _publish(asked, outbox, site, site_address, send=send, quiet=quiet))
    return code


def _must_fit(*, brief: str | None, to: str, corrects: str, recalls: str, site: str | None) -> None:
    """Stop where what is asked for cannot be meant."""
    if recalls and (brief or to or corrects):
        reason = "--recalls goes to those who got the brief, and takes neither BRIEF nor --to"
        raise SendingUnready(reason=reason, todo="Say --recalls ID alone.")
    if not recalls and brief is None:
        raise SendingUnready(reason="no brief is named", todo="Name a brief's .json or its PDF.")
    if corrects and to:
        reason = "--corrects goes to those who got the earlier one, and takes no --to"
        raise SendingUnready(reason=reason, todo="Send it to others with a command of its own.")
    if not (to or corrects or recalls or site):
        raise SendingUnready(
            reason="nobody is named", todo="Say --to GROUPS, with commas, or --to all."
        )


def _sender(told: str, *, send: bool) -> tuple[str, str]:
    from briefgen.delivery.mail_addresses import AddressWrong, read_mailbox

    if not told and not send:
        return "", _NOBODY
    if not told:
        raise SendingUnready(
            reason="nobody is named who sends it",
            todo='Say --from "Policy desk <briefs@desk.example>", or write it in briefgen.toml.',
        )
    try:
        return read_mailbox(told)
    except AddressWrong as reason:
        raise UnknownOptionValue(
            option="--from", value=told, choices=f"a name and an address; {reason}"
        ) from None


def _list_id(told: str) -> str:
    from briefgen.delivery.mail_addresses import AddressWrong, read_address

    if not told:
        return ""
    try:
        return read_address(f"list@{told}").removeprefix("list@")
    except AddressWrong:
        raise UnknownOptionValue(
            option="--list-id", value=told, choices="a name such as briefs.desk.example"
        ) from None


def _moment(told: str | None) -> datetime:
    """Return when this is: in the time zone said, or Greenwich's."""
    try:
        moment = datetime.now(UTC) if told is None else datetime.fromisoformat(told)
    except ValueError:
        raise UnknownOptionValue(
            option="--at", value=told, choices="a moment such as 2026-03-01T09:00"
        ) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).replace(microsecond=0)


def _way(
    asked: Asked,
    outbox: str,
    folders: str | None,
    smtp: str | None,
    security: str,
    user: str,
    rate: int,
    attempts: int,
    *,
    send: bool,
) -> WayOut:
    from briefgen.pipeline.sending.ways_out import Folders, Outbox

    if folders is not None and smtp is not None:
        raise SendingUnready(reason="a brief goes one way out", todo="--smtp or --folders.")
    if folders is not None:
        return Folders(folders)
    if smtp is None:
        return Outbox(outbox)
    from briefgen.pipeline.sending import mail_server as sending
    from briefgen.pipeline.sending.secrets_kept import smtp_password
    from briefgen.pipeline.sending.smtp import SmtpWay

    host, colon, told = smtp.rpartition(":")
    host, told = (host, told) if colon else (smtp, "")
    if not host or (told and not told.isdecimal()):
        raise UnknownOptionValue(
            option="--smtp", value=smtp, choices="a server, such as mail.desk.example:587"
        )
    port = (
        int(told) if told else sending.SUBMISSION_TLS if security == "tls" else sending.SUBMISSION
    )
    usual = "tls" if port == sending.SUBMISSION_TLS else "starttls"
    security = shared_options.one_of("--smtp-security", security or usual, SECURITY)
    if security == "none" and user:
        raise SendingUnready(
            reason="a password is not sent without encryption",
            todo="Leave out --smtp-user, or --smtp-security none.",
        )
    server = sending.Server(
        host=host,
        port=port,
        security=cast(Any, security),
        user=user,
        password=smtp_password(user, host) if user and send else sending.Secret(""),
        domain=asked.domain,
    )
    return SmtpWay(server, sending.Pace(per_minute=rate, attempts=attempts))


def _passwords(path: str | None) -> Any:
    from briefgen.pipeline.sending.secrets_kept import copy_passwords

    return copy_passwords(path) if path is not None else None


def _signer(path: str | None, at: datetime) -> Any:
    if path is None:
        return None
    from briefgen.pipeline.sending.secrets_kept import signing_passphrase
    from briefgen.rendering.pdf.signing import Signer
    from briefgen.system.files import read_bytes

    passphrase = signing_passphrase(path)
    return Signer.from_pkcs12(read_bytes(path), passphrase.value if passphrase else None, at=at)


def _look(asked: Asked, outbox: str, way: WayOut, *, quiet: bool, as_json: bool) -> int:
    from briefgen.pipeline.sending.distributing import look

    plan = look(asked, outbox, way.name)
    if as_json:
        print_json(plan, {}, sent=False)
    elif not quiet:
        print_result(table(plan, {}, "goes"))
        say_how_many(plan)
        say("Nothing was sent: this is what --send would do.")
    else:
        say_what_to_mend(plan)
    return 1 if any(decision.must_be_mended for decision in plan.decisions) else 0


def _send(
    asked: Asked,
    outbox: str,
    way: WayOut,
    passwords: Any,
    signer: Any,
    *,
    quiet: bool,
    as_json: bool,
) -> int:
    from briefgen.pipeline.sending.distributing import look, send

    total = len(look(asked, outbox, way.name).copies)
    counted = []
    try:
        with progress(total, quiet=quiet, doing="Sending") as advance:

            def done(result: Result) -> None:
                counted.append(result)
                advance()

            sent = send(asked, outbox, way, password=passwords, signer=signer, done=done)
    except KeyboardInterrupt:
        raise Interrupted(
            f"{len(counted)} of {total} messages were sent; the same command sends the others"
        ) from None
    return tell(sent, quiet=quiet, as_json=as_json)


def _publish(
    asked: Asked, outbox: str, site: str, address: str | None, *, send: bool, quiet: bool
) -> int:
    from briefgen.pipeline.sending.site import publish, why_not_public

    if address is None or not address.startswith(("https://", "http://")):
        raise SendingUnready(
            reason="the site has no address",
            todo="Say --site-address https://briefs.desk.example/.",
        )
    if send:
        place = publish(asked, outbox, site, address)
        if not quiet:
            say(f"{'Taken from' if asked.recalls else 'On'} the site: {place}")
        return 0
    reason = "" if asked.recalls else why_not_public(asked)
    if not quiet:
        say(f"On the site: no: {reason}" if reason else "On the site: yes")
    return 1 if reason else 0
