"""Time on a GPU: until a step is issued, which this process waits for, and until it is finished, by the GPU's clock."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import torch

from benchmarks.measure import Step, Times, collection_off


@dataclass(frozen=True)
class Both:
    """What was measured of the same candidates.

    Attributes:
        issue: seconds until a call returned.
        finish: seconds a call, by the device.
    """

    issue: Times
    finish: Times


class Clock(Protocol):
    """What times calls on a device; `device` is where torch makes the tensors for it."""

    device: str

    def empty(self) -> None:
        """Waits until nothing is left to do."""

    def finish(self, call: Step, repeats: int) -> float:
        """Seconds a call on the device, over as many in a row."""

    def issue(self, call: Step, repeats: int) -> float:
        """Seconds until a call returns, over as many in a row that find the device idle."""


class Gpu:
    """The GPU that is torch's current one, by events on its current stream."""

    device = "cuda"

    def empty(self) -> None:
        """Waits until nothing is left to do."""
        torch.cuda.synchronize()

    def finish(self, call: Step, repeats: int) -> float:
        """Seconds a call on the device, over as many in a row."""
        start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))  # type: ignore[no-untyped-call]
        self.empty()
        start.record()
        for _ in range(repeats):
            call()
        end.record()
        self.empty()
        return float(start.elapsed_time(end)) / 1e3 / repeats

    def issue(self, call: Step, repeats: int) -> float:
        """Seconds until a call returns, over as many in a row that find the device idle."""
        total = 0.0
        for _ in range(repeats):
            self.empty()
            start = time.perf_counter()
            call()
            total += time.perf_counter() - start
        return total / repeats


class Processor:
    """This processor in a GPU's place, so that the benchmark runs where there is none; its times say nothing."""

    device = "cpu"

    def empty(self) -> None:
        """Nothing is ever left to do."""

    def finish(self, call: Step, repeats: int) -> float:
        """Seconds a call, over as many in a row."""
        start = time.perf_counter()
        for _ in range(repeats):
            call()
        return (time.perf_counter() - start) / repeats

    issue = finish


def alternate(
    clock: Clock, candidates: Mapping[str, Step], *, rounds: int, sample: float = 2e-3, budget: float = 1.0
) -> Both:
    """Times candidates in turn, after a warm-up, with garbage collection off.

    Args:
        clock: the device's.
        candidates: what to call, by name.
        rounds: samples of each, every round in an order of its own.
        sample: seconds that a sample lasts at least; short calls are repeated and their time divided.
        budget: seconds after which no further round begins, once three are done.
    """
    issue: dict[str, list[float]] = {name: [] for name in candidates}
    finish: dict[str, list[float]] = {name: [] for name in candidates}
    with collection_off():
        repeats = {name: _repeats(clock, call, sample) for name, call in candidates.items()}
        deadline = time.perf_counter() + budget
        for k in range(rounds):
            if k >= 3 and time.perf_counter() > deadline:
                break
            for name in random.Random(k).sample(list(candidates), len(candidates)):
                finish[name].append(clock.finish(candidates[name], repeats[name]))
                issue[name].append(clock.issue(candidates[name], min(repeats[name], 10)))
    return Both(Times(issue), Times(finish))


def _repeats(clock: Clock, call: Step, sample: float) -> int:
    """Warms a candidate up and says how many calls fill a sample."""
    for _ in range(3):
        call()
    once = min(clock.finish(call, 1) for _ in range(2))
    return max(1, min(200, round(sample / once)))
