"""Colours: how well one is read on another, by the formula of WCAG 2.2, and how to mix them."""

from __future__ import annotations

import colorsys

AA = 4.5
"""The least contrast of a text and its background, by WCAG 2.2 (1.4.3)."""
AAA = 7.0
"""What is asked of a colour that was made for the purpose."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ("#rrggbb"), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another in it."""
    channels = (
        round(a + (b - a) * share) for a, b in zip(_channels(colour), _channels(other), strict=True)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def readable_on(background: str, colour: str, least: float = AAA) -> str:
    """Return a colour of the same hue, lighter by as little as it takes to be read on a dark
    background."""
    hue, lightness, saturation = colorsys.rgb_to_hls(
        *(channel / 255 for channel in _channels(colour))
    )
    for percent in range(round(lightness * 100), 101, 2):
        channels = colorsys.hls_to_rgb(hue, percent / 100, saturation)
        lighter = "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
        if contrast(lighter, background) >= least:
            return lighter
    return "#ffffff"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (c / 255 for c in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
