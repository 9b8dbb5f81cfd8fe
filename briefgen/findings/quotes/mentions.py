"""The words that name a speaker at one place: a noun phrase, by the parse where it holds and by the
tags where it does not."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.language.english.person_nouns import office_of
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import is_finite
from briefgen.language.reading import Reading, Token

PRONOUNS = frozenset("he she they it i we you who".split())
_LEFT = frozenset("det amod compound poss nummod nmod quantmod predet advmod punct".split())
_RIGHT = frozenset("prep acl relcl amod nummod nmod cc conj pcomp appos punct".split())
_IN_PHRASE = frozenset(
    "DT PDT PRP$ JJ JJR JJS NN NNS NNP NNPS CD POS HYPH VBN VBG FW $ AFX".split()
)
_NOUN = frozenset("NN NNS NNP NNPS PRP WP CD FW DT JJ".split())
_LINKS = frozenset("of for from at in with on to and & under".split())


@dataclass(eq=False, slots=True)
class SpeakerMention:
    """A noun phrase that names who speaks."""

    head: Token
    first: int
    """Index of its first token."""
    last: int
    """Index of its last token."""
    relative: int | None = None
    """Index of the relative pronoun that takes the phrase up: "Smith, who said …"."""

    def span(self, reading: Reading) -> tuple[int, int]:
        """Return the offsets of the phrase."""
        last = self.last if self.relative is None else self.relative
        return self._start(reading), reading.tokens[last].end

    def _start(self, reading: Reading) -> int:
        """Return where the first word begins, behind a dash that clings to it: -Ada Smith."""
        first = reading.tokens[self.first]
        bare = first.text.lstrip("-–—")
        return first.start + (len(first.text) - len(bare) if bare else 0)

    def words(self, reading: Reading) -> str:
        """Return the phrase as the source has it, without the relative pronoun."""
        return reading.text(self._start(reading), reading.tokens[self.last].end)


def mention_of(reading: Reading, head: Token, *, joint: bool = True) -> SpeakerMention:
    """Return the phrase around a head noun: what narrows it, without appositives and remarks behind
    a comma.

    Args:
        reading: the article.
        head: the noun that names who speaks.
        joint: whether speakers joined to it by "and" belong to the phrase.
    """
    first, last = _whole_name(reading, _first_of(reading, head), _last_of(reading, head, joint))
    whole = _end_of_hyphened(reading.tokens, last)
    if whole > last:
        return SpeakerMention(reading.tokens[whole], first, whole)
    if _is_named_at_end(reading.tokens, first, last):
        return SpeakerMention(reading.tokens[last], first, last)
    name = _name_in_apposition(reading, head, last) if joint else None
    if name is not None:
        return SpeakerMention(name, first, _last_of(reading, name, joint=False))
    return SpeakerMention(head, first, last)


def _end_of_hyphened(tokens: list[Token], last: int) -> int:
    """Return the last token of the word that begins here: study co | -author."""
    while (
        last + 2 < len(tokens)
        and tokens[last + 1].text == "-"
        and tokens[last].end == tokens[last + 1].start
        and tokens[last + 1].end == tokens[last + 2].start
        and tokens[last + 2].text.islower()
    ):
        last += 2
    return last


def with_name(reading: Reading, mention: SpeakerMention) -> SpeakerMention:
    """Let a mention read by its tags take in the name behind it: fumed the harbour master | , Idris
    Quayle."""
    name = _name_in_apposition(reading, mention.head, mention.last)
    return mention if name is None else SpeakerMention(name, mention.first, name.index)


def _whole_name(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Widen a phrase to the name that it cuts: the parser gives rare first names a place of their
    own in the tree."""
    tokens = reading.tokens
    while (
        first > 0
        and tokens[first].entity == "PERSON"
        and not tokens[first].entity_begins
        and tokens[first - 1].tag == "NNP"
    ):
        first -= 1
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].tag == "NNP"
        and tokens[last + 1].entity == "PERSON"
        and not tokens[last + 1].entity_begins
    ):
        last += 1
    return first, last


