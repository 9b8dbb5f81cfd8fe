"""Things that English calls "she": ships and storms, and countries where they have what states
have."""

from __future__ import annotations

VESSELS = frozenset(
    """
    ship ferry boat vessel tanker trawler frigate destroyer submarine yacht liner tug tugboat
    cruiser corvette schooner freighter barge lifeboat warship battleship steamer icebreaker
    catamaran dinghy minesweeper sloop lugger hms uss mv ms ss rms hmas hmcs hmnzs
    """.split()
)
"""Nouns for ships, and the letters before a ship's name: the ferry Northern Dawn, HMS Caldera."""

STORMS = frozenset("hurricane typhoon cyclone storm".split())

STATE_NOUNS = frozenset(
    """
    territory borders border people army navy neighbours neighbors independence sovereignty economy
    exports allies coast shores colonies constitution parliament
    """.split()
)
"""What "her" belongs to a country: She has lost a fifth of her territory."""
