"""The words of a message, from the templates of a pack."""

from __future__ import annotations

import pathlib

import msgspec
import pytest

from briefgen import samples
from briefgen.errors import PageUnsafe, TemplateBroken, UnknownField
from briefgen.model import Brief
from briefgen.rendering.formats.message_words import LONGEST_SUBJECT, render_mail
from briefgen.rendering.packs import built_in_packs, find_pack
from briefgen.rendering.view.cover_note import ChangedText, CoverNote
from briefgen.samples.hostile_words import HOSTILE

BRIEF = samples.ALL["typical"]()
NOTE = CoverNote(
    name="Ministry of Works",
    organisation="Government",
    sender="Policy desk",
    marking="TLP:AMBER",
    number=3,
    of=12,
    tells_copy=True,
    attachments=("wall.pdf", "wall.docx"),
)
ISSUE = """\
TLP:AMBER

For Ministry of Works, Government
From Policy desk

Sea wall at Harlow Bay: the council has voted, the money is not settled (12 February 2026)

The city council agreed on Tuesday to spend 48 million crowns on the sea wall.

It is not clear whether the county will pay a third of the cost, as the mayor has claimed.

Attached: wall.pdf, wall.docx
Copy 3 of 12, for Ministry of Works
TLP:AMBER
"""
CHANGES = msgspec.structs.replace(
    NOTE,
    kind="correction",
    earlier="Sea wall",
    new=("A new point.",),
    gone=("An old point.",),
    changed=(ChangedText("52 million.", "48 million."),),
    more=2,
)
CORRECTION = """\
Diese Fassung ersetzt „Sea wall“, die Sie erhalten haben. Bitte verwenden Sie nur noch diese.

Neu:
- A new point.

Nicht mehr enthalten:
- An old point.

Geändert:
- 52 million.
  bisher: 48 million.

2 weitere Änderungen
"""


def test_the_text_to_the_character() -> None:
    (written,) = render_mail(BRIEF, find_pack("brief"), [NOTE])
    assert written.subject == f"[TLP:AMBER] {BRIEF.title}"
    assert written.text == ISSUE


def test_what_has_changed_in_another_language() -> None:
    (written,) = render_mail(BRIEF, find_pack("brief", {"lang": "de"}), [CHANGES])
    assert written.subject == f"[TLP:AMBER] Berichtigt: {BRIEF.title}"
    assert CORRECTION in written.text
    assert '<html lang="de">' in written.html


@pytest.mark.parametrize("name", built_in_packs())
def test_every_pack_of_ours_has_messages(name: str) -> None:
    (written,) = render_mail(BRIEF, find_pack(name), [NOTE])
    assert written.text == ISSUE


def test_a_recall_tells_what_it_may_and_no_more() -> None:
    bare = Brief(title="", sources=(), provenance=BRIEF.provenance)
    named = msgspec.structs.replace(NOTE, kind="recall", earlier="Sea wall", attachments=())
    nameless = msgspec.structs.replace(named, earlier="", marking="")
    first, second = render_mail(bare, find_pack("brief"), [named, nameless])
    assert first.subject == "[TLP:AMBER] Withdrawn: Sea wall"
    assert "“Sea wall”, which you were sent, is withdrawn." in first.text
    assert second.subject == "Withdrawn: a brief that you were sent"
    assert "You were sent copy 3 of 12." in second.text
    for shown in (second.subject, second.text, second.html):
        assert "ea wall" not in shown
        assert "TLP" not in shown


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(words: str) -> None:
    brief = msgspec.structs.replace(BRIEF, title=words or "x")
    note = msgspec.structs.replace(NOTE, name=words, organisation=words, sender=words)
    (written,) = render_mail(brief, find_pack("brief"), [note])
    assert "\n" not in written.subject
    assert len(written.subject) <= LONGEST_SUBJECT
    assert "<script" not in written.html
    assert not set("\x1b\x07\u202e\u2066") & set(written.text + written.subject)


def pack_with(tmp_path: pathlib.Path, text: str, page: str = "<p>{{ title }}</p>") -> str:
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "pack.toml").write_text(
        'name = "acme"\nversion = "1.0"\ntitle = "t"\nextends = "builtin:brief"\n'
    )
    (folder / "mail.txt.j2").write_text(text)
    (folder / "mail.html.j2").write_text(page)
    return str(folder)


def test_a_pack_writes_its_own(tmp_path: pathlib.Path) -> None:
    pack = find_pack(pack_with(tmp_path, "R&D: {{ title }}\n\nDear {{ mail.name }},\n\n\n\nx"))
    first, second = render_mail(
        BRIEF, pack, [NOTE, msgspec.structs.replace(NOTE, name="<b>&amp;</b>")]
    )
    assert first.subject == f"R&D: {BRIEF.title}"
    assert (first.text, second.text) == (
        "Dear Ministry of Works,\n\nx\n",
        "Dear <b>&amp;</b>,\n\nx\n",
    )
    assert first.html == f"<p>{BRIEF.title}</p>\n"


@pytest.mark.parametrize(
    ("text", "page", "error", "said"),
    [
        ("a\nb", "x", TemplateBroken, "its first line is the subject"),
        ("", "x", TemplateBroken, "its first line is the subject"),
        ("{{ mail.nmae }}\n\nx", "x", UnknownField, "Did you mean 'name'?"),
        ("a\n\n{{ titel }}", "x", UnknownField, "titel"),
        ("a\n\nx", "<script>1</script>", PageUnsafe, "script"),
        ("a\n\nx", '<img src="https://x.example/y.png">', PageUnsafe, "x.example"),
    ],
)
def test_a_message_that_cannot_be_written(
    tmp_path: pathlib.Path, text: str, page: str, error: type[Exception], said: str
) -> None:
    pack = find_pack(pack_with(tmp_path, text, page))
    with pytest.raises(error) as caught:
        render_mail(BRIEF, pack, [NOTE])
    assert said in str(caught.value)
