"""Sign a PDF with PAdES (ETSI EN 319 142, level B-B), and tell of a PDF's signatures what holds.

What signs is pyHanko, an extra of the package ("briefgen[sign]"): it is imported where somebody
signs or asks about a signature. It is given the field it is to sign, so that the field is tagged
and drawn as PDF/UA and PDF/A ask.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import io
import logging
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from briefgen.errors import KeyUnusable, SigningMissing
from briefgen.rendering.pdf.margins import Paper
from briefgen.rendering.pdf.signature_field import FIELD, add_field


class Signer:
    """A key, its certificate and how to sign with them."""

    def __init__(
        self, keys: Any, *, at: datetime.datetime, visible: bool = False, reason: str | None = None
    ) -> None:
        """``keys`` are pyHanko's `SimpleSigner`; ``at`` is the time that the signature claims,
        which nobody vouches for."""
        if at.tzinfo is None:
            raise ValueError("the time of a signature needs a time zone")
        self.keys, self.at, self.visible, self.reason = keys, at, visible, reason

    def __repr__(self) -> str:
        return f"Signer({self.name!r})"

    @property
    def name(self) -> str:
        """Whom the certificate names."""
        return str(self.keys.subject_name or "")

    @classmethod
    def from_pkcs12(
        cls, data: bytes, passphrase: str | None, *, at: datetime.datetime, **how: Any
    ) -> Signer:
        """Read a key and its certificate from a PKCS#12 file.

        Raises:
            SigningMissing: pyHanko is not installed.
            KeyUnusable: it is no such file, or has another passphrase.
        """
        signers = _pyhanko()
        try:
            keys = signers.SimpleSigner.load_pkcs12_data(data, (), _secret(passphrase))
        except (ValueError, TypeError, AttributeError) as error:
            raise KeyUnusable(reason="no key in it opens with this passphrase") from error
        return cls(keys, at=at, **how)

    @classmethod
    def from_pem(
        cls,
        key: bytes,
        certificates: bytes,
        passphrase: str | None,
        *,
        at: datetime.datetime,
        **how: Any,
    ) -> Signer:
        """Read a private key, and its certificate with those that vouch for it, from PEM or DER;
        the signer's own certificate comes first.

        Raises:
            SigningMissing: pyHanko is not installed.
            KeyUnusable: they are no key and certificate, or the passphrase is another.
        """
        signers = _pyhanko()
        from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        try:
            own, *others = load_certs_from_pemder_data(certificates)
            private = load_private_key_from_pemder_data(key, _secret(passphrase))
            store = SimpleCertificateStore()
            store.register_multiple(others)
            keys = signers.SimpleSigner(own, private, store)
        except (ValueError, TypeError) as error:
            raise KeyUnusable(
                reason="it is no PEM, or does not open with this passphrase"
            ) from error
        return cls(keys, at=at, **how)

    def prepare(self, document: Any, papers: Mapping[tuple[float, float], Paper]) -> None:
        """Put the field that is to be signed into a document, which is a `pikepdf.Pdf`; where the
        signature is to be seen, it says on the first page who signs."""
        said = f"Signed by {self.name}, {self.at:%Y-%m-%d %H:%M %Z}" if self.visible else None
        add_field(document, papers, said)


def _secret(passphrase: str | None) -> bytes | None:
    return passphrase.encode() if passphrase is not None else None


def _pyhanko() -> Any:
    try:
        from pyhanko.sign import signers
    except ImportError as error:
        raise SigningMissing() from error
    return signers


def sign(pdf: bytes, signer: Signer, *, password: str | None = None) -> bytes:
    """Sign a PDF in the field that `Signer.prepare` put there; everything before it is covered.

    Args:
        pdf: the file; the signature is appended to it.
        signer: who signs.
        password: what the file opens with, where it is encrypted.

    Raises:
        SigningMissing: pyHanko is not installed.
    """
    signers = _pyhanko()
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.stamp import BaseStampStyle

    class Writer(IncrementalPdfFileWriter):  # type: ignore[misc]
        """Leaves the metadata as they are, which it would write anew with the clock's time, and
        draws the new identifier of the file from the one before."""

        def _update_meta(self) -> None:
            return

        @classmethod
        def _handle_id(cls, prev: Any) -> Any:
            first, second = prev.trailer["/ID"]
            new = hashlib.sha256(bytes(second.original_bytes)).digest()[:16]
            return generic.ArrayObject(
                [
                    generic.ByteStringObject(bytes(first.original_bytes)),
                    generic.ByteStringObject(new),
                ]
            )

    class AsDrawn(BaseStampStyle):  # type: ignore[misc]
        """Leaves the field as it is drawn already."""

        def create_stamp(self, *_: Any) -> None:
            return None

    class Dated(signers.PdfSigner):  # type: ignore[misc,name-defined]
        """Takes the time that it is given, and not the clock's."""

        def init_signing_session(self, *args: Any, **options: Any) -> Any:
            session = super().init_signing_session(*args, **options)
            session.system_time = signer.at
            return session

    writer = Writer(io.BytesIO(pdf))
    if password is not None:
        writer.encrypt(password)
    about = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=signer.reason,
    )
    written = Dated(about, signer.keys, stamp_style=AsDrawn()).sign_pdf(
        writer, existing_fields_only=True
    )
    data: bytes = written.getvalue()
    return data