def _name_in_apposition(reading: Reading, head: Token, last: int) -> Token | None:
    """The head teacher, Joanna Price, said … / said one of them, Joanna Price: the name belongs to
    the mention."""
    tokens = reading.tokens
    if (
        (head.pos == "PROPN" and office_of(head.text) is None)
        or head.tag in {"PRP", "WP"}
        or last + 2 >= len(tokens)
        or tokens[last + 1].text != ","
    ):
        return None
    if head.pos == "NOUN" or head.lower == "one":
        for child in head.children:
            if child.dep == "appos" and child.pos == "PROPN" and child.left in {last + 2, last + 3}:
                return child
    end = last + 2
    while end < len(tokens) and tokens[end].tag == "NNP" and tokens[end].sentence is head.sentence:
        end += 1
    closed = end < len(tokens) and (
        tokens[end].text in {",", "."} or tokens[end].lower in {"said", "says"}
    )
    full_name = end - last - 2 >= 2 and tokens[end - 1].entity == "PERSON"
    return tokens[end - 1] if closed and full_name else None


def _first_of(reading: Reading, head: Token) -> int:
    first = head.index
    for child in reversed([c for c in head.children if c.index < head.index]):
        if child.dep == "punct" and _marks_nickname(reading, child.index):
            first = child.index
            continue
        if (
            child.dep not in _LEFT
            or child.right + 1 != first
            or (child.dep == "punct" and child.text not in {"-", "'", "&"})
        ):
            break
        if child.dep == "advmod" and child.lower in {"meanwhile", "however", "still"}:
            break
        first = child.left
    tokens = reading.tokens
    while (
        first > 0
        and tokens[first - 1].end == tokens[first].start
        and (tokens[first].text == "-" or tokens[first - 1].text == "-")
    ):
        first -= 1  # a 34-year-old, cut at its hyphens
    if (
        first < head.index
        and first > 0
        and tokens[first - 1].tag == "DT"
        and tokens[first].tag == "CD"
    ):
        first -= 1
    for index in range(head.index - 1, first - 1, -1):
        if _marks_nickname(reading, index):
            continue
        if reading.tokens[index].tag in {"``", "''", ",", ":", "CC", "."} or reading.tokens[
            index
        ].text in {"―", "---"}:
            return index + 1  # the parser drew a name over a dash or a mark
    return first


def _marks_nickname(reading: Reading, index: int) -> bool:
    """Tell whether a mark stands around a nickname: Robert "Bob" Smith."""
    tokens = reading.tokens
    for opening in (index, index - 2):
        if (
            opening < 1
            or opening + 3 >= len(tokens)
            or tokens[opening].text.isalnum()
            or tokens[opening + 2].text.isalnum()
        ):
            continue
        if (
            tokens[opening - 1].tag == "NNP"
            and tokens[opening + 1].text.istitle()
            and tokens[opening + 3].text.istitle()
        ):
            return True
    return False


def _last_of(reading: Reading, head: Token, joint: bool) -> int:
    last = head.index
    joint = joint or any(child.text == "&" for child in head.children)
    behind = [c for c in head.children if c.index > head.index]
    for k, child in enumerate(behind):
        listed = joint and child.text == "," and k + 1 < len(behind) and _is_conjunct(behind[k + 1])
        if listed and child.index == last + 1:
            last = child.index
            continue
        if (
            child.dep not in _RIGHT
            or child.left != last + 1
            or child.dep == "punct"
            or child.lower in {"but", "or"}
        ):
            break
        if child.dep in {"cc", "conj"} and not (
            joint and (child.dep == "cc" or _is_conjunct(child))
        ):
            break
        if child.dep == "acl" and verb_class(child):
            break
        if child.dep == "relcl" and child.lemma == "read":
            break  # a statement | which read
        if (child.dep == "relcl" and child.right - child.left > 12) or _is_when(reading, child):
            break
        stop = child.right if child.dep == "conj" else _before_mark(reading, child)
        last = max(last, stop)
        if stop < child.right:
            break
    while last > head.index and (
        reading.tokens[last].dep == "cc" or reading.tokens[last].text == ","
    ):
        last -= 1
    return last


def _is_conjunct(token: Token) -> bool:
    return token.dep == "conj" and token.pos in {"NOUN", "PROPN", "PRON"}


def _is_when(reading: Reading, child: Token) -> bool:
    """Tell whether a prepositional phrase says when: Smith on Thursday said …"""
    return child.dep == "prep" and any(
        reading.tokens[i].entity in {"DATE", "TIME"}
        for i in range(child.index + 1, child.right + 1)
    )


