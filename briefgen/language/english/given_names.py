"""Given names that news of many countries is full of, by which "Carla Weld" is told from a body and
from plain words in capitals. They say nothing of who somebody is, nor of gender.

Names that are mostly something else ("Mercy", "Justice", "Grant") are left out.
"""

from __future__ import annotations

from briefgen.language.english.nicknames import is_given_name

GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abe abel ada adam adele adrian agnes agnieszka ahmad ahmed aidan
    aisha akira al alain alan alberto alejandro aleksandr alessandro alex alexei alexis alfonso
    alfredo ali alice alicia alison alistair allan allen alma alvin amber amelia amina amir
    amit amy ana anastasia anders andre andrea andreas andrei andrej andres andrew andy angel
    angela angelo angus anil anita ann anna anne annette annie anthony anton antonio anwar
    archie ari ariel arjun arnold arun asa ash ashley ashok astrid august aung aurora barack
    barbara barry beatrice beau bella belle ben benedict benjamin bernardo bertrand betty
    beverly bianca bill billy birgit bjarne bjorn blake bo bob bobby bogdan boris boyd brandon
    brenda brendan brent brett brian bridget britney brook brooke bruce bruno bryan buck bud
    buddy burak byron callum calvin camila camille carl carla carlo carlos carmen carol
    caroline carolyn carter catherine cecilia cedric celia chantal charles charlie charlotte
    chase chen cherry cheryl chiara chip chloe chris christian christina christine christophe
    claire clara clarence claude claudia claudio clay cliff clive cody cole colin connie connor
    conrad cooper coral corey cornelia courtney craig cristina crystal curt curtis cyril daisy
    dale damian damien dan daniel danielle danny dario darren dave david davide dawn dean deb
    debbie deborah declan dee denise derek desmond devin diana diane dick diego dieter dimitri
    dina dirk dmitri dmitry dolly dominic dominique don donna dora dorian doris dorothy drake
    drew duke duncan dustin dwayne dylan eamon earl ebony ed eddie edgar edie edith eduardo
    edward edwin effie eileen elaine elena elias elijah elisabeth elizabeth ella ellen elliot
    elliott elmer elsa elsie emil emilia emilio emily emma emmanuel enrico enrique eric erica
    erik erika ernest ernesto ernie esther ethan eugene eva evan eve evelyn fabio faith fanny
    fatima federico felipe felix fern fernando fiona flora francesca francesco francis
    francisco francois frank franz freda freddie frederick frieda fritz gabriela gail gale
    gareth garry gary gavin gene geoffrey george georgia gerald geraldine gil gilbert gilda
    gilles gina ginger giorgio giovanni giulia glen glenn gloria gordon grace graham gregory
    greta guido guillermo gus gustavo guy gwen hal hamish hamza hank hannah hans harold harry
    harvey hassan hattie hazel heath heather hector heidi heinz helen helena helene helga
    helmut henrik henry herb herbert hetty hilary hilda hillary holly hope horst howard hugh
    hugo hunter hussein ian ibrahim ida igor ike imogen imran ines inga ingrid iona irene irina
    iris isaac isabel isabella isla ismail ivan ivana ivy izzy jack jackie jade jaime jake
    jakub jamal james jan jana jane janet janice jared jasmine jason jasper javier jay jean
    jeanne jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jesse jessica jewel jill
    jim jimmy joan joanna joanne joao jock jody joe joel johan johann johanna john johnny jon
    jonas jonathan jordan jorge jose josef joseph josh joshua joy joyce juan juana juanita jude
    judith judy julia julian juliana julie julien juliet julio jurgen justin kai kamala karel
    karen karin karl karla kaspar katarina kate kath katharina katherine kathleen kathryn kathy
    katie katja katrina kay keith kelly kelvin ken kenji kenneth kevin khalid kieran kim kiran
    kirk kit kitty klaus kris krishna kristen kristin kristina krzysztof kurt kyle lance lane
    larry lars laszlo laura laurel lauren laurent lawrence lea leah lee leila lena lenny lenora
    leo leon leonard leonardo leroy leslie letty liam libby lila lilian lily linda linden
    lindsay lindsey lionel lisa liv liz lizzie lloyd lois lorenzo lorna lorraine lottie lou
    louis louisa louise luc luca lucas lucia lucy luigi luis luisa lukas luke lydia lynn maciej
    mae maggie magnus mahmoud maisie malcolm malik mandy manfred manuel mara marc marcel
    marcelo marcia marcin marco marcos marcus marek margaret marge margo margot maria mariam
    marian mariana marie marina mario marion marisa mark marko marlene marta martha martin
    martina marty marvin mary mason massimo mat mateo mathias mathieu matt matteo matthias
    maura maureen maurice mauricio mauro mavis max maxim maxime maxine maya meg megan mehmet
    melania melanie melissa melody melvin mercedes meredith merle michal michel michele
    michelle mickey miguel mikael mike mikhail milan mildred miles millie milo milos milt mimi
    minh minnie miranda miriam misty mitch mohamed mohammad mohammed mohan moira molly mona
    monica monika monty morgan morris muhammad murray mustafa myra myrtle nadia nadine nan
    nancy naomi natalia natalie natasha nathan nathaniel ned neil nell nellie nelson nettie
    nicholas nick nicky nicola nicolas nicole niels nigel nikita niklas nikola nina nita noah
    noel nora noreen norm norman odd odette olaf oleg olga olive oliver olivia olivier ollie
    omar opal oral orla orrin orson oscar oskar osman oswald otto pablo paddy paloma pam pamela
    pansy paola paolo parker pat patricia patrick patrizia patsy patty paul paula paulo pavel
    pearl pedro peg peggy penny per percy perry peter petra phil philip phillip phoebe phyllis
    pierre pietro piotr pip piper polly poppy porter priya queenie rachel rafael raj rajesh
    ralph ramon randall randy raphael rashid raul ravi ray raymond reba rebecca reed reggie
    regina reginald reid rene renee rex reza rhoda rhona rhys ricardo riccardo rich richard
    rick ricky rita rob robert roberto robin rocky rod roddy rodney rodrigo roger roland rolf
    romain roman romeo romy ron ronald rory rosa rose rosemary rosie ross rowan roxanne roy
    ruben ruby rudolf rudy rue rupert rush ruslan russ russell rusty ruth ryan sabine sadie
    sadiq sage sal sally salma salman sam samir samira samuel sandeep sandra sandy sanjay
    santiago sara sarah scott sean sebastian selena selma serena serge sergei sergey sergio
    seth shane shannon sharon shaun sheila shelby shelley sherry shirley sibyl sid siegfried
    sienna sigrid silvia silvio simon simone skip sly sofia sol sonia sonny sophia sophie sophy
    spike stacey stan stanislav stanley stefan stefanie stella stephan stephanie stephen steve
    steven stew stuart sue sunil susan sven svetlana sybil sylvia tad tamara tania tanya tariq
    tate tatiana taylor ted teddy terence teresa terry tess tessa thelma theo theodore thierry
    thomas tiago tiffany tilda tilly tim timothy tina tobias tod todd tom tomas tomasz tommy
    toni tony tracy travis trevor trey trish tristan trixie troy trudy tyler ulrich ulrike umar
    una ursula val valentina valentine valerie vance vanessa vera vern veronica vic vicky
    victoria vijay vikram viktor viktoria vincent vincenzo viola violet virginia viv vladimir
    von wade wally walt walter wanda ward warren wayne webster wei wendy werner wes wesley
    whitney wiley wilhelm will william willie wilma winnie wolfgang woody wren wyatt xavier yan
    yasmin yolanda yousef yuri yusuf yves yvonne zac zach zainab zelda zoe zoltan zora
    """.split()
)


def opens_as_given_name(word: str) -> bool:
    """Tell whether a word is a given name of these tables, or of those of short forms.

    Examples:
        >>> opens_as_given_name("Carla"), opens_as_given_name("Alfie"), opens_as_given_name("Space")
        (True, True, False)
    """
    return word.lower() in GIVEN_NAMES or is_given_name(word)
