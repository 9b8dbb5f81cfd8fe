"""A brief of three sources on a city's sea wall; the matter is invented."""

from __future__ import annotations

from briefgen.model import Actor, ActorKind, Brief, Disagreement, Side, Statement
from briefgen.samples.building import Sources, article, provenance, speaker

GAZETTE = """HARLOW BAY: The city council agreed on Tuesday to spend 48 million crowns on the sea wall, after Mayor Ines Dahlgren dropped \
her plan to close two schools to pay for it.
"We will not choose between dry streets and open classrooms," Dahlgren told the council.
Details of how the loan will be repaid have not been published -- but treasury officials say a levy on harbour dues was part of the plan.
Engineer Tomas Reve, who drew up the wall, said "the first winter storm will not wait for a second vote".
Dahlgren said on Wednesday that the city needed a "permanent barrier" along the eastern shore.
The council will vote on the levy on 14 March 2026."""

HERALD = """Harlow Bay's sea wall will cost 61 million crowns, according to a report by the county auditor, who warned that the council's \
figure left out the pumps.
Residents' leader Oyvind Mar rejected the harbour levy.
"Fishermen did not build the streets that flood," Mar said in a statement.
It is not clear whether the county will pay a third of the cost, as the mayor has claimed.
Work is to begin on 2 April 2026 and to last until 2028."""

BULLETIN = """The county has made no promise to the city, a spokesman for Governor Lise Arnt said.
Officials familiar with the talks said the governor would look at the request "with sympathy" if the auditor's doubts were met.
The last flood, on 9 January 2026, closed the hospital for three days."""


