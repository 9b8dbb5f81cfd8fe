"""The words by which a source says that something is open. General English, grouped by what they
say; no corpus was counted."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a table's cell."""
    return frozenset(text.split())


# What is withheld
# --------------------------------------------------------------------------------------------------

DISCLOSING = words(
    """
    say disclose reveal specify explain elaborate detail identify name release provide give publish
    announce clarify describe
    divulge tell answer comment discuss confirm state outline supply spell indicate list mention
    report declare
    """
)
"""Verbs that make a thing known: denied or declined, they leave it undisclosed. "The ministry
declined to say who would pay." """

REFUSING = words("decline refuse fail avoid neglect decide choose")
"""Verbs by which a disclosure does not happen. "The company refused to disclose the price of the
mine." """

UNNAMED = words(
    "victim suspect donor attacker gunman killer buyer bidder successor source driver pilot owner"
    " man woman boy girl body"
)
"""Persons whose name is withheld, beside offices and callings. "The police did not identify the
victim." """

CAUSES = words("cause reason motive circumstance origin")
"""What an inquiry looks for. "The cause of the collision is under investigation." """

FACTS = words(
    "identity number extent size fact whereabouts fate source scale time date place cost truth"
    " ownership nature"
)
"""What can be established besides causes. "The identity of the caller has not been established."
"""

DOCUMENTS = words(
    """
    record return document email e-mail file transcript video footage letter memo tape audio
    recording contract correspondence
    minute message text diary assessment report study paper log
    """
)
"""Things that are read or watched: the question is what they show. "The mayor refused to release
her tax returns." """

EVASIVE = words("vague silent coy mum tight-lipped evasive noncommittal cagey")
"""What somebody is who does not tell. "The plan is vague about who would be eligible." """

DETAIL_NOUNS = words("""
    detail detail information specific specifics particular explanation figure timetable timeline
    estimate breakdown
    """)
"""What is missing where no word is given on it. "No details of the agreement were given." """

# What nobody knows
# --------------------------------------------------------------------------------------------------

OPEN_ADJECTIVES = words("""
    unpredictable unclear uncertain unknown unsure undetermined unresolved unsettled unanswered
    unexplained unproven unconfirmed unverified
    """)
"""Adjectives that leave their subject open. "It is unclear who will lead the review." """

KNOWN_ADJECTIVES = words("clear certain sure known obvious evident")
"""Adjectives that leave it open when negated. "It is not clear how many ships were lost." """

FINDING_OUT = words(
    "determine establish know find learn understand discover figure assess ascertain"
)
"""Verbs of getting to know: negated or tried, they leave the matter open. "Engineers are trying to
establish what failed." """

TRYING = words(
    "try seek work attempt struggle need want hope investigate await take scramble remain"
)
"""Verbs under which a finding-out has not happened yet. "Police want to know who opened the gate."
"""

OPEN_NOUNS = words("""
    story account version question doubt uncertainty debate speculation mystery confusion dispute
    disagreement controversy quarrel
    row concern
    """)
"""Nouns that name an openness. "There are questions about how the licence was granted." """

# What is claimed and contested
# --------------------------------------------------------------------------------------------------

CLAIMING = words("claim allege suspect")
"""Verbs by which the reporter keeps away from what is said. "The minister claimed the fund had been
audited." """

ARGUING = words("argue contend insist maintain assert counter")
"""Verbs of one side's case, contested where something is set against it. "The firm argues that it
is safe, although it was closed." """

SUSPECTING = words("suspect believe")
"""Verbs of what is held and not shown. "Investigators suspect that the cable was cut." """

ACCUSING = words("accuse suspect")
"""Verbs with a person and what is held against them. "The union accused the board of hiding the
losses." """

HEARSAY_ADVERBS = words("allegedly reportedly purportedly supposedly")
"""Adverbs that leave a statement unconfirmed. "The clerk allegedly destroyed the ledger." """

HEARSAY_PASSIVES = words("allege accuse suspect believe rumor rumour report think")
"""Passives that leave a statement unconfirmed. "The clerk is alleged to have destroyed the ledger."
"""

CLAIM_NOUNS = words(
    "claim allegation accusation report suggestion rumor rumour suspicion assertion charge"
    " contention"
)
"""Nouns for what is said and not shown. "Allegations that the vote was bought …" """

VIEW_NOUNS = words(
    "consensus conclusion finding view idea notion theory argument premise assessment belief"
    " warning"
)
"""Nouns for what is held, contested where somebody rejects it. "He dismissed the finding that the
dam was weak." """

PROOF_NOUNS = words("evidence proof indication sign confirmation")
"""Nouns whose absence leaves a matter open. "There is no evidence that the fire was set." """

VERIFYING = words("verify confirm corroborate substantiate authenticate prove")
"""Verbs that settle a claim, and leave it open when negated. "The figures could not be verified."
"""

