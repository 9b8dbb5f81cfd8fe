"""Which callings one person may be given in turn, and which belong to one alone."""

from __future__ import annotations

SOLE_OFFICES = frozenset(
    """
    president vice-president minister premier chancellor taoiseach king queen pope emperor sultan
    emir monarch governor mayor secretary speaker judge justice magistrate prosecutor coroner
    defendant plaintiff claimant witness jury victim accused suspect complainant attacker
    """.split()
)
"""Offices of which a country, a town or a trial has one: "the judge" is not whoever spoke last."""

ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(nouns.split())
    for nouns in (
        # Prof. Ada Hallam, a co-author … the Wexby geologist
        """
        professor author co-author researcher scientist scholar academic expert specialist lecturer
        economist historian sociologist psychologist physicist chemist biologist ecologist geologist
        climatologist meteorologist epidemiologist virologist analyst engineer astronomer director
        doctor physician surgeon consultant
        """,
        # Communications Minister Jonas Falk … the government spokesman
        """
        minister senator representative congressman congresswoman lawmaker legislator politician mp
        mep deputy leader candidate nominee spokesman spokeswoman spokesperson councillor democrat
        republican conservative whip backbencher frontbencher treasurer peer politician
        """,
        # the singer Ada Hallam … the star
        """
        star singer actor actress musician artist performer rapper celebrity comedian composer model
        host presenter player footballer athlete champion captain striker goalkeeper runner
        novelist writer author poet
        """,
        # Captain Ada Hallam … the defender
        """
        captain skipper player footballer striker winger forward midfielder defender goalkeeper
        keeper batsman batter bowler all-rounder champion athlete runner swimmer boxer cyclist
        sprinter golfer manager coach manageress veteran substitute scorer international
        """,
        # chief executive Jonas Falk … the billionaire
        """
        executive ceo founder co-founder chief boss businessman businesswoman billionaire chairman
        chairwoman entrepreneur owner director manager investor tycoon head
        """,
        # Capt. Ada Hallam … the officer
        """
        officer captain commander general colonel major admiral sergeant lieutenant chief constable
        inspector superintendent detective spokesman spokeswoman spokesperson commissioner
        """,
        # barrister Ada Hallam … the lawyer
        "lawyer attorney barrister solicitor counsel advocate",
        # Bishop Jonas Falk … the cleric
        "bishop archbishop cardinal priest pastor reverend rabbi imam cleric vicar",
        # Ada Hallam, a nurse … the campaigner
        """
        activist campaigner advocate protester organiser organizer volunteer founder director leader
        """,
    )
)
"""Callings that one person is given in turn; an example before each."""

PASSING = frozenset(
    """
    passenger resident witness survivor victim local pensioner shopper commuter neighbour neighbor
    tourist visitor fan supporter customer driver motorist cyclist pedestrian bystander onlooker
    user contestant patient volunteer worker employee native friend colleague substitute
    """.split()
)
"""What somebody is in this story, beside which any calling may be theirs: passenger Ruth Amadi …
the nurse."""

KIN = frozenset(
    """
    father mother mum mom dad parent wife husband widow widower son daughter sister brother aunt
    uncle cousin grandmother grandfather niece nephew girlfriend boyfriend partner
    """.split()
)
"""Kin, which says nothing of a calling."""

MORE_CALLINGS = frozenset(
    """
    winger skipper youngster newcomer whistleblower hitmaker fan pundit star mum-of-two peer
    defender forward
    """.split()
)
"""Nouns for persons that neither the list of offices nor their form gives."""
