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
"""What passes as nothing: 2.5 % of a parameter's own 4 bytes; a process's size wavers by as much."""


def run(quick: bool) -> Iterator[Sheet]:
    """Imports and first steps, then what steps compile and allocate."""
    importing = _probe("importing()", 5)
    yield _begin(importing, 2 if quick else 3)
    yield _steps(importing[0]["loaded"], 4_000_000 if quick else 20_000_000)


def _begin(importing: list[dict[str, Any]], times: int) -> Sheet:
    """Imports and first steps."""
    sheet = Sheet("Start", ("", "ms", "target", "torch fused, ms", "torch default, ms"))
    sheet.rows.append(_row("import fallline", _median(importing, "seconds"), IMPORT_SECONDS))
    ours, *peers = (_probe(f"first_step({kind!r})", times) for kind in ("fallline", "fused", "default"))
    sheet.rows.append(_row("import fallline.torch after torch", _median(ours, "import")))
    first, second = ([_median(peer, key) for peer in peers] for key in ("first", "second"))
    warm = _median(_probe("first_step_after_dynamo()", times), "first")
    sheet.rows += [
        _row("Adam: construction and first step", _median(ours, "first"), FIRST_STEP_SECONDS, *first),
        _row("the same where torch._dynamo is imported", warm, FIRST_STEP_SECONDS),
        _row("then AdamW: construction and first step", _median(ours, "second"), None, *second),
    ]
    sheet.notes = ["torch imports torch._dynamo when a process constructs its first torch.optim.Optimizer."]
    return sheet


def _row(what: str, seconds: float, target: float | None = None, *peers: float) -> tuple[str, ...]:
    text = f"{seconds * 1e3:.1f}"
    marked = text if target is None else at_most(seconds, target, text)
    goal = "" if target is None else f"≤ {target * 1e3:g}"
    others = [f"{peer * 1e3:.1f}" for peer in peers]
    return what, marked, goal, *others, *[""] * (2 - len(others))


def _steps(loaded: list[str], size: int) -> Sheet:
    """What should be none or next to nothing."""
    sheet = Sheet("What steps and imports should not do", ("", "", "target"))
    unwanted = [name for name in loaded if name in UNWANTED]
    modules = at_most(len(unwanted), 0, ", ".join(loaded) or "none")
    sheet.rows.append(("heavy modules that import fallline loads", modules, f"none of {', '.join(UNWANTED)}"))
    compiled = _probe("schedules()", 1)[0]["compiled"]
    marked = at_most(compiled, 0, str(compiled))
    sheet.rows.append(("kernels compiled by 100 steps at 100 learning rates", marked, "0"))
    for kind in ("fallline", "fused", "default"):
        grown = int(_median(_probe(f"memory({kind!r}, {size})", 1), "bytes"))
        text = f"{grown:,} bytes, {grown / size:.2f} per element"
        ours = kind == "fallline"
        what = f"memory of 20 steps beyond the states, {size // 10**6} M elements, "
        sheet.rows.append(
            (
                what + ("Adam" if ours else f"torch {kind} Adam"),
                at_most(grown / size, BYTES_PER_ELEMENT, text) if ours else text,
                f"≤ {BYTES_PER_ELEMENT} per element" if ours else "",
            )
        )
    return sheet


def _median(results: list[dict[str, Any]], key: str) -> float:
    return float(median(result[key] for result in results))


def _probe(call: str, times: int) -> list[dict[str, Any]]:
    """What a function of benchmarks.probes returns, each time in a fresh process."""
    code = f"from benchmarks import probes; result = probes.{call}; import json; print(json.dumps(result))"
    root = Path(__file__).resolve().parents[1]
    outputs = [
        subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True).stdout
        for _ in range(times)
    ]
    return [json.loads(output) for output in outputs]
