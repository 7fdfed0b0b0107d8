"""The learning-rate range test of a function."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from fallline.descent.feed import make_feed
from fallline.descent.libraries.choice import library_of
from fallline.descent.lr_range import Floats, LrRange
from fallline.descent.lr_search import search, swept_losses
from fallline.descent.objective import Objective
from fallline.descent.position import slope_of
from fallline.descent.trees import flatten
from fallline.descent.whole import engine_of
from fallline.rule import HyperparameterError, Rule
from fallline.spelling import as_rule


def find_lr(
    loss: Callable[..., Any],
    params: Any,
    rule: Rule | str,
    data: Any = None,
    *,
    grad: Callable[..., Any] | bool | None = None,
    batch_size: int | None = None,
    low: float = 1e-7,
    high: float = 10.0,
    steps: int = 100,
    repeats: int = 3,
    probes: int = 12,
    seed: int = 0,
) -> LrRange:
    """Finds the range of learning rates that work for a rule on a function.

    From params on, one step is made at each of `steps` rates that rise from `low` to `high`. Several such sweeps, with
    the data in several orders, are joined by their median, so that a spike in one of them moves nothing. Around the
    rate that they suggest, runs of `steps` steps at one rate each then find the best rate and the edges.

    Source: Smith 2017, Cyclical learning rates for training neural networks, arXiv:1506.01186.

    Args:
        loss, params, rule, data, grad, batch_size: as for `fallline.minimize`. The rule's own `lr` does not matter.
        low, high: the first and the last learning rate.
        steps: rates to try.
        repeats: sweeps; without mini-batches one says all. A generator is read on from sweep to sweep.
        probes: runs at one rate, at most; 0 leaves the sweeps alone, which is quicker but only roughly right.
        seed: of the data's order in the first sweep and in the runs; the next sweeps count up.

    Returns:
        The range, a suggestion, the curves, and a picture of them; it always says what was found.

    Raises:
        HyperparameterError: the rule has no hyperparameter `lr`.
        TypeError, ValueError: as `fallline.minimize`.
    """
    rule = as_rule(rule)
    if "lr" not in rule.values:
        raise HyperparameterError(f"{rule.name} has no hyperparameter lr to search; it has: {', '.join(rule.values)}")
    leaves, structure = flatten(params)
    library = library_of(leaves, structure.leaf_names())
    objective = Objective(loss, grad, library, structure)

    def run(rates: Floats, k: int) -> Floats:
        steps = len(rates)
        engine = engine_of(library, rule(lr=lambda t: float(rates[min(t, steps) - 1])), leaves)
        feed = make_feed(data, batch_size, shuffle=True, seed=seed + k)
        batches = iter(feed)

        def step() -> float:
            batch = next(batches, None)
            if batch is None:
                raise ValueError(f"the data ended after {engine.t} batches, but a sweep takes {steps + 1}")
            value, grads = slope_of(objective, engine, batch.args, valued=True)
            if engine.t < steps:
                engine.step(grads)
                feed.advance()
            return math.nan if value is None else value

        return swept_losses(step, steps)

    several = batch_size is not None or (data is not None and not hasattr(data, "__len__"))
    with np.errstate(all="ignore"):
        found = search(run, low, high, steps, repeats if several or repeats < 1 else 1, probes)
    return replace(found, rule=rule.title)
