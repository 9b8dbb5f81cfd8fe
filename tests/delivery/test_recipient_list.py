"""Lists of recipients: what they say, and all that can be wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.delivery.markings import BUILT_IN
from briefgen.delivery.recipient_list import (
    RecipientList,
    check_recipients,
    read_recipients,
)
from briefgen.errors import RecipientsBroken
from tests.delivery.conftest import LANGUAGES, LIST, list_of

CSV = """\
name,address,organisation,groups,clearance,language,paper,wants,pack
Ministry of Works,Works@Ministry.example,Government,ministers,TLP:AMBER; OFFICIAL-SENSITIVE,,,,
Ministère des Eaux,eaux@ministere.example,,ministers,TLP:RED,fr,letter,,
Embassy of Arkland,office@embassy.example,,embassies,TLP:GREEN,,,,
"""


def read_csv(text: str, name: str = "recipients.csv") -> RecipientList:
    return read_recipients(text.encode(), name, schemes=BUILT_IN, languages=LANGUAGES)


def test_an_entry_says_all_of_it() -> None:
    listed = list_of(LIST)
    first, second, _ = listed.recipients
    assert (first.name, first.address, first.key) == (
        "Ministry of Works",
        "Works@Ministry.example",
        "works@ministry.example",
    )
    assert [level.label for level in first.clearance.levels] == ["TLP:AMBER", "OFFICIAL-SENSITIVE"]
    assert (first.wants, first.place) == (("pdf",), "recipients.toml: recipient 1")
    assert (second.language, second.paper, second.faults) == ("fr", "letter", ())
    assert listed.known_groups() == ("ministers", "embassies")


def test_a_table_says_the_same() -> None:
    from_toml = [(*each.groups, each.name, each.clearance) for each in list_of(LIST).recipients]
    for text in (
        CSV,
        "\ufeff" + CSV.replace("\n", "\r\n"),
        CSV.replace(";", "|").replace(",", ";"),
    ):
        listed = read_csv(text)
        assert [
            (*each.groups, each.name, each.clearance) for each in listed.recipients
        ] == from_toml
        assert [each.place for each in listed.recipients] == [
            f"recipients.csv:{line}" for line in (2, 3, 4)
        ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,adress\n", "there is no 'adress' here, did you mean 'address'?"),
        ("name,clearance\n", "its first line needs name and address"),
        ("name,address,name\n", "its first line needs name and address"),
        ("", "its first line needs name and address"),
        ("name,address\na\n", "there are 1 cells under 2 columns"),
        ('name,address\n"a\n', "unexpected end of data"),
    ],
)
def test_a_table_that_cannot_be_read(text: str, reason: str) -> None:
    with pytest.raises(RecipientsBroken) as caught:
        read_csv(text)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("[[recipients]]", "there is no 'recipients' here, did you mean 'recipient'?"),
        ("[[recipient]]\nadress = 'a'", "recipient 1: there is no 'adress' here"),
        ("recipient = 3", "an entry begins with [[recipient]]"),
        ("groups = 'a'", "groups is no list of names"),
        ("groups = ['all']", "no group can be called 'all'"),
        ("x = ", "Invalid value"),
    ],
)
def test_a_list_that_cannot_be_read(toml: str, reason: str) -> None:
    with pytest.raises(RecipientsBroken) as caught:
        list_of(toml)
    assert reason in str(caught.value)


def test_what_is_no_text_is_no_list() -> None:
    with pytest.raises(RecipientsBroken, match="it is not UTF-8"):
        read_recipients(b"\xff\xfe", "r.csv", schemes=BUILT_IN, languages=LANGUAGES)


ENTRY = '[[recipient]]\nname = "A"\naddress = "a@b.example"\n'
FAULTS = [
    ('name = "A"\naddress = "a@"', "'a@' is no address: '' is no name of a domain"),
    ('name = "A"', "it has no address"),
    ('address = "a@b.example"', "it has no name"),
    (
        'name = "A\\nB"\naddress = "a@b.example"',
        "its name has characters in it that are no letters",
    ),
    ('name = "A\\u202eB"\naddress = "a@b.example"', "its name has characters"),
    (f'name = "{"A" * 201}"\naddress = "a@b.example"', "its name has more than 200 characters"),
    (ENTRY[14:] + 'organisation = "x\\u0000"', "its organisation has characters"),
    (ENTRY[14:] + 'language = "xx"', "language 'xx' is none of de, en, fr"),
    (ENTRY[14:] + 'paper = "a5"', "paper 'a5' is none of a4, letter"),
    (ENTRY[14:] + 'wants = ["odt"]', "wants 'odt', which is none of pdf, docx, html"),
    (ENTRY[14:] + 'pack = "../../etc"', "'../../etc' is no name of a pack"),
    (ENTRY[14:] + "groups = [3]", "groups is no list of texts"),
    (ENTRY[14:] + "paper = 3", "paper is no text"),
    ("name = 3\naddress = 'a@b.example'", "name is no text"),
]


@pytest.mark.parametrize(("entry", "fault"), FAULTS)
def test_a_fault_is_that_of_one_entry(entry: str, fault: str) -> None:
    listed = list_of(f"[[recipient]]\n{entry}\n{ENTRY}")
    first, second = listed.recipients
    assert fault in first.faults[0]
    assert second.faults == ()
    assert [(found.place, found.sentence) for found in check_recipients(listed, BUILT_IN)] == [
        ("recipients.toml: recipient 1", sentence) for sentence in first.faults
    ]


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        (ENTRY + ENTRY.replace("a@b", "A@B"), "A@B.example is a duplicate of recipients.toml: rec"),
        (
            f"groups = ['ministers']\n{ENTRY}groups = ['minsters']",
            "there is no group 'minsters', did you mean 'ministers'?",
        ),
        (
            "".join(
                f"{ENTRY.replace('a@', f'{n}@')}groups = ['{group}']\n"
                for n, group in enumerate(("ministers", "ministers", "minsters"))
            ),
            "nobody else is in the group 'minsters', did you mean 'ministers'?",
        ),
        (f"{ENTRY}groups = ['all']", "no group can be called 'all'"),
        (
            f"{ENTRY}clearance = ['TLP:AMBRE']",
            "'TLP:AMBRE' has no place in any scheme, and clears for nothing, did you mean"
            " 'TLP:AMBER'?",
        ),
        (f"{ENTRY}pack = 'acmee'", "there is no pack 'acmee', did you mean 'acme'?"),
    ],
)
def test_what_a_check_finds(toml: str, sentence: str) -> None:
    (found,) = check_recipients(list_of(toml), BUILT_IN, ["acme", "brief"])
    assert sentence in found.sentence


def test_a_list_with_nothing_wrong() -> None:
    assert check_recipients(list_of(LIST), BUILT_IN, ["brief"]) == ()


@given(st.text(max_size=60), st.text(max_size=40))
def test_whatever_a_cell_holds_is_data(name: str, address: str) -> None:
    import csv
    import io

    written = io.StringIO()
    csv.writer(written).writerows([["name", "address"], [name, address]])
    try:
        listed = read_recipients(
            written.getvalue().encode("utf-8", "surrogatepass"),
            "r.csv",
            schemes=BUILT_IN,
            languages=LANGUAGES,
        )
    except RecipientsBroken:
        return
    for recipient in listed.recipients:
        if not recipient.faults:
            assert recipient.name == name.strip()
            assert recipient.name.isprintable()
            assert recipient.address.isascii()
            assert recipient.address.isprintable()
