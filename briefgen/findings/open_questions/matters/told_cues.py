"""Cues of what is withheld, unknown, claimed or disputed."""

from __future__ import annotations

from briefgen.findings.open_questions.matters.cue_class import FILL, CueClass

_TELL = (
    r"(?:say|disclose|reveal|specify|explain|elaborate|detail|identify|name|release|provide|give|"
    r"publish|comment|discuss|confirm|clarify|answer|share|speculate|be drawn|reply|respond)"
)
_TOLD = (
    r"(?:disclosed|revealed|specified|explained|identified|named|released|provided|given|"
    r"published|announced|shared|detailed|confirmed|clarified|made public)"
)
_DETAIL = (
    r"(?:details?|date|dates|timetable|timeline|time frame|timescale|reason|reasons|explanation|"
    r"figure|figures|information|specifics|names?|breakdown|comment|indication|word|location|"
    r"cause|motive|number|numbers|further detail|price)"
)
_PUT = r"(?:said|says|say|argued|argues|claimed|claims|insisted|insists|maintains?|believes?)"

WITHHELD = (
    CueClass(
        "declined to tell",
        "undisclosed",
        rf"(?:declin|refus|fail)(?:e|ed|es|ing|s)? to {FILL}{_TELL}",
        "The operator declined to say how much it had paid.",
    ),
    CueClass(
        "did not tell",
        "undisclosed",
        rf"(?:did|does|do|has|have|had|would|will|could)(?: not|n't| never) {FILL}"
        rf"(?:{_TELL}|{_TOLD}|said)",
        "The police have not named the driver.",
    ),
    CueClass(
        "was not told",
        "undisclosed",
        rf"(?:(?:is|are|was|were|been|being)(?: not|n't)|yet to be|never) {FILL}{_TOLD}",
        "The price was not immediately disclosed.",
    ),
    CueClass(
        "gave no detail",
        "undisclosed",
        rf"(?:no|little|few|without) {FILL}{_DETAIL}",
        "The statement gave no date for the return of the crew.",
    ),
    CueClass(
        "without telling",
        "undisclosed",
        r"without (?:elaborat|specify|nam|giv|say|explain|disclos|identify|provid|reveal|detail|"
        r"cit)\w*ing",
        "The clerk was dismissed without giving a reason.",
    ),
    CueClass(
        "unspecified",
        "undisclosed",
        r"un(?:specified|disclosed|named|identified|revealed|announced|published)",
        "The bank paid an undisclosed sum to settle the case.",
    ),
    CueClass(
        "no comment",
        "undisclosed",
        r"no comment|not (?:immediately |yet )?(?:respond|repl\w+|return\w*|available|reachable)|"
        r"could not be reached|confidential|under wraps|secret|behind closed doors|redacted",
        "The terms of the settlement are confidential.",
    ),
    CueClass(
        "to be told later",
        "undisclosed",
        r"(?:will|to) be (?:announced|disclosed|published|released|unveiled|revealed|named)|"
        r"details? (?:will|to) (?:follow|come|be)|in due course",
        "The winner of the contract will be announced later this month.",
    ),
)

