"""What veraPDF says of a copy: that it keeps what its PDF declares, signed too. Few files, as each
takes seconds."""

from __future__ import annotations

import pathlib

import msgspec
import pytest

from briefgen import samples
from briefgen.delivery.copies import make_copies
from briefgen.delivery.markings import read_marking
from briefgen.rendering import render
from briefgen.rendering.pdf.signing import Signer
from tests.delivery.keys import AT, PASSPHRASE, keys
from tests.delivery.test_copies import copy_of
from tests.rendering.test_standards import FLAVOURS, run
from tests.rendering.test_standards import verapdf as verapdf

BRIEF = msgspec.structs.replace(samples.typical(), marking="TLP:AMBER")


@pytest.mark.parametrize("standard", FLAVOURS)
def test_a_copy_keeps_every_standard_its_pdf_declares(
    verapdf: list[object], standard: str, tmp_path: pathlib.Path
) -> None:
    rendered = render(BRIEF, "pdf", pdf=standard, evidence="cited")  # type: ignore[arg-type]
    signers = {
        "plain": None,
        "signed": Signer.from_pkcs12(keys().pkcs12, PASSPHRASE, at=AT),
        "seen": Signer.from_pkcs12(keys().pkcs12, PASSPHRASE, at=AT, visible=True),
    }
    copy = copy_of(marking=read_marking("OFFICIAL"), name="Ministère Υπουργείο Минэнерго")
    for name, signer in signers.items():
        (made,) = make_copies(rendered, [copy], signer=signer)
        (tmp_path / f"{name}.pdf").write_bytes(made)
    files = [tmp_path / f"{name}.pdf" for name in signers]
    done = run(*verapdf, FLAVOURS[standard], *files)
    passes = [
        f"{file} {flavour} passes" for file in files for flavour in FLAVOURS[standard].split(",")
    ]
    assert done.stdout.splitlines() == passes, done.stderr
