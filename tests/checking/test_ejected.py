"""A copied block is told when what it was copied from has changed."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.checking.ejected import check_ejected
from briefgen.rendering.packs import find_pack
from briefgen.rendering.packs.blocks import block_named


def lines(write: Callable[..., str], origin: str, name: str = "said") -> list[str]:
    block = f"{{% block {name} %}}x{{% endblock %}}"
    path = write(
        {"brief.html.j2": f'{{% extends "parent:brief.html.j2" %}}\n\n{origin}\n{block}\n'}
    )
    return [finding.line for finding in check_ejected(find_pack(path))]


def test_a_block_whose_origin_is_as_it_was_gives_nothing(write: Callable[..., str]) -> None:
    now = block_named(find_pack("builtin:brief"), "html", "said")
    assert now is not None
    assert lines(write, now.as_origin.comment) == []


def test_a_block_whose_origin_has_changed_is_a_remark(write: Callable[..., str]) -> None:
    now = block_named(find_pack("builtin:brief"), "html", "said")
    assert now is not None
    assert lines(write, "{# from builtin:brief 1.0, block said, sha256 0123456789ab #}") == [
        "acme/brief.html.j2:4: remark: the block 'said' was copied from builtin:brief 1.0 and has"
        f" changed there since: compare it with {now.place}."
    ]


def test_a_block_whose_origin_is_gone_is_a_remark(write: Callable[..., str]) -> None:
    assert lines(
        write, "{# from builtin:brief 1.0, block sayings, sha256 0123456789ab #}", "sayings"
    ) == [
        "acme/brief.html.j2:4: remark: the block 'sayings' was copied from builtin:brief 1.0, which"
        " has it no more."
    ]


def test_a_block_that_was_not_copied_gives_nothing(write: Callable[..., str]) -> None:
    assert lines(write, "{# a word #}") == []
