"""The same brief through other type-setters, for comparison: ``python -m bench.pdf_peers
BRIEF.json``.

Typst (``pip install -r bench/pdf_requirements.txt``, in an environment of its own) sets the
headings, paragraphs and table cells of the brief's Markdown, with plain styles and PDF/UA-1 tags;
Chromium prints the brief's own HTML page. Neither declares PDF/A-4f, PDF/UA-2 or WTPDF, carries the
brief, nor has running heads: they do less. CPU seconds, children included. What is not installed is
left out.

The type-setters are run by the interpreter named with --python, so that none of them need be
installed beside briefgen.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from bench.speed import cpu_of_call, cpu_of_command
from briefgen.rendering import decode_brief, render
from briefgen.rendering.view.commonmark import html_of_markdown

KINDS = {"h1": "= ", "h2": "== ", "h3": "=== ", "li": "- ", "p": "", "td": "", "th": ""}
WARM = """
import sys, time, typst
source = open(sys.argv[1], "rb").read()
compiler = typst.Compiler(sys.argv[1])
spent = []
for number in range(10):
    # Another size of type each time: Typst remembers what it has set before.
    open(sys.argv[1], "wb").write(source.replace(b"10.5pt", b"10.%dpt" % (30 + number)))
    compiler = typst.Compiler(sys.argv[1])
    start = time.process_time()
    compiler.compile(format="pdf", pdf_standards=["ua-1"])
    spent.append(time.process_time() - start)
print(sorted(spent)[5])
"""


class Blocks(HTMLParser):
    """Makes Typst of the blocks of a page: its text, escaped, with a mark for what it is."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in KINDS:
            self.lines.append(KINDS[tag])

    def handle_data(self, data: str) -> None:
        if self.lines:
            self.lines[-1] += re.sub(r"([\\#$*_`<>@\[\]=/~'\"-])", r"\\\1", data.replace("\n", " "))


def typst_of(markdown: str, title: str) -> str:
    """Return a Typst document of a brief's Markdown."""
    head = (
        f'#set document(title: "{title.replace(chr(34), "")}")\n#set page("a4")\n#set text(10.5pt,'
        ' lang: "en")\n'
    )
    return head + "\n\n".join(Blocks(str(html_of_markdown(markdown))).lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("brief", type=Path)
    parser.add_argument("--python", default=sys.executable, help="interpreter that has typst")
    arguments = parser.parse_args()
    brief = decode_brief(arguments.brief.read_bytes())
    ours = [
        sys.executable,
        "-m",
        "briefgen",
        "render",
        str(arguments.brief),
        "--to",
        "pdf",
        "-q",
        "-o",
    ]
    with tempfile.TemporaryDirectory() as folder:
        page, source = Path(folder, "brief.html"), Path(folder, "brief.typ")
        page.write_bytes(render(brief, "html"))
        source.write_text(typst_of(render(brief, "md").decode(), brief.title), encoding="utf-8")
        figures = {
            "briefgen, cold": cpu_of_command([*ours, folder]),
            "briefgen, warm": cpu_of_call(lambda: render(brief, "pdf")),
        }
        if (
            subprocess.run(
                [arguments.python, "-c", "import typst"], capture_output=True, check=False
            ).returncode
            == 0
        ):
            cold = (
                f"import typst; typst.compile({str(source)!r},"
                f' output={str(Path(folder, "t.pdf"))!r}, pdf_standards=["ua-1"])'
            )
            figures["Typst, cold"] = cpu_of_command([arguments.python, "-c", cold])
            done = subprocess.run(
                [arguments.python, "-c", WARM, str(source)],
                capture_output=True,
                text=True,
                check=True,
            )
            figures["Typst, warm"] = float(done.stdout)
        if browser := shutil.which("chromium"):
            options = [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                f"--print-to-pdf={Path(folder, 'c.pdf')}",
            ]
            figures["Chromium, cold"] = cpu_of_command([browser, *options, page.as_uri()], runs=3)
    for name, seconds in figures.items():
        print(f"{name:<20} {seconds:8.3f}")


if __name__ == "__main__":
    main()
