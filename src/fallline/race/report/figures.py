"""The report's pictures, as what plotly.js draws."""

from __future__ import annotations

import bisect
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from fallline.race.outcome.results import RatePoint, Results, Row, Standings
from fallline.race.report import units
from fallline.race.report.plotting import Figure, Trace, band, caption, figure, line, log_axis, loss_axis, marks, rule
from fallline.race.report.words import ENGLISH, Words
from fallline.race.statistics import Interval

_FEW = 4
"""So many contenders' ranges over seeds are shown at once, as in the page's script."""

Lines = Mapping[str, int]
"""The number of each contender's line, by its name."""

_X, _Y = "%{x:.4~g}", "%{y:.4~g}"
"""Where plotly.js puts the numbers of what is pointed at."""


@dataclass(frozen=True)
class _Axis:
    """What lies along the lower edge of a picture.

    Attributes:
        title: its name.
        told: such a number with its unit, where {x} stands for it.
        of: what a row has of it.
    """

    title: str
    told: str
    of: Callable[[Row], float]


def problem_figures(standings: Standings, lines: Lines, words: Words = ENGLISH) -> dict[str, Figure]:
    """A problem's pictures by name, but for those of the search; without those that would be empty."""
    say, x = words.say, "{x}"
    steps = _Axis(say("steps"), say("{x} steps", x=x), lambda row: 1.0)
    seconds = _Axis(say("seconds"), say("{x} seconds", x=x), lambda row: row.step_seconds)
    time = _Axis(say("µs per step"), say("{x} µs per step", x=x), lambda row: 1e6 * row.step_seconds)
    state = say("bytes of state per parameter"), say("{x} bytes of state per parameter", x=x)
    drawn = {
        "rates": rates_figure(standings, lines, words),
        "steps": path_figure(standings, lines, steps, words),
        "seconds": path_figure(standings, lines, seconds, words),
        "time": cost_figure(standings, lines, time, words),
        "memory": cost_figure(standings, lines, _Axis(*state, lambda row: row.state_bytes), words),
        "tuning": tuning_figure(standings, lines, words),
    }
    return {name: drawing for name, drawing in drawn.items() if drawing["data"]}


# The learning rate


def rates_figure(standings: Standings, lines: Lines, words: Words) -> Figure:
    """What is compared against the learning rate: median and extremes over seeds, a cross where one came to nothing."""
    ceiling = ceiling_of(standings)
    rows = [row for row in standings.rows if row.rates]
    data: list[Trace] = []
    for row in rows:
        data += _rate_traces(row, lines[row.name], ceiling, standings, words)
    losses = [standings.shown(min(loss, ceiling)) for row in rows for point in row.rates for loss in point.losses]
    x = log_axis(words.say("learning rate"), [point.rate for row in rows for point in row.rates])
    return figure(
        data,
        x,
        loss_axis(
            units.brief(units.compared(standings, words)),
            [*losses, standings.shown(ceiling)],
            **worst(standings, ceiling),
        ),
    )


def _rate_traces(row: Row, k: int, ceiling: float, standings: Standings, words: Words) -> list[Trace]:
    rates = [point.rate for point in row.rates]
    capped = [[standings.shown(min(loss, ceiling)) for loss in point.losses] for point in row.rates]
    median = [standings.shown(min(point.median, ceiling)) for point in row.rates]
    name = units.compared(standings, words)
    data = [band(k, rates, [min(losses) for losses in capped], [max(losses) for losses in capped])]
    text = [_rate_text(point, name, standings, words) for point in row.rates]
    whole = line(k, row.title, rates, median, "%{text}", text=text)
    whole["meta"]["end"] = max((j for j, point in enumerate(row.rates) if point.median < ceiling), default=0)
    data.append(whole)
    if row.basin and row.basin.high > row.basin.low:
        inside = _inside(rates, median, row.basin.low, row.basin.high, ceiling < math.inf and min(median) > 0)
        hover = words.say(
            "safe from {low} to {high}: within {number} of its best",
            low=units.short(row.basin.low, 2),
            high=units.short(row.basin.high, 2),
            number=units.distance(standings.tolerance, standings, words),
        )
        safe = line(k, row.title, *inside, hover, line={"width": 8, "dash": "solid"})
        data.append({**safe, "meta": {"line": k, "role": "safe"}})
    lost = [j for j, point in enumerate(row.rates) if standings.lost(max(point.losses))]
    if lost:
        crosses = ([rates[j] for j in lost], [standings.shown(ceiling)] * len(lost))
        data.append(marks(k, row.title, *crosses, "%{text}", text=[text[j] for j in lost], role="cross"))
    if row.lr in rates:
        at = rates.index(row.lr)
        data.append(marks(k, row.title, [row.lr], [median[at]], f"{words.say('chosen')}<br>{text[at]}", role="ring"))
    return data