DENYING = words(
    "deny dispute reject dismiss refute rebut contest contradict doubt question challenge"
)
"""Verbs that set one party's word against another's. "The ministry denied that the reactor had
leaked." """

DIFFERING = words(
    "disagree differ argue spar clash split divide quarrel debate feud wrangle squabble"
)
"""Verbs of parties that do not agree. "The partners disagree about whether the levy is legal." """

PARTICIPATION = words(
    "involvement role part knowledge link tie connection responsibility wrongdoing collusion"
    " complicity"
)
"""What is denied as a noun. "The embassy denied any involvement in the break-in." """

# What is not decided
# --------------------------------------------------------------------------------------------------

CONSIDERING = words(
    "consider weigh mull contemplate float explore ponder study discuss debate entertain"
)
"""Verbs of a choice still open. "The cabinet is considering raising the levy." """

PLANS = words("proposal plan bill option idea motion measure request offer law rule ban")
"""What is considered as a noun. "The council is considering a plan to move the market." """

DEMANDING = words("demand urge propose recommend insist request ask suggest")
"""Verbs of a wish in the subjunctive. "Campaigners demanded that the mine be closed." """

DECIDING = words("decide determine choose conclude agree")
"""Verbs of a choice, open when negated. "The council has not decided whether to appeal." """

DECISION_NOUNS = words("decision agreement consensus verdict conclusion ruling choice")
"""Nouns of a choice, open when there is none. "No decision has been made on whether to close the
port." """

POSSIBLE_MODALS = words("could might may")
"""Auxiliaries that leave open whether it comes. "The levy could be raised." """

ENABLING = words("allow enable permit let")
"""Verbs of what is made possible. "That could allow the fleet to double." """

URGING = words("urge ask call press pressure")
"""Verbs of a wish put to somebody who may not grant it. "The unions urged the board to reconsider."
"""

# What is to come
# --------------------------------------------------------------------------------------------------

EXPECTED = words("expect set due schedule slate likely anticipate plan poise bind")
"""Words of what is to come. "The court is expected to rule in May." """

RULING_VERBS = words("rule decide vote")
"""What bodies do with a matter: the question is how. "The senate will vote on the treaty." """

MEETING_VERBS = words("negotiate renegotiate meet discuss testify")
"""What parties do before they agree: the question is whether, with what result. "The two states
would look to renegotiate the pact." """

PROBING = words("investigate review examine probe assess")
"""Verbs of an inquiry under way. "The regulator is investigating the merger." """

PROBES = words("investigation inquiry enquiry probe review audit inquest")
"""Inquiries. "An inquiry into the collapse is under way." """

OUTCOMES = words("""
    case trial lawsuit suit appeal vote hearing election referendum ballot negotiation talk summit
    petition complaint challenge
    bill legislation motion discussion consultation
    """)
"""Proceedings with an outcome. "The lawsuit is pending." """

DECISIONS = words(
    "decision ruling verdict judgment judgement sentence result recommendation order conviction"
    " finding outcome"
)
"""What an authority gives in the end. "A decision on the licence is expected in May." """

TAKING_PLACE = words("take hold resume continue begin start open convene proceed")
"""What proceedings do. "Talks will resume on Monday." """

COMING = words("upcoming coming forthcoming planned scheduled looming")
"""What proceedings are before they take place. "The coming vote divides the party." """

CALENDAR = words("week month year day spring summer autumn fall winter")
"""Time nouns that "next" and "later" put into the future. "He faces a hearing next week." """

ANNOUNCING = words("say announce state tell add indicate signal confirm")
"""Verbs that report a plan as given. "The agency said it would consult the towns." """

PENDING = words("pending ongoing outstanding imminent undecided underway")
"""What a proceeding is before its outcome. "The appeal is pending." """

# What is promised
# --------------------------------------------------------------------------------------------------

WILLING = words("willing ready prepared open willingness readiness")
"""Words of what somebody would do if it came to it. "The cabinet signalled its willingness to
change the levy." """

ANNOUNCED = words("""
    presence framework approach reform overhaul change action measure strategy plan package
    partnership settlement solution
    mechanism arrangement regime response investment support assistance effort push role initiative
    programme program structure
    review rule law legislation regulation
    """)
"""What is called for without saying what it would consist of. "They agreed on the need for a
permanent presence." """

FORESEEING = words("""
    expect predict hope fear anticipate assume forecast believe assumption expectation prediction
    hope fear forecast prospect possibility chance risk
    """)
"""Words for what is held about the future. "Brokers predict that the bank will fail." """

FALSE = words("false unfounded baseless untrue misleading exaggerated fabricated bogus")
"""What one party calls another's word. "The owners say the figures are misleading." """

