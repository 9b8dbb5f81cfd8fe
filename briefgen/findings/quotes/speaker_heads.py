"""The word that reports, and whose report it is: from a verb, noun or adverbial to the head of the
phrase that names the speaker."""

from __future__ import annotations

from briefgen.language.english.documents import DOCUMENTS
from briefgen.language.english.group_nouns import group_noun
from briefgen.language.english.person_nouns import office_of
from briefgen.language.english.reporting import LEXICON, VerbClass, reporting_noun, verb_class
from briefgen.language.grammar import agent_of, antecedent, is_passive, names_nobody, own_subject
from briefgen.language.reading import Token

_OPEN_SUBJECT = frozenset("xcomp advcl conj pcomp prep ccomp acl dep parataxis aux".split())
MANNER = frozenset(
    """
    laugh smile shrug sigh nod grin chuckle sob weep gasp giggle smirk wink pant go begin start
    finish croon sing rap chant hum
    wheeze cough splutter demur demand thunder intervene interrupt interpose rejoin riposte ad-lib
    crow simper mouth sound think
    reflect reason share marvel pen caption chorus fret ponder deadpan beam gloat protest jibe pray
    """.split()
)
"""Verbs that report only beside a quotation: "We won," she laughed."""

NAMING = frozenset(
    "call describe label brand dub term characterise characterize portray depict".split()
)
"""Verbs whose object is what is spoken of, and whose second complement is what is said of it: He
called the plan "a folly"."""

JUDGING = frozenset(
    """
    denounce deride dismiss hail decry blast slam rip condemn attack mock ridicule criticize
    criticise praise laud rate lambaste lambast bash trash assail pillory deplore disparage lament
    defend celebrate cast paint frame reject
    envision envisage
    welcome present pan savage
    castigate admire regard see view liken compare accuse refer identify recognise recognize
    """.split()
)
"""Verbs that name with the help of "as", "to" or "of": She denounced the plan as "a folly"."""

WORDS = frozenset(
    "word phrase slogan expression motto mantra term adjective sentence line caption heading sign"
    " banner placard".split()
)
"""Nouns that stand before words spoken or shown: the slogan "Clean water now"."""


USING = frozenset(
    """
    use utter coin repeat shout chant say avoid invoke write display hold carry read wear choose
    prefer borrow quote cite employ wave bear paint see scrawl daub adopt
    """.split()
)
"""Verbs that put such a noun before what was said or shown: He used the phrase "a folly"."""

PARENTHETICAL = frozenset(
    """
    say tell add note remark observe explain declare announce report write tweet post reply respond
    answer continue conclude
    point reiterate stress emphasize emphasise acknowledge admit concede reveal disclose warn
    caution testify recall quip joke argue suggest predict insist claim allege assert contend
    maintain ask wonder estimate promise vow boast complain lament confirm
    indicate state reckon muse repeat affirm
    """.split()
)
"""Verbs that may stand in an aside: The bridge, she noted, is old."""

_HEARD = frozenset(
    "understand believe think report rumour rumor allege say suspect expect suppose presume".split()
)
"""Verbs that make a report hearsay: is understood to have said."""

_CAUSING = frozenset("lead prompt inspire cause push drive compel force move allow".split())
"""Verbs whose object does what follows: That led Smith to say."""

_NOBODY = frozenset("that this which what there these those everything nothing".split())
"""Subjects that name nobody: This says nothing of the cost."""


def _past_form(verb: str) -> str:
    """Return the regular past of a verb.

    Examples:
        >>> [_past_form(verb) for verb in ("tweet", "joke", "reply", "quip")]
        ['tweeted', 'joked', 'replied', 'quipped']
    """
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeou":
        return verb[:-1] + "ied"
    vowels = [letter for letter in verb if letter in "aeiou"]
    if len(vowels) == 1 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou":
        return verb + verb[-1] + "ed"
    return verb + "ed"


_PAST_FORMS = frozenset(
    _past_form(verb)
    for name in ("speech", "claim", "denial", "demand", "promise", "question")
    for verb in LEXICON[name].split()
) | frozenset(_past_form(verb) for verb in MANNER)


def reports(token: Token) -> VerbClass | None:
    """Return the class of a verb that reports speech; belief is not speech."""
    found = verb_class(token)
    return None if found == "belief" else found


def reports_beside_marks(token: Token) -> bool:
    """Tell whether a verb reports when a quotation stands beside it."""
    if token.lower == "said":
        return True  # the tagger takes it for a noun behind "the 76-year-old"
    return (
        token.tag.startswith("VB")
        and token.dep != "amod"
        and (reports(token) is not None or token.lemma.lower() in MANNER)
    )


def is_hearsay(verb: Token) -> bool:
    """Tell a report that is itself only reported: is understood to have said, is said to have
    told."""
    above = verb.head
    return verb.dep == "xcomp" and above.lemma in _HEARD and is_passive(above)


def is_put_to(verb: Token) -> bool:
    """Tell a question that the subject of the sentence is asked: Asked by Smith whether she would
    go, Jones said no."""
    asked = verb_class(verb) in {"question", "demand"}
    return asked and verb.dep in {"advcl", "acl", "dep"} and verb.tag == "VBN" and is_passive(verb)


def reports_by_form(token: Token) -> bool:
    """Tell a verb of speech by its ending where the tagger takes it for an adjective or a noun:
    "We agree," quipped Smith."""
    return token.lower in _PAST_FORMS and token.tag in {"VBN", "VBD", "JJ", "NN", "NNP", "VBZ"}


