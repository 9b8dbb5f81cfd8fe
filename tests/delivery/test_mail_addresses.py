"""Which addresses a message can be sent to."""

from __future__ import annotations

from email.headerregistry import Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.delivery.mail_addresses import AddressWrong, key_of, read_address, read_mailbox

GOOD = {
    "desk@ministry.example": "desk@ministry.example",
    "Desk.Two+briefs@Ministry.Example": "Desk.Two+briefs@Ministry.Example",
    "o'neill@ministry.example": "o'neill@ministry.example",
    '"two words"@ministry.example': '"two words"@ministry.example',
    '"a\\"b"@ministry.example': '"a\\"b"@ministry.example',
    "desk@intranet": "desk@intranet",
    "desk@müller.example": "desk@xn--mller-kva.example",
    "desk@straße.example": "desk@xn--strae-oqa.example",
    "desk@ministerio。example": "desk@ministerio.example",
    "desk@министерство.example": "desk@xn--b1afiashkohcid.example",
    "desk@[192.0.2.7]": "desk@[192.0.2.7]",
    "desk@[IPv6:2001:DB8::1]": "desk@[IPv6:2001:db8::1]",
    f"{'a' * 64}@ministry.example": f"{'a' * 64}@ministry.example",
}
BAD = {
    "": "no @",
    "desk": "no @",
    "@ministry.example": "cannot stand before an @",
    "desk@": "no name of a domain",
    "two words@ministry.example": "cannot stand before an @",
    ".desk@ministry.example": "cannot stand before an @",
    "desk.@ministry.example": "cannot stand before an @",
    "de..sk@ministry.example": "cannot stand before an @",
    "desk@ministry..example": "no name of a domain",
    "desk@-ministry.example": "no name of a domain",
    "desk@ministry-.example": "no name of a domain",
    "desk@ministry.example.": "no name of a domain",
    "desk@mini_stry.example": "no name of a domain",
    "desk@192.0.2.7": "no name of a domain",
    "desk@[192.0.2.777]": "no address of a machine",
    "desk@[ministry]": "no address of a machine",
    "desk(comment)@ministry.example": "cannot stand before an @",
    "desk@ministry.example\nBcc: x@y.example": "cannot stand before an @",
    "desk@ministry.example\r\n": "no name of a domain",
    "a@b.example,c@d.example": "cannot stand before an @",
    "<desk@ministry.example>": "cannot stand before an @",
    "bureau@minist\u202eère.example": "no name of a domain",
    "écrivain@ministry.example": "letters that not every server takes",
    f"{'a' * 65}@ministry.example": "more than 64",
    f"desk@{'a' * 64}.example": "no name of a domain",
    f"desk@{'a.' * 125}example": "more than 253",
    f"{'a' * 60}@{'a.' * 100}example": "more than 254",
}


@pytest.mark.parametrize("written", GOOD)
def test_an_address_that_servers_take(written: str) -> None:
    assert read_address(written) == GOOD[written]


@pytest.mark.parametrize("written", BAD)
def test_an_address_that_no_server_takes(written: str) -> None:
    with pytest.raises(AddressWrong) as caught:
        read_address(written)
    assert BAD[written] in str(caught.value)


@given(st.emails() | st.text('ab.@"\\ -[]é', max_size=20))
def test_what_is_taken_the_standard_library_reads_as_one_address(written: str) -> None:
    try:
        address = read_address(written)
    except AddressWrong:
        return
    assert address.isascii()
    assert read_address(address) == address
    read = Address(addr_spec=address)
    assert read.addr_spec.rpartition("@")[2] == address.rpartition("@")[2]


def test_capitals_make_no_other_person() -> None:
    assert key_of(read_address("Desk@MINISTRY.example")) == "desk@ministry.example"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Policy desk <briefs@desk.example>", ("Policy desk", "briefs@desk.example")),
        ('"Desk, policy" <briefs@desk.example>', ("Desk, policy", "briefs@desk.example")),
        ("briefs@desk.example", ("", "briefs@desk.example")),
        ("<briefs@desk.example>", ("", "briefs@desk.example")),
    ],
)
def test_who_sends(written: str, read: tuple[str, str]) -> None:
    assert read_mailbox(written) == read


@pytest.mark.parametrize("written", ["Policy desk", "a@b.example c@d.example", "x <y>", ""])
def test_who_cannot_send(written: str) -> None:
    with pytest.raises(AddressWrong):
        read_mailbox(written)
