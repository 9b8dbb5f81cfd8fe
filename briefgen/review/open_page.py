"""Open the review page of a brief, or of all briefs of a folder."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from pathlib import Path

from briefgen.errors import BriefError, NothingToReview, PortTaken
from briefgen.rendering.brief_file import decode_brief
from briefgen.rendering.packs.describing import list_packs
from briefgen.review.beside import Beside
from briefgen.review.review_server import Analyse, Reviewed, ReviewServer
from briefgen.system.files import is_folder, read_bytes, readable, reason_of


@contextlib.contextmanager
def open_review(
    path: str,
    *,
    analyse: Analyse,
    template: str = "brief",
    by: str | None = None,
    at: str | None = None,
    port: int = 0,
) -> Iterator[ReviewServer]:
    """Open the review: call ``serve_forever`` on what is given, and leave the context to end it.

    Args:
        path: a brief's .json, or a folder of them.
        analyse: finds everything in an article again, for what was not printed.
        template: the pack whose page is shown first.
        by: who reviews.
        at: on which day, ISO.
        port: to listen on; any that is free for 0.

    Raises:
        SourceError: the file cannot be read.
        BriefError: it is no brief, or the folder has none; what stands beside it are no edits of
            it.
        PortTaken: the system does not let it listen on the port.
    """
    paths = _briefs_in(path) if is_folder(path) else [path]
    if not paths:
        raise NothingToReview(readable(path))
    if not is_folder(path):
        Beside(path).open()
    packs = [pack.name for pack in list_packs() if pack.shadowed_by is None and not pack.error]
    reviewed = Reviewed(paths, packs=packs, template=template, by=by, at=at, analyse=analyse)
    try:
        server = ReviewServer(port, secrets.token_urlsafe(16), reviewed)
    except (OSError, OverflowError) as reason:
        raise PortTaken(port=port, reason=reason_of(reason)) from reason
    try:
        yield server
    finally:
        server.server_close()


def _briefs_in(folder: str) -> list[str]:
    """Return the briefs of a folder, in the order of their names."""
    found = []
    for path in sorted(Path(folder).glob("*.json")):
        if path.name.endswith(".edits.json"):
            continue
        with contextlib.suppress(BriefError):
            decode_brief(read_bytes(str(path)))
            found.append(str(path))
    return found
