"""Verbs that report what somebody says, thinks or wants, each with its class.

The lexicon is the project's own: general English verbs of communication, grouped by what they commit the speaker to, as verb
classifications and dictionaries group them. No corpus was counted. Quotations, positions and open questions share it.

    speech    neutral report           "The minister said the bridge was safe."
    claim     the reporter keeps away  "He claimed the bridge was safe."
    denial    a rejection              "She denied that the bridge was unsafe."
    demand    a wish put to others     "The union demanded that the bridge be closed."
    promise   a commitment             "The minister promised to repair the bridge."
    question  an enquiry               "She asked who would pay."
    belief    thought, not said        "He believes the bridge is safe."
"""

from __future__ import annotations

from typing import Literal

from briefgen.language.reading import Token

VerbClass = Literal["speech", "claim", "denial", "demand", "promise", "question", "belief"]

LEXICON: dict[VerbClass, str] = {
    "speech": """
        say tell state add note remark observe comment explain declare announce report write tweet
        post reply respond answer continue conclude mention point repeat reiterate stress emphasize
        emphasise underline underscore confirm acknowledge admit concede agree reveal disclose
        describe warn caution testify recall quip joke shout whisper yell argue suggest predict
        forecast estimate advise inform notify remind signal indicate read recount relate reckon
        voice express praise criticise criticize blast slam lament complain boast brag muse opine
        interject exclaim elaborate clarify specify outline detail remonstrate apologise apologize
        hail welcome celebrate insist put proclaim pronounce profess quote cite chime intone murmur
        mutter reassure assure recommend summarise summarize text email message disagree counter
        retort fire shoot hint imply show find
    """,
    "claim": """
        claim allege assert contend maintain purport accuse charge boast suspect
    """,
    "denial": """
        deny reject dismiss refute rebut dispute contradict disavow repudiate rebuff
    """,
    "demand": """
        demand urge call order request insist press plead implore beg appeal propose recommend
        instruct
    """,
    "promise": """
        promise pledge vow swear guarantee commit undertake offer threaten
    """,
    "question": """
        ask wonder question inquire enquire query
    """,
    "belief": """
        think believe hope fear expect want wish feel know doubt consider intend plan assume imagine
        worry understand realise realize see decide prefer suppose regard anticipate
    """,
}

_CLASS_OF: dict[str, VerbClass] = {}
for _verb_class, _verbs in LEXICON.items():
    for _verb in _verbs.split():
        # A verb that stands in two classes takes the stronger reading, which stands later in the table; "belief" never displaces speech.
        if _verb_class != "belief" or _verb not in _CLASS_OF:
            _CLASS_OF[_verb] = _verb_class


def verb_class(verb: Token) -> VerbClass | None:
    """Return the class of a reporting verb, or None for any other word."""
    return _CLASS_OF.get(verb.lemma.lower()) if verb.pos in {"VERB", "AUX"} else None
