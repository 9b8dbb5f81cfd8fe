"""A page of a pack that is not ours is read before it is let out: it may run nothing and ask for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from briefgen.errors import PageUnsafe

_FORBIDDEN = frozenset("script iframe frame object embed applet base form portal animate set link".split())
_LOADS = frozenset("src srcset poster background data action formaction manifest ping archive codebase longdesc".split())
"""Attributes whose address a browser loads, or sends something to."""
_FOLLOWED = frozenset({"a", "area"})
"""Elements whose `href` is only followed, where the reader asks for it."""
_SAFE_LINKS = ("http:", "https:", "mailto:", "tel:", "#")
_WITHIN = ("data:", "#")
_ADDRESSES = frozenset({"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"})
"""Functions of a style sheet that take an address."""
_BLANKS = re.compile("[\x00-\x20]")
_HEAD = re.compile(r"<head\b[^>]*>|<!doctype[^>]*>", re.IGNORECASE)


def guarded(page: str, pack: str, policy: str) -> str:
    """Return a page with the policy by which a browser loads nothing for it, if it is one that needs none of what that forbids.

    Raises:
        PageUnsafe: it holds a script, or something that a browser would load; the error names what.
    """
    reader = _Reader(policy)
    reader.feed(page)
    reader.close()
    if reader.found:
        raise PageUnsafe(pack, what=reader.found[0])
    if reader.has_policy:
        return page
    heads = list(_HEAD.finditer(page[:2000]))
    at = heads[-1].end() if heads else 0
    return f'{page[:at]}<meta http-equiv="Content-Security-Policy" content="{policy}">{page[at:]}'


class _Reader(HTMLParser):
    def __init__(self, policy: str) -> None:
        super().__init__(convert_charrefs=True)
        self._policy = policy
        self.found: list[str] = []
        self.has_policy = False
        self._style: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        values = {name: (value or "").strip() for name, value in attrs}
        if tag in _FORBIDDEN and not (tag == "link" and values.get("rel") == "icon" and values.get("href", "").startswith("data:")):
            self.found.append(f"an element <{tag}>")
        if tag == "style":
            self._style = []
        if tag == "meta" and (directive := values.get("http-equiv", "").lower()):
            self.has_policy |= directive == "content-security-policy" and values.get("content") == self._policy
            if directive == "refresh":
                self.found.append("a redirection")
        for name, value in values.items():
            if value or name.startswith("on"):
                self._look_at(tag, name, value)

    def handle_data(self, data: str) -> None:
        """Take a piece of a style sheet."""
        if self._style is not None:
            self._style.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Look at a style sheet that is at its end."""
        if tag == "style" and self._style is not None:
            self._look_at_style("".join(self._style))
            self._style = None

    def close(self) -> None:
        """Look at a style sheet that has no end."""
        super().close()
        self.handle_endtag("style")

    def _look_at(self, tag: str, name: str, value: str) -> None:
        plain = _BLANKS.sub("", value).lower()
        if name.startswith("on"):
            self.found.append(f"a script in {name!r}")
        elif name == "style" or "url(" in plain or "\\" in plain:
            self._look_at_style(value)
        elif name in ("href", "xlink:href"):
            if not plain.startswith(_SAFE_LINKS if tag in _FOLLOWED else _WITHIN):
                self.found.append(f"the address {value[:80]!r} in <{tag}>")
        elif name in _LOADS and (not plain.startswith("data:") or name in ("srcset", "ping")):
            self.found.append(f"the address {value[:80]!r} in <{tag}>")

    def _look_at_style(self, css: str) -> None:
        import tinycss2

        for address in _addresses(tinycss2.parse_component_value_list(css, skip_comments=True)):
            if not address.strip().lower().startswith(_WITHIN):
                self.found.append(f"a style sheet that loads {address[:80]!r}")


def _addresses(tokens: Iterable[Any], within: bool = False) -> Iterator[str]:
    """Give the addresses in a style sheet; its tokens have their escapes resolved."""
    for token in tokens:
        if token.type == "url" or (token.type == "string" and within):
            yield token.value
        elif token.type == "at-keyword" and token.lower_value == "import":
            yield "@import"
        elif token.type == "function":
            yield from _addresses(token.arguments, token.lower_name in _ADDRESSES)
        elif getattr(token, "content", None) is not None:
            yield from _addresses(token.content, within)
