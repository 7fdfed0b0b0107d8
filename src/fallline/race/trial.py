"""One trial: a contender trains a problem from a seed, and what came of it is a small dict."""

from __future__ import annotations

import math
import statistics
import time
from array import array
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from fallline.problems._problem import Problem
from fallline.race.contender import Contender
from fallline.race.entry import rises
from fallline.race.maker import Maker, scheduled

POINTS = 120
"""Points of a curve at most."""
_WINDOW = 20  # a training loss is averaged over a twentieth of the run
_EXPLODED = 1e3
_PATIENCE = 3
_ENOUGH = 300  # steps to know their median
_RETURNS = "yields a loss, or (loss, metrics)"


class TrainError(ValueError):
    """A training function does not do what a race needs; the message says what."""


def drive(
    problem: Problem, maker: Maker, seed: int, steps: int | None
) -> Iterator[tuple[int, float, dict[str, float]]]:
    """Trains: after each yield the optimizer's steps so far, the loss and the metrics.

    Args:
        problem: what to train.
        maker: its `make_optimizer`.
        seed: draws initial weights and the order of the data.
        steps: how many to make; None for as many as the problem makes by itself.

    Raises:
        TrainError: the training function makes no optimizer, or yields something else than losses.
    """
    iterator = problem.train(maker, seed)
    if not hasattr(iterator, "__next__"):
        raise TrainError(
            f"{problem.name}: train returned a {type(iterator).__name__}, but it must be a generator that {_RETURNS}"
        )
    try:
        for yielded in iterator:
            loss, metrics = _numbers(problem.name, yielded)
            yield maker.steps, loss, metrics
            if steps is not None and maker.steps >= steps:
                break
    finally:
        getattr(iterator, "close", lambda: None)()
    if not maker.optimizers:
        raise TrainError(f"{problem.name}: train never called make_optimizer(model.parameters())")
    if not maker.steps:
        raise TrainError(f"{problem.name}: train made no step, or yielded nothing: it {_RETURNS} after each step")


def _numbers(name: str, yielded: Any) -> tuple[float, dict[str, float]]:
    loss, metrics = yielded if isinstance(yielded, tuple) and len(yielded) == 2 else (yielded, {})
    try:
        return float(loss), {key: float(value) for key, value in metrics.items()}
    except (TypeError, ValueError, AttributeError) as error:
        raise TrainError(f"{name}: train yielded {yielded!r}, but a race needs a generator that {_RETURNS}") from error


