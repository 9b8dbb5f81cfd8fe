"""Articles of every odd make, for Hypothesis: sentences from grammars, whole or damaged, put
together as no editor would.

The words are the project's own: nobody here exists and nothing here happened. Sentences come in two
kinds. Those of `REPORTS` are what newspapers print, and each wakes a rule of the findings: a
quotation, a position, a date, an open question. Those of `oddities` are what no newspaper means to
print and every archive holds: fragments, lists, marks without partners, characters that are none.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from hypothesis import strategies as st


def _stock(words: str) -> list[str]:
    """Cut a table at its bars; the ends of its lines are none of it."""
    return words.replace("\n", "").split("|")


NAMES = _stock(
    """
Ilse Brandt|Tomas Adeyemi|Mayor Helen Garrick|Prof. J. R. Okonkwo-Vale|Prime Minister Ana de la Cruz|Sir Piers O’Dowd|Li Wei
|Dr. Ruth Pallister|she|he|they|it|I|we|who|Harbour Minister Jonas Falk|a spokesman for the port|officials familiar with the talks|nobody
|The council|the city council|the Calder Voss Group|Lund|Denmark|NATO|the U.S.|Ms Berg and Mr Falk|Lawmakers|residents|The harbour board
|Sen. Ada Thorne (D-Vt.)|Al-Masry|Åsa Öberg|Garrick’s office|the engineers’ union|Some|Neither side|no minister|the ﬁnance ministry"""
)
THINGS = _stock(
    """
the port|a new sea wall|the £48m scheme|the "fresh start"|“a permanent presence”|the engineers' report|the 2019 flood|its budget
|a 1951 pact|the rise in council tax|whatever the office holds|the Next Harbour|40 million kronor|ten winters|the 'golden' gate|an inquiry
|the merger of the two boards|12.5% of the jobs|the deal (signed in May)|a vote|the levy, the toll and the fee|Bill C-12|clean water"""
)
DEEDS = _stock(
    """
close THING|pay for THING|resign|publish THING by Friday|rule out THING|take further steps|meet on Monday, 2 March|vote on it
|build THING without asking|restore “the old river”|halve THING and cut THING|appeal|be approved by the owners|improve its oversight
|make a so-called "clean break"|do the same|use “whatever weight THING has”|sue|say no|consider THING, or not|let it be"""
)
TIMES = _stock(
    """
|on Friday|on Tuesday night|in 1998|last March|next week|on 29 February|since May 2019|by 31 June 2026|three days ago|yesterday
|from 3 to 5 March|in the '90s|on 2026-07-01|between 2023 and 2019|this year|400 years ago|a week ago|on Sept. 11|at 9.15 p.m."""
)
SAYING = _stock("""
said|told reporters|added|asked|denied|claimed|warned|wrote on X
|insisted|called it|was quoted as saying|did not say|refused to say""")

REPORTS = (
    '"We will DEED," NAME SAID TIME.',
    "“We will DEED,” SAID NAME. “It is THING.”",
    "‘I did not DEED,’ NAME SAID TIME, ‘and NAME’s friends know it.’",
    "NAME SAID that NAME would DEED TIME.",
    "NAME said THING was “THING”, and that “it must DEED”.",
    "NAME agreed TIME to DEED, NAME SAID.",
    "NAME has not said whether NAME will DEED TIME.",
    "It is unclear how NAME will DEED or who will pay for THING.",
    "NAME promised to DEED but gave no details.",
    'NAME pledged a “THING” and the need for a "permanent presence".',
    "NAME declined to comment on whether “NAME would DEED”.",
    "NAME refused to DEED TIME after NAME threatened to DEED.",
    "NAME urged NAME to DEED; NAME rejected THING TIME.",
    "Asked if NAME would DEED, NAME said: “THING? We must DEED.”",
    "THING must be approved by NAME before NAME can DEED.",
    "If approved, THING would let NAME DEED TIME.",
    "NAME disputes that NAME could DEED, calling it ‘THING’.",
    "NAME is considering whether to DEED, according to NAME.",
    "According to NAME, NAME plans to DEED TIME, which NAME denies.",
    "Will NAME DEED TIME?",
    "NAME, who took office TIME, SAID NAME had DEED, and NAME SAID so too.",
    "NAME: Did you DEED?",
    "Q: Why did NAME DEED?",
    "A: “Because,” NAME SAID, “NAME could not DEED.”",
    "LUND, March 2 (Reuters) - NAME will DEED TIME, NAME SAID.",
    "NAME decided TIME that NAME might DEED, may DEED or should DEED.",
    "There were calls for NAME to DEED and for THING to be closed.",
    "THING killed 12 people TIME, but NAME put it at 14, not 12.",
    "THING could cost up to $40 million, NAME SAID, or £3bn less.",
    "NAME might be able to assume the role of “the Next THING” or “the Next Harbour”, NAME SAID.",
    "“NAME said ‘we DEED’ to me,” NAME SAID.",
    "NAME has yet to DEED.",
)
"""What is printed, with holes for a name, a deed, a thing, a time and a verb of saying."""

