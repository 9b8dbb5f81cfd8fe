"""What the tests of the review share: a brief that holds, on an invented sea wall, and its file."""

from __future__ import annotations

import pathlib
from typing import Any

import msgspec
import pytest

from briefgen.briefs import verify
from briefgen.briefs.composing import settle
from briefgen.model import Brief, KeyPoint, Span, Speaker, Statement
from briefgen.rendering import decode_brief, encode_brief
from briefgen.review import Applied, Edits, apply_edits, digest_of
from briefgen.review.addresses import addresses_of
from briefgen.review.carried_passages import look_for
from briefgen.review.edits import Entry, Passage
from briefgen.samples.building import article
from briefgen.samples.sea_wall import typical


def sea_wall() -> Brief:
    """Return the sample brief with every speaker pointing to the actor of that name, a bottom line
    that says a key point and a question, and a topic in the words of a source."""
    brief = typical()
    ids = {actor.name: actor.id for actor in brief.actors}

    def pointed(item: Any) -> Any:
        changes = {
            field: msgspec.structs.replace(who, actor=ids.get(who.name))
            for field in item.__struct_fields__
            if isinstance(who := getattr(item, field), Speaker)
        }
        return msgspec.structs.replace(item, **changes)

    point, question = brief.key_points[1], brief.open_questions[0]
    (dispute,) = brief.disagreements
    whole = msgspec.structs.replace(
        brief,
        bottom_line=(
            Statement(text=point.text, evidence=point.evidence),
            Statement(text=f"Still open: {question.question}", evidence=question.evidence),
        ),
        disagreements=(msgspec.structs.replace(dispute, topic="million crowns"),),
        **{
            part: tuple(pointed(item) for item in getattr(brief, part))
            for part in ("key_points", "quotes", "open_questions")
        },
    )
    # As its file gives it: without the folders its sources lay in.
    return decode_brief(encode_brief(settle(whole)))


def many_items(points: int) -> Brief:
    """Return the same brief with so many more key points."""
    brief = sea_wall()
    lines = [
        f"In ward {number} the drains were cleared on day {number}, the engineer said."
        for number in range(points)
    ]
    source = article("S4", "\n\n".join(lines))
    spans: list[Span] = []
    for line in lines:
        start = spans[-1].end + 2 if spans else 0
        spans.append(source.span(start, start + len(line)))
    more = tuple(
        KeyPoint(id="", text=line, evidence=(span,), origins=("S4",), score=1.0)
        for line, span in zip(lines, spans, strict=True)
    )
    return settle(
        msgspec.structs.replace(
            brief,
            key_points=(*brief.key_points, *more),
            sources=(*brief.sources, source),
            paragraphs=(*brief.paragraphs, *spans),
        )
    )


class Desk:
    """A brief, and short ways to edit it."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.none = Edits(brief=digest_of(brief))
        self.at = addresses_of(apply_edits(brief, self.none))

    def passage(self, source: str, words: str) -> Passage:
        return look_for(self.brief, source, words)

    def edits(self, *entries: Entry) -> Edits:
        return self.none.with_entries(*entries)

    def apply(self, *entries: Entry) -> Applied:
        return apply_edits(self.brief, self.edits(*entries))

    def edited(self, *entries: Entry) -> Brief:
        """Return the brief with these edits, all of which apply, and which holds."""
        applied = self.apply(*entries)
        assert applied.gone == ()
        assert verify(applied.brief) == []
        return applied.brief


@pytest.fixture(scope="session")
def desk() -> Desk:
    brief = sea_wall()
    assert verify(brief) == []
    return Desk(brief)


@pytest.fixture
def brief_file(desk: Desk, tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "wall.json"
    path.write_bytes(encode_brief(desk.brief))
    return path
