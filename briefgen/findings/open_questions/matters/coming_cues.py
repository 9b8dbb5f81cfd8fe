"""Cues of what is not decided, still to come or promised without detail, and of questions that are
asked."""

from __future__ import annotations

from briefgen.findings.open_questions.matters.cue_class import FILL, CueClass

_DECISION = (
    r"(?:decision|ruling|verdict|vote|hearing|trial|sentencing|election|referendum|report|review|"
    r"meeting|summit|talks|negotiations|appeal|inquest|launch|announcement|deadline|outcome|"
    r"result|results|judgment|judgement|runoff|ballot|approval)"
)

UNDECIDED = (
    CueClass(
        "considered",
        "undecided",
        r"consider(?:s|ed|ing|ation)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|contemplat\w+|"
        r"explor(?:e|es|ed|ing)|discuss(?:es|ed|ing|ions?)?|float(?:s|ed|ing)?|options?|"
        r"possibility|looking at|open to|not ruled? out|rul(?:e|ed|ing) out",
        "The council is considering a later start.",
    ),
    CueClass(
        "proposed",
        "undecided",
        r"propos(?:e|es|ed|ing|als?)|recommend\w*|suggest(?:s|ed|ing|ions?)?|draft|"
        r"petition\w*|motions?|amendments?|bills?|legislation",
        "The party proposed a tax on empty homes.",
    ),
    CueClass(
        "demanded",
        "undecided",
        r"call(?:s|ed|ing)? (?:on|for|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|"
        r"ask(?:s|ed|ing)? (?:for|the|that)|request(?:s|ed|ing)?|appeal(?:s|ed|ing)? (?:to|for)|"
        r"plead\w* (?:for|with)|"
        r"press(?:ed|ing)? for|pressure|lobb(?:y|ied|ying)",
        "The mayor urged the government to pay for the wall.",
    ),
    CueClass(
        "not decided",
        "undecided",
        rf"(?:no|not|n't|yet to|never) {FILL}(?:decid\w+|decision|agree\w*|agreement|reached|"
        r"finali[sz]ed|approved|passed|resolved|settled|commit\w*|implemented|ratified|signed|"
        r"begun|started|consensus)|undecided|deadlock\w*|stalemate|impasse|stalled",
        "The senate has not passed the budget.",
    ),
    CueClass(
        "tentative",
        "undecided",
        r"tentativ\w+|provisional\w*|interim|temporar(?:y|ily)|in principle|conditional\w*|"
        r"subject to|depend(?:s|ed|ing)? (?:on|upon)|indefinitely|suspended|postponed|delayed|"
        r"until further notice|on hold",
        "The game was postponed indefinitely.",
    ),
    CueClass(
        "possible",
        "undecided",
        r"(?:could|might|may) (?:\w+ )?(?:be|have|not|also|\w{3,})|potential(?:ly)?|possible",
        "The levy could be raised next year.",
    ),
    CueClass(
        "under a condition",
        "undecided",
        r"if|unless|as long as|provided that|until (?:the|a|an|it|he|she|they|we)",
        "The strike will go on unless the owners yield.",
    ),
    CueClass(
        "threatened",
        "undecided",
        r"threat(?:s|en|ens|ened|ening)?|vow(?:s|ed|ing)?|warn(?:s|ed|ing)?|ready to|"
        r"prepared to|willing(?:ness)? to|hop(?:e|es|ed|ing)|want(?:s|ed)? to|seek(?:s|ing)?|"
        r"sought|intend(?:s|ed)?|intention",
        "The president threatened to leave the pact.",
    ),
)

