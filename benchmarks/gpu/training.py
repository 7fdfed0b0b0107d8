"""A whole training step of a small network on a GPU: how much of it is the optimizer?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn

import fallline.torch
from benchmarks.gpu.cases import Bench
from benchmarks.gpu.clock import alternate
from benchmarks.measure import Step
from benchmarks.report import Sheet, at_most
from benchmarks.training import Nothing

OVER_NONE = 1.03
_LAYERS, _WIDTH, _BATCH = 9, 256, 128

_CANDIDATES: dict[str, Callable[[list[Tensor]], torch.optim.Optimizer]] = {
    "no optimizer": lambda params: Nothing(params, {}),
    "fallline Adam": lambda params: fallline.torch.Adam(params),
    "torch fused Adam": lambda params: torch.optim.Adam(params, fused=True),
    "torch foreach Adam": lambda params: torch.optim.Adam(params, foreach=True),
}


def run(bench: Bench) -> Iterator[Sheet]:
    """Forward, backward, step and zero_grad."""
    both = alternate(
        bench.clock, {name: _step(bench, make) for name, make in _CANDIDATES.items()}, rounds=2 * bench.rounds,
        sample=20e-3, budget=6.0,
    )  # fmt: skip
    sheet = Sheet(
        f"A whole training step, MLP {_LAYERS} × {_WIDTH}, batch {_BATCH}, float32",
        ("optimizer", "issued, µs", "finished, µs", "over no optimizer"),
    )
    for name in _CANDIDATES:
        over = both.finish.ratio(name, "no optimizer")
        text = f"{over:.2f}"
        sheet.rows.append((
            name, *(f"{times.seconds(name) * 1e6:,.0f}" for times in (both.issue, both.finish)),
            at_most(over, OVER_NONE, text) if name.startswith("fallline") else text,
        ))  # fmt: skip
    yield sheet


def _step(bench: Bench, make: Callable[[list[Tensor]], torch.optim.Optimizer]) -> Step:
    torch.manual_seed(0)
    layers = [layer for _ in range(_LAYERS) for layer in (nn.Linear(_WIDTH, _WIDTH), nn.ReLU())]
    model = nn.Sequential(*layers).to(bench.clock.device)
    inputs, wanted = torch.randn(2, _BATCH, _WIDTH, device=bench.clock.device).unbind()
    optimizer = make(list(model.parameters()))

    def step() -> None:
        nn.functional.mse_loss(model(inputs), wanted).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        optimizer.zero_grad()

    return step
