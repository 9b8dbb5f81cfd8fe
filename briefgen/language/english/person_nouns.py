"""Words for persons: offices, callings and kin, each with the gender the word itself tells, and
which words may stand for which office.

General English, as a dictionary has it. No list of who is who, and none of first names by gender.
"""

from __future__ import annotations

import functools
from typing import Literal

from briefgen.language.reading import Token

Gender = Literal["man", "woman"]

GENDERED: dict[Gender, str] = {
    # "Spokesman", "congressman" and the like are used of men today; "chairman", "alderman",
    # "ombudsman" and "freshman" of both.
    "woman": (
        """
        woman lady girl mother mum mom grandmother stepmother wife ex-wife widow daughter
        stepdaughter granddaughter sister stepsister aunt niece girlfriend bride fiancee fiancée
        godmother schoolgirl headmistress actress heiress hostess waitress spokeswoman chairwoman
        congresswoman councilwoman assemblywoman businesswoman policewoman saleswoman stateswoman
        sportswoman servicewoman anchorwoman alderwoman frontwoman forewoman camerawoman horsewoman
        clergywoman queen princess duchess countess baroness empress marchioness viscountess dowager
        nun abbess priestess governess goddess heroine matriarch landlady grandma
        """
    ),
    "man": (
        """
        man gentleman boy father dad grandfather stepfather husband ex-husband widower son stepson
        grandson brother stepbrother uncle nephew boyfriend groom godfather schoolboy headmaster
        waiter spokesman congressman councilman assemblyman businessman policeman salesman statesman
        sportsman serviceman anchorman frontman cameraman horseman clergyman churchman king prince
        duke earl baron emperor marquess viscount monk abbot priest patriarch landlord grandpa
        """
    ),
}

OFFICES = """
    president vice-president minister premier chancellor taoiseach secretary undersecretary senator
    representative congressperson governor mayor mayoress councillor councilor councilmember
    alderman commissioner ambassador envoy consul diplomat attaché
    delegate deputy lawmaker
    legislator parliamentarian politician mp mep mla msp td statesperson monarch sultan emir sheikh
    ayatollah pope cardinal archbishop bishop rabbi imam reverend pastor vicar dean chaplain lama
    leader chief head boss director-general secretary-general director chairman chairperson chair
    chairwoman co-chair vice-chairman spokesperson spokeswoman spokesman speaker whip treasurer
    ombudsman president-elect candidate nominee contender hopeful incumbent challenger frontrunner
    front-runner running-mate democrat republican conservative liberal tory socialist independent
    backbencher frontbencher
    executive ceo cfo coo cto founder co-founder owner co-owner manager manageress president
    administrator superintendent supervisor coordinator organiser organizer officer official aide
    adviser advisor strategist consultant counsellor counselor assistant clerk lawyer attorney
    barrister solicitor counsel prosecutor judge justice magistrate jurist sheriff marshal constable
    detective inspector sergeant captain commander commandant lieutenant colonel major general
    admiral brigadier corporal private soldier sailor pilot commodore veteran officer trooper ranger
    warden guard firefighter paramedic
    professor lecturer academic scholar researcher scientist economist historian sociologist
    psychologist psychiatrist
    physicist chemist biologist ecologist geologist climatologist meteorologist epidemiologist
    virologist engineer analyst expert specialist theorist philosopher statistician mathematician
    astronomer archaeologist anthropologist pollster demographer
    doctor physician surgeon nurse midwife dentist pharmacist therapist gp consultant medic vet
    teacher headteacher principal student pupil graduate undergraduate tutor coach trainer rector
    provost
    author writer novelist poet playwright journalist reporter correspondent columnist editor
    publisher broadcaster presenter host anchor commentator blogger critic photographer filmmaker
    film-maker producer screenwriter actor singer musician composer conductor comedian artist
    painter sculptor designer architect curator performer rapper star celebrity model
    activist campaigner advocate protester demonstrator volunteer lobbyist unionist whistleblower
    dissident
    entrepreneur billionaire millionaire tycoon magnate mogul investor financier banker trader
    broker economist accountant auditor developer landowner shopkeeper retailer farmer fisherman
    fisher grower baker butcher builder plumber carpenter mechanic driver trucker worker miner
    steelworker labourer cleaner chef cook bartender hotelier
    player footballer striker midfielder goalkeeper captain athlete sprinter swimmer cyclist boxer
    golfer cricketer batsman bowler referee umpire champion winner
    resident neighbour neighbor villager citizen voter passenger tourist survivor victim witness
    bystander suspect defendant plaintiff claimant inmate prisoner hostage refugee migrant patient
    mourner parishioner parent spouse partner fiance fiancé sibling cousin child teenager toddler
    baby person adult pensioner retiree heir descendant relative friend colleague ally rival
    opponent predecessor successor counterpart deputy critic supporter donor member chief-of-staff
    insider
    supremo czar tsar figurehead veteran newcomer freshman native author contractor
    """