SCRIPTS = {
    "Greek": 0x3B1, "Cyrillic": 0x430, "Armenian": 0x561, "Hebrew": 0x5D0, "Arabic": 0x627,
    "Syriac": 0x712, "Thaana": 0x780, "NKo": 0x7CA, "Devanagari": 0x915, "Bengali": 0x995,
    "Gurmukhi": 0xA15, "Gujarati": 0xA95, "Oriya": 0xB15, "Tamil": 0xB95, "Telugu": 0xC15,
    "Kannada": 0xC95, "Malayalam": 0xD15, "Sinhala": 0xD9A, "Thai": 0xE01, "Lao": 0xE81,
    "Tibetan": 0xF40, "Myanmar": 0x1000, "Georgian": 0x10D0, "Hangul": 0xAC00, "Ethiopic": 0x1208,
    "Cherokee": 0x13A0, "Syllabics": 0x1403, "Ogham": 0x1681, "Runic": 0x16A0, "Khmer": 0x1780,
    "Mongolian": 0x1820, "Hiragana": 0x3042, "Katakana": 0x30A2, "Bopomofo": 0x3105, "Han": 0x4E00,
    "Yi": 0xA000, "Coptic": 0x2C80, "Glagolitic": 0x2C30, "Tifinagh": 0x2D30, "Vai": 0xA500,
    "Balinese": 0x1B13, "Javanese": 0xA990, "Gothic": 0x10330, "Deseret": 0x10428,
    "Linear B": 0x10000, "Cuneiform": 0x12000, "Hieroglyphs": 0x13000,
}  # fmt: skip
"""A letter of each script; the ones after it make a word."""
WORDS_OF_SCRIPTS = ["".join(chr(first + i) for i in (0, 1, 2, 0)) for first in SCRIPTS.values()]

CHARACTERS = [
    *"\u200b\u200d\u2060\ufeff\u00ad\u202e\u2066\u2069\u200f\u0301\u0308\u20e3\ufe0f\ufffd\ue000\x00\x07\x1b\x7f\x85",
    *"ßŉǰΐﬁſİıǅẞªⅷ٣²½", "e\u0301\u0302\u0303", "👩‍👩‍👧", "🇩🇰", "🙂", "\U0001f3fd", "\U0010ffff",
]  # fmt: skip
"""Characters that are not seen, turn the line round, stand on others, change their length with
their case, or are none."""
SURROGATES = ["\ud83d", "\ude00", "\udcff", "\ude00\ud83d"]

MARKS = [
    '"', "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "‹", "›", '""', "“”", "‘’", "(", ")",
    "[", "]", "[…]", "…", "...", ",", ";", ":", "-", "–", " — ", "/", "|", "?", "!", "?!", ".",
    " . ", "*", "**", "_", "#", ">", "<b>", "&amp;", "%", "@x", "{{", "\\",
]  # fmt: skip
FRAGMENTS = _stock(
    """
and|or|but|and and and|to|of|not|no|never|that|whether|if|unless|who|what|how|said|says|had|will|would|may|must|is|be|not to
|because|the|a|an|its|their|his|Mr|Mrs.|Dr.|St.|No.|vs.|U.S.|J.|A. B.|i.e.|e.g.|&|1|12|1,000|3.14|£48m|$1bn|10%|5kg|6'3"|12-year-old|2-0
|II|Q4|9/11|24/7|1st|A|OK|RT|LUND|STORMS RAGE|Photograph|Reuters|By Ilse Brandt|Read more|Updated at 9.15am GMT|Share|Jan|May|Friday|2019
|avoid|urged|escalate|plan|denies|agreed|refused to|called for|demands|rejecting|unclear|undecided|pending|allegedly|reportedly"""
)
JOINTS = [
    " | ",
    ": ",
    " / ",
    ", ",
    "; ",
    " - ",
    " – ",
    " ... ",
    " and ",
    " but ",
    ", and ",
    " or ",
    " as ",
    ", who ",
    "? ",
]
BREAKS = ["\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\f", "\v", "\n \n", "\n\t"]
SPACES = [" ", "  ", "\u00a0", "\u2009", "\n", "\u3000", ""]

_FILLINGS = {"DEED": DEEDS, "NAME": NAMES, "THING": THINGS, "TIME": TIMES, "SAID": SAYING}
_LONGEST = 3_000
"""Characters of an article, but for one in a hundred: a parse takes a millisecond for some hundred
of them."""


