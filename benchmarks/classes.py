"""Every elementwise class of torch.optim against torch's own ways of running it, and against other libraries."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

import fallline.torch as optim
from benchmarks.large import limit
from benchmarks.measure import LEAST_ROUNDS, Step, Times, alternate
from benchmarks.report import Sheet, at_least, at_most
from fallline.torch.peers import PEERS

OF_MEMORY, OF_PEER = 1.05, 1.05
_FUSED = ("SGD", "Adam", "AdamW", "Adagrad")
_OPTIONS: Mapping[str, dict[str, Any]] = {"SGD": {"momentum": 0.9}}
CLASSES = tuple(name for name in PEERS if name != "SparseAdam")


@dataclass(frozen=True)
class Size:
    """So many tensors of so many elements, and how many times faster than some peers ours should be."""

    tensors: int
    elements: int
    targets: Mapping[str, float]

    def __str__(self) -> str:
        million = 10**6
        each = f"{self.elements // million} M" if self.elements >= million else f"{self.elements:,}"
        return f"{self.tensors} × {each}"


MANY = {"fused": 8.0, "CPUAdam": 4.0}
SIZES = (Size(150, 4096, MANY), Size(150, 256, {}), Size(1000, 256, MANY), Size(1, 64, {"fused": 2.2}))


def large(quick: bool) -> Size:
    """One tensor that no cache holds."""
    never = dict.fromkeys(("default", "foreach", "fused", "compiled", "CPUAdam"), 1 / OF_PEER)
    return Size(1, 10_000_000 if quick else 50_000_000, never)


def run(quick: bool) -> Iterator[Sheet]:
    """Every class and size against torch's default, foreach and fused, and CPUAdam where DeepSpeed is installed."""
    for size in (large(quick), *SIZES):
        yield _sheet(size, quick, compiled=False)


def run_compiled(quick: bool) -> Iterator[Sheet]:
    """The same with torch.compile(step), which takes from seconds to minutes per class and size."""
    for size in (large(quick), *(SIZES[:1] if quick else SIZES)):
        yield _sheet(size, quick, compiled=True)


def _sheet(size: Size, quick: bool, *, compiled: bool) -> Sheet:
    peers = ["default", "foreach", "fused", *(["compiled"] if compiled else []), *_others()]
    is_large = size.elements >= 10**6
    columns = ("class", "ours", *(["time over\nmemory limit"] if is_large else []), *(f"over\n{p}" for p in peers))
    sheet = Sheet(f"Every class, {size}: how many times faster than torch's, and others'", columns)
    for name in CLASSES:
        sheet.rows.append(_row(name, size, peers, 9 if quick else 25))
    wanted = ", ".join(f"{peer} ≥ {least:.2g}" for peer, least in size.targets.items())
    if is_large:
        wanted = f"memory limit ≤ {OF_MEMORY:.2f}; no peer faster by more than {OF_PEER - 1:.0%}"
    sheet.notes = [f"Targets: {wanted}." if wanted else "No targets."]
    return sheet


def _row(name: str, size: Size, peers: list[str], rounds: int) -> tuple[str, ...]:
    params = [torch.rand(size.elements) for _ in range(size.tensors)]
    for param in params:
        param.grad = torch.rand(size.elements).add_(0.5).mul_(1e-3)
    is_large = size.elements >= 10**6
    steps: dict[str, Step] = {"ours": _ours(name, params).step}
    if is_large:
        steps["limit"] = _limit(name, params).step
    slow: dict[str, Step] = {"ours": steps["ours"]}
    for peer in peers:
        step = _peer(name, peer, params)
        if step is not None:
            (slow if peer in ("default", "foreach") and is_large else steps)[peer] = step
    sample = 0.0 if is_large else 5e-3
    close = alternate(steps, rounds=rounds, sample=sample)
    apart = alternate(slow, rounds=LEAST_ROUNDS) if len(slow) > 1 else close
    seconds = close.seconds("ours")
    cells = [name, f"{seconds * 1e3:.1f} ms" if is_large else f"{seconds * 1e6:,.1f} µs"]
    if is_large:
        over = close.ratio("ours", "limit")
        cells.append(at_most(over, OF_MEMORY, f"{over:.2f}"))
    cells += [_ratio(peer, close if peer in steps else apart, size) for peer in peers]
    return tuple(cells)


def _ratio(peer: str, times: Times, size: Size) -> str:
    if peer not in times.samples:
        return ""
    ratio = times.ratio(peer, "ours")
    text = f"{ratio:.2f}" if ratio < 3 else f"{ratio:.1f}"
    return at_least(ratio, size.targets[peer], text) if peer in size.targets else text


def _ours(name: str, params: list[Tensor]) -> torch.optim.Optimizer:
    made: torch.optim.Optimizer = getattr(optim, name)(params, **_OPTIONS.get(name, {}))
    return made


def _limit(name: str, params: list[Tensor]) -> torch.optim.Optimizer:
    """What moves as many numbers and adds one to each."""
    form = PEERS[name].rule(**_OPTIONS.get(name, {}))
    return optim.Optimizer(params, limit(len(form.program.state_names)))


def _peer(name: str, peer: str, params: list[Tensor]) -> Step | None:
    """A peer's step; None where it has no such class."""
    options = _OPTIONS.get(name, {})
    if peer == "CPUAdam":
        return _others()[peer](params, name == "AdamW").step if name in ("Adam", "AdamW") else None
    if peer == "fused" and name not in _FUSED:
        return None
    if peer == "compiled":
        torch.compiler.reset()  # else it gives up after a few optimizers
        opt = getattr(torch.optim, name)(params, foreach=True, **options)
        step: Step = torch.compile(lambda: opt.step())
        step()
        return step
    ways = {"default": {}, "foreach": {"foreach": True}, "fused": {"fused": True}}
    made: Step = getattr(torch.optim, name)(params, **ways[peer], **options).step
    return made


def _others() -> dict[str, Callable[[list[Tensor], bool], Any]]:
    """Optimizers of other libraries, where they are installed."""
    if importlib.util.find_spec("deepspeed") is None:
        return {}
    from deepspeed.ops.adam import DeepSpeedCPUAdam

    return {"CPUAdam": lambda params, adamw: DeepSpeedCPUAdam(params, adamw_mode=adamw)}
