"""The wheel: it holds all of the package, and works where nothing else is installed than what it asks for."""

from __future__ import annotations

import importlib.metadata
import re
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tools"))

import dist  # noqa: E402


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    import hatchling.build

    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return folder / hatchling.build.build_wheel(str(folder))


def needed(package, known=None):
    """A package and all that it needs without extras, by name."""
    known = {} if known is None else known
    if package not in known:
        known[package] = distribution = importlib.metadata.distribution(package)
        for requirement in distribution.requires or ():
            name, _, marker = requirement.partition(";")
            if "extra ==" not in marker and not re.search(r"python_version < |win32|Windows", marker):
                needed(re.match(r"[\w.-]+", name)[0], known)
    return known


@pytest.fixture(scope="module")
def interpreter(wheel, tmp_path_factory):
    """Of an environment with the wheel, and with links to the packages that it needs, as pip would have put them."""
    folder = tmp_path_factory.mktemp("plain")
    venv.create(folder, with_pip=False)
    (site,) = folder.glob("lib/*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    packages = {}
    for requirement in dist.PROJECT["dependencies"]:
        needed(re.match(r"[\w.-]+", requirement)[0], packages)
    for package in packages.values():
        for top in {Path(file).parts[0] for file in package.files or ()} - {"..", "__pycache__"}:
            if not (site / top).exists():
                (site / top).symlink_to(package.locate_file(top))
    return folder / "bin" / "python"


def test_the_wheel_holds_the_whole_package(wheel):
    assert dist.lacking(wheel) == set()
    with zipfile.ZipFile(wheel) as archive:
        held = archive.namelist()
        (about,) = [archive.read(name).decode() for name in held if name.endswith(".dist-info/METADATA")]
    kinds = {Path(name).suffix for name in held if name.startswith("fallline/")}
    assert {".py", ".pyi", ".js", ".css", ".html", ".ll", ".xz"} <= kinds
    assert {"fallline/py.typed", "fallline/playground/vendor/LICENSES.txt"} <= set(held)
    assert [name for name in held if not name.startswith(("fallline/", "fallline-"))] == []
    assert "License-Expression: Apache-2.0" in about


def test_what_is_lacking_is_seen(wheel, tmp_path):
    poorer = tmp_path / wheel.name
    with zipfile.ZipFile(wheel) as archive, zipfile.ZipFile(poorer, "w") as other:
        for name in archive.namelist():
            if not name.endswith(("py.typed", "LICENSE-WordNet.txt")):
                other.writestr(name, archive.read(name))
    assert {Path(name).name for name in dist.lacking(poorer)} == {"py.typed", "LICENSE-WordNet.txt"}


def test_the_wheel_works_without_extras_and_says_what_needs_one(interpreter, tmp_path):
    tried = list(dist.uses("", interpreter))
    assert {use for lack in dist.LACKS.values() for use in lack} <= set(tried)
    assert [fault for use in tried if (fault := dist.attempt(interpreter, use, tmp_path))] == []


def test_a_use_that_fails_is_told(interpreter, tmp_path):
    for use in (
        dist.Use(("show", "xyzzy")),
        dist.Use(("--version",), "no such text"),
        dist.python("import sys", "print('a\\nb')", code=1),
        dist.Use(("show", "xyzzy"), "no such text", 2),
    ):
        assert dist.attempt(interpreter, use, tmp_path)


def test_every_extra_for_users_is_tried():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert sorted([*dist.BRINGS, *dist.DEVELOPERS]) == sorted(extras)


@pytest.mark.parametrize("extra", dist.BRINGS)
def test_torch_is_installed_for_the_extras_that_need_it(extra):
    assert dist.needs_torch(extra) is (extra not in {"optax", "scipy", "postgresql"})
