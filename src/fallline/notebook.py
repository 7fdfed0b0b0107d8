"""What a notebook shows of rules, schedules, surfaces and results: a few lines of HTML that need no network.

Text and axes have the notebook's own colour, so that they are read on a light page as well as on a dark one.
"""

from __future__ import annotations

import base64
import html
import itertools
import math
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

import numpy as np

from fallline.descent import lr_picture
from fallline.expr import coordinate
from fallline.printers import mathml
from fallline.writing import visible

_BLUE, _RED, _GREEN = "#3f83e8", "#e0533d", "#2f9e58"
_WIDTH, _HEIGHT, _LEFT, _BELOW = 420, 180, 56, 26
_POINTS = 240
_STEPS = 1000
_SHOWN = 8  # numbers of a point
_PIXELS = 160

Curve = tuple[Any, Any, str]
"""Positions, heights and a colour; what is not finite is left out."""


def frame(content: str) -> str:
    """What is shown, as one element."""
    return f'<div style="max-width: 60em; line-height: 1.5">{content}</div>'


def escape(text: str) -> str:
    """Text as it stands in HTML: nothing in it acts."""
    return html.escape(visible(text))


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of texts: of numbers below headings, all but its first column on the right; of names without them."""

    def line(cells: Sequence[str], tag: str) -> str:
        sides = itertools.chain(["left"], itertools.repeat("right" if any(headings) else "left"))
        return "".join(
            f'<{tag} style="text-align: {side}">{escape(cell)}</{tag}>'
            for side, cell in zip(sides, cells, strict=False)
        )

    body = "".join(f"<tr>{line(row, 'td')}</tr>" for row in rows)
    head = f"<thead><tr>{line(headings, 'th')}</tr></thead>" if any(headings) else ""
    return f"<table>{head}<tbody>{body}</tbody></table>"


def rule(shown: Any) -> str:
    """A rule: its name and source, its formula, its hyperparameters with their ranges."""
    declared = shown.definition.hypers
    rows = [[name, _written(value), str(declared[name])] for name, value in shown.values.items()]
    said = f": {escape(shown.summary)}" if shown.summary else ""
    source = f"<br><small>{escape(shown.source)}</small>" if shown.source else ""
    about = f"<p><b>{escape(shown.title)}</b>{said}{source}</p>"
    formula = _left(mathml.formula(shown))
    return frame(f"{about}{formula}{table(['', 'value', 'range'], rows) if rows else ''}")


def schedule(shown: Any) -> str:
    """A schedule: its curve over the steps that it speaks of."""
    last = max(2, math.ceil(1.2 * max(_counts(shown), default=_STEPS / 1.2)))
    steps = np.unique(np.linspace(1, last, _POINTS).round())
    heights = [shown(float(step)) for step in steps]
    return frame(f"<p>{escape(repr(shown))}</p>{curves([(steps, heights, _BLUE)], 'step')}")


def surface(shown: Any) -> str:
    """A surface: its formula, and a map on which light is low; a ring at each minimum, a dot where walks begin."""
    names = {coordinate(0): "x", coordinate(1): "y"} | dict(
        zip(getattr(shown, "columns", ()), getattr(shown, "names", ()), strict=True)
    )
    formula = mathml.expression(shown.formula, names)
    said = ". ".join(filter(None, (shown.purpose.rstrip("."), shown.source.rstrip("."))))
    about = f"<p><b>{escape(shown.name)}</b>{': ' + escape(said) if said else ''}</p>"
    return frame(f"{about}{_left(formula)}{_map(shown)}")


def _left(formula: str) -> str:
    """A formula, which would stand in the middle of the page."""
    return f'<div style="width: fit-content; overflow-x: auto">{formula}</div>'


def minimum(shown: Any) -> str:
    """What `fallline.minimize` returned: where it is, how it ended, and the loss on the way."""
    rows = [["fun", f"{shown.fun:.6g}"], ["x", _point(shown.x)], ["nit", f"{shown.nit:,}"], ["message", shown.message]]
    told = shown.history
    picture = curves([(told["step"], told["fun"], _BLUE)], "step") if len(told["step"]) > 1 else ""
    return frame(f"{table([], rows)}{picture}")


def learning_rates(shown: Any) -> str:
    """What `fallline.find_lr` returned: the sweeps over the rate, the ends of runs, the range and the suggestion."""
    return frame(lr_picture.figure(shown))


def curves(lines: Sequence[Curve], label: str) -> str:
    """A small picture of curves, as SVG.

    Args:
        lines: what is drawn.
        label: of the axis to the right.
    """
    points = [_finite(xs, ys) for xs, ys, _ in lines]
    if not any(map(len, points)):
        return ""
    x_axis = _Axis(np.concatenate([pair[:, 0] for pair in points]), _LEFT, _WIDTH - 8)
    y_axis = _Axis(np.concatenate([pair[:, 1] for pair in points]), _HEIGHT - _BELOW, 8)
    parts = []
    for pair, (_, _, color) in zip(points, lines, strict=True):
        path = " ".join(f"{x_axis.at(x):.1f},{y_axis.at(y):.1f}" for x, y in pair)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
    return _svg("".join([*parts, *_frame_lines(x_axis, y_axis, label)]))


class _Axis:
    """Where numbers stand in a picture; what lies beyond its ends stands at them."""

    def __init__(self, numbers: Any, begin: float, end: float) -> None:
        self.low, self.high = float(np.min(numbers)), float(np.max(numbers))
        self._begin, self._end = begin, end

    def at(self, number: float) -> float:
        """In pixels."""
        share = (number - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self._begin + min(max(share, 0.0), 1.0) * (self._end - self._begin)


def _finite(xs: Any, ys: Any) -> Any:
    pairs = np.stack([np.asarray(xs, float), np.asarray(ys, float)], axis=1)
    pairs = pairs[np.isfinite(pairs).all(axis=1)]
    return pairs[np.unique(np.linspace(0, len(pairs) - 1, _POINTS).round().astype(int))] if len(pairs) else pairs


def _frame_lines(x_axis: _Axis, y_axis: _Axis, label: str) -> Iterator[str]:
    bottom = _HEIGHT - _BELOW
    yield f'<path d="M{_LEFT},8 V{bottom} H{_WIDTH - 8}" fill="none" stroke="currentColor" opacity="0.5"/>'
    yield _text(_LEFT, bottom + 16, "start", _short(x_axis.low))
    yield _text((_LEFT + _WIDTH) / 2, bottom + 16, "middle", label)
    yield _text(_WIDTH - 8, bottom + 16, "end", _short(x_axis.high))
    yield _text(_LEFT - 5, bottom, "end", _short(y_axis.low))
    if y_axis.high > y_axis.low:
        yield _text(_LEFT - 5, 16, "end", _short(y_axis.high))


def _short(number: float) -> str:
    """A number beside an axis."""
    return f"{number:,.0f}" if 1000 <= abs(number) < 1e5 else f"{number:.2g}"


def _text(x: float, y: float, anchor: str, text: str) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="11" fill="currentColor">{escape(text)}</text>'
    )


def _svg(content: str, width: int = _WIDTH, height: int = _HEIGHT) -> str:
    box = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}" style="max-width: 100%"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{content}</svg>'


def _map(shown: Any) -> str:
    (left, right), (low, high) = shown.domain
    tall = min(max(round(_PIXELS * (high - low) / (right - left)), _PIXELS // 3), 2 * _PIXELS)
    x, y = np.meshgrid(np.linspace(left, right, _PIXELS), np.linspace(high, low, tall))
    heights = np.asarray(shown(np.stack([x, y], axis=-1)))
    place = np.argsort(np.argsort(heights, axis=None), axis=None).reshape(heights.shape)  # every shade as often
    bands = np.floor(24 * place / place.size) / 24
    picture = base64.b64encode(_png(np.round(235 - 190 * bands).astype(np.uint8))).decode()
    wide, tall = 2 * _PIXELS, 2 * tall
    image = f'<image href="data:image/png;base64,{picture}" width="{wide}" height="{tall}"/>'

    def mark(point: Sequence[float], look: str) -> str:
        across, down = (point[0] - left) / (right - left) * wide, (high - point[1]) / (high - low) * tall
        return f'<circle cx="{across:.1f}" cy="{down:.1f}" {look}/>'

    ring, dot = f'r="6" fill="none" stroke="{_RED}" stroke-width="2"', f'r="4" fill="{_BLUE}"'
    marks = "".join([*(mark(point, ring) for point in shown.minima), mark(shown.start, dot)])
    ends = "".join([
        _text(0, tall + 14, "start", f"x {left:g}"), _text(wide, tall + 14, "end", f"{right:g}"),
        _text(wide + 4, tall, "start", f"y {low:g}"), _text(wide + 4, 11, "start", f"{high:g}"),
    ])  # fmt: skip
    return f"<div>{_svg(image + marks + ends, wide + 50, tall + 20)}</div>"


def _png(gray: Any) -> bytes:
    """An image of bytes, shape (height, width), as a file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    height, width = gray.shape
    rows = np.concatenate([np.zeros((height, 1), np.uint8), gray], axis=1).tobytes()
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def _counts(shown: Any) -> Iterator[int]:
    """The numbers of steps that a schedule, and those in it, speak of."""
    for field in fields(shown):
        yield from _counted(getattr(shown, field.name))


def _counted(value: Any) -> Iterator[int]:
    if isinstance(value, int) and not isinstance(value, bool) and value > 1:
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _counted(part)
    elif hasattr(value, "__dataclass_fields__"):
        yield from _counts(value)


def _point(x: Any) -> str:
    """A point's first numbers, and how many there are."""
    if not hasattr(x, "dtype"):
        return type(x).__name__
    flat = np.asarray(x.detach() if hasattr(x, "detach") else x, float).ravel()
    told = ", ".join(f"{number:.6g}" for number in flat[:_SHOWN])
    return told if len(flat) <= _SHOWN else f"{told}, … ({len(flat):,} numbers)"


def _written(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