CONFLICTING = words("conflicting contradictory differing inconsistent")
"""What accounts are that do not agree. "There are conflicting accounts of how the fire began." """

GENERAL_HOLDERS = words("""
    analyst critic expert official observer researcher scholar investigator source detective
    prosecutor insider opponent advocate supporter some many
    """)
"""Those whose belief a reporter gives without a name. "Some analysts believe the bank is
insolvent." """

HANDING_OVER = words("send refer return remand submit forward")
"""Verbs by which a matter goes to those who decide it. "The judges sent the case back to the lower
court." """

PASSING_ON = words("go head move pass")
"""Verbs by which it gets there of itself. "The bill now goes to the senate." """

BODIES = words(
    "court panel committee commission council board senate house parliament judge tribunal assembly"
    " jury chamber cabinet"
)
"""Those who decide. "The case now goes to the jury." """

VOTED_ON = words("bill measure proposal plan legislation nomination motion treaty budget")
"""Matters that are put to the vote. "The treaty now moves to the upper chamber." """

MATTERS = words("""
    case bill matter issue question complaint proposal measure plan dispute petition application
    legislation nomination motion treaty budget
    """)
"""What is handed to those who decide. "The council sent the bill back to the committee." """

PROMISING = words("promise pledge vow commit")
"""Verbs of a commitment. "The premier pledged to halve the waiting lists." """

INTENDING = words("plan intend aim look seek want propose")
"""Verbs of an intention. "The agency plans to improve its oversight." """

INCOMPLETE = words(
    """
    mean have make take give put get bring let keep become seem remain allow cause require need want
    include involve cover cost
    help affect provide contain represent create say think believe call find hold set send use
    """
)
"""Verbs that say nothing alone: no question is asked without what they take. "The minister said the
delay would mean higher costs." """

REFORMING = words(
    """
    reduce improve cut lower raise increase boost expand strengthen reform overhaul fix end tackle
    address curb modernise modernize
    ease protect promote support enhance restore rebuild create build step deepen tighten halve
    double eliminate lift secure
    combat fight replace push achieve bring stop prevent deliver ensure accelerate limit repeal
    """
)
"""Verbs of change that leave open how. "The premier promised to improve the hospitals." """

UNSPECIFIED = words(
    "additional further other appropriate necessary concrete new more tougher stronger some various"
    " certain"
)
"""Adjectives that announce without saying what. "The agency will take additional steps." """

MEASURES = words("""
    step measure action change sanction option move reform restriction concession improvement
    consequence adjustment safeguard
    """)
"""Nouns of what is announced without saying what. "The council will impose further sanctions." """

# What is under way
# --------------------------------------------------------------------------------------------------

TALKS = words("talk negotiation discussion")
"""Exchanges that end in an agreement, or in none. "The firm is in talks to buy the port." """

CONCERNING = words("about over on regarding concerning")
"""Prepositions for the matter of an exchange. "The club is in discussions about the stadium." """

DATES = words("date timetable timescale timeframe timeline")
"""What is set for an event beforehand. "No date has been set for the vote." """

SETTING = words("set fix agree arrange announce give confirm name publish provide offer")
"""Verbs by which a date comes to be known. "No date for the inquest has been fixed." """

TERMS = words("hour day week month year")
"""Spans of time that are allowed for an act. "The company has ten days to respond." """

SPOKEN_OF = words("talk speculation rumor rumour chatter suggestion prospect")
"""Nouns for what people expect of somebody. "There is talk of the premier calling a vote." """

WORKING_OUT = words(
    "gather collect establish determine assess investigate work finalise finalize negotiate draw"
    " settle thrash iron"
)
"""Verbs for facts and terms that take shape. "The extent of the flood is still being assessed." """

CALLS = words("call demand pressure")
"""What is put to somebody who has not yielded. "The mayor faces calls to resign." """

RESISTING = words("face confront resist encounter")
"""What they do to whom it is put. "The premier is resisting pressure to publish the letters." """

TACIT = words("draw go get")
"""Verbs of speaking of a matter: "be drawn on", "go into". "The chairman refused to be drawn on
when the stadium would open." """

# What somebody else has to approve
# --------------------------------------------------------------------------------------------------

APPROVALS = words("""
    approval ratification consent clearance authorisation authorization permission endorsement
    go-ahead confirmation
    """)
"""What others give or withhold. "The sale is subject to regulatory approval." """

REQUIRING = words("need require await seek")
"""What a plan does that others have to approve. "The scheme still needs planning permission." """

APPROVING = words("approve ratify adopt pass enact authorise authorize endorse implement")
"""Verbs of those who approve. "If approved, the scheme would create 300 jobs." """

JUDGING = words("convict extradite")
"""Verbs of those who judge. "If convicted, the owner faces ten years in prison." """
