"""A static site of issued briefs, with a feed: only what anybody may see.

It is no way out like the others, as nobody is sent anything: there are no copies, and what stands
there can be taken away. The ledger knows what it has; from that the site is made whole, every time,
so that a run that was stopped is mended by the next.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import msgspec

from briefgen.delivery.markings import read_marking
from briefgen.delivery.site_pages import Entry, atom_feed, index_page, withdrawn_page
from briefgen.errors import NotPublic, OutputNotWritable
from briefgen.pipeline.printing_run import print_brief
from briefgen.pipeline.sending.asking import Asked
from briefgen.pipeline.sending.ledger_file import Issued, Ledger, digest_of, writing
from briefgen.pipeline.sending.planning import marking_of
from briefgen.pipeline.verifying import read_brief
from briefgen.rendering import decode_brief, encode_brief
from briefgen.system.files import is_file, name_for, readable, reason_of, write_whole

TITLE = "Briefs"
NAMELESS = "A brief that is no longer here"


def why_not_public(asked: Asked) -> str:
    """Return why a brief may not stand on a site; nothing where it may.

    Raises:
        SourceError, BriefError: there is no brief in the file.
    """
    brief, _ = read_brief(asked.brief or "-")
    marking = marking_of(brief, asked, ())
    if marking is None:
        return "it has no marking"
    if not marking.is_public:
        return f"{marking.text} is not for everybody"
    if asked.needs_sign_off and not asked.signed_off:
        return "it is not signed off"
    return ""


def publish(asked: Asked, outbox: str, folder: str, address: str) -> str:
    """Put a brief on a site, or take one away; return the address of its page.

    Args:
        asked: what is asked for; with ``corrects`` the other one says that this stands in its
            place, with ``recalls`` it says that it is withdrawn.
        outbox: the folder beside which the ledger is.
        folder: of the site.
        address: of the site on the web.

    Raises:
        NotPublic: not everybody may see the brief.
        BriefUnknown: it corrects or withdraws one that the ledger does not have.
    """
    address = address if address.endswith("/") else f"{address}/"
    at = asked.at.isoformat()
    with writing(outbox) as ledger:
        if asked.recalls:
            digest = ledger.find(asked.recalls).digest
            ledger.withdraw(address, digest, at)
        else:
            if reason := why_not_public(asked):
                raise NotPublic(readable(asked.brief or "-"), reason=reason)
            brief, _ = read_brief(asked.brief or "-")
            marking = marking_of(brief, asked, ())
            assert marking is not None
            content = encode_brief(brief)
            digest = digest_of(content)
            earlier = ledger.find(asked.corrects).digest if asked.corrects else ""
            ledger.remember(digest, brief.title, marking.text, brief.date or "", content)
            ledger.publish(address, digest, at)
            if earlier:
                ledger.withdraw(address, earlier, at, digest)
        _make(asked, ledger, Path(folder), address)
    return f"{address}briefs/{digest[:16]}/"


def _make(asked: Asked, ledger: Ledger, folder: Path, address: str) -> None:
    """Make the site of what the ledger says."""
    known = {brief.digest: brief for brief in ledger.briefs()}
    entries = []
    for digest, at, updated, state, successor in ledger.published(address):
        issued = known[digest]
        marking = read_marking(issued.marking, asked.schemes)
        is_public = marking is not None and marking.is_public
        is_shown = state == "shown" and is_public
        brief = decode_brief(issued.content)
        entry = Entry(
            digest=digest,
            # Where a scheme has changed, not even the title is for everybody any longer.
            title=brief.title if is_public else NAMELESS,
            issued=at,
            updated=updated,
            summary=" ".join(statement.text for statement in brief.bottom_line) if is_shown else "",
            pdf=f"{name_for(brief.title)}.pdf" if is_shown else "",
            is_withdrawn=not is_shown,
            successor=successor,
        )
        entries.append(entry)
        _make_entry(asked, issued, entry, folder)
    entries.sort(key=lambda entry: (entry.issued, entry.digest), reverse=True)
    author = asked.sender[0] or asked.domain
    write_whole(folder / "feed.atom", atom_feed(TITLE, address, author, entries))
    write_whole(folder / "index.html", index_page(TITLE, entries).encode())


def _make_entry(asked: Asked, issued: Issued, entry: Entry, folder: Path) -> None:
    place = folder / entry.folder
    if entry.is_withdrawn:
        try:
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(place)
        except OSError as reason:
            raise OutputNotWritable(readable(str(place)), reason=reason_of(reason)) from reason
        write_whole(place / "index.html", withdrawn_page(entry).encode())
        return
    if is_file(place / "index.html") and is_file(place / entry.pdf):
        return
    layout = {
        "template": asked.template,
        "params": dict(asked.params),
        "paper": asked.paper,
        "pdf": asked.standard,
        "evidence": asked.evidence,
    }
    paths = {"pdf": str(place / entry.pdf), "html": str(place / "index.html")}
    brief = msgspec.structs.replace(decode_brief(issued.content), marking=issued.marking)
    for printed in print_brief(brief, paths, layout):
        if printed.error is not None or printed.unproved:
            raise printed.error or printed.unproved[0]
        assert printed.data is not None
        write_whole(Path(printed.path), printed.data)