class Record:
    """What a run has shown so far."""

    def __init__(self) -> None:
        self.steps, self.losses = array("q"), array("d")
        self.seen: dict[str, tuple[array[int], array[float]]] = {}
        self.diverged: int | None = None
        self._above = 0

    def take(self, step: int, loss: float, metrics: Mapping[str, float]) -> bool:
        """Keeps a yield; whether the run may go on."""
        first = self.losses[0] if self.losses else loss
        selects = (value for name, value in metrics.items() if not name.startswith("test"))
        if not math.isfinite(loss) or not all(map(math.isfinite, selects)):
            self.diverged = step
            return False
        if not self.steps or step > self.steps[-1]:  # else it was told already, and this tells what was measured
            self.steps.append(step)
            self.losses.append(loss)
        for name, value in metrics.items():
            steps, values = self.seen.setdefault(name, (array("q"), array("d")))
            steps.append(step)
            values.append(value)
        self._above = self._above + 1 if loss - first > _EXPLODED * max(abs(first), 1e-9) else 0
        if self._above >= _PATIENCE:
            self.diverged = step
        return self.diverged is None

    def selecting(self, metric: str) -> str:
        """The number that is compared: the problem's; for "auto" the first that begins with "valid", or the loss.

        An accuracy is passed over, since lower is better.
        """
        if metric != "auto":
            return metric
        return next((name for name in self.seen if name.startswith("valid") and not rises(name)), "loss")

    def curve(self, metric: str) -> tuple[Any, Any]:
        """Steps and values of a metric; the loss as its mean over a twentieth of the run."""
        if metric in self.seen:
            steps, values = self.seen[metric]
            return np.asarray(steps), np.asarray(values)
        return np.asarray(self.steps), trailing_mean(np.asarray(self.losses), max(1, len(self.losses) // _WINDOW))


def trailing_mean(values: Any, window: int) -> Any:
    """The mean of each value and those before it, `window` in all, or as many as there are.

    A window consists of the end of one block and the beginning of the next; their sums are added and never subtracted,
    so that a single huge value is forgotten as soon as it is out of the window.
    """
    count = len(values)
    blocks = np.pad(values, (0, -count % window)).reshape(-1, window)
    heads = np.cumsum(blocks, axis=1).ravel()[:count]
    tails = np.cumsum(blocks[:, ::-1], axis=1)[:, ::-1].ravel()[:count]
    ends = np.arange(count)
    starts = np.maximum(ends - window + 1, 0)
    sums = heads + np.where(starts % window, tails[starts], 0.0)
    return sums / (ends - starts + 1)


def run_trial(problem: Problem, contender: Contender, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Trains once.

    Args:
        problem: what to train.
        contender: with what.
        payload: `values` of the hyperparameters, `seed`, `steps` (None for the problem's own end), `schedule`,
            `metric`, `target` (None for none), `by`, see `score`.

    Returns:
        `steps` made; `diverged`, the step, or None; `metric`, which is compared; `first`, the loss before the
        first step; `final` and `best`, values of the metric (None where there is none: a diverged run has no final
        one); `reached`, the step at which it was first at the target, or None; `score`, what is compared; `curve`, the
        metric's [steps, values]; `loss`, the same of the training loss; `metrics`, the last values of all that was
        measured.

    Raises:
        TrainError: as `drive`.
    """
    maker = Maker(contender, payload["values"], scheduled(payload["schedule"], payload["steps"]), payload["seed"])
    record = Record()
    for step, loss, metrics in drive(problem, maker, payload["seed"], payload["steps"]):
        if not record.take(step, loss, metrics):
            break
    metric = record.selecting(payload["metric"])
    if metric != "loss" and metric not in record.seen and record.diverged is None:
        raise TrainError(
            f"{problem.name}: train never yielded {metric!r} in {maker.steps} steps; it yielded: "
            f"{', '.join(record.seen) or 'loss'}"
        )
    steps, values = record.curve(metric)
    final = float(values[-1]) if len(values) and record.diverged is None else None
    target = payload["target"]
    reached = None if final is None else _reached(steps, values, target)
    budget = payload["steps"] or maker.steps
    return {
        "steps": maker.steps,
        "diverged": record.diverged,
        "metric": metric,
        "first": record.losses[0] if record.losses else None,
        "final": final,
        "best": float(values.min()) if len(values) else None,
        "reached": reached,
        "score": score(payload["by"], final, reached, budget, target),
        "curve": thinned(steps, values),
        "loss": thinned(*record.curve("loss")),
        "metrics": {name: values[-1] for name, (_, values) in record.seen.items()},
    }


def score(by: str, value: float | None, reached: int | None, budget: int, target: float | None) -> float | None:
    """What is compared, lower is better.

    Args:
        by: "final", the metric's value, or "steps", those to the target. A run that misses it counts as the budget and,
            for each e-fold by which it stays above the target, as much again, so that misses can be told apart: the
            penalized runtime that solvers are compared by.
        value: the metric's at the end; None where the run diverged.
        reached: the step at which the target was reached.
        budget: of steps.
        target: the metric's value that counts as solved; positive where steps are compared.
    """
    if by == "final" or value is None or target is None:
        return value
    return float(reached) if reached is not None else budget * (1 + math.log(max(value / target, 1.0)))


def _reached(steps: Any, values: Any, target: float | None) -> int | None:
    if target is None or not len(values):
        return None
    below = np.flatnonzero(values <= target)
    return int(steps[below[0]]) if below.size else None


def thinned(steps: Any, values: Any) -> list[list[float]]:
    """At most POINTS of the points, the last among them, in six digits."""
    if not len(steps):
        return [[], []]
    kept = np.unique(np.linspace(0, len(steps) - 1, POINTS).round().astype(int))
    return [[int(steps[k]) for k in kept], [float(f"{values[k]:.6g}") for k in kept]]


def calibrate(problem: Problem, contender: Contender, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Measures a contender's speed and memory on a problem.

    Args:
        problem: what to train.
        contender: with what, at its defaults.
        payload: `values`, `seed`, `steps` as of `run_trial`, and `seconds`, how long to train at most, if that is
            more than three steps; so many steps as to know their median are enough.

    Returns:
        `step_seconds`, the median time of a step with forward and backward pass; `update_seconds`, that of the
        optimizer's part; `state_bytes` per parameter; `parameters`.

    Raises:
        TrainError: as `drive`.
    """
    maker = Maker(contender, payload["values"])
    times, last, made = array("d"), time.perf_counter(), 0
    ends = last + payload["seconds"]
    for step, _, _ in drive(problem, maker, payload["seed"], payload["steps"]):
        now = time.perf_counter()
        if step > made:
            times.append((now - last) / (step - made))
        last, made = now, step
        if len(times) >= _ENOUGH or (now > ends and len(times) > 3):
            break
    params = [p for optimizer in maker.optimizers for group in optimizer.param_groups for p in group["params"]]
    count = sum(param.numel() for param in params)
    return {
        "step_seconds": statistics.median(times[1:] or times),
        "update_seconds": statistics.median(maker.seconds[1:] or maker.seconds),
        "state_bytes": sum(map(_state_bytes, maker.optimizers)) / count,
        "parameters": count,
    }


def _state_bytes(optimizer: Any) -> int:
    """Of the states that are as large as their parameter, or nearly; step counters are none."""
    return sum(
        value.numel() * value.element_size()
        for state in optimizer.state.values()
        for value in state.values()
        if hasattr(value, "element_size") and value.dim()
    )