def _before_mark(reading: Reading, child: Token) -> int:
    for index in range(child.left, child.right + 1):
        if reading.tokens[index].text in {",", "--", "—", "–", "(", ";", '"', "“"}:
            return index - 1
    return child.right


def conjuncts(mention: SpeakerMention) -> list[Token]:
    """Return the heads of everybody whom a phrase names: "Smith and Jones", "Smith, Jones and
    Brown"."""
    heads, waiting = [mention.head], [mention.head]
    while waiting:
        for child in waiting.pop().children:
            if _is_conjunct(child) and mention.first <= child.index <= mention.last:
                heads.append(child)
                waiting.append(child)
    joined = any(
        child.dep == "cc" and child.lower == "and" for head in heads for child in head.children
    )
    # Brandt & Sons is one firm
    return sorted(heads, key=lambda token: token.index) if joined else [mention.head]


def mention_for(reading: Reading, verb: Token, head: Token) -> SpeakerMention:
    """Return the phrase around the head of who speaks, together with the relative pronoun that
    stands for it beside the verb."""
    mention = mention_of(reading, _named_at_verb(reading, verb, head) or head)
    pronoun = next(
        (
            c
            for c in verb.children
            if c.dep in {"nsubj", "nsubjpass"} and c.lower in {"who", "which", "that"}
        ),
        None,
    )
    if pronoun is not None and pronoun is not head and 0 <= pronoun.index - mention.last <= 3:
        mention.relative = pronoun.index
    return mention


def _named_at_verb(reading: Reading, verb: Token, head: Token) -> Token | None:
    """Return the last word of a person's name right before the verb, where the parser took a word
    before the name for the subject: early opponent MP | Ada Hallam | said; his daughter, a member
    of the board, | Ada Hallam | wrote; what Fenlink's chief | Ada Hallam | calls."""
    tokens = reading.tokens
    second = [c for c in verb.children if c.dep == "nsubj" and head.index < c.index < verb.index]
    if second and second[-1].tag == "NNP" and head.dep == "nsubj" and head.tag == "NN":
        return second[-1]
    last = verb.index - 1
    while last > head.index and (tokens[last].tag == "RB" or tokens[last].pos == "AUX"):
        last -= 1
    first = last
    while (
        first > head.index and not tokens[first].entity_begins and tokens[first].entity == "PERSON"
    ):
        first -= 1
    whole = first > head.index + 1 and tokens[first].entity == "PERSON" and first < last
    if not whole or head.tag in {"PRP", "WP"} or head.entity == "PERSON":
        return None
    before, between = tokens[first - 1], tokens[head.index + 1 : first]
    if before.lower in _COMPLEMENT | {"and", "&"} or before.tag == "POS":
        return None
    if any(is_finite(word) and word.dep != "aux" for word in between):
        what = max((w.index for w in between if w.lower == "what"), default=None)
        taken = what is None or any(w.text == "," for w in tokens[what:first])
        return None if taken else tokens[last]
    if before.text == ",":
        return tokens[last] if office_of(head.text) is not None and head.pos == "NOUN" else None
    plain = all(word.text != "," and word.lower not in _COMPLEMENT for word in between)
    return tokens[last] if plain else None


def phrase_at(tokens: list[Token], begin: int) -> tuple[int, int] | None:
    """Return the first and last place of the noun phrase that begins at a place of a token list, by
    the tags alone."""
    i = begin
    if i < len(tokens) and tokens[i].tag in {"PRP", "WP", "EX"}:
        return i, i
    while (
        i < len(tokens)
        and tokens[i].lower != "said"
        and (
            tokens[i].tag in _IN_PHRASE
            or _continues_name(tokens, begin, i)
            or (tokens[i].tag == "RB" and tokens[i + 1 : i + 2] and tokens[i + 1].text == "-")
        )
    ):
        i += 1
    last = i - 1
    while (
        last >= begin
        and tokens[last].tag not in _NOUN
        and not (tokens[last].text[:1].isupper() and tokens[last].text.isalpha())
    ):
        last -= 1
    if last < begin:
        return None
    if last + 1 < len(tokens) and tokens[last + 1].lower in _LINKS:
        more = (
            phrase_at(tokens, last + 2)
            if last + 2 < len(tokens) and tokens[last + 2].tag in _IN_PHRASE
            else None
        )
        if more is not None and tokens[last + 2].tag not in {"VBG", "VBN"}:
            return begin, more[1]
    return begin, last


