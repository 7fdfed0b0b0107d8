"""`fallline.keras` under each of Keras's back-ends, of which a process has one."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

if importlib.util.find_spec("keras") is None:
    pytest.skip("keras is not installed", allow_module_level=True)  # which, imported here, would choose a back-end


@pytest.mark.parametrize("backend", ["torch", "jax", pytest.param("tensorflow", marks=pytest.mark.slow)])
def test_under_a_backend(backend: str, request: pytest.FixtureRequest) -> None:
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    every = request.config.getoption("markexpr") == ""
    options = ["-q", "-p", "no:cacheprovider", "-W", "default", "-m", "" if every else "not slow"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "keras_cases.py"],
        cwd=Path(__file__).parent,
        env={**os.environ, "KERAS_BACKEND": backend, "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-6000:]
    assert " passed" in run.stdout
