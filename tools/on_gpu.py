"""Tests and benchmarks on a GPU, with the Python that runs this: python tools/on_gpu.py [test | bench] [OPTION ...]

It installs nothing. Without an argument it says by its exit code whether torch sees a GPU.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEEDS = {
    "numpy": "numpy", "llvmlite": "llvmlite", "array_api_compat": "array-api-compat", "rich": "rich",
    "pytest": "pytest", "ml_dtypes": "ml-dtypes",
}  # fmt: skip
"""What is imported, and the package that has it."""

BENCH = ("-m", "benchmarks.gpu")
TESTS = ("test_gpu", "test_gpu_counting", "test_gpu_torch", "test_gpu_training", "test_torch_suite")
COMMANDS = {
    # Warnings of a torch that is newer or older than the one that `make test` runs with are no failures.
    "test": (
        ("-m", "pytest", "-W", "default", "-m", "gpu", *(f"tests/{name}.py" for name in TESTS)),
        (*BENCH, "--short"),
    ),
    "bench": (BENCH,),
}


def sees_gpu() -> bool:
    """Whether torch is here and sees one."""
    if importlib.util.find_spec("torch") is None:
        return False
    import torch

    return bool(torch.cuda.is_available())


def main() -> int:
    """Runs what is asked for; skipped, saying why, where there is no GPU."""
    name, options = (sys.argv[1] if len(sys.argv) > 1 else None), sys.argv[2:]
    if name is None:
        return int(not sees_gpu())
    if name not in COMMANDS:
        raise SystemExit(f"{name}: choose {' or '.join(COMMANDS)}")
    if not sees_gpu():
        print(f"skipped: torch sees no GPU from {sys.executable}")
        return 0
    lacking = [package for module, package in NEEDS.items() if importlib.util.find_spec(module) is None]
    if lacking:
        raise SystemExit(f"{sys.executable} lacks {' '.join(lacking)}: install them there, from wheels if need be")
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))))
    codes = [
        subprocess.run(
            [sys.executable, *command, *options], cwd=ROOT, env={**os.environ, "PYTHONPATH": path}, check=False
        ).returncode
        for command in COMMANDS[name]
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
