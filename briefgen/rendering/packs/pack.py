"""A template pack, loaded: its own files, the chain of packs it rests on, and the values of its
parameters."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Literal

import msgspec

from briefgen.errors import (
    FetchBlocked,
    FormatMissing,
    ManifestBroken,
    ParameterWrong,
    TemplateBroken,
    UnknownParameter,
)
from briefgen.rendering.labels import SOURCES, Labels, labels_of, languages
from briefgen.rendering.labels.catalogue import of_language
from briefgen.rendering.packs.budget import Budget, PageWrong, budget_of
from briefgen.rendering.packs.manifest import FILE, Format, Manifest, Orientation, did_you_mean
from briefgen.rendering.packs.parameters import (
    Parameter,
    Value,
    custom_properties,
    data_address,
    value_of,
)

Source = Literal["path", "project", "user", "installed", "built-in"]
"""Where a pack was found: named by its path, in ./templates, in the user's folder, in an installed
package, in this program."""
MARKDOWN, PAGE, WORD = "brief.md.j2", "brief.html.j2", "brief.docx"
MAIL_TEXT, MAIL_PAGE = "mail.txt.j2", "mail.html.j2"
ON_COMMAND_LINE = "--set"
LANG = "lang"
"""What is given as a parameter to have the page in another language."""
LARGEST_TEXT = 4_000_000
"""Bytes of a template or a style sheet; the largest of the built-in ones has ten thousand."""


class Pack(msgspec.Struct, frozen=True):
    """A template pack, loaded."""

    folder: pathlib.Path
    manifest: Manifest
    parent: Pack | None = None
    """The pack it extends."""
    source: Source = "built-in"
    """Where it was found."""
    stamp: str = ""
    """Changes whenever a file of the folder does."""
    given: tuple[tuple[str, str], ...] = ()
    """Parameters set for this rendering: name and value, as on the command line."""

    @property
    def name(self) -> str:
        """The name by which errors call it."""
        return self.manifest.name

    @property
    def chain(self) -> tuple[Pack, ...]:
        """The pack itself, the one it extends, and so on."""
        return tuple(self._chain())

    def _chain(self) -> Iterator[Pack]:
        pack: Pack | None = self
        while pack is not None:
            yield pack
            pack = pack.parent

    @property
    def is_ours(self) -> bool:
        """Whether the pack and all it rests on come with the program."""
        return all(pack.source == "built-in" for pack in self._chain())

    def path(self, file: str) -> pathlib.Path | None:
        """Return the path of a file of the pack itself; null where it has none, or one that lies
        outside its folder."""
        if "\\" in file or pathlib.PurePosixPath(file).is_absolute():
            return None
        try:
            path = (self.folder / file).resolve()
            return path if path.is_relative_to(self.folder.resolve()) and path.is_file() else None
        except (OSError, ValueError):
            return None

    def has(self, file: str) -> bool:
        """Tell whether the pack itself has this file."""
        return self.path(file) is not None

    def holder(self, file: str) -> Pack | None:
        """Return the first pack of the chain that has this file."""
        return next((pack for pack in self._chain() if pack.has(file)), None)

    def text(self, file: str) -> str:
        """Return the text of a file of the pack itself, or nothing where there is none.

        Raises:
            TemplateBroken: the file is not UTF-8, or larger than any template.
        """
        path = self.path(file)
        if path is None:
            return ""
        if path.stat().st_size > LARGEST_TEXT:
            raise TemplateBroken(
                f"{self.name}/{file}",
                reason=f"the file has more than {LARGEST_TEXT // 1_000_000} MB",
            )
        try:
            return path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise TemplateBroken(f"{self.name}/{file}", reason="the file is not UTF-8") from error

    def asset(self, file: str) -> str:
        """Return a file of the chain, such as a logo, as an address that holds the file itself.

        Raises:
            FetchBlocked: there is no such file in the folders of the chain.
        """
        holder = self.holder(file)
        path = holder.path(file) if holder else None
        if path is None:
            raise FetchBlocked(self.name, url=file)
        return data_address(path)

    @property
    def sections(self) -> tuple[str, ...]:
        """The blocks that are printed, in their order."""
        return next(
            (
                pack.manifest.sections
                for pack in self._chain()
                if pack.manifest.sections is not None
            ),
            (),
        )

    @property
    def lang(self) -> str:
        """The language of the page: what is given wins over the pack, and the pack over the one it
        extends."""
        given = dict(self.given).get(LANG) if self.has_lang else None
        return given or self.own_lang

    @property
    def own_lang(self) -> str:
        """The language of the pack itself, and of its labels: its own, or that of the pack it
        extends."""
        return next((pack.manifest.lang for pack in self._chain() if pack.manifest.lang), SOURCES)

    @property
    def has_lang(self) -> bool:
        """Whether the language can be given like a parameter: it can, unless the pack has a
        parameter of this name itself."""
        return LANG not in self.parameters

    @property
    def labels(self) -> Labels:
        """The words that the program prints with this pack.

        A pack's own words are in its language: one that extends it and has another takes those of
        that language.
        """
        return labels_in(self)

    @property
    def budget(self) -> Budget | None:
        """What the pages have room for; null where everything is printed.

        Raises:
            ManifestBroken: it is said in part.
        """
        try:
            return budget_of(
                setting for pack in reversed(self.chain) for setting in pack.manifest.page
            )
        except PageWrong as error:
            raise ManifestBroken(
                f"{self.name}/{FILE}",
                reason=error.reason,
                hint=f"Write {error.key} = … under [page].",
            ) from error

    @property
    def orientation(self) -> Orientation:
        """Of the paper."""
        return next(
            (pack.manifest.orientation for pack in self._chain() if pack.manifest.orientation),
            "portrait",
        )

    @property
    def max_pages(self) -> int | None:
        """Pages of the PDF at most; null for any number."""
        return next(
            (
                pack.manifest.limits.max_pages
                for pack in self._chain()
                if pack.manifest.limits.max_pages
            ),
            None,
        )

    @property
    def formats(self) -> tuple[Format, ...]:
        """What it can be rendered to, JSON apart."""
        named = next(
            (pack.manifest.formats for pack in self._chain() if pack.manifest.formats is not None),
            None,
        )
        if named is not None:
            return named
        if self.holder(MARKDOWN):
            return ("md", "html", "pdf", "docx")
        return ("html", "pdf", "docx") if self.holder(PAGE) else ()

    def must_have(self, form: Format) -> None:
        """Stop where the pack cannot be rendered to a format.

        Raises:
            FormatMissing: it cannot.
        """
        if form not in self.formats:
            raise FormatMissing(
                f"{self.name}/{FILE}", form=form, formats=", ".join((*self.formats, "json"))
            )

    @property
    def parameters(self) -> dict[str, Parameter]:
        """What can be set, by name: of the pack it extends first."""
        found: dict[str, Parameter] = {}
        for pack in reversed(self.chain):
            found.update((parameter.name, parameter) for parameter in pack.manifest.params)
        return found

    @property
    def params(self) -> SimpleNamespace:
        """The value of each parameter, as templates see it."""
        return SimpleNamespace(**{name: value for name, (_, value) in values_of(self).items()})

    def custom_properties(self, css: str) -> str:
        """Return the parameters as custom properties, to stand before a style sheet."""
        return custom_properties(values_of(self), css)


@functools.lru_cache(maxsize=32)
def labels_in(pack: Pack) -> Labels:
    """Return the labels of a pack: those of its language, with what each pack of its chain says in
    their place."""
    own: dict[str, str] = {}
    for link in reversed(pack.chain):
        own.update(of_language(link.manifest.labels, pack.lang, link.own_lang))
    return labels_of(pack.lang, tuple(own.items()))


@functools.lru_cache(maxsize=32)
def values_of(pack: Pack) -> dict[str, tuple[Parameter, Value]]:
    """Return each parameter with its value: what is given wins over the pack, and the pack over the
    one it extends.

    Raises:
        UnknownParameter: there is no such parameter.
        ParameterWrong: a value is not of its type.
    """
    known = pack.parameters
    values: dict[str, tuple[Parameter, Value]] = {}

    def put(name: str, value: Value, folder: pathlib.Path, where: str, *, within: bool) -> None:
        if name not in known:
            raise UnknownParameter(
                where, name=name, pack=pack.name, hint=did_you_mean(name, [*known, LANG])
            )
        values[name] = known[name], value_of(known[name], value, folder, where, within=within)

    for link in reversed(pack.chain):
        place = f"{link.name}/{FILE}"
        for parameter in link.manifest.params:
            put(parameter.name, parameter.default, link.folder, place, within=True)
        for name, value in link.manifest.defaults:
            put(name, value, link.folder, place, within=True)
    for name, text in pack.given:
        if name == LANG and pack.has_lang:
            if text not in languages():
                raise ParameterWrong(
                    ON_COMMAND_LINE, name=name, value=text, takes=f"one of {', '.join(languages())}"
                )
            continue
        put(name, text, pathlib.Path(), ON_COMMAND_LINE, within=False)
    return values
