from __future__ import annotations

import subprocess
import sys

import pytest

import fallline


def loaded_by(code: str) -> set[str]:
    report = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


HEAVY = {"torch", "jax", "llvmlite", "scipy", "optax", "sklearn", "plotly", "numba", "rich", "typer", "numpy"}


@pytest.mark.parametrize(
    ("door", "needed"),
    [
        ("fallline", set()),
        ("fallline.rules", set()),
        ("fallline.machines.array", {"numpy"}),
        ("fallline.torch", {"torch", "numpy"}),
        ("fallline.optax", {"jax", "optax", "numpy"}),
        ("fallline.descent", {"numpy"}),
        ("fallline.scipy", {"numpy"}),
        ("fallline.cli", {"typer", "rich"}),
    ],
)
def test_front_doors_load_only_what_they_need(door, needed):
    """No LLVM above all: machines are loaded when a kernel is needed."""
    assert HEAVY & loaded_by(f"import {door}") <= needed


def test_a_step_loads_the_machine_that_it_needs():
    making = "import torch, fallline.torch; p = torch.zeros(3); p.grad = p + 1; optimizer = fallline.torch.Adam([p])"
    assert "llvmlite" not in loaded_by(making)
    assert "llvmlite" in loaded_by(f"{making}; optimizer.step()")


def test_every_public_name_exists_and_is_documented():
    for name in fallline.__all__:
        value = getattr(fallline, name)
        assert name in ("rules", "zeros") or value.__doc__, name


def test_a_descent_on_numpys_arrays_loads_no_other_array_library():
    code = "fallline.minimize(lambda x: (x @ x, 2 * x), [1.0, 2.0], fallline.rules.adam, grad=True, steps=2)"
    assert not {"torch", "jax"} & loaded_by(f"import fallline\n{code}")


def test_a_door_that_is_not_loaded_says_how_to_load_it():
    code = "import fallline\ntry: fallline.torch.Adam\nexcept AttributeError as error: print(error)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "fallline.torch is loaded when it is asked for by name: import fallline.torch\n"
    for name in ("xyz", "_xyz", "x.yz", "__wrapped__"):
        with pytest.raises(AttributeError, match=f"fallline has no '{name}'; it has: "):
            getattr(fallline, name)
