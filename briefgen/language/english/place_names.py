"""States of the world and of federations: places whatever a recogniser takes them for, and what
stands between an office and a name ("First Minister of Scotland Mairi Lorne")."""

from __future__ import annotations

STATES = frozenset(
    """
    afghanistan albania algeria andorra angola antigua argentina armenia australia austria
    azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia
    bosnia botswana brazil britain brunei bulgaria burkina burundi cambodia cameroon canada chile
    china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt
    england eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana greece
    greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran
    iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait
    kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
    madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova
    monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua
    niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia
    slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
    thailand timor togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda ukraine
    uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe bermuda catalonia
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois iowa kansas kentucky louisiana maryland massachusetts michigan minnesota mississippi
    missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont
    wisconsin wyoming alberta manitoba ontario quebec saskatchewan queensland tasmania bavaria
    saxony hesse brandenburg thuringia andalusia galicia lombardy tuscany sicily sardinia brittany
    normandy transylvania punjab kerala karnataka maharashtra gujarat rajasthan bihar odisha assam
    telangana jharkhand chhattisgarh uttarakhand haryana sindh balochistan xinjiang guangdong
    sichuan hunan hubei hokkaido okinawa sabah sarawak penang selangor queensland gauteng kwazulu
    limpopo mpumalanga darfur tigray oromia kurdistan chechnya dagestan crimea donetsk luhansk
    zaporizhzhia kherson kharkiv kursk jalisco sinaloa chiapas oaxaca
    """.split()
)
"""Of one word. Those that are common given names or surnames ("Chad", "Georgia", "Virginia",
"Washington") are left out."""

STATES_OF_SEVERAL_WORDS: frozenset[tuple[str, ...]] = frozenset(
    tuple(name.split())
    for name in (
        "united states",
        "united kingdom",
        "great britain",
        "northern ireland",
        "united arab emirates",
        "saudi arabia",
        "south africa",
        "south korea",
        "north korea",
        "south sudan",
        "new zealand",
        "papua new guinea",
        "sri lanka",
        "costa rica",
        "el salvador",
        "dominican republic",
        "czech republic",
        "puerto rico",
        "hong kong",
        "ivory coast",
        "burkina faso",
        "sierra leone",
        "cape verde",
        "solomon islands",
        "marshall islands",
        "north macedonia",
        "east timor",
        "new york",
        "new jersey",
        "new mexico",
        "new hampshire",
        "north carolina",
        "south carolina",
        "north dakota",
        "south dakota",
        "west virginia",
        "rhode island",
        "new south wales",
        "south australia",
        "western australia",
        "british columbia",
        "nova scotia",
        "new brunswick",
        "north rhine-westphalia",
        "lower saxony",
        "madhya pradesh",
        "uttar pradesh",
        "andhra pradesh",
        "himachal pradesh",
        "arunachal pradesh",
        "tamil nadu",
        "west bengal",
        "jammu and kashmir",
        "khyber pakhtunkhwa",
        "west java",
        "central java",
        "east java",
        "northern cape",
        "eastern cape",
        "western cape",
        "northern territory",
        "prince edward island",
        "northwest territories",
        "são paulo",
        "minas gerais",
        "mato grosso",
        "baja california",
        "nuevo león",
    )
)


def state_at_the_head(words: list[str]) -> int:
    """Return of how many words the name of a state is with which this list begins, 0 for none.

    Examples:
        >>> state_at_the_head(["Scotland", "Mairi", "Lorne"]), state_at_the_head(["Mairi"])
        (1, 0)
    """
    lower = tuple(word.lower() for word in words[:3])
    for length in (3, 2):
        if lower[:length] in STATES_OF_SEVERAL_WORDS and len(lower) >= length:
            return length
    return int(bool(lower) and lower[0] in STATES)


def is_state(words: tuple[str, ...]) -> bool:
    """Tell whether these words are the name of a state and nothing else."""
    return bool(words) and state_at_the_head(list(words)) == len(words)
