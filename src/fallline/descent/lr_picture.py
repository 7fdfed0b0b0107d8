"""The picture of a learning-rate range test: one SVG, which any browser and notebook shows without a network."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.words import ENGLISH, Words

Floats = npt.NDArray[np.float64]


Measured = Any
"""A `fallline.LrRange`, whose module this one may not import: it draws itself by this one."""

_WIDE, _NARROW, _HIGH = 860, 360, 430
_LEFT, _RIGHT, _BOTTOM = 66, 18, 52
_LINE = 18
"""From one line of the legend to the next."""
_LABEL = 44
"""So wide is the place of a rate below the axis."""
_LATIN = "\u024f"  # the last of the letters that are about half as wide as high
_STRIP = 120
"""How much higher the picture is where whole runs were made, which are compared on a scale of their own."""
_STYLE = """
.lr { --text: #191d22; --muted: #626c78; --edge: #d5dae0; --line: #1f5fd6; --dot: #d9331f; --good: #128a3e;
  --sweep: #8d959f; max-width: 960px; font: 13px system-ui, sans-serif; color: var(--text); }
@media (prefers-color-scheme: dark) { .lr { --text: #e9ecf0; --muted: #97a2b0; --edge: #39424d; --line: #6ea8ff;
  --dot: #ff7a66; --good: #4fd07f; --sweep: #7d8793; } }
.lr svg { width: 100%; height: auto; }
@media (max-width: 700px) { .lr .broad { display: none; } .lr .narrow { display: block; max-width: 480px; } }
.lr text { fill: var(--muted); font: 12px system-ui, sans-serif; }
.lr .sweep { stroke: var(--sweep); } .lr .smooth { stroke: var(--line); stroke-width: 2.5; }
.lr polyline { fill: none; stroke-linejoin: round; } .lr circle { fill: var(--dot); }
.lr circle.whole { fill: none; stroke: var(--text); stroke-width: 2; } .lr .works { fill: var(--good); opacity: .13; }
.lr .begin { stroke: var(--good); stroke-dasharray: 3 4; stroke-width: 1.5; } .lr .begun { fill: var(--good); }
.lr .grid { stroke: var(--edge); stroke-width: 1; } .lr .frame { stroke: none; fill: none; }
"""
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>fallline: {title}</title>
<style>body {{ margin: 0 auto; padding: 24px; max-width: 960px; }}
h1 {{ margin: 0; font: 650 22px/1.3 system-ui, sans-serif; overflow-wrap: anywhere; }}</style></head><body>
<h1>{heading}</h1>
{figure}
</body></html>
"""


def page(found: Measured, words: Words = ENGLISH) -> str:
    """A page that holds the picture and what was found, in words; it loads nothing."""
    heading = html.escape(_heading(found, words))
    return _PAGE.format(figure=figure(found, words), language=words.code, title=heading, heading=heading)


def _heading(found: Measured, words: Words) -> str:
    """Whose learning rates they are, and on what."""
    if not found.rule or not found.problem:
        return found.rule or words.say("learning rates").capitalize()
    return words.say("{rule} on {problem}", rule=found.rule, problem=words.told("problems", found.problem))


def figure(found: Measured, words: Words = ENGLISH) -> str:
    """The picture with its words, as HTML."""
    message = words.message(found.message)
    message = html.escape(words.say("{sentence}.", sentence=message[:1].upper() + message[1:]))
    high = _HIGH + (_STRIP if found.whole.size else 0)
    drawn = "".join(
        f'<svg class="{kind}" {hidden}viewBox="0 0 {wide} {high}" role="img" aria-label="{message}">'
        f"{''.join(_Drawing(found, words, wide).parts())}</svg>"
        for kind, wide, hidden in (("broad", _WIDE, ""), ("narrow", _NARROW, 'display="none" '))
    )
    return f'<div class="lr"><style>{_STYLE}</style><p>{message}</p>{drawn}</div>'


class _Drawing:
    """Where rates and losses lie in the picture, and what is drawn there."""

    def __init__(self, found: Measured, words: Words, wide: int) -> None:
        self._found, self.say, self._wide = found, words.say, wide
        self._legend = list(self._placed())
        self._top = self._legend[-1][1] + _LINE + 16
        self._x = math.log10(found.rates[0]), math.log10(found.rates[-1])
        smoothed = found.smoothed[np.isfinite(found.smoothed)]
        reached = found.reached[np.isfinite(found.reached)]
        bottom = float(min([*smoothed, *reached], default=0.0))
        first = float(smoothed[0]) if smoothed.size else 1.0
        room = 0.1 * abs(first - bottom) or 1.0
        self._y = bottom - room, first + 5 * room

    def parts(self) -> Iterator[str]:
        """The elements, those in front last."""
        found = self._found
        yield from self._axes()
        if math.isfinite(found.low):
            left, right = self._across(found.low), self._across(found.high)
            size = f'width="{max(right - left, 1):.1f}" height="{self._tall}"'
            yield f'<rect class="works" x="{left:.1f}" y="{self._top}" {size}/>'
        for losses in found.losses:
            yield from self._path("sweep", found.rates, losses)
        yield from self._path("smooth", found.rates, found.smoothed)
        for rate, loss in zip(found.probes, found.reached, strict=True):
            told = self.say("a run at {rate} ended at {loss}", rate=f"{rate:.3g}", loss=f"{loss:.4g}")
            yield self._point("", rate, loss, told)
        if math.isfinite(found.suggestion):
            x = self._across(found.suggestion)
            yield f'<line class="begin" x1="{x:.1f}" x2="{x:.1f}" y1="{self._top}" y2="{_HIGH - _BOTTOM}"/>'
            told = self.say("begin with {rate}", rate=f"{found.suggestion:.2g}")
            half = _width(told) / 2
            x = min(max(x, half), self._wide - half)
            yield f'<text class="begun" x="{x:.1f}" y="{self._top - 8}" text-anchor="middle">{told}</text>'
        yield from self._told()
        if found.whole.size:
            yield from self._whole_runs()

    @property
    def _tall(self) -> int:
        return _HIGH - self._top - _BOTTOM

    def _across(self, rate: float) -> float:
        low, high = self._x
        return _LEFT + (math.log10(rate) - low) / (high - low) * (self._wide - _LEFT - _RIGHT)

    def _down(self, loss: float) -> float:
        """What lies beyond the picture is drawn at its edge."""
        low, high = self._y
        return self._top + (high - min(max(loss, low), high)) / (high - low) * self._tall

    def _path(self, kind: str, rates: Iterable[float], losses: npt.NDArray[np.float64]) -> Iterator[str]:
        """A line, up to where the loss leaves the picture for good or is not finite."""
        points = [
            f"{self._across(rate):.1f},{self._down(loss):.1f}"
            for rate, loss in zip(rates, losses, strict=True)
            if math.isfinite(loss) and loss <= self._y[1]
        ]
        if len(points) > 1:
            yield f'<polyline class="{kind}" points="{" ".join(points)}"/>'

    def _point(self, kind: str, rate: float, loss: float, told: str) -> str:
        shown = loss if math.isfinite(loss) else self._y[1]
        where = f'cx="{self._across(rate):.1f}" cy="{self._down(shown):.1f}" r="5"'
        return f'<circle class="{kind}" {where}><title>{html.escape(told)}</title></circle>'

    def _whole_runs(self) -> Iterator[str]:
        """A strip below: a ring for each, where it ended; × where it diverged."""
        found, top, bottom = self._found, _HIGH + 22, _HIGH + _STRIP - 16
        above = self.say("whole runs: by what the problem is compared, at their end")
        left = max(0, min(_LEFT, self._wide - _width(above)))
        yield f'<text x="{left}" y="{_HIGH + 6}">{above}</text>'
        ends = found.ended[np.isfinite(found.ended)]
        low, high = (float(ends.min()), float(ends.max())) if ends.size else (0.0, 1.0)
        for value, y in ((low, bottom), (high, top)) if ends.size else ():
            yield f'<line class="grid" x1="{_LEFT}" x2="{self._wide - _RIGHT}" y1="{y}" y2="{y}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{value:.3g}</text>'
        if math.isfinite(found.suggestion):
            x = self._across(found.suggestion)
            yield f'<line class="begin" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{bottom}"/>'
        for rate, end in zip(found.whole, found.ended, strict=True):
            x = self._across(rate)
            if not math.isfinite(end):
                yield f'<text x="{x:.1f}" y="{top + 4}" text-anchor="middle">×</text>'
                continue
            y = bottom - (end - low) / (high - low or 1.0) * (bottom - top)
            told = self.say("a whole run at {rate} ended at {end}", rate=f"{rate:.3g}", end=f"{end:.4g}")
            yield f'<circle class="whole" cx="{x:.1f}" cy="{y:.1f}" r="6"><title>{told}</title></circle>'

    def _axes(self) -> Iterator[str]:
        base, middle = _HIGH - _BOTTOM, (_LEFT + self._wide - _RIGHT) / 2
        each = math.ceil(_LABEL / (self._across(10.0) - self._across(1.0)))
        for power in range(math.ceil(self._x[0] - 1e-9), math.floor(self._x[1] + 1e-9) + 1):
            x = self._across(10.0**power)
            yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{base}" y2="{base + 5}"/>'
            if not power % each:
                yield f'<text x="{x:.1f}" y="{base + 19}" text-anchor="middle">{10.0**power:g}</text>'
        for tick in _ticks(*self._y):
            y = self._down(tick)
            yield f'<line class="grid" x1="{_LEFT}" x2="{self._wide - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tick:g}</text>'
        yield f'<text x="{middle:.0f}" y="{_HIGH - 12}" text-anchor="middle">{self.say("learning rate")}</text>'
        half, loss = f"{self._top + self._tall / 2:.0f}", self.say("loss")
        yield f'<text x="14" y="{half}" text-anchor="middle" transform="rotate(-90 14 {half})">{loss}</text>'

    def _placed(self) -> Iterator[tuple[int, int, str, str]]:
        """The legend, where each part of it stands, its kind and its text: as many on a line as it has room for."""
        say, ends = self.say, self.say("ends of runs at one rate")
        if self._found.steps:
            ends = say("ends of runs of {steps} steps at one rate", steps=self._found.steps)
        x, y = _LEFT, 12
        for kind, text in (("smooth", say("sweeps, smoothed")), ("sweep", say("each sweep")), ("", ends)):
            wide = 24 + _width(text)
            if x > _LEFT and x + wide > self._wide:
                x, y = _LEFT, y + _LINE
            yield x, y, kind, text
            x += wide + 20

    def _told(self) -> Iterator[str]:
        for x, y, kind, text in self._legend:
            if kind:
                yield f'<polyline class="{kind}" points="{x},{y} {x + 18},{y}"/>'
            else:
                yield f'<circle cx="{x + 8}" cy="{y}" r="5"/>'
            yield f'<text x="{x + 24}" y="{y + 4}">{html.escape(text)}</text>'


def _width(text: str) -> int:
    """About so wide a text is."""
    return sum(12 if letter > _LATIN else 7 for letter in text)


def _ticks(low: float, high: float) -> list[float]:
    """Four to ten round numbers between two."""
    rough = (high - low) / 6
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * part for part in (1, 2, 5, 10) if size * part >= rough)
    return [round(k * step, 12) for k in range(math.ceil(low / step), math.floor(high / step) + 1)]
