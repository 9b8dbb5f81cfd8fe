"""How a person names the items of a brief: by the letter of their part and their place, "K3"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.briefs.item_keys import LETTERS, keys_of
from briefgen.model import Brief
from briefgen.review.applied import Applied
from briefgen.review.carried_passages import NotThere

_ADDRESS = re.compile(r"([A-Z])(\d+)", re.IGNORECASE)


def addresses_of(applied: Applied) -> dict[str, str]:
    """Return the key of each item by its address: of the third key point by "K3", of the first
    sentence of the bottom line by "B1"."""
    numbers: dict[str, int] = {}
    found = {}
    for key in applied.keys.values():
        letter = key[0]
        numbers[letter] = numbers.get(letter, 0) + 1
        found[f"{letter}{numbers[letter]}"] = key
    return found


def addresses_as_made(brief: Brief) -> dict[str, str]:
    """Return the same for a brief as it was made: what was left out is named so."""
    return {
        f"{LETTERS[part]}{number}": key
        for part, keys in keys_of(brief).items()
        for number, key in enumerate(keys, 1)
    }


def key_at(addresses: Mapping[str, str], named: str) -> str:
    """Return the key of the item that is named: by its address, in capitals or not, or by the key.

    Raises:
        NotThere: there is no such item.
    """
    name = named.strip()
    if name.upper() in addresses:
        return addresses[name.upper()]
    if name in addresses.values():
        return name
    letter = name[:1].upper()
    same = [address for address in addresses if address[0] == letter]
    if _ADDRESS.fullmatch(name) and same:
        raise NotThere(f"there is no {name.upper()}: the last is {same[-1]}")
    raise NotThere(f"there is no item {name!r}")
