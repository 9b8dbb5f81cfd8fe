"""A key of its own with a certificate that it signed itself, made once for a run of the tests."""

from __future__ import annotations

import datetime
import functools
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID

PASSPHRASE = "correct horse"
SIGNER = "Harlow Flood Policy Unit"
AT = datetime.datetime(2026, 3, 1, 9, 30, tzinfo=datetime.UTC)


class Keys(NamedTuple):
    pkcs12: bytes
    key: bytes
    """PEM, encrypted."""
    certificate: bytes
    """PEM."""


@functools.cache
def keys() -> Keys:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SIGNER)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime.datetime(2020, 1, 1))
        .not_valid_after(datetime.datetime(2060, 1, 1))
        .sign(key, hashes.SHA256())
    )
    secret = BestAvailableEncryption(PASSPHRASE.encode())
    return Keys(
        pkcs12.serialize_key_and_certificates(b"key", key, certificate, None, secret),
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, secret),
        certificate.public_bytes(Encoding.PEM),
    )
