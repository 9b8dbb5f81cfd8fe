"""A signature holds for the whole file, and a change after it is noticed."""

from __future__ import annotations

import builtins
import io
import pathlib
import shutil
import subprocess
import sys
from typing import Any

import pikepdf
import pytest

from briefgen import samples
from briefgen.delivery.copies import make_copies, read_copy_number
from briefgen.errors import CopyImpossible, KeyUnusable, SigningMissing
from briefgen.rendering import render
from briefgen.rendering.pdf.proof import check_pages
from briefgen.rendering.pdf.signing import Signer, is_signed, read_signatures
from tests.delivery.keys import AT, PASSPHRASE, SIGNER, keys
from tests.delivery.test_copies import copy_of


@pytest.fixture(scope="module")
def rendered() -> bytes:
    return render(samples.typical(), "pdf", template="builtin:in-focus")


def signer(**how: Any) -> Signer:
    return Signer.from_pkcs12(keys().pkcs12, PASSPHRASE, at=AT, **how)


def signed(rendered: bytes, by: Signer, password: str | None = None) -> bytes:
    (copy,) = make_copies(rendered, [copy_of()], password=lambda _: password, signer=by)
    return copy


@pytest.fixture(scope="module")
def copy(rendered: bytes) -> bytes:
    return signed(rendered, signer())


def test_a_signature_names_its_signer_and_covers_the_whole_file(copy: bytes) -> None:
    (found,) = read_signatures(copy)
    assert (found.signer, found.holds, found.covers) == (
        SIGNER,
        True,
        "the whole file",
    )
    assert found.at == "2026-03-01T09:30:00+00:00"
    assert found.is_whole


def test_a_signed_copy_is_still_a_copy_and_holds(copy: bytes, rendered: bytes) -> None:
    found = read_copy_number(copy)
    assert found is not None
    assert found.number == 3
    assert check_pages(copy) == check_pages(rendered)


def test_a_signature_is_the_same_every_time(copy: bytes, rendered: bytes) -> None:
    assert signed(rendered, signer()) == copy


def test_a_key_may_be_pem(rendered: bytes) -> None:
    made = keys()
    by = Signer.from_pem(made.key, made.certificate, PASSPHRASE, at=AT, reason="Released")
    (found,) = read_signatures(signed(rendered, by))
    assert found.is_whole


def test_a_visible_signature_is_a_tagged_field_of_the_first_page(rendered: bytes) -> None:
    copy = signed(rendered, signer(visible=True))
    with pikepdf.open(io.BytesIO(copy)) as document:
        (field,) = document.Root.AcroForm.Fields
        assert document.pages[0].obj == field.P
        assert str(field.TU) == f"Signed by {SIGNER}, 2026-03-01 09:30 UTC"
        assert b" TJ" in field.AP.N.read_bytes()
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        place = list(numbers)[::2].index(field.StructParent)
        assert numbers[2 * place + 1].S == "/Form"
    (found,) = read_signatures(copy)
    assert found.is_whole


def test_an_encrypted_copy_can_be_signed(rendered: bytes) -> None:
    copy = signed(rendered, signer(), password="secret")
    with pikepdf.open(io.BytesIO(copy), password="secret") as document:
        assert document.Root.AcroForm.Fields[0].V.SubFilter == "/ETSI.CAdES.detached"


def test_a_change_under_a_signature_breaks_it(copy: bytes) -> None:
    at = copy.index(b"stream\r\n") if b"stream\r\n" in copy else copy.index(b"stream\n")
    changed = bytearray(copy)
    changed[at + 40] ^= 1
    try:
        found = read_signatures(bytes(changed))
    except Exception:  # what is left is no PDF any more
        return
    assert not any(signature.is_whole for signature in found)


def test_what_is_added_behind_a_signature_is_not_covered(copy: bytes) -> None:
    (found,) = read_signatures(copy + b"% more\n")
    assert not found.is_whole


def test_no_copy_is_made_of_what_is_signed(copy: bytes, rendered: bytes) -> None:
    assert (is_signed(copy), is_signed(rendered)) == (True, False)
    assert read_signatures(rendered) == []
    with pytest.raises(CopyImpossible):
        make_copies(copy, [copy_of()])


@pytest.mark.parametrize(
    ("data", "passphrase"),
    [(keys().pkcs12, "another"), (keys().pkcs12, None), (b"no key at all", PASSPHRASE)],
)
def test_a_key_that_does_not_open_is_an_error(data: bytes, passphrase: str | None) -> None:
    with pytest.raises(KeyUnusable) as error:
        Signer.from_pkcs12(data, passphrase, at=AT)
    assert "another" not in str(error.value)
    with pytest.raises(KeyUnusable):
        Signer.from_pem(b"no key", keys().certificate, passphrase, at=AT)


def test_a_signer_says_nothing_of_its_key() -> None:
    assert repr(signer()) == f"Signer({SIGNER!r})"


def test_a_machine_without_the_library_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, copy: bytes
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyhanko"]:
        monkeypatch.delitem(sys.modules, name)
    imported = builtins.__import__

    def without(name: str, *args: Any, **options: Any) -> Any:
        if name.partition(".")[0] == "pyhanko":
            raise ImportError(name)
        return imported(name, *args, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SigningMissing, match=r"briefgen\[sign\]"):
        Signer.from_pkcs12(keys().pkcs12, PASSPHRASE, at=AT)
    with pytest.raises(SigningMissing):
        read_signatures(copy)


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="pdfsig of poppler-utils is not installed")
@pytest.mark.parametrize("visible", [False, True])
def test_another_program_finds_it_valid(
    rendered: bytes, visible: bool, tmp_path: pathlib.Path
) -> None:
    file = tmp_path / "copy.pdf"
    file.write_bytes(signed(rendered, signer(visible=visible)))
    done = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False)
    assert "Signature is Valid." in done.stdout
    assert "Total document signed" in done.stdout
    assert f"Common Name: {SIGNER}" in done.stdout
