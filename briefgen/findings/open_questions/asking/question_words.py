"""Put the words of a question together: names for pronouns, the source's spacing, marks and
numbers, nothing that dangles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.findings.actors import Cast
from briefgen.findings.intervals import Holders
from briefgen.findings.open_questions.asking.punctuation import (
    Piece,
    Unaskable,
    finished,
    gap,
    paired,
    possessive_of,
)
from briefgen.language.english.person_nouns import Gender, gender_of_noun, is_person_noun
from briefgen.language.english.reporting import verb_class
from briefgen.language.grammar import SUBJECTS, clause_verb, is_plural, subject_of
from briefgen.language.reading import Reading, Token
from briefgen.language.whole_words import find_words, folded, phrases_in_marks
from briefgen.model import Actor, Quote

PREFERRED = 24
"""Words a question is shortened to where clauses can be left out without harm: a line and a half of
the page."""

THIRD_PERSON = frozenset(
    """
    he him his himself she her hers herself it its itself they them their theirs themselves
    """.split()
)
NOMINATIVE = frozenset({"he", "she", "it", "they"})
FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
SECOND_PERSON = frozenset("you your yours yourself yourselves".split())
POSSESSIVE = frozenset("his her their its my our".split())
REFLEXIVE = frozenset("himself herself itself themselves myself ourselves".split())
_GENDER: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "man"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "woman"),
}
_POSSESSIVE_OF = {"he": "his", "she": "her", "it": "its", "they": "their"}
_MEASURED = frozenset({"", "CARDINAL", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
"""Labels of what is counted and dated, and not named."""
_TIME_NOUNS = frozenset(
    "week month year day morning afternoon evening night weekend summer autumn fall spring winter"
    " time term session".split()
)
_NO_MARKS = str.maketrans(dict.fromkeys('"“”„‟«»'))
_DANGLING_NOUNS = frozenset(
    "former latter same other others another one ones so thing things".split()
)


class Wording:
    """Words of one article, said so that they stand alone."""

    def __init__(self, reading: Reading, cast: Cast, quotes: Sequence[Quote]) -> None:
        self.reading = reading
        self.cast = cast
        self._speeches = Holders(
            (quote.span.start, quote.span.end, quote.speaker.name)
            for quote in quotes
            if quote.speaker and quote.kind != "indirect"
        )
        self._held: set[int] = set()
        self._apostrophe = "’" if "’" in reading.article.text else "'"
        self._articles: dict[str, str] = {}
        self._pronouns = _pronouns(reading, cast)
        self._quoted = reading.tokens_quoted()
        self._capital = frozenset(
            token.text
            for sentence in reading.sentences
            for token in sentence.tokens[1:]
            if token.text[:1].isupper() and token.pos == "PROPN"
        )
        self._small = frozenset(token.text for token in reading.tokens if token.text[:1].islower())
        self._text: str | None = None

    def name_of(self, token: Token) -> str | None:
        """Return the name behind a pronoun or a role; None where it is open."""
        if token.lower in FIRST_PERSON:
            return self.speaker_at(token)
        actor = self.cast.actor_of(token)
        return self.named(actor) if actor else None

    def named(self, actor: Actor) -> str:
        """Return an actor's name, with the article the source gives it ("the United Nations")."""
        if actor.kind == "person":
            return actor.name
        if actor.id not in self._articles:
            text = self.reading.article.text
            before = [
                text[max(0, span.start - 4) : span.start].lower() == "the "
                for span in actor.mentions
                if span.start > 3
            ]
            own = actor.name.lower().startswith("the ")
            self._articles[actor.id] = (
                f"the {actor.name}"
                if not own and before and 2 * sum(before) >= len(before)
                else actor.name
            )
        return self._articles[actor.id]

    def speaker_at(self, token: Token) -> str | None:
        """Return who says the words a token stands in; None outside quotations or where the speaker
        is open."""
        name = next(self._speeches.over(token.start, token.start + 1), None)
        return name if name and name[0].isupper() else None

    def antecedent(self, pronoun: Token) -> Token | None:
        """Return the subject that a pronoun takes up from a clause above its own, where the parse
        allows one alone.

        "Lawmakers have not said when they would vote": they are the lawmakers. The subject of the
        pronoun's own clause is never meant
        by another pronoun of that clause, a possessive apart.
        """
        own = clause_verb(pronoun)
        possessive = pronoun.tag == "PRP$" or pronoun.lower in REFLEXIVE
        verb = own
        for _ in range(6):
            subject = subject_of(verb)
            if (
                subject is not None
                and subject.index < pronoun.index
                and (verb is not own or possessive)
                and subject is not pronoun
            ):
                if not possessive and subject is subject_of(own):
                    subject = None
                elif self._quoted[pronoun.index] and not self._quoted[subject.index]:
                    return None
                elif (
                    pronoun.lower == "it"
                    and pronoun.dep not in SUBJECTS
                    and verb_class(verb) is not None
                ):
                    # "The board says that the union will vote on it": what is spoken of, and not
                    # who speaks
                    return None
                elif self._agrees(pronoun, subject) and subject.dep != "poss":
                    return subject
                elif subject.tag == "PRP" and subject.lower not in THIRD_PERSON:
                    return None
            if verb.head is verb:
                return None
            verb = clause_verb(verb.head)
        return None

    def _agrees(self, pronoun: Token, noun: Token) -> bool:
        """Tell whether a noun can be what a pronoun stands for; of joined nouns the first alone may
        be."""
        if (
            noun.pos not in {"NOUN", "PROPN"}
            or noun.dep == "compound"
            or noun.entity in {"DATE", "TIME"}
        ):
            return False
        actor = self.cast.actor_of(noun)
        unlabelled = noun.pos == "PROPN" and not noun.entity
        person = (
            actor.kind == "person"
            if actor is not None
            else noun.entity == "PERSON" or is_person_noun(noun) or unlabelled
        )
        body = actor is not None and actor.kind in {"organisation", "group"}
        if pronoun.lower in {"they", "them", "their", "themselves"}:
            return is_plural(noun) or body
        # "the United States and its allies"
        if pronoun.lower in {"it", "its", "itself"} and actor is not None and not person:
            return True
        if pronoun.lower in {"it", "its", "itself"}:
            return not is_plural(noun) and not person
        return (
            person
            and noun.tag in {"NN", "NNP"}
            and gender_of_noun(noun.text) in {None, _GENDER[pronoun.lower]}
        )

    def _noun_phrase(self, noun: Token, *, together: bool = False) -> str:
        """Return a noun phrase in few words, as what has been spoken of; joined nouns together
        where the pronoun means them all."""
        partners = [child for child in noun.children if child.dep == "conj"]
        if together and partners:
            tokens = self.reading.tokens[noun.left : partners[-1].right + 1]
            if (
                len(tokens) > 8
                or len(partners) > 1
                or any(token.dep in {"relcl", "advcl", "punct"} for token in tokens)
            ):
                raise Unaskable("what the pronoun stands for is too long")
            return self._in_small(tokens[0]) + self.reading.text(tokens[0].end, tokens[-1].end)
        actor = self.cast.actor_of(noun)
        if actor is not None:
            return self.named(actor)
        tokens = [
            token
            for token in self.reading.subtree(noun)
            if token.index <= noun.index or token.head is noun.head
        ]
        tokens = [
            token
            for token in tokens
            if token.index <= noun.index and token.text not in {"(", ")", '"', "“", "”"}
        ]
        if len(tokens) > 6 or any(
            token.dep in {"relcl", "advcl", "conj"} or token.tag in {"PRP$", "PRP"}
            for token in tokens
        ):
            raise Unaskable("what the pronoun stands for is too long")
        if tokens[0].tag == "DT":
            tokens = tokens[1:]
            article = "the "
        else:
            article = (
                ""
                if tokens[0].tag in {"NNP", "NNPS", "CD"}
                or tokens[0].dep == "poss"
                or tokens[0].entity
                else "the "
            )
        text = self.reading.text(tokens[0].start, tokens[-1].end)
        return article + self._in_small(tokens[0]) + text[len(tokens[0].text) :]

    def _in_small(self, token: Token) -> str:
        """Return a word without the capital that only the head of a sentence gives it."""
        text = token.text
        if (
            not text[:1].isupper()
            or text[1:] != text[1:].lower()
            or (len(text) == 1 and token.tag != "DT")
        ):
            return text
        first = token.sentence.tokens[0]
        opens = token is first or (
            token.index > first.index
            and self.reading.tokens[token.index - 1].tag in {"``", "''", ":", "-LRB-"}
        )
        named = (
            token.tag in {"NNP", "NNPS"}
            or token.entity not in _MEASURED
            or self.cast.actor_of(token) is not None
        )
        if token.text in self._capital and token.lower not in self._small:
            return text
        named = named or (token.dep == "compound" and token.head.pos == "PROPN")
        of_a_name = token.dep == "compound" and token.head.pos == "PROPN"
        unnamed = (
            token.tag == "NNPS" and token.entity in _MEASURED and self.cast.actor_of(token) is None
        )
        plural = (token.tag == "NNS" or unnamed) and not of_a_name
        common = not named or (
            token.lower in self._small and self.cast.actor_of(token) is None and not of_a_name
        )
        if opens and (token.tag == "DT" or plural or common):
            return text[:1].lower() + text[1:]
        return text

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a token stands between quotation marks."""
        return self._quoted[token.index]

    def pronoun_for(self, name: str) -> str | None:
        """Return the pronoun the article uses for a name, in the nominative."""
        return self._pronouns.get(name.removeprefix("the "))

    def sentence(self, pieces: Sequence[Piece]) -> str:
        """Write the pieces as one question.

        Raises:
            Unaskable: a word would dangle, or the question would be too long.
        """
        self._held = {piece.index for piece in pieces if isinstance(piece, Token)}
        last = next((piece for piece in reversed(pieces) if isinstance(piece, Token)), None)
        if last is not None and last is pieces[-1] and self.goes_on(last):
            raise Unaskable("the last word is cut in two")
        pieces, pairs = paired(pieces)
        texts = self._said(pieces)
        for first, end in pairs:
            self._quote(pieces, texts, first, end)
        words: list[str] = []
        previous: Piece | None = None
        for piece, text in zip(pieces, texts, strict=True):
            if text:
                words.append(gap(previous, piece, words, self.reading) + text)
                previous = piece
        question = finished("".join(words))
        return (
            question
            if self._quotes_the_source(question)
            else finished("".join(words).translate(_NO_MARKS))
        )

    def _said(self, pieces: Sequence[Piece]) -> list[str]:
        """Return the text of each piece: pronouns named, capitals that only the sentence gave taken
        back."""
        texts: list[str] = []
        said: set[str] = set()
        before: list[Token] = []
        for piece in pieces:
            if isinstance(piece, str) or piece.text.isspace():
                texts.append(piece if isinstance(piece, str) else "")
                continue
            texts.append(self._say(piece, said, before))
            actor = self.cast.actor_of(piece)
            if actor is not None and piece.lower not in THIRD_PERSON:
                said.add(self.named(actor))
            before.append(piece)
        return texts

    def _quote(self, pieces: Sequence[Piece], texts: list[str], mark: int, end: int) -> None:
        """Give the words between two marks as the source has them, capitals too; where one had to
        be changed, leave the marks out.

        "This office" that became "the office" is the tool's wording and nobody's words.
        """
        inside = range(mark + 1, end)
        written = [
            "" if isinstance(piece, str) or piece.text.isspace() else piece.text for piece in pieces
        ]
        if all(texts[i].lower() == written[i].lower() for i in inside):
            texts[mark + 1 : end] = written[mark + 1 : end]
        else:
            texts[mark] = texts[end] = ""

    def _quotes_the_source(self, question: str) -> bool:
        """Tell whether what a question has between quotation marks stands in the article, to the
        character."""
        phrases = phrases_in_marks(question)
        if phrases and self._text is None:
            article = self.reading.article
            self._text = folded(article.words(article.span(0, len(article.text))))
        return all(find_words(self._text or "", phrase) >= 0 for phrase in phrases)

    def goes_on(self, token: Token, *, either_way: bool = False) -> bool:
        """Tell whether a word is but the first part of one with a hyphen ("co-chair"), or, either
        way, any part."""
        first = token.index - 1 if either_way else token.index + 1
        beside = self.reading.tokens[max(0, first) : token.index + 2]
        return any(
            other.text in {"-", "/"} and (other.start == token.end or other.end == token.start)
            for other in beside
        )

    def _say(self, token: Token, said: set[str], before: list[Token]) -> str:
        lower = token.lower
        pronoun = (
            token.tag in {"PRP", "PRP$"} or lower in THIRD_PERSON | FIRST_PERSON | SECOND_PERSON
        )
        if pronoun and not token.dependents("det"):  # "the mine" is none
            return self._pronoun(token, said, before)
        if token.tag == "DT" and lower in {"this", "that", "these", "those"}:
            return _demonstrative(token)
        if (
            lower in _DANGLING_NOUNS
            and token.dep in {"nsubj", "nsubjpass", "dobj", "pobj"}
            and not token.dependents("prep", "relcl", "amod")
        ):
            raise Unaskable(f"'{token.text}' needs its context")
        if lower == "here" and token.dep == "advmod":
            raise Unaskable("'here' needs its place")
        if token.tag == "POS" and not before:
            return ""
        return self._in_small(token)

    def _pronoun(self, token: Token, said: set[str], before: list[Token]) -> str:
        lower = token.lower
        if lower in SECOND_PERSON:
            raise Unaskable("'you' is nobody in a brief")
        possessive = token.tag == "PRP$" or lower in {"my", "our"}
        if possessive and lower in FIRST_PERSON and self.name_of(token) not in said:
            raise Unaskable("'our' is not the speaker's alone")
        if possessive and token.head.index not in self._held:  # "his plan to resign": he resigns
            possessive = False
        name = self.name_of(token)
        noun = self.antecedent(token) if name is None and lower in THIRD_PERSON else None
        if noun is not None:
            return self._for_noun(token, noun, before, possessive=possessive)
        if name is not None:
            return self._for_name(token, name, said, possessive=possessive)
        if lower in FIRST_PERSON:
            raise Unaskable("nobody known says 'we'")
        if self._is_told_before(token, before, possessive=possessive):
            return lower
        raise Unaskable(f"'{token.text}' is left open")

    def _for_noun(self, token: Token, noun: Token, before: list[Token], *, possessive: bool) -> str:
        """Return what stands for a pronoun that takes up a noun: the noun's phrase, or the pronoun
        where the noun was said."""
        if noun in before:
            return token.lower
        if token.lower in REFLEXIVE:
            raise Unaskable("a reflexive before its name")
        before.append(noun)
        phrase = self._noun_phrase(noun, together=token.lower in {"they", "them", "their"})
        if possessive and len(phrase.split()) > 5:
            raise Unaskable("the possessor is too long")
        return possessive_of(phrase, self._apostrophe) if possessive else phrase

    def _for_name(self, token: Token, name: str, said: set[str], *, possessive: bool) -> str:
        """Return what stands for a pronoun whose name is known: the name, or a pronoun where the
        name was said."""
        if name not in said:
            if token.lower in REFLEXIVE:
                raise Unaskable("a reflexive before its name")
            said.add(name)
            return possessive_of(name, self._apostrophe) if possessive else name
        if token.lower in THIRD_PERSON and (possessive or token.tag != "PRP$"):
            return token.lower
        if possessive:
            return _POSSESSIVE_OF[self.pronoun_for(name) or "they"]
        raise Unaskable("the speaker is named twice")

    def _is_told_before(self, token: Token, before: list[Token], *, possessive: bool) -> bool:
        """Tell whether a pronoun that nothing resolves can only mean a noun that the question has
        said."""
        below = any(
            verb.pos in {"VERB", "AUX"} and verb is not token.head
            for verb in token.ancestors()
            if verb in before
        )
        close = (
            possessive
            or token.lower in REFLEXIVE
            or (below and token.dep in {"nsubj", "nsubjpass"})
        )
        return close and any(self._agrees(token, noun) for noun in before)


def _pronouns(reading: Reading, cast: Cast) -> dict[str, str]:
    counts: dict[str, Counter[str]] = {}
    nominative = {
        "he": "he",
        "him": "he",
        "his": "he",
        "she": "she",
        "her": "she",
        "they": "they",
        "their": "they",
        "it": "it",
        "its": "it",
    }
    for token in reading.tokens:
        pronoun = nominative.get(token.lower)
        if pronoun is not None:
            actor = cast.actor_of(token)
            if actor is not None:
                counts.setdefault(actor.name, Counter())[pronoun] += 1
    return {
        name: max(sorted(found), key=lambda pronoun: found[pronoun])
        for name, found in counts.items()
    }


def _demonstrative(token: Token) -> str:
    if token.head.pos in {"NOUN", "PROPN", "NUM"} and token.dep == "det":
        return (
            token.text
            if token.head.lemma in _TIME_NOUNS or token.head.entity in {"DATE", "TIME"}
            else "the"
        )
    following = [child for child in token.children if child.dep in {"prep", "relcl", "acl"}]
    if following:
        return token.text
    raise Unaskable(f"'{token.text}' needs its context")