def _continues_name(tokens: list[Token], begin: int, i: int) -> bool:
    """Tell whether a word with a capital goes on with a name, whatever its tag: said Nguyễn Thị
    Lan, said Robert "Bob" Smith."""
    if i == begin:
        return tokens[i].text[:1] == "@" or (
            tokens[i].text[:1].isupper()
            and tokens[i].tag not in {"IN", "CC", "VBD", "VBZ", "RB", "WRB"}
        )
    if tokens[i].text[:1].isupper():
        return tokens[i - 1].text[:1].isupper()
    if tokens[i].text in {"'", '"', "‘", "’", "“", "”"}:
        return (
            i + 1 < len(tokens)
            and tokens[i + 1].text[:1].isupper()
            and (tokens[i - 1].text[:1].isupper())
        )
    return (
        tokens[i].lower in {"al", "bin", "de", "van", "von", "ibn", "-"}
        and i + 1 < len(tokens)
        and tokens[i - 1].text[:1].isupper()
    )


def head_between(tokens: list[Token], first: int, last: int) -> Token:
    """Return the token that heads a phrase: the last noun before "of" or "for", else the one whose
    governor lies outside, else the last."""
    if _is_named_at_end(tokens, first, last):
        return tokens[last]
    link = next(
        (
            k
            for k in range(first + 1, last + 1)
            if tokens[k].lower in _LINKS and tokens[k].tag in {"IN", "TO"}
        ),
        None,
    )
    if link is not None:
        return tokens[link - 1]  # a spokesman for Smith is not Smith
    inside = {token.index for token in tokens[first : last + 1]}
    for token in tokens[first : last + 1]:
        if token.head.index not in inside and token.tag in _NOUN and token.dep != "det":
            return token
    return tokens[last]


def _is_named_at_end(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether a person's name ends a phrase behind an office or another name: Centre for
    Rivers scientist | Ada Hallam, Mayor of London | Ada Hallam; not: a spokesman for Ada Hallam."""
    begin = last
    while (
        begin > first and not tokens[begin].entity_begins and tokens[begin - 1].entity == "PERSON"
    ):
        begin -= 1
    if begin == first or tokens[last].entity != "PERSON":
        return False
    before = tokens[begin - 1]
    office = before
    for word in tokens[first:begin]:
        if word.lower in _LINKS:
            break
        office = word
    if office is not before and office_of(office.text) is not None:
        # minister of mines Ada Hallam; not: a spokesman for minister Ada Hallam
        return office_of(before.text) is None and before.lower not in _LINKS
    return office_of(before.text) is not None or (
        before.entity in {"GPE", "ORG", "LOC", "FAC"} and before.tag in {"NNP", "NNPS"}
    )


def mention_at(tokens: list[Token], begin: int) -> SpeakerMention | None:
    """Return the noun phrase that begins at a place of a token list, by the tags alone."""
    found = phrase_at(tokens, begin)
    if found is None:
        return None
    first, last = found
    return SpeakerMention(
        head_between(tokens, first, last), tokens[first].index, tokens[last].index
    )


_COMPLEMENT = frozenset("of for by with at to from in on about against like".split())


def person_named(words: list[Token], end: int) -> Token | None:
    """Return the last token of the one person's name among the words before a verb, where the
    parser took a word of an appositive for the subject: Ada Hallam of the University of Wexby,
    Alder | disagreed.

    None where two are named, where the name belongs to something else ("a spokesman for Hallam",
    "the Hallam family"), or where another verb stands between.
    """
    found: list[int] = []
    at = 0
    while at < end:
        if is_finite(words[at]) and words[at].dep != "aux":
            found.clear()
            at += 1
            continue
        last = at
        if words[at].entity == "PERSON":
            while (
                last + 1 < end
                and words[last + 1].entity == "PERSON"
                and not words[last + 1].entity_begins
            ):
                last += 1
            before = words[at - 1].lower if at else ""
            if before in {"and", "&"}:
                return None  # Salmi and Okafor
            after = words[last + 1] if last + 1 < len(words) else None
            belongs = before in _COMPLEMENT or (
                after is not None and after.tag in {"POS", "NN", "NNS", "NNP"} and last + 1 < end
            )
            if not belongs and words[last].tag in {"NNP", "NNPS"}:
                found.append(last)
        at = last + 1
    return words[found[0]] if len(found) == 1 else None
