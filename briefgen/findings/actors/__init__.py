"""Who acts in an article, and who "he", "the senator" and "the company" are.

    names ──▶ aliases ──▶ roles, gender ──▶ discourse (pronouns, nominals against a memory) ──▶ Cast

A name is found (`names`), joined with the other forms of it (`aliases`), given its role in the
source's words (`roles`) and its gender by the article's own signs (`gender`). Then the article is
read once from the beginning (`discourse`). What is not sure stays open.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefgen.findings.actors.aliases import join_names
from briefgen.findings.actors.authors import Author, find_authors
from briefgen.findings.actors.bodies import with_bodies
from briefgen.findings.actors.discourse import Discourse
from briefgen.findings.actors.drafts import ActorDraft
from briefgen.findings.actors.gender import GENDER_OF_PRONOUN, learn_genders
from briefgen.findings.actors.names import NameMention, find_names
from briefgen.findings.actors.offices_in_names import word_before
from briefgen.findings.actors.roles import best_role, read_roles
from briefgen.findings.actors.spellings import bare_name
from briefgen.findings.actors.told_in_the_lead import CONFIDENCE, read_lead
from briefgen.language.english.name_words import PARTICLES, QUOTES
from briefgen.language.english.person_nouns import Gender
from briefgen.language.reading import Reading, Token
from briefgen.model import Actor

__all__ = ["Actor", "Cast", "find_actors"]


@dataclass(slots=True)
class Cast:
    """The actors of one article, and who each token names."""

    actors: tuple[Actor, ...]
    """In order of first mention; `Actor.mentions` are the names alone, without pronouns and
    roles."""
    _by_token: dict[int, tuple[Actor, float]] = field(default_factory=dict)
    """Index of a token of a name, of a resolved pronoun or of a role's head -> actor, and how sure
    that is."""
    _authors: dict[int, Author] = field(default_factory=dict)
    """Index of the head of each document's mention -> whose words it carries."""

    _genders: dict[str, Gender] = field(default_factory=dict)
    """Identifier of a person -> the gender that the article itself tells."""
    _unnamed: dict[int, Token] = field(default_factory=dict)
    """Index of a pronoun's token -> the head of the phrase that introduced whoever it means."""

    def may_be(self, actor: Actor, pronoun: Token) -> bool:
        """Tell whether a "he" or "she" can mean a person, as far as the article tells their
        gender."""
        gender = GENDER_OF_PRONOUN.get(pronoun.lower)
        return (
            actor.kind == "person"
            and gender is not None
            and self._genders.get(actor.id, gender) == gender
        )

    def take_up(self, pronoun: Token, actor: Actor, confidence: float) -> None:
        """Let a pronoun that was open mean an actor: the quotations tell more than the text around
        them."""
        self._by_token.setdefault(pronoun.index, (actor, confidence))

    def introduction_of(self, token: Token) -> Token | None:
        """Return the head of the phrase that introduced whom a pronoun means, where the article
        gives no name: "one of the victims … she"."""
        return self._unnamed.get(token.index)

    def actor_of(self, token: Token) -> Actor | None:
        """Return the actor that the mention with this token names; None where it names none or is
        left open.

        A name answers for each of its tokens, a role ("the prime minister") for its head noun.
        """
        found = self._by_token.get(token.index)
        return found[0] if found else None

    def confidence_of(self, token: Token) -> float:
        """Return how sure `actor_of` is of this token: 1.0 for a name in full, 0.0 where it is
        open."""
        found = self._by_token.get(token.index)
        return found[1] if found else 0.0

    def author_of(self, token: Token) -> Author | None:
        """Return whose words the document carries that this token heads ("the report"); None where
        it heads none, or the article does not say."""
        return self._authors.get(token.index)

    def name_for(self, token: Token) -> str | None:
        """Return what to print in square brackets for this token ("he" -> "Mette Lindqvist"): the
        full name, or None where it is open."""
        actor = self.actor_of(token)
        return actor.name if actor else None


def find_actors(reading: Reading) -> Cast:
    """Find the actors of an article, join the mentions of each, and resolve pronouns and roles."""
    mentions = find_names(reading)
    mentions = with_bodies(mentions, reading)
    quoted = reading.tokens_quoted()
    figures = join_names(mentions, reading, quoted)
    for figure in figures:
        figure.mentions.sort(key=lambda mention: (mention.first, -mention.last))
    figures.sort(key=lambda figure: (figure.mentions[0].first, -figure.mentions[0].last))
    read_roles(figures, reading, quoted)
    lead = read_lead(figures, reading)
    figure_at, heads = _places(figures)
    learn_genders(figure_at, reading, quoted)
    discourse = Discourse(reading, quoted, figure_at, heads)
    discourse.read()
    if discourse.is_contradicted():
        # A later pronoun told the gender of somebody who was given an earlier one of the other:
        # read again with what is known now.
        discourse = Discourse(reading, quoted, figure_at, heads)
        discourse.read()
    if lead is not None:
        discourse.resolved[lead[0].index] = lead[1], CONFIDENCE
    return _cast(figures, discourse, reading)