ABBREVIATED_OFFICES: dict[str, str] = {
    "sen": "senator",
    "sens": "senator",
    "rep": "representative",
    "reps": "representative",
    "gov": "governor",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "brig": "brigadier",
    "cmdr": "commander",
    "supt": "superintendent",
    "insp": "inspector",
    "det": "detective",
    "cllr": "councillor",
    "rev": "reverend",
    "msgr": "monsignor",
    "atty": "attorney",
    "amb": "ambassador",
    "pm": "minister",
    "pc": "constable",
    "congressmember": "representative",
}
"""Abbreviation, without its full stop -> the office in full."""

COURTESY_TITLES: dict[str, Gender | None] = {
    "mr": "man",
    "mister": "man",
    "messrs": "man",
    "sir": "man",
    "lord": "man",
    "monsieur": "man",
    "herr": "man",
    "señor": "man",
    "signor": "man",
    "mrs": "woman",
    "ms": "woman",
    "miss": "woman",
    "dame": "woman",
    "lady": "woman",
    "madam": "woman",
    "madame": "woman",
    "mme": "woman",
    "mlle": "woman",
    "frau": "woman",
    "señora": "woman",
    "signora": "woman",
    "mx": None,
    "hon": None,
    "dr": None,
}
"""A title that stands before a name and tells no office."""

TITLES: frozenset[str] = frozenset(
    """
    president vice-president minister premier chancellor taoiseach secretary undersecretary senator
    representative governor mayor
    mayoress councillor councilor councilmember commissioner ambassador judge justice sheriff
    marshal detective inspector sergeant constable captain commander lieutenant colonel major
    general admiral brigadier corporal private commodore superintendent professor doctor reverend
    bishop archbishop cardinal pope rabbi imam pastor dean ayatollah king queen prince princess duke
    duchess baron baroness earl countess emperor empress sultan emir sheikh congressman
    congresswoman assemblyman assemblywoman councilman
    councilwoman alderman chairman chairwoman chair attorney speaker monsignor provost rector lord
    mp
    """.split()
)
"""Offices that stand in capitals before a surname alone: "President Harrow", not "Executive
Session"."""

