"""The verbs with which an actor takes a stance, each with what it takes and a sentence that has it.

The table is the project's own: general English verbs, no corpus counted. What a verb may take:

    clause        "agreed (that) the port should close"
    infinitive    "agreed to close the port"
    gerund        "floated closing the port"
    object        "backed the plan"
    gift          "offered a grant": an object that binds whoever offers it
    person        "urged ministers to close the port": an object with an infinitive, told together
    on, for, …    "agreed on the plan": the preposition's object, and an infinitive
"""

from __future__ import annotations

from typing import NamedTuple

from briefgen.model import Stance


class Frame(NamedTuple):
    """One verb in one use."""

    stance: Stance
    verb: str
    """Lemma, with its particle: "rule out"."""
    takes: tuple[str, ...]
    example: str


FRAMES: tuple[Frame, ...] = (
    Frame(
        "agreed",
        "agree",
        ("clause", "infinitive", "on", "to"),
        "Brandt agreed the port should close.",
    ),
    Frame("agreed", "accept", ("clause", "object"), "Brandt accepted the offer."),
    Frame("agreed", "back", ("object", "gerund"), "Brandt backed the plan."),
    Frame("agreed", "endorse", ("object",), "Brandt endorsed the plan."),
    Frame("agreed", "support", ("object", "gerund"), "Brandt supports the levy."),
    Frame("agreed", "approve", ("object",), "The council approved the budget."),
    Frame("agreed", "favour", ("object", "gerund"), "Brandt favours a levy."),
    Frame("agreed", "favor", ("object", "gerund"), "Brandt favors a levy."),
    Frame("agreed", "consent", ("infinitive", "to"), "Brandt consented to the search."),
    Frame("demanded", "demand", ("clause", "infinitive", "object"), "Brandt demanded an inquiry."),
    Frame("demanded", "call", ("for", "on"), "Brandt called for an inquiry."),
    Frame("demanded", "urge", ("person", "clause"), "Brandt urged ministers to close the port."),
    Frame("demanded", "press", ("for",), "Brandt pressed for an inquiry."),
    Frame("demanded", "push", ("for",), "Brandt pushed for an inquiry."),
    Frame("demanded", "appeal", ("for",), "Brandt appealed for calm."),
    Frame("demanded", "insist", ("on",), "Brandt insisted on an inquiry."),
    Frame("demanded", "request", ("object", "clause"), "Brandt requested an inquiry."),
    Frame("demanded", "order", ("person",), "Brandt ordered the company to close the port."),
    Frame("offered", "offer", ("infinitive", "gift"), "Brandt offered to pay for the barrier."),
    Frame("rejected", "reject", ("object", "clause"), "Brandt rejected the plan."),
    Frame("rejected", "oppose", ("object", "gerund"), "Brandt opposes the levy."),
    Frame("rejected", "refuse", ("infinitive",), "Brandt refused to sign the accord."),
    Frame("rejected", "decline", ("infinitive",), "Brandt declined to sign the accord."),
    Frame("rejected", "rule out", ("object", "gerund"), "Brandt ruled out a second vote."),
    Frame("rejected", "turn down", ("object",), "Brandt turned down the offer."),
    Frame("rejected", "veto", ("object",), "Brandt vetoed the bill."),
    Frame("rejected", "resist", ("object",), "Brandt resisted the change."),
    Frame("planned", "plan", ("infinitive", "object"), "Brandt plans to close the port."),
    Frame("planned", "intend", ("infinitive",), "Brandt intends to close the port."),
    Frame("planned", "aim", ("infinitive",), "Brandt aims to close the port."),
    Frame("planned", "seek", ("infinitive",), "Brandt is seeking to close the port."),
    Frame("planned", "look", ("infinitive",), "Brandt is looking to renegotiate the lease."),
    Frame("planned", "prepare", ("infinitive",), "Brandt is preparing to close the port."),
    Frame("planned", "pledge", ("infinitive", "clause"), "Brandt pledged to close the port."),
    Frame("planned", "promise", ("infinitive", "clause"), "Brandt promised to close the port."),
    Frame("planned", "vow", ("infinitive", "clause"), "Brandt vowed to close the port."),
    Frame("planned", "undertake", ("infinitive",), "Brandt undertook to close the port."),
    Frame("planned", "commit", ("to",), "Brandt committed to closing the port."),
    Frame("floated", "float", ("gerund", "object"), "Brandt has floated closing the port."),
    Frame(
        "floated",
        "propose",
        ("clause", "infinitive", "gerund", "object"),
        "Brandt proposed closing the port.",
    ),
    Frame("floated", "consider", ("gerund",), "Brandt is considering closing the port."),
    Frame("floated", "moot", ("object",), "Brandt mooted a new levy."),
    Frame("floated", "mull", ("object", "gerund"), "Brandt is mulling a new levy."),
    Frame("floated", "weigh", ("gerund",), "Brandt is weighing closing the port."),
    Frame("floated", "explore", ("gerund",), "Brandt is exploring closing the port."),
    Frame("denied", "deny", ("clause", "gerund", "object"), "Brandt denied taking the money."),
    Frame("denied", "dispute", ("clause", "object"), "Brandt disputed the figures."),
    Frame("denied", "refute", ("object",), "Brandt refuted the charge."),
    Frame("claimed", "claim", ("clause", "infinitive"), "Brandt claimed he had signed the accord."),
    Frame("claimed", "allege", ("clause",), "Brandt alleged that the envoy had left."),
    Frame("claimed", "assert", ("clause",), "Brandt asserted that the accord was void."),
    Frame("claimed", "contend", ("clause",), "Brandt contended that the accord was void."),
    Frame("claimed", "maintain", ("clause",), "Brandt maintained that the accord was void."),
    Frame("claimed", "insist", ("clause",), "Brandt insisted that the accord was void."),
    Frame("warned", "warn", ("clause", "of", "against"), "Brandt warned that prices would rise."),
    Frame("warned", "caution", ("clause", "against"), "Brandt cautioned that prices would rise."),
    Frame("warned", "threaten", ("infinitive",), "Brandt threatened to leave the talks."),
)
"""Every stance verb, each with one sentence that has it."""

