"""A brief, a list and what is asked for, as the tests of sending share them."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import pytest

from briefgen import samples
from briefgen.delivery.markings import BUILT_IN
from briefgen.delivery.recipient_list import RecipientList, read_recipients
from briefgen.model import Brief
from briefgen.pipeline.sending.asking import Asked
from briefgen.rendering import encode_brief

AT = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)
LANGUAGES = ("de", "en", "fr")
LIST = """
groups = ["ministers", "embassies"]

[[recipient]]
name = "Ministry of Works"
address = "Works@Ministry.example"
organisation = "Government"
groups = ["ministers"]
clearance = ["TLP:AMBER", "OFFICIAL-SENSITIVE"]

[[recipient]]
name = "Ministère des Eaux"
address = "eaux@ministere.example"
groups = ["ministers"]
clearance = ["TLP:RED"]
language = "fr"
paper = "letter"

[[recipient]]
name = "Embassy of Arkland"
address = "office@embassy.example"
groups = ["embassies"]
clearance = ["TLP:GREEN"]
"""


def list_of(toml: str) -> RecipientList:
    return read_recipients(toml.encode(), "recipients.toml", schemes=BUILT_IN, languages=LANGUAGES)


def list_of_many(number: int, **told: Any) -> RecipientList:
    """Make a list of so many, who take HTML: no page is laid out for them."""
    entries = []
    for n in range(1, number + 1):
        entry = {"name": f"Office {n}", "address": f"office{n}@x.example", "wants": ["html"]}
        entry |= {"clearance": ["TLP:AMBER"], **told}
        fields = (f"{name} = {value!r}" for name, value in entry.items())
        entries.append("[[recipient]]\n" + "\n".join(fields))
    return list_of("\n".join(entries))


def brief_marked(marking: str | None, **told: Any) -> Brief:
    return msgspec.structs.replace(samples.ALL["minimal"](), marking=marking, **told)


Save = Callable[..., str]


@pytest.fixture
def save(tmp_path: pathlib.Path) -> Save:
    """Write a brief, marked so, into a file of this name."""

    def write(marking: str | None = "TLP:GREEN", name: str = "brief.json", **told: Any) -> str:
        path = tmp_path / name
        path.write_bytes(encode_brief(brief_marked(marking, **told)))
        return str(path)

    return write


def asking(
    brief: str | None, listed: RecipientList, to: Sequence[str] = ("all",), **told: Any
) -> Asked:
    usual = {"sender": ("Policy desk", "briefs@desk.example"), "at": AT}
    return Asked(brief=brief, listed=listed, to=tuple(to), **{**usual, **told})
