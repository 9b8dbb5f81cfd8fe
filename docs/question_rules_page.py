"""Write docs/question-rules.md: every rule that finds an open question, with its example, made of
the tables themselves."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from briefgen.findings.open_questions.rules import TABLES
from briefgen.findings.open_questions.rules.rule import QuestionRule

HEAD = """# The rules that find open questions

Made by `make docs` from the tables in `briefgen/findings/open_questions/rules/`, in the order in
which the rules are tried at a word. `briefgen extract --explain` prints the name of the rule that
found a question; a test asks each example about its question.
[Open questions](open-questions.md#the-rules) says how to add one.
"""


def page() -> str:
    """Return docs/question-rules.md."""
    return HEAD + "".join(
        f"\n## {category}\n\n{''.join(_table(rules))}" for category, rules in TABLES.items()
    )


def _table(rules: tuple[QuestionRule, ...]) -> Iterator[str]:
    yield "| rule | strength | example | question |\n|---|---|---|---|\n"
    for rule in rules:
        name = f"{rule.name} (or {rule.also})" if rule.also else rule.name
        weaker = "".join(f", {detail} {strength:g}" for detail, strength in rule.strengths.items())
        yield f"| {name} | {rule.strength:g}{weaker} | {rule.example} | {rule.question} |\n"


if __name__ == "__main__":
    sys.stdout.write(page())
