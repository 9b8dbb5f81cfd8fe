"""What the tests of every room share: a sentence becomes an article, an article is read; the sample
briefs and hostile words, one by one; an empty pack."""

from __future__ import annotations

import hashlib
import pathlib
import signal
from collections.abc import Callable
from types import ModuleType

import msgspec
import pytest
from hypothesis import settings

from briefgen import samples as the_samples
from briefgen.language.pipeline import read
from briefgen.language.reading import Reading
from briefgen.model import Article, Brief
from briefgen.samples.hostile_words import HOSTILE

# A busy machine breaks no law: what must be quick is held by the tests marked `timing`.
settings.register_profile("briefgen", deadline=None)
settings.load_profile("briefgen")

# What is started in the background may be told to ignore these, and so would all that it starts.
for _name, _usual in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
    _number = getattr(signal, _name, None)
    if _number is not None and signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, _usual)


def article_of(text: str, **details: object) -> Article:
    """Make an article of a literal text."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    plain = Article(id="S1", path="a.txt", sha256=sha256, text=text)
    return msgspec.structs.replace(plain, **details)


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    return article_of


@pytest.fixture(scope="session")
def make_reading() -> Callable[..., Reading]:
    """Read a literal text; the pipeline is loaded once for the whole run."""

    def make(text: str, **details: object) -> Reading:
        return read(article_of(text, **details))

    return make


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    return the_samples


@pytest.fixture(scope="session", params=list(the_samples.ALL))
def sample(request: pytest.FixtureRequest) -> Brief:
    """Each sample brief in turn."""
    return the_samples.ALL[request.param]()


@pytest.fixture(scope="session")
def typical() -> Brief:
    return the_samples.typical()


@pytest.fixture(scope="session")
def minimal() -> Brief:
    return the_samples.minimal()


@pytest.fixture(scope="session")
def hostile() -> Brief:
    return the_samples.hostile()


@pytest.fixture(params=HOSTILE)
def hostile_words(request: pytest.FixtureRequest) -> str:
    """Each of the hostile words in turn."""
    words: str = request.param
    return words


@pytest.fixture
def pack_folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """An empty pack, named acme."""
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "pack.toml").write_text(
        'name = "acme"\nversion = "1"\ntitle = "Acme"\n', encoding="utf-8"
    )
    return folder
