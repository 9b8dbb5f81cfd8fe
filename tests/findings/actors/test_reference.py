"""Who "he", "the senator" and "the company" are.

Each passage marks what is asked, ``[[she=Ada Hallam]]``; ``[[he=?]]`` must be left open.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.language.reading import Reading

PRONOUNS = [
    # the subject before
    "Ada Hallam opened the bridge on Monday. [[She=Ada Hallam]] said it was safe.",
    "Jonas Falk resigned on Friday. [[He=Jonas Falk]] gave no reason.",
    "Kwame Asante said [[he=Kwame Asante]] would not stand again.",
    "The mayor, Lucía Ferrer, said [[she=Lucía Ferrer]] had not read the report.",
    (
        "Henrik Solberg met farmers in Alder on Tuesday and promised that [[his=Henrik Solberg]]"
        " ministry would pay."
    ),
    # the running speaker
    (
        '"The dam will hold," Ada Hallam said. "We have tested it twice."\n"Nobody needs to leave,"'
        " [[she=Ada Hallam]] added."
    ),
    (
        '"We shall appeal," said Tomasz Wilk, the union\'s lawyer.\n"The law is on our side,"'
        " [[he=Tomasz Wilk]] told reporters."
    ),
    (
        '"It is a bad plan," said Marta Lind. "It is late as well."\n"Who will pay?" [[she=Marta'
        " Lind]] asked."
    ),
    # a possessive in the sentence of a man tells nothing of her
    (
        "Barrister Annika Petros, who represents the man in hospital, said his family had asked a"
        ' nurse.\n"They want to know one thing," [[she=Annika Petros]] said.'
    ),
    # whoever asked is not who replies
    (
        "Joan Petrie said she made a note.\nCounsel to the inquiry, Ewan Rennie KC, asked if she knew"
        ' more.\n[[She=Joan Petrie]] replied: "I do not."'
    ),
    # what somebody was, beside what somebody is
    (
        "Tulloch, a two-term MP and former minister of mines, said an accountant had signed it.\n"
        '"I was away," [[he=Tulloch]] said.'
    ),
    ("His first deputy, Marina Otero, left in May, and [[she=Marina Otero]] still writes to him."),
    # a body or a state in the report of somebody
    (
        "Foreign minister Kristian Aave said that Estonia had told its allies.\n"
        '"We did not seek this," [[he=Kristian Aave]] said.'
    ),
    # a new clause behind a semicolon
    (
        'Mayor Paul Neves was hurt. "We will act," said Jonas Falk, the Defence Secretary;'
        " [[he=Jonas Falk]] called the attack cruel."
    ),
    # what somebody is taken for is nobody else
    "Police spoke with Ada Hallam as a suspect. [[She=Ada Hallam]] told police that she was ill.",
    # one of many is somebody new
    "Judge Paul Neves spoke. One of the victims wept. [[She=?]] said she was tired.",
    # who is named in a quotation did not utter it
    '"Jonas Falk has lied to us," Ada Hallam said.\n"Falk must go," [[she=Ada Hallam]] added.',
    (
        '"Ms. Hallam is wrong," Jonas Falk said on Monday. "Hallam never read the plan," [[he=Jonas'
        " Falk]] wrote later."
    ),
    # the article tells the gender
    "Mr. Falk met Ms. Hallam in Alder. [[She=Hallam]] asked for more money.",
    "Mr. Falk met Ms. Hallam in Alder. [[He=Falk]] asked for more money.",
    (
        "Chairwoman Ines Duarte and Clerk Jonas Falk signed the letter on Monday. On Tuesday"
        " [[she=Ines Duarte]] withdrew it."
    ),
    (
        "Congresswoman Ruth Amari wrote to Governor Paul Neves. Mr. Neves did not answer, and"
        " [[she=Ruth Amari]] wrote again."
    ),
    (
        "The spokesman, Karel Novak, stood beside Dame Joan Pritchard. [[She=Joan Pritchard]] did"
        " not speak."
    ),
    "Falk and his wife, Elsa Falk, live in Alder. [[She=Elsa Falk]] teaches chemistry.",
    "King Oskar opened the session beside Queen Maud. [[She=Maud]] left early.",
    # a clause before its subject
    "When [[she=Ada Hallam]] reached Alder, Ada Hallam called the bridge safe.",
    "Although [[he=Jonas Falk]] opposed the plan, Jonas Falk did not vote.",
    # the object is not the subject of its own clause
    "Jonas Falk said Karel Novak had misled [[him=Jonas Falk]].",
    # himself
    "Jonas Falk blamed [[himself=Jonas Falk]] for the delay.",
    # British titles and quotation marks
    (
        "‘We will not be moved,’ said Sir Alan Pritchard, the council leader. [[He=Alan Pritchard]]"
        " spoke in Alder."
    ),
    "Baroness Okafor told peers that [[she=Okafor]] would press the government.",
    (
        "Dame Siobhan Keane said: 'The hospital must stay open.' [[She=Siobhan Keane]] has run it"
        " since 2019."
    ),
    # names of several languages
    "Nguyen Thi Lan runs the port. [[She=Nguyen Thi Lan]] has cut its debts.",
    (
        "Ursula van der Meer leads the water board. On Monday [[she=Ursula van der Meer]] raised"
        " the levy."
    ),
    (
        "Bashar al-Karim chairs the committee. [[He=Bashar al-Karim]] told lawmakers that talks"
        " would go on."
    ),
    "Ildefonso Ruiz Ortega signed the deal in Lisbon. [[He=Ildefonso Ruiz Ortega]] called it fair.",
    "Siobhán O'Dowd won the seat by nine votes. [[She=Siobhán O'Dowd]] thanked her rivals.",
    # bodies
    (
        "The European Harbour Agency raised its fees. The agency said [[its=European Harbour"
        " Agency]] costs had doubled."
    ),
    "Aldane Motors will close [[its=Aldane Motors]] plant in Alder.",
    # a name stressed
    "Paul Neves was calm. Jonas Falk [[himself=Jonas Falk]] was not.",
    # a campaign named after its candidate
    (
        "The Hallam campaign denied it. Ada Hallam was on the road, but [[her campaign=Hallam"
        " campaign]] said the report was false."
    ),
    # a later pronoun tells whom an earlier one cannot mean
    (
        "Elise Berg answered Paul Kerek. Kerek had said on Monday that [[she=Elise Berg]] was"
        ' late.\n"It is over," [[he=Paul Kerek]] told state radio. [[He=Paul Kerek]] did not'
        " explain."
    ),
    # what a body says of itself
    "Aldane Motors said [[it=Aldane Motors]] would close the plant.",
    # a body after the noun for its kind
    (
        "Spain opened an inquiry into builder Ferrandal on Monday. Judge Pilar Soto gave [[the"
        " company=Ferrandal]] ten days."
    ),
    # two passive and active persons, the second told by the pronoun's gender
    "Mr. Kjeld will be replaced by Ingrid Holm in May. [[She=Ingrid Holm]] joined in 2012.",
    # letters after the name
    "His barrister, Imran Qureshi KC, told the panel that [[he=Imran Qureshi]] would appeal.",
    # the family name first, a title before it
    (
        "Kim Min-seo, who heads the hospital, said [[she=Kim Min-seo]] was tired. Dr Kim was calm."
        " [[She=Kim Min-seo]] had slept little."
    ),
    # who
    "Ada Hallam, [[who=Ada Hallam]] chairs the committee, disagreed.",
]

OPEN = [
    # two who may equally be meant
    "Jonas Falk and Karel Novak met on Monday. [[He=?]] left early.",
    "Ada Hallam and Marta Lind gave evidence. [[She=?]] wept.",
    # somebody the article does not name
    "A nurse at the hospital spoke to reporters. [[She=?]] said the ward was full.",
    (
        "Jonas Falk visited the hospital. A woman in the crowd shouted at the minister. [[She=?]]"
        " was led away."
    ),
    # no name at all
    "[[He=?]] said the bridge was safe.",
    # of the other gender
    "Mr. Falk opened the bridge. [[She=?]] was late.",
    # nobody is named by "I", "we", "you"
    '"[[I=?]] will not resign," Jonas Falk said.',
    '"[[We=?]] will win," Ada Hallam said.',
    # "it" of the weather, of clauses, of things
    "Ada Hallam said [[it=?]] was raining in Alder.",
    "Aldane Motors bought a mine. [[It=?]] holds lithium.",
    # things and crowds
    "Jonas Falk published his accounts because [[they=?]] would clear his name.",
    "Protesters marched through Alder on Sunday. [[They=?]] want the mine closed.",
    "Ada Hallam and Jonas Falk met on Monday. [[They=?]] agreed on little.",
    (
        "Poland and Lithuania watched. Jonas Falk and Karel Novak met on Thursday. [[They=?]] have"
        " met twice."
    ),
    "Lars Kjeld will be replaced by Ingrid Holm. [[She=?]] joined in 2012.",
    "The Alder Institute studied the plan. The Alder Institute said [[it=?]] would cost too much.",
    "The agency said [[it=?]] was raining.",
    "Farmers wrote to the Ministry of Harbours. [[They=?]] asked for help.",
]

ROLES = [
    "Sen. Ada Hallam opposes the bill. [[The senator=Ada Hallam]] said it would cost too much.",
    "Rep. Paul Neves voted no. [[The congressman=Paul Neves]] gave no reason.",
    (
        "Danish Prime Minister Mette Lindqvist flew to Nuuk. [[The prime minister=Mette Lindqvist]]"
        " will stay two days."
    ),
    (
        "Jonas Falk, the head of the Harbour Agency, resigned. [[The agency head=Jonas Falk]] cited"
        " his health."
    ),
    (
        "Ines Duarte, who chairs the committee, was in Lisbon. Ines Duarte is the chairwoman of the"
        " port board. [[The chairwoman=Ines Duarte]] would not comment."
    ),
    (
        "The company's spokesman, Karel Novak, denied it. [[The spokesman=Karel Novak]] said no"
        " waste was dumped."
    ),
    "Labour MP Joan Pritchard asked about the dam. [[The MP=Joan Pritchard]] got no answer.",
    (
        "NATO chief Jonas Falk met Foreign Minister Lea Moreau. [[The minister=Lea Moreau]] praised"
        " the alliance."
    ),
    "President Luis Ortega vetoed the law. Critics of [[the president=Luis Ortega]] were dismayed.",
    (
        "Mayor Kofi Mensah signed the order. A spokesman for [[the mayor=Kofi Mensah]] said it was"
        " legal."
    ),
    "Economist Priya Raman doubts it. [[The economist=Priya Raman]] expects a fall in prices.",
    "Film director Ana Prieto spoke last. [[The director=Ana Prieto]] had waited an hour.",
    # a general word for a particular office
    "Sen. Ada Hallam met bankers in Alder. [[The lawmaker=Ada Hallam]] asked them for figures.",
    "Professor Lars Brandt led the study. [[The academic=Lars Brandt]] called the results clear.",
    (
        "Tech billionaire Erik Sand bought the paper. [[The businessman=Erik Sand]] promised not to"
        " meddle."
    ),
    (
        "Detective Inspector Moira Kerr leads the inquiry. [[The detective=Moira Kerr]] appealed"
        " for witnesses."
    ),
    # a state or a party not told before, of an office that is seldom foreign
    "Sen. Ada Hallam met bankers in Alder. [[The Ohio senator=Ada Hallam]] asked them for figures.",
    # beside the name
    "[[The prime minister=Keir Hallam]], Keir Hallam, said the talks would go on.",
    # bodies by their own noun
    (
        "The European Harbour Commission fined two ports. [[The commission=European Harbour"
        " Commission]] said the ports had colluded."
    ),
    (
        "The Ministry of Harbours published the plan. [[The ministry=Ministry of Harbours]] said"
        " work would start in May."
    ),
    (
        "The Harrow Valley Water Board raised its charges. [[The board=Harrow Valley Water Board]]"
        " blamed the drought."
    ),
    "The Supreme Court heard the case in May. [[The court=Supreme Court]] will rule in June.",
    # bodies by what they are
    "Aldane Motors, a carmaker, cut 300 jobs. [[The company=Aldane Motors]] said sales had fallen.",
    "Greenwater, a charity, sued the state. [[The charity=Greenwater]] wants the dam removed.",
    (
        "Nordbank is the country's largest lender. Nordbank lost money last year. [[The"
        " bank=Nordbank]] has cut its dividend."
    ),
    # bodies named after somebody
    "The Hallam campaign denied the report. [[The campaign=Hallam campaign]] called it false.",
    (
        "The Danish government rejected the offer. [[The government=Danish government]] said the"
        " island was not for sale."
    ),
]

ROLES_OPEN = [
    # nobody holds the office
    "Ada Hallam opened the bridge. [[The senator=?]] stayed away.",
    "Police sealed off the square in Alder. [[The governor=?]] sent the guard.",
    # an indefinite phrase introduces somebody new
    "Sen. Ada Hallam voted yes. [[A senator=?]] from the north voted no.",
    # two hold it
    "Sen. Ada Hallam debated Sen. Paul Neves for an hour. [[The senator=?]] did well.",
    # another's
    "Ada Hallam is a lawyer. Jonas Falk was silent, but [[his lawyer=?]] spoke.",
    # the rank below
    "President Luis Ortega flew to Lisbon. [[The vice president=?]] stayed at home.",
    "Vice President Luis Ortega flew to Lisbon. [[The president=?]] stayed at home.",
    # of another body, or of another country
    "Ada Hallam, the head of the Harbour Agency, resigned. [[The head=?]] of the union cheered.",
    "French Foreign Minister Lea Moreau arrived. [[The Dutch minister=?]] was late.",
    "President Luis Ortega called on Monday. [[The French president=?]] was out.",
    "Texas Sen. Paul Neves voted yes. [[The Ohio senator=?]] voted no.",
    # the unnamed one
    (
        "Aldane Motors has a rival. A company from Lisbon made an offer. [[The company=?]] would"
        " not give its name."
    ),
    # a body of another kind
    "The Ministry of Harbours published the plan. [[The company=?]] that drew it up was paid well.",
    "Parents met in Alder. [[Officials=?]] listened.",
    "Ada Hallam met commanders. [[The soldiers=?]] were tired.",
]

ARTICLES = [
    # British, with single and double marks
    """Sir Alan Pritchard, the Conservative leader of the council, said [[he=Alan Pritchard]] had been told "by email, on a Sunday".