def _rate_text(point: RatePoint, name: str, standings: Standings, words: Words) -> str:
    lost = sum(math.isinf(loss) for loss in point.losses)
    text = f"lr {units.short(point.rate)}"
    if lost < len(point.losses):
        text += f"<br>{name} {units.number(standings.shown(point.median))}"
    if lost:
        text += f"<br>{units.lost(lost - point.failed, point.failed, len(point.losses), words)}"
    if worse := sum(map(standings.lost, point.losses)) - lost:
        text += f"<br>{words.say('{count}/{of} no better than before training', count=worse, of=len(point.losses))}"
    return text


def _inside(
    rates: list[float], heights: list[float], low: float, high: float, logs: bool
) -> tuple[list[float], list[float]]:
    """The part of a line between two rates, both ends taken along the line."""
    first, last = bisect.bisect_right(rates, low), bisect.bisect_left(rates, high)
    x = [low, *rates[first:last], high]
    there = np.log10 if logs else np.asarray
    y = np.interp(np.log10(x), np.log10(rates), there(heights))
    return x, (10.0**y if logs else y).tolist()


def ceiling_of(standings: Standings) -> float:
    """Where diverged and failed runs are drawn: the number of a model that has learnt nothing, lower is better."""
    if math.isfinite(standings.start):
        return standings.start
    tried = [tried.final for row in standings.rows for tried in row.lane.trials()]
    return max((loss for loss in tried if math.isfinite(loss)), default=1.0)


def worst(standings: Standings, compared: float) -> dict[str, float]:
    """Where an axis is cut, for `loss_axis`: at what is no worse than this, lower being better."""
    return {"bottom" if standings.rises else "top": standings.shown(compared)} if math.isfinite(compared) else {}


# Over time


def path_figure(standings: Standings, lines: Lines, axis: _Axis, words: Words) -> Figure:
    """What is compared over the final runs: median and extremes over seeds, and the target."""
    data, heights, end = [], [], 0.0
    name = units.metric(standings.metric, words)
    hover = f"{axis.told.format(x=_X)}<br>{name} {_Y}"
    for row in standings.rows:
        scale = axis.of(row)
        if row.path is None or not math.isfinite(scale):
            continue
        x = [step * scale for step in row.path.steps]
        data.append(band(lines[row.name], x, row.path.low, row.path.high))
        data.append(line(lines[row.name], row.title, x, row.path.median, hover))
        best = row.path.high if standings.goal == "max" else row.path.low
        heights += [*row.path.median, *(best if len(standings.rows) <= _FEW else ())]
        end = max(end, x[-1])
    if data and standings.target is not None:
        target = words.say("target")
        data.append(rule([0, end], [standings.target] * 2, target))
        label = {"mode": "text", "text": [f" {target}"], "textposition": "top right"}
        data.append({**rule([0], [standings.target]), **label})
        heights.append(standings.target)
    y = loss_axis(units.brief(name), heights, **(worst(standings, standings.start) if standings.by == "final" else {}))
    return figure(data, {**caption(axis.title), "range": [0, end or 1], "tickformat": "~g"}, y)


# Costs