PARTICULAR_OFFICES: dict[str, str] = {
    # general word -> the offices it may stand for, beside itself: "The lawmaker said" after "Sen.
    # Ada Hall".
    "leader": (
        "president premier minister chancellor taoiseach chief head chairman chairwoman chair"
        " monarch mayor governor"
    ),
    "chief": (
        "head leader director boss secretary executive commissioner chairman director-general"
        " secretary-general commander"
    ),
    "head": "chief leader director boss chairman chairwoman chair headteacher",
    "boss": "chief head executive ceo director manager chairman owner",
    "premier": "minister",
    "minister": "secretary premier",
    "secretary": "minister",
    "lawmaker": (
        "senator representative congressman congresswoman mp mep deputy councillor assemblyman"
        " assemblywoman legislator"
    ),
    "legislator": (
        "senator representative congressman congresswoman mp mep deputy councillor lawmaker"
        " assemblyman assemblywoman"
    ),
    "parliamentarian": "mp mep senator deputy representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "representative": "congressman congresswoman",
    "backbencher": "mp",
    "politician": (
        "senator representative mp mep minister president governor mayor councillor candidate"
        " leader democrat republican"
    ),
    "candidate": "nominee contender hopeful challenger",
    "nominee": "candidate",
    "contender": "candidate nominee hopeful",
    "hopeful": "candidate contender",
    "democrat": "",
    "executive": "ceo boss chief",
    "ceo": "executive",
    "businessman": (
        "entrepreneur billionaire millionaire tycoon magnate mogul developer investor executive ceo"
    ),
    "businesswoman": (
        "entrepreneur billionaire millionaire tycoon magnate mogul developer investor executive ceo"
    ),
    "billionaire": "businessman businesswoman tycoon magnate mogul investor",
    "tycoon": "businessman businesswoman billionaire magnate mogul developer",
    "magnate": "businessman businesswoman billionaire tycoon mogul developer",
    "mogul": "businessman businesswoman billionaire tycoon magnate developer",
    "lawyer": "attorney barrister solicitor counsel prosecutor",
    "attorney": "lawyer counsel prosecutor",
    "judge": "justice magistrate",
    "justice": "judge",
    "officer": "constable sergeant inspector superintendent detective captain lieutenant commander",
    "detective": "inspector sergeant constable superintendent",
    "soldier": "sergeant captain lieutenant colonel major general corporal private",
    "commander": "general admiral colonel brigadier captain",
    "academic": "professor lecturer scholar researcher historian economist sociologist scientist",
    "professor": "academic scholar",
    "scholar": "professor academic historian lecturer",
    "researcher": "professor scientist academic lecturer",
    "scientist": (
        "professor physicist chemist biologist ecologist geologist climatologist epidemiologist"
        " virologist researcher"
    ),
    "expert": "professor scientist analyst specialist researcher economist academic historian",
    "analyst": "expert economist strategist",
    "doctor": "physician surgeon gp consultant psychiatrist",
    "physician": "doctor surgeon gp",
    "writer": "author novelist poet playwright journalist columnist screenwriter",
    "author": "writer novelist historian journalist",
    "novelist": "author writer",
    "journalist": "reporter correspondent columnist editor presenter broadcaster anchor",
    "reporter": "journalist correspondent",
    "correspondent": "journalist reporter",
    "broadcaster": "presenter host anchor",
    "filmmaker": "director producer film-maker",
    "film-maker": "director producer filmmaker",
    "director": "filmmaker film-maker",
    "campaigner": "activist advocate",
    "activist": "campaigner advocate protester",
    "spokesperson": "spokesman spokeswoman",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair chairperson",
    "chairwoman": "chair chairperson chairman",
    "chair": "chairman chairwoman chairperson",
    "chairperson": "chair chairman chairwoman",
    "diplomat": "ambassador envoy consul",
    "envoy": "ambassador",
    "adviser": "aide advisor strategist consultant",
    "advisor": "aide adviser strategist consultant",
    "aide": "adviser advisor assistant",
    "cleric": "bishop archbishop cardinal imam priest ayatollah rabbi vicar pastor",
    "monarch": "king queen emperor sultan emir",
    "teacher": "headteacher lecturer tutor",
    "official": "",
    "founder": "co-founder",
    "co-founder": "founder",
    "player": "footballer striker midfielder goalkeeper",
}

_NOUN_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS", "VB", "JJ"})
_GENDER: dict[str, Gender] = {
    noun: gender for gender, nouns in GENDERED.items() for noun in nouns.split()
}
PERSON_NOUNS: frozenset[str] = (
    frozenset(OFFICES.split()) | frozenset(_GENDER) | {"cleric", "person", "monsignor"}
)
_PARTICULAR: dict[str, frozenset[str]] = {
    general: frozenset(offices.split()) for general, offices in PARTICULAR_OFFICES.items()
}


@functools.lru_cache(maxsize=8192)
def office_of(word: str) -> str | None:
    """Return the office or calling a word names, in full and in lower case; None for any other
    word.

    Examples:
        >>> office_of("Sen."), office_of("ministers"), office_of("bridge")
        ('senator', 'minister', None)
    """
    bare = word.lower().rstrip(".")
    if bare in ABBREVIATED_OFFICES:
        return ABBREVIATED_OFFICES[bare]
    if bare in PERSON_NOUNS:
        return bare
    singular = bare.removesuffix("s")
    if singular in PERSON_NOUNS:
        return singular
    if bare.endswith("men") and bare[:-3] + "man" in PERSON_NOUNS:
        return bare[:-3] + "man"
    if bare.endswith("women") and bare[:-5] + "woman" in PERSON_NOUNS:
        return bare[:-5] + "woman"
    return None


def is_person_noun(token: Token) -> bool:
    """Tell whether a common or proper noun names a person by office, calling or kin."""
    return token.tag in _NOUN_TAGS and office_of(token.text) is not None


def gender_of_noun(word: str) -> Gender | None:
    """Return the gender that the word itself tells, as "chairwoman" and "king" do."""
    office = office_of(word)
    return _GENDER.get(office) if office else None


def may_stand_for(noun: str, office: str) -> bool:
    """Tell whether a noun can be used of the holder of an office: "lawmaker" of a senator,
    "minister" of a minister."""
    return noun == office or office in _PARTICULAR.get(noun, ())