def speaker_head(verb: Token) -> Token | None:
    """Return the head of the phrase that names who speaks: the verb's subject, else that of the
    clause it depends on."""
    if is_passive(verb):
        return agent_of(verb)
    token = verb
    for _ in range(6):  # "went on to try to say": chains are short
        subject = own_subject(token)
        if subject is not None:
            return _speaking_subject(verb, token, subject)
        found, above = _speaker_above(token)
        if found is not None or above is None:
            return found
        token = above
    return None


def _speaking_subject(cue: Token, verb: Token, subject: Token) -> Token | None:
    """Return who speaks where the subject of ``verb`` is known; None where it names nobody."""
    if subject.dep in {"csubj", "csubjpass"} or (subject.tag == "CD" and subject.entity == "DATE"):
        return None  # Speaking to the Harbour Post | Smith claimed; Yan et al. | 2004 | said
    told_of = _named_before_who(subject) or antecedent(subject)
    if told_of is not subject and told_of.pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    found = _owner_of_words(told_of)
    if found.lower in _NOBODY:
        return None
    return found if verb is cue else _reporter_of(cue, verb, found)


def _named_before_who(pronoun: Token) -> Token | None:
    """Members broke with the mayor, such as Ada Smith, who denounced …: the person named right
    before "who", wherever the parser hangs the clause."""
    tokens = pronoun.sentence.tokens
    at = pronoun.index - tokens[0].index - 1
    if pronoun.lower != "who" or at < 1 or tokens[at].text != ",":
        return None
    name = tokens[at - 1]
    return name if name.entity == "PERSON" and name.tag in {"NNP", "NNPS"} else None


def _speaker_above(verb: Token) -> tuple[Token | None, Token | None]:
    """Return who is named around a verb without a subject, and the word to look at next where
    nobody is; two times None where there is nothing to look at."""
    if any(child.dep == "expl" for child in verb.children):
        return None, None
    if (whose := _person_quoted(verb)) is not None:
        return whose, None
    if verb.head is verb or (verb.dep not in _OPEN_SUBJECT and verb.dep != "relcl"):
        return None, None
    if verb.dep == "xcomp" and verb.head.lemma in _CAUSING and verb.head.dependents("dobj"):
        return verb.head.dependents("dobj")[0], None  # That led Smith to say …
    if verb.dep in {"acl", "relcl"}:
        return _issuer_or_head(verb), None
    possessor = None
    if verb.head.pos in {"NOUN", "PROPN"}:
        possessor = next((child for child in verb.head.children if child.dep == "poss"), None)
    return possessor, verb.head


def _person_quoted(verb: Token) -> Token | None:
    """The agency quoted the minister as saying …: the minister."""
    if verb.dep != "pcomp" or verb.head.lower != "as":
        return None
    if verb.head.head.lemma not in {"quote", "cite"}:
        return None
    return next((child for child in verb.head.head.children if child.dep == "dobj"), None)


def _issuer_or_head(verb: Token) -> Token | None:
    """The firm issued a statement denying …: the firm. The minister who said …: the minister."""
    noun = verb.head
    if verb.dep == "acl" and reporting_noun(noun) and noun.dep == "dobj":
        issuer = own_subject(noun.head)
        if issuer is not None:
            return issuer
    return noun if noun.pos in {"NOUN", "PROPN", "PRON"} else None


def says_nothing(head: Token) -> bool:
    """Tell whether nobody spoke: Nobody said …, no minister said …, who said …?"""
    return head.lower in {"who", "which", "that", "what"} or names_nobody(head)


def _owner_of_words(head: Token) -> Token:
    """Smith's message was simple: the message is Smith's."""
    if reporting_noun(head) is None:
        return head
    return next((child for child in head.children if child.dep == "poss"), head)


def _reporter_of(cue: Token, verb: Token, subject: Token) -> Token:
    """Smith said he was wary, arguing that … / Smith said the dyke was old and warned of floods:
    who argues and warns is Smith."""
    if verb.dep != "ccomp" or not reports(verb.head):
        return subject
    participle = cue.tag == "VBG" and not may_speak(subject)  # the trial would fail, saying …
    if (
        participle
        or subject.lower in {"he", "she", "they", "it"}
        or (cue.dep == "conj" and cue.tag == verb.head.tag)
    ):
        outer = own_subject(verb.head)
        if outer is not None:
            return antecedent(outer)
    return subject


def is_person(head: Token) -> bool:
    """Tell whether a subject is a person by name, by an office or by a pronoun."""
    return (
        head.lower in {"he", "she"}
        or any(c.entity == "PERSON" for c in (head, *head.dependents("appos")))
        or (head.pos != "PRON" and office_of(head.text) is not None)
    )


def may_speak(head: Token) -> bool:
    """Tell who can speak from what cannot: a name, a pronoun, a person by office, a body, many, or
    what words are printed on; not a fire."""
    return (
        head.pos in {"PRON", "PROPN"}
        or head.tag in {"NNS", "NNPS"}
        or bool(head.entity)
        or office_of(head.text) is not None
        or group_noun(head.text) is not None
        or reporting_noun(head) is not None
        or head.lower in DOCUMENTS
    )


def is_a_day(head: Token) -> bool:
    """Tell a day or a year from whoever speaks: July 15, 1960: "In memory of …" (a plaque)."""
    return head.entity in {"DATE", "TIME"} and head.tag in {"CD", "NNP", "NN"}
