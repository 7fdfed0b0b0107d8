"""The report's plots, as what plotly.js draws. Colours stand in the page, so that they follow light and dark mode."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from fallline.race.palette import dash
from fallline.race.results import Record, Result, Row, Run

_TICKS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)  # accuracies
_FEW_DECADES = 2.0  # up to so many, an axis that names only powers of ten says too little
Figure = dict[str, Any]


def loss_figure(result: Result, rows: list[Row]) -> Figure:
    """Training loss against epochs, on a logarithmic axis; a line per row, in their order."""
    losses = [record.train_loss for run in result.runs for record in run.records if record.train_loss > 0]
    decades = math.log10(max(losses, default=1) / min(losses, default=1))
    axis = {"exponentformat": "none", "dtick": 1 if decades > _FEW_DECADES else "D2"}
    return _figure(result, rows, lambda record: record.train_loss, axis)


def accuracy_figure(result: Result, rows: list[Row]) -> Figure:
    """Test accuracy against epochs, on the logarithmic axis of the error: it shows 98 % apart from 99 %."""
    least = 0.5 / result.test_count  # no error at all is drawn as half an example

    def height(record: Record) -> float:
        return max(1 - record.test_accuracy, least)

    values = [1 - tick for tick in _TICKS if 1 - tick > least] + [least]
    labels = [f"{100 * (1 - value):.3g}%" for value in values[:-1]] + ["100%"]
    axis = {"tickvals": values, "ticktext": labels, "autorange": "reversed", "minor": {"ticks": "", "showgrid": False}}
    return _figure(result, rows, height, axis)


def _figure(result: Result, rows: list[Row], height: Callable[[Record], float], y_axis: dict[str, Any]) -> Figure:
    import plotly.graph_objects as go

    runs = {run.rule.name: run for run in result.runs}
    traces = [_trace(k, runs[row.rule.name], height) for k, row in enumerate(rows)]
    figure = go.Figure([go.Scatter(trace) for trace in traces], _layout(result, y_axis))
    drawn: Figure = json.loads(figure.to_json())
    return drawn


def _trace(k: int, run: Run, height: Callable[[Record], float]) -> dict[str, Any]:
    """A line; where the rule diverged, a cross marks its end."""
    sizes = [0] * len(run.records)
    if run.diverged is not None and sizes:
        sizes[-1] = 10
    return {
        "x": [record.epoch for record in run.records],
        "y": [height(record) for record in run.records],
        "customdata": [[r.step, r.train_loss, r.test_loss, r.test_accuracy] for r in run.records],
        "name": run.rule.title,
        "mode": "lines+markers",
        "line": {"width": 2, "dash": dash(k)},
        "marker": {"symbol": "x", "size": sizes, "opacity": 1, "line": {"width": 0}},
        "hovertemplate": (
            f"<b>{run.rule.title}</b><br>epoch %{{x}}, step %{{customdata[0]}}<br>training loss %{{customdata[1]:.4f}}"
            "<br>test loss %{customdata[2]:.4f}<br>test accuracy %{customdata[3]:.1%}<extra></extra>"
        ),
    }


def _layout(result: Result, y_axis: dict[str, Any]) -> dict[str, Any]:
    lines = {"showline": False, "zeroline": False, "automargin": True, "ticklabelstandoff": 6}
    return {
        "template": "none",
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": "zoom",
        "margin": {"l": 44, "r": 8, "t": 8, "b": 40},
        "font": {"family": "inherit", "size": 12},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {"align": "left", "font": {"family": "inherit", "size": 12}},
        "xaxis": {**lines, "title": {"text": "epoch"}, "range": [0, max(result.epochs, 1)], "showgrid": False},
        "yaxis": {**lines, "type": "log", "showgrid": True, **y_axis},
    }
