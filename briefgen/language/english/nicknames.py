"""Given names and what their bearers are called for short, as English has them: two articles that
name a person so mean one."""

from __future__ import annotations

import functools

SHORT_FORMS: dict[str, str] = {
    # given name -> its short forms
    "abigail": "abby abbie gail",
    "abraham": "abe",
    "albert": "al bert bertie",
    "alexander": "alex alec sandy sasha xander",
    "alexandra": "alex sandra sasha lexi",
    "alfred": "alf alfie fred",
    "amanda": "mandy",
    "andrew": "andy drew",
    "anthony": "tony ant",
    "antony": "tony",
    "arthur": "art",
    "barbara": "barb babs",
    "benjamin": "ben benny benji",
    "bernard": "bernie",
    "bernadette": "bernie",
    "bradley": "brad",
    "caroline": "carrie caro",
    "catherine": "cathy cath kate katie cat",
    "charles": "charlie chuck chas",
    "charlotte": "charlie lottie",
    "christina": "chris tina chrissy",
    "christine": "chris chrissy",
    "christopher": "chris kit topher",
    "clifford": "cliff",
    "cynthia": "cindy",
    "daniel": "dan danny",
    "david": "dave davey",
    "deborah": "deb debbie",
    "dennis": "den denny",
    "donald": "don donnie",
    "dorothy": "dot dottie",
    "douglas": "doug",
    "edward": "ed eddie ted teddy ned",
    "edmund": "ed eddie",
    "edwin": "ed eddie",
    "eleanor": "ellie nell nora",
    "elizabeth": "liz lizzie beth betty eliza libby betsy lisa",
    "eugene": "gene",
    "florence": "flo",
    "frances": "fran frankie",
    "francis": "frank frankie fran",
    "franklin": "frank",
    "frederick": "fred freddie",
    "gabriel": "gabe",
    "geoffrey": "geoff",
    "gerald": "gerry jerry",
    "gerard": "gerry",
    "gregory": "greg",
    "harold": "harry hal",
    "harriet": "harry hattie",
    "helen": "nell",
    "henry": "harry hank hal",
    "herbert": "herb bert",
    "isabella": "bella izzy",
    "isabel": "izzy bel",
    "jacob": "jake",
    "jacqueline": "jackie",
    "james": "jim jimmy jamie",
    "janet": "jan",
    "jeffrey": "jeff",
    "jennifer": "jen jenny",
    "jeremy": "jerry jez",
    "jessica": "jess jessie",
    "john": "jack johnny jock",
    "jonathan": "jon jonny",
    "joseph": "joe joey",
    "josephine": "jo josie",
    "joshua": "josh",
    "judith": "judy",
    "katherine": "kate katie kathy kat kath",
    "kathleen": "kathy kath kate",
    "kenneth": "ken kenny",
    "kimberly": "kim",
    "lawrence": "larry laurie",
    "leonard": "len lenny leo",
    "lewis": "lew",
    "lillian": "lily",
    "louis": "lou",
    "louise": "lou",
    "lucille": "lucy",
    "margaret": "maggie meg peggy margie madge greta",
    "martin": "marty",
    "matthew": "matt",
    "maximilian": "max",
    "melissa": "mel",
    "michael": "mike mick mickey micky",
    "mitchell": "mitch",
    "mohammed": "mo",
    "natalie": "nat",
    "nathan": "nat nate",
    "nathaniel": "nat nate",
    "nicholas": "nick nicky",
    "nicola": "nicky",
    "oliver": "ollie olly",
    "olivia": "liv",
    "pamela": "pam",
    "patricia": "pat patty tricia trish",
    "patrick": "pat paddy",
    "penelope": "penny",
    "peter": "pete",
    "philip": "phil",
    "phillip": "phil",
    "rachel": "rach",
    "raymond": "ray",
    "rebecca": "becky becca",
    "reginald": "reg reggie",
    "richard": "rick dick rich ricky richie",
    "robert": "bob rob bobby robbie bert",
    "roderick": "rod",
    "rodney": "rod",
    "roger": "rodge",
    "ronald": "ron ronnie",
    "rosemary": "rose rosie",
    "russell": "russ",
    "samantha": "sam",
    "samuel": "sam sammy",
    "sandra": "sandy sandi",
    "sebastian": "seb bas",
    "sidney": "sid",
    "stanley": "stan",
    "stephanie": "steph",
    "stephen": "steve",
    "steven": "steve",
    "stuart": "stu",
    "susan": "sue susie",
    "suzanne": "sue suzy",
    "terence": "terry",
    "theodore": "ted teddy theo",
    "theresa": "terry tess",
    "thomas": "tom tommy",
    "timothy": "tim",
    "tobias": "toby",
    "valerie": "val",
    "veronica": "ronnie",
    "victor": "vic",
    "victoria": "vicky tori",
    "vincent": "vince vinnie",
    "virginia": "ginny",
    "walter": "walt wally",
    "wilfred": "wilf",
    "william": "bill will billy willie liam",
    "winifred": "winnie",
    "zachary": "zach zack",
}

_FULL: dict[str, set[str]] = {}
for _name, _forms in SHORT_FORMS.items():
    for _form in _forms.split():
        _FULL.setdefault(_form, set()).add(_name)


@functools.lru_cache(maxsize=4096)
def may_be_short_for(one: str, other: str) -> bool:
    """Tell whether two given names in lower case can be one person's, either the short form of the
    other.

    Examples:
        >>> may_be_short_for("liz", "elizabeth"), may_be_short_for("liz", "linda")
        (True, False)
    """
    return other in _FULL.get(one, ()) or one in _FULL.get(other, ())


@functools.lru_cache(maxsize=4096)
def related_given_names(name: str) -> frozenset[str]:
    """Return the given names in lower case that `may_be_short_for` holds to be one person's.

    Examples:
        >>> "elizabeth" in related_given_names("liz"), "liz" in related_given_names("elizabeth")
        (True, True)
    """
    return frozenset(_FULL.get(name, ())) | _short_forms().get(name, frozenset())


@functools.cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Return the short forms of each name in full."""
    found: dict[str, set[str]] = {}
    for short, fulls in _FULL.items():
        for full in fulls:
            found.setdefault(full, set()).add(short)
    return {full: frozenset(shorts) for full, shorts in found.items()}


def is_given_name(word: str) -> bool:
    """Tell whether the tables hold a word, in full or short, as a given name.

    Examples:
        >>> is_given_name("Alfie"), is_given_name("Rosemary"), is_given_name("Lumio")
        (True, True, False)
    """
    lower = word.lower()
    return lower in SHORT_FORMS or (len(lower) > 3 and lower in _FULL)