'We have been treated with contempt,' [[he=Alan Pritchard]] told the BBC. 'The minister has not once visited the town.'

Environment Secretary Yasmin Haddad said the authority had missed four deadlines. "I have been patient," [[she=Yasmin Haddad]] told MPs.

[[Her=Yasmin Haddad]] Labour predecessor, Gareth Powell, defended the council. Mr Powell, [[who=Gareth Powell]] visited the town in 2023,
said its engineers "did what [[they=?]] could". [[He=Gareth Powell]] added that Ms Haddad had "never read the report".

Moira Kerr, 71, said [[she=Moira Kerr]] would sell if [[she=Moira Kerr]] could. "Nobody will buy it," [[she=Moira Kerr]] said.

The Association of Drainage Boards (ADB) urged a rethink. The ADB's chief executive, Dr Funmi Adeyemi, said: 'This is a false economy.'
[[She=Funmi Adeyemi]] said [[the body=Association of Drainage Boards]] would seek a meeting.

[[The council leader=Alan Pritchard]] said [[he=Alan Pritchard]] would "fight on".""",
    # an agency, from Australia
    """CANBERRA, March 3 (AAP) - Australian Treasurer Lachlan Burke has ruled out a levy on gas exporters.

Burke told reporters in Canberra that [[he=Lachlan Burke]] had spoken with the premier of Western Australia, Sue Tran.