def typical() -> Brief:
    """Return a brief of three sources on a city's sea wall."""
    gazette = article(
        "S1",
        GAZETTE,
        title="Council votes for the wall",
        outlet="Harlow Bay Gazette",
        authors=("Jo Winter",),
        published="2026-02-11",
    )
    herald = article(
        "S2", HERALD, title="Auditor doubts the price of the wall", outlet="County Herald", published="2026-02-12",
        url="https://herald.example/2026/02/12/auditor-doubts-the-price-of-the-sea-wall?edition=morning&page=1",
    )  # fmt: skip
    bulletin = article("S3", BULLETIN, path="notes/bulletin.txt")
    sources = Sources(gazette, herald, bulletin)
    mayor = speaker("Ines Dahlgren", "Mayor")
    actors: tuple[tuple[str, str | None, ActorKind], ...] = (
        ("Ines Dahlgren", "Mayor", "person"),
        ("Tomas Reve", "Engineer", "person"),
        ("Oyvind Mar", "Residents' leader", "person"),
        ("Lise Arnt", "Governor", "person"),
        ("Harlow Bay", None, "place"),
    )
    return Brief(
        title="Sea wall at Harlow Bay: the council has voted, the money is not settled",
        marking="OFFICIAL",
        audience="The Minister for Coastal Affairs",
        author="Flood policy unit",
        date="2026-02-12",
        bottom_line=(
            Statement(
                text="The city council agreed on Tuesday to spend 48 million crowns on the sea wall.",
                evidence=(sources.at("S1", "The city council agreed on Tuesday to spend 48 million crowns on the sea wall"),),
            ),
            Statement(
                text="It is not clear whether the county will pay a third of the cost, as the mayor has claimed.",
                evidence=(sources.at("S2", "It is not clear whether the county will pay a third of the cost, as the mayor has claimed."),),
            ),
        ),
        key_points=(
            sources.point(
                1, "S1", "The city council agreed on Tuesday to spend 48 million crowns on the sea wall, after Mayor Ines Dahlgren dropped "
                "her plan to close two schools to pay for it.",
            ),
            sources.point(
                2, "S2", "Harlow Bay's sea wall will cost 61 million crowns, according to a report by the county auditor, who warned that "
                "the council's figure left out the pumps.",
            ),
            sources.point(
                3, "S1", "Details of how the loan will be repaid have not been published -- but treasury officials say a levy on harbour "
                "dues was part of the plan.", ("S2", "Residents' leader Oyvind Mar rejected the harbour levy."),
            ),
            sources.point(
                4, "S3", "The county has made no promise to the city, a spokesman for Governor Lise Arnt said.",
                text="The county has made no promise to the city[, a spokesman for Governor Lise Arnt said].",
                speaker=speaker("a spokesman for Governor Lise Arnt", actor=None),
            ),
        ),
        quotes=(
            sources.quote(1, "direct", "S1", "We will not choose between dry streets and open classrooms,", mayor),
            sources.quote(2, "direct", "S1", "the first winter storm will not wait for a second vote", speaker("Tomas Reve", "Engineer")),
            sources.quote(
                3, "mixed", "S1", "permanent barrier", mayor,
                parts=(sources.at("S1", "permanent barrier"),),
                sentence=sources.at("S1", 'Dahlgren said on Wednesday that the city needed a "permanent barrier" along the eastern shore.'),
            ),
            sources.quote(
                4, "direct", "S2", "Fishermen did not build the streets that flood,", speaker("Oyvind Mar", "Residents' leader"),
                via="in a statement",
            ),
            sources.quote(
                5, "mixed", "S3", 'the governor would look at the request "with sympathy"',
                speaker("officials familiar with the talks", actor=None, anonymous=True), parts=(sources.at("S3", "with sympathy"),),
                clipped=True,
            ),
            sources.quote(
                6, "indirect", "S3", "The county has made no promise to the city", speaker("a spokesman for Governor Lise Arnt", actor=None)
            ),
        ),
        open_questions=(
            sources.question(1, "undisclosed", "How will the loan be repaid?", "S1", "Details of how the loan will be repaid"),
            sources.question(
                2, "unknown", "Will the county pay a third of the cost?", "S2",
                "It is not clear whether the county will pay a third of the cost",
                answered_by=(sources.at("S3", "The county has made no promise to the city"),),
            ),
            sources.question(
                3, "pending_event", "Will the council accept the levy on 14 March 2026?", "S1", "The council will vote on the levy",
                asked_by=speaker("Oyvind Mar"), core=False,
            ),
        ),
        disagreements=(
            Disagreement(
                topic="What the wall costs",
                sides=(
                    Side(text="48 million crowns", evidence=(sources.at("S1", "48 million crowns"),), sources=("S1",)),
                    Side(text="61 million crowns", evidence=(sources.at("S2", "61 million crowns"),), sources=("S2",)),
                ),
            ),
        ),
        actors=tuple(Actor(id=f"A{n}", name=name, role=role, kind=kind, mentions=()) for n, (name, role, kind) in enumerate(actors, 1)),
        events=(
            sources.event(1, "2026-01-09", "on 9 January 2026", "S3", "The last flood, on 9 January 2026, closed the hospital"),
            sources.event(2, "2026-02-10", "on Tuesday", "S1", "The city council agreed on Tuesday to spend 48 million crowns"),
            sources.event(3, None, "on Wednesday", "S1", "Dahlgren said on Wednesday that the city needed"),
            sources.event(4, "2026-03-14", "on 14 March 2026", "S1", "The council will vote on the levy on 14 March 2026."),
            sources.event(5, "2026-04-02", "on 2 April 2026", "S2", "Work is to begin on 2 April 2026"),
        ),
        positions=(
            sources.position("Oyvind Mar", "rejected", "S2", "the harbour levy"),
            sources.position("the county auditor", "warned", "S2", "that the council's figure left out the pumps"),
            sources.position("the council", "planned", "S1", "vote on the levy on 14 March 2026"),
        ),
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        notes="The Minister meets the **Governor** on Monday.\n\n- Ask who pays for the pumps.\n",
        provenance=provenance(sources.articles, sources.paragraphs()),
    )  # fmt: skip
