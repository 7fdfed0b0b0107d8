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
_POLICIES = ("PASSIVE", "ACTIVE")
_SPIN = "while True: pass"


def run(quick: bool) -> Iterator[Sheet]:
    """Adam on 50 tensors of 1 M elements, quiet and beside busy processes, under both OMP_WAIT_POLICY settings."""
    sheet = Sheet(
        "Adam, 50 × 1 M, beside busy processes",
        ("OMP_WAIT_POLICY", "busy processes", "ours, ms", "torch fused, ms", "torch default, ms",
         "times faster\nthan fused", "times faster\nthan default"),
    )  # fmt: skip
    for policy in _POLICIES:
        for busy in (0, 1, torch.get_num_threads()):
            times = _measure(policy, busy, 5 if quick else 11)
            ratio = times["fused over ours"]
            sheet.rows.append(
                (
                    policy, str(busy), *(f"{times[name] * 1e3:.0f}" for name in ("ours", "fused", "default")),
                    at_least(ratio, OVER_FUSED, f"{ratio:.1f}") if busy else f"{ratio:.1f}",
                    f"{times['default over ours']:.1f}",
                )
            )  # fmt: skip
    sheet.notes = [f"Target beside busy processes: ≥ {OVER_FUSED:g} times faster than fused."]
    yield sheet


def _measure(policy: str, busy: int, rounds: int) -> dict[str, float]:
    """Times in a fresh process, since OpenMP reads its settings when it is loaded."""
    with ExitStack() as stack:
        for _ in range(busy):
            spinner = stack.enter_context(subprocess.Popen([sys.executable, "-c", _SPIN]))
            stack.callback(spinner.kill)
        done = subprocess.run(
            [sys.executable, "-c", f"from benchmarks import busy; busy.measure({rounds})"],
            cwd=Path(__file__).resolve().parents[1],
            env={**os.environ, "OMP_WAIT_POLICY": policy},
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def measure(rounds: int) -> None:
    """Prints the times of this process as JSON."""
    import fallline.torch as optim

    params = [torch.rand(1_000_000) for _ in range(50)]
    for param in params:
        param.grad = torch.rand(1_000_000).mul_(1e-3)
    steps: dict[str, Step] = {
        "ours": optim.Adam(params).step,
        "fused": torch.optim.Adam(params, fused=True).step,
        "default": torch.optim.Adam(params).step,
    }
    times = alternate(steps, rounds=rounds, budget=20.0)
    found = {name: times.seconds(name) for name in steps}
    found |= {f"{name} over ours": times.ratio(name, "ours") for name in ("fused", "default")}
    print(json.dumps(found))
