"""Briefs made by hand, of invented matter: from the smallest to the largest, and one that is hostile."""

from __future__ import annotations

import hashlib

from briefgen.model import (
    Actor,
    ActorKind,
    Article,
    Brief,
    Coverage,
    Disagreement,
    Event,
    KeyPoint,
    OpenQuestion,
    Position,
    Provenance,
    QuestionCategory,
    Quote,
    QuoteKind,
    Side,
    Span,
    Speaker,
    Stance,
    Statement,
)

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


def article(identifier: str, text: str, **details: object) -> Article:
    """Make a source of a text."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(**{"id": identifier, "path": f"{identifier.lower()}.txt", "sha256": sha256, "text": text, **details})  # type: ignore[arg-type]


class Sources:
    """Finds the place of words in some sources."""

    def __init__(self, *articles: Article) -> None:
        self.articles = articles

    def at(self, source: str, words: str) -> Span:
        """Return the span of the first occurrence of some words."""
        text = next(article.text for article in self.articles if article.id == source)
        start = text.index(words)
        return Span(source, start, start + len(words))

    def paragraphs(self) -> tuple[Span, ...]:
        """Return one span for each line."""
        spans = []
        for article in self.articles:
            start = 0
            for line in article.text.split("\n"):
                if line.strip():
                    spans.append(Span(article.id, start, start + len(line)))
                start += len(line) + 1
        return tuple(spans)

    def quote(self, number: int, kind: QuoteKind, source: str, words: str, speaker: Speaker | None, **details: object) -> Quote:
        """Make a quotation of words that a source has."""
        span = self.at(source, words)
        fields = {"id": f"Q{number}", "text": words, "kind": kind, "span": span, "speaker": speaker, "sentence": span, **details}
        return Quote(**fields)  # type: ignore[arg-type]

    def point(self, number: int, source: str, words: str, *more: tuple[str, str], text: str | None = None, **details: object) -> KeyPoint:
        """Make a key point that prints words of a source."""
        evidence = (self.at(source, words), *(self.at(*place) for place in more))
        origins = tuple(dict.fromkeys(span.source for span in evidence))
        fields = {"id": f"K{number}", "text": text or words, "evidence": evidence, "origins": origins, "score": 1.0, **details}
        return KeyPoint(**fields)  # type: ignore[arg-type]

    def question(self, number: int, category: QuestionCategory, question: str, source: str, words: str, **details: object) -> OpenQuestion:
        """Make an open question on words of a source."""
        evidence = (self.at(source, words),)
        fields = {"id": f"O{number}", "question": question, "category": category, "evidence": evidence, "core": True, "score": 1.0}
        return OpenQuestion(**{**fields, **details})  # type: ignore[arg-type]

    def event(self, number: int, when: str | None, said: str | None, source: str, words: str) -> Event:
        """Make an event of words of a source."""
        return Event(id=f"E{number}", when=when, said=said, text=words, evidence=(self.at(source, words),))

    def position(self, actor: str, stance: Stance, source: str, words: str) -> Position:
        """Make a position of words of a source."""
        return Position(actor=actor, stance=stance, text=words, evidence=(self.at(source, words),))


def speaker(name: str, role: str | None = None, **details: object) -> Speaker:
    """Make a speaker."""
    return Speaker(**{"name": name, "role": role, "actor": "A1", "confidence": 0.9, **details})  # type: ignore[arg-type]


def provenance(sources: tuple[Article, ...], paragraphs: tuple[Span, ...]) -> Provenance:
    """Say how a sample was made."""
    words = sum(len(article.text.split()) for article in sources)
    coverage = Coverage(sources=len(sources), paragraphs=len(paragraphs), paragraphs_cited=len(paragraphs), words=words)
    return Provenance(version="0.1.0", model="en_core_web_sm 3.8.0", coverage=coverage)


def minimal() -> Brief:
    """Return a brief with nothing in it but a title and a source."""
    source = article("S1", "Nothing was decided.")
    return Brief(title="A meeting without a result", sources=(source,), provenance=provenance((source,), ()))


def typical() -> Brief:
    """Return a brief of three sources on a city's sea wall."""
    gazette = article(
        "S1", GAZETTE, title="Council votes for the wall", outlet="Harlow Bay Gazette", authors=("Jo Winter",), published="2026-02-11"
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


def huge() -> Brief:
    """Return a brief of forty sources, with a title of forty words and a quotation of three hundred."""
    long_quotation = " ".join(f"Sentence number {n} of this answer says that the pumps come before the wall." for n in range(1, 23))
    texts = [
        f'Report {n}: the district of Quay {n} asked for {n} pumps.\n"{long_quotation}" the warden of Quay {n} said.\n'
        f"It is not known who will pay for pump number {n} after 20{n:02d}."
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
    warden = speaker("Warden of the Quays and Keeper of the Outer Lights Marguerite Featherstonehaugh-Vandenberghe", "Warden")
    every = range(1, 41)
    return Brief(
        title=" ".join(f"Pumps, levies and the {word} of the quays," for word in "price cost fate keeping".split()) + " reviewed",
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


HOSTILE = (
    "{{ 7 * 7 }} {% for x in y %} {# no #}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "# not a heading",
    "> not a quotation",
    "- not a list",
    "+ not a list",
    "1. not a list",
    "2) not a list",
    "=== not a heading",
    "*not* _emphasis_ __at__ **all** ~~this~~ `code` ``c``",
    "[no link](https://evil.example) ![no image](x.png) [a][b] [c]: d",
    "<https://evil.example> <b>no</b> <!-- no --> <script>alert(1)</script>",
    "</style></title><script>alert(1)</script>",
    '"><img src=x onerror="alert(1)">',
    "javascript:alert(1) data:text/html,<b>",
    "&amp; &lt; &#60; &copy; & AT&T",
    "a | b || c",
    "back\\slash \\* \\[ ends with \\",
    "    not code   ",
    "--- *** ___",
    "[x] no task [ ] none",
    "wow!",
    "unbalanced ] [ brackets ](",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200bzero width",
    "שלום עולם ومرحبا بالعالم",
    "snow ☃ 🌊 family 👩‍👩‍👧 flag 🇩🇰",
    "null \x00 bell \x07 escape \x1b[31m",
    'straight "quotes" and it\'s -- fine',
    '<a id="k1"></a> $math$ :::note {.class} ^[note] [^1]',
)
"""Words a source may hold that mean something to a template, a Markdown reader, a browser or a terminal."""


def hostile() -> Brief:
    """Return a brief in which every field that can holds hostile words."""
    text = "\n".join(HOSTILE)
    source = article(
        "S1", text, title=HOSTILE[13], outlet=HOSTILE[10], authors=(HOSTILE[9], HOSTILE[24]), published="<today>", path="a/<b>.txt",
        url="javascript:alert(1)",
    )  # fmt: skip
    url = 'https://x.example/"><script>alert(1)</script>?a=1&b=<c>(d)|e` f\\'
    second = article("S2", text, title=HOSTILE[11], url=url, published="2026-02-30")
    sources = Sources(source, second)
    loud = [words for words in HOSTILE if words.strip()]
    return Brief(
        title=HOSTILE[12],
        marking=HOSTILE[9],
        audience=HOSTILE[24],
        author=HOSTILE[23],
        date=HOSTILE[0],
        bottom_line=(Statement(text=HOSTILE[22], evidence=(sources.at("S1", HOSTILE[22]),)),),
        key_points=tuple(sources.point(n, "S1", words, speaker=speaker(words)) for n, words in enumerate(loud, 1)),
        quotes=tuple(
            sources.quote(
                n, ("direct", "mixed", "indirect")[n % 3], "S2", words,
                speaker(words, loud[n % len(loud)], anonymous=n % 2 == 0), via=words, clipped=n % 4 == 0,
            )
            for n, words in enumerate(loud, 1)
        ),
        open_questions=tuple(
            sources.question(n, "disputed", words, "S1", words, asked_by=speaker(words), answered_by=(sources.at("S2", words),))
            for n, words in enumerate(loud, 1)
        ),
        disagreements=tuple(
            Disagreement(topic=words, sides=tuple(Side(text=words, evidence=(sources.at(s, words),), sources=(s,)) for s in ("S1", "S2")))
            for words in loud
        ),
        actors=tuple(Actor(id=f"A{n}", name=words, role=words, kind="group", mentions=()) for n, words in enumerate(loud, 1)),
        events=tuple(sources.event(n, None, words, "S2", words) for n, words in enumerate(loud, 1)),
        positions=tuple(sources.position(words, "warned", "S1", words) for words in loud),
        sources=sources.articles,
        paragraphs=sources.paragraphs(),
        notes="# <script>alert(1)</script>\n\n![x](https://evil.example/x.png) [y](javascript:alert(1)) {{ 7 * 7 }}",
        provenance=provenance(sources.articles, sources.paragraphs()),
    )  # fmt: skip


ALL = {"minimal": minimal, "typical": typical, "huge": huge, "hostile": hostile}
