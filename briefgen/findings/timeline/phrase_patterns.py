"""Every way of saying when that is read, as a table: longer phrases before those they contain."""

from __future__ import annotations

NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen twenty"
        ).split(),
        1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
"""Numbers that are written out where days are counted."""

_W = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"(?P<weekday>{_W})\b"
_WEEKDAY2 = rf"(?P<weekday2>{_W})\b"
_PART_OF_DAY = r"(?:\s+(?:lunchtime|morning|afternoon|evening|night|midnight|noon)\b)?"
_M = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_MONTH = rf"(?P<month>(?:{_M})(?!\s+Day\b))"
_MONTH2 = rf"(?P<month2>(?:{_M})(?!\s+Day\b))"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:.,]\d)"
_DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:.,]\d)"
_Y = r"(?:1[5-9]|20)\d\d"
_YEAR = rf"(?P<year>{_Y})"
_YEAR2 = rf"(?P<year2>{_Y})"
_COUNT = rf"(?P<count>(?i:an?|\d{{1,3}}|{'|'.join(NUMBERS)}))"
_LEADS = (
    r"on|in|by|until|till|before|after|from|during|since|at|of|to|through|over|starting|beginning"
    r"|effective|as\s+of|as\s+from|with\s+effect\s+from"
)
_LEAD = rf"(?:(?P<lead>(?i:{_LEADS}))\s+)?"
_WITH_LEAD = rf"(?P<lead>(?i:{_LEADS}))\s+"
_HOURS = (
    r"(?:(?i:(?:in\s+|on\s+|during\s+)?the\s+(?:(?:early|small|first)\s+hours"
    r"|(?:early\s+|late\s+)?(?:night|evening|morning|afternoon))\s+of\s+))?"
)
_ASIDE = r"(?:(?P<aside>(?i:last|next|this(?:\s+(?:coming|past))?|coming))\s+)?"
_EDGE = (
    r"(?:(?i:mid-?\s?|(?:early|late)(?:\s+in)?\s+|(?:the\s+)?(?:very\s+)?(?:start|beginning|middle"
    r"|end|close|turn|(?:first|second)\s+half|(?:first|second|third|fourth|last|final)\s+"
    r"(?:weeks?|weekend|days|months?|quarter))\s+of\s+))?"
)
_JOINT = r"\s*(?P<joint>to|until|till|through|and|or|-|–|—)\s*"
_OF_YEAR = r"(?P<ofyear>(?i:last|this|next)\s+year)\b(?!['’]s)"
_SEASON = r"(?:spring|summer|autumn|winter)"

CUES: dict[str, str] = {
    "weekday": _W,
    "month": rf"\b(?:{_M})",
    "year": rf"\b{_Y}",
    "span": (
        r"\b(?:day|night|morning|evening|week|fortnight|month|year|decade|hour|weekend|spring|summer"
        r"|autumn|winter)"
    ),
    "named": (
        r"\b(?i:yesterday|today|tonight|tomorrow|now|night|morning|lunchtime|afternoon|evening)\b"
    ),
    "habit": r"\b(?i:every|each|most|any|some|alternate|many)\b",
    "ago": r"\bago\b",
    "accounts": rf"\byear|\bFY|\b{_Y}[-/–]\d",
    "quarter": r"\b(?i:quarter|half)|\b[QH][1-4]\b",
    "season": rf"\b(?:{_SEASON}|fall)\b",
    "overnight": r"\b(?i:overnight)\b",
    "weekend": r"\bweekend\b",
    "ordinal": r"\d(?:st|nd|rd|th)\b",
}
"""What stands in all that a pattern catches: a sentence is read by the patterns whose cue it
holds."""