GIFTS = frozenset(
    """
    grant loan aid help support talk deal compromise concession amnesty truce ceasefire settlement
    mediation compensation money fund asylum guarantee exemption pardon refund subsidy funding
    assistance
    """.split()
)
"""What is offered when somebody takes a stance by it; shops offer cakes, and friends advice."""

GIFTS_OF = "offer, as a gift"
"""The use of "offer" that takes a gift, among the verbs of `OBJECTS`."""

_AGREEABLE = frozenset(
    """
    accord advice agreement amendment amnesty apology argument bid ceasefire charge claim
    compromise concession condition conclusion deal decision defeat demand evidence finding idea
    invitation judgment judgement limit need notion offer outcome pact plan point policy principle
    proposal recommendation reform request resignation result rule ruling settlement
    solution suggestion term truce ultimatum verdict view
    """.split()
)
_MATTERS = _AGREEABLE | frozenset(
    """
    abolition act action aim ban barrier bill boycott budget bylaw call campaign candidacy cap
    case cause change closure code constitution cut development embargo election expansion
    extension fund goal hike increase independence initiative inquiry intervention
    investigation law legislation levy liberalisation liberalization measure mediation
    membership merger mission moratorium motion move negotiation nomination operation option
    ordinance penalty petition pipeline privatisation privatization probe process programme
    program project protest quota referendum regulation repeal resolution restriction review
    right rise sanction scheme shift sovereignty spending strategy strike subsidy summit
    surcharge takeover talk target tariff tax timetable transfer transition treaty vote wage
    war withdrawal
    """.split()
)
_CHARGES = frozenset(
    """
    abuse accusation affair allegation assault assertion attack bias blame breach bribery charge
    claim collusion complicity connection contact corruption count crime discrimination error
    existence figure fraud guilt intention interference involvement knowledge liability link
    manslaughter misconduct motive murder negligence number offence offense plan rape report
    responsibility role rumour rumor story suggestion support theft ties treason version violation
    wrongdoing
    """.split()
)
_REQUESTED = _MATTERS | frozenset(
    """
    aid assistance asylum briefing document evidence explanation extradition guarantee hearing help
    information meeting permission protection release report support
    """.split()
)
_DISPUTED = _CHARGES | frozenset(
    """
    account amount assessment bill conclusion cost decision election evidence finding fine
    interpretation outcome result ruling statement valuation verdict vote
    """.split()
)

