"""Small tensors: what a step costs beside the arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch

from benchmarks.measure import alternate
from benchmarks.peers import Peer
from benchmarks.report import Sheet, at_least
from fallline import rules
from fallline.torch import Optimizer

_ADAM = Peer("Adam")


@dataclass(frozen=True)
class Case:
    """A number of tensors, the elements of each, and how many times faster than fused a step should be."""

    tensors: int
    elements: int
    target: float | None


CASES = (Case(1, 64, 2), Case(150, 256, 8), Case(150, 4096, None), Case(1000, 256, 8))


def run(quick: bool) -> Iterator[Sheet]:
    """Adam on many small tensors."""
    sheet = Sheet(
        "Adam on small tensors",
        ("tensors × elements", "ours, µs", "torch fused, µs", "torch default, µs", "times faster\nthan fused", "target",
         "times faster\nthan default"),
    )  # fmt: skip
    sheet.rows = [_row(case, 9 if quick else 25) for case in CASES]
    yield sheet


def _row(case: Case, rounds: int) -> tuple[str, ...]:
    params = [torch.rand(case.elements) for _ in range(case.tensors)]
    for param in params:
        param.grad = torch.rand(case.elements).mul_(1e-3)
    times = alternate(
        {
            "ours": Optimizer(params, rules.adam).step,
            "fused": _ADAM.build(params, fused=True).step,
            "default": _ADAM.build(params).step,
        },
        rounds=rounds,
        sample=5e-3,
    )
    faster = times.ratio("fused", "ours")
    text = f"{faster:.1f}"
    return (
        f"{case.tensors} × {case.elements}",
        *(f"{times.seconds(name) * 1e6:,.1f}" for name in ("ours", "fused", "default")),
        text if case.target is None else at_least(faster, case.target, text),
        "" if case.target is None else f"≥ {case.target:g}",
        f"{times.ratio('default', 'ours'):.1f}",
    )