UNKNOWN = (
    CueClass(
        "unclear",
        "unknown",
        r"unclear|uncertain\w*|unknown|unsure|unresolved|unanswered|unexplained|undetermined|"
        r"mystery|mysterious|anyone's guess|remains to be seen|hard to (?:say|know|tell)|too early",
        "It is unclear how the fire spread to the upper floors.",
    ),
    CueClass(
        "not clear",
        "unknown",
        rf"(?:not|n't) {FILL}(?:clear|certain|sure|known|understood|obvious)",
        "It was not immediately clear who had opened the gate.",
    ),
    CueClass(
        "not known to anyone",
        "unknown",
        rf"(?:not|n't|no one|nobody|yet to) {FILL}(?:know|knows|understand|understands|determine|"
        r"determined|establish|established|found|find|figure|learn|explain|identify|identified)|"
        r"we(?:'re| are) not sure",
        "Engineers do not know why the pump stopped.",
    ),
    CueClass(
        "under investigation",
        "unknown",
        r"(?:under|an|the|its|their|internal|criminal|full|ongoing|own|joint|open) "
        r"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|review)|investigat\w+|"
        r"inquiries are|enquiries are|looking into|probing|being examined|inquest|autopsy",
        "Police are investigating the collision.",
    ),
    CueClass(
        "cause unknown",
        "unknown",
        r"(?:cause|motive|circumstances|origin|reason) (?:of|for|behind|surrounding|is|was|are|"
        r"were|remains?)|what caused|what led",
        "The cause of the leak has yet to be found.",
    ),
    CueClass(
        "nobody claimed responsibility",
        "unknown",
        r"(?:no|nobody|not|yet) [\w' -]{0,40}?(?:claimed?|taken?|took|take|claims) "
        r"(?:\w+ )?(?:responsibility|credit)",
        "No group has claimed responsibility for the bombing.",
    ),
    CueClass(
        "still missing",
        "unknown",
        r"missing|whereabouts|unaccounted|at large|on the run|search(?:es|ing)? (?:for|is|was|"
        r"continue\w*)|manhunt|still searching|not been (?:found|located|recovered)",
        "Two of the crew are still missing.",
    ),
    CueClass(
        "counts so far",
        "unknown",
        r"at least \w+ (?:\w+ )?(?:people|persons|others|dead|were|was|have|civilians|soldiers|"
        r"killed|died|workers|children)|so far|death toll|toll (?:is|was|could|may|had)|"
        r"feared dead|critical(?:ly)?(?: condition)?|expected to rise|"
        r"between [\d,.]+ and [\d,.]+",
        "At least nine people were hurt when the stand gave way.",
    ),
    CueClass(
        "questions raised",
        "unknown",
        r"questions? (?:about|over|of|as to|remains?|whether|why|how)|doubts?|raises? questions|"
        r"raised questions|speculat\w+|debate\w*|concerns? (?:about|over|that)",
        "The delay raised questions about the safety of the bridge.",
    ),
    CueClass(
        "more research",
        "unknown",
        r"(?:more|further|future|additional|next) (?:\w+ )?(?:research|stud(?:y|ies)|work|testing|"
        r"tests|analysis|step)|to (?:determine|establish|find out|understand|ascertain|assess) "
        r"(?:whether|if|how|what|why|who|the|which)|not yet (?:proven|tested|been)|"
        r"preliminary|early stage|peer.reviewed",
        "Further research is needed before the drug can be used.",
    ),
    CueClass(
        "whether",
        "unknown",
        r"whether|if any|how many|how much|how long",
        "The court will look at whether the notice was lawful.",
    ),
    CueClass(
        "perhaps",
        "unknown",
        r"perhaps|possibly|probably|presumably|appear(?:s|ed)? to|seem(?:s|ed)? to|apparent(?:ly)?|"
        r"may have|might have|could have been|believed to|thought to|likely (?:that|to have)",
        "The engine may have been damaged in the storm.",
    ),
)