@st.composite
def reports(draw: st.DrawFn) -> str:
    """A sentence as newspapers print it."""
    text = draw(st.sampled_from(REPORTS))
    for hole, words in _FILLINGS.items():
        while hole in text:
            text = text.replace(hole, draw(st.sampled_from(words)), 1)
    text = " ".join(text.split()).replace(" .", ".").replace(" ,", ",")
    return text[:1].upper() + text[1:]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sentence with a few words dropped, doubled or swapped, or something put between them."""
    words = draw(reports()).split(" ")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(0, len(words) - 1)))
        what = draw(
            st.sampled_from(
                ["drop", "double", "swap", "mark", "glue", "fragment", "character", "case"]
            )
        )
        if not words:
            break
        if what == "drop":
            del words[at]
        elif what == "double":
            words.insert(at, words[at])
        elif what == "swap":
            words[at], words[at - 1] = words[at - 1], words[at]
        elif what == "mark":
            words.insert(at, draw(st.sampled_from(MARKS)))
        elif what == "glue":
            words[at] += draw(st.sampled_from(MARKS))
        elif what == "fragment":
            words.insert(at, draw(st.sampled_from(FRAGMENTS)))
        elif what == "character":
            word, place = words[at], draw(st.integers(0, len(words[at])))
            words[at] = word[:place] + draw(st.sampled_from(CHARACTERS)) + word[place:]
        else:
            words[at] = draw(
                st.sampled_from(
                    [words[at].upper(), words[at].lower(), words[at].title(), words[at].swapcase()]
                )
            )
    return " ".join(words)


_SCRAPS = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.sampled_from(NAMES),
    st.sampled_from(THINGS),
    st.sampled_from(MARKS),
    st.sampled_from(WORDS_OF_SCRIPTS),
    st.sampled_from(CHARACTERS),
    st.sampled_from(TIMES),
)


@st.composite
def oddities(draw: st.DrawFn) -> str:
    """What is no sentence: a heading with bars, a list, a chain of conjunctions, marks alone, words
    of many scripts."""
    pieces = draw(st.lists(_SCRAPS, min_size=1, max_size=8))
    joint = draw(st.sampled_from([" ", " ", *JOINTS]))
    text = joint.join(pieces)
    return text * draw(st.sampled_from([1, 1, 1, 1, 2, 30]))


@st.composite
def headlines(draw: st.DrawFn) -> str:
    """A heading: sentences without their ends, joined by bars, colons, slashes and commas."""
    pieces = draw(
        st.lists(
            st.one_of(reports(), st.sampled_from(FRAGMENTS), st.sampled_from(THINGS)),
            min_size=1,
            max_size=3,
        )
    )
    text = draw(st.sampled_from(JOINTS)).join(piece.rstrip(".") for piece in pieces)
    return draw(st.sampled_from([text, text, text.title(), text.upper()])) + draw(
        st.sampled_from(["", "", " | The Post", " – live", ":"])
    )


LINES = (
    "By Ilse Brandt, Harbour Correspondent", "Photograph: A. Falk/Wexmouth News",
    "Read more: the wall", "• The wall", "* * *", "LUND —", "Published 9.15 GMT, 2 March 2026",
    "12", "“", "Related", "ADVERTISEMENT", "- 30 -",
    "(Reporting by I. Brandt; Editing by A. Falk)",
)  # fmt: skip
FRONT = (
    "",
    "",
    "---\ntitle: 'Wall to rise'\ndate: 2026-02-29\n---\n",
    "---\ntitle: \"“Wall” | “to\"\ndate: 2024-02-29\nauthor: [A, B]\n---\n",
    "---\ntitle: \"|\"\ndate: 0001-01-01\n---\n",
    "---\ntitle: ''\ndate: 9999-12-31\nsource: The Post\n---\n",
    "---\ndate: 2026-03-31T23:59:59+14:00\n---\n",
    "# Wall *to* rise\n",
)  # fmt: skip

_SENTENCES = st.one_of(reports(), reports(), damaged(), damaged(), oddities())
_PARAGRAPHS = st.one_of(
    st.builds(
        lambda space, sentences: space.join(sentences),
        st.sampled_from(SPACES),
        st.lists(_SENTENCES, min_size=1, max_size=3),
    ),
    st.lists(reports(), min_size=1, max_size=3).map(" ".join),
    headlines(),
    st.sampled_from(LINES),
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """An article's text, a headline perhaps before it."""
    paragraphs = draw(st.lists(_PARAGRAPHS, min_size=1, max_size=5))
    if draw(st.booleans()):
        paragraphs.insert(0, draw(headlines()))
    repeated = draw(st.sampled_from([1, 1, 1, 1, 1, 1, 1, 2, 3]))
    text = draw(st.sampled_from([*BREAKS, "\n", "\n", "\n\n"])).join(paragraphs * repeated)
    return text if draw(st.integers(0, 99)) == 99 else text[:_LONGEST]


class File(NamedTuple):
    """An article as a file."""

    name: str
    data: bytes


@st.composite
def files(draw: st.DrawFn) -> File:
    """An article as a file: plain text, Markdown with front matter, a web page, or JSON with half a
    character in it."""
    text = draw(texts())
    suffix = draw(st.sampled_from(["txt", "txt", "txt", "md", "md", "json", "html"]))
    if suffix == "md":
        text = draw(st.sampled_from(FRONT)) + text
    if suffix == "json":
        broken = draw(st.sampled_from(["", "", *SURROGATES]))
        entry = {
            "title": draw(headlines()),
            "text": text + broken + " The council met in Lund on Friday.",
            "date": "2024-02-29",
        }
        text = json.dumps(entry)
    if suffix == "html":
        title = draw(headlines())
        body = "".join(f"<p>{line}</p>" for line in text.split("\n"))
        text = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return File(f"article.{suffix}", text.encode("utf-8", "surrogatepass"))
