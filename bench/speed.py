"""Speed, as CPU seconds and as ratios within one run: machines differ and are noisy, ratios hold,
and of several runs the least.

cold     one process from its start to its end, the programs in turns
findings the whole of `analyse` beside a bare spaCy parse of the same paragraphs, in turns
pdf      a warm process rendering briefs again and again, beside a page of one word
"""

from __future__ import annotations

import math
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.model import Brief

SEEDS = Path(__file__).parent.parent / "seeds"


def cpu_of_command(command: Sequence[str], runs: int = 5) -> float:
    """Return the least CPU seconds of a command in several runs, its children included; the first
    run warms the disk."""
    return cpu_of_commands({"it": command}, runs)["it"]


def cpu_of_commands(commands: Mapping[str, Sequence[str]], runs: int = 5) -> dict[str, float]:
    """Return the least CPU seconds of each command, their children included, run in turns: what
    slows the machine slows them all.

    Python keeps the modules it compiled, as it does for every user, even where the environment here
    tells it not to.
    """
    least = dict.fromkeys(commands, math.inf)
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    for _ in range(runs + 1):
        for name, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                command,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            least[name] = min(
                least[name], after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            )
    return least


def cpu_of_call(call: Callable[[], object], runs: int = 9) -> float:
    """Return the least CPU seconds of a call in this process."""
    return cpu_of_calls({"it": call}, runs)["it"]


def cpu_of_calls(calls: Mapping[str, Callable[[], object]], runs: int = 9) -> dict[str, float]:
    """Return the least CPU seconds of each call in this process, made in turns."""
    least = dict.fromkeys(calls, math.inf)
    for _ in range(runs + 1):
        for name, call in calls.items():
            start = time.process_time()
            call()
            least[name] = min(least[name], time.process_time() - start)
    return least