CLAIMED = (
    CueClass(
        "alleged",
        "unconfirmed_claim",
        r"alleg(?:ed|edly|es|e|ing)|allegations?|purported(?:ly)?|supposed(?:ly)?|rumou?r(?:s|ed)?|"
        r"reportedly|accusations?",
        "The clerk allegedly sold the list to a rival.",
    ),
    CueClass(
        "accused",
        "unconfirmed_claim",
        r"accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|implicat(?:e|es|ed|ing)|sue[sd]?|suing|"
        r"lawsuits?|complaint",
        "The union accused the board of hiding the losses.",
    ),
    CueClass(
        "charged",
        "unconfirmed_claim",
        r"charged with|charges? of|indict\w+|arrested|detained|in custody|prosecutors?|"
        r"pleaded not guilty|plead(?:ed)? not|facing charges|faces? (?:\w+ )?charges?",
        "A guard was charged with theft.",
    ),
    CueClass(
        "suspected",
        "unconfirmed_claim",
        r"suspect(?:s|ed|ing)?|suspicions?|believed to (?:be|have)|persons? of interest",
        "Officials suspect that the cable was cut.",
    ),
    CueClass(
        "claimed",
        "unconfirmed_claim",
        r"claim(?:s|ed|ing)?|assert(?:s|ed|ing)?|contend(?:s|ed)?",
        "The rebels claimed to hold the town.",
    ),
    CueClass(
        "not verified",
        "unconfirmed_claim",
        r"unconfirmed|unverified|unproven|(?:not|n't|no|without|yet to) [\w' -]{0,30}?"
        r"(?:verif\w+|confirm\w*|corroborat\w+|substantiat\w+|evidence|proof|prove[nd]?)|"
        r"independently verif\w+|awaiting confirmation",
        "The figures could not be verified.",
    ),
    CueClass(
        "by one account",
        "unconfirmed_claim",
        r"according to|citing|cited|sources? (?:said|say|told|close)|"
        r"witness(?:es)? (?:said|say|told)|"
        r"reports? (?:that|of|said|say|suggest\w*|indicate\w*)|state media|anonymous(?:ly)?|"
        r"condition of anonymity|on social media|posted on",
        "According to a former officer the order came from the capital.",
    ),
)

DISPUTED = (
    CueClass(
        "denied",
        "disputed",
        r"den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|refut\w+|"
        r"rebut\w*|disput(?:e|es|ed|ing)|contradict\w*|repudiat\w+|pleaded not guilty|"
        r"maintain\w* (?:his|her|their|its) innocence|innocen(?:t|ce)|baseless|unfounded|false|"
        r"untrue|fabricat\w+|misleading",
        "The ministry denied that the dam was unsafe.",
    ),
    CueClass(
        "disagreed",
        "disputed",
        r"disagree\w*|differ(?:s|ed|ing)?|at odds|clash(?:es|ed)?|divided|split|dissent\w*|"
        r"contentious|controvers\w+|row over|contested|conflicting|inconsistent|discrepanc\w+|"
        r"opinions? (?:vary|varies|differ)",
        "Economists disagree about the effect of the levy.",
    ),
    CueClass(
        "opposed",
        "disputed",
        r"oppos(?:e|es|ed|ing|ition to)|critici[sz]\w+|critics?|condemn\w*|object(?:s|ed|ions?)|"
        r"protest(?:s|ed|ers|ing)?|challeng(?:e|es|ed|ing)|appeal(?:s|ed)? against|illegal|"
        r"unlawful|unconstitutional|violat\w+|unfair|denounc\w+|slammed",
        "Residents opposed the plan as unlawful.",
    ),
    CueClass(
        "accounts differ",
        "disputed",
        rf"some [\w' -]{{0,30}}?{_PUT}|others? [\w' -]{{0,20}}?{_PUT}|"
        r"(?:other|different|conflicting|competing|two|both) (?:accounts?|reports?|versions?|"
        r"figures?|estimates?|sides?|counts?)|on the other hand|in contrast|by contrast|"
        r"contrary to|estimates? (?:range|vary|of)",
        "Some experts say the wall will hold, others argue that it will not.",
    ),
    CueClass(
        "against another",
        "disputed",
        rf"(?:but|however|although|though|while|yet|whereas|instead)[, ].{{0,80}}?{_PUT}",
        "The agency counted 400 people, but the organisers said there were 3,000.",
    ),
)
TOLD = (*WITHHELD, *UNKNOWN, *CLAIMED, *DISPUTED)
"""Cues of what is, or was, and is not known for sure."""
