"""Nouns for what carries words and speaks for whoever wrote it: a report, a letter, a ruling."""

from __future__ import annotations

DOCUMENTS: dict[str, str] = {
    noun: kind
    for kind, nouns in {
        "statement": (
            """
            statement release communique communiqué announcement declaration message memo
            memorandum notice note bulletin advisory readout email e-mail letter fax manifesto
            """
        ),
        "post": "post tweet thread blog blogpost caption",
        "study": (
            """
            study report paper research analysis survey review assessment audit investigation
            inquiry poll findings finding article editorial column op-ed essay book memoir
            newsletter dossier
            """
        ),
        "ruling": (
            """
            ruling judgment judgement verdict opinion order decision decree proclamation resolution
            injunction directive summary transcript
            """
        ),
        "filing": (
            """
            filing complaint lawsuit suit indictment affidavit motion brief submission testimony
            petition warrant
            """
        ),
        "guide": (
            """
            brochure leaflet pamphlet guide guidance guideline handbook manual advice document
            factsheet questionnaire page website description
            """
        ),
    }.items()
    for noun in nouns.split()
}
"""Noun -> its kind; a later mention of one kind may take up an earlier of the same kind ("a study
… the report")."""

ISSUING = frozenset(
    """
    issue release publish post write sign send file make put produce draft compile commission
    author prepare deliver circulate
    """.split()
)
"""Verbs whose subject answers for the document that is their object."""

PARTS = frozenset(
    "part section excerpt copy text version page summary line passage abstract draft".split()
)
"""Nouns for a part of a document: "part of the judge's statement"."""

DEEDS: dict[str, frozenset[str]] = {
    verb: frozenset(nouns.split())
    for verb, nouns in {
        # Falk announced the closure. The announcement read …
        "announce": "announcement statement notice",
        "declare": "declaration proclamation announcement",
        "proclaim": "proclamation",
        "decree": "decree",
        "order": "order",
        "rule": "ruling judgment judgement verdict opinion decision order",
        "decide": "decision ruling",
        "tweet": "tweet post",
        "post": "post tweet",
        "blog": "post blog blogpost",
        "sue": "lawsuit suit complaint filing",
        "indict": "indictment",
        "testify": "testimony",
        "petition": "petition",
        "complain": "complaint",
        "apologise": "apology statement",
        "apologize": "apology statement",
        "survey": "survey poll",
        "poll": "poll survey",
        "audit": "audit report",
        "study": "study paper",
    }.items()
}
"""Verb -> what its subject brings forth: who ruled is who speaks in "the ruling"."""