Greens leader Tom Whitby said [[the treasurer=Lachlan Burke]] had "rolled over".

Woodvale Energy, the country's biggest exporter, welcomed the announcement. Shares in [[the company=Woodvale Energy]] rose 4 per cent.
[[Its=Woodvale Energy]] chief executive, Arjun Mehta, said the project would go ahead. "Certainty matters," [[he=Arjun Mehta]] said.

Mehta, [[who=Arjun Mehta]] took over from Helen Cray in 2022, said [[she=Helen Cray]] had laid the foundations.""",
    # a court, from India
    """Justice Leela Menon observed that [[she=Leela Menon]] had raised the matter in July.

Senior advocate Prashant Iyer told [[the court=?]] that [[his=Prashant Iyer]] clients had waited three years. Solicitor General Vikram
Deshpande sought four weeks. [[He=Vikram Deshpande]] said the ministry was "seized of the matter".

The petitioner, Kavita Rao, told the press [[she=Kavita Rao]] was hopeful. "[[They=?]] listened," [[she=Kavita Rao]] said.""",
    # American
    """President Daniel Whitaker on Thursday vetoed a bill on lumber, defying members of [[his=Daniel Whitaker]] own party.

[[The president=Daniel Whitaker]] said in a statement that the measure, sponsored by Sen. Maria Castellano, D-Ohio, and Rep. Bill Thorne,
R-Idaho, would "reward unfair trade."

