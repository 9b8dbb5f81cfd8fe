"""A brief of forty sources: long titles, long quotations, long addresses, and forty items of a
kind."""

from __future__ import annotations

from briefgen.model import Actor, Brief, Disagreement, Side, Statement
from briefgen.samples.building import Sources, article, provenance, speaker


def huge() -> Brief:
    """Return a brief of forty sources, with a title of forty words and a quotation of three
    hundred."""
    long_quotation = " ".join(
        f"Sentence number {n} of this answer says that the pumps come before the wall."
        for n in range(1, 23)
    )
    texts = [
        f'Report {n}: the district of Quay {n} asked for {n} pumps.\n"{long_quotation}" the warden'
        f" of Quay {n} said.\nIt is not known who will pay for pump number {n} after 20{n:02d}."
        for n in range(1, 41)
    ]
    sources = Sources(
        *(
            article(
                f"S{n}", text, title=f"Quay {n} asks for its pumps, and for {n} more to keep the cellars of the old customs house dry",
                outlet="Harbour Daily", published=f"2026-03-{n % 28 + 1:02d}",
                url="https://harbour.example/" + "a-very-long-address-without-any-place-to-break-it" * 3 + f"/{n}",
            )
            for n, text in enumerate(texts, 1)
        )
    )  # fmt: skip
    warden = speaker(
        "Warden of the Quays and Keeper of the Outer Lights Marguerite"
        " Featherstonehaugh-Vandenberghe",
        "Warden",
    )
    every = range(1, 41)
    return Brief(
        title=" ".join(f"Pumps, levies and the {word} of the quays," for word in """
            price cost fate keeping
            """.split()) + " reviewed",
        marking="OFFICIAL-SENSITIVE",
        date="2026-03-28",
        bottom_line=tuple(
            Statement(text=f"The district of Quay {n} asked for {n} pumps.", evidence=(sources.at(f"S{n}", f"Quay {n} asked"),))
            for n in (1, 2, 3)
        ),
        key_points=tuple(sources.point(n, f"S{n}", f"the district of Quay {n} asked for {n} pumps.") for n in range(1, 21)),
        quotes=tuple(sources.quote(n, "direct", f"S{n}", long_quotation, warden) for n in range(1, 6)),
        open_questions=tuple(
            sources.question(n, "unknown", f"Who will pay for pump number {n} after 20{n:02d}?", f"S{n}", "It is not known who will pay")
            for n in every
        ),
        disagreements=(
            Disagreement(
                topic="How many pumps the quays need",
                sides=tuple(
                    Side(text=f"{n} pumps", evidence=(sources.at(f"S{n}", f"{n} pumps"),), sources=(f"S{n}",)) for n in range(1, 5)
                ),
            ),
        ),
        actors=tuple(
            Actor(id=f"A{n}", name=f"Quay {n}", role="a district of the harbour", kind="place", mentions=()) for n in every
        ),
        events=tuple(sources.event(n, f"20{n:02d}", None, f"S{n}", f"It is not known who will pay for pump number {n}") for n in every),
        positions=tuple(sources.position(f"Quay {n}", "demanded", f"S{n}", f"{n} pumps") for n in every),
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        provenance=provenance(sources.articles, sources.paragraphs()),
    )  # fmt: skip