class SignatureFound(msgspec.Struct, frozen=True, kw_only=True):
    """What holds of a signature of a PDF."""

    signer: str
    """Whom its certificate names; whether that is to be trusted nobody is asked."""
    at: str | None
    """When it says it was made, in ISO 8601; nobody vouches for it."""
    holds: bool
    """What it covers is what was signed, and by this certificate's key."""
    covers: str
    """"the whole file"; "the file before a later change"; "a part of the file"."""

    @property
    def is_whole(self) -> bool:
        """Whether it holds for all of the file."""
        return self.holds and self.covers == WHOLE


WHOLE = "the whole file"
_COVERAGE = {"ENTIRE_FILE": WHOLE, "ENTIRE_REVISION": "the file before a later change"}
_PART = "a part of the file"


def is_signed(pdf: bytes) -> bool:
    """Tell whether a PDF has a signature, without the library that could check it."""
    return b"/ByteRange" in pdf


def read_signatures(pdf: bytes) -> list[SignatureFound]:
    """Check the signatures of a PDF, in their order. Nothing is asked of the network, and no
    certificate is looked for: who may be trusted is for a PDF reader or `pdfsig` to say.

    Raises:
        SigningMissing: pyHanko is not installed.
    """
    _pyhanko()
    from pyhanko.pdf_utils.misc import PdfReadError
    from pyhanko.pdf_utils.reader import PdfFileReader

    with _quiet():
        try:
            signatures = PdfFileReader(io.BytesIO(pdf), strict=False).embedded_signatures
        except PdfReadError:
            return []
        return [_checked(signature) for signature in signatures]


def _checked(signature: Any) -> SignatureFound:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko_certvalidator import ValidationContext

    certificate = signature.signer_cert
    try:
        status = validate_pdf_signature(
            signature,
            ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=None),
            skip_diff=True,
        )
        holds, covers = status.intact and status.valid, status.coverage.name
    except (SignatureValidationError, ValueError):
        holds, covers = False, ""
    at = signature.self_reported_timestamp
    return SignatureFound(
        signer=_named(certificate),
        at=at.isoformat() if at is not None else None,
        holds=holds,
        covers=_COVERAGE.get(covers, _PART),
    )


def _named(certificate: Any) -> str:
    """Return the common name of a certificate, as whoever signs is called too; else all it says."""
    common = certificate.subject.native.get("common_name")
    return common if isinstance(common, str) else str(certificate.subject.human_friendly)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Let pyHanko not say at the terminal that it knows no reason to trust a certificate."""
    loggers = [logging.getLogger(name) for name in ("pyhanko", "pyhanko_certvalidator")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
