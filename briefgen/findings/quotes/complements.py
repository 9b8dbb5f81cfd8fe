"""Speech whose content is a phrase: called the plan a folly, spoke of delays, accused the board of
delay, announced a new dyke."""

from __future__ import annotations

from briefgen.findings.quotes.attribution import Attribution
from briefgen.findings.quotes.mentions import mention_for
from briefgen.findings.quotes.speaker_heads import reports, says_nothing, speaker_head
from briefgen.findings.quotes.surroundings import COMMAS
from briefgen.language.grammar import is_finite, is_negated, own_subject
from briefgen.language.reading import Reading, Token

PREPOSITIONS: tuple[tuple[str, str, str], ...] = (
    ("agree", "on to", "The ministers agreed on a new timetable."),
    ("apologise", "for", "The mayor apologised for the delay."),
    ("apologize", "for", "The mayor apologized for the delay."),
    ("appeal", "for", "The mayor appealed for more help."),
    ("argue", "for against", "The union argued against the closure."),
    ("ask", "for about", "The union asked for more time."),
    ("boast", "of about", "The mayor boasted about lower taxes."),
    ("brag", "about", "The mayor bragged about lower taxes."),
    ("call", "for", "The union called for a new timetable."),
    ("comment", "on", "The mayor commented on the delay."),
    ("complain", "of about", "Residents complained about the noise."),
    ("insist", "on", "The union insisted on a new timetable."),
    ("joke", "about", "The mayor joked about the delay."),
    ("lobby", "for", "The union lobbied for a new timetable."),
    ("plead", "for", "Residents pleaded for more help."),
    ("point", "to", "The mayor pointed to lower taxes."),
    ("push", "for", "The union pushed for a new timetable."),
    ("refer", "to", "The mayor referred to a recent audit."),
    ("respond", "to", "The mayor responded to the criticism."),
    ("speak", "of about", "The mayor spoke of difficult choices."),
    ("talk", "about of", "The mayor talked about difficult choices."),
    ("warn", "of about against", "The engineer warned of further floods."),
)
"""Verbs whose content stands behind a preposition; the prepositions; an example."""

SECOND: tuple[tuple[str, str, str], ...] = (
    ("accuse", "of", "The union accused the board of neglect."),
    ("attack", "for as", "The union attacked the board for the delay."),
    ("blame", "for on", "The union blamed the board for the delay."),
    ("blast", "for as", "The union blasted the board for the delay."),
    ("characterise", "as", "The mayor characterised the plan as a risk."),
    ("characterize", "as", "The mayor characterized the plan as a risk."),
    ("charge", "with", "Prosecutors charged the director with fraud."),
    ("cite", "as", "The mayor cited the bridge as an example."),
    ("compare", "to with", "The mayor compared the plan to a gamble."),
    ("condemn", "for as", "The union condemned the board for the delay."),
    ("criticise", "for as over", "The union criticised the board for the delay."),
    ("criticize", "for as over", "The union criticized the board for the delay."),
    ("denounce", "for as", "The union denounced the plan as a gamble."),
    ("depict", "as", "The mayor depicted the plan as a gamble."),
    ("describe", "as", "The mayor described the plan as a gamble."),
    ("dismiss", "as", "The mayor dismissed the plan as a gamble."),
    ("hail", "as", "The mayor hailed the plan as a success."),
    ("liken", "to", "The mayor likened the plan to a gamble."),
    ("mock", "for", "The union mocked the board for the delay."),
    ("portray", "as", "The mayor portrayed the plan as a gamble."),
    ("praise", "for as", "The mayor praised the engineers for the repair."),
    ("rebuke", "for", "The judge rebuked the board for the delay."),
    ("slam", "for as", "The union slammed the board for the delay."),
    ("thank", "for", "The mayor thanked the engineers for the repair."),
    ("warn", "of about against", "The engineer warned the board of further floods."),
)
"""Verbs whose object is spoken of and whose second phrase says what; its prepositions; an example.
The content is both."""

NAMED: tuple[tuple[str, str], ...] = (
    ("brand", "The union branded the plan a gamble."),
    ("call", "The mayor called the plan a gamble."),
    ("declare", "The mayor declared the bridge safe."),
    ("deem", "The engineer deemed the bridge safe."),
    ("dub", "The union dubbed the plan a gamble."),
    ("label", "The union labelled the plan a gamble."),
    ("pronounce", "The engineer pronounced the bridge safe."),
    ("term", "The union termed the plan a gamble."),
)
"""Verbs that name their object; an example. The content is the object and the name."""

OBJECTS: tuple[tuple[str, str], ...] = (
    ("acknowledge", "The mayor acknowledged the delay."),
    ("announce", "The mayor announced a new timetable."),
    ("cite", "The mayor cited a recent audit."),
    ("condemn", "The mayor condemned the attack."),
    ("criticise", "The union criticised the plan."),
    ("criticize", "The union criticized the plan."),
    ("demand", "The union demanded a new timetable."),
    ("denounce", "The union denounced the plan."),
    ("deny", "The director denied the charge."),
    ("describe", "The engineer described the damage."),
    ("discuss", "The mayor discussed the plan."),
    ("emphasise", "The mayor emphasised the cost."),
    ("emphasize", "The mayor emphasized the cost."),
    ("mention", "The mayor mentioned the cost."),
    ("pledge", "The mayor pledged a quick repair."),
    ("predict", "The engineer predicted further floods."),
    ("promise", "The mayor promised a quick repair."),
    ("propose", "The mayor proposed a new timetable."),
    ("recommend", "The engineer recommended a quick repair."),
    ("stress", "The mayor stressed the cost."),
)
"""Verbs whose object is the content; an example."""

