"""Verbs, nouns and adverbials that report what somebody says, thinks or wants, each with its class.

The lexicon is the project's own: general English verbs of communication, grouped by what they
commit the speaker to, as verb classifications and dictionaries group them. No corpus was counted.
Quotations, positions and open questions share it.
"""

from __future__ import annotations

from typing import Literal

from briefgen.language.reading import Token

VerbClass = Literal["speech", "claim", "denial", "demand", "promise", "question", "belief"]

EXAMPLES: dict[VerbClass, str] = {
    "speech": "The minister said the bridge was safe.",  # neutral report
    "claim": "He claimed the bridge was safe.",  # the reporter keeps away
    "denial": "She denied that the bridge was unsafe.",  # a rejection
    "demand": "The union demanded that the bridge be closed.",  # a wish put to others
    "promise": "The minister promised to repair the bridge.",  # a commitment
    "question": "She asked who would pay.",  # an enquiry
    "belief": "He believes the bridge is safe.",  # thought, not said
}

LEXICON: dict[VerbClass, str] = {
    "speech": (
        """
        say tell state add note remark observe comment explain declare announce report write tweet
        retweet post reply
        respond answer continue conclude mention point repeat reiterate stress emphasize emphasise
        underline underscore
        confirm acknowledge admit concede agree reveal disclose divulge describe warn caution
        testify recall quip joke
        shout whisper yell argue suggest predict forecast estimate advise inform notify remind
        signal indicate read
        recount relate reckon voice express praise applaud laud criticise criticize blast slam
        lament complain boast
        brag muse opine interject exclaim elaborate clarify specify outline detail remonstrate
        apologise apologize hail
        welcome celebrate insist put proclaim pronounce profess quote cite chime intone murmur
        mutter reassure assure
        recommend summarise summarize text email message disagree counter retort fire shoot hint
        imply show find scream
        cry bellow holler yelp stammer stutter snap bark growl hiss drawl gush enthuse rave rail
        rant fume thunder vent
        moan groan grumble gripe bemoan deplore condemn denounce decry rebuke chide scold berate
        admonish chastise
        lambast lambaste mock ridicule taunt tease sneer scoff jeer deride disparage belittle liken
        compare confide
        confess blurt volunteer venture proffer posit theorise theorize speculate philosophise
        philosophize rhapsodise
        lecture preach counsel coach narrate recite dictate certify attest affirm reaffirm aver avow
        asseverate submit
        stipulate rule decree broadcast publish blog telegraph telephone phone cable wire relay
        convey communicate
        articulate verbalise verbalize enunciate rephrase paraphrase reword translate thank
        congratulate greet bid toast
        salute vouch chuckle laugh reference attack expound expand proceed resume recap sum label
        brand dub term
        characterise characterize portray depict forewarn alert brief update teach school prophesy
        foretell discuss
        concur surmise debate speak talk address discourse chat converse gossip declaim orate
        sermonise editorialise editorialize
        """
    ),
    "claim": (
        """
        claim allege assert contend maintain purport accuse charge suspect insinuate intimate
    """
    ),
    "denial": (
        """
        deny reject dismiss refute rebut dispute contradict disavow repudiate rebuff disclaim
    """
    ),
    "demand": (
        """
        demand urge call order request insist press plead implore beg appeal propose recommend
        instruct encourage invite challenge dare entreat beseech exhort petition lobby push ask
        command
        """
    ),
    "promise": (
        """
        promise pledge vow swear guarantee commit undertake offer threaten
    """
    ),
    "question": (
        """
        ask wonder question inquire enquire query
    """
    ),
    "belief": (
        """
        think believe hope fear expect want wish feel know doubt consider intend plan assume imagine
        worry understand realise realize see decide prefer suppose regard anticipate
    """
    ),
}

_CLASS_OF: dict[str, VerbClass] = {}
for _verb_class, _verbs in LEXICON.items():
    for _verb in _verbs.split():
        # A verb that stands in two classes takes the stronger reading, which stands later in the
        # table; "belief" never displaces speech.
        if _verb_class != "belief" or _verb not in _CLASS_OF:
            _CLASS_OF[_verb] = _verb_class


def verb_class(verb: Token) -> VerbClass | None:
    """Return the class of a reporting verb, or None for any other word."""
    return _CLASS_OF.get(verb.lemma.lower()) if verb.pos in {"VERB", "AUX"} else None


NOUNS: dict[VerbClass, str] = {
    "speech": (
        """
        statement remark comment announcement report warning suggestion argument declaration
        assurance explanation admission acknowledgement confirmation prediction observation
        disclosure revelation reply response answer message insistence
        complaint conclusion testimony account assessment estimate forecast emphasis reminder
        recommendation criticism word news
        """
    ),
    "claim": "claim allegation assertion accusation contention charge insinuation rumour rumor",
    "denial": "denial rejection refutation",
    "demand": "demand call request appeal plea order proposal insistence",
    "promise": "promise pledge vow guarantee commitment undertaking offer threat",
    "question": "question query",
}
"""Nouns that report, by the class of their verb: Smith's claim that the bridge is safe."""

_CLASS_OF_NOUN: dict[str, VerbClass] = {
    noun: noun_class for noun_class, nouns in NOUNS.items() for noun in nouns.split()
}


def reporting_noun(token: Token) -> VerbClass | None:
    """Return the class of a noun that reports, or None for any other word."""
    return _CLASS_OF_NOUN.get(token.lemma.lower()) if token.pos == "NOUN" else None
