"""A step beside another process that keeps the processor busy, where threads that wait for each other wait long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import torch

from benchmarks.measure import Step, alternate
from benchmarks.report import Sheet, at_least

OVER_FUSED = 5.0
_POLICIES = ("unset", "PASSIVE", "ACTIVE")
_CASES = ((50, 1_000_000), (150, 256))
_SPIN = "import torch; a = torch.rand(1500, 1500)\nwhile True: a @ a"


def run(quick: bool) -> Iterator[Sheet]:
    """Adam on large and small tensors, quiet and beside a process that multiplies matrices on all cores."""
    for tensors, elements in _CASES:
        sheet = Sheet(
            f"Adam, {tensors} × {elements:,}, beside a busy process",
            ("OMP_WAIT_POLICY", "busy", "ours, ms", "torch fused, ms", "times faster\nthan fused"),
        )  # fmt: skip
        for policy in _POLICIES:
            for busy in (False, True):
                sheet.rows.append(_row(policy, busy, _measure(policy, busy, tensors, elements, 5 if quick else 11)))
        sheet.notes = [f"Target beside a busy process: ≥ {OVER_FUSED:g} times faster than fused."]
        yield sheet


def _row(policy: str, busy: bool, times: dict[str, float]) -> tuple[str, ...]:
    ratio = times["fused over ours"]
    return (
        policy, "yes" if busy else "no", *(f"{times[name] * 1e3:.2f}" for name in ("ours", "fused")),
        at_least(ratio, OVER_FUSED, f"{ratio:.1f}") if busy else f"{ratio:.1f}",
    )  # fmt: skip


def _measure(policy: str, busy: bool, tensors: int, elements: int, rounds: int) -> dict[str, float]:
    """Times in a fresh process, since OpenMP reads its settings when it is loaded."""
    environment = {**os.environ, "OMP_WAIT_POLICY": policy}
    if policy == "unset":
        del environment["OMP_WAIT_POLICY"]
    with ExitStack() as stack:
        if busy:
            spinner = stack.enter_context(subprocess.Popen([sys.executable, "-c", _SPIN]))
            stack.callback(spinner.kill)
        done = subprocess.run(
            [sys.executable, "-c", f"from benchmarks import busy; busy.measure({tensors}, {elements}, {rounds})"],
            cwd=Path(__file__).resolve().parents[1],
            env=environment,
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def measure(tensors: int, elements: int, rounds: int) -> None:
    """Prints the times of this process as JSON."""
    import fallline.torch as optim

    params = [torch.rand(elements) for _ in range(tensors)]
    for param in params:
        param.grad = torch.rand(elements).mul_(1e-3)
    steps: dict[str, Step] = {
        "ours": optim.Adam(params).step,
        "fused": torch.optim.Adam(params, fused=True).step,
    }
    times = alternate(steps, rounds=rounds, budget=20.0)
    by_name = {name: times.seconds(name) for name in steps}
    by_name["fused over ours"] = times.ratio("fused", "ours")
    print(json.dumps(by_name))