def cost_figure(standings: Standings, lines: Lines, axis: _Axis, words: Words) -> Figure:
    """The final mean against a cost, and those of whom none is both cheaper and better."""
    name = units.compared(standings, words)
    points = [(axis.of(row), row.standing.mean, row) for row in standings.rows if row.standing]
    points = [point for point in points if math.isfinite(point[0]) and math.isfinite(point[1].estimate)]
    front = _front([(x, standings.shown(mean.estimate)) for x, mean, _ in points])
    y_axis = loss_axis(units.brief(name), [end for _, mean, _ in points for end in (mean.estimate, mean.high)])
    data = []
    for index, (x, mean, row) in enumerate(points):
        hover = f"{axis.told.format(x=units.number(x))}<br>{name} {units.plus_minus(mean)}"
        mark = marks(lines[row.name], row.title, [x], [mean.estimate], hover)
        if math.isfinite(mean.high - mean.low):
            mark["error_y"] = _error(mean, y_axis)
        if index in front or len(points) <= _FEW:
            mark |= {"text": [mark["name"]], "meta": {**mark["meta"], "end": 0}}
        data.append(mark)
    if len(front) > 1:
        steps = rule([points[k][0] for k in front], [points[k][1].estimate for k in front])
        data.append({**steps, "line": {**steps["line"], "shape": "hv"}})
    span = max((x for x, _, _ in points), default=1.0)
    margin = 0.12 * span or 1.0  # from 0 on, so that what is a little more looks so
    x_axis = {
        **caption(axis.title),
        "tickformat": "~g",
        "nticks": 6,
        "range": [-margin / 2, span + 1.6 * margin],
    }
    return figure(data, x_axis, y_axis)


def _error(mean: Interval, axis: Mapping[str, Any]) -> dict[str, Any]:
    """An interval as plotly's error bar; a logarithmic axis has no room for ends below zero."""
    low = max(mean.low, mean.estimate / 10) if axis["type"] == "log" else mean.low
    ends = {"array": [mean.high - mean.estimate], "arrayminus": [mean.estimate - low]}
    return {"type": "data", **ends, "width": 0, "thickness": 1.5}


def _front(points: list[tuple[float, float]]) -> list[int]:
    """The points, by rising cost, that are lower than all that are as cheap."""
    front: list[int] = []
    for index in sorted(range(len(points)), key=lambda k: points[k]):
        if not front or points[index][1] < points[front[-1]][1]:
            front.append(index)
    return front


# Tuning


def tuning_figure(standings: Standings, lines: Lines, words: Words) -> Figure:
    """The best number to be expected after k trials of tuning."""
    data, heights, most = [], [], 1
    name = units.compared(standings, words)
    hover = f"{words.say('after {count} trials', count='%{x}')}<br>{name} {_Y}"
    for row in standings.rows:
        if row.best_of is None or not np.isfinite(row.best_of.expected).all():
            continue
        best_of = row.best_of
        expected, low, high = (
            [standings.shown(float(number)) for number in some]
            for some in (best_of.expected, best_of.low, best_of.high)
        )
        x = list(range(1, len(expected) + 1))
        data.append(band(lines[row.name], x, low, high, "aside"))
        data.append(line(lines[row.name], row.title, x, expected, hover, mode="lines+markers", marker={"size": 4}))
        heights += [*expected, *low]
        most = max(most, len(expected))
    x_axis = {**caption(words.say("trials of tuning")), "range": [0.5, most + 0.5], "dtick": max(1, most // 8)}
    return figure(data, x_axis, loss_axis(words.say("best {what} to expect", what=units.brief(name)), heights))


# Over problems


def profile_figure(results: Results, lines: Lines, words: Words) -> Figure:
    """On how many problems each contender needs at most so many times the steps of the best."""
    data: list[Trace] = []
    hover = words.say("within {ratio} of the best<br>on {share} of the problems", ratio="%{x:.2f}×", share="%{y:.0%}")
    if results.profile is not None:
        taus = list(map(float, results.profile.taus))
        each = zip(results.profiled, results.profile.fractions, results.profile.low, results.profile.high, strict=True)
        titles = {row.name: row.title for problem in results.problems for row in problem.rows}
        for name, share, low, high in each:
            data.append(band(lines[name], taus, _floats(low), _floats(high), "aside"))
            data.append(line(lines[name], titles[name], taus, _floats(share), hover, line={"shape": "hv"}))
    x = {**caption(words.say("multiple of the best's steps to target")), "range": [1, 4], "ticksuffix": "×"}
    y = {**caption(words.say("share of problems")), "range": [-0.02, 1.04], "tickformat": ".0%"}
    return figure(data, x, y)


def _floats(numbers: Any) -> list[float]:
    return [float(value) for value in numbers]
