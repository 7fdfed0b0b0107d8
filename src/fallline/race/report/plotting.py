"""What all of the report's pictures share: axes, layout, and traces whose colours stand in the page.

A trace's `meta` says whose it is, `line`, a number into the page's colours, and what it is, `role`: the page's script
gives it its colour by that, so that it follows light and dark mode, and hides and shows all of a contender at once.
`end` is the point at which it is labelled, apart from the labels of others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from fallline.palette import dash, symbol
from fallline.race.report import units
from fallline.race.report.units import escape

Figure = dict[str, Any]
Trace = dict[str, Any]
_WIDE = 8.0  # as a factor: losses further apart are drawn on a logarithmic axis
_MARGIN = 0.04


def line(k: int, title: str, x: Iterable[float], y: Iterable[float], hover: str, **more: Any) -> Trace:
    """A contender's line, which the page's script labels where it ends."""
    style = {"width": 2, "dash": dash(k), **more.pop("line", {})}
    heights = list(y)
    end = max((j for j, height in enumerate(heights) if math.isfinite(height)), default=0)
    return {
        "type": "scatter", "mode": "lines", "x": list(x), "y": heights, "name": escape(title), "line": style,
        "hovertemplate": f"<b>{escape(title)}</b><br>{hover}<extra></extra>",
        "meta": {"line": k, "role": "line", "end": end}, **more,
    }  # fmt: skip


def band(k: int, x: Sequence[float], low: Sequence[float], high: Sequence[float], role: str = "band") -> Trace:
    """The area between two lines; in the role "aside" it is shown only while its contender is pointed at."""
    return {
        "type": "scatter", "mode": "lines", "x": [*x, *reversed(x)], "y": [*high, *reversed(low)], "fill": "toself",
        "line": {"width": 0}, "hoverinfo": "skip", "meta": {"line": k, "role": role},
    }  # fmt: skip


def marks(k: int, title: str, x: Iterable[float], y: Iterable[float], hover: str, **more: Any) -> Trace:
    """A contender's points; `role` is cross for diverged ones, ring for chosen ones, else dot."""
    role = more.pop("role", "dot")
    marker = {
        "cross": {"symbol": "x-thin", "size": 8, "line": {"width": 2}},
        "ring": {"symbol": symbol(k), "size": 12, "line": {"width": 2.5}},
        "dot": {"symbol": symbol(k), "size": 8, "line": {"width": 0}},
    }[role]
    return {
        "type": "scatter", "mode": "markers", "x": list(x), "y": list(y), "name": escape(title), "marker": marker,
        "cliponaxis": False,
        "hovertemplate": f"<b>{escape(title)}</b><br>{hover}<extra></extra>", "meta": {"line": k, "role": role}, **more,
    }  # fmt: skip


def rule(x: Iterable[float], y: Iterable[float], name: str = "") -> Trace:
    """A line that belongs to nobody, such as the target."""
    return {
        "type": "scatter", "mode": "lines", "x": list(x), "y": list(y), "name": name, "hoverinfo": "skip",
        "line": {"width": 1.2, "dash": "dot"}, "meta": {"role": "rule"},
    }  # fmt: skip


def figure(data: list[Trace], x: dict[str, Any], y: dict[str, Any], **layout: Any) -> Figure:
    """A picture with its axes."""
    axis = {"showline": False, "zeroline": False, "automargin": True, "ticklabelstandoff": 6}
    bands = [trace for trace in data if trace.get("fill")]
    others = [trace for trace in data if not trace.get("fill")]
    return {
        "data": bands + others,
        "layout": {
            "showlegend": False, "hovermode": "closest", "margin": {"l": 48, "r": 12, "t": 10, "b": 42},
            "font": {"size": 12}, "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)",
            "hoverlabel": {"align": "left", "font": {"size": 12}},
            "xaxis": {**axis, "showgrid": False, "ticks": "outside", "ticklen": 4, **x},
            "yaxis": {**axis, "showgrid": True, **y}, **layout,
        },
    }  # fmt: skip


def caption(text: str) -> dict[str, Any]:
    """An axis's title."""
    return {"title": {"text": escape(text), "standoff": 8}}


def loss_axis(title: str, heights: Iterable[float], top: float = math.inf, bottom: float = -math.inf) -> dict[str, Any]:
    """An axis for what is compared, logarithmic where values are far apart, cut above `top` and below `bottom`."""
    finite = [value for value in heights if math.isfinite(value)]
    low, high = max(min(finite, default=0.0), bottom), min(max(finite, default=1.0), top)
    low, high = (min(low, high), high) if bottom == -math.inf else (low, max(low, high))
    if low > 0 and high > _WIDE * low:
        return {**caption(title), "type": "log", **_logarithmic(low, high, 6)}
    return {**caption(title), "type": "linear", "range": _padded(low, high), "tickformat": "~g", "nticks": 6}


def log_axis(title: str, numbers: Iterable[float], most: int = 8) -> dict[str, Any]:
    """A logarithmic axis for positive values, with at most so many ticks."""
    positive = [value for value in numbers if value > 0 and math.isfinite(value)] or [1.0]
    return {**caption(title), "type": "log", **_logarithmic(min(positive), max(positive), most)}


def _logarithmic(low: float, high: float, most: int) -> dict[str, Any]:
    """Range and ticks; plotly's own name 0.6, 0.7, 0.8, ... on top of each other."""
    first, last = _padded(math.log10(low), math.log10(high))
    decades = range(math.floor(first), math.ceil(last) + 1)
    choices = [[10.0**k * part for k in decades for part in parts] for parts in ((1, 2, 5), (1, 3), (1,))]
    choices += [[10.0**k for k in decades[::stride]] for stride in range(2, len(decades) + 1)]
    inside = [[tick for tick in ticks if first <= math.log10(tick) <= last] for ticks in choices]
    chosen = next(ticks for ticks in inside if len(ticks) <= most)
    return {"range": [first, last], "tickvals": chosen, "ticktext": [units.short(tick) for tick in chosen]}


def _padded(low: float, high: float) -> list[float]:
    margin = _MARGIN * (high - low) or max(abs(high) * 0.1, 0.05)
    return [low - margin, high + margin]


def plain(value: Any) -> Any:
    """The same in what JSON knows, five digits of each number: null for what is not finite."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if isinstance(value, float):
        return float(f"{value:.5g}") if math.isfinite(value) else None
    return value
