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
    op ap ab ben binti bte mac mc ní ni nic uí dello dalla delle degli dei dal lo ould uld wa st
    """.split()
)
"""Small words inside a name: "Joaquim da Cunha", "Ursula van der Meer", "Bashar al-Karim"."""

LEADING_PARTICLES = frozenset(
    """
    de da di del della der van von zu al el bin ibn bint abu ter ten du des ap ab ben ní nic dello
    dalla dos das af av
    """.split()
)
"""Particles that stand in lower case before a surname alone: "ap Rhys said"."""

PERSONS_PARTICLES = frozenset("bin bint ibn ben ap ní nic uí von ter dos das".split())
"""Particles that stand in no body's name: what holds one is a person."""

GIVEN_NAMES_TOO = frozenset(
    """
    georgia virginia chad jordan israel austin sydney madison charlotte florence dallas savannah
    chelsea brooklyn victoria adelaide carolina dakota houston preston kenya asia india
    """.split()
)
"""Places that are given names as well."""

SURNAMES_TOO = frozenset(
    """
    king queen prince pope bishop dean judge marshal marshall baker cook page duke earl baron abbot
    major butcher farmer fisher carpenter chancellor constable sheriff warden guard winner champion
    captain priest monk lord mayor
    cardinal proctor star native driver groom
    bride son child justice model don knight parsons coach general potter weaver tailor steward
    skipper grocer runner rower reverend head boss hacker rabbi sexton usher bishop mason archer
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
    story continues i ok tv ai
    radio dna gdp ceo faq no yes
    """.split()
)
"""Capitalised words that name no actor: days, feasts, languages, services that carry words,
newsroom furniture."""

SERVICES = frozenset(
    "twitter facebook instagram tiktok youtube whatsapp telegram linkedin snapchat".split()
)
"""Services that carry words, and act where they are a subject."""

SECOND_TITLES = frozenset("general justice chancellor mayor constable marshal sheriff".split())
"""Second words of an office: "Attorney General", "Lord Justice"."""

SUFFIXES = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "qc", "kc", "mp", "msp", "obe", "mbe", "cbe", "phd", "md"}
)
QUOTES = frozenset("\"'“”‘’")

LETTERS_AFTER = frozenset(
    "KC QC SC MP MSP MEP MLA MHA TD OBE MBE CBE KBE DBE PhD MD FRS FRSE SJ OP PC JP RN SAN CFR"
    " CPA Esq".split()
)
"""Letters after a name that are no part of it, unlike "Jr."."""

PLACE_NOUNS = frozenset(
    """
    city town village island region country capital state province county district territory river
    valley lake mountain suburb port republic kingdom nation borough municipality peninsula
    archipelago neighbourhood neighborhood hamlet settlement commune
    """.split()
)
"""Nouns for places: "King County" is no king, and what is called a town is a place."""

STORMS_AND_SHIPS = frozenset(
    """
    hurricane typhoon cyclone storm tropical uss usns hms hmcs hmas mv ss rrs flight operation
    project covid-19 sars-cov-2
    """.split()
)
"""First words of names that act in no story: "Tropical Storm Odile", "HMS Fulmar"."""

PLACE_ENDINGS = frozenset(
    """
    hill hills bridge airport island islands river bay beach square street avenue road lake mountain
    mountains valley heights county cay sea ocean coast peninsula canal harbour harbor falls creek
    forest desert gardens stadium arena airfield terminal highway motorway estuary lagoon
    """.split()
)
"""Last words of the names of places: "Fens Bridge". One that speaks is who sits there: "Downing
Street said"."""

THINGS = frozenset(
    """
    act bill treaty pact agreement accord convention protocol report prize award cup games olympics
    day week month year war amendment resolution declaration summit election debate plan deal street
    road avenue highway dome shield
    constitution bible crisis affair rally march protest protests riots attack attacks massacre
    disaster outbreak
    pandemic hurricane storm typhoon cyclone earthquake uprising revolt ceremony parade marathon
    anniversary manifesto
    time zone
    revolution scandal inquiry speech budget festival fair expo
    lockdown theorem syndrome fame olympiad benefit benefits route verdict hashtag
    championship medal scholarship fellowship mvp
    """.split()
)
"""Last words of names that act in no story: laws, feasts, roads, plans."""

RULES = frozenset(
    """
    regulation regulations rules conditions guidelines code charter statute directive decree bylaws
    terms standards law laws
    """.split()
)
"""What rules are called, at the end of a name or before "of": "Conditions of Travel"."""

FACILITIES = frozenset(
    """
    headquarters complex coliseum colosseum monument
    facility facilities prison jail penitentiary residence residences dormitory barracks campus
    apartments warehouse cemetery crematorium lodge resort hotel stand guesthouse
    """.split()
)
"""Last words of the names of buildings, which are places whoever they are named after: "Walter D.
Pruitt Correctional Facility"."""

WORKS = frozenset(
    """
    mockumentary documentary film movie sitcom miniseries novel novella album song musical opera
    ballet podcast game videogame memoir trilogy
    """.split()
)
"""Nouns before the name of a work: "the sitcom Dora Sutton"."""

VEHICLES = frozenset(
    """
    capsule rocket spacecraft aircraft helicopter missile satellite probe rover lander telescope
    drone jet airliner locomotive
    """.split()
)
"""Nouns after the name of a make: "the Orre Dragon capsule"."""

EVENTS = frozenset(
    "event festival conference gala tournament concert fair premiere expo show".split()
)
"""Nouns that a name right before them makes an event's: "its annual Camp Lumio event"."""

ACTORS_IN_DEED_ALONE = frozenset(
    """
    league championship championships cup mission programme program project scheme tour fest hub
    theatre theater cinema world resort mosque cathedral palace temple shrine hotel hostel lodge
    tavern restaurant casino mall inn pub range reservation basilica abbey castle mansion
    tower plaza zoo aquarium library
    """.split()
)
"""Last words of the names of competitions, programmes and venues: an actor where they do or say
something."""