COMING = (
    CueClass(
        "expected",
        "pending_event",
        r"expect(?:s|ed|ing|ation)?|anticipat\w+|due (?:to|on|in|by|next|for)|forecast|"
        r"likely to|set to|poised to|on track|upcoming|forthcoming|imminent",
        "The court is expected to rule in May.",
    ),
    CueClass(
        "scheduled",
        "pending_event",
        r"scheduled|slated|to be held|takes? place|will be held|set for|planned for|"
        r"(?:next|coming) (?:week|month|year|day|days|weeks|months|round|stage|step|steps)|"
        r"later (?:this|in)|tomorrow",
        "A hearing is scheduled for next month.",
    ),
    CueClass(
        "awaited",
        "pending_event",
        rf"await\w*|pending|wait(?:s|ed|ing)? (?:for|on|to)|(?:ahead of|before|after|during) "
        rf"(?:the|a|an|its|their|next) (?:\w+ )?{_DECISION}",
        "The families are waiting for the verdict.",
    ),
    CueClass(
        "legal step",
        "pending_event",
        r"appeal(?:s|ed|ing)?|fil(?:e|ed|ing)|lawsuits?|petition\w*|court|judges?|tribunal|"
        r"trial|hearing|sentenc\w+|extradit\w+|bail|prosecut\w+|impeach\w*",
        "The owners filed a motion to dismiss the case.",
    ),
    CueClass(
        "political step",
        "pending_event",
        r"vot(?:e|es|ed|ing)|referendum|elections?|ballots?|primary|runoff|ratif\w+|approv(?:al|e)|"
        r"negotiat\w+|talks|summit|ceasefire|truce|treaty|coalition",
        "Parliament will vote on the treaty on Monday.",
    ),
    CueClass(
        "will",
        "pending_event",
        r"will(?: not)?|'ll|won't|is to|are to|(?:is|are) going to|would(?: not|n't)?",
        "The tunnel will open in the spring.",
    ),
    CueClass(
        "aimed at",
        "pending_event",
        r"aim(?:s|ed|ing)?|goals?|targets?|plan(?:s|ned|ning)?|intend\w*|deadline|"
        r"no later than|by the end of",
        "The aim is to reach every village by the end of the year.",
    ),
    CueClass(
        "going on",
        "pending_event",
        r"ongoing|continu(?:e|es|ed|ing)|under ?way|still|remain(?:s|ed|ing)?|yet|in progress|"
        r"not over|pursu(?:e|ed|ing)",
        "Talks are still under way.",
    ),
)

PROMISED = (
    CueClass(
        "promised",
        "vague_commitment",
        r"pledg\w+|promis(?:e|es|ed|ing)|commit(?:s|ted|ment|ments|ting)?|vow(?:s|ed|ing)?|"
        r"guarante\w+|assur(?:e|es|ed|ing|ances?)|undert(?:ake|ook)",
        "The premier pledged to halve the waiting lists.",
    ),
    CueClass(
        "measures without a name",
        "vague_commitment",
        rf"(?:more|further|appropriate|all|whatever|necessary|additional|tough\w*|urgent|concrete|"
        rf"immediate|decisive) {FILL}(?:measures?|actions?|steps?|support|help|assistance|efforts?|"
        r"resources|reforms?|changes|funding|aid)|as soon as possible|work(?:ing)? (?:closely )?"
        r"(?:with|together|towards?|to)|in the (?:near|coming) (?:future|years)|steps to|do more|"
        r"hold \w+ accountable|step up|strengthen\w*|ensur(?:e|ing)|respond accordingly",
        "The company said it would take appropriate measures.",
    ),
    CueClass(
        "announced",
        "vague_commitment",
        r"announc(?:e|es|ed|ing|ement)|unveil\w*|agreed to|(?:we|I) (?:will|'ll|are going to)|"
        r"introduc(?:e|ed|ing)|launch(?:ed|es|ing)?|strategy|initiative|framework|programme|program",
        "The ministry announced a new strategy for the coast.",
    ),
)

ASKED = (
    CueClass(
        "asked outright",
        "explicit_question",
        r"\S*(?<=\?)",
        "“How will this be paid for?” asked the chair.",
    ),
    CueClass(
        "wondered",
        "explicit_question",
        r"ask(?:s|ed|ing)? (?:\w+ )?(?:whether|if|why|how|what|who|when|where)|wonder\w*|"
        r"question(?:ed|ing|s)",
        "The lawyer asked why the alarm had failed.",
    ),
)
STILL_TO_COME = (*UNDECIDED, *COMING, *PROMISED, *ASKED)
"""Cues of what lies ahead, and of questions."""
