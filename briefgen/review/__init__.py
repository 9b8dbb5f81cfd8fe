"""What a person makes of a brief: edits that stand beside it, and the page they are made on."""

from __future__ import annotations

from briefgen.review.applied import Applied, signed_off_by
from briefgen.review.applying import apply_edits
from briefgen.review.edits import Edits, decode_edits, digest_of, encode_edits

__all__ = [
    "Applied",
    "Edits",
    "apply_edits",
    "decode_edits",
    "digest_of",
    "encode_edits",
    "signed_off_by",
]
