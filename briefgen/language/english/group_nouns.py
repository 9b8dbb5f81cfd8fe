"""Words for organisations and groups: those that end a name ("Ministry of Defence") and those that
stand for one ("the company")."""

from __future__ import annotations

from typing import Literal

Fit = Literal["name", "class", "open"]

CLASSES: dict[str, str] = {
    # class -> head nouns; two nouns of one class can stand for the same body, and "any" fits every
    # body of its row in GENERAL.
    "government": "government administration cabinet executive regime junta",
    "ministry": "ministry department treasury chancellery exchequer",
    "agency": (
        "agency authority regulator watchdog bureau office service inspectorate directorate"
        " administration centre center"
    ),
    "commission": "commission inquiry panel taskforce task-force tribunal",
    "committee": "committee subcommittee panel",
    "council": "council borough",
    "board": "board",
    "parliament": (
        "parliament senate congress assembly legislature house bundestag duma knesset chamber lords"
        " commons"
    ),
    "court": "court tribunal",
    "police": "police constabulary force gendarmerie sheriff patrol",
    "army": "army navy military force corps guard",
    "party": "party movement coalition",
    "campaign": "campaign team camp",
    "alliance": "alliance bloc union pact coalition league",
    "company": (
        """
        company firm corporation business group manufacturer maker retailer supermarket supplier
        carrier airline carmaker
        automaker insurer producer operator contractor builder developer utility startup start-up
        giant conglomerate
        brewer broadcaster publisher chain brand provider distributor
        co inc ltd plc corp llc gmbh ag holdings industries motors airlines airways energy systems
        technologies pharmaceuticals studios brothers partners
        """
    ),
    "bank": "bank lender",
    "paper": (
        "newspaper paper magazine daily weekly tabloid broadsheet journal times post gazette herald"
        " tribune courier chronicle"
    ),
    "broadcaster": "broadcaster network channel station news radio television",
    "website": "website site outlet platform publication blog portal",
    "union": "union federation association brotherhood guild confederation",
    "charity": (
        "charity foundation trust fund organisation organization nonprofit non-profit group ngo"
        " society"
    ),
    "institute": (
        "institute institution thinktank think-tank university college school academy laboratory"
        " faculty hospital museum"
    ),
    "club": "club team side franchise band orchestra choir",
    "church": "church diocese parish mosque synagogue cathedral",
}

GENERAL = frozenset({"organisation", "organization", "group", "body", "institution"})
"""Words that fit a body of nearly any class."""

SHORT_FORM_ONLY = frozenset(
    {
        "office",
        "service",
        "force",
        "guard",
        "house",
        "patrol",
        "fund",
        "news",
        "post",
        "times",
        "daily",
        "school",
    }
)
"""Words that in lower case seldom stand for the body whose name they end."""

_CLASSES_OF: dict[str, frozenset[str]] = {}
for _class, _nouns in CLASSES.items():
    for _noun in _nouns.split():
        _CLASSES_OF[_noun] = _CLASSES_OF.get(_noun, frozenset()) | {_class}

ORGANISATION_NOUNS: frozenset[str] = frozenset(_CLASSES_OF) | GENERAL
NAME_ENDINGS: frozenset[str] = ORGANISATION_NOUNS | {
    "forum",
    "caucus",
    "board",
    "conference",
    "initiative",
    "project",
    "programme",
    "lab",
    "labs",
    "textiles",
    "international",
    "consulting",
    "solutions",
    "logistics",
    "media",
    "entertainment",
    "records",
    "insurance",
    "telecom",
    "petroleum",
    "foods",
    "mills",
    "works",
    "steel",
    "shipping",
    "railways",
    "railway",
    "ventures",
    "capital",
    "robotics",
    "software",
    "electronics",
    "rights",
    "survey",
    "observatory",
    "archive",
    "archives",
    "tribe",
    "tribes",
    "kft",
    "zrt",
    "sarl",
    "srl",
    "oyj",
    "pty",
    "llp",
    "bhd",
    "pjsc",
    "ojsc",
    "&",
}
"""Words that tell a name from a person's: "Harrow Valley Water Board"."""


BODY_ENDINGS: frozenset[str] = frozenset(
    """
        international watch university college institute ministry department council committee
        commission court party union association federation foundation trust society academy
        parliament senate congress assembly agency authority bank board group company corporation
        alliance league coalition movement centre center museum hospital church school club
        organization organisation nations bureau observatory network patrol representatives commons
        delegates
        """.split()
)
"""Last words of a body's name after which a person's may follow: "director of Fens International |
Mei Tam"."""


def group_noun(word: str) -> str | None:
    """Return the noun in the singular where the word can stand for an organisation, else None.

    Examples:
        >>> group_noun("Commission"), group_noun("bridge")
        ('commission', None)
    """
    lower = word.lower()
    return lower if lower in ORGANISATION_NOUNS else None


def classes_of(noun: str) -> frozenset[str]:
    """Return the classes a noun belongs to, none for a word of general use."""
    return _CLASSES_OF.get(noun, frozenset())


def may_stand_for_body(noun: str, name_words: list[str], described_as: set[str]) -> Fit | None:
    """Tell how "the <noun>" fits a body: by its own name or a description of it, by class, by
    nothing against it; None where it does not.

    Args:
        noun: such as "commission" or "company", in lower case.
        name_words: the words of the body's name, in lower case.
        described_as: nouns that the article uses of it ("Aldane, a software company").
    """
    if (
        noun in described_as
        or noun in name_words[-1:]
        or (noun in name_words and noun not in SHORT_FORM_ONLY)
    ):
        return "name"
    known = {c for word in (*name_words, *described_as) for c in classes_of(word)}
    if noun in GENERAL:
        return (
            None
            if known & {"government", "ministry", "parliament", "court", "police", "army", "paper"}
            else "class"
            if known
            else "open"
        )
    wanted = classes_of(noun)
    if not known:
        # A name that tells nothing of its kind may be a company's or a paper's; it is seldom that
        # of a ministry or a court.
        return (
            "open"
            if wanted
            & {"company", "bank", "charity", "website", "broadcaster", "alliance", "paper"}
            else None
        )
    return "class" if wanted & known else None
