"""torch.compile(optimizer.step), the peer nearest to a rule compiled from its formula; it needs a C++ compiler."""

from __future__ import annotations

import time
from collections.abc import Iterator

import torch

from benchmarks.measure import Step, alternate
from benchmarks.report import Sheet
from fallline import rules
from fallline.rule import Rule
from fallline.torch import Optimizer

_RULES: tuple[tuple[Rule, str], ...] = ((rules.RULES["adam"], "Adam"), (rules.RULES["nadam"], "NAdam"))


def run(quick: bool) -> Iterator[Sheet]:
    """Adam and Nadam, on one large tensor and on many small ones, which torch takes minutes to compile."""
    for tensors, elements in ((1, 10_000_000), (10, 4096)) if quick else ((1, 50_000_000), (150, 4096)):
        sheet = Sheet(
            f"torch.compile(optimizer.step), tensors × elements: {tensors} × {elements:,}",
            ("rule", "ours, ms", "compiled, ms", "compiled\nover ours", "first step\ncompiled, s"),
        )
        sheet.rows = [_row(one, name, tensors, elements, 7 if quick else 15) for one, name in _RULES]
        sheet.notes = ["Compiled with foreach=True, all tensors in one graph; the first step includes compilation."]
        yield sheet


def _row(one: Rule, name: str, tensors: int, elements: int, rounds: int) -> tuple[str, ...]:
    params = [torch.rand(elements) for _ in range(tensors)]
    for param in params:
        param.grad = torch.rand(elements).mul_(1e-3)
    optimizer = getattr(torch.optim, name)(params, foreach=True)
    compiled: Step = torch.compile(lambda: optimizer.step())
    start = time.perf_counter()
    try:
        compiled()
    except Exception as error:  # no compiler, or a torch that cannot compile this
        return one.name, "", f"{type(error).__name__}", "", ""
    first = time.perf_counter() - start
    steps: dict[str, Step] = {"ours": Optimizer(params, one).step, "compiled": compiled}
    times = alternate(steps, rounds=rounds, sample=5e-3)
    return (
        one.name,
        f"{times.seconds('ours') * 1e3:.2f}",
        f"{times.seconds('compiled') * 1e3:.2f}",
        f"{times.ratio('compiled', 'ours'):.2f}",
        f"{first:.1f}",
    )