def cold() -> dict[str, float]:
    """Return CPU seconds of whole processes."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        brief = Path(folder, "brief.json")
        with brief.open("wb") as file:
            subprocess.run(
                [python, "-m", "briefgen", "generate", seeds()[0], "--to", "json", "-o", "-", "-q"],
                stdout=file,
                check=True,
            )
        render = [python, "-m", "briefgen", "render", str(brief), "-o", folder, "-q", "--to"]
        return cpu_of_commands(
            {
                "python": [python, "-c", "pass"],
                "version": [python, "-m", "briefgen", "--version"],
                "help": [python, "-m", "briefgen", "--help"],
                "render md": [*render, "md"],
                "render html": [*render, "html"],
                "render docx": [*render, "docx"],
                "render pdf": [*render, "pdf"],
                "import weasyprint": [python, "-c", "import weasyprint"],
                "import spacy": [python, "-c", "import spacy"],
                "generate one article, md": [
                    python,
                    "-m",
                    "briefgen",
                    "generate",
                    seeds()[0],
                    "--to",
                    "md",
                    "-o",
                    folder,
                    "-q",
                ],
            }
        )


def seeds() -> list[str]:
    """Return the sample articles that are plain text or Markdown."""
    return [str(path) for path in sorted(SEEDS.iterdir()) if path.suffix in {".txt", ".md"}]


def findings(paths: Sequence[str] = (), rounds: int = 5) -> dict[str, float]:
    """Return how much longer `analyse` takes than spaCy's own parse of the same paragraphs, in
    turns within one process."""
    from briefgen import analyse, read
    from briefgen.language import DEFAULT_MODEL
    from briefgen.language.importing import import_spacy

    articles = read(*(paths or seeds()))
    pipeline = import_spacy().load(DEFAULT_MODEL)  # as spaCy loads it, nothing remembered
    pieces = [
        [
            article.text[span.start : span.end].replace("\n", " ")
            for span in analyse(article).paragraphs
        ]
        for article in articles
    ]
    ratios, speeds = [], []
    for _ in range(rounds):
        start = time.process_time()
        for paragraphs in pieces:
            for _doc in pipeline.pipe(paragraphs):
                pass
        parsed = time.process_time()
        for article in articles:
            analyse(article)
        done = time.process_time()
        ratios.append((done - parsed) / (parsed - start))
        speeds.append(len(articles) / (done - parsed))
    return {
        "articles": len(articles),
        "words": sum(len(article.text.split()) for article in articles),
        "articles per CPU second": statistics.median(speeds),
        "analyse over bare parse": statistics.median(ratios),
    }


def pdf(rounds: int = 9) -> dict[str, float]:
    """Return CPU seconds of rendering briefs in a warm process, and a PDF as so many pages of a
    single word.

    The brief of many sources is that of one article with the article again and again, each time a
    source of its own, cited in whole. What the type-setter alone needs is measured twice: for the
    words as bare paragraphs, and for the very page with no style sheet, tagged. Both take the
    shortcuts as the brief does, and so cannot tell what these are worth: for that the brief is made
    without them too.
    """
    import html

    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    from briefgen import analyse, compose, read, render
    from briefgen.rendering.formats.pdf import printed_page
    from briefgen.rendering.packs import find_pack
    from briefgen.rendering.pdf.embedded_files import read_page_text
    from briefgen.rendering.pdf.faces import font_faces
    from briefgen.rendering.pdf.shortcuts.taking import leave, take

    found = [analyse(article) for article in read(*seeds())]
    one = compose(found[:1])
    many = of_many_pages(one, 40)
    words = " ".join(read_page_text(render(one, to="pdf"))).split()
    bare = "".join(
        f"<p>{html.escape(' '.join(words[at : at + 40]))}" for at in range(0, len(words), 40)
    )
    pack = find_pack("builtin:brief")
    fonts = FontConfiguration()
    measure = "@page { margin: 2cm } html { font: 10.5pt/14.5pt 'Source Serif Pro' }"
    faces = weasyprint.CSS(string=font_faces() + measure, font_config=fonts)

    def plain(brief: Brief) -> Callable[[], object]:
        page = printed_page(brief, pack)[0].replace("<bdi>", "").replace("</bdi>", "")
        return lambda: weasyprint.HTML(string=page).write_pdf(
            stylesheets=[faces], font_config=fonts, pdf_tags=True
        )

    def without_shortcuts() -> None:
        leave()
        try:
            render(one, to="pdf")
        finally:
            take()

    figures = cpu_of_calls(
        {
            "a page of one word": lambda: weasyprint.HTML(string="<p>x").write_pdf(),
            "pdf, one article": lambda: render(one, to="pdf"),
            "  without shortcuts": without_shortcuts,
            "  its page, no style sheet": plain(one),
            "  its words alone": lambda: weasyprint.HTML(string=bare).write_pdf(),
            "html": lambda: render(one, to="html"),
            "md": lambda: render(one, to="md"),
            "docx": lambda: render(one, to="docx"),
        },
        rounds,
    )
    word = figures["a page of one word"]
    figures |= cpu_of_calls(
        {
            "pdf, many sources": lambda: render(many, to="pdf"),
            "  its page, no style sheet ": plain(many),
        },
        1,
    )
    figures |= {
        "  pages of one": float(len(read_page_text(render(one, to="pdf")))),
        "  and of many": float(len(read_page_text(render(many, to="pdf")))),
    }
    start = time.process_time()
    for _ in range(100):
        render(one, to="pdf")
    figures["100 briefs, pdf"] = time.process_time() - start
    figures["pdf over its page, no style sheet"] = (
        figures["pdf, one article"] / figures["  its page, no style sheet"]
    )
    figures["pdf over the same without shortcuts"] = (
        figures["pdf, one article"] / figures["  without shortcuts"]
    )
    figures["one article / a page of one word"] = figures["pdf, one article"] / word
    figures["a page of many / a page of one word"] = (
        figures["pdf, many sources"] / figures["  and of many"] / word
    )
    return figures


def of_many_pages(brief: Brief, pages: int) -> Brief:
    """Return the brief with its sources again and again, each cited in whole by a timeline, until
    it fills so many pages or more."""
    import msgspec

    from briefgen.model import Event, Span

    source = brief.sources[0]
    own = [span for span in brief.paragraphs if span.source == source.id]
    # A page holds about 450 words of an annex beside as many lines of a timeline.
    copies = max(1, pages * 370 // max(1, len(source.text.split())))
    sources = [msgspec.structs.replace(source, id=f"S{number}") for number in range(1, copies + 1)]
    paragraphs = [Span(copy.id, span.start, span.end) for copy in sources for span in own]
    events = [
        Event(id=f"E{number}", text=source.text[span.start : span.end][:120], evidence=(span,))
        for number, span in enumerate(paragraphs, 1)
    ]
    return msgspec.structs.replace(
        brief, sources=tuple(sources), paragraphs=tuple(paragraphs), events=tuple(events)
    )


def machine() -> str:
    """Return what the figures were measured on."""
    return f"{os.cpu_count()} cores, Python {sys.version.split()[0]}"
