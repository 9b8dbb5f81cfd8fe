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
    eyewitness
    bystander suspect defendant plaintiff claimant inmate prisoner hostage refugee migrant patient
    mourner parishioner parent spouse partner fiance fiancé sibling cousin child teenager toddler
    baby person adult pensioner retiree heir descendant relative friend colleague ally rival
    opponent predecessor successor counterpart deputy critic supporter donor member chief-of-staff
    insider
    supremo czar tsar figurehead veteran newcomer freshman native author contractor
    notary surveyor astronaut cosmonaut motorcyclist guitarist drummer bassist pianist violinist
    cellist songwriter singer-songwriter lyricist rapper violist organist saxophonist wrestler
    swimmer skater skier runner rower jockey quarterback blogger vlogger streamer influencer
    youtuber podcaster essayist cartoonist illustrator ballerina dancer choreographer playmaker
    attacker gunman shooter assailant hijacker bomber stabber kidnapper murderer killer robber thief
    burglar arsonist fugitive militant terrorist extremist jihadist rebel insurgent smuggler hacker
    fraudster financier socialite heiress philanthropist mathematician botanist zoologist
    entomologist oceanographer geophysicist geochemist geographer biochemist neuroscientist
    pathologist oncologist cardiologist paediatrician pediatrician toxicologist radiologist
    immunologist microbiologist primatologist ornithologist palaeontologist paleontologist
    seismologist volcanologist glaciologist hydrologist agronomist criminologist linguist
    lexicographer archivist librarian signalman ferryman lifeguard lighthouse-keeper gamekeeper
    beekeeper harbourmaster postmaster postmistress stationmaster
    toolmaker watchmaker shipbuilder shipowner innkeeper publican landlord caretaker janitor
    receptionist electrician welder tailor seamstress weaver potter bookseller greengrocer grocer
    pensioner schoolteacher schoolgirl schoolboy seafarer skipper helmsman bosun co-pilot
    stewardess steward conductor tycoon industrialist environmentalist conservationist ecologist
    humanitarian feminist suffragist abolitionist secessionist separatist restaurateur
    advocate-general attorney-general solicitor-general governor-general comptroller chamberlain
    vicar-general nuncio mufti mullah guru ombudswoman
    chief-executive councilperson assemblyperson alderperson selectman selectwoman
    vp svp evp backer co-star matron undergrad intern apprentice trainee cadet recruit conscript
    co-author co-developer
    co-owner co-host co-leader sophomore technologist futurist ethicist sommelier
    agent paralegal hairdresser barber jeweller jeweler restorer roofer plasterer courier postman
    bailiff usher juror auctioneer undertaker shepherd rancher diver climber mountaineer hiker
    gardener florist bookkeeper barman barmaid busker optician physiotherapist dietitian
    attendee participant pilgrim mourner
    nutritionist translator interpreter programmer actuary veterinarian naturalist
    garda trustee canon vendor
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
    "coun": "councillor",
    "cr": "councillor",
    "rev": "reverend",
    "msgr": "monsignor",
    "atty": "attorney",
    "amb": "ambassador",
    "pm": "minister",
    "pc": "constable",
    "congressmember": "representative",
    "adv": "advocate",
    "barr": "barrister",
    "engr": "engineer",
    "bp": "bishop",
    "abp": "archbishop",
    "fr": "priest",
    "comdr": "commander",
    "cdr": "commander",
    "lcpl": "corporal",
    "pvt": "private",
    "ssgt": "sergeant",
    "brig-gen": "general",
    "ins": "inspector",
    "asst": "assistant",
    "secy": "secretary",
    "dcs": "superintendent",
    "dci": "inspector",
    "dsupt": "superintendent",
    "ald": "alderman",
    "asp": "superintendent",
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
    "shri": "man",
    "sri": "man",
    "seri": None,
    "smt": "woman",
    "shrimati": "woman",
    "bapak": "man",
    "ibu": "woman",
    "encik": "man",
    "puan": "woman",
    "datuk": "man",
    "datin": "woman",
    "dato": "man",
    "dato'": "man",
    "dato’": "man",
    "alhaji": "man",
    "hajiya": "woman",
    "haji": "man",
    "mallam": "man",
    "malam": "man",
    "ustaz": "man",
    "ustadh": "man",
    "ustazah": "woman",
    "maulana": "man",
    "moulana": "man",
    "doña": "woman",
    "senhor": "man",
    "senhora": "woman",
    "monseñor": "man",
    "monsenor": "man",
    "ntate": "man",
}
"""A title that stands before a name and tells no office."""

