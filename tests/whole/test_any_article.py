"""Any article becomes a brief that holds, or is refused in one line: nothing else ever comes of it.

`make test` makes a few hundred articles; docs/quality.md tells how ten thousand are made, and what
they found.
"""

from __future__ import annotations

import os

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from briefgen.briefs import compose, group_by_event, verify
from briefgen.cli import run
from briefgen.errors import BriefgenError
from briefgen.model import Article, Brief, Findings
from briefgen.pipeline import analyse
from briefgen.rendering import To, render
from briefgen.sources.reader import read_articles
from tests.whole.articles import File, files

ARTICLES = int(os.environ.get("BRIEFGEN_ARTICLES", "400"))
"""Articles made: with another number and `BRIEFGEN_SEED`, as many others."""
SEED = int(os.environ.get("BRIEFGEN_SEED", "1"))
AT_ONCE = 100
"""Articles of one run of Hypothesis, which makes some of each new article out of those before it:
many short runs reach further."""
DETERMINISTIC = settings(
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)


def findings_of(file: File) -> list[Findings]:
    """Read and analyse a file as `generate` does; what is refused gives nothing, and says so in one
    line."""
    found: list[Findings] = []
    refused = ""
    try:
        for entry in read_articles(file.data, path=file.name):
            if isinstance(entry, Article):
                found.append(analyse(entry))
    except BriefgenError as error:
        refused = str(error)
    assert refused.isprintable()
    return found


def prove(found: list[Findings], data: dict[str, bytes] | None = None) -> Brief:
    """Compose a brief, prove it, and take it through its JSON."""
    brief = compose(found)
    assert verify(brief, data) == []
    assert msgspec.json.decode(msgspec.json.encode(brief), type=Brief) == brief
    return brief


@pytest.mark.parametrize("part", range((ARTICLES + AT_ONCE - 1) // AT_ONCE))
def test_an_article_becomes_a_brief_that_holds(part: int) -> None:
    kept: list[Findings] = []

    @seed(SEED * 1_000_000 + part)
    @settings(DETERMINISTIC, max_examples=min(ARTICLES, AT_ONCE))
    @given(file=files(), form=st.sampled_from(["md", "html", *["json"] * 8]))
    def make(file: File, form: To) -> None:
        found = findings_of(file)
        for one in found:
            brief = prove([one], {"S1": file.data} if one.source.path == file.name else None)
            if form != "json":
                assert render(brief, to=form)
        kept.extend(found)

    make()
    for several in (kept[i : i + 3] for i in range(0, len(kept), 3)):
        prove(several)
    for group in group_by_event(kept[:12]):
        prove(group)


@seed(SEED)
@settings(DETERMINISTIC, max_examples=2)
@given(made=st.lists(files(), min_size=8, max_size=8))
def test_the_command_itself_does_what_it_can_and_proves_it(
    made: list[File], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("articles")
    for number, file in enumerate(made):
        (folder / f"{number}-{file.name}").write_bytes(file.data)
    assert run(["generate", str(folder), "--to", "json", "--output", str(folder / "briefs")]) in {
        0,
        1,
    }
    for path in sorted((folder / "briefs").glob("*.json")):
        assert run(["verify", str(path), "--sources", str(folder)]) == 0
