"""A whole training step of a small network: how much of it is the optimizer?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn

from benchmarks.measure import Step, alternate
from benchmarks.peers import Peer
from benchmarks.report import Sheet
from fallline import rules
from fallline.torch import Optimizer


class Nothing(torch.optim.Optimizer):
    """An optimizer whose step does nothing."""

    def step(self, closure: object = None) -> None:  # type: ignore[override]
        """Does nothing."""

    step.hooked = True  # type: ignore[attr-defined]  # torch then does not wrap it


_CANDIDATES: dict[str, Callable[[list[Tensor]], torch.optim.Optimizer]] = {
    "no step": lambda params: Nothing(params, {}),
    "fallline Adam": lambda params: Optimizer(params, rules.adam),
    "torch fused Adam": lambda params: Peer("Adam").build(params, fused=True),
    "torch default Adam": lambda params: Peer("Adam").build(params),
}


def run(quick: bool) -> Iterator[Sheet]:
    """Forward, backward, step and zero_grad of an MLP 64-64-10 at batch 32."""
    steps = {name: _training_step(build) for name, build in _CANDIDATES.items()}
    times = alternate(steps, rounds=11 if quick else 41, sample=10e-3)
    sheet = Sheet(
        "A whole training step, MLP 64-64-10, batch 32",
        ("optimizer", "µs", "over no step", "µs of the optimizer", "over fallline"),
    )
    nothing = times.seconds("no step")
    for name in steps:
        seconds = times.seconds(name)
        sheet.rows.append(
            (
                name,
                f"{seconds * 1e6:.0f}",
                f"{times.ratio(name, 'no step'):.2f}",
                f"{(seconds - nothing) * 1e6:.0f}",
                f"{times.ratio(name, 'fallline Adam'):.2f}",
            )
        )
    yield sheet


def _training_step(build: Callable[[list[Tensor]], torch.optim.Optimizer]) -> Step:
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    inputs, labels = torch.randn(32, 64), torch.randint(10, (32,))
    optimizer = build(list(model.parameters()))

    def step() -> None:
        nn.functional.cross_entropy(model(inputs), labels).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        optimizer.zero_grad()

    return step
