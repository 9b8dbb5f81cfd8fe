"""E6xx: A brief cannot be sent."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError
from briefgen.errors.usage import UsageError


class DeliveryError(BriefgenError):
    """A brief cannot be sent."""


class SchemesBroken(DeliveryError):
    """A file of marking schemes cannot be used."""

    code = "E601"
    problem = "{reason}"
    remedy = "A scheme is [schemes.NAME] with levels = [...], from what most may see."


class RecipientsBroken(DeliveryError):
    """A list of recipients cannot be used."""

    code = "E602"
    problem = "{reason}"
    remedy = "`briefgen recipients check` shows all that is wrong; docs/distribution.md has a list."


class GroupUnknown(UsageError):
    """A brief is to go to somebody who is not on the list."""

    code = "E006"
    problem = "the list has no group and no address {name!r}{hint}"
    remedy = "--to takes groups and addresses of the list, with commas, or all."


class LedgerBroken(DeliveryError):
    """The ledger cannot be read or written."""

    code = "E603"
    problem = "the ledger cannot be used ({reason})"
    remedy = "Nothing is sent without it: mend or move the file, or name another with --outbox."


class LedgerHeld(DeliveryError):
    """Another run is sending."""

    code = "E604"
    problem = "another run is sending from this outbox"
    remedy = "Wait until it has ended; what it sends is not sent again."


class BriefUnknown(DeliveryError):
    """The ledger does not have the brief that is corrected, withdrawn or asked for."""

    code = "E605"
    problem = "no brief, or more than one, has a digest that begins with {name!r}"
    remedy = "`briefgen ledger show` lists them; six characters or more are needed."


class ServerUnreachable(DeliveryError):
    """There is no connection to the mail server."""

    code = "E606"
    problem = "the mail server cannot be reached ({reason})"
    remedy = "Nothing is lost: the same command goes on where this one stopped."


class ServerRefuses(DeliveryError):
    """The mail server takes nothing from us."""

    code = "E607"
    problem = "the mail server refuses: {reason}"
    remedy = "Mend that; the same command then goes on where this one stopped."


class MessageTooLarge(DeliveryError):
    """A message is larger than it may be."""

    code = "E608"
    problem = "the message has {size} bytes, and may have {limit}; nothing was sent"
    remedy = "Send fewer formats, or allow more with --largest."


class NotPublic(DeliveryError):
    """A brief that not everybody may see is to stand on a site."""

    code = "E609"
    problem = "the brief cannot stand on the site: {reason}"
    remedy = "Only what is marked as public is put there, such as TLP:CLEAR."


class SendingUnready(UsageError):
    """Something is missing for a brief to be sent."""

    code = "E007"
    problem = "{reason}"
    remedy = "{todo}"


class CopyUnknown(DeliveryError):
    """Nobody can tell whose copy a file is."""

    code = "E610"
    problem = "nobody can tell whose copy this is: {reason}"
    remedy = "Name the outbox it was sent from with --outbox."