Castellano said [[she=Maria Castellano]] would seek an override. "The votes are there," [[the senator=Maria Castellano]] said. Thorne said
[[he=Bill Thorne]] was disappointed.

The National Association of Home Builders said [[its=National Association of Home Builders]] members would pay. "It's a tax on families,"
said Jerry Kowalczyk, [[the group=National Association of Home Builders]]'s chairman. [[He=Jerry Kowalczyk]] noted that prices had doubled.

House Speaker Ed Rourke has not said whether [[he=Ed Rourke]] will bring the bill back. [[His=Ed Rourke]] wife, Ellen Rourke, lobbies for
the industry; [[she=Ellen Rourke]] has recused [[herself=Ellen Rourke]].""",
    # a carried-on speaker over several paragraphs, a quotation in which another is named
    """"The tide came in at four," said Tomasz Wilk, who has fished off Alder for 30 years. "Nobody warned us."

"Lindqvist came and had [[her=?]] picture taken," [[he=Tomasz Wilk]] said. "Then she went home."

"We lost two boats," [[he=Tomasz Wilk]] added.""",
]

# A blank line ends a paragraph in the table above; a single line end only breaks the line.
ARTICLES = [re.sub(r"(?<!\n)\n(?!\n)", " ", article) for article in ARTICLES]

_MARK = re.compile(r"\[\[(.+?)=(.+?)\]\]")


THINGS = [
    # a body that acted in the sentence before, or whose name stands beside what it is
    "The Harbour Council sent samples to a laboratory. [[It=Harbour Council]] said they were fine.",
    "The ferry operator, Aerila, disputes that. [[It=Aerila]] said tests had been passed.",
    (
        "The hospital, Northgate, paid a firm for the beds. [[It=Northgate]] said that the bill was"
        " fair."
    ),
    # "She" may be a ship, a storm or a country: left open where a person does nothing a ship cannot
    "Mayor Ruth Pallant watched the ferry Northern Dawn leave port. [[She=?]] sank at dawn.",
    "HMS Caldera left port on Monday. Admiral Anna Lundt was not on board. [[She=?]] was hit at noon.",
    "Mayor Ruth Pallant watched Hurricane Hilda. [[She=?]] made landfall at noon.",
    "President Anna Lundt visited Norland on Monday. [[She=?]] has lost a fifth of her territory.",
    # controls: whoever speaks is a person, and so is she where no such thing is named
    "Captain Elise Norgard brought the ferry in. [[She=Elise Norgard]] said the radio was lost.",
    "Mayor Ruth Pallant watched the ferry leave. [[She=Ruth Pallant]] told reporters it was late.",
    "Mayor Ruth Pallant opened the bridge on Monday. [[She=Ruth Pallant]] cut the ribbon at noon.",
]


def answers(passage: str, make_reading: Callable[..., Reading]) -> list[tuple[str, str, str]]:
    """Return for each mark the words, what is expected and what was found."""
    text, asked, end = "", [], 0
    for match in _MARK.finditer(passage):
        text += passage[end : match.start()]
        asked.append((len(text), len(text) + len(match[1]), match[1], match[2]))
        text += match[1]
        end = match.end()
    reading = make_reading(text + passage[end:])
    cast = find_actors(reading)
    found = []
    for start, stop, words, expected in asked:
        tokens = reading.tokens_between(start, stop)
        inside = {token.index for token in tokens}
        head = next(token for token in tokens if token.head.index not in inside or token.is_root)
        found.append((words, expected, cast.name_for(head) or "?"))
    return found


@pytest.mark.parametrize("passage", PRONOUNS + OPEN + ROLES + ROLES_OPEN + THINGS + ARTICLES)
def test_a_reference_is_resolved_or_left_open(
    passage: str, make_reading: Callable[..., Reading]
) -> None:
    found = answers(passage, make_reading)
    assert found
    assert [(words, name) for words, _, name in found] == [
        (words, expected) for words, expected, _ in found
    ]
