"""What the command line says while articles are read, analysed and composed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from briefgen import pipeline
from briefgen.cli.terminal import Interrupted, complain, progress, say
from briefgen.errors import BriefgenError


class Told(pipeline.Watch):
    """Says on standard error what fails and, where it is not to be quiet, what goes on."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._articles = 0
        self._analysed = itertools.count()

    def failed(self, error: BriefgenError) -> None:
        """Complain of it."""
        complain(error)

    def repeated(self, path: str, first: str) -> None:
        """Say what is left out."""
        if not self._quiet:
            say(f"{path} is the same as {first} and is left out")

    def passed_over(self, path: str, reason: pipeline.PassedOver) -> None:
        """Say of an article without a day that it is left out; the others are what was asked
        for."""
        if reason == "no date" and not self._quiet:
            say(f"{path} has no date of publication, and is left out by --from or --until")

    def mended(self, path: str, characters: int) -> None:
        """Say how many characters are not as the file has them."""
        if not self._quiet:
            say(f"{path}: {characters} characters were decoded wrongly before it was saved; mended")

    def analysing(self, articles: int) -> AbstractContextManager[Callable[[], None]]:
        """Show progress, if a person is watching, and count."""
        self._articles = articles
        return self._counted(progress(articles, quiet=self._quiet))

    @contextmanager
    def _counted(
        self, shown: AbstractContextManager[Callable[[], None]]
    ) -> Iterator[Callable[[], None]]:
        with shown as advance:

            def done() -> None:
                next(self._analysed)
                advance()

            yield done

    def so_far(self) -> str:
        """Return in words what was done; the last word on it, as it counts itself."""
        if not self._articles:
            return "the sources were still being read; nothing is written"
        return (
            f"{next(self._analysed)} of {self._articles} articles were analysed; nothing is written"
        )

    @contextmanager
    def until_interrupted(self) -> Iterator[None]:
        """Make of an interrupt one that says what was done until then.

        Raises:
            Interrupted: instead of the interrupt.
        """
        try:
            yield
        except KeyboardInterrupt:
            raise Interrupted(self.so_far()) from None
