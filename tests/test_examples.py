"""Every example runs, as a person would run it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.py"))
SAYS = {
    "jax_model": "accuracy",
    "minimize_function": "the gradient is small",
    "online": "after 5000 batches",
    "own_race": "valid_loss",
    "out_of_core": "largest error of a weight",
    "scipy_method": "NAG: [1. 1. 1.]",
}


def test_there_is_an_example_of_everything():
    assert {path.stem for path in EXAMPLES} == set(SAYS)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_run(path, tmp_path):
    done = subprocess.run(
        [sys.executable, str(path)], capture_output=True, text=True, cwd=tmp_path, timeout=200, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert SAYS[path.stem] in done.stdout
