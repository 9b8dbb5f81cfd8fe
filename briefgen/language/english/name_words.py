"""Words that names are made of, and words that only look like names."""

from __future__ import annotations

NAMING_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
MEASURING_LABELS = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"}
)

PARTICLES = frozenset(
    """
    de da do das dos di del della der den van von vom zu zum zur la le las los el al bin ibn bint
    abu ter ten du des af av y e ou
    op
    """.split()
)
"""Small words inside a name: "Joaquim da Cunha", "Ursula van der Meer", "Bashar al-Karim"."""

SURNAMES_TOO = frozenset(
    """
    king queen prince pope bishop dean judge marshal marshall baker cook page duke earl baron abbot
    major butcher farmer fisher carpenter chancellor constable sheriff warden guard winner champion
    captain priest monk lord mayor
    cardinal proctor star native driver groom
    bride son child justice model don knight parsons coach general
    """.split()
)
"""Offices and callings that are surnames or first names as well: after a first name they end the
name ("Laura Bishop")."""

PARTIES = frozenset(
    """
    republican democrat democratic conservative liberal tory socialist independent labour social
    """.split()
)
"""Words for a person of a party that also begin the names of bodies: "Republican National
Convention"."""

NEVER_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october
    november december christmas easter ramadan hanukkah god internet web twitter x facebook
    instagram tiktok youtube whatsapp telegram linkedin snapchat truth tweet mr mrs ms dr sir am pm
    gmt est bst utc et ad bc covid covid-19 brexit english french german spanish arabic latin
    updated breaking exclusive watch video photo image read related advertisement copyright file
    story continues i ok tv
    radio dna gdp ceo faq
    """.split()
)
"""Capitalised words that name no actor: days, feasts, languages, services that carry words,
newsroom furniture."""

SECOND_TITLES = frozenset("general justice chancellor mayor constable marshal sheriff".split())
"""Second words of an office: "Attorney General", "Lord Justice"."""

SUFFIXES = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "qc", "kc", "mp", "msp", "obe", "mbe", "cbe", "phd", "md"}
)
QUOTES = frozenset("\"'“”‘’")

LETTERS_AFTER = frozenset(
    {"KC", "QC", "SC", "MP", "MSP", "MEP", "OBE", "MBE", "CBE", "PhD", "MD", "FRS"}
)
"""Letters after a name that are no part of it, unlike "Jr."."""

PLACE_NOUNS = frozenset(
    """
    city town village island region country capital state province county district territory river
    valley lake mountain suburb port republic kingdom nation borough municipality peninsula
    archipelago neighbourhood neighborhood
    """.split()
)
"""Nouns for places: "King County" is no king, and what is called a town is a place."""

THINGS = frozenset(
    """
    act bill treaty pact agreement accord convention protocol report prize award cup games olympics
    day week month year war amendment resolution declaration summit election debate plan deal street
    road avenue highway dome shield
    constitution bible crisis affair
    revolution scandal inquiry speech budget festival fair expo
    """.split()
)
"""Last words of names that act in no story: laws, feasts, roads, plans."""
