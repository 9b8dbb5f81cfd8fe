"""E64x: A recipient's copy of a PDF cannot be made, or cannot be read."""

from __future__ import annotations

from briefgen.errors.delivery import DeliveryError


class CharacterWithoutGlyph(DeliveryError):
    """A line in the foot or head of a copy has a character that the built-in faces lack."""

    code = "E641"
    problem = "{text!r} cannot be printed: no built-in face has the character {character}"
    remedy = "Write it in Latin, Greek or Cyrillic letters, or leave it out."


class CopyImpossible(DeliveryError):
    """A PDF cannot be marked as somebody's copy."""

    code = "E642"
    problem = "no copy can be made of the PDF ({reason})"
    remedy = "Give a PDF as `briefgen generate` or `briefgen render` wrote it."


class SigningMissing(DeliveryError):
    """The library that signs is not installed."""

    code = "E643"
    problem = "signatures need the package pyHanko, which is not installed"
    remedy = "Install it with: pip install 'briefgen[sign]'."


class KeyUnusable(DeliveryError):
    """A key or certificate cannot be used to sign."""

    code = "E644"
    problem = "the key cannot be used to sign ({reason})"
    remedy = "Give a PKCS#12 file, or a private key and its certificate as PEM, and the passphrase."
