"""One trial: a contender trains a problem from a seed, and what came of it is a small dict."""

from __future__ import annotations

import contextlib
import math
import statistics
import time
from array import array
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from fallline.problems import Goal, Metric, Problem, metric_of
from fallline.race.protocol.contender import Contender
from fallline.race.trial.maker import Maker, scheduled
from fallline.race.trial.record import LOSS, Record, TrainError, thinned

_ENOUGH = 300  # steps to know their median
_RETURNS = "yields a loss, or (loss, metrics)"


def drive(
    problem: Problem, maker: Maker, seed: int, steps: int | None
) -> Iterator[tuple[int, float, dict[Metric, float]]]:
    """Trains: after each yield the optimizer's steps so far, the loss and the metrics.

    Args:
        problem: what to train.
        maker: its `make_optimizer`.
        seed: draws initial weights and the order of the data.
        steps: how many to make; None for as many as the problem makes by itself.

    Raises:
        TrainError: the training function makes no optimizer, or yields something else than losses, or trains nothing.
    """
    iterator = problem.train(maker, seed)
    who = f"{problem.name}: {_called(problem)}"
    if not hasattr(iterator, "__next__"):
        raise TrainError(f"{who} returned a {type(iterator).__name__}, but it must be a generator that {_RETURNS}")
    try:
        for yielded in iterator:
            loss, metrics = _numbers(who, yielded)
            yield maker.steps, loss, metrics
            if steps is not None and maker.steps >= steps:
                break
    finally:
        getattr(iterator, "close", lambda: None)()
    if not maker.optimizers:
        raise TrainError(f"{who} never called make_optimizer(model.parameters())")
    if not maker.steps:
        raise TrainError(f"{who} made no step, or yielded nothing: it {_RETURNS} after each step")
    if not maker.trains:
        raise TrainError(
            f"{who} trains nothing: no parameter given to make_optimizer had a gradient at any step; "
            "call loss.backward() before step(), on a loss of these parameters"
        )


def _called(problem: Problem) -> str:
    """What its training function is called, for errors."""
    name = str(getattr(problem.train, "__name__", ""))
    return name if name.isidentifier() else "train"


def _numbers(who: str, yielded: Any) -> tuple[float, dict[Metric, float]]:
    loss, metrics = yielded if isinstance(yielded, tuple) and len(yielded) == 2 else (yielded, {})
    try:
        numbers = _number(loss), {key: _number(value) for key, value in metrics.items()}
    except (TypeError, ValueError, AttributeError, OverflowError, RuntimeError) as error:
        raise TrainError(f"{who} yielded {yielded!r}, but a race needs a generator that {_RETURNS}") from error
    try:
        return numbers[0], {metric_of(key): value for key, value in numbers[1].items()}
    except ValueError as error:
        raise TrainError(f"{who} yielded {error}") from error


def _number(value: Any) -> float:
    """A number, or the only one of an array of any shape."""
    if isinstance(value, str | bytes):
        raise TypeError("a text is no number")
    return float(value.item() if hasattr(value, "item") else value)


