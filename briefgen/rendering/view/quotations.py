"""How a quotation is printed: whose words stand between which marks, and what was left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from briefgen.model import Brief, Quote, Speaker
from briefgen.rendering.labels.typography import begin, set_type
from briefgen.rendering.view.passages import Annex, BackLink, Citation
from briefgen.rendering.view.shortening import CUT, shorten

_COMMA = re.compile("(?<=[^,]),(?=[’”]$)")
"""A comma that belongs to the reporter's sentence, though typesetters put it before the closing
mark."""


class Quotation(msgspec.Struct, frozen=True):
    """What somebody said, as the brief prints it."""

    number: int
    """From 1."""
    anchor: str
    """"q1", …"""
    text: str
    """With quotation marks where the words are the speaker's; a paraphrase never has any of its
    own."""
    paraphrase: bool
    """The words are the reporter's."""
    partly: bool
    """Only the words between the marks are the speaker's."""
    speaker: str | None
    """Null where the source does not say and none could be found."""
    role: str | None
    """As the source gives it, unless the name has it already."""
    via: str | None
    """"on X", "in a statement"."""
    anonymous: bool
    """The source itself withholds the name."""
    shortened: bool
    """Cut at a sentence end, which […] shows."""
    clipped: bool
    """The source goes on with a limiting clause."""
    citations: tuple[Citation, ...]
    """The paragraphs it rests on, for the filters `cite` and `cited`."""


def read_quotations(brief: Brief, annex: Annex) -> tuple[Quotation, ...]:
    """Prepare the quotations of a brief, with those that go on after the speaker's name joined to
    the one they continue."""
    roles = {actor.id: actor.role for actor in brief.actors if actor.role}
    return tuple(
        _quotation(chain, number, annex, roles) for number, chain in enumerate(chains_of(brief), 1)
    )


def chains_of(brief: Brief) -> list[list[Quote]]:
    """Return the quotes of a brief, those that go on after the speaker's name together with the one
    they continue."""
    chains: dict[str, list[Quote]] = {}
    head_of: dict[str, str] = {}
    for quote in brief.quotes:
        head = head_of.get(quote.continues or "", quote.id)
        head_of[quote.id] = head
        chains.setdefault(head, []).append(quote)
    return list(chains.values())


def _quotation(
    chain: list[Quote], number: int, annex: Annex, roles: Mapping[str, str]
) -> Quotation:
    first = chain[0]
    anchor = f"q{number}"
    item = BackLink(annex.labels.say("link.quotation", number=str(number)), anchor, "quotation")
    pieces = [_words(quote, annex) for quote in chain]
    speaker = next((quote.speaker for quote in chain if quote.speaker is not None), None)
    role = set_type(_role_of(speaker, roles)) if speaker is not None and speaker.role else None
    name = begin(set_type(speaker.name)) if speaker is not None and speaker.name.strip() else None
    return Quotation(
        number=number,
        anchor=anchor,
        text=annex.marks.text(first.id, " […] ".join(text for text, _ in pieces)),
        paraphrase=first.kind == "indirect",
        partly=first.kind == "mixed",
        speaker=annex.marks.name(first.id, name),
        # "Danish Prime Minister Mette Frederiksen" needs no role after the name.
        role=role if role and role.casefold() not in (name or "").casefold() else None,
        via=next(
            (
                _in_mid_sentence(set_type(quote.via))
                for quote in chain
                if quote.via and not _is_printed(quote, annex)
            ),
            None,
        ),
        anonymous=speaker is not None and speaker.anonymous,
        shortened=any(cut for _, cut in pieces),
        clipped=any(quote.clipped for quote in chain),
        citations=annex.cite(tuple(quote.span for quote in chain), item),
    )


def _role_of(speaker: Speaker, roles: Mapping[str, str]) -> str:
    """Return a speaker's role, written as it is for the actor: of "Mayor" in one source and "mayor"
    in another a brief has one."""
    own, role = roles.get(speaker.actor or "", ""), speaker.role or ""
    return own if own.casefold() == role.casefold() else role


def _is_printed(quote: Quote, annex: Annex) -> bool:
    """Tell whether the words of a quote are printed with those that say where it was said."""
    return (
        quote.within is not None
        and quote.via is not None
        and quote.via in annex.passage(quote.within)
    )


def _in_mid_sentence(via: str) -> str:
    """Return the words that say where it was said, which may open a sentence of the source, as they
    stand behind a name."""
    first, _, rest = via.partition(" ")
    return f"{first.lower()} {rest}" if first.istitle() else via


def _words(quote: Quote, annex: Annex) -> tuple[str, bool]:
    """Return the words of one quote in their marks, and whether they were cut."""
    if quote.kind == "direct":
        text, cut = shorten(set_type(annex.passage(quote.span)))
        # The comma before "she said" belongs to the reporter's sentence.
        text = text.removesuffix(",")
        return f"“{text}{CUT if cut else ''}”", cut
    alone = quote.kind == "mixed" and any(part.covers(quote.span) for part in quote.parts)
    # A few quoted words say nothing without the sentence they stand in.
    text, cut = shorten(
        set_type(annex.passage(quote.within or (quote.sentence if alone else quote.span)))
    )
    # "She said that …": the first word of a reported clause says only that it is one.
    text = _COMMA.sub("", text.removeprefix("that "))
    return f"{text}{CUT if cut else ''}", cut
