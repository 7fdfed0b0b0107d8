"""One large tensor: is a step as fast as memory, as torch's fused kernels, as torch's default?

Of rules in which each element sees itself alone; those with sums are in `modern`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from benchmarks.measure import LEAST_ROUNDS, Step, Times, alternate
from benchmarks.peers import PEERS, Pair
from benchmarks.report import Sheet, at_least, at_most
from benchmarks.yardstick import Yardstick
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.rule import Rule, at_point, decays, rule, zeros
from fallline.rules import RULES
from fallline.torch import Optimizer

OF_MEMORY, OF_FUSED, OVER_DEFAULT = 1.10, 1.05, 4.0
MUCH_FASTER = ("adadelta", "rmsprop", "adamax", "nadam")
"""Rules that torch does not fuse, for which OVER_DEFAULT is a target."""

_COLUMNS = (
    "rule", "words", "ms", "GB/s", f"time over\nmemory limit\n(≤ {OF_MEMORY:.2f})", "torch\nfused",
    f"time over\nfused\n(≤ {OF_FUSED:.2f})", "torch\ndefault", f"times faster\nthan default\n(≥ {OVER_DEFAULT:g})",
)  # fmt: skip


@rule
def _stateless(theta: Any, grad: Any) -> Any:
    return theta + grad(theta)


@rule
def _stateful(theta: Any, grad: Any, s: Any = zeros("each"), *, each: Any = decays(0)) -> Any:  # noqa: B008
    g = grad(theta)
    return theta + g, tuple(one + g for one in s)


def limit(states: int) -> Rule:
    """The memory limit: a rule that moves the numbers of one with this many states and adds one number to each."""
    return _stateful(each=(0,) * states) if states else _stateless


def step_kernel(rule: Rule) -> Kernel:
    """The kernel of a step without a closure."""
    return kernel_of(at_point(rule.program) if rule.program.looks_ahead else rule.program)


def elementwise() -> dict[str, Rule]:
    """The rules in which each element sees itself alone, by name."""
    return {name: one for name, one in RULES.items() if step_kernel(one).elementwise}


@dataclass(frozen=True)
class Bench:
    """A parameter with a gradient, and the arrays that rules keep their states in, one after another.

    Theirs are the same pages, so no rule is faster for where its arrays lie; no number is subnormal, infinite or NaN.
    """

    theta: Tensor
    arrays: list[Tensor]
    yardstick: Yardstick

    @classmethod
    def of(cls, size: int) -> Bench:
        """A bench for tensors of this many elements and any of the elementwise rules."""
        theta = torch.rand(size)
        theta.grad = torch.rand(size).add_(0.5).mul_(1e-3)
        most = max(len(rule.program.state_names) for rule in elementwise().values())
        arrays = [torch.zeros(size) for _ in range(most)]
        return cls(theta, arrays, Yardstick([theta, theta.grad, *arrays]))

    def optimizer(self, rule: Rule) -> Optimizer:
        """A rule's optimizer, on the bench's arrays."""
        optimizer = Optimizer([self.theta], rule)
        names = rule.program.state_names
        optimizer.state[self.theta] = {
            "step": torch.zeros(()),
            **dict(zip(names, self.arrays[: len(names)], strict=True)),
        }
        return optimizer

    def times(self, rule: Rule, pair: Pair, rounds: int) -> tuple[Times, Times | None]:
        """Seconds per step: of a rule, the memory limit and torch's fused peer; then of the rule and torch's default.

        The default, ten times slower, runs apart and less often, so that the close comparison gets more rounds.
        """
        kernel = step_kernel(rule)
        limit = self.yardstick.step(len(kernel.loads), len(kernel.stores))
        for array in self.arrays:
            array.zero_()
        steps: dict[str, Step] = {"ours": self.optimizer(rule).step, "limit": limit}
        if pair.fused is not None:
            steps["fused"] = pair.fused.build([self.theta], fused=True).step
        close = alternate(steps, rounds=rounds)
        if pair.default is None:
            return close, None
        default: dict[str, Step] = {"ours": steps["ours"], "default": pair.default.build([self.theta]).step}
        return close, alternate(default, rounds=LEAST_ROUNDS)


def run(quick: bool) -> Iterator[Sheet]:
    """Every elementwise rule on a tensor of 50 M elements (10 M if quick)."""
    size, rounds = (10_000_000, 7) if quick else (50_000_000, 25)
    yield from of_size(size, rounds)


def of_size(size: int, rounds: int) -> Iterator[Sheet]:
    """The same, on a tensor of this many elements."""
    bench = Bench.of(size)
    plain = Sheet(f"One tensor of {size / 10**6:g} M elements", _COLUMNS)
    noisy = Sheet("The same, rules that draw noise", _COLUMNS)
    for name, one in elementwise().items():
        sheet = noisy if step_kernel(one).draws else plain
        sheet.rows.append(_row(name, one, bench.times(one, PEERS.get(name, Pair()), rounds), size))
    plain.notes = [
        "words: float32 numbers read and written per element.",
        "~: torch has no fused kernel of the rule; this one moves as many words.",
    ]
    yield plain
    noisy.notes = ["Drawing normal numbers costs more than moving them, so these have no target."]
    yield noisy
    yield _ways(bench, size)


def _row(name: str, rule: Rule, measured: tuple[Times, Times | None], size: int) -> tuple[str, ...]:
    kernel, pair = step_kernel(rule), PEERS.get(name, Pair())
    times, apart = measured
    of_limit = times.ratio("ours", "limit")
    over_limit = f"{of_limit:.2f}"
    fused = default = faster = of_fused = ""
    if pair.fused is not None:
        ratio = times.ratio("ours", "fused")
        fused, of_fused = f"{pair.fused} {times.seconds('fused') * 1e3:.1f}", f"{ratio:.2f}"
        of_fused = of_fused if pair.fused.near else at_most(ratio, OF_FUSED, of_fused)
    if apart is not None:
        ratio = apart.ratio("default", "ours")
        default, faster = f"{pair.default} {apart.seconds('default') * 1e3:.0f}", f"{ratio:.1f}"
        faster = at_least(ratio, OVER_DEFAULT, faster) if name in MUCH_FASTER else faster
    seconds = times.seconds("ours")
    return (
        name, str(kernel.words_moved), f"{seconds * 1e3:.1f}", f"{_rate(kernel.words_moved, size, seconds):.1f}",
        over_limit if kernel.draws else at_most(of_limit, OF_MEMORY, over_limit), fused, of_fused, default, faster,
    )  # fmt: skip


def _rate(words: int, size: int, seconds: float) -> float:
    """GB/s."""
    return words * size * 4 / seconds / 1e9


def _ways(bench: Bench, size: int) -> Sheet:
    """What the memory gives to each way of going through it."""
    measured = sorted(bench.yardstick.times.items())
    sheet = Sheet("The memory limits, GB/s", ("way", *(f"{loads + stores} words" for (loads, stores), _ in measured)))
    for way in dict.fromkeys(way for _, times in measured for way in times.samples):
        rates = [
            f"{_rate(loads + stores, size, times.seconds(way)):.1f}" if way in times.samples else ""
            for (loads, stores), times in measured
        ]
        sheet.rows.append((way, *rates))
    sheet.notes = ["The fastest of each column is the limit, and runs again beside every rule that moves as much."]
    return sheet
