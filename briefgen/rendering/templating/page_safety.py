"""A page of a pack that is not ours is read before it is let out: it may run nothing and ask for
nothing.

It is read as a browser reads it, by a parser of the HTML standard: what a simpler reader takes for
a comment may be a script to a browser. What that parser and a browser could still read differently
(`noscript`, `select`, `math`, …) no brief needs, and it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from briefgen.errors import PageUnsafe

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none';"
    " form-action 'none'"
)
"""What a browser may load for a page: its own style sheet, images and fonts inside it, and nothing
else; no script at all."""
_POLICY_ELEMENT = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
_ENCODING_ELEMENT = '<meta charset="utf-8">'

_FORBIDDEN = frozenset(
    # what runs, loads or sends something
    "script iframe frame frameset object embed applet base form portal fencedframe audio video link"
    " animate animatetransform animatemotion set handler listener foreignobject "
    # what one parser reads as text and another as elements
    "noscript noembed noframes xmp plaintext listing template select isindex math".split()
)
_FETCHED_ON_PAPER = frozenset("object embed link".split())
"""Elements whose files WeasyPrint asks the pack's fetcher for, which refuses all that are not the
pack's."""
_LOADS = frozenset(
    "src srcset imagesrcset lowsrc dynsrc poster background data action formaction manifest ping"
    " archive codebase longdesc attributionsrc".split()
)
"""Attributes whose address a browser loads, or sends something to."""
_NEVER = frozenset("srcset imagesrcset ping attributionsrc".split())
"""Those of them that hold several addresses, or ask for something whatever they hold."""
_FOLLOWED = frozenset({"a", "area"})
"""Elements whose `href` is only followed, where the reader asks for it."""
_SAFE_LINKS = ("http:", "https:", "mailto:", "tel:", "#")
_WITHIN = ("data:", "#")
_ADDRESSES = frozenset(
    {"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"}
)
"""Functions of a style sheet that take an address."""
_WORKED_OUT = frozenset({"var", "env", "attr"})
"""Functions that stand for what is only known in the browser."""
_DRAWING = "{http://www.w3.org/2000/svg}"
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
"""How an address begins that is no name of a file."""
_BLANKS = re.compile("[\x00-\x20]")
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_ICON = re.compile("(?:shortcut )?icon", re.IGNORECASE)

Medium = Literal["screen", "print"]


def guarded(page: str, pack: str) -> str:
    """Return a page with the policy by which a browser loads nothing for it, if it is one that
    needs none of what that forbids.

    Raises:
        PageUnsafe: it holds a script, or something that a browser would load; the error names what.
    """
    tree = checked(page, pack, "screen")
    if _begins_with_policy(tree):
        return page
    element = _POLICY_ELEMENT if _encoding_of(tree) else _ENCODING_ELEMENT + _POLICY_ELEMENT
    head = _HEAD.search(page)
    at = head.end() if head else 0
    better = f"{page[:at]}{element}{page[at:]}"
    # What looks like the head may be inside a comment: at the very start nothing can be around it.
    return (
        better
        if head and _begins_with_policy(_parsed(better))
        else f"{'<!DOCTYPE html>' if head else ''}{element}{page}"
    )


def checked(page: str, pack: str, medium: Medium) -> Any:
    """Return the tree of a page that runs nothing and asks for nothing.

    On paper the files it names are left to the pack's fetcher, which may give those of the pack.

    Raises:
        PageUnsafe: it does, or would.
    """
    tree = _parsed(page)
    found = next(_unsafe(tree, medium), None)
    if found is not None:
        raise PageUnsafe(pack, what=found)
    return tree


