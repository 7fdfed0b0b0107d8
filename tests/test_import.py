from __future__ import annotations

import subprocess
import sys

import fallline


def loaded_by(code: str) -> set[str]:
    report = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_loads_nothing_heavy():
    heavy = {"torch", "jax", "llvmlite", "scipy", "optax", "sklearn", "plotly", "numba", "rich", "typer"}
    assert not heavy & loaded_by("import fallline, fallline.rules")


def test_front_doors_load_only_their_own_library():
    assert not {"jax", "llvmlite", "scipy", "optax"} & loaded_by("import fallline.torch")
    assert "llvmlite" not in loaded_by("import fallline.optax")
    assert not {"torch", "llvmlite"} & loaded_by("import fallline.machines.array")


def test_every_public_name_exists_and_is_documented():
    for name in fallline.__all__:
        value = getattr(fallline, name)
        assert name in ("rules", "zeros") or value.__doc__, name


def test_a_descent_on_numpys_arrays_loads_no_other_array_library():
    code = "fallline.minimize(lambda x: (x @ x, 2 * x), [1.0, 2.0], fallline.rules.adam, grad=True, steps=2)"
    assert not {"torch", "jax"} & loaded_by(f"import fallline\n{code}")
