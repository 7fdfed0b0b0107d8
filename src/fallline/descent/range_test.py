"""The learning-rate range test: a sweep of rising rates, and the range of those that work."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.descent.engine import Engine
from fallline.descent.feed import make_feed
from fallline.descent.libraries import library_of
from fallline.descent.objective import Objective
from fallline.descent.trees import flatten
from fallline.rule import HyperparameterError, Rule

Floats = npt.NDArray[np.float64]

_WINDOW = 5
_NOISE = 4.0
_EXPLODED = 1e3


@dataclass(frozen=True, eq=False)
class LrRange:
    """What a range test found.

    Attributes:
        low, high: the rates between which the loss falls: below it hardly moves, above it rises again. NaN where it
            never fell.
        suggestion: a rate to begin with: the geometric mean of the one where the smoothed loss falls fastest, which is
            too careful since a sweep spends few steps there, and of a third of `high`.
        diverged: the rate from which on the loss was above where it began; None if there was none.
        rates: the learning rates of the sweep, in geometric progression, shape (steps,).
        losses: per repeat the loss after the step at each rate, shape (repeats, steps); infinite once diverged.
        smoothed: the median over repeats, then over neighbouring rates, shape (steps,).
        message: what was found, in words.
    """

    low: float
    high: float
    suggestion: float
    diverged: float | None
    rates: Floats
    losses: Floats
    smoothed: Floats
    message: str

    def __repr__(self) -> str:
        return f"<learning rates {self.low:.2g} to {self.high:.2g}, suggested {self.suggestion:.2g}: {self.message}>"

    def figure(self) -> Any:
        """The sweep as a plotly figure: loss over rate, each repeat, the smoothed curve, the range, the suggestion.

        Raises:
            ImportError: plotly is not installed.
        """
        try:
            import plotly.graph_objects as go
        except ImportError as error:
            raise ImportError("pictures need plotly: pip install 'fallline[race]'") from error
        figure = go.Figure()
        for losses in self.losses:
            shown = np.where(np.isfinite(losses), losses, np.nan)
            figure.add_scatter(
                x=self.rates, y=shown, mode="lines", line={"width": 1, "color": "#bbb"}, hoverinfo="skip"
            )
        shown = np.where(np.isfinite(self.smoothed), self.smoothed, np.nan)
        hover = "rate %{x:.3g}<br>loss %{y:.4g}<extra></extra>"
        figure.add_scatter(
            x=self.rates, y=shown, mode="lines", line={"width": 3, "color": "#1f77b4"}, hovertemplate=hover
        )
        if math.isfinite(self.low):
            figure.add_vrect(x0=self.low, x1=self.high, fillcolor="#2ca02c", opacity=0.12, line_width=0)
            figure.add_vline(
                x=self.suggestion, line={"dash": "dot", "color": "#2ca02c"}, annotation_text=f"{self.suggestion:.2g}"
            )
        finite = shown[np.isfinite(shown)]
        if finite.size:
            room = 0.1 * (finite[0] - finite.min()) or 1.0
            figure.update_yaxes(range=[finite.min() - room, finite[0] + 5 * room], title="loss after the step")
        figure.update_xaxes(type="log", title="learning rate")
        figure.update_layout(title=self.message, showlegend=False, template="plotly_white")
        return figure

    def write_html(self, path: str | Path) -> None:
        """Writes the figure as a page of its own."""
        self.figure().write_html(path, include_plotlyjs=True)

    def _repr_html_(self) -> str:
        html: str = self.figure().to_html(full_html=False, include_plotlyjs="cdn")
        return html


def find_lr(
    loss: Callable[..., Any],
    params: Any,
    rule: Rule,
    data: Any = None,
    *,
    grad: Callable[..., Any] | bool | None = None,
    batch_size: int | None = None,
    low: float = 1e-7,
    high: float = 10.0,
    steps: int = 100,
    repeats: int = 3,
    seed: int = 0,
) -> LrRange:
    """Finds the range of learning rates that work for a rule on a function.

    From params on, one step is made at each of `steps` rates that rise from `low` to `high`. Several such sweeps, with
    the data in several orders, are joined by their median, so that a spike in one of them moves nothing.

    Source: Smith 2017, Cyclical learning rates for training neural networks, arXiv:1506.01186.

    Args:
        loss, params, rule, data, grad, batch_size: as for `fallline.minimize`. The rule's own `lr` does not matter.
        low, high: the first and the last learning rate.
        steps: rates to try.
        repeats: sweeps; without mini-batches one says all. A generator is read on from sweep to sweep.
        seed: of the data's order in the first sweep; the next ones count up.

    Returns:
        The range, a suggestion, the curves, and a picture of them; it always says what was found.

    Raises:
        HyperparameterError: the rule has no hyperparameter `lr`.
        TypeError, ValueError: as `fallline.minimize`.
    """
    if not isinstance(rule, Rule):
        raise TypeError(f"rule must be a rule, such as fallline.rules.adam, not {rule!r}")
    if "lr" not in rule.values:
        raise HyperparameterError(f"{rule.name} has no hyperparameter lr to search; it has: {', '.join(rule.values)}")
    rates = make_rates(low, high, steps, repeats)
    leaves, structure = flatten(params)
    library = library_of(leaves, structure.leaf_names())
    swept = rule(lr=lambda t: float(rates[min(t, steps) - 1]))

    def sweep(k: int) -> Floats:
        objective = Objective(loss, grad, library, structure)
        engine = Engine(library, swept, leaves)
        batches = iter(make_feed(data, batch_size, shuffle=True, seed=seed + k))

        def step() -> float:
            batch = next(batches, None)
            if batch is None:
                raise ValueError(f"the data ended after {engine.t} batches, but a sweep takes {steps + 1}")
            value, grads = objective(engine.point(), batch.args, valued=True)
            if engine.t < steps:
                engine.step(grads)
            return math.nan if value is None else value

        return swept_losses(step, steps)

    count = repeats if batch_size is not None or (data is not None and not hasattr(data, "__len__")) else 1
    with np.errstate(all="ignore"):
        return analyse(rates, np.array([sweep(k) for k in range(count)]))


def make_rates(low: float, high: float, steps: int, repeats: int) -> Floats:
    """The rates of a sweep.

    Raises:
        ValueError: the bounds are not 0 < low < high, or there are too few steps or repeats.
    """
    if not 0 < low < high < math.inf:
        raise ValueError(f"low = {low!r}, high = {high!r}: learning rates need 0 < low < high")
    if steps < 10 or repeats < 1:
        raise ValueError(
            f"steps = {steps!r}, repeats = {repeats!r}: a sweep takes 10 steps or more, once or more often"
        )
    return np.geomspace(low, high, steps)


def swept_losses(step: Callable[[], float], steps: int) -> Floats:
    """The losses after each step of a sweep, with the one before it first; infinite from where it has exploded.

    Args:
        step: computes the loss, then makes the next step.
        steps: how many rates there are.
    """
    losses = np.full(steps + 1, np.inf)
    for k in range(steps + 1):
        value = step()
        known = losses[:k][np.isfinite(losses[:k])]
        if not math.isfinite(value) or (
            k > 3 and value - known[0] > _EXPLODED * max(known.max() - known.min(), abs(known[0]), 1e-300)
        ):
            break
        losses[k] = value
    return losses


def analyse(rates: Floats, losses: Floats) -> LrRange:
    """The range that sweeps show.

    Args:
        rates: the rates, shape (steps,).
        losses: per repeat the loss before the first step and after each, shape (repeats, 1 + steps); not finite where
            there was none.
    """
    losses = np.where(np.isnan(losses), np.inf, losses)
    middle = np.sort(losses, axis=0)[len(losses) // 2]
    curve = _median(_median(middle))
    smoothed = curve[1:]
    if not np.isfinite(curve[: _WINDOW // 2 + 1]).all():
        return _nothing(
            rates, losses, smoothed, "the loss was not finite from the first rates on: begin at a lower one"
        )
    start = float(np.median(middle[: _WINDOW + 1]))
    finite = smoothed[np.isfinite(smoothed)]
    bottom = float(finite.min())
    drop = start - bottom
    known = np.isfinite(middle) & np.isfinite(curve)
    rough = np.abs(middle[known] - curve[known])
    noise = _NOISE * float(np.median(rough)) + 1e-9 * abs(start)
    if drop <= noise:
        return _nothing(
            rates, losses, smoothed,
            "the loss never fell by more than its noise: is it at its minimum already, or the gradient wrong? Else "
            "try higher rates, or more steps",
        )  # fmt: skip
    best = int(np.argmin(smoothed))
    if best < 2:
        return _nothing(
            rates, losses, smoothed, "the loss never fell, it rose from the first rates on: begin at a lower one"
        )  # fmt: skip
    first = next(k for k in range(best + 1) if (smoothed[k : best + 1] <= start - 0.1 * drop).all())
    above = [k for k in range(best, len(rates)) if not smoothed[k] <= bottom + max(0.1 * drop, noise / 2)]
    last = len(rates) - 1
    if above:
        last = above[0] - 1
        while last > best and smoothed[last - 1] < smoothed[last]:
            last -= 1
    fall = np.convolve(-np.gradient(np.minimum(smoothed[: last + 1], start + drop)), np.ones(3) / 3, "same")
    steepest = first + int(np.argmax(fall[first : last + 1]))
    low, high = float(rates[first]), float(rates[last])
    suggestion = max(low, math.sqrt(float(rates[steepest]) * high / 3))
    gone = [k for k in range(best, len(rates)) if not smoothed[k] <= start + max(drop, noise)]
    diverged = float(rates[gone[0]]) if gone else None
    message = f"learning rates from {low:.2g} to {high:.2g} work; begin with {suggestion:.2g}"
    if not above:
        message += "; the loss still fell at the highest one: try higher ones too"
    elif first == 0:
        message += "; it fell at the lowest one already: try lower ones too"
    return LrRange(low, high, suggestion, diverged, rates, losses[:, 1:], smoothed, message)


def _nothing(rates: Floats, losses: Floats, smoothed: Floats, message: str) -> LrRange:
    return LrRange(math.nan, math.nan, math.nan, None, rates, losses[:, 1:], smoothed, message)


def _median(values: Floats) -> Floats:
    """The median of each value and its neighbours, fewer of them at the ends."""
    half = _WINDOW // 2
    reach = [min(half, k, len(values) - 1 - k) for k in range(len(values))]
    return np.array([np.sort(values[k - r : k + r + 1])[r] for k, r in enumerate(reach)])