def _parsed(page: str) -> Any:
    import tinyhtml5

    return tinyhtml5.parse(page)


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _elements(tree: Any) -> Iterator[tuple[str, Any]]:
    """Give each element with its name, without namespace; no comments."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield _local(element.tag), element


def _begins_with_policy(tree: Any) -> bool:
    """Tell whether the policy stands in the head before anything but the encoding, so that it holds
    for all that follows."""
    head = next((element for name, element in _elements(tree) if name == "head"), None)
    for element in head if head is not None else ():
        if not isinstance(element.tag, str):
            continue
        values = {_local(name): value for name, value in element.attrib.items()}
        if values.get("http-equiv", "").lower() == "content-security-policy":
            return bool(values.get("content") == POLICY)
        if set(values) != {"charset"}:
            return False
    return False


def _encoding_of(tree: Any) -> str:
    return next(
        (
            element.get("charset")
            for name, element in _elements(tree)
            if name == "meta" and element.get("charset")
        ),
        "",
    )


def _unsafe(tree: Any, medium: Medium) -> Iterator[str]:
    """Give what a page may not hold, in words."""
    for tag, element in _elements(tree):
        values = [(_local(name), value or "") for name, value in element.attrib.items()]
        if (
            tag in _FORBIDDEN
            and not (medium == "print" and tag in _FETCHED_ON_PAPER)
            and not _is_icon_inside(tag, element)
        ):
            yield f"an element <{tag}>"
        if "attachment" in element.get("rel", "").lower().split():
            yield "an attachment, of which a brief has its own"
        if tag == "meta":
            yield from _unsafe_meta(dict(values))
        in_drawing = element.tag.startswith(_DRAWING)
        # There WeasyPrint passes over the addresses of a style sheet without a word.
        style_medium: Medium = "screen" if in_drawing else medium
        if tag == "style":
            yield from _unsafe_style("".join(element.itertext()), style_medium)
        for name, value in values:
            yield from _unsafe_attribute(tag, name, value, medium)
            # Elsewhere an attribute with such words in it is only a text, and may be an article's.
            if name == "style" or (in_drawing and ("url(" in value.lower() or "\\" in value)):
                yield from _unsafe_style(value, style_medium)


def _is_icon_inside(tag: str, element: Any) -> bool:
    return (
        tag == "link"
        and bool(_ICON.fullmatch(element.get("rel", "")))
        and element.get("href", "").startswith("data:")
    )


def _unsafe_meta(values: dict[str, str]) -> Iterator[str]:
    directive = values.get("http-equiv", "").strip().lower()
    encoding = values.get("charset", "").strip().lower()
    if directive == "content-type":
        encoding = values.get("content", "").lower().rpartition("charset=")[2].strip()
    if encoding not in ("", "utf-8", "utf8"):
        yield f"the encoding {encoding[:80]!r}, and it is written in UTF-8"
    if directive == "refresh":
        yield "a redirection"
    elif directive not in ("", "content-type", "content-security-policy"):
        yield f"the directive {directive[:80]!r}"


def _unsafe_attribute(tag: str, name: str, value: str, medium: Medium) -> Iterator[str]:
    plain = _BLANKS.sub("", value).lower()
    on_paper = medium == "print"
    if name.startswith("on"):
        yield f"a script in {name!r}"
    elif name == "href" and not (on_paper and tag in ("link", "image")):
        if plain and not plain.startswith(_SAFE_LINKS if tag in _FOLLOWED else _WITHIN):
            yield f"the address {value[:80]!r} in <{tag}>"
    elif name in _NEVER or (
        name in _LOADS
        and plain
        and not plain.startswith("data:")
        and not (on_paper and name in ("src", "data"))
    ):
        yield f"the address {value[:80]!r} in <{tag}>"


def check_style(css: str, pack: str, medium: Medium) -> None:
    """Stop where a style sheet asks for something outside itself; on paper what may be a file of
    the pack is left to its fetcher.

    Raises:
        PageUnsafe: it does.
    """
    found = next(_unsafe_style(css, medium), None)
    if found is not None:
        raise PageUnsafe(pack, what=found)


def _unsafe_style(css: str, medium: Medium) -> Iterator[str]:
    import tinycss2

    for address, fetched_on_paper in _addresses(
        tinycss2.parse_component_value_list(css, skip_comments=True)
    ):
        left_to_fetcher = (
            medium == "print" and fetched_on_paper and not _ELSEWHERE.match(address.strip())
        )
        if not left_to_fetcher and not address.strip().lower().startswith(_WITHIN):
            yield f"a style sheet that loads {address[:80]!r}"


def _addresses(tokens: Iterable[Any]) -> Iterator[tuple[str, bool]]:
    """Give the addresses in a style sheet, in their order, and whether WeasyPrint asks for each;
    escapes are resolved in its tokens."""
    waiting = [(token, "") for token in tokens][::-1]
    while waiting:
        token, within = waiting.pop()
        if token.type == "url" or (token.type == "string" and within):
            yield token.value, token.type == "url" or within == "url"
        elif token.type == "at-keyword" and token.lower_value == "import":
            yield "@import", False
        elif token.type == "function":
            if within and token.lower_name in _WORKED_OUT:
                yield f"{token.lower_name}()", False
            # By its name in capitals WeasyPrint knows none of them.
            inside = (
                token.name
                if token.lower_name in _ADDRESSES
                else ""
                if token.lower_name == "type"
                else within
            )
            waiting += [(argument, inside) for argument in token.arguments][::-1]
        elif getattr(token, "content", None) is not None:
            waiting += [(inner, within) for inner in token.content][::-1]
