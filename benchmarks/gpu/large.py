"""One large tensor on a GPU: every rule and class over the time in which a copy moves as many bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import torch

from benchmarks.gpu import cases
from benchmarks.gpu.cases import Bench
from benchmarks.gpu.clock import Both, alternate
from benchmarks.large import step_kernel
from benchmarks.measure import Step
from benchmarks.peers import PEERS as OF_RULES
from benchmarks.peers import Pair
from benchmarks.report import Sheet, at_least, at_most
from fallline.rule import Rule
from fallline.rules import RULES
from fallline.torch import Optimizer
from fallline.torch.peers import PEERS

OF_COPY, OF_COPY_DRAWING = 1.06, 2.0
OVER_FUSED: Mapping[str, float] = {"Adam": 1.3}
OVER_FOREACH: Mapping[str, float] = {"NAdam": 3.5, "Adadelta": 3.5}
OPTIONS: Mapping[str, dict[str, Any]] = {"SGD": {"momentum": 0.9}}
CLASSES = tuple(name for name in PEERS if name != "SparseAdam")

_COLUMNS = ("words", "ms", "over the copy limit", "faster than torch fused", "than torch foreach")


def run(bench: Bench, names: Iterable[str] = CLASSES) -> Iterator[Sheet]:
    """The classes of torch.optim of these names, then, where these are all, every rule."""
    names = list(names)
    title = f"One tensor of {bench.size // 2**20} M float32 elements"
    classes = Sheet(f"{title}: torch.optim's classes", ("class", *_COLUMNS))
    rates = []
    for name in names:
        options = OPTIONS.get(name, {})
        rule, param = PEERS[name].rule(**options), bench.large()
        peers = cases.theirs(name, param, options)
        row, rate = _row(bench, name, rule, cases.ours(name, param, options), peers)
        classes.rows.append(row)
        rates.append(rate)
    classes.notes = [
        f"The copy limit: torch's copy of as many bytes, {min(rates) / 1e12:.2f} to {max(rates) / 1e12:.2f} TB/s.",
        "Words: float32 numbers read and written per element.",
    ]
    yield classes
    if names == list(CLASSES):
        yield of_rules(bench, title)


def of_rules(bench: Bench, title: str, names: Iterable[str] = tuple(RULES)) -> Sheet:
    """The rules of these names."""
    sheet = Sheet(f"{title}: the rules", ("rule", *_COLUMNS))
    for name in names:
        rule, param, pair = RULES[name], bench.large(), OF_RULES.get(name, Pair())
        peer = {} if pair.default is None else cases.theirs(pair.default.name, param, pair.default.options)
        sheet.rows.append(_row(bench, name, rule, Optimizer(param, rule).step, peer)[0])
    return sheet


def _row(bench: Bench, name: str, rule: Rule, step: Step, peers: Mapping[str, Step]) -> tuple[tuple[str, ...], float]:
    """A row, and the bytes that a copy moves in a second beside it."""
    kernel = step_kernel(rule)
    into, source = torch.zeros(2, bench.size, device=bench.clock.device).unbind()
    both = alternate(
        bench.clock, {"ours": step, "copy": lambda: into.copy_(source), **peers}, rounds=bench.rounds, budget=0.8
    )
    seconds, bound = both.finish.seconds("ours"), OF_COPY_DRAWING if kernel.draws else OF_COPY
    over = both.finish.ratio("ours", "copy") * 2 / kernel.words_moved
    cells = [name, str(kernel.words_moved), f"{seconds * 1e3:.3f}", at_most(over, bound, f"{over:.2f}")]
    cells += [_faster(both, "fused", OVER_FUSED.get(name)), _faster(both, "foreach", OVER_FOREACH.get(name))]
    return tuple(cells), 8 * bench.size / both.finish.seconds("copy")


def _faster(both: Both, peer: str, least: float | None) -> str:
    if peer not in both.finish.samples:
        return ""
    ratio = both.finish.ratio(peer, "ours")
    text = f"{ratio:.2f} ×"
    return text if least is None else at_least(ratio, least, text)