def _places(figures: list[ActorDraft]) -> tuple[dict[int, ActorDraft], dict[int, ActorDraft]]:
    """Return who each token of a name names, and who each head does; the shorter of two names that
    overlap keeps its tokens."""
    at: dict[int, ActorDraft] = {}
    heads: dict[int, ActorDraft] = {}
    pairs = [(mention, figure) for figure in figures for mention in figure.mentions]
    pairs.sort(key=lambda pair: pair[0].first - pair[0].last)
    for mention, figure in pairs:
        for index in range(mention.first, mention.last + 1):
            at[index] = figure
        at.setdefault(mention.head.index, figure)  # letters after a name may govern it
        heads[mention.head.index] = figure
    for mention, figure in pairs[::-1]:
        for index in range(mention.first, mention.last + 1):
            if index != mention.head.index:
                at[index] = figure
    return at, heads


def _cast(figures: list[ActorDraft], discourse: Discourse, reading: Reading) -> Cast:
    article = reading.article
    actors: dict[ActorDraft, Actor] = {}
    by_token: dict[int, tuple[Actor, float]] = {}
    for number, figure in enumerate(figures, start=1):
        spans = tuple(
            article.span(reading.tokens[m.first].start, reading.tokens[m.last].end)
            for m in figure.mentions
        )
        actors[figure] = Actor(
            id=f"A{number}",
            name=_name(figure, reading),
            role=best_role(figure),
            kind=figure.kind,
            mentions=spans,
        )
    for index, (figure, confidence) in discourse.resolved.items():
        by_token[index] = actors[figure], confidence
    for index, figure in discourse.figure_at.items():
        by_token[index] = actors[figure], 1.0
    for figure in figures:
        for mention in figure.mentions:
            confidence = 1.0 if len(mention.words) >= min(2, len(figure.words)) else 0.95
            by_token[mention.head.index] = actors[figure], confidence
            for index in range(
                mention.offices[0] if mention.offices else mention.first, mention.first
            ):
                by_token.setdefault(index, (actors[figure], confidence))
        # "NATO chief" before the name answers for the person, save the words that are a name
        # themselves.
        for first, last in figure.titled:
            for index in range(first, last + 1):
                by_token.setdefault(index, (actors[figure], 0.95))
    cast = Cast(tuple(actors.values()), by_token)
    cast._authors.update(find_authors(reading, cast.actor_of))
    cast._unnamed.update(discourse.unnamed)
    cast._genders.update(
        (actors[figure].id, gender) for figure in figures if (gender := figure.gender) is not None
    )
    return cast


def _name(figure: ActorDraft, reading: Reading) -> str:
    """Return the longest form of the name in the text.

    Headings are left out where another form is found, as is a form that merely puts a
    word before one that is more frequent ("Miss Universe Ada Hallam") or opens a sentence with
    one ("Brave Ada Hallam").
    """
    forms = [
        mention
        for mention in figure.mentions
        if not mention.heading or mention.words == figure.words
    ] or figure.mentions
    forms = [mention for mention in forms if not mention.words[0].startswith("@")] or forms
    forms = [mention for mention in forms if not _has_bracket(mention, reading)] or forms
    times = Counter(mention.words for mention in forms)
    marked = {m.words for m in forms if any(reading.tokens[i].text in QUOTES for i in m.indices)}
    opens = {m.words for m in forms if m.first == m.head.sentence.tokens[0].index}
    for words in sorted(times, key=len, reverse=True):
        if figure.kind == "person" and any(
            2 <= len(w) < len(words)
            and words[-len(w) :] == w
            and w[0].lower() not in PARTICLES
            and (
                times[w] > times[words]
                or (words not in marked and (times[w] == times[words] or words in opens))
            )
            for w in times
        ):
            del times[words]
    texts = [
        reading.text(reading.tokens[m.first].start, reading.tokens[m.last].end)
        for m in forms
        if m.words in times
    ]
    name = " ".join(max(texts, key=len).split()).partition(" et al")[0]
    if figure.kind == "person" and len(bare_name(figure.words)) == 1:
        return f"{_peerage(figure, reading)}{name}"
    return name


def _has_bracket(mention: NameMention, reading: Reading) -> bool:
    """Tell "[Bashar al] Asad", which an editor filled in."""
    return any(reading.tokens[i].text in {"[", "]"} for i in mention.indices)


def _peerage(figure: ActorDraft, reading: Reading) -> str:
    """Return "Lord " where that is what a person of one name is called."""
    for mention in figure.mentions:
        at = word_before(reading.tokens, mention.first)
        if (
            mention.title in {"lord", "lady"}
            and at == mention.first - 1
            and mention.words == figure.words
        ):
            return f"{reading.tokens[at].text} "
    return ""