STYLES = frozenset(
    """
    rt right hon honourable honorable most very rev reverend rear vice lance staff lieutenant lt air
    flight wing squadron group chief brigadier brig master gunnery petty warrant leading acting tan
    sri his her excellency highness majesty eminence holiness worship
    """.split()
)
"""Words that stand before a title or between two and begin no name alone: "Rt Hon", "Most Rev",
"Rear Admiral", "Tan Sri"."""

PEERAGE = frozenset(
    "lord lady baroness baron viscount viscountess earl countess marquess duke duchess".split()
)
"""Titles that belong to a name of one word, and may be of a place: "Lord Pelham of Marsh"."""

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
    mp advocate barrister priest imam mufti engineer
    """.split()
)
"""Offices that stand in capitals before a surname alone: "President Harrow", not "Executive
Session"."""

OFFICES_OF_TOWNS = frozenset("mayor mayoress bishop archbishop governor".split())
"""Offices whose "of" takes a town or a region: "Mayor of Gdynia Tomasz Wilk"."""

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


_FORMED = ("er", "or", "ist", "ian", "eer", "man", "woman", "naut", "smith", "wright")
"""Ends of words that tell who does something: "rubber tapper", "signalman", "ukulelist"."""

_NO_PERSONS = frozenset(
    """
    accelerator adapter african after albanian algerian american anchor anglican another answer
    anterior armenian asian australian austrian automaker banner barrier beer behaviour belgian
    best-seller bestseller bladder blockbuster boiler border bosnian brazilian brewer broadcaster
    browser buffer bulgarian burner butter caiman calculator cambodian canadian cancer career
    caribbean carmaker carrier center centre chamber chapter charger checklist chopper christian
    color colour computer container cooker copper corner corridor counter cover crater croatian
    cruiser cucumber cutter december deer destroyer detector developer dinner disaster disorder
    distributor door earlier edwardian egyptian either elevator elizabethan ember encounter
    endeavour error escalator ethiopian european ever exporter exterior factor favour feather fever
    fiber fibre fighter filter finisher fist flavour floor folder footer former freezer freighter
    frontier generator georgian german ghanaian gist glacier greater grist gunpowder hammer harbour
    header heater helicopter honor honour horror however human humour hungarian hyper importer
    indian indicator indonesian inferior inner insurer inter interior iranian italian jordanian
    jumper junior kenyan labor labour ladder larger laser later latter laughter layer leather ledger
    lender letter lever libyan liner list liver lower lumber lutheran malaysian manor manslaughter
    manufacturer matter mediterranean meteor meter metre mirror mist mixer monitor monster moreover
    motor neither never newsletter newspaper nigerian norman norwegian november number october offer
    order other ottoman outer over palestinian paper pepper per persian pier playlist
    poster posterior powder power presbyterian primer printer prior processor provider publisher
    quarter reactor refrigerator register regulator reminder retailer river roman romanian router
    rubber rudder rumour russian scanner sector senior sensor september serbian server shortlist
    shower silver singaporean slaughter slipper slumber smaller starter steamer sticker sugar summer
    super superior supper supplier sweater syrian talisman tanker teaser tender terror theater
    theatre thriller thunder timber together tower tractor trailer transfer transistor trawler
    trouser tumor tumour tunisian twist ukrainian ulcer under upper utopian vapor vector veneer
    ventilator victorian wafer waitlist watchdog water weather whether winter wishlist wrist
    """.split()
)
"""Words formed like those for persons that name things, peoples or bodies."""


BODIES_TOO = frozenset(
    """
    owner co-owner operator developer maker supplier partner rival sponsor parent winner champion
    host member donor lender investor publisher broadcaster producer contractor builder founder
    co-founder critic supporter ally successor predecessor opponent challenger competitor retailer
    manufacturer provider insurer distributor grower trader landlord landowner leader creator seller
    buyer employer user advertiser customer consultant consultants neighbour neighbor counterpart
    runner-up holder organiser organizer star agent trustee vendor
    """.split()
)
"""Words for persons that are used of companies, teams and states as well: "the mill's owner, Fens
Textiles"."""


@functools.lru_cache(maxsize=8192)
def calling_of(word: str) -> str | None:
    """Return the calling a word in lower case names, by the list of offices or by how the word is
    formed; None for any other word.

    Examples:
        >>> calling_of("tapper"), calling_of("notary"), calling_of("river")
        ('tapper', 'notary', None)
    """
    office = office_of(word)
    if office is not None:
        return office
    bare = word.lower()
    if len(bare) > 4 and bare.endswith(_FORMED) and bare not in _NO_PERSONS and bare.isascii():
        return bare
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
