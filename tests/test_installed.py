"""What is needed and not installed is said at once, before any work, with how to install it."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from fallline import address, installed, minimize, rules
from fallline.descent.lr_curve import analyse
from fallline.descent.lr_search import make_rates
from fallline.installed import MissingPackageError, advice, install, missing, need

ROOT = Path(__file__).parent.parent
SOMEWHERE = "pip install '.[race]' in the folder of fallline's source"


def without(package, code):
    """The last line on stderr of code that runs where a package cannot be imported."""
    barred = f"""
import sys
class Barred:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {package!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Barred())
{code}
"""
    done = subprocess.run([sys.executable, "-c", barred], capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, (done.stderr.strip().splitlines() or [""])[-1]


EXTRAS = {extra: install(extra) for extra in ("torch", "optax", "scipy", "race")}
COMMAND = "from fallline.cli import main; sys.exit(main({}))"


@pytest.mark.parametrize(
    ("package", "code", "message"),
    [
        ("torch", "import fallline.torch", "fallline.torch needs torch: {torch}"),
        ("jax", "import fallline.optax", "fallline.optax needs jax, optax: {optax}"),
        ("optax", "import fallline.optax", "fallline.optax needs jax, optax: {optax}"),
        ("optuna", "import fallline.race.run.driver", "the race's queue needs optuna: {race}"),
        (
            "torch",
            "from fallline.problems import PROBLEMS; PROBLEMS['digits']",
            "digits needs torch: {race}",
        ),
        ("torch", COMMAND.format(["problems", "digits"]), "fallline: the problem digits needs torch: {race}"),
        ("torch", COMMAND.format(["race", "digits"]), "fallline: a race needs torch: {race}"),
        ("plotly", COMMAND.format(["find-lr", "digits"]), "fallline: a race needs plotly: {race}"),
        ("mlxtend", COMMAND.format(["race", "digits"]), "fallline: a race needs mlxtend: {race}"),
        (
            "sklearn",
            COMMAND.format(["report", "runs"]),
            "fallline: a race needs scikit-learn: {race}",
        ),
    ],
)
def test_what_to_install_is_said(package, code, message):
    found, line = without(package, code)
    assert found
    assert message.format_map(EXTRAS) in line


def test_what_needs_nothing_more_works_without():
    code = "import fallline, fallline.scipy, fallline.surfaces; fallline.scipy.method(fallline.rules.adam)"
    assert without("scipy", code) == (0, "")


def test_minimize_asks_for_scipy_before_the_first_step(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy", None)
    calls = []
    with pytest.raises(MissingPackageError, match=r"minimize needs scipy: .*pip install .*scipy"):
        minimize(lambda x: calls.append(x) or 0.0, np.ones(3), rules.sgd, grad=lambda x: x)
    assert not calls


def test_a_range_is_shown_without_plotly(monkeypatch):
    lr_range = analyse(make_rates(1e-6, 1.0, 100, 1), np.ones((1, 101)))
    monkeypatch.setitem(sys.modules, "plotly", None)
    assert "<svg" in lr_range._repr_html_()
    with pytest.raises(ImportError, match="the picture needs plotly: pip install plotly"):
        lr_range.figure()


def test_grpc_is_asked_for_before_a_queue_is_served(monkeypatch, tmp_path):
    storage = pytest.importorskip("fallline.race.engine.storage")
    monkeypatch.setitem(sys.modules, "grpc", None)
    for call in (
        lambda: storage.serve(tmp_path / "journal", "127.0.0.1", 0, "a token"),
        lambda: storage.open_storage("grpc://host:1"),
    ):
        with pytest.raises(storage.StorageError, match=r"needs grpcio, protobuf: pip install .*race"):
            call()
    assert not (tmp_path / "journal").exists()


def test_packages_have_their_names_of_pip():
    assert missing("numpy", "no_such_module_as_this") == ["no_such_module_as_this"]
    assert advice("x", "sklearn", "numpy") == "x needs scikit-learn, numpy: pip install scikit-learn numpy"
    assert advice("x", "grpc", "psycopg") == (
        "x needs grpcio, protobuf, psycopg[binary]: pip install grpcio protobuf 'psycopg[binary]'"
    )
    need("x", "numpy")


# How to install it


def test_an_extra_is_installed_from_the_folder_that_one_has(monkeypatch, tmp_path):
    monkeypatch.setattr(address, "INDEX", None)
    monkeypatch.chdir(ROOT)
    assert install("race") == "pip install --editable '.[race]'"  # the tests run from their folder
    assert advice("x", "sklearn", extra="race") == "x needs scikit-learn: pip install --editable '.[race]'"
    monkeypatch.chdir(tmp_path)
    assert install("race") == f"pip install --editable '{ROOT}[race]'"
    assert install() == f"pip install --editable {ROOT}"


@pytest.mark.parametrize(
    ("told", "command"),
    [
        ('{"url": "file://{folder}", "dir_info": {}}', "pip install '{folder}[race]'"),
        ('{"url": "file://{folder}/gone", "dir_info": {}}', SOMEWHERE),
        (
            '{"url": "https://host/fallline", "vcs_info": {}}',
            SOMEWHERE,
        ),
        (None, SOMEWHERE),
    ],
)
def test_an_installed_package_knows_where_it_came_from(monkeypatch, tmp_path, told, command):
    folder = str(tmp_path)
    told = told and told.replace("{folder}", folder)
    monkeypatch.setattr(address, "INDEX", None)
    monkeypatch.setattr(installed, "__file__", str(tmp_path / "lib" / "site-packages" / "fallline" / "installed.py"))
    monkeypatch.setattr(importlib.metadata, "distribution", lambda name: SimpleNamespace(read_text=lambda file: told))
    assert install("race") == command.replace("{folder}", folder)
    monkeypatch.chdir(tmp_path)
    assert install("race") == command.replace("{folder}", ".")


def test_what_is_not_installed_at_all_says_so_too(monkeypatch, tmp_path):
    def gone(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(address, "INDEX", None)
    monkeypatch.setattr(installed, "__file__", str(tmp_path / "lib" / "site-packages" / "fallline" / "installed.py"))
    monkeypatch.setattr(importlib.metadata, "distribution", gone)
    assert install("race") == SOMEWHERE


def test_an_extra_is_installed_by_name_once_an_index_has_it(monkeypatch):
    monkeypatch.setattr(address, "INDEX", "fallline")
    assert install("race") == "pip install 'fallline[race]'"
    assert install() == "pip install fallline"
