"""What it costs to begin: imports, the first step, compilation, memory; each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.report import Sheet, at_most

IMPORT_SECONDS, FIRST_STEP_SECONDS = 0.2, 0.15
UNWANTED = ("torch", "jax", "llvmlite", "scipy")
BYTES_PER_ELEMENT = 0.1
"""What may be called nothing: 2 % of a parameter's own 4 bytes is the noise of a process's size."""


def run(quick: bool) -> Iterator[Sheet]:
    """Imports and first steps, then what steps compile and allocate."""
    times = 3 if quick else 5
    begin = Sheet("Start", ("", "ms", "target", "torch fused, ms", "torch default, ms"))
    importing = _probe("importing()", times)
    loaded = importing[0]["loaded"]
    begin.rows.append(_row("import fallline", _median(importing, "seconds"), IMPORT_SECONDS))
    begin.rows.append(
        _row("import fallline.torch, torch being there", _median(_probe("importing_torch()", times), "seconds"))
    )
    kinds = [_probe(f"first_step({kind!r})", times) for kind in ("fallline", "fused", "default")]
    for key, what, target in (
        ("first", "Adam: construction and first step", FIRST_STEP_SECONDS),
        ("second", "another rule: construction and first step", None),
    ):
        begin.rows.append(_row(what, *_with_target([_median(kind, key) for kind in kinds], target)))
    yield begin
    yield _steps(loaded, 4_000_000 if quick else 20_000_000)


def _with_target(seconds: list[float], target: float | None) -> tuple[Any, ...]:
    return seconds[0], target, *seconds[1:]


def _row(what: str, seconds: float, target: float | None = None, *peers: float) -> tuple[str, ...]:
    text = f"{seconds * 1e3:.1f}"
    marked = text if target is None else at_most(seconds, target, text)
    goal = "" if target is None else f"≤ {target * 1e3:g}"
    others = [f"{peer * 1e3:.1f}" for peer in peers]
    return what, marked, goal, *others, *[""] * (2 - len(others))


def _steps(loaded: list[str], size: int) -> Sheet:
    """What should be none or next to nothing."""
    sheet = Sheet("What is not done", ("", "", "target"))
    unwanted = [name for name in loaded if name in UNWANTED]
    sheet.rows.append(
        (
            "heavy modules that import fallline loads",
            at_most(len(unwanted), 0, ", ".join(loaded) or "none"),
            f"not {', '.join(UNWANTED)}",
        )
    )
    compiled = _probe("schedules()", 1)[0]["compiled"]
    sheet.rows.append(("kernels compiled by 100 steps at 100 learning rates", at_most(compiled, 0, str(compiled)), "0"))
    for kind in ("fallline", "fused", "default"):
        grown = int(median(one["bytes"] for one in _probe(f"memory({kind!r}, {size})", 3)))
        text = f"{grown:,} bytes, {grown / size:.3f} per element"
        name = "fallline" if kind == "fallline" else f"torch {kind}"
        marked = at_most(grown / size, BYTES_PER_ELEMENT, text) if kind == "fallline" else text
        goal = f"≤ {BYTES_PER_ELEMENT} per element" if kind == "fallline" else ""
        sheet.rows.append((f"{name} Adam, 20 steps at {size // 10**6} M: memory beyond the states", marked, goal))
    return sheet


def _median(results: list[dict[str, Any]], key: str) -> float:
    return median(one[key] for one in results)


def _probe(call: str, times: int) -> list[dict[str, Any]]:
    """What a function of benchmarks.probes returns, each time in a fresh process."""
    code = f"from benchmarks import probes; result = probes.{call}; import json; print(json.dumps(result))"
    root = Path(__file__).resolve().parents[1]
    outputs = [
        subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True).stdout
        for _ in range(times)
    ]
    return [json.loads(output) for output in outputs]