PATTERNS: tuple[tuple[str, str, str, str], ...] = (
    (
        "date and weekday",
        "weekday",
        rf"{_LEAD}{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?,\s+\(?(?:a\s+)?{_WEEKDAY}",
        "They meet on 2 March, a Monday.",
    ),
    # what is counted from elsewhere, and what recurs: it holds a day's name and tells no day
    (
        "habit",
        "habit",
        rf"(?:(?i:on|in)\s+)?(?i:every|each|most|any|some|alternate|many)\s+(?:(?i:other|second"
        rf"|single)\s+)?"
        rf"(?:{_W}\b|(?:{_M})\b|(?:day|week|month|year|weekend)\b)",
        "The committee met every Tuesday.",
    ),
    (
        "one of many",
        "weekday",
        rf"(?:(?i:on|in)\s+)?(?i:an?|one)\s+(?:(?i:recent|cold|rainy|sunny|quiet|normal"
        rf"|typical)\s+)?{_W}\b"
        r"(?!\s+(?:last|next|in|of)\b)",
        "It began on a Monday.",
    ),
    (
        "span of days",
        "span",
        r"(?:(?P<lead>(?i:in|over|during|for|within))\s+)?(?i:the\s+)?(?i:last|next|past|coming"
        r"|previous|following|recent)\s+"
        r"(?:(?:few|couple\s+of|several|\d+|two|three|four|five|six|seven|eight|nine|ten"
        r"|twelve)\s+)?"
        r"(?:days|weeks|months|years|decades?|hours)\b",
        "It rained over the past three days.",
    ),
    (
        "span up to now",
        "span",
        r"(?i:so\s+far|already)\s+(?:this|today)(?:\s+(?:week|month|year|season))?\b|"
        r"(?:(?P<lead>(?i:in|over|during|for|within))\s+)?(?i:the)\s+(?i:last|next|past|coming"
        r"|same|entire|whole)\s+"
        r"(?:day|week|fortnight|month|year)\b",
        "Prices rose over the last year.",
    ),
    (
        "span told before",
        "span",
        r"(?:(?P<lead>(?i:in|over|during|for|by))\s+)?(?i:that|the\s+(?:following|previous"
        r"|preceding|same|next|very\s+next|other))\s+"
        r"(?:day|night|morning|evening|week|month|year|weekend|spring|summer|autumn|winter)\b",
        "That day the port closed.",
    ),
    (
        "counted from another event",
        "span",
        rf"(?:(?i:the)\s+(?:day|night|morning|evening|week|month|year|weekend)|{_COUNT}\s+(?:days?"
        rf"|weeks?|months?|years?))\s+"
        rf"(?:later|earlier|beforehand|afterwards|(?:before|after|following|when)\b(?!\s+"
        rf"(?:yesterday|tomorrow)\b))",
        "Two days later the port closed.",
    ),
    # days counted from today
    (
        "day but one",
        "named",
        r"(?i:the\s+day)\s+(?P<named>before\s+yesterday|after\s+tomorrow)\b",
        "The strike began the day before yesterday.",
    ),
    (
        "week from a named day",
        "named",
        rf"(?:{_COUNT}\s+)?(?P<unit>weeks?|fortnights?)\s+(?:from\s+)?(?P<named>today|tomorrow"
        rf"|now)\b",
        "The hearing will be held a week today.",
    ),
    (
        "named day week",
        "named",
        r"(?P<named>(?i:today|tomorrow))\s+(?P<unit>week|fortnight)\b",
        "The board will meet tomorrow week.",
    ),
    (
        "week from a weekday",
        "weekday",
        rf"{_COUNT}\s+(?P<unit>weeks?|fortnights?)\s+(?:on|from|this|next|this\s+coming)\s+"
        rf"{_WEEKDAY}",
        "Parliament returns a week on Monday.",
    ),
    (
        "weekday week",
        "weekday",
        rf"{_LEAD}{_WEEKDAY}\s+(?P<unit>week|fortnight)\b(?![-'’])",
        "The plan is due on Friday week.",
    ),
    (
        "ago on a day",
        "ago",
        rf"{_COUNT}\s+(?P<unit>day|week|fortnight|month|year)s?\s+ago\s+(?:(?P<named>today"
        rf"|yesterday|tomorrow)\b"
        rf"|(?:on\s+|last\s+|this\s+)?{_WEEKDAY}|(?:this|last)\s+(?:day|week|weekend|month)\b)",
        "The port closed a year ago today.",
    ),
    (
        "ago",
        "ago",
        rf"{_COUNT}\s+(?P<unit>day|week|fortnight|month|year)s?\s+ago\b",
        "The mayor resigned three days ago.",
    ),
    (
        "from now",
        "named",
        rf"{_COUNT}\s+(?P<unit>day|week|fortnight|month|year)s?\s+from\s+now\b",
        "The law lapses three days from now.",
    ),
    (
        "in so much time",
        "span",
        rf"(?P<lead>(?i:in|within))\s+(?:(?i:about|around|under|just|less than|the\s+next"
        rf"|the\s+coming)\s+)?{_COUNT}\s+"
        r"(?P<unit>day|week|fortnight|month|year)s?(?:['’]s?)?(?P<time>\s+time)?\b(?!\s+of\b)",
        "The law lapses in three days' time.",
    ),
    # dates
    (
        "iso date",
        "year",
        rf"{_LEAD}{_YEAR}[-/](?P<monthnumber>[01]?\d)[-/](?P<day>[0-3]?\d)(?![\d/-])",
        "The law takes effect on 2026-07-01.",
    ),
    (
        "date in figures",
        "year",
        rf"{_LEAD}(?P<first>[0-3]?\d)(?P<between>[./-])(?P<second>[0-3]?\d)(?P=between){_YEAR}"
        rf"(?!\d)",
        "The law takes effect on 21/07/2026.",
    ),
    (
        "date to date",
        "month",
        rf"{_LEAD}(?i:between\s+)?(?:{_W},?\s+)?{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?{_JOINT}(?:"
        rf"{_W},?\s+)?{_DAY2}\s+{_MONTH2}(?:,?\s+{_YEAR2}\b)?",
        "It runs from 30 June to 2 July.",
    ),
    (
        "date to date, month first",
        "month",
        rf"{_LEAD}(?i:between\s+)?(?:{_W},?\s+)?{_MONTH}\s+{_DAY}(?:,\s+{_YEAR})?,?{_JOINT}(?:"
        rf"{_W},?\s+)?{_MONTH2}\s+{_DAY2}(?!\w)(?:,?\s+{_YEAR2}\b)?",
        "It runs from June 30 to July 2.",
    ),
    (
        "days of a month",
        "month",
        rf"{_LEAD}(?i:between\s+)?(?:{_W},?\s+)?{_DAY}{_JOINT}(?:{_W},?\s+)?{_DAY2}\s+(?:of\s+)?"
        rf"{_MONTH}(?:,?\s+{_YEAR}\b)?",
        "It runs from 3 to 5 March 2026.",
    ),
    (
        "days of a month, month first",
        "month",
        rf"{_LEAD}(?i:between\s+)?{_MONTH}\s+{_DAY}{_JOINT}{_DAY2}(?!\w)(?!\s*(?:%|per\b|(?:"
        rf"{_M})\b))(?:,?\s+{_YEAR}\b)?",
        "It runs from March 3 to 5, 2026.",
    ),
    (
        "weekday and date",
        "weekday",
        rf"{_LEAD}{_HOURS}{_WEEKDAY}{_PART_OF_DAY},?\s+\(?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}"
        rf"(?:,?\s+{_YEAR}\b)?\)?",
        "They meet on Monday 2 March.",
    ),
    (
        "weekday, month, day",
        "weekday",
        rf"{_LEAD}{_HOURS}{_WEEKDAY}{_PART_OF_DAY},?\s+\(?{_MONTH}\s+{_DAY}(?!\w)(?:,?\s+"
        rf"{_YEAR}\b)?\)?",
        "They meet on Monday, March 2.",
    ),
    (
        "weekday and number",
        "weekday",
        rf"{_LEAD}{_WEEKDAY}{_PART_OF_DAY},?\s+(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b",
        "They meet on Friday the 13th.",
    ),
    (
        "weekday of a month",
        "weekday",
        rf"{_LEAD}(?i:the\s+)?(?P<nth>(?i:first|second|third|fourth|last))\s+{_WEEKDAY}\s+(?:of"
        rf"|in)\s+{_MONTH}(?:,?\s+{_YEAR}\b)?",
        "They meet on the first Monday of March.",
    ),
    (
        "day, month",
        "month",
        rf"{_LEAD}(?i:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:(?:,|\s+of)?\s+(?:{_YEAR}\b|"
        rf"{_OF_YEAR}))?",
        "Voting ends on 12 June.",
    ),
    (
        "month, day",
        "month",
        rf"{_LEAD}{_MONTH}\s+(?:the\s+)?{_DAY}(?!\w)(?!\s*(?:%|per\b))(?:(?:,|\s+of)?\s+(?:"
        rf"{_YEAR}\b|{_OF_YEAR}))?",
        "Voting ends on June 12, 2026.",
    ),
    # months and years
    (
        "month to month",
        "month",
        rf"(?P<lead>(?i:from|between))\s+{_EDGE}{_MONTH}(?:,?\s+{_YEAR})?{_JOINT}{_EDGE}{_MONTH2}"
        rf"(?:,?\s+(?:of\s+)?(?:{_YEAR2}\b|{_OF_YEAR}))?",
        "It ran from March 2024 to May 2025.",
    ),
    (
        "month, year",
        "month",
        rf"{_LEAD}{_EDGE}{_MONTH}(?:,|\s+of)?\s+{_YEAR}\b",
        "The treaty was signed in May 1998.",
    ),
    (
        "month of a year",
        "month",
        rf"{_LEAD}{_EDGE}{_MONTH},?\s+(?:of\s+|in\s+)?{_OF_YEAR}",
        "The bank met in March last year.",
    ),
    (
        "years",
        "year",
        rf"(?P<lead>(?i:between|from|in|for|over|during))\s+(?:the\s+)?{_YEAR}\s*(?:and|to|until"
        rf"|till|through|-|–|—)\s*{_YEAR2}\b",
        "It ran from 2019 to 2023.",
    ),
    (
        "year of accounts",
        "accounts",
        rf"(?:(?P<lead>(?i:{_LEADS}))\s+)?(?:(?i:the|this|last|next|current|previous"
        rf"|coming)\s+){{0,2}}"
        rf"(?:(?i:first|second|third|fourth)\s+(?i:quarter|half)\s+of\s+)?(?:(?i:the|this|last"
        rf"|next|current|previous)\s+)?"
        rf"(?:(?i:fiscal|financial|school|academic|tax|budget|marketing|crop)\s+year\b(?:\s+{_Y}"
        rf"(?:[-/–]\d\d(?:\d\d)?)?)?"
        rf"|FY\s?'?\d\d(?:\d\d)?\b|{_Y}[-/–]\d\d(?![\d/-]))",
        "Spending fell in the last fiscal year.",
    ),
    (
        "quarter",
        "quarter",
        rf"{_LEAD}(?:(?:(?i:the)\s+)?(?i:first|second|third|fourth|last|next|this)\s+(?:quarter"
        rf"|half)\b"
        rf"(?:\s+of\s+(?:{_Y}|(?:the|this|last|next)(?:\s+(?:financial|fiscal))?\s+year))?"
        rf"|Q[1-4]\b(?:\s+(?:of\s+)?{_Y})?|H[12]\s+{_Y})",
        "Output rose in the second quarter.",
    ),
    (
        "season",
        "season",
        rf"(?:{_WITH_LEAD}(?:the\s+)?(?:early\s+|late\s+|mid-)?|(?i:this|last|next)\s+)"
        rf"(?:coming\s+|following\s+)?"
        rf"(?P<season>{_SEASON}|(?<=the\s)fall|(?<=this\s)fall|(?<=last\s)fall|(?<=next\s)fall)\b"
        rf"(?:\s+(?:of\s+)?(?:{_YEAR}\b)?)?",
        "The port opened in the summer of 2019.",
    ),
    (
        "aside month",
        "month",
        rf"{_LEAD}(?P<aside>(?i:last|next|this))\s+{_MONTH}\b",
        "The mayor resigned last October.",
    ),
    (
        "month",
        "month",
        rf"(?P<lead>(?i:{_LEADS}|for))\s+{_EDGE}{_MONTH}(?!\w)",
        "The mayor resigned in October.",
    ),
    (
        "year",
        "year",
        rf"(?P<lead>(?i:in|by|until|till|before|after|since|during|from|of|through))\s+{_EDGE}(?:the\s+year\s+)?{_YEAR}\b(?!-|\s?%|,\d|\s+[a-z]+s\b)",
        "The bridge opened in 1998.",
    ),
    # weekdays of a week
    (
        "weekday of a week",
        "weekday",
        rf"{_LEAD}{_HOURS}{_WEEKDAY}{_PART_OF_DAY},?\s+(?:of\s+)?(?P<aside>(?i:last|next|this"
        rf"|the\s+(?:following|previous|same)))\s+week\b",
        "The council voted on Tuesday of last week.",
    ),
    (
        "week and weekday",
        "weekday",
        rf"(?P<aside>(?i:last|next|this))\s+week,?\s+(?:on\s+)?{_WEEKDAY}(?:\s+(?:morning"
        rf"|afternoon|evening|night)\b)?",
        "The council voted last week on Tuesday.",
    ),
    (
        "night between days",
        "weekday",
        rf"(?:(?i:in\s+|on\s+|during\s+)?(?i:the\s+night\s+(?:of|from|between)|overnight(?:\s+"
        rf"(?:on|from|between))?)\s+)"
        rf"{_WEEKDAY}\s+(?P<joint>to|and|into|-|–)\s+{_WEEKDAY2}",
        "The ferry sank in the night of Monday to Tuesday.",
    ),
    (
        "overnight",
        "overnight",
        rf"(?i:overnight)(?:\s+(?:on|into|from)?\s*(?:{_W})\b)?(?=[\s,.;])(?!\s+(?:stays?|trains?"
        rf"|buses|ferr|flights?|curfews?|lows?|rains?))",
        "The ferry sank overnight.",
    ),
    (
        "weekday to weekday",
        "weekday",
        rf"(?:(?P<lead>(?i:from|between|on))\s+)?{_ASIDE}{_WEEKDAY}{_PART_OF_DAY}(?P<joint>\s+"
        rf"(?:to|until|till|through|into|and|or)\s+|\s?[-–—]\s?|,\s+)(?:on\s+)?"
        rf"{_WEEKDAY2}(?:\s+(?:morning|afternoon|evening|night)\b)?(?P<more>(?:,?\s+(?:and\s+"
        rf"|or\s+)?{_W}\b){{1,5}})?",
        "The talks run from Monday to Wednesday.",
    ),
    (
        "named day and weekday",
        "weekday",
        rf"(?P<named>(?i:yesterday|today|tomorrow))(?:\s+(?:morning|afternoon|evening|night))?\s+"
        rf"(?P<joint>and|or|to|until)\s+(?:on\s+)?{_WEEKDAY}",
        "Clerks vote tomorrow and Saturday.",
    ),
    (
        "weekday of another event",
        "weekday",
        rf"{_LEAD}(?:(?i:the|that)\s+(?:(?:following|previous|preceding|next|same|very|first"
        rf"|second|third|fourth|last|other)\s+){{0,2}}{_W}\b|{_W}\s+the\s+{_W}\b)"
        rf"(?:\s+(?:morning|afternoon|evening|night))?"
        rf"(?:\s+(?:before|after|following|of|when|preceding)(?:\s+(?:the|its|his|her|their))?"
        rf"(?:\s+\w+)?)?",
        "The port closed on the Friday before the storm.",
    ),
    (
        "weekday but one",
        "weekday",
        rf"{_LEAD}(?:the\s+)?{_W}\s+(?:before\s+last|after\s+next)\b",
        "The port closed on Friday before last.",
    ),
    (
        "weekday",
        "weekday",
        rf"{_LEAD}{_HOURS}{_ASIDE}{_WEEKDAY}{_PART_OF_DAY}",
        "Ministers met on Wednesday.",
    ),
    # days by name, spans of the calendar
    (
        "named day",
        "named",
        r"(?:(?P<lead>(?i:by|until|till|before|after|from|since|of|to|as\s+of))\s+)?"
        r"(?P<named>(?i:yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:very\s+)?"
        r"(?:morning|lunchtime|afternoon|evening)))\b(?!['’]s)"
        r"(?:\s+(?:morning|lunchtime|afternoon|evening|night)\b)?",
        "Ministers met yesterday.",
    ),
    (
        "weekend",
        "weekend",
        r"(?:(?P<lead>(?i:at|on|over|during|by|until|for|before|after|from))\s+)?(?:(?i:the)\s+)?"
        r"(?:(?P<aside>(?i:last|next|this(?:\s+(?:coming|past))?|coming|past))\s+)?weekend\b"
        r"(?!['’]s)",
        "The bridge collapsed at the weekend.",
    ),
    (
        "edge of a span",
        "span",
        rf"{_LEAD}(?:(?i:the\s+)?(?P<edge>(?i:end|close|start|beginning|middle))\s+of\s+"
        r"(?P<aside>(?i:the|this|last|next))\s+(?P<unit>week|month|year)\b(?!['’]s)|(?P<edge2>"
        r"(?i:year-end|year['’]s\s+end|month['’]s\s+end))\b)",
        "The report is due by the end of the month.",
    ),
    (
        "calendar span",
        "span",
        r"(?:(?P<lead>(?i:by|until|till|before|after|from|since|of|to|for|over|during))\s+)?(?:"
        r"(?i:earlier|later|early|late|sometime|some\s+time)\s+)?"
        r"(?P<aside>(?i:last|next|this))\s+(?P<unit>week|month|year)\b(?!['’]s)",
        "The vote is due next month.",
    ),
    (
        "number of a day",
        "ordinal",
        r"(?P<lead>(?i:on|by|until|from|before|after))\s+the\s+[0-3]?\d(?:st|nd|rd|th)\b(?!\s+"
        r"(?:floor|minute|day|time|century|birthday|anniversary))",
        "The vote is due on the 14th.",
    ),
)
"""Every way of saying when that is read: its name, its cue, its pattern, a sentence that has it.
The first that fits at a place holds, so that longer phrases stand before those they contain."""

NO_DAY = frozenset(
    {
        "habit",
        "one of many",
        "span of days",
        "span up to now",
        "span told before",
        "counted from another event",
        "year of accounts",
        "quarter",
    }
)
"""Patterns that are read so that nothing else is read in them: they tell no day by themselves."""
