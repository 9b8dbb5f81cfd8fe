"""A pack is looked for along a path, in the project, in the user's folder, in installed packages
and in the program; the first wins."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import zipfile
from collections.abc import Iterator

import pytest

from briefgen.errors import ManifestBroken, PackCycle, TemplateBroken, TemplateMissing
from briefgen.model import Brief
from briefgen.rendering import encode_brief
from briefgen.rendering.packs import (
    all_packs,
    built_in_folder,
    candidates,
    find_pack,
    looked_at,
    lookup,
)

ROOT = pathlib.Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def nowhere(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty working folder, an empty configuration, and a place for installed packages."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for folder in ("work", "site"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    lookup._installed.cache_clear()
    yield
    lookup._installed.cache_clear()


def make(folder: pathlib.Path, more: str = "", title: str = "x") -> pathlib.Path:
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(
        f'name = "{folder.name}"\nversion = "1"\ntitle = "{title}"\n{more}\n', encoding="utf-8"
    )
    (folder / "brief.md.j2").write_text(f"{title}: {{{{ title }}}}\n", encoding="utf-8")
    return folder


def install(site: pathlib.Path, **packs: str) -> None:
    """Write the metadata of a package that names packs, as an installer does."""
    (site / "house_styles-1.0.dist-info").mkdir(exist_ok=True)
    (site / "house_styles-1.0.dist-info" / "METADATA").write_text(
        "Name: house-styles\nVersion: 1.0\n", encoding="utf-8"
    )
    entries = "".join(f"{name} = {value}\n" for name, value in packs.items())
    (site / "house_styles-1.0.dist-info" / "entry_points.txt").write_text(
        f"[briefgen.templates]\n{entries}", encoding="utf-8"
    )
    lookup._installed.cache_clear()


def test_the_first_place_wins(tmp_path: pathlib.Path) -> None:
    user, project = tmp_path / "config" / "briefgen" / "templates", tmp_path / "work" / "templates"
    assert find_pack("brief").source == "built-in"
    installed = make(tmp_path / "site" / "styles" / "brief", title="installed")
    (tmp_path / "site" / "styles" / "__init__.py").write_text(
        "raise SystemExit('no code of a pack is run')", encoding="utf-8"
    )
    install(tmp_path / "site", brief="styles.brief")
    assert (find_pack("brief").source, find_pack("brief").folder) == ("installed", installed)
    make(user / "brief", title="user")
    assert (find_pack("brief").source, find_pack("brief").folder) == ("user", user / "brief")
    make(project / "brief", title="project")
    assert (find_pack("brief").source, find_pack("brief").folder) == ("project", project / "brief")
    make(tmp_path / "work" / "brief", title="path")
    assert (find_pack("./brief").source, find_pack("./brief").folder) == (
        "path",
        tmp_path / "work" / "brief",
    )
    assert find_pack("brief").source == "project"
    assert find_pack("builtin:brief").folder == built_in_folder() / "brief"
    assert [found.source for found in candidates("brief")] == [
        "project",
        "user",
        "installed",
        "built-in",
    ]
    assert [(place.source, standing) for place, standing in looked_at("brief")] == [
        ("project", "wins"),
        ("user", "shadowed"),
        ("installed", "shadowed"),
        ("built-in", "shadowed"),
    ]
    assert [found.source for found in all_packs() if found.name == "brief"] == [
        "project",
        "user",
        "installed",
        "built-in",
    ]


def test_every_place_is_named_where_nothing_is_there() -> None:
    assert [(place.source, standing) for place, standing in looked_at("acme")] == [
        ("project", "not there"),
        ("user", "not there"),
        ("installed", "not there"),
        ("built-in", "not there"),
    ]
    assert looked_at("builtin:../acme") == []
    assert looked_at("") == []
    assert [(place.source, standing) for place, standing in looked_at("./acme")] == [
        ("path", "not there")
    ]


def test_a_pack_of_the_same_name_rests_on_the_next(tmp_path: pathlib.Path) -> None:
    make(tmp_path / "work" / "templates" / "brief", 'extends = "brief"')
    make(tmp_path / "config" / "briefgen" / "templates" / "brief", 'extends = "brief"')
    assert [pack.source for pack in find_pack("brief").chain] == ["project", "user", "built-in"]


def test_packs_that_rest_on_each_other_are_refused(tmp_path: pathlib.Path) -> None:
    project = tmp_path / "work" / "templates"
    make(project / "one", 'extends = "two"')
    make(project / "two", 'extends = "three"')
    make(project / "three", 'extends = "one"')
    make(project / "self", 'extends = "."')
    with pytest.raises(PackCycle, match=r"^E310 three/pack\.toml: .*: one → two → three → one\."):
        find_pack("one")
    with pytest.raises(PackCycle, match="self → self"):
        find_pack("self")
    make(project / "alone", 'extends = "alone"')
    with pytest.raises(TemplateMissing, match="'alone'"):
        find_pack("alone")


def test_a_chain_has_an_end(tmp_path: pathlib.Path) -> None:
    for number in range(40):
        make(tmp_path / "work" / f"p{number}", f'extends = "../p{number + 1}"')
    with pytest.raises(
        ManifestBroken, match=r"^E309 p0/pack\.toml: it rests on more than 20 packs\."
    ):
        find_pack("./p0")


def test_what_is_extended_by_its_path_is_not_walked_where_it_is_no_pack(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[object] = []
    walk = os.walk

    def told(place: pathlib.Path) -> Iterator[tuple[str, list[str], list[str]]]:
        walked.append(place)
        return walk(place)

    monkeypatch.setattr(os, "walk", told)
    (tmp_path / "disk").mkdir()
    make(tmp_path / "work" / "acme", 'extends = "../../disk"')
    with pytest.raises(TemplateBroken, match="the pack has no pack"):
        find_pack("./acme")
    assert walked == [tmp_path / "work" / "acme"]


def test_a_manifest_larger_than_any_is_not_read(tmp_path: pathlib.Path) -> None:
    folder = make(tmp_path / "work" / "acme")
    with open(folder / "pack.toml", "r+b") as file:
        # no byte of it is written: the file is as good as empty on the disk
        file.truncate(1_000_000_000_000)
    with pytest.raises(ManifestBroken, match="larger than any manifest"):
        find_pack("./acme")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_manifest_that_is_a_pipe_is_not_waited_for(tmp_path: pathlib.Path) -> None:
    (tmp_path / "work" / "acme").mkdir()
    os.mkfifo(tmp_path / "work" / "acme" / "pack.toml")
    with pytest.raises(TemplateBroken, match="the pack has no pack"):
        find_pack("./acme")


def test_entry_points_that_name_no_pack_are_passed_over(tmp_path: pathlib.Path) -> None:
    make(tmp_path / "site" / "styles")
    install(
        tmp_path / "site", acme="styles", lost="nowhere", main="__main__", empty="", path="../etc",
        dots="styles..x", call="styles:pack", sys="sys", space="styles x",
    )  # fmt: skip
    assert [found.name for found in all_packs() if found.source == "installed"] == ["acme"]


@pytest.fixture
def other_environment(tmp_path: pathlib.Path) -> pathlib.Path:
    """The Python of another virtual environment, which sees the packages of this one and this
    program, and a wheel with a pack."""
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    site = next(environment.glob("[Ll]ib/**/site-packages"))
    places = [str(ROOT), *(place for place in sys.path if place.endswith("-packages"))]
    (site / "others.pth").write_text("\n".join(places) + "\n", encoding="utf-8")
    wheel = tmp_path / "harbour_styles-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(
            "harbour_styles/__init__.py", "raise SystemExit('no code of a pack is run')"
        )
        archive.writestr(
            "harbour_styles/harbour/pack.toml",
            'name = "harbour"\nversion = "3.1"\ntitle = "Harbour office"\nextends = "brief"\n',
        )
        archive.writestr("harbour_styles/harbour/brief.md.j2", "Harbour: {{ title }}\n")
        archive.writestr(
            "harbour_styles-1.0.dist-info/METADATA",
            "Metadata-Version: 2.1\nName: harbour-styles\nVersion: 1.0\n",
        )
        archive.writestr(
            "harbour_styles-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr(
            "harbour_styles-1.0.dist-info/entry_points.txt",
            "[briefgen.templates]\nharbour = harbour_styles.harbour\n",
        )
        archive.writestr("harbour_styles-1.0.dist-info/RECORD", "")
    # A wheel of pure Python is installed by unpacking it.
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return (
        next(environment.glob("bin/python"))
        if os.name != "nt"
        else environment / "Scripts" / "python.exe"
    )


def test_a_pack_in_a_package_of_another_environment_is_found(
    other_environment: pathlib.Path, tmp_path: pathlib.Path, minimal: Brief
) -> None:
    (tmp_path / "work" / "brief.json").write_bytes(encode_brief(minimal))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def briefgen(*arguments: str) -> str:
        command = [str(other_environment), "-m", "briefgen", *arguments]
        done = subprocess.run(
            command, capture_output=True, check=False, env=environment, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    listed = next(
        line for line in briefgen("templates", "list").splitlines() if line.startswith("harbour ")
    )
    assert listed.split() == [
        "harbour",
        "installed",
        "md",
        "html",
        "pdf",
        "docx",
        "Harbour",
        "office",
    ]
    assert "  wins       installed  " in briefgen("templates", "show", "harbour")
    assert (
        briefgen("render", "brief.json", "--template", "harbour", "--to", "md", "-o", "-")
        == f"Harbour: {minimal.title}\n"
    )