OBJECTS: dict[str, frozenset[str]] = {
    GIFTS_OF: GIFTS,
    "accept": _AGREEABLE,
    "back": _MATTERS,
    "commit": _MATTERS,
    "deny": _CHARGES,
    "dispute": _DISPUTED,
    "favor": _MATTERS,
    "favour": _MATTERS,
    "float": _MATTERS,
    "moot": _MATTERS,
    "mull": _MATTERS,
    "plan": _MATTERS,
    "propose": _MATTERS,
    "refute": _DISPUTED,
    "request": _REQUESTED,
    "resist": _MATTERS,
    "support": _MATTERS,
    "turn": _MATTERS,
}
"""Verb -> the objects with which it is a stance, where it takes others too: one accepts a plan or a
ruling, and a watch; denies a charge, and bail; backs a bill, and a horse. They are nouns for what
is proposed, decided, claimed or done, never for things and persons."""

FORMERLY = frozenset("initially originally previously formerly once".split())
"""Adverbs of what is held no more, or may not be: "initially denied the charge"."""

ACTING = frozenset(
    """
    government council union company firm party campaign court agency ministry department commission
    committee board bank group team panel house senate parliament congress police army military navy
    force administration office association federation chamber city state country nation region town
    village ally parent resident official minister mayor judge chief head people police staff
    crew delegation coalition alliance cabinet opposition authority regulator watchdog body
    institute university school hospital church charity lawyer aide spokesman spokeswoman
    spokesperson president premier king queen prince chair chairman chairwoman family expert analyst
    business industry corporation bloc rebel activist voter farmer worker teacher doctor nurse pilot
    student scientist economist diplomat republican democrat conservative liberal envoy delegate
    deputy secretary captain general colonel candidate rival critic opponent supporter colleague
    partner neighbour neighbor report study faction wing movement network foundation trust
    """.split()
)
"""Nouns of those who can take a stance without a name; so can most that end like "senator",
"lobbyist" or "lawmaker"."""
ACTING_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant")
"""Endings of nouns of those who act."""
NOT_ACTING = frozenset(
    """
    answer barrier border color colour computer corridor door error factor floor harbor harbour
    humor humour letter labor labour matter member mirror motor number offer order other paper
    plant poster power quarter river sector server summer tower want water winter
    """.split()
)
"""Nouns that end so too, and take no stance; and "members", who are nobody without their body."""
NOBODY_KNOWN = frozenset("certain other others many most any such both these those".split())
"""Words before a noun that leave open who is meant, or mean somebody told before."""

LIGHT_VERBS = frozenset("make issue give put submit table".split())
"""Verbs that leave the meaning to their object: "made demands to close the port"."""

NOUN_FRAMES: dict[str, tuple[Stance, str]] = {
    "demand": ("demanded", "Brandt made demands to close the port."),
    "offer": ("offered", "Brandt made an offer to pay for the barrier."),
    "proposal": ("floated", "Brandt made a proposal to close the port."),
    "promise": ("planned", "Brandt made a promise to close the port."),
    "threat": ("warned", "Brandt made threats to leave the talks."),
}
"""Object of a light verb -> stance, with a sentence that has it; what the stance is about is the
infinitive that hangs on the noun."""

DELIBERATE = frozenset(
    """
    negotiate renegotiate meet sign send build close open introduce publish launch hold appoint
    withdraw cut raise join leave ban impose lift deploy resume review investigate appeal expand
    extend fund buy sell scrap abolish replace reform create establish submit implement enforce
    suspend restore increase reduce spend invest cooperate campaign boycott resign step
    """.split()
)
"""Things one does on purpose: with "will", or with "would" in reported speech, they are plans.
"Denmark would lose" is a forecast."""
DELIBERATE_EXAMPLES = (
    "The council will introduce a levy.",
    "Brandt said the union would resume the strike.",
)
