"""English grammar, read off the dependency tree, once for all who ask.

    participants   subject (own, understood), object, agent, conjuncts, whom a relative means
    verb_forms     finite, infinitive, passive, modal
    negation       denied by "not", by "refused to", by "nobody"
    clause         its verb, how it is introduced, the clauses on a word, what reports it
    conditions     stated, or under a condition or in a question
    direction      behind or ahead of the article
    borders        from where to where it goes
    limits         what may not be cut from it

Nothing here knows what kind of finding it serves. `tests/language/test_grammar.py` has a sentence
for every
answer, and docs/grammar.md what was decided where earlier copies disagreed.
"""

from briefgen.language.grammar.borders import SUBORDINATORS, clause_bounds, phrase_end
from briefgen.language.grammar.clause import (
    WH_TAGS,
    Clause,
    Kind,
    clause_of,
    clause_verb,
    dependent_clauses,
    in_relative_clause,
    introduced_by,
    reporting_verb_over,
    verb_over,
)
from briefgen.language.grammar.conditions import is_asked, is_hypothetical, is_unasserted
from briefgen.language.grammar.direction import (
    ARRANGED,
    IMPLICATIVE,
    Direction,
    direction_of,
    has_happened,
)
from briefgen.language.grammar.limits import is_limit, with_limits
from briefgen.language.grammar.negation import Negation, is_negated, names_nobody, negation_of
from briefgen.language.grammar.participants import (
    agent_of,
    antecedent,
    holder_of,
    is_plural,
    joined_to,
    object_of,
    own_subject,
    subject_of,
)
from briefgen.language.grammar.verb_forms import (
    FINITE_TAGS,
    SUBJECTS,
    Modality,
    auxiliaries_of,
    is_finite,
    is_infinitive,
    is_passive,
    is_to_infinitive,
    modality_of,
)

__all__ = [
    "ARRANGED",
    "FINITE_TAGS",
    "IMPLICATIVE",
    "SUBJECTS",
    "SUBORDINATORS",
    "WH_TAGS",
    "Clause",
    "Direction",
    "Kind",
    "Modality",
    "Negation",
    "agent_of",
    "antecedent",
    "auxiliaries_of",
    "clause_bounds",
    "clause_of",
    "clause_verb",
    "dependent_clauses",
    "direction_of",
    "has_happened",
    "holder_of",
    "in_relative_clause",
    "introduced_by",
    "is_asked",
    "is_finite",
    "is_hypothetical",
    "is_infinitive",
    "is_limit",
    "is_negated",
    "is_passive",
    "is_plural",
    "is_to_infinitive",
    "is_unasserted",
    "joined_to",
    "modality_of",
    "names_nobody",
    "negation_of",
    "object_of",
    "own_subject",
    "phrase_end",
    "reporting_verb_over",
    "subject_of",
    "verb_over",
    "with_limits",
]
