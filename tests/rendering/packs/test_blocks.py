"""The blocks of a pack: where each is defined, what it stands in for, and what an ejected one
remembers."""

from __future__ import annotations

import itertools
import pathlib
from types import ModuleType

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import nodes

from briefgen.errors import BlockExists, BlockNotCopyable, BlockUnknown
from briefgen.model import Brief
from briefgen.rendering import To, render, render_here
from briefgen.rendering.packs import built_in_folder, built_in_packs, find_pack
from briefgen.rendering.packs.blocks import Origin, block_named, blocks_of, outdated, tags_of
from briefgen.rendering.packs.starting import ejected, new_pack

TEMPLATES = sorted(built_in_folder().rglob("*.j2"))


def make(folder: pathlib.Path, **files: str) -> str:
    """Write a pack; a double underscore in a name is a dot, and `md` is its template for
    Markdown."""
    folder.mkdir(exist_ok=True)
    more = files.pop("manifest", "")
    (folder / "pack.toml").write_text(
        f'name = "{folder.name}"\nversion = "2.0"\ntitle = "x"\n{more}\n', encoding="utf-8"
    )
    for name, text in files.items():
        (folder / f"brief.{name}.j2").write_text(text, encoding="utf-8")
    return str(folder)


def eject(template: str, block: str, to: tuple[str, ...] = ("md", "html")) -> None:
    pack = find_pack(template)
    for file, text in ejected(pack, block, to, into=pack).files.items():
        (pack.folder / file).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_tags_are_those_that_jinja_reads(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    blocks = jinja2.Environment().parse(text).find_all(nodes.Block)
    found = [
        (tag.text.split()[2], text.count("\n", 0, tag.start) + 1)
        for tag in tags_of(text)
        if " block " in tag.text
    ]
    assert found == sorted(
        ((block.name, block.lineno) for block in blocks), key=lambda block: block[1]
    )


@pytest.mark.parametrize(
    ("template", "tags"),
    [
        ("a{% if x %}b{% endif %}", ["{% if x %}", "{% endif %}"]),
        ("{# {% block a %} #}{%- block b -%}", ["{# {% block a %} #}", "{%- block b -%}"]),
        ("{% raw %}{% block a %}{% endraw %}{% block b %}", ["{% block b %}"]),
        ("{{ '{% block a %}' }}{% block b %}", ["{% block b %}"]),
        (
            '{% set a = \'%}\' %}{% set b = "}}\\"%}" %}',
            ["{% set a = '%}' %}", '{% set b = "}}\\"%}" %}'],
        ),
        ("{% block a", []),
        ("{# not closed {% block a %}", []),
        ("{% raw %}{% block a %}", []),
    ],
)
def test_a_tag_is_no_tag_in_a_comment_a_text_or_what_is_raw(template: str, tags: list[str]) -> None:
    assert [tag.text for tag in tags_of(template)] == tags


@given(
    st.lists(
        st.sampled_from(
            [
                "{%",
                "%}",
                "{{",
                "}}",
                "{#",
                "#}",
                "'",
                '"',
                "\\",
                " block a ",
                " raw ",
                " endraw ",
                "x",
                "\n",
            ]
        )
    )
)
def test_any_text_has_its_tags_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    tags = list(tags_of(text))
    assert all(text[tag.start : tag.end] == tag.text for tag in tags)
    assert all(first.end <= second.start for first, second in itertools.pairwise(tags))


def test_a_text_of_openings_is_read_in_no_time() -> None:
    assert list(tags_of("{%" * 200_000)) == []


def test_each_block_is_traced_through_the_chain(pack_folder: pathlib.Path) -> None:
    template = make(
        pack_folder,
        manifest='extends = "brief"',
        md='{% extends "parent:brief.md.j2" %}\n\n{% block made %}x{% endblock %}\n',
    )
    made = blocks_of(find_pack(template), "md")["made"]
    assert [block.place.rpartition(":")[0] for block in made] == [
        "acme/brief.md.j2",
        "builtin:brief/brief.md.j2",
    ]
    assert (made[0].line, made[0].source) == (3, "{% block made %}x{% endblock %}")
    names = list(blocks_of(find_pack(template), "html"))
    assert names == list(blocks_of(find_pack("builtin:brief"), "html"))
    assert {"masthead", "contents", "main", "foot", "bottom_line", "annex"} <= set(names)


def test_a_pack_of_its_own_has_its_own_blocks_alone(pack_folder: pathlib.Path) -> None:
    template = make(
        pack_folder, md="{% block one %}{% block two %}{% endblock %}{% endblock one %}"
    )
    assert {name: len(found) for name, found in blocks_of(find_pack(template), "md").items()} == {
        "two": 1,
        "one": 1,
    }
    assert blocks_of(find_pack(template), "html") == {}


def test_what_extends_itself_or_something_unknown_ends_there(pack_folder: pathlib.Path) -> None:
    template = make(
        pack_folder,
        md='{% extends "brief.md.j2" %}{% block a %}{% endblock %}',
        html="{% extends anything %}",
    )
    assert list(blocks_of(find_pack(template), "md")) == ["a"]
    assert blocks_of(find_pack(template), "html") == {}


@pytest.mark.parametrize(
    ("form", "block"),
    [
        (form, block)
        for form in ("md", "html")
        for block in blocks_of(find_pack("builtin:brief"), form)
    ],
)
def test_ejecting_any_block_changes_nothing_printed(
    tmp_path: pathlib.Path, samples: ModuleType, form: To, block: str
) -> None:
    template = make(tmp_path / "acme", manifest='extends = "builtin:brief"')
    eject(template, block, (form,))
    for brief in (samples.typical(), samples.hostile()):
        printed = render_here(brief, form, find_pack(template))
        assert printed == render_here(brief, form, find_pack("builtin:brief"))


@pytest.mark.parametrize("name", built_in_packs())
def test_ejecting_one_block_after_the_other_changes_nothing_printed(
    tmp_path: pathlib.Path, typical: Brief, name: str
) -> None:
    built_in = find_pack(f"builtin:{name}")
    template = make(tmp_path / "acme", manifest=f'extends = "builtin:{name}"')
    for form in [form for form in ("md", "html") if form in built_in.formats]:
        for block in blocks_of(built_in, form):
            eject(template, block, (form,))
        assert render_here(typical, form, find_pack(template)) == render_here(
            typical, form, built_in
        )


@pytest.mark.parametrize("name", built_in_packs())
def test_a_new_pack_prints_what_its_parent_prints(
    tmp_path: pathlib.Path, typical: Brief, name: str
) -> None:
    folder = tmp_path / "acme"
    folder.mkdir()
    for file, text in new_pack("acme", find_pack(f"builtin:{name}"), f"builtin:{name}").items():
        (folder / file).write_text(text, encoding="utf-8")
    pack = find_pack(str(folder))
    assert all(len(pack.text(file).splitlines()) <= 5 for file in ("brief.md.j2", "brief.html.j2"))
    for form in ("md", "html"):
        if form in pack.formats:
            assert render_here(typical, form, pack) == render(
                typical, form, template=f"builtin:{name}"
            )


def test_an_ejected_block_remembers_its_origin(pack_folder: pathlib.Path) -> None:
    template = make(pack_folder, manifest='extends = "brief"')
    origin = block_named(find_pack("builtin:brief"), "md", "said")
    assert origin is not None
    eject(template, "said", ("md",))
    text = (pack_folder / "brief.md.j2").read_text(encoding="utf-8")
    version = find_pack("builtin:brief").manifest.version
    start = (
        f'{{% extends "parent:brief.md.j2" %}}\n\n{{# from builtin:brief {version}, block said,'
        f" sha256 {origin.digest} #}}\n"
    )
    assert text == f"{start}{origin.source}\n"
    copy = block_named(find_pack(template), "md", "said")
    assert copy is not None
    assert copy.origin == Origin("builtin:brief", version, "said", origin.digest)
    assert not (pack_folder / "brief.html.j2").exists()


def test_a_second_block_is_put_after_what_is_there(pack_folder: pathlib.Path) -> None:
    template = make(
        pack_folder,
        manifest='extends = "brief"',
        md='{% extends "parent:brief.md.j2" %}\n{# mine #}\n\n\n',
    )
    eject(template, "said", ("md",))
    eject(template, "foot", ("md",))
    text = (pack_folder / "brief.md.j2").read_text(encoding="utf-8")
    assert text.startswith(
        '{% extends "parent:brief.md.j2" %}\n{# mine #}\n\n{# from builtin:brief '
    )
    assert [
        block.name
        for found in blocks_of(find_pack(template), "md").values()
        if (block := found[0]).origin
    ] == ["foot", "said"]


def test_a_block_of_its_own_is_not_ejected(pack_folder: pathlib.Path) -> None:
    template = make(
        pack_folder,
        manifest='extends = "brief"',
        md='{% extends "parent:brief.md.j2" %}\n{% block said %}{% endblock %}',
    )
    with pytest.raises(
        BlockExists,
        match=r"^E317 acme/brief\.md\.j2:2: the block 'said' is the pack's own already\.",
    ):
        eject(template, "said")
    eject(template, "said", ("html",))


@pytest.mark.parametrize(
    ("name", "hint"),
    [("siad", "Did you mean 'said'?"), ("zzz", "There are: masthead, main, foot, bottom_line, ")],
)
def test_an_unknown_block_is_named_with_what_there_is(
    pack_folder: pathlib.Path, name: str, hint: str
) -> None:
    template = make(pack_folder, manifest='extends = "brief"')
    with pytest.raises(BlockUnknown) as caught:
        eject(template, name)
    assert str(caught.value).startswith(f"E316 acme: {name!r} is no block of the pack. {hint}")


def test_a_block_that_prints_its_parents_is_copied_with_all_of_it(
    tmp_path: pathlib.Path, minimal: Brief
) -> None:
    make(tmp_path / "one", md="{% block a %}one{% endblock %}")
    make(
        tmp_path / "two",
        manifest='extends = "../one"',
        md='{% extends "parent:brief.md.j2" %}{% block a %}two {{ super() }}{% endblock %}',
    )
    template = make(tmp_path / "three", manifest='extends = "../two"')
    eject(template, "a")
    assert "two {{ super.super() }}" in (tmp_path / "three" / "brief.md.j2").read_text(
        encoding="utf-8"
    )
    assert render(minimal, "md", template=template) == b"two one\n"


def test_a_block_is_copied_around_the_blocks_inside_it(
    tmp_path: pathlib.Path, minimal: Brief
) -> None:
    loop = "{% for x in [1] %}{% block c scoped %}{{ x }}{% endblock %}{% endfor %}"
    make(
        tmp_path / "one",
        md=f"{{% block a %}}\n<{{% block b %}}\none\n{{% endblock %}}\n>{loop}{{% endblock %}}",
    )
    child = '{% extends "parent:brief.md.j2" %}{% block b %}two{% endblock %}'
    template = make(tmp_path / "two", manifest='extends = "../one"', md=child)
    before = render(minimal, "md", template=template)
    eject(template, "a")
    assert f"<{{% print self.b() %}}\n>{loop}" in (tmp_path / "two" / "brief.md.j2").read_text(
        encoding="utf-8"
    )
    assert render(minimal, "md", template=template) == before


def test_a_block_that_includes_by_way_of_its_parent_is_not_copied(tmp_path: pathlib.Path) -> None:
    make(tmp_path / "one", md="{% block a %}{% endblock %}")
    make(
        tmp_path / "two", manifest='extends = "../one"',
        md='{% extends "parent:brief.md.j2" %}\n{% block a %}{% include "parent:x.j2" %}{% endblock %}',
    )  # fmt: skip
    template = make(tmp_path / "three", manifest='extends = "../two"')
    with pytest.raises(
        BlockNotCopyable,
        match=(
            r"^E318 two/brief\.md\.j2:2: the block 'a' includes 'parent:x\.j2', .* with super\(\) "
        ),
    ):
        eject(template, "a")


def test_a_block_whose_origin_has_changed_is_known(tmp_path: pathlib.Path) -> None:
    make(tmp_path / "one", md="{% block a %}one{% endblock %}{% block b %}{% endblock %}")
    template = make(tmp_path / "two", manifest='extends = "../one"')
    eject(template, "a")
    eject(template, "b")
    assert outdated(find_pack(template)) == ()
    make(tmp_path / "one", md="{% block a %}another{% endblock %}")
    found = outdated(find_pack(template))
    assert [(block.name, now.source if now else None) for block, now in found] == [
        ("a", "{% block a %}another{% endblock %}"),
        ("b", None),
    ]