def run_trial(problem: Problem, contender: Contender, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Trains once.

    Args:
        problem: what to train.
        contender: with what.
        payload: `values` of the hyperparameters, `seed`, `steps` (None for the problem's own end), `schedule`,
            `metric`, `goal` (None where it was not said), `target` (None for none), `by`, see `score`.

    Returns:
        `steps` made; `diverged`, the step, or None; `metric`, which is compared, and its `goal`; `first`, the loss
        before the first step; `final` and `best`, values of the metric (None where there is none: a diverged run has
        no final one); `reached`, the step at which it was first at the target, or None; `score`, what is compared;
        `curve`, the metric's [steps, values]; `loss`, the same of the training loss; `metrics`, the last values of all
        that was measured.

    Raises:
        TrainError: as `drive`; or nobody said whether less or more is better of what is compared.
    """
    maker = Maker(contender, payload["values"], scheduled(payload["schedule"], payload["steps"]), payload["seed"])
    record = Record(payload["metric"], payload["goal"], _called(problem))
    with _named(problem):
        for step, loss, metrics in drive(problem, maker, payload["seed"], payload["steps"]):
            if not record.take(step, loss, metrics):  # which asks at once, not after the whole budget
                break
        metric, goal = record.selected
    who = f"{problem.name}: {_called(problem)}"
    if (metric, goal) == LOSS and payload["goal"] == "max" and record.diverged is None:
        raise TrainError(f"{who} yields nothing to maximize; it yields: {_yielded(record)}")
    if metric != "loss" and metric not in record.seen and record.diverged is None:
        raise TrainError(
            f"{who} never yielded {metric!r} in {maker.steps} steps; it yielded: {_yielded(record)}. "
            "If it measures less often, give runs more steps (--steps, --scale; --fast begins with a quarter of them)"
        )
    steps, measured = record.curve(metric)
    final = float(measured[-1]) if len(measured) and record.diverged is None else None
    target = payload["target"]
    reached = None if final is None else _reached(steps, measured, target, goal)
    budget = payload["steps"] or maker.steps
    return {
        "steps": maker.steps,
        "diverged": record.diverged,
        "metric": metric,
        "goal": goal,
        "first": record.losses[0] if record.losses else None,
        "final": final,
        "best": float(measured.max() if goal == "max" else measured.min()) if len(measured) else None,
        "reached": reached,
        "score": score(payload["by"], final, reached, budget, target, goal),
        "curve": thinned(steps, measured),
        "loss": thinned(*record.curve("loss")),
        "metrics": {name: measured[-1] for name, (_, measured) in record.seen.items()},
    }


def _yielded(record: Record) -> str:
    return ", ".join(record.seen) or "loss"


@contextlib.contextmanager
def _named(problem: Problem) -> Iterator[None]:
    """Errors of what is compared, with the problem's name."""
    try:
        yield
    except TrainError as error:
        if str(error).startswith(f"{problem.name}: "):
            raise
        raise TrainError(f"{problem.name}: {error}") from error


def score(
    by: str, value: float | None, reached: int | None, budget: int, target: float | None, goal: Goal | None
) -> float | None:
    """What is compared, lower is better.

    Args:
        by: "final", the metric's value, negated where more is better, or "steps", those to the target. A run that
            misses it counts as the budget and, for each e-fold of the target by which it stays away from it, as much
            again, so that misses can be told apart: the penalized runtime that solvers are compared by.
        value: the metric's at the end; None where the run diverged.
        reached: the step at which the target was reached.
        budget: of steps.
        target: the metric's value that counts as solved; not 0 where steps are compared: misses are told by its size.
        goal: the metric's.
    """
    if value is None:
        return None
    if by == "final" or target is None:
        return 0.0 - value if goal == "max" else value
    if reached is not None:
        return float(reached)
    missing = target - value if goal == "max" else value - target
    return budget * (1 + math.log1p(max(missing, 0.0) / abs(target)))


def _reached(steps: Any, measured: Any, target: float | None, goal: Goal | None) -> int | None:
    if target is None or not len(measured):
        return None
    there = np.flatnonzero(measured >= target if goal == "max" else measured <= target)
    return int(steps[there[0]]) if there.size else None


def calibrate(problem: Problem, contender: Contender, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Measures a contender's speed and memory on a problem.

    Args:
        problem: what to train.
        contender: with what, at its defaults.
        payload: `values`, `seed`, `steps`, `metric`, `goal` as of `run_trial`, and `seconds`, how long to train at
            most, if that is more than three steps; so many steps as to know their median are enough.

    Returns:
        `step_seconds`, the median time of a step with forward and backward pass; `update_seconds`, that of the
        optimizer's part; `state_bytes` per parameter; `parameters`; `first`, the loss before the first step.

    Raises:
        TrainError: as `drive`; or nobody said whether less or more is better of what is compared.
    """
    maker = Maker(contender, payload["values"])
    record = Record(payload["metric"], payload["goal"], _called(problem))
    times, last, made = array("d"), time.perf_counter(), 0
    ends = last + payload["seconds"]
    for step, loss, metrics in drive(problem, maker, payload["seed"], payload["steps"]):
        now = time.perf_counter()
        if step > made:
            times.append((now - last) / (step - made))
        with _named(problem):
            record.take(step, loss, metrics)
        last, made = time.perf_counter(), step
        if len(times) >= _ENOUGH or (now > ends and len(times) > 3):
            break
    params = [p for optimizer in maker.optimizers for group in optimizer.param_groups for p in group["params"]]
    count = sum(param.numel() for param in params)
    return {
        "step_seconds": statistics.median(times[1:] or times),
        "update_seconds": statistics.median(maker.seconds[1:] or maker.seconds),
        "state_bytes": sum(map(_state_bytes, maker.optimizers)) / count,
        "parameters": count,
        "first": record.losses[0] if record.losses else None,
    }


def _state_bytes(optimizer: Any) -> int:
    """Of the states that are as large as their parameter, or nearly; step counters are none."""
    return sum(
        value.numel() * value.element_size()
        for state in optimizer.state.values()
        for value in state.values()
        if hasattr(value, "element_size") and value.dim()
    )