FEWEST = 2
"""Words of the shortest phrase that tells a reader anything: "asked for help" does not."""

_PREPOSITIONS = {verb: frozenset(prepositions.split()) for verb, prepositions, _ in PREPOSITIONS}
_SECOND = {verb: frozenset(prepositions.split()) for verb, prepositions, _ in SECOND}
_NAMED = frozenset(verb for verb, _ in NAMED)
_OBJECTS = frozenset(verb for verb, _ in OBJECTS)
_OF_ANY = _PREPOSITIONS.keys() | _SECOND.keys() | _NAMED | _OBJECTS
_NAMES = frozenset({"oprd", "xcomp", "acomp", "attr"})
_LEADING_ON = frozenset({"IN", "TO", "CC", "DT", "PRP$", "WDT"})
"""Tags of words that lead to more: a content that ends with one is cut off."""
_STOPS = COMMAS | {".", ":", "?", "!", "(", ")", '"', "“", "”", "''", "``"}


def complement_attribution(reading: Reading, verb: Token) -> Attribution | None:
    """Return the phrase a verb of speech takes as its content, from its first word to the end of
    what belongs to it."""
    if verb.lemma.lower() not in _OF_ANY:
        return None
    if verb.lemma.lower() in _NAMED and verb.dep == "acl" and own_subject(verb) is None:
        return None  # a programme called Learning Together
    mentions_only = verb.tag == "VBG" and verb.lemma in {
        "cite",
        "refer",
        "mention",
        "describe",
        "discuss",
    }
    first = None if mentions_only else _content_start(verb)
    if first is None or is_negated(verb):
        return None
    head = speaker_head(verb)
    if head is None or head.index >= first or says_nothing(head):
        return None
    last = _content_end(reading, verb, first)
    while last > first and reading.tokens[last].text in _STOPS:
        last -= 1
    if last - first + 1 < FEWEST or reading.tokens[last].tag in _LEADING_ON:
        return None
    span = (reading.tokens[first].start, reading.tokens[last].end)
    return Attribution(
        "complement",
        [span],
        mention_for(reading, verb, head),
        (verb.start, reading.tokens[first - 1].end),
        verb.index,
    )


def _content_start(verb: Token) -> int | None:
    """Return the index of the content's first word, or None where the verb has no such content."""
    behind = [child for child in verb.children if child.index > verb.index]
    named = next(
        (
            c
            for c in behind
            if c.dep in {"dobj", "nsubj"}
            or (c.dep == "ccomp" and c.pos in {"NOUN", "ADJ", "PROPN"})
        ),
        None,
    )
    preps = [child for child in behind if child.dep in {"prep", "agent", "dative"}]
    lemma = verb.lemma.lower()
    if named is not None and named.lower.endswith(("self", "selves")):
        return None  # a group calling itself the Friends of the Dyke
    if lemma in _NAMED:
        second = next(
            (
                c
                for c in behind
                if c.dep in _NAMES and not any(part.lower == "to" for part in c.children)
            ),
            None,
        )
        twice = sum(child.dep == "dobj" for child in behind) > 1
        if named is not None and (second is not None or twice or named.dep == "ccomp"):
            return named.left
        if second is not None and second.dep == "oprd":
            return second.left
    if lemma in _SECOND and named is not None:
        inside = [child for child in named.children if child.dep == "prep"]
        if any(prep.lower in _SECOND[lemma] for prep in preps + inside):
            return named.left
    if lemma in _PREPOSITIONS and named is None:
        prep = next((p for p in preps if p.lower in _PREPOSITIONS[lemma]), None)
        if prep is not None and prep.children:
            return prep.index + 1
    if (
        lemma in _OBJECTS
        and named is not None
        and named.dep == "dobj"
        and named.pos in {"NOUN", "PROPN"}
    ):
        return named.left
    return None


def _content_end(reading: Reading, verb: Token, first: int) -> int:
    """Return the index of the content's last word: to the end of what belongs to the verb, and on
    to the next mark or report."""
    end = first
    for child in verb.children:
        if child.right < first:
            continue
        if child.dep in {"cc", "conj", "advcl", "parataxis"} or (
            child.dep == "punct" and child.text in COMMAS and child.index > first
        ):
            break
        if own_subject(child) is not None and is_finite(child) and reports(child):
            break
        end = max(end, child.right)
    last = verb.sentence.tokens[-1].index
    while end < last and not _breaks_off(reading.tokens[end + 1]):
        end += 1
    return end


def _breaks_off(token: Token) -> bool:
    if token.text in _STOPS or token.tag in {"CC", "WRB"}:
        return True
    # the withdrawal first | announced in May: a participle belongs to its noun
    return reports(token) is not None and token.dep not in {"acl", "amod"}
