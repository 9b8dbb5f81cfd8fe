"""A brief whose every field holds words that mean something to a program."""

from __future__ import annotations

from briefgen.model import Actor, Brief, Disagreement, Side, Statement
from briefgen.samples.building import Sources, article, provenance, speaker

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
"""Words a source may hold that mean something to a template, a Markdown reader, a browser or a
terminal."""


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
