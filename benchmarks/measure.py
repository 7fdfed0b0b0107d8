"""Timing several candidates against each other in one run."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

Step = Callable[[], object]


@dataclass(frozen=True)
class Times:
    """Seconds per call: for each candidate one sample per round."""

    samples: Mapping[str, list[float]]

    def seconds(self, name: str) -> float:
        """The median of a candidate's samples."""
        return median(self.samples[name])

    def ratio(self, name: str, to: str) -> float:
        """The median over rounds of one candidate's time divided by another's: drifts cancel within a round."""
        return median(a / b for a, b in zip(self.samples[name], self.samples[to], strict=True))

    def __add__(self, others: Times) -> Times:
        """The rounds of two measurements of the same candidates."""
        return Times({name: samples + others.samples[name] for name, samples in self.samples.items()})


LEAST_ROUNDS = 5


def alternate(candidates: Mapping[str, Step], *, rounds: int, sample: float = 0.0, budget: float = 5.0) -> Times:
    """Times candidates in turn, after a warm-up, with garbage collection off.

    Args:
        candidates: what to call, by name.
        rounds: samples of each, every round in an order of its own: who runs after whom matters in caches.
        sample: seconds that a sample should last at least; short calls are repeated and their time divided.
        budget: seconds after which no further round begins, once LEAST_ROUNDS are done; for busy machines.
    """
    with collection_off():
        repeats = {name: _repeats(step, sample) for name, step in candidates.items()}
        samples: dict[str, list[float]] = {name: [] for name in candidates}
        names = list(candidates)
        deadline = time.perf_counter() + budget
        for k in range(rounds):
            if k >= LEAST_ROUNDS and time.perf_counter() > deadline:
                break
            for name in random.Random(k).sample(names, len(names)):
                samples[name].append(_time(candidates[name], repeats[name]))
    return Times(samples)


def _repeats(step: Step, sample: float) -> int:
    """Warms a candidate up and says how many calls fill a sample."""
    for _ in range(2):
        step()
    if not sample:
        return 1
    once = min(_time(step, 1) for _ in range(2))
    return max(1, round(sample / once))


def _time(step: Step, repeats: int) -> float:
    """Seconds per call, over a number of calls."""
    start = time.perf_counter()
    for _ in range(repeats):
        step()
    return (time.perf_counter() - start) / repeats


@contextmanager
def collection_off() -> Iterator[None]:
    """Collects garbage once, then not until the end."""
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
