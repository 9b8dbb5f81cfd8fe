"""A site of issued briefs: only what anybody may see, and it says what was withdrawn."""

from __future__ import annotations

import pathlib

import pytest
from lxml import etree

from briefgen.delivery.markings import Scheme
from briefgen.delivery.recipient_list import RecipientList
from briefgen.delivery.site_pages import ATOM, Entry, atom_feed, index_page
from briefgen.errors import BriefUnknown, NotPublic
from briefgen.pipeline.sending.asking import Asked
from briefgen.pipeline.sending.ledger_file import reading
from briefgen.pipeline.sending.site import publish
from briefgen.samples.hostile_words import HOSTILE
from tests.delivery.conftest import Save, asking

ADDRESS = "https://briefs.desk.example"
NOBODY = RecipientList(())


class Site:
    def __init__(self, folder: pathlib.Path) -> None:
        self.folder, self.outbox = folder / "site", str(folder / "outbox")

    def publish(self, asked: Asked) -> str:
        return publish(asked, self.outbox, str(self.folder), ADDRESS)

    def digests(self) -> list[str]:
        with reading(self.outbox) as ledger:
            assert ledger is not None
            return [brief.digest for brief in ledger.briefs()]

    def files(self) -> list[str]:
        return sorted(
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file()
        )

    def text(self) -> str:
        return "".join(
            (self.folder / file).read_text("utf-8") for file in self.files() if file[-4:] != ".pdf"
        )

    def entries(self) -> list[tuple[str, ...]]:
        feed = etree.fromstring((self.folder / "feed.atom").read_bytes())
        return [
            tuple(str(entry.findtext(f"{{{ATOM}}}{name}")) for name in ("title", "updated"))
            for entry in feed.iter(f"{{{ATOM}}}entry")
        ]


@pytest.fixture
def site(tmp_path: pathlib.Path) -> Site:
    return Site(tmp_path)


@pytest.mark.parametrize(
    ("marking", "reason"),
    [
        ("TLP:GREEN", "TLP:GREEN is not for everybody"),
        ("TLP:RED", "TLP:RED is not for everybody"),
        ("OFFICIAL", "OFFICIAL is not for everybody"),
        ("TLP:CLEAR; SECRET", "SECRET is not for everybody"),
        ("CLEAR", "CLEAR is not for everybody"),
        (None, "it has no marking"),
    ],
)
def test_what_not_everybody_may_see_is_not_put_there(
    site: Site, save: Save, marking: str | None, reason: str
) -> None:
    for flags in ({}, {"again": True, "despite_uncertain": True, "signed_off": "the minister"}):
        with pytest.raises(NotPublic) as caught:
            site.publish(asking(save(marking), NOBODY, (), **flags))
        assert reason in str(caught.value)
    assert not site.folder.exists()


def test_what_is_not_signed_off_is_not_put_there(site: Site, save: Save) -> None:
    path = save("TLP:CLEAR")
    with pytest.raises(NotPublic, match="it is not signed off"):
        site.publish(asking(path, NOBODY, (), needs_sign_off=True))
    site.publish(asking(path, NOBODY, (), needs_sign_off=True, signed_off="the minister"))


def test_a_site_from_its_first_brief_to_a_recall(site: Site, save: Save) -> None:
    first = save("TLP:CLEAR", title="The wall, as planned")
    place = site.publish(asking(first, NOBODY, ()))
    (old,) = site.digests()
    folder = f"briefs/{old[:16]}"
    assert place == f"{ADDRESS}/{folder}/"
    assert site.files() == [
        *(f"{folder}/index.html", f"{folder}/the-wall-as-planned.pdf", "feed.atom", "index.html"),
    ]
    assert site.entries() == [("The wall, as planned", "2026-03-01T09:30:00+00:00")]

    later = asking(None, NOBODY, ()).at.replace(day=2)
    second = save("TLP:CLEAR", name="b.json", title="The wall, as built")
    site.publish(asking(second, NOBODY, (), corrects=old[:10], at=later))
    new = site.digests()[1]
    assert f"{folder}/the-wall-as-planned.pdf" not in site.files()
    page = (site.folder / folder / "index.html").read_text()
    assert f'replaced by <a href="../../briefs/{new[:16]}/">' in page
    assert site.entries() == [
        ("The wall, as built", "2026-03-02T09:30:00+00:00"),
        ("Withdrawn: The wall, as planned", "2026-03-02T09:30:00+00:00"),
    ]

    site.publish(asking(None, NOBODY, (), recalls=new, at=later.replace(day=3)))
    assert not [file for file in site.files() if file.endswith(".pdf")]
    assert "This brief is withdrawn." in site.text()
    with pytest.raises(BriefUnknown):
        site.publish(asking(None, NOBODY, (), recalls="0123456789"))


def test_what_is_no_longer_public_is_taken_away_with_its_title(site: Site, save: Save) -> None:
    open_house = Scheme("house", (("OPEN",), ("CLOSED",)), 0)
    first = save("OPEN", title="The secret of the wall")
    site.publish(asking(first, NOBODY, (), schemes=(open_house,)))
    assert "secret of the wall" in site.text()
    closed = Scheme("house", (("NEW",), ("OPEN",), ("CLOSED",)), 0)
    site.publish(asking(save("NEW", name="b.json"), NOBODY, (), schemes=(closed,)))
    assert "secret of the wall" not in site.text()
    assert not [file for file in site.files() if "secret" in file]


def test_a_site_that_was_made_in_part_is_made_whole(site: Site, save: Save) -> None:
    asked = asking(save("TLP:CLEAR"), NOBODY, ())
    site.publish(asked)
    whole = {file: (site.folder / file).read_bytes() for file in site.files()}
    for file in whole:
        (site.folder / file).unlink()
    site.publish(asked)
    assert {file: (site.folder / file).read_bytes() for file in site.files()} == whole


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(words: str) -> None:
    title = words or "x"
    entry = Entry(
        digest="ab" * 32, title=title, issued="2026-03-01T09:30:00+00:00", updated="", summary=title
    )
    page = index_page(title, [entry])
    assert page.count("<script>") == page.count("</script>") == 1
    feed = etree.fromstring(atom_feed(title, f"{ADDRESS}/", title, [entry]))
    assert [child.tag for child in feed].count(f"{{{ATOM}}}entry") == 1
